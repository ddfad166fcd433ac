"""Known bodies: their names and who was a member when.

Knows membership lists and where each comes from. They are from general knowledge and unchecked: whoever shows one shows its
`source`. Knows nothing of meetings; no rule of reading rests on a body's name.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from corpus.errors import UsageError


@dataclass(frozen=True, slots=True)
class Membership:
    """A state in a body; `since` and `until` are None when not known, `until` also while it is still a member."""

    code: str
    since: date | None
    until: date | None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Body:
    """`as_of` and `checked` tell what the list rests on; `status` holds what a careful writer would add, by code."""

    id: str
    names: tuple[str, ...]
    members: tuple[Membership, ...]
    observers: tuple[Membership, ...] = ()
    as_of: str = ""
    checked: bool = False
    status: tuple[tuple[str, str], ...] = ()
    names_ru: tuple[str, ...] = ()
    """Names and abbreviations in Russian, for questions that are put in it."""

    def members_on(self, day: date) -> tuple[str, ...]:
        """Codes of the members on that day, in the order of the list."""
        return tuple(member.code for member in self.members if member.holds_on(day))

    @property
    def source(self) -> str:
        return f"{self.names[0]}: members, {self.as_of or 'undated'}, {'checked' if self.checked else 'unchecked'}"


@dataclass(frozen=True, slots=True)
class Bodies:
    bodies: tuple[Body, ...]

    def find(self, name: str) -> Body | None:
        """The body whose abbreviation stands in `name` as a word, or whose full name stands in it; the longest wins."""
        best: Body | None = None
        length = 0
        folded = _fold(name)
        for body in self.bodies:
            for candidate in (body.id, *body.names):
                found = (
                    re.search(rf"(?<!\w){re.escape(candidate)}(?!\w)", name)
                    if candidate == body.id
                    else _fold(candidate) in folded
                )
                if found and len(candidate) > length:
                    best, length = body, len(candidate)
        return best


def load_bodies(*files: Path) -> Bodies:
    """The shipped bodies, preceded by those of the user's `files`: a body there replaces the shipped one of its id.

    Raises UsageError when a file cannot be read as a list of bodies.
    """
    bodies: dict[str, Body] = {}
    for path in files:
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
            own = _parse(table)
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(
                f"{path}: the list of bodies cannot be read ({error}). Check the path and its encoding (UTF-8)."
            ) from error
        except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, IndexError) as error:
            raise UsageError(
                f"{path}: this is not a list of bodies ({error}). Compare it with the shipped bodies.toml."
            ) from error
        for body in own:
            bodies.setdefault(body.id, body)
    for body in _shipped():
        bodies.setdefault(body.id, body)
    return Bodies(tuple(bodies.values()))


@lru_cache(maxsize=1)
def _shipped() -> tuple[Body, ...]:
    text = resources.files("corpus").joinpath("bodies.toml").read_text(encoding="utf-8")
    return _parse(tomllib.loads(text))


@lru_cache(maxsize=1)
def shipped_bodies() -> Bodies:
    """The bodies that come with the product."""
    return Bodies(_shipped())


def _parse(table: dict[str, Any]) -> tuple[Body, ...]:
    return tuple(
        Body(
            id=str(entry["id"]),
            names=tuple(str(name) for name in entry["names"]) or (str(entry["id"]),),
            members=_memberships(entry["members"]),
            observers=_memberships(entry.get("observers", [])),
            as_of=str(entry.get("as_of", "")),
            checked=bool(entry.get("checked", False)),
            status=tuple((str(code), str(note)) for code, note in entry.get("status", {}).items()),
            names_ru=tuple(str(name) for name in entry.get("names_ru", [])),
        )
        for entry in table.get("body", [])
    )


def _memberships(rows: Sequence[Sequence[str]]) -> tuple[Membership, ...]:
    return tuple(Membership(str(row[0]), _day(row[1]), _day(row[2])) for row in rows)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _fold(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold().replace("organisation", "organization")).strip()
