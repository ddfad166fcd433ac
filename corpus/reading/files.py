"""Which files there are to read in what a user names.

Knows folders, links and the files that systems leave lying about. Knows nothing of what is in a file.
"""

from __future__ import annotations

import errno
import logging
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.errors import UnreadableFile
from corpus.reading.formats import format_of, not_supported, printable

logger = logging.getLogger(__name__)

_SYSTEM_FILES = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", "icon\r", "__macosx"})
_LOCK_PREFIXES = ("~$", ".~lock.")
_NEXT_STEP_PERMISSION = "Give yourself the right to read it, or copy it to a folder of your own."


def find_files(paths: Sequence[Path]) -> Iterator[Path | UnreadableFile]:
    """Every file to read in `paths`, in a stable order; folders are walked, each file comes once.

    What cannot be read comes as an UnreadableFile in its place: a missing path, a folder without
    permission, a link that leads back to its own folder (once), a file of a format that is not read. Hidden
    files, lock files of office programs and the systems' own files are left out.
    """
    walk = _Walk()
    for path in paths:
        yield from walk.named(path)


class _Walk:
    def __init__(self) -> None:
        self.folders: set[tuple[int, int]] = set()
        self.files: set[str] = set()

    def named(self, path: Path) -> Iterator[Path | UnreadableFile]:
        """A path that the user named: hidden is no reason to leave it out."""
        if _is_left_behind(path.name):
            logger.info("left out, not a report: %s", printable(path))
            return
        yield from self._entry(path, within=())

    def _entry(self, path: Path, within: tuple[tuple[int, int], ...]) -> Iterator[Path | UnreadableFile]:
        try:
            status = path.stat()
        except (OSError, ValueError) as error:
            yield unreachable(path, error)
            return
        if stat.S_ISDIR(status.st_mode):
            yield from self._folder(path, (status.st_dev, status.st_ino), within)
        elif not stat.S_ISREG(status.st_mode):
            yield UnreadableFile(
                printable(path),
                "not supported",
                "it is not a file but a device or a pipe.",
                "Add files and folders only.",
            )
        else:
            yield from self._file(path)

    def _file(self, path: Path) -> Iterator[Path | UnreadableFile]:
        place = os.path.abspath(path)  # noqa: PTH100  # Path.absolute() keeps "..", resolve() follows links
        if place in self.files:
            return
        self.files.add(place)
        if printable(path) != str(path):
            yield UnreadableFile(
                printable(path),
                "not supported",
                "its name is not valid text.",
                "Rename it in plain letters and add it again.",
            )
        elif format_of(path) is None:
            yield not_supported(path)
        else:
            yield path

    def _folder(
        self, path: Path, identity: tuple[int, int], within: tuple[tuple[int, int], ...]
    ) -> Iterator[Path | UnreadableFile]:
        if identity in within:
            yield UnreadableFile(
                printable(path),
                "link loop",
                "it is a link that leads back to a folder it lies in.",
                "Remove the link.",
            )
            return
        if identity in self.folders:
            logger.info("walked already under another name: %s", printable(path))
            return
        self.folders.add(identity)
        try:
            with os.scandir(path) as entries:
                # Links last, so that a folder is walked under its own name and not under that of a link to it.
                listed = sorted(
                    entries, key=lambda entry: (entry.is_symlink(), entry.name.casefold(), entry.name)
                )
        except OSError as error:
            yield unreachable(path, error)
            return
        for entry in listed:
            if not entry.name.startswith(".") and not _is_left_behind(entry.name):
                yield from self._entry(path / entry.name, (*within, identity))


def _is_left_behind(name: str) -> bool:
    return name.casefold() in _SYSTEM_FILES or name.startswith(_LOCK_PREFIXES)


def unreachable(path: Path, error: OSError | ValueError) -> UnreadableFile:
    shown = printable(path)
    code = error.errno if isinstance(error, OSError) else None
    if code == errno.ELOOP:
        return UnreadableFile(shown, "link loop", "it is a link that leads to itself.", "Remove the link.")
    if isinstance(error, PermissionError):
        return UnreadableFile(shown, "no permission", "you may not read it.", _NEXT_STEP_PERMISSION)
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return UnreadableFile(
            shown, "not found", "it is a link to something that is gone.", "Remove or mend the link."
        )
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return UnreadableFile(
            shown, "not found", "there is no such file or folder.", "Check how its name is spelt."
        )
    return UnreadableFile(
        shown, "damaged", f"the system cannot read it ({error}).", "Check the disk or the network drive."
    )
