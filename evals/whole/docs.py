"""Writes figures into the documentation, between two marks.

Knows the marks. The text around them is written by hand.
"""

from __future__ import annotations

from pathlib import Path

from corpus.errors import UsageError
from evals.whole.measuring import Evaluation
from evals.whole.tables import tables

DOCS = Path(__file__).resolve().parent.parent.parent / "docs" / "evaluation.md"
BEGIN, END = "<!-- figures: written by communique eval --docs -->", "<!-- end of figures -->"


def fill(found: Evaluation, path: Path = DOCS) -> None:
    """Put the tables between the marks. Raises UsageError when the file or a mark is missing."""
    try:
        before, _, rest = path.read_text("utf-8").partition(BEGIN)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}).") from error
    _, mark, after = rest.partition(END)
    if not mark:
        raise UsageError(f"{path}: the marks between which figures stand are missing: {BEGIN} … {END}")
    figures = "\n\n".join(table.markdown() for table in tables(found))
    kept = "Sets marked * are kept apart: counted, never shown to whoever writes rules."
    path.write_text(f"{before}{BEGIN}\n\n{kept}\n\n{figures}\n\n{END}{after}", encoding="utf-8")
