"""Question sets as typed values, and the reports that each set asks about as a folder of files.

Knows the format of question sets and how a set of labelled texts becomes a folder of reports. Knows nothing of how questions
are answered or scored.

A question set is a file of one JSON object a line. Which reports it asks about is said, in this order, by

1. a first line `{"reports": PATH}`, relative to the set: a file or folder of reports, or a set of labelled texts (.jsonl);
2. the names: `records_own` asks about `records/own`, `records_kept` about `records/kept_apart`, `samples` and `kept_apart`
   about the samples that come with the product, and any other `NAME` about `records/NAME`.

A set of labelled texts becomes one library, every text one report. **A set with "kept" in its name is only ever run, never
read**, by whoever writes rules. The fields of a line:

    id, question            required; the question as typed
    history                 turns before it, oldest first: [{"role": "user" | "assistant", "text"}]
    kind                    one of the answer object's kinds; of a refusal, what was asked for. Default "open"
    answerable              false for refusals, questions back and small talk. Default: whether there is gold
    gold                    [{"file", "quote"}]: verbatim pieces of the reports that say the answer. "file" is the report's
                            file, its name or the end of its path; in its place may stand "text", the id of a labelled text,
                            or "report", the id of a report in the library
    values                  the answer's typed values, as far as they are certain; fields left out are free
    route                   what a good assistant does; a list where several are acceptable. Where a list holds both
                            "refusal" and another, an honest refusal is as good as the answer. Default: an answer by either
                            route when answerable, else a refusal or a question back
    meetings                accounts that the answer is about: "own-012#1", the first labelled meeting of that text; a text
                            alone where it tells of no meeting. Of a question back: the choices that fit best. Where two
                            accounts tell of one meeting, counted kinds name the first of them only
    note                    of a refusal what is missing, of a question back the choices, else what to mind
    checked                 false for a line that was drawn from the library's own records and that nobody has checked

In `values`, a count's "of" is the number of meetings that meet every other constraint of the question, each meeting once
however many reports tell of it, those with no list of participants included.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.errors import UsageError
from evals.records.load import KEPT_APART as KEPT_APART_TEXTS
from evals.records.load import OWN as OWN_TEXTS
from evals.records.load import is_kept
from evals.records.load import load as load_texts

HERE = Path(__file__).resolve().parent
SAMPLE_REPORTS = HERE.parent.parent / "corpus" / "samples"
SAMPLES = HERE / "samples.jsonl"
RECORDS_OWN = HERE / "records_own.jsonl"
RECORDS_KEPT = HERE / "records_kept.jsonl"
_ABOUT = {
    RECORDS_OWN: OWN_TEXTS,
    RECORDS_KEPT: KEPT_APART_TEXTS,
    SAMPLES: SAMPLE_REPORTS,
    HERE / "kept_apart.jsonl": SAMPLE_REPORTS,
}
"""Question sets whose names do not say what they are about."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation; `role` is "user" or "assistant"."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Gold:
    """A verbatim piece of a report that says the answer. Either `file` or `report` names the report, the other is empty."""

    file: str
    quote: str
    report: str = ""

    @property
    def text(self) -> str:
        """The id of the labelled text, where the report is one."""
        return Path(self.file).stem

    @property
    def source(self) -> str:
        return self.file or self.report

    def is_of(self, path: str, report: str) -> bool:
        """Whether the report at `path` with the id `report` is meant."""
        if self.report:
            return self.report == report
        wanted = Path(self.file).parts
        return Path(path).parts[-len(wanted) :] == wanted


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
    checked: bool = True

    @property
    def may_refuse(self) -> bool:
        """Whether a refusal is a good answer."""
        return "refusal" in self.routes


def question_sets(kept: bool = False) -> list[Path]:
    """The sets that come with the product, the samples first; with those kept apart last, if `kept`."""
    found = sorted(HERE.glob("*.jsonl"), key=lambda path: (is_kept(path), path != SAMPLES, path.name))
    return [path for path in found if kept or not is_kept(path)]


def load_questions(path: Path) -> list[AskedQuestion]:
    """Every question of the set at `path`, in order. Raises UsageError when it is missing or a line is no question."""
    questions: list[AskedQuestion] = []
    for number, row in _rows(path):
        if "question" not in row and "reports" in row and not questions:
            continue
        try:
            questions.append(_question(row))
        except (ValueError, KeyError, TypeError) as error:
            what = f"{type(error).__name__}: {error}"
            raise UsageError(f"{path}, line {number}: not a question ({what}). Correct the line.") from error
    return questions


def reports_of(path: Path) -> Path:
    """What the set at `path` asks about: a file or folder of reports, or a set of labelled texts (.jsonl).

    Raises UsageError when neither the set nor its name says.
    """
    for _, row in _rows(path):
        if "question" not in row and "reports" in row:
            return (path.parent / str(row["reports"])).resolve()
        break
    about = _ABOUT.get(path.resolve()) or HERE.parent / "records" / path.name
    if not about.exists():
        raise UsageError(
            f"{path}: the set does not say which reports it asks about. Name their library with --library, or begin the "
            'set with a line such as {"reports": "folder-of-reports"}.'
        )
    return about


def write_reports(path: Path, folder: Path) -> Path:
    """What the set at `path` asks about as files: written into `folder` when it is a set of labelled texts, else as it is."""
    about = reports_of(path)
    if about.suffix == ".jsonl":
        write_library(about, folder)
        return folder
    return about


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


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Numbered lines as JSON objects."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise UsageError(f"{path}: this question set cannot be read ({reason}). Name another.") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise UsageError(f"{path}, line {number}: not JSON ({error}). Correct the line.") from error
        if not isinstance(row, dict):
            raise UsageError(f"{path}, line {number}: not a question (no JSON object). Correct the line.")
        yield number, row


def _question(row: Mapping[str, Any]) -> AskedQuestion:
    gold = tuple(map(_gold, row.get("gold") or ()))
    answerable = bool(row.get("answerable", gold))
    route = row.get("route") or (["records", "passages"] if answerable else ["refusal", "ask_back"])
    return AskedQuestion(
        id=str(row["id"]),
        question=row["question"],
        kind=row.get("kind") or "open",
        answerable=answerable,
        routes=frozenset([route] if isinstance(route, str) else route),
        history=tuple(Turn(turn["role"], turn["text"]) for turn in row.get("history") or ()),
        meetings=tuple(row.get("meetings") or ()),
        values=dict(row.get("values") or {}),
        gold=gold,
        note=row.get("note") or "",
        checked=bool(row.get("checked", True)),
    )


def _gold(item: Mapping[str, Any]) -> Gold:
    if item.get("report"):
        return Gold("", item["quote"], str(item["report"]))
    return Gold(item["file"] if "file" in item else f"{item['text']}.md", item["quote"])
