"""What all commands share: options, opening the library, output."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from index.library import Library

LibraryOption = Annotated[
    Path | None,
    typer.Option("--library", metavar="DIR", help="The library's folder (or set COMMUNIQUE_LIBRARY)."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def opened(folder: Path | None, *, create: bool = False) -> Library:
    """The library that the command works on."""
    from assistant.settings import load
    from index.library import Library

    settings = load(library=folder)
    return Library.open(settings.library, settings.embed_model, create=create)


def out(text: str) -> None:
    sys.stdout.write(text + "\n")


def out_json(document: Any) -> None:
    out(json.dumps(document, ensure_ascii=False, indent=2))


def note(text: str) -> None:
    """Something that is said beside the result."""
    sys.stderr.write(text + "\n")


def fail(text: str) -> None:
    sys.stderr.write(f"communique: {text}\n")


def out_table(columns: list[str], rows: list[list[str]]) -> None:
    """A table, fitted to the terminal; whole and untruncated when it goes to a file or another program."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console() if sys.stdout.isatty() else Console(width=10_000)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)
