"""Communiqué as other processes: run to the end, measured, or killed.

Knows commands and processes. Knows nothing of what they do.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-m", "assistant.cli")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: seconds it took and its cores took, its largest resident memory in MiB, what it said.

    The cores' time and the memory are 0 where they were not measured.
    """

    code: int
    seconds: float
    out: str = ""
    error: str = ""
    cores: float = 0.0
    peak_mib: float = 0.0


def run(command: Sequence[str | Path], *, allowed: Sequence[int] = (0,)) -> Ended:
    """Run to the end. Raises RuntimeError with what it said when it ends with a code that is not allowed."""
    started = time.perf_counter()
    process = start(command)
    out, error = process.communicate()
    taken = time.perf_counter() - started
    if process.returncode not in allowed:
        shown = " ".join(str(part) for part in command[:4])
        raise RuntimeError(f"'{shown} …' ended with {process.returncode}: {error.strip()[-500:]}")
    return Ended(process.returncode, taken, out, error)


def run_measured(command: Sequence[str | Path]) -> Ended:
    """The same, with its cores' time and the peak of its memory; what it says is dropped."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
    )
    _, status, usage = os.wait4(process.pid, 0)
    code = process.returncode = os.waitstatus_to_exitcode(status)
    if code:
        raise RuntimeError(f"'{' '.join(str(part) for part in command[:4])} …' ended with {code}")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    seconds = time.perf_counter() - started
    return Ended(code, seconds, cores=usage.ru_utime + usage.ru_stime, peak_mib=usage.ru_maxrss / unit)


def start(command: Sequence[str | Path]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment(),
    )


def memory_mib(pid: int) -> tuple[float, float] | None:
    """Resident memory now and at its peak, or None where the system does not show it."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    told = dict(re.findall(r"^(VmRSS|VmHWM):\s+(\d+) kB", status.read_text(encoding="utf-8"), re.MULTILINE))
    return int(told["VmRSS"]) / 1024, int(told["VmHWM"]) / 1024


def environment() -> dict[str, str]:
    """The environment without the user's settings of Communiqué: what is measured is the default."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COMMUNIQUE_")}
