"""The answer model: for each sentence of a stretch, how likely it answers a question.

The logit of a sentence is weighed against 0, that no sentence does. Knows nothing of meetings or of rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from assistant.answering.stretches import Stretch
from corpus.adapted import AdaptedModel

WEIGHTS = Path(__file__).with_name("answers.safetensors")


class AnswerModel:
    """Safe to use from several threads."""

    def __init__(self, file: Path = WEIGHTS) -> None:
        self._model = AdaptedModel(file)

    def judge(self, question: str, stretches: Sequence[tuple[str, Stretch]]) -> list[list[float | None]]:
        """For each stretch, given with its report's title, the logit of each of its sentences in order.

        None for a sentence beyond what is read.
        """
        asked = [stretch.asked(question, title) for title, stretch in stretches]
        return [
            [None if logits is None else logits[0] for logits in judged]
            for judged in self._model.judge(asked)
        ]


@cache
def answer_model() -> AnswerModel:
    """The model that comes with the product, loaded when first asked for."""
    return AnswerModel()
