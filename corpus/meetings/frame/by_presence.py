"""A meeting of which no sentence says outright that it was held, though the report plainly tells of one.

"Governors gave their backing to …, at the close of the Annual Meeting. The Governor for Canada announced …": used only where
nothing else in the report tells of a meeting.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_dates import date_for
from corpus.meetings.frame.anchor_model import Anchor, is_to_come, marginal_to
from corpus.meetings.grammar.document import ABOUT, Document
from corpus.meetings.grammar.mentions import Mention
from corpus.report import Span

_NONE_IN_PARTICULAR = frozenset({"any", "every", "each", "such", "no"})
_PLURAL_OF_ONE = frozenset({"talks", "consultations", "negotiations"})
_OPENING = 4


def told_by_presence(document: Document, name: Span | None, day: Span | None) -> list[Account]:
    """The one meeting of a report that says what states did at it; none when the report says nothing.

    `name` are the words that most surely name it, `day` those that most surely say when it was, if any do.
    """
    named = _named(document)
    mention = next((m for m in named if m.span == name), None) or max(named, key=_rank, default=None)
    if mention is not None:
        read = document.sentences[mention.sentence]
        near = [clause for clause in read.clauses if clause.group.finite]
        clause = min(near, key=lambda c: abs(c.group.start - mention.head), default=None)
        anchor = Anchor(mention.sentence, mention, clause, date_for(read, clause, mention), 2)
    else:
        told = [read for read in document.sentences if any(c.group.finite for c in read.clauses)]
        if not told:
            return []
        read = next((r for r in told if day is not None and r.span.contains(day)), told[0])
        clause = next(c for c in read.clauses if c.group.finite)
        date = next((t.date for t in read.tokens if t.date is not None and t.date.span == day), None)
        anchor = Anchor(read.index, None, clause, date, 2)
    return [Account([anchor], [read.index for read in document.sentences])]


def _named(document: Document) -> list[Mention]:
    return [
        mention
        for read in document.sentences
        if read.line.section != ABOUT
        for mention in read.mentions
        if not mention.when
        and not (mention.plural and mention.noun not in _PLURAL_OF_ONE)
        and mention.determiner not in _NONE_IN_PARTICULAR
        and not marginal_to(mention, read)
        and not is_to_come(read, mention.span)
    ]


def _rank(mention: Mention) -> tuple[bool, bool, bool, int]:
    """A number or a body tells a meeting apart, and what a report is about stands at its beginning."""
    opening = mention.sentence < _OPENING
    return opening and bool(mention.numbers), opening and mention.named, mention.named, -mention.sentence
