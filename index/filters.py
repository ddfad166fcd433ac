"""What a search may be narrowed to. Knows the filters; the ledger and the retriever apply them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Filters:
    """Reports published from one day to another (both included), by one of some publishers, or named by id.

    A report without a publication date does not pass a filter by date.
    """

    published_from: date | None = None
    published_until: date | None = None
    publishers: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.published_from or self.published_until or self.publishers or self.reports)

    def as_json(self) -> dict[str, Any]:
        """The filters that are set, days in ISO form."""
        found: dict[str, Any] = {}
        if self.published_from:
            found["published_from"] = self.published_from.isoformat()
        if self.published_until:
            found["published_until"] = self.published_until.isoformat()
        if self.publishers:
            found["publishers"] = list(self.publishers)
        if self.reports:
            found["reports"] = list(self.reports)
        return found
