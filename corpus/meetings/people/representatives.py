"""Who came in person: the persons named where a report says who attended, spoke or led.

Knows how to tell that two names are one person's. Adds nobody who stands for a state that was not there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import Document
from corpus.meetings.model import Person
from corpus.meetings.people.delegation_heads import with_heads_of_delegations
from corpus.meetings.people.leading_people import as_person
from corpus.meetings.people.people import find_people
from corpus.meetings.people.respective import respective_people
from corpus.meetings.people.same_person import same_person
from corpus.meetings.presence.party_model import StateParty
from corpus.meetings.presence.statements import Statement


def with_people_named(
    document: Document,
    account: Account,
    statements: list[Statement],
    persons: tuple[Person, ...],
    attending: set[str],
) -> tuple[Person, ...]:
    """`persons` with offices and states that the same sentences give, and those whom these sentences name besides."""
    present = {s.sentence for s in statements if s.absent is None}
    absent = {s.sentence for s in statements if s.absent is not None}
    known = [person for person in persons if _whole_name(document.text, person)]
    surnames = {word for person in known for word in (person.name or "").split()[-1:] if len(word) > 2}
    for index in account.sentences:
        read = document.sentences[index]
        if index not in present and not any(token.text in surnames for token in read.tokens):
            continue
        people = [as_person(document.text, named) for named in find_people(read.tokens, read.groups)]
        states = [s for said in statements if said.sentence == index for s in said.parties.states]
        for person in _each_with_own_state(people, states):
            at = next((k for k, other in enumerate(known) if same_person(other.name, person.name)), None)
            if at is not None:
                known[at] = _completed(known[at], person)
            elif (
                index in present
                and index not in absent
                and (person.state in attending or (person.state is None and person.title is not None))
                and len((person.name or "").split()) >= 2
                and not _excused(document.text, person)
            ):
                known.append(person)
    ordered = _in_their_order(document, account, known, attending)
    return tuple(with_heads_of_delegations(document, account, ordered, attending))


def _excused(text: str, person: Person) -> bool:
    """ "whose president A had to excuse himself": named, and not there."""
    return person.span is not None and _AWAY.match(text, person.span.end) is not None


_AWAY = re.compile(
    r",?\s+(?:who\s+)?(?:had\s+(?:\w+\s+)?to\s+excuse|(?:had\s+)?excused\s+(?:him|her|them)sel|(?:could|did)\s+not\s+(?:come|attend|travel|"
    r"take\s+part|be\s+there|make\s+it)(?=\s*(?:[,.;)]|$|due\b|because\b|owing\b))|was\s+(?:unable|prevented|absent|excused|ill)\b|(?:had\s+)?sent\s+(?:his|her|their)\s+(?:regrets|apologies))"
)


def _in_their_order(
    document: Document, account: Account, known: list[Person], attending: set[str]
) -> list[Person]:
    """`known` with the states that as many persons as states in one list have, each his own."""
    found = list(known)
    for index in account.sentences:
        for person in respective_people(document.text, document.sentences[index].tokens):
            at = next((k for k, other in enumerate(found) if same_person(other.name, person.name)), None)
            if at is not None:
                found[at] = person
            elif person.state in attending:
                found.append(person)
    return found


def _each_with_own_state(people: list[Person], states: list[StateParty]) -> list[Person]:
    """ "A, B and C were represented by X, Y and Z": as many persons as states, all behind them, in the same order."""
    first = min((p.span.start for p in people if p.span is not None), default=0)
    before = [s.code for s in sorted(states, key=lambda s: s.span.start) if s.span.start < first]
    if len(people) < 2 or len(before) != len(people) or any(p.state is not None for p in people):
        return people
    return [replace(person, state=code) for person, code in zip(people, before, strict=True)]


def _whole_name(text: str, person: Person) -> bool:
    """Whether the words are a name by themselves: "the Stability Pact" and "Universal Postal Union" are no persons."""
    if person.span is None:
        return True
    before, after = text[: person.span.start], text[person.span.end :]
    if re.match(r" [A-Z][a-z]+", after) and not re.match(r" [A-Z][a-z]+ of\b", after):
        return bool(person.title or person.state)
    return not re.search(r"\b[Tt]he $", before)


def _completed(person: Person, other: Person) -> Person:
    longer = len(other.name or "") > len(person.name or "")
    return replace(
        person,
        name=other.name if longer else person.name,
        span=other.span if longer else person.span,
        title=person.title or other.title,
        state=person.state or other.state,
    )
