"""Dates in figures: "05.12.2023", "2023-12-05", "5-7.12.2023", "8.VII.2021".

Knows orders of day, month and year in figures (day first, unless that is impossible). Knows nothing of names of months.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from corpus.dates.match import DateMatch, Day, build
from corpus.dates.words import DASH, MONTH, ROMAN_MONTH, YEAR, month_number
from corpus.report import Span

_S = r"\s*"
_WORTH_LOOKING = re.compile(r"\d[./-]\d|\d[./\s][IVX]|\d[-./][^\W\d_]{3}")
_NUMERIC = re.compile(
    rf"(?<![\w/.,:$€£+\-])(?:(?P<d1>\d{{1,2}})(?:\.(?P<m1>\d{{1,2}})(?:\.(?P<y1>\d{{4}}))?)?\.?{_S}{DASH}{_S})?"
    r"(?P<d>\d{1,2})(?P<s>[./\-])(?P<m>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)(?![\d/\-]|\.\d)"
)
_ISO = re.compile(
    r"(?<![\w/.\-])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?=T\d|(?![\w/\-]|\.\d))"
)
# "2019-03-12/14"
_ISO_RANGE = re.compile(
    r"(?<![\w/.\-])(?P<y>(?:19|20)\d\d)-(?P<m>\d{2})-(?P<d>\d{2})(?:/|--)(?:(?P<m2>\d{2})-)?(?P<d2>\d{2})(?![\w/\-]|\.\d)"
)
_NAMED = re.compile(
    rf"(?<![\w/.\-])(?P<d>\d{{1,2}})(?P<s>[-./])(?P<m>{MONTH})(?P=s)(?P<y>{YEAR})", re.IGNORECASE
)
_TO = re.compile(rf"\s*(?:{DASH}{{1,2}}|(?:to|till|until|through|по)(?![^\W\d_]))\s*")
_ROMAN = re.compile(rf"(?<![\w/.\-])(?P<d>\d{{1,2}})[./\s](?P<m>{ROMAN_MONTH})[./\s](?P<y>{YEAR})")


def find(text: str) -> Iterator[DateMatch]:
    """Every date in figures in `text`; overlapping ones included."""
    if not _WORTH_LOOKING.search(text):
        return
    yield from _ranges(text, [*_all(text)])


def _all(text: str) -> Iterator[DateMatch]:
    for match in _NUMERIC.finditer(text):
        yield from _numeric(match)
    for match in _ISO_RANGE.finditer(text):
        year, month = int(match["y"]), int(match["m"])
        first, last = (year, month, int(match["d"])), (year, int(match["m2"] or month), int(match["d2"]))
        if last > first and all(1 <= m <= 12 and 1 <= d <= 31 for _, m, d in (first, last)):
            yield build(Span(*match.span()), match.group(), first, last)
    for match in _ISO.finditer(text):
        yield from _plain(match, int(match["m"]), int(match["d"]))
    for pattern in (_ROMAN, _NAMED):
        for match in pattern.finditer(text):
            yield from _plain(match, month_number(match["m"]), int(match["d"]))


def _ranges(text: str, days: list[DateMatch]) -> Iterator[DateMatch]:
    """The days, and each two that a dash or "to" joins as one range before them."""
    days.sort(key=lambda match: match.span)
    for first, last in pairwise(days):
        if first.precision != "day" or last.precision != "day" or first.span.end > last.span.start:
            continue
        if (
            _TO.fullmatch(text[first.span.end : last.span.start])
            and first.start
            and last.end
            and first.start < last.end
        ):
            span = Span(first.span.start, last.span.end)
            yield build(span, span.of(text), _parts(first.start), _parts(last.end))
    yield from days


def _parts(day: date) -> Day:
    return day.year, day.month, day.day


def _numeric(match: re.Match[str]) -> Iterator[DateMatch]:
    day, month, year = int(match["d"]), int(match["m"]), int(match["y"])
    if month > 12 and day <= 12 and not match["d1"]:
        day, month = month, day
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return
    if not match["d1"] or match["s"] == "-" or (match["m1"] and match["s"] != "."):
        yield _made(match.string, match.start("d"), match.end(), (year, month, day))
        return
    first_month = int(match["m1"]) if match["m1"] else month
    first_day = int(match["d1"])
    if not 1 <= first_month <= 12 or not 1 <= first_day <= 31:
        yield _made(match.string, match.start("d"), match.end(), (year, month, day))
        return
    first: Day = (int(match["y1"]) if match["y1"] else None, first_month, first_day)
    yield _made(match.string, match.start(), match.end(), first, (year, month, day))


def _plain(match: re.Match[str], month: int, day: int) -> Iterator[DateMatch]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield _made(match.string, match.start(), match.end(), (int(match["y"]), month, day))


def _made(text: str, start: int, end: int, first: Day, last: Day | None = None) -> DateMatch:
    return build(Span(start, end), text[start:end], first, last)
