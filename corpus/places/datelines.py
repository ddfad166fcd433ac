"""The dateline of a report: the city before its first sentence ("MINSK, 27 June (Agency) —").

Knows how datelines are written. Knows nothing of which agency writes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.dates import find_dates
from corpus.places.finding import PlaceMatch, city_at
from corpus.places.named import Named
from corpus.places.settling import settle
from corpus.places.table import WELL_KNOWN, City, cities_called
from corpus.report import Span
from corpus.states import code_of, find_states

_SEARCHED = 3_000  # a dateline stands at the head, below a title and perhaps a list of links
_LINES = 15
_SENTENCE = 8  # words that a story's first sentence has at least
_NAME = r"[^\W\d_][^\W\d_]*(?:[-'’. ]{1,2}(?!on\b)[^\W\d_]+){0,3}"
_DASH = r"(?:-{1,3}|[–—―])"
_BYLINE = re.compile(r"(?:By\s)?(?:[^\W\d_a-z][\w.'’-]+\s){2,4}in\s([^\W\d_a-z][^\d\n]{2,40})")
_DOUBLE = re.compile(r"-{2,3}|[–—―]")
_AGENCY = re.compile(r"\([^()\n]{2,40}\)|\[[^\[\]\n]{2,40}\]|/[^/\n]{2,40}/")
_PROVINCE = re.compile(
    r",\s(?:[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?\s?){1,3}(?:(?:region|province|oblast|district|county|governorate|island)\b)?"
)
_BEHIND_THE_DATE = re.compile(r",\s(?:[^\W\d_a-z][\w-]+\s?){1,3}$")  # an agency without brackets
_FILLING = re.compile(r"[\s,.;:()/\[\]|–—-]|\b(?:of|the|on|at)\b", re.IGNORECASE)


def dateline(text: str) -> PlaceMatch | None:
    """The place of the first line of `text` that begins as a dateline; None if there is none in its head.

    The city is known by the table, or by the state or the date and agency written with it.
    """
    start = 0
    seen = 0
    for line in text[:_SEARCHED].split("\n"):
        if line.strip():
            indent = len(line) - len(line.lstrip())
            match = _of_line(text, start + indent, line.strip())
            if match is not None:
                return match
            seen += 1
            if seen >= _LINES:
                return None
        start += len(line) + 1
    return None


def _of_line(text: str, start: int, line: str) -> PlaceMatch | None:
    if not line[0].isupper():
        return None
    byline = _BYLINE.fullmatch(line)
    if byline and (width := city_at(byline[1])):
        span = Span(start + byline.start(1), start + byline.start(1) + width)
        rest = byline[1][width:].strip(" ,.")
        if not rest or code_of(rest) is not None:
            city = span.of(text)
            return PlaceMatch(span, city, settle(text, span, cities_called(city), Named(text)))
    for end in _endings(line):
        match = _of_head(text, start, line[: end.start()], end.group(), line[end.end() :])
        if match is not None:
            return match
    return None


def _opens_a_story(known: Sequence[City], body: str) -> bool:
    """ "Tunis - The Conference closed …": a well-known city alone before the dash, and a sentence behind it."""
    return any(city.capital or city.population >= WELL_KNOWN for city in known) and bool(
        re.match(r"[^\W\d_a-z]", body.lstrip()) and len(body.split()) >= _SENTENCE
    )


_END = re.compile(
    rf"\.?\s{_DASH}\s?|(?<=[)\w]){_DASH}\s|(?<=\))-{{2,3}}(?=\w)|\.{_DASH}\s|(?<=[)/\]\d])[.:]?\s(?=[^\W\d_])|\.\s|:\s|\n"
)


def _endings(line: str) -> list[re.Match[str]]:
    return list(_END.finditer(line, 2, 150))[:10]


def _of_head(text: str, start: int, head: str, sign: str, body: str) -> PlaceMatch | None:
    """The place if `head`, all that stands before the dash, is a city, perhaps its state, a date and an agency."""
    name = re.match(_NAME, head)
    if name is None or not body.strip():
        return None
    city = head[: city_at(head)] or name.group()
    rest = head[len(city) :]
    if rest[:1].isalpha() or rest[:1] in ("'", "’"):
        return None
    dates = [match for match in find_dates(rest) if match.precision != "year"]
    agency = _AGENCY.search(rest)
    states = find_states(rest)
    left = rest
    for match in dates:
        left = left.replace(match.text, " ", 1)
    for state in states:
        left = left.replace(state.span.of(rest), " ", 1)
    if agency:
        left = left.replace(agency.group(), " ", 1)
    if dates and agency is None:
        left = _BEHIND_THE_DATE.sub("", left)
    province = _PROVINCE.fullmatch(left) if cities_called(city) else None
    left = "" if province else _FILLING.sub("", re.sub(r"\b\d{4}\b|\b\d{1,2}[:.]\d\d\b", "", left))
    told_by = agency is None and left.isupper() and 2 <= len(left) <= 12
    if left and not (
        told_by and (dates or (_DOUBLE.search(sign) and _opens_a_story(cities_called(city), body)))
    ):
        return None
    shouted = city.isupper() and len(city) > 3
    dash = bool(re.search(_DASH, sign)) or sign.strip() == ":"
    known = cities_called(city)
    if not (
        dates
        or (dash and (agency or left or (province and len(body.split()) >= _SENTENCE)))
        or (dash and known and (shouted or states or _opens_a_story(known, body)))
    ):
        return None
    if not dash and not (dates and (known or shouted)):
        return None
    span = Span(start, start + len(city))
    if known:
        return PlaceMatch(span, city, settle(text, span, known, Named(text)))
    if code_of(city) is not None:
        return None
    if states and (dates or agency):
        return PlaceMatch(span, city, states[0].code)
    if shouted and dates and agency:
        return PlaceMatch(span, city, None)
    return None
