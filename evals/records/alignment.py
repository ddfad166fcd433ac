"""Which meeting that was read is which labelled meeting of the same report.

Knows records. Knows nothing of fields' scores.
"""

from __future__ import annotations

from collections.abc import Sequence

from evals.records.load import Record
from evals.records.matching import overlap


def align(expected: Sequence[Record], got: Sequence[Record]) -> list[tuple[int, int]]:
    """Pairs of positions, best agreement first, each meeting used once; min(len(expected), len(got)) pairs."""
    scored = sorted(
        ((-agreement(left, right), i, j) for i, left in enumerate(expected) for j, right in enumerate(got)),
    )
    pairs: list[tuple[int, int]] = []
    for _, i, j in scored:
        if all(i != used for used, _ in pairs) and all(j != used for _, used in pairs):
            pairs.append((i, j))
    return sorted(pairs)


def agreement(expected: Record, got: Record) -> float:
    """How far two records agree on name, ordinals, days and states: 0 (in nothing) to 4."""
    return (
        overlap(expected.name or "", got.name or "")
        + _jaccard({number for _, number in expected.ordinals}, {number for _, number in got.ordinals})
        + float(expected.start is not None and expected.start == got.start)
        + _jaccard(set(expected.codes), set(got.codes))
    )


def _jaccard(one: set[int] | set[str], other: set[int] | set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
