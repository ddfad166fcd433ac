"""What a statement that a meeting was held consists of, and the words that mark its place among other meetings.

Knows the shape only.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.dates import DateMatch
from corpus.meetings.clauses import Clause
from corpus.meetings.document import Read
from corpus.meetings.mentions import Mention

MARGINAL_WORDS = frozenset("sidelines margins sideline fringes".split())


BEGINNING = frozenset("begin open start convene kick-off".split())


ENDING = frozenset("end close conclude finish".split())


@dataclass(frozen=True, slots=True)
class Anchor:
    """A statement that a meeting was held. `strength` 3 says so outright, 2 in passing, 1 is a heading."""

    sentence: int
    mention: Mention | None
    clause: Clause | None
    date: DateMatch | None
    strength: int
    joint: tuple[Mention, ...] = ()


def marginal_to(mention: Mention, read: Read) -> bool:
    tokens = read.tokens
    return any(tokens[k].lower in MARGINAL_WORDS for k in range(max(0, mention.start - 4), mention.start))
