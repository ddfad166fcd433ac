"""How well questions over the sample reports are answered: right, refused when it should be, quoted exactly.

    python -m evals.questions.run [--set FILE] [--reports FOLDER] [--library FOLDER] [--kind KIND] [--passages] [--all]

Right means that a cited place overlaps a place that the question set names as its answer. Kinds that need counting over
all reports are shown, but kept out of the total of what a quoted sentence can answer.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.conversation import whole_question
from assistant.passage_route import PassageRoute
from assistant.question import parse
from index.filters import Filters
from index.library import Library

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "corpus" / "samples"
COUNTED_KINDS = frozenset({"meetings", "count", "compare", "absence", "holdings"})
"""Kinds whose answer is counted over all reports or drawn from what is not named: no one sentence holds it."""


@dataclass(frozen=True)
class Asked:
    """A question of the set with the answer it got."""

    item: dict[str, Any]
    answer: Answer
    right: bool
    exact: bool
    seconds: float

    @property
    def kind(self) -> str:
        return str(self.item["kind"])

    @property
    def answerable(self) -> bool:
        return bool(self.item["answerable"])

    @property
    def missed(self) -> bool:
        return not self.right if self.answerable else self.answer.answered


@dataclass
class Tally:
    """Counts over the questions of one kind."""

    answerable: int = 0
    right: int = 0
    wrongly_refused: int = 0
    unanswerable: int = 0
    refused: int = 0
    quotes: int = 0
    exact: int = 0
    seconds: list[float] = field(default_factory=list)

    def add(self, asked: Asked) -> None:
        if asked.answerable:
            self.answerable += 1
            self.right += asked.right
            self.wrongly_refused += not asked.answer.answered
        else:
            self.unanswerable += 1
            self.refused += not asked.answer.answered
        self.quotes += bool(asked.answer.citations)
        self.exact += asked.exact and bool(asked.answer.citations)
        self.seconds.append(asked.seconds)


def ask_all(
    library: Library, ask: Callable[[dict[str, Any]], Answer], items: Iterable[dict[str, Any]]
) -> list[Asked]:
    """Ask every question of the set, one after another."""
    asked = []
    for item in items:
        began = time.perf_counter()
        answer = ask(item)
        seconds = time.perf_counter() - began
        asked.append(
            Asked(item, answer, _is_right(library, item, answer), _is_exact(library, answer), seconds)
        )
    return asked


def door(library: Library, passages_only: bool) -> Callable[[dict[str, Any]], Answer]:
    """How a question of the set is put: to the assistant, or to the passage route alone."""
    if not passages_only:
        assistant = Assistant(library)
        return lambda item: assistant.ask(item["question"], history=item.get("history", ()))
    route = PassageRoute(library)

    def ask(item: dict[str, Any]) -> Answer:
        asked = whole_question(item["question"], item.get("history", ()))
        return route.answer(parse(asked, date.today()), asked, Filters())

    return ask


def _is_right(library: Library, item: dict[str, Any], answer: Answer) -> bool:
    if not answer.answered:
        return False
    for gold in item["gold"]:
        wanted = "".join(gold["quote"].split())
        for citation in answer.citations:
            if Path(citation.path).name != gold["file"]:
                continue
            text = library.report(citation.report, citation.version).report.text
            start, end = _place(text, wanted)
            if start < citation.span.end and citation.span.start < end:
                return True
    return False


def _place(text: str, wanted: str) -> tuple[int, int]:
    """Where `wanted`, white space removed, stands in `text`; an empty span when it does not."""
    places = [index for index, character in enumerate(text) if not character.isspace()]
    at = "".join(text[index] for index in places).find(wanted)
    return (places[at], places[at + len(wanted) - 1] + 1) if at >= 0 and wanted else (0, 0)


def _is_exact(library: Library, answer: Answer) -> bool:
    return all(
        citation.quote == citation.span.of(library.report(citation.report, citation.version).report.text)
        and (answer.route != "passages" or citation.quote in answer.text)
        for citation in answer.citations
    )


def report(asked: Sequence[Asked], everything: bool = False) -> str:
    """The figures by kind, then every miss with what was said instead."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for one in asked:
        tallies[one.kind].add(one)
        tallies["= all"].add(one)
        if one.kind not in COUNTED_KINDS:
            tallies["= quotable"].add(one)
    rows = [
        f"{'kind':16}{'right':>12}{'refused though answerable':>28}{'refused when it should':>25}{'quotes exact':>15}"
    ]
    for kind in sorted(tallies):
        tally = tallies[kind]
        rows.append(
            f"{kind:16}{_share(tally.right, tally.answerable):>12}{_share(tally.wrongly_refused, tally.answerable):>28}"
            f"{_share(tally.refused, tally.unanswerable):>25}{_share(tally.exact, tally.quotes):>15}"
        )
    times = sorted(one.seconds for one in asked)
    rows.append(
        f"median {times[len(times) // 2] * 1000:.0f} ms, 95th percentile {times[int(len(times) * 0.95)] * 1000:.0f} ms"
    )
    for one in asked:
        if one.missed or everything:
            wanted = " | ".join(gold["quote"][:100] for gold in one.item["gold"][:2]) or "a refusal"
            rows.append(
                f"\n{'MISS' if one.missed else 'ok'} {one.item['id']} {one.kind}: {one.item['question']}\n  wanted: "
                f"{wanted}\n  got:    {one.answer.text[:500]}"
            )
    return "\n".join(rows)


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} {part / whole:.0%}" if whole else "–"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="How well questions over the sample reports are answered.")
    parser.add_argument(
        "--set", type=Path, default=HERE / "samples.jsonl", help="questions, one JSON object a line"
    )
    parser.add_argument(
        "--reports", type=Path, default=SAMPLES, help="file or folder of reports that they are about"
    )
    parser.add_argument("--library", type=Path, help="keep the library here, and use it again next time")
    parser.add_argument("--kind", help="only questions of this kind")
    parser.add_argument("--passages", action="store_true", help="the passage route alone")
    parser.add_argument("--all", action="store_true", help="list every question, not only the misses")
    options = parser.parse_args(arguments)
    items = [json.loads(line) for line in options.set.read_text("utf-8").splitlines() if line.strip()]
    items = [item for item in items if options.kind in {None, item["kind"]}]
    with tempfile.TemporaryDirectory() as scratch, Library.open(options.library or Path(scratch)) as library:
        library.add([options.reports])
        asked = ask_all(library, door(library, options.passages), items)
    sys.stdout.write(report(asked, options.all) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
