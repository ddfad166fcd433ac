"""Dates in a Russian question -> the same in English.

Knows the names of months (from Babel) and the small words around dates. Knows nothing of which day is meant by "last".
"""

from __future__ import annotations

import re
from functools import cache

from assistant.russian.forms import stem

_SEASONS = {"весн": "spring", "лет": "summer", "осен": "autumn", "зим": "winter"}
_UNITS = {"год": "year", "месяц": "month", "недел": "week", **_SEASONS}
_YEAR = r"(?:\s*(?:года|году|годом|год|годах|г\.?)(?!\w))?"


@cache
def _months() -> dict[str, str]:
    """English names by the stems of the Russian ones."""
    from babel import Locale

    months = Locale("ru").months
    english = Locale("en").months["stand-alone"]["wide"]
    return {
        stem(months[form]["wide"][n]): english[n] for form in ("format", "stand-alone") for n in range(1, 13)
    }


def in_english(text: str) -> tuple[str, list[str]]:
    """`text` without its dates, and the dates in English with the words that go before them ("since 2020")."""
    found: list[str] = []

    def taken(said: str) -> str:
        found.append(said)
        return " · "

    text = re.sub(r"\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b" + _YEAR, lambda m: taken(_numeric(m)), text)
    text = _DAYS.sub(lambda m: taken(d) if (d := _written(m)) else m.group(), text)
    text = _BETWEEN.sub(lambda m: taken(d) if (d := _between(m)) else m.group(), text)
    text = _MONTH.sub(lambda m: taken(d) if (d := _month(m)) else m.group(), text)
    text = _BARE_YEAR.sub(lambda m: taken(f"{_before(m['before'], 'in')} {m['year']}"), text)
    return _LAST.sub(lambda m: taken(d) if (d := _last(m)) else m.group(), text), found


_PREPOSITION = r"(?:(?P<before>начиная\s+с|с|со|после|до|по|в|во|на|за|от)\s+)?"
_DAYS = re.compile(
    rf"{_PREPOSITION}(?P<first>\d{{1,2}})(?:-?го)?(?:\s*(?:[-–—]|и|по|до)\s*(?P<last>\d{{1,2}})(?:-?го)?)?\s+(?P<month>[а-яё]{{3,9}})\s*(?P<year>(?:19|20)\d\d)?{_YEAR}",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"(?:между|с)\s+(?P<first>[а-яё]{{3,9}})\s*(?P<year1>(?:19|20)\d\d)?{_YEAR}\s+(?:и|по|до)\s+(?P<last>[а-яё]{{3,9}})\s+(?P<year>(?:19|20)\d\d){_YEAR}",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"{_PREPOSITION}(?P<month>[а-яё]{{3,9}})\s+(?P<year>(?:19|20)\d\d){_YEAR}", re.IGNORECASE
)
_BARE_YEAR = re.compile(rf"{_PREPOSITION}(?<![\d.])(?P<year>(?:19|20)\d\d)(?![\d.]){_YEAR}", re.IGNORECASE)
_LAST = re.compile(
    r"(?:(?P<before>с|после|до|в|во|на|за)\s+)?(?P<which>прошл\w+|минувш\w+|эт(?:ом|от|ого|ой)|текущ\w+|предыдущ\w+)\s+(?P<unit>[а-яё]+)",
    re.IGNORECASE,
)


def _numeric(match: re.Match[str]) -> str:
    from datetime import date

    try:
        day = date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return match.group()
    return f"on {day.day} {day:%B} {day.year}"


def _written(match: re.Match[str]) -> str | None:
    month = _months().get(stem(match["month"]))
    if month is None:
        return None
    year = f" {match['year']}" if match["year"] else ""
    if match["last"]:
        return f"on {match['first']} to {match['last']} {month}{year}"
    return f"{_before(match['before'], 'on')} {match['first']} {month}{year}"


def _between(match: re.Match[str]) -> str | None:
    first, last = _months().get(stem(match["first"])), _months().get(stem(match["last"]))
    if first is None or last is None:
        return None
    return f"between {first} {match['year1'] or match['year']} and {last} {match['year']}"


def _month(match: re.Match[str]) -> str | None:
    month = _months().get(stem(match["month"]))
    return f"{_before(match['before'], 'in')} {month} {match['year']}" if month else None


def _last(match: re.Match[str]) -> str | None:
    unit = _UNITS.get(stem(match["unit"]))
    if unit is None:
        return None
    which = "this" if re.match(r"эт|текущ", match["which"], re.IGNORECASE) else "last"
    before = _before(match["before"], "")
    return f"{before} {which} {unit}".strip()


def _before(said: str | None, plain: str) -> str:
    word = (said or "").lower()
    if word.startswith("начиная") or word in ("с", "со", "от"):
        return "since"
    return {"после": "after", "до": "before", "по": "until"}.get(word, plain)
