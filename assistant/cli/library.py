"""Commands that change the library or list what it holds: add, remove, reports, correct, doctor."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from assistant.cli.common import JsonOption, LibraryOption, fail, note, opened, out, out_json, out_table
from corpus.errors import UsageError
from index.tally import Progress


def register(app: typer.Typer) -> None:
    for command in (add, remove, reports, correct, doctor):
        app.command()(command)


def add(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders of reports.")],
    catalog: Annotated[
        Path | None,
        typer.Option(
            metavar="CSV", help="A list of the files' titles, dates, publishers, symbols and addresses."
        ),
    ] = None,
    tally: Annotated[
        Path | None, typer.Option(metavar="CSV", help="Write what became of each file to this file.")
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> int:
    """Read files and folders into the library; give it again to go on or to take in changes."""
    with opened(library, create=True) as opened_library, _progress() as progress:
        done = opened_library.add(paths, catalog, progress)
    for error in done.failed:
        fail(str(error))
    for name in done.not_in_folder:
        fail(f"{name} stands in the catalogue, but no such file was found.")
    if tally:
        done.write_csv(tally)
    if as_json:
        out_json(done.as_json())
    else:
        out(done.summary())
    if done.failed or done.not_in_folder:
        return 1 if done.reports else 2
    return 0


def remove(
    ids: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Reports by id ('communique reports' lists them).")
    ],
    library: LibraryOption = None,
) -> int:
    """Remove reports with all that was read from them; your own files stay where they are."""
    removed = 0
    with opened(library) as opened_library:
        for report_id in ids:
            try:
                opened_library.remove(report_id)
                removed += 1
            except UsageError as error:
                fail(str(error))
    out(f"{removed} removed.")
    if removed < len(ids):
        return 1 if removed else 2
    return 0


def reports(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """List the reports that the library holds."""
    with opened(library) as opened_library:
        rows = opened_library.reports()
    if as_json:
        out_json([row.as_json() for row in rows])
        return
    if not rows:
        out("The library holds no reports yet. Add some: communique add FOLDER")
        return
    out_table(
        ["id", "title", "published", "publisher", "file", "passages"],
        [
            [
                row.id,
                row.title or "",
                row.published.isoformat() if row.published else "",
                row.publisher or "",
                row.path,
                str(row.passages) if row.indexed else "being read",
            ]
            for row in rows
        ],
    )


def correct(
    of: Annotated[str, typer.Argument(metavar="ID", help="A meeting's or a report's id.")],
    field: Annotated[
        str,
        typer.Argument(
            metavar="FIELD",
            help="Of a meeting: states, start, end, name, ordinal, city, country, chair, format, attendance_list, event"
            " and others. Of a report: title, published, publisher, address, symbol, kind.",
        ),
    ],
    value: Annotated[
        str,
        typer.Argument(metavar="VALUE", help="The right value, '' for none; for states also +KAZ or -UKR."),
    ],
    why: Annotated[str, typer.Option(help="Why; kept beside the correction.")],
    library: LibraryOption = None,
) -> None:
    """Correct what was read; the correction survives reading the report again."""
    with opened(library) as opened_library:
        opened_library.correct(of, field, value or None, why)
    out(f"{field} of {of} is now {value or 'empty'}.")


def doctor(
    reread: Annotated[
        bool, typer.Option("--reread", help="Read all reports into meeting records again, without embedding.")
    ] = False,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Build the vectors again, without embedding.")
    ] = False,
    reembed: Annotated[
        bool, typer.Option("--reembed", help="Embed all reports again with the model that is set.")
    ] = False,
    library: LibraryOption = None,
) -> int:
    """Look whether the library is sound, finish what was interrupted, and mend what can be mended."""
    with opened(library) as opened_library:
        if reembed:
            opened_library.reembed()
        opened_library.settle()
        if reread:
            note(f"{opened_library.reread()} reports read again into meeting records.")
        problems = opened_library.problems()
        for problem in problems:
            note(problem)
        if problems or rebuild:
            opened_library.rebuild()
            problems = opened_library.problems()
        count = len(opened_library.reports())
    if problems:
        fail("The library needs your help: " + " ".join(problems))
        return 1
    out(f"The library is sound: {count} reports.")
    return 0


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None] | None]:
    """A bar on standard error, for a person only."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[left]}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=None, left="")

        def tell(progress: Progress) -> None:
            left = progress.seconds_left
            said = (
                ""
                if left is None
                else f"about {max(1, round(left))} s left"
                if left < 90
                else f"about {round(left / 60)} min left"
            )
            bar.update(
                task, total=progress.total, completed=progress.done, left=said if progress.name else ""
            )

        yield tell
