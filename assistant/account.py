"""A report as it is searched for an answer: sentences, each with the setting that it inherits.

A sentence such as "X was elected chairperson" carries no day, number or place itself: it inherits them from the sentence
that introduced the meeting. A sentence that introduces another meeting begins a new section, so that what happened at one
meeting is not given for the other. Knows how reports are laid out. Knows nothing of questions.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.days import Day, days_in, share_day
from assistant.words import MEETING_NOUNS, Word, stem, words
from corpus.ordinals import find_ordinals
from corpus.report import Report, Span
from corpus.sentences import sentences
from corpus.states import find_states

# Longer reports are looked at around the passages found: what a sentence inherits stands near it.
MAX_CHARACTERS = 120_000

_HELD = re.compile(
    r"\b(?:held|h[eo]ld|took\s+place|takes\s+place|met|convened?|gathered|hosted|opened|began|started|concluded|ended|"
    r"completed|organi[sz]ed|sat|assembled|attended)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\bwill\b|\bshall\b|\b(?:is|are)\s+(?:to\s+be|due|scheduled|planned|expected|set)\b|\b(?:next|upcoming|forthcoming)\b"
    r"|\b(?:scheduled|planned)\s+(?:for|to)\b|\bagreed\s+to\s+(?:meet|hold)\b",
    re.IGNORECASE,
)
_RETOLD = re.compile(
    r"\b(?:previous|previously|earlier|recall\w*|last\s+(?:year|month|time|meeting|session)|had\s+been|since\s+(?:the|its)|"
    r"in\s+accordance\s+with|pursuant|established|adopted\s+at|approved\s+at|founded|background)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(rf"\b(?:{'|'.join(sorted(MEETING_NOUNS, key=len, reverse=True))})\b", re.IGNORECASE)
_NUMBERED_MEETING = re.compile(
    rf"^[\s,–-]*(?:(?!(?:the|was|were|is|and|at|by|in)\b)[\w’'()/.-]+[\s,–-]+){{0,6}}?(?:{'|'.join(sorted(MEETING_NOUNS, key=len, reverse=True))}|round)\b",
    re.IGNORECASE,
)
_LIST_ITEM = re.compile(r"^\s*(?:[-–—•*·▪●◦‣]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)]|[ivxIVX]{1,4}[.)])\s+")
_SENTENCE_END = re.compile(r"[.!?;:…][\"'”’)\]]*$")


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
        return bool(_MEETING.search(self.text))

    @cached_property
    def is_future(self) -> bool:
        return bool(_FUTURE.search(self.text))

    @cached_property
    def meeting_days(self) -> tuple[Day, ...]:
        """Days that the sentence gives while it speaks of a meeting as held."""
        if self.names_meeting and _HELD.search(self.text) and not self.is_future:
            return tuple(day for day in self.days if day.is_exact)
        return ()

    @cached_property
    def introduces(self) -> bool:
        """True for a sentence or heading that tells that a meeting was held, with its day or its number."""
        if not self.names_meeting or self.is_future or _RETOLD.search(self.text):
            return False
        if not (self.ordinals or any(day.is_exact for day in self.days)):
            return False
        return bool(_HELD.search(self.text)) or not _SENTENCE_END.search(self.text)


class Account:
    """A stored report with its sentences and sections; built once for a version and kept."""

    def __init__(self, report_id: str, report: Report, window: Span | None = None) -> None:
        self.id = report_id
        self.report = report
        text = report.text
        self.window = window or Span(0, len(text))
        self.title = report.metadata.title or ""
        self.sentences = self._read(text)
        self.sections = _sections(self.sentences)
        self._section_of = [0] * len(self.sentences)
        for number, section in enumerate(self.sections):
            for index in range(section.first, section.last + 1):
                self._section_of[index] = number

    def _read(self, text: str) -> tuple[Sentence, ...]:
        part = self.window.of(text)
        offset = self.window.start
        published = self.report.metadata.published
        days = days_in(part, published)
        starts = [day.at for day in days]
        numbered = [
            (match.span.start, match.values)
            for match in find_ordinals(part)
            if _NUMBERED_MEETING.search(part[match.span.end : match.span.end + 160])
        ]
        found: list[Sentence] = []
        spans = sentences(part)
        line_starts = [span.start == 0 or "\n" in part[before.end : span.start] for before, span in zip([Span(0, 0), *spans], spans, strict=False)]
        leads = _leads(part, spans, line_starts)
        for index, span in enumerate(spans):
            own = tuple(
                replace(day, at=day.at - span.start)
                for day in days[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            )
            values = frozenset(value for start, all_values in numbered if span.start <= start < span.end for value in all_values)
            found.append(
                Sentence(index, Span(span.start + offset, span.end + offset), span.of(part), own, values, leads[index], line_starts[index])
            )
        return tuple(found)

    def section(self, sentence: Sentence) -> Section:
        return self.sections[self._section_of[sentence.index]]

    def head(self, sentence: Sentence) -> Sentence | None:
        head = self.section(sentence).head
        return None if head is None else self.sentences[head]

    def lead(self, sentence: Sentence) -> Sentence | None:
        return None if sentence.lead is None else self.sentences[sentence.lead]

    def days(self, sentence: Sentence) -> tuple[Day, ...]:
        """The days on which what the sentence tells happened, as far as its setting says."""
        if self.is_aside(sentence):
            return sentence.days
        return self.section(sentence).days or self.title_days

    def ordinals(self, sentence: Sentence) -> frozenset[int]:
        """The numbers of the meeting that the sentence tells of."""
        return sentence.ordinals or self.section(sentence).ordinals or self.title_ordinals

    def is_aside(self, sentence: Sentence) -> bool:
        """True where the sentence speaks of another meeting than its section does."""
        section = self.section(sentence)
        if sentence.index == section.head:
            return False
        if sentence.ordinals and section.ordinals and not sentence.ordinals & section.ordinals:
            return True
        return bool(sentence.meeting_days and section.days) and not share_day(sentence.meeting_days, section.days)

    @cached_property
    def title_words(self) -> tuple[Word, ...]:
        metadata = self.report.metadata
        return words(" ".join(part for part in (metadata.title, metadata.publisher, metadata.symbol, metadata.kind) if part))

    @cached_property
    def title_stems(self) -> frozenset[str]:
        return frozenset(word.stem for word in self.title_words)

    @cached_property
    def title_days(self) -> tuple[Day, ...]:
        return days_in(self.title, self.report.metadata.published)

    @cached_property
    def title_ordinals(self) -> frozenset[int]:
        return frozenset(
            value
            for match in find_ordinals(self.title)
            if _NUMBERED_MEETING.search(self.title[match.span.end :] + " ")
            for value in match.values
        )

    @cached_property
    def _states(self) -> tuple[tuple[int, str], ...]:
        part = self.window.of(self.report.text)
        return tuple((match.span.start + self.window.start, match.code) for match in find_states(part) if match.code)

    def states(self, span: Span) -> frozenset[str]:
        """ISO codes of the states named in `span`."""
        starts = [start for start, _ in self._states]
        found = self._states[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        return frozenset(code for _, code in found)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every stem of the report, title included."""
        return self.title_stems.union(*(sentence.stems for sentence in self.sentences))

    @cached_property
    def acronyms(self) -> dict[str, frozenset[str]]:
        """Full names written out in the report, by their initials, in lower case: stems of one name each."""
        found: dict[str, frozenset[str]] = {}
        text = self.title + "\n" + self.window.of(self.report.text)
        for match in _CAPITALISED_RUN.finditer(text):
            parts = [part for part in re.findall(r"[^\W\d_]+", match.group()) if part[0].isupper()]
            for first in range(len(parts)):
                for last in range(first + 2, min(len(parts), first + 8) + 1):
                    initials = "".join(part[0] for part in parts[first:last]).lower()
                    found.setdefault(initials, frozenset(stem(part) for part in parts[first:last]))
        return found

    def list_end(self, sentence: Sentence) -> int:
        """The end of the list that `sentence` leads ("… were:" and the lines after it), or of the sentence itself."""
        end = sentence.span.end
        if not sentence.text.rstrip().endswith(":"):
            return end
        for following in self.sentences[sentence.index + 1 :]:
            if following.lead != sentence.index:
                break
            end = following.span.end
        return end

    def sentence_at(self, offset: int) -> Sentence | None:
        starts = [sentence.span.start for sentence in self.sentences]
        position = bisect_right(starts, offset) - 1
        return self.sentences[position] if position >= 0 else None


_CAPITALISED_RUN = re.compile(r"[A-Z][\w’'-]+(?:\s+(?:(?:of|on|for|the|in|and|to|&)\s+){0,3}[A-Z][\w’'-]+)+|[A-Z][\w’'-]+(?:\s+(?:of|in|the|field|for|on|and|to)){1,4}\s+[A-Za-z][\w’'-]+")


def _sections(found: Sequence[Sentence]) -> tuple[Section, ...]:
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
    return tuple(sections)


def _leads(part: str, spans: Sequence[Span], line_starts: Sequence[bool]) -> list[int | None]:
    """For every sentence the heading or the "…:" line that it stands under."""
    leads: list[int | None] = [None] * len(spans)
    heading: int | None = None
    opener: int | None = None
    for index, span in enumerate(spans):
        text = span.of(part)
        starts_line = line_starts[index]
        ends_line = index + 1 == len(spans) or line_starts[index + 1]
        if opener is not None and starts_line and not _continues_list(part, spans, index, opener):
            opener = None
        leads[index] = opener if opener is not None else heading
        if starts_line and ends_line and _is_heading(text) and opener is None:
            following = spans[index + 1].of(part) if index + 1 < len(spans) else ""
            if following and not _is_heading(following):
                heading = index
                leads[index] = None
            elif heading is None:
                heading = index
        if ends_line and text.rstrip().endswith(":"):
            opener = index
            leads[index] = heading if heading != index else None
    return leads


def _is_heading(text: str) -> bool:
    plain = _LIST_ITEM.sub("", text)
    return (
        len(plain) <= 70
        and len(plain.split()) <= 8
        and not _SENTENCE_END.search(plain)
        and "," not in plain
        and "|" not in plain
        and plain[:1].isupper()
    )


def _continues_list(part: str, spans: Sequence[Span], index: int, opener: int) -> bool:
    """True where the line at `index` still belongs to the list that the line at `opener` leads."""
    if index == opener + 1:
        return True
    text = spans[index].of(part)
    before = spans[index - 1].of(part)
    first = spans[opener + 1].of(part)
    if _LIST_ITEM.match(first):
        return bool(_LIST_ITEM.match(text)) or (before.rstrip().endswith((",", ";")))
    return before.rstrip().endswith((",", ";")) or (not before.rstrip().endswith(".") and not _SENTENCE_END.search(text) and len(text) < 200)
