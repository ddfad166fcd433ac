"""The packaged embedding model, computed with numpy: for the few short texts of a question.

Loading torch and what comes with it takes ten seconds and more, which a single question on the command line would wait for;
this takes a tenth of one, gives the same vectors (cosine 1 to six digits) and is as fast for a text by itself. Knows the
architecture of that one model, a BERT of six layers with mean pooling. Many passages are `embedding_model`'s to embed.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from threadpoolctl import ThreadpoolController

Array = NDArray[np.float32]

LONGEST = 256
"""Tokens of a text that the model was made to read, its two markers included; the rest is cut off."""

_HEADS = 12
_LAYERS = 6
_EPSILON = np.float32(1e-12)
# Abramowitz and Stegun 7.1.26: the error function to 1.5e-7, which is what single precision has.
_ERF = tuple(map(np.float32, (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)))


class QuestionModel:
    """Texts -> unit vectors, each computed by itself and on one core. Safe to use from several threads."""

    def __init__(self, folder: Path, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._weights: dict[str, Array] = load_file(folder / "model.safetensors")
        self._turn = threading.Lock()
        self._threads = ThreadpoolController()

    @property
    def dimension(self) -> int:
        return int(self._weights["embeddings.word_embeddings.weight"].shape[1])

    def encode(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), dimension), in the order of `texts`."""
        # On several cores the sums of a product round differently, and cores that wait for each other busily are slower.
        with self._turn, self._threads.limit(limits=1, user_api="blas"):
            return np.stack([self._vector(text) for text in texts])

    def _vector(self, text: str) -> Array:
        ids = self._tokenizer.encode(text).ids
        if len(ids) > LONGEST:
            ids = [*ids[: LONGEST - 1], ids[-1]]
        w = self._weights
        state = (
            w["embeddings.word_embeddings.weight"][ids]
            + w["embeddings.position_embeddings.weight"][: len(ids)]
            + w["embeddings.token_type_embeddings.weight"][0]
        )
        state = self._normalised(state, "embeddings.LayerNorm")
        for layer in range(_LAYERS):
            state = self._layer(state, f"encoder.layer.{layer}.")
        mean = state.mean(axis=0)
        vector: Array = mean / max(np.linalg.norm(mean), _EPSILON)
        return vector

    def _layer(self, state: Array, at: str) -> Array:
        seen = self._attention(state, at + "attention.self.")
        state = self._normalised(
            state + self._linear(seen, at + "attention.output.dense"), at + "attention.output.LayerNorm"
        )
        inner = _gelu(self._linear(state, at + "intermediate.dense"))
        return self._normalised(state + self._linear(inner, at + "output.dense"), at + "output.LayerNorm")

    def _attention(self, state: Array, at: str) -> Array:
        tokens, width = state.shape
        query, key, value = (
            self._linear(state, at + name).reshape(tokens, _HEADS, -1).transpose(1, 0, 2)
            for name in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(width // _HEADS))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        seen: Array = (scores @ value).transpose(1, 0, 2).reshape(tokens, width)
        return seen

    def _linear(self, state: Array, name: str) -> Array:
        product: Array = state @ self._weights[name + ".weight"].T + self._weights[name + ".bias"]
        return product

    def _normalised(self, state: Array, name: str) -> Array:
        state = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((state * state).mean(axis=-1, keepdims=True) + _EPSILON)
        scaled: Array = state / spread * self._weights[name + ".weight"] + self._weights[name + ".bias"]
        return scaled


def _gelu(x: Array) -> Array:
    half = np.float32(0.5)
    z = x * np.float32(np.sqrt(0.5))
    size = np.abs(z)
    t = 1 / (1 + np.float32(0.3275911) * size)
    polynomial = np.zeros_like(t)
    for factor in _ERF:
        polynomial = (polynomial + factor) * t
    erf = np.sign(z) * (1 - polynomial * np.exp(-size * size))
    gelu: Array = half * x * (1 + erf)
    return gelu
