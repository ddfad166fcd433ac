"""Sentences and clauses that speak of another meeting than the one whose section they stand in.

Knows tense, other numbers, other dates and words such as "previous" and "sidelines". Knows nothing of who came.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.asides import at_another_time
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import PREPOSITIONS
from corpus.meetings.grammar.mentions import Mention

_VISITING = frozenset("meet receive visit".split())
_MARGINAL = frozenset("sidelines margins sideline fringes".split())


def foreign_sentence(document: Document, account: Account, read: Read) -> bool:
    """Whether the sentence as a whole speaks of something beside this meeting."""
    marginal = [k for k, token in enumerate(read.tokens) if token.lower in _MARGINAL]
    if account.first != read.index and at_another_time(read):
        return True
    return bool(marginal and not account.aside and account.first != read.index)


def foreign_clause(account: Account, read: Read, clause: Clause, foreign: bool) -> bool:
    """Whether the clause speaks of an earlier, later or other meeting."""
    if foreign or (clause.group.pluperfect and not _arrived_before(read, clause)):
        return True
    known = account.foreign.get(id(clause))
    if known is None:
        known = account.foreign[id(clause)] = _is_foreign(account, read, clause)
    return known


def _arrived_before(read: Read, clause: Clause) -> bool:
    """ "had sent delegations", "had come": before this meeting, but for it, unless another one or a day is named."""
    if clause.group.lemma not in {"send", "come", "arrive", "travel"} or read.dates:
        return False
    return not any(m.when or m.numbers for m in read.mentions)


def _is_foreign(account: Account, read: Read, clause: Clause) -> bool:
    for other in read.clauses:
        if (
            other.group.pluperfect
            and other.group.finite
            and not other.relative
            and other.group.end <= clause.group.start
            and not _arrived_before(read, other)
        ):
            between = read.tokens[other.group.end : clause.group.start]
            if any(t.lower in {"when", "where", "at", "as", "while", "which"} for t in between) and not any(
                t.text == ";" for t in between
            ):
                return True
    for other in read.clauses:
        if other.group.lemma in {"recall", "remember"} and other.group.end <= clause.group.start:
            return True
    if _another_occasion(account, read, clause):
        return True
    if any(t.lower == "elsewhere" for t in read.tokens[clause.group.end : clause.group.end + 3]):
        return True
    values = account.values
    for mention in read.mentions:
        near = (
            clause.subject_start <= mention.head < clause.subject_end
            or 0 <= mention.head - clause.group.end < 14
        )
        if not near or _deep_in_opening_phrase(read, clause, mention):
            continue
        if mention.when and not _own_beside(read, clause, mention):
            return True
        if (
            mention.values
            and values
            and not set(mention.values) & values
            and not _own_beside(read, clause, mention)
        ):
            return True
    day = account.date
    if day is not None and day.start is not None and day.end is not None:
        for k in read.dates:
            match = read.tokens[k].date
            if match is None or match.start is None or match.end is None:
                continue
            if (
                match.precision == "year"
                and match.end < day.start
                and clause.subject_start <= k < clause.group.start
                and clause.relative
            ):
                return True
            if match.precision != "day":
                continue
            close = match.end < day.start and (day.start - match.end).days > 3
            before = read.tokens[k - 1].lower if k else ""
            if (
                close
                and before in {"on", "in", "from", ",", "at"}
                and 0 <= k - clause.group.end < 12
                and not any(clause.group.end <= m.head < k for m in read.mentions)
            ):
                return True
            later = match.start > day.end and clause.group.lemma in _VISITING and not read.mentions
            if (close or later) and k < clause.group.start and k <= 2 and not _its_own(read, clause):
                return True
    return False


def _its_own(read: Read, clause: Clause) -> bool:
    """ "Held from 31 July, the meeting gathered …": the day it began on, and this meeting all the same."""
    return any(
        m.determiner == "the" and not m.when and clause.subject_start <= m.head < clause.subject_end
        for m in read.mentions
    )


def _deep_in_opening_phrase(read: Read, clause: Clause, mention: Mention) -> bool:
    """ "In line with what the previous session decided, A chaired …": it tells why, not when, unlike "At that session, …"."""
    tokens, start = read.tokens, clause.subject_start
    while start < clause.subject_end and tokens[start].kind in ("number", "punct"):
        start += 1
    if start >= clause.subject_end or tokens[start].lower not in PREPOSITIONS:
        return False
    comma = next((k for k in range(mention.end, clause.subject_end - 1) if tokens[k].text == ","), None)
    return comma is not None and start + 3 < mention.start < comma


def _another_occasion(account: Account, read: Read, clause: Clause) -> bool:
    """ "The group also held a workshop on 3 May": one that is new to the reader after this meeting has been told of."""
    if (
        read.index <= account.first
        or clause.group.passive
        or clause.group.lemma not in {"hold", "have", "host"}
    ):
        return False
    if not any(
        a.sentence < read.index and a.mention is not None and a.strength >= 2 for a in account.anchors
    ):
        return False
    return any(
        mention.determiner in {"a", "an"}
        and read.tokens[mention.head].lower in _OCCASIONS
        and 0 <= mention.start - clause.group.end <= 3
        for mention in read.mentions
    )


_OCCASIONS = frozenset(
    "workshop seminar conversation meeting conference forum roundtable webinar symposium session call dinner".split()
)


def _own_beside(read: Read, clause: Clause, foreign: Mention) -> bool:
    """Whether the clause also names a meeting of its own, so that the other is only a point of comparison."""
    return any(
        m is not foreign and not m.when and (clause.subject_start <= m.head < clause.subject_end)
        for m in read.mentions
    )
