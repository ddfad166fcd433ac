"""Meetings told of as coming before or after the one that a report is about."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only, read


def test_the_one_before_was_in_the_same_town_and_year() -> None:
    second, first = read(
        "On April 3-4, 2019, the city of Tartu hosted the 31st meeting of the Council of Heads of Forest Services. The meeting "
        "was preceded on April 2 by the 12th session of the Committee on Seeds of the Council.\n"
        "The delegations of Estonia, Latvia and Poland took part in the meeting of the Council."
    )
    assert [o.ordinal for m in (second, first) for o in m.ordinals] == [31, 12]
    assert (str(first.start), first.place and first.place.city) == ("2019-04-02", "Tartu")
    assert (second.codes, first.codes) == (("EST", "LVA", "POL"), ())


def test_followed_by_a_numbered_one_in_a_statement_that_tells_of_both() -> None:
    first, second = read(
        "The Ministers of Fisheries met in Bergen on Monday, 4 June. The meeting, hosted by Minister Kari Vik of Norway, was "
        "followed by the 17th plenary of the Herring Council, which was attended by Iceland and Ireland.\n"
        "The ministers endorsed a road map.",
        "2018-06-06",
    )
    assert [o.ordinal for o in first.ordinals] == []
    assert [o.ordinal for o in second.ordinals] == [17]
    assert str(second.start) == "2018-06-04"
    assert set(second.codes) == {"ISL", "IRL"}
    assert not {"ISL", "IRL"} & set(first.codes)


def test_what_is_said_of_both_meetings_holds_for_each() -> None:
    first, second = read(
        "The XLII Meeting of the Statistics Committee was held in Lima from 2 to 4 May 2017; it was followed by the XI "
        "Meeting of the Tariff Committee (5-6 May).\n"
        "Both meetings were attended by delegations of Bolivia, Chile and Peru."
    )
    assert [o.ordinal for m in (first, second) for o in m.ordinals] == [42, 11]
    assert [str(m.start) for m in (first, second)] == ["2017-05-02", "2017-05-05"]
    assert set(first.codes) == set(second.codes) == {"BOL", "CHL", "PER"}


def test_a_letterhead_goes_from_the_organisation_to_the_organ() -> None:
    meeting = only(
        "EASTERN WOOL ORGANISATION\nCOMMITTEE ON GRADING\nSummary record of the 9th meeting\nVilnius, 3 March 2016\n"
        "1. The Chair welcomed the delegates of Latvia and Poland. The agenda was adopted."
    )
    assert meeting.bodies == ("COMMITTEE ON GRADING",)


@pytest.mark.parametrize(
    "town", ["town of Xilembe", "small border town of Xilembe", "northern Zambian village of Xilembe"]
)
def test_a_town_that_is_called_one(town: str) -> None:
    meeting = only(
        f"The ban was agreed at the end of an extraordinary summit in the {town}, attended by Presidents Ann Dlo of Malawi and "
        "Ben Oku of Zambia on 3 May 2019."
    )
    assert meeting.place is not None
    assert meeting.place.city == "Xilembe"
