"""Windows with other states' names in them: what the words say of a state must not depend on which state it is."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace

from corpus.meetings.learned.windows import Window
from evals.presence.texts import Labelled

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
                for named in window.named:
                    word = window.text[named.start : named.end]
                    if len(word) > _CODE and word[0].isupper() and not word.isupper():
                        self._like.setdefault(named.form, []).append(word)

    def __call__(self, window: Window) -> Window:
        """The window, or the same with other names; each keeps the code that its label goes by."""
        if self.chance.random() >= _OFTEN:
            return window
        text, last, named = "", 0, []
        for one in window.named:
            if one.start < last:  # two names share characters
                return window
            text += window.text[last : one.start]
            word = window.text[one.start : one.end]
            if self.chance.random() < _EACH and one.form in self._like and not word.isupper():
                word = self.chance.choice(self._like[one.form])
            named.append(replace(one, start=len(text), end=len(text) + len(word)))
            text, last = text + word, one.end
        return Window(window.before, text + window.text[last:], named, window.line)
