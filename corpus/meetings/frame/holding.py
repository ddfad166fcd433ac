"""Whether words stand in a clause that tells of the holding of a meeting.

Knows the verbs of holding and which verb a word belongs to. Knows nothing of places.
"""

from __future__ import annotations

from corpus.meetings.grammar.document import Read

HOLDING = frozenset(
    "hold take-place convene open begin start meet gather host attend pass organise organize "
    "conclude co-host assemble bring-together end kick-off chair conduct take-part participate "
    "join sit reconvene be welcome resume come-together inaugurate finish run last lead unite "
    "close preside speak talk confer consult follow".split()
)

MET_OR_CAME = frozenset(
    "meet hold convene gather take-place attend participate take-part chair preside represent".split()
)
"""Verbs by which a part of a report says that somebody met, led or came."""


def in_foreign_clause(read: Read, k: int) -> bool:
    """Whether the words stand in a clause about another time (pluperfect, plan)."""
    owner = None
    for clause in read.clauses:
        if clause.group.start <= k:
            owner = clause.group
    return owner is not None and (owner.pluperfect or not owner.real)


def owner_lemma(read: Read, k: int) -> str | None:
    owner = read.clauses[0].group.lemma if read.clauses and k > 4 else None
    for clause in read.clauses:
        if clause.group.start <= k:
            owner = clause.group.lemma
    return owner
