"""How an adapted model is trained: AdamW, a rate that rises and falls in a straight line, gradients no longer than one.

Knows nothing of what is learned.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

import torch

from evals.network import Network

_T = TypeVar("_T")
_TOLD_EVERY = 40


def fit(
    network: Network,
    items: list[_T],
    loss_of: Callable[[Sequence[_T]], torch.Tensor | None],
    *,
    epochs: int,
    rate: float,
    batch: int,
    chance: random.Random,
    rising: float = 0.05,
    bfloat16: bool = False,
) -> None:
    """Trains in place and tells how it goes. `items` are shuffled for each epoch.

    `rate` is the adapters' highest learning rate, `rising` the share of the steps in which it rises. `loss_of` gives the loss
    of a batch; None where there is nothing to learn. With `bfloat16` products are computed in half precision: twice as fast
    where the processor has it, many times slower where it has not.
    """
    optimiser = torch.optim.AdamW(
        [{"params": network.adapters(), "lr": rate}, {"params": network.head.parameters(), "lr": 1e-3}],
        weight_decay=0.01,
    )
    steps = epochs * -(-len(items) // batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / (rising * steps)) * max(0.02, 1 - step / steps)
    )
    started = time.perf_counter()
    network.train()
    for epoch in range(epochs):
        chance.shuffle(items)
        total = count = 0.0
        for first in range(0, len(items), batch):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
                loss = loss_of(items[first : first + batch])
            if loss is None:
                continue
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_([*network.adapters(), *network.head.parameters()], 1.0)
            optimiser.step()
            schedule.step()
            total, count = total + float(loss.detach()), count + 1
            if first % (_TOLD_EVERY * batch) == 0:
                seconds = time.perf_counter() - started
                sys.stderr.write(
                    f"epoch {epoch + 1}, {first} of {len(items)}: loss {total / count:.3f}, {seconds:.0f} s\n"
                )
    network.eval()
