"""A meeting as one report tells of it: values with the characters that say them.

Knows the shape of a record. Knows nothing of how it was read, of storage or of other reports. Everything is frozen.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

from corpus.report import Span

Json = dict[str, Any]


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _span(span: Span | None) -> Json | None:
    return span.as_json() if span else None


@dataclass(frozen=True, slots=True)
class MeetingOrdinal:
    """The number of the meeting; of a joint meeting each body has its own."""

    ordinal: int
    body: str | None
    span: Span

    def as_json(self) -> Json:
        return {"body": self.body, "ordinal": self.ordinal}


@dataclass(frozen=True, slots=True)
class MeetingDate:
    """`start` and `end` only when the day is known; `precision` is day, month, year or none."""

    start: datetime.date | None
    end: datetime.date | None
    precision: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """City and venue as written; the country as an alpha-3 code where the text or the city tells it."""

    city: str | None
    country: str | None
    venue: str | None
    span: Span

    def as_json(self) -> Json:
        return {"city": self.city, "country": self.country, "venue": self.venue}


@dataclass(frozen=True, slots=True)
class Coded:
    """A short value (a code, a format) and what says it."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Attendance:
    """A state that took part. `capacity` holds the words for whom or at what level; `remote` is None when not said."""

    code: str
    role: str | None
    capacity: str | None
    remote: bool | None
    span: Span

    def as_json(self, text: str) -> Json:
        return {
            "code": self.code,
            "role": self.role,
            "capacity": self.capacity,
            "remote": self.remote,
            "span": self.span.as_json(),
            "quote": self.span.of(text),
        }


@dataclass(frozen=True, slots=True)
class Absence:
    """A state that the text says did not take part: absent, excused, suspended, represented by proxy."""

    code: str
    reason: str
    span: Span

    def as_json(self, text: str) -> Json:
        return {
            "code": self.code,
            "reason": self.reason,
            "span": self.span.as_json(),
            "quote": self.span.of(text),
        }


@dataclass(frozen=True, slots=True)
class Collective:
    """A group named as a class ("all member states"). `codes` is what a membership list makes of it that day.

    `source` tells which list that was and whether anybody has checked it.
    """

    name: str
    body: str | None
    codes: tuple[str, ...] | None
    source: str | None
    span: Span

    def as_json(self, text: str) -> Json:
        return {
            "name": self.name,
            "body": self.body,
            "codes": list(self.codes) if self.codes is not None else None,
            "source": self.source,
            "span": self.span.as_json(),
            "quote": self.span.of(text),
        }


@dataclass(frozen=True, slots=True)
class Organisation:
    name: str
    role: str | None
    span: Span

    def as_json(self, text: str) -> Json:
        return {
            "name": self.name,
            "role": self.role,
            "span": self.span.as_json(),
            "quote": self.span.of(text),
        }


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the meeting; `state` is a code. `name` may be None where only a state or an office is said."""

    name: str | None
    title: str | None
    state: str | None
    organisation: str | None
    span: Span

    def as_json(self) -> Json:
        return {
            "name": self.name,
            "title": self.title,
            "state": self.state,
            "organisation": self.organisation,
            "span": self.span.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Headcount:
    count: int
    of: str
    span: Span

    def as_json(self) -> Json:
        return {"count": self.count, "of": self.of, "span": self.span.as_json()}


@dataclass(frozen=True, slots=True)
class Decision:
    """`span` is the sentence that says it; `document` what was decided on, where the sentence names it."""

    verb: str
    document: str | None
    span: Span

    def as_json(self, text: str) -> Json:
        return {
            "verb": self.verb,
            "document": self.document,
            "quote": self.span.of(text),
            "span": self.span.as_json(),
        }


@dataclass(frozen=True, slots=True)
class NextMeeting:
    text: str
    start: datetime.date | None
    precision: str
    place: str | None
    span: Span

    def as_json(self) -> Json:
        return {
            "text": self.text,
            "start": _iso(self.start),
            "precision": self.precision,
            "place": self.place,
            "span": self.span.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A state that the report names without its taking part in this meeting."""

    code: str
    span: Span

    def as_json(self) -> Json:
        return {"code": self.code, "span": self.span.as_json()}


@dataclass(frozen=True, slots=True)
class Meeting:
    """One report's account of one meeting. `attendance_list` is full, open, collective, headcount or none."""

    name: str | None = None
    name_span: Span | None = None
    bodies: tuple[str, ...] = ()
    ordinals: tuple[MeetingOrdinal, ...] = ()
    date: MeetingDate | None = None
    place: MeetingPlace | None = None
    host: Coded | None = None
    format: Coded | None = None
    attendance_list: str = "none"
    states: tuple[Attendance, ...] = ()
    absent: tuple[Absence, ...] = ()
    collective: tuple[Collective, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    representatives: tuple[Person, ...] = ()
    headcounts: tuple[Headcount, ...] = ()
    chair: Person | None = None
    co_chairs: tuple[Person, ...] = ()
    opened_by: Person | None = None
    agenda: tuple[Span, ...] = ()
    decisions: tuple[Decision, ...] = ()
    next: NextMeeting | None = None
    mentioned: tuple[Mentioned, ...] = ()
    text: str = field(default="", repr=False, compare=False)

    @property
    def ordinal(self) -> int | None:
        return self.ordinals[0].ordinal if self.ordinals else None

    @property
    def start(self) -> datetime.date | None:
        return self.date.start if self.date else None

    @property
    def end(self) -> datetime.date | None:
        return self.date.end if self.date else None

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the states that took part by name."""
        return tuple(attendance.code for attendance in self.states)

    def as_json(self, text: str | None = None) -> Json:
        """The contract's meeting object, without what only a library knows (id, event, report, path, corrections).

        Quotes are cut from `text`, by default the text that the meeting was read from.
        """
        text = self.text if text is None else text
        evidence = {
            "name": self.name_span,
            "ordinal": self.ordinals[0].span if self.ordinals else None,
            "date": self.date.span if self.date else None,
            "place": self.place.span if self.place else None,
            "host": self.host.span if self.host else None,
            "format": self.format.span if self.format else None,
        }
        return {
            "name": self.name,
            "bodies": list(self.bodies),
            "ordinal": self.ordinal,
            "ordinals": [ordinal.as_json() for ordinal in self.ordinals],
            "start": _iso(self.start),
            "end": _iso(self.end),
            "date_text": self.date.text if self.date else None,
            "date_precision": self.date.precision if self.date else "none",
            "place": self.place.as_json() if self.place else None,
            "host": self.host.value if self.host else None,
            "format": self.format.value if self.format else None,
            "attendance_list": self.attendance_list,
            "states": [state.as_json(text) for state in self.states],
            "absent": [absence.as_json(text) for absence in self.absent],
            "collective": [group.as_json(text) for group in self.collective],
            "organisations": [organisation.as_json(text) for organisation in self.organisations],
            "representatives": [person.as_json() for person in self.representatives],
            "headcounts": [count.as_json() for count in self.headcounts],
            "chair": self.chair.as_json() if self.chair else None,
            "co_chairs": [person.as_json() for person in self.co_chairs],
            "opened_by": self.opened_by.as_json() if self.opened_by else None,
            "agenda": [{"quote": span.of(text), "span": span.as_json()} for span in self.agenda],
            "decisions": [decision.as_json(text) for decision in self.decisions],
            "next": self.next.as_json() if self.next else None,
            "mentioned": [mentioned.as_json() for mentioned in self.mentioned],
            "evidence": {name: _span(span) for name, span in evidence.items() if span is not None},
        }
