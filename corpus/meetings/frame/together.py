"""Meetings of one report that were held within a few days of each other: those of which no town is told were in the town of
the others.

Knows records alone: their days, towns and forms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from corpus.meetings.model import Meeting, MeetingPlace

_FEW_DAYS = 4
"""So far apart at most; of the labelled meetings as near to each other, nine of ten that met in a room shared a town."""


def in_one_town(meetings: Sequence[Meeting], aside: Sequence[bool]) -> list[Meeting]:
    """The same meetings; one without a town, and not held online, has that of the nearest in time of the others. Talks told
    of `aside` have only what is said of them."""
    return [
        meeting if apart else _with_town(meeting, [m for m in meetings if m is not meeting])
        for meeting, apart in zip(meetings, aside, strict=True)
    ]


def _with_town(meeting: Meeting, others: Sequence[Meeting]) -> Meeting:
    own = meeting.place
    if (own is not None and own.city) or (meeting.format is not None and meeting.format.value == "online"):
        return meeting
    near = [
        (days, other.place)
        for other in others
        if other.place is not None
        and other.place.city
        and (days := _days_between(meeting, other)) is not None
    ]
    near = [(days, place) for days, place in near if days <= _FEW_DAYS and _may_be(own, place)]
    if not near:
        return meeting
    _, town = min(near, key=lambda pair: pair[0])
    return replace(meeting, place=replace(town, venue=own.venue if own is not None else None))


def _may_be(own: MeetingPlace | None, town: MeetingPlace) -> bool:
    return own is None or own.country is None or own.country == town.country


def _days_between(one: Meeting, other: Meeting) -> int | None:
    """Days from the end of the one to the start of the other; 0 where they overlap, None where a day is not known."""
    first, second = _days(one), _days(other)
    if first is None or second is None:
        return None
    return max(0, (second[0] - first[1]).days, (first[0] - second[1]).days)


def _days(meeting: Meeting) -> tuple[date, date] | None:
    held = meeting.date
    return (held.start, held.end) if held is not None and held.start and held.end else None
