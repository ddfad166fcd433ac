# ruff: noqa: T201 - a command: what it prints is its result
"""`python -m evals.records.run`: read every labelled text and print how well its meetings were read.

Knows the sets and the reader's door. The misses of the set kept apart are shown only when asked for, so that whoever
writes rules is not led to fit them to it.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from corpus.errors import CommuniqueError, UsageError
from corpus.report import Report
from evals.records.load import LabelledText, Record, is_kept, load, record, record_sets
from evals.records.scoring import score
from evals.records.tally import Miss, Scores

Reader = Callable[[Report], Iterable[Any]]


def main(argv: Sequence[str] | None = None) -> int:
    """Score the sets; 0 done, 1 reading failed on some text, 2 nothing could be scored."""
    arguments = _parser().parse_args(argv)
    paths = [arguments.set] if arguments.set else record_sets()
    results: dict[str, Any] = {}
    failed = 0
    try:
        reader = door()
        for path in paths:
            apart = is_kept(path)
            scores, seconds, errors = evaluate(load(path), reader)
            failed += len(errors)
            shown = arguments.show_kept or not apart
            print(table(path.stem, scores, seconds))
            if errors:
                kinds = ", ".join(sorted({error.got for error in errors}))
                print(f"  READING FAILED on {len(errors)} of {scores.texts} texts: {kinds}", file=sys.stderr)
            if not arguments.quiet:
                print(misses([*errors, *scores.misses] if shown else [], hidden=not shown))
            results[path.stem] = scores.as_json(with_misses=shown)
    except CommuniqueError as error:
        print(error, file=sys.stderr)
        return 2
    if arguments.json:
        arguments.json.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 1 if failed else 0


def door() -> Reader:
    """The reader of meetings. Raises UsageError when it is not there."""
    try:
        from corpus.meetings import read_meetings
    except ImportError as error:
        raise UsageError(f"Meetings cannot be read: {error}. Install the project again.") from error
    return read_meetings


def evaluate(texts: Sequence[LabelledText], reader: Reader) -> tuple[Scores, float, list[Miss]]:
    """Scores, the seconds that reading took, and one miss for each text on which reading failed.

    Reading must never raise; when it does, the text counts as one of which no meeting was found.
    """
    readings: list[tuple[LabelledText, list[Record]]] = []
    errors = []
    started = time.perf_counter()
    for labelled in texts:
        try:
            meetings = [meeting.as_json() for meeting in reader(labelled.report)]
        except Exception as error:
            errors.append(Miss(labelled.id, "-", "error", "", f"{type(error).__name__}: {error}"))
            meetings = []
        readings.append((labelled, [record(meeting) for meeting in meetings]))
    return score(readings), time.perf_counter() - started, errors


def table(name: str, scores: Scores, seconds: float) -> str:
    """The counts of one set, for the terminal."""
    lines = [
        f"{name}: {scores.texts} texts, {scores.labelled} meetings labelled, {scores.read} read, {seconds:.2f} s",
        f"  exact sets of states           {_of(scores.exact_sets, scores.labelled)}",
        f"  mentioned listed as attending  {scores.mentioned_as_attending}",
        "",
        f"  {'many-valued':30} {'F1':>6} {'precision':>18} {'recall':>18}",
    ]
    lines += [
        f"  {field:30} {tally.f1:6.3f} {_of(tally.right, tally.got):>18} {_of(tally.found, tally.expected):>18}"
        for field, tally in scores.overlaps.items()
    ]
    heads = ("right", "right where said", "wrong", "missed", "invented")
    lines += [
        "",
        f"  {'single-valued':30} {heads[0]:>18} {heads[1]:>18} {heads[2]:>7} {heads[3]:>7} {heads[4]:>9}",
    ]
    lines += [
        f"  {field:30} {_of(tally.right, tally.of):>18}"
        f" {_of(tally.said, tally.said + tally.wrong + tally.missed):>18}"
        f" {tally.wrong:7} {tally.missed:7} {tally.invented:9}"
        for field, tally in scores.accuracies.items()
    ]
    return "\n".join(lines)


def misses(found: Sequence[Miss], hidden: bool) -> str:
    """Every miss, one a line: text, field, expected, got, meeting."""
    if hidden:
        return "  (misses of this set are shown with --show-kept only)\n"
    lines = [
        f"  {miss.text:10} {miss.field:30} expected: {miss.expected or '-'} | got: {miss.got or '-'} | {miss.meeting}"
        for miss in found
    ]
    return "\n".join([f"  misses: {len(found)}", *lines, ""])


def _of(part: int, whole: int) -> str:
    return f"{part}/{whole} {100 * part / whole:5.1f} %" if whole else "0/0      -"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="evals.records", description="How well meetings are read from reports."
    )
    parser.add_argument("--set", type=Path, metavar="FILE", help="score this set only (default: all sets)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all counts to this file")
    parser.add_argument("--quiet", action="store_true", help="the figures alone, no misses")
    parser.add_argument(
        "--show-kept", action="store_true", help="list the misses of the sets kept apart, too"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
