"""Whether two names are one person's: initials stand for forenames, and words may be missing or in another order.

A surname that both share is needed: a forename alone tells nobody apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")


def same_person(one: str | None, other: str | None) -> bool:
    """ "V. V. Butenko" and "Valery Vladimirovich Butenko" are; "Natalia Zorya" and "Natalia Gordeenko" are not."""
    if not one or not other:
        return False
    left, left_initials = _parts(one)
    right, right_initials = _parts(other)
    if not left or not right:
        return False
    if not (left <= right or right <= left):
        return False
    if len(left & right) == 1 and len(left | right) > 1 and not (left_initials or right_initials):
        # One word alone: it must be where a surname can stand, first or last, of the longer name.
        longer = one if len(left) > len(right) else other
        words = [_folded(word) for word in _WORD.findall(longer)]
        return next(iter(left & right)) in (words[0], words[-1])
    return _stand_for(left_initials, right - left) and _stand_for(right_initials, left - right)


@lru_cache(maxsize=1024)  # each name of a report is held against all the others
def _parts(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    words = [_folded(word) for word in _WORD.findall(name)]
    return frozenset(word for word in words if len(word) > 1), tuple(word for word in words if len(word) == 1)


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.rstrip(".").casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _stand_for(initials: Sequence[str], words: frozenset[str]) -> bool:
    """Whether each initial can stand for one of the words that the other name has besides; fewer words prove nothing."""
    free = sorted(words)
    for initial in initials:
        match = next((word for word in free if word.startswith(initial)), None)
        if match is not None:
            free.remove(match)
        elif free:
            return False
    return True
