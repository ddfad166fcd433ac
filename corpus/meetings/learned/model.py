"""The presence model: for each state named in a stretch of a report, how likely the words say that it took part.

The lower layers of the packaged language model, with small additions (low-rank adapters, Hu et al. 2021) and a head of two
layers that `evals/presence` trained on labelled reports. Computed with numpy. Knows nothing of meetings or rules.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.encoder import Encoder, gelu, packaged_model, tokenizer_in, weights_in
from corpus.meetings.learned.windows import Window, tokens_naming

if TYPE_CHECKING:
    from corpus.encoder import Array

WEIGHTS = Path(__file__).with_name("presence.safetensors")
LONGEST = 320
"""Tokens of a window with what stands before it; states beyond them are not judged."""

SCALE = 2.0
"""What the product of an adapter's two matrices is multiplied by, in training and here."""


class PresenceModel:
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

    def judge(self, windows: Sequence[Window]) -> list[list[float]]:
        """For each window, the logit of each state that it names, in its order: above 0 is more likely there than not."""
        with self._threads.limit(limits=1, user_api="blas"):
            if len(windows) < _SEVERAL:
                return [self._judge(window) for window in windows]
            # numpy lets go of the interpreter while it computes: as many windows at once as there are cores.
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                return list(pool.map(self._judge, windows))

    def _judge(self, window: Window) -> list[float]:
        import numpy as np

        encoded = self._tokenizer.encode(window.before, window.text)
        ids, kinds, offsets = encoded.ids[:LONGEST], encoded.type_ids[:LONGEST], encoded.offsets[:LONGEST]
        states = self._encoder.states(ids, kinds)
        logits: list[float] = []
        for named in window.named:
            at = tokens_naming(named, kinds, offsets)
            if at is None:
                logits.append(UNKNOWN)
                continue
            seen = np.concatenate([states[at[0] : at[1]].mean(axis=0), states[0]])
            logits.append(float(self._out(seen[None, :])[0]))
        return logits

    def _out(self, seen: Array) -> Array:
        head: dict[str, Any] = self._head
        inner = gelu(seen @ head["head.inner.weight"].T + head["head.inner.bias"])
        result: Array = (inner @ head["head.outer.weight"].T + head["head.outer.bias"])[:, 0]
        return result


_SEVERAL = 2

UNKNOWN = -2.0
"""The logit of a state that stands beyond what is read of a window."""


@cache
def presence_model() -> PresenceModel:
    """The model that comes with the product, loaded when first asked for."""
    return PresenceModel()
