"""Files that a browser sends: received into a waiting folder, then put where the library reads them.

Knows file names and folders. Knows nothing of reports, of reading or of Gradio.

A library's path of a report is its identity: the same path with other content is a new version. So a file sent within
a folder keeps its place in that folder, and a loose file whose name is taken by other content gets a name of its own:
two bodies' "minutes.docx" must never become two versions of one report.
"""

from __future__ import annotations

import re
import secrets
import shutil
import threading
import unicodedata
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from filelock import FileLock, Timeout

from corpus.errors import UsageError

# Far above any report that can be read; it keeps one wrong drop from filling the disk.
LARGEST_FILE = 300 * 1024 * 1024
_NAME = re.compile(r"[0-9a-f]{8,64}")
_LOCK = ".held"


@dataclass(frozen=True)
class Received:
    """A file that has arrived: where it waits, and its name relative to what the user dropped."""

    file: Path
    name: str


@dataclass(frozen=True)
class Placed:
    """A file where the library reads it. `renamed` when its name was taken by another report."""

    path: Path
    name: str
    renamed: bool


class Uploads:
    """The waiting files of one library, in a folder of its own below `inbox`, which is made when first needed.

    The folder is held by a lock as long as the program runs: what one that was killed had placed is inherited by the next.
    """

    def __init__(self, inbox: Path) -> None:
        self.folder = inbox / secrets.token_hex(8)
        self._inbox = inbox
        self._incoming = self.folder / ".incoming"
        self._batches: dict[str, list[Received]] = {}
        self._lock = threading.Lock()
        self._held: FileLock | None = None

    def inherit(self) -> list[Path]:
        """The files that a killed program had placed and may not have read, now in this one's folder."""
        found: list[Path] = []
        for left in sorted(self._inbox.iterdir()) if self._inbox.is_dir() else []:
            lock = FileLock(left / _LOCK)
            try:
                lock.acquire(timeout=0)
            except (Timeout, OSError):
                continue
            for file in sorted(path for path in left.rglob("*") if path.is_file()):
                name = file.relative_to(left)
                if name.parts[0] not in (_LOCK, ".incoming") and not (self._own() / name).exists():
                    (self.folder / name).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                    found.append(file.replace(self.folder / name))
            lock.release()
            shutil.rmtree(left, ignore_errors=True)
        return found

    def close(self) -> None:
        """Leave nothing behind, save what was placed and is not read yet, for the next to inherit."""
        if self._held:
            self._held.release()
            shutil.rmtree(self._incoming, ignore_errors=True)
            if {path.name for path in self.folder.iterdir()} <= {_LOCK}:
                shutil.rmtree(self.folder, ignore_errors=True)
            self._held = None

    def _own(self) -> Path:
        with self._lock:
            if self._held is None:
                self._inbox.mkdir(parents=True, exist_ok=True, mode=0o700)
                self.folder.mkdir(exist_ok=True, mode=0o700)
                self._held = FileLock(self.folder / _LOCK)
                self._held.acquire(timeout=0)
        return self.folder

    async def receive(self, batch: str, name: str, chunks: AsyncIterator[bytes]) -> None:
        """Keep one file of a batch. Raises UsageError for a bad name or a file that is too large."""
        if not _NAME.fullmatch(batch):
            raise UsageError(
                "The page sent files under a name that it cannot have. Reload the page and try again."
            )
        relative = safe_name(name)
        self._own()
        self._incoming.mkdir(exist_ok=True, mode=0o700)
        received = Received(self._incoming / secrets.token_hex(8), relative)
        with self._lock:
            waiting = self._batches.setdefault(batch, [])
            waiting.append(received)
        size = 0
        try:
            with received.file.open("wb") as stream:
                async for chunk in chunks:
                    size += len(chunk)
                    if size > LARGEST_FILE:
                        raise UsageError(
                            f"{relative} is larger than {LARGEST_FILE // 2**20} MB. Split it and add the parts."
                        )
                    stream.write(chunk)
        except BaseException:
            with self._lock:
                waiting.remove(received)
            received.file.unlink(missing_ok=True)
            raise

    def take(self, batch: str) -> list[Received]:
        """The files of a batch, which is closed by this."""
        with self._lock:
            return self._batches.pop(batch, [])

    def place(self, received: Received, taken: Callable[[str], Path | None]) -> Placed:
        """Move a received file to where the library reads it.

        `taken` gives the kept file of the report that has a name, or None. Only a loose file steps aside for it.
        """
        wanted = PurePosixPath(received.name)
        loose = len(wanted.parts) == 1
        name = wanted
        number = 1
        while (self.folder / name).exists() or (loose and _holds_other(taken(str(name)), received.file)):
            number += 1
            name = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        received.file.replace(path)
        return Placed(path, str(name), renamed=number > 1)

    def clear(self, paths: Sequence[Path]) -> None:
        """Forget placed files that have been read: the library keeps its own copy of each."""
        for path in paths:
            path.unlink(missing_ok=True)
            for folder in path.parents:
                if folder == self.folder or any(folder.iterdir()):
                    break
                folder.rmdir()


def safe_name(name: str) -> str:
    """`name` as a relative path that stays below a folder: "minutes/2021/July.docx".

    Raises UsageError when nothing is left of it.
    """
    parts = []
    for part in re.split(r"[/\\]", unicodedata.normalize("NFC", name)):
        cleaned = "".join("_" if _unfit(character) else character for character in part).strip()
        if cleaned.strip(". "):
            parts.append(_shortened(cleaned))
    if not parts:
        raise UsageError("A file without a name cannot be added. Give it a name and try again.")
    return "/".join(parts[-6:])


def _unfit(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs", "Cf") or character in ':*?"<>|'


def _shortened(part: str, limit: int = 180) -> str:
    """`part` within the bytes that file systems allow, its ending kept."""
    stem, dot, ending = part.rpartition(".")
    if not dot or len(ending) > 10:
        stem, dot, ending = part, "", ""
    while len((stem + dot + ending).encode()) > limit:
        stem = stem[:-1]
    return stem + dot + ending


def _holds_other(kept: Path | None, file: Path) -> bool:
    if kept is None or not kept.is_file():
        return False
    return kept.stat().st_size != file.stat().st_size or kept.read_bytes() != file.read_bytes()
