"""The command `communique eval`: which evaluation is run with which options."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

USAGE = """Usage: communique eval [OPTIONS]
       communique eval NAME [OPTIONS]

Measures how true the answers are, offline, over reports and questions that come with the product, or over your own.
Without a name everything is measured, and a page with every miss is written to out/evaluation.html.

  new         write a first set of questions about your own library, to be checked and asked with --set
  records     meeting records against labelled reports (states, days, places, chairs, …)
  questions   questions about meetings over the same reports
  samples     questions over the sample reports
  retrieval   the search alone, beside what else a user could run

'communique eval NAME --help' lists the options of each, 'communique eval --help' those of the whole:
"""
_WHOLE = ""


def evaluate(arguments: Sequence[str]) -> int:
    """Run the evaluation that is named, or the whole; returns the exit code."""
    name = arguments[0] if arguments and not arguments[0].startswith("-") else _WHOLE
    rest = list(arguments[1:] if name else arguments)
    runs = {
        _WHOLE: _whole,
        "new": _new,
        "records": _records,
        "questions": _questions,
        "samples": _samples,
        "retrieval": _retrieval,
    }
    run: Callable[[list[str]], int] | None = runs.get(name)
    if run is None:
        sys.stderr.write(f"communique: there is no evaluation named {name}.\n\n{USAGE}")
        return 2
    if name == _WHOLE and {"-h", "--help"} & set(rest):
        sys.stdout.write(USAGE + "\n")
    return run(rest)


def _whole(arguments: list[str]) -> int:
    from evals.whole import run

    return run.main(arguments)


def _new(arguments: list[str]) -> int:
    from evals.questions import new

    return new.main(arguments)


def _records(arguments: list[str]) -> int:
    from evals.records import run

    return run.main(arguments)


def _questions(arguments: list[str]) -> int:
    from evals.questions import run

    return run.main(arguments, samples=False)


def _samples(arguments: list[str]) -> int:
    from evals.questions import run

    return run.main(arguments)


def _retrieval(arguments: list[str]) -> int:
    from evals.retrieval import run

    return run.main(arguments)
