"""Asking: how long an answer takes, and the retrieval within it, in a warm process over libraries of several sizes.

Questions stand alone; most are answered by the reports, the others must be refused. No question is asked twice, so that
nothing is answered from what an earlier repetition left in memory, except what questions on one report share.
"""

from __future__ import annotations

import cProfile
import io
import pstats
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.assistant import Assistant
from evals.bench import baseline, command, libraries, measuring
from evals.bench.libraries import Kept
from evals.bench.options import Options
from evals.bench.questions import Question, mixed
from evals.bench.results import Result, Wanted
from index.embedding import Embedder
from index.library import Library

if TYPE_CHECKING:
    from llama_index.core.base.embeddings.base import BaseEmbedding

SIZES = (1_000, 10_000)
WARM_UP = 15
WANTED_MS = 300.0
WANTED_AT = 10_000
_PROFILED = 25


def run(options: Options) -> Result:
    """Median and 95th percentile of answers and of retrieval, in milliseconds."""
    result = Result("asking")
    embedder = Embedder()
    theirs = baseline.model()
    for size in options.sizes or SIZES:
        kept = libraries.kept(size, options, embedder)
        # Libraries are opened anew for each size; only the model is shared.
        library = Library(kept.library, embedder)
        try:
            _answers(result, kept, library, options)
            _retrieval(result, kept, library, theirs, options)
        finally:
            library.close()
    result.notes.append(
        f"{options.questions} questions a repetition, each asked once; p50 and p95 are taken within a repetition, the spread"
        " is over repetitions. The reports are generated: what is answered is no measure of quality."
    )
    return result


def _answers(result: Result, kept: Kept, library: Library, options: Options) -> None:
    questions = mixed(kept.reports, WARM_UP + options.questions * (options.repetitions + 1), options.seed)
    assistant = Assistant(library)
    for question in questions[:WARM_UP]:
        assistant.ask(question.text)
    found = [
        [_asked(assistant, question) for question in questions[at : at + options.questions]]
        for at in range(WARM_UP, WARM_UP + options.questions * options.repetitions, options.questions)
    ]
    named = f"{kept.passages} passages"
    for sort in ("open", "facts"):
        wanted = Wanted("<", WANTED_MS) if sort == "open" and kept.passages >= WANTED_AT else None
        for by, shown in (("wall", f"{sort} questions"), ("cores", "  the cores' time for them")):
            for share in (0.5, 0.95):
                values = [
                    measuring.percentile(
                        [getattr(one, by) for one in every if one.question.sort == sort], share
                    )
                    for every in found
                ]
                bound = wanted if by == "wall" and share > 0.9 else None
                result.add(f"{shown} p{share * 100:.0f}, {named}", "ms", values, bound)
        of_sort = [one for every in found for one in every if one.question.sort == sort]
        routes = Counter(one.route for one in of_sort)
        shares = []
        for can in (True, False):
            those = [one for one in of_sort if one.question.answerable == can]
            shares.append(f"{sum(one.answered for one in those)} of {len(those)}")
        result.notes.append(
            f"{named}, {sort}: answered {shares[0]} that reports may answer and {shares[1]} others;"
            f" routes: {', '.join(f'{route} {number}' for route, number in routes.most_common())}"
        )
    if options.profile:
        result.notes.append(_profile(assistant, questions[-options.questions :]))


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question with what became of it, and the milliseconds that went by and that the cores took."""

    question: Question
    route: str
    answered: bool
    wall: float
    cores: float


def _asked(assistant: Assistant, question: Question) -> _Asked:
    said = []
    needed = measuring.taken(lambda: said.append(assistant.ask(question.text)))
    return _Asked(question, said[0].route, said[0].answered, 1000 * needed.wall, 1000 * needed.cores)


def _retrieval(result: Result, kept: Kept, library: Library, theirs: BaseEmbedding, options: Options) -> None:
    questions = mixed(kept.reports, options.questions * options.repetitions, options.seed + 1)
    retriever = baseline.index_of(kept.library, theirs).as_retriever(similarity_top_k=10)
    for question in questions[:5]:
        library.search(question.text, 10)
        retriever.retrieve(question.text)
    columns: dict[str, list[list[float]]] = {name: [] for name in ("ours", "theirs", "embedding")}
    actions: dict[str, Callable[[str], object]] = {
        "ours": lambda text: library.search(text, 10),
        "theirs": retriever.retrieve,
        "embedding": library.embed_query,
    }
    for repetition in range(options.repetitions):
        for column in columns.values():
            column.append([])
        for question in questions[options.questions * repetition : options.questions * (repetition + 1)]:
            for name, action in actions.items():  # they take turns question by question
                started = time.perf_counter()
                action(question.text)
                columns[name][-1].append(1000 * (time.perf_counter() - started))
    named = f"{kept.passages} passages"
    shown = {
        "ours": "retrieval",
        "theirs": "LlamaIndex's default retrieval",
        "embedding": "embedding a question",
    }
    middle: dict[str, list[float]] = {}
    for name, column in columns.items():
        middle[name] = [measuring.percentile(times, 0.5) for times in column]
        result.add(f"{shown[name]} p50, {named}", "ms", middle[name])
        slow = [measuring.percentile(times, 0.95) for times in column]
        result.add(f"{shown[name]} p95, {named}", "ms", slow)
    result.add(f"ratio of retrieval p50, {named}", "x", measuring.ratios(middle["theirs"], middle["ours"]))


def _profile(assistant: Assistant, questions: list[Question]) -> str:
    """The functions that take most of the time; a profiler slows what makes many small calls more than the rest."""
    profiler = cProfile.Profile()
    profiler.enable()
    for question in questions:
        assistant.ask(question.text)
    profiler.disable()
    text = io.StringIO()
    pstats.Stats(profiler, stream=text).sort_stats("cumulative").print_stats(_PROFILED)
    pstats.Stats(profiler, stream=text).sort_stats("tottime").print_stats(_PROFILED)
    lines = [line for line in text.getvalue().splitlines() if line.strip()]
    return f"profile of {len(questions)} questions:\n    " + "\n    ".join(lines)


if __name__ == "__main__":
    raise SystemExit(command.main(["asking", *sys.argv[1:]]))
