"""What is known of a library's meetings between two of its changes: the catalogue, its columns and its frames.

Knows when a library has changed and what a filter leaves of it. Safe to use from several threads.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.records.columns import Columns
from assistant.records.events import Catalogue, Event
from assistant.records.frames import Frames
from assistant.records.matching import Matcher
from assistant.records.sources import Sources
from index.filters import Filters
from index.ledger.meetings import Account
from index.library import Library

_FILTERED = 8


@dataclass(frozen=True)
class Known:
    """A catalogue with what was worked out for it."""

    catalogue: Catalogue
    columns: Columns
    frames: Frames
    sources: Sources

    def matcher(self) -> Matcher:
        return Matcher(self.catalogue, self.columns, self.frames)


class Catalogues:
    """What is known of one library, made anew when it has changed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._generation: int | None = None
        self._known: dict[Filters, Known] = {}

    def current(self, filters: Filters | None = None) -> Known:
        """What is known of the meetings that `filters` let through."""
        filters = filters or Filters()
        with self._lock:
            generation = self._library.generation()
            if self._generation != generation:
                self._known.clear()
                accounts = self._library.meetings()
                self._generation = self._library.generation()
                self._known[Filters()] = self._of(Catalogue.of(accounts))
            if filters not in self._known:
                if len(self._known) > _FILTERED:
                    self._known = {Filters(): self._known[Filters()]}
                self._known[filters] = self._of(_allowed(self._known[Filters()].catalogue, filters))
            return self._known[filters]

    def among(self, known: Known, meetings: Sequence[str]) -> Known:
        """What is known of the events of these meetings alone; of all where none of them is there."""
        held = known.catalogue.by_meeting
        events = {held[id_].id: held[id_] for id_ in meetings if id_ in held}
        return self._of(Catalogue(list(events.values()))) if events else known

    def _of(self, catalogue: Catalogue) -> Known:
        sources = Sources(self._library)
        frames = Frames(sources)
        columns = Columns(catalogue, self._library.reports_with, frames.abbreviates)
        return Known(catalogue, columns, frames, sources)


def _allowed(catalogue: Catalogue, filters: Filters) -> Catalogue:
    """The catalogue of the accounts that the filters let through."""
    kept: list[Event] = []
    for event in catalogue.events:
        accounts = tuple(account for account in event.accounts if _passes(account, filters))
        if accounts:
            kept.append(replace(event, accounts=accounts))
    return Catalogue(kept)


def _passes(account: Account, filters: Filters) -> bool:
    day = account.published
    return (
        (not filters.reports or account.report in filters.reports)
        and (not filters.publishers or account.publisher in filters.publishers)
        and (not filters.published_from or (day is not None and day >= filters.published_from))
        and (not filters.published_until or (day is not None and day <= filters.published_until))
    )
