"""How open questions are answered: `python -m evals.answers.score [--set FILE] [--library FOLDER] [--misses]`.

All reports of a set stand in one library; each question is put to the assistant. It is right when the answer cites a sentence
that answers it, or when it is refused and no sentence does.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant import Assistant
from assistant.answer import Answer
from corpus.report import Span
from evals.answers.texts import HELD_OUT, Json, report_of
from evals.questions.load import write_library
from evals.questions.sources import locate
from index.library import Library

RIGHT, REFUSED, ELSEWHERE = "right", "refused", "another sentence"
RIGHTLY_REFUSED, ANSWERED = "rightly refused", "answered"


@dataclass(frozen=True, slots=True)
class Told:
    """A question with what became of it; `wanted` are the sentences that answer."""

    question: str
    wanted: tuple[str, ...]
    answer: Answer
    outcome: str


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; 0 when done."""
    arguments = _parser().parse_args(argv)
    rows = rows_in(arguments.set)
    with library_of(rows, arguments.library) as library:
        told = list(ask(library, rows))
    counted = Counter(one.outcome for one in told)
    for group in ((RIGHT, REFUSED, ELSEWHERE), (RIGHTLY_REFUSED, ANSWERED)):
        every = sum(counted[outcome] for outcome in group)
        for outcome in group:
            sys.stdout.write(f"{outcome:20} {counted[outcome]}/{every}\n")
    if arguments.misses:
        for one in told:
            if one.outcome not in (RIGHT, RIGHTLY_REFUSED):
                wanted = " | ".join(one.wanted) or "a refusal"
                sys.stdout.write(
                    f"\n{one.outcome}: {one.question}\n  wanted: {wanted}\n  got: {one.answer.text}\n"
                )
    return 0


def rows_in(path: Path) -> list[Json]:
    """The lines of a set: a report each, with what is asked of it."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


@contextmanager
def library_of(rows: Sequence[Json], kept_in: Path | None = None) -> Iterator[Library]:
    """A library of the reports asked about, in a folder of its own for the while, or kept in `kept_in`."""
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.jsonl"
        reports = [report_of(row) for row in rows]
        texts.write_text("".join(json.dumps(report) + "\n" for report in reports), encoding="utf-8")
        write_library(texts, Path(folder) / "reports")
        with Library.open(kept_in or Path(folder) / "library") as library:
            library.add([Path(folder) / "reports"])
            yield library


def ask(
    library: Library, rows: Sequence[Json], answered: Callable[[str], Answer] | None = None
) -> Iterator[Told]:
    """Every question of the rows, asked on its own; `answered` answers in place of the assistant."""
    answered = answered or Assistant(library).ask
    for row in rows:
        for one in row["asked"]:
            answer = answered(one["question"])
            yield Told(
                one["question"], tuple(one["answers"]), answer, _outcome(answer, one["answers"], library)
            )


def _outcome(answer: Answer, wanted: Sequence[str], library: Library) -> str:
    if not wanted:
        return ANSWERED if answer.answered else RIGHTLY_REFUSED
    if not answer.answered:
        return REFUSED
    cited = any(
        _in_one(quote, citation.span, library.report(citation.report, citation.version).report.text)
        for citation in answer.citations
        for quote in wanted
    )
    return RIGHT if cited else ELSEWHERE


def _in_one(quote: str, cited: Span, text: str) -> bool:
    found = locate(text, quote.lstrip(_MARKS))  # reading a report makes its marks of lists alike
    return found is not None and cited.overlaps(found)


_MARKS = "-*•· "


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="evals.answers.score", description="How open questions are answered."
    )
    parser.add_argument("--set", type=Path, default=HELD_OUT, metavar="FILE")
    parser.add_argument(
        "--library", type=Path, metavar="FOLDER", help="keep the library here for the next time"
    )
    parser.add_argument(
        "--misses", action="store_true", help="show every question that is not answered rightly"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
