"""Plain text into lines."""

from __future__ import annotations

from corpus.reading.canonical import raw_lines, with_plain_bullet
from corpus.reading.encoding import NotTextError, decode
from corpus.reading.formats import LONGEST_SOURCE, Content, Source
from corpus.reading.front_matter import split


def read(source: Source) -> Content:
    text, metadata = split(decoded(source))
    return Content(tuple(with_plain_bullet(line.strip()) for line in raw_lines(text)), metadata)


def decoded(source: Source, declared: str | None = None) -> str:
    """The text in the source's bytes. Raises UnreadableFile."""
    try:
        text = decode(source.data, declared).text
    except NotTextError as error:
        raise source.unreadable(
            "damaged",
            "its bytes are not text in any encoding that is known.",
            "If it is a text, save it as UTF-8; if not, give it the ending of its own format.",
        ) from error
    if len(text) > LONGEST_SOURCE:
        raise source.too_long()
    return text
