"""States that are listed under what they are: "the five Member States, A, B and C", "Members: A, B", "A and B – full members".

Knows how a list of states is led in and closed, within a sentence and by the line above it. Knows nothing of who came.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.brackets import class_before
from corpus.meetings.grammar.document import Document, Line, Read
from corpus.meetings.grammar.lexicon import NUMBERS, number_of
from corpus.meetings.grammar.tokens import STATE, Tokens
from corpus.meetings.model import Attendance
from corpus.meetings.presence.continuations import class_in
from corpus.meetings.presence.party_model import MEMBER

Run = tuple[int, int]
"""The first token of a list of states, and that behind its last."""


def with_classes(
    document: Document, account: Account, states: Sequence[Attendance]
) -> tuple[Attendance, ...]:
    """`states` with the role of members where a list of them says so; a role that was read otherwise stays."""
    if all(state.role is not None for state in states):
        return tuple(states)
    members: set[int] = set()  # where they stand
    for index in account.sentences:
        read = document.sentences[index]
        for run in _runs(read.tokens):
            if _members(read.tokens, run) or _below_members(document, read):
                members.update(token.start for token in read.tokens[slice(*run)] if token.kind == STATE)
    return tuple(
        replace(state, role=MEMBER) if state.role is None and state.span.start in members else state
        for state in states
    )


def _runs(tokens: Tokens) -> Iterator[Run]:
    start = end = 0
    for k, token in enumerate(tokens):
        if token.kind != STATE or token.form not in ("name", "code") or k < end:
            continue
        if end == 0 or not _goes_on(tokens, end, k):
            if end:
                yield start, end
            start = k
        end = k + 1
    if end:
        yield start, end


def _goes_on(tokens: Tokens, start: int, end: int) -> bool:
    """Whether nothing stands between two states but what parts the items of a list, and what is put in brackets."""
    depth = 0
    for token in tokens[start:end]:
        depth += (token.text == "(") - (token.text == ")")
        if not depth and token.text != ")" and token.lower not in _BETWEEN:
            return False
    return True


_BETWEEN = frozenset([",", "and", "the", "of", "from", "as", "well", "both"])


def _members(tokens: Tokens, run: Run) -> bool:
    start, end = run
    k = start
    while k and tokens[k - 1].lower in _LEADING:
        k -= 1
    if k and tokens[k - 1].text == ":":
        label = _label(tokens, k - 1)
        near = label if "following" in label else label[-_NEAR:]
        return _of_members(near)
    before = [token.lower for token in tokens[max(0, k - 4) : k]]
    apposed = k == start or tokens[k].text != "," or _counted(before, tokens[start:end])
    if (
        apposed
        and _of_members(before[-2:])
        and not _of_others(before)
        and class_before(tokens, 0, k) == MEMBER
    ):
        return True
    behind = end
    while behind < len(tokens) and tokens[behind].lower in _CLOSING:
        behind += 1
    return (
        behind > end + 1
        and [token.lower for token in tokens[behind - 1 : behind]] == ["full"]
        and behind < len(tokens)
        and tokens[behind].lower == "members"
    )


_NEAR = 5  # words
_LEADING = frozenset([",", "the", "–", "—", "-", "(", "namely", "of", "from", "both"])
_CLOSING = frozenset([",", "–", "—", "-", "(", "as", "full"])
_OTHERS = frozenset(
    "associate affiliate non non-member non-members observer observers guest guests former candidate new prospective "
    "other".split()
)


def _counted(words: list[str], listed: Tokens) -> bool:
    """ "the two Member States, A and B", "the following members"; not "of the Union's Member States, A and B"."""
    count = sum(token.kind == STATE for token in listed)
    return "following" in words or any(
        (int(word) if word.isdecimal() else number_of(word)) == count for word in words
    )


def _of_others(words: list[str]) -> bool:
    """ "family members from A", "Board members of A": of whom the words before tell, not of states."""
    return (
        words[-1:] == ["members"]
        and bool(words[-2:-1])
        and words[-2] not in _MAY_LEAD
        and words[-2] not in NUMBERS
    )


_MAY_LEAD = frozenset("the all its following full of other regular and".split())


def _of_members(words: list[str]) -> bool:
    """ "the following full members", "member states"; not "associate members"."""
    said = "members" in words or (
        "member" in words and not {"states", "countries", "parties"}.isdisjoint(words)
    )
    return said and _OTHERS.isdisjoint(words)


def _label(tokens: Tokens, colon: int) -> list[str]:
    start = colon
    while start and tokens[start - 1].text not in ";:.":
        start -= 1
    return [token.lower for token in tokens[start:colon]]


def _below_members(document: Document, read: Read) -> bool:
    """Whether the nearest line above without a state is a label such as "Members present"."""
    above = document.lines[max(0, read.line.number - _REACH) : read.line.number]
    for line in reversed(above):
        content = line.span.of(document.text)
        words = content.lower().replace(":", " ").split()
        if words and set(words) <= _IN_A_LABEL:
            return class_in(words) == MEMBER
        if not _names_a_state(document, line):
            return False
    return False


_REACH = 40  # lines
_IN_A_LABEL = frozenset(
    "members member states countries present participating full delegations the of following parties contracting in "
    "attendance represented".split()
)


def _names_a_state(document: Document, line: Line) -> bool:
    return any(token.kind == STATE for index in line.sentences for token in document.sentences[index].tokens)
