"""Files that a browser sends: received into a waiting folder, then put where the library reads them.

Knows file names and folders. Knows nothing of reports, of reading or of Gradio.

A library's path of a report is its identity: the same path with other content is a new version. So a file sent within
a folder keeps its place in that folder, and a loose file whose name is taken by other content gets a name of its own:
two bodies' "minutes.docx" must never become two versions of one report.
"""

from __future__ import annotations

import re
import shutil
import threading
import unicodedata
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from corpus.errors import UsageError

# Far above any report that can be read; it keeps one wrong drop from filling the disk.
LARGEST_FILE = 300 * 1024 * 1024
_NAME = re.compile(r"[0-9a-f]{8,64}")


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
    """The waiting files of one library. `inbox` is created when first needed and emptied at the start."""

    def __init__(self, inbox: Path) -> None:
        self.inbox = inbox
        self._incoming = inbox / ".incoming"
        self._batches: dict[str, list[Received]] = {}
        self._lock = threading.Lock()
        shutil.rmtree(self._incoming, ignore_errors=True)

    async def receive(self, batch: str, name: str, chunks: AsyncIterator[bytes]) -> None:
        """Keep one file of a batch. Raises UsageError for a bad name or a file that is too large."""
        if not _NAME.fullmatch(batch):
            raise UsageError(
                "The page sent files under a name that it cannot have. Reload the page and try again."
            )
        relative = safe_name(name)
        folder = self._incoming / batch
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._lock:
            waiting = self._batches.setdefault(batch, [])
            received = Received(folder / str(len(waiting)), relative)
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
        """Move a received file into the inbox.

        `taken` gives the kept file of the report that has a name, or None. Only a loose file steps aside for it.
        """
        wanted = PurePosixPath(received.name)
        loose = len(wanted.parts) == 1
        name = wanted
        number = 1
        while (self.inbox / name).exists() or (loose and _holds_other(taken(str(name)), received.file)):
            number += 1
            name = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
        path = self.inbox / name
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        received.file.replace(path)
        return Placed(path, str(name), renamed=number > 1)

    def clear(self) -> None:
        """Forget what has been read: the library keeps its own copy of each file."""
        if not self.inbox.is_dir():
            return
        for entry in self.inbox.iterdir():
            if entry == self._incoming:
                continue
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink(missing_ok=True)


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
