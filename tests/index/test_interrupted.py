"""Processes that are killed, two that write at once, folders that break: nothing acknowledged is lost."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import LibraryError
from index.ledger import Ledger, migrations, schema
from index.library import Library
from tests.index.writing import HARBOUR, LOCUSTS, many, write

pytestmark = pytest.mark.long

KILLS = 5


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "assistant.cli", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_killed_add_loses_nothing_and_the_next_command_finishes_it(
    tmp_path: Path, embedder: object
) -> None:
    folder, where = many(tmp_path / "in", 60), tmp_path / "library"
    chance = random.Random(7)
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        process = start("add", folder, "--library", where)
        give_up = time.monotonic() + 60
        # The interesting instants begin when the first report is in the ledger.
        while time.monotonic() < give_up and process.poll() is None and not _ids(where):
            time.sleep(0.05)
        time.sleep(chance.uniform(0, 8))
        acknowledged |= _ids(where)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert acknowledged <= _ids(where)
    library = Library(where, embedder)  # type: ignore[arg-type]
    library.settle()
    assert library.waiting() == 0
    assert acknowledged <= {row.id for row in library.reports()}
    assert all(row.indexed for row in library.reports())
    assert library.problems() == []
    tally = library.add([folder])
    assert len(tally.read) + len(tally.unchanged) == 60
    assert library.problems() == []
    for n in (0, 31, 59):
        assert f"unit{n}x" in library.search(f"the plan for unit{n}x")[0].passage.text
    library.close()


def _ids(where: Path) -> set[str]:
    """What a reader is told that the library holds."""
    if not (where / "ledger.sqlite").exists():
        return set()
    with Library.open(where) as library:
        return {row.id for row in library.reports()}


def test_two_processes_that_add_at_once_both_succeed(tmp_path: Path, embedder: object) -> None:
    where = tmp_path / "library"
    one, two = many(tmp_path / "one", 30), tmp_path / "two"
    write(two, harbour=HARBOUR, locusts=LOCUSTS)
    processes = [start("add", one, "--library", where), start("add", two, "--library", where)]
    for process in processes:
        said = process.communicate(timeout=300)
        assert process.returncode == 0, said
    library = Library(where, embedder)  # type: ignore[arg-type]
    assert len(library.reports()) == 32
    assert library.problems() == []
    assert "Afua Mensah" in library.search("who presided over the harbour masters")[0].passage.text
    library.close()


def test_an_open_reader_sees_what_another_process_adds_and_removes(library: Library, tmp_path: Path) -> None:
    library.add([write(tmp_path / "a", harbour=HARBOUR)])
    assert library.search("pheromone traps")[0].passage.text.startswith("The forty-second")
    process = start("add", write(tmp_path / "b", locusts=LOCUSTS), "--library", library.folder)
    process.communicate(timeout=120)
    assert "pheromone" in library.search("pheromone traps")[0].passage.text
    (harbour,) = [row.id for row in library.reports() if "Harbour" in (row.title or "")]
    start("remove", harbour, "--library", library.folder).communicate(timeout=120)
    assert {hit.passage.report for hit in library.search("harbour masters")} == {library.reports()[0].id}
    # And what this process writes afterwards does not undo it.
    library.add([many(tmp_path / "c", 2)])
    assert library.problems() == []


@pytest.mark.parametrize("damage", ["cleared away", "garbage", "half gone"])
def test_broken_vectors_are_built_again_without_embedding(
    library: Library, tmp_path: Path, damage: str
) -> None:
    library.add([write(tmp_path / "a", harbour=HARBOUR, locusts=LOCUSTS)])
    library.close()
    (vectors,) = library.folder.glob("vectors-*")
    for file in [f for f in vectors.rglob("*") if f.is_file()]:
        if damage == "cleared away":
            file.unlink()
        elif damage == "garbage" and file.name == "chroma.sqlite3":
            file.write_bytes(b"\x00" * 4096)
        elif damage == "half gone":
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    if damage == "cleared away":
        for inner in sorted(vectors.rglob("*"), reverse=True):
            inner.rmdir()
        vectors.rmdir()
    again = Library(library.folder, _RefusesToEmbedPassages(library.embedder))  # type: ignore[arg-type]
    assert "pheromone" in again.search("pheromone traps")[0].passage.text  # the ledger's own vectors stand in
    if again.problems():
        again.rebuild()
    assert again.problems() == []
    assert "pheromone" in again.search("pheromone traps")[0].passage.text
    again.close()


class _RefusesToEmbedPassages:
    def __init__(self, embedder: object) -> None:
        self._embedder = embedder

    def embed(self, texts: object) -> object:
        raise AssertionError("nothing needs to be embedded again")

    def __getattr__(self, name: str) -> object:
        return getattr(self._embedder, name)


def test_a_writer_that_fails_midway_leaves_the_old_version_findable(
    new_library: Callable[..., Library], tmp_path: Path, embedder: object
) -> None:
    library = new_library()
    folder = write(tmp_path / "a", harbour=HARBOUR)
    library.add([folder])
    library.close()
    write(folder, harbour=HARBOUR.replace("Afua Mensah", "Kossi Agbo"))
    broken = Library(library.folder, _RefusesToEmbedPassages(embedder))  # type: ignore[arg-type]
    with pytest.raises(AssertionError):
        broken.add([folder])
    broken.close()
    library = Library(library.folder, library.embedder)
    assert "Afua Mensah" in library.search("who presided")[0].passage.text
    library.settle()
    assert "Kossi Agbo" in library.search("who presided")[0].passage.text
    assert library.problems() == []
    library.close()


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Ledger(tmp_path / "ledger.sqlite").close()

    def breaks(connection: object) -> None:
        schema.sa.Table("later", schema.sa.MetaData(), schema.sa.Column("x", schema.sa.Text)).create(
            connection
        )  # type: ignore[arg-type]
        raise RuntimeError("half-way")

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "_steps", [*migrations._steps, breaks])
        with pytest.raises(RuntimeError):
            Ledger(tmp_path / "ledger.sqlite")
    ledger = Ledger(tmp_path / "ledger.sqlite")
    with ledger.read() as connection:
        names = {row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master")}
    assert "later" not in names
    ledger.close()


def test_a_newer_librarys_schema_is_refused(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    with ledger.write() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 999")
    ledger.close()
    with pytest.raises(LibraryError, match="newer Communiqué"):
        Ledger(tmp_path / "ledger.sqlite")


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(LibraryError, match="originals"):
        Library.open(tmp_path)


def test_the_holder_of_the_lock_is_named(library: Library, tmp_path: Path) -> None:
    from index.lock import WriterLock

    one, two = WriterLock(library.folder), WriterLock(library.folder)
    with one.held("adding reports") as mine, two.held("removing a report") as theirs:
        assert (mine, theirs) == (True, False)
        assert "adding reports" in str(two.busy())
    with two.held("removing a report") as theirs:
        assert theirs
