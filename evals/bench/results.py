"""Figures of benchmarks as values, as a table and as JSON.

Knows how figures are shown. Knows nothing of how they are measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from evals.bench.measuring import Spread


@dataclass(frozen=True, slots=True)
class Wanted:
    """A bound for a figure's median. `firm` ones do not depend on the machine: a miss fails the run."""

    bound: Literal[">=", "<", "=="]
    value: float
    firm: bool = False

    def met_by(self, found: float) -> bool:
        if self.bound == "==":
            return found == self.value
        return found >= self.value if self.bound == ">=" else found < self.value


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: what was measured, its unit, median and spread, and what is wanted of it."""

    name: str
    unit: str
    spread: Spread
    wanted: Wanted | None = None

    @property
    def met(self) -> bool | None:
        return self.wanted.met_by(self.spread.median) if self.wanted else None


@dataclass
class Result:
    """What one benchmark found. `notes` say what a reader must know to judge the figures."""

    benchmark: str
    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, name: str, unit: str, values: Sequence[float], wanted: Wanted | None = None) -> None:
        self.figures.append(Figure(name, unit, Spread.of(values), wanted))

    @property
    def failed(self) -> bool:
        """Whether a firm bound is missed."""
        return any(figure.wanted and figure.wanted.firm and not figure.met for figure in self.figures)

    def as_json(self) -> dict[str, Any]:
        return {
            "benchmark": self.benchmark,
            "figures": [
                {
                    "name": figure.name,
                    "unit": figure.unit,
                    "median": figure.spread.median,
                    "low": figure.spread.low,
                    "high": figure.spread.high,
                    "count": figure.spread.count,
                    "wanted": f"{figure.wanted.bound} {figure.wanted.value:g}" if figure.wanted else None,
                    "met": figure.met,
                }
                for figure in self.figures
            ],
            "notes": self.notes,
        }

    def table(self) -> str:
        """Plain text, one row a figure."""
        rows: list[tuple[str, ...]] = [("", "median", "low", "high", "n", "unit", "wanted")]
        rows += [_row(figure) for figure in self.figures]
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        lines = [self.benchmark.upper()]
        for row in rows:
            cells = [
                cell.ljust(width) if column in (0, 5, 6) else cell.rjust(width)
                for column, (cell, width) in enumerate(zip(row, widths, strict=True))
            ]
            lines.append(("  " + "  ".join(cells)).rstrip())
        lines += [f"  - {note}" for note in self.notes]
        return "\n".join(lines)


def _row(figure: Figure) -> tuple[str, ...]:
    spread = figure.spread
    wanted = ""
    if figure.wanted:
        wanted = f"{figure.wanted.bound} {figure.wanted.value:g}: {'met' if figure.met else 'MISSED'}"
    shown = [_number(value) for value in (spread.median, spread.low, spread.high)]
    return (figure.name, *shown, str(spread.count), figure.unit, wanted)


def _number(value: float) -> str:
    if value == int(value) and abs(value) < 1e6:
        return f"{int(value)}"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
