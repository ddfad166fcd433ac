"""One who was connected, and a meeting that is only to come: neither says how this one was held, nor what it is called."""

from __future__ import annotations

import pytest

from corpus.meetings import read_meetings
from corpus.report import Metadata, Report
from tests.corpus.meetings.reading import only

CLOSED = """The Council of Ministers of the Lake Community met in ordinary session on 21 July 2022 chaired by Mr Jean Gakosso.

Participated in the works:

For the Republic of Angola: Ms Ana Antonio, Minister of External Relations;
For the Republic of Chad: Mr Adoum Younous, by videoconference.

Done at Brazzaville, the 21 July 2022."""

MINUTES = """Held at Koblenz, Germany, 16–17 March 1988

41/1 The Chairman welcomed Mr Novak, present for the first time.

41/5 The 42nd meeting will be held at Maastricht on 14 and 15 September 1988."""


def test_one_entry_of_a_list_by_video_makes_no_meeting_online() -> None:
    meeting = only(CLOSED)
    assert meeting.format is not None
    assert meeting.format.value == "hybrid"
    assert meeting.place is not None
    assert meeting.place.city == "Brazzaville"
    assert {state.code: state.remote for state in meeting.states} == {"AGO": None, "TCD": True}


def test_a_meeting_to_come_gives_its_number_to_none_that_was_held() -> None:
    title = "Minutes of the 41st meeting of the Gauge Committee"
    (meeting,) = read_meetings(Report(MINUTES, Metadata(title=title)))
    assert meeting.ordinal != 42
    assert meeting.name is None or "42nd" not in meeting.name
    assert meeting.next is not None
    assert str(meeting.next.start) == "1988-09-14"


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("The expert of the Postal League participated by means of videoconference.", None),
        ("Togo was invited to observe and did so by video.", None),
        ("Two days before, Peru's minister had chaired a remote meeting of the Board's ministers.", None),
    ],
)
def test_one_who_was_connected_says_nothing_of_the_meeting(said: str, form: str | None) -> None:
    meeting = only(
        f"The 9th meeting of the Board of Ports was held in Riga on 5 May 2023. Belarus, Chad and Mali took part. {said}"
    )
    assert (meeting.format and meeting.format.value) == form


def test_a_remote_meeting_is_held_online() -> None:
    meeting = only(
        "On 5 May 2023 Peru's minister chaired a remote meeting of the Andean Ports. Chile took part."
    )
    assert meeting.format is not None
    assert meeting.format.value == "online"


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("112 participants registered; about a third of them followed on line.", "hybrid"),
        ("Twelve of the delegates joined online.", "hybrid"),
        ("Half the delegates attended by video link.", "hybrid"),
        ("All participants joined online.", "online"),
    ],
)
def test_a_part_of_those_who_came_online_makes_the_meeting_hybrid(said: str, form: str) -> None:
    meeting = only(f"The 5th meeting of the Board was held in Riga on 5 May 2023. {said}")
    assert meeting.format is not None
    assert meeting.format.value == form


@pytest.mark.parametrize(
    ("told", "form"),
    [
        ("It took place online. Algeria and Chad took part.", "online"),
        ("Algeria and Chad took part. It was held in a virtual format.", "online"),
        (
            "The Board of Ports is above it. It met on 9 April 2020, online. Algeria and Chad took part.",
            "online",
        ),
        ("The Board of Ports is above it. It met on 7 April 2020, online. Algeria and Chad took part.", None),
        (
            "Algeria and Chad took part. The Council heard of a workshop for pilots. It was held online in May.",
            None,
        ),
        ("Algeria and Chad took part. Algeria told of a training course. It was held online in May.", None),
        ("Algeria and Chad adopted the report. It is available online.", None),
    ],
)
def test_it_is_the_meeting_that_was_held_online(told: str, form: str | None) -> None:
    meeting = only(f"The 9th meeting of the Pilots' Council was held on 9 April 2020. {told}")
    assert (meeting.format.value if meeting.format else None) == form
