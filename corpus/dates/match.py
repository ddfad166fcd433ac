"""One date found in a text, and how it is made from years, months and days.

Knows the calendar. Knows nothing of wordings.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from corpus.report import Span

Precision = Literal["day", "month", "year", "none"]

_HALF_A_YEAR = 183


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date at `span`, `text` being the characters there.

    start, end    first and last day (equal for a single day; of the whole month or year for those precisions);
                  None where the text alone does not say it
    precision     "none" where no day is known, or only a season or quarter (a quarter has its first and last day)
    year_given    whether the year stands in the text
    month, day    what the text says of the (first) day, also where the year is missing
    end_month, end_day    the same of the last day
    """

    span: Span
    start: date | None
    end: date | None
    precision: Precision
    text: str
    year_given: bool
    month: int | None = None
    day: int | None = None
    end_month: int | None = None
    end_day: int | None = None

    def in_year(self, year: int) -> DateMatch:
        """The same date with its missing year; itself if it says no month, or already has its days."""
        if self.start is not None or self.month is None or not 1 <= year <= 9998:
            return self
        made = build(
            self.span,
            self.text,
            (year, self.month, self.day),
            (None, self.end_month, self.end_day),
            year_given=False,
        )
        return made if made.start is not None else self

    def near(self, day: date) -> DateMatch:
        """The same date in the year that puts it nearest to `day`; itself if it says no month."""
        years = [self.in_year(year) for year in (day.year - 1, day.year, day.year + 1)]
        dated = [match for match in years if match.start is not None]
        if not dated:
            return self
        return min(dated, key=lambda match: _distance(match, day))


def _distance(match: DateMatch, day: date) -> int:
    assert match.start is not None
    assert match.end is not None
    if match.start <= day <= match.end:
        return 0
    return min(abs((match.start - day).days), abs((match.end - day).days))


Day = tuple[int | None, int | None, int | None]


def build(
    span: Span, text: str, first: Day, last: Day | None = None, *, year_given: bool | None = None
) -> DateMatch:
    """A match from (year, month, day) of the first and last day, each part None where the text does not say it.

    A missing year of one end is taken from the other; a day that the month does not have leaves the month.
    """
    year, month, day = first
    last_year, last_month, last_day = last or (None, None, None)
    if last is None:
        last_year, last_month, last_day = year, month, day
    given = (year is not None or last_year is not None) if year_given is None else year_given
    last_month = last_month or month
    if month is None:
        return _whole_years(span, text, year, last_year, given)
    if last_year is None and year is not None:
        last_year = year + 1 if last_month is not None and last_month < month else year
    if year is None and last_year is not None:
        year = last_year - 1 if last_month is not None and last_month < month else last_year
    if year is None or last_year is None or last_month is None:
        day, last_day = _possible(month, day), _possible(last_month or month, last_day)
        return DateMatch(span, None, None, "none", text, False, month, day, last_month, last_day)
    start, end = _date(year, month, day), _date(last_year, last_month, last_day)
    if start is not None and end is not None and start <= end:
        return DateMatch(span, start, end, "day", text, given, month, day, last_month, last_day)
    if (last_year, last_month) < (year, month):
        last_year, last_month = year, month
    return DateMatch(
        span,
        date(year, month, 1),
        date(last_year, last_month, monthrange(last_year, last_month)[1]),
        "month",
        text,
        given,
        month,
        None,
        last_month,
        None,
    )


def _whole_years(span: Span, text: str, year: int | None, last_year: int | None, given: bool) -> DateMatch:
    if year is None:
        return DateMatch(span, None, None, "none", text, False)
    last_year = max(year, last_year or year)
    return DateMatch(span, date(year, 1, 1), date(last_year, 12, 31), "year", text, given)


def _date(year: int, month: int, day: int | None) -> date | None:
    if day is None or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _possible(month: int, day: int | None) -> int | None:
    return day if day is not None and 1 <= day <= monthrange(2024, month)[1] else None


def moved(match: DateMatch, **changes: object) -> DateMatch:
    return replace(match, **changes)  # type: ignore[arg-type]
