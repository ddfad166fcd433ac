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
    found = 0

    def rates(judging: dict[str, None]) -> list[float]:
        nonlocal found
        for report in reports:  # tables of states and cities, and the model, are loaded at the first use
            read_meetings(report, **judging)
        measured = []
        for _ in range(max(ROUNDS, options.repetitions)):
            started = time.process_time()
            found = sum(len(read_meetings(report, **judging)) for report in reports)
            measured.append(characters / CHARACTERS / (time.process_time() - started))
        return measured

    label = f"reports of {CHARACTERS:,} characters"
    result.add(f"{label}, rules alone", "reports/s/core", rates({"judge": None}), Wanted(">=", WANTED_RATE))
    result.add(f"{label}, with the model", "reports/s/core", rates({}))
    result.notes.append(f"{len(reports)} texts of {characters} characters, {found} meetings read")
    return result


if __name__ == "__main__":
    raise SystemExit(command.main(["records", *sys.argv[1:]]))
