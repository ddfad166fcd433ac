"""Bulletins that tell of several meetings, each under a headline of its own. All bodies are invented."""

from __future__ import annotations

from tests.corpus.meetings.reading import read

BULLETIN = """
THE LAKES WEEK
Issue 21 | 24 May 2024
Foreign council closes in Odense
The Council for Foreign Relations held its Twenty-Seventh Meeting in Odense on Tuesday and Wednesday. Ministers of Chad, Mali
and Togo were at the table.
Health officers look at dengue
On Thursday the chief medical officers met by video conference. Ghana and Benin reported the steepest rises, and Kenya asked for
help with test kits.
Statisticians back in the room
The Standing Committee of Statisticians opened its Forty-Eighth Meeting in Arusha on Monday. Peru presented its census;
delegates of Chile took part.
"""


def test_each_story_of_a_bulletin_is_a_meeting_of_its_own() -> None:
    meetings = read(
        BULLETIN.replace("\nand", " and").replace("\nhelp", " help").replace("\ndelegates", " delegates"),
        "2024-05-24",
    )
    assert [sorted(meeting.codes) for meeting in meetings] == [
        ["MLI", "TCD", "TGO"],
        ["BEN", "GHA", "KEN"],
        ["CHL", "PER"],
    ]


def test_the_parts_of_one_report_are_no_stories() -> None:
    meetings = read(
        "Council of Lakes meets\nOpening\nThe 9th meeting of the Council of Lakes was held in Odense on 4 and 5 May 2016. "
        "Chad, Mali and Togo took part.\nFirst day\nOn 4 May the meeting was opened by the minister of Chad.\n"
        "Decisions\nThe meeting adopted its budget on 5 May.\n"
    )
    assert [sorted(meeting.codes) for meeting in meetings] == [["MLI", "TCD", "TGO"]]
