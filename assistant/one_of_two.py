"""Which of two meetings a question means alone: "only at the later one", "at the second but not the first".

Knows these words. Knows nothing of the meetings; "the first session" is one's name, and no word for either.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Alone(NamedTuple):
    """Whether the latter of the two is meant, and by which word; a word of `BY_DAY` tells them by their days."""

    latter: bool
    word: str


BY_DAY = frozenset({"later", "newer", "earlier", "older"})

_NO_NUMBER = (
    r"(?!\s+(?:\w+\s+)?(?:meeting|session|summit|conference|round|edition|sitting|plenary|congress)s?\b)"
)
_LATTER = rf"(?P<one>later|newer|latter|second){_NO_NUMBER}"
_FORMER = rf"(?P<one>earlier|older|former|first){_NO_NUMBER}"
_BETWEEN = r"(?:(?!\b(?:not|without)\b)[^?.]){0,24}"
_ALONE = tuple(
    re.compile(
        rf"\b(?:only|just|solely|exclusively|alone)\b{_BETWEEN}\b{one}\b"
        rf"|\b{one.replace('one', 'not')}\b[^?.]{{0,24}}\b(?:not|without)\b[^?.]{{0,24}}\b{other.replace('one', 'rest')}\b",
        re.IGNORECASE,
    )
    for one, other in ((_LATTER, _FORMER), (_FORMER, _LATTER))
)


def alone_at(text: str) -> Alone | None:
    """The one of two that is meant alone; None where the words tell neither."""
    for latter, pattern in zip((True, False), _ALONE, strict=True):
        if match := pattern.search(text):
            return Alone(latter, (match["one"] or match["not"]).lower())
    return None
