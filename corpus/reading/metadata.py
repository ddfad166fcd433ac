"""What a file says about the report besides its text: front matter, dates, titles.

Knows how such values are written and which of them can be believed. Knows nothing of the formats that carry
them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import PurePath
from urllib.parse import urlsplit

from corpus.reading.canonical import canonical_line
from corpus.report import Metadata

# Names under which the fields are found in front matter and in the columns of a catalogue.
FIELD_NAMES: Mapping[str, str] = {
    "title": "title",
    "headline": "title",
    "name": "title",
    "date": "published",
    "published": "published",
    "publication date": "published",
    "pubdate": "published",
    "publisher": "publisher",
    "site name": "publisher",
    "organisation": "publisher",
    "organization": "publisher",
    "address": "address",
    "url": "address",
    "link": "address",
    "source": "address",
    "canonical": "address",
    "canonical url": "address",
    "symbol": "symbol",
    "document symbol": "symbol",
    "reference": "symbol",
    "language": "language",
    "lang": "language",
    "kind": "kind",
    "type": "kind",
    "document type": "kind",
}


def field_name(written: str) -> str | None:
    """The Metadata field that a heading such as "Publication_Date" names, or None."""
    return FIELD_NAMES.get(re.sub(r"[\s_-]+", " ", written.strip().casefold()))


_SOURCE_LINE = re.compile(
    r"^(?:\W*(?:source|original|link|url|web(?:site)?|address|available\s+at|published\s+at|read\s+(?:it|more)\s+at)\s*[:–—-]?\s*)?"
    r"<?(?P<address>https?://[^\s<>\"”)]+?)>?[\s.;)]*$",
    re.IGNORECASE,
)


def address_in(text: str) -> str | None:
    """The address that one of the last lines gives as where the report is from, if it gives nothing else."""
    for line in reversed(text.rsplit("\n", 4)[-4:]):
        match = _SOURCE_LINE.match(line.strip())
        if match:
            return match["address"].rstrip(".,;")
    return None


def merged(first: Metadata, then: Metadata) -> Metadata:
    """`first`, with its gaps filled from `then`, field by field."""
    gaps = {
        field.name: value
        for field in fields(Metadata)
        if getattr(first, field.name) is None and (value := getattr(then, field.name)) is not None
    }
    return replace(first, **gaps)


def metadata_from(values: Mapping[str, object]) -> Metadata:
    """Front matter's values by their names as written; what is not understood is left out."""
    found: dict[str, object] = {}
    for written, value in values.items():
        name = field_name(str(written))
        if name is None or name in found or value is None:
            continue
        if name == "published":
            understood: object | None = as_day(value)
        elif name == "address":
            understood = web_address(str(value))
            if understood is None and str(written).strip().casefold() == "source" and isinstance(value, str):
                found.setdefault("publisher", canonical_line(value) or None)
        elif name == "language":
            from corpus.reading.language import code

            understood = code(str(value))
        elif isinstance(value, (str, int, float)):
            understood = canonical_line(str(value)) or None
        else:
            understood = None
        if understood is not None:
            found[name] = understood
    return Metadata(**found)  # type: ignore[arg-type]


def web_address(text: str) -> str | None:
    """`text` if it is an address on the web, else None."""
    text = text.strip()
    if re.search(r"[\s<>\"]", text):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in {"http", "https"} and "." in parts.netloc else None


def as_day(value: object) -> date | None:
    """The day that a date, a date-time or a date in words names, or None."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return day_of(value) if isinstance(value, str) else None


_ISO = re.compile(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?=$|[T\s,;]|\b)(?![-\d])")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([./])(\d{1,2})\2(\d{1,2})(?!\d)")
_DAY_MONTH = re.compile(
    r"(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?(?:\s+(?:de|of|d'|an))?[\s-]+([^\W\d_]{3,}\.?)"
    r"(?:\s+(?:de|del|of))?[\s,-]+(\d{4})(?!\d)",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    r"(?<!\w)([^\W\d_]{3,}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)", re.IGNORECASE
)


def day_of(text: str) -> date | None:
    """The first whole date in `text`: ISO, dd.mm.yyyy, or with the month in words; None where it is not plain.

    A date such as 05/06/2021 is nobody's: it is read only when one order alone makes a day.
    """
    found = [
        (match.start(), day)
        for pattern, read in _READERS
        for match in pattern.finditer(text)
        if (day := read(match)) is not None
    ]
    return min(found)[1] if found else None


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        made = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return made if 1900 <= made.year <= 2100 else None


def _iso(match: re.Match[str]) -> date | None:
    return _day(*match.groups())


def _numeric(match: re.Match[str]) -> date | None:
    first, mark, second, year = match.groups()
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if mark == "." or month_first is None or day_first == month_first:
        return day_first
    return month_first if day_first is None else None


def _year_first(match: re.Match[str]) -> date | None:
    year, _, month, day = match.groups()
    return _day(year, month, day)


def _day_month(match: re.Match[str]) -> date | None:
    month = month_number(match.group(2))
    return _day(match.group(3), month, match.group(1)) if month else None


def _month_day(match: re.Match[str]) -> date | None:
    month = month_number(match.group(1))
    return _day(match.group(3), month, match.group(2)) if month else None


_READERS = (
    (_ISO, _iso),
    (_NUMERIC, _numeric),
    (_YEAR_FIRST, _year_first),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
)


def month_number(word: str) -> int | None:
    """1 to 12 for a month's name or abbreviation in one of the languages that reports are published in, else None."""
    return _months().get(unicodedata.normalize("NFC", word.casefold()).rstrip("."))


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    from babel import Locale

    months: dict[str, int] = {"sept": 9}
    for language in (
        "en",
        "fr",
        "es",
        "pt",
        "it",
        "de",
        "nl",
        "pl",
        "cs",
        "ro",
        "ru",
        "uk",
        "be",
        "kk",
        "ky",
        "tr",
        "az",
        "uz",
    ):
        names = Locale.parse(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in names[context][width].items():
                    months.setdefault(unicodedata.normalize("NFC", name.casefold()).rstrip("."), number)
    return months


_PROGRAM_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint|excel)\b|powerpoint presentation|untitled|document\d*$|slide \d+|"
    r"presentation\d*$|print|layout \d|template|normal\.dot|book\d*$|new document|без имени|документ\d*$|"
    r"microsoft office|word document|doc\d+$|scan(?:ned)?\b|img[_ -]?\d+|about:blank|.*\bpage \d+\b)",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(
    r"\.(?:docx?|dotx?|pdf|rtf|odt|txt|html?|indd|qxd|pptx?|xlsx?|wpd|tex|dvi|ps|pages)\b\W*$", re.IGNORECASE
)


def plausible_title(title: str | None, path: PurePath, beginning: str) -> str | None:
    """The title in a document's properties if it plainly is one: words that the `beginning` of its text says, too.

    Properties are filled in by programs and handed on by templates: "Microsoft Word - x.doc", the name of
    the file, the title of the letter that this one was made from.
    """
    cleaned = canonical_line(title or "")
    if len(cleaned) < 8 or len(cleaned) > 300 or len(re.findall(r"[^\W\d_]{2,}", cleaned)) < 2:
        return None
    if _PROGRAM_TITLE.search(cleaned) or _FILE_NAME.search(cleaned) or "_" in cleaned or "\\" in cleaned:
        return None
    if _bare(cleaned) == _bare(path.stem):
        return None
    words = re.findall(r"\w{3,}", cleaned.casefold())
    said = set(re.findall(r"\w{3,}", beginning.casefold()))
    if sum(word in said for word in words) < 0.6 * len(words):
        return None
    return cleaned


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
