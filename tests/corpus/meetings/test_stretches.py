"""Days of a meeting told in words around the one that has a date."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.meetings import read_meetings
from corpus.report import Metadata, Report

THURSDAY = date(2023, 5, 11)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The Council of Libraries held its 5th session in Odense from Monday to today.", 8, 11),
        ("The Council of Libraries held its 5th session in Odense between 9 May and today.", 9, 11),
        ("The Council of Libraries met in Odense this week, Tuesday through Thursday.", 9, 11),
        ("The 5th session of the Council of Libraries was held in Odense during the period 8 to 10/5/2023.", 8, 10),
        ("The Council of Libraries met for four days in Odense. The session closed on 10 May 2023.", 7, 10),
        ("Ministers of culture sat down in Odense on Tuesday for a three-day meeting on libraries.", 9, 11),
        ("The Council of Libraries concluded its 5th session in Odense yesterday after two days.", 9, 10),
        ("The 5th session of the Council of Libraries ended on 10 May 2023. The meeting had begun on 8 May.", 8, 10),
        ("The 5th session of the Council of Libraries opened in Odense on 8 May 2023. The session runs until 12 May.", 8, 12),
        ("The 5th session of the Council of Libraries was held in Odense on 8 May 2023.", 8, 8),
        ("The 5th session of the Council of Libraries was held on 8 May 2023. A two-day fair had been held in 2020.", 8, 8),
        (
            "The 5th session of the Council of Libraries was held in Odense on 8 May 2023. The next session will open on 20 May"
            " and end on 22 May.",
            8, 8,
        ),
    ],
)  # fmt: skip
def test_the_first_day_and_the_last(text: str, start: int, end: int) -> None:
    report = Report(text, Metadata(language="en", published=THURSDAY))
    (meeting,) = read_meetings(report, judge=None)
    assert (meeting.start, meeting.end) == (date(2023, 5, start), date(2023, 5, end))
