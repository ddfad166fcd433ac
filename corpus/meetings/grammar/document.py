"""A report prepared for reading, as the rules see it: lines with their kinds and sections, sentences with their grammar.

Knows the shape alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import Sentence, Tokens
from corpus.meetings.grammar.verbs import VerbGroup
from corpus.report import Span

PROSE, HEADING, ITEM, ROW = "prose", "heading", "item", "row"
PARTICIPANTS, APOLOGIES, AGENDA, DECISIONS, ABOUT, OTHER = (
    "participants",
    "apologies",
    "agenda",
    "decisions",
    "about",
    "",
)


@dataclass(slots=True, eq=False)
class Line:
    """One line of the text. `section` is the kind of section it stands in; `sentences` are indexes."""

    number: int
    span: Span
    kind: str
    section: str = OTHER
    opens: bool = False
    opening: Read | None = None
    sentences: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Read:
    """A sentence with its grammar."""

    sentence: Sentence
    groups: list[VerbGroup]
    clauses: list[Clause]
    mentions: list[Mention]
    line: Line
    index: int
    tokens: Tokens
    span: Span
    dates: list[int]
    words: frozenset[str] = frozenset()  # its words in small letters: whether a rule can hold for it at all


@dataclass(slots=True, eq=False)
class Document:
    text: str
    published: date | None
    title: str | None
    lines: list[Line]
    sentences: list[Read]
    publisher: str | None = None
