"""Trains the answer model: `python -m evals.answers.train`, an hour on two idle cores.

Of a report the stretches with the answer are shown, and the one that is most like the question beside them. The sentences shown
are weighed against each other and against 0, that none answers: their losses are those of one choice.

The weights that come with the product were trained so, and then once more with what other reports have that is most like the
question: `--begin FILE --rate 5e-4 --questions 6000 --elsewhere`; and a last time with the newest sets, whole layers, cut to a
rank of 96 (`--whole --bfloat16 --frozen 0 --rate 4e-5 --rank 96`).
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from safetensors.torch import save_file

from assistant.answering.model import WEIGHTS
from assistant.answering.stretches import OUTPUTS
from assistant.words import words
from evals.answers.elsewhere import Elsewhere, asked, likest_elsewhere
from evals.answers.texts import ASKED, Question, questions_in
from evals.fitting import fit
from evals.network import Network

_ELSEWHERE = 0.2  # of the questions are also asked of a stretch of another report
_LIKEST_ELSEWHERE = 0.7  # the same where the likest stretches of other reports are known
_UNTITLED = 0.08  # of the questions are then asked of reports without a title
_WITHOUT = 0.15  # of the answered questions are asked of stretches without the answer


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; 0 when done."""
    arguments = _parser().parse_args(argv)
    torch.manual_seed(arguments.seed)
    questions = [question for path in arguments.sets for question in questions_in(path)]
    chance = random.Random(arguments.seed)
    elsewhere = likest_elsewhere(questions) if arguments.elsewhere else None
    if arguments.questions:
        questions = chance.sample(questions, arguments.questions)
    network = network_of(arguments.layers, arguments.frozen, arguments.rank)
    if arguments.begin:
        network.begin_with(arguments.begin)
    if arguments.whole:
        network.loosen()
    train(
        network,
        questions,
        arguments.epochs,
        arguments.rate,
        chance,
        elsewhere=elsewhere,
        bfloat16=arguments.bfloat16,
    )
    save_file(network.added(), arguments.out, metadata={"layers": str(arguments.layers)})
    return 0


def network_of(layers: int, frozen: int, rank: int) -> Network:
    """The answer model before its training."""
    return Network(layers, frozen, rank, OUTPUTS, compared=True)


def train(
    network: Network,
    questions: list[Question],
    epochs: int,
    rate: float,
    chance: random.Random,
    batch: int = 6,
    elsewhere: Elsewhere | None = None,
    bfloat16: bool = False,
) -> None:
    """Trains in place. `rate` is the adapters' highest learning rate; `elsewhere` has the likest stretches of other reports."""
    fit(
        network,
        questions,
        lambda some: loss_of(network, some, questions, chance, elsewhere),
        epochs=epochs,
        rate=rate,
        batch=batch,
        chance=chance,
        bfloat16=bfloat16,
    )


def loss_of(
    network: Network,
    questions: Sequence[Question],
    others: Sequence[Question],
    chance: random.Random,
    elsewhere: Elsewhere | None = None,
) -> torch.Tensor:
    """The mean loss of the questions, each asked of some stretches of its report and sometimes of one of `others`."""
    shown_all, owners, answers = [], [], []
    for number, question in enumerate(questions):
        shown = [(question, nth) for nth in _shown(question, chance)]
        if elsewhere is not None and chance.random() < _LIKEST_ELSEWHERE:
            shown.append(chance.choice(elsewhere[asked(question)]))
        elif chance.random() < _ELSEWHERE:
            other = chance.choice(others)
            shown.append((other, chance.randrange(len(other.stretches))))
        untitled = elsewhere is not None and chance.random() < _UNTITLED
        for owner, nth in shown:
            shown_all.append(owner.stretches[nth].asked(question.text, "" if untitled else owner.title))
            owners.append(number)
            answers.append(
                owner.answers[nth] if owner is question else (False,) * len(owner.stretches[nth].places)
            )
    found: list[list[tuple[bool, torch.Tensor]]] = [[] for _ in questions]
    for text, place, logits in network.logits(shown_all):
        found[owners[text]].append((answers[text][place], logits[0]))
    losses = [_loss(of_one) for of_one in found if of_one]
    return torch.stack(losses).mean()


def _loss(judged: Sequence[tuple[bool, torch.Tensor]]) -> torch.Tensor:
    every = torch.stack([torch.zeros(()), *(logit for _, logit in judged)])
    right = [logit for answers, logit in judged if answers]
    chosen = torch.logsumexp(torch.stack(right), 0) if right else torch.zeros(())
    return torch.logsumexp(every, 0) - chosen


def _shown(question: Question, chance: random.Random) -> Iterator[int]:
    """Numbers of stretches: two with the answer and one without, or two without, the likest to the question first."""
    right = [nth for nth, answers in enumerate(question.answers) if any(answers)]
    said = {word.stem for word in words(question.text) if not word.is_stop}
    left = sorted(
        (nth for nth in range(len(question.stretches)) if nth not in right),
        key=lambda nth: (
            chance.random() * _LOOSELY
            - len(said & {word.stem for word in words(question.stretches[nth].text)})
        ),
    )
    if right and not (left and chance.random() < _WITHOUT):
        yield from right[:2]
        yield from left[:1]
    else:
        yield from left[:2]


_LOOSELY = 1.5  # words that chance is worth where stretches are ordered by what they share with the question


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="evals.answers.train", description="Trains the answer model.")
    parser.add_argument(
        "--sets", type=Path, nargs="*", metavar="FILE", default=[ASKED], help="train on these"
    )
    parser.add_argument(
        "--elsewhere", action="store_true", help="ask the likest stretches of other reports as well"
    )
    parser.add_argument(
        "--questions", type=int, metavar="N", help="train on so many of them, chosen at random"
    )
    parser.add_argument("--begin", type=Path, metavar="FILE", help="go on from what an earlier training made")
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FILE")
    parser.add_argument("--layers", type=int, default=6, help="layers of the language model that are used")
    parser.add_argument("--frozen", type=int, default=1, help="lowest layers that are left as they are")
    parser.add_argument("--rank", type=int, default=32, help="of the adapters")
    parser.add_argument(
        "--whole", action="store_true", help="train whole layers, and cut them to adapters at the end"
    )
    parser.add_argument(
        "--bfloat16", action="store_true", help="in half precision, where the processor has it"
    )
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=0)
    return parser


if __name__ == "__main__":
    sys.exit(main())
