"""The words of a text with their places, and what stands between them.

Knows words and gaps. Knows nothing of states.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.states.table import TOKEN, fold

# What may stand between two words of one name: white space (a line may break there), a hyphen, an unspaced dash, an
# apostrophe. A tab, or a dash with blanks around it, separates the items of a list.
_BLANK = r"[^\S\t]*"
_JOINING = re.compile(rf"{_BLANK}(?:[-\u2010\u2011\u00ad'’‘ʼʻ`´]{_BLANK})?|[\u2012-\u2015]")
_JOINING_AFTER_ABBREVIATION = re.compile(rf"\.?{_BLANK}(?:[-\u2010\u2011]{_BLANK})?")
_ABBREVIATED_LENGTH = 5  # "St.", "Rep.", "Dem.": a longer word before a full stop ends a sentence


_MOST_WORDS = 200_000


class _Folds(dict[str, str]):
    """Words as written -> folded, worked out once; most words of a text have been met before."""

    def __missing__(self, word: str) -> str:
        folded = self[word] = fold(word)
        return folded

    def forgotten(self) -> _Folds:
        self.clear()
        return self


_FOLDS = _Folds()


class Tokens:
    """The tokens of a text: `words` as written, `folded`, and where each starts and ends."""

    __slots__ = ("_held", "ends", "folded", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        spans = [match.span() for match in TOKEN.finditer(text)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self.words = [text[start:end] for start, end in spans]
        self._held: dict[tuple[str, ...], bool] = {}
        known = _FOLDS if len(_FOLDS) < _MOST_WORDS else _FOLDS.forgotten()
        self.folded = [known[word] for word in self.words]

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, after: int) -> str:
        """The characters between token `after` and the next one (to the end of the text for the last)."""
        if after < 0:
            return self.text[: self.starts[0]] if self.words else self.text
        if after + 1 >= len(self.words):
            return self.text[self.ends[after] :]
        return self.text[self.ends[after] : self.starts[after + 1]]

    def joined(self, first: int, last: int) -> bool:
        """Whether tokens `first` to `last` can be the words of one name."""
        for at in range(first, last):
            gap = self.text[self.ends[at] : self.starts[at + 1]]
            if not gap or gap == " " or _JOINING.fullmatch(gap):
                continue
            if len(self.words[at]) < _ABBREVIATED_LENGTH and _JOINING_AFTER_ABBREVIATION.fullmatch(gap):
                continue
            return False
        return True

    def hold(self, name: tuple[str, ...]) -> bool:
        """Whether the folded words of `name` stand one after another anywhere."""
        if name not in self._held:
            self._held[name] = any(
                word == name[0] and tuple(self.folded[at : at + len(name)]) == name
                for at, word in enumerate(self.folded)
            )
        return self._held[name]

    def next_word(self, at: int, spaced_by: str = " \u00a0-\u2010\u2011") -> str:
        """The word right after token `at`, as written, with no sign or line end between; "" if there is none."""
        after = at + 1
        if after >= len(self.words):
            return ""
        gap = self.text[self.ends[at] : self.starts[after]]
        return self.words[after] if gap and not gap.strip(spaced_by) else ""

    def previous_word(self, at: int, spaced_by: str = " \u00a0-\u2010\u2011") -> str:
        """The word right before token `at`, as written, with no sign or line end between; "" if there is none."""
        if at <= 0:
            return ""
        gap = self.text[self.ends[at - 1] : self.starts[at]]
        return self.words[at - 1] if gap and not gap.strip(spaced_by) else ""


@lru_cache(maxsize=2)
def tokens_of(text: str) -> Tokens:
    """The tokens of a text; they must not be changed, for they are shared."""
    return Tokens(text)
