"""Plain text into lines: front matter taken off, hard-wrapped lines joined, everything else as it stands.

Knows what a text file may hold.
"""

from __future__ import annotations

from corpus.reading.canonical import raw_lines, with_plain_bullet
from corpus.reading.formats import LONGEST_TEXT, Content, Source
from corpus.reading.front_matter import split
from corpus.reading.source_text import decoded
from corpus.reading.tables import tabbed_rows
from corpus.reading.wrapped import paragraphs


def read(source: Source) -> Content:
    body, metadata = split(decoded(source))
    if len(body) > 2 * LONGEST_TEXT:
        raise source.too_long()
    return Content(
        tuple(with_plain_bullet(line) for line in paragraphs(tabbed_rows(raw_lines(body)))), metadata
    )
