"""Repeated measurements and what is said of them: median, spread, percentiles, ratios.

Knows numbers. Knows nothing of what was measured.
"""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of `count` measurements, with the lowest and the highest."""

    median: float
    low: float
    high: float
    count: int

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Raises ValueError when there is no value."""
        if not values:
            raise ValueError("nothing was measured")
        return cls(statistics.median(values), min(values), max(values), len(values))


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0 to 1) of the values do not exceed (nearest rank)."""
    if not values:
        raise ValueError("nothing was measured")
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def ratios(over: Sequence[float], under: Sequence[float]) -> list[float]:
    """Repetition by repetition, so that load that both met does not count."""
    return [a / b for a, b in zip(over, under, strict=True)]


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds that went by, and seconds of all cores that the work itself took, which other programs do not lengthen much."""

    wall: float
    cores: float


def taken(action: Callable[[], object]) -> Taken:
    """What `action` takes in this process."""
    wall, cores = time.perf_counter(), time.process_time()
    action()
    return Taken(time.perf_counter() - wall, time.process_time() - cores)


def interleaved(
    runs: Mapping[str, Callable[[int], _T]], repetitions: int, told: Callable[[str], None] = lambda _: None
) -> dict[str, list[_T]]:
    """What each run returns for repetition 0, 1, …, the runs taking turns and every other round in the other order."""
    found: dict[str, list[_T]] = {name: [] for name in runs}
    for repetition in range(repetitions):
        order = list(runs) if repetition % 2 == 0 else list(runs)[::-1]
        for name in order:
            value = runs[name](repetition)
            told(f"  {repetition + 1}/{repetitions} {name}: {value}")
            found[name].append(value)
    return found
