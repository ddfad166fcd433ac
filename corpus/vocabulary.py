"""The words of one text, found once for all that look for some of them.

Knows letters. Knows nothing of what any word means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4)  # dates and ordinals of one text are looked for one after another
def words_in(text: str) -> frozenset[str]:
    """Every word of `text` in small letters."""
    return frozenset(_WORD.findall(text.lower()))


def places_of(text: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Start and end of every whole word of `text` that is one of `words` (in small letters), in order."""
    wanted = words_in(text).intersection(words)
    if not wanted:
        return
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose small form is two: places would be moved
        for match in _WORD.finditer(text):
            if match.group().lower() in wanted:
                yield match.span()
        return
    found = []
    for word in wanted:
        start = lowered.find(word)
        while start >= 0:
            end = start + len(word)
            if not (start and _is_letter(text[start - 1])) and not _is_letter(text[end : end + 1]):
                found.append((start, end))
            start = lowered.find(word, end)
    yield from sorted(found)


def _is_letter(character: str) -> bool:
    return bool(character) and _WORD.match(character) is not None
