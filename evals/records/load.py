"""Labelled sets of meeting reports as typed values.

Knows the format of the sets and of a meeting's JSON. Knows nothing of how meetings are read or scored.

A set is a file of one JSON object a line: "id", "covers" (ways of saying things that the text shows), "fictional",
"title", "published", "text" (canonical: one line per paragraph, list item or table row) and "meetings". A labelled
meeting and a meeting that the product has read become the same value, `Record`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corpus.errors import UsageError
from corpus.report import Metadata, Report

HERE = Path(__file__).resolve().parent
OWN = HERE / "own.jsonl"
MORE = HERE / "more.jsonl"
WIRE = HERE / "wire.jsonl"
"""Further texts of our own, in wordings unlike those of `OWN`."""
PAGES = HERE / "pages.jsonl"
"""Texts in the ordinary prose of real organisations' pages."""
BUREAUS = HERE / "bureaus.jsonl"
"""Texts that rules are mended by and no model learns from."""
KEPT_APART = HERE / "kept_apart.jsonl"
KEPT_APART_PAGES = HERE / "kept_apart_pages.jsonl"


def record_sets() -> list[Path]:
    """All sets of this folder: the two that rules are written with first, those kept apart last."""
    first = {OWN: 0, PAGES: 1}
    return sorted(
        HERE.glob("*.jsonl"), key=lambda path: (is_kept(path), first.get(path, len(first)), path.name)
    )


def is_kept(path: Path) -> bool:
    """Whether a set is kept apart: scored, its contents and misses not shown."""
    return "kept" in path.stem


@dataclass(frozen=True, slots=True)
class State:
    """A state that took part: ISO 3166-1 alpha-3 `code`; the rest is None where the report does not say it."""

    code: str
    role: str | None = None
    capacity: str | None = None
    remote: bool | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person with office and state; `name` is None where only an office or a state is said to have presided."""

    name: str | None
    title: str | None = None
    state: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Headcount:
    count: int
    of: str


@dataclass(frozen=True, slots=True)
class Place:
    city: str | None = None
    country: str | None = None
    venue: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    verb: str
    quote: str


@dataclass(frozen=True, slots=True)
class NextMeeting:
    start: date | None
    text: str | None
    precision: str | None
    place: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """One meeting of a report: what was labelled, or what was read. `ordinals` are pairs of body and number."""

    name: str | None = None
    bodies: tuple[str, ...] = ()
    ordinals: tuple[tuple[str | None, int], ...] = ()
    start: date | None = None
    end: date | None = None
    date_precision: str = "none"
    place: Place = Place()
    host: str | None = None
    format: str | None = None
    attendance_list: str = "none"
    states: tuple[State, ...] = ()
    collective: tuple[str, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    representatives: tuple[Person, ...] = ()
    headcounts: tuple[Headcount, ...] = ()
    chair: Person | None = None
    co_chairs: tuple[Person, ...] = ()
    opened_by: Person | None = None
    agenda: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()
    next: NextMeeting | None = None
    mentioned: tuple[str, ...] = ()
    absent: tuple[str, ...] | None = None
    """Those said not to have come; None where a label does not tell."""

    @property
    def codes(self) -> frozenset[str]:
        """The states that took part."""
        return frozenset(state.code for state in self.states)


@dataclass(frozen=True, slots=True)
class LabelledText:
    """One text of a set with the meetings that it tells of; no meetings means that it tells of none."""

    id: str
    text: str
    meetings: tuple[Record, ...]
    covers: tuple[str, ...] = ()
    fictional: bool = True
    title: str | None = None
    published: date | None = None

    @property
    def report(self) -> Report:
        return Report(self.text, Metadata(title=self.title, published=self.published))


def load(path: Path) -> list[LabelledText]:
    """Every text of the set at `path`, in order. Raises UsageError when the file is missing or a line is not a text."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise UsageError(
            f"{path}: this labelled set cannot be read ({error.strerror}). Name another."
        ) from error
    texts = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            texts.append(labelled_text(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            what = f"{type(error).__name__}: {error}"
            raise UsageError(
                f"{path}, line {number}: not a labelled text ({what}). Correct the line."
            ) from error
    return texts


def record(meeting: Mapping[str, Any]) -> Record:
    """A meeting's JSON, labelled or as the product prints it (with spans and more), as a value."""
    place = meeting.get("place") or {}
    precision = meeting.get("date_precision") or "none"
    return Record(
        name=meeting.get("name"),
        bodies=tuple(meeting.get("bodies") or ()),
        ordinals=tuple((item.get("body"), int(item["ordinal"])) for item in meeting.get("ordinals") or ()),
        start=_day(meeting.get("start")),
        end=_day(meeting.get("end")),
        date_precision=precision,
        place=Place(place.get("city"), place.get("country"), place.get("venue")),
        host=meeting.get("host"),
        format=meeting.get("format"),
        attendance_list=meeting.get("attendance_list") or "none",
        states=tuple(
            State(item["code"], item.get("role"), item.get("capacity"), item.get("remote"))
            for item in meeting.get("states") or ()
        ),
        collective=_words(meeting.get("collective"), "name"),
        organisations=tuple(
            Organisation(item["name"], item.get("role")) for item in meeting.get("organisations") or ()
        ),
        representatives=_persons(meeting.get("representatives")),
        headcounts=tuple(
            Headcount(int(item["count"]), item.get("of") or "") for item in meeting.get("headcounts") or ()
        ),
        chair=_person(meeting.get("chair")),
        co_chairs=_persons(meeting.get("co_chairs")),
        opened_by=_person(meeting.get("opened_by")),
        agenda=_words(meeting.get("agenda"), "quote"),
        decisions=tuple(Decision(item["verb"], item["quote"]) for item in meeting.get("decisions") or ()),
        next=_next_meeting(meeting.get("next")),
        mentioned=_words(meeting.get("mentioned"), "code"),
        absent=_words(meeting["absent"], "code") if "absent" in meeting else None,
    )


def _in_full(meeting: Mapping[str, Any], row: Mapping[str, Any]) -> Mapping[str, Any]:
    """A meeting in the shorter form of `evals/facts` (states as codes, chairs as names) in the form of this folder."""
    if not _SHORT.intersection(meeting):
        return meeting
    chairs = [{"name": name} for name in meeting.get("chair") or ()]
    after = meeting.get("next")
    form = meeting.get("format")
    return {
        "name": meeting.get("name"),
        "bodies": [meeting["body"]] if meeting.get("body") else [],
        "ordinals": [{"body": None, "ordinal": meeting["ordinal"]}] if meeting.get("ordinal") else [],
        **{key: day for key in ("start", "end") if len(day := meeting.get(key) or "") == _ISO},
        "place": {"city": meeting.get("city")},
        "format": form.replace(" ", "-") if form else None,
        "attendance_list": meeting.get("list"),
        "states": [{"code": code} for code in meeting["states"]],
        "chair": chairs[0] if chairs else None,
        "co_chairs": chairs[1:],
        "next": {"place": after.get("city")} if after else None,
        "mentioned": row.get("mentioned", ()),
    }


_ISO = 10  # characters of a day
_SHORT = frozenset({"what", "body"})  # keys that only the shorter form has


def labelled_text(row: Mapping[str, Any]) -> LabelledText:
    """A line of a set as a value, in either form of labels."""
    return LabelledText(
        id=row["id"],
        text=row["text"],
        meetings=tuple(record(_in_full(meeting, row)) for meeting in row["meetings"]),
        covers=tuple(row.get("covers") or ()),
        fictional=bool(row.get("fictional", False)),
        title=row.get("title"),
        published=_day(row.get("published")),
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _words(items: Sequence[Any] | None, key: str) -> tuple[str, ...]:
    """Plain words, whether an item is written as a string or as an object that holds it under `key`."""
    return tuple(item if isinstance(item, str) else str(item[key]) for item in items or ())


def _person(item: Mapping[str, Any] | None) -> Person | None:
    if not item:
        return None
    return Person(item.get("name"), item.get("title"), item.get("state"), item.get("organisation"))


def _persons(items: Sequence[Mapping[str, Any]] | None) -> tuple[Person, ...]:
    return tuple(person for person in map(_person, items or ()) if person is not None)


def _next_meeting(item: Mapping[str, Any] | None) -> NextMeeting | None:
    if not item:
        return None
    return NextMeeting(_day(item.get("start")), item.get("text"), item.get("precision"), item.get("place"))
