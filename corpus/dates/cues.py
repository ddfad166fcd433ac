"""Where in a text dates can stand at all: one pass over its words, so that the slow patterns see little of it.

Knows the words that no date is without. Knows nothing of how dates are written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.dates.words import WEEKDAYS, is_month
from corpus.vocabulary import places_of, words_in

# From the first character of a range ("Monday, 29 December 2022 to Tuesday, ") to its last month, and the year behind.
_BEFORE = 70
_AFTER = 70
_SEASONS = frozenset("spring summer autumn fall winter".split())
_QUARTER = re.compile(r"[Qq][1-4]")
_TODAY = frozenset(
    "today yesterday tomorrow morning afternoon evening tonight night сегодня вчера завтра".split()
)


@dataclass(frozen=True, slots=True)
class Cues:
    """`months` are the stretches of text around names of months, merged; the rest says which words occur."""

    months: tuple[tuple[int, int], ...]
    today: bool
    weekday: bool
    quarter: bool
    half: bool
    season: bool
    that_year: bool


@lru_cache(maxsize=2)
def cues(text: str) -> Cues:
    words = words_in(text)
    stretches: list[tuple[int, int]] = []
    for first, last in places_of(text, [word for word in words if is_month(word)]):
        start, end = max(0, first - _BEFORE), min(len(text), last + _AFTER)
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return Cues(
        months=tuple(stretches),
        today=not words.isdisjoint(_TODAY),
        weekday=not words.isdisjoint(WEEKDAYS),
        quarter="quarter" in words or _QUARTER.search(text) is not None,
        half="half" in words,
        season=not words.isdisjoint(_SEASONS),
        that_year="year" in words or "month" in words,
    )
