"""The fact model: for each thing named in a stretch of a report, how likely the words say what is asked of it.

A state may have come, a person have chaired, a day or a town be the meeting's or the next one's, or another meeting's than
the first. The packaged language model, with small additions (low-rank adapters, Hu et al. 2021) and heads of two layers,
one a kind, that `evals/facts` trained on labelled reports. Computed with numpy. Knows nothing of meetings or rules.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.encoder import Encoder, gelu, packaged_model, tokenizer_in, weights_in
from corpus.meetings.learned.candidates import OUTPUTS
from corpus.meetings.learned.windows import Window, tokens_naming

if TYPE_CHECKING:
    from corpus.encoder import Array

Logits = tuple[float, ...]

WEIGHTS = Path(__file__).with_name("facts.safetensors")
LONGEST = 400
"""Tokens of a window with what stands before it; what is named beyond them is not judged."""

SCALE = 2.0
"""What the product of an adapter's two matrices is multiplied by, in training and here."""


class FactModel:
    """Windows -> logits, each window computed by itself, on one core. Safe to use from several threads."""

    def __init__(self, file: Path = WEIGHTS) -> None:
        from safetensors import safe_open
        from threadpoolctl import ThreadpoolController

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
        self._threads = ThreadpoolController()

    def judge(self, windows: Sequence[Window]) -> list[list[Logits]]:
        """For each window and each candidate in it, in order, the logits of its `OUTPUTS`: above 0 is more likely than not."""
        with self._threads.limit(limits=1, user_api="blas"):
            if len(windows) < _SEVERAL:
                return [self._judge(window) for window in windows]
            # numpy lets go of the interpreter while it computes: as many windows at once as there are cores.
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                return list(pool.map(self._judge, windows))

    def _judge(self, window: Window) -> list[Logits]:
        import numpy as np

        encoded = self._tokenizer.encode(window.before, window.text)
        ids, kinds, offsets = encoded.ids[:LONGEST], encoded.type_ids[:LONGEST], encoded.offsets[:LONGEST]
        states = self._encoder.states(ids, kinds)
        logits: list[Logits] = []
        for named in window.named:
            kind = named.candidate.kind
            at = tokens_naming(named, kinds, offsets)
            if at is None:
                logits.append((UNKNOWN,) * len(OUTPUTS[kind]))
                continue
            seen = np.concatenate([states[at[0] : at[1]].mean(axis=0), states[0]])
            logits.append(tuple(map(float, self._out(kind, seen[None, :])[0])))
        return logits

    def _out(self, kind: str, seen: Array) -> Array:
        head: dict[str, Any] = self._head
        inner = gelu(seen @ head[f"head.{kind}.inner.weight"].T + head[f"head.{kind}.inner.bias"])
        result: Array = inner @ head[f"head.{kind}.outer.weight"].T + head[f"head.{kind}.outer.bias"]
        return result


_SEVERAL = 2

UNKNOWN = -2.0
"""The logits of what stands beyond what is read of a window."""


@cache
def fact_model() -> FactModel:
    """The model that comes with the product, loaded when first asked for."""
    return FactModel()
