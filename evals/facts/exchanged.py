"""Windows with other states' names in them: what the words say of a state must not depend on which state it is."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from corpus.meetings.learned.candidates import STATE
from corpus.meetings.learned.windows import Named, Window
from evals.facts.texts import Labelled

_OFTEN = 0.3  # of the windows
_EACH = 0.8  # of the names in such a window
_CODE = 3  # letters that a code has at most


class Exchange:
    """Exchanges names of states for those of others, a name for a name and an adjective for an adjective."""

    def __init__(self, texts: Iterable[Labelled], chance: random.Random) -> None:
        self.chance = chance
        self._like: dict[str, list[str]] = {}
        for text in texts:
            for window in text.windows:
                for named in _states(window):
                    word = window.text[named.start : named.end]
                    if len(word) > _CODE and word[0].isupper() and not word.isupper():
                        self._like.setdefault(named.candidate.form, []).append(word)

    def __call__(self, window: Window) -> Window:
        """The window, or the same with other names; each keeps the code that its label goes by."""
        if self.chance.random() >= _OFTEN:
            return window
        text, last = "", 0
        moved = _Moved()
        for one in _states(window):
            word = window.text[one.start : one.end]
            form = one.candidate.form
            if one.start < last or self.chance.random() >= _EACH or form not in self._like or word.isupper():
                continue
            text += window.text[last : one.start]
            word = self.chance.choice(self._like[form])
            moved.add(one, len(text), len(text) + len(word))
            text, last = text + word, one.end
        named = [
            replace(other, start=moved.start(other.start), end=moved.end(other.end)) for other in window.named
        ]
        return Window(window.before, text + window.text[last:], named, window.line)


class _Moved:
    """Where the characters of a text stand once some of its words are others."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._parts: list[tuple[int, int, int]] = []  # old end, new start, new end

    def add(self, old: Named, start: int, end: int) -> None:
        self._starts.append(old.start)
        self._parts.append((old.end, start, end))

    def start(self, at: int) -> int:
        return self._moved(at, 1)

    def end(self, at: int) -> int:
        return self._moved(at - 1, 2) + (0 if self._inside(at - 1) else 1)

    def _inside(self, at: int) -> bool:
        n = bisect_right(self._starts, at) - 1
        return n >= 0 and at < self._parts[n][0]

    def _moved(self, at: int, edge: int) -> int:
        n = bisect_right(self._starts, at) - 1
        if n < 0:
            return at
        end, *_ = part = self._parts[n]
        return part[edge] if at < end else part[2] + at - end


def _states(window: Window) -> list[Named]:
    return [named for named in window.named if named.candidate.kind == STATE]
