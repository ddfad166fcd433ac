"""Finds cities in running text, and phrases that stand for one ("the capital of Kenya").

Knows where a capitalised word is a place. Knows nothing of meetings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from corpus.dates.words import MONTH, WEEKDAY, is_month
from corpus.places.named import Named
from corpus.places.settling import settle
from corpus.places.table import COMMON, SEATS, WELL_KNOWN, City, by_first_word
from corpus.report import Span
from corpus.states.tokens import Tokens, tokens_of
from corpus.states.ways import names_a_state

_SMALL = frozenset(
    """
    of de la le les el al da do dos del der den am an upon on sur en sous the i y d l s es e au aux pri na
    nad pod bei ter op
    """.split()
)
_IN = frozenset({"in", "at"})
_LOCATIVE = _IN | frozenset("near outside via visit visited visiting hosted hosts left".split())
_MOTION = frozenset(
    """
    visit visits trip travelled traveled travel flew moved move went came go arrive arrived return returned
    tour journey
    """.split()
)
_KIND_OF_PLACE = frozenset(
    """
    city town village resort capital port municipality suburb
    """.split()
)
_GROUND = frozenset(
    """
    street avenue road square boulevard lane university institute college school palace hotel house hall
    museum airport station county state protocol convention declaration process agreement agreements group
    club times post stock bank island islands falls lake bridge river cathedral tower park stadium theatre
    airlines
    """.split()
)
# After a city's name, or one word later, these make it the name of a text, a body or a deal: "the Minsk agreements".
_NAMED_AFTER = frozenset(
    """
    agreement agreements accord accords convention conventions protocol protocols process treaty treaties
    pact memorandum declaration charter agenda cooperation co-operation consensus principles club group
    area zone system institutions format platform initiative compact formula rules plan stock programme
    """.split()
)
# Behind "at" these, before a state, are no towns.
_BUILDINGS = _GROUND | frozenset(
    "centre center headquarters building office offices resort lodge complex campus villa".split()
)
_NOT_TOWNS = frozenset(
    """
    europe asia africa america americas oceania eurasia antarctica parliament congress senate government
    council union assembly january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday eu un nato asean western eastern
    northern southern central north south east west particular addition general the this that these those
    his her their our all both some any each international national article annex ministry embassy
    president prime minister accordance cooperation english mr ms mrs dr professor
    """.split()
)
_CAPITAL_OF = re.compile(r"\b[Cc]apital(?:[ \t]+city)?[ \t]+of[ \t]+(?:the[ \t]+)?$")
_CAPITAL_AFTER = re.compile(
    r"(?:['’]s?)?[ \t]+capital(?:[ \t]+city)?\b(?![ \t]+(?:market|invest|flow|account|gain|stock|expend|fund|letter|punish))"
)
_UNKNOWN_TOWN = re.compile(
    r"\b(in|In|IN|at)\s+(?:the\s+(?:city|town|village|resort)\s+of\s+)?((?:[^\W\d_a-z][^\W\d_]*)(?:[-\s’'](?:[^\W\d_a-z][^\W\d_]*)){0,3})\s*(?:,|\()\s*(?:the\s+)?$"
)


_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d\)?\s*(?:,|[-–—(])\s*$")
# "Xtown and online, 3 May", "Ytown (hybrid), 3 May".
_ALSO_AFAR = (
    r"(?:\s*(?:\(|,|and|&|/|\+)\s*(?:online|on-line|virtual(?:ly)?|hybrid|remote(?:ly)?|videoconference|zoom|webex)"
    r"(?:\s(?:format|mode|meeting|participation))?\)?)?"
)
_DASH_AFTER = re.compile(r"\)?\s*(?:--|[–—])")
_DAY_AFTER = re.compile(
    rf"{_ALSO_AFAR}\s*[,(–—]?\s*(?:on\s+)?(?:{WEEKDAY},?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and|/)\s*\d{{1,2}}(?:st|nd|rd|th)?)?\s+{MONTH}|"
    rf"{MONTH}\s+\d{{1,2}}(?!\d)|\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d\d)"
)


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place at `span`. `city` is as written, None for a paraphrase ("the Armenian capital"); `country` is ISO 3166-1
    alpha-3, None where several states have a city of that name and the text does not tell which."""

    span: Span
    city: str | None
    country: str | None


def find_places(text: str) -> tuple[PlaceMatch, ...]:
    """Every city named in `text`, and every paraphrase of one, in order, never overlapping."""
    tokens = tokens_of(text)
    named = Named(text)
    cities = list(_cities(tokens, named))
    towns = list(_towns_with_state(text, named))
    # A town put in a state by the text is read whole, though its name may begin with a known city's.
    found = _without_overlaps([*cities, *towns], lambda match: (match.span.start, -match.span.end))
    capitals = _capitals(text, named, found)
    return tuple(_without_overlaps([*found, *capitals], lambda match: (match.city is None, match.span)))


def _without_overlaps(matches: list[PlaceMatch], rank: Callable[[PlaceMatch], Any]) -> list[PlaceMatch]:
    """The matches that overlap none of a better rank (the lowest is the best), in order of the text."""
    taken: list[PlaceMatch] = []
    for match in sorted(matches, key=rank):
        at = bisect_left(taken, match.span, key=lambda other: other.span)
        if any(other.span.overlaps(match.span) for other in taken[max(0, at - 1) : at + 1]):
            continue
        taken.insert(at, match)
    return taken


def city_at(text: str) -> int:
    """Where a known city's name that `text` begins with ends; 0 if it begins with none."""
    tokens = Tokens(text[:60])
    if not len(tokens) or tokens.starts[0]:
        return 0
    for name, _ in by_first_word().get(tokens.folded[0], ()):
        last = len(name) - 1
        if last < len(tokens) and tuple(tokens.folded[: last + 1]) == name and _one_name(tokens, 0, last):
            return tokens.ends[last] + _closing_dot(tokens, last)
    return 0


def _cities(tokens: Tokens, named: Named) -> Iterator[PlaceMatch]:
    table = by_first_word()
    folded, words = tokens.folded, tokens.words
    count, free = len(words), 0
    for at in [number for number, word in enumerate(folded) if word in table]:
        if at < free or not (words[at][:1].isupper() or words[at] == "the"):
            continue
        for name, cities in table[folded[at]]:
            last = at + len(name) - 1
            if last >= count or (last > at and tuple(folded[at : last + 1]) != name):
                continue
            if not _one_name(tokens, at, last) or not _is_place(tokens, at, last, cities, named):
                continue
            end = tokens.ends[last] + _closing_dot(tokens, last)
            span = Span(tokens.starts[at], end)
            country = settle(tokens.text, span, cities, named)
            yield PlaceMatch(span, span.of(tokens.text), country)
            free = last + 1
            break


def _closing_dot(tokens: Tokens, last: int) -> int:
    """1 for the full stop of "Washington, D.C."."""
    end = tokens.ends[last]
    single = (
        len(tokens.words[last]) == 1 and tokens.text[tokens.starts[last] - 1 : tokens.starts[last]] == "."
    )
    return 1 if single and tokens.text[end : end + 1] == "." else 0


def _one_name(tokens: Tokens, first: int, last: int) -> bool:
    if first == last:
        return True
    if not tokens.joined(first, last) or "\n" in tokens.text[tokens.starts[first] : tokens.ends[last]]:
        return False
    return all(
        not tokens.words[at][:1].islower()
        or tokens.folded[at] in _SMALL
        or (at > first and tokens.gap(at - 1) in ("'", "’", "ʻ", "‘"))
        for at in range(first, last + 1)
    )


def _is_place(tokens: Tokens, first: int, last: int, cities: tuple[City, ...], named: Named) -> bool:
    """Whether the words around say that a city is meant, as far as the name needs it."""
    name = tokens.folded[first : last + 1]
    common = len(name) == 1 and (name[0] in COMMON or len(name[0]) <= 2)
    known = tuple(name) in SEATS or any(city.capital or city.population >= WELL_KNOWN for city in cities)
    after, before = tokens.next_word(last), tokens.previous_word(first)
    doubtful = common or not known
    if _is_part_of_name(before, "" if is_month(after.lower()) else after, doubtful) or _names_a_text(
        tokens, last, after
    ):
        return False
    if known and not common:
        return True
    if _beside_a_day(tokens, first, last):
        return True
    if after[:1].isupper() and after.lower() not in _SMALL and not names_a_state(after):
        return False
    if before.lower() in (_IN if common else _LOCATIVE) or _of_a_kind(tokens, first):
        return True
    if before == "to" and not common and tokens.previous_word(first - 1).lower() in _MOTION:
        return True
    return _state_follows(tokens, last, cities, named)


def _beside_a_day(tokens: Tokens, first: int, last: int) -> bool:
    """ "X, 12 December 1996" or "12 December 1996, X": a title's way to say where and when."""
    text, start, end = tokens.text, tokens.starts[first], tokens.ends[last]
    before = text[max(0, start - 8) : start]
    if _DAY_AFTER.match(text, end):
        return True
    agency = text[start:end].isupper() and _DASH_AFTER.match(text, end)  # "CITY, 5 May 2023, AGENCY --"
    return bool(_YEAR_BEFORE.search(before)) and not agency


def _is_part_of_name(before: str, after: str, doubtful: bool) -> bool:
    """Whether the name is part of a longer one: "Lincoln Street", "Abraham Lincoln"."""
    if after[:1].isupper() and after.lower() in _GROUND and doubtful:
        return True
    return doubtful and before[:1].isupper() and before.lower() not in _LOCATIVE | _KIND_OF_PLACE


def _names_a_text(tokens: Tokens, last: int, after: str) -> bool:
    """Whether the name is that of a treaty, a process or a body: "the Shanghai Cooperation Organisation"."""
    if after.lower() in _NAMED_AFTER:
        return True
    return after[:1].isupper() and tokens.next_word(last + 1).lower() in _NAMED_AFTER


def _of_a_kind(tokens: Tokens, first: int) -> bool:
    """ "the city of X", "the capital X"."""
    if first and tokens.folded[first - 1] in _KIND_OF_PLACE:
        return True
    return first > 1 and tokens.folded[first - 1] == "of" and tokens.folded[first - 2] in _KIND_OF_PLACE


def _state_follows(tokens: Tokens, last: int, cities: tuple[City, ...], named: Named) -> bool:
    """ "X, Kazakhstan" or "X (Kazakhstan)", the state being one that has an X."""
    if last + 1 >= len(tokens) or tokens.words[last + 1] not in (",", "("):
        return False
    end = tokens.ends[last]
    state = named.following(end)
    return (
        state is not None
        and state.form == "name"
        and state.span.start - end <= len(", the ")
        and any(city.code == state.code for city in cities)
    )


def _towns_with_state(text: str, named: Named) -> Iterator[PlaceMatch]:
    """Towns that no table holds, but that the text puts in a state: "in Xtown, Kazakhstan"."""
    if not re.search(r"\b(?:[Ii]n|at)\s", text):
        return
    for state in named.all:
        if state.form != "name":
            continue
        before = _UNKNOWN_TOWN.search(text[max(0, state.span.start - 90) : state.span.start])
        if not before:
            continue
        offset = max(0, state.span.start - 90)
        span = Span(before.start(2) + offset, before.end(2) + offset)
        words = {word.lower() for word in re.findall(r"[^\W\d_]+", before[2])}
        if words & _NOT_TOWNS or (before[1] == "at" and words & _BUILDINGS) or named.touches(span):
            continue
        yield PlaceMatch(span, span.of(text), state.code)


def _capitals(text: str, named: Named, cities: list[PlaceMatch]) -> Iterator[PlaceMatch]:
    """ "the Armenian capital", "Kenya's capital", "the capital of the Republic of Kenya", unless the city is named beside."""
    if "capital" not in text.lower():
        return
    for state in named.all:
        before = _CAPITAL_OF.search(text[max(0, state.span.start - 24) : state.span.start])
        after = _CAPITAL_AFTER.match(text, state.span.end)
        if before:
            span = Span(state.span.start - len(before.group()), state.span.end)
        elif after and state.form in ("adjective", "name", "code"):
            span = Span(state.span.start, after.end())
        else:
            continue
        at = bisect_left(cities, span, key=lambda city: city.span)
        if not any(_beside(text, span, city.span) for city in cities[max(0, at - 1) : at + 1]):
            yield PlaceMatch(span, None, state.code)


def _beside(text: str, phrase: Span, city: Span) -> bool:
    """Whether a city stands right before or after a phrase: "the Kazakh capital, Astana", "Astana, the capital of …"."""
    first, second = sorted((phrase, city))
    between = text[first.end : second.start]
    return len(between) <= 8 and not re.sub(r"[\s,(]|\b(?:the|city|of|is)\b", "", between)
