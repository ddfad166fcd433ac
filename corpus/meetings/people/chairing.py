"""Chairing said with a verb: "chaired by", "A presided over", "A took the chair", "called to order by", "A was in the chair".

Knows the verbs of chairing and co-chairing and how strong each is. Knows nothing of elections or of labels.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import BODY_HEADS, DELIBERATIVE, DETERMINERS, MEETING_NOUNS
from corpus.meetings.grammar.meeting_words import about_meeting, chairs_other
from corpus.meetings.model import Person
from corpus.meetings.people.leader_phrases import Found, own_chair, take
from corpus.meetings.people.leading_people import (
    agent_of,
    are_coordinated,
    as_person,
    offices_of_states,
    people_in,
    state_or_office,
)
from corpus.meetings.people.people import find_people

_CHAIRS = frozenset("chair preside moderate conduct lead direct take-chair".split())
_WEAK = frozenset("conduct lead direct".split())
_ROLES_OF_CHAIR = frozenset("chair chairman chairperson chairwoman moderator president".split())


def chairing(document: Document, read: Read, clause: Clause, found: Found) -> bool:
    """Take who chairs in this clause; whether its verb was one of chairing."""
    group, tokens = clause.group, read.tokens
    lemma = group.lemma
    if _jointly(read, clause):
        _co_chair(document, read, clause, found)
    elif lemma == "call" and any(t.lower == "order" for t in tokens[group.end : group.end + 6]):
        people = people_in(document, tokens, *agent_of(read, clause))
        take(found, people[0] if people else None, 3)
    elif lemma in _CHAIRS:
        _chair(document, read, clause, found)
    elif _fills_the_chair(read, clause):
        people = people_in(document, tokens, *agent_of(read, clause))
        take(found, people[0] if people else None, 4)
    elif _acts_as_chair(read, clause):
        people = people_in(document, tokens, clause.subject_start, clause.subject_end)
        take(found, people[0] if people else None, 3)
    elif lemma == "be":
        _is_chair(document, read, clause, found)
    else:
        return False
    return True


def _jointly(read: Read, clause: Clause) -> bool:
    group = clause.group
    if group.lemma in {"co-chair", "co-preside"}:
        return True
    around = read.tokens[max(0, group.start - 2) : group.end + 2]
    return group.lemma in {"chair", "preside"} and any(t.lower == "jointly" for t in around)


def _co_chair(document: Document, read: Read, clause: Clause, found: Found) -> None:
    start, end = agent_of(read, clause)
    people = people_in(document, read.tokens, start, end) or offices_of_states(
        document.text, read.tokens, start, end
    )
    if len(people) >= 2:
        found.co_chairs = people
    elif people:
        found.co_chairs = [*(found.co_chairs or []), *people]


def _chair(document: Document, read: Read, clause: Clause, found: Found) -> None:
    group, tokens = clause.group, read.tokens
    lemma = group.lemma
    if (lemma in _WEAK and not about_meeting(read, clause)) or _of_another_body(read, clause):
        return
    if _of_a_delegation(read, clause):
        return
    start, end = agent_of(read, clause)
    inverted = group.start == 0 and not group.passive and about_meeting(read, clause)
    if inverted:  # "Presided at the meeting the head of X Mr A"
        start = next(
            (k + 1 for k in range(group.end, len(tokens)) if tokens[k].lower in MEETING_NOUNS), group.end
        )
        end = len(tokens)
    if start >= end and lemma != "take-chair":
        return
    people = people_in(document, tokens, start, end)
    if not group.passive and _a_part_only(read, clause):
        return
    if lemma in _WEAK and _plural_or_from(read, start, end):
        return
    if (
        len(people) >= 2
        and lemma in {"chair", "preside"}
        and are_coordinated(tokens, start, end, document.text)
    ):
        found.co_chairs = people
        return
    if not people and any(t.lower in {"he", "she"} for t in tokens[start:end]):
        people = _last_person_before(document, read, clause)
    person = people[0] if people else None
    if person is None and tokens[start].lower not in {"a", "an"}:
        person = state_or_office(document.text, tokens, start, end)
    strength = 4 if lemma in {"chair", "preside", "take-chair"} else 3 if lemma == "moderate" else 2
    take(found, person, strength)


def _of_a_delegation(read: Read, clause: Clause) -> bool:
    """ "The delegation was chaired by its ambassador": one side has its own head."""
    group, tokens = clause.group, read.tokens
    led = (
        tokens[clause.subject_start : clause.subject_end]
        if group.passive
        else tokens[group.end : group.end + 6]
    )
    words = [t.lower for t in led]
    side = next((n for n, word in enumerate(words) if word in _SIDES), None)
    meeting = next((n for n, word in enumerate(words) if word in MEETING_NOUNS), None)
    return side is not None and (meeting is None or side < meeting)


_SIDES = frozenset("delegation delegations side team".split())


def _of_another_body(read: Read, clause: Clause) -> bool:
    """ "took note of the report on the working group chaired by X": a body that is only spoken of."""
    group, tokens = clause.group, read.tokens
    if not group.passive or group.start != group.head or group.start == 0:
        return False
    noun = tokens[group.start - 1]
    spoken_of = noun.lower in BODY_HEADS and not noun.capital and noun.lower not in MEETING_NOUNS
    return spoken_of and any(g.finite and g.end < group.start for g in read.groups)


def _a_part_only(read: Read, clause: Clause) -> bool:
    """ "The Vice-Chair chaired items 5 to 7": a part of the meeting has a chair of its own."""
    words = [
        t.lower for t in read.tokens[clause.group.end : clause.group.end + 4] if t.lower not in DETERMINERS
    ]
    return bool(words) and words[0] in {"item", "items", "agenda", "part", "panel", "segment", "discussion"}


def _last_person_before(document: Document, read: Read, clause: Clause) -> list[Person]:
    """Whom "he" or "she" stands for: the subject of the nearest clause before it that names a person."""
    for earlier in reversed(read.clauses):
        if earlier.group.start < clause.group.start:
            people = people_in(document, read.tokens, earlier.subject_start, earlier.subject_end)
            if people:
                return people[:1]
    return []


def _plural_or_from(read: Read, start: int, end: int) -> bool:
    """ "Facilitators from A led practical sessions": not one person's office."""
    words = [t.lower for t in read.tokens[start:end] if t.lower not in DETERMINERS]
    return "from" in words[:4] and bool(words) and words[0].endswith("s")


def _fills_the_chair(read: Read, clause: Clause) -> bool:
    """ "held the chair", "the chair was taken by", "the functions of chair were exercised by", "the role fell to"."""
    group, tokens = clause.group, read.tokens
    subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
    if group.passive or (group.lemma in {"fall", "go"} and _went_to(read, clause)):
        named = any(word in _ROLES_OF_CHAIR for word in subject)
        return named and (
            group.lemma in {"take", "assume", "occupy", "fill", "hold", "fall", "go"}
            or any(word in {"functions", "function", "duties", "role"} for word in subject)
        )
    after = [t.lower for t in tokens[group.end : group.end + 4]]
    if after[:2] == ["the", "gavel"] and group.lemma in {
        "wield",
        "wielded",
        "hold",
        "bang",
        "banged",
        "take",
    }:
        return True
    if group.lemma in {"take", "assume"} and after[:1] == ["over"]:
        after = after[1:]
    return group.lemma in {"take", "take-over", "assume", "occupy", "fill", "hold"} and after[:2] == [
        "the",
        "chair",
    ]


def _went_to(read: Read, clause: Clause) -> bool:
    """ "The chair fell to A", unlike "President A, who went into isolation"."""
    following = read.tokens[clause.group.end : clause.group.end + 1]
    return bool(following) and following[0].lower == "to" and not clause.relative


def _acts_as_chair(read: Read, clause: Clause) -> bool:
    """ "A acted as chair", "A served as Chairperson of the session"."""
    after = [t.lower for t in read.tokens[clause.group.end : clause.group.end + 5]]
    if (
        clause.group.passive
        or after[:1] != ["as"]
        or clause.group.lemma not in {"act", "serve", "functioned"}
    ):
        return False
    role = next((n for n, word in enumerate(after) if word in _ROLES_OF_CHAIR), None)
    if role is None or "deputy" in after or "vice" in after:
        return False
    return not chairs_other(read.tokens, clause.group.end)


def _is_chair(document: Document, read: Read, clause: Clause, found: Found) -> None:
    """ "Presiding was A", "A was in the chair", "A is chair", "The Chair was A"."""
    group, tokens = clause.group, read.tokens
    after = [t.lower for t in tokens[group.end : group.end + 5]]
    subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
    if any(word in {"co-chairs", "cochairs", "co-chairmen"} for word in subject[:3]):
        people = people_in(document, tokens, group.end, len(tokens))
        if len(people) >= 2:
            found.co_chairs = people
    elif [word for word in after if word not in DETERMINERS][:1] in (["co-chairs"], ["co-chairmen"]):
        people = people_in(document, tokens, clause.subject_start, clause.subject_end)
        if len(people) >= 2:
            found.co_chairs = people
    elif subject[:1] in (["presiding"], ["chairing"], ["moderating"]):
        people = people_in(document, tokens, group.end, len(tokens))
        take(found, people[0] if people else None, 4)
    elif (
        after[:1] in (["chair"], ["chairman"], ["chairperson"])
        or after[:3] in (["host", "and", "chair"], ["the", "chair", "."])
        or (after[:2] == ["in", "the"] and "chair" in after[:3])
    ):
        people = people_in(document, tokens, clause.subject_start, clause.subject_end)
        take(found, people[0] if people else None, 4)
    elif _names_the_chair([word for word in subject if word not in DETERMINERS]):
        people = people_in(document, tokens, group.end, len(tokens))
        take(found, people[0] if people else None, 3)


def _names_the_chair(subject: list[str]) -> bool:
    """ "The Chair was A", "The chairman of the session was A": the office alone, or with what sits behind it."""
    if len(subject) == 3 and subject[0] in _CHAIR_OF and subject[1] == "of":
        return subject[2] in MEETING_NOUNS or subject[2] in DELIBERATIVE
    return len(subject) <= 2 and subject[-1:] != [] and subject[-1] in _CHAIR_OF


_CHAIR_OF = frozenset({"chair", "chairman", "chairperson", "moderator"})


def described_as_chair(document: Document, account: Account, read: Read, found: Found) -> None:
    """ "A, Minister of X and President of the current session", "B, in his capacity as Chairman of the Council"."""
    lowers = [t.lower for t in read.tokens]
    for k in range(2, len(lowers) - 2):
        was = lowers[k - 2 : k] in (["was", "the"], ["is", "the"]) or lowers[k - 1] == "was"
        if (
            was
            and lowers[k] in _CHAIR_OF
            and lowers[k + 1] == "of"
            and own_chair(document, account, read.tokens[k:], 0)
        ):
            people = people_in(document, read.tokens, 0, k - 1)
            take(found, people[0] if people else None, 3)
            return
        if lowers[k] not in _ROLES_OF_CHAIR or {"vice", "deputy", "former", "outgoing"} & set(
            lowers[k - 2 : k]
        ):
            continue
        of_session = lowers[k + 1 : k + 3] == ["of", "the"] and any(
            word in {"session", "meeting", "conference"} for word in lowers[k + 3 : k + 5]
        )
        acting = ["acting", "as"] in (lowers[k - 2 : k], lowers[max(0, k - 3) : k - 1])
        capacity = (acting or "capacity" in lowers[max(0, k - 4) : k]) and own_chair(
            document, account, read.tokens[k:], 0
        )
        if not (of_session or capacity) or (of_session and lowers[k + 3] in _OTHER_SESSIONS):
            continue
        before = [p for p in find_people(read.tokens[:k], read.groups) if p.name is not None]
        if before and not any(t.text in ";." for t in read.tokens[before[-1].end : k]):
            take(found, as_person(document.text, before[-1]), 2)
        return


_OTHER_SESSIONS = frozenset("next previous last coming forthcoming former outgoing following".split())
