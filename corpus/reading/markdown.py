"""Markdown into lines: what a reader of the rendered page sees.

Knows Markdown's marks. Knows nothing of files.
"""

from __future__ import annotations

from corpus.reading.formats import Content, Source


def read(source: Source) -> Content:
    from corpus.reading.text import read as read_text

    return read_text(source)
