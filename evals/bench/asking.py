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
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.assistant import Assistant
from evals.bench import baseline, command, libraries, measuring
from evals.bench.libraries import Kept
from evals.bench.options import Options, tell
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
        f"{options.questions} questions a repetition, each asked once; p50 and p95 are taken within a repetition, the spread is over"
        " repetitions. The reports are generated: what is answered is no measure of quality."
    )
    return result


def _answers(result: Result, kept: Kept, library: Library, options: Options) -> None:
    questions = mixed(kept.reports, WARM_UP + options.questions * (options.repetitions + 1), options.seed)
    assistant = Assistant(library)
    for question in questions[:WARM_UP]:
        assistant.ask(question.text)
    every: list[list[float]] = []
    cores: list[list[float]] = []
    by_route: dict[str, list[float]] = defaultdict(list)
    said = {True: [0, 0], False: [0, 0]}
    for repetition in range(options.repetitions):
        start = WARM_UP + options.questions * repetition
        times, work = [], []
        for question in questions[start : start + options.questions]:
            started, worked = time.perf_counter(), time.process_time()
            answer = assistant.ask(question.text)
            times.append(1000 * (time.perf_counter() - started))
            work.append(1000 * (time.process_time() - worked))
            by_route[answer.route].append(times[-1])
            said[question.answerable][0] += answer.answered
            said[question.answerable][1] += 1
        every.append(times)
        cores.append(work)
        slow = measuring.percentile(times, 0.95)
        tell(f"  {kept.passages} passages, {repetition + 1}/{options.repetitions}: p95 {slow:.0f} ms")
    wanted = Wanted("<", WANTED_MS) if kept.passages >= WANTED_AT else None
    named = f"{kept.passages} passages"
    result.add(f"answer p50, {named}", "ms", [measuring.percentile(times, 0.5) for times in every])
    result.add(f"answer p95, {named}", "ms", [measuring.percentile(times, 0.95) for times in every], wanted)
    for share in (0.5, 0.95):
        values = [measuring.percentile(work, share) for work in cores]
        result.add(f"  the cores' time for it p{share * 100:.0f}, {named}", "ms", values)
    for route, times in sorted(by_route.items()):
        result.add(
            f"  of these, {route}: p95, {len(times)} answers", "ms", [measuring.percentile(times, 0.95)]
        )
    result.notes.append(
        f"{named}: answered {said[True][0]} of {said[True][1]} answerable, {said[False][0]} of {said[False][1]} others"
    )
    if options.profile:
        result.notes.append(_profile(assistant, questions[-options.questions :]))


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
