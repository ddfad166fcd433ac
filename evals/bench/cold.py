"""Cold start: commands in a process of their own, and which imports take the time."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from evals.bench import command, libraries, measuring, programs
from evals.bench.measuring import Taken
from evals.bench.options import Options, tell
from evals.bench.questions import mixed
from evals.bench.results import Result
from index.embedding import Embedder

SIZE = 1_000
_IMPORT = re.compile(r"^import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)$", re.MULTILINE)
_SHOWN = 8


def run(options: Options) -> Result:
    """Seconds from the start of the process to its end; the files are in the system's cache, nothing else is warm."""
    result = Result("cold")
    kept = libraries.kept((options.sizes or (SIZE,))[0], options, Embedder())
    question = next(q.text for q in mixed(kept.reports, 20, options.seed) if q.answerable)
    inside = ("--library", kept.library)
    commands: dict[str, Sequence[str | Path]] = {
        "python alone": (sys.executable, "-c", "pass"),
        "communique --help": (*programs.COMMAND, "--help"),
        "communique reports": (*programs.COMMAND, "reports", *inside),
        "communique ask": (*programs.COMMAND, "ask", question, *inside),
    }
    for words in commands.values():
        programs.run(words)  # fills the system's file cache
    ended = measuring.interleaved(
        {name: partial(_ran, words) for name, words in commands.items()}, max(3, options.repetitions), tell
    )
    for name, runs in ended.items():
        result.add(name, "s", [one.wall for one in runs])
        result.add("  the cores' time for it", "s", [one.cores for one in runs])
    result.notes.append(f"a library of {kept.passages} passages, {len(kept.reports)} reports")
    for name, words in list(commands.items())[1:]:
        traced = programs.run((words[0], "-X", "importtime", *words[1:]))
        slowest = imports(traced.error)
        shown = ", ".join(f"{package} {seconds:.2f}" for package, seconds in slowest.most_common(_SHOWN))
        result.notes.append(f"{name}: imports {slowest.total():.2f} s while traced: {shown}")
    return result


def _ran(words: Sequence[str | Path], _: int) -> Taken:
    ended = programs.run_measured(words)
    return Taken(ended.seconds, ended.cores)


def imports(traced: str) -> Counter[str]:
    """Seconds that each package's own modules took, from what `python -X importtime` writes."""
    spent: Counter[str] = Counter()
    for microseconds, module in _IMPORT.findall(traced):
        spent[module.partition(".")[0]] += int(microseconds) / 1e6  # type: ignore[assignment]
    return spent


if __name__ == "__main__":
    raise SystemExit(command.main(["cold", *sys.argv[1:]]))
