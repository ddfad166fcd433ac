"""States whose names are misspelt in a question.

Knows the names of states. A name that the library's records have goes before one that only the world has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rapidfuzz import fuzz, process

from assistant.question import AskedState
from assistant.words import Word
from corpus.states import closest_code, code_of

LIKE_A_STATE = 84  # of 100: below, names of bodies and towns begin to look like states
_SHORTEST = 4


def misspelt_states(
    free: Sequence[Word],
    named: Sequence[AskedState],
    known: Callable[[str], bool],
    state_names: Mapping[str, str],
) -> list[tuple[str, tuple[int, int]]]:
    """Codes of the states that words of `free` may mean, with their characters; a word that is `known` means itself.

    `named` are the states that the question spells rightly; `state_names` those of the library, in small letters.
    """
    found = []
    for word in free:
        spelt = any(s.text.casefold() in word.lower or word.lower in s.text.casefold() for s in named)
        if spelt or len(word.text) < _SHORTEST or known(word.text):
            continue
        code = _state_like(word.lower, state_names)
        if code:
            found.append((code, (word.start, word.end)))
    return found


def _state_like(word: str, state_names: Mapping[str, str]) -> str | None:
    here = process.extractOne(word, state_names.keys(), scorer=fuzz.ratio, score_cutoff=LIKE_A_STATE)
    if here and here[0][0] == word[0]:
        return state_names[here[0]]
    near = closest_code(word)
    if near and near[1] >= LIKE_A_STATE:
        return near[0]
    for at in range(len(word) - 1):  # two letters typed in the wrong order
        code = code_of((word[:at] + word[at + 1] + word[at] + word[at + 2 :]).capitalize())
        if code:
            return code
    return None
