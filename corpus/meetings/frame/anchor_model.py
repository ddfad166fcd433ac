"""What a statement that a meeting was held consists of, and the words that mark its place among other meetings.

Knows the shape only.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.dates import DateMatch
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.verbs import FUTURE
from corpus.report import Span

BEFORE, AFTER = (
    frozenset({"precede", "preceded"}),
    frozenset({"follow"}),
)  # what a meeting was, by another one
MARGINAL_WORDS = frozenset("sidelines margins sideline fringes".split())


BEGINNING = frozenset("begin open start convene kick-off".split())
ENDING = frozenset("end close conclude finish".split())
_CLOSE = frozenset({"end", "close", "conclusion", "finish"})


def edge_of(read: Read, clause: Clause) -> str:
    """ "begin" or "end" where the verb says that a meeting did, also as "drew to a close", "got under way"; else ""."""
    lemma = clause.group.lemma
    if lemma in BEGINNING:
        return "begin"
    if lemma in ENDING:
        return "end"
    behind = {t.lower for t in read.tokens[clause.group.end : clause.group.end + 5]}
    if lemma in {"wrap", "wrapped", "wind"} and "up" in behind:
        return "end"
    if (
        lemma in {"complete", "completed", "finalise", "finalize"}
        and behind & {"its", "their"}
        and "work" in behind
    ):
        return "end"
    if lemma in {"draw", "come", "bring"} and behind & _CLOSE and "to" in behind:
        return "end"
    return "begin" if lemma == "get" and behind & {"underway", "way"} else ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A statement that a meeting was held. `strength` 3 says so outright, 2 in passing, 1 is a heading."""

    sentence: int
    mention: Mention | None
    clause: Clause | None
    date: DateMatch | None
    strength: int
    joint: tuple[Mention, ...] = ()
    edge: str = ""  # "begin" or "end" where it tells of the meeting's opening or closing


def marginal_to(mention: Mention, read: Read) -> bool:
    tokens = read.tokens
    before = tokens[max(0, mention.start - 4) : mention.start]
    beside = [k for k, token in enumerate(before) if token.lower in MARGINAL_WORDS]
    return bool(beside) and not any(token.text == "," for token in before[beside[-1] :])


def is_to_come(read: Read, name: Span) -> bool:
    """ "The 42nd meeting will be held": the subject of what is still to be done."""
    at = {k for k, token in enumerate(read.tokens) if name.start <= token.start < name.end}
    return any(
        clause.group.tense == FUTURE and at & set(range(clause.subject_start, clause.subject_end))
        for clause in read.clauses
    )
