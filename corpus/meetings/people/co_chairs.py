"""Two who chaired together, called so beside their names: "A, Co-Chairman of the Commission", "the two co-chairs, A and B, …".

Knows these words and where the names stand. Knows nothing of verbs of chairing.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import DETERMINERS
from corpus.meetings.grammar.tokens import STATE
from corpus.meetings.people.leader_phrases import Found, own_chair
from corpus.meetings.people.leading_people import as_person, people_in
from corpus.meetings.people.people import find_people


def described_as_co_chairs(document: Document, account: Account, read: Read, found: Found) -> None:
    """ "the X side was led by A, Co-Chairman of the Commission, the Y side by B, Co-Chairman": the two who led a joint body."""
    lowers = [t.lower for t in read.tokens]
    for k in range(2, len(lowers)):
        if lowers[k] not in _CO_CHAIR or {"former", "outgoing", "deputy"} & set(lowers[max(0, k - 2) : k]):
            continue
        if lowers[k + 1 : k + 2] == ["of"] and not own_chair(document, account, read.tokens[k:], 0):
            continue
        if read.tokens[k - 1].kind == STATE and lowers[k - 2] in DETERMINERS:
            _of_one_side(document, read, k, found)
            continue
        if lowers[k - 1] not in {",", "(", "–", "-", "—", "and"}:
            continue
        before = [p for p in find_people(read.tokens[:k], read.groups) if p.name is not None]
        if before and not any(t.text in ";." for t in read.tokens[before[-1].end : k]):
            person = as_person(document.text, before[-1])
            if person.name not in {other.name for other in found.described}:
                found.described.append(person)


def _of_one_side(document: Document, read: Read, k: int, found: Found) -> None:
    """ "the X co-chair of the Commission, State Secretary A": the name follows, and the state is told by the adjective."""
    tokens = read.tokens
    comma = next((n for n in range(k + 1, min(len(tokens), k + 8)) if tokens[n].text == ","), k)
    verb = next((g.start for g in read.groups if g.finite and g.start > k), len(tokens))
    named = [p for p in people_in(document, tokens, comma + 1, verb) if p.name]
    if named and not any(tokens[n].lower == "and" for n in range(k, comma)):
        person = replace(named[0], state=named[0].state or tokens[k - 1].code)
        if person.name not in {other.name for other in found.described}:
            found.described.append(person)


_CO_CHAIR = frozenset("co-chairman co-chair co-chairperson co-chairwoman".split())
_CO_CHAIRS = frozenset("co-chairs co-chairmen co-chairpersons co-chairwomen cochairs".split())


def named_together(document: Document, account: Account, read: Read, found: Found) -> None:
    """ "The two co-chairs, Mr A for X and Ms B for Y, opened the session": the names stand behind, up to the verb."""
    tokens = read.tokens
    for k, token in enumerate(tokens[:-2]):
        if token.lower not in _CO_CHAIRS or {"former", "outgoing", "deputy", "incoming"} & {
            t.lower for t in tokens[max(0, k - 2) : k]
        }:
            continue
        begin = k + 1
        if tokens[begin].lower == "of" and own_chair(document, account, tokens[k:], 0):
            begin = next(
                (n for n in range(begin, min(len(tokens), begin + 8)) if tokens[n].text in _SETS_OFF),
                len(tokens),
            )
        if begin >= len(tokens) or tokens[begin].text not in _SETS_OFF:
            continue
        verb = next((g.start for g in read.groups if g.finite and g.start > k), len(tokens))
        named = [
            as_person(document.text, one)
            for one in find_people(tokens[begin + 1 : verb], read.groups)
            if one.name
        ]
        if len(named) == _A_PAIR and found.co_chairs is None:
            found.co_chairs = named


_A_PAIR = 2
_SETS_OFF = frozenset({",", ":", "–", "—", "-", "("})
