"""One acts for another: "Ms A represented X", "Y sent its deputy minister", "as did Z".

Knows whom the verb makes a participant. Knows nothing of absence.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from corpus.meetings.grammar.lexicon import COUNTABLES, DELEGATES, OFFICES
from corpus.meetings.grammar.tokens import Tokens
from corpus.meetings.people.person_names import has_courtesy
from corpus.meetings.presence.clause_at import ClauseAt
from corpus.meetings.presence.continuations import (
    add_persons_after,
    extend_after_colon,
    more_represented,
    sent_after,
    subject_of,
    with_state,
)
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import OBSERVER, Parties, StateParty


def represents(at: ClauseAt) -> bool:
    """ "Ms A represented X": X takes part. "representing President B of X" in a list belongs to the list."""
    tokens, group, read = at.tokens, at.group, at.read
    if not group.finite:
        _those_represented(at)
        return True
    parties = read_parties(tokens, group.end, len(tokens), read.groups, lead="public")
    subject = subject_of(read, at.clause)
    words = at.after(8)
    if (
        not parties.states
        and subject.states
        and any(word in {"observer", "observers", "guest", "guests", "member", "members"} for word in words)
    ):
        role = OBSERVER if "observer" in words or "observers" in words else None
        subject.states = [replace(state, role=state.role or role) for state in subject.states]
        at.found.add(subject, at.index, True)
        return True
    if not parties.states or any(word in {"step", "breakthrough", "progress", "share"} for word in words[:6]):
        return True
    parties.persons.extend(subject.persons)
    at.found.add(parties, at.index, len(parties.states) > 1, represent=True)
    return True


def _those_represented(at: ClauseAt) -> None:
    """ "Thirty participants attended, representing A, B and C": the states, not the one for whom somebody stands in."""
    start = at.group.start
    people = [t.lower for t in at.tokens[max(0, start - 12) : start]]
    if not any(word in COUNTABLES for word in people):
        return
    stop = next((g.start for g in at.read.groups if g.finite and g.start > at.end), len(at.tokens))
    parties = read_parties(at.tokens, at.end, stop, at.read.groups, lead="public")
    if len({s.code for s in parties.states}) >= 2:
        at.found.add(parties, at.index, True)


def sends(at: ClauseAt) -> bool:
    """ "X sent a delegation headed by its minister"; "Y sent apologies" says the opposite."""
    words = at.after(6)
    if at.lemma != "send" and not any(word in {"apologies", "regrets"} for word in words[:4]):
        return False
    persons = has_courtesy(at.tokens, at.end, at.end + 2)
    if (persons or any(word in DELEGATES or word in OFFICES for word in words)) and not any(
        word
        in {"apologies", "regrets", "message", "greetings", "word", "letter", "letters", "note", "notice"}
        for word in words[:5]
    ):
        parties = subject_of(at.read, at.clause, lead="public")
        if not extend_after_colon(at.read, at.end, parties):
            end = _next_subject(at)
            further = sent_after(at.tokens, at.end, end)
            add_persons_after(at.tokens[: min([*further, end])], at.end, parties)
            for k, stop in pairwise([*further, end]):
                _one_more_sent(at.tokens, k, stop, parties)
            if not further:
                more_represented(at.read, at.end, parties)
        at.found.add(parties, at.index, True)
    elif any(word in {"apologies", "regrets"} for word in words[:4]):
        at.found.add(subject_of(at.read, at.clause, lead="public"), at.index, False, "apologies")
    return True


def _one_more_sent(tokens: Tokens, k: int, stop: int, parties: Parties) -> None:
    """The state at `k` with the persons named behind it."""
    state = tokens[k].state
    if state is None or not state.code:
        return
    parties.states.append(StateParty(state.code, state.span, None, None))
    parties.persons += with_state(read_parties(tokens, k + 1, stop), state.code)


def _next_subject(at: ClauseAt) -> int:
    """Where another state begins to do something: "X sent its envoy, A, and Y was represented by B"."""
    starts = [
        clause.subject_start
        for clause in at.read.clauses
        if clause.group.finite
        and clause.subject_start > at.end
        and any(token.code for token in at.tokens[clause.subject_start : clause.subject_end])
    ]
    return min(starts, default=len(at.tokens))


def so_did(at: ClauseAt) -> bool:
    """ "…, as did A and B", after others who came."""
    start = at.group.start
    if (
        not start
        or at.tokens[start - 1].lower not in {"as", "so"}
        or not any(s.listed for s in at.found.said)
    ):
        return False
    parties = read_parties(at.tokens, at.end, len(at.tokens), at.read.groups, lead="public")
    last = at.found.said[-1]
    away = last.absent if last.sentence == at.index else None  # "A was absent, as was B"
    at.found.add(parties, at.index, away is None, away)
    return True
