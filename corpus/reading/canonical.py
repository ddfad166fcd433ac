"""The canonical text of a report: what a reader sees, with nothing improved.

Knows Unicode and white space. Knows nothing of formats: each reader hands over lines (one per paragraph,
list item or table row) and gets them back cleaned. Glued words, typos and odd dashes stay: the text is what
quotes are cut from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

BULLET = "• "
CELL_SEPARATOR = " | "

# White space that ends a line wherever it stands: line and page breaks of every system and the Unicode separators.
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Characters that take no room and say nothing: soft hyphens, zero-width blanks, marks of direction, tags.
# The two joiners (200C, 200D) shape letters of other scripts and emoji; they are dropped only beside
# letters that they cannot shape.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\uffff\ufffe\U000e0000-\U000e007f]"
)
_JOINER = re.compile(r"(?<![\u0590-\U0010ffff])[\u200c\u200d]+|[\u200c\u200d]+(?![\u0590-\U0010ffff])")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_BLANKS = re.compile(r"[\t\x20\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# Bullets of every shape, those of Word's symbol fonts (private use) among them. A dash is left alone: it may be one.
_BULLET_GLYPH = re.compile(r"^[•◦‣⁃∙●○■□▪▫◆◇►▸▶➢➤➔❖✓✔★☆·\uf000-\uf0ff\u2043\u204c\u204d](?:\s+|(?=\w))")


def canonical_line(text: str) -> str:
    """`text` as one line: NFC, unseen and control characters dropped, every run of white space one blank."""
    return _blanks(_cleaned(_LINE_END.sub(" ", text)))


def canonical_lines(text: str) -> list[str]:
    """The lines of `text` that hold something, each canonical."""
    return [line for raw in _LINE_END.split(text) if (line := _blanks(_cleaned(raw)))]


def canonical(text: str) -> str:
    """`text` with canonical lines joined by a single "\\n", empty lines dropped. Idempotent."""
    return "\n".join(canonical_lines(text))


def join_lines(lines: Iterable[str]) -> str:
    """Paragraphs, each made one canonical line, as one canonical text."""
    return canonical("\n".join(canonical_line(line) for line in lines))


def raw_lines(text: str) -> list[str]:
    """The lines of `text` as they stand, at every system's line end; white space inside them untouched."""
    return _LINE_END.split(text)


def with_plain_bullet(line: str) -> str:
    """`line` with a bullet of any shape at its beginning written as "• "; other lines as they are."""
    return _BULLET_GLYPH.sub(BULLET, line, count=1)


def table_row(cells: Iterable[str]) -> str:
    """The cells of one row as one line; a row of empty cells is an empty line."""
    cleaned = [canonical_line(cell) for cell in cells]
    while cleaned and not cleaned[-1]:
        cleaned.pop()
    return canonical_line(CELL_SEPARATOR.join(cleaned)) if any(cleaned) else ""


def _cleaned(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    previous = None
    while previous != text:  # what is dropped may have stood between two characters that now compose
        previous = text
        text = _CONTROL.sub("", _UNSEEN.sub("", text))
        text = unicodedata.normalize("NFC", _JOINER.sub("", text))
    return text


def _blanks(text: str) -> str:
    return _BLANKS.sub(" ", text).strip(" ")
