"""Further meetings of a report: who met, in which town and on which day, where their own sentences do not say it outright.

All bodies and persons are invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from corpus.meetings import Meeting, read_meetings
from corpus.meetings.frame.unnamed import those_who_met
from corpus.meetings.grammar.preparing import read_document
from corpus.report import Metadata, Report


def _met(sentence: str) -> str | None:
    document = read_document(sentence, None, None)
    (read,) = document.sentences
    found = those_who_met(read)
    return found.of(sentence) if found is not None else None


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "The files had been readied by the Harbour Committee, which sat from 20 to 22 May.",
            "Harbour Committee",
        ),
        (
            "It discussed the findings of the Committee of Experts, which had met in Turku on 8 May.",
            "Committee of Experts",
        ),
        (
            "The text was cleared on 4 May by the Council of the Lighthouse Commission, which also sat in Riga.",
            "Council of the Lighthouse Commission",
        ),
        (
            "From 6 to 10 May the same hall had belonged to the Pilots' Operations Council (POC).",
            "Operations Council (POC)",
        ),
        (
            "Two days earlier, on 3 May, the ministers of fisheries had met at the Ministry.",
            "ministers of fisheries",
        ),
        (
            "On 20 July it was the turn of the foreign ministers, who gathered at the lodge.",
            "foreign ministers",
        ),
        (
            "The papers were settled by island fisheries officials, who met on 25 April.",
            "island fisheries officials",
        ),
        (
            "On 16 October it was the turn of the Commission on Ferry Issues under the Harbour Council.",
            "Commission on Ferry Issues under the Harbour Council",
        ),
        (
            "The expert group on the draft Accord worked in the office of the Pilots' Committee on 25 March.",
            "expert group on the draft Accord",
        ),
        ("On 6 July the ambassador dined with the Buoys Committee.", None),
        ("The day after, 4 May, it rained.", None),
    ],
)
def test_who_met_is_read_from_the_sentence(sentence: str, who: str | None) -> None:
    found = _met(sentence)
    assert (found or "").endswith(who or "")
    assert (found is None) == (who is None)


def _by_model(text: str, published: date | None = None) -> list[Meeting]:
    return list(read_meetings(Report(text, Metadata(published=published))))


OF_A_WEEK = (
    "The 12th session of the Council of Harbour Ministers was held in Tallinn on 7 November 2024. The ministers of Estonia, "
    "Latvia and Lithuania took part. The Council adopted the timetable of the ferries.\n"
    "The session had been prepared by the Committee of Harbour Experts, which met on 5 and 6 November 2024 with experts of "
    "Estonia, Finland and Latvia under the chairmanship of Ms Aino Salo of Finland."
)


def test_a_committee_that_met_before_is_called_by_its_name_and_was_in_the_same_town() -> None:
    council, committee = _by_model(OF_A_WEEK)
    assert council.name == "12th session of the Council of Harbour Ministers"
    assert committee.name == "Committee of Harbour Experts"
    assert committee.date is not None
    assert str(committee.date.start) == "2024-11-05"
    for meeting in (council, committee):
        assert meeting.place is not None
        assert (meeting.place.city, meeting.place.country) == ("Tallinn", "EST")


@pytest.mark.parametrize(
    ("told", "town"),
    [
        ("which met in Turku on 5 and 6 November 2024", "Turku"),
        ("which met by videoconference on 5 and 6 November 2024", None),
        ("which met on 5 and 6 September 2024", None),
    ],
)
def test_a_meeting_elsewhere_online_or_long_before_has_not_that_town(told: str, town: str | None) -> None:
    _, committee = _by_model(OF_A_WEEK.replace("which met on 5 and 6 November 2024", told))
    assert (committee.place.city if committee.place is not None else None) == town


def test_a_kind_of_body_is_called_in_full_where_the_report_says_of_what() -> None:
    (meeting,) = _by_model(
        "Inland Rivers Authority: 35th Ordinary Session of the Council of Ministers\n"
        "The Council of Ministers of the Inland Rivers Authority held its 35th Ordinary Session on 27 April 2017 in Lomé. "
        "Delegations of Benin and Mali took part."
    )
    assert meeting.bodies == ("Council of Ministers of the Inland Rivers Authority",)


def test_the_number_below_the_heading_with_a_day_is_of_that_meeting() -> None:
    meetings = _by_model(
        "Week in brief at the Baltic Lighthouse Commission\n\n"
        "Monday–Wednesday: 21st BLC Conference, Klaipėda\n"
        "The Lithuanian Transport Safety Administration hosted the conference. National keepers of Denmark, Estonia, Finland, "
        "Germany, Latvia and Sweden gave reports. Chair was Rainer Laakso from Finland.\n\n"
        "Thursday: Baltic Sea Buoys WG, same place\n"
        "The working group on buoys had its 9th meeting with experts from the agencies in Finland, Sweden and Poland. Wilfried "
        "Petzke (Germany) chaired. Draft specification agreed.\n",
        date(2016, 6, 3),
    )
    assert len([meeting for meeting in meetings if any(o.ordinal == 9 for o in meeting.ordinals)]) == 1
    assert all(meeting.date is not None for meeting in meetings)
