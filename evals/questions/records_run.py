"""`python -m evals.questions.records_run`: the same as `evals.questions.run`, over the labelled texts."""

from __future__ import annotations

from collections.abc import Sequence

from evals.questions import run


def main(arguments: Sequence[str] | None = None) -> int:
    return run.main(arguments, samples=False)


if __name__ == "__main__":
    raise SystemExit(main())
