# ruff: noqa: T201 - a command: what it prints is its result
"""The command line of the benchmarks.

Knows their names, options and how results are printed and written. Exit codes: 0 done (a machine may be too slow for what
is wanted: that is printed, not failed), 1 a benchmark failed or missed what no machine may miss, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from corpus.errors import CommuniqueError
from evals.bench import machine
from evals.bench.options import Options, tell
from evals.bench.results import Result

NAMES = ("records", "cold", "adding", "asking", "memory", "kills")
_SIZES = {"1k": 1_000, "10k": 10_000, "100k": 100_000}


def main(argv: Sequence[str]) -> int:
    """Run the named benchmarks, print their tables and write the JSON that was asked for."""
    given = _parser().parse_args(argv)
    logging.basicConfig(level=logging.ERROR, format="%(message)s")
    options = Options(
        cache=given.cache.expanduser().absolute(),
        sizes=tuple(given.size or ()),
        repetitions=given.repetitions,
        seed=given.seed,
        kills=given.kills,
        questions=given.questions,
        profile=given.profile,
    )
    described = machine.described()
    print(machine.shown(described), flush=True)
    document: dict[str, Any] = {
        "machine": described,
        "seed": options.seed,
        "started": datetime.now(UTC).isoformat(timespec="seconds"),
        "results": [],
    }
    failed = False
    for name in given.names or NAMES:
        result = _run(name, options)
        failed = failed or result is None or result.failed
        if result is not None:
            print(f"\n{result.table()}", flush=True)
            document["results"].append(result.as_json())
        if given.json:
            given.json.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 1 if failed else 0


def _run(name: str, options: Options) -> Result | None:
    """What one benchmark found, or None when it could not be run; the others run all the same."""
    tell(f"{name} …")
    before = machine.load()
    try:
        result: Result = import_module(f"evals.bench.{name}").run(options)
    except (CommuniqueError, OSError, RuntimeError) as error:
        tell(f"{name} could not be run: {error}")
        return None
    result.notes.append(f"load {before} before, {machine.load()} after (it counts the benchmark itself)")
    return result


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals.bench", description="Measure speed, memory and safety over generated reports."
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", type=_name, help=f"which: {', '.join(NAMES)} (default: all)"
    )
    parser.add_argument(
        "--size",
        action="append",
        type=_size,
        metavar="N",
        help="passages, such as 1k, 10k or 100k; may be given several times (default: each benchmark's own)",
    )
    parser.add_argument(
        "--repetitions",
        type=_positive,
        default=3,
        metavar="N",
        help="how often each is measured (default: 3)",
    )
    parser.add_argument("--seed", type=int, default=1, help="of reports, questions and kills (default: 1)")
    parser.add_argument(
        "--kills", type=_positive, default=40, metavar="N", help="how many processes are killed (default: 40)"
    )
    parser.add_argument(
        "--questions", type=_positive, default=100, metavar="N", help="of asking, a repetition (default: 100)"
    )
    parser.add_argument(
        "--profile", action="store_true", help="of asking: show which functions take the time"
    )
    parser.add_argument(
        "--cache",
        type=Path,
        default=user_cache_path("communique") / "bench",
        metavar="FOLDER",
        help="where generated libraries are kept for the next run (default: the user's cache folder)",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to this file, too")
    return parser


def _name(given: str) -> str:
    if given not in NAMES:
        raise argparse.ArgumentTypeError(f"{given} is none of {', '.join(NAMES)}")
    return given


def _size(given: str) -> int:
    return _SIZES.get(given) or _positive(given)


def _positive(given: str) -> int:
    try:
        number = int(given)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{given} is not a number above 0")
    return number
