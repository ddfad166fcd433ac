"""A share with its counts: every percentage of the evaluation says of how many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Count:
    """`right` of `of`."""

    right: int = 0
    of: int = 0

    @classmethod
    def over(cls, outcomes: Iterable[bool]) -> Count:
        """Of how many outcomes how many are true."""
        known = list(outcomes)
        return cls(sum(known), len(known))

    @property
    def share(self) -> float | None:
        """0 to 1; None of nothing."""
        return self.right / self.of if self.of else None

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.of + other.of)

    def __str__(self) -> str:
        return f"{self.right}/{self.of} {100 * self.right / self.of:.1f} %" if self.of else "–"

    def as_json(self) -> dict[str, Any]:
        return {
            "right": self.right,
            "of": self.of,
            "share": round(self.right / self.of, 4) if self.of else None,
        }


NOTHING = Count()


def total(counts: Iterable[Count]) -> Count:
    """All counts as one."""
    return sum(counts, NOTHING)
