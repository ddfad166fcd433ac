"""Verbs by which people come together: they met, a meeting brought them together, one received the others.

Knows subject, object and "with …" of such verbs. Knows nothing of verbs of attending.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.grammar.lexicon import (
    DELEGATES,
    DETERMINERS,
    MEETING_NOUNS,
    OFFICES,
    PREPOSITIONS,
    WEAK_MEETING_NOUNS,
)
from corpus.meetings.grammar.tokens import DATE, STATE, Tokens
from corpus.meetings.presence.after_verb import apply_after_verb
from corpus.meetings.presence.clause_at import ClauseAt
from corpus.meetings.presence.continuations import subject_of, with_others
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import GUEST, OBSERVER, ROLE_WORDS
from corpus.meetings.presence.predicates import delegates_in, hosts_people, names_meeting, welcomes_thing

_OCCASIONS = (
    MEETING_NOUNS
    | WEAK_MEETING_NOUNS
    | frozenset(
        "it event those attendance present participants attendees delegates guests which that speakers "
        "panellists panelists participating attending".split()
    )
)


_HOLDING = frozenset(
    "wrap wrapped wind wound hold have conclude conduct complete resume continue begin start end finish".split()
)


def meets(at: ClauseAt) -> bool:
    """ "We, the ministers of A and B, met", "the President met with his counterpart of C"."""
    tokens, group, read = at.tokens, at.group, at.read
    if group.lemma in {"gather", "convene", "assemble"} and _occasion(at) and _has_object(at):
        return False  # "The event gathered ministers of A and B": they met, and it did not
    before = tokens[at.clause.subject_start - 1].lower if at.clause.subject_start else ""
    relative = at.clause.relative or before in {"which", "where"}
    if relative and group.tense == "present" and not at.anchored:
        return True  # "the pool in which A and B meet": what it is
    parties = subject_of(read, at.clause)
    apply_after_verb(tokens, group.end, parties)
    if group.lemma in {"meet", "sit", "gather"}:
        k = group.end
        while k < len(tokens) and (
            tokens[k].kind == DATE
            or tokens[k].lower.endswith("ly")
            or tokens[k].lower in {"today", "yesterday", "on", "here", "again", "the"}
            or tokens[k].text == ","
        ):
            k += 1
        if k < len(tokens) and tokens[k].lower == "with":
            parties.extend(read_parties(tokens, k + 1, len(tokens), read.groups))
        elif (
            k < len(tokens)
            and k == group.end
            and (tokens[k].lower in {"his", "her", "their"} or tokens[k].kind == STATE or tokens[k].capital)
            and group.lemma == "meet"
        ):
            parties.extend(read_parties(tokens, k, len(tokens), read.groups))
        else:
            with_others(read, group.end, parties)
    if parties.states or parties.collectives or parties.persons:
        at.found.add(parties, at.index, True)
    return True


def _occasion(at: ClauseAt) -> bool:
    start, end = at.clause.subject_start, at.clause.subject_end
    named = any(m.start <= n < m.end for m in at.read.mentions for n in range(start, end))
    return named or any(word in _OCCASIONS for word in at.subject())


def _has_object(at: ClauseAt) -> bool:
    following = at.tokens[at.end] if at.end < len(at.tokens) else None
    return following is not None and not (
        following.lower in PREPOSITIONS or following.kind == DATE or following.text in ".,;"
    )


def brings(at: ClauseAt) -> bool:
    """ "The session brought together the ministers of A and B", "X welcomed the ministers of C"."""
    tokens, group, read = at.tokens, at.group, at.read
    lemma = group.lemma
    goes_on = lemma in {"gather", "assemble", "welcome"}  # such a clause may still say something else
    if lemma == "welcome":
        _welcomes(at)
        return not goes_on
    if _habitual(at):
        return True
    if lemma in {"gather", "assemble", "draw"} and not _has_object(at):
        return not goes_on
    if lemma == "bring" and not {"together", "table"} & set(at.after(len(tokens))):
        return True
    subject = at.subject()
    if lemma in {"include", "comprise"} and "delegation" in subject and group.tense == "past":
        at.found.add(subject_of(read, at.clause), at.index, False)  # "The X delegation included Ms A"
        return True
    if lemma == "bring" and "table" in at.after(len(tokens)) and at.read.tokens:
        parties = subject_of(read, at.clause)  # "President A of X brought the ministers of Y to one table"
        parties.extend(read_parties(tokens, group.end, len(tokens), read.groups))
        if parties.persons or any(s.official for s in parties.states):
            at.found.add(parties, at.index, True)
        return True
    if not (_occasion(at) or at.clause.relative):
        return not goes_on
    start = group.end
    if any(t.lower in {"in", "at"} for t in tokens[start : start + 1]) and any(
        t.place is not None for t in tokens[start + 1 : start + 2]
    ):
        start += 2  # "brought together in Xtown over 90 delegates"
    parties = read_parties(tokens, start, len(tokens), read.groups)
    if lemma in {"include", "feature", "involve", "see"} and (
        any(word in _COMERS for word in subject) or {"participating", "attending"} & set(subject)
    ):
        parties.open = lemma == "include"
    elif lemma in {"include", "feature", "see", "comprise"} and not (
        parties.persons or any(s.capacity for s in parties.states) or delegates_in(tokens, group.end)
    ):
        return True
    at.found.add(parties, at.index, True)
    return not goes_on


_COMERS = frozenset("participants attendees delegates speakers guests".split())


def _habitual(at: ClauseAt) -> bool:
    """ "The Council brings together A, B and C": what a body is, in the present, with no day and no number."""
    return (
        at.group.tense == "present"
        and at.group.finite
        and at.index > at.account.first
        and not at.read.dates
        and not any(t.ordinal is not None or t.lower in {"this", "today"} for t in at.tokens[: at.end])
    )


_SEVERAL = 3


def welcomed_as(behind: list[str]) -> str | None:
    """ "welcomed as guests", "welcomed to our table as observers": the role of those who are welcomed; an observer alone is
    one of the body, for good."""
    words = [word for word in behind if word not in DETERMINERS]
    to_us = words[:1] == ["to"] and words[1:2] != [] and words[1] in MEETING_NOUNS | {"table"}
    words = words[2 * to_us :]
    role = ROLE_WORDS.get(words[1]) if words[:1] == ["as"] and len(words) > 1 else None
    lasting = words[2:3] in (["of"], ["to"]) or (role == OBSERVER and not to_us)
    return GUEST if to_us and role is None else None if lasting else role


def _welcomes(at: ClauseAt) -> None:
    tail = next((k for k in range(at.end, len(at.tokens)) if at.tokens[k].lower in {"to", "as"}), at.end)
    front = tail == at.end  # "welcomed to its table A and B"
    named = read_parties(at.tokens, at.end + 3 if front else at.end, len(at.tokens) if front else tail)
    role = welcomed_as([t.lower for t in at.tokens[tail : tail + 8]])
    if (
        role is not None
        and named.states
        and all(not t.lower.endswith("tion") for t in at.tokens[at.end : tail])
    ):
        named.states = [replace(state, role=role) for state in named.states]
        at.found.add(named, at.index, True)
        return
    parties = read_parties(at.tokens, at.end, len(at.tokens), at.read.groups)
    first = [t.lower for t in at.tokens[at.end : at.end + 2] if t.lower not in DETERMINERS]
    delegations = first[:1] != [] and first[0] in DELEGATES and first[0].endswith("s")
    persons = bool(parties.persons) or any(s.capacity or s.official for s in parties.states) or delegations
    if persons and not welcomes_thing(at.tokens, at.end):
        own = subject_of(at.read, at.clause)
        sides = bool(own.states or own.persons)  # else a meeting that greets one or two of those who came
        if not sides:
            own.organisations.clear()
        own.extend(parties)
        outsiders = first[:1] == ["representatives"]  # a meeting that greets those who are not its members
        several = len({s.code for s in own.states}) >= _SEVERAL and not outsiders
        at.found.add(own, at.index, sides or several)


def receives_people(at: ClauseAt) -> bool:
    """ "The President received the prime ministers of A and B"."""
    guests = read_parties(at.tokens, at.end, len(at.tokens), at.read.groups)
    named = {s.code for s in guests.states if s.official}
    if len(named) >= 2 and guests.persons and at.group.tense == "past":
        guests.extend(subject_of(at.read, at.clause))
        at.found.add(guests, at.index, True)
        return True
    if at.index != at.account.first:
        return True
    start = at.end
    if not hosts_people(at.tokens, start):
        start = _guests_at(at.tokens, start)
    if start:
        parties = subject_of(at.read, at.clause)
        parties.extend(read_parties(at.tokens, start, len(at.tokens), at.read.groups))
        at.found.add(parties, at.index, True)
    return True


def _guests_at(tokens: Tokens, i: int) -> int:
    """ "received in his office on 5 May his counterparts from A and B": where the guests stand, 0 if there are none."""
    for k in range(i, min(len(tokens) - 1, i + 18)):
        if tokens[k].lower in {"his", "her", "their", "the"} and tokens[k - 1].lower not in PREPOSITIONS:
            head = next((t.lower for t in tokens[k + 1 : k + 6] if t.lower in OFFICES), None)
            if head is not None:
                return k
    return 0


def holds_meeting(at: ClauseAt) -> None:
    """ "The ministers of A and B held a meeting", "A had talks with the minister of C"."""
    if at.lemma == "have" and at.after(2) == ["in", "attendance"]:
        parties = read_parties(at.tokens, at.end + 2, len(at.tokens), at.read.groups)
        at.found.add(parties, at.index, True)
        return
    if at.lemma in _HOLDING and names_meeting(at.read, at.end, directly=True):
        parties = subject_of(at.read, at.clause)
        with_others(at.read, at.end, parties)
        at.found.add(parties, at.index, True)
