"""Regions of the world and the states in them, as people speak of them: "the Baltic states", "in West Africa".

Knows the file that names them. Regions differ with who draws them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Region:
    """`name` with its article ("the Gulf"); `adjectives` in small letters stand before "states"; `codes` are alpha-3."""

    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    codes: frozenset[str]

    @property
    def states(self) -> str:
        """Its states, behind "of the": "states of the Gulf", "Baltic states"."""
        named = self.name.endswith(("states", "countries", "islands"))
        return self.name.removeprefix("the ") if named else f"states of {self.name}"


@cache
def regions() -> tuple[Region, ...]:
    """All regions of the file, in its order."""
    text = resources.files("corpus").joinpath("regions.toml").read_text(encoding="utf-8")
    tables: list[Mapping[str, Any]] = tomllib.loads(text)["region"]
    by_name = {table["name"]: table for table in tables}
    return tuple(
        Region(table["name"], tuple(table["names"]), tuple(table["adjectives"]), _codes(table, by_name))
        for table in tables
    )


def _codes(table: Mapping[str, Any], by_name: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    own = frozenset(table.get("codes", "").split())
    return own.union(*(_codes(by_name[part], by_name) for part in table.get("parts", ())))
