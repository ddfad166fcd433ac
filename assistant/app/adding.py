"""Adding to a library in the background, one batch after another, and how far it has come.

Knows jobs, their progress and their tallies. Knows nothing of markup, browsers or questions.
"""

from __future__ import annotations

import logging
import os
import queue
import secrets
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, Protocol

from assistant.app.uploads import Placed, Received, Uploads
from corpus.errors import CommuniqueError, LibraryBusy, UnreadableFile
from index.tally import Progress, Tally

logger = logging.getLogger(__name__)

# Another program's write is a matter of minutes; after this the user is told instead of kept waiting.
PATIENCE = 15 * 60.0
RETRY = 2.0
JOBS_KEPT = 20

_FAULT = (
    "Adding stopped on a fault of the program. What was read is kept; add the files again to read the rest. "
    "The log says more."
)

State = Literal["waiting", "reading", "done", "failed"]


class Row(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def path(self) -> str: ...


class Addable(Protocol):
    """What adding needs of a library."""

    def add(
        self,
        paths: Sequence[Path],
        catalog: Path | None = None,
        progress: Callable[[Progress], None] | None = None,
        *,
        uploaded: Path | None = None,
    ) -> Tally: ...
    def reports(self) -> Sequence[Row]: ...
    def original(self, report_id: str) -> Path: ...


@dataclass(frozen=True)
class Job:
    """One batch: how far it has come and, in the end, its tally with the names that the user gave."""

    id: str
    total: int
    state: State = "waiting"
    done: int = 0
    name: str = ""
    seconds_left: float | None = None
    tally: Tally | None = None
    notes: tuple[str, ...] = ()
    message: str = ""


@dataclass
class _Work:
    job_id: str
    paths: list[Path]
    uploaded: bool = True


class Adding:
    """The line of batches that wait to be read into one library; one thread reads them in order."""

    def __init__(self, library: Addable, uploads: Uploads) -> None:
        self.uploads = uploads
        self._library = library
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()
        self._placing = threading.Lock()
        self._line: queue.Queue[_Work] = queue.Queue()
        self._worker: threading.Thread | None = None
        self._closing = False

    def begin(self, batch: str) -> Job:
        """Read the files of a received batch as soon as the ones before it are done."""
        placed = self._place(self.uploads.take(batch))
        notes = tuple(
            f"{entry.name}: a different report has the name that this file came with; both are kept."
            for entry in placed
            if entry.renamed
        )
        return self._enter(_Work(secrets.token_hex(6), [entry.path for entry in placed]), notes)

    def begin_files(self, paths: Sequence[Path]) -> Job:
        """Read files of this machine where they lie."""
        return self._enter(_Work(secrets.token_hex(6), list(paths), uploaded=False))

    def resume(self) -> Job | None:
        """Read what a killed program had taken in, if there is anything."""
        left = self.uploads.inherit()
        return self._enter(_Work(secrets.token_hex(6), left)) if left else None

    def jobs(self) -> list[Job]:
        """Oldest first."""
        with self._lock:
            return list(self._jobs.values())

    def job(self, job_id: str) -> Job | None:
        with self._lock:
            return self._jobs.get(job_id)

    def running(self) -> bool:
        return any(job.state in ("waiting", "reading") for job in self.jobs())

    def wait(self, seconds: float) -> bool:
        """Wait until nothing is being read; False if that takes longer than `seconds`."""
        until = time.monotonic() + seconds
        while self.running():
            if time.monotonic() > until:
                return False
            time.sleep(0.1)
        return True

    def close(self) -> None:
        """Read no more; what was taken in and is not read yet is kept for the next program that opens the library."""
        self._closing = True
        self.uploads.close()

    def dismiss(self, job_id: str) -> None:
        """Put away a finished job's tally."""
        with self._lock:
            if job_id in self._jobs and self._jobs[job_id].state in ("done", "failed"):
                del self._jobs[job_id]

    def _enter(self, work: _Work, notes: tuple[str, ...] = ()) -> Job:
        job = Job(work.job_id, len(work.paths), notes=notes)
        with self._lock:
            self._jobs[job.id] = job
            finished = [kept.id for kept in self._jobs.values() if kept.state in ("done", "failed")]
            for old in finished[: max(0, len(self._jobs) - JOBS_KEPT)]:
                del self._jobs[old]
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="adding", daemon=True)
                self._worker.start()
        self._line.put(work)
        return job

    def _work(self) -> None:
        while True:
            work = self._line.get()
            failure = self._failure(work)
            if self._closing:
                return
            if failure:
                self._update(work.job_id, state="failed", message=failure)
            if work.uploaded:
                self.uploads.clear(work.paths)

    def _failure(self, work: _Work) -> str:
        """Read a batch; what stopped it, if anything, as a sentence."""
        try:
            self._read(work)
        except CommuniqueError as error:
            return self._named(str(error))
        except Exception:
            if not self._closing:
                logger.exception("adding stopped")
            return _FAULT
        return ""

    def _read(self, work: _Work) -> None:
        paths = work.paths
        # A single table among the files is their catalogue: no report comes as CSV.
        tables = [path for path in paths if path.suffix.lower() == ".csv"] if work.uploaded else []
        catalog = tables[0] if len(tables) == 1 and len(paths) > 1 else None
        self._update(work.job_id, state="reading")
        tally = self._when_free(work, [path for path in paths if path != catalog], catalog)
        self._update(work.job_id, state="done", tally=self._as_named(tally), seconds_left=None)

    def _place(self, received: Sequence[Received]) -> list[Placed]:
        kept = {row.path: row.id for row in self._library.reports()}

        def taken(name: str) -> Path | None:
            return self._library.original(kept[name]) if name in kept else None

        with self._placing:
            return [self.uploads.place(file, taken) for file in received]

    def _when_free(self, work: _Work, paths: Sequence[Path], catalog: Path | None) -> Tally:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return self._library.add(
                    paths,
                    catalog,
                    progress=lambda progress: self._tell(work.job_id, progress),
                    uploaded=self.uploads.folder if work.uploaded else None,
                )
            except LibraryBusy as busy:
                if time.monotonic() > until:
                    raise
                self._update(work.job_id, state="waiting", message=str(busy))
                time.sleep(RETRY)

    def _tell(self, job_id: str, progress: Progress) -> None:
        self._update(
            job_id,
            state="reading",
            message="",
            done=progress.done,
            total=progress.total,
            name=progress.name,
            seconds_left=progress.seconds_left,
        )

    def _update(self, job_id: str, **changes: object) -> None:
        with self._lock:
            if job_id in self._jobs:
                self._jobs[job_id] = replace(self._jobs[job_id], **changes)  # type: ignore[arg-type]

    def _named(self, text: str) -> str:
        """`text` with the names that the user gave in place of this machine's paths."""
        folder = self.uploads.folder
        return text.replace(f"{folder}{os.sep}", "").replace(f"{folder.as_posix()}/", "")

    def _as_named(self, tally: Tally) -> Tally:
        """The tally with the names that the user gave in place of this machine's paths."""

        return replace(
            tally,
            read=[self._named(path) for path in tally.read],
            changed=[self._named(path) for path in tally.changed],
            unchanged=[self._named(path) for path in tally.unchanged],
            failed=[
                UnreadableFile(self._named(error.path), error.reason, error.detail, error.next_step)
                for error in tally.failed
            ],
        )
