"""Reading meeting records: reports of 2,000 characters a second on one core, over the labelled texts."""

from __future__ import annotations

import sys
import time

from evals.bench import command
from evals.bench.options import Options
from evals.bench.results import Result, Wanted
from evals.records.load import OWN, load

CHARACTERS = 2_000
WANTED_RATE = 200.0
ROUNDS = 3


def run(options: Options) -> Result:
    """The rate by the processor's time, so that other programs do not count; skipped where the reader is not there."""
    result = Result("records")
    try:
        from corpus.meetings import read_meetings
    except ImportError as error:
        result.notes.append(f"skipped: meetings cannot be read here ({error})")
        return result
    reports = [labelled.report for labelled in load(OWN)]
    characters = sum(len(report.text) for report in reports)
    for report in reports:  # tables of states and cities are built at the first use
        read_meetings(report)
    rates = []
    found = 0
    for _ in range(max(ROUNDS, options.repetitions)):
        started = time.process_time()
        found = sum(len(list(read_meetings(report))) for report in reports)
        rates.append(characters / CHARACTERS / (time.process_time() - started))
    result.add(f"reports of {CHARACTERS:,} characters", "reports/s/core", rates, Wanted(">=", WANTED_RATE))
    result.notes.append(f"{len(reports)} texts of {characters} characters, {found} meetings read")
    return result


if __name__ == "__main__":
    raise SystemExit(command.main(["records", *sys.argv[1:]]))
