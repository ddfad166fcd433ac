"""Everything that can go wrong, as one small tree.

    CommuniqueError
    ├── UnreadableFile      a file cannot be read into a report
    ├── UsageError          what was asked for cannot be done as asked (unknown id, bad date, bad setting)
    ├── LibraryError        the library folder cannot be used
    │   ├── LibraryBusy     another process is writing to it
    │   └── ModelMismatch   the library's passages were embedded with another model
    └── ModelError          the embedding model cannot be loaded or is not the one expected

Every message is written for the person at the desk: what happened, to which file, and what to do next.
"""

from __future__ import annotations


class CommuniqueError(Exception):
    """Base of all errors that the product raises on purpose; `str(error)` may be shown to the user as it is."""


class UnreadableFile(CommuniqueError):
    """A file that cannot be read into a report.

    `reason` is one of a few short words that a tally can count ("empty", "encrypted", "no text", "not supported",
    "damaged", "no permission", "too large", "not found", "link loop"); `next_step` says what the user can do.
    """

    def __init__(self, path: str, reason: str, detail: str, next_step: str) -> None:
        super().__init__(f"{path}: {detail} {next_step}".strip())
        self.path = path
        self.reason = reason
        self.detail = detail
        self.next_step = next_step


class UsageError(CommuniqueError):
    """What was asked for cannot be done as asked."""


class LibraryError(CommuniqueError):
    """The library folder cannot be used."""


class LibraryBusy(LibraryError):
    """Another process is writing to the library."""


class ModelMismatch(LibraryError):
    """The library's passages were embedded with another model."""


class ModelError(CommuniqueError):
    """The embedding model cannot be loaded, or is not the one that was expected."""
