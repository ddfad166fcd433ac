"""PDF into lines."""

from __future__ import annotations

import io

from corpus.reading.formats import Content, Source


def read(source: Source) -> Content:
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(source.data))
    lines: list[str] = []
    pages: list[tuple[int, int]] = []
    for page in reader.pages:
        pages.append((len(lines), 0))
        lines += page.extract_text().split("\n")
    return Content(tuple(lines), pages=tuple(pages))
