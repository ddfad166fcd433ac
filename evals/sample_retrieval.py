"""Is the passage that answers among the first that are found? The product's search beside others, over the sample reports.

A found text is right when it is of a report that the question set names and holds one of that report's gold quotes, or lies
within it, white space removed. Questions that need an earlier turn are left out: no retriever is given one.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals import baselines
from evals.multihop_rag import LADDER
from index.asks import Mechanisms
from index.library import Library

QUESTIONS = Path(__file__).parent / "questions" / "samples.jsonl"
SAMPLES = Path(__file__).parent.parent / "corpus" / "samples"
DEPTH = 10

Found = Sequence[tuple[str, str]]
"""Name of the report's file and text, best first."""


@dataclass(frozen=True)
class Asked:
    question: str
    gold: tuple[tuple[str, str], ...]


def load(file: Path = QUESTIONS) -> list[Asked]:
    """Questions that stand alone and have an answer."""
    items = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
    return [
        Asked(item["question"], tuple((gold["file"], _bare(gold["quote"])) for gold in item["gold"]))
        for item in items
        if item["answerable"] and item["gold"] and not item.get("history")
    ]


def rank(asked: Asked, found: Found) -> int:
    """The place (from 1) of the first right text; 0 when there is none."""
    for place, (name, text) in enumerate(found, start=1):
        bare = _bare(text)
        if any(file == name and (quote in bare or bare in quote) for file, quote in asked.gold):
            return place
    return 0


def compare(library: Library) -> str:
    """Fill `library` with the samples; a table of hits in the first 1, 3, 5 and 10 and of mean reciprocal ranks."""
    library.add([SAMPLES])
    questions = load()
    names = {row.id: Path(row.path).name for row in library.reports()}
    lines = [f"{len(questions)} questions{'':40}{'top 1':>8}{'top 3':>8}{'top 5':>8}{'top 10':>8}{'MRR':>8}"]
    texts = baselines.read(library)
    for name, make in baselines.ALL.items():
        retrieve = make(texts, library.embedder, None)
        found = [[(chunk.name, chunk.text) for chunk in retrieve(asked.question)] for asked in questions]
        lines.append(_row(name, questions, found))
    for name, mechanisms in LADDER.items():
        ours = [_ours(library, names, asked.question, mechanisms) for asked in questions]
        lines.append(_row(name, questions, ours))
    return "\n".join(lines)


def _ours(
    library: Library, names: dict[str, str], question: str, mechanisms: Mechanisms
) -> list[tuple[str, str]]:
    hits = library.search_explained(question, DEPTH, mechanisms=mechanisms).hits
    return [(names[hit.passage.report], hit.passage.text) for hit in hits]


def _row(name: str, questions: Sequence[Asked], found: Sequence[Found]) -> str:
    ranks = [rank(asked, one) for asked, one in zip(questions, found, strict=True)]
    shares = [sum(1 for r in ranks if 0 < r <= depth) / len(ranks) for depth in (1, 3, 5, DEPTH)]
    mrr = sum(1 / r for r in ranks if r) / len(ranks)
    return f"{name:53}" + "".join(f"{value:8.3f}" for value in (*shares, mrr))


def _bare(text: str) -> str:
    return "".join(text.split())
