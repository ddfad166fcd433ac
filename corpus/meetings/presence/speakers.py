"""Who spoke, chaired or acted at a meeting, and for which state.

Knows "the X side informed", "Minister A of X outlined". Such a person was there, but no list says so.
"""

from __future__ import annotations

from itertools import pairwise

from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import DELEGATES, MEETING_NOUNS, OFFICES, PREPOSITIONS, STATE_BODIES
from corpus.meetings.grammar.tokens import PUNCT, STATE, Tokens
from corpus.meetings.people.person_names import has_courtesy, skip_courtesy
from corpus.meetings.presence.after_verb import apply_after_verb
from corpus.meetings.presence.clause_at import ClauseAt
from corpus.meetings.presence.continuations import for_states, subject_of, subject_start
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import Parties, StateParty
from corpus.meetings.presence.predicates import (
    EVENT_NOUNS,
    LEADING,
    SPEAK,
    hosts_people,
    leads_here,
    speaks_here,
)
from corpus.meetings.presence.statements import Statements

SIDE_WORDS = frozenset(
    "side sides delegate delegation delegations representative representatives delegates party "
    "expert experts official officials specialist specialists colleague colleagues envoy envoys "
    "negotiator negotiators observer observers administration administrations".split()
)


_TALKS_GIVEN = frozenset(
    "lecture speech presentation talk address overview briefing remarks greeting statement "
    "keynote welcome report paper papers presentations statements".split()
)
_OPENING_PHRASES = frozenset("opening addressing speaking welcoming greeting chairing closing".split())


def leads_or_speaks(at: ClauseAt) -> bool:
    """ "Minister A of X chaired the session", "the side of Y spoke", "B spoke for Z"."""
    tokens, clause, lemma = at.tokens, at.clause, at.lemma
    words = at.subject()
    several = bool(words) and words[0] in DELEGATES and words[0].endswith("s") and len(words) > 24
    if lemma == "speak" and any(word in SIDE_WORDS for word in words[:5]) and not several:
        side_speaks(at.read, at.index, clause, at.found, weak=False)
        return True
    spoken_for = for_states(tokens, at.end, len(tokens)) if lemma == "speak" else Parties()
    if spoken_for.states:
        at.found.add(spoken_for, at.index, False)
    if lemma in {"lead", "head"} and _leads_a_side(at):
        return True
    if lemma == "speak" and words[:1] and words[0] in DELEGATES and words[0].endswith("s"):
        at.found.add(subject_of(at.read, clause), at.index, True)
    elif lemma in {"host", "co-host"} and (hosts_people(tokens, at.end) or _hosts_by_name(at)):
        parties = subject_of(at.read, clause)
        parties.extend(read_parties(tokens, at.end, len(tokens), at.read.groups))
        at.found.add(parties, at.index, True)
    elif (lemma in LEADING and leads_here(at.read, clause)) or (
        lemma in SPEAK and speaks_here(at.read, clause)
    ):
        person_speaks(at.read, at.index, clause.subject_start, clause.subject_end, at.found)
        if lemma in _CHAIRING and any(word in MEETING_NOUNS | {"it"} for word in at.after(4)):
            states_chair(at, clause.subject_start, clause.subject_end)
    return lemma != "tell"


_CHAIRING = frozenset("chair co-chair preside co-preside".split())


def states_chair(at: ClauseAt, start: int, end: int) -> None:
    """ "A and B co-chaired the session": states that chair by their name alone are there."""
    words = [t for t in at.tokens[start:end] if t.kind != PUNCT]
    named = next((k for k, t in enumerate(words) if t.kind != STATE and t.lower not in {"and", "the"}), None)
    words = words[:named]
    if any(t.kind == STATE and t.form == "name" for t in words) and (named is None or end == len(at.tokens)):
        last = at.tokens.index(words[-1]) + 1
        parties = read_parties(at.tokens, start, last, at.read.groups, lead="public")
        at.found.add(Parties(states=parties.states), at.index, False)


def _hosts_by_name(at: ClauseAt) -> bool:
    """ "A of X hosted B of Y, C of Z": two persons or more, each with a state."""
    guests = read_parties(at.tokens, at.end, len(at.tokens), at.read.groups)
    return len(guests.persons) >= 2 and len({s.code for s in guests.states if s.official}) >= 2


def _leads_a_side(at: ClauseAt) -> bool:
    """ "A led the X side, B and C led the Y and Z delegations": the states whose sides were led were there."""
    words = at.after(9)
    head = next((n for n, word in enumerate(words) if word in _SIDES_LED), None)
    if head is None or any(word in PREPOSITIONS for word in words[:head]):
        return False
    own = subject_of(at.read, at.clause)
    parties = read_parties(at.tokens, at.end, len(at.tokens), at.read.groups)
    side = Parties(states=[s for s in parties.states if s.official], persons=own.persons)
    at.found.add(side, at.index, len({s.code for s in side.states}) > 1)
    return bool(side.states)


_SIDES_LED = frozenset("side sides delegation delegations team teams".split())


def talks(at: ClauseAt) -> bool:
    """ "Minister A of X gave an overview"."""
    if at.after(3) == ["the", "floor", "to"]:
        at.found.add(
            read_parties(tokens := at.tokens, at.end + 3, len(tokens), at.read.groups), at.index, True
        )
        return True
    if not any(word in _TALKS_GIVEN for word in at.after(6)):
        return False
    person_speaks(at.read, at.index, at.clause.subject_start, at.clause.subject_end, at.found)
    if at.lemma in {"give", "gave", "make"}:
        _bare_states(at.read, at.index, at.clause, at.found, weak=False)
    return True


def acts_in_opening_phrase(at: ClauseAt) -> bool:
    """ "Opening the session, Minister A of X noted …", "Speaking for Y, B said …"."""
    tokens, clause = at.tokens, at.clause
    first = tokens[0].lower
    if first not in _OPENING_PHRASES:
        return False
    if first == "speaking" and tokens[1:2] and tokens[1].lower in {"for", "on"} and clause.group.finite:
        at.found.add(for_states(tokens, 1, min(len(tokens), 10)), at.index, False)
    if clause is not next((c for c in at.read.clauses if c.group.finite), None):
        return False
    comma = next((k for k, t in enumerate(tokens[:16]) if t.text == ","), None)
    if (
        comma is None
        or comma >= clause.subject_end
        or not any(t.lower in EVENT_NOUNS or t.lower in {"participants", "delegates"} for t in tokens[:comma])
    ):
        return False
    person_speaks(at.read, at.index, comma + 1, clause.subject_end, at.found)
    return True


def speaks_by_line(read: Read, index: int, found: Statements) -> None:
    """ "President of X Name: Friends, …": a record of what was said, speaker by speaker."""
    tokens = read.tokens
    colon = next((k for k, t in enumerate(tokens[:_LABEL]) if t.text == ":"), None)
    if colon is None or colon + 2 >= len(tokens) or read.line.sentences[0] != index:
        return
    spoken = tokens[-1].kind == PUNCT or read.line.sentences[-1] != index
    if not spoken or any(group.start < colon for group in read.groups):
        return
    parties = read_parties(tokens, 0, colon, ())
    if len(parties.persons) == 1 and parties.persons[0].state and parties.persons[0].title:
        person_speaks(read, index, 0, colon, found)


_LABEL = 16  # tokens that a speaker's office, state and name take at most


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
        s for s in parties.states if s.official or s.code in codes or _office_before(read.tokens, s)
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
    if clause.group.lemma == "take-place":
        return  # nobody does that
    tokens = read.tokens
    words = tokens[clause.subject_start : clause.subject_end]
    opening = [t.lower for t in tokens[max(0, clause.subject_start - 2) : clause.group.start]]
    if clause.group.pluperfect and any(
        one in {"in", "at"} and two == "which" for one, two in pairwise(opening)
    ):
        return  # "the first meeting, in which experts of X had taken part"
    if not words or len(words) > 24 or any(t.lower == "press" for t in words[:4]):
        return  # "the press service of X reported": where the news comes from
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
        if clause.group.lemma in _AT_THE_TABLE and not clause.group.passive:
            _bare_states(read, index, clause, found)
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
    if clause.group.lemma in _OUTINGS:
        return
    parties = read_parties(tokens, clause.subject_start, clause.subject_end, read.groups)
    parties.persons = [p for p in parties.persons if p.state]
    parties.organisations.clear()
    parties.counts.clear()
    parties.collectives.clear()
    plural = words[head].lower.endswith("s") and words[head].lower != "sides"
    if parties.states:
        found.add(parties, index, False, speaker=weak and not plural)


# What delegations do that come for something else.
_OUTINGS = frozenset("tour toured visit visited inspect travel arrive return returned lay play".split())
_SAYING = frozenset(
    "inform outline propose report present stress emphasise emphasize underline highlight note "
    "brief share describe suggest thank express point speak remind add reiterate".split()
)


_REPORTING = frozenset("present report inform brief".split())


_AT_THE_TABLE = frozenset(
    "report propose ask inform state object abstain vote speak suggest second inform "
    "present note say observe reply "
    "agree request insist insisted explain explained open share respond responded "
    "regret regretted echo echoed recall clarify clarified comment commented concur concurred recommend offer".split()
)


def _bare_states(read: Read, index: int, clause: Clause, found: Statements, weak: bool = True) -> None:
    """ "Sweden reported 200 cases": in a record of a meeting it is the delegation that speaks."""
    words = _without_insertions(read.tokens[subject_start(read, clause) : clause.subject_end])
    if clause.group.start != clause.group.head:  # "have said": in the meantime, and anywhere
        return
    if any(subject_start(read, clause) <= k < clause.group.start + 3 for k in read.dates) or not all(
        t.kind == STATE
        or t.lower in {"and", "the", ",", "also", "european", "union", "both"}
        or t.kind in ("number", "punct")
        for t in words
    ):
        return
    states = [t.state for t in words if t.state is not None]
    if all(state.form == "name" for state in states):
        named = [StateParty(state.code, state.span, None, None) for state in states if state.code]
        found.add(Parties(states=named), index, False, speaker=weak)


def _without_insertions(words: Tokens) -> Tokens:
    """ "A, which held the last one, and B", "C, a newcomer," without what is said of them between commas."""
    kept, k = [], 0
    while k < len(words):
        following = words[k + 1].lower if k + 1 < len(words) else ""
        if words[k].text == "," and following in _INSERTS:
            k = next((n for n in range(k + 1, len(words)) if words[n].text == ","), len(words) - 1) + 1
            continue
        kept.append(words[k])
        k += 1
    return kept


_INSERTS = frozenset("which who whose as a an".split())


def _spokesmen(read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "Speaker A of X informed the guests", "the X Hydrometeorological Service presented": who speaks there is there."""
    parties = subject_of(read, clause)
    codes = {person.state for person in parties.persons if person.state}
    parties.states = [s for s in parties.states if s.official or s.code in codes]
    parties.organisations.clear()
    parties.collectives.clear()
    parties.counts.clear()
    found.add(parties, index, False, speaker=True)
