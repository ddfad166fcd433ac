"""The verb "to be" where it says who was there: "A and B were present", "Present were …", "At the table were …".

Knows the words of presence around the copula. Knows nothing of other verbs.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.grammar.lexicon import BODY_HEADS, DELEGATES, DETERMINERS, MEETING_NOUNS, STATE_BODIES
from corpus.meetings.grammar.tokens import STATE, is_remote
from corpus.meetings.people.person_nouns import names_people
from corpus.meetings.people.persons import find_person
from corpus.meetings.presence.after_verb import apply_after_verb
from corpus.meetings.presence.clause_at import ClauseAt
from corpus.meetings.presence.continuations import (
    class_of_subject,
    extend_after_colon,
    subject_of,
)
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import GUEST, OBSERVER, Parties, StateParty
from corpus.meetings.presence.predicates import EVENT_NOUNS, is_inverted
from corpus.meetings.presence.representing import so_did
from corpus.meetings.presence.speakers import person_speaks

_STAYED_AWAY = frozenset("absent unable excused missing".split())
# Who is absent from these may well have been at the meeting.
_BESIDES = frozenset("photo photograph picture dinner lunch reception banquet ceremony".split())
_PEOPLE = frozenset("participants attendees delegates guests speakers those".split())


def is_present(at: ClauseAt) -> bool:
    """ "were present", "present were", "among the participants were", "the participants were"."""
    read, tokens, end = at.read, at.tokens, at.end
    after, subject = at.after(6), at.subject()
    if _not_there(subject):
        at.found.add(
            read_parties(tokens, end, len(tokens), read.groups, lead="public"), at.index, False, subject[-1]
        )
        return True
    if at.group.start and tokens[at.group.start - 1].lower in {"as", "so"} and so_did(at):
        return True
    if any(word in _STAYED_AWAY for word in after[:2]) and not any(word in _BESIDES for word in at.after(8)):
        reason = after[0] if after[0] in _STAYED_AWAY else after[1]
        at.found.add(subject_of(read, at.clause, lead="public"), at.index, False, reason)
    elif _says_present(after):
        parties = subject_of(read, at.clause, lead="public")
        extend_after_colon(read, end, parties, class_of_subject(read, at.clause))
        apply_after_verb(tokens, end, parties)
        at.found.add(parties, at.index, True)
    elif after[:1] == ["among"] and any(word in _PEOPLE for word in after):
        parties = subject_of(read, at.clause, lead="public")
        parties.open = True
        at.found.add(parties, at.index, True)
    elif (
        is_inverted(subject)
        or _those_there(at)
        or _guests_were(at, subject)
        or (_those_of(after) and any(word in DELEGATES for word in subject[:3]))
    ):
        _list_behind(at, subject)
    elif _were_officers(at):
        person_speaks(read, at.index, at.clause.subject_start, at.clause.subject_end, at.found)
    elif _officers_were(at, subject):
        person_speaks(at.read, at.index, at.end, len(at.tokens), at.found)
    elif (subject[-1:] == ["they"] or _the_other_members(at, subject)) and _persons_named(at):
        pass
    else:
        _names_the_envoy(at)
    return True


def _were_officers(at: ClauseAt) -> bool:
    """ "Ms A of X and Mr B of Y were the co-chairs": of this meeting, where nothing is said of another."""
    words = [word for word in at.after(5) if word != "the"]
    if at.group.tense != "past" or not words or words[0] not in _OFFICERS:
        return False
    return words[1:2] in ([], ["."], [","], [";"]) or (words[1] == "of" and words[2] in MEETING_NOUNS)


def _officers_were(at: ClauseAt, subject: list[str]) -> bool:
    """ "Vice-Chairs were A (X), B (Y) and C (Z)": of this meeting, or of its body."""
    said = [word for word in subject if word not in DETERMINERS]
    if at.group.tense != "past" or not said or said[0] not in _OFFICERS:
        return False
    return said[1:] == [] or (said[1:2] == ["of"] and said[-1] in MEETING_NOUNS | BODY_HEADS)


_OFFICERS = frozenset(
    "chair chairs co-chair co-chairs moderator moderators rapporteur rapporteurs vice-chair vice-chairs vice-chairpersons "
    "vice-presidents vice-chairmen".split()
)


def _not_there(subject: list[str]) -> bool:
    """ "Not represented were A and B", "The members absent were …": what stands behind stayed away."""
    words = subject[-4:]
    absent = bool(words) and words[-1] in _STAYED_AWAY and not any(word in _BESIDES for word in subject)
    return absent or ("not" in words and words[-1] in {"represented", "present", "attending", "there"})


def _guests_were(at: ClauseAt, subject: list[str]) -> bool:
    """ "The observers and guests were A and B": who they were this time, not who they are."""
    nouns = [word for word in subject if word not in {"the", "and", ","}]
    return at.group.tense == "past" and bool(nouns) and set(nouns) <= _GUESTS


_GUESTS = frozenset("observers guests invitees".split())


def _those_there(at: ClauseAt) -> bool:
    """ "The members of the Board present in Odense were A and B", "The ministers who came to Odense were …"."""
    said = at.tokens[at.clause.subject_start : at.clause.subject_end]
    words = [t.lower for t in said]
    there = next((k for k, word in enumerate(words) if k and word in _THERE), None)
    if at.group.tense != "past" or there is None or any(t.kind == STATE for t in said):
        return False
    whose = [word for word in words[:there] if word.endswith("s")]
    if not any(word in DELEGATES | STATE_BODIES | _CLASSES or names_people(word) for word in whose):
        return False
    behind = said[there + 1 :]
    return (
        not behind
        or any(t.lower in EVENT_NOUNS | _AROUND or t.place is not None for t in behind)
        or any(is_remote(said, k) for k in range(there + 1, len(said)))
        or (behind[0].lower == "as" and behind[-1].lower in _GUESTS)
        or (words[there] != "participating" and behind[-1].capital and len(behind) <= 3)
    )


_THERE = frozenset("present attending represented participating connected came attended participated".split())
_CLASSES = frozenset("countries states nations organisations organizations".split())
_AROUND = frozenset("room hall spot person chamber building table town city capital".split())


def _the_other_members(at: ClauseAt, subject: list[str]) -> bool:
    """ "The other Council Members were Ms A, Minister of X; …", told of a meeting that one of them led."""
    told = [word for word in subject if word not in {"the", "two", "three", "four", "five", "six"}]
    return (
        at.group.tense == "past"
        and told[:1] in (["other"], ["remaining"])
        and 2 <= len(told) <= 3
        and told[-1] in _MEMBERS
        and told[1] not in _SOMETIME
    )


_MEMBERS = frozenset(
    "members ministers participants leaders delegates representatives speakers heads".split()
)
_SOMETIME = frozenset("founding elected new former original outgoing incoming nominated proposed".split())


def _persons_named(at: ClauseAt) -> bool:
    """ "Six ministers came: beside the host, they were Dr A of X and Ms B of Y": persons, each with an office or a state."""
    before = [t.lower for t in at.tokens[: at.group.start]]
    if at.index and not any(names_people(word) and word.endswith("s") for word in before):
        before += [t.lower for t in at.document.sentences[at.index - 1].tokens]
    if not any(names_people(word) and word.endswith("s") for word in before):
        return False
    parties = read_parties(at.tokens, at.end, len(at.tokens), at.read.groups)
    if len(parties.persons) < 2 or not any(s.official for s in parties.states):
        return False
    parties.states = [s for s in parties.states if s.official]
    at.found.add(parties, at.index, True)
    return True


def _says_present(after: list[str]) -> bool:
    words = after[1:] if after[:1] == ["also"] else after
    return (
        words[:1] in (["present"], ["there"])
        or words[:2] in (["in", "attendance"], ["on", "hand"])
        or words[:4] == ["at", "the", "level", "of"]
        or (
            words[:1] in (["in"], ["at"], ["on"], ["around"], ["round"])
            and words[1:2] == ["the"]
            and words[2:3] in (["room"], ["hall"], ["table"], ["line"], ["call"], ["chamber"], ["screen"])
        )
        or words[:1] in (["online"], ["connected"])
    )


def _those_of(after: list[str]) -> bool:
    """ "The delegations that came were those of A and B"."""
    return after[:2] in (["those", "of"], ["those", "from"])


def _names_the_envoy(at: ClauseAt) -> None:
    """ "X's co-chair was Mr A, Y's Ms B", "the representative of Z was C": who came for the state."""
    tokens = at.tokens
    subject = tokens[at.clause.subject_start : at.clause.subject_end]
    if not any(t.lower in _ENVOYS for t in subject) or not any(t.kind == STATE for t in subject):
        return
    person = find_person(tokens, at.end, len(tokens))
    if person is None:
        return
    parties = subject_of(at.read, at.clause)
    parties.states = [s for s in parties.states if s.official]
    for k in range(person.end, len(tokens) - 3):
        token = tokens[k]
        if token.state is not None and tokens[k + 1].lower in {"'s", "’s"} and tokens[k - 1].lower in _AFTER:
            parties.states.append(StateParty(token.code, token.state.span, None, None, official=True))
    at.found.add(Parties(states=parties.states), at.index, False)


_ENVOYS = frozenset(
    "co-chair co-chairs chair representative representatives delegate delegates negotiator negotiators head leader "
    "envoy spokesman member members expert experts".split()
)
_AFTER = frozenset({",", ";", "and", "while"})


def _list_behind(at: ClauseAt, subject: list[str]) -> None:
    tokens, end = at.tokens, at.end
    parties = read_parties(tokens, end, len(tokens), at.read.groups, lead="public")
    if "connected" in subject:
        parties.states = [replace(state, remote=True) for state in parties.states]
    if [t.lower for t in tokens[end : end + 4] if t.text != ","][:2] == ["among", "others"]:
        parties.open = True
    if "among" in subject or "including" in subject:
        parties.open = True
    if any(word in {"observers", "observer"} for word in subject):
        parties.states = [replace(state, role=state.role or OBSERVER) for state in parties.states]
    elif {"invited", "guests", "invitees"} & set(subject):
        parties.states = [replace(state, role=state.role or GUEST) for state in parties.states]
    at.found.add(parties, at.index, True)
