"""The sentence of a passage that says most of what is asked.

A passage of eight sentences can share many words with a question and answer nothing; one sentence that shares them answers
more often, and it is what a citation will quote. Knows words and sentences; knows nothing of vectors or storage.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.report import Span
from corpus.sentences import sentences
from index.lexical import stems

# BM25 as usual, with less weight on length: a sentence of a report is rarely long for want of saying something.
_K1 = 1.2
_B = 0.4


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its characters in the passage's text, with how often it has each stem."""

    span: Span
    counts: dict[str, int]
    length: int


@dataclass(frozen=True, slots=True)
class Best:
    """The best sentence of one passage. `share`: how much of what is asked it says, by weight of the words, 0 to 1."""

    span: Span
    score: float
    share: float


@lru_cache(maxsize=4096)
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a passage; those of passages that are found often are kept."""
    found = []
    for span in sentences(text):
        words = stems(span.of(text))
        found.append(Sentence(span, dict(Counter(words)), len(words)))
    return tuple(found)


class Weights:
    """What each stem is worth among some passages: the fewer of their sentences have it, the more."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._all = [sentence for text in texts for sentence in sentences_of(text)]
        self._mean = sum(s.length for s in self._all) / len(self._all) if self._all else 1.0

    def of(self, asked: Sequence[str]) -> dict[str, float]:
        """The weight of each stem, above 0."""
        count = len(self._all)
        found = {}
        for stem in asked:
            having = sum(1 for sentence in self._all if stem in sentence.counts)
            found[stem] = math.log(1 + (count - having + 0.5) / (having + 0.5))
        return found

    def best(self, text: str, weights: dict[str, float]) -> Best:
        """The sentence of `text` that has most of `weights`; of equals the first."""
        total = sum(weights.values())
        best = Best(Span(0, len(text)), 0.0, 0.0)
        for sentence in sentences_of(text):
            score = shared = 0.0
            for stem, weight in weights.items():
                often = sentence.counts.get(stem, 0)
                if often:
                    shared += weight
                    score += (
                        weight
                        * often
                        * (_K1 + 1)
                        / (often + _K1 * (1 - _B + _B * sentence.length / self._mean))
                    )
            if score > best.score:
                best = Best(sentence.span, score, shared / total)
        return best
