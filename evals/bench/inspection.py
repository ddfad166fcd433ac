"""A library looked at from outside while it may be broken: what it lists, what can be found, what haunts it.

`seen` reads the ledger's file with nothing of the product between, so that the product cannot cover for itself; `faults` asks
the product, too.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from corpus.reading import read_file
from evals.bench.generate import GeneratedReport
from index.embedding import Embedder
from index.library import Library


@dataclass(frozen=True, slots=True)
class Seen:
    """`listed` and `found` are ids of reports: those acknowledged, and those of which search finds a passage.

    `loose_words` counts rows of the lexical index without a passage, `unembedded` and `unstored` passages on their way.
    """

    listed: frozenset[str] = field(default_factory=frozenset)
    found: frozenset[str] = field(default_factory=frozenset)
    loose_words: int = 0
    unembedded: int = 0
    unstored: int = 0
    marked: bool = False

    @property
    def state(self) -> str:
        """How far the work had come."""
        if self.unembedded:
            return "while embedding"
        if self.unstored:
            return "while storing vectors"
        return "while settling" if self.marked else "between steps"


def seen(library: Path) -> Seen:
    """The library as it lies on disk now; empty while there is none."""
    file = library / "ledger.sqlite"
    if not file.exists():
        return Seen()
    with closing(_opened(file)) as connection:
        try:
            connection.execute("BEGIN")  # one view for all questions
            return Seen(
                listed=_ids(connection, "SELECT id FROM reports WHERE NOT removing"),
                found=_ids(connection, "SELECT DISTINCT report FROM passages WHERE live"),
                loose_words=_number(
                    connection,
                    "SELECT count(*) FROM passages_fts_content WHERE id NOT IN (SELECT n FROM passages)",
                ),
                unembedded=_number(
                    connection, "SELECT count(*) FROM passages WHERE wanted AND vector IS NULL"
                ),
                unstored=_number(connection, "SELECT count(*) FROM passages WHERE wanted AND NOT stored"),
                marked=bool(
                    _number(connection, "SELECT count(*) FROM meta WHERE key LIKE '%being_written%'")
                ),
            )
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):  # killed before the first transaction
                return Seen()
            raise


class Watch:
    """Tells whether another process has written to the ledger since."""

    def __init__(self, library: Path) -> None:
        self._connection = _opened(library / "ledger.sqlite")
        self._since = _number(self._connection, "PRAGMA data_version")

    def written(self) -> bool:
        return _number(self._connection, "PRAGMA data_version") != self._since

    def close(self) -> None:
        self._connection.close()


def faults(library: Path, embedder: Embedder, reports: Sequence[GeneratedReport], files: Path) -> list[str]:
    """What is wrong with a library to which all of `files` were added, one sentence each."""
    found: list[str] = []
    opened = Library(library, embedder)
    try:
        rows = opened.reports()
        found += opened.problems()
        if opened.waiting():
            found.append(f"{opened.waiting()} passages were never embedded or stored")
        found += [f"{row.id} cannot be found in full" for row in rows if not row.indexed]
        expected = {read_file(file).version for file in files.rglob("*") if file.is_file()}
        held = {opened.report(row.id).version for row in rows}
        if held != expected or len(rows) != len(reports):
            found.append(f"{len(expected - held)} texts are missing, {len(held - expected)} should have gone")
    finally:
        opened.close()
    with closing(_opened(library / "ledger.sqlite")) as connection:
        for what, condition in (
            ("passages that are wanted cannot be found", "wanted AND NOT live"),
            ("passages that nothing wants are still there", "NOT wanted"),
            ("passages that can be found have no vector", "live AND (vector IS NULL OR NOT stored)"),
        ):
            if number := _number(connection, f"SELECT count(*) FROM passages WHERE {condition}"):
                found.append(f"{number} {what}")
    return found


def misled(library: Path, embedder: Embedder, queries: Sequence[str]) -> list[str]:
    """Hits of a search of the library as it was left that no listed report bears out."""
    found: list[str] = []
    opened = Library(library, embedder)
    try:
        listed = {row.id for row in opened.reports()}
        for query in queries:
            for hit in opened.search(query, 50):
                passage = hit.passage
                if passage.report not in listed:
                    found.append(f"a passage of {passage.report} was found, which is not listed")
                elif (
                    passage.span.of(opened.report(passage.report, passage.version).report.text)
                    != passage.text
                ):
                    found.append(f"a passage of {passage.report} is not what its report says there")
    finally:
        opened.close()
    return found


def needless_originals(library: Path) -> int:
    """Kept files that no version rests on."""
    with closing(_opened(library / "ledger.sqlite")) as connection:
        needed = _ids(connection, "SELECT original FROM versions")
    kept = [file for file in (library / "originals").rglob("*") if file.is_file()]
    return sum(1 for file in kept if file.stem not in needed)


def _opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=60)


def _ids(connection: sqlite3.Connection, query: str) -> frozenset[str]:
    return frozenset(row[0] for row in connection.execute(query))


def _number(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
