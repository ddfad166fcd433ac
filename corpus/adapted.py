"""The packaged language model taught to judge places of a text: for each of them, how likely its words say what is asked.

Small additions to the model (low-rank adapters, Hu et al. 2021) and heads of two layers, one a kind of place, that training
made. A place may be compared with the words before the text (a question): then the head sees how alike both are as well.
Computed with numpy. Knows nothing of what is asked.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.encoder import Encoder, gelu, on_one_core, packaged_model, tokenizer_in, weights_in

if TYPE_CHECKING:
    from corpus.encoder import Array

Logits = tuple[float, ...]

LONGEST = 400
"""Tokens of a text with what stands before it; places beyond them are not judged."""

SECOND = "_second"
"""What the name of a kind's second head, if it has one, ends in; its outputs come behind those of the first."""

SCALE = 2.0
"""What the product of an adapter's two matrices is multiplied by, in training and here."""


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of a text that are judged, by the head of their kind."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A text with the places in it that are judged; `before` is what the model reads before the text.

    Its first `compared` characters are what the places are compared with, where the model was trained to compare.
    """

    before: str
    text: str
    places: tuple[Place, ...]
    compared: int = 0


def tokens_at(
    start: int, end: int, kinds: Sequence[int], offsets: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """The model's tokens, first and behind the last, of these characters; None where they stand beyond what is read.

    `kinds` tells what stands before the text (0) from the text (1), `offsets` where in its text each token stands.
    """
    at = [k for k, (first, last) in enumerate(offsets) if kinds[k] and first < end and start < last]
    return (at[0], at[-1] + 1) if at else None


def tokens_compared(length: int, kinds: Sequence[int], offsets: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The model's tokens, first and behind the last, of the first `length` characters before the text.

    Without any, the token that stands before every text.
    """
    at = [k for k, (first, last) in enumerate(offsets) if not kinds[k] and first < min(last, length)]
    return (at[0], at[-1] + 1) if at else (0, 1)


class AdaptedModel:
    """Texts -> logits, each text computed by itself, on one core. Safe to use from several threads."""

    def __init__(self, file: Path) -> None:
        from safetensors import safe_open

        folder = packaged_model()
        with safe_open(file, framework="numpy") as stored:
            layers = int(stored.metadata()["layers"])
            added = {name: stored.get_tensor(name).astype("float32") for name in stored.keys()}  # noqa: SIM118
        weights = dict(weights_in(folder))
        for name, value in added.items():
            if name.endswith(".down"):
                base = name.removesuffix(".down")
                weights[base + ".weight"] = weights[base + ".weight"] + SCALE * (added[base + ".up"] @ value)
        self._head = {name: value for name, value in added.items() if name.startswith("head.")}
        self._encoder = Encoder(weights, layers)
        self._tokenizer = tokenizer_in(folder)

    def judge(self, texts: Sequence[Asked]) -> list[list[Logits | None]]:
        """For each text and each place in it, in order, its logits.

        None for a place beyond what is read.
        """
        with on_one_core():
            if len(texts) < _SEVERAL:
                return [self._judge(text) for text in texts]
            # numpy lets go of the interpreter while it computes: as many texts at once as there are cores.
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                return list(pool.map(self._judge, texts))

    def _judge(self, asked: Asked) -> list[Logits | None]:
        import numpy as np

        encoded = self._tokenizer.encode(asked.before, asked.text)
        ids, kinds, offsets = encoded.ids[:LONGEST], encoded.type_ids[:LONGEST], encoded.offsets[:LONGEST]
        states = self._encoder.states(ids, kinds)
        first = tokens_compared(asked.compared, kinds, offsets)
        question = states[first[0] : first[1]].mean(axis=0)
        logits: list[Logits | None] = []
        for place in asked.places:
            at = tokens_at(place.start, place.end, kinds, offsets)
            if at is None:
                logits.append(None)
                continue
            here = states[at[0] : at[1]].mean(axis=0)
            compares = self._head.get(f"head.{place.kind}.alike")
            if compares is None:
                seen = np.concatenate([here, states[0]])
                out = self._out(place.kind, seen)
                if f"head.{place.kind}{SECOND}.inner.weight" in self._head:
                    out = np.concatenate([out, self._out(place.kind + SECOND, seen)])
            else:
                alike = question * here / (np.linalg.norm(question) * np.linalg.norm(here))
                out = self._out(place.kind, np.concatenate([here, states[0], len(here) * alike]))
                out = out + compares * alike.sum()
            logits.append(tuple(map(float, out)))
        return logits

    def _out(self, kind: str, seen: Array) -> Array:
        head: dict[str, Any] = self._head
        inner = gelu(seen[None, :] @ head[f"head.{kind}.inner.weight"].T + head[f"head.{kind}.inner.bias"])
        result: Array = (inner @ head[f"head.{kind}.outer.weight"].T)[0] + head[f"head.{kind}.outer.bias"]
        return result


_SEVERAL = 2
