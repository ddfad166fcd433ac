"""The fact model: for each thing named in a stretch of a report, how likely the words say what is asked of it.

A state may have come, a person have chaired, a day or a town be the meeting's or the next one's, or another meeting's than
the first. `evals/facts` trained it on labelled reports. Knows nothing of meetings or rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from corpus.adapted import AdaptedModel, Asked, Logits, Place
from corpus.meetings.learned.candidates import OUTPUTS
from corpus.meetings.learned.windows import Window

WEIGHTS = Path(__file__).with_name("facts.safetensors")

UNKNOWN = -2.0
"""The logits of what stands beyond what is read of a window."""


class FactModel:
    """Windows -> logits. Safe to use from several threads."""

    def __init__(self, file: Path = WEIGHTS) -> None:
        self._model = AdaptedModel(file)

    def judge(self, windows: Sequence[Window]) -> list[list[Logits]]:
        """For each window and each candidate in it, in order, the logits of its `OUTPUTS`: above 0 is more likely than not."""
        asked = [as_asked(window) for window in windows]
        return [
            [
                _all_of(OUTPUTS[named.candidate.kind], logits or ())
                for named, logits in zip(window.named, judged, strict=True)
            ]
            for window, judged in zip(windows, self._model.judge(asked), strict=True)
        ]


def _all_of(outputs: Sequence[str], logits: Logits) -> Logits:
    """A logit for each output; what the weights were not taught is unknown."""
    return (*logits, *[UNKNOWN] * (len(outputs) - len(logits)))


def as_asked(window: Window) -> Asked:
    """A window as the model reads it."""
    places = tuple(Place(named.candidate.kind, named.start, named.end) for named in window.named)
    return Asked(window.before, window.text, places)


@cache
def fact_model() -> FactModel:
    """The model that comes with the product, loaded when first asked for."""
    return FactModel()
