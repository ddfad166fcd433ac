"""Adding in the background: order, patience, tallies in the user's own names."""

from __future__ import annotations

import asyncio
import csv
import io
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.app import adding as module
from assistant.app.adding import Adding, Job
from assistant.app.progress import render_jobs, said_of, time_left
from assistant.app.spreadsheet import tally_csv
from assistant.app.uploads import Uploads
from corpus.errors import LibraryBusy, LibraryError, UnreadableFile
from index.tally import Tally
from tests.assistant.app.fake import FakeLibrary


async def once(content: bytes) -> AsyncIterator[bytes]:
    yield content


def drop(adding: Adding, batch: str, **files: bytes) -> Job:
    for name, content in files.items():
        asyncio.run(adding.uploads.receive(batch, f"{name}.txt", once(content)))
    return adding.begin(batch)


def finished(adding: Adding, job: Job) -> Job:
    for _ in range(400):
        now = adding.job(job.id)
        assert now is not None
        if now.state in ("done", "failed"):
            return now
        time.sleep(0.01)
    raise AssertionError("the job does not end")


@pytest.fixture
def adding(tmp_path: Path) -> Adding:
    return Adding(FakeLibrary(tmp_path), Uploads(tmp_path / "inbox"))


def test_a_batch_is_read_and_tallied_with_the_names_that_were_dropped(adding: Adding, tmp_path: Path) -> None:
    job = finished(adding, drop(adding, "a" * 16, one=b"One", broken=b"?"))
    assert job.tally is not None
    assert job.tally.read == ["one.txt"]
    (failed,) = job.tally.failed
    assert (failed.path, failed.reason) == ("broken.txt", "damaged")
    markup = render_jobs([job], "tally?job={}")
    assert "Save it again and add it once more." in markup
    assert str(tmp_path) not in markup
    assert not list((tmp_path / "inbox").rglob("*.txt"))


def test_batches_are_read_in_order(adding: Adding) -> None:
    jobs = [drop(adding, letter * 16, **{f"file_{letter}": b"x"}) for letter in "abc"]
    assert [finished(adding, job).tally.read for job in jobs] == [  # type: ignore[union-attr]
        ["file_a.txt"],
        ["file_b.txt"],
        ["file_c.txt"],
    ]
    assert not adding.running()


def test_a_busy_library_is_waited_for(adding: Adding, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RETRY", 0.01)
    real: Callable[..., Tally] = adding._library.add
    tries: list[int] = []

    def busy_twice(*args: Any, **kwargs: Any) -> Tally:
        tries.append(1)
        if len(tries) < 3:
            raise LibraryBusy("communique add is writing to the library. It will go on when that is done.")
        return real(*args, **kwargs)

    monkeypatch.setattr(adding._library, "add", busy_twice)
    assert finished(adding, drop(adding, "a" * 16, one=b"One")).state == "done"
    assert len(tries) == 3


@pytest.mark.parametrize(
    ("error", "said"),
    [(LibraryError("The disk is full."), "The disk is full."), (ValueError("x=1"), "fault of the program")],
)
def test_what_stops_adding_is_said_in_a_sentence_and_the_next_batch_goes_on(
    adding: Adding, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def fails(*args: Any, **kwargs: Any) -> Tally:
        raise error

    monkeypatch.setattr(adding._library, "add", fails)
    job = finished(adding, drop(adding, "a" * 16, one=b"One"))
    assert job.state == "failed"
    assert said in job.message
    assert "x=1" not in render_jobs([job], "{}")
    monkeypatch.undo()
    assert finished(adding, drop(adding, "b" * 16, two=b"Two")).state == "done"


def test_a_different_report_of_the_same_name_is_kept_beside_it_and_said(adding: Adding) -> None:
    library = adding._library
    assert isinstance(library, FakeLibrary)
    finished(adding, drop(adding, "a" * 16, one=b"One"))
    job = finished(adding, drop(adding, "b" * 16, one=b"Another body's"))
    assert job.tally is not None
    assert job.tally.read == ["one (2).txt"]
    assert "one (2).txt: a different report has the name" in job.notes[0]


def test_a_table_among_the_files_is_their_catalogue(adding: Adding) -> None:
    asyncio.run(adding.uploads.receive("a" * 16, "list.csv", once(b"file,title\none.txt,One")))
    job = finished(adding, drop(adding, "a" * 16, one=b"One"))
    library = adding._library
    assert isinstance(library, FakeLibrary)
    assert job.tally is not None
    assert job.tally.read == ["one.txt"]
    assert [catalog.name for catalog in library.catalogs if catalog] == ["list.csv"]


def test_what_a_killed_program_had_placed_is_read_by_the_next(adding: Adding, tmp_path: Path) -> None:
    asyncio.run(adding.uploads.receive("a" * 16, "2021/late.txt", once(b"Late")))
    for received in adding.uploads.take("a" * 16):
        adding.uploads.place(received, lambda _: None)
    meanwhile = Adding(FakeLibrary(tmp_path), Uploads(tmp_path / "inbox"))
    assert meanwhile.resume() is None  # the first still runs
    adding.uploads._held.release()  # type: ignore[union-attr]  # as the system does for a killed program
    job = meanwhile.resume()
    assert job is not None
    assert finished(meanwhile, job).tally.read == ["2021/late.txt"]  # type: ignore[union-attr]
    assert meanwhile.resume() is None


def test_what_is_not_read_when_the_page_closes_is_read_by_the_next(tmp_path: Path) -> None:
    first = Adding(FakeLibrary(tmp_path, pause=0.5), Uploads(tmp_path / "inbox"))
    drop(first, "a" * 16, one=b"One")
    drop(first, "b" * 16, two=b"Two")
    first.close()
    following = Adding(FakeLibrary(tmp_path), Uploads(tmp_path / "inbox"))
    job = following.resume()
    assert job is not None
    assert finished(following, job).tally.read == ["one.txt", "two.txt"]  # type: ignore[union-attr]


def test_finished_jobs_can_be_put_away(adding: Adding) -> None:
    job = finished(adding, drop(adding, "a" * 16, one=b"One"))
    adding.dismiss(job.id)
    assert adding.jobs() == []


def test_the_tally_as_csv_holds_no_formula() -> None:
    failed = [UnreadableFile("=cmd|'/C calc'!A0.txt", "damaged", "Its middle, is missing.", "Mend it.")]
    rows = list(csv.reader(io.StringIO(tally_csv(Tally(read=["a.txt"], failed=failed)))))
    assert rows[1] == ["a.txt", "read", "", "", ""]
    assert rows[2] == ["'=cmd|'/C calc'!A0.txt", "failed", "damaged", "Its middle, is missing.", "Mend it."]


def test_progress_is_told_with_the_time_left() -> None:
    job = Job("j", total=50, state="reading", done=11, name="/tmp/x/<b>.txt", seconds_left=125.0)
    markup = render_jobs([job], "{}")
    assert "Reading 12 of 50: <bdi>&lt;b&gt;.txt</bdi>" in markup
    assert "about 2 minutes left" in markup
    assert said_of([job]) == "Reading reports, 11 of 50 done: answers rest on those read so far."
    assert said_of([]) == ""


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, ""),
        (3, "a few seconds left"),
        (42, "about 40 seconds left"),
        (90, "about 2 minutes left"),
        (7300, "about 2 hours left"),
    ],
)
def test_time_left(seconds: float | None, said: str) -> None:
    assert time_left(seconds) == said
