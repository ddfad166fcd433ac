"""Finds the dates in a text.

Knows where in a text it is worth looking, and which of two readings of the same characters is kept (the one that starts
first, then the longer). Knows nothing of what happened on a date.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from corpus.dates import absolute, numeric, relative
from corpus.dates.cues import cues
from corpus.dates.match import DateMatch, moved
from corpus.dates.words import WEEKDAYS
from corpus.report import Span


@lru_cache(maxsize=4)  # the day of telling and the sentences of one text are asked for one after another
def find_dates(text: str, published: date | None = None) -> tuple[DateMatch, ...]:
    """Every date in `text`, in order, never overlapping.

    `published` settles what the text leaves open: "today", weekdays, days without a year (the year that puts them
    nearest to it). Without it those have no `start` and precision "none".
    """
    seen = cues(text)
    candidates = [
        *_by_themselves(text, published.year if published is not None else None),
        *relative.find(text, seen, published),
    ]
    candidates.sort(key=lambda match: (match.span.start, -match.span.end))
    found: list[DateMatch] = []
    end = 0
    for match in candidates:
        if match.span.start < end:
            continue
        if published is not None and match.start is None and match.month is not None:
            match = match.near(published)
        if found and match.month is not None and _is_weekday_of(text, found[-1], match):
            found.pop()
        if found and _follows_on(text, found[-1], match):
            match = _both(text, found.pop(), match)
        found.append(match)
        end = match.span.end
    return tuple(found)


def _follows_on(text: str, before: DateMatch, match: DateMatch) -> bool:
    """ "last Friday and Saturday": weekdays joined by "and", the one the day after the other."""
    if before.end is None or match.start is None or match.month is None or before.precision != "day":
        return False
    if match.text.lower() not in WEEKDAYS or before.text.lower().split()[-1] not in WEEKDAYS:
        return False
    joined = text[before.span.end : match.span.start].strip() == "and"
    return joined and (match.start - before.end).days == 1


def _both(text: str, first: DateMatch, last: DateMatch) -> DateMatch:
    span = Span(first.span.start, last.span.end)
    return moved(
        first, span=span, end=last.end, text=span.of(text), end_month=last.end_month, end_day=last.end_day
    )


@lru_cache(maxsize=4)  # the same whatever the day of telling
def _by_themselves(text: str, this_year: int | None) -> tuple[DateMatch, ...]:
    """The dates that the text alone tells, but for "this year"; overlapping ones included."""
    return (*absolute.find(text, cues(text).months, this_year), *numeric.find(text))


def _is_weekday_of(text: str, before: DateMatch, match: DateMatch) -> bool:
    """Whether `before` is only the weekday of `match`: "Tuesday 05.12.2023"."""
    if before.text.lower() not in WEEKDAYS or match.text.lower() in WEEKDAYS:
        return False
    between = text[before.span.end : match.span.start]
    return len(between) <= 3 and not between.strip(" \u00a0,(") and match.text[:1].isalnum()
