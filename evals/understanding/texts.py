"""The marked questions: the kind of each, and what its words do.

A line of a set holds `q`, the question with its marked words in brackets ("who was at the [B 49th jmmc] in [P vienna]"), its
`kind`, `prev`, the questions before it (joined by " // ") or null, and `follows`, whether it can only be understood with them.
Words outside brackets only ask.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.kinds import Kind
from assistant.understanding.reading import KINDS, Part, words_of

HERE = Path(__file__).parent
MARKED = HERE / "marked.jsonl"
HELD_OUT = HERE / "held_out.jsonl"

LETTERS = {
    "S": Part.STATE,
    "O": Part.ORGANISATION,
    "H": Part.PERSON,
    "B": Part.MEETING,
    "P": Part.PLACE,
    "D": Part.TIME,
    "F": Part.FORM,
    "C": Part.CONTENT,
    "R": Part.BACK,
}
_MARK = re.compile(r"\[([A-Z]) ([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Question:
    """`parts` tells of each word of `text`, as `words_of` finds them, what it does."""

    text: str
    before: tuple[str, ...]
    kind: Kind
    leans: bool
    parts: tuple[Part, ...]


def questions_in(path: Path) -> Iterator[Question]:
    """The questions of a set, in order. Raises ValueError for a line that does not follow the format."""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            try:
                yield question_of(json.loads(line))
            except (ValueError, KeyError) as error:
                raise ValueError(f"{path.name}, line {number}: {error}") from error


def question_of(row: dict[str, Any]) -> Question:
    """The question of a line. Raises ValueError for an unknown kind or mark, KeyError where something is missing."""
    text, marks, at = "", [], 0
    for match in _MARK.finditer(row["q"]):
        text += row["q"][at : match.start()]
        if match[1] not in LETTERS:
            raise ValueError(f"the mark {match[1]!r} is none of {', '.join(LETTERS)}")
        marks.append((len(text), len(text) + len(match[2]), LETTERS[match[1]]))
        text += match[2]
        at = match.end()
    text += row["q"][at:]
    if "[" in text or "]" in text:
        raise ValueError("a bracket is left over")
    if row["kind"] not in KINDS:
        raise ValueError(f"the kind {row['kind']!r} is none of the contract's")
    parts = tuple(
        next((part for first, last, part in marks if first < end and start < last), Part.ASKS)
        for start, end in words_of(text)
    )
    before = tuple(said.strip() for said in (row["prev"] or "").split(" // ") if said.strip())
    return Question(text, before, row["kind"], bool(row["follows"]), parts)
