"""How far each meeting of a library bears a word: by what it is called, by its kin, misspelt, or in its report's text.

Knows a catalogue and the library's text index. What was worked out for a word is kept as long as the catalogue is.
"""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from assistant.records.events import Catalogue, Event
from assistant.records.topics import Topic
from assistant.stems import stem

FUZZY = 82
"""rapidfuzz ratio from which a word that stands nowhere is taken for a misspelling of one that does."""
_NEARLY_AS_LIKE = 5
"""Of several such, those are meant that come so near the likest: "viena" is Vienna, and not Vietnam."""
KIN, MISSPELT, IN_TEXT, BEGINNING = 0.9, 0.9, 0.35, 0.7
CALLED = 0.7
"""Weight from which a word is part of what a meeting is called, or of where it was."""
_SHORTEST, _CLIPPED, _FEW = 4, 3, 4
"""Words of fewer letters are no misspellings; of three they may be a name cut short ("env"), where few begin with them."""
_LONG = 6
"""A clipped word of more letters ("telecoms") stands for the whole one beside those that are spelt like it."""
_KEPT = 4000
_DEFINING = 40
"""More reports than these use an abbreviation as a word that all know."""


@dataclass(frozen=True, slots=True)
class Column:
    """`weights` by the event's place in the catalogue, those that bear the word at all; `called` is true if a meeting is
    called so, `nowhere` if no record bears the word itself."""

    weights: Mapping[int, float]
    called: bool
    nowhere: bool


class Columns:
    """The columns of one catalogue. Safe to use from several threads."""

    def __init__(
        self,
        catalogue: Catalogue,
        in_text: Callable[[str], set[str]],
        abbreviates: Callable[[Event, str], bool] | None = None,
    ) -> None:
        """`in_text` gives the reports that have a word; `abbreviates` whether an event's report gives it in brackets."""
        self._catalogue = catalogue
        self._search = in_text
        self._abbreviates = abbreviates
        self._lock = threading.Lock()
        self._columns: dict[tuple[str, str, frozenset[str]], Column] = {}
        self._found: dict[str, frozenset[str]] = {}
        self._sorted = sorted(catalogue.surfaces)

    def of(self, topic: Topic) -> Column:
        # What a word may stand for is the question's to say: the same word may accept more in another.
        key = (topic.text.lower(), topic.stem, topic.accepts)
        column = self._columns.get(key)
        if column is None:
            column = self._made(topic)
            with self._lock:
                if len(self._columns) >= _KEPT:
                    self._columns.clear()
                self._columns[key] = column
        return column

    def in_text(self, word: str) -> frozenset[str]:
        """Reports in whose text the word stands, in any of its forms."""
        key = word.lower()
        found = self._found.get(key)
        if found is None:
            found = frozenset(self._search(word))
            with self._lock:
                if len(self._found) >= _KEPT:
                    self._found.clear()
                self._found[key] = found
        return found

    def _made(self, topic: Topic) -> Column:
        postings = self._catalogue.postings
        weights = dict(postings.get(topic.stem, {}))
        for kin in topic.accepts - {topic.stem}:
            for place, weight in postings.get(kin, {}).items():
                if weights.get(place, 0.0) < weight * KIN:
                    weights[place] = weight * KIN
        reports = self.in_text(topic.text)
        nowhere = not weights
        for place, weight in self._cut_short(topic.text.lower()).items():
            weights[place] = max(weight, weights.get(place, 0.0))
        if nowhere and len(topic.text) == _CLIPPED and not (reports or topic.text.isupper()):
            weights = self._clipped(topic.text.lower())
        elif nowhere and (not reports or topic.stem not in self._catalogue.postings):
            weights = self._misspelt(topic.text.lower(), strictly=bool(reports))
        if self._abbreviates and topic.text.isalpha() and topic.text.isupper() and len(topic.text) > 2:
            for report in reports if len(reports) <= _DEFINING else ():
                for place in self._catalogue.by_report.get(report, ()):
                    event = self._catalogue.events[place]
                    if weights.get(place, 0.0) < CALLED and self._abbreviates(event, topic.text):
                        weights[place] = CALLED
        called = any(weight >= CALLED for weight in weights.values())
        for report in reports:
            for place in self._catalogue.by_report.get(report, ()):
                if weights.get(place, 0.0) < IN_TEXT:
                    weights[place] = IN_TEXT
        return Column(weights, called, nowhere)

    def _misspelt(self, word: str, *, strictly: bool) -> dict[int, float]:
        """`strictly` where the word stands in some report as it is: it may be no misspelling."""
        surfaces = self._catalogue.surfaces
        if len(word) < _SHORTEST:
            return {}
        near = process.extract(word, self._sorted, scorer=fuzz.ratio, score_cutoff=FUZZY, limit=8)
        if near:
            likest, best, _ = near[0]
            same = stem(likest)
            alike = [w for w, ratio, _ in near if ratio >= best - _NEARLY_AS_LIKE or stem(w) == same]
            return _at(MISSPELT, (surfaces[found] for found in alike))
        # "stats" is clipped from "statistics" and has an ending of its own.
        begun = self._beginning(word) or (self._beginning(word[:-1]) if word.endswith("s") else [])
        if begun or strictly:
            return _at(BEGINNING, (surfaces[found] for found in begun))
        return _at(BEGINNING, (surfaces[found] for found in self._joined(word)))

    def _cut_short(self, word: str) -> dict[int, float]:
        """ "telecoms" for "telecommunications": the beginning of a longer word with an ending of its own."""
        if not word.endswith("s") or len(word) <= _LONG:
            return {}
        whole = [found for found in self._beginning(word[:-1]) if len(found) > len(word) + 2]
        return _at(BEGINNING, (self._catalogue.surfaces[found] for found in whole))

    def _clipped(self, word: str) -> dict[int, float]:
        """ "env ministers": a name cut short to three letters, where few words begin with them."""
        begun = self._beginning(word)
        return (
            _at(BEGINNING, (self._catalogue.surfaces[found] for found in begun)) if len(begun) <= _FEW else {}
        )

    def _beginning(self, start: str) -> list[str]:
        at = bisect_left(self._sorted, start)
        found = []
        while at < len(self._sorted) and self._sorted[at].startswith(start):
            found.append(self._sorted[at])
            at += 1
        return found

    def _joined(self, word: str) -> list[str]:
        """Words that a clipped compound begins with: "infosec" for "information security"."""
        for cut in range(4, len(word) - 2):
            heads, tails = self._beginning(word[:cut]), self._beginning(word[cut:])
            if heads and tails:
                return [*heads, *tails]
        return []


def _at(weight: float, found: Iterable[Iterable[int]]) -> dict[int, float]:
    return {event: weight for events in found for event in events}
