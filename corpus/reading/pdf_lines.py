"""The pieces of a page into lines, and lines into what stands beside and below each other: prose, columns,
table rows.

Knows positions and the order in which a page is drawn: a table is drawn row by row, columns one after
another. Knows nothing of fonts' insides and of what the text says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from corpus.reading.pdf_glyphs import Piece
from corpus.reading.pdf_justified import stretched

_MARK = re.compile(
    r"^(?:[•·▪●○◦‣■□➢\uf000-\uf0ff\-–—*]|\(?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Zа-яА-Я])[.)]|\(?\d{1,2}(?:\.\d{1,2}){1,3}[.)]?)$"
)
_TALL_CELL = 5  # lines: two cells of more than this beside each other are columns
_TALLEST_CELL = 12  # lines: no cell of a table has more
_NEAR = 40  # points below a row within which the next row of its table stands
_FEWEST_ROWS = 6  # rows of single lines that may be columns drawn line by line


@dataclass(frozen=True, slots=True)
class Line:
    """Text on one baseline without a gap as wide as between cells; places are in points."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    space: float
    bold: bool = False
    hang: float = 0.0  # where its text begins after a number or bullet, 0 without one
    word: float = 0.0  # where its first word ends


@dataclass
class Prose:
    """Lines below each other; in a column, other text stands beside them."""

    lines: list[Line] = field(default_factory=list)
    column: bool = False


@dataclass
class Row:
    """Cells beside each other, each of lines below each other."""

    cells: list[list[Line]]


def lines(pieces: Sequence[Piece]) -> list[Line]:
    """The pieces put together to lines, in the order in which they were drawn."""
    found: list[Line] = []
    drawn: set[tuple[str, int, int]] = set()
    cells: list[tuple[float, float]] = []  # where cells began beside others: the next row's begin there too
    prose = stretched(pieces)
    for at, piece in enumerate(pieces):
        if not piece.text.strip():
            if found and _same_line(found[-1], piece) and -1 < piece.x0 - found[-1].x1 < piece.size:
                found[-1] = replace(
                    found[-1], text=found[-1].text.rstrip() + " ", x1=max(found[-1].x1, piece.x1)
                )
            continue
        place = (piece.text, round(piece.x0 / 2), round(piece.y / 2))
        if len(piece.text) > 2 and place in drawn:
            continue  # drawn twice, a little apart: some programs make bold letters so
        drawn.add(place)
        below_cell = any(abs(piece.x0 - x) < 1 and 0 < y - piece.y < _NEAR for x, y in cells[-8:])
        joined = _joined(found[-1], piece, below_cell=below_cell, prose=at in prose) if found else None
        if joined is not None:
            found[-1] = joined
            continue
        if found and _same_line(found[-1], piece) and piece.x0 > found[-1].x1:
            cells.append((piece.x0, piece.y))
        found.append(_begun(piece))
    return [replace(line, text=line.text.rstrip(), x1=_end(line)) for line in found]


def _begun(piece: Piece) -> Line:
    text = piece.text.lstrip()
    start = min(piece.x0 + piece.space * (len(piece.text) - len(text)), piece.x1)
    return Line(
        text,
        start,
        piece.x1,
        piece.y,
        piece.size,
        piece.space,
        piece.bold,
        word=_word_end(text, start, piece.x1),
    )


def _word_end(text: str, x0: float, x1: float) -> float:
    """Where the first word of `text` ends, which reaches from `x0` to `x1`."""
    first = text.find(" ")
    return x1 if first < 0 else x0 + (x1 - x0) * first / len(text)


def _end(line: Line) -> float:
    return line.x1 - line.space * (len(line.text) - len(line.text.rstrip()))


def _same_line(line: Line, piece: Piece) -> bool:
    size = max(line.size, piece.size)
    return abs(piece.y - line.y) < 0.25 * size or (
        # Raised or lowered, and small: a note's number, the "th" of an ordinal.
        abs(piece.y - line.y) < 0.6 * size and min(line.size, piece.size) < 0.8 * size
    )


def _joined(line: Line, piece: Piece, *, below_cell: bool, prose: bool) -> Line | None:
    """`line` with `piece` put to its end, or None where the piece begins another line or cell."""
    if not _same_line(line, piece):
        return None
    gap = piece.x0 - line.x1
    size = max(line.size, piece.size)
    space = min(line.space, piece.space) or 0.25 * size
    hang = line.hang
    if gap < -0.5 * size:
        return None
    if (
        _MARK.match(line.text.strip())
        and not line.hang
        and (0.2 * size < gap or line.text.endswith(" "))
        and gap < 6 * size
    ):
        hang = piece.x0
        blank = " "
    elif prose:
        blank = " "
    elif gap > (max(2.2 * space, 0.6 * size) if piece.moved else 3 * size) or (
        below_cell and piece.moved and gap > 0.5 * space
    ):
        return None
    else:
        blank = " " if gap > max(0.45 * space, 0.08 * size) else ""
    if line.text.endswith(" ") or piece.text.startswith(" "):
        blank = ""
    whole = " " in line.text or blank or piece.text.startswith(" ")
    base = line if len(line.text) >= len(piece.text) or line.size >= piece.size else piece
    return Line(
        text=line.text + blank + piece.text,
        x0=line.x0,
        x1=max(line.x1, piece.x1),
        y=base.y,
        size=base.size,
        space=base.space,
        bold=line.bold and piece.bold,
        hang=hang,
        word=line.word if whole else _word_end(piece.text, piece.x0, piece.x1),
    )


def parts(found: Sequence[Line]) -> list[Prose | Row]:
    """The lines of a page as prose and rows, in reading order."""
    made: list[Prose | Row] = []
    for line in found:
        last = made[-1] if made else None
        if isinstance(last, Row):
            if not _put_into_row(last, line):
                made.append(Prose([line]))
        elif isinstance(last, Prose):
            beside = _beside(last.lines, line)
            if beside is not None:
                below = last.lines[beside:]
                del last.lines[beside:]
                if not last.lines:
                    made.pop()
                made.append(Row([below, [line]]))
            elif line.y > last.lines[-1].y + 0.3 * line.size:
                made.append(Prose([line]))
            else:
                last.lines.append(line)
        else:
            made.append(Prose([line]))
    return _columns_read_down(list(_columns(made)))


def _beside(lines: Sequence[Line], line: Line) -> int | None:
    """The place of the line to the left of `line`, on its height, or None."""
    for at in range(len(lines) - 1, -1, -1):
        other = lines[at]
        if abs(other.y - line.y) < 0.3 * max(other.size, line.size):
            return at if line.x0 > other.x1 else None
        if other.y > line.y + 0.3 * line.size:
            # No line on its height: beside the one below that, if it stands to the right of all that follow.
            if at + 1 < len(lines) and all(line.x0 > below.x1 for below in lines[at + 1 :]):
                return at + 1
            return None
    if lines and all(line.x0 > other.x1 for other in lines) and lines[0].y - line.y > -2 * line.size:
        return 0
    return None


def _put_into_row(row: Row, line: Line) -> bool:
    """Puts `line` into `row` as a new cell or into its last cell; False where it belongs to neither."""
    cell = row.cells[-1]
    last = cell[-1]
    tall = 0.3 * max(line.size, last.size)
    right = max(other.x1 for other in cell)
    top = max(other[0].y for other in row.cells)
    if line.x0 > right and line.y > last.y - tall and line.y < top + 2 * line.size:
        row.cells.append([line])
        return True
    left = min(other.x0 for other in cell)
    drop = last.y - line.y
    beside = (
        line.y > min(other[-1].y for other in row.cells[:-1]) - tall
    )  # more of the row stands to its left
    near = drop < 1.6 * max(line.size, last.size) or beside
    if line.x0 > left - 0.6 * line.size and tall < drop and near and line.x0 < right:
        first_cell_right = max(other.x1 for other in row.cells[-2])
        if line.x0 > first_cell_right:
            cell.append(line)
            return True
    return False


def _columns(made: Iterable[Prose | Row]) -> Iterable[Prose | Row]:
    """Rows of tall cells are columns of text."""
    for part in made:
        if isinstance(part, Row) and _is_columns(part):
            for cell in part.cells:
                yield Prose(cell, column=True)
        else:
            yield part


def _is_columns(row: Row) -> bool:
    heights = sorted(map(len, row.cells))
    return heights[-2] > _TALL_CELL or heights[-1] > _TALLEST_CELL


def _columns_read_down(made: list[Prose | Row]) -> list[Prose | Row]:
    """Columns that were drawn line by line look like rows of two cells; lines that go on below each other tell them."""
    read: list[Prose | Row] = []
    at = 0
    while at < len(made):
        end = at
        while end < len(made) and _is_pair(made[end]) and _aligned(made[at], made[end]):
            end += 1
        run = made[at:end]
        if len(run) >= _FEWEST_ROWS and all(_goes_down([_cell(row, n)[0] for row in run]) for n in (0, 1)):
            read += [Prose([line for row in run for line in _cell(row, n)], column=True) for n in (0, 1)]
            at = end
        else:
            read.append(made[at])
            at += 1
    return read


def _is_pair(part: Prose | Row) -> bool:
    return isinstance(part, Row) and len(part.cells) == 2 and all(len(cell) == 1 for cell in part.cells)


def _cell(part: Prose | Row, number: int) -> list[Line]:
    assert isinstance(part, Row)
    return part.cells[number]


def _aligned(first: Prose | Row, other: Prose | Row) -> bool:
    return all(
        abs(_cell(first, n)[0].x0 - _cell(other, n)[0].x0) < 2 * _cell(first, n)[0].size for n in (0, 1)
    )


def _goes_down(column: Sequence[Line]) -> bool:
    """Whether the lines of a column run on from one to the next, as prose does."""
    going_on = sum(1 for line in column[1:] if line.text[:1].islower())
    return going_on >= 0.4 * (len(column) - 1)
