"""The days, and the stretches of days, that a question gives: "last spring", "the past two years", "from March to June 2021".

Knows how people speak of time when they ask about what has been. Days as reports write them are `corpus.dates`' work. Seasons
are those of the northern half of the world.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from assistant.days import Day, days_in

_SEASON_BEGINS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "couple of": 2, "a couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_COUNT = r"(?P<n>\d{1,2}|a\s+couple\s+of|couple\s+of|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_UNIT = r"(?P<unit>year|month|week|day)s?"
_WITH_YEAR = r"(?P<year>(?:19|20)\d\d)(?:\s*[/–-]\s*(?P<to>(?:19|20)?\d\d))?"
_AHEAD = re.compile(r"\b(?:next|upcoming|will|planned|scheduled|forthcoming)\b", re.IGNORECASE)
_JOIN = re.compile(r"^\s*(?:to|until|till|through|up\s+to|–|-|—)\s*(?:the\s+)?$", re.IGNORECASE)
_AND = re.compile(r"^\s*and\s*(?:the\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|starting)\s+(?:the\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\w./–-])(?:19|20)\d\d(?![\w/–-])")
_HAS_YEAR = re.compile(
    r"\d{4}|\b\d{1,2}[./]\d{1,2}[./]\d{2}\b|\b(?:last|this|next|past|year|yesterday|today|ago)\b",
    re.IGNORECASE,
)
_TIME_WORD = re.compile(
    r"\b(?:spring|summer|autumn|fall|winter|ago|back|last|past|recent|this|early|mid|late|beginning|start|end|middle|\d{4}s|\d{4}\s*[-–]\s*\d{2,4})\b"
    r"|(?<=\s)['’]?\d\d\b",
    re.IGNORECASE,
)


def periods_in(text: str, today: date | None = None) -> tuple[Day, ...]:
    """Every date and stretch of days of `text` in order. Without `today`, what is counted from it stays unread."""
    found = list(_stretches(text, today)) if _TIME_WORD.search(text) else []
    found += [day for day in days_in(text, today) if not _overlaps(day, found)]
    years = [
        Day(m.group(), m.start(), date(int(m.group()), 1, 1), date(int(m.group()), 12, 31), "year")
        for m in _YEAR.finditer(text)
    ]
    found += [year for year in years if not _overlaps(year, found)]
    ordered = sorted(found, key=lambda day: day.at)
    if today is not None and not _AHEAD.search(text):
        ordered = [_past(day, today) for day in ordered]
    return tuple(_joined(text, ordered))


def _overlaps(day: Day, others: Sequence[Day]) -> bool:
    return any(day.at < o.at + len(o.text) and o.at < day.at + len(day.text) for o in others)


def _stretches(text: str, today: date | None) -> list[Day]:
    """Of overlapping readings the first rule's is kept."""
    found: list[Day] = []
    for pattern, meaning, relative in _RULES:
        if relative and today is None:
            continue
        for match in pattern.finditer(text):
            days = meaning(match, today or date.min)
            if days is None:
                continue
            day = Day(match.group().strip(), match.start(), *days, "period")
            if not _overlaps(day, found):
                found.append(day)
    return found


def _joined(text: str, days: list[Day]) -> list[Day]:
    """ "from … to …" and "between … and …" as one stretch, its first words included."""
    joined: list[Day] = []
    for day in days:
        before = joined[-1] if joined else None
        if before is not None and before.first and day.first and before.first <= (day.last or day.first):
            between = text[before.at + len(before.text) : day.at]
            lead = text[: before.at]
            if _JOIN.match(between) or (_AND.match(between) and _BETWEEN.search(lead)):
                at = _begin(lead, before.at)
                last = day.last or day.first
                joined[-1] = Day(text[at : day.at + len(day.text)], at, before.first, last, "period")
                continue
        if day.first and day.last and re.search(r"\b(?:to|until|and|–|-)\b", day.text):
            at = _begin(text[: day.at], day.at)
            day = replace(day, text=text[at : day.at + len(day.text)], at=at)
        joined.append(day)
    return joined


def _begin(lead: str, at: int) -> int:
    opening = _FROM.search(lead) or _BETWEEN.search(lead)
    return opening.start() if opening else at


def _past(day: Day, today: date) -> Day:
    """A month or day without a year that would still be to come was the last one: questions ask about what has been."""
    if day.first is None or day.first <= today or _HAS_YEAR.search(day.text):
        return day
    try:
        first = day.first.replace(year=day.first.year - 1)
        last = day.last.replace(year=day.last.year - 1) if day.last else None
    except ValueError:  # 29 February
        return day
    return replace(day, first=first, last=last)


_Days = tuple[date, date]


def month_by_its_year(day: Day, today: date) -> _Days | None:
    """ "October 23", which may be the month of a year as well as a day: the days of that month; None for other dates."""
    match = _DAY_OR_YEAR.fullmatch(day.text.strip())
    return _short_year(match, today) if match else None


def _season(match: re.Match[str], today: date) -> _Days | None:
    name = match["season"].lower()
    said = (match.groupdict().get("which") or "").lower()
    if match.groupdict().get("year"):
        year = int(match["year"])
        if name == "winter" and not match["to"]:
            year -= 1  # most of the winter of 2021 lies in 2021
        return _season_of(name, year)
    if said == "this":
        return _season_of(name, today.year)
    year = today.year
    while _season_of(name, year)[1] >= today:
        year -= 1
    return _season_of(name, year)


def _season_of(name: str, year: int) -> _Days:
    month = _SEASON_BEGINS[name]
    return date(year, month, 1), _month_end(year + (month == 12), month + 2 if month < 12 else 2)


def _last_month(match: re.Match[str], today: date) -> _Days | None:
    """ "last June": the last one that has begun."""
    month = _MONTHS.index(match["month"][:3].lower()) + 1
    year = today.year - (month >= today.month)
    return date(year, month, 1), _month_end(year, month)


def _short_year(match: re.Match[str], today: date) -> _Days | None:
    """ "in July 24", "spring '24", "in '24": a year by its last two digits, none that is far ahead."""
    year = 2000 + int(match["yy"])
    if year > today.year + 2:
        year -= 100
    said = match.groupdict()
    if said.get("season"):
        return _season_of(said["season"].lower(), year - (said["season"].lower() == "winter"))
    if said.get("month"):
        month = _MONTHS.index(said["month"][:3].lower()) + 1
        return date(year, month, 1), _month_end(year, month)
    return date(year, 1, 1), date(year, 12, 31)


def _day_of_short_year(match: re.Match[str], today: date) -> _Days | None:
    """ "29 mar 22"."""
    month = _short_year(match, today)
    day = int(match["day"])
    return (month[0].replace(day=day),) * 2 if month and 0 < day <= month[1].day else None


def _ago(match: re.Match[str], today: date) -> _Days | None:
    count, unit = _number(match["n"]), match["unit"].lower()
    if unit == "year":
        return date(today.year - count, 1, 1), date(today.year - count, 12, 31)
    if unit == "month":
        year, month = _months_back(today, count)
        return date(year, month, 1), _month_end(year, month)
    day = today - timedelta(days=count * (7 if unit == "week" else 1))
    return (
        (day - timedelta(days=day.weekday()), day + timedelta(days=6 - day.weekday()))
        if unit == "week"
        else (day, day)
    )


def _rolling(match: re.Match[str], today: date) -> _Days | None:
    count, unit = _number(match["n"] or "one"), match["unit"].lower()
    if unit == "year":
        return _same_day(today, today.year - count, today.month), today
    if unit == "month":
        return _same_day(today, *_months_back(today, count)), today
    return today - timedelta(days=count * (7 if unit == "week" else 1)), today


def _week(match: re.Match[str], today: date) -> _Days | None:
    monday = today - timedelta(days=today.weekday() + (7 if match["which"].lower() == "last" else 0))
    return monday, monday + timedelta(days=6)


def _part(match: re.Match[str], _: date) -> _Days | None:
    year, part = int(match["year"]), match["part"].lower()
    first, last = {
        "early": (1, 4), "beginning": (1, 3), "start": (1, 3), "mid": (5, 8), "middle": (5, 8), "late": (9, 12),
        "end": (10, 12),
    }[part]  # fmt: skip
    return date(year, first, 1), _month_end(year, last)


def _decade(match: re.Match[str], _: date) -> _Days | None:
    return date(int(match["year"]), 1, 1), date(int(match["year"]) + 9, 12, 31)


def _years(match: re.Match[str], _: date) -> _Days | None:
    first = int(match["year"])
    last = int(match["to"]) if len(match["to"]) == 4 else first // 100 * 100 + int(match["to"])
    return (date(first, 1, 1), date(last, 12, 31)) if first < last < first + 30 else None


def _number(said: str) -> int:
    plain = " ".join(said.lower().split())
    return _NUMBERS.get(plain) or int(plain)


def _months_back(today: date, count: int) -> tuple[int, int]:
    months = today.year * 12 + today.month - 1 - count
    return months // 12, months % 12 + 1


def _same_day(today: date, year: int, month: int) -> date:
    return date(year, month, min(today.day, _month_end(year, month).day))


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


_Meaning = Callable[[re.Match[str], date], "_Days | None"]


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_PART = r"(?P<part>early|mid|late|beginning|start|end|middle)"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_PART_OF = r"(?:(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+|(?:early|late|mid)\s+)?"
_YY = r"(?P<yy>\d\d)(?![\w]|[.,/:–-]?\d|\s*(?:to|and|[-–])\s*\d|,?\s*(?:19|20)\d\d)"
# "2021-2025" is more often part of a plan's name than a time in which meetings were held.
_AFTER = r"(?:(?<=\bin\s)|(?<=\bduring\s)|(?<=\bover\s)|(?<=meetings\s)|(?<=sessions\s)|(?<=held\s))"
_NO_PLAN = r"(?!\s+(?:plan|strategy|programme|period))"
# Pattern, what it means, and whether that counts from today. In order: a longer saying stands before a shorter one.
_RULES: tuple[tuple[re.Pattern[str], _Meaning, bool], ...] = (
    (_any(rf"\b{_SEASON}(?:\s+of)?\s+{_WITH_YEAR}(?!\w)"), _season, False),
    (_any(rf"\b{_SEASON}(?:\s+of)?\s+['’]?{_YY}"), _short_year, True),
    # No day stands right after "in"; on the page an apostrophe stands for the century.
    (_any(rf"(?:(?<=\bin\s)|(?<=\bsince\s)|(?<=\bfrom\s)){_MONTH}\s+{_YY}"), _short_year, True),
    (_any(rf"\b{_MONTH}\s+['’]{_YY}"), _short_year, True),
    (_any(rf"(?<![\w./-])(?P<day>\d\d?)\s+{_MONTH}\s+['’]?{_YY}"), _day_of_short_year, True),
    # In capitals it is read as a day that may be a year; who types small letters abbreviates.
    (_any(rf"(?<![\w-])(?-i:(?=[a-z])(?!may\s+\d\d\s+[a-z])){_MONTH}\s+{_YY}"), _short_year, True),
    (_any(rf"(?<=\s)['’]{_YY}"), _short_year, True),
    (_any(rf"\b{_PART_OF}(?:last|this\s+past)\s+{_MONTH}(?!\s*\d)"), _last_month, True),
    (_any(rf"\b(?P<which>last|this|past)\s+{_SEASON}\b"), _season, True),
    (_any(rf"\b{_COUNT}\s+{_UNIT}\s+(?:ago|back)\b"), _ago, True),
    (_any(rf"\b(?:the\s+)?(?:last|past|recent)\s+{_COUNT}\s+{_UNIT}\b"), _rolling, True),
    (_any(r"\bthe\s+past\s+(?P<n>)(?P<unit>year|month|week)\b"), _rolling, True),
    (_any(r"\b(?P<which>last|this)\s+week(?=['’]s|\b)"), _week, True),
    (_any(rf"\b{_PART}(?:\s+of|\s+in)?[\s-]+(?P<year>(?:19|20)\d\d)(?![\w/–-])"), _part, False),
    (_any(r"\bthe\s+(?P<year>(?:19|20)\d0)['’]?s\b"), _decade, False),
    (_any(rf"{_AFTER}(?P<year>(?:19|20)\d\d)\s*[-–/]\s*(?P<to>(?:19|20)?\d\d)\b{_NO_PLAN}"), _years, False),
)  # fmt: skip
_DAY_OR_YEAR = _any(rf"{_MONTH}\s+{_YY}")
