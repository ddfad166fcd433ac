"""Runs everything over the sets that come with the product, or a user's own questions over their library.

Knows which measurements there are and how a library is made for each set. The outcome is one `Evaluation`; nothing in it
depends on the clock, the machine or the folder, so that two runs of one version write the same bytes.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from corpus.errors import UsageError
from evals.counts import Count
from evals.questions.asking import Asked, ask_all
from evals.questions.figures import KindFigures, QuestionFigures, figures
from evals.questions.load import (
    SAMPLES,
    AskedQuestion,
    load_questions,
    question_sets,
    reports_of,
    write_reports,
)
from evals.records import run as records
from evals.records.load import is_kept, record_sets
from evals.records.load import load as load_texts
from evals.records.tally import Miss, Scores
from evals.retrieval import systems
from evals.retrieval.gold import askable
from evals.retrieval.measures import RetrievalFigures
from evals.retrieval.run import compare
from evals.workers import each
from index.library import Library

Tell = Callable[[str], None]


@dataclass(frozen=True)
class RecordsOutcome:
    """How well records are read from one set; `misses` is empty for a set kept apart."""

    kept: bool
    scores: Scores
    misses: Sequence[Miss] = ()


@dataclass(frozen=True)
class QuestionsOutcome:
    """How well the questions of one set are answered; `missed` is empty for a set kept apart.

    stability   of the questions asked a second time, those answered with the same bytes; of none where not asked again
    retrieval   figures by system
    alone       answers to those of the questions that a retriever can be asked, by kind
    unchecked   questions that were drawn from the library's own records and that nobody has checked yet
    """

    about: str
    reports: int
    kept: bool
    figures: QuestionFigures
    stability: Count
    retrieval: dict[str, RetrievalFigures]
    alone: dict[str, KindFigures]
    missed: Sequence[Asked] = ()
    unchecked: int = 0


@dataclass(frozen=True)
class Evaluation:
    """Everything that was measured, by the name of the set."""

    version: str
    model: str
    records: dict[str, RecordsOutcome] = field(default_factory=dict)
    questions: dict[str, QuestionsOutcome] = field(default_factory=dict)

    @property
    def kept(self) -> bool:
        """Whether a set kept apart is among those measured."""
        return any(one.kept for one in self.records.values()) or any(
            one.kept for one in self.questions.values()
        )

    @property
    def failed(self) -> int:
        """Questions and texts at which the product failed with an error."""
        errors = sum(miss.field == "error" for one in self.records.values() for miss in one.misses)
        return errors + sum(one.figures.failed for one in self.questions.values())


@dataclass(frozen=True, slots=True)
class Parts:
    """What is measured besides the development sets: sets kept apart, other systems, and each question a second time."""

    kept: bool = True
    others: bool = True
    again: bool = True


FAST = Parts(kept=False, others=False, again=False)


def shipped(parts: Parts, tell: Tell) -> Evaluation:
    """Everything over the sets that come with the product; question sets about the same reports share a library."""
    found = Evaluation(_version(), _model())
    paths = record_sets()
    for path, outcome in zip(paths, each(_records, paths, _ended(tell, "records")), strict=True):
        found.records[path.stem] = outcome
    order = question_sets(kept=parts.kept)
    about: dict[tuple[Path, bool], list[Path]] = {}
    for path in order:
        about.setdefault((reports_of(path), is_kept(path)), []).append(path)
    answered: dict[Path, QuestionsOutcome] = {}
    for outcomes in each(partial(_sets, parts=parts), list(about.values()), _ended(tell, "questions")):
        answered.update(outcomes)
    found.questions.update((path.stem, answered[path]) for path in order)
    return found


def _ended(tell: Tell, what: str) -> Callable[[Path | Sequence[Path]], None]:
    def end(paths: Path | Sequence[Path]) -> None:
        names = [paths] if isinstance(paths, Path) else paths
        tell(f"{what} of {', '.join(path.stem for path in names)}")

    return end


def own(path: Path, library: Library | None, parts: Parts, tell: Tell) -> Evaluation:
    """A user's own questions over `library`, or over the reports that the set names. Raises UsageError."""
    questions = load_questions(path)
    if not questions:
        raise UsageError(
            f"{path}: no question in it. Add some; communique eval new writes a first set from your library."
        )
    tell(f"{len(questions)} questions of {path.name} …")
    found = Evaluation(_version(), _model())
    if library is None:
        found.questions[path.stem] = _sets([path], parts)[path]
        return found
    asked = ask_all(library, questions)
    stability = _same(asked, library) if parts.again else Count()
    found.questions[path.stem] = QuestionsOutcome(
        about=library.folder.name,
        reports=len(library.reports()),
        kept=False,
        figures=figures(asked),
        stability=stability,
        retrieval=_retrieval(library, questions, parts),
        alone=_alone(asked),
        missed=_missed(asked),
        unchecked=sum(not question.checked for question in questions),
    )
    return found


def _records(path: Path) -> RecordsOutcome:
    scores, _, errors = records.evaluate(load_texts(path), records.door())
    kept = is_kept(path)
    return RecordsOutcome(kept, scores, () if kept else (*errors, *scores.misses))


def _sets(paths: Sequence[Path], parts: Parts) -> dict[Path, QuestionsOutcome]:
    """Sets that ask about the same reports: one library is made for all of them."""
    kept = is_kept(paths[0])
    sets = {path: load_questions(path) for path in paths}
    with tempfile.TemporaryDirectory() as folder:
        reports = write_reports(paths[0], Path(folder) / "reports")
        with Library.open(Path(folder) / "library") as library:
            library.add([reports])
            count = len(library.reports())
            asked = {path: ask_all(library, questions) for path, questions in sets.items()}
            vectors = Path(folder) / "vectors"
            vectors.mkdir()
            retrieval = {
                path: {} if kept else _retrieval(library, questions, parts, vectors)
                for path, questions in sets.items()
            }
        stability = dict.fromkeys(paths, Count())
        again = [path for path in paths if not kept and (parts.again or path == SAMPLES)]
        if again:
            with Library.open(Path(folder) / "again") as library:
                library.add([reports])
                stability |= {path: _same(asked[path], library) for path in again}
    return {
        path: QuestionsOutcome(
            about=reports_of(path).stem,
            reports=count,
            kept=kept,
            figures=figures(asked[path]),
            stability=stability[path],
            retrieval=retrieval[path],
            alone=_alone(asked[path]),
            missed=() if kept else _missed(asked[path]),
        )
        for path in paths
    }


def _same(asked: Sequence[Asked], library: Library) -> Count:
    """Every question again, in the opposite order: how many answers have the same bytes."""
    again = ask_all(library, [one.question for one in reversed(asked)])
    return Count.over(
        _bytes(one.answer) == _bytes(other.answer) for one, other in zip(asked, reversed(again), strict=True)
    )


def _bytes(answer: Any) -> bytes:
    return json.dumps(answer, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")


def _retrieval(
    library: Library,
    questions: Sequence[AskedQuestion],
    parts: Parts,
    vectors: Path | None = None,
) -> dict[str, RetrievalFigures]:
    """`vectors` is a folder that keeps what other systems embedded, for the next set about the same reports."""
    chosen = [systems.product(library)]
    if parts.others:
        chosen += systems.others(library, vectors)
    return compare(library, questions, chosen)


def _alone(asked: Sequence[Asked]) -> dict[str, KindFigures]:
    chosen = {one.id for one in askable([one.question for one in asked])}
    return figures([one for one in asked if one.question.id in chosen]).kinds


def _missed(asked: Sequence[Asked]) -> list[Asked]:
    return [one for one in asked if not one.verdict.right or one.inexact]


def _version() -> str:
    from importlib.metadata import version

    return version("communique")


def _model() -> str:
    from index.embedding import DEFAULT_MODEL

    return DEFAULT_MODEL
