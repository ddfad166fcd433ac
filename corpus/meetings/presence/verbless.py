"""Attendance said without a verb of attending: by a noun, by a role and a colon, or in a sentence that has no verb.

Knows "with the participation of", "talks between A and B", "Observers: C". Knows nothing of layout.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import HEADING, PARTICIPANTS, ROW, Read
from corpus.meetings.grammar.lexicon import (
    CONJUNCTIONS,
    DELEGATES,
    DETERMINERS,
    MEETING_NOUNS,
    OFFICES,
    PREPOSITIONS,
    WEAK_MEETING_NOUNS,
)
from corpus.meetings.grammar.meeting_words import MEETING_WORDS
from corpus.meetings.grammar.sections import label_of
from corpus.meetings.grammar.tokens import STATE, WORD, Tokens, is_remote
from corpus.meetings.grammar.verbs import is_adverb
from corpus.meetings.presence.continuations import class_in, counted_before, with_state
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import GUEST, MEMBER, OBSERVER, Parties, StateParty
from corpus.meetings.presence.statements import Statements


def by_noun(read: Read, index: int, found: Statements) -> bool:
    """ "with the participation of …", "a meeting of the ministers of A and B", "talks between A and B"."""
    tokens = read.tokens
    if by_participation(read, index, found):
        return True
    if by_attendance(read, index, found):
        return True
    for mention in read.mentions:
        if mention.when or _still_to_come(read, mention.head) or _only_wanted(read, mention.start):
            continue
        for k in range(mention.head + 1, min(len(tokens), mention.head + 4)):
            if any(group.start < k and group.end > mention.head for group in read.groups):
                break
            if tokens[k].lower in {"of", "between", "among", "with"}:
                stop = min((g.start for g in read.groups if g.start > k), default=len(tokens))
                parties = read_parties(tokens, k + 1, stop, read.groups)
                codes = {s.code for s in parties.states}
                officials = any(t.lower in DELEGATES for t in tokens[k + 1 : k + 9])
                two = (
                    tokens[k].lower == "between" and len(parties.persons) == 2
                )  # one of them without a state
                if two or (len(codes) >= 2 and (officials or tokens[k].lower in {"between", "with"})):
                    parties.organisations.clear()
                    parties.collectives.clear()
                    found.add(parties, index, True)
                    return True
                break
    return False


def by_participation(read: Read, index: int, found: Statements) -> bool:
    """ "with the participation in person of the delegations of …", "welcomed the presence of the ministers of …"."""
    tokens = read.tokens
    for k, token in enumerate(tokens):
        if token.lower not in {"participation", "presence", "attendance"} or k == 0:
            continue
        of = next((n for n in range(k + 1, min(len(tokens), k + 8)) if tokens[n].lower == "of"), None)
        if of is None or any(tokens[n].text in ".;" or tokens[n].kind == STATE for n in range(k, of)):
            continue
        governor = next((n for n in range(k - 1, max(-1, k - 5), -1) if tokens[n].lower in _NOTING), None)
        if governor is None and token.lower == "presence" and _enjoyed(tokens, k):
            governor = k
        if governor is None or any(tokens[n].kind != "word" for n in range(governor, k)):
            continue
        if tokens[governor].lower in _GREETING and not _of_delegates(tokens, of):
            continue
        if any(g.head == governor and not g.real for g in read.groups):
            continue
        if tokens[governor].lower == "with" and _of_a_thing(read, governor):
            continue
        stop = next((g.start for g in read.groups if g.finite and g.start > of), len(tokens))
        parties = read_parties(tokens, of + 1, stop, read.groups)
        if parties:
            found.add(parties, index, tokens[governor].lower == "with" or len(parties.states) > 1)
            return True
    return False


def _enjoyed(tokens: Tokens, noun: int) -> bool:
    """ "had the benefit of the presence of", "was honoured by the presence of"."""
    before = [t.lower for t in tokens[max(0, noun - 4) : noun]]
    return any(word in _HONOURED for word in before) and ("of" in before or "by" in before)


_HONOURED = frozenset(
    "benefit honour honor honoured honored graced marked enriched enhanced benefited".split()
)


def _of_a_thing(read: Read, governor: int) -> bool:
    """ "the corridor with the participation of A": said of a thing, not of the meeting."""
    before = read.tokens[governor - 1] if governor else None
    if before is None or before.kind != WORD or before.capital or is_adverb(before.lower):
        return False
    if before.lower in CONJUNCTIONS or before.lower in PREPOSITIONS:
        return False
    if before.lower in MEETING_WORDS | MEETING_NOUNS | WEAK_MEETING_NOUNS or is_remote(
        read.tokens, governor - 1
    ):
        return False
    return not any(m.start < governor <= m.end + 3 for m in read.mentions) and not any(
        g.start < governor <= g.end for g in read.groups
    )


_GREETING = frozenset("welcome appreciate acknowledge note".split())
_NOTING = _GREETING | frozenset(
    "with in noted welcomed appreciated acknowledged noting welcoming appreciating acknowledging".split()
)


def _of_delegates(tokens: Tokens, of: int) -> bool:
    """ "We welcome the participation of dialogue partners: A, B": people who came, not a plan that somebody takes part in."""
    words = [t.lower for t in tokens[of + 1 : of + 8]]
    return ":" in words and any(w in DELEGATES or w in _CLASSES for w in words[: words.index(":")])


_CLASSES = frozenset("partners states countries guests observers".split())


def _only_wanted(read: Read, start: int) -> bool:
    """ "agreed to start the negotiations with A": what is to be done, by the verb right before."""
    return any(0 <= start - group.end <= 2 and not group.real for group in read.groups)


def _still_to_come(read: Read, head: int) -> bool:
    """Whether the first verb after the meeting's noun says that it will be, or is not."""
    verb = next((g for g in read.groups if g.finite and g.start > head), None)
    return verb is not None and not verb.real


def by_attendance(read: Read, index: int, found: Statements) -> bool:
    """ "…, with the ministers of A and B in attendance", "with C and D present"."""
    words = [token.lower for token in read.tokens]
    if not _LISTENING.isdisjoint(words) and _listening_in(read, index, found):
        return True
    if "with" not in words or _THERE.isdisjoint(words):
        return False
    return any(word == "with" and _in_attendance(read, k, index, found) for k, word in enumerate(words))


def _listening_in(read: Read, index: int, found: Statements) -> bool:
    """ "…, with A looking on as a guest", "…, and B and C listening in as observers": states, a participle and a role."""
    tokens = read.tokens
    for k, token in enumerate(tokens):
        rest = [t.lower for t in tokens[k + 1 : k + 5] if t.lower not in DETERMINERS | {"in", "on"}]
        if token.lower not in _LISTENING or rest[:1] != ["as"] or not set(rest[1:]) & set(_ROLES):
            continue
        role = next(_ROLES[word] for word in rest[1:] if word in _ROLES)
        start = k
        while start and (
            tokens[start - 1].kind == STATE or tokens[start - 1].lower in DETERMINERS | {"and", ","}
        ):
            start -= 1
        found.add(read_parties(tokens, start, k, (), role=role, lead="public"), index, True)
        return True
    return False


_LISTENING = frozenset("listening looking sitting watching following".split())
_THERE = frozenset("attendance present attending participating".split())


def _in_attendance(read: Read, start: int, index: int, found: Statements) -> bool:
    """ "with the ministers of A and B in attendance", "with A, B and C present"."""
    tokens = read.tokens
    for k in range(start + 2, len(tokens)):
        if tokens[k].text in ";." or any(g.finite and g.start == k for g in read.groups):
            return False
        joined = tokens[k].lower == "in" and k + 1 < len(tokens) and tokens[k + 1].lower == "attendance"
        if joined or tokens[k].lower in {"present", "attending", "participating"}:
            parties = read_parties(tokens, start + 1, k, read.groups, lead="public")
            found.add(parties, index, True)
            return bool(parties)
    return False


def _for_states(read: Read, index: int, found: Statements) -> bool:
    """ "For A, the Deputy Minister B; for C, Mr D": who came for which state, in a sentence without a verb."""
    tokens = read.tokens
    if tokens[0].lower not in {"for", "from"} or any(g.finite for g in read.groups):
        return False
    parties = Parties()
    for k in range(len(tokens) - 1):
        if tokens[k].lower == tokens[0].lower and (k == 0 or tokens[k - 1].text in ";,"):
            n = k + 1
            while n < len(tokens) and tokens[n].lower in DETERMINERS:
                n += 1
            state = tokens[n].state if n < len(tokens) else None
            if (
                state is not None
                and state.form == "name"
                and n + 1 < len(tokens)
                and tokens[n + 1].text in ",:–—"
            ):
                parties.states.append(StateParty(state.code, state.span, None, None))
    if len(parties.states) < 2:
        return False
    found.add(parties, index, True)
    return True


def without_verb(read: Read, index: int, found: Statements, account: Account) -> None:
    """ "In session delegations of A, B and C, observer D": no verb, but delegates and whom they stand for."""
    tokens = read.tokens
    if read.line.section in ("", PARTICIPANTS) and _for_states(read, index, found):
        return
    if (
        read.line.kind in (HEADING, ROW)
        or read.line.section not in ("", PARTICIPANTS)
        or index == account.first
    ):
        return
    heads = [
        k
        for k, t in enumerate(tokens)
        if t.lower
        in {
            "delegations",
            "delegation",
            "representatives",
            "delegates",
            "participants",
            "attendance",
            "present",
        }
    ]
    if not heads or sum(t.kind == STATE for t in tokens) < 2:
        return
    start = heads[0]
    if start > 6:
        return
    if tokens[start].lower in {"participants", "attendance", "present"}:
        start += 1
        found.add(read_parties(tokens, start, len(tokens), (), lead="public"), index, True)
        return
    found.add(read_parties(tokens, start, len(tokens)), index, True)


def role_sentence(read: Read, index: int, found: Statements) -> bool:
    """ "As guests: A, B", "Observers: C", "For D: Mr E": what a sentence lists behind its colon, after others who came."""
    tokens = read.tokens
    label = label_of(tokens)
    if label is not None and index not in (read.line.sentences[0],):
        kind, start = label
        role = class_in([t.lower for t in tokens[:start]]) if kind == PARTICIPANTS else None
        parties = read_parties(tokens, start, len(tokens), read.groups, role=role, lead="public")
        parties.counts.extend(counted_before(tokens, start - 1))
        found.add(parties, index, kind == PARTICIPANTS, None if kind == PARTICIPANTS else "apologies")
        return True
    if _named_with_states(read, index, found) or (
        read.line.section in ("", PARTICIPANTS) and _officers(read, index, found)
    ):
        return True
    if not any(s.listed for s in found.said) and tokens[0].lower not in {"for", "from"}:
        return False
    for k, token in enumerate(tokens[:7]):
        if token.text == ":" and k:
            words = [t.lower for t in tokens[:k]]
            if any(tokens[g.head].lower in _HAS for g in read.groups):
                return False  # "The Board has 49 Members: …"
            role = next((_ROLES[w] for w in words if w in _ROLES), None)
            if role is None and "members" in words and found.said[-1].sentence >= index - 2:
                role = MEMBER  # "Three associate members: A, B", right below the list
            if role is not None and len(words) <= 5 and k + 1 < len(tokens):
                found.add(
                    read_parties(tokens, k + 1, len(tokens), read.groups, role=role, lead="public"),
                    index,
                    True,
                )
                return True
            state = tokens[k - 1].state
            if words[0] in {"for", "from"} and k <= 4 and state is not None and state.form == "name":
                parties = Parties(states=[StateParty(state.code, state.span, None, None)])
                parties.persons.extend(
                    with_state(read_parties(tokens, k + 1, len(tokens), read.groups), state.code)[:1]
                )
                found.add(parties, index, True)
                return True
            return False
    return False


_HAS = frozenset("has have counts comprises unites".split())


def by_colon(read: Read, index: int, found: Statements) -> bool:
    """ "Seats were taken by the following Governments: A, B and C": three states behind a colon, people before it."""
    tokens = read.tokens
    for k in range(2, len(tokens) - 4):
        if tokens[k].text != ":":
            continue
        before = [t.lower for t in tokens[:k]]
        if not any(word in DELEGATES or word in _SEATS for word in before) or any(
            t.kind == STATE for t in tokens[:k]
        ):
            return False
        if _spoken_of(before):
            return False
        told = [g for g in read.groups if g.finite and g.start < k]
        if any(
            not g.real
            or tokens[g.head].lower in _HAS
            or (g.pluperfect and g.lemma != "come")
            or g.tense != "past"
            or g.lemma in _NOT_CAME
            for g in told
        ):
            return False
        parties = read_parties(tokens, k + 1, len(tokens), read.groups, lead="public")
        if len({s.code for s in parties.states}) < 3:
            return False
        first = tokens[k + 1 + (tokens[k + 1].lower == "the")]
        if not first.code and not all(s.official for s in parties.states):
            return False
        found.add(parties, index, True)
        return True
    return False


def _spoken_of(before: list[str]) -> bool:
    """ "examined 43 cases concerning 18 states": those named behind the colon are what was spoken of."""
    last = max(n for n, word in enumerate(before) if word in DELEGATES or word in _SEATS)
    return any(word in _ABOUT for word in before[max(0, last - 4) : last])


_ABOUT = frozenset("concerning regarding on about against over respecting towards relating affecting".split())
_SEATS = frozenset("seats delegations governments parties states countries".split())
# What may be told of several states in the past though nobody came.
_NOT_CAME = frozenset(
    "ratify sign accede join invite ask receive send support finance include cover found notify reply visit export "
    "import produce report".split()
)


def _officers(read: Read, index: int, found: Statements) -> bool:
    """ "Vice-President: Dr A (X)", "Moderator: B, head of the Chamber of Y": a post of the meeting and who held it."""
    tokens = read.tokens
    colon = next((k for k in range(1, min(7, len(tokens))) if tokens[k].text == ":"), None)
    if colon is None or read.groups or any(t.kind == STATE for t in tokens[:colon]):
        return False
    if not any(t.lower in OFFICES or t.lower in _POSTS for t in tokens[:colon]):
        return False
    parties = read_parties(tokens, colon + 1, len(tokens), ())
    codes = {person.state for person in parties.persons if person.state}
    held = Parties(
        states=[s for s in parties.states if s.official or s.code in codes], persons=parties.persons
    )
    if not (held.states and held.persons):
        return False
    found.add(held, index, False)
    return True


_POSTS = frozenset("moderator facilitator president vice-president vice-chair rapporteur secretary".split())


def _named_with_states(read: Read, index: int, found: Statements) -> bool:
    """ "Their names: A (X), B (Y)": persons with their states behind a short phrase and a colon."""
    tokens = read.tokens
    colon = next((k for k in range(1, min(12, len(tokens))) if tokens[k].text == ":"), None)
    if colon is None or any(group.start < colon and group.finite for group in read.groups):
        return False
    parties = read_parties(tokens, colon + 1, len(tokens), read.groups, lead="public")
    placed = [person for person in parties.persons if person.state]
    if len(placed) < 2 or tokens[0].state is not None:
        return False
    found.add(parties, index, True)
    return True


_ROLES = {"observers": OBSERVER, "observer": OBSERVER, "guests": GUEST, "guest": GUEST}
