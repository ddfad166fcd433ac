"""Where in a text dates can stand at all: one pass over its words, so that the slow patterns see little of it.

Knows the words that no date is without. Knows nothing of how dates are written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.dates.words import WEEKDAYS, is_month

# From the first character of a range ("Monday, 29 December 2022 to Tuesday, ") to its last month, and the year behind.
_BEFORE = 70
_AFTER = 70
_WORD = re.compile(r"[^\W\d_]{3,}")
_PARTS = frozenset("quarter half spring summer autumn fall winter".split())
_TODAY = frozenset(
    "today yesterday tomorrow morning afternoon evening tonight night сегодня вчера завтра".split()
)


@dataclass(frozen=True, slots=True)
class Cues:
    """`months` are the stretches of text around names of months, merged; the rest says which words occur."""

    months: tuple[tuple[int, int], ...]
    today: bool
    weekday: bool
    part_of_year: bool
    that_year: bool


def cues(text: str) -> Cues:
    stretches: list[tuple[int, int]] = []
    words: set[str] = set()
    for match in _WORD.finditer(text):
        word = match.group().lower()
        words.add(word)
        if is_month(word):
            start, end = max(0, match.start() - _BEFORE), min(len(text), match.end() + _AFTER)
            if stretches and start <= stretches[-1][1]:
                stretches[-1] = (stretches[-1][0], end)
            else:
                stretches.append((start, end))
    return Cues(
        months=tuple(stretches),
        today=not words.isdisjoint(_TODAY),
        weekday=not words.isdisjoint(WEEKDAYS),
        part_of_year=not words.isdisjoint(_PARTS) or "Q" in text,
        that_year="year" in words or "month" in words,
    )
