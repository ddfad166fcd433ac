"""People named without a state among those who came, whose state the report gives where it introduces them.

"Zambia's President A B landed on Monday … Present were B, …": Zambia came. Knows that only an office still held, and held for
the state, tells whom somebody came for. Knows nothing of verbs of attending.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.meetings.grammar.document import ABOUT, Document
from corpus.meetings.grammar.lexicon import INTERNATIONAL
from corpus.meetings.people.people import find_people
from corpus.meetings.people.same_person import same_person
from corpus.meetings.presence.party_model import Parties, StateParty
from corpus.meetings.presence.statements import Statement
from corpus.report import Span

# No longer in office, not yet, or in somebody else's service.
_NOT_FOR_THE_STATE = INTERNATIONAL | frozenset(
    "former ex-president ex-minister outgoing late president-elect facilitator mediator envoy executive commission "
    "commissioner secretariat analyst spokesman spokeswoman spokesperson".split()
)

_BEFORE_TITLE = len("outgoing ")


def introduced_in(document: Document, said: Sequence[Statement]) -> list[Statement]:
    """A statement for each of `said` that lists people whom another sentence introduces with their state."""
    wanted = [(statement, list(_without_state(document, statement))) for statement in said]
    wanted = [(statement, names) for statement, names in wanted if names]
    if not wanted:
        return []
    known = _introductions(document)
    found = []
    for statement, names in wanted:
        states = []
        for name, span in names:
            codes = {code for other, code in known if same_person(name, other) or name in other.split()}
            if len(codes) == 1:
                states.append(StateParty(codes.pop(), span, None, None, official=True))
        if states:
            found.append(Statement(Parties(states=states), statement.sentence, statement.listed))
    return found


def _without_state(document: Document, statement: Statement) -> Iterator[tuple[str, Span]]:
    if statement.absent is not None or not statement.listed or statement.represent:
        return
    for person in statement.parties.persons:
        if (
            person.state is None
            and person.organisation is None
            and not _not_for_the_state(document, person.title)
        ):
            yield person.name.of(document.text), person.name
    for organisation in statement.parties.organisations:
        name = organisation.span.of(document.text)
        if name.isalpha() and not name.isupper():
            yield name, organisation.span


def _introductions(document: Document) -> list[tuple[str, str]]:
    """Name and state of everybody who is named in full with a state somewhere in the report."""
    found = []
    for read in document.sentences:
        if read.line.section == ABOUT or not any(token.code for token in read.tokens):
            continue
        for person in find_people(read.tokens, read.groups):
            name = person.name.of(document.text)
            if person.state and not person.organisation and not _not_for_the_state(document, person.title):
                found.append((name, person.state))
    return found


def _not_for_the_state(document: Document, title: Span | None) -> bool:
    if title is None:
        return False
    words = document.text[max(0, title.start - _BEFORE_TITLE) : title.end].casefold().split()
    return not _NOT_FOR_THE_STATE.isdisjoint(words)
