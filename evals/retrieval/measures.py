"""Retrieval figures by `ir-measures`: hit rate, recall, mean reciprocal rank and nDCG.

Hit rate and reciprocal rank are over the texts that a system gives, of which those that hold a gold quote are relevant. For
recall and nDCG the gold quotes themselves are what is to be found, each at the first text that holds it, so that systems with
large, small and overlapping texts have the same denominator. What the figures do not say, `characters` does: how much a
reader, or a language model, is given to read.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from corpus.errors import UsageError
from evals.counts import Count
from evals.questions.load import AskedQuestion
from evals.retrieval.gold import Text, enough, holds

DEPTHS = (1, 3, 5, 10)
DEPTH = 10


@dataclass(frozen=True)
class RetrievalFigures:
    """Figures of one system over one set; `hits` by depth, `recall` by depth, `characters` given for a question (mean)."""

    questions: int
    hits: dict[int, float]
    recall: dict[int, float]
    mrr: float
    ndcg: float
    characters: float
    stands_for: dict[str, Count] = field(default_factory=dict)

    @property
    def enough(self) -> Count:
        """For how many questions of all kinds what was found would do."""
        return sum(self.stands_for.values(), Count())

    def as_json(self) -> dict[str, Any]:
        return {
            "questions": self.questions,
            **{f"hit@{depth}": round(share, 4) for depth, share in self.hits.items()},
            **{f"recall@{depth}": round(share, 4) for depth, share in self.recall.items()},
            f"MRR@{DEPTH}": round(self.mrr, 4),
            f"nDCG@{DEPTH}": round(self.ndcg, 4),
            "characters": round(self.characters),
            "enough": self.enough.as_json(),
            "enough_by_kind": {kind: count.as_json() for kind, count in sorted(self.stands_for.items())},
        }


def measure(questions: Sequence[AskedQuestion], found: Sequence[Sequence[Text]]) -> RetrievalFigures:
    """Figures of one system, from what it found for each question, best first. Raises UsageError without `ir-measures`."""
    try:
        import ir_measures
        from ir_measures import RR, Qrel, ScoredDoc, Success, nDCG
    except ImportError as error:
        raise UsageError(
            f"Retrieval cannot be measured: {error}. In the project's folder: pip install -c constraints.txt -e '.[eval]'"
        ) from error

    qrels, run = [], []
    quotes, quote_run = [], []
    for number, (question, texts) in enumerate(zip(questions, found, strict=True)):
        key = str(number)
        held = [{at for at, gold in enumerate(question.gold) if holds(text, gold)} for text in texts]
        qrels += [Qrel(key, str(rank), int(bool(golds))) for rank, golds in enumerate(held)] or [
            Qrel(key, "none", 1)
        ]
        run += [ScoredDoc(key, str(rank), -float(rank)) for rank in range(len(texts))]
        quotes += [Qrel(key, f"gold {at}", 1) for at in range(len(question.gold))]
        quote_run += [ScoredDoc(key, name, -float(place)) for place, name in enumerate(_first_places(held))]
    hits = {depth: Success @ depth for depth in DEPTHS}
    of_texts = ir_measures.calc_aggregate([*hits.values(), RR @ DEPTH], qrels, run)
    of_quotes = ir_measures.calc_aggregate([nDCG @ DEPTH], quotes, quote_run)
    stands: dict[str, list[bool]] = {}
    for question, texts in zip(questions, found, strict=True):
        stands.setdefault(question.kind, []).append(enough(question, texts))
    return RetrievalFigures(
        questions=len(questions),
        hits={depth: float(of_texts[hit]) for depth, hit in hits.items()},
        recall={depth: _recall(questions, found, depth) for depth in DEPTHS[2:]},
        mrr=float(of_texts[RR @ DEPTH]),
        ndcg=float(of_quotes[nDCG @ DEPTH]),
        characters=_mean([sum(len(text.text) for text in texts) for texts in found]),
        stands_for={kind: Count.over(ones) for kind, ones in stands.items()},
    )


def _first_places(held: Sequence[set[int]]) -> list[str]:
    """The gold quotes in the order in which the texts first hold them; a text that holds none anew keeps its place."""
    seen: set[int] = set()
    order = []
    for rank, golds in enumerate(held):
        order += [f"gold {at}" for at in sorted(golds - seen)] or [f"text {rank}"]
        seen |= golds
    return order


def _recall(questions: Sequence[AskedQuestion], found: Sequence[Sequence[Text]], depth: int) -> float:
    """The share of a question's gold quotes that the first `depth` texts hold, mean over the questions."""
    return _mean(
        [
            _mean([any(holds(text, gold) for text in texts[:depth]) for gold in question.gold])
            for question, texts in zip(questions, found, strict=True)
        ]
    )


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values) if values else 0.0
