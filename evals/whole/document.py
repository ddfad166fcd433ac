"""An evaluation as JSON, and as the flat list of figures that gates are set on.

Knows names of figures. Knows nothing of how they are measured or shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evals.counts import Count
from evals.questions.asking import Asked
from evals.records.tally import Miss
from evals.retrieval.systems import PRODUCT
from evals.whole.measuring import Evaluation, QuestionsOutcome, RecordsOutcome

# Fields of a record whose figures a change may not lower: what questions are asked about most.
_SINGLE = ("start", "country", "city", "attendance list", "format", "chair", "next meeting")
_MANY = ("representatives", "organisations", "decisions")


def as_json(found: Evaluation) -> dict[str, Any]:
    """Everything, every miss of the sets that are not kept apart included."""
    return {
        "version": found.version,
        "embedding_model": found.model,
        "records": {
            name: {"kept_apart": one.kept, **one.scores.as_json(with_misses=False)}
            for name, one in found.records.items()
        },
        "questions": {name: _questions(one) for name, one in found.questions.items()},
        "retrieval": {
            name: {system: figures.as_json() for system, figures in one.retrieval.items()}
            for name, one in found.questions.items()
            if one.retrieval
        },
        "misses": {
            "records": {name: [_of_record(miss) for miss in one.misses] for name, one in _shown(found)},
            "questions": {
                name: [_of_question(miss) for miss in one.missed]
                for name, one in found.questions.items()
                if not one.kept
            },
        },
    }


def flat(found: Evaluation) -> dict[str, float]:
    """Figures by name, such as "samples: right"; shares as 0 to 1, grave misses as counts. What has no case is left out."""
    return {name: value for name, value in _flat(found) if value is not None}


def _flat(found: Evaluation) -> Iterator[tuple[str, float | None]]:
    for name, one in found.records.items():
        yield from _of_records(name, one)
    for name, outcome in found.questions.items():
        yield from _of_questions(name, outcome)


def _of_records(name: str, one: RecordsOutcome) -> Iterator[tuple[str, float | None]]:
    scores = one.scores
    states = scores.overlaps.get("states")
    if states:
        yield f"records of {name}: states precision", states.precision
        yield f"records of {name}: states recall", states.recall
    yield f"records of {name}: exact sets of states", Count(scores.exact_sets, scores.labelled).share
    yield f"records of {name}: mentioned listed as attending", float(scores.mentioned_as_attending)
    for field in _SINGLE:
        if tally := scores.accuracies.get(field):
            yield f"records of {name}: {field}", tally.where_said.share
    for field in _MANY:
        if overlap := scores.overlaps.get(field):
            yield f"records of {name}: {field} F1", overlap.f1


def _of_questions(name: str, one: QuestionsOutcome) -> Iterator[tuple[str, float | None]]:
    figures = one.figures
    yield f"questions of {name}: right", figures.right.share
    yield f"questions of {name}: place cited", figures.answerable.cited.share
    yield f"questions of {name}: rightly refused", figures.should_refuse.share
    yield f"questions of {name}: rightly asked back", figures.should_ask_back.share
    yield f"questions of {name}: refused though answerable", figures.answerable.refused.share
    yield f"questions of {name}: follow-ups right", figures.follow_ups.share
    yield f"questions of {name}: citations verbatim", figures.verbatim.share
    yield f"questions of {name}: citation recall", figures.recall.share
    yield f"questions of {name}: citation precision", figures.precision.share
    yield f"questions of {name}: same bytes twice", one.stability.share
    if product := one.retrieval.get(PRODUCT):
        for depth in (1, 5):
            yield f"retrieval of {name}: hit@{depth}", product.hits[depth]
        yield f"retrieval of {name}: recall@10", product.recall[10]
        yield f"retrieval of {name}: MRR@10", product.mrr
        yield f"retrieval of {name}: nDCG@10", product.ndcg


def _shown(found: Evaluation) -> list[tuple[str, RecordsOutcome]]:
    return [(name, one) for name, one in found.records.items() if not one.kept]


def _questions(one: QuestionsOutcome) -> dict[str, Any]:
    return {
        "about": one.about,
        "reports": one.reports,
        "kept_apart": one.kept,
        "unchecked": one.unchecked,
        **one.figures.as_json(),
        "same_bytes_twice": one.stability.as_json(),
    }


def _of_record(miss: Miss) -> dict[str, str]:
    return {key: getattr(miss, key) for key in ("text", "meeting", "field", "expected", "got")}


def _of_question(one: Asked) -> dict[str, Any]:
    question = one.question
    return {
        "id": question.id,
        "kind": question.kind,
        "history": [{"role": turn.role, "text": turn.text} for turn in question.history],
        "question": question.question,
        "why": list(one.verdict.why),
        "outcome": one.verdict.outcome,
        "place_cited": one.cites_gold,
        "wanted": dict(question.values),
        "gold": [{"report": gold.source, "quote": gold.quote} for gold in question.gold],
        "note": question.note,
        "answer": one.answer["text"],
        "route": one.answer["route"],
        "values": one.answer["values"],
        "citations": [
            {"n": citation["n"], "report": citation["report"], "quote": citation["quote"]}
            for citation in one.answer["citations"]
        ],
    }
