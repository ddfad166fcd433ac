"""People or bodies that meet, without a noun for their meeting: "the ministers met", "X received Y".

Knows which subjects and verbs say that people met. Knows nothing of meeting nouns.
"""

from __future__ import annotations

from corpus.meetings.frame.anchor_dates import date_for
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    DECIDE,
    DELEGATES,
    DELIBERATIVE,
    DISCUSS,
    MEET,
    OFFICES,
    PREPOSITIONS,
)
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import NUMBER, PUNCT, STATE, WORD, Token, Tokens, is_remote


def of_people(document: Document, read: Read, clause: Clause, thing: Mention | None) -> Anchor | None:
    """People or bodies meet, or a body decides on a day and in a place, without a noun for the meeting."""
    group, tokens = clause.group, read.tokens
    if group.passive or not _meets(read, clause):
        meet = group.lemma == "meet" and group.finite and not group.passive
        named = meet and (_by_name(read, clause) or _by_known_surname(document, read, clause))
        return Anchor(read.index, None, clause, date_for(read, clause, None), 2) if named else None
    after = [t.lower for t in tokens[group.end : group.end + 10]]
    mention = thing if thing is not None and not thing.when else None
    if group.lemma in MEET:
        return Anchor(read.index, mention, clause, date_for(read, clause, mention), 3)
    remote = any(is_remote(tokens, k) for k in range(group.end, min(len(tokens), group.end + 10)))
    if (
        group.lemma in {"confer", "consult"}
        and group.finite
        and (len(after) < 2 or after[0] in {"in", "on", "with", "today", "by"})
    ):
        return Anchor(read.index, None, clause, date_for(read, clause, None), 3)
    if (
        group.lemma in {"speak", "talk"}
        and group.finite
        and (remote or ("with" in after and anchored_title(document)))
    ):
        return Anchor(read.index, None, clause, date_for(read, clause, None), 3)
    if group.lemma in _RECEIVING and group.finite and _receives_a_person(read, clause):
        told = (thing is not None and not thing.when) or _day_or_place(read)
        return Anchor(read.index, mention, clause, date_for(read, clause, mention), 3 if told else 2)
    if group.lemma in DECIDE | DISCUSS and group.finite and clause.group.tense == "past":
        subject = tokens[clause.subject_start : clause.subject_end]
        body = any(t.lower in DELIBERATIVE for t in subject)
        gathers = any(t.lower in {"assembly", "congress", "conference", "plenary", "synod"} for t in subject)
        if body and _day(read) and (_place(read) or gathers):
            return Anchor(read.index, None, clause, date_for(read, clause, None), 2)
    return None


_RECEIVING = frozenset({"receive", "host", "welcome"})


def _day(read: Read) -> bool:
    return any(t.date is not None and t.date.precision == "day" for t in read.tokens)


def _place(read: Read) -> bool:
    return any(
        t.place is not None and k and read.tokens[k - 1].lower in {"in", "at"}
        for k, t in enumerate(read.tokens)
    )


def _day_or_place(read: Read) -> bool:
    return _day(read) or _place(read)


def _receives_a_person(read: Read, clause: Clause) -> bool:
    """ "Minister A of X received Foreign Minister B of Y": an office on both sides."""
    tokens = read.tokens
    before = tokens[clause.subject_start : clause.subject_end]
    after = tokens[clause.group.end : clause.group.end + 12]
    if _peers(after) and any(t.lower in OFFICES for t in before) and _day_or_place(read):
        return True
    office = next((n for n, t in enumerate(after) if t.lower in OFFICES or t.lower in DELEGATES), None)
    if office is None or any(t.lower in PREPOSITIONS - {"in", "at"} for t in after[:office]):
        return False
    return any(t.lower in OFFICES for t in before) and any(
        t.code for t in tokens[clause.group.end : clause.group.end + 16]
    )


def _peers(after: Tokens) -> bool:
    """ "her Nordic and Baltic colleagues": those of the same office."""
    of = next((n for n, t in enumerate(after) if t.lower in {"his", "her", "their"}), None)
    peers = next((n for n, t in enumerate(after) if t.lower in {"colleagues", "counterparts"}), None)
    return of == 0 and peers is not None and not any(t.lower in PREPOSITIONS for t in after[:peers])


def _by_name(read: Read, clause: Clause) -> bool:
    """ "Ana Maria Lopes met with Jorge Prado": forename and surname on both sides, after no more than a phrase of time."""
    tokens = read.tokens
    start, end = clause.subject_start, clause.subject_end
    comma = max((k for k in range(start, end) if tokens[k].text == ","), default=start - 1)
    subject, after = tokens[comma + 1 : end], tokens[clause.group.end :][:3]
    if len(after) < 3 or after[0].lower != "with":
        return False
    names = (subject, after[1:3])
    return all(2 <= len(name) <= 4 and all(_part_of_a_name(t) for t in name) for name in names)


def _by_known_surname(document: Document, read: Read, clause: Clause) -> bool:
    """ "Lopes met with President Prado": somebody named before, and somebody in office on the other side."""
    tokens = read.tokens
    after = tokens[clause.group.end : clause.group.end + 9]
    partner = next((n for n, t in enumerate(after) if t.lower == "with"), len(after))
    if any(t.place is None and t.lower not in {"in", "at"} for t in after[:partner]):
        return False
    if not any(t.lower in OFFICES or t.code for t in after[partner:]):
        return False
    start, end = clause.subject_start, clause.subject_end
    return end > start and named_before(document, read, tokens[end - 1].text)


def named_before(document: Document, read: Read, surname: str) -> bool:
    """Whether the report has named somebody so before, with a forename or an office in front."""
    for other in document.sentences[: read.index]:
        for k in range(1, len(other.tokens)):
            token = other.tokens[k]
            if token.text == surname and other.tokens[k - 1].capital and other.tokens[k - 1].kind == WORD:
                return True
    return False


def _part_of_a_name(token: Token) -> bool:
    return token.kind == WORD and token.capital and token.place is None and token.lower not in BODY_HEADS


def anchored_title(document: Document) -> bool:
    """Whether the first lines name a call, a meeting or talks."""
    return any(read.mentions for read in document.sentences[:2])


def _meets(read: Read, clause: Clause) -> bool:
    """Whether people or bodies meet here, rather than requirements being met."""
    tokens = read.tokens
    after = tokens[clause.group.end] if clause.group.end < len(tokens) else None
    people = any(
        token.lower in DELEGATES
        or token.lower in OFFICES
        or token.lower in BODY_HEADS
        or token.kind == STATE
        or token.lower in {"we", "they", "sides", "he", "she", "parties"}
        for token in tokens[clause.subject_start : clause.subject_end]
    )
    if not (people or initials_met(read, clause) or _the_body_named(read, clause)):
        return False
    if clause.group.lemma in {"meet", "gather"} and after is not None and after.kind == WORD:
        lower = after.lower
        if (
            lower in PREPOSITIONS
            or lower.endswith("ly")
            or lower
            in {"here", "today", "yesterday", "again", "online", "together", "his", "her", "their", "once"}
            or lower == "ahead"
            or after.capital
        ):
            return True
        beyond = {t.lower for t in tokens[clause.group.end + 1 : clause.group.end + 4]}
        return lower in OFFICES or (lower in {"the", "its"} and bool(beyond & (OFFICES | _OTHERS)))
    return True


_OTHERS = frozenset("delegation counterpart counterparts colleagues".split())


def initials_met(read: Read, clause: Clause) -> str:
    """ "WG 2 met on 5 May", "The SCTF convened": the initials by which a body is called; "" where there are none."""
    words = [
        t for t in read.tokens[clause.subject_start : clause.subject_end] if t.kind not in (PUNCT, NUMBER)
    ]
    if words and words[0].lower == "the":
        words = words[1:]
    name = words[0].text if len(words) == 1 else ""
    return name if name.isalpha() and name.isupper() and 2 <= len(name) <= _INITIALS else ""


_INITIALS = 7


def _the_body_named(read: Read, clause: Clause) -> bool:
    """ "laid before the Commission on X when it met on …": the pronoun stands for the body named before it."""
    tokens = read.tokens
    subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
    if clause.group.lemma != "meet" or subject[-1:] != ["it"]:
        return False
    return any(t.lower in BODY_HEADS and t.capital for t in tokens[: clause.subject_end - 1])
