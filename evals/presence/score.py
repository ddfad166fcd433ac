"""`python -m evals.presence.score`: which states took part, by the rules alone and with the model, over sets of this folder.

States count once a report: a text of two meetings is right when both together are. Texts of sets that the model was trained on
say how well it fits; only a set kept apart (`kept_…`) says how well it reads what it has not seen.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.meetings import Meeting, read_meetings
from corpus.report import Metadata, Report
from evals.presence.texts import HERE, codes_of


@dataclass(slots=True)
class Count:
    """States listed, rightly listed and labelled; texts that tell of a meeting, and those whose set of states is right."""

    listed: int = 0
    right: int = 0
    labelled: int = 0
    texts: int = 0
    exact: int = 0
    found: int = 0

    def add(
        self, meetings: Sequence[Meeting], came: frozenset[str], unsure: frozenset[str], told: bool
    ) -> None:
        listed = {code for meeting in meetings for code in meeting.codes} - unsure
        self.listed += len(listed)
        self.right += len(listed & came)
        self.labelled += len(came)
        if told:
            self.texts += 1
            self.found += bool(meetings)
            self.exact += listed == came

    def __str__(self) -> str:
        precision, recall = self.right / max(self.listed, 1), self.right / max(self.labelled, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return (
            f"F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  wrong {self.listed - self.right}"
            f"  exact {self.exact}/{self.texts}  meetings found {self.found}/{self.texts}"
        )


def main(argv: Sequence[str] | None = None) -> int:
    """Prints two lines a set; 0 when done."""
    parser = argparse.ArgumentParser(prog="evals.presence.score", description="Which states took part.")
    parser.add_argument("sets", type=Path, nargs="*", help="default: the sets kept apart")
    for path in parser.parse_args(argv).sets or sorted(HERE.glob("kept_*.jsonl")):
        rules, both = Count(), Count()
        for report, came, unsure, told in _labelled(path):
            rules.add(read_meetings(report, judge=None), came, unsure, told)
            both.add(read_meetings(report), came, unsure, told)
        sys.stdout.write(f"{path.stem}\n  rules alone     {rules}\n  with the model  {both}\n")
    return 0


def _labelled(path: Path) -> Iterator[tuple[Report, frozenset[str], frozenset[str], bool]]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            label = json.loads(line)
            published = date.fromisoformat(label["published"]) if label.get("published") else None
            came, unsure = codes_of(label)
            report = Report(label["text"], Metadata(title=label.get("title"), published=published))
            yield report, came, unsure, bool(label["meetings"])


if __name__ == "__main__":
    sys.exit(main())
