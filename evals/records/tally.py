"""Counts of agreement between labelled and read values, with every disagreement kept.

Knows how to count. Knows nothing of which fields a meeting has or of what counts as the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from evals.counts import Count
from evals.records.load import Decision, Headcount, NextMeeting, Organisation, Person

T = TypeVar("T")
E = TypeVar("E")
G = TypeVar("G")


@dataclass(frozen=True, slots=True)
class Miss:
    """One disagreement: in which text, at which meeting, in which field."""

    text: str
    meeting: str
    field: str
    expected: str
    got: str


@dataclass(slots=True)
class Accuracy:
    """Counts of one single-valued field: said and right, rightly empty, another value, left out, made up."""

    said: int = 0
    empty: int = 0
    wrong: int = 0
    missed: int = 0
    invented: int = 0

    @property
    def right(self) -> int:
        return self.said + self.empty

    @property
    def of(self) -> int:
        return self.right + self.wrong + self.missed + self.invented

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 1.0

    @property
    def where_said(self) -> Count:
        """Of those that are labelled or were read, the right ones: to be rightly empty is no merit here."""
        return Count(self.said, self.of - self.empty)


@dataclass(slots=True)
class Overlap:
    """Counts of one many-valued field: labelled and found among them, read and right among them."""

    expected: int = 0
    found: int = 0
    got: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.got if self.got else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Scores:
    """All counts of one set."""

    texts: int = 0
    labelled: int = 0
    read: int = 0
    exact_sets: int = 0
    mentioned_as_attending: int = 0
    accuracies: dict[str, Accuracy] = field(default_factory=dict)
    overlaps: dict[str, Overlap] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def as_json(self, with_misses: bool) -> dict[str, Any]:
        counts: dict[str, Any] = {
            "texts": self.texts,
            "meetings": {"labelled": self.labelled, "read": self.read},
            "exact_sets": {"right": self.exact_sets, "of": self.labelled},
            "mentioned_as_attending": self.mentioned_as_attending,
            "overlaps": {
                name: {
                    **{key: getattr(tally, key) for key in ("expected", "found", "got", "right")},
                    **{key: round(getattr(tally, key), 4) for key in ("precision", "recall", "f1")},
                }
                for name, tally in self.overlaps.items()
            },
            "accuracies": {
                name: {
                    **{
                        key: getattr(tally, key)
                        for key in ("right", "of", "said", "wrong", "missed", "invented")
                    },
                    "share": round(tally.share, 4),
                }
                for name, tally in self.accuracies.items()
            },
        }
        if with_misses:
            keys = ("text", "meeting", "field", "expected", "got")
            counts["misses"] = [{key: getattr(miss, key) for key in keys} for miss in self.misses]
        return counts


class Judge:
    """Adds one meeting's agreements and disagreements to the scores.

    `found` is False for a labelled meeting that was not read: its empty fields are then no merit.
    """

    def __init__(self, scores: Scores, text: str, meeting: str, found: bool = True) -> None:
        self.found = found
        self.scores = scores
        self.text = text
        self.meeting = meeting

    def note(self, name: str, expected: object, got: object) -> None:
        self.scores.misses.append(Miss(self.text, self.meeting, name, _shown(expected), _shown(got)))

    def single(
        self, name: str, expected: T | None, got: T | None, agree: Callable[[T, T], bool], of: str = ""
    ) -> None:
        """Count one value, None where nothing is said; `of` tells in the list of misses whose value it is."""
        tally = self.scores.accuracies.setdefault(name, Accuracy())
        if expected is None and got is None:
            tally.empty += int(self.found)
            return
        if expected is None:
            tally.invented += 1
        elif got is None:
            tally.missed += 1
        elif agree(expected, got):
            tally.said += 1
            return
        else:
            tally.wrong += 1
        self.note(f"{name} of {of}" if of else name, expected, got)

    def many(self, name: str, expected: Sequence[E], got: Sequence[G], agree: Callable[[E, G], bool]) -> None:
        """Count a list of values: each labelled one that any read one agrees with, and the other way round."""
        tally = self.scores.overlaps.setdefault(name, Overlap())
        missed = [item for item in expected if not any(agree(item, other) for other in got)]
        wrong = [other for other in got if not any(agree(item, other) for item in expected)]
        tally.expected += len(expected)
        tally.found += len(expected) - len(missed)
        tally.got += len(got)
        tally.right += len(got) - len(wrong)
        for item in missed:
            self.note(name, item, None)
        for other in wrong:
            self.note(name, None, other)


def _shown(value: object) -> str:
    """A value for a person's eye; an empty string where nothing was said."""
    if value is None:
        return ""
    if isinstance(value, Person):
        return ", ".join(part for part in (value.name, value.title, value.state) if part)
    if isinstance(value, Organisation):
        return value.name
    if isinstance(value, Decision):
        return f"{value.verb}: {value.quote}"
    if isinstance(value, Headcount):
        return f"{value.count} {value.of}"
    if isinstance(value, NextMeeting):
        return f"{value.text} ({value.start or 'no day'}, {value.precision})"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return str(value)
