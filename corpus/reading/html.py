"""Web pages into lines."""

from __future__ import annotations

from corpus.reading.formats import Content, Source
from corpus.reading.text import decoded


def read(source: Source) -> Content:
    import trafilatura

    text = (
        trafilatura.extract(decoded(source), favor_recall=True, include_tables=True, include_comments=False)
        or ""
    )
    return Content(tuple(text.split("\n")))
