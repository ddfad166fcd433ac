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
_WIDEST = (
    4.0  # sizes of the letters: no program stretches a line further, one of two words less than twice as far
)
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
    rows = _rows(pieces)
    found: set[int] = set()
    for at, row in enumerate(rows):
        size = pieces[row[0].first].size
        found |= _alike(row, size)
        beside = (*rows[max(0, at - 1) : at], *rows[at + 1 : at + 2])
        if len(row) == 2 and _fills(row, size, beside):
            found.add(row[1].first)
    return found


def _rows(pieces: Sequence[Piece]) -> list[list[_Word]]:
    """The words on each baseline, as far as they are drawn one after another to the right."""
    rows: list[list[_Word]] = []
    last: Piece | None = None
    for at, piece in enumerate(pieces):
        if not piece.text.strip():
            continue
        x0 = min(piece.x0 + piece.space * (len(piece.text) - len(piece.text.lstrip())), piece.x1)
        x1 = max(piece.x1 - piece.space * (len(piece.text) - len(piece.text.rstrip())), x0)
        text = piece.text.strip()
        if last is None or abs(piece.y - last.y) >= 0.1 * piece.size or x0 <= rows[-1][-1].x0:
            rows.append([_Word(at, x0, x1, text)])
        else:
            word = rows[-1][-1]
            whole = not piece.text.startswith(" ") and not last.text.endswith(" ")
            if whole and x0 - word.x1 < 0.15 * piece.size:
                word.x1, word.text = x1, word.text + text
            else:
                rows[-1].append(_Word(at, x0, x1, text))
        last = piece
    return rows


def _fills(row: Sequence[_Word], size: float, beside: Sequence[Sequence[_Word]]) -> bool:
    """Whether two words reach from margin to margin, as a line of more words above or below them does."""
    first, second = row
    if second.x0 - first.x1 > 2 * _WIDEST * size or not (
        _WORD.match(first.text) and _WORD.match(second.text)
    ):
        return False
    return any(
        len(line) > 2 and abs(line[0].x0 - first.x0) < 1 and abs(line[-1].x1 - second.x1) < 1
        for line in beside
    )


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
    if all(word.text.endswith((",", ";")) for word in words[:-1]):
        return True  # a list goes on from word to word
    small = any(word.text[:1].islower() for word in words)
    if small and any(word.text.endswith(",") for word in words):
        return True
    steps = [right.x0 - left.x0 for left, right in pairwise(words)]
    if max(steps) - min(steps) < size:
        return False
    return small or len(words) > _FEWEST
