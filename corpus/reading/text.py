"""Plain text into lines: front matter taken off, hard-wrapped lines joined, everything else as it stands.

Knows what a text file may hold. A file that plainly is a saved web page is handed to html.
"""

from __future__ import annotations

import re

from corpus.reading.canonical import raw_lines, with_plain_bullet
from corpus.reading.encoding import NotTextError, decode
from corpus.reading.formats import LONGEST_SOURCE, LONGEST_TEXT, Content, Source
from corpus.reading.front_matter import split
from corpus.reading.wrapped import paragraphs

_WEB_PAGE = re.compile(
    r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.I | re.S
)


def read(source: Source) -> Content:
    text = decoded(source)
    if is_web_page(text):
        from corpus.reading.html import read as read_html

        return read_html(source)
    body, metadata = split(text)
    if len(body) > 2 * LONGEST_TEXT:
        raise source.too_long()
    return Content(tuple(with_plain_bullet(line) for line in paragraphs(raw_lines(body))), metadata)


def is_web_page(text: str) -> bool:
    """Whether the text is a whole web page: it opens as one and has a body or an end."""
    return bool(_WEB_PAGE.match(text[:5000]) and re.search(r"<body[\s>]|</html\s*>|<p[\s>]", text, re.I))


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
