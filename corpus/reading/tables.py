"""Tables into lines: one line a row, or one line a paragraph where the table only lays out the page.

Knows rows, cells and the paragraphs in them. Knows nothing of the formats that tables come in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.reading.canonical import table_row

Cell = Sequence[str]
"""The lines of one cell: its paragraphs, list items and the rows of tables in it."""

# A cell with more than this is running text that stands beside other text (two languages, a page laid out by a table).
_LONGEST_CELL = 1500
_TALLEST_CELL = 8  # lines: two cells of more than this beside each other are columns of a page
_LONGEST_TABBED = 250
_OWN_SEPARATOR = re.compile(r"[,;:.\-–—/|]$")
_OWN_MARK = re.compile(r"^(?:•|\(?\w{1,4}[.)]|[-–—])\s")


def row_lines(cells: Sequence[Cell]) -> list[str]:
    """The lines of one row. A row with a single filled cell, with running text in one, or of columns gives its lines apart."""
    filled = [cell for cell in cells if any(line.strip() for line in cell)]
    columns = sum(len(cell) > _TALLEST_CELL for cell in filled) > 1
    text = any(len(cell) > 1 and sum(map(len, cell)) > _LONGEST_CELL for cell in filled)
    if len(filled) <= 1 or columns or text:
        return [line for cell in filled for line in cell]
    return [table_row(in_one_line(cell) for cell in cells)]


def tabbed_rows(lines: Sequence[str]) -> list[str]:
    """The lines, those of a table that is set with tabs made rows: two or more below each other, with as many cells."""
    made = list(lines)
    at = 0
    while at < len(made):
        cells = _tabbed(made[at])
        end = at + 1
        while cells and end < len(made) and len(_tabbed(made[end])) == len(cells):
            end += 1
        if cells and end - at > 1:
            made[at:end] = [table_row(_tabbed(line)) for line in made[at:end]]
        at = end
    return made


def _tabbed(line: str) -> list[str]:
    """The cells of a line that tabs part, none where it is a numbered paragraph, a field with its label, or text."""
    if line.startswith((" ", "\t")) or "\t" not in line.strip() or len(line) > _LONGEST_TABBED:
        return []
    cells = [cell.strip() for cell in re.split(r"\t+", line.strip())]
    first = cells[0]
    if (
        not all(cells)
        or _OWN_MARK.match(f"{first} ")
        or first.endswith(":")
        or re.match(r"\(?[\d.]+\)?$", first)
    ):
        return []
    return cells


def in_one_line(lines: Cell) -> str:
    """The lines of a cell as one, kept apart by a semicolon where they do not keep themselves apart."""
    text = ""
    for line in (line.strip() for line in lines):
        if not line:
            continue
        if not text:
            text = line
        elif _OWN_SEPARATOR.search(text) or _OWN_MARK.match(line) or line[0].islower():
            text = f"{text} {line}"
        else:
            text = f"{text}; {line}"
    return text
