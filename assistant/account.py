"""A report as it is searched for an answer: sentences, each with the setting that it inherits.

A sentence such as "X was elected chairperson" carries no day, number or place itself: it inherits them from the sentence
that introduced the meeting. A sentence that introduces another meeting begins a new section, so that what happened at one
meeting is not given for the other. Knows how reports are laid out. Knows nothing of questions.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from assistant.answering.stretches import Stretch, stretches_of
from assistant.days import Day, days_in, share_day
from assistant.layout import is_heading, leads_of, list_last
from assistant.phrases import setting_phrases
from assistant.sections import (
    HELD,
    MEETING_NUMBER,
    MEETING_WORD,
    MET,
    SENTENCE_END,
    Section,
    Sentence,
    numbers_a_meeting,
    sections_of,
)
from assistant.stems import stem
from assistant.words import MEETING_NOUNS, Word, words
from corpus.ordinals import find_ordinals
from corpus.report import Report, Span
from corpus.sentences import sentences
from corpus.states import find_states

__all__ = ["HELD", "MEETING_WORD", "MET", "Account", "Section", "Sentence"]

# Longer reports are looked at around the passages found: what a sentence inherits stands near it.
MAX_CHARACTERS = 120_000
_PARTICIPANTS_LIST = re.compile(
    r"\b(?:list\s+of\s+participants|participants?\s+list|attendance\s+list)\b", re.IGNORECASE
)
_TELLS_OF = re.compile(
    rf"\b(?:{'|'.join(MEETING_NOUNS)})\b.{{0,80}}\b(?:was|were|had\s+been|has\s+been)\s+(?:held|convened|hosted|opened|"
    rf"chaired)\b|\btook\s+place\b",
    re.IGNORECASE,
)


class Account:
    """A stored report with its sentences and sections; built once for a version and kept."""

    def __init__(
        self,
        report_id: str,
        report: Report,
        window: Span | None = None,
        people: Mapping[str, str] | None = None,
    ) -> None:
        """`people` tells for which state (code) those acted whom the report names, by the last word of their names."""
        self.id = report_id
        self._people = people or {}
        self.report = report
        text = report.text
        self.window = window or Span(0, len(text))
        self.title = report.metadata.title or ""
        self.sentences = self._read(text)
        self.sections = sections_of(self.sentences)
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
            if numbers_a_meeting(part[match.span.end : match.span.end + 160])
        ]
        numbered += [(match.start(), (int(match.group(1)),)) for match in MEETING_NUMBER.finditer(part)]
        found: list[Sentence] = []
        spans = sentences(part)
        line_starts = [
            span.start == 0 or "\n" in part[before.end : span.start]
            for before, span in zip([Span(0, 0), *spans], spans, strict=False)
        ]
        leads = leads_of(part, spans, line_starts)
        for index, span in enumerate(spans):
            own = tuple(
                replace(day, at=day.at - span.start)
                for day in days[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            )
            values = frozenset(
                value
                for start, all_values in numbered
                if span.start <= start < span.end
                for value in all_values
            )
            found.append(
                Sentence(
                    index,
                    Span(span.start + offset, span.end + offset),
                    span.of(part),
                    own,
                    values,
                    leads[index],
                    line_starts[index],
                )
            )
        return tuple(found)

    def spoken_for(self, sentence: Sentence) -> frozenset[str]:
        """Codes of the states for which those acted whom the sentence names: "Abu Soud said" of Jordan's minister."""
        if not self._people:
            return frozenset()
        return frozenset(self._people[word.text] for word in sentence.words if word.text in self._people)

    def section(self, sentence: Sentence) -> Section:
        return self.sections[self._section_of[sentence.index]]

    def head(self, sentence: Sentence) -> Sentence | None:
        head = self.section(sentence).head
        return None if head is None else self.sentences[head]

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The report as the answer model reads it."""
        return tuple(stretches_of((one.text, one.heads_line) for one in self.sentences))

    def stretch_of(self, sentence: Sentence) -> int:
        """The number of the stretch that the sentence stands in."""
        return bisect_right([stretch.first for stretch in self.stretches], sentence.index) - 1

    def lead(self, sentence: Sentence) -> Sentence | None:
        leader = self.list_of(sentence)
        if leader is not None:
            return leader
        return None if sentence.lead is None else self.sentences[sentence.lead]

    def names_of_meetings(self) -> tuple[frozenset[str], ...]:
        """For each section, the stems of what its first sentence calls the meeting ("meeting of the expert group")."""
        return self._names_of_meetings

    @cached_property
    def _names_of_meetings(self) -> tuple[frozenset[str], ...]:
        found = []
        for section in self.sections:
            head = None if section.head is None else self.sentences[section.head]
            phrases = setting_phrases(head.text, head.words) if head is not None else []
            spoken = [
                phrase
                for phrase in phrases
                if head is not None
                and (MEETING_WORD.search(head.text, phrase.start, phrase.end) or len(phrases) == 1)
            ]
            name = spoken[0] if spoken else (phrases[0] if phrases else None)
            found.append(
                frozenset(word.stem for word in head.words if name.start <= word.start < name.end)
                if head is not None and name is not None
                else (head.stems if head is not None else frozenset())
            )
        return tuple(found)

    def section_number(self, sentence: Sentence) -> int:
        return self._section_of[sentence.index]

    def days(self, sentence: Sentence) -> tuple[Day, ...]:
        """The days on which what the sentence tells happened, as far as its setting says."""
        if self.is_aside(sentence):
            return sentence.days
        return self.section(sentence).days or self.title_days

    def ordinals(self, sentence: Sentence) -> frozenset[int]:
        """The numbers of the meeting that the sentence tells of, and of those that it names itself."""
        if self.is_aside(sentence):
            return sentence.ordinals
        return sentence.ordinals | self.meeting_ordinals(sentence)

    def meeting_ordinals(self, sentence: Sentence) -> frozenset[int]:
        """The numbers of the meeting that the sentence's section tells of."""
        return self.section(sentence).ordinals or self.title_ordinals

    def is_aside(self, sentence: Sentence) -> bool:
        """True where the sentence tells of another meeting than its section does."""
        section = self.section(sentence)
        if sentence.index == section.head or sentence.is_future:
            return False
        if sentence.ordinals and section.ordinals and not sentence.ordinals & section.ordinals:
            return bool(_TELLS_OF.search(sentence.text))
        return bool(sentence.meeting_days and section.days) and not share_day(
            sentence.meeting_days, section.days
        )

    def is_dateline(self, sentence: Sentence) -> bool:
        """True for a short line that gives day or place above the text."""
        if sentence.index > self.section(sentence).first + 8:
            return False
        return len(sentence.text) <= 90 and sentence.heads_line

    def is_bare_heading(self, sentence: Sentence) -> bool:
        """True for a title or heading that says nothing by itself and leads no list."""
        if self._list_last[sentence.index] > sentence.index:
            return False
        if sentence.text.strip() == self.title.strip():
            return True
        if not sentence.heads_line or not self._fills_line(sentence):
            return False
        above_text = (
            sentence.index < 5 and not SENTENCE_END.search(sentence.text) and not HELD.search(sentence.text)
        )
        return is_heading(sentence.text) or (above_text and ":" not in sentence.text)

    def _fills_line(self, sentence: Sentence) -> bool:
        following = sentence.index + 1
        return following == len(self.sentences) or self.sentences[following].heads_line

    @cached_property
    def lists_participants(self) -> bool:
        """True for a report that is nothing but a list of those who came."""
        above = " ".join([self.title, *(sentence.text for sentence in self.sentences[:2])])
        return bool(_PARTICIPANTS_LIST.search(above))

    def other_meeting_said(self, sentence: Sentence, asked: frozenset[str]) -> bool:
        """True where the report speaks of another meeting, announced or past, that `asked` names better than this one."""
        if not asked or sentence.is_future or self.is_aside(sentence):
            return False
        head = self.head(sentence)
        own = asked & (sentence.stems | self.title_stems | (head.stems if head is not None else frozenset()))
        return any(
            len(asked & other.stems) > len(own) and other.index != sentence.index
            for other in self._other_meetings
        )

    @cached_property
    def _other_meetings(self) -> tuple[Sentence, ...]:
        """Sentences that speak of a meeting which is to come, or of another than their section tells of."""
        return tuple(
            one for one in self.sentences if one.names_meeting and (one.is_future or self.is_aside(one))
        )

    def section_stems(self, sentence: Sentence) -> frozenset[str]:
        """Every stem of the account of the meeting that the sentence belongs to."""
        return self._stems_of_sections[self._section_of[sentence.index]]

    @cached_property
    def _stems_of_sections(self) -> tuple[frozenset[str], ...]:
        return tuple(
            frozenset[str]().union(*(one.stems for one in self.sentences[section.first : section.last + 1]))
            for section in self.sections
        )

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before in the same paragraph."""
        return self.sentences[sentence.index - 1] if not sentence.heads_line and sentence.index else None

    def antecedent(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, where `sentence` begins with a word that points back to what that one spoke of."""
        points_back = _PRONOUN_FIRST if sentence.heads_line else _POINTS_BACK
        if sentence.index <= self.section(sentence).first or not points_back.match(sentence.text):
            return None
        before = self.sentences[sentence.index - 1]
        return None if self.is_bare_heading(before) else before

    def carried(self, sentence: Sentence) -> frozenset[str]:
        """Stems of what a sentence speaks of by a pronoun: of the sentence before, and of what that points back to."""
        found: frozenset[str] = frozenset()
        for _ in range(_POINTED_BACK):
            before = self.antecedent(sentence)
            if before is None:
                break
            found |= before.stems
            sentence = before
        return found

    def shortly_before(self, sentence: Sentence) -> Sequence[Sentence]:
        """The sentences of the same account of a meeting that stand right before `sentence`."""
        return self.sentences[max(self.section(sentence).first, sentence.index - _SHORTLY) : sentence.index]

    @cached_property
    def title_words(self) -> tuple[Word, ...]:
        metadata = self.report.metadata
        return words(
            " ".join(
                part for part in (metadata.title, metadata.publisher, metadata.symbol, metadata.kind) if part
            )
        )

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
            if numbers_a_meeting(self.title[match.span.end :])
            for value in match.values
        )

    @cached_property
    def _states(self) -> tuple[tuple[Span, str], ...]:
        part = self.window.of(self.report.text)
        offset = self.window.start
        return tuple(
            (Span(match.span.start + offset, match.span.end + offset), match.code)
            for match in find_states(part)
            if match.code
        )

    @cached_property
    def _state_starts(self) -> tuple[int, ...]:
        return tuple(found.start for found, _ in self._states)

    @cached_property
    def title_states(self) -> frozenset[str]:
        return frozenset(match.code for match in find_states(self.title) if match.code)

    def state_spans(self, span: Span) -> list[Span]:
        """Where states are named in `span`."""
        return [found for found, _ in self._states if span.start <= found.start < span.end]

    def states(self, span: Span) -> frozenset[str]:
        """ISO codes of the states named in `span`."""
        starts = self._state_starts
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
        """The end of the list that `sentence` leads (a heading, or "… were:"), or of the sentence itself."""
        return self.sentences[self._list_last[sentence.index]].span.end

    @cached_property
    def _list_last(self) -> tuple[int, ...]:
        return tuple(list_last(self.sentences, index) for index in range(len(self.sentences)))

    @cached_property
    def _list_leader(self) -> tuple[int | None, ...]:
        leaders: list[int | None] = [None] * len(self.sentences)
        for index, last in enumerate(self._list_last):
            for item in range(index + 1, last + 1):
                if leaders[item] is None:
                    leaders[item] = index
        return tuple(leaders)

    def list_of(self, sentence: Sentence) -> Sentence | None:
        """The heading or first line of the list that `sentence` is an item of."""
        leader = self._list_leader[sentence.index]
        return None if leader is None else self.sentences[leader]


_SHORTLY = 3
"""Sentences before one in which what it happens to leave out may stand."""
_POINTED_BACK = 3
"""Sentences that one after another begin with a pronoun, at most."""
_PRONOUN = (
    r"(?:it|they|he|she|this|these|both|that|those|its|their|his|her|so\s+did|as\s+a\s+result(?=,)|therefore|consequently|hence|for\s+this\s+reason|that\s+is\s+why|the\s+(?:latter|former|same)|"
    r"(?:in|at|on|for|to|with|under|by|from|during|after)\s+(?:it|them|this|these|(?:his|her|its|their)\b[^,.]{0,60},\s+(?:he|she|it|they)))\b"
)
# "The document provides …", "The labels, which …": named once more, with nothing that says which.
_NAMED_AGAIN = (
    r"the\s+(?:new\s+|latter\s+|said\s+)?[a-z][\w-]+(?=\s*,\s+(?:which|who|whose)\b|\s+(?:also\s+)?(?:was|were|is|are|will|would|has|have|had|"
    r"can|may|must|shall|should|could|aims?|covers?|calls?|contains?|provides?|includes?|consists?|sets?|envisages?|takes?|costs?|carr(?:y|ies))\b)"
)
_POINTS_BACK = re.compile(rf"^\W*(?:{_PRONOUN}|{_NAMED_AGAIN})", re.IGNORECASE)
_PRONOUN_FIRST = re.compile(rf"^\W*{_PRONOUN}", re.IGNORECASE)
_CAPITALISED_RUN = re.compile(
    r"[A-Z][\w’'-]+(?:\s+(?:(?:of|on|for|the|in|and|to|&)\s+){0,3}[A-Z][\w’'-]+)+|[A-Z][\w’'-]+(?:\s+(?:of|in|the|"
    r"field|for|on|and|to)){1,4}\s+[A-Za-z][\w’'-]+"
)
