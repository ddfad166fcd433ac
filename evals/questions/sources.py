"""The reports of a library as an evaluation looks at them: their texts, and where a gold quote stands.

Knows reports and spans. Knows nothing of answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from corpus.report import Span
from evals.questions.load import Gold
from index.library import Library


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of a report's newest text."""

    report: str
    span: Span

    def overlaps(self, report: str, start: int, end: int) -> bool:
        return self.report == report and self.span.start < end and start < self.span.end


class Sources:
    """Texts and gold places of one library, each looked up once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._paths = {row.id: row.paths for row in library.reports()}
        self.text = cache(self._text)
        self.places = cache(self._places)

    def _text(self, report: str, version: str | None = None) -> str:
        return self._library.report(report, version).report.text

    def _places(self, gold: Gold) -> tuple[Place, ...]:
        """Where the quote stands, white space aside, in each report that the gold may mean; nowhere when it does not."""
        found = []
        for report, paths in self._paths.items():
            if any(gold.is_of(path, report) for path in paths):
                span = locate(self.text(report), gold.quote)
                if span is not None:
                    found.append(Place(report, span))
        return tuple(found)


def bare(text: str) -> str:
    """The text without white space, in which a quote is found however its lines were broken."""
    return "".join(text.split())


def locate(text: str, quote: str) -> Span | None:
    """The first place of `quote` in `text`, white space aside."""
    wanted = bare(quote)
    offsets = [offset for offset, character in enumerate(text) if not character.isspace()]
    at = "".join(text[offset] for offset in offsets).find(wanted)
    if at < 0 or not wanted:
        return None
    return Span(offsets[at], offsets[at + len(wanted) - 1] + 1)
