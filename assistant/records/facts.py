"""One fact of one meeting: when, where, in what form, who chaired or spoke for whom, what was decided, what comes next.

Each answerer writes what the records of one event say, or returns None where they say nothing of it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from assistant.days import written_out
from assistant.records import saying
from assistant.records.draft import Draft, Fact
from assistant.records.events import Event, written_days
from assistant.records.outcome import Outcome, evidence, fact
from corpus.meetings.people.same_person import same_person
from corpus.states import find_states
from index.ledger.meetings import Account

Json = Mapping[str, Any]
_FORMS = {
    "in-person": "in person",
    "online": "online",
    "hybrid": "in hybrid form, some on site and some remotely",
}
MOST_ITEMS = 12

_RELATIVE = ("this ", "last ", "earlier ", "late last ", "early this ")


def when(draft: Draft, event: Event) -> Outcome | None:
    dated = [a for a in event.accounts if a.record["start"]]
    if not dated:
        vague = next((a for a in event.accounts if a.record["date_text"]), None)
        if vague is None:
            return None
        facts = evidence(event, "date")
        text, precision = vague.record["date_text"], vague.record["date_precision"]
        if precision == "none":
            draft.say(f"The report gives only “{text}” as the date of {_name(event)}, without a year.", facts)
        else:
            told = f"in {text.removeprefix('in ')}"
            if text.lower().startswith(_RELATIVE):
                published = f" (it is of {written_out(vague.published)})" if vague.published else ""
                told = f"“{text}”, as its report says{published}"
            draft.say(
                f"{saying.capital(_name(event))} was held {told}; the report does not give the day.",
                facts,
            )
        return Outcome(True, {"start": None, "end": None, "date_text": text, "precision": precision})
    days = {(a.record["start"], a.record["end"]) for a in dated}
    first = dated[0].record
    if len(days) == 1:
        draft.say(f"{saying.capital(_name(event))} {_was(event)} held {_on(event)}.", evidence(event, "date"))
    else:
        draft.say(f"The reports of {_name(event)} do not agree on its day.")
        for account in dated:
            start = date.fromisoformat(account.record["start"])
            end = date.fromisoformat(account.record["end"] or account.record["start"])
            draft.say(
                f" {_report_name(account)} gives {written_days(start, end)}.", _evidence_of(account, "date")
            )
    values = {
        "start": first["start"],
        "end": first["end"],
        "date_text": first["date_text"],
        "precision": first["date_precision"],
    }
    return Outcome(True, values)


def lasted(draft: Draft, event: Event) -> Outcome | None:
    """How many days it took, by its first and its last."""
    account = next((a for a in event.accounts if a.record["start"] and a.record["end"]), None)
    if account is None:
        return None
    start, end = (date.fromisoformat(account.record[day]) for day in ("start", "end"))
    days = (end - start).days + 1
    draft.say(
        f"{saying.capital(_name(event))} took {saying.counted(days, 'day')}: {written_days(start, end)}.",
        _evidence_of(account, "date"),
    )
    values = {"start": account.record["start"], "end": account.record["end"], "days": days}
    return Outcome(
        True,
        {**values, "date_text": account.record["date_text"], "precision": account.record["date_precision"]},
    )


def where(draft: Draft, event: Event, *, venue: bool = False, city: bool = False) -> Outcome | None:
    """Where it was held; with `venue` only where a building is named, with `city` no answer where no city is."""
    placed = [a for a in event.accounts if a.record["place"] and (a.record["place"]["venue"] or not venue)]
    if not placed:
        form = next((a.record["format"] for a in event.accounts if a.record["format"]), None)
        if form == "online" and not venue:
            draft.say(
                f"{saying.capital(event.label)} {_was(event)} held online; the report names no place.",
                evidence(event, "format"),
            )
            return Outcome(True, {"city": None, "country": None, "venue": None})
        return None
    place = next((a for a in placed if a.record["place"]["city"]), placed[0]).record["place"]
    facts = evidence(event, "place")
    draft.say(f"{saying.capital(event.label)} {_was(event)} held {_at(place)}.", facts)
    if not place["city"]:
        draft.say(" The report names no city.")
    values = {"city": place["city"], "country": place["country"], "venue": place["venue"]}
    return Outcome(bool(place["city"]) or not city, values)


def when_and_where(draft: Draft, event: Event) -> Outcome | None:
    """Day and place, where both are asked for; what of them the reports do not say is said to be missing."""
    day = when(draft, event)
    if day is None:
        return where(draft, event)
    account = next((a for a in event.accounts if a.record["place"]), None)
    if account is None:
        draft.say(" The report names no place.")
        return day
    place = account.record["place"]
    draft.say(f" It took place {_at(place)}.", evidence(event, "place"))
    values = {"city": place["city"], "country": place["country"], "venue": place["venue"]}
    return Outcome(True, {**day.values, **values})


def form(draft: Draft, event: Event) -> Outcome | None:
    said = next((a.record["format"] for a in event.accounts if a.record["format"]), None)
    if said is None:
        return None
    draft.say(f"{saying.capital(event.label)} {_was(event)} held {_FORMS[said]}.", evidence(event, "format"))
    return Outcome(True, {"format": said})


def chair(draft: Draft, event: Event) -> Outcome | None:
    chairs = [(a, a.record["chair"]) for a in event.accounts if a.record["chair"]]
    beside = [(a, p) for a in event.accounts for p in a.record["co_chairs"]]
    if not chairs and not beside:
        return None
    named = _distinct([*chairs, *beside])
    facts = [f for a, p in [*chairs, *beside] for f in fact(a, p)]
    in_the_chair = _distinct(chairs)
    if beside and not chairs:
        people = saying.listed(saying.person(p) for p in named)
        draft.say(f"{saying.capital(event.label)} {_was(event)} co-chaired by {people}.", facts)
    else:
        others = [
            p for p in _distinct(beside) if not any(same_person(p["name"], c["name"]) for c in in_the_chair)
        ]
        with_them = saying.listed(saying.person(p) for p in others)
        beside_them = f", with {with_them} as co-chair{'s' if len(others) > 1 else ''}" if others else ""
        draft.say(
            f"{saying.capital(event.label)} {_was(event)} chaired by {saying.person(named[0])}{beside_them}.",
            facts,
        )
        if len(in_the_chair) > 1:
            rest = saying.listed(saying.person(p) for p in in_the_chair[1:])
            draft.say(f" Another report of it names {rest}.")
    return Outcome(True, {"persons": [_person(p) for p in named]})


def opener(draft: Draft, event: Event) -> Outcome | None:
    opened = [(a, a.record["opened_by"]) for a in event.accounts if a.record["opened_by"]]
    if not opened:
        return None
    named = _distinct(opened)
    draft.say(
        f"{saying.capital(event.label)} {_was(event)} opened by {saying.listed(saying.person(p) for p in named)}.",
        [f for a, p in opened for f in fact(a, p)],
    )
    return Outcome(True, {"persons": [_person(p) for p in named]})


def representatives(
    draft: Draft, event: Event, codes: Sequence[str], organisation: Sequence[str]
) -> Outcome | None:
    """The persons who came for a state or an organisation; for all where none is named."""
    people = [(a, p) for a in event.accounts for p in _everybody(a)]
    if codes:
        people = [(a, p) for a, p in people if _state_of(p) in codes]
    elif organisation:
        people = [
            (a, p)
            for a, p in people
            if any(w in f"{p['organisation']} {p['title']}".lower() for w in organisation)
        ]
    named = _distinct(people)
    if not named:
        return None
    facts = [f for a, p in people for f in fact(a, p)]
    whom = saying.states(codes) if codes else ""
    if whom and len(named) == 1:
        draft.say(
            f"{saying.capital(whom)} was represented at {event.label} by {saying.person(_without_state(named[0]))}.",
            facts,
        )
    elif whom:
        draft.say(
            f"For {whom}, {event.label} names {saying.listed(saying.person(_without_state(p)) for p in named)}.",
            facts,
        )
    else:
        draft.say(f"The report of {event.label} names {'; '.join(saying.person(p) for p in named)}.", facts)
    return Outcome(True, {"persons": [_person(p) for p in named]})


def has_persons_of(event: Event, codes: Collection[str]) -> bool:
    """Whether somebody is named who came for one of these states."""
    return any(_state_of(p) in codes for a in event.accounts for p in _everybody(a))


def decisions(draft: Draft, event: Event, about: Sequence[frozenset[str]] = ()) -> Outcome | None:
    return _items(draft, event, "decisions", "These decisions of {} are reported:", about)


def agenda(draft: Draft, event: Event, about: Sequence[frozenset[str]] = ()) -> Outcome | None:
    return _items(draft, event, "agenda", "On what was considered at {}, the report says:", about)


def _items(
    draft: Draft, event: Event, field: str, lead: str, about: Sequence[frozenset[str]]
) -> Outcome | None:
    found = most_told(event, field, about)
    if not found:
        return None
    draft.say(lead.format(event.label))
    for account, item in found[:MOST_ITEMS]:
        draft.say(f"\n- “{item['quote'].strip()}”", fact(account, item))
    if len(found) > MOST_ITEMS:
        draft.say(f"\nAnd {len(found) - MOST_ITEMS} more in the report.")
    return Outcome(True, {"items": [{"quote": item["quote"]} for _, item in found]})


def most_told(event: Event, field: str, about: Sequence[frozenset[str]] = ()) -> list[tuple[Account, Json]]:
    """The items of the report that tells most of them: others tell the same in other words."""
    told = [[(account, item) for item in _asked_for(account, field, about)] for account in event.accounts]
    return max(told, key=len, default=[])


def _asked_for(account: Account, field: str, about: Sequence[frozenset[str]]) -> list[Json]:
    """The items of one report, each quote once, that have one of the words of every set in `about`."""
    from assistant.words import words

    kept: dict[str, Json] = {}
    for item in account.record[field]:
        stems = {word.stem for word in words(item["quote"])}
        if all(wanted & stems for wanted in about):
            kept.setdefault(item["quote"], item)
    return list(kept.values())


def _state_of(p: Json) -> str | None:
    """The state that a person came for: as recorded, or the one that the title names: "Head of the Agency of Malta"."""
    if p["state"] or not p["title"]:
        return p["state"]  # type: ignore[no-any-return]
    found = find_states(p["title"])
    return found[0].code if found and not p["organisation"] else None


def _everybody(account: Account) -> list[Json]:
    record = account.record
    leading = [p for p in (record["chair"], record["opened_by"], *record["co_chairs"]) if p and p["name"]]
    return [*record["representatives"], *leading]


def _distinct(people: Sequence[tuple[Account, Json]]) -> list[Json]:
    """Each person once: "N. Zorya" of one report is "Natalia Zorya" of another."""
    kept: list[Json] = []
    for _, p in people:
        at = next((n for n, known in enumerate(kept) if _same(known, p)), None)
        if at is None:
            kept.append(p)
        elif len(p["name"] or "") > len(kept[at]["name"] or ""):
            kept[at] = p
    return kept


def _same(one: Json, other: Json) -> bool:
    if one["name"] and other["name"]:
        return same_person(one["name"], other["name"])
    return (
        not one["name"]
        and not other["name"]
        and (one["state"] or one["title"]) == (other["state"] or other["title"])
    )


def _person(p: Json) -> dict[str, Any]:
    return {"name": p["name"], "title": p["title"], "state": p["state"]}


def _without_state(p: Json) -> dict[str, Any]:
    return {**p, "state": None}


def _evidence_of(account: Account, name: str) -> list[Fact]:
    span = account.record.get("evidence", {}).get(name)
    return fact(account, {"span": span}) if span else []


def _name(event: Event) -> str:
    """The meeting without its day, for a sentence that gives the day."""
    return event.label.removesuffix(f" ({event.when})") if event.when else event.label


def _was(event: Event) -> str:
    plural = _name(event).lower().endswith(("talks", "consultations", "negotiations"))
    return "were" if plural else "was"


def _on(event: Event) -> str:
    return f"from {event.when}" if " to " in event.when else f"on {event.when}"


_DETERMINED = frozenset("the a an its their his her this that our".split())


def _at(place: Json) -> str:
    country = saying.state(place["country"]) if place["country"] else None
    venue, city = place["venue"], place["city"]
    parts = []
    if venue:
        named = venue.split()[0].lower() in _DETERMINED or venue[0].isdigit()
        parts.append(f"at {venue if named else 'the ' + venue}")
    if city:
        parts.append(f"in {city.title() if city.isupper() else city}")
    if country and not (city and country.lower().removeprefix("the ") in city.lower()):
        parts[-1:] = [f"{parts[-1]}, {country}"] if parts else [f"in {country}"]
    return " ".join(parts)


def _report_name(account: Account) -> str:
    return f"“{account.title}”" if account.title else f"The report {account.path}"
