"""The files as they were added, kept under the sha256 of their bytes."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path


class Originals:
    """A folder of files, each written once, whole, before anything refers to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str, ending: str) -> Path:
        return self.folder / sha256[:2] / f"{sha256}{ending}"

    def keep(self, data: bytes, ending: str) -> str:
        """Keep a copy; returns its sha256."""
        sha256 = hash_of(data)
        target = self.path(sha256, ending)
        if target.exists():
            return sha256
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
        with partial.open("wb") as stream:
            partial.chmod(0o600)
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(target)
        return sha256

    def prune(self, needed: set[str]) -> None:
        """Delete what no version rests on, and what a killed process left half-written."""
        for file in self._files():
            if file.name.endswith(".partial") or file.name.partition(".")[0] not in needed:
                with contextlib.suppress(FileNotFoundError):
                    file.unlink()
        for folder in list(self.folder.glob("*/")):
            with contextlib.suppress(OSError):
                folder.rmdir()

    def _files(self) -> Iterator[Path]:
        yield from self.folder.glob("*/*")


def hash_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
