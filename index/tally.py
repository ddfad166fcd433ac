"""What became of the files that were to be added, and how far it has come."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.errors import UnreadableFile


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` files; `name` is the file just begun; `seconds_left` is None until there is something to go by."""

    done: int
    total: int
    name: str
    seconds_left: float | None


@dataclass
class Tally:
    """Files by what became of them, as the user named them. `reports` are the ids of what was read or changed."""

    read: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failed: list[UnreadableFile] = field(default_factory=list)
    not_in_folder: list[str] = field(default_factory=list)  # rows of a catalogue whose file was not found
    reports: list[str] = field(default_factory=list)

    def summary(self) -> str:
        """One line for the person who waits."""
        parts = [f"{len(self.read)} read"]
        if self.changed:
            parts.append(f"{len(self.changed)} changed and read again")
        if self.unchanged:
            parts.append(f"{len(self.unchanged)} unchanged")
        if self.failed:
            reasons = Counter(error.reason for error in self.failed)
            named = ", ".join(f"{count} {reason}" for reason, count in sorted(reasons.items()))
            parts.append(f"{len(self.failed)} could not be read ({named})")
        if self.not_in_folder:
            parts.append(f"{len(self.not_in_folder)} named in the catalogue but not found")
        return "; ".join(parts) + "."

    def as_json(self) -> dict[str, Any]:
        return {
            "read": self.read,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "failed": [
                {"path": e.path, "reason": e.reason, "detail": e.detail, "next_step": e.next_step}
                for e in self.failed
            ],
            "not_in_folder": self.not_in_folder,
            "reports": self.reports,
        }

    def write_csv(self, file: Path) -> None:
        """One row a file, for a spreadsheet."""
        with file.open("w", encoding="utf-8-sig", newline="") as stream:
            table = csv.writer(stream)
            table.writerow(["file", "result", "reason", "what happened", "what to do"])
            for result, names in (
                ("read", self.read),
                ("changed", self.changed),
                ("unchanged", self.unchanged),
            ):
                table.writerows([name, result, "", "", ""] for name in names)
            table.writerows([e.path, "failed", e.reason, e.detail, e.next_step] for e in self.failed)
            table.writerows([name, "not found", "", "", ""] for name in self.not_in_folder)
