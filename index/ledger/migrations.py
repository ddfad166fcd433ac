"""The ledger's schema, step by step: an ordered list of named functions, each run once, all in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from corpus.errors import LibraryError
from index.ledger import schema

Step = Callable[[sa.Connection], None]
_steps: list[Step] = []


def _step(function: Step) -> Step:
    _steps.append(function)
    return function


@_step
def m001_reports_and_passages(connection: sa.Connection) -> None:
    first = ("meta", "reports", "versions", "files", "corrections", "passages")
    schema.tables.create_all(connection, [schema.tables.tables[name] for name in first])
    # Stemmed, accents folded: "chairs" finds "chaired", "Cote" finds "Côte".
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE passages_fts USING fts5(header, body, tokenize = 'porter unicode61 remove_diacritics 2')"
    )


@_step
def m002_meeting_records(connection: sa.Connection) -> None:
    names = ("meetings", "attendances", "meeting_corrections", "readings")
    schema.tables.create_all(connection, [schema.tables.tables[name] for name in names])


def applied(connection: sa.Connection) -> int:
    """How many steps this ledger has had."""
    count: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return count


def up_to_date(connection: sa.Connection) -> bool:
    return applied(connection) == len(_steps)


def migrate(connection: sa.Connection, file: Path) -> None:
    """Run the steps that this ledger has not had. The caller's transaction keeps all of them or none."""
    done = applied(connection)
    if done > len(_steps):
        raise LibraryError(
            f"The library {file.parent} was written by a newer Communiqué. Install that version, or open another library."
        )
    for step in _steps[done:]:
        step(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {len(_steps)}")
