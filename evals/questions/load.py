"""Question sets about labelled record sets, as typed values, and the record sets' texts as files to ask about.

Knows the format of the question sets and how a record set becomes a folder of reports. Knows nothing of how questions
are answered or scored.

`records_own.jsonl` asks about the texts of `evals/records/own.jsonl`, `records_kept.jsonl` about those of
`evals/records/kept_apart.jsonl`: each record set is one library, every text one report. **The second is only ever run,
never read**, by whoever writes rules. One JSON object a line:

    id, question, history   as typed; history is [{"role": "user" | "assistant", "text"}], oldest first
    kind                    one of the answer object's kinds; of a refusal, what was asked for
    answerable              false for refusals, questions back and small talk
    route                   what a good assistant does; a list where several are acceptable. Where a list holds both
                            "refusal" and another, an honest refusal is as good as the answer
    meetings                accounts that the answer is about: "own-012#1", the first labelled meeting of that text; a text
                            alone where it tells of no meeting. Of a question back: the choices that fit best. Where two
                            accounts tell of one meeting, counted kinds name the first of them only
    values                  the answer's typed values, as far as they are certain; fields left out are free
    gold                    [{"text", "quote"}]: verbatim pieces of the texts that say the answer
    note                    of a refusal what is missing, of a question back the choices, else what to mind

In `values`, a count's "of" is the number of meetings that meet every other constraint of the question, each meeting once
however many reports tell of it, those with no list of participants included.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.errors import UsageError
from evals.records.load import KEPT_APART as KEPT_APART_TEXTS
from evals.records.load import OWN as OWN_TEXTS
from evals.records.load import load as load_texts

HERE = Path(__file__).parent
RECORDS_OWN = HERE / "records_own.jsonl"
RECORDS_KEPT = HERE / "records_kept.jsonl"
TEXTS_OF = {RECORDS_OWN: OWN_TEXTS, RECORDS_KEPT: KEPT_APART_TEXTS}
"""The record set that each question set asks about."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation; `role` is "user" or "assistant"."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Gold:
    """A verbatim piece of the text with id `text` that says the answer."""

    text: str
    quote: str

    @property
    def file(self) -> str:
        """The file that `write_library` writes this text to."""
        return f"{self.text}.md"


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with what a right answer holds; `routes` are the acceptable ones, at least one."""

    id: str
    question: str
    kind: str
    answerable: bool
    routes: frozenset[str]
    history: tuple[Turn, ...] = ()
    meetings: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    gold: tuple[Gold, ...] = ()
    note: str = ""

    @property
    def may_refuse(self) -> bool:
        """Whether a refusal is a good answer."""
        return "refusal" in self.routes


def load_questions(path: Path) -> list[AskedQuestion]:
    """Every question of the set at `path`, in order. Raises UsageError when it is missing or a line is no question."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise UsageError(
            f"{path}: this question set cannot be read ({error.strerror}). Name another."
        ) from error
    questions = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            questions.append(_question(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            what = f"{type(error).__name__}: {error}"
            raise UsageError(f"{path}, line {number}: not a question ({what}). Correct the line.") from error
    return questions


def write_library(set_file: Path, folder: Path) -> list[Path]:
    """Write every text of the record set `set_file` as `<id>.md` into `folder`, made where it is missing.

    Title and day of publication, where labelled, stand in the front matter. Each line of a text becomes a paragraph of
    its own. Raises UsageError when the set cannot be read or the folder cannot be written.
    """
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for labelled in load_texts(set_file):
            known = {"title": labelled.title, "date": labelled.published and labelled.published.isoformat()}
            head = [
                f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in known.items() if value
            ]
            front = "\n".join(["---", *head, "---", "", ""]) if head else ""
            path = folder / f"{labelled.id}.md"
            path.write_text(front + labelled.text.replace("\n", "\n\n") + "\n", encoding="utf-8")
            written.append(path)
    except OSError as error:
        raise UsageError(
            f"{folder}: the texts cannot be written there ({error.strerror}). Name another folder."
        ) from error
    return written


def _question(row: Mapping[str, Any]) -> AskedQuestion:
    route = row["route"]
    return AskedQuestion(
        id=row["id"],
        question=row["question"],
        kind=row["kind"],
        answerable=bool(row["answerable"]),
        routes=frozenset([route] if isinstance(route, str) else route),
        history=tuple(Turn(turn["role"], turn["text"]) for turn in row["history"]),
        meetings=tuple(row["meetings"]),
        values=dict(row["values"]),
        gold=tuple(Gold(gold["text"], gold["quote"]) for gold in row["gold"]),
        note=row["note"],
    )
