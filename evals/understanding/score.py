"""What the question model reads in the questions held out: `python -m evals.understanding.score`."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from assistant.understanding.model import WEIGHTS, QuestionModel
from evals.understanding.texts import HELD_OUT, questions_in


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; 0 when done."""
    parser = argparse.ArgumentParser(prog="evals.understanding.score", description=__doc__)
    parser.add_argument("--set", type=Path, default=HELD_OUT, metavar="FILE")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, metavar="FILE")
    parser.add_argument("--misses", action="store_true", help="list every kind that is read wrongly")
    arguments = parser.parse_args(argv)
    model = QuestionModel(arguments.weights)
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for question in questions_in(arguments.set):
        reading = model.read(question.text, question.before)
        read = tuple(word.part for word in reading.words)
        counted = {
            "kind": reading.kind == question.kind,
            f"kind {question.kind}": reading.kind == question.kind,
            "leans": (reading.leans > 0.5) == question.leans,
            "every word": read == question.parts,
        }
        for what, is_right in counted.items():
            asked[what] += 1
            right[what] += is_right
        asked["word"] += len(read)
        right["word"] += sum(a is b for a, b in zip(read, question.parts, strict=True))
        if arguments.misses and reading.kind != question.kind:
            sys.stdout.write(
                f"{question.kind} read as {reading.kind} ({reading.sure:.2f}): {question.text}\n"
            )
    for what in sorted(asked):
        sys.stdout.write(f"{what:24} {right[what]}/{asked[what]} {right[what] / asked[what]:.1%}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
