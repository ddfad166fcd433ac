"""A question as the question model reads it: the kind of answer asked for, whether it leans on what was said before, and what
each of its words does.

Knows how a question is laid out for the model. Knows nothing of the model's weights, of rules or of reports.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import get_args

from assistant.kinds import Kind
from corpus.adapted import Asked, Place


class Part(StrEnum):
    """What a word of a question does in it."""

    ASKS = "asks"
    STATE = "state"
    ORGANISATION = "organisation"
    PERSON = "person"
    MEETING = "meeting"
    PLACE = "place"
    TIME = "time"
    FORM = "form"
    CONTENT = "content"
    BACK = "back"


PARTS: tuple[Part, ...] = tuple(Part)
KINDS: tuple[Kind, ...] = get_args(Kind)

QUESTION, WORD = "question", "word"
"""The kinds of places: the whole question, and each word."""

OUTPUTS = {QUESTION: len(KINDS) + 1, WORD: len(PARTS)}
"""Of a question the kinds, in the order of `KINDS`, and that it leans on what was said before; of a word the parts."""

_WORD = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*|\S", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Marked:
    """Characters of a question and what they do there."""

    start: int
    end: int
    part: Part


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model read. `kinds` are all kinds with their chances, the likeliest first; `leans` is the chance that the
    question can only be understood with what was said before; `words` are those of the question in order."""

    text: str
    kinds: tuple[tuple[Kind, float], ...]
    leans: float
    words: tuple[Marked, ...]

    @property
    def kind(self) -> Kind:
        return self.kinds[0][0]

    @property
    def sure(self) -> float:
        """The chance of the likeliest kind."""
        return self.kinds[0][1]

    def of(self, *parts: Part) -> tuple[Marked, ...]:
        """Words that do one of these, neighbours that do the same joined."""
        return tuple(run for run in self.runs() if run.part in parts)

    def runs(self) -> tuple[Marked, ...]:
        """The words, neighbours that do the same joined into one."""
        found: list[Marked] = []
        for word in self.words:
            if found and found[-1].part is word.part:
                found[-1] = Marked(found[-1].start, word.end, word.part)
            else:
                found.append(word)
        return tuple(found)


def words_of(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a question and its marks of punctuation stand."""
    return tuple(match.span() for match in _WORD.finditer(text))


def asked_of(text: str, before: Sequence[str] = ()) -> Asked:
    """A question as the model reads it, behind those `before` it, oldest first."""
    places = [Place(WORD, start, end) for start, end in words_of(text)]
    return Asked(" // ".join(before), text, (Place(QUESTION, 0, max(len(text), 1)), *places))
