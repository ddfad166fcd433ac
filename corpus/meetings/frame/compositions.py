"""A meeting that sat in a narrow and in an expanded composition, each on a day of its own.

Knows the words for compositions. Where both sat on one day, or no days are said, they are one meeting.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from corpus.dates import DateMatch
from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.grammar.document import ABOUT, HEADING, Document, Read

_NARROW = frozenset("narrow restricted limited small narrow-format".split())
_WIDE = frozenset("expanded enlarged extended broad wide expanded-format".split())
_WHAT = frozenset("composition compositions format formats session meeting sitting circle".split())


def in_another_composition(document: Document, account: Account) -> list[Account]:
    """The part of a meeting that sat on another day in another composition, with its sentences; `account` keeps the first."""
    told = [
        (read, kind, day)
        for read in document.sentences
        if read.index in range(account.first, len(document.sentences))
        and read.line.section != ABOUT
        and (kind := _composition(read)) is not None
        and (day := _day(read)) is not None
    ]
    for (first, kind, day), (second, other, later) in pairwise(told):
        if kind == other or day.start is None or later.start is None or day.start == later.start:
            continue
        section = _section(document, second, other)
        if first.index in section:
            continue
        clause = next((c for c in second.clauses if c.group.finite), None)
        if clause is None:
            continue
        mention = next((m for m in second.mentions if not m.when), None)
        inside = [a for a in account.anchors if a.sentence in section and a.sentence != second.index]
        kept = [a for a in account.anchors if a.sentence not in section]
        if not any(a.strength >= 2 for a in kept):
            continue
        account.keep(kept)
        return [
            Account(
                [Anchor(second.index, mention, clause, later, 3), *inside], apart=True, section=tuple(section)
            )
        ]
    return []


def sits_in_compositions(read: Read) -> bool:
    """ "The narrow-format meeting was followed by an expanded session": parts of one meeting."""
    return bool(_compositions(read))


def _composition(read: Read) -> str | None:
    """The one composition that a sentence names: "in a narrow composition", "the enlarged session"."""
    found = _compositions(read)
    return found.pop() if len(found) == 1 else None


def _compositions(read: Read) -> set[str]:
    return {
        "narrow" if token.lower in _NARROW else "wide"
        for k, token in enumerate(read.tokens)
        if token.lower in _NARROW | _WIDE
        and any(other.lower in _WHAT for other in read.tokens[k + 1 : k + 3])
    }


def _day(read: Read) -> DateMatch | None:
    if not any(group.finite and group.tense == "past" for group in read.groups):
        return None
    days = [read.tokens[k].date for k in read.dates]
    known = [
        day for day in days if day is not None and day.precision == "day" and isinstance(day.start, date)
    ]
    return known[0] if len(known) == 1 else None


def _section(document: Document, read: Read, kind: str) -> list[int]:
    """From the heading of the composition, or the sentence, to the next heading or the next composition."""
    found: list[int] = []
    above = [line for line in document.lines if line.number < read.line.number and line.sentences]
    if (
        above
        and above[-1].kind == HEADING
        and _composition(document.sentences[above[-1].sentences[0]]) == kind
    ):
        found += above[-1].sentences
    for other in document.sentences[read.index :]:
        ends = other.line.kind == HEADING or other.line.section == ABOUT
        if other.index != read.index and (ends or _composition(other) not in (None, kind)):
            break
        found.append(other.index)
    return found
