"""Dates that name a month: days, ranges of days, months.

Knows the orders and signs in which day, month and year stand. Knows nothing of days that only a publication date can
settle ("today").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.dates.match import DateMatch, Day, build
from corpus.dates.words import (
    DASH,
    DAY,
    DAY_WORD,
    MONTH,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    day_number,
    month_number,
)
from corpus.report import Span

_S = r"\s*"
_WORDS_TO = r"(?:to|through|till|until|and|по|и)(?![^\W\d_])"
_RANGE = rf"(?:{_S}(?P<sep>{DASH}{{1,2}}|&|/)|{_S}(?P<comma>,)?{_S}(?P<word>{_WORDS_TO})|(?P<list>,)){_S}(?:on\s+)?(?:the\s+)?"
_WEEKDAY_BEFORE = rf"(?:\b{SHORT_WEEKDAY}{_S}[,(]?{_S}(?:(?:on\s+)?the\s+)?)?"
_OF = r"(?:day\s+of\s+|of\s+)?"
_THIS_YEAR = r"(?:(?P<rel>this|last|next|the\s+current|the\s+same)\s+year\b)"


def _year(name: str) -> str:
    return rf"(?P<{name}>{YEAR})"


_WEEKDAY_AFTER = rf"(?:\s*\({WEEKDAY}\)|,\s*{WEEKDAY}(?=,\s*\d{{4}}))?"
_YEAR_AFTER = (
    rf"{_WEEKDAY_AFTER}(?:{_S}(?!\.\s+(?-i:In|Of|The)\s)[,.]?{_S}(?:(?:of|in)\s+)?(?:the\s+year\s+)?{_year('year')}(?:\s?(?:года|году|г\.))?|"
    rf"{_S},?\s+(?:of\s+|in\s+)?{_THIS_YEAR})?(?:\s*\({WEEKDAY}\))?"
)
_INNER_YEAR = rf"{_WEEKDAY_AFTER}(?:{_S},?{_S}{_year('year1')}(?:\s?(?:года|г\.))?)?"
_NOT_IN_NUMBER = r"(?<![\d.,/:$€£№#+])(?<![\d]-)"
_NO_MORE_DIGITS = r"(?!\d|[.,:/]\d|\s?%|[^\W\d_])"
_MONTH = rf"(?P<month>{MONTH})"
_MONTH1 = rf"(?P<month1>{MONTH})"

# What a match can begin with, looked at before all else: it spares the patterns most places of a text.
_AT_DAY = r"(?:(?=\d)|(?<!\w)(?=[mtwfsen]))"  # a digit, or the first letter of a weekday or a day in words
_AT_MONTH = r"(?<![^\W_])(?=[mtwfsjaond]|[а-яё])"  # that of a weekday or a month
_AT_PART = r"(?<![^\W_])(?=[emljfasond]|[а-яё])"  # that of "early", "mid", "late" or a month

_DAY_FIRST = re.compile(
    rf"{_AT_DAY}{_WEEKDAY_BEFORE}{_NOT_IN_NUMBER}(?P<day1>{DAY}|\b{DAY_WORD}\b)(?:\.(?=\s?{DASH}))?"
    rf"(?:{_S}{_OF}{_MONTH1}{_INNER_YEAR})?"
    rf"(?P<more>(?:{_S},{_S}{DAY})*?)"
    rf"(?:{_RANGE}{_WEEKDAY_BEFORE}(?P<day2>{DAY}|{DAY_WORD}))?\.?"
    rf"{_S}(?:,\s)?{_OF}{_MONTH}{_YEAR_AFTER}",
    re.IGNORECASE,
)
_DAY_OF_ONE_MONTH = re.compile(
    rf"{_AT_DAY}{_WEEKDAY_BEFORE}{_NOT_IN_NUMBER}(?P<day1>{DAY}|\b{DAY_WORD}\b){_S}{_OF}{_MONTH}{_YEAR_AFTER}",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"{_AT_MONTH}{_WEEKDAY_BEFORE}(?<![^\W_]){_MONTH}{_S}(?:the\s+)?(?P<day1>{DAY}){_NO_MORE_DIGITS}"
    rf"(?:{_INNER_YEAR}{_RANGE}{_WEEKDAY_BEFORE}(?:(?P<month2>{MONTH}){_S})?(?P<day2>{DAY}){_NO_MORE_DIGITS})?"
    rf"{_YEAR_AFTER}",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    rf"(?<![\w./,-]){_year('year')},?\s+{_MONTH}\s+(?P<day1>{DAY}){_NO_MORE_DIGITS}", re.IGNORECASE
)
_MONTHS = re.compile(
    rf"{_AT_PART}(?:\b(?:early|mid|late)[-\s]+)?(?<![^\W_])(?:{_MONTH1}{_INNER_YEAR}{_RANGE})?{_MONTH}"
    rf"{_S},?{_S}(?:of\s+)?(?:{_year('year')}(?:\s?(?:года|году|г\.))?|{_THIS_YEAR})",
    re.IGNORECASE,
)
_GLUED = frozenset(
    "on from to of at and held until till by dated between since the in for на с до от".split()
)
_NUMBERED = re.compile(
    r"(?:\bNo\.?|\bNos\.?|№|\bpara(?:graph)?\.?|\bArticle|\bAnnex|\bitem|\bRoom|\bpage|\bp\.)\s*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?(?:days\s+)?$", re.IGNORECASE)
_SMALL_VERBS = ("may", "march", "mar", "sep", "dec", "jan", "nov", "oct", "jun", "jul")


def find(text: str, stretches: Sequence[tuple[int, int]], this_year: int | None) -> Iterator[DateMatch]:
    """Every date in `text` that names its month, overlapping ones included; `this_year` settles "this year".

    Only the `stretches` (start, end) around names of months are searched.
    """
    for start, end in stretches:
        for pattern in (_DAY_FIRST, _DAY_OF_ONE_MONTH):
            for match in pattern.finditer(text, start, end):
                yield from _day_first(text, match, this_year)
        for match in _MONTH_FIRST.finditer(text, start, end):
            yield from _month_first(text, match, this_year)
        for match in _YEAR_FIRST.finditer(text, start, end):
            yield _made(
                match,
                *match.span(),
                (int(match["year"]), month_number(match["month"]), day_number(match["day1"])),
            )
        for match in _MONTHS.finditer(text, start, end):
            yield from _months(text, match, this_year)


def _year_of(match: re.Match[str], this_year: int | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["rel"] and this_year is not None:
        return min(max(this_year + {"last": -1, "next": 1}.get(match["rel"].lower(), 0), 1), 9998)
    return None


def _written_small(match: re.Match[str]) -> bool:
    """Whether a month is in small letters and may be a verb ("5 may attend"): only a year then makes it one."""
    word = match["month"]
    return word[0].islower() and word.lower().rstrip(".") in _SMALL_VERBS and not match["year"]


def _refused(text: str, match: re.Match[str]) -> bool:
    """Whether the first day is the end of a word ("A15 October") or the number of something ("No. 15 May")."""
    start = match.start("day1")
    before = text[max(0, start - 12) : start]
    if match.start() == start and before[-1:].isalpha():
        glued = re.search(r"[^\W\d_]+\Z", before)
        if glued and glued.group().lower() not in _GLUED:
            return True
    return bool(_NUMBERED.search(before))


def _day_first(text: str, match: re.Match[str], this_year: int | None) -> Iterator[DateMatch]:
    named = match.groupdict()
    if _refused(text, match) or _written_small(match):
        return
    month, year = month_number(match["month"]), _year_of(match, this_year)
    first_day = day_number(match["day1"])
    if not named.get("day2"):
        if not named.get("month1") and not named.get("more"):
            yield _made(match, *match.span(), (year, month, first_day))
        return
    first_month = month_number(match["month1"]) if match["month1"] else month
    first: Day = (_first_year(match, first_month, month, year), first_month, first_day)
    last: Day = (year, month, day_number(match["day2"]))
    middle = [
        (match.start("more") + day.start(), int(day.group())) for day in re.finditer(r"\d+", match["more"])
    ]
    if match["list"] and not _consecutive(first, last, len(middle)):
        yield _made(match, match.start("day2"), match.end(), last)  # "articles 9, 12 June 2023"
        return
    if not _by_themselves(match, first, last, len(middle)):
        yield _made(match, *match.span(), first, last)
        return
    cut = max(match.end("day1"), match.end("month1"), match.end("year1"))
    yield _made(match, match.start(), cut, first)
    for start, day in middle:
        yield _made(match, start, start + len(str(day)), (first[0], first[1], day))
    yield _made(match, match.start("day2"), match.end(), last)


def _month_first(text: str, match: re.Match[str], this_year: int | None) -> Iterator[DateMatch]:
    if _written_small(match):
        return
    month, year = month_number(match["month"]), _year_of(match, this_year)
    whole = match["year1"] and not match["month2"]  # "May 18, 2024 – The 14th Meeting": the date is closed
    if match["day2"] and not match["month2"]:
        whole = whole or "The" in match.string[match.end("day1") : match.start("day2")]
    if not match["day2"] or match["list"] or match["sep"] == "/" or whole:
        end = max(match.end("day1"), match.end("year1")) if match["day2"] else match.end()
        given = int(match["year1"]) if match["year1"] else year
        yield _made(match, match.start(), end, (given, month, day_number(match["day1"])))
        return
    last_month = month_number(match["month2"]) if match["month2"] else month
    first: Day = (_first_year(match, month, last_month, year), month, day_number(match["day1"]))
    last: Day = (year, last_month, day_number(match["day2"]))
    if not _by_themselves(match, first, last, 0):
        yield _made(match, *match.span(), first, last)
        return
    yield _made(match, match.start(), max(match.end("day1"), match.end("year1")), first)
    yield _made(match, match.start("month2") if match["month2"] else match.start("day2"), match.end(), last)


def _first_year(match: re.Match[str], month: int, last_month: int, last_year: int | None) -> int | None:
    """The year of the first day: its own, else that of the last day, or the one before if the range spans a new year."""
    if match["year1"]:
        return int(match["year1"])
    if last_year is None:
        return None
    return last_year - 1 if month > last_month else last_year


def _by_themselves(match: re.Match[str], first: Day, last: Day, between: int) -> bool:
    """Whether days joined by "and" are days apart and no range: they do not follow each other."""
    if _BETWEEN.search(match.string, max(0, match.start() - 20), match.start()):
        return False
    return _joins(match) and not _consecutive(first, last, between)


def _joins(match: re.Match[str]) -> bool:
    return match["sep"] == "&" or (match["word"] or "").lower() in ("and", "и")


def _consecutive(first: Day, last: Day, between: int) -> bool:
    year = last[0] or 2024
    start = build(Span(0, 0), "", (first[0] or year, first[1], first[2])).start
    end = build(Span(0, 0), "", (year, last[1], last[2])).start
    if start is None or end is None:
        return True
    return (end - start).days == between + 1


def _months(text: str, match: re.Match[str], this_year: int | None) -> Iterator[DateMatch]:
    month, year = month_number(match["month"]), _year_of(match, this_year)
    if _written_small(match) or (match["month"][0].islower() and match["rel"]):
        return
    if not match["month1"]:
        yield _made(match, *match.span(), (year, month, None))
        return
    first_month = month_number(match["month1"])
    first: Day = (_first_year(match, first_month, month, year), first_month, None)
    between = _BETWEEN.search(text, max(0, match.start() - 20), match.start())
    listed = _joins(match) or match["list"] or match["sep"] == "/"
    if listed and not between and (month - first_month) % 12 != 1:
        yield _made(match, match.start(), max(match.end("month1"), match.end("year1")), first)
        yield _made(match, match.start("month"), match.end(), (year, month, None))
        return
    yield _made(match, *match.span(), first, (year, month, None))


def _made(match: re.Match[str], start: int, end: int, first: Day, last: Day | None = None) -> DateMatch:
    text = match.string
    if "(" in text[start:end] and text[end : end + 1] == ")":
        end += 1  # "Tuesday (15 October)"
    given = bool(match["year"] or match.groupdict().get("year1"))
    return build(Span(start, end), text[start:end], first, last, year_given=given)
