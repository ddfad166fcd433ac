"""The lines of prose and the rows of a PDF page into paragraphs.

Knows leading, indents, sizes and where a line would have had room for the next word. Knows nothing of how
lines are found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.reading.canonical import table_row
from corpus.reading.hyphens import Vocabulary
from corpus.reading.pdf_lines import Line, Prose, Row
from corpus.reading.tables import in_one_line

_SENTENCE_END = re.compile(r"[.!?…:;][\"'”»)\]]*(?:\[\d+\]|\d)?$")
_OPEN_END = re.compile(r"\w[-\u2010/]$|\d–$")  # the word, or the range, goes on
_BETWEEN_WORDS = re.compile(
    r"(?:^|\s)[^\W\d_A-ZА-Я]{1,3}$"
)  # "of", "the", "and", "и", "de": a phrase goes on
_ITEM = re.compile(
    r"^(?:[•·▪●○◦‣■□➢\uf000-\uf0ff]\s*\S|[\-–—*]\s|\(?(?:\d{1,3}|[ivx]{1,5}|[a-zа-я])[.)]\s|\(?\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s)"
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or row, with the lines that tell whether it goes on from or to another page."""

    text: str
    first: Line
    last: Line | None = None  # None: a table row, which no page break cuts
    right: float = 0.0  # the edge that the lines of its column reach


class Layout:
    """What all pages share: the distance of lines, by size, and the words of the document."""

    def __init__(self, pages: Iterable[Sequence[Prose | Row]]) -> None:
        made = [part for page in pages for part in page]
        every = [line for part in made for line in _lines(part)]
        self._vocabulary = Vocabulary(line.text for line in every)
        reach = sorted(
            line.x1 for part in made if isinstance(part, Prose) and not part.column for line in part.lines
        )
        self._right = reach[int(0.95 * (len(reach) - 1))] if reach else 0.0
        gaps: dict[int, Counter[float]] = {}
        for part in made:
            if isinstance(part, Prose):
                for above, below in pairwise(part.lines):
                    if (
                        round(above.size) == round(below.size)
                        and 0 < (gap := above.y - below.y) < 4 * above.size
                    ):
                        gaps.setdefault(round(above.size), Counter())[round(gap * 2) / 2] += 1
        # Of the common distances the smallest: the others are those between paragraphs.
        self._leading = {
            size: min(g for g, n in c.items() if n >= 0.4 * max(c.values())) for size, c in gaps.items()
        }

    def paragraphs(self, parts: Sequence[Prose | Row]) -> list[Paragraph]:
        made: list[Paragraph] = []
        edges = _column_edges(parts)
        for part in parts:
            if isinstance(part, Row):
                cells = [self._cell(cell, edges) for cell in part.cells]
                made.append(Paragraph(table_row(cells), part.cells[0][0]))
                continue
            found = self._prose(part.lines, 0.0 if part.column else self._right)
            last = made[-1] if made else None
            beside = last is not None and last.last is not None and found[0].first.y > last.last.y
            if last is not None and beside and self.continues(last, found[0]):
                text = self._vocabulary.joined(last.text, found[0].text)
                made[-1] = Paragraph(text, last.first, found[0].last, found[0].right)
                found = found[1:]
            made += found
        return made

    def _cell(self, cell: Sequence[Line], edges: dict[int, float]) -> str:
        right = edges.get(round(cell[0].x0 / 3), 0.0)
        return in_one_line([paragraph.text for paragraph in self._prose(cell, right, cell=True)])

    def continues(self, before: Paragraph, after: Paragraph) -> bool:
        """Whether `after`, at the top of a page, goes on with `before`, at the bottom of the page before
        it.
        """
        if before.last is None or after.last is None or abs(before.last.size - after.first.size) > 0.6:
            return False
        if (
            _ITEM.match(after.text)
            or _SENTENCE_END.search(before.text)
            or before.last.bold != after.first.bold
        ):
            return False
        return after.text[:1].islower() or _full(before.last, after.first, before.right)

    def joined(self, left: str, right: str) -> str:
        return self._vocabulary.joined(left, right)

    def _prose(self, lines: Sequence[Line], right: float, *, cell: bool = False) -> list[Paragraph]:
        """The paragraphs in lines below each other; `right` is the edge that text around them reaches."""
        prose = cell or _runs_on(lines, right)
        made: list[Paragraph] = []
        group: list[Line] = [lines[0]]
        text = lines[0].text
        for above, below in pairwise(lines):
            edge = max(right, _edge(lines, above))
            if self._begins(group, above, below, edge, prose=prose):
                made.append(Paragraph(text, group[0], above, edge))
                group, text = [below], below.text
            else:
                text = self._vocabulary.joined(text, below.text)
                group.append(below)
        made.append(Paragraph(text, group[0], lines[-1], max(right, _edge(lines, lines[-1]))))
        return made

    def _begins(self, group: Sequence[Line], above: Line, below: Line, right: float, *, prose: bool) -> bool:
        """Whether `below` begins a new paragraph after `above`, the last line of `group`."""
        if (
            abs(above.size - below.size) > max(0.6, 0.06 * above.size)
            or below.hang
            or _ITEM.match(below.text)
        ):
            return True
        leading = self._leading.get(round(above.size), 1.3 * above.size)
        if above.y - below.y > 1.3 * leading + 0.5:
            return True
        goes_on = below.text[:1].islower()
        full = _full(above, below, right)
        hanging = group[0].hang and abs(below.x0 - group[0].hang) < 0.5 * below.size
        centred = abs(above.x0 + above.x1 - below.x0 - below.x1) < below.size
        if below.x0 > above.x0 + 0.8 * below.size and not hanging and not (full and (goes_on or centred)):
            return True
        if above.bold != below.bold and not goes_on and not full:
            return True
        if full:
            return not (
                goes_on
                or prose
                or hanging
                or _BETWEEN_WORDS.search(above.text)
                or _OPEN_END.search(above.text)
            )
        reaches = above.x1 - above.x0 > 0.6 * (right - above.x0)
        return not (goes_on and reaches and not _SENTENCE_END.search(above.text)) and not re.search(
            r"[^\W\d_]-$", above.text
        )


def _lines(part: Prose | Row) -> list[Line]:
    return part.lines if isinstance(part, Prose) else [line for cell in part.cells for line in cell]


def _edge(lines: Sequence[Line], line: Line) -> float:
    """How far to the right the lines around `line` reach."""
    return max(other.x1 for other in lines if other.x0 < line.x1 and other.x1 > line.x0)


def _full(above: Line, below: Line, right: float) -> bool:
    """Whether the first word of `below` would not have fitted behind `above`."""
    return above.x1 + above.space + (below.word - below.x0) > right - 0.3 * above.size


def _column_edges(parts: Iterable[Prose | Row]) -> dict[int, float]:
    """How far to the right the cells of each column reach, by where they begin."""
    edges: dict[int, float] = {}
    for part in parts:
        for cell in part.cells if isinstance(part, Row) else []:
            key = round(cell[0].x0 / 3)
            edges[key] = max(edges.get(key, 0.0), *(line.x1 for line in cell))
    return edges


def _runs_on(lines: Sequence[Line], right: float) -> bool:
    """Whether lines that begin with a capital may go on a sentence: they do among lines that mostly run on."""
    full = [below for above, below in pairwise(lines) if _full(above, below, max(right, _edge(lines, above)))]
    going_on = sum(1 for line in full if line.text[:1].islower())
    return going_on > 0 and going_on >= 0.2 * len(full)
