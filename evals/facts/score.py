"""`python -m evals.facts.score`: states and other facts, by the rules alone and with the model, over sets of this folder.

States count once a report (a text of two meetings is right when both together are), and meeting by meeting as in
`evals.records`. Other facts count over texts of one meeting, against the first that is read. Texts of sets that the model
was trained on say how well it fits; only a set kept apart (`kept_…`) says how well it reads what it has not seen.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from corpus.meetings import Meeting, read_meetings
from corpus.report import Metadata, Report
from evals.facts.texts import HERE, chairs, city, codes_of, later
from evals.records.load import LabelledText, Record, labelled_text, record
from evals.records.matching import same_name, same_person, same_place
from evals.records.scoring import score

Json = dict[str, Any]


@dataclass(slots=True)
class Count:
    """States listed, rightly listed and labelled; texts that tell of a meeting, and those whose set of states is right; of
    each other fact, how often it is said and right, and how often it is not said and none is read."""

    listed: int = 0
    right: int = 0
    labelled: int = 0
    texts: int = 0
    exact: int = 0
    number: int = 0
    told: int = 0
    apart: list[tuple[LabelledText, list[Record]]] = field(default_factory=list)
    facts: Counter[tuple[str, bool, bool]] = field(default_factory=Counter)

    def add(self, meetings: Sequence[Meeting], label: Json) -> None:
        came, unsure = codes_of(label)
        listed = {code for meeting in meetings for code in meeting.codes} - unsure
        self.listed += len(listed)
        self.right += len(listed & came)
        self.labelled += len(came)
        self.texts += 1
        self.number += len(meetings) == len(label["meetings"])
        read = [record(meeting.as_json()) for meeting in meetings]
        sure = [
            replace(one, states=tuple(state for state in one.states if state.code not in unsure))
            for one in read
        ]
        self.apart.append((labelled_text(label), sure))
        if label["meetings"]:
            self.told += 1
            self.exact += listed == came
        if len(label["meetings"]) == 1:
            (said,) = label["meetings"]
            first = meetings[0] if meetings else Meeting()
            for name, (wanted, right) in FACTS.items():
                if wanted(said) is not _UNLABELLED:
                    self.facts[name, bool(wanted(said)), right(said, first)] += 1

    def __str__(self) -> str:
        precision, recall = self.right / max(self.listed, 1), self.right / max(self.labelled, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        apart = score(self.apart)
        line = (
            f"states F1 {f1:.3f} precision {precision:.3f} recall {recall:.3f} wrong {self.listed - self.right}"
            f" exact {self.exact}/{self.told}; meeting by meeting F1 {apart.overlaps['states'].f1:.3f}"
            f" exact {apart.exact_sets}/{apart.labelled}; number of meetings {self.number}/{self.texts}"
        )
        facts = [
            f"{name} {self.facts[name, True, True]}/{self.facts[name, True, True] + self.facts[name, True, False]}"
            f" (none {self.facts[name, False, True]}/{self.facts[name, False, True] + self.facts[name, False, False]})"
            for name in FACTS
            if any(key[0] == name for key in self.facts)
        ]
        return "; ".join([line, *facts])


_UNLABELLED = object()


def _labelled_as(name: str) -> Callable[[Json], Any]:
    return lambda said: said.get(name, _UNLABELLED)


def _chair(said: Json, read: Meeting) -> bool:
    names = [person.name for person in (read.chair, *read.co_chairs) if person is not None and person.name]
    wanted = chairs(said)
    return all(any(same_person(one, name) for name in names) for one in wanted) if wanted else not names


def _day(said: Json) -> Any:
    start = said.get("start", _UNLABELLED)
    return start if not isinstance(start, str) or len(start) == _ISO else None


_ISO = 10


def _right_days(said: Json, read: Meeting) -> bool:
    if not _day(said):
        return read.start is None
    return (str(read.start), str(read.end)) == (said["start"], said.get("end") or said["start"])


def _right_city(said: Json, read: Meeting) -> bool:
    got = read.place.city if read.place else None
    return same_place(city(said), got) if city(said) else got is None


def _right_next(said: Json, read: Meeting) -> bool:
    wanted = later(said)
    if wanted is None or read.next is None:
        return wanted is None and read.next is None
    start, got = wanted.get("start") or "", read.next
    day = str(got.start) if got.start else ""
    if len(start) == _ISO and day != start:
        return False
    if (
        start
        and len(start) < _ISO
        and start[:4] not in day + got.text
        and got.precision not in ("month", "year")
    ):
        return False
    return not wanted.get("city") or same_place(wanted["city"], got.place)


def _right_format(said: Json, read: Meeting) -> bool:
    got = read.format.value if read.format else None
    return got == (said["format"].replace(" ", "-") if said["format"] else None)


FACTS: dict[str, tuple[Callable[[Json], Any], Callable[[Json, Meeting], bool]]] = {
    "chair": (_labelled_as("chair"), _chair),
    "days": (_day, _right_days),
    "city": (_labelled_as("city"), _right_city),
    "number": (_labelled_as("ordinal"), lambda said, read: read.ordinal == said["ordinal"]),
    "name": (_labelled_as("name"), lambda said, read: not said["name"] or same_name(said["name"], read.name)),
    "next": (_labelled_as("next"), _right_next),
    "format": (_labelled_as("format"), _right_format),
}
"""Of each fact: its value in a label (nothing where it is not said), and whether what was read is right."""


def main(argv: Sequence[str] | None = None) -> int:
    """Prints two lines a set; 0 when done."""
    parser = argparse.ArgumentParser(
        prog="evals.facts.score", description="States and other facts of meetings."
    )
    parser.add_argument("sets", type=Path, nargs="*", help="default: the sets kept apart")
    for path in parser.parse_args(argv).sets or sorted(HERE.glob("kept_*.jsonl")):
        rules, both = Count(), Count()
        for report, label in reports_in(path):
            rules.add(read_meetings(report, judge=None), label)
            both.add(read_meetings(report), label)
        sys.stdout.write(f"{path.stem}\n  rules alone     {rules}\n  with the model  {both}\n")
    return 0


def reports_in(path: Path) -> Iterator[tuple[Report, Json]]:
    """The reports of a set with their labels."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            label = json.loads(line)
            published = date.fromisoformat(label["published"]) if label.get("published") else None
            yield Report(label["text"], Metadata(title=label.get("title"), published=published)), label


if __name__ == "__main__":
    sys.exit(main())
