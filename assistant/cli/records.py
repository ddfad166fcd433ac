"""Commands over meeting records: meetings, attendance."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.common import JsonOption, LibraryOption, note, opened, out, out_json, out_table
from corpus.errors import UsageError

if TYPE_CHECKING:
    from index.ledger.meetings import Account

StateOption = Annotated[
    list[str] | None,
    typer.Option(
        "--state",
        metavar="STATE",
        help="Only meetings that this state attended: a name or code; may be repeated.",
    ),
]
BodyOption = Annotated[str | None, typer.Option("--body", metavar="BODY", help="Only meetings of this body.")]
SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="Only from this day on (2023-01-01).")
]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="DAY", help="Only until this day.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="Print CSV for a spreadsheet.")]


def register(app: typer.Typer) -> None:
    for command in (meetings, attendance):
        app.command()(command)


def meetings(
    state: StateOption = None,
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """List the meetings that the reports tell of, one line for each account."""
    found, unread = _found(library, state, body, since, until)
    if as_json:
        out_json([account.as_json() for account in found])
    elif as_csv:
        _out_csv([_COLUMNS, *(_row(account) for account in found)])
    else:
        out_table(_COLUMNS, [_row(account) for account in found])
    for report, reason in unread.items():
        note(f"{report}: {reason}")


def attendance(
    state: StateOption = None,
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """Print which states are named as attending which meetings; one column for each meeting."""
    from assistant.attendance_table import attendance_table

    found, unread = _found(library, state, body, since, until)
    table = attendance_table(found)
    if as_json:
        out_json(table.as_json())
    elif as_csv:
        _out_csv(table.as_rows())
    else:
        _out_by_meeting(
            table.columns,
            [(name, [table.cells[code][c.event] for c in table.columns]) for code, name in table.rows],
        )
    for report, reason in unread.items():
        note(f"{report}: {reason}")


_COLUMNS = ["id", "meeting", "day", "place", "states", "list", "file"]


def _row(account: Account) -> list[str]:
    record = account.record
    place = record["place"] or {}
    return [
        account.id,
        record["name"] or account.title or "",
        _days(record["start"], record["end"]) or record["date_text"] or "",
        ", ".join(part for part in (place.get("venue"), place.get("city")) if part)
        or (record["format"] or ""),
        " ".join(s["code"] for s in record["states"]) or "; ".join(c["name"] for c in record["collective"]),
        record["attendance_list"],
        account.path,
    ]


def _days(start: str | None, end: str | None) -> str:
    return start or "" if start == end or not end else f"{start} to {end}"


def _out_by_meeting(columns: Sequence[object], rows: Sequence[tuple[str, list[str]]]) -> None:
    """A matrix is too wide for a terminal: one line a meeting, the states that are named after it."""
    from assistant.attendance_table import Column

    for at, column in enumerate(columns):
        assert isinstance(column, Column)
        named = [
            name + ("" if cells[at] == "yes" else cells[at][3:])
            for name, cells in rows
            if cells[at].startswith("yes")
        ]
        absent = [name for name, cells in rows if cells[at] == "said absent"]
        out(f"{column.label}\n    list: {column.list_kind}; named: {', '.join(named) or 'none'}")
        if absent:
            out(f"    said absent: {', '.join(absent)}")


def _found(
    library: Path | None, states: list[str] | None, body: str | None, since: str | None, until: str | None
) -> tuple[list[Account], dict[str, str]]:
    codes = [_code(name) for name in states or ()]
    with opened(library) as opened_library:
        found = opened_library.meetings(states=codes, body=body, since=_day(since), until=_day(until))
        return found, opened_library.not_read_into_records()


def _code(name: str) -> str:
    from corpus.states import closest_code, code_of

    code = code_of(name)
    if code is None:
        near = closest_code(name)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise UsageError(f"{name!r} is not the name or code of a state.{hint}")
    return code


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise UsageError(
            f"{written!r} is not a day. Write it as year-month-day, for example 2024-10-18."
        ) from None


def _out_csv(rows: Sequence[Sequence[str]]) -> None:
    """With a byte order mark, by which spreadsheets know that it is UTF-8."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows([_no_formula(cell) for cell in row] for row in rows)
    sys.stdout.write("\ufeff" + buffer.getvalue())


def _no_formula(cell: str) -> str:
    """Reports are untrusted: a cell of theirs must not be computed by the spreadsheet that opens it."""
    return f"'{cell}" if cell[:1] in "=+-@\t" and cell[:1] else cell
