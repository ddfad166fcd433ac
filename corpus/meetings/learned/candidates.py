"""What the fact model is asked about: the states, organisations, persons, days, towns, names and numbers of meetings that a
sentence names.

Knows which words of a sentence name such a thing. Knows nothing of the model.
"""

from __future__ import annotations

from calendar import day_name, month_name
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.dates import DateMatch
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import BODY_HEADS, MEETING_NOUNS, OFFICES
from corpus.meetings.grammar.tokens import WORD, Token
from corpus.meetings.learned.organisation_names import organisation_names
from corpus.meetings.people.people import find_people
from corpus.meetings.people.person_names import name_at, plausible_name, skip_courtesy
from corpus.places.table import cities_called
from corpus.report import Span

STATE, PERSON, DATE, PLACE = "state", "person", "date", "place"
MEETING, ORDINAL = "meeting", "ordinal"
ORGANISATION = "organisation"
STRETCH = "stretch"

_OF_MEETINGS: dict[str, tuple[str, ...]] = {
    STATE: ("came", "another", "away"),
    PERSON: ("chaired", "another"),
    DATE: ("held", "next", "another"),
    PLACE: ("held", "next", "another"),
    MEETING: ("held", "another"),
    ORDINAL: ("held", "another"),
    ORGANISATION: ("came",),
    STRETCH: ("held", "another"),
}
OF_MANNERS: dict[str, tuple[str, ...]] = {
    STATE: ("observer", "guest", "member", "remote", "onsite", "hosted"),
    PERSON: ("opened",),
}
"""What a second head of a kind is asked: how those came who came."""

OUTPUTS = {kind: (*asked, *OF_MANNERS.get(kind, ())) for kind, asked in _OF_MEETINGS.items()}
"""What is asked of each kind of candidate, in the order of the model's outputs.

"away" asks whether a state is said not to have come, "observer" to "onsite" in what role and how it did ("onsite": there as
against others who were not), "hosted" whether it had invited. "another" asks whether it belongs to another meeting than the
first that the report tells of; a stretch as a whole is asked whether it tells of a meeting that was held, and whether of
another than the first.
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that name something: `value` is a code, a name or a day; `span` stands in the report.

    `form` tells how a state is named; `date` is what the words say of a day; `first` is the index of the first token.
    """

    kind: str
    value: str
    span: Span
    form: str = ""
    date: DateMatch | None = None
    first: int = 0


def candidates_in(read: Read) -> list[Candidate]:
    """All of a sentence, in order; they can overlap (a day within the name of a meeting)."""
    found = [
        *_recognised(read),
        *_towns_unknown(read),
        *_persons(read),
        *_meetings(read),
        *_organisations(read),
    ]
    return sorted(found, key=lambda candidate: (candidate.span.start, candidate.span.end))


def _recognised(read: Read) -> Iterator[Candidate]:
    for k, token in enumerate(read.tokens):
        if token.state is not None and token.code:
            yield Candidate(STATE, token.code, token.state.span, form=token.form, first=k)
        if token.date is not None:
            yield Candidate(DATE, _days(token.date), token.date.span, date=token.date, first=k)
        if token.ordinal is not None:
            number = "/".join(map(str, token.ordinal.values))
            yield Candidate(ORDINAL, number, token.ordinal.span, first=k)
        if token.place is not None and token.place.city:
            yield Candidate(PLACE, token.place.city, token.place.span, first=k)
            seat = _government_in(read.tokens, k)
            if seat is not None:
                yield Candidate(STATE, seat, token.place.span, form=CAPITAL, first=k)


def _government_in(tokens: Sequence[Token], k: int) -> str | None:
    """The state whose capital stands there as its government may: "Oslo asked", "from Vaduz", not "in Oslo", "Oslo, Norway"."""
    place = tokens[k].place
    if place is None or not place.city or (k and tokens[k - 1].lower in _SOMEWHERE):
        return None
    after = k + 1
    while after < len(tokens) and tokens[after].place is place:
        after += 1
    if after < len(tokens) and (tokens[after].text in "(/–—" or tokens[after].date is not None):
        return None
    if k == 0 and after < len(tokens) and tokens[after].text in ",.:":
        return None  # a dateline
    if after + 1 < len(tokens) and tokens[after].text == "," and tokens[after + 1].state is not None:
        return None
    seats = {city.code for city in cities_called(place.city) if city.capital}
    return seats.pop() if len(seats) == 1 else None


CAPITAL = "capital"
"""The form of a state that is named by its capital."""

_SOMEWHERE = frozenset("in at to near of outside for".split())


def _towns_unknown(read: Read) -> Iterator[Candidate]:
    """ "in Kuressaare", "at Val Gardena": capitalised words behind "in" or "at" that no table knows."""
    tokens = read.tokens
    for k, token in enumerate(tokens[:-1]):
        if token.lower not in _WHERE or tokens[k + 1].place is not None:
            continue
        after = k + 1
        while after < len(tokens) and after - k <= _LONGEST_TOWN and _may_be_a_town(tokens[after]):
            after += 1
        words = tokens[k + 1 : after]
        if not words or any(word.lower in _NO_TOWN for word in words) or _is_short_for(words):
            continue
        if after < len(tokens) and (tokens[after].text in _GOES_ON or tokens[after].lower in _NO_TOWN):
            continue
        span = Span(words[0].start, words[-1].end)
        yield Candidate(PLACE, _written(read, span), span, first=k + 1)


_WHERE = frozenset({"in", "at"})
_LONGEST_TOWN = 3  # words
_GOES_ON = frozenset({"'s", "’s", "&", "/"})
_NO_TOWN = frozenset(
    {*MEETING_NOUNS, *BODY_HEADS, *OFFICES, *(name.lower() for name in (*month_name, *day_name))}
    | set(
        """palace hotel hall house building university ministry headquarters center parliament resort castle villa
        academy museum school college airport port station street road avenue room annex annexe article chapter resolution
        decision appendix table paragraph phase part""".split()
    )
)


def _may_be_a_town(token: Token) -> bool:
    plain = token.state is None and token.date is None and token.ordinal is None and token.place is None
    return plain and token.kind == WORD and token.capital and len(token.text) > 1


def _is_short_for(words: Sequence[Token]) -> bool:
    """An abbreviation ("at FAO")."""
    return len(words) == 1 and words[0].text.isupper() and len(words[0].text) < _AN_ABBREVIATION


_AN_ABBREVIATION = 6  # letters; a town in capitals heads a line


def _days(match: DateMatch) -> str:
    if match.start is None or match.end is None:
        return match.text
    return f"{match.start.isoformat()}/{match.end.isoformat()}"


def _persons(read: Read) -> Iterator[Candidate]:
    """Those named beside an office or a state, and every other run of words that looks like a name."""
    tokens = read.tokens
    at = {token.start: k for k, token in enumerate(tokens)}
    known = find_people(tokens, read.groups)
    for person in known:
        yield Candidate(PERSON, _written(read, person.name), person.name, first=at.get(person.name.start, 0))
    taken = [person.name for person in known]
    k = 0
    while k < len(tokens):
        name = skip_courtesy(tokens, k, len(tokens))
        after = name_at(tokens, name, len(tokens)) if name < len(tokens) and tokens[name].capital else name
        if after > name and (plausible_name(tokens, name, after) or name > k):
            span = Span(tokens[name].start, tokens[after - 1].end)
            if not any(span.overlaps(other) for other in taken):
                yield Candidate(PERSON, _written(read, span), span, first=name)
        k = max(k + 1, after)


def _written(read: Read, span: Span) -> str:
    words = [token.text for token in read.tokens if span.start <= token.start < span.end]
    return " ".join(words)


def _meetings(read: Read) -> Iterator[Candidate]:
    for mention in read.mentions:
        if mention.end > mention.start:
            yield Candidate(MEETING, _written(read, mention.span), mention.span, first=mention.start)


def _organisations(read: Read) -> Iterator[Candidate]:
    for first, span in organisation_names(read):
        yield Candidate(ORGANISATION, _written(read, span), span, first=first)
