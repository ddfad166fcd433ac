"""The dates that a text gives, as an answer needs them: where they are written, which days they mean.

Knows how to compare dates. Finding them in a text is `corpus.dates`' work.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corpus.dates import find_dates


@dataclass(frozen=True, slots=True)
class Day:
    """A date as written (`text`, from character `at`), the days it may mean (both included) and its precision.

    `first` and `last` are None where the text does not tell the year and nothing else does.
    """

    text: str
    at: int
    first: date | None
    last: date | None
    precision: str

    @property
    def is_exact(self) -> bool:
        return self.precision == "day"

    def overlaps(self, other: Day) -> bool:
        if self.first is None or other.first is None:
            return False
        return self.first <= (other.last or other.first) and other.first <= (self.last or self.first)

    def lies_in(self, other: Day) -> bool:
        """True where this date is as exact as `other` asks and falls within it ("8 July 2021" lies in "July 2021")."""
        if self.first is None or other.first is None or not self.overlaps(other):
            return False
        exactness = {"day": 3, "month": 2, "year": 1}
        return exactness.get(self.precision, 0) >= exactness.get(other.precision, 0)


def days_in(text: str, today: date | None = None) -> tuple[Day, ...]:
    """Every date of `text` in order; `today` is the day that "yesterday" and a missing year count from."""
    return tuple(
        Day(match.span.of(text), match.span.start, match.start, match.end, str(match.precision))
        for match in find_dates(text, today)
    )


def share_day(some: Iterable[Day], others: Iterable[Day]) -> bool:
    others = tuple(others)
    return any(one.overlaps(other) for one in some for other in others)


def written_out(day: date) -> str:
    """A day for a reader: "8 July 2021"."""
    return f"{day.day} {day.strftime('%B %Y')}"
