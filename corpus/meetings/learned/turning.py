"""A meeting that the model alone tells of: from the day, town or name with which a report turns to it.

Knows the shape of an account. Knows nothing of thresholds.
"""

from __future__ import annotations

from corpus.dates import DateMatch
from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.frame.unnamed import those_who_met
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.learned.candidates import MEETING
from corpus.meetings.learned.judging import Judged


def account_of(document: Document, turn: Judged, section: tuple[int, ...]) -> Account:
    read = document.sentences[turn.sentence]
    mention = _mention(read, turn)
    who = those_who_met(read)
    if who is not None and mention is not None and not mention.named and mention.end - mention.start == 1:
        mention = None  # "the session had been prepared by the Committee"
    clause = next((c for c in read.clauses if c.group.finite), None)
    anchor = Anchor(turn.sentence, mention, clause, _day(read, turn), 2)
    return Account([anchor], list(section), separate=True, section=section, who=who)


def _mention(read: Read, turn: Judged) -> Mention | None:
    if turn.candidate.kind == MEETING:
        return next((m for m in read.mentions if m.span == turn.span), None)
    named = [m for m in read.mentions if not m.when and not m.plural]
    return max(named, key=lambda m: (m.named, -m.start), default=None)


def _day(read: Read, turn: Judged) -> DateMatch | None:
    if turn.candidate.date is not None:
        return turn.candidate.date
    return next((token.date for token in read.tokens if token.date is not None), None)
