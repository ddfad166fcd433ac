"""One meeting on one sheet: each field of its record, and "the report does not say" where there is nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.records import facts, participants, saying
from assistant.records.draft import Draft
from assistant.records.events import Event
from assistant.records.outcome import Outcome, evidence, fact

_UNSAID = "the report does not say"


def sheet(draft: Draft, event: Event) -> Outcome:
    """Day, place, form, chair, who came, decisions, next meeting; every line cited."""
    draft.say(f"{saying.capital(event.label)}.", evidence(event, "name"))
    draft.say(f"\n- Day: {event.when or _UNSAID}", evidence(event, "date"))
    place = next((a.record["place"] for a in event.accounts if a.record["place"]), None)
    parts = (
        [place["venue"], place["city"], saying.state(place["country"]) if place["country"] else None]
        if place
        else []
    )
    draft.say(f"\n- Place: {', '.join(p for p in parts if p) or _UNSAID}", evidence(event, "place"))
    form = next((a.record["format"] for a in event.accounts if a.record["format"]), None)
    draft.say(f"\n- Form: {form or _UNSAID}", evidence(event, "format"))
    _person(draft, event, "Chair", "chair")
    if any(a.record["opened_by"] for a in event.accounts):
        _person(draft, event, "Opened by", "opened_by")
    named = [f for a in event.accounts for s in a.record["states"] for f in fact(a, s)]
    group = next((c for a in event.accounts for c in a.record["collective"]), None)
    states = saying.states(event.states) or (f"not named; “{group['name']}”" if group else _UNSAID)
    draft.say(f"\n- States that took part: {states}", named)
    organisations = participants.organisation_names(event)
    if organisations:
        draft.say(
            f"\n- Organisations: {saying.listed(organisations)}", participants.organisation_facts(event)
        )
    made = facts.most_told(event, "decisions")
    if made:
        draft.say("\n- Decisions:")
        for account, decision in made[: facts.MOST_ITEMS]:
            draft.say(f" “{decision['quote'].strip()}”", fact(account, decision))
    else:
        draft.say(f"\n- Decisions: {_UNSAID}")
    following = next(((a, a.record["next"]) for a in event.accounts if a.record["next"]), None)
    if following:
        draft.say(f"\n- Next meeting: {_ahead(following[1])}", fact(*following))
    else:
        draft.say(f"\n- Next meeting: {_UNSAID}")
    return Outcome(True, _values(event, place, form))


def _values(event: Event, place: Mapping[str, Any] | None, form: str | None) -> dict[str, Any]:
    """What the sheet says, in the words of the kinds that ask for one field of it."""
    dated = next((a.record for a in event.accounts if a.record["start"]), event.accounts[0].record)
    where = {key: place[key] if place else None for key in ("city", "country", "venue")}
    return {
        "states": sorted(event.states),
        "start": dated["start"],
        "end": dated["end"],
        "date_text": dated["date_text"],
        "precision": dated["date_precision"],
        **where,
        "format": form,
    }


def _ahead(following: Mapping[str, Any]) -> str:
    """When and where; the report's own sentence where it says no day."""
    text, place = following["text"], following["place"]
    if text.rstrip().endswith("."):
        return f"“{text.strip()}”"
    return f"{text}, {place}" if place and place not in text else str(text)


def _person(draft: Draft, event: Event, label: str, field: str) -> None:
    found = next(((a, a.record[field]) for a in event.accounts if a.record[field]), None)
    if found:
        draft.say(f"\n- {label}: {saying.person(found[1])}", fact(*found))
    else:
        draft.say(f"\n- {label}: {_UNSAID}")
