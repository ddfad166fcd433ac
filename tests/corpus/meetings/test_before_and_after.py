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


def test_one_that_followed_on_days_of_its_own() -> None:
    first, second = read(
        "Accra, 15 May 2020. The experts' meeting of the Cocoa Council opened on Monday 11 May 2020 in Accra and "
        "ended on Tuesday. "
        "It was attended by Ghana, Togo and Benin. It drew up a draft plan.\n"
        "The 8th Meeting of Ministers in charge of Cocoa followed on Thursday 14 and Friday 15 May 2020. Liberia and "
        "Ghana took "
        "part in it.",
        "2020-05-16",
    )
    assert (str(first.start), str(first.end)) == ("2020-05-11", "2020-05-12")
    assert (str(second.start), str(second.end)) == ("2020-05-14", "2020-05-15")
    assert [o.ordinal for o in second.ordinals] == [8]
    assert set(second.codes) == {"GHA", "LBR"}


def test_a_body_called_by_initials_met_elsewhere() -> None:
    first, second = read(
        "Board, Graz, 3-4 October\nThe 28th meeting of the Larch Board was held in Graz on 3 and 4 October 2013. "
        "Delegates from "
        "Austria and Croatia took part.\nGroup on Seeds, Udine, 17 October\nWG 2 met for the ninth time on 17 October "
        "in Udine. "
        "Members from Italy and Slovenia attended."
    )
    assert [[o.ordinal for o in m.ordinals] for m in (first, second)] == [[28], [9]]
    assert [m.place.city for m in (first, second) if m.place] == ["Graz", "Udine"]
    assert str(second.start) == "2013-10-17"


def test_what_is_to_come_after_a_meeting_on_the_eve_is_of_the_main_one() -> None:
    main, eve = read(
        "On 15-16 December 2018 the XII plenary session of the Parliamentary Union of Ports took place in Riga. "
        "Latvia, Estonia "
        "and Poland attended.\nOn the eve of the session, on 14 December, a meeting of the Council of the Union was "
        "held, which "
        "approved the draft agenda.\nThe XIII plenary session will be held in Gdansk in May 2020."
    )
    assert eve.name == "meeting of the Council of the Union"
    assert (main.next and main.next.text, eve.next) == ("May 2020", None)


def test_the_town_of_a_meeting_before_that_names_only_its_building() -> None:
    main, before = read(
        "Muscat: The 14th meeting of the Ministers of Harbours was held here today. Ministers from Oman and Qatar "
        "attended. The "
        "meeting was preceded by the 22nd meeting of the undersecretaries, which took place yesterday at the Palm Palace.\n"
        "The ministers reviewed the recommendations of the 13th meeting held in Doha.",
        "2022-11-30",
    )
    assert [m.place and m.place.city for m in (main, before)] == ["Muscat", "Muscat"]
    assert str(before.start) == "2022-11-29"


def test_in_a_town_and_online() -> None:
    meeting = only("The Reed Ministers met in Port Vila, Vanuatu, and virtually from 11 to 12 August 2022.")
    assert meeting.format is not None
    assert meeting.format.value == "hybrid"
    above = only(
        "REED FORUM\n5th Session\nSuva, Fiji (hybrid)\n3 May 2022\nThe Reed Forum held its 5th session. Samoa took part."
    )
    assert above.format is not None
    assert above.format.value == "hybrid"


def test_the_venue_in_a_line_of_cells() -> None:
    meeting = only(
        "Workshop on Springs\n28 February – 1 March 2023 | Almaty, Kazakhstan | Hotel Lark, Blue Hall\nExperts from Kazakhstan "
        "and Mexico gathered in Almaty for the workshop. It closed with proposals to be submitted to the meeting of the Spring "
        "Group in Geneva on 19–21 June 2023."
    )
    assert (str(meeting.start), str(meeting.end)) == ("2023-02-28", "2023-03-01")
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.venue) == ("Almaty", "Hotel Lark")
