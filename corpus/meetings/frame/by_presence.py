"""A meeting of which no sentence says that it was held, but at which states plainly spoke, voted or agreed.

"Governors gave their backing to …, at the close of the Annual Meeting. The Governor for Canada announced …": used only where
nothing else in the report tells of a meeting.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_dates import date_for
from corpus.meetings.frame.anchor_model import Anchor, marginal_to
from corpus.meetings.grammar.document import ABOUT, Document
from corpus.meetings.grammar.mentions import Mention

_NONE_IN_PARTICULAR = frozenset({"any", "every", "each", "such", "no"})
_PLURAL_OF_ONE = frozenset({"talks", "consultations", "negotiations"})
_OPENING = 4


def told_by_presence(document: Document) -> list[Account]:
    """The one meeting of a report that says what states did at it; none when the report names no meeting."""
    mention = max(_named(document), key=_rank, default=None)
    if mention is None:
        return []
    read = document.sentences[mention.sentence]
    near = [clause for clause in read.clauses if clause.group.finite]
    clause = min(near, key=lambda c: abs(c.group.start - mention.head), default=None)
    anchor = Anchor(mention.sentence, mention, clause, date_for(read, clause, mention), 2)
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
    ]


def _rank(mention: Mention) -> tuple[bool, bool, bool, int]:
    """A number or a body tells a meeting apart, and what a report is about stands at its beginning."""
    opening = mention.sentence < _OPENING
    return opening and bool(mention.numbers), opening and mention.named, mention.named, -mention.sentence
