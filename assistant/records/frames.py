"""The words with which a report introduces a meeting: its heading, and the sentences that name, number and date it.

Knows where a record has its facts from. A body that the record does not name may be named there; elsewhere in the text it
may be any other body.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.records.events import Event
from assistant.records.sources import Sources
from assistant.words import MEETING_NOUNS, words
from corpus.ordinals import find_ordinals
from corpus.sentences import sentences
from corpus.states import display_name, find_states

_BEFORE_A_MEETING = re.compile(
    # A body by its letters alone may be its meeting: "the 9th ADMM-Plus".
    rf"\W*(?:(?:[\w'’–-]+\s+){{0,8}}?(?i:{'|'.join(MEETING_NOUNS)})\b|(?-i:[A-Z]{{3,}}\b))"
)
_WORD = re.compile(r"[^\W\d_][\w'’]*")
# Words in capitals, with few small ones between them: "Association of Caribbean States".
_NAME = re.compile(
    r"[^\W\d_a-z][\w'’]*(?:[ \n-]+(?:(?:of|on|for|and|in|the|to)[ \n]+){0,4}[^\W\d_a-z][\w'’]*){2,}"
)
_EDITION = re.compile(r"\bedition\s+of\s+(?:the\s+)?", re.IGNORECASE)
_HEADING = 400
_PARAGRAPH = 100
"""So many characters of one line are a paragraph, not a heading."""
_BEFORE = 600
_SAID = ("name", "ordinal", "date")
_KEPT = 4000


@dataclass(frozen=True, slots=True)
class Frame:
    """Stems of the words that introduce a meeting, and the ordinals among them that number one."""

    stems: frozenset[str]
    numbers: frozenset[int]
    said_with: Mapping[int, frozenset[str]]
    """For each number the stems of the sentence that has it, and of the headings."""


class Frames:
    """The frames of one library's meetings. Safe to use from several threads."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._lock = threading.Lock()
        self._frames: dict[str, Frame] = {}

    def of(self, event: Event) -> Frame:
        """How the reports of `event` introduce it."""
        found = self._frames.get(event.id)
        if found is None:
            texts = [_states_by_one_name(text) for text in self._texts(event)]
            found = Frame(
                frozenset(word.stem for text in texts for word in words(text)),
                frozenset(number for text in texts for number in _numbers(text)),
                _said_with(texts),
            )
            with self._lock:
                if len(self._frames) >= _KEPT:
                    self._frames.clear()
                self._frames[event.id] = found
        return found

    def told_apart(self, events: Sequence[Event]) -> list[frozenset[str]]:
        """Of meetings that one report tells of, the stems of its words on each: to the line in which the next one begins."""
        shared = frozenset.intersection(*(frozenset(a.report for a in event.accounts) for event in events))
        account = next(a for a in events[0].accounts if a.report in shared)
        text = self._sources.stored(account.report, account.version).report.text
        begins = [event.begins(account.report) or 0 for event in events]
        first = min(begins)
        starts = [0 if at == first else text.rfind("\n", 0, at) + 1 for at in begins]
        ends = [min((other for other in starts if other > start), default=len(text)) for start in starts]
        return [
            frozenset(word.stem for word in words(text[start:end]))
            for start, end in zip(starts, ends, strict=True)
        ]

    def says(self, event: Event, phrase: str) -> bool:
        """Whether a report of `event` has these words one after another, wherever it be, its title included."""
        wanted = phrase.casefold()
        return any(wanted in text.casefold() for text in self._whole(event))

    def spells_out(self, event: Event, letters: str) -> bool:
        """Whether a report of `event` has a name, in capitals, of which these are initials one after another: "acs" of "the
        Association of Caribbean States"; not the name of an organisation that only came."""
        wanted = letters.casefold()
        return not came_as_a_guest(event, letters) and any(
            wanted in _initials(run) for text in self._whole(event) for run in _NAME.findall(text)
        )

    def _whole(self, event: Event) -> Iterator[str]:
        for account in event.accounts:
            yield account.title or ""
            yield self._sources.stored(account.report, account.version).report.text

    def abbreviates(self, event: Event, letters: str) -> bool:
        """Whether the words that introduce `event` give the letters in brackets, alone or with a number."""
        pattern = re.compile(rf"\(\s*{re.escape(letters)}\W?\d{{0,3}}\s*\)", re.IGNORECASE)
        return any(pattern.search(text) for text in self._texts(event))

    def _texts(self, event: Event) -> Iterator[str]:
        for account in event.accounts:
            text = self._sources.stored(account.report, account.version).report.text
            spans = [s for name in _SAID if (s := account.record.get("evidence", {}).get(name))]
            if account.report not in event.shared:
                yield account.title or ""
                yield text[: _end_of_line(text, _HEADING)]
            elif spans and all(len(body.split()) < 3 for body in account.record["bodies"]):
                # "the Commission" of a report on several meetings is the one that it spoke of before.
                yield text[max(0, spans[0]["start"] - _BEFORE) : spans[0]["start"]]
            for span in spans:
                yield _sentence_around(text, span["start"], span["end"])


def came_as_a_guest(event: Event, letters: str) -> bool:
    """Whether these are letters of an organisation that is said to have come."""
    wanted = letters.casefold()
    names = [o["name"] for account in event.accounts for o in account.record["organisations"]]
    return any(wanted in _initials(name) or wanted in name.casefold() for name in names)


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name) if word[0].isupper()).casefold()


def _states_by_one_name(text: str) -> str:
    """ "Islamic" of "the Islamic Republic of Iran" is no word of any body."""
    for match in reversed(find_states(text)):
        if match.code and match.form == "name":
            text = text[: match.span.start] + display_name(match.code) + text[match.span.end :]
    return text


def _said_with(texts: Sequence[str]) -> dict[int, frozenset[str]]:
    lines = [line for text in texts for line in text.split("\n")]
    headings = frozenset(w.stem for line in lines if len(line) <= _PARAGRAPH for w in words(line))
    found: dict[int, frozenset[str]] = {}
    for line in lines:
        for said in (span.of(line) for span in sentences(line)):
            for number in _numbers(said):
                found[number] = found.get(number, headings) | {word.stem for word in words(said)}
    return found


def _numbers(text: str) -> Iterator[int]:
    """Ordinals that a noun for a meeting follows, or stands before, with nothing but its own words between."""
    text = _EDITION.sub("", text)
    for match in find_ordinals(text):
        if _BEFORE_A_MEETING.match(text, match.span.end):
            yield from match.values


def _end_of_line(text: str, limit: int) -> int:
    """The end of the last whole line within `limit` characters, and of the first paragraph at least: lines of a title, a
    name and a day alone introduce nothing. Of the first sentence or so where a line is longer."""
    at = 0
    while at < min(limit, len(text)):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - at > _PARAGRAPH:
            return max(text.rfind("\n", 0, limit), min(end, limit + at))
        at = end + 1
    end = text.rfind("\n", 0, limit)
    return end if end > 0 else limit


def _sentence_around(text: str, start: int, end: int) -> str:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    around = [s.of(line) for s in sentences(line) if s.start + first < end and start < s.end + first]
    return " ".join(around)
