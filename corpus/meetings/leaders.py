"""Who chaired a meeting, who co-chaired it, who opened it.

Knows how chairing, presiding, electing a chair and opening are said with a verb. A person chairs the meeting that the
sentence names; the chairman of another body who is named beside is not its chair.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.meetings.accounts import Account
from corpus.meetings.clauses import Clause
from corpus.meetings.document import ABOUT, Document, Read
from corpus.meetings.foreign import foreign_clause
from corpus.meetings.leader_phrases import (
    CHAIR_WORDS,
    MEETING_WORDS,
    Found,
    chair_by_label,
    chair_by_noun,
    chairman_speaks,
    opening_phrase,
    take,
)
from corpus.meetings.leading_people import are_coordinated, people_in, state_or_office
from corpus.meetings.lexicon import MEETING_NOUNS
from corpus.meetings.model import Person
from corpus.meetings.tokens import Tokens

_CHAIRS = frozenset("chair preside moderate conduct lead direct take-chair".split())


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
                _clause(document, read, clause, found)
        chair_by_noun(document, read, found)
        chair_by_label(document, read, found)
        opening_phrase(document, read, found)
        chairman_speaks(document, account, read, found)
    co_chairs = tuple(found.co_chairs or ())
    chair = found.chair
    if co_chairs and chair is not None and found.rank < 3 and chair.name is None:
        chair = None
    return Leaders(chair, co_chairs, found.opened)


def _clause(document: Document, read: Read, clause: Clause, found: Found) -> None:
    group, tokens = clause.group, read.tokens
    lemma = group.lemma
    text = document.text
    if lemma in {"co-chair", "co-preside"} or (
        lemma in {"chair"} and any(t.lower == "jointly" for t in tokens[group.start : group.end + 2])
    ):
        people = people_in(document, tokens, *_agent(read, clause))
        if len(people) >= 2:
            found.co_chairs = people
        elif people:
            found.co_chairs = [*(found.co_chairs or []), *people]
        return
    if lemma == "call" and any(t.lower == "order" for t in tokens[group.end : group.end + 6]):
        people = people_in(document, tokens, *_agent(read, clause))
        take(found, people[0] if people else None, 3)
        return
    if lemma in _CHAIRS:
        if lemma in {"conduct", "lead", "direct"} and not _about_meeting(read, clause):
            return
        start, end = _agent(read, clause)
        if lemma == "take-chair" or start < end:
            people = people_in(document, tokens, start, end)
            if (
                len(people) >= 2
                and lemma in {"chair", "preside"}
                and are_coordinated(tokens, start, end, text)
            ):
                found.co_chairs = people
                return
            if not people and any(t.lower in {"he", "she"} for t in tokens[start:end]):
                people = people_in(
                    document, tokens, read.clauses[0].subject_start, read.clauses[0].subject_end
                )
            person = (
                people[0]
                if people
                else state_or_office(text, tokens, start, end)
                if lemma not in {"lead", "conduct", "direct"}
                or not any(t.lower == "from" for t in tokens[start:end])
                else None
            )
            take(
                found,
                person,
                4 if lemma in {"chair", "preside", "take-chair"} else 3 if lemma == "moderate" else 2,
            )
        return
    if _fills_the_chair(read, clause):
        start, end = _agent(read, clause)
        people = people_in(document, tokens, start, end)
        take(found, people[0] if people else None, 4)
        return
    if _acts_as_chair(read, clause):
        people = people_in(document, tokens, clause.subject_start, clause.subject_end)
        take(found, people[0] if people else None, 3)
        return
    if (
        lemma in {"elect", "appoint", "choose", "nominate", "propose"}
        and group.passive
        and group.tense != "future"
    ):
        words = [t.lower for t in tokens[group.end : group.end + 8]]
        if (
            (
                any(
                    w in {"chair", "chairman", "chairperson", "chairwoman", "presiding", "moderator"}
                    for w in words
                )
                or _president_of_meeting(words)
            )
            and not any(w in {"vice", "deputy", "vice-chair", "vice-chairman"} for w in words[:4])
            and not _chairs_other(tokens, group.end, read)
        ):
            people = people_in(document, tokens, clause.subject_start, clause.subject_end)
            if people:
                take(found, people[0], 3)
        return
    if lemma == "elect" and not group.passive and group.real:
        words = [t.lower for t in tokens[group.end : len(tokens)]]
        for k, word in enumerate(words[:24]):
            if (
                word in {"chair", "chairman", "chairperson", "chairwoman", "president"}
                and k
                and words[k - 1] in {"as", "its", "the", "a", "new"}
            ):
                people = people_in(document, tokens, group.end, group.end + k)
                if not people:
                    people = people_in(document, tokens, group.end + k + 1, len(tokens))
                if people and not _chairs_other(tokens, group.end + k - 1, read):
                    take(found, people[0], 3)
                return
        return
    if (
        lemma in {"hand", "pass"}
        and group.real
        and any(
            t.lower in {"chairmanship", "chair", "presidency", "gavel"}
            for t in tokens[group.end : group.end + 5]
        )
    ):
        for k in range(group.end, len(tokens)):
            if tokens[k].lower == "to":
                people = people_in(document, tokens, k + 1, len(tokens))
                take(found, people[0] if people else None, 1)
                break
        return
    if lemma in {"open", "inaugurate", "kick-off"}:
        start, end = _agent(read, clause)
        people = people_in(document, tokens, start, end)
        if people and found.opened is None and (_about_meeting(read, clause) or group.passive):
            found.opened = people[0]
        elif found.opened is None and group.passive and start < end:
            found.opened = state_or_office(text, tokens, start, end)
        if people and not group.passive and any(t.lower in {"chaired", "chairs"} for t in tokens):
            return
        return
    if lemma == "be" and not group.negated:
        after = [t.lower for t in tokens[group.end : group.end + 5]]
        subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
        if subject[:1] in (["presiding"], ["chairing"], ["moderating"]):
            people = people_in(document, tokens, group.end, len(tokens))
            take(found, people[0] if people else None, 4)
        elif (
            after[:1] in (["chair"], ["chairman"], ["chairperson"])
            or after[:3] in (["host", "and", "chair"], ["the", "chair", "."])
            or (after[:2] == ["in", "the"] and "chair" in after[:3])
        ):
            people = people_in(document, tokens, clause.subject_start, clause.subject_end)
            take(found, people[0] if people else None, 3)
        elif (
            subject and subject[-1] in {"chair", "chairman", "chairperson", "moderator"} and len(subject) <= 3
        ):
            people = people_in(document, tokens, group.end, len(tokens))
            take(found, people[0] if people else None, 3)


_ROLES_OF_CHAIR = frozenset("chair chairman chairperson chairwoman moderator president".split())


def _fills_the_chair(read: Read, clause: Clause) -> bool:
    """ "held the chair", "the chair was taken by", "the functions of chair were exercised by", "the role fell to"."""
    group, tokens = clause.group, read.tokens
    subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
    if group.passive or group.lemma in {"fall", "go"}:
        named = any(word in _ROLES_OF_CHAIR for word in subject)
        return named and (
            group.lemma in {"take", "assume", "occupy", "fill", "hold", "fall", "go"}
            or any(word in {"functions", "function", "duties", "role"} for word in subject)
        )
    after = [t.lower for t in tokens[group.end : group.end + 3]]
    if after[:2] == ["the", "gavel"] and group.lemma in {
        "wield",
        "wielded",
        "hold",
        "bang",
        "banged",
        "take",
    }:
        return True
    return group.lemma in {"take", "assume", "occupy", "fill", "hold"} and after[:2] == ["the", "chair"]


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
    return not _chairs_other(read.tokens, clause.group.end, read)


def _president_of_meeting(words: list[str]) -> bool:
    """ "elected President of the session": the session's, not a state's."""
    if "president" not in words:
        return False
    rest = words[words.index("president") + 1 :]
    return rest[:1] == ["of"] and any(word in MEETING_NOUNS for word in rest[:4])


def _about_meeting(read: Read, clause: Clause) -> bool:
    tokens = read.tokens
    if clause.group.passive:
        region = tokens[clause.subject_start : clause.subject_end]
    else:
        region = tokens[clause.group.end : clause.group.end + 10]
    words = [t.lower for t in region]
    if any(w in {"delegation", "delegations"} for w in words):
        return False
    return any(w in MEETING_WORDS for w in words) or any(t.ordinal for t in region)


def _agent(read: Read, clause: Clause) -> tuple[int, int]:
    """Where the one who acts is named: after "by", or the subject."""
    tokens, group = read.tokens, clause.group
    if group.lemma in {"fall", "go"} and group.end < len(tokens) and tokens[group.end].lower == "to":
        return group.end + 1, len(tokens)
    if (
        clause.relative
        and not group.passive
        and clause.subject_end < len(tokens)
        and group.start - clause.subject_end > 1
        and tokens[clause.subject_end].lower in {"which", "that"}
    ):
        return clause.subject_end + 1, group.start
    if group.passive:
        for k in range(group.end, min(len(tokens), group.end + 24)):
            if tokens[k].lower == "by":
                return k + 1, len(tokens)
            if tokens[k].text == ";":
                break
        return 0, 0
    if (
        group.lemma in {"preside"}
        and not group.passive
        and group.end < len(tokens)
        and tokens[group.end].lower == "over"
        and group.end + 1 < len(tokens)
        and tokens[group.end + 1].lower == "by"
    ):
        return group.end + 2, len(tokens)
    return clause.subject_start, clause.subject_end


def _chairs_other(tokens: Tokens, i: int, read: Read) -> bool:
    """ "elected Chairman of the Association": the chair of a body for a term, unless the meeting is what is chaired."""
    for k in range(i, min(len(tokens), i + 8)):
        if tokens[k].lower in CHAIR_WORDS and k + 1 < len(tokens) and tokens[k + 1].lower == "of":
            rest = [t.lower for t in tokens[k + 2 : k + 8]]
            return not any(w in MEETING_NOUNS for w in rest)
    return False
