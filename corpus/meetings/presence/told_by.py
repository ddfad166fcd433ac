"""The state that tells of a meeting: its press service is the source, or its ministry the publisher; its own minister is then
named without a state.

Knows how a report names its source, and which persons are somebody's own. Knows nothing of what such a person says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.meetings.grammar.document import ABOUT, Document, Read
from corpus.meetings.grammar.lexicon import INTERNATIONAL, STATE_BODIES
from corpus.meetings.grammar.tokens import PUNCT, STATE, Tokens, read_sentences
from corpus.meetings.people.persons import PersonNamed
from corpus.meetings.presence.party_model import Parties, StateParty
from corpus.meetings.presence.statements import Statement
from corpus.report import Span
from corpus.states import find_states

_SERVICES = frozenset("service office centre center department secretary bureau".split())
_SOURCES = STATE_BODIES | frozenset("ministry mfa presidency parliament government president office".split())
_TOLD = frozenset(
    "according reported reports said says told informed announced learned learnt press statement".split()
)
_NATIONAL = frozenset(
    "president premier minister ministers chancellor king queen secretary speaker vice-president vice-premier "
    "vice-minister".split()
)
_NOT_NATIONAL = INTERNATIONAL | frozenset(
    "secretary-general general commissioner director-general executive chairman chair chairperson bank council".split()
)
_REACH = 10
_OURS = frozenset("country state republic delegation nation side".split())


def told_by(
    document: Document, account_sentences: Sequence[int], said: Sequence[Statement]
) -> Statement | None:
    """A statement for the state that tells of the meeting, where one of its own took part and no state is named with him."""
    own = next(_own_people(document, account_sentences, said), None)
    if own is None:
        return None
    codes = {code for read in document.sentences if read.line.section != ABOUT for code in _sources(read)}
    codes |= _publishing(document.publisher) or _letterhead(document)
    span, index, title = own
    codes = codes or (_of_the_same_office(document, title) if title is not None else set())
    codes = codes or {code for read in document.sentences for code in _sides(read)}
    if len(codes) != 1:
        return None
    return Statement(Parties(states=[StateParty(codes.pop(), span, None, None, official=True)]), index, False)


def _own_people(
    document: Document, sentences: Sequence[int], said: Sequence[Statement]
) -> Iterator[tuple[Span, int, Span | None]]:
    """Where the report says that its own minister, or "our country", took part."""
    for statement in said:
        if statement.absent is not None or statement.sentence not in sentences:
            continue
        read = document.sentences[statement.sentence]
        for person in statement.parties.persons if statement.listed else ():
            if person.state is None and person.organisation is None and _in_office(document, person):
                yield person.name, statement.sentence, person.title
        for one, two in zip(read.tokens, read.tokens[1:], strict=False):
            if one.lower == "our" and two.lower in _OURS:
                yield Span(one.start, two.end), statement.sentence, None


def _of_the_same_office(document: Document, title: Span) -> set[str]:
    """ "X's prime minister leaves for Y", "X PM": the states that the headline or the text names with that office and without
    a person's name."""
    office = [word.lower() for word in title.of(document.text).split()]
    short = ["".join(word[:1] for word in office)] if len(office) > 1 else office
    lines = [read.tokens for read in document.sentences if read.line.section != ABOUT]
    lines += [sentence.tokens for sentence in read_sentences(document.title or "", None)]
    found = set()
    for tokens in lines:
        for k, token in enumerate(tokens):
            if token.kind != STATE or not token.code:
                continue
            start = k + 1 + (tokens[k + 1 : k + 2] != [] and tokens[k + 1].lower in {"'s", "’s"})
            for words in (office, short):
                end = start + len(words)
                named = end < len(tokens) and tokens[end].capital
                if [t.lower for t in tokens[start:end]] == words and not named:
                    found.add(token.code)
    return found


def _in_office(document: Document, person: PersonNamed) -> bool:
    words = person.title.of(document.text).lower().split() if person.title is not None else []
    return any(word in _NATIONAL for word in words) and not any(word in _NOT_NATIONAL for word in words)


def _sides(read: Read) -> Iterator[str]:
    """ "The X side proposed", "the X delegation": one that comes to speak in a report of its own minister."""
    for one, two, three in zip(read.tokens, read.tokens[1:], read.tokens[2:], strict=False):
        if one.lower == "the" and two.kind == STATE and two.code and three.lower in {"side", "delegation"}:
            yield two.code


def _sources(read: Read) -> Iterator[str]:
    """ "the press service of the X ministry reported", "according to X's Foreign Ministry", "Press Service of the President of
    X": the codes of the states that are named as the source."""
    tokens = read.tokens
    for k in range(len(tokens) - 1):
        if tokens[k].lower == "press" and tokens[k + 1].lower in _SERVICES:
            yield from _first_state(tokens, k + 2)
        elif tokens[k].lower == "according" and tokens[k + 1].lower == "to":
            yield from _first_state(tokens, k + 2, body=True)


def _first_state(tokens: Tokens, start: int, body: bool = False) -> Iterator[str]:
    """The first state of the phrase; with `body` only where a ministry or the like is its head."""
    stop = next(
        (
            k
            for k in range(start, min(len(tokens), start + _REACH))
            if tokens[k].kind == PUNCT and tokens[k].text not in "'’-–"
        ),
        min(len(tokens), start + _REACH),
    )
    phrase = tokens[start:stop]
    state = next((t for t in phrase if t.kind == STATE and t.code), None)
    if state is not None and (not body or any(t.lower in _SOURCES for t in phrase)):
        yield state.code


def _letterhead(document: Document) -> set[str]:
    """The state whose ministry stands alone above the report: "Ministry of Finance of the Republic of X"."""
    for read in document.sentences[:_LETTERHEAD]:
        if not any(group.finite for group in read.groups) and len(read.tokens) <= _SHORT:
            first = next((t.lower for t in read.tokens), "")
            if first in _SOURCES or first in {"embassy", "national"}:
                return _publishing(read.span.of(document.text))
    return set()


_LETTERHEAD = 2
_SHORT = 14


def _publishing(publisher: str | None) -> set[str]:
    """The state whose ministry, parliament or government published the report."""
    if not publisher or not any(word in _SOURCES for word in publisher.lower().replace(",", " ").split()):
        return set()
    return {match.code for match in find_states(publisher) if match.code}
