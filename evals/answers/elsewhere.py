"""Hard negatives for the answer model: of each question the stretches of other reports that are likest to it.

A library holds many reports that speak of like things. By meaning (the packaged model) and by words (each weighed by how rare
it is) a search finds them for a question; asked over one report, it is not answered by another's.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from assistant.words import words
from corpus.encoder import packaged_model

if TYPE_CHECKING:
    from evals.answers.texts import Question

_WORDS_WEIGH = 0.6  # beside the cosine of the meanings
Asked = tuple[str, str, str]
"""What tells a question: its words, and the title and the beginning of the report that it was asked of."""
Elsewhere = dict[Asked, list[tuple["Question", int]]]


def asked(question: Question) -> Asked:
    return question.text, *_report(question)


def likest_elsewhere(questions: Sequence[Question], count: int = 6) -> Elsewhere:
    """For each question the `count` likest stretches of other reports: some question about that report, and which stretch."""
    from sentence_transformers import SentenceTransformer

    reports: dict[tuple[str, str], Question] = {}
    for question in questions:
        reports.setdefault(_report(question), question)
    flat = [(report, nth) for report in reports.values() for nth in range(len(report.stretches))]
    texts = [f"{report.title}. {report.stretches[nth].text}" for report, nth in flat]
    model = SentenceTransformer(str(packaged_model()), device="cpu")
    meanings = model.encode(texts, normalize_embeddings=True)
    wanted = model.encode([question.text for question in questions], normalize_embeddings=True)
    index = _Index(texts)
    of_report = defaultdict(list)
    for n, (report, _) in enumerate(flat):
        of_report[_report(report)].append(n)
    found: Elsewhere = {}
    for question, meaning in zip(questions, wanted, strict=True):
        likeness = meanings @ meaning + _WORDS_WEIGH * index.shares(question.text)
        likeness[of_report[_report(question)]] = -np.inf
        best = np.argsort(-likeness)[:count]
        found[asked(question)] = [flat[n] for n in best if np.isfinite(likeness[n])]
    return found


def _report(question: Question) -> tuple[str, str]:
    return question.title, question.stretches[0].text if question.stretches else ""


class _Index:
    """The words of texts, by their stems."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._count = len(texts)
        self._standing: dict[str, list[int]] = defaultdict(list)
        for n, text in enumerate(texts):
            for stem in _stems(text):
                self._standing[stem].append(n)
        self._spread = Counter({stem: len(at) for stem, at in self._standing.items()})

    def shares(self, question: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        """For each text the share of the weight of the question's words that it has, shape (texts,)."""
        shares = np.zeros(self._count)
        everything = 0.0
        for stem in _stems(question):
            rarity = math.log(self._count / max(self._spread[stem], 1))
            everything += rarity
            if stem in self._standing:
                shares[self._standing[stem]] += rarity
        return shares / everything if everything else shares


def _stems(text: str) -> set[str]:
    return {word.stem for word in words(text) if not word.is_stop}
