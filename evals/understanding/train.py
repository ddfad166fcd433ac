"""Trains the question model: `python -m evals.understanding.train`, some ten minutes on an idle core."""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch.nn import functional

from assistant.understanding.model import WEIGHTS
from assistant.understanding.reading import KINDS, OUTPUTS, PARTS, Part, asked_of
from evals.fitting import fit
from evals.network import Network
from evals.understanding.texts import MARKED, Question, questions_in

_WITHOUT = 0.15  # of the questions that lean on nothing are asked without those before them


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; 0 when done."""
    arguments = _parser().parse_args(argv)
    torch.manual_seed(arguments.seed)
    questions = [question for path in arguments.sets for question in questions_in(path)]
    network = network_of(arguments.layers, arguments.frozen, arguments.rank)
    if arguments.begin:
        network.begin_with(arguments.begin)
    train(network, questions, arguments.epochs, arguments.rate, random.Random(arguments.seed))
    save_file(network.added(), arguments.out, metadata={"layers": str(arguments.layers)})
    return 0


def network_of(layers: int, frozen: int, rank: int) -> Network:
    """The question model before its training."""
    return Network(layers, frozen, rank, OUTPUTS)


def train(
    network: Network,
    questions: list[Question],
    epochs: int,
    rate: float,
    chance: random.Random,
    batch: int = 16,
) -> None:
    """Trains in place. `rate` is the adapters' highest learning rate."""
    fit(
        network,
        questions,
        lambda some: loss_of(network, some, chance),
        epochs=epochs,
        rate=rate,
        batch=batch,
        chance=chance,
    )


def loss_of(network: Network, questions: Sequence[Question], chance: random.Random) -> torch.Tensor:
    """The mean loss of the questions: of their kinds, of whether they lean on what was said before, and of their words."""
    asked = []
    for question in questions:
        alone = not question.leans and chance.random() < _WITHOUT
        asked.append(asked_of(question.text, () if alone else question.before))
    kinds, leaning, words = [], [], []
    wanted_kinds, wanted_leaning, wanted_words = [], [], []
    for number, place, logits in network.logits(asked):
        question = questions[number]
        if place == 0:
            kinds.append(logits[: len(KINDS)])
            wanted_kinds.append(KINDS.index(question.kind))
            leaning.append(logits[len(KINDS)])
            wanted_leaning.append(float(question.leans))
        else:
            words.append(logits)
            wanted_words.append(PARTS.index(Part(question.parts[place - 1])))
    loss = functional.cross_entropy(torch.stack(kinds), torch.tensor(wanted_kinds))
    loss = loss + 0.3 * functional.binary_cross_entropy_with_logits(
        torch.stack(leaning), torch.tensor(wanted_leaning)
    )
    return loss + functional.cross_entropy(torch.stack(words), torch.tensor(wanted_words))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="evals.understanding.train", description="Trains the question model."
    )
    parser.add_argument(
        "--sets", type=Path, nargs="*", metavar="FILE", default=[MARKED], help="train on these"
    )
    parser.add_argument("--begin", type=Path, metavar="FILE", help="go on from what an earlier training made")
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FILE")
    parser.add_argument("--layers", type=int, default=6, help="layers of the language model that are used")
    parser.add_argument("--frozen", type=int, default=1, help="lowest layers that are left as they are")
    parser.add_argument("--rank", type=int, default=16, help="of the adapters")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1.2e-3)
    parser.add_argument("--seed", type=int, default=0)
    return parser


if __name__ == "__main__":
    sys.exit(main())
