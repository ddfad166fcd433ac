"""Regions of the world and the states in them, as people speak of them: "the Baltic states", "in West Africa".

Knows the file that names them, and a user's own that goes before it. Regions differ with who draws them: whoever names one
can say which states it has, or whose list it is.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from corpus.errors import UsageError

FILE_VARIABLE = "COMMUNIQUE_REGIONS"

Tables = dict[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Region:
    """`name` with its article ("the Gulf"); `adjectives` in small letters stand before "states"; `codes` are alpha-3.

    `own` is one of the user's own file; `beyond` is the name of the region of which this is all the rest.
    """

    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    codes: frozenset[str]
    own: bool = False
    beyond: str = ""

    @property
    def states(self) -> str:
        """Its states, behind "of the": "states of the Gulf", "Baltic states"."""
        if self.beyond:
            return f"states outside {self.beyond}"
        named = self.name.endswith(("states", "countries", "islands"))
        return self.name.removeprefix("the ") if named else f"states of {self.name}"


def both_of(one: Region, other: Region) -> Region:
    """ "African and Arab states"."""
    name = f"{one.name} and {other.name.removeprefix('the ')}"
    return Region(name, (), (), one.codes | other.codes, one.own or other.own)


def all_but(region: Region, codes: frozenset[str]) -> Region:
    """The rest of the world, of which `codes` are all states."""
    return Region(f"a state outside {region.name}", (), (), codes - region.codes, region.own, region.name)


def regions() -> tuple[Region, ...]:
    """The regions of the file named by COMMUNIQUE_REGIONS, then the shipped ones that it does not draw anew.

    Raises UsageError when that file cannot be read as a list of regions.
    """
    own = os.environ.get(FILE_VARIABLE)
    return load_regions(Path(own) if own else None)


@cache
def load_regions(file: Path | None = None) -> tuple[Region, ...]:
    """The regions of `file`, then the shipped ones with other names; a region of either may be a part of one of the file."""
    shipped = _tables(resources.files("corpus").joinpath("regions.toml").read_text(encoding="utf-8"))
    if file is None:
        return tuple(_region(table, shipped) for table in shipped.values())
    try:
        own = _tables(file.read_text(encoding="utf-8"))
        of_both = {**shipped, **own}
        first = tuple(_region(table, of_both, own=True) for table in own.values())
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{file}: the list of regions cannot be read ({error}). Check the path and its encoding (UTF-8)."
        ) from error
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(
            f"{file}: this is not a list of regions ({error}). Compare it with the shipped regions.toml."
        ) from error
    rest = (table for name, table in shipped.items() if name not in own)
    return (*first, *(_region(table, shipped) for table in rest))


def _tables(text: str) -> Tables:
    return {str(table["name"]): table for table in tomllib.loads(text)["region"]}


def _region(table: Mapping[str, Any], known: Tables, own: bool = False) -> Region:
    return Region(
        str(table["name"]),
        _lower(table["names"]),
        _lower(table.get("adjectives", ())),
        _codes(table, known),
        own,
    )


def _lower(names: Any) -> tuple[str, ...]:
    if isinstance(names, str):
        raise TypeError(f"a list of names is wanted, not “{names}”")
    return tuple(str(name).lower() for name in names)


def _codes(table: Mapping[str, Any], known: Tables, within: frozenset[str] = frozenset()) -> frozenset[str]:
    if table["name"] in within:
        raise ValueError(f"“{table['name']}” is a part of itself")
    codes = frozenset(table.get("codes", "").split())
    wrong = sorted(code for code in codes if len(code) != 3 or not code.isupper())
    if wrong:
        raise ValueError(f"“{wrong[0]}” is no code of three capital letters")
    parts = (_codes(known[part], known, within | {table["name"]}) for part in table.get("parts", ()))
    return codes.union(*parts)
