"""The lines of prose and the rows of a PDF page into paragraphs.

Knows leading, indents, sizes and where a line would have had room for the next word. Knows nothing of how
lines are found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.reading.canonical import table_row
from corpus.reading.entries import begins_alike, is_unfinished
from corpus.reading.hyphens import Vocabulary
from corpus.reading.pdf_lines import Line, Prose, Row
from corpus.reading.tables import in_one_line

_SENTENCE_END = re.compile(r"[.!?…:;][\"'”»)\]]*(?:\[\d+\]|\d)?$")
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
    column: bool = False


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
        # By where lines begin, in columns and elsewhere: how many follow a line that had no room for them,
        self._full: Counter[tuple[int, bool]] = Counter()
        self._going_on: Counter[tuple[int, bool]] = Counter()  # and how many of those go on a sentence
        for part in made:
            if isinstance(part, Prose):
                self._note(part)
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

    def _note(self, part: Prose) -> None:
        right = 0.0 if part.column else self._right
        for above, below in pairwise(part.lines):
            if _full(above, below, max(right, _edge(part.lines, above))) and not _ITEM.match(below.text):
                place = (_place(below), part.column)
                self._full[place] += 1
                self._going_on[place] += below.text[:1].islower()

    def _runs_on(self, line: Line, column: bool) -> bool:
        """Whether a line that begins with a capital may go on a sentence: lines that begin where it does mostly do."""
        full, going_on = self._full[_place(line), column], self._going_on[_place(line), column]
        return going_on > 0 and going_on >= 0.2 * full

    def paragraphs(self, parts: Sequence[Prose | Row]) -> list[Paragraph]:
        made: list[Paragraph] = []
        edges = _Columns(parts, self._right)
        for part in parts:
            if isinstance(part, Row):
                made.append(Paragraph(table_row(self._cells(part, edges)), part.cells[0][0]))
                continue
            found = self._prose(part.lines, 0.0 if part.column else self._right, column=part.column)
            last = made[-1] if made else None
            beside = last is not None and last.last is not None and found[0].first.y > last.last.y
            if last is not None and beside and self.continues(last, found[0]):
                text = self._vocabulary.joined(last.text, found[0].text)
                made[-1] = replace(last, text=text, last=found[0].last, right=found[0].right)
                found = found[1:]
            made += found
        return made

    def _cells(self, row: Row, columns: _Columns) -> list[str]:
        cells: list[str] = []
        for at, cell in enumerate(row.cells):
            beside = row.cells[at + 1][0].x0 - cell[0].size if at + 1 < len(row.cells) else 0.0
            right = beside or columns.right(cell, self._right)
            cells.append(in_one_line([paragraph.text for paragraph in self._prose(cell, right, cell=True)]))
        return cells

    def continues(self, before: Paragraph, after: Paragraph) -> bool:
        """Whether `after`, at the top of a page, goes on with `before`, at the bottom of the page before it."""
        if before.last is None or after.last is None or abs(before.last.size - after.first.size) > 0.6:
            return False
        if (
            _ITEM.match(after.text)
            or _SENTENCE_END.search(before.text)
            or before.last.bold != after.first.bold
        ):
            return False
        if after.text[:1].islower() or is_unfinished(before.text):
            return True
        return _full(before.last, after.first, before.right) and self._runs_on(after.first, after.column)

    def joined(self, left: str, right: str) -> str:
        return self._vocabulary.joined(left, right)

    def _prose(
        self, lines: Sequence[Line], right: float, *, cell: bool = False, column: bool = False
    ) -> list[Paragraph]:
        """The paragraphs in lines below each other; `right` is the edge that text around them reaches."""
        made: list[Paragraph] = []
        group: list[Line] = [lines[0]]
        text = lines[0].text
        for above, below in pairwise(lines):
            edge = max(right, _edge(lines, above))
            if self._begins(group, above, below, edge, prose=cell or self._runs_on(below, column)):
                made.append(Paragraph(text, group[0], above, edge, column))
                group, text = [below], below.text
            else:
                text = self._vocabulary.joined(text, below.text)
                group.append(below)
        made.append(Paragraph(text, group[0], lines[-1], max(right, _edge(lines, lines[-1])), column))
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
        if is_unfinished(above.text):
            return False
        goes_on = below.text[:1].islower()
        full = _full(above, below, right)
        hanging = group[0].hang and abs(below.x0 - group[0].hang) < 0.5 * below.size
        centred = (
            abs(above.x0 + above.x1 - below.x0 - below.x1) < below.size
            and abs(above.x0 - below.x0) > below.size
        )
        if below.x0 > above.x0 + 0.8 * below.size and not hanging and not (full and (goes_on or centred)):
            return True
        if above.bold != below.bold and not goes_on and not full:
            return True
        if full:
            return not (
                goes_on or hanging or centred or (prose and not begins_alike(group[0].text, below.text))
            )
        reaches = above.x1 - above.x0 > 0.6 * (right - above.x0)
        return not (goes_on and reaches and not _SENTENCE_END.search(above.text))


def _lines(part: Prose | Row) -> list[Line]:
    return part.lines if isinstance(part, Prose) else [line for cell in part.cells for line in cell]


def _edge(lines: Sequence[Line], line: Line) -> float:
    """How far to the right the lines around `line` reach."""
    return max(other.x1 for other in lines if other.x0 < line.x1 and other.x1 > line.x0)


def _full(above: Line, below: Line, right: float) -> bool:
    """Whether the first word of `below` would not have fitted behind `above`."""
    return above.x1 + above.space + (below.word - below.x0) > right - 0.3 * above.size


class _Columns:
    """How far to the right the last cells of rows reach, by where they begin."""

    def __init__(self, parts: Iterable[Prose | Row], right: float) -> None:
        self._edges: dict[int, float] = {}
        self._narrow: set[int] = set()  # columns that end before the text around the table does
        for part in parts:
            if isinstance(part, Row):
                cell = part.cells[-1]
                place = _place(cell[0])
                self._edges[place] = max(self._edges.get(place, 0.0), *(line.x1 for line in cell))
                if any(
                    below.text[:1].islower() and not _full(above, below, right)
                    for above, below in pairwise(cell)
                ):
                    self._narrow.add(place)

    def right(self, cell: Sequence[Line], otherwise: float) -> float:
        edge = self._edges.get(_place(cell[0]), 0.0)
        return edge if _place(cell[0]) in self._narrow else max(edge, otherwise)


def _place(line: Line) -> int:
    """Where a line begins, as coarsely as lines of one margin differ."""
    return round(line.x0 / 3)
