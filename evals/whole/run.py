"""`communique eval` without a name: everything in one run, with its table, page, JSON, documentation and gates.

Exit codes: 0 done; 1 a gate fell, or the product failed with an error on some question or text; 2 nothing could be measured.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from corpus.errors import CommuniqueError, UsageError
from evals import gates
from evals.whole import measuring
from evals.whole.docs import DOCS, fill
from evals.whole.document import as_json, flat
from evals.whole.measuring import FAST, Evaluation, Parts
from evals.whole.page import html
from evals.whole.tables import tables
from index.library import Library

OUT = Path("out")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for, print it and write it."""
    logging.basicConfig(level=logging.ERROR, format="%(message)s")
    options = _parser().parse_args(arguments)
    began = time.monotonic()
    try:
        found = _measure(options)
        for table in tables(found):
            sys.stdout.write(f"{table.text()}\n\n")
        if found.kept:
            sys.stdout.write("* kept apart: counted, its contents and misses not shown\n")
        _write(found, options)
        code = _gates(found, options)
    except CommuniqueError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    _tell(f"{time.monotonic() - began:.0f} s")
    if found.failed:
        sys.stderr.write(f"The product failed with an error {found.failed} times; see the misses.\n")
    return max(code, int(bool(found.failed)))


def _measure(options: argparse.Namespace) -> Evaluation:
    gated = options.gates or options.raise_gates or options.set_gates
    if options.set is None:
        if options.library is not None:
            raise UsageError("--library goes with --set: name the questions to ask over it.")
        return measuring.shipped(FAST if gated or options.fast else Parts(), _tell)
    if gated or options.docs:
        raise UsageError(
            "Gates and documentation are about the sets that come with the product: leave --set out."
        )
    with ExitStack() as stack:
        library = None
        if options.library is not None:
            library = stack.enter_context(Library.open(options.library, create=False))
        parts = Parts(kept=False, others=options.others, again=not options.fast)
        return measuring.own(options.set, library, parts, _tell)


def _write(found: Evaluation, options: argparse.Namespace) -> None:
    gated = options.gates or options.raise_gates or options.set_gates
    if options.docs:
        fill(found)
        _tell(f"The figures in {DOCS} are today's.")
    if options.out is None and gated:
        return
    folder: Path = options.out or OUT
    page, document = folder / "evaluation.html", folder / "evaluation.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        page.write_text(html(found), encoding="utf-8")
        text = json.dumps(as_json(found), ensure_ascii=False, indent=1)
        document.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"{folder}: the page cannot be written there ({error.strerror}). Name a folder with --out."
        ) from error
    sys.stdout.write(f"\nThe page with every miss: {page}\nThe same as JSON: {document}\n")


def _gates(found: Evaluation, options: argparse.Namespace) -> int:
    if options.raise_gates or options.set_gates:
        groups = gates.raised(gates.load(), flat(found), lower=options.set_gates)
        gates.written(groups)
        sys.stdout.write(f"{sum(len(group.figures) for group in groups)} gates are set in {gates.GATES}\n")
        return 0
    if not options.gates:
        return 0
    fallen = gates.check(gates.load(), flat(found))
    for line in fallen:
        sys.stderr.write(f"{line}\n")
    if not fallen:
        sys.stdout.write("No figure is below its gate.\n")
        return 0
    sys.stderr.write(
        f"\n{len(fallen)} figures are below their gates ({gates.GATES.name}). Run communique eval to see each miss in"
        " out/evaluation.html. If the fall is right (a label was corrected, harder cases were added), set the gates anew with"
        " communique eval --set-gates and say why in the change.\n"
    )
    return 1


def _tell(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="communique eval",
        description="Measure how true the answers are, over the sets that come with the product or over your own questions.",
    )
    parser.add_argument(
        "--set",
        type=Path,
        metavar="FILE",
        help="your own questions, one JSON object a line (docs/evaluation.md)",
    )
    parser.add_argument("--library", type=Path, metavar="DIR", help="the library that --set asks about")
    parser.add_argument(
        "--others",
        action="store_true",
        help="of --set: measure what else a user could run, too (embeds all reports again)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="where evaluation.html and evaluation.json are written (default: out)",
    )
    parser.add_argument(
        "--fast", action="store_true", help="without the sets kept apart, other systems and asking twice"
    )
    parser.add_argument(
        "--gates", action="store_true", help="fail when a figure is below its gate (implies --fast)"
    )
    parser.add_argument(
        "--raise-gates", action="store_true", help="raise the gates whose figures rose, add those of new sets"
    )
    parser.add_argument(
        "--set-gates", action="store_true", help="set all gates to today's figures, lower ones included"
    )
    parser.add_argument("--docs", action="store_true", help="write today's figures into docs/evaluation.md")
    return parser


if __name__ == "__main__":
    sys.exit(main())
