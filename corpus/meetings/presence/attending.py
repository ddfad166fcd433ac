"""Verbs whose subject was there: attended, took part, joined, came, took their seats, spoke with.

Knows what such a verb may have as its object. Knows nothing of those who met, hosted or led.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    DELEGATES,
    DETERMINERS,
    MEETING_NOUNS,
    OFFICES,
    PREPOSITIONS,
)
from corpus.meetings.grammar.tokens import DATE, PUNCT, STATE, WORD, Tokens
from corpus.meetings.grammar.verbs import PAST
from corpus.meetings.people.person_nouns import names_people
from corpus.meetings.people.persons import find_person
from corpus.meetings.presence.after_verb import apply_after_verb
from corpus.meetings.presence.clause_at import ClauseAt
from corpus.meetings.presence.continuations import (
    class_of_subject,
    continue_list,
    coordinated,
    extend_after_colon,
    for_states,
    more_represented,
    subject_of,
    with_others,
)
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import OBSERVER, ROLE_WORDS, Parties, StateParty
from corpus.meetings.presence.predicates import attends_here, is_inverted, names_meeting

_DIALLING = frozenset("dial log phone dialled dialed logged phoned".split())


# Who follows a meeting there watches, and does not take part.
_BROADCASTS = frozenset(
    "youtube television tv radio livestream live-stream broadcast stream streaming facebook".split()
)


def attends(at: ClauseAt) -> bool:
    """ "Delegations of A and B took part in the session, C as an observer", "The minister joined his colleague of D"."""
    read, clause, tokens, end = at.read, at.clause, at.tokens, at.end
    behind = _list_behind(at)
    if behind is not None and not any(t.code for t in tokens[clause.subject_start : clause.subject_end]):
        role = _role_in_front(at)
        at.found.add(
            read_parties(tokens, behind, len(tokens), read.groups, role=role, lead="public"), at.index, True
        )
        return True
    if not attends_here(read, clause, at.account) or _as_a_rule(at) or _became_a_member(at):
        return True
    if _apologised_before(at) or _at_an_earlier_one(at):
        return True
    parties = subject_of(read, clause)
    _whose(at, parties)
    extend_after_colon(read, end, parties, class_of_subject(read, clause))
    apply_after_verb(tokens, end, parties)
    more_represented(read, end, parties, frozenset({"as", "by", "with"}))
    _came_from(at, parties)
    if not parties.states:
        parties.extend(for_states(tokens, end, len(tokens)))
    continue_list(read, end, parties)
    if at.lemma == "connect" and not parties.states and at.after(1) == ["from"]:
        parties.extend(read_parties(tokens, end, len(tokens), read.groups, lead="public"))
        parties.states = [replace(state, remote=True) for state in parties.states]
    if at.lemma == "follow" and any(word in _BROADCASTS for word in at.after(14)):
        return True
    joins = at.lemma == "join"
    if joins and _joins_people(tokens, end):
        parties.extend(read_parties(tokens, end, len(tokens), read.groups))
    us = tokens[min(end, len(tokens) - 1)].lower in {"us", "them"}
    at.found.add(parties, at.index, True, joined=joins and us)
    return True


def _became_a_member(at: ClauseAt) -> bool:
    """ "X joined the Union in 2008": it became a member of it."""
    words = at.after(_FAR)
    body = next((n for n, word in enumerate(words) if word in BODY_HEADS), None)
    if at.lemma != "join" or body is None or any(word in MEETING_NOUNS for word in words[: body + 1]):
        return False
    return words[body + 1 : body + 2] in (["in"], ["on"]) or words[body + 1 : body + 2] == ["as"]


def _apologised_before(at: ClauseAt) -> bool:
    """ "X apologised for not attending"."""
    before = [t.lower for t in at.tokens[max(0, at.group.start - 3) : at.group.start]]
    return (
        not at.group.finite
        and "for" in before
        and at.tokens[at.group.start].lower in {"not", "attending"}
        and any(word.startswith(("apolog", "excus", "regret")) for word in before)
    )


def _at_an_earlier_one(at: ClauseAt) -> bool:
    """ "the first meeting, in which experts of X had participated": another one."""
    k = at.clause.subject_start
    words = [t.lower for t in at.tokens[max(0, k - 2) : at.group.start]]
    return at.group.pluperfect and any(one in {"in", "at"} and two == "which" for one, two in pairwise(words))


def _as_a_rule(at: ClauseAt) -> bool:
    """ "X takes part as an observer in the activities of the Y": not in this meeting."""
    words = at.after(_FAR)
    at_one = next((n for n, word in enumerate(words) if word in MEETING_NOUNS), _FAR)
    other = next((n for n, word in enumerate(words) if word in _OF_A_BODY), _FAR)
    return at.group.tense == "present" and other < at_one


_FAR = 12  # tokens
_OF_A_BODY = frozenset(
    "activities programme programmes program programs projects initiative initiatives operations".split()
)


def _joins_people(tokens: Tokens, end: int) -> bool:
    """ "joined his colleagues of A and B", "joined the X hosts": those who are joined are there, too."""
    words = [t.lower for t in tokens[end : end + 4]]
    if words[:1] in (["their"], ["his"], ["her"]) or (words and words[0] in OFFICES):
        return True
    return any(word in {"hosts", "host", "colleagues", "counterparts"} for word in words)


def _list_behind(at: ClauseAt) -> int | None:
    """ "In the session participated the delegations of A and B", "In it took part A and B": where the subject behind the
    verb begins, or None."""
    tokens, i = at.tokens, at.end
    first = [t.lower for t in tokens[i : i + 3] if t.lower not in DETERMINERS]
    if first and first[0] in DELEGATES:
        return i
    subject = at.subject()
    if at.lemma not in {"participate", "take-part"} or not subject or at.clause.relative:
        return None
    if not (subject[0] in _FRONTED or subject == ["there"]) or i >= len(tokens):
        return None
    if tokens[i].text == ":":
        return i + 1
    if tokens[i].kind in (PUNCT, DATE) or tokens[i].lower in PREPOSITIONS | _NO_SUBJECT:
        return None
    return i


_FRONTED = frozenset("in at on to as from by there".split())
_NO_SUBJECT = frozenset(
    "and or also together actively online virtually remotely both too who which that".split()
)


def _whose(at: ClauseAt, parties: Parties) -> None:
    """ "the role of A, B and C, whose delegations are attending": all those whom "whose" stands for."""
    tokens = at.tokens
    whose = next((k for k in range(at.group.start - 1, 0, -1) if tokens[k].lower == "whose"), None)
    if whose is None or not any(t.lower in DELEGATES for t in tokens[whose : at.group.start]):
        return
    last = whose - 1 - (tokens[whose - 1].text == ",")
    while last > 0 and not tokens[last].code and (tokens[last].capital or tokens[last].lower in {"and", ","}):
        last -= 1  # a participant that is no state
    known = {s.span for s in parties.states}
    named = [match for match in coordinated(tokens, -1, last) if match.span not in known]
    parties.states[:0] = [
        StateParty(match.code, match.span, None, None) for match in named if match.form == "name"
    ]


def _role_in_front(at: ClauseAt) -> str | None:
    """ "As guests of honour participated …": the role of those who are named behind the verb."""
    subject = at.subject()
    return (
        next((ROLE_WORDS[w] for w in subject[1:4] if w in ROLE_WORDS), None)
        if subject[:1] == ["as"]
        else None
    )


def _came_from(at: ClauseAt, parties: Parties) -> None:
    """ "Forty persons took part, from A, B and C", "Sixty experts attended the course from D and E": where the counted
    persons came from."""
    tokens, end = at.tokens, at.end
    people = any(names_people(word) for word in at.subject())
    if parties.states or not people or at.group.passive:
        return
    for k in range(end, len(tokens) - 2):
        if tokens[k].text in ".;" or any(g.start == k and g.finite for g in at.read.groups):
            return
        following = tokens[k + 1] if tokens[k + 1].lower not in DETERMINERS else tokens[k + 2]
        if tokens[k].lower == "from" and following.kind == STATE and following.form == "name":
            named = read_parties(tokens, k + 1, len(tokens), at.read.groups, lead="public")
            if len({s.code for s in named.states}) >= 2:
                parties.extend(named)
            return


def speaks_with(at: ClauseAt) -> bool:
    """ "The minister spoke with his counterparts of A and B"."""
    if at.group.tense == "present" and at.clause.subject_start > 0:
        return True  # "they said that they are consulting with A": no meeting at which this was said
    after = at.after(8)
    if "with" not in after or any(
        word in {"about", "of", "on", "for"} for word in after[: after.index("with")]
    ):
        return False
    parties = subject_of(at.read, at.clause)
    with_others(at.read, at.end, parties)
    if any(a.clause is at.clause or a.sentence == at.index for a in at.account.anchors):
        at.found.add(parties, at.index, True)
    return True


def present_by_idiom(at: ClauseAt) -> bool:
    """ "took their seats", "stood in for", "dialled in", "looked on"."""
    after = at.after(3)
    if at.lemma == "take":
        said = any(word in {"seat", "seats", "places", "floor"} for word in after) and after[:1] != ["place"]
    elif at.lemma == "stand":
        said = after[:2] == ["in", "for"]
    elif at.lemma in _DIALLING:
        said = after[:1] in (["in"], ["into"], ["on"])
    else:
        said = after[:1] in (["from"], ["as"])
    if not said:
        return False
    parties = subject_of(at.read, at.clause, lead="public")
    if at.lemma in _DIALLING:
        parties.states = [replace(state, remote=True) for state in parties.states]
    at.found.add(parties, at.index, "floor" not in after)  # some who spoke are no list of all
    return True


def observes(at: ClauseAt) -> bool:
    """ "A and the Ministry of B observed", "C observed the session": as observers; "observed a truce", "that …" is no seat."""
    after = [word for word in at.after(4) if word not in DETERMINERS]
    if after[:1] not in ([], ["."], [","], [";"], ["and"], ["online"], ["remotely"]) and not (
        after[:1] and after[0] in MEETING_NOUNS | {"proceedings", "deliberations"}
    ):
        return False
    parties = subject_of(at.read, at.clause, lead="public")
    parties.states = [replace(state, role=state.role or OBSERVER) for state in parties.states]
    apply_after_verb(at.tokens, at.end, parties)
    at.found.add(parties, at.index, True)
    return True


def _people_before(at: ClauseAt) -> bool:
    """Whether the sentence before tells of persons, for whom "they" may stand."""
    if at.index == 0:
        return False
    before = at.document.sentences[at.index - 1].tokens
    return any(t.lower.endswith("s") and names_people(t.lower) and t.kind == WORD for t in before)


def _states_alone(at: ClauseAt) -> bool:
    """ "Chad and Mali came.", "Only Chad came.": states and nothing else."""
    if at.group.tense != PAST:
        return False
    said = at.tokens[at.clause.subject_start : at.clause.subject_end]
    return any(t.code for t in said) and all(
        t.code or t.kind == PUNCT or t.lower in {"and", "the", "only", "also"} for t in said
    )


def _came_for(at: ClauseAt) -> Parties:
    """ "Vice-President A came for X": the person with the state right behind "for"; nobody where another thing came."""
    person = find_person(at.tokens, at.clause.subject_start, at.clause.subject_end)
    first = at.end + 1
    while first < len(at.tokens) and at.tokens[first].lower in DETERMINERS:
        first += 1
    state = at.tokens[first].state if first < len(at.tokens) else None
    if person is None or state is None or not state.code or state.form != "name":
        return Parties()
    return Parties(
        states=[StateParty(state.code, state.span, None, None)],
        persons=[replace(person, state=person.state or state.code)],
    )


def comes(at: ClauseAt) -> bool:
    """ "X came with its minister", "the participants came from X and Y", "around the table sat the ministers of X"."""
    read, tokens, end = at.read, at.tokens, at.end
    subject, after = at.subject(), at.after(4)
    people = any(names_people(word) or word in {"attendees", "those"} for word in subject) or (
        subject in (["they"], ["all"]) and at.group.tense == "past" and _people_before(at)
    )
    named = any(t.code for t in tokens[at.clause.subject_start : at.clause.subject_end])
    if (is_inverted(subject) and not named) or (
        after[:1] == ["from"] and people and at.lemma == "come" and at.group.finite
    ):
        parties = read_parties(tokens, end, len(tokens), read.groups, lead="public")
    elif after[:1] in (["opposite"], ["beside"], ["facing"], ["alongside"]) and at.lemma == "sit":
        parties = subject_of(read, at.clause)
        parties.extend(read_parties(tokens, end + 1, len(tokens), read.groups))
    elif after[:1] in (["at"], ["around"], ["round"]) and any(w in {"table", "room"} for w in at.after(8)):
        parties = subject_of(read, at.clause, lead="public")
    elif at.lemma == "come" and any(t.text == ":" for t in tokens[end : end + 4]) and people:
        parties = Parties()
        role = next((ROLE_WORDS[word] for word in subject if word in ROLE_WORDS), None)
        extend_after_colon(read, end, parties, role)
    elif at.lemma == "arrive" or (at.lemma == "come" and after[:1] in ([], ["."], [";"])):
        if not (
            (people or _states_alone(at))
            and after[:1] in ([], [","], ["."], [";"], ["for"], ["late"], ["with"])
        ):
            return False
        parties = subject_of(read, at.clause)
    elif at.lemma == "come" and after[:1] == ["for"] and (sent := _came_for(at)).states:
        parties = sent
    elif after[:1] in (["with"], ["as"]) or (after[:1] == ["to"] and names_meeting(read, end)):
        parties = subject_of(read, at.clause, lead="public")
        more_represented(read, end, parties, frozenset({"with", "as"}))
        apply_after_verb(tokens, end, parties)
    else:
        return False
    at.found.add(parties, at.index, True)
    return True
