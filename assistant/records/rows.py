"""How the meetings of an answer are listed: a line each, with the place that says why it is there, and their typed values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.records.constraints import CHAIR, Constraints
from assistant.records.draft import Draft, Fact
from assistant.records.events import Event
from assistant.records.outcome import evidence, fact
from index.ledger.meetings import Account

MOST_ROWS = 40


def rows(draft: Draft, events: Sequence[Event], constraints: Constraints | None) -> None:
    """Write a line for each of the first meetings, cited by what makes it fit; the others are cited without a line."""
    for event in events[:MOST_ROWS]:
        facts = evidence(event, "name", "date")
        if constraints and constraints.role == CHAIR:
            facts = [
                f for a, p in in_the_chair(event) if p["state"] in constraints.states for f in fact(a, p)
            ]
        elif constraints and constraints.states:
            facts = taking_part(event, constraints)
        if constraints and constraints.format:
            facts = (
                [*facts, *evidence(event, "format")]
                if constraints.states
                else evidence(event, "format") or facts
            )
        if constraints and constraints.region and not constraints.states:
            facts = evidence(event, "place") or facts
        place = next(
            (
                a.record["place"]["city"]
                for a in event.accounts
                if a.record["place"] and a.record["place"]["city"]
            ),
            None,
        )
        where = (
            f", {place.title() if place.isupper() else place}" if place and place not in event.label else ""
        )
        draft.say(f"\n- {event.label}{where}", facts or evidence(event, "name", "date"))
    for event in events[MOST_ROWS:]:
        draft.say("", evidence(event, "name", "date"))


def taking_part(event: Event, constraints: Constraints) -> list[Fact]:
    """Where the states that are asked about are said to have taken part."""
    named = ((a, s) for a in event.accounts for s in a.record["states"] if s["code"] in constraints.states)
    role = constraints.role
    return [f for a, s in named if role in (None, CHAIR) or s["role"] == role for f in fact(a, s)]


def in_the_chair(event: Event) -> list[tuple[Account, Mapping[str, Any]]]:
    """Those who chaired for a state."""
    people = ((a, p) for a in event.accounts for p in (a.record["chair"], *a.record["co_chairs"]))
    return [(a, p) for a, p in people if p and p["state"]]


def listing(events: Sequence[Event], of: int) -> dict[str, Any]:
    """The typed values of an answer that lists meetings."""
    rows = [
        {
            "id": e.accounts[0].id,
            "event": e.id,
            "name": e.name,
            "start": e.start.isoformat() if e.start else None,
            "path": e.accounts[0].path,
        }
        for e in events
    ]  # fmt: skip
    return {"meetings": rows, "count": len(events), "of": of}
