"""Passive clauses that say who came: attended by, joined by, represented by, chaired by, welcomed.

Knows what the agent and the subject of such verbs say. Knows nothing of active verbs.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.grammar.lexicon import DELEGATES, DETERMINERS, OFFICES
from corpus.meetings.grammar.meeting_words import a_states_own
from corpus.meetings.grammar.tokens import STATE, Tokens, is_remote
from corpus.meetings.people.person_names import name_at, skip_courtesy
from corpus.meetings.presence.after_verb import apply_after_verb
from corpus.meetings.presence.clause_at import ClauseAt
from corpus.meetings.presence.continuations import (
    agent_at,
    class_in,
    class_of_subject,
    extend_after_colon,
    level_at,
    more_represented,
    phrase_end,
    subject_of,
    with_state,
)
from corpus.meetings.presence.gathering import welcomed_as
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import Parties
from corpus.meetings.presence.predicates import LEADING, SPEAK, attended_thing, led_thing
from corpus.meetings.presence.speakers import person_speaks, states_chair

_LINKED = frozenset("connect link linked patch patched".split())
_SEATED = frozenset("welcome receive greet admit seat seated accredit accredited".split())
_MEALS = frozenset("lunch luncheon dinner breakfast reception".split())
_SAID = frozenset("make deliver give present raise express voice outline introduce share".split())

BY_PROXY = "represented by proxy"


def passive(at: ClauseAt) -> None:
    """Reads one passive clause."""
    lemma = at.lemma
    by = agent_at(at.tokens, at.end)
    if lemma in {"attend", "join", "follow", "bring-together", "accompany", "take-part"}:
        _attended_by(at, by)
    elif lemma in _LINKED and (
        by is None or any(is_remote(at.tokens, k) for k in range(at.end, len(at.tokens)))
    ):
        parties = subject_of(at.read, at.clause, lead="public")
        parties.states = [replace(state, remote=True) for state in parties.states]
        at.found.add(parties, at.index, True)
    elif (
        lemma in {"lead", "head", "preside", "chair"}
        and any(
            word in {"delegation", "delegations", "side", "team", "government", "governments", "part"}
            for word in at.subject()
        )
    ) or (lemma in {"lead", "head"} and a_states_own(at.read, at.clause)):
        _delegation_led_by(at, by)
    elif lemma in {"lead", "head"} and by is not None and not at.group.finite and _people(at.subject()):
        person_speaks(
            at.read, at.index, by, len(at.tokens), at.found
        )  # "officials …, led by Minister A of X, met"
    elif lemma == "represent":
        _represented_by(at, by)
    elif lemma in {"register", "registered", "count", "counted"} and by is None:
        counted = subject_of(at.read, at.clause).counts
        at.found.add(Parties(counts=counted), at.index, False)
    elif lemma in _TAUGHT and _at_a_course(at):
        parties = subject_of(at.read, at.clause)
        parties.states = [s for s in parties.states if s.official]
        at.found.add(parties, at.index, True)
    elif lemma in LEADING or lemma in SPEAK or lemma == "convene":
        if by is not None and led_thing(at.read, at.clause):
            _led_by(at, by)
    elif lemma in _ASSISTED and by is not None and any(g.lemma in LEADING and g.real for g in at.read.groups):
        person_speaks(at.read, at.index, by, len(at.tokens), at.found)  # "A chaired, assisted by B of X"
    elif lemma in _SAID and by is not None:
        _said_by(at, by)
    elif lemma in {"sign", "adopt", "initial"} and by is not None and _joint_text(at):
        at.found.add(_officials(read_parties(at.tokens, by, len(at.tokens), at.read.groups)), at.index, True)
    elif (
        lemma in _SEATED
        and (at.group.finite or "accredit" not in lemma)
        and not any(word in _MEALS for word in at.after(5))
    ):
        parties = subject_of(at.read, at.clause)
        first = next((word for word in at.subject() if word not in DETERMINERS), "")
        came = parties.persons or any(s.capacity for s in parties.states) or first in DELEGATES
        role = welcomed_as(at.after(8)) if lemma != "admit" else None
        if role is not None:
            parties.states = [replace(state, role=state.role or role) for state in parties.states]
        if came or role is not None:
            at.found.add(parties, at.index, True)
        if by is not None and lemma in {"welcome", "greet"} and _are_people(at.subject()):
            person_speaks(at.read, at.index, by, len(at.tokens), at.found)


def _joint_text(at: ClauseAt) -> bool:
    """ "A joint communiqué was signed by …", with no other day: it was signed there."""
    words = at.subject()
    return (
        at.group.finite
        and not at.read.dates
        and any(word in _JOINT_TEXTS for word in words[-4:])
        and "joint" in words
    )


_JOINT_TEXTS = frozenset("communique communiqué statement declaration".split())


def _officials(parties: Parties) -> Parties:
    return Parties(states=[s for s in parties.states if s.official], persons=parties.persons)


_ASSISTED = frozenset("assist assisted aided seconded".split())
_TAUGHT = frozenset("train trained instruct instructed teach taught coached certified".split())
_COURSES = frozenset("seminar seminars workshop workshops training course courses webinar school".split())


def _at_a_course(at: ClauseAt) -> bool:
    """Whether the meeting is one at which people are taught."""
    told = (at.document.sentences[anchor.sentence].tokens for anchor in at.account.anchors)
    return any(token.lower in _COURSES for tokens in told for token in tokens)


def _are_people(words: list[str]) -> bool:
    return words in (["he"], ["she"], ["they"]) or _people(words)


def _people(words: list[str]) -> bool:
    return any(word in DELEGATES or word in OFFICES for word in words)


def _attended_by(at: ClauseAt, by: int | None) -> None:
    if by is None or not (attended_thing(at.read, at.clause) or _beside_others(at)):
        return
    tokens = at.tokens
    parties = read_parties(tokens, by, len(tokens), at.read.groups)
    if not parties.states and any(t.text == ":" for t in tokens[by:]):
        # "by delegations from the following Parties, which are not members: A, B"
        extend_after_colon(at.read, _colon(tokens, by), parties, class_in([t.lower for t in tokens[by:]]))
    if at.subject()[:1] and at.subject()[0] in {"along", "together", "besides", "alongside", "in"}:
        parties.extend(subject_of(at.read, at.clause))
    at.found.add(parties, at.index, True)
    if at.lemma in {"join", "accompany"}:
        at.found.add(subject_of(at.read, at.clause), at.index, True)


def _colon(tokens: Tokens, start: int) -> int:
    return next(k for k in range(start, len(tokens)) if tokens[k].text == ":")


def _beside_others(at: ClauseAt) -> bool:
    """ "The ministers of A gathered in Xtown, joined by B of Y": a participle set off from those who met; "Ms Adu was
    accompanied by her colleagues from X and Y": a name alone as the subject."""
    if at.lemma not in {"join", "accompany"}:
        return False
    start, end = at.clause.subject_start, at.clause.subject_end
    name = skip_courtesy(at.tokens, start, end)
    if name < end and name_at(at.tokens, name, end) == end:
        return True
    return at.tokens[at.group.start - 1].text == "," and not at.group.finite and at.anchored


def _delegation_led_by(at: ClauseAt, by: int | None) -> None:
    tokens = at.tokens
    parties = subject_of(at.read, at.clause)
    if not parties.states and a_states_own(at.read, at.clause):  # "The group from X"
        start = at.clause.subject_start + at.subject().index("from") + 1
        parties = read_parties(tokens, start, at.clause.subject_end, at.read.groups, lead="public")
    if by is not None and not (parties.organisations and not parties.states):
        parties.extend(read_parties(tokens, by, len(tokens), at.read.groups))
    more_represented(at.read, at.end, parties, frozenset({"by"}))
    at.found.add(parties, at.index, len(parties.states) > 1)


def _represented_by(at: ClauseAt, by: int | None) -> None:
    read, tokens, end = at.read, at.tokens, at.end
    if at.clause.subject_end <= at.clause.subject_start:
        return
    parties = subject_of(read, at.clause, lead="public")
    level = level_at(tokens, end)
    if level is not None:
        parties.states = [replace(state, capacity=level) for state in parties.states]
    if (
        by is not None
        and by < len(tokens)
        and (tokens[by].lower == "proxy" or _another_state(tokens, by, parties))
    ):
        at.found.add(parties, at.index, False, BY_PROXY)
        return
    more_represented(read, end, parties)
    extend_after_colon(read, end, parties, class_of_subject(read, at.clause))
    if by is not None:
        inner = read_parties(tokens, by, phrase_end(tokens, by), read.groups)
        code = parties.states[0].code if len({s.code for s in parties.states}) == 1 else None
        parties.persons.extend(with_state(inner, code))
        if not parties.states and not parties.organisations:
            parties.states.extend(inner.states)
    apply_after_verb(tokens, end, parties)
    count = len({s.code for s in parties.states})
    bodies = bool(parties.organisations) and not parties.states
    at.found.add(parties, at.index, count > 1 or bool(parties.collectives) or bodies, represent=True)


def _another_state(tokens: Tokens, by: int, parties: Parties) -> bool:
    """ "A was represented by B": nobody came for it but another state."""
    named = [
        k
        for k in range(by, min(by + 2, len(tokens)))
        if tokens[k].kind == STATE and tokens[k].form in ("name", "code")
    ]
    if not named or not parties.states:
        return False
    behind = tokens[named[0] + 1] if named[0] + 1 < len(tokens) else None
    ends = behind is None or behind.text in _ENDS_A_NAME
    return ends and all(tokens[named[0]].code != state.code for state in parties.states)


_ENDS_A_NAME = frozenset({".", ",", ";", ")", "and", "in", "at", "on"})


def _said_by(at: ClauseAt, by: int) -> None:
    """ "Statements were made by the representatives of A and B", "presentations were given by C on …, by D on …"."""
    end = next((g.start for g in at.read.groups if g.finite and g.start > by), len(at.tokens))
    speeches = any(word in _SPEECHES for word in at.subject())
    for k in range(by, end):
        if k > by and at.tokens[k - 1].lower != "by":
            continue
        if speeches and at.group.finite:
            stop = next((n for n in range(k, end) if at.tokens[n].lower in {"on", "about"}), end)
            parties = read_parties(at.tokens, k, stop, at.read.groups, lead="public")
            parties.organisations.clear()
            at.found.add(parties, at.index, False)
        else:
            person_speaks(at.read, at.index, k, end, at.found)


_SPEECHES = frozenset(
    "presentation presentations statement statements speech speeches intervention interventions remarks "
    "address addresses report reports comment comments briefing briefings".split()
)


def _led_by(at: ClauseAt, by: int) -> None:
    end = len(at.tokens)
    if at.lemma in {"host", "co-host", "organise", "organize", "convene"} and not _acts_by_an_office(
        read_parties(at.tokens, by, end, at.read.groups)
    ):
        return
    person_speaks(at.read, at.index, by, end, at.found)
    coordinated = at.group.start and at.tokens[at.group.start - 1].lower == "and"
    if at.lemma in {"chair", "co-chair"} and (at.group.finite or coordinated):
        states_chair(at, by, end)
    verb = next((g.start for g in at.read.groups if g.finite and g.start > by), end)
    for k in range(by + 2, verb - 1):  # "… and the second group by Mr B of Y"
        if at.tokens[k].lower == "by":
            person_speaks(at.read, at.index, k + 1, verb, at.found)


def _acts_by_an_office(parties: Parties) -> bool:
    """Whether a person or a part of the state hosts, rather than the state whose country it is."""
    return bool(parties.persons) or any(state.capacity for state in parties.states)
