"""Lines that are stretched to both margins: their gaps are all alike, and as wide as between cells of a table.

Knows gaps and the width of words. Knows nothing of lines' order and of what they say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.reading.pdf_glyphs import Piece

_FEWEST = 3  # words between which gaps are compared
_WIDEST = 4.0  # sizes of the letters: no program stretches a line further
_UNEVEN = 0.1  # sizes of the letters by which stretched gaps differ
_WORD = re.compile(r"^[^\W\d_][^\s|]*$")


@dataclass
class _Word:
    first: int  # its first piece
    x0: float
    x1: float
    text: str


def stretched(pieces: Sequence[Piece]) -> set[int]:
    """The pieces, by their place in `pieces`, that go on the line before them however wide the gap."""
    found: set[int] = set()
    row: list[_Word] = []
    last: Piece | None = None
    for at, piece in enumerate(pieces):
        if not piece.text.strip():
            continue
        x0 = min(piece.x0 + piece.space * (len(piece.text) - len(piece.text.lstrip())), piece.x1)
        x1 = max(piece.x1 - piece.space * (len(piece.text) - len(piece.text.rstrip())), x0)
        text = piece.text.strip()
        if last is not None and row and abs(piece.y - last.y) < 0.1 * piece.size and x0 > row[-1].x0:
            whole = not piece.text.startswith(" ") and not last.text.endswith(" ")
            if whole and x0 - row[-1].x1 < 0.15 * piece.size:
                row[-1].x1, row[-1].text = x1, row[-1].text + text
            else:
                row.append(_Word(at, x0, x1, text))
        else:
            found |= _alike(row, last.size if last is not None else 0.0)
            row = [_Word(at, x0, x1, text)]
        last = piece
    return found | _alike(row, last.size if last is not None else 0.0)


def _alike(row: Sequence[_Word], size: float) -> set[int]:
    """The first pieces of those words of a row that follow gaps like the ones beside them."""
    found: set[int] = set()
    at = 0
    while at + 1 < len(row):
        gap = row[at + 1].x0 - row[at].x1
        end = at + 1
        while end < len(row) and abs(row[end].x0 - row[end - 1].x1 - gap) <= _UNEVEN * size:
            end += 1
        words = row[at:end]
        if len(words) >= _FEWEST and 0 < gap <= _WIDEST * size and _is_prose(words, size):
            found.update(word.first for word in words[1:])
        at = max(end - 1, at + 1)
    return found


def _is_prose(words: Sequence[_Word], size: float) -> bool:
    """Whether the words are no cells: single words of different widths, so that they begin at no regular distance."""
    if any(" " in word.text for word in words):
        return False
    if sum(bool(_WORD.match(word.text.strip("“”\"'(),.;:"))) for word in words) < 0.6 * len(words):
        return False
    small = any(word.text[:1].islower() for word in words)
    if small and any(word.text.endswith(",") for word in words):
        return True
    steps = [right.x0 - left.x0 for left, right in pairwise(words)]
    if max(steps) - min(steps) < size:
        return False
    return small or len(words) > _FEWEST
