"""Keeps the vectors in step with the ledger, whatever was interrupted.

Knows the order of steps that loses nothing: embed -> ledger -> Chroma -> ledger says so. Each step can be killed and is done
again by whoever settles next. One process settles at a time, holding the writer's lock; from its first write to Chroma until
it is through, the ledger says that the vectors are being written, so that whoever finds that mark without a living writer
looks at the folder (from a process of its own) before using it.
"""

from __future__ import annotations

import logging
import os
import shutil
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from index.embedding import Embedder
from index.ledger import Ledger, meta
from index.ledger import passages as rows
from index.ledger import reports as report_rows
from index.lock import WriterLock
from index.originals import Originals
from index.vectors import VectorStore, healthy_ids

log = logging.getLogger(__name__)

# Enough for sentences of like length to share a batch, small enough that a kill loses two seconds of work.
EMBED_BATCH = 96
STORE_BATCH = 1000
PATIENCE_SECONDS = 120

_FOLDER = "vectors"
_WRITING = "vectors_being_written_by"


class Indexer:
    """Settles what waits; hands out the vectors for reading."""

    def __init__(self, folder: Path, ledger: Ledger, embedder: Embedder, originals: Originals) -> None:
        self._folder = folder
        self._ledger = ledger
        self._embedder = embedder
        self._originals = originals
        self._lock = WriterLock(folder)
        self._token = f"{os.getpid()}:{uuid.uuid4().hex[:8]}"
        self._store: VectorStore | None = None
        self._seen = -1

    def readable(self, connection: sa.Connection) -> VectorStore | None:
        """The vectors as `connection` sees the library, or None while they are not to be relied on (another process
        writes them, or a writer died and nobody has looked yet)."""
        writer = meta.get(connection, _WRITING)
        if writer not in (None, self._token):
            return None
        if writer == self._token and self._store:
            return (
                self._store
            )  # another thread of ours writes to it now: it must not be reopened under its hands
        return self._opened(connection)

    def settle(self, what: str, after_batch: Callable[[], None] | None = None) -> bool:
        """Embed, store, make findable and remove whatever waits. False, with nothing done, while another process does it."""
        with self._ledger.read() as connection:
            if not self.unsettled(connection):
                return True
        with self._lock.held(what) as mine:
            if not mine:
                return False
            self._recover()
            self._settle_held(after_batch)
        return True

    def settle_fully(self, what: str, after_batch: Callable[[], None] | None = None) -> None:
        """Settle, or wait while another process does; raises `LibraryBusy` when that one makes no headway."""
        last, since = -1, time.monotonic()
        while not self.settle(what, after_batch):
            with self._ledger.read() as connection:
                waiting = rows.waiting(connection)
            if waiting != last:
                last, since = waiting, time.monotonic()
            elif time.monotonic() - since > PATIENCE_SECONDS:
                raise self._lock.busy()
            time.sleep(0.2)

    def rebuild(self, what: str) -> None:
        """Fill a new folder from the ledger, without embedding, and leave the old one."""
        with self._lock.held(what, wait_seconds=PATIENCE_SECONDS) as mine:
            if not mine:
                raise self._lock.busy()
            self._start_new_folder()
            self._settle_held(None)

    def check(self) -> bool:
        """Whether the folder can be read by a process of its own and holds just what the ledger says."""
        with self._ledger.read() as connection:
            expected = rows.stored_ids(connection)
            folder = self._folder_of(connection)
        if not folder.exists():
            return not expected
        found = healthy_ids(folder)
        return found is not None and set(found) == expected

    def close(self) -> None:
        if self._store:
            self._store.close()
            self._store = None

    def _settle_held(self, after_batch: Callable[[], None] | None) -> None:
        self._mark_writing()
        while self._step():
            if after_batch:
                after_batch()
        self._mark_done()

    def unsettled(self, connection: sa.Connection) -> bool:
        """Whether there is anything to embed, store, remove or put right."""
        return bool(
            meta.get(connection, _WRITING)
            or rows.waiting(connection)
            or rows.leaving(connection, 1)
            or not report_rows.settled(connection)
            or not self._complete(connection)
        )

    def _complete(self, connection: sa.Connection) -> bool:
        """Whether the folder is there; somebody may have cleared it away."""
        return self._folder_of(connection).exists() or not rows.live_count(connection)

    def _recover(self) -> None:
        """Put right what a killed writer, or somebody who cleared the folder away, left behind."""
        with self._ledger.read() as connection:
            writer = meta.get(connection, _WRITING)
            folder = self._folder_of(connection)
            complete = self._complete(connection)
            stored = rows.stored_ids(connection) if writer else set()
        if writer is None and complete:
            return
        self.close()
        found = healthy_ids(folder) if folder.exists() else None
        if found is None:
            self._start_new_folder()
            return
        present = set(found)
        with self._ledger.write() as connection:
            rows.set_stored(connection, stored - present, False)
            rows.set_stored(connection, present - stored)
            known = rows.stored_ids(connection)
            meta.next_generation(connection)
        ghosts = sorted(present - known)
        if ghosts:
            self._mark_writing()
            VectorStore(folder).delete(ghosts)

    def _start_new_folder(self) -> None:
        self.close()
        with self._ledger.write() as connection:
            old = self._folder_of(connection)
            meta.put(connection, _FOLDER, f"vectors-{int(old.name.rpartition('-')[2]) + 1}")
            rows.set_all_unstored(connection)
            meta.next_generation(connection)
            meta.put(connection, _WRITING, self._token)
        for stale in self._folder.glob("vectors-*"):
            with self._ledger.read() as connection:
                current = self._folder_of(connection)
            if stale != current:
                shutil.rmtree(stale, ignore_errors=True)

    def _step(self) -> bool:
        """One batch of whatever is next; False when nothing is left."""
        return self._store_batch() or self._leave_batch() or self._embed_batch() or self._flip()

    def _store_batch(self) -> bool:
        with self._ledger.read() as connection:
            batch = rows.to_store(connection, STORE_BATCH)
            store = self._opened(connection)
        if not batch:
            return False
        import numpy as np

        store.add(list(batch), np.stack(list(batch.values())))
        with self._ledger.write() as connection:
            rows.set_stored(connection, batch)
            rows.make_live(connection)
            self._seen = meta.next_generation(connection)
        return True

    def _leave_batch(self) -> bool:
        with self._ledger.read() as connection:
            batch = rows.leaving(connection, STORE_BATCH)
            store = self._opened(connection)
            removed = not report_rows.settled(connection)
        if not batch and not removed:
            return False
        store.delete([id_ for id_, stored in batch.items() if stored])
        with self._ledger.write() as connection:
            rows.delete(connection, batch)
            gone = report_rows.delete_removed(connection)
            self._seen = meta.next_generation(connection)
            if gone:  # inside the transaction: whoever adds keeps its file in one of its own
                self._originals.prune(report_rows.originals(connection))
        if gone:
            self._ledger.compact()
        return bool(batch) or gone

    def _embed_batch(self) -> bool:
        with self._ledger.read() as connection:
            batch = rows.to_embed(connection, EMBED_BATCH)
        if not batch:
            return False
        vectors = self._embedder.embed([text for _, text in batch])
        with self._ledger.write() as connection:
            rows.set_vectors(connection, {id_: v for (id_, _), v in zip(batch, vectors, strict=True)})
        return True

    def _flip(self) -> bool:
        """A report may change without any new passage."""
        with self._ledger.write() as connection:
            changed = rows.make_live(connection)
            if changed:
                self._seen = meta.next_generation(connection)
        return changed

    def _mark_writing(self) -> None:
        with self._ledger.write() as connection:
            meta.put(connection, _WRITING, self._token)

    def _mark_done(self) -> None:
        with self._ledger.write() as connection:
            meta.drop(connection, _WRITING)

    def _opened(self, connection: sa.Connection) -> VectorStore:
        """The vectors' folder, opened anew when another process has changed it or put another in its place."""
        folder = self._folder_of(connection)
        generation = meta.generation(connection)
        if self._store is None or self._store.folder != folder:
            self.close()
            self._store = VectorStore(folder)
        elif generation != self._seen:
            self._store.reopen()
        self._seen = generation
        return self._store

    def _folder_of(self, connection: sa.Connection) -> Path:
        return self._folder / (meta.get(connection, _FOLDER) or "vectors-1")
