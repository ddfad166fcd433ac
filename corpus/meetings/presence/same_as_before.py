"""Those who came to another meeting of the report, and to this one as well: those to whom a phrase points back, without those
whom its sentence excepts.

Knows which meeting is meant. Knows nothing of which sentences tell of which meeting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import ABOUT, Document
from corpus.meetings.grammar.foreign import foreign_sentence
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    MEETING_NOUNS,
)
from corpus.meetings.grammar.tokens import Tokens
from corpus.meetings.model import Attendance, Meeting
from corpus.meetings.presence.pointing_back import BEGINS, Pointing, phrase_at

_FEWEST, _MOST = 2, 45
_EXCEPT = frozenset("except excepting excluding save without minus bar barring".split())
_EXCEPTED = (["exception", "of"], ["apart", "from"], ["other", "than"], ["but", "for"])
_BEHIND_THEM = frozenset("excepted apart excluded missing absent lacking".split())
_NO_NAME = (
    BODY_HEADS | MEETING_NOUNS | frozenset("ministers heads regional international states government".split())
)
_LONG = 4  # letters of a word that tells one meeting from another


def with_those_before(
    document: Document,
    account: Account,
    meeting: Meeting,
    before: Sequence[Meeting],
    after: Sequence[Meeting],
) -> Meeting:
    """`meeting` with the states of another one of the report that a phrase of its own sentences points to.

    `before` are those that the report tells of before this one, `after` those behind it.
    """
    known = {state.code for state in meeting.states}
    online = meeting.format is not None and meeting.format.value == "online"
    for pointing in _pointing(document, account):
        out = _excepted(pointing.read.tokens)
        codes = _meant(pointing, out, before, after)
        named = 2 * len(known.intersection(codes)) > len(codes) + 1
        if not codes or named or (not pointing.surely and len(known) >= len(codes)):
            continue  # those who came are named here by themselves
        away = {absence.code for absence in meeting.absent} | out
        added = [
            Attendance(code, None, None, True if online else None, pointing.span)
            for code in codes
            if code not in known and code not in away
        ]
        states = tuple(sorted((*meeting.states, *added), key=lambda state: state.span.start))
        came = {state.code for state in states}
        mentioned = tuple(m for m in meeting.mentioned if m.code not in came)
        return replace(meeting, states=states, mentioned=mentioned)
    return meeting


def _meant(
    pointing: Pointing, out: frozenset[str], before: Sequence[Meeting], after: Sequence[Meeting]
) -> tuple[str, ...]:
    """The states of the meeting that is pointed to: as many as are counted; else the one that is named, or the nearest."""
    nearest = [*reversed(before), *after]
    if pointing.members:
        nearest = [
            replace(m, states=tuple(s for s in m.states if s.role not in ("observer", "guest")))
            for m in nearest
        ]
        after = nearest[len(before) :]
    several = [m for m in nearest if _FEWEST <= len(m.states) <= _MOST]
    if pointing.count is not None and not pointing.by_name:
        fitting = [m for m in several if pointing.count in (len(m.states), len(set(m.codes) - out))]
        if not fitting and pointing.surely:  # one of them may have been missed there
            fitting = [m for m in several if abs(len(m.states) - pointing.count) <= 1]
        return tuple(state.code for state in fitting[0].states) if fitting else ()
    behind = [token for token in pointing.read.tokens if token.start >= pointing.span.end]
    words = {token.text.casefold() for token in behind if token.capital}
    chosen = [m for m in several if words & _own_words(m)]
    if pointing.by_name:
        return tuple(state.code for state in chosen[0].states) if chosen else ()
    if pointing.later:
        chosen += [m for m in after if m in several]
    chosen += several
    return tuple(state.code for state in chosen[0].states) if chosen else ()


def _own_words(meeting: Meeting) -> set[str]:
    town = meeting.place.city if meeting.place is not None else None
    said = " ".join((meeting.name or "", *meeting.bodies, town or ""))
    return {
        w.casefold() for w in said.split() if len(w) >= _LONG and w[0].isupper() and w.lower() not in _NO_NAME
    }


def _pointing(document: Document, account: Account) -> Iterator[Pointing]:
    """Each phrase of a meeting's own sentences that may point to those of another one, in order."""
    for index in account.sentences:
        read = document.sentences[index]
        if read.line.section == ABOUT or foreign_sentence(document, account, read):
            continue
        if not any(group.finite and group.real for group in read.groups):
            continue
        for k, token in enumerate(read.tokens):
            if token.lower in BEGINS and (k == 0 or read.tokens[k - 1].lower not in BEGINS):
                found = phrase_at(read, k)
                if found is not None:
                    yield found


def _excepted(tokens: Tokens) -> frozenset[str]:
    """The states of a sentence that are taken out: "except Chad and Mali", "Turkmenistan excepted"."""
    found: set[str] = set()
    for k, token in enumerate(tokens):
        two = [other.lower for other in tokens[k : k + 2]]
        if token.lower in _EXCEPT or two in _EXCEPTED:
            found |= _states_behind(tokens, k + 1)
        if token.lower in _BEHIND_THEM and k and two != ["apart", "from"]:
            found |= _states_before(tokens, k)
    return frozenset(found)


_BETWEEN = frozenset("the and or of that those , from".split())


def _states_behind(tokens: Tokens, start: int) -> set[str]:
    """Those that are named in a row behind "except"."""
    found: set[str] = set()
    for token in tokens[start:]:
        if token.state is not None and token.code:
            found.add(token.code)
        elif token.lower not in _BETWEEN:
            break
    return found


def _states_before(tokens: Tokens, end: int) -> set[str]:
    """Those that are named in a row before "excepted"."""
    found: set[str] = set()
    for token in reversed(tokens[:end]):
        if token.state is not None and token.code:
            found.add(token.code)
        elif token.lower not in _BETWEEN and token.lower not in {"one", "not"}:
            break
    return found
