"""The question model: what a question asks for, and what each of its words does.

Knows nothing of meetings or of rules.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from assistant import wording
from assistant.understanding.reading import KINDS, PARTS, Marked, Part, Reading, asked_of, words_of
from corpus.adapted import AdaptedModel, Logits

WEIGHTS = Path(__file__).with_name("questions.safetensors")


class QuestionModel:
    """Safe to use from several threads."""

    def __init__(self, file: Path = WEIGHTS) -> None:
        self._model = AdaptedModel(file)

    def read(self, text: str, before: Sequence[str] = ()) -> Reading:
        """What the model reads in a question that is asked after those `before`, oldest first.

        A word beyond what is read is taken for one that only asks.
        """
        (judged,) = self._model.judge([asked_of(text, before)])
        whole, *words = judged
        kinds = _chances(whole[: len(KINDS)]) if whole else [1 / len(KINDS)] * len(KINDS)
        ranked = sorted(zip(KINDS, kinds, strict=True), key=lambda one: -one[1])
        leans = 1 / (1 + math.exp(-whole[len(KINDS)])) if whole else 0.0
        return Reading(
            text,
            tuple(ranked),
            leans,
            tuple(
                Marked(start, end, _likeliest(logits))
                for (start, end), logits in zip(words_of(text), words, strict=True)
            ),
        )


def _likeliest(logits: Logits | None) -> Part:
    """What the word does; that it only asks is to be surer than the rest, as such a word is not looked for."""
    if logits is None:
        return Part.ASKS
    chances = dict(zip(PARTS, _chances(logits), strict=True))
    if chances[Part.ASKS] >= wording.ONLY_ASKS:
        return Part.ASKS
    return max((part for part in PARTS if part is not Part.ASKS), key=chances.__getitem__)


def _chances(logits: Sequence[float]) -> list[float]:
    top = max(logits)
    shares = [math.exp(logit - top) for logit in logits]
    return [share / sum(shares) for share in shares]


@cache
def question_model() -> QuestionModel:
    """The model that comes with the product, loaded when first asked for."""
    return QuestionModel()


@lru_cache(maxsize=512)
def read(text: str, before: tuple[str, ...] = ()) -> Reading:
    """What the model that comes with the product reads in a question; the last few are kept."""
    return question_model().read(text, before)
