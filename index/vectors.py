"""Nearest passages by vector: the Chroma collection of a library.

Knows ids and vectors, nothing else. It is a cache of the ledger: it can be thrown away and filled again without embedding.
Chroma itself forgives little: two writers lose vectors silently, a kill while it rewrites its files can leave a folder that
crashes whoever opens it, and an open reader does not see what another process wrote. So `index.indexing` lets one process
write at a time, `healthy_ids` looks at a folder from a process of its own, and `reopen` makes a reader see.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

COLLECTION = "passages"
# Settings of a collection cannot be changed after it is made. Files that are never rewritten are never found half-written
# after a kill (none of 30 kills against 3 of 15), and replaying costs a quarter of a second per 1,000 vectors at opening.
HNSW = {
    "space": "cosine",
    "ef_construction": 128,
    "max_neighbors": 24,
    "ef_search": 200,
    "sync_threshold": 100_000,
}
BATCH = 2000
CHECK_SECONDS = 600


class VectorStore:
    """Ids and unit vectors in one folder, opened when first needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._client: Any = None
        self._collection: Any = None
        self._opening = threading.RLock()

    def _open(self) -> Any:
        with self._opening:
            if self._collection is None:
                import chromadb
                from chromadb.config import Settings

                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._client = chromadb.PersistentClient(
                    str(self.folder), settings=Settings(anonymized_telemetry=False)
                )
                self._collection = self._client.get_or_create_collection(
                    COLLECTION, embedding_function=None, configuration={"hnsw": HNSW}
                )
            return self._collection

    def close(self) -> None:
        """Let go of the folder; the next use opens it again and sees what other processes wrote."""
        with self._opening:
            if self._client is None:
                return
            from chromadb.api.shared_system_client import SharedSystemClient

            self._client.close()
            if str(self.folder) in SharedSystemClient._identifier_to_system:
                # Another object of this process has the folder open too, and its cached view would be handed out again.
                SharedSystemClient.clear_system_cache()
            self._client = self._collection = None

    reopen = close

    def add(self, ids: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Add vectors, shape (len(ids), dimension); ids that are there already keep what they have."""
        for at in range(0, len(ids), BATCH):
            self._open().add(ids=list(ids[at : at + BATCH]), embeddings=vectors[at : at + BATCH])

    def delete(self, ids: Sequence[str]) -> None:
        for at in range(0, len(ids), BATCH):
            # Chroma takes an empty list for "everything"; the range above never makes one.
            self._open().delete(ids=list(ids[at : at + BATCH]))

    def nearest(self, vector: NDArray[np.float32], k: int) -> list[tuple[str, float]]:
        """The `k` nearest ids with their cosine to `vector`, nearest first."""
        collection = self._open()
        if k < 1:
            return []
        found = collection.query(query_embeddings=[vector], n_results=k, include=["distances"])
        return [(id_, 1.0 - d) for id_, d in zip(found["ids"][0], found["distances"][0], strict=True)]

    def ids(self) -> list[str]:
        found: list[str] = self._open().get(include=[])["ids"]
        return found


def healthy_ids(folder: Path) -> list[str] | None:
    """The ids that a folder holds, read by a process of its own; None when the folder is broken."""
    command = [sys.executable, "-m", "index.vectors", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=CHECK_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode != 0:
        log.warning(
            "The vectors in %s are damaged (code %s); they will be built again.", folder, done.returncode
        )
        return None
    ids: list[str] = json.loads(done.stdout.splitlines()[-1])
    return ids


def _check(folder: Path) -> list[str]:
    """Use every part of the folder; whatever is broken raises here, or takes this process with it."""
    import numpy as np

    store = VectorStore(folder)
    collection = store._open()
    ids = store.ids()
    if collection.count() != len(ids):
        raise ValueError("the count is not the number of ids")
    for id_ in ids[:: max(1, len(ids) // 50)]:
        vector = np.asarray(
            collection.get(ids=[id_], include=["embeddings"])["embeddings"][0], dtype=np.float32
        )
        if store.nearest(vector, 1)[0][1] < 0.99:
            raise ValueError(f"the vector of {id_} cannot be found")
    return ids


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_check(Path(sys.argv[1]))) + "\n")
