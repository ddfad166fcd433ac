"""A sentence of a report and the account of a meeting that it belongs to.

Knows how a report tells that a meeting was held, is to come or is only recalled. Knows nothing of questions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.days import Day, share_day
from assistant.words import MEETING_NOUNS, Word, words
from corpus.report import Span

# A day this far above is the report's dateline; further down it belongs to whatever is told there.
DATELINE_SENTENCES = 8

HELD = re.compile(
    r"\b(?:held|h[eo]ld|took\s+place|takes\s+place|met|convened?|gathered|hosted|opened|began|started|concluded|ended|"
    r"completed|organi[sz]ed|sat|assembled|attended)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\bwill\b|\bshall\b|\b(?:is|are)\s+(?:to\s+(?:be|follow|meet|come|take|convene|gather|host|sit)|going\s+to|due|"
    r"scheduled|planned|expected|set)\b|\b(?:next|upcoming|forthcoming)\b"
    r"|\b(?:scheduled|planned)\s+(?:for|to)\b|\bagreed\s+to\s+(?:meet|hold)\b",
    re.IGNORECASE,
)
RETOLD = re.compile(
    r"\b(?:previous|previously|earlier|recall\w*|last\s+(?:year|month|time|meeting|session)|had\s+been|since\s+(?:the|its)|"
    r"in\s+accordance\s+with|pursuant|established|adopted\s+at|approved\s+at|founded|background)\b",
    re.IGNORECASE,
)
MET = re.compile(
    r"\b(?:met|convened|gathered|assembled|(?:sat|came|sits?|comes?)\s+together|held\s+(?:its|their)|"
    r"it\s+was\s+the\s+turn\s+of)\b",
    re.IGNORECASE,
)
MEETING_WORD = re.compile(rf"\b(?:{'|'.join(sorted(MEETING_NOUNS, key=len, reverse=True))})\b", re.IGNORECASE)
_NOT_A_MEETING = re.compile(
    r"^[\s,–-]*(?:[\w’'-]+[\s-]+)?(?:items?|articles?|paragraphs?|quarters?|halves|half|days?|parts?|sections?|points?|"
    r"places?|phases?|stages?|questions?|"
    r"versions?|years?|centur\w+|readings?|anniversar\w+|generations?|persons?|deputy|ministers?|presidents?|vice|"
    r"steps?|months?|weeks?)\b",
    re.IGNORECASE,
)
_COUNTED_MEETING = re.compile(
    rf"^[\s,–-]*(?:(?!(?:the|was|were|is|and|at|by|in)\b)[\w’'()/.-]+[\s,–-]+){{0,6}}?"
    rf"(?:{'|'.join(sorted(MEETING_NOUNS, key=len, reverse=True))}|round|time|council|board|commission|committee|"
    rf"assembly|congress)\b",
    re.IGNORECASE,
)
MEETING_NUMBER = re.compile(
    rf"\b(?:{'|'.join(sorted(MEETING_NOUNS, key=len, reverse=True))})\s+(?:number|no\.?|nr\.?|№|#)\s*(\d{{1,3}})\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?;:…][\"'”’)\]]*$")


def numbers_a_meeting(after: str) -> bool:
    """True where an ordinal followed by `after` counts meetings ("second meeting", "for the eighth time")."""
    return not _NOT_A_MEETING.search(after) and bool(_COUNTED_MEETING.search(after))


@dataclass(frozen=True, slots=True)
class Section:
    """Sentences `first` to `last` (included) that tell of one meeting; `head` introduces it, None where nothing does."""

    first: int
    last: int
    head: int | None
    days: tuple[Day, ...]
    ordinals: frozenset[int]


@dataclass(frozen=True)
class Sentence:
    """One sentence of a report: its place, words, and what it says about a meeting itself.

    `lead` is the index of the heading or the list's first line that the sentence stands under.
    """

    index: int
    span: Span
    text: str
    days: tuple[Day, ...]
    ordinals: frozenset[int]
    lead: int | None
    heads_line: bool

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return words(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(word.stem for word in self.words)

    @cached_property
    def names_meeting(self) -> bool:
        return bool(MEETING_WORD.search(self.text))

    @cached_property
    def is_future(self) -> bool:
        return bool(_FUTURE.search(self.text))

    @cached_property
    def meeting_days(self) -> tuple[Day, ...]:
        """Days that the sentence gives while it speaks of a meeting as held."""
        if (MET.search(self.text) or (self.names_meeting and HELD.search(self.text))) and not self.is_future:
            return tuple(day for day in self.days if day.is_exact)
        return ()

    @cached_property
    def introduces(self) -> bool:
        """True for a sentence or heading that tells that a meeting was held, with its day or its number."""
        if self.is_future or RETOLD.search(self.text):
            return False
        if not (self.ordinals or any(day.is_exact for day in self.days)):
            return False
        if MET.search(self.text):
            return True
        if not self.names_meeting:
            return False
        return bool(HELD.search(self.text)) or not SENTENCE_END.search(self.text)


def sections_of(found: Sequence[Sentence]) -> tuple[Section, ...]:
    if not found:
        return ()
    sections: list[Section] = []
    first = 0
    head: int | None = None
    days: tuple[Day, ...] = ()
    ordinals: frozenset[int] = frozenset()
    for sentence in found:
        if not sentence.introduces:
            continue
        own_days = tuple(day for day in sentence.days if day.is_exact)
        if head is None:
            head, days, ordinals = sentence.index, own_days, sentence.ordinals
            continue
        other_day = bool(own_days and days) and not share_day(own_days, days)
        other_number = bool(sentence.ordinals and ordinals) and not sentence.ordinals & ordinals
        if not (other_day or other_number):
            days, ordinals = days or own_days, ordinals | sentence.ordinals
            continue
        if not sentence.heads_line:
            continue
        sections.append(Section(first, sentence.index - 1, head, days, ordinals))
        first, head, days, ordinals = sentence.index, sentence.index, own_days, sentence.ordinals
    sections.append(Section(first, len(found) - 1, head, days, ordinals))
    sections = [_numbered(section, found) for section in sections]
    if not sections[0].days:
        sections[0] = replace(sections[0], days=_dateline(found[: sections[0].last + 1]))
    return tuple(sections)


def _numbered(section: Section, found: Sequence[Sentence]) -> Section:
    """The section with the number that one of its first sentences gives to its meeting."""
    if section.ordinals:
        return section
    for sentence in found[section.first : min(section.last + 1, section.first + DATELINE_SENTENCES)]:
        if sentence.ordinals and not sentence.is_future and not RETOLD.search(sentence.text):
            return replace(section, ordinals=sentence.ordinals)
    return section


def _dateline(found: Sequence[Sentence]) -> tuple[Day, ...]:
    """The day above the text, for an account whose sentences name none for the meeting itself."""
    for sentence in found[:DATELINE_SENTENCES]:
        exact = tuple(day for day in sentence.days if day.is_exact)
        if exact and sentence.heads_line and not sentence.is_future and not RETOLD.search(sentence.text):
            return exact[:1]
    return ()
