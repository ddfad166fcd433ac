"""The bytes of a source as text, and whether they are a web page.

Knows encodings by `encoding` and how markup looks in bytes. Knows nothing of how a page or a text is read.
"""

from __future__ import annotations

import re

from corpus.reading.encoding import NotTextError, decode
from corpus.reading.formats import LONGEST_SOURCE, Source

_PAGE_OPENS = re.compile(
    rb"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.I | re.S
)
_PAGE_HOLDS = re.compile(rb"<body[\s>]|</html\s*>|<p[\s>]", re.I)
_TAG = re.compile(rb"<(?:!doctype|!--|/?[a-zA-Z][a-zA-Z0-9:-]*[\s>/])", re.I)


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


def is_web_page(data: bytes) -> bool:
    """Whether the bytes are a whole web page: they open as one and have a body or an end."""
    plain = _without_zeros(data)
    return bool(_PAGE_OPENS.match(plain[:5000]) and _PAGE_HOLDS.search(plain))


def has_markup(data: bytes) -> bool:
    """Whether there is a single tag in the bytes."""
    return bool(_TAG.search(_without_zeros(data)))


def _without_zeros(data: bytes) -> bytes:
    """UTF-16 writes markup with a zero beside each letter, UTF-8 and UTF-16 may begin with a mark."""
    return (
        data.replace(b"\x00", b"")
        .removeprefix(b"\xef\xbb\xbf")
        .removeprefix(b"\xff\xfe")
        .removeprefix(b"\xfe\xff")
    )
