"""`communique eval new`: a first set of questions about the user's own library.

Knows the command. What is asked is `evals.questions.draft`'s to know.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import CommuniqueError, UsageError
from evals.questions.draft import draft

OUT = Path("questions.jsonl")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the set; 0 done, 2 nothing could be written."""
    options = _parser().parse_args(arguments)
    from assistant.cli.common import opened

    try:
        if options.out.exists():
            raise UsageError(
                f"{options.out} is there already. Name another file with --out, so that none is lost."
            )
        with opened(options.library) as library:
            rows = draft(library, options.count)
            where = library.folder
        if not rows:
            raise UsageError(
                f"No record in {where} is full enough for a question. Add reports of meetings first: communique add FOLDER"
            )
        lines = (json.dumps(row, ensure_ascii=False) for row in rows)
        try:
            options.out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        except OSError as error:
            raise UsageError(
                f"{options.out}: cannot be written ({error.strerror}). Name another file with --out."
            ) from error
    except CommuniqueError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(row["kind"] for row in rows).most_common())
    sys.stdout.write(
        f"{len(rows)} questions are in {options.out} ({kinds}).\nThey are drawn from the records, so they show whether answers "
        "agree with them, not yet whether both are true. For each line read the gold sentences in the report, correct values "
        "and gold, change the words to how you would ask, and set checked to true. Add questions that your reports do not "
        f'answer ("answerable": false).\nThen run: communique eval --set {options.out} --library {where}\n'
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="communique eval new", description="Write a first set of questions about your own library."
    )
    parser.add_argument(
        "--library", type=Path, metavar="DIR", help="the library's folder (or set COMMUNIQUE_LIBRARY)"
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=OUT,
        metavar="FILE",
        help="where the questions are written (default: questions.jsonl)",
    )
    parser.add_argument("--count", type=int, default=40, metavar="N", help="how many at most (default: 40)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
