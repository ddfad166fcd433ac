"""One meeting of a report: the statements that it was held, and the sentences of its section.

Knows the shape, and which of several dates said of it is the surest.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.dates import DateMatch
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.frame.asides import at_another_time
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.mentions import Mention
from corpus.report import Span


@dataclass(slots=True, eq=False)
class Account:
    """One meeting of the report: its anchors, and the sentences of its section."""

    anchors: list[Anchor] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    aside: bool = False
    apart: bool = False  # another meeting of the same days, by its own words
    section: tuple[int, ...] = ()  # its sentences, where words or a heading set it apart from another
    separate: bool = False  # nothing but its own words tells where it was
    who: Span | None = None  # the body or the people who met, where no noun names the meeting
    foreign: dict[int, bool] = field(
        default_factory=dict
    )  # what has been decided of a clause, by its identity
    _known: tuple[int, frozenset[int], DateMatch | None] = (0, frozenset(), None)

    @property
    def first(self) -> int:
        return self.anchors[0].sentence

    @property
    def mentions(self) -> list[Mention]:
        return [
            m
            for anchor in self.anchors
            if anchor.mention is not None
            for m in (anchor.mention, *anchor.joint)
        ]

    @property
    def values(self) -> frozenset[int]:
        return self._facts()[1]

    @property
    def date(self) -> DateMatch | None:
        return self._facts()[2]

    def keep(self, anchors: list[Anchor]) -> None:
        """Leaves only these of its statements."""
        self.anchors[:] = anchors
        self._known = (0, frozenset(), None)

    def _facts(self) -> tuple[int, frozenset[int], DateMatch | None]:
        if self._known[0] != len(self.anchors):
            values = frozenset(value for mention in self.mentions for value in mention.values)
            dated = [anchor for anchor in self.anchors if anchor.date is not None]
            best = max(dated, key=lambda anchor: (_rank(anchor.date), anchor.strength), default=None)
            self._known = (len(self.anchors), values, best.date if best else None)
        return self._known


def _rank(date: DateMatch | None) -> int:
    if date is None:
        return 0
    return {"day": 4, "month": 2, "year": 1, "none": 3 if date.day else 0}[date.precision]


def of_another(read: Read, account: Account) -> bool:
    """Whether a sentence speaks of an earlier or later meeting, or of one with another number."""
    for mention in read.mentions:
        if mention.when:
            return True
        if mention.values and not set(mention.values) & account.values:
            return True
    return account.first != read.index and at_another_time(read)
