"""What the tests of states share."""

from __future__ import annotations

from corpus.states import find_states


def found(text: str) -> list[str]:
    """The matches of a text as "CODE words", white space in the words made plain."""
    return [f"{match.code} {' '.join(match.span.of(text).split())}" for match in find_states(text)]


def codes(text: str) -> list[str]:
    return [match.code for match in find_states(text)]
