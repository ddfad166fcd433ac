"""Who led the delegation that a sentence before names: "A Belizean delegation took part. The delegation was led by Ms X."

Knows the sentence that says so, and which delegation is meant. Adds no state.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.tokens import STATE, Tokens
from corpus.meetings.model import Person
from corpus.meetings.people.leading_people import as_person
from corpus.meetings.people.people import find_people
from corpus.meetings.people.same_person import same_person

_DELEGATION = frozenset("delegation team mission".split())
_LED = frozenset("led headed".split())
_BEFORE = 2
"""So many sentences before may name the delegation."""


def with_heads_of_delegations(
    document: Document, account: Account, persons: Sequence[Person], attending: set[str]
) -> list[Person]:
    """`persons` with the state of the delegation that each is said to have led, and those who led one besides."""
    known = list(persons)
    for index in account.sentences:
        read = document.sentences[index]
        state = _led_here(read, attending)
        if state is None and _is_led(read):
            state = _delegation_before(document, account, index, attending)
        if state is None:
            continue
        for person in _leading(document.text, read) or _named_before(read, known):
            at = next((k for k, other in enumerate(known) if same_person(other.name, person.name)), None)
            if at is None:
                known.append(replace(person, state=state))
            elif known[at].state is None and known[at].organisation is None:
                known[at] = replace(known[at], state=state)
    return known


def _led_here(read: Read, attending: set[str]) -> str | None:
    """The state of "X headed Jordan's delegation", "X, who led the delegation of Chad"."""
    at = _led_at([token.lower for token in read.tokens])
    named = set(_delegations(read.tokens[at + 1 : at + _NEAR]))
    return named.pop() if len(named) == 1 and named <= attending else None


_NEAR = 9  # tokens


def _is_led(read: Read) -> bool:
    """Whether it is said of a delegation that is not called a state's that somebody led it."""
    lower = [token.lower for token in read.tokens]
    stated = any(token.kind == STATE for token in read.tokens[: _led_at(lower)])
    return not stated and bool(_DELEGATION & set(lower)) and bool(_LED & set(lower))


def _led_at(lower: Sequence[str]) -> int:
    return next((k for k, word in enumerate(lower) if word in _LED), len(lower))


def _named_before(read: Read, known: Sequence[Person]) -> list[Person]:
    """The last of those known by their names who stands before "led the delegation"."""
    at = read.tokens[_led_at([token.lower for token in read.tokens])].start
    before = [p for p in known if p.name and read.span.start <= p.span.start < at]
    return before[-1:]


def _leading(text: str, read: Read) -> list[Person]:
    """The person behind "led by", or before "led the delegation"; none where another state or body is said to be his."""
    lower = [token.lower for token in read.tokens]
    at = _led_at(lower)
    passive = lower[at + 1 : at + 2] == ["by"]
    if not passive and not _DELEGATION & set(lower[at + 1 : at + _NEAR]):
        return []
    named = find_people(read.tokens, read.groups)
    place = read.tokens[at].start
    beside = [p for p in named if (p.name.start > place) == passive]
    if beside:
        nearest = min(beside, key=lambda p: abs(p.name.start - place))
        person = as_person(text, nearest)
        if person.state is None and person.organisation is None:
            return [person]
    return []


def _delegation_before(document: Document, account: Account, index: int, attending: set[str]) -> str | None:
    """The one state whose delegation the sentences shortly before name, and which came."""
    own = frozenset(account.sentences)
    for before in range(index - 1, max(-1, index - 1 - _BEFORE), -1):
        named = set(_delegations(document.sentences[before].tokens)) if before in own else set()
        if named:
            return named.pop() if len(named) == 1 and named <= attending else None
    return None


def _delegations(tokens: Tokens) -> Iterator[str]:
    """The codes of "a Belizean delegation", "the delegation of Belize"."""
    for k, token in enumerate(tokens):
        if token.lower not in _DELEGATION:
            continue
        behind = k + 1
        while behind < len(tokens) and tokens[behind].lower in {"of", "from", "the"}:
            behind += 1
        for at in (k - 1, k - 2, behind if behind > k + 1 else len(tokens)):
            if 0 <= at < len(tokens) and tokens[at].kind == STATE and tokens[at].code:
                yield str(tokens[at].code)
                break
