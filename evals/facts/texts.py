"""Labelled reports as the fact model sees them: windows, and of each candidate in them what the label says.

Knows the two formats of labels: the sets of `evals/records`, and the shorter one of the sets in this folder: "meetings", each
with "states", "start", "end", "city", "chair" (names), "name" and "next"; "mentioned"; and "open" for states of which a
careful reader could not tell.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corpus.dates import DateMatch
from corpus.meetings.grammar.preparing import read_document
from corpus.meetings.learned.candidates import (
    DATE,
    MEETING,
    ORDINAL,
    ORGANISATION,
    PERSON,
    PLACE,
    STATE,
    STRETCH,
    Candidate,
)
from corpus.meetings.learned.windows import Window, windows_of
from evals.facts.manners import MANNERS, Manners, manners_in
from evals.records.load import BUREAUS, is_kept, record_sets
from evals.records.matching import contains, content_words, overlap, same_name, same_person, same_place

HERE = Path(__file__).resolve().parent

NO_STATES = frozenset({"EUU"})
"""Labelled beside the states, but kept as organisations by the product."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month or year of a label: "2024-05-03", "2024-05", "2024"."""

    text: str

    def fits(self, match: DateMatch, last: str) -> bool | None:
        """Whether a date of the text gives this first day (or the `last` one); None where it gives a part of it."""
        if match.start is None or match.end is None:
            return self._without_a_year(match)
        start, end = match.start.isoformat(), match.end.isoformat()
        if match.precision == "day":
            if len(self.text) < len(start):
                return None if start.startswith(self.text) else False
            if start == self.text or (end == last and start >= self.text):
                return True
            return None if self.text <= start <= last or start <= self.text <= end else False
        wide = {"month": 7, "year": 4}.get(match.precision)
        if wide is None:
            return None
        if not self.text.startswith(start[:wide]):
            return False
        return True if len(self.text) == wide else None

    def _without_a_year(self, match: DateMatch) -> bool | None:
        if match.month is None:
            return None
        parts = self.text.split("-")
        if len(parts) < 3 or match.day is None:
            return None
        return (int(parts[1]), int(parts[2])) == (match.month, match.day)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report's windows and its label; of the states in `unsure` a careful reader could not tell whether they came."""

    id: str
    windows: Sequence[Window]
    unsure: frozenset[str]
    label: Json
    manners: Manners

    def said_of(self, candidate: Candidate) -> tuple[bool | None, ...]:
        """For each output of the candidate's kind, whether the label says so; None where it does not tell."""
        meetings: list[Json] = self.label["meetings"]
        if candidate.kind == STRETCH:
            return bool(meetings), len(meetings) > 1
        if candidate.kind == ORGANISATION:
            return (
                _any(_organisation_came(candidate, meeting) for meeting in meetings) if meetings else False,
            )
        own = [self._of_meeting(candidate, meeting) for meeting in meetings]
        held = _any(iter(own)) if own else False
        if candidate.kind == STATE and candidate.value in self.unsure:
            held = None
        if candidate.kind == STATE:
            away = _any(_stayed_away(candidate, meeting) for meeting in meetings) if meetings else None
            how = self.manners.of(candidate.value) if held else (None,) * len(MANNERS)
            return held, _another(own), away, *how, _any(_hosted(candidate, meeting) for meeting in meetings)
        if candidate.kind == PERSON:
            return held, _another(own), _any(_opened(candidate, meeting) for meeting in meetings)
        if candidate.kind not in (DATE, PLACE):
            return held, _another(own)
        coming = [after for after in map(later, meetings) if after]
        return held, _any(_next(candidate, after) for after in coming), _another(own)

    def _of_meeting(self, candidate: Candidate, meeting: Json) -> bool | None:
        """Whether it is what is asked of one meeting of the label."""
        if candidate.kind == STATE:
            return candidate.value in {_code(state) for state in meeting["states"]} - NO_STATES
        if candidate.kind == PERSON:
            return _any(same_person(name, candidate.value) for name in chairs(meeting))
        if candidate.kind == DATE:
            return _fits(candidate, meeting.get("start"), meeting.get("end"))
        if candidate.kind == PLACE:
            return same_place(city(meeting), candidate.value)
        if candidate.kind == ORDINAL:
            return bool({str(number) for number in numbers(meeting)} & {*candidate.value.split("/")})
        assert candidate.kind == MEETING
        return _named(candidate.value, meeting.get("name"))


def _stayed_away(candidate: Candidate, meeting: Json) -> bool | None:
    """Whether the state is said not to have come; None where the label does not tell."""
    return candidate.value in meeting["absent"] if "absent" in meeting else None


def _hosted(candidate: Candidate, meeting: Json) -> bool | None:
    """None where the label does not tell."""
    return candidate.value == meeting["host"] if "host" in meeting else None


def _opened(candidate: Candidate, meeting: Json) -> bool | None:
    if "opened_by" not in meeting:
        return None
    name = (meeting.get("opened_by") or {}).get("name")
    return same_person(name, candidate.value) if name else False


def _organisation_came(candidate: Candidate, meeting: Json) -> bool | None:
    """None for a part of a name, or more than it, and where the label does not tell."""
    if "organisations" not in meeting:
        return None
    words = content_words(candidate.value)
    names = [_without_letters(one["name"]) for one in meeting["organisations"]]
    if any(content_words(name) == words for name in names):
        return True
    alike = any(same_name(name, candidate.value) or _shortens(candidate.value, name) for name in names)
    return None if alike else False


def _without_letters(name: str) -> str:
    """ "World Customs Organization" of "World Customs Organization (WCO)"."""
    return name.split(" (")[0] if name.endswith(")") else name


def _shortens(letters: str, name: str) -> bool:
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return letters.isupper() and (letters in initials or letters in name)


def _another(own: Sequence[bool | None]) -> bool | None:
    """Whether something belongs to another meeting than the first; None for what belongs to none, or to it and others."""
    if True not in own or own[0] is None:
        return None
    if own[0] and any(said is not False for said in own[1:]):
        return None
    return not own[0]


def _next(candidate: Candidate, after: Json) -> bool | None:
    if candidate.kind == PLACE:
        return same_place(after.get("city"), candidate.value)
    return _fits(candidate, after.get("start"), None)


def _fits(candidate: Candidate, first: str | None, last: str | None) -> bool | None:
    assert candidate.date is not None
    return Day(first).fits(candidate.date, last or first) if first else False


def _any(fits: Iterator[bool | None]) -> bool | None:
    found = list(fits)
    return True if True in found else (None if None in found else False)


def _named(words: str, name: str | None) -> bool | None:
    if not name:
        return None
    alike = overlap(words, name)
    if alike >= 0.8:
        return True
    return None if alike > 0.3 or contains(words, name) else False


def chairs(meeting: Mapping[str, Any]) -> list[str]:
    """Who chaired, the co-chairs among them."""
    chair = meeting.get("chair")
    if chair is None or isinstance(chair, list):
        return list(chair or ())
    return [person["name"] for person in (chair, *meeting.get("co_chairs", ())) if person.get("name")]


def city(meeting: Mapping[str, Any]) -> str | None:
    """The town where a meeting was held."""
    place = meeting.get("place")
    return place.get("city") if isinstance(place, dict) else meeting.get("city")


def numbers(meeting: Mapping[str, Any]) -> list[int]:
    """The numbers of a meeting, of a joint one those of each body."""
    given = [meeting.get("ordinal"), *(one["ordinal"] for one in meeting.get("ordinals", ()))]
    return [number for number in given if number is not None]


def later(meeting: Mapping[str, Any]) -> Json | None:
    """ "start" and "city" of the next meeting."""
    after = meeting.get("next")
    return {**after, "city": after.get("city") or after.get("place")} if after else None


HELD_OUT = frozenset({BUREAUS})
"""Open sets, which rules are mended by, of which the model learns nothing."""


def training_sets() -> list[Path]:
    """Every open set but those held out: those of this folder and those that the rules are written with."""
    paths = (*sorted(HERE.glob("*.jsonl")), *record_sets())
    return [path for path in paths if not is_kept(path) and path not in HELD_OUT]


def labelled_in(path: Path) -> Iterator[Labelled]:
    """The texts of a set, in order; one that names nothing has nothing to tell and is left out."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line.strip():
            continue
        label: Json = json.loads(line)
        published = date.fromisoformat(label["published"]) if label.get("published") else None
        windows = windows_of(read_document(label["text"], published, label.get("title")))
        if windows:
            yield Labelled(label["id"], windows, codes_of(label)[1], label, manners_in(label, path.stem))


def codes_of(label: Json) -> tuple[frozenset[str], frozenset[str]]:
    """The states that a labelled text says took part in a meeting of it, and those that it leaves open."""
    came = frozenset(_code(state) for meeting in label["meetings"] for state in meeting["states"]) - NO_STATES
    return came, frozenset(label.get("open", ())) - came


def _code(state: str | Json) -> str:
    return state if isinstance(state, str) else str(state["code"])
