"""Whether a report tells of a meeting at all, and by which name: the fact model beside the rules.

Knows the thresholds. Knows nothing of who came.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import Anchor, is_to_come
from corpus.meetings.frame.numbering import counts_since
from corpus.meetings.grammar.document import Document
from corpus.meetings.grammar.lexicon import MEETING_NOUNS
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.learned.candidates import DATE, MEETING, STRETCH
from corpus.meetings.learned.judging import Judged
from corpus.report import Span

HELD = 0.5
"""From this logit on, a stretch of a report tells of a meeting that was held, even if no sentence says so outright."""

NOT_HELD = -1.0
"""Where no stretch of a report has a logit above this, it tells of no meeting that was held."""

NOT_HELD_OUTRIGHT = -8.0
"""The same where a sentence says outright that one was."""

NAMED = 1.5
"""From this logit on, words name the meeting that a report tells of."""

DATED = 1.5
"""From this logit on, a day is a meeting's."""

LIKELY = 0.0
"""The same of name and day in the minutes of a meeting."""


def tells_of_a_meeting(judged: Iterable[Judged]) -> bool:
    """Whether the words say that a meeting was held."""
    surest = _surest_stretch(judged)
    return surest is not None and surest >= HELD


_RECORD = re.compile(
    r"^\W*(?:(?:summary|final|draft|verbatim|approved)\s+)?(?:minutes|records?|proceedings|protocol)\s+of\s+(?:the\s+)?.*"
    rf"\b(?:{'|'.join(sorted(MEETING_NOUNS))})\b",
    re.IGNORECASE | re.DOTALL,
)


def is_the_record(title: str | None) -> bool:
    """ "Minutes of the 41st meeting of the Board": a report that can only tell of one that was held."""
    return title is not None and _RECORD.match(title) is not None


def tells_of_none(accounts: Sequence[Account], judged: Iterable[Judged]) -> bool:
    """Whether the words say that whatever they tell of, a meeting to come among them, was not held."""
    surest = _surest_stretch(judged)
    outright = any(anchor.strength >= _OUTRIGHT for account in accounts for anchor in account.anchors)
    return surest is not None and surest <= (NOT_HELD_OUTRIGHT if outright else NOT_HELD)


_OUTRIGHT = 3  # the strength of an anchor that says so


def _surest_stretch(judged: Iterable[Judged]) -> float | None:
    """The highest logit of a stretch; None where nothing was judged."""
    return max((p.logits[0] for p in judged if p.candidate.kind == STRETCH), default=None)


def surest_words(document: Document, judged: Iterable[Judged], kind: str) -> Span | None:
    """The words that most surely name the meeting, or say on which day it was; None where none surely do."""
    least = {MEETING: NAMED, DATE: DATED}[kind] if not is_the_record(document.title) else LIKELY
    found = [
        p
        for p in judged
        if p.candidate.kind == kind
        and p.logits[0] >= least
        and not (kind == MEETING and is_to_come(document.sentences[p.sentence], p.span))
    ]
    return max(found, key=lambda p: p.logits[0]).span if found else None


def add_names(document: Document, accounts: Sequence[Account], judged: Sequence[Judged]) -> None:
    """Adds the name of a meeting that its sentences give where no statement of its holding, nor a heading, does."""
    for account in accounts:
        if account.values:
            continue
        own = frozenset(account.sentences)
        name = surest_words(document, (p for p in judged if p.sentence in own), MEETING)
        mention = _mention(document, own, name)
        if mention is not None and counts_since(document, mention):
            continue
        if mention is not None and mention.named and mention not in account.mentions:
            account.anchors.append(Anchor(mention.sentence, mention, None, None, 1))


def _mention(document: Document, sentences: Iterable[int], span: Span | None) -> Mention | None:
    mentions = (m for index in sentences for m in document.sentences[index].mentions)
    return next((m for m in mentions if m.span == span and not m.when), None)
