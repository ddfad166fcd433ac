"""`communique eval retrieval`: the product's search beside what else a user could run, over question sets.

    communique eval retrieval [--set FILE]... [--ladder] [--alone]

Questions that need an earlier turn are left out: no retriever is given one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import CommuniqueError
from evals.questions.load import AskedQuestion, load_questions, question_sets
from evals.questions.run import library_of
from evals.retrieval import systems
from evals.retrieval.gold import askable
from evals.retrieval.ladder import LADDER
from evals.retrieval.measures import DEPTHS, RetrievalFigures, measure
from evals.retrieval.systems import System
from index.library import Library


def compare(
    library: Library, questions: Sequence[AskedQuestion], chosen: Sequence[System]
) -> dict[str, RetrievalFigures]:
    """Figures of each system over those of the questions that a retriever can be asked."""
    asked = askable(questions)
    if not asked:
        return {}
    return {system.name: measure(asked, [system.find(one.question) for one in asked]) for system in chosen}


def table(name: str, found: dict[str, RetrievalFigures]) -> str:
    """One row a system, for the terminal."""
    if not found:
        return f"{name}: no question that a retriever can be asked"
    count = next(iter(found.values())).questions
    heads = [f"hit@{depth}" for depth in DEPTHS] + ["R@5", "R@10", "MRR@10", "nDCG@10", "enough", "chars"]
    lines = [f"{name}: {count} questions", f"  {'':38}" + "".join(f"{head:>9}" for head in heads)]
    for system, figures in found.items():
        values = (*figures.hits.values(), *figures.recall.values(), figures.mrr, figures.ndcg)
        row = "".join(f"{value:9.3f}" for value in values)
        lines.append(f"  {system:38}{row}{figures.enough.share or 0:9.3f}{figures.characters:9.0f}")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        for path in options.set or question_sets():
            with library_of(path) as library:
                chosen = [] if options.alone else systems.others(library)
                chosen.append(systems.product(library))
                if options.ladder:
                    chosen += [systems.product(library, name, step) for name, step in LADDER.items()]
                found = compare(library, load_questions(path), chosen)
            sys.stdout.write(table(path.stem, found) + "\n\n")
            sys.stdout.flush()
    except CommuniqueError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="communique eval retrieval",
        description="Is the text that answers among what is found? The product beside what else a user could run.",
    )
    parser.add_argument(
        "--set", type=Path, action="append", metavar="FILE", help="questions, one JSON object a line"
    )
    parser.add_argument(
        "--ladder", action="store_true", help="also with each mechanism of the search left out"
    )
    parser.add_argument("--alone", action="store_true", help="the product alone")
    return parser


if __name__ == "__main__":
    sys.exit(main())
