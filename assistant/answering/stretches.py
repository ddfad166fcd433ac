"""Sentences of a report in stretches that the answer model reads at once, behind the question.

Knows how much context the model was trained with. Knows nothing of the model.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.adapted import Asked, Place

WIDTH = 500
"""Characters of a stretch; a sentence that is longer stands in one of its own."""

ANSWER = "answer"
"""The kind of place that a sentence is."""

OUTPUTS = {ANSWER: 1}

_TITLE = 80
_NEW_LINE = " | "


@dataclass(slots=True)
class Stretch:
    """A few sentences that follow each other; `places` tells where in `text` each of them stands, in order."""

    first: int
    text: str = ""
    places: list[Place] = field(default_factory=list)

    def asked(self, question: str, title: str) -> Asked:
        """The stretch as the model reads it for one question."""
        return Asked(f"{question} . {title[:_TITLE]}", self.text, tuple(self.places), compared=len(question))


def stretches_of(sentences: Iterable[tuple[str, bool]]) -> list[Stretch]:
    """All sentences of a report, given with whether each begins a line, cut into stretches; `first` counts sentences."""
    found: list[Stretch] = []
    for index, (text, heads_line) in enumerate(sentences):
        words = text.replace("\n", " ")
        stretch = found[-1] if found else None
        if stretch is None or len(stretch.text) + len(words) > WIDTH:
            stretch = Stretch(index)
            found.append(stretch)
        if stretch.text:
            stretch.text += _NEW_LINE if heads_line else " "
        start = len(stretch.text)
        stretch.text += words
        stretch.places.append(Place(ANSWER, start, len(stretch.text)))
    return found
