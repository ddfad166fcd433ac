"""The embedding of the few short texts of a question, without torch.

Knows how the packaged model makes one vector of a text: the mean of its tokens' states.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from corpus.encoder import Array, Encoder, on_one_core, weights_in

LONGEST = 256
"""Tokens of a text that the model was made to read, its two markers included; the rest is cut off."""

_SMALLEST = np.float32(1e-12)


class QuestionModel:
    """Texts -> unit vectors, each computed by itself and on one core. Safe to use from several threads."""

    def __init__(self, folder: Path, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._encoder = Encoder(weights_in(folder))
        self._turn = threading.Lock()

    @property
    def dimension(self) -> int:
        return self._encoder.dimension

    def encode(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), dimension), in the order of `texts`."""
        with self._turn, on_one_core():
            return np.stack([self._vector(text) for text in texts])

    def _vector(self, text: str) -> Array:
        ids = self._tokenizer.encode(text).ids
        if len(ids) > LONGEST:
            ids = [*ids[: LONGEST - 1], ids[-1]]
        mean = self._encoder.states(ids).mean(axis=0)
        vector: Array = mean / max(np.linalg.norm(mean), _SMALLEST)
        return vector
