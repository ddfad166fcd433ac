"""The command `communique eval`: which evaluation is run with which options."""

from __future__ import annotations

import sys
from collections.abc import Sequence

USAGE = """Usage: communique eval [records|questions|samples] [OPTIONS]

Measures how true the answers are, offline, over labelled texts that come with the product.

  records     meeting records against labelled reports (states, days, places, chairs, …)
  questions   questions about meetings over the same reports
  samples     questions over the sample reports

Without a name all three are run. 'communique eval NAME --help' lists the options of each.
"""


def evaluate(arguments: Sequence[str]) -> int:
    """Run the evaluation that is named, or all; returns the exit code."""
    from evals.questions import records_run
    from evals.questions import run as samples_run
    from evals.records import run as records

    runs = {"records": records.main, "questions": records_run.main, "samples": samples_run.main}
    name, *rest = list(arguments) or [""]
    if name in ("-h", "--help") or (name and name not in runs):
        sys.stdout.write(USAGE)
        return 0 if name in ("-h", "--help") else 2
    if name:
        return runs[name](rest)
    return max(run([]) for run in runs.values())
