"""Who spoke, chaired or acted at a meeting, and for which state.

Knows "the X side informed", "Minister A of X outlined". Such a person was there, but no list says so.
"""

from __future__ import annotations

from corpus.meetings.clauses import Clause
from corpus.meetings.continuations import apply_after_verb, subject_of
from corpus.meetings.document import Read
from corpus.meetings.lexicon import OFFICES, PREPOSITIONS, STATE_BODIES
from corpus.meetings.parties import read_parties
from corpus.meetings.party_model import Parties, StateParty
from corpus.meetings.persons import has_courtesy, skip_courtesy
from corpus.meetings.statements import Statements
from corpus.meetings.tokens import STATE, Tokens

SIDE_WORDS = frozenset(
    "side sides delegate delegation delegations representative representatives delegates party "
    "expert experts official officials specialist specialists colleague colleagues envoy envoys "
    "negotiator negotiators observer observers".split()
)


def person_speaks(
    read: Read, index: int, start: int, end: int, found: Statements, speaker: bool = False
) -> None:
    """The states for which the person who chairs, opens or speaks holds office; bare states do not count here."""
    parties = read_parties(read.tokens, start, end, read.groups)
    if end < len(read.tokens):
        apply_after_verb(read.tokens, end, parties)
    named = Parties(persons=parties.persons)
    codes = {person.state for person in parties.persons if person.state}
    named.states = [
        s
        for s in parties.states
        if s.capacity is not None or s.code in codes or _office_before(read.tokens, s)
    ]
    found.add(named, index, False, speaker=speaker)


def _office_before(tokens: Tokens, party: StateParty) -> bool:
    for k, token in enumerate(tokens):
        if token.start == party.span.start:
            return any(
                tokens[n].lower in OFFICES or tokens[n].lower in STATE_BODIES for n in range(max(0, k - 8), k)
            )
    return False


def side_speaks(read: Read, index: int, clause: Clause, found: Statements, weak: bool = True) -> None:
    """ "the X side informed", "the delegate of X said": who speaks at the meeting is there."""
    if clause.group.tense not in ("past", "present") or not clause.group.finite:
        return
    tokens = read.tokens
    words = tokens[clause.subject_start : clause.subject_end]
    if not words or len(words) > 24:
        return
    if (
        has_courtesy(tokens, clause.subject_start, clause.subject_end)
        and skip_courtesy(tokens, clause.subject_start, clause.subject_end) > clause.subject_start
        and not clause.group.passive
    ):
        person_speaks(read, index, clause.subject_start, clause.subject_end, found, speaker=True)
        return
    side = any(t.lower in SIDE_WORDS for t in words[:6])
    if side:
        pass
    elif (
        (
            clause.group.lemma in _SAYING
            and not clause.group.passive
            and words[0].lower not in {"the"} | PREPOSITIONS
        )
        or (clause.group.lemma in _REPORTING and not clause.group.passive)
    ) and any(t.kind == STATE for t in words):
        _spokesmen(read, index, clause, found)
        return
    head = None
    for k, token in enumerate(words):
        if token.lower in SIDE_WORDS:
            head = k
            break
        if token.lower in PREPOSITIONS or (token.lower in {"and", "that"} and k > 6):
            break
        if k > 5:
            break
    if head is None:
        if clause.group.lemma in _AT_THE_TABLE and not clause.group.passive:
            _bare_states(read, index, clause, found)
        return
    parties = read_parties(tokens, clause.subject_start, clause.subject_end, read.groups)
    parties.persons = [p for p in parties.persons if p.state]
    parties.organisations.clear()
    parties.counts.clear()
    parties.collectives.clear()
    plural = words[head].lower.endswith("s") and words[head].lower != "sides"
    if parties.states:
        found.add(parties, index, False, speaker=weak and not plural)


_SAYING = frozenset(
    "inform outline propose report present stress emphasise emphasize underline highlight note "
    "brief share describe suggest thank express point speak remind add reiterate".split()
)


_REPORTING = frozenset("present report inform brief".split())


_AT_THE_TABLE = frozenset(
    "report propose ask inform state object abstain vote speak suggest second support inform "
    "present note say observe reply "
    "agree stress regret request insist insisted urge warn warned explain explained open".split()
)


def _bare_states(read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "Sweden reported 200 cases": in a record of a meeting it is the delegation that speaks."""
    words = read.tokens[clause.subject_start : clause.subject_end]
    if read.dates or not all(
        t.kind == STATE or t.lower in {"and", "the", ",", "also"} or t.kind in ("number", "punct")
        for t in words
    ):
        return
    parties = subject_of(read, clause, lead="public")
    if parties.states and not any(t.state is not None and t.form != "name" for t in words):
        found.add(parties, index, False, speaker=True)


def _spokesmen(read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "Speaker A of X informed the guests", "the X Hydrometeorological Service presented": who speaks there is there."""
    parties = subject_of(read, clause)
    codes = {person.state for person in parties.persons if person.state}
    parties.states = [s for s in parties.states if s.capacity is not None or s.code in codes]
    parties.organisations.clear()
    parties.collectives.clear()
    parties.counts.clear()
    found.add(parties, index, False, speaker=True)
