"""One writer of the vectors at a time, and who it is."""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from corpus.errors import LibraryBusy


class WriterLock:
    """A lock that the system lets go when its holder dies, with a note beside it that names the holder."""

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / "writer.lock", mode=0o600)
        self._note = folder / "writer.json"

    @contextlib.contextmanager
    def held(self, what: str, wait_seconds: float = 0) -> Iterator[bool]:
        """Hold the lock while the block runs; gives False, without it, when another holds it for `wait_seconds`."""
        try:
            self._lock.acquire(timeout=wait_seconds)
        except Timeout:
            yield False
            return
        try:
            note = {"process": os.getpid(), "what": what, "since": datetime.now().strftime("%H:%M")}
            self._note.write_text(json.dumps(note))
            yield True
        finally:
            self._note.unlink(missing_ok=True)
            self._lock.release()

    def busy(self) -> LibraryBusy:
        """The error that names who holds the lock."""
        for _ in range(3):  # the note is written just after the lock is taken
            with contextlib.suppress(OSError, ValueError):
                note = json.loads(self._note.read_text())
                return LibraryBusy(
                    f"Process {note['process']} ({note['what']}) has been writing to this library since {note['since']}."
                    " Wait until it has finished, or end it, and try again; nothing is lost."
                )
            time.sleep(0.05)
        return LibraryBusy(
            "Another program is writing to this library. Wait until it has finished, and try again."
        )
