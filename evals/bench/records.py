"""Reading meeting records: reports of 2,000 characters a second on one core, over the labelled texts."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from functools import partial

from corpus.meetings import Meeting, read_meetings
from corpus.report import Report
from evals.bench import command
from evals.bench.options import Options
from evals.bench.results import Result, Wanted
from evals.records.load import OWN, load

CHARACTERS = 2_000
WANTED_RATE = 200.0
ROUNDS = 3


def run(options: Options) -> Result:
    """The rate by the processor's time, so that other programs do not count."""
    result = Result("records")
    reports = [labelled.report for labelled in load(OWN)]
    characters = sum(len(report.text) for report in reports)
    found = 0

    def rates(read: Callable[[Report], Sequence[Meeting]]) -> list[float]:
        nonlocal found
        for report in reports:  # tables of states and cities, and the model, are loaded at the first use
            read(report)
        measured = []
        for _ in range(max(ROUNDS, options.repetitions)):
            started = time.process_time()
            found = sum(len(read(report)) for report in reports)
            measured.append(characters / CHARACTERS / (time.process_time() - started))
        return measured

    label = f"reports of {CHARACTERS:,} characters"
    result.add(
        f"{label}, rules alone",
        "reports/s/core",
        rates(partial(read_meetings, judge=None)),
        Wanted(">=", WANTED_RATE),
    )
    result.add(f"{label}, with the model", "reports/s/core", rates(read_meetings))
    result.notes.append(f"{len(reports)} texts of {characters} characters, {found} meetings read")
    return result


if __name__ == "__main__":
    raise SystemExit(command.main(["records", *sys.argv[1:]]))
