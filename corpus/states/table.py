"""The table of names: `state_names.toml` turned into token sequences that can be looked up.

Knows the spelling of names, word by word. Knows nothing of the sentences that they stand in.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Literal

Form = Literal["name", "adjective", "demonym", "code"]
Entity = Literal["state", "territory"]

# A word (with its combining marks), or one of the signs that may stand inside a name.
TOKEN = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|[,()&/]")
# Words that may be written small inside a name.
SMALL_WORDS = frozenset("of the and da d de del la et e on behalf part former s & , ( ) /".split())

_NO_PLURAL = (
    "ese",
    "ish",
    "ch",
    "ss",
    "sh",
    "s",
    "z",
    "ois",
    "ni-vanuatu",
    "i-kiribati",
    "basotho",
    "swazi",
    "malagasy",
)
_ABBREVIATED = {
    "republic": "rep",
    "democratic": "dem",
    "federated": "fed",
    "federal": "fed",
    "federation": "fed",
    "islamic": "isl",
    "bolivarian": "bol",
    "plurinational": "plur",
    "saint": "st",
}
_FOLDS = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to name a state: `words` are folded tokens; `code` is "" for a name that holds a state's name and means
    something else. `upper` says that it is an abbreviation, written in capitals only."""

    words: tuple[str, ...]
    code: str
    form: Form
    upper: bool = False


@dataclass(frozen=True, slots=True)
class State:
    code: str
    iso2: str
    entity: Entity
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    isolated: tuple[str, ...]


@lru_cache(maxsize=20_000)
def _fold_letters(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold()).translate(_FOLDS)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def fold(word: str) -> str:
    """A word without case and accents, "&" as "and"."""
    if word == "&":
        return "and"
    return word.lower() if word.isascii() else _fold_letters(word)


def words_of(name: str) -> tuple[str, ...]:
    """The folded tokens of a name, without a leading "the"."""
    words = tuple(fold(token) for token in TOKEN.findall(name))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def plural(adjective: str) -> str | None:
    """The plural of an adjective that also names a person; None where there is none in -s."""
    return None if adjective.lower().endswith(_NO_PLURAL) else adjective + "s"


@lru_cache(maxsize=1)
def states() -> dict[str, State]:
    """All states and territories by code, as `state_names.toml` gives them."""
    with (Path(__file__).parent.parent / "state_names.toml").open("rb") as file:
        rows = tomllib.load(file)
    return {
        code: State(
            code=code,
            iso2=row["iso2"],
            entity="territory" if row.get("territory") else "state",
            names=tuple(row["names"]),
            adjectives=tuple(row.get("adjectives", ())),
            people=tuple(row.get("people", ())),
            isolated=tuple(row.get("isolated", ())),
        )
        for code, row in rows.items()
    }


def is_abbreviation(name: str) -> bool:
    letters = re.sub(r"[\W_]", "", name)
    return (letters.isupper() and len(letters) <= 6) or name == "BiH"


def _spellings(name: str) -> Iterable[tuple[str, ...]]:
    """The words of a name, and of the name with some of its words abbreviated ("Dem. Rep. of the Congo")."""
    words = words_of(name)
    long = [at for at, word in enumerate(words) if word in _ABBREVIATED]
    for some in product((False, True), repeat=len(long)):
        short = {at for at, chosen in zip(long, some, strict=True) if chosen}
        yield tuple(_ABBREVIATED[word] if at in short else word for at, word in enumerate(words))


def entries() -> Iterable[Entry]:
    """Every way to name every state in running text."""
    for state in states().values():
        for name in state.names:
            upper = is_abbreviation(name)
            for words in _spellings(name):
                yield Entry(words, state.code, "code" if upper else "name", upper)
        for adjective in state.adjectives:
            yield Entry(words_of(adjective), state.code, "adjective")
            many = plural(adjective)
            if many:
                yield Entry(words_of(many), state.code, "demonym")
        for person in state.people:
            yield Entry(words_of(person), state.code, "demonym")
            many = plural(person) if not person.endswith("men") else None
            if many:
                yield Entry(words_of(many), state.code, "demonym")


def by_first_word(ways: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Entries by their first word, the longest first; of two entries for the same words the first is kept."""
    kept: dict[tuple[str, ...], Entry] = {}
    for entry in ways:
        kept.setdefault(entry.words, entry)
    grouped: dict[str, list[Entry]] = {}
    for entry in kept.values():
        grouped.setdefault(entry.words[0], []).append(entry)
    return {first: tuple(sorted(group, key=lambda e: -len(e.words))) for first, group in grouped.items()}


@lru_cache(maxsize=1)
def alpha2() -> dict[str, str]:
    """The alpha-3 code for every code of two letters, with those that the European Union writes otherwise."""
    return {**{state.iso2: code for code, state in states().items()}, "UK": "GBR", "EL": "GRC"}
