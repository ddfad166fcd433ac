"""Dates that the text alone does not settle: today, weekdays, a month without a year; and years, quarters, seasons.

Knows how a publication date settles them. Knows nothing of days that name their month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from corpus.dates.cues import Cues
from corpus.dates.match import DateMatch, build
from corpus.dates.words import DASH, MONTH, WEEKDAY, YEAR, month_number, weekday_number
from corpus.report import Span

_DAYS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "вчера": -1,
    "today": 0,
    "сегодня": 0,
    "tomorrow": 1,
    "завтра": 1,
    "the day after tomorrow": 2,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tonight": 0,
    "last night": -1,
}
_TODAY = re.compile(
    r"\b(?=[tylсвз])(?:"
    + "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in sorted(_DAYS, key=len, reverse=True))
    + r")\b(?!['’]s(?!\s+(?:[^\W\d_-]+[\s-]+){0,2}(?:meeting|session|summit|sitting|conference|talks|decision)))",
    re.IGNORECASE,
)
_TWO_DAYS = re.compile(r"\b(?:(?P<first>yesterday|today)\s+and\s+(?:today|tomorrow))\b", re.IGNORECASE)
_BY_WEEKDAY = re.compile(
    rf"\b(?=[lpncutfmws])(?:(?P<which>last|past|previous|next|coming|upcoming|this|following)\s+)?(?P<day>{WEEKDAY})\b",
    re.IGNORECASE,
)
_SURELY_FUTURE = re.compile(
    r"\b(?:will|shall|is to|are to|is due|are due|scheduled|expected to|planned|is set|are set|upcoming)\b[^.!?\n]*$",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(
    rf"\b(?P<prep>in|by|until|till|since|during|for|of|late|early|mid|this|next|last|around|before|after|from|в)(?:\s+|-)"
    rf"(?:(?:early|late|mid|this|next|last|the\s+month\s+of)(?:\s+|-))?(?P<month>{MONTH})(?!\s*,?\s*\d)(?=\W|$)"
)
_YEARS = re.compile(
    rf"{YEAR}(?<![\w/.,-]\d{{4}})(?:\s*(?:{DASH}|to|and|till|until)\s*(?P<y2>{YEAR}))?(?![/\w]|\s?%|-[^\W\d_])|"
    rf"(?<=mid-)(?P<mid>{YEAR})",
    re.IGNORECASE,
)
_BEFORE_YEAR = re.compile(
    r"\b(?:(?P<prep>in|during|since|throughout|of|for|from|between|before|after|until|till|early|late|mid|в)(?:\s+|-)"
    r"(?:the\s+)?(?:years?\s+)?|(?:the\s+)?years?\s+)(?:early\s+|late\s+|mid-?\s*)?$",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    rf"\b(?:(?P<q>first|second|third|fourth|last|1st|2nd|3rd|4th|I|II|III|IV)\s+quarter|Q(?P<n>[1-4]))"
    rf"(?:\s+of)?(?:\s+the\s+year)?,?\s+(?P<y>{YEAR})",
    re.IGNORECASE,
)
_HALF = re.compile(
    rf"\b(?P<h>first|second|1st|2nd)\s+half(?:\s+of)?(?:\s+the\s+year)?,?\s+(?P<y>{YEAR})", re.IGNORECASE
)
_SEASON = re.compile(rf"\b(?:spring|summer|autumn|fall|winter)(?:\s+of)?,?\s+(?P<y>{YEAR})", re.IGNORECASE)
_THAT_YEAR = re.compile(
    r"\b(?P<which>last|this|next|the\s+current|the\s+previous)\s+(?P<unit>year|month)\b(?!['’]s|-)",
    re.IGNORECASE,
)
_QUARTERS = {
    **dict.fromkeys(("first", "1st", "i"), 1),
    **dict.fromkeys(("second", "2nd", "ii"), 2),
    **dict.fromkeys(("third", "3rd", "iii"), 3),
    **dict.fromkeys(("fourth", "4th", "iv", "last"), 4),
}
_COUNTED = re.compile(r"\s+(?!(?:is|was|has|its|this|his|as|thus|plus)\b)[a-z]+s\b")


def find(text: str, seen: Cues, published: date | None) -> Iterator[DateMatch]:
    """Every date in `text` without a month and a day of its own; overlapping ones included."""
    if seen.today:
        for match in _TWO_DAYS.finditer(text):
            yield _two_days(text, match, published)
        for match in _TODAY.finditer(text):
            words = re.sub(r"\s+", " ", match.group().lower())
            yield _on(text, match.span(), _moved(published, _DAYS[words]))
    if seen.weekday:
        for match in _BY_WEEKDAY.finditer(text):
            yield _weekday(text, match, published)
    for start, end in seen.months:
        for match in _MONTH_ALONE.finditer(text, start, end):
            yield _month(text, match, published)
    for match in _YEARS.finditer(text):
        yield from _years(text, match)
    yield from _parts_of_years(text, seen)
    if seen.that_year:
        for match in _THAT_YEAR.finditer(text):
            yield _that_year(text, match, published)


def _parts_of_years(text: str, seen: Cues) -> Iterator[DateMatch]:
    for match in _QUARTER.finditer(text) if seen.quarter else ():
        quarter = int(match["n"]) if match["n"] else _QUARTERS[match["q"].lower()]
        yield _part(text, match, int(match["y"]), 3 * quarter - 2, 3)
    for match in _HALF.finditer(text) if seen.half else ():
        yield _part(text, match, int(match["y"]), 1 if match["h"].lower() in ("first", "1st") else 7, 6)
    for match in _SEASON.finditer(text) if seen.season else ():
        yield DateMatch(Span(*match.span()), None, None, "none", match.group(), True)


def _two_days(text: str, match: re.Match[str], published: date | None) -> DateMatch:
    """ "yesterday and today" is one range."""
    first = _moved(published, -1 if match["first"].lower() == "yesterday" else 0)
    last = _moved(first, 1)
    if first is None or last is None:
        return _on(text, match.span(), None)
    found = match.group()
    return DateMatch(
        Span(*match.span()), first, last, "day", found, False, first.month, first.day, last.month, last.day
    )


def _moved(day: date | None, days: int) -> date | None:
    if day is None:
        return None
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _on(text: str, span: tuple[int, int], day: date | None) -> DateMatch:
    found = text[span[0] : span[1]]
    if day is None:
        return DateMatch(Span(*span), None, None, "none", found, False)
    return DateMatch(Span(*span), day, day, "day", found, False, day.month, day.day, day.month, day.day)


def _weekday(text: str, match: re.Match[str], published: date | None) -> DateMatch:
    if published is None:
        return _on(text, match.span(), None)
    ahead = (weekday_number(match["day"]) - published.weekday()) % 7
    which = (match["which"] or "").lower()
    future = which in ("next", "coming", "upcoming", "following") or (
        which in ("", "this")
        and bool(_SURELY_FUTURE.search(text[max(0, match.start() - 120) : match.start()]))
    )
    if future:
        days = ahead or 7
    elif which in ("last", "past", "previous"):
        days = ahead - 7
    else:
        days = ahead - 7 if ahead else 0
    return _on(text, match.span(), _moved(published, days))


def _month(text: str, match: re.Match[str], published: date | None) -> DateMatch:
    start, end = match.span("month")
    month = month_number(match["month"])
    made = build(Span(start, end), text[start:end], (None, month, None))
    if published is None:
        return made
    said = match["prep"].lower()
    if said == "last":
        return made.in_year(published.year if month < published.month else published.year - 1)
    if said == "next":
        return made.in_year(published.year if month > published.month else published.year + 1)
    return made.near(published)


def _years(text: str, match: re.Match[str]) -> Iterator[DateMatch]:
    before = _BEFORE_YEAR.search(text, max(0, match.start() - 40), match.start())
    if before is None:
        return
    preposition = (before["prep"] or "").lower()
    if preposition in ("of", "for", "before", "after", "from", "between") and _COUNTED.match(
        text, match.end()
    ):
        return
    if re.search(r"\bup\s*$", text[max(0, before.start() - 4) : before.start()], re.IGNORECASE):
        return
    last = (int(match["y2"]), None, None) if match["y2"] else None
    yield build(Span(*match.span()), match.group(), (int(match.group()[:4]), None, None), last)


def _part(text: str, match: re.Match[str], year: int, month: int, months: int) -> DateMatch:
    whole = build(Span(*match.span()), match.group(), (year, month, None), (year, month + months - 1, None))
    return DateMatch(whole.span, whole.start, whole.end, "none", whole.text, True)


def _that_year(text: str, match: re.Match[str], published: date | None) -> DateMatch:
    span, found = Span(*match.span()), match.group()
    if published is None:
        return DateMatch(span, None, None, "none", found, False)
    which = match["which"].lower()
    step = -1 if which.startswith("last") or "previous" in which else 1 if which.startswith("next") else 0
    if match["unit"].lower() == "year":
        year = min(max(published.year + step, 1), 9999)
        return build(span, found, (year, None, None), year_given=False)
    months = published.year * 12 + published.month - 1 + step
    year = min(max(months // 12, 1), 9999)
    return build(span, found, (year, months % 12 + 1, None), year_given=False)
