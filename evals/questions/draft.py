"""Questions drawn from the records of a library: a first set of a user's own, to be checked before it measures truth.

Knows records and how a question about one is put. Each question carries the sentences that the record rests on as gold, and
`"checked": false`: it measures whether answers agree with the records until someone has read those sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from assistant.records.events import Catalogue, Event
from assistant.records.saying import ordinal, state
from corpus.report import Span
from corpus.sentences import sentences
from index.ledger.meetings import Account
from index.library import Library

CHECK = "Drawn from the record: read the gold sentences, correct values and gold, then set checked to true."
CHECK_REFUSAL = (
    "Nothing in the records answers this: make sure that no report does, then set checked to true."
)

_MEETING = re.compile(
    r"\b(?:meeting|session|sitting|summit|conference|talks|forum|consultations?|plenary|dialogue|congress|gathering|round"
    r"|workshop|seminar|assembly|symposium|retreat|hearing|negotiations?|get-together|convention)s?\b",
    re.IGNORECASE,
)

Row = dict[str, Any]


class _Library:
    """What questions are drawn from: events, and the sentences of their reports."""

    def __init__(self, library: Library) -> None:
        catalogue = Catalogue.of(library.meetings())
        self.events = tuple(catalogue.events[place] for place in catalogue.by_day)
        self._names = Counter(Path(path).name for row in library.reports() for path in row.paths)
        self._text = cache(lambda report, version: library.report(report, version).report.text)
        self._sentences = cache(lambda report, version: sentences(self._text(report, version)))

    def gold(self, account: Account, spans: Sequence[Span]) -> list[Row]:
        """The sentences of `account`'s report in which the spans lie, once each, in order."""
        text = self._text(account.report, account.version)
        found = dict.fromkeys(
            sentence
            for span in spans
            for sentence in self._sentences(account.report, account.version)
            if sentence.start < span.end and span.start < sentence.end
        )
        return [{**self._source(account), "quote": sentence.of(text).strip()} for sentence in found]

    def _source(self, account: Account) -> Row:
        """The report by its file's name; by its id where several files have that name."""
        name = Path(account.path).name
        return {"file": name} if self._names[name] == 1 else {"report": account.report}


def draft(library: Library, count: int) -> list[Row]:
    """Up to `count` questions, kinds and meetings by turns; the same library gives the same questions."""
    known = _Library(library)
    queues = [list(maker(known)) for maker in (*map(_of_each, _ONE), _counts, _places, _beyond, _other_year)]
    # Of each kind questions from all over the library, not those of its first meetings.
    queues = [_spread(queue, count) for queue in queues]
    rows: list[Row] = []
    asked: set[str] = set()
    while len(rows) < count and any(queues):
        for queue in queues:
            while queue and len(rows) < count:
                row = queue.pop(0)
                if row["question"].casefold() not in asked:
                    asked.add(row["question"].casefold())
                    rows.append(row)
                    break
    return [{"id": f"q{number:03}", **row} for number, row in enumerate(rows, 1)]


def _spread(rows: list[Row], count: int) -> list[Row]:
    step = max(1, len(rows) // max(1, count))
    return [row for first in range(step) for row in rows[first::step]]


def _row(question: str, kind: str, values: Row, gold: list[Row], note: str = CHECK) -> Row:
    return {
        "question": question,
        "kind": kind,
        "answerable": bool(gold),
        "values": values,
        "gold": gold,
        "note": note,
        "checked": False,
    }


# Of one meeting


def _of_each(make: Callable[[_Library, Event], Row | None]) -> Callable[[_Library], Iterator[Row]]:
    """The question of each meeting that can be named in it."""

    def each(known: _Library) -> Iterator[Row]:
        for event in known.events:
            if _tells(event) and (row := make(known, event)) and row["gold"]:
                yield row

    return each


def _tells(event: Event) -> bool:
    """Whether a report gives it a name, and not only a title, that says with its day which meeting is meant."""
    return bool(event.when) and any(event.name == account.record["name"] for account in event.accounts)


def _meeting(event: Event) -> str:
    """ "the second meeting of the expert group": a body's name alone becomes "the meeting of the Council of Ministers"."""
    name = event.label.removesuffix(f" ({event.when})")
    return name if _MEETING.search(name) else f"the meeting of {name}"


def _dated(event: Event) -> str:
    """The same with its day."""
    name = _meeting(event)
    if event.when in name:
        return name
    return f"{name} on {event.when}" if event.start and event.start == event.end else f"{name} ({event.when})"


def _attendance(known: _Library, event: Event) -> Row | None:
    return (
        _row(
            f"Which states attended {_dated(event)}?",
            "attendance",
            {"states": sorted(event.states)},
            _all_gold(known, event, lambda record: record["states"]),
        )
        if event.states and event.list_kind == "full"
        else None
    )


def _attended(known: _Library, event: Event) -> Row | None:
    if not event.states:
        return None
    code = sorted(event.states)[len(event.name) % len(event.states)]
    gold = _state_gold(known, event, code)
    return _row(f"Did {state(code)} take part in {_dated(event)}?", "attended", {"attended": True}, gold)


def _not_named(known: _Library, event: Event) -> Row | None:
    if event.list_kind != "full" or len(event.states) < 3:
        return None
    named = (
        event.states | {m["code"] for a in event.accounts for m in a.record["mentioned"]} | event.countries
    )
    elsewhere = sorted({code for other in known.events for code in other.states} - named)
    if not elsewhere:
        return None
    code = elsewhere[len(event.name) % len(elsewhere)]
    gold = _all_gold(known, event, lambda record: record["states"])
    note = f"The list does not name it: make sure of that. {CHECK}"
    return _row(f"Was {state(code)} at {_dated(event)}?", "attended", {"attended": None}, gold, note)


def _date(known: _Library, event: Event) -> Row | None:
    alike = sum(other.name.casefold() == event.name.casefold() for other in known.events)
    if not event.start or alike > 1 or event.when in _meeting(event):
        return None
    values = {"start": event.start.isoformat(), "precision": "day"}
    return _row(f"When was {_meeting(event)}?", "date", values, _evidence(known, event, "date"))


def _place(known: _Library, event: Event) -> Row | None:
    account = next((a for a in event.accounts if (a.record["place"] or {}).get("city")), None)
    if account is None or account.record["place"]["city"] in _meeting(event):
        return None
    return _row(
        f"Where was {_dated(event)} held?",
        "place",
        {"city": account.record["place"]["city"]},
        _evidence(known, event, "place"),
    )


def _chair(known: _Library, event: Event) -> Row | None:
    chairs = [a.record["chair"] for a in event.accounts if a.record["chair"] and a.record["chair"]["name"]]
    if not chairs or len({chair["name"] for chair in chairs}) > 1:
        return None
    values = {"persons": [{key: chairs[0][key] for key in ("name", "title", "state")}]}
    gold = _all_gold(known, event, lambda record: [record["chair"]] if record["chair"] else [])
    return _row(f"Who chaired {_dated(event)}?", "chair", values, gold)


def _representative(known: _Library, event: Event) -> Row | None:
    for account in event.accounts:
        per_state = Counter(person["state"] for person in account.record["representatives"])
        for person in account.record["representatives"]:
            if (
                person["name"]
                and person["state"]
                and per_state[person["state"]] == 1
                and len(event.accounts) == 1
            ):
                values = {"persons": [{key: person[key] for key in ("name", "title", "state")}]}
                question = f"Who represented {state(person['state'])} at {_dated(event)}?"
                return _row(question, "representative", values, _gold_of(known, account, [person]))
    return None


def _decisions(known: _Library, event: Event) -> Row | None:
    gold = _all_gold(known, event, lambda record: record["decisions"])
    return _row(f"What was decided at {_dated(event)}?", "decisions", {}, gold)


def _next(known: _Library, event: Event) -> Row | None:
    told = [a.record["next"] for a in event.accounts if a.record["next"]]
    if len({(one["start"], one["precision"]) for one in told}) != 1:
        return None
    values = {key: told[0][key] for key in ("start", "precision")}
    gold = _all_gold(known, event, lambda record: [record["next"]] if record["next"] else [])
    return _row(f"When is the next meeting after {_dated(event)}?", "next_meeting", values, gold)


def _format(known: _Library, event: Event) -> Row | None:
    formats = {a.record["format"] for a in event.accounts if a.record["format"]}
    if len(formats) != 1:
        return None
    gold = _evidence(known, event, "format")
    return _row(f"Was {_dated(event)} held online or in person?", "format", {"format": formats.pop()}, gold)


_ONE = (
    *(_attendance, _attended, _not_named, _chair, _place, _decisions),
    *(_date, _representative, _next, _format),
)


# Over all meetings


def _counts(known: _Library) -> Iterator[Row]:
    """Meetings that a state attended in a year."""
    together: dict[tuple[int, str], list[Event]] = {}
    for event in known.events:
        if event.start:
            for code in event.states:
                together.setdefault((event.start.year, code), []).append(event)
    for (year, code), events in sorted(together.items(), key=lambda item: (-len(item[1]), item[0])):
        gold = [quote for event in events for quote in _state_gold(known, event, code)[:1]]
        question = f"How many meetings did {state(code)} attend in {year}?"
        yield _row(question, "count", {"count": len(events)}, gold)


def _places(known: _Library) -> Iterator[Row]:
    """Meetings that were held in a city."""
    together: dict[str, list[Event]] = {}
    for event in known.events:
        for city in {(a.record["place"] or {}).get("city") for a in event.accounts} - {None}:
            together.setdefault(str(city), []).append(event)
    for city, events in sorted(together.items(), key=lambda item: (-len(item[1]), item[0])):
        gold = [quote for event in events for quote in _evidence(known, event, "place")[:1]]
        if len(events) > 1:
            yield _row(f"Which meetings took place in {city}?", "meetings", {"count": len(events)}, gold)


# What the reports do not say


def _beyond(known: _Library) -> Iterator[Row]:
    """A number that no report tells of."""
    highest: dict[str, int] = {}
    for event in known.events:
        for account in event.accounts:
            for numbered in account.record["ordinals"]:
                if numbered["body"] and numbered["ordinal"]:
                    body = str(numbered["body"])
                    highest[body] = max(highest.get(body, 0), numbered["ordinal"])
    for body, number in sorted(highest.items()):
        question = f"Which states attended the {ordinal(number + 7)} meeting of the {_bare(body)}?"
        yield _row(question, "attendance", {}, [], CHECK_REFUSAL)


def _other_year(known: _Library) -> Iterator[Row]:
    """A year in which a body did not meet, as far as the reports tell."""
    years: dict[str, set[int]] = {}
    for event in known.events:
        for account in event.accounts:
            for body in account.record["bodies"]:
                if event.start and len(body.split()) > 1:
                    years.setdefault(body, set()).add(event.start.year)
    for body, known_years in sorted(years.items()):
        question = f"Where did the {_bare(body)} meet in {min(known_years) - 4}?"
        yield _row(question, "place", {}, [], CHECK_REFUSAL)


def _all_gold(known: _Library, event: Event, facts: Callable[[Row], Sequence[Row]]) -> list[Row]:
    return [quote for account in event.accounts for quote in _gold_of(known, account, facts(account.record))]


def _state_gold(known: _Library, event: Event, code: str) -> list[Row]:
    return _all_gold(known, event, lambda record: [s for s in record["states"] if s["code"] == code])


def _gold_of(known: _Library, account: Account, facts: Sequence[Row]) -> list[Row]:
    spans = [Span(fact["span"]["start"], fact["span"]["end"]) for fact in facts if fact.get("span")]
    return known.gold(account, spans)


def _evidence(known: _Library, event: Event, field: str) -> list[Row]:
    found = []
    for account in event.accounts:
        if span := account.record["evidence"].get(field):
            found += known.gold(account, [Span(span["start"], span["end"])])
    return found


def _bare(body: str) -> str:
    return body[4:] if body.casefold().startswith("the ") else body
