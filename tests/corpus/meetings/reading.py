"""What the tests of meetings share: a text read in one step, by the rules alone unless a test is about the model."""

from __future__ import annotations

from datetime import date

from corpus.meetings import Meeting, read_meetings
from corpus.report import Metadata, Report


def by_rules(report: Report) -> tuple[Meeting, ...]:
    """What the rules read, without the model's judgement of who came."""
    return read_meetings(report, judge=None)


def read(text: str, published: str | None = None, title: str | None = None) -> tuple[Meeting, ...]:
    day = date.fromisoformat(published) if published else None
    return by_rules(Report(text.strip(), Metadata(title=title, published=day)))


def only(text: str, published: str | None = None) -> Meeting:
    """The one meeting of a text."""
    meetings = read(text, published)
    assert len(meetings) == 1, [meeting.name for meeting in meetings]
    return meetings[0]


def codes(text: str, published: str | None = None) -> list[str]:
    return sorted(only(text, published).codes)
