"""In what role states took part, and whether on site or from afar: what the labels say, to train by.

Knows two sources: the full labels of `evals/records`, and for the shorter ones of this folder the table `manners.csv`: set,
id, and the codes of those said to be observers, guests, members, to have taken part remotely, to have been there in person as
against others; of "unclear" ones a careful reader could not tell. Of all others who came in those sets nothing such is said.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
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
    """Codes by manner; of those in `unclear` nothing is known, of `online` ones not whether it was said that they were there
    or connected."""

    said: Mapping[str, frozenset[str]]
    unclear: frozenset[str] = frozenset()
    online: frozenset[str] = frozenset()

    def of(self, code: str) -> tuple[bool | None, ...]:
        """For each of MANNERS whether it is said of a state that took part; None where that is not known."""
        return tuple(self._of(manner, code) for manner in MANNERS)

    def _of(self, manner: str, code: str) -> bool | None:
        if code in self.said.get(manner, ()):
            return True
        untold = code in self.unclear or (manner not in ROLES and code in self.online)
        return None if untold else False


def manners_in(label: Mapping[str, Any], name: str) -> Manners:
    """What a label of the set of that `name` says; of a short label what the table says."""
    if any(not isinstance(state, str) for meeting in label["meetings"] for state in meeting["states"]):
        return _of_full_label(label)
    return _table().get((name, label["id"]), Manners({}))


def _of_full_label(label: Mapping[str, Any]) -> Manners:
    said: dict[str, set[str]] = {manner: set() for manner in MANNERS}
    online: set[str] = set()
    for meeting in label["meetings"]:
        for state in meeting["states"]:
            if state.get("role") in ROLES:
                said[state["role"]].add(state["code"])
            if meeting.get("format") == "online":  # all were connected, of whom it need not be said
                online.add(state["code"])
            elif state.get("remote") is not None:
                said["remote" if state["remote"] else "onsite"].add(state["code"])
    return Manners({manner: frozenset(codes) for manner, codes in said.items()}, online=frozenset(online))


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
