"""Transactions over the ledger's SQLite file.

Knows how SQLite is opened so that what is written together is kept or lost together. Knows no table but `meta`.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError, OperationalError

from corpus.errors import LibraryBusy, LibraryError

BUSY_SECONDS = 60


class Ledger:
    """Opens the file, brings its schema up to date, and hands out reading and writing transactions."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._reading = _engine(file, "BEGIN")
        self._writing = _engine(file, "BEGIN IMMEDIATE")
        try:
            self._migrate()
        except DatabaseError as error:
            self.close()
            raise _explained(file, error) from error

    def _migrate(self) -> None:
        from index.ledger.migrations import migrate, up_to_date

        with self._reading.begin() as connection:
            if up_to_date(connection):
                return
        with self._writing.begin() as connection:
            migrate(connection, self.file)

    @contextlib.contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """One consistent view of the whole ledger."""
        try:
            with self._reading.begin() as connection:
                yield connection
        except DatabaseError as error:
            raise _explained(self.file, error) from error

    @contextlib.contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """All that is done inside is kept when the block ends, or none of it when it raises."""
        try:
            with self._writing.begin() as connection:
                yield connection
        except DatabaseError as error:
            raise _explained(self.file, error) from error

    def compact(self) -> None:
        """Leave nothing of what was deleted in the files."""
        with self.write() as connection:
            connection.exec_driver_sql("INSERT INTO passages_fts(passages_fts) VALUES ('optimize')")
        with contextlib.suppress(OperationalError), self._writing.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            connection.rollback()
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self._reading.dispose()
        self._writing.dispose()


def _engine(file: Path, begin: str) -> sa.Engine:
    engine = sa.create_engine(
        f"sqlite:///{file}",
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )

    @sa.event.listens_for(engine, "connect")
    def connect(connection: sqlite3.Connection, _record: Any) -> None:
        # Otherwise the driver commits before DDL, and a failed migration would leave half a schema.
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def start(connection: sa.Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _explained(file: Path, error: DatabaseError) -> LibraryError:
    message = str(error.orig)
    if "locked" in message or "busy" in message:
        return LibraryBusy(
            f"Another program has kept the library {file.parent} locked for over {BUSY_SECONDS} seconds."
            " Close it, or wait until it has finished, and try again."
        )
    if "readonly" in message or "unable to open" in message:
        return LibraryError(f"The library {file.parent} cannot be opened for writing. Check its permissions.")
    if "disk is full" in message or "full" in message:
        return LibraryError(
            f"The disk that holds {file.parent} is full. Make room; nothing was half-written."
        )
    if "malformed" in message or "not a database" in message:
        return LibraryError(
            f"The library's database {file} is damaged. The files that were added are safe in"
            f" {file.parent / 'originals'}: start a new library from them with 'communique add'."
        )
    return LibraryError(f"The library's database {file} refused a statement: {message}")
