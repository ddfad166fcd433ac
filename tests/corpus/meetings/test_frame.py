"""The frame of a meeting in reports of many voices: days, place, number, host, format, next one. All of it is invented.

A line of `frames.jsonl` holds a report, how many meetings it tells of and what is said of the first.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus.meetings import Meeting
from tests.corpus.meetings.reading import only, read

REPORTS = [
    json.loads(line)
    for line in (Path(__file__).parent / "frames.jsonl").read_text(encoding="utf-8").splitlines()
]


def _said(meeting: Meeting) -> dict[str, Any]:
    record = meeting.as_json()
    following = record["next"] or {}
    return {
        **record,
        **(record["place"] or {"city": None, "country": None, "venue": None}),
        "next_start": following.get("start"),
        "next_place": following.get("place"),
    }


@pytest.mark.parametrize("report", REPORTS)
def test_frame(report: dict[str, Any]) -> None:
    meetings = read(report["text"], report["published"])
    assert len(meetings) == report["meetings"]
    expected = report["first"]
    if expected:
        said = _said(meetings[0])
        assert {key: said[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Eighth meeting of the Working Group on work with the Postal League\nThe group met on 20 June 2023 online.",
            "Working Group on work with the Postal League",
        ),
        (
            "The 45th session of the Interstate Council for Ferries, Bridges and Locks was held in Graz on 3 May 2023.",
            "Interstate Council for Ferries, Bridges and Locks",
        ),
        (
            "The 52nd Meeting of the Cultural, Educational and Social Affairs Committee was held in Graz on 3 May 2023.",
            "Cultural, Educational and Social Affairs Committee",
        ),
        (
            "The 5th meeting of the Committee was held with the ministers of Austria and Hungary in Graz on 3 May 2023.",
            "Committee",
        ),
    ],
)
def test_names_with_commas_and_with(text: str, body: str) -> None:
    (meeting,) = read(text)
    assert meeting.bodies == (body,)


def test_a_meeting_on_the_margins_of_another_does_not_bear_its_name() -> None:
    (meeting,) = read(
        "The Ministers of Forestry of Chad, Mali and Niger met in Accra on 3 March 2023, on the margins of the Pan-Sahel "
        "Timber Summit. They reviewed the replanting of acacias."
    )
    assert meeting.name is not None
    assert "Summit" not in meeting.name
    assert meeting.codes == ("TCD", "MLI", "NER")


def test_a_narrow_and_an_expanded_sitting_of_one_day_are_one_meeting() -> None:
    (meeting,) = read(
        "The prime ministers of the Steppe Union gathered in Osh on Thursday for a meeting of the Intergovernmental Board.\n"
        "Kyrgyz Prime Minister Akyl Japar is hosting his counterparts from Belarus Roman Golov and Armenia Mher Grig.\n"
        "The narrow-format meeting was followed by an expanded session, attended by Uzbekistan's Prime Minister Abdul Ari as a "
        "guest."
    )
    assert set(meeting.codes) == {"KGZ", "BLR", "ARM", "UZB"}


def test_a_day_in_the_lead_is_the_meetings_where_the_dateline_is_the_storys() -> None:
    meeting = only(
        "OSLO, June 5 (Nordlys) -- The Herring Producers' League agreed on Sunday to lower its quotas.\n"
        "The decision was made at the 35th Herring Ministerial Meeting.",
        "2023-06-05",
    )
    assert meeting.date is not None
    assert meeting.date.start == date(2023, 6, 4)


def test_those_who_met_earlier_give_no_day() -> None:
    meeting = only(
        "RIGA, June 29 (Amber) - The Sixth Amber Summit has wrapped up in Riga. It brought together the Presidents of "
        "Poland, Latvia and Estonia.\nEarlier the foreign ministers of Norway and Sweden met in Oslo on June 28.",
        "2022-06-29",
    )
    assert meeting.date is not None
    assert meeting.date.start == date(2022, 6, 29)
    assert set(meeting.codes) == {"POL", "LVA", "EST"}


def test_those_who_joined_the_others() -> None:
    meeting = only(
        "The ministers of ports of Chile and Peru gathered in the town of Arica on 4 May 2019 for the third Harbour Forum, "
        "joined by the Deputy Minister of Trade of Ecuador Ana Silva."
    )
    assert set(meeting.codes) == {"CHL", "PER", "ECU"}


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ('The Presidents of Chile took part in the first "Andes – Amber" summit held in Lima on 4 May.', 1, "summit"),
        ("Ana Silva addressed participants in the 51st meeting of the Council of Ports.\nThe meeting, held in Lima on 4 May "
         "2021 by Peru's ministry, brought together ministers of Chile and Ecuador.", 51, "51st meeting"),
        ("LIMA: The Assembly of the Amber League (AL) third conference concluded here on 4 May 2021 with a declaration.", 3,
         "conference"),
    ],
)  # fmt: skip
def test_numbers_of_meetings_named_at_length(text: str, number: int, name: str) -> None:
    meeting = only(text)
    assert meeting.ordinal == number
    assert name in (meeting.name or "")


def test_a_term_of_years_is_no_day() -> None:
    meeting = only(
        "13 October 2022, 10:30\nThe Sixth Amber Summit has opened in Riga. Latvian President Ilze Ozola, whose country chairs "
        "the League in 2020-2024, opened the summit.",
        "2022-10-13",
    )
    assert meeting.date is not None
    assert meeting.date.start == date(2022, 10, 13)


def test_a_womens_forum_has_its_number_and_the_town_of_the_event() -> None:
    meeting = only(
        "Oslo, September 6, 2023. Deputy Speaker Ola Berg led the Norwegian delegation at the 4th Baltic Women's Forum.\n"
        "The event, organized in Riga on September 4-5 by the Council of Readers, brought together 500 delegates.",
        "2023-09-06",
    )
    assert meeting.ordinal == 4
    assert meeting.place is not None
    assert meeting.place.city == "Riga"


def test_who_abstained_from_attending_stayed_away() -> None:
    meeting = only(
        "The Amber Council met in Riga on 4 May 2021. Ministers of Poland and Latvia took part. The delegation of Estonia "
        "abstained from attending."
    )
    assert set(meeting.codes) == {"POL", "LVA"}
    assert [absence.code for absence in meeting.absent] == ["EST"]


def test_what_a_speaker_tells_of_is_another_meeting() -> None:
    meeting = only(
        "May 25, 2023\nTower Palace, Riga\nThe President of Latvia chaired a meeting of the Amber Council. Ministers of "
        "Poland and Estonia took part.\nPresident of Latvia Ilze Ozola: Friends, on May 24 we took part in the second "
        "Amber Forum.",
        "2023-05-25",
    )
    assert meeting.ordinals == ()
    assert meeting.date is not None
    assert meeting.date.start == date(2023, 5, 25)
    assert meeting.place is not None
    assert meeting.place.city == "Riga"


def test_initials_before_a_summit_are_no_town() -> None:
    meeting = only(
        "Head of State takes part in ARL summit\nThe session of the Council of States was held in Riga on 14 May 2022."
    )
    assert meeting.place is not None
    assert meeting.place.city == "Riga"


def test_an_event_that_started_earlier() -> None:
    meeting = only(
        "The fifth Ministerial Meeting on Amber ended in Riga on Thursday. Officials of Poland and Latvia took part in the "
        "event, which started on Tuesday.",
        "2023-12-02",
    )
    assert meeting.date is not None
    assert (meeting.date.start, meeting.date.end) == (date(2023, 11, 28), date(2023, 11, 30))


def test_a_meeting_on_the_margins_has_not_the_others_number() -> None:
    meeting = only(
        "The Amber Ministerial Council had an informal meeting on the margins of the 78th session of the General Assembly of "
        "Readers in Riga on 20 September 2023. Ministers of Poland and Latvia delivered statements."
    )
    assert meeting.ordinals == ()
    assert "78th" not in (meeting.name or "")


def test_a_hall_and_a_videoconference() -> None:
    meeting = only(
        "Members met in the Tower Palace, Riga, and via videoconference on 13 April 2020 for the meeting of the Commission."
    )
    assert meeting.format is not None
    assert meeting.format.value == "hybrid"


def test_a_town_of_an_earlier_time_is_not_the_place() -> None:
    meeting = only(
        "The first summit of the Amber League was held at the League's headquarters on 4 May 2021. "
        "Previously, its ministers met in Riga in November 2015.",
    )
    assert meeting.place is None or meeting.place.city != "Riga"


def test_a_dateline_in_short_sentences() -> None:
    meeting = only(
        "RIGA. 10 April. AMBER – Minister of Ports of Poland Adam Kos took part in a session of the Amber Council.",
        "2020-04-10",
    )
    assert meeting.date is not None
    assert meeting.date.start == date(2020, 4, 10)


def test_an_address_to_a_numbered_meeting_tells_of_it() -> None:
    meeting = only(
        "RIGA: Prime Minister Mart Kask on Thursday said that much was to be done as he addressed the 24th meeting of the "
        "Amber Council here.\nThe summit was chaired by Latvian President Ilze Ozola and attended by Polish President Kos.",
        "2024-07-04",
    )
    assert meeting.ordinal == 24
    assert meeting.date is not None
    assert meeting.date.start == date(2024, 7, 4)


def test_the_first_of_a_series_years_before_is_history() -> None:
    meeting = only(
        "RIGA, June 29. The Sixth Amber Summit has wrapped up in Riga.\n"
        "The Presidents of Poland, Latvia and Estonia held a summit.\n"
        "The first Amber Summit was held in Gdańsk on April 23-24, 2002, where the Convention on Amber was signed.",
        "2022-06-29",
    )
    assert meeting.ordinal == 6
    assert meeting.date is not None
    assert meeting.date.start == date(2022, 6, 29)
    assert meeting.decisions == ()


def test_a_council_set_up_long_ago_is_no_decision() -> None:
    meeting = only(
        "The Amber Council met in Riga on 4 May 2022. The Council adopted its plan. The Council was established in accordance "
        "with the agreement signed on December 5, 2012."
    )
    assert [decision.verb for decision in meeting.decisions] == ["adopted"]


def test_one_who_opens_from_afar_does_not_make_a_meeting_online() -> None:
    meeting = only(
        "The ministers of ports of Chile and Peru met in Lima on 4 May 2021. Peru's Premier Ana Silva inaugurated the meeting "
        "virtually, while Minister Luis Rey chaired it."
    )
    assert meeting.place is not None
    assert meeting.place.city == "Lima"
    assert meeting.format is None or meeting.format.value != "online"


def test_the_previous_numbered_meeting_beside_one_to_come() -> None:
    assert (
        read(
            "The Amber Board will meet in Riga on 6 October 2022. Heads of libraries from Poland and Latvia are expected.\n"
            "The previous, 5th meeting was held by videoconference in 2021.",
            "2022-09-30",
        )
        == ()
    )
