"""How many people, or delegations, are said to have come to a meeting.

Knows where a report counts them. How a number is read is `counts`'s to know.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import ABOUT, Document
from corpus.meetings.model import Headcount
from corpus.meetings.presence.counts import counted_first, counted_in_all
from corpus.meetings.presence.statements import Statement


def headcounts_of(
    document: Document, account: Account, statements: Sequence[Statement]
) -> tuple[Headcount, ...]:
    """Each count once; those that a sentence begins with go first."""
    found = (*_counted_first(document, account), *_headcounts(document.text, statements))
    return tuple({(count.count, count.of.casefold()): count for count in found}.values())


def _headcounts(text: str, statements: Sequence[Statement]) -> tuple[Headcount, ...]:
    found: dict[tuple[int, str], Headcount] = {}
    for statement in statements:
        if statement.absent is None:
            for count in statement.parties.counts:
                of = count.of.of(text)
                found.setdefault((count.count, of), Headcount(count.count, of, count.span))
    return tuple(found.values())


def _counted_first(document: Document, account: Account) -> tuple[Headcount, ...]:
    """Where no statement counts anybody: a sentence that begins with how many came, and from where."""
    reads = [document.sentences[index] for index in account.sentences]
    told = [read for read in reads if read.line.section != ABOUT]
    counts = [c for read in told for c in (*counted_first(read.tokens), *counted_in_all(read.tokens))]
    return tuple(Headcount(c.count, c.of.of(document.text), c.span) for c in counts)
