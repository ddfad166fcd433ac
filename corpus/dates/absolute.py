"""Dates that name a month: days, ranges of days, months.

Knows the orders and signs in which day, month and year stand. Knows nothing of days that only a publication date can
settle ("today").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.dates.match import DateMatch, Day, build
from corpus.dates.words import (
    DASH,
    DAY,
    DAY_WORD,
    MONTH,
    ROMAN_MONTH,
    SHORT_WEEKDAY,
    YEAR,
    day_number,
    month_number,
)
from corpus.report import Span

_S = r"\s*"
_RANGE = rf"{_S}(?P<sep>{DASH}{{1,2}}|&|(?:to|through|till|until|and|по|и)(?![^\W\d_])){_S}(?:the\s+)?"
_WEEKDAY_BEFORE = rf"(?:\b{SHORT_WEEKDAY}{_S},?{_S}(?:(?:on\s+)?the\s+)?)?"
_OF = r"(?:day\s+of\s+|of\s+)?"
_THIS_YEAR = r"(?:(?P<rel>this|last|next|the\s+current|the\s+same)\s+year\b)"


def _year(name: str) -> str:
    return rf"(?P<{name}>{YEAR})"


_YEAR_AFTER = rf"(?:{_S}[,.]?{_S}(?:(?:of|in)\s+)?(?:the\s+year\s+)?{_year('year')}(?:\s?(?:года|году|г\.))?|{_S},?\s+(?:of\s+|in\s+)?{_THIS_YEAR})?"
_INNER_YEAR = rf"(?:{_S},?{_S}{_year('year1')}(?:\s?(?:года|г\.))?)?"
_NOT_IN_NUMBER = r"(?<![\d.,/:$€£№#+])(?<![\d]-)"
_NO_MORE_DIGITS = r"(?!\d|[.,:/]\d|\s?%)"
_MONTH = rf"(?P<month>{MONTH})"
_MONTH1 = rf"(?P<month1>{MONTH})"

_DAY_FIRST = re.compile(
    rf"{_WEEKDAY_BEFORE}{_NOT_IN_NUMBER}(?P<day1>{DAY}|\b{DAY_WORD}\b)"
    rf"(?:{_S}{_OF}{_MONTH1}{_INNER_YEAR})?"
    rf"(?P<more>(?:{_S},{_S}{DAY})*)"
    rf"(?:{_RANGE}{_WEEKDAY_BEFORE}(?P<day2>{DAY}|{DAY_WORD}))?"
    rf"{_S}(?:,\s)?{_OF}{_MONTH}{_YEAR_AFTER}",
    re.IGNORECASE,
)
_DAY_OF_ONE_MONTH = re.compile(
    rf"{_WEEKDAY_BEFORE}{_NOT_IN_NUMBER}(?P<day1>{DAY}|\b{DAY_WORD}\b){_S}{_OF}{_MONTH}{_YEAR_AFTER}",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY_BEFORE}(?<![^\W_]){_MONTH}{_S}(?:the\s+)?(?P<day1>{DAY}){_NO_MORE_DIGITS}"
    rf"(?:{_INNER_YEAR}{_RANGE}{_WEEKDAY_BEFORE}(?:(?P<month2>{MONTH}){_S})?(?P<day2>{DAY}){_NO_MORE_DIGITS})?"
    rf"{_YEAR_AFTER}",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    rf"(?<![^\W_])(?:{_MONTH1}{_INNER_YEAR}{_RANGE})?{_MONTH}{_S},?{_S}(?:of\s+)?(?:{_year('year')}|{_THIS_YEAR})",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    rf"(?<![\w/.,:$€£+\-])(?:(?P<d1>\d{{1,2}})(?:\.(?P<m1>\d{{1,2}})(?:\.(?P<y1>\d{{4}}))?)?\.?{_S}{DASH}{_S})?"
    r"(?P<d>\d{1,2})(?P<s>[./\-])(?P<m>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)(?![\d/\-]|\.\d)"
)
_ISO = re.compile(
    r"(?<![\w/.\-])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?=T\d|(?![\w/\-]|\.\d))"
)
_ROMAN = re.compile(rf"(?<![\w/.\-])(?P<d>\d{{1,2}})[./\s](?P<m>{ROMAN_MONTH})[./\s]{_year('y')}")
_GLUED = frozenset(
    "on from to of at and held until till by dated between since the in for на с до от".split()
)
_NUMBERED = re.compile(
    r"(?:\bNo\.?|\bNos\.?|№|\bpara(?:graph)?\.?|\bArticle|\bAnnex|\bitem|\bRoom|\bpage|\bp\.)\s*$",
    re.IGNORECASE,
)
_SMALL_VERBS = ("may", "march", "mar", "sep", "dec", "jan", "nov", "oct", "jun", "jul")


def find(text: str, this_year: int | None) -> Iterator[DateMatch]:
    """Every date in `text` that names its month, overlapping ones included; `this_year` settles "this year"."""
    for pattern in (_DAY_FIRST, _DAY_OF_ONE_MONTH):
        for match in pattern.finditer(text):
            yield from _day_first(text, match, this_year)
    for match in _MONTH_FIRST.finditer(text):
        yield from _month_first(text, match, this_year)
    for match in _MONTHS.finditer(text):
        yield from _months(text, match, this_year)
    for match in _NUMERIC.finditer(text):
        yield from _numeric(match)
    for match in _ISO.finditer(text):
        yield from _plain(match, int(match["m"]), int(match["d"]))
    for match in _ROMAN.finditer(text):
        yield from _plain(match, month_number(match["m"]), int(match["d"]))


def _year_of(match: re.Match[str], this_year: int | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["rel"] and this_year is not None:
        return this_year + {"last": -1, "next": 1}.get(match["rel"].lower(), 0)
    return None


def _written_small(match: re.Match[str], *groups: str) -> bool:
    """Whether a month is in small letters and may be a verb ("5 may attend"): only a year then makes it one."""
    for group in groups:
        word = match[group]
        if word and word[0].islower() and word.lower().rstrip(".") in _SMALL_VERBS and not match["year"]:
            return True
    return False


def _refused(text: str, match: re.Match[str]) -> bool:
    """Whether the first day is the end of a word ("A15 October") or the number of something ("No. 15 May")."""
    start = match.start("day1")
    before = text[max(0, start - 12) : start]
    glued = re.search(r"[^\W\d_]+$", before)
    if glued and match.start() == start and glued.group().lower() not in _GLUED:
        return True
    return bool(_NUMBERED.search(before))


def _day_first(text: str, match: re.Match[str], this_year: int | None) -> Iterator[DateMatch]:
    named = match.groupdict()
    if _refused(text, match) or _written_small(match, "month"):
        return
    month, year = month_number(match["month"]), _year_of(match, this_year)
    first_day = day_number(match["day1"])
    if not named.get("day2"):
        if named.get("month1") or named.get("more"):
            return
        yield _made(text, match.start(), match.end(), (year, month, first_day))
        return
    first_month = month_number(match["month1"]) if match["month1"] else month
    first_year = int(match["year1"]) if match["year1"] else None
    if first_year is None and year is not None:
        first_year = year - 1 if first_month > month else year
    first: Day = (first_year, first_month, first_day)
    last: Day = (year, month, day_number(match["day2"]))
    middle = [int(d) for d in re.findall(r"\d+", match["more"])]
    yield from _range(text, match, first, last, middle)


def _month_first(text: str, match: re.Match[str], this_year: int | None) -> Iterator[DateMatch]:
    if _written_small(match, "month"):
        return
    month, year = month_number(match["month"]), _year_of(match, this_year)
    first_day = day_number(match["day1"])
    if not match["day2"]:
        yield _made(text, match.start(), match.end(), (year, month, first_day))
        return
    last_month = month_number(match["month2"]) if match["month2"] else month
    first_year = int(match["year1"]) if match["year1"] else None
    if first_year is None and year is not None:
        first_year = year - 1 if month > last_month else year
    yield from _range(
        text, match, (first_year, month, first_day), (year, last_month, day_number(match["day2"])), []
    )


def _range(text: str, match: re.Match[str], first: Day, last: Day, middle: list[int]) -> Iterator[DateMatch]:
    """One range, or for days joined by "and" that do not follow each other, each day by itself."""
    if match["sep"].lower() in ("and", "&", "и") and not _consecutive(first, last, middle):
        cut = match.end("day1") if not match.groupdict().get("month1") else match.end("month1")
        if match.re is _MONTH_FIRST:
            cut = match.end("year1") if match["year1"] else match.end("day1")
            yield _made(text, match.start(), cut, first)
            yield _made(
                text, match.start("month2") if match["month2"] else match.start("day2"), match.end(), last
            )
            return
        if match["year1"]:
            cut = match.end("year1")
        yield _made(text, match.start(), cut, first)
        for found in re.finditer(r"\d+", match["more"]):
            offset = match.start("more")
            yield _made(
                text, offset + found.start(), offset + found.end(), (first[0], first[1], int(found.group()))
            )
        yield _made(text, match.start("day2"), match.end(), last)
        return
    yield _made(text, match.start(), match.end(), first, last)


def _consecutive(first: Day, last: Day, middle: list[int]) -> bool:
    year = last[0] or 2024
    start = build(Span(0, 0), "", (first[0] or year, first[1], first[2])).start
    end = build(Span(0, 0), "", (year, last[1], last[2])).start
    if start is None or end is None:
        return True
    return (end - start).days == len(middle) + 1


def _months(text: str, match: re.Match[str], this_year: int | None) -> Iterator[DateMatch]:
    month, year = month_number(match["month"]), _year_of(match, this_year)
    if _written_small(match, "month") or (match["month"][0].islower() and match["rel"]):
        return
    if match["month1"]:
        first_year = int(match["year1"]) if match["year1"] else None
        yield _made(
            text,
            match.start(),
            match.end(),
            (first_year, month_number(match["month1"]), None),
            (year, month, None),
        )
    else:
        yield _made(text, match.start(), match.end(), (year, month, None))


def _numeric(match: re.Match[str]) -> Iterator[DateMatch]:
    day, month, year = int(match["d"]), int(match["m"]), int(match["y"])
    if month > 12 and day <= 12 and not match["d1"]:
        day, month = month, day
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return
    if not match["d1"] or match["s"] != ".":
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
