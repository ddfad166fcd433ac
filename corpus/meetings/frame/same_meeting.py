"""Whether two statements of a report speak of one meeting.

Knows what tells meetings apart: numbers, days, bodies. Knows nothing of who came.
"""

from __future__ import annotations

import re
from datetime import timedelta

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import MARGINAL_WORDS, Anchor
from corpus.meetings.frame.held_by_people import initials_met
from corpus.meetings.frame.holding import MET_OR_CAME
from corpus.meetings.grammar.document import HEADING, Document, Read
from corpus.meetings.grammar.lexicon import DELIBERATIVE
from corpus.meetings.grammar.mentions import Mention
from corpus.report import Span

_HISTORY = re.compile(
    r"\b(recall\w*|history|founded|anniversary|last year|previous(?:ly)?|years? ago|back in|reminded|months ago|in the past)\b",
    re.I,
)
_RECENT = timedelta(days=45)


def same_meeting(account: Account, anchor: Anchor) -> bool:
    mention = anchor.mention
    values = set(mention.values) if mention else set()
    own = account.values
    if values and own and not values & own:
        return False
    first, second = account.date, anchor.date
    if first is not None and second is not None and first.start and second.start and first.end and second.end:
        apart = first.end < second.start or second.end < first.start
        if apart and anchor.strength >= 2:
            return bool(values and own and values & own) or _begins_and_ends(account, anchor)
        if apart:
            return False
    return True


def _begins_and_ends(account: Account, anchor: Anchor) -> bool:
    """ "which began on Thursday", "ended here today": two days of one meeting."""
    told = {other.edge for other in account.anchors if other.date is not None}
    if {"begin", "end"} <= told and not anchor.edge:
        return False
    for other in account.anchors:
        if other.date is None or anchor.date is None or other.date.start is None or anchor.date.start is None:
            continue
        first, last = (other, anchor) if anchor.edge == "end" or other.edge == "begin" else (anchor, other)
        if (
            (anchor.edge or other.edge)
            and first.date
            and last.date
            and first.date.start
            and last.date.start
            and timedelta(0) <= last.date.start - first.date.start <= timedelta(days=14)
        ):
            return True
    return False


def affinity(document: Document, account: Account, anchor: Anchor) -> int:
    """How well a statement fits a meeting: shared number, date, words of the body."""
    mention = anchor.mention
    score = 0
    if mention is not None:
        if set(mention.values) & account.values:
            score += 4
        words = _body_words(document, mention)
        own = {word for other in account.mentions for word in _body_words(document, other)}
        if words and own:
            shared = len(words & own)
            score += min(3, shared) if shared else -1 if mention.bodies and mention.determiner != "the" else 0
    first, second = account.date, anchor.date
    if first and second and first.start and first.start == second.start:
        score += 3
    return score


def _body_words(document: Document, mention: Mention) -> set[str]:
    words: set[str] = set()
    for body in mention.bodies:
        words.update(re.findall(r"[^\W\d_]{4,}", body.of(document.text).lower()))
    return words


def begins_another(document: Document, accounts: list[Account], anchor: Anchor, read: Read) -> bool:
    mention, clause = anchor.mention, anchor.clause
    if clause is None or (anchor.strength < 3 and not _is_told_on(document, anchor, read)):
        return False
    if mention is None and not _another_body(document, accounts, anchor, read):
        return False
    if not (clause.group.finite or read.line.sentences[0] == anchor.sentence):
        return False
    if clause.relative and clause.group.finite and not _is_told_on(document, anchor, read):
        return False
    if _HISTORY.search(read.span.of(document.text)) or any(t.lower in MARGINAL_WORDS for t in read.tokens):
        return False
    if any(g.pluperfect for g in read.groups if g is not clause.group):
        return False
    first = accounts[0].date
    if first is None and _earlier_of_the_row(accounts[0], mention):
        return False
    told = document.published
    day = anchor.date.end if anchor.date is not None and anchor.date.precision == "day" else None
    if first is None and told is not None and day is not None and told - day > _RECENT:
        return False  # the day of this meeting is not said, but that one was long ago
    if any(
        t.lower in {"later", "since", "subsequently", "previously", "earlier"}
        for t in read.tokens[clause.group.start : clause.group.end + 1]
    ):
        return False
    if anchor.date is None:
        if mention is None or not (mention.numbers and mention.bodies):
            return False
    elif (
        anchor.date.start is None
        or anchor.date.precision != "day"
        or (first is not None and first.start is not None and abs(anchor.date.start - first.start) > _RECENT)
    ):
        return False
    if (
        anchor.date is not None
        and document.published is not None
        and anchor.date.start
        and anchor.date.start > document.published
    ):
        return False
    return read.line.sentences[0] == anchor.sentence or bool(mention and mention.numbers and anchor.date)


def _is_told_on(document: Document, anchor: Anchor, read: Read) -> bool:
    """ "… at the 12th meeting of the Board, which brought X to Y on 3 May. It was chaired by …": more than named in passing."""
    mention = anchor.mention
    if mention is None or not (mention.numbers and mention.bodies and anchor.date):
        return False
    if read.line.sentences[0] != anchor.sentence or len(read.line.sentences) < _TOLD:
        return False
    after = document.sentences[anchor.sentence + 1]
    pointed = [t.lower for t in after.tokens[:2]]
    points = pointed[:1] == ["it"] or pointed == ["the", mention.noun]
    return points and any(group.finite and group.lemma in MET_OR_CAME for group in after.groups)


_TOLD = 2  # sentences


def _earlier_of_the_row(account: Account, mention: Mention | None) -> bool:
    """ "The fifth meeting was held in X", told with the sixth: a lower number, and no body of its own."""
    if mention is None or mention.bodies or not mention.values or not account.values:
        return False
    return max(mention.values) < min(account.values)


def _another_body(document: Document, accounts: list[Account], anchor: Anchor, read: Read) -> bool:
    """ "On 9 May the Steering Committee on X met": a body with a name of its own met on another day."""
    clause = anchor.clause
    if clause is None or clause.group.passive or anchor.date is None or clause.group.lemma not in _CONVENE:
        return False
    initials = initials_met(read, clause)
    if initials:
        return not any(t.text == initials for other in document.sentences[: read.index] for t in other.tokens)
    if _headed_by_its_day(document, anchor, read):
        return True
    subject = read.tokens[clause.subject_start : clause.subject_end]
    heads = [n for n, t in enumerate(subject) if t.capital and t.lower in DELIBERATIVE]
    if not heads or len(subject) - heads[0] > 12:
        return False
    name = Span(subject[heads[0]].start, subject[-1].end).of(document.text).casefold()
    words = set(re.findall(r"[^\W\d_]{4,}", name))
    told = set()
    for account in accounts:
        for other in account.anchors:
            first = document.sentences[other.sentence]
            stop = other.clause.group.start if other.clause else len(first.tokens)
            told |= {t.lower for t in first.tokens[:stop]}
    return len(words - told) >= 2


def _headed_by_its_day(document: Document, anchor: Anchor, read: Read) -> bool:
    """Whether the heading right above says the same day: "BUREAU: TIRANA, 27 JUNE"."""
    above = next((line for line in document.lines if line.number == read.line.number - 1), None)
    if above is None or above.kind != HEADING or anchor.date is None or read.line.sentences[0] != read.index:
        return False
    days = [
        token.date
        for i in above.sentences
        for token in document.sentences[i].tokens
        if token.date is not None
    ]
    return any(
        (day.day, day.month) == (anchor.date.day, anchor.date.month) and day.day is not None for day in days
    )


_CONVENE = frozenset("meet gather convene assemble reconvene sit".split())
