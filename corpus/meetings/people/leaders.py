"""Who chaired a meeting, who co-chaired it, who opened it.

Knows which statement of a report goes before which. A person chairs the meeting that the sentence names; the chairman
of another body who is named beside is not its chair.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import ABOUT, Document, Read
from corpus.meetings.grammar.foreign import foreign_clause
from corpus.meetings.grammar.meeting_words import about_meeting, of_ceremony
from corpus.meetings.model import Person
from corpus.meetings.people.chairing import chairing, described_as_chair
from corpus.meetings.people.co_chairs import described_as_co_chairs, named_together
from corpus.meetings.people.electing import electing
from corpus.meetings.people.leader_phrases import (
    Found,
    chair_by_label,
    chair_by_noun,
    chairman_speaks,
    in_the_person_of,
    officers_elected,
    opening_phrase,
    opening_remarks,
    take,
    thanked_chair,
)
from corpus.meetings.people.leading_people import agent_of, people_in, state_or_office


@dataclass(frozen=True, slots=True)
class Leaders:
    chair: Person | None
    co_chairs: tuple[Person, ...]
    opened_by: Person | None


def leaders_of(document: Document, account: Account) -> Leaders:
    """Chair, co-chairs and opener of one meeting; the strongest statement wins, the first among equals."""
    found = Found()
    for index in account.sentences:
        read = document.sentences[index]
        if read.line.section == ABOUT:
            continue
        for clause in read.clauses:
            if clause.group.negated or foreign_clause(account, read, clause, False):
                continue
            if not (clause.group.finite or clause.group.passive):
                continue
            if clause.group.real or clause.group.lemma == "elect":
                _clause(document, account, read, clause, found)
        chair_by_noun(document, read, found)
        described_as_chair(document, account, read, found)
        described_as_co_chairs(document, account, read, found)
        named_together(document, account, read, found)
        chair_by_label(document, read, found)
        opening_phrase(document, read, found)
        opening_remarks(document, read, found)
        chairman_speaks(document, account, read, found)
        thanked_chair(document, read, found)
        officers_elected(document, read, found)
        in_the_person_of(document, read, found)
    pair = found.described if len(found.described) > 1 else []  # one alone may be another body's
    co_chairs = tuple(found.co_chairs or pair)
    chair = found.chair
    if co_chairs and chair is not None and found.rank < 3 and chair.name is None:
        chair = None
    return Leaders(chair, co_chairs, found.opened)


def _clause(document: Document, account: Account, read: Read, clause: Clause, found: Found) -> None:
    if of_ceremony(read, clause) and clause.group.lemma in {
        "chair",
        "preside",
        "moderate",
        "conduct",
        "lead",
    }:
        _open(document, read, clause, found)
        return
    if chairing(document, read, clause, found):
        return
    if electing(document, account, read, clause, found):
        return
    after = [t.lower for t in read.tokens[clause.group.end : clause.group.end + 8]]
    declared = clause.group.lemma == "declare" and (
        after[:1] == ["open"] if clause.group.passive else "open" in after or after[1:2] == ["opened"]
    )
    if clause.group.lemma in {"open", "inaugurate", "kick-off"} or declared:
        _open(document, read, clause, found)


def _open(document: Document, read: Read, clause: Clause, found: Found) -> None:
    if found.opened is not None:
        return
    group, tokens = clause.group, read.tokens
    start, end = agent_of(read, clause)
    people = people_in(document, tokens, start, end)
    address = [t.lower for t in tokens[group.end : group.end + 24]]
    if not group.passive and "with" in address and "address" in address[address.index("with") :][:4]:
        by = group.end + address.index("address")
        people = people_in(document, tokens, by + 2, len(tokens)) if tokens[by + 1].lower == "by" else []
        found.opened = people[0] if people else None
        return
    if people and (about_meeting(read, clause) or group.passive):
        found.opened = people[0]
        words = [t.lower for t in tokens[start : start + 6]]
        if group.passive and words[:2] in (["the", "chair"], ["the", "chairman"], ["the", "chairperson"]):
            own = words[2:3] != ["of"]
            take(found, people[0] if own else None, 1)
    elif not people and group.passive and start < end:
        found.opened = state_or_office(document.text, tokens, start, end)
