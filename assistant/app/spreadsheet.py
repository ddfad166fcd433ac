"""A tally as a table for a spreadsheet.

Knows CSV and what a spreadsheet does with it. Knows nothing of jobs or HTTP.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from index.tally import Tally


def tally_csv(tally: Tally) -> str:
    """One row a file, for a spreadsheet; no cell can be taken for a formula."""
    stream = io.StringIO()
    table = csv.writer(stream)
    table.writerow(["file", "result", "reason", "what happened", "what to do"])
    for result, names in (("read", tally.read), ("changed", tally.changed), ("unchanged", tally.unchanged)):
        table.writerows([_cell(name), result, "", "", ""] for name in names)
    for error in tally.failed:
        table.writerow(
            [_cell(error.path), "failed", _cell(error.reason), _cell(error.detail), _cell(error.next_step)]
        )
    table.writerows([_cell(name), "not found", "", "", ""] for name in tally.not_in_folder)
    return stream.getvalue()


def rows_csv(rows: Iterable[Sequence[str]]) -> str:
    """Rows of any table; no cell can be taken for a formula."""
    stream = io.StringIO()
    csv.writer(stream).writerows([_cell(cell) for cell in row] for row in rows)
    return stream.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
