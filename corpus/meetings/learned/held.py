"""Whether a report tells of a meeting at all, and by which name: the fact model beside the rules.

Knows the thresholds. Knows nothing of who came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.grammar.document import Document
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.learned.candidates import DATE, MEETING, STATE
from corpus.meetings.learned.judging import Judged
from corpus.report import Span

CAME = 2.0
"""Where the logits of two states reach this, a meeting was held, even if no sentence says so."""

NAMED = 1.5
"""From this logit on, words name the meeting that a report tells of."""

DATED = 1.5
"""From this logit on, a day is a meeting's."""

NOTHING = -1.0
"""Where nothing that a report names has a logit above this, it tells of no meeting."""

_TWO = 2


def tells_of_a_meeting(judged: Iterable[Judged]) -> bool:
    """Whether the words say of several states that they took part in something, or give a meeting's name and its day."""
    judged = list(judged)
    came = {p.candidate.value for p in judged if p.candidate.kind == STATE and p.logits[0] >= CAME}
    if len(came) >= _TWO:
        return True
    return _highest(judged, MEETING) >= NAMED and _highest(judged, DATE) >= DATED


def tells_of_none(accounts: Sequence[Account], judged: Iterable[Judged]) -> bool:
    """Whether the one meeting that the rules find is none: no sentence says outright that it was held, and nothing that the
    report names is said to belong to one."""
    judged = list(judged)
    if (
        len(accounts) != 1
        or not judged
        or any(anchor.strength >= _OUTRIGHT for anchor in accounts[0].anchors)
    ):
        return False
    return all(_highest(judged, kind) <= NOTHING for kind in (MEETING, DATE, STATE))


_OUTRIGHT = 3  # the strength of an anchor that says so


def _highest(judged: Iterable[Judged], kind: str) -> float:
    return max((p.logits[0] for p in judged if p.candidate.kind == kind), default=NOTHING)


def surest_words(judged: Iterable[Judged], kind: str) -> Span | None:
    """The words that most surely name the meeting, or say on which day it was; None where none surely do."""
    least = {MEETING: NAMED, DATE: DATED}[kind]
    found = [p for p in judged if p.candidate.kind == kind and p.logits[0] >= least]
    return max(found, key=lambda p: p.logits[0]).span if found else None


def add_names(document: Document, accounts: Sequence[Account], judged: Sequence[Judged]) -> None:
    """Adds the name of a meeting that its sentences give where no statement of its holding, nor a heading, does."""
    for account in accounts:
        if account.values:
            continue
        own = frozenset(account.sentences)
        name = surest_words((p for p in judged if p.sentence in own), MEETING)
        mention = _mention(document, own, name)
        if mention is not None and mention.named and mention not in account.mentions:
            account.anchors.append(Anchor(mention.sentence, mention, None, None, 1))


def _mention(document: Document, sentences: Iterable[int], span: Span | None) -> Mention | None:
    mentions = (m for index in sentences for m in document.sentences[index].mentions)
    return next((m for m in mentions if m.span == span and not m.when), None)
