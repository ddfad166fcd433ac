"""A report: one canonical text, what is known about it, and places in it.

Knows what a report is. Knows nothing of files, storage or search.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (Unicode code points, half-open, 0-based) of one version's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters themselves: every quote that is shown comes from here."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def as_json(self) -> dict[str, int]:
        return {"start": self.start, "end": self.end}


@dataclass(frozen=True)
class Metadata:
    """What is known about a report besides its text; None where nothing says it.

    `published` is the day of publication. `language` is an ISO 639-1 code. `kind` is a word such as "press release",
    "minutes" or "list of participants". `address` is where the publisher keeps the report.
    """

    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    address: str | None = None
    symbol: str | None = None
    language: str | None = None
    kind: str | None = None


@dataclass(frozen=True)
class Report:
    """One document as a reader sees it: one line per paragraph, list item or table row, lines joined by "\\n".

    `pages` holds the offset at which each page begins (PDF only; else empty), ascending, first is 0.
    """

    text: str
    metadata: Metadata = field(default_factory=Metadata)
    pages: tuple[int, ...] = ()

    @cached_property
    def version(self) -> str:
        """The name of this text: sha256 of its UTF-8, in hex."""
        return version_of(self.text)

    def page_at(self, offset: int) -> int | None:
        return page_at(self.pages, offset)


def version_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def page_at(pages: tuple[int, ...], offset: int) -> int | None:
    """The page (from 1) on which the character at `offset` stands, or None for a report without pages."""
    return bisect_right(pages, offset) if pages else None


def paragraph_at(text: str, offset: int) -> int:
    """The paragraph (from 1, empty lines not counted) in which the character at `offset` stands."""
    before = text[:offset]
    lines = before.split("\n")
    return sum(1 for line in lines[:-1] if line.strip()) + 1
