"""What every benchmark is told."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """`sizes`, in passages, is empty where each benchmark is to take its own; `cache` holds the libraries that are kept."""

    cache: Path
    sizes: tuple[int, ...] = ()
    repetitions: int = 3
    seed: int = 1
    kills: int = 40
    questions: int = 100
    profile: bool = False


def tell(line: str) -> None:
    """Progress, for whoever waits."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
