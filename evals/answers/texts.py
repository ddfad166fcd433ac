"""The labelled questions: a report in stretches, and which of their sentences answer.

A line of a set holds a report (`set` and `id`, of `evals/facts`) and what is asked of it: each question with `answers`, the
sentences that answer it, word for word; none where the report does not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from assistant.answering.stretches import Stretch, stretches_of
from corpus.report import Span
from corpus.sentences import sentences
from evals import facts

Json = dict[str, Any]

HERE = Path(__file__).parent
ASKED = HERE / "asked.jsonl"
HELD_OUT = HERE / "held_out.jsonl"


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a report; `answers` tells of each sentence of each stretch whether it answers."""

    text: str
    title: str
    stretches: tuple[Stretch, ...]
    answers: tuple[tuple[bool, ...], ...]

    @property
    def is_answered(self) -> bool:
        return any(any(of_one) for of_one in self.answers)


def questions_in(path: Path) -> Iterator[Question]:
    """The questions of a set, in order. Raises KeyError for a report that is not there, ValueError for an answer not in it."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            row: Json = json.loads(line)
            yield from _of_report(report_of(row), row["asked"])


def report_of(row: Json) -> Json:
    """The labelled text that a line of a set is about."""
    return _reports(row["set"])[row["id"]]


def _of_report(report: Json, asked: list[Json]) -> Iterator[Question]:
    text: str = report["text"]
    spans = sentences(text)
    begins = [at == 0 or "\n" in text[spans[at - 1].end : spans[at].start] for at in range(len(spans))]
    stretches = stretches_of((span.of(text), begin) for span, begin in zip(spans, begins, strict=True))
    for one in asked:
        gold = [span_of(quote, text) for quote in one["answers"]]
        answers = tuple(
            tuple(
                any(_is_in(spans[stretch.first + nth], place) for place in gold)
                for nth in range(len(stretch.places))
            )
            for stretch in stretches
        )
        yield Question(one["question"], report.get("title") or "", tuple(stretches), answers)


def span_of(quote: str, text: str) -> Span:
    """Where a text has the quote. Raises ValueError where it has not."""
    start = text.index(quote)
    return Span(start, start + len(quote))


def _is_in(sentence: Span, place: Span) -> bool:
    """Whether most of the shorter of the two stands in the other: sentences are not cut alike everywhere."""
    shared = min(sentence.end, place.end) - max(sentence.start, place.start)
    return 2 * shared > min(len(sentence), len(place))


@cache
def _reports(name: str) -> dict[str, Json]:
    lines = (Path(facts.__file__).parent / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line.strip()]
    return {row["id"]: row for row in rows}
