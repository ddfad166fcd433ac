"""Every way to name a state in running text, by the first word of the name, with longer names that mean something else.

Knows the two tables (`state_names.toml`, `not_states.toml`). Knows nothing of the text around a name.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from corpus.states.table import Entry, by_first_word, entries, fold, words_of


@lru_cache(maxsize=1)
def not_states() -> tuple[tuple[str, ...], ...]:
    """Longer names, as folded words, that hold a state's name and mean something else: `not_states.toml`."""
    with (Path(__file__).parent.parent / "not_states.toml").open("rb") as file:
        groups: dict[str, list[str]] = tomllib.load(file)
    return tuple(words_of(name) for names in groups.values() for name in names)


@lru_cache(maxsize=1)
def ways_by_first_word() -> dict[str, tuple[Entry, ...]]:
    """Entries by the folded first word of their names, the longest first; `code` is "" for what names no state."""
    other = (Entry(words, "", "name") for words in not_states())
    return by_first_word((*other, *entries()))


def names_a_state(word: str) -> bool:
    """Whether a name of a state or an adjective begins with the word."""
    return fold(word) in ways_by_first_word()
