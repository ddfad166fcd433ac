"""The reports that answers cite, kept for the next question: their text and its sentences.

Knows how long to keep them. A report that changes makes a new generation of the library, and new sources with it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import TypeVar

from corpus.report import Span
from corpus.sentences import sentences
from index.ledger.reports import StoredReport
from index.library import Library

_KEPT = 2000
Key = tuple[str, str]
T = TypeVar("T")


class Sources:
    """Reports by id and version. Safe to use from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._stored: OrderedDict[Key, StoredReport] = OrderedDict()
        self._sentences: OrderedDict[Key, Sequence[Span]] = OrderedDict()

    def stored(self, report: str, version: str) -> StoredReport:
        key = (report, version)
        found = self._stored.get(key)
        if found is None:
            found = self._library.report(report, version)
            self._keep(self._stored, key, found)
        return found

    def sentences(self, report: str, version: str) -> Sequence[Span]:
        key = (report, version)
        found = self._sentences.get(key)
        if found is None:
            found = tuple(sentences(self.stored(report, version).report.text))
            self._keep(self._sentences, key, found)
        return found

    def _keep(self, kept: OrderedDict[Key, T], key: Key, value: T) -> None:
        with self._lock:
            kept[key] = value
            while len(kept) > _KEPT:
                kept.popitem(last=False)
