"""A chair who was elected, or to whom the chair was handed, at the meeting itself.

Knows terms of office: who is elected for the years or sessions to come did not chair this meeting.
"""

from __future__ import annotations

import re

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import DETERMINERS, MEETING_NOUNS
from corpus.meetings.grammar.meeting_words import chairs_other
from corpus.meetings.grammar.tokens import Tokens
from corpus.meetings.model import Person
from corpus.meetings.people.leader_phrases import Found, take
from corpus.meetings.people.leading_people import people_in
from corpus.report import Span

_CHAIRS = frozenset("chair chairman chairperson chairwoman presiding moderator".split())
_DEPUTIES = frozenset("vice deputy vice-chair vice-chairman vice-chairperson rapporteur".split())
_ELECTING = frozenset("elect appoint choose nominate propose designate".split())
_YEAR = re.compile(r"(?:19|20)\d\d")


def electing(document: Document, account: Account, read: Read, clause: Clause, found: Found) -> bool:
    """Take who was elected to chair this meeting; whether the clause's verb was one of electing or handing over."""
    group, tokens = clause.group, read.tokens
    if group.lemma in {"hand", "pass"} and group.real:
        return _handed(document, read, clause, found)
    if group.lemma not in _ELECTING or group.tense == "future":
        return False
    if _for_later(account, read, clause):
        return True
    if group.passive:
        words = [t.lower for t in tokens[group.end : group.end + 8]]
        to_chair = words[:1] == ["to"] and any(w in {"chair", "preside"} for w in words[1:3])
        named = any(w in _CHAIRS for w in words) or _president_of_meeting(words)
        if (to_chair or (named and not chairs_other(tokens, group.end))) and not (_DEPUTIES & set(words[:4])):
            people = people_in(document, tokens, clause.subject_start, clause.subject_end)
            take(found, people[0] if people else None, 3)
    elif group.lemma == "elect" and group.real:
        _elected(document, read, clause, found)
    return True


def _elected(document: Document, read: Read, clause: Clause, found: Found) -> None:
    """ "elected A as Chair", "elected as its Chair A"."""
    group, tokens = clause.group, read.tokens
    words = [t.lower for t in tokens[group.end : len(tokens)]]
    for k, word in enumerate(words[:40]):
        if word == "to" and words[k + 1 : k + 2] and words[k + 1] in {"chair", "preside"}:
            people = people_in(document, tokens, group.end, group.end + k)
            take(found, people[0] if people else None, 3)
            return
        if (
            word in {"chair", "chairman", "chairperson", "chairwoman", "president"}
            and k
            and words[k - 1] in {"as", "its", "the", "a", "new"}
        ):
            people = people_in(document, tokens, group.end, group.end + k)
            if not people:
                people = people_in(document, tokens, group.end + k + 1, len(tokens))
            chosen = people[0] if people else _state(tokens[group.end : group.end + k])
            if chosen is not None and not chairs_other(tokens, group.end + k - 1):
                take(found, chosen, 3)
            return


def _state(words: Tokens) -> Person | None:
    """ "elected X as Chair": a state alone."""
    named = [t for t in words if t.code]
    plain = len(named) == 1 and all(t.code or t.lower in DETERMINERS or t.lower == "as" for t in words)
    return Person(None, None, named[0].code, None, Span(named[0].start, named[0].end)) if plain else None


def _handed(document: Document, read: Read, clause: Clause, found: Found) -> bool:
    """ "A handed the chair to B at the start of the meeting": at its end, B is the next meeting's chair."""
    group, tokens = clause.group, read.tokens
    if not any(
        t.lower in {"chairmanship", "chair", "presidency", "gavel"} for t in tokens[group.end : group.end + 5]
    ):
        return False
    words = [t.lower for t in tokens]
    if any(w in {"start", "beginning", "outset", "opening"} for w in words):
        to = next((k for k in range(group.end, len(tokens)) if tokens[k].lower == "to"), None)
        people = people_in(document, tokens, to + 1, len(tokens)) if to is not None else []
        take(found, people[0] if people else None, 3)
    return True


def _for_later(account: Account, read: Read, clause: Clause) -> bool:
    """ "for 2020", "for the coming year", "for its next sessions": elected at this meeting to chair later ones."""
    tokens = read.tokens
    day = account.date.start if account.date is not None else None
    for k in range(clause.group.end, len(tokens)):
        if tokens[k].lower == "of" and tokens[k - 1].lower in {"chair", "chairman", "chairperson"}:
            continue
        if tokens[k].lower not in {"for", "until", "from", "in"}:
            continue
        words = [t.lower for t in tokens[k + 1 : k + 9]]
        if "term" in words[:4] or any(
            w in {"coming", "next", "following", "subsequent", "forthcoming"} for w in words[:4]
        ):
            return True
        years = [int(y) for w in tokens[k + 1 : k + 9] for y in _YEAR.findall(w.text)]
        if years and day is not None and min(years) > day.year:
            return True
        if years and tokens[k].lower == "for" and "–" in "".join(t.text for t in tokens[k + 1 : k + 9]):
            return True
    return False


def _president_of_meeting(words: list[str]) -> bool:
    """ "elected President of the session": the session's, not a state's."""
    if "president" not in words:
        return False
    rest = words[words.index("president") + 1 :]
    return rest[:1] == ["of"] and any(word in MEETING_NOUNS for word in rest[:4])
