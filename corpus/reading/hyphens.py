"""Two lines of one paragraph into one: what to do with the hyphen at the end of the first.

Knows how words are broken at line ends. Knows nothing of where lines come from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from corpus.states.table import states

_BROKEN = re.compile(r"([^\W\d_]+)[-\u2010]$")
_TYPED = re.compile("[^\\W_]\u2010[^\\W_]")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
# Endings that are never words of their own: what stands before them was broken, not compounded.
_ENDING = re.compile(
    r"^\w{0,4}?(?:[ts]ions?|tional(?:ly)?|ments?|ness|it(?:y|ies)|tives?|ally|ably|ing|ings|ers?|ance|ence|"
    r"[st]ure[sd]?|able|ible|ships?|cies|cial|tial|ous|ция|ции|ций|цию|ние|ния|ний|нию|ность|ности|ского|ской|ских|"
    r"ский|ская|ских|ться|ками|ными|ного|ному|tungs?|keit|heit|schaft|lich(?:e[nrs]?)?|ciones|ción|ções|ção)$",
    re.IGNORECASE,
)
_LONGEST_WORD = 200  # characters at the end of a line that are looked at: a word or an address
_SOFT = "\u00ad"
_SOFTLY_BROKEN = re.compile("\u00ad+[-\u2010]?$")  # the hyphen that shows where the soft one was used


class Vocabulary:
    """The words of one document, whole and hyphenated: what decides whether a hyphen belongs to its word."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        self._tails: set[str] = set()
        # Whether this document's own hyphens are "-": a "\u2010" at a line's end was then put there by a program.
        self._typed_otherwise = True
        for line in lines:
            self._typed_otherwise = self._typed_otherwise and not _TYPED.search(line)
            found = [
                match.group().casefold() for match in _WORD.finditer(line.rstrip(_SOFT).replace(_SOFT, ""))
            ]
            # The last piece of a line may be half a word, and so may the first.
            if line.rstrip().endswith(("-", "\u2010", _SOFT)) and found:
                found.pop()
            self._words.update(found[1:])
            if found:
                (self._words if line[:1].isupper() else self._tails).add(found[0])

    def joined(self, left: str, right: str) -> str:
        """`left` and `right`, the end of one line and the beginning of the next, as they read together."""
        left, between = self.seam(left, right)
        return left + between + right.lstrip()

    def seam(self, left: str, right: str) -> tuple[str, str]:
        """What remains of `left` where `right` follows it on the next line, and what stands between them."""
        left, right = left.rstrip(), right.lstrip()
        if not left or not right:
            return left, ""
        if (soft := _SOFTLY_BROKEN.search(left)) is not None:
            return left[: soft.start()], ""
        end = left[-_LONGEST_WORD:]
        broken = _BROKEN.search(end)
        if broken is not None and left.endswith("\u2010") and self._typed_otherwise and right[0].islower():
            return left[:-1], ""
        if broken is not None:
            following = _FIRST_WORD.match(right)
            if (
                following is not None
                and right[0].islower()
                and not self._hyphenated(broken.group(1), following.group())
            ):
                return left[:-1], ""
            return left, ""
        whole = (
            (re.search(r"\d[-\u2010–]$", end) and right[0].isdigit())
            or re.search(r"\w/$|https?://\S+[/=?&_-]$", end)
            or (_without_blanks(left[-1]) and _without_blanks(right[0]))
        )
        return left, "" if whole else " "

    def _hyphenated(self, left: str, right: str) -> bool:
        """Whether the hyphen belongs to the word. Where nothing tells, it does: nothing is lost by keeping it."""
        first, second = left.casefold(), right.casefold()
        if first + second in self._words or first + second in _words_of_states():
            return False
        if f"{first}-{second}" in self._words or "-" in second:
            return True
        if second in self._words and (first in self._words or len(second) > 3):
            return True
        return not _ENDING.match(second)


@lru_cache(maxsize=1)
def _words_of_states() -> frozenset[str]:
    """The single words in the names and adjectives of states."""
    names = (name for state in states().values() for name in (*state.names, *state.adjectives))
    return frozenset(
        word.casefold() for name in names for word in name.split() if word.isalpha() and len(word) > 5
    )


def _without_blanks(character: str) -> bool:
    """Whether the character belongs to a script that is written without blanks (Chinese, Japanese)."""
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"
