"""In what role states took part, and whether on site or from afar: what the labels say, to train by.

Knows two sources: the full labels of `evals/records`, and for the shorter ones of this folder the table `manners.csv`: set,
id, and the codes of those said to be observers, guests, members, to have taken part remotely, to have been there in person as
against others; of "unclear" ones a careful reader could not tell. Of all others who came in those sets nothing such is said.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).resolve().parent / "manners.csv"
ROLES = ("observer", "guest", "member")
MANNERS = (*ROLES, "remote", "onsite")
"""In the order of the model's outputs."""


@dataclass(frozen=True, slots=True)
class Manners:
    """Codes by manner; of those in `unclear` nothing is known."""

    said: Mapping[str, frozenset[str]]
    unclear: frozenset[str]

    def of(self, code: str) -> tuple[bool | None, ...]:
        """For each of MANNERS whether it is said of a state that took part; None where that is not known."""
        unclear = None if code in self.unclear else False
        return tuple(True if code in self.said.get(manner, ()) else unclear for manner in MANNERS)


def manners_in(label: Mapping[str, Any], name: str) -> Manners:
    """What a label of the set of that `name` says; of a short label what the table says."""
    if any(not isinstance(state, str) for meeting in label["meetings"] for state in meeting["states"]):
        return _of_full_label(label)
    return _table().get((name, label["id"]), Manners({}, frozenset()))


def _of_full_label(label: Mapping[str, Any]) -> Manners:
    said: dict[str, set[str]] = {manner: set() for manner in MANNERS}
    unclear: set[str] = set()
    for meeting in label["meetings"]:
        for state in meeting["states"]:
            for manner in _manners(state):
                said[manner].add(state["code"])
            if meeting.get("format") == "online":  # all were connected, of whom it need not be said
                unclear.add(state["code"])
                said["remote"].discard(state["code"])
    return Manners({manner: frozenset(codes) for manner, codes in said.items()}, frozenset(unclear))


def _manners(state: Mapping[str, Any]) -> Iterator[str]:
    if state.get("role") in ROLES:
        yield state["role"]
    if state.get("remote") is not None:
        yield "remote" if state["remote"] else "onsite"


@cache
def _table() -> Mapping[tuple[str, str], Manners]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {
            (row["set"], row["id"]): Manners(
                {manner: frozenset(row[manner].split()) for manner in MANNERS},
                frozenset(row["unclear"].split()),
            )
            for row in csv.DictReader(file)
        }
