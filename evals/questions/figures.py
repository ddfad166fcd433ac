"""Figures of the questions of one set: answers by kind, refusals, questions back, follow-ups, citations.

Knows how to count what came of each question. Knows nothing of how questions are asked, or of printing.

    right           typed values as labelled; where the label has none, a place that it names is cited
    place cited     a place that the label names is cited, whatever the typed values are; of those whose label names one
    refused         no answer though the reports say it
    should refuse   of the questions that the reports do not answer, those that were not answered
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from evals.counts import NOTHING, Count, total
from evals.questions.asking import Asked

COUNTED_KINDS = frozenset({"meetings", "count", "compare", "absence", "holdings"})
"""Kinds whose answer is counted over all reports or drawn from what is not named: no one sentence holds it."""


@dataclass(frozen=True)
class KindFigures:
    """Of the answerable questions of one kind."""

    right: Count = NOTHING
    cited: Count = NOTHING
    refused: Count = NOTHING

    @property
    def wrong(self) -> int:
        return self.right.of - self.right.right - self.refused.right

    def __add__(self, other: KindFigures) -> KindFigures:
        return KindFigures(self.right + other.right, self.cited + other.cited, self.refused + other.refused)

    def as_json(self) -> dict[str, Any]:
        return {
            "right": self.right.as_json(),
            "place_cited": self.cited.as_json(),
            "refused": self.refused.as_json(),
            "wrong": self.wrong,
        }


@dataclass(frozen=True)
class QuestionFigures:
    """Figures of one set. `stability` is counted by whoever asks twice."""

    asked: int
    right: Count
    kinds: dict[str, KindFigures] = field(default_factory=dict)
    should_refuse: Count = NOTHING
    should_ask_back: Count = NOTHING
    follow_ups: Count = NOTHING
    verbatim: Count = NOTHING
    recall: Count = NOTHING
    precision: Count = NOTHING
    right_report: Count = NOTHING
    failed: int = 0

    @property
    def answerable(self) -> KindFigures:
        """All answerable questions as one."""
        return sum(self.kinds.values(), KindFigures())

    def as_json(self) -> dict[str, Any]:
        return {
            "asked": self.asked,
            "right": self.right.as_json(),
            "answerable": self.answerable.as_json(),
            "kinds": {kind: figures.as_json() for kind, figures in sorted(self.kinds.items())},
            "refusals": {
                "right": self.should_refuse.as_json(),
                "wrong": self.answerable.refused.as_json(),
            },
            "ask_back": self.should_ask_back.as_json(),
            "follow_ups": self.follow_ups.as_json(),
            "citations": {
                "verbatim": self.verbatim.as_json(),
                "recall": self.recall.as_json(),
                "precision": self.precision.as_json(),
                "right_report": self.right_report.as_json(),
            },
            "failed": self.failed,
        }


def figures(asked: Sequence[Asked]) -> QuestionFigures:
    """Count what came of the questions of one set."""
    kinds: dict[str, list[Asked]] = {}
    for one in asked:
        if one.verdict.category not in ("refusal", "ask back"):
            kinds.setdefault(one.question.kind, []).append(one)
    judged = [one for one in asked if one.answered and one.question.answerable and one.question.gold]
    return QuestionFigures(
        asked=len(asked),
        right=_right(asked),
        kinds={kind: _kind(ones) for kind, ones in sorted(kinds.items())},
        should_refuse=_right(one for one in asked if one.verdict.category == "refusal"),
        should_ask_back=_right(one for one in asked if one.verdict.category == "ask back"),
        follow_ups=_right(one for one in asked if one.question.history),
        verbatim=total(
            Count(len(one.answer["citations"]) - len(one.inexact), len(one.answer["citations"]))
            for one in asked
        ),
        recall=total(Count(one.cited.supported, one.cited.statements) for one in judged),
        precision=total(Count(one.cited.precise, one.cited.citations) for one in judged),
        right_report=total(Count(one.cited.reports, one.cited.citations) for one in judged),
        failed=sum(any(why.startswith("failed: ") for why in one.verdict.why) for one in asked),
    )


def _kind(asked: Sequence[Asked]) -> KindFigures:
    return KindFigures(
        right=_right(asked),
        cited=Count.over(one.cites_gold for one in asked if one.question.gold),
        refused=Count.over(one.verdict.outcome == "refused" for one in asked),
    )


def _right(asked: Iterable[Asked]) -> Count:
    return Count.over(one.verdict.right for one in asked)
