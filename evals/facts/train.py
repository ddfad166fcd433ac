"""Trains the fact model: `python -m evals.facts.train`, half an hour an epoch and a thousand texts, on one core.

A label says that a state took part, or who chaired, not which words say so: the chance that it did is the chance that at least
one of the places that name it says so ("noisy or"). Names of states are exchanged at random: none is to be thought likelier
than another.

The weights that come with the product went through this several times: adapters first; then whole layers (`--whole --bfloat16
--rate 6e-5 --rank 128 --begin FILE`), an epoch over the older sets, one over the newest and some others, and two more in
two ways; the mean of the first and the last two (`python -m evals.averaging`) went through three more over the newest sets and
parts of the others, of which they are the mean. What is asked of how states came was learned last, with all else held fast
(`--second`).
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch.nn import functional

from corpus.meetings.learned.candidates import OF_MANNERS, OUTPUTS, STATE
from corpus.meetings.learned.model import WEIGHTS, as_asked
from evals.facts.exchanged import Exchange
from evals.facts.texts import Labelled, labelled_in, training_sets
from evals.fitting import fit
from evals.network import Network


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; 0 when done."""
    arguments = _parser().parse_args(argv)
    torch.manual_seed(arguments.seed)
    chance = random.Random(arguments.seed)
    texts = [text for path in arguments.sets or training_sets() for text in labelled_in(path)]
    network = network_of(arguments.layers, arguments.frozen, arguments.rank)
    if arguments.begin:
        network.begin_with(arguments.begin)
    if arguments.whole:
        network.loosen()
    if arguments.second:
        network.hold_fast_but_second()
    train(network, texts, arguments.epochs, arguments.rate, chance, bfloat16=arguments.bfloat16)
    save_file(network.added(), arguments.out, metadata={"layers": str(arguments.layers)})
    return 0


def network_of(layers: int, frozen: int, rank: int) -> Network:
    """The fact model before its training."""
    second = {kind: len(outputs) for kind, outputs in OF_MANNERS.items()}
    first = {kind: len(outputs) - second.get(kind, 0) for kind, outputs in OUTPUTS.items()}
    return Network(layers, frozen, rank, first, second=second)


def train(
    network: Network,
    texts: list[Labelled],
    epochs: int,
    rate: float,
    chance: random.Random,
    batch: int = 5,
    bfloat16: bool = False,
) -> None:
    """Trains in place. `rate` is the highest learning rate of adapters or layers."""
    exchange = Exchange(texts, chance)
    fit(
        network,
        texts,
        lambda some: loss_of(network, some, exchange),
        epochs=epochs,
        rate=rate,
        batch=batch,
        chance=chance,
        rising=0.1,
        bfloat16=bfloat16,
    )


def loss_of(network: Network, texts: Sequence[Labelled], exchange: Exchange) -> torch.Tensor | None:
    """The mean loss of each question that is asked, weighted and added up; None when there is nothing to learn."""
    windows, owners = [], []
    for number, text in enumerate(texts):
        chosen = (
            text.windows if len(text.windows) <= _MOST else exchange.chance.sample(list(text.windows), _MOST)
        )
        windows += [exchange(window) for window in chosen]
        owners += [number] * len(chosen)
    found: dict[tuple[int, str, int, str], tuple[bool, list[torch.Tensor]]] = {}
    for at, nth, logits in network.logits([as_asked(window) for window in windows]):
        candidate = windows[at].named[nth].candidate
        for output, said in enumerate(texts[owners[at]].said_of(candidate)):
            if said is not None:
                key = (owners[at], candidate.kind, output, candidate.value)
                found.setdefault(key, (said, []))[1].append(logits[output])
    losses: dict[tuple[str, int], list[torch.Tensor]] = {}
    for (_, kind, output, _), (said, places) in found.items():
        nowhere = functional.logsigmoid(-torch.stack(places)).sum()  # log of the chance that no place says so
        loss = -torch.log1p(-torch.exp(nowhere.clamp(max=-1e-4))) if said else -nowhere
        if said and OUTPUTS[kind][output] in OF_MANNERS.get(kind, ()):
            loss = loss * _SELDOM_SAID
        losses.setdefault((kind, output), []).append(loss)
    means = [torch.stack(of_one).mean() * _weight(*asked) for asked, of_one in losses.items()]
    return torch.stack(means).sum() if means else None


def _weight(kind: str, output: int) -> float:
    if OUTPUTS[kind][output] == "another":
        return 0.5
    came_or_not = kind == STATE and OUTPUTS[kind][output] in ("came", "away")
    return 3.0 if came_or_not else 1.0  # what the product is asked most, and must not get wrong


_SELDOM_SAID = 3.0  # of one state in twenty a role is said: such labels weigh more
_MOST = 14  # windows of one text in a step


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="evals.facts.train", description="Trains the fact model.")
    parser.add_argument(
        "--sets", type=Path, nargs="*", metavar="FILE", help="train on these (default: all open sets)"
    )
    parser.add_argument("--begin", type=Path, metavar="FILE", help="go on from what an earlier training made")
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FILE")
    parser.add_argument("--layers", type=int, default=6, help="layers of the language model that are used")
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that are left as they are")
    parser.add_argument("--rank", type=int, default=48, help="of the adapters")
    parser.add_argument(
        "--whole", action="store_true", help="train whole layers, and cut them to adapters at the end"
    )
    parser.add_argument(
        "--second", action="store_true", help="train nothing but the second heads: how those came who came"
    )
    parser.add_argument(
        "--bfloat16", action="store_true", help="in half precision, where the processor has it"
    )
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=0)
    return parser


if __name__ == "__main__":
    sys.exit(main())
