"""Who was absent: those who are said to have been, and members who are not named in a full list.

A membership list is always named, with its date: it is measured against, never relied on silently.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import saying
from assistant.records.away import told_away
from assistant.records.draft import Draft
from assistant.records.events import Event
from assistant.records.outcome import Outcome, fact
from assistant.records.participants import attendance_facts
from corpus.bodies import Body, shipped_bodies


def absence(draft: Draft, event: Event, others: Sequence[Event] = ()) -> Outcome:
    """Who is said to have been away; against a full list and a known membership, who is not named.

    `others` are the meetings that the same reports tell of.
    """
    said = {
        a["code"]: fact(account, a)
        for account in event.accounts
        for a in account.record.get("absent", ())
        if a["code"] not in event.states
    }
    for code, told in told_away(draft, event, others).items():
        said.setdefault(code, [told])
    body = _body_of(event)
    if said:
        verb = "is" if len(said) == 1 else "are"
        facts = [f for told in said.values() for f in told]
        draft.say(
            f"{saying.capital(saying.states(said))} {verb} said not to have taken part in {event.label}.",
            facts,
        )
    missing: list[str] = []
    if event.list_kind == "full" and body and event.start:
        members = body.members_on(event.start)
        missing = [code for code in members if code not in event.states and code not in said]
        if said and missing:
            draft.say(" ")
        if missing or not said:
            _not_named(draft, event, body, missing)
    values = {"states": [*said, *missing], "collective": [], "organisations": []}
    if said or (event.list_kind == "full" and body and event.start):
        return Outcome(True, values)
    if event.list_kind == "full":
        draft.say(
            f"The report gives the list of those who took part in {event.label}, but it does not say who was absent, and no"
            " list of the body’s members is known to compare it with."
        )
    else:
        draft.say(
            f"The report does not give a full list of who took part in {event.label}, nor does it say who was absent."
        )
    return Outcome(False, near=tuple(attendance_facts(event)))


def _not_named(draft: Draft, event: Event, body: Body, missing: Sequence[str]) -> None:
    measured = f"measured against a list of members ({body.source})"
    notes = [note for code, note in body.status if code in missing or code == "*"]
    facts = attendance_facts(event)
    if missing:
        verb = "is" if len(missing) == 1 else "are"
        draft.say(
            f"{saying.capital(saying.states(missing))} {verb} not named among the participants of {event.label}",
            facts,
        )
        draft.say(f", {measured}.")
    else:
        draft.say(f"All members of {body.names[0]} are named among the participants of {event.label}", facts)
        draft.say(f", {measured}.")
    for code, note in body.status:
        if code in missing:
            draft.say(f" {saying.capital(saying.state(code))}: {note}.")
    if not notes:
        return
    general = [note for code, note in body.status if code == "*"]
    if general:
        draft.say(f" Note: {general[0]}.")


def _body_of(event: Event) -> Body | None:
    bodies = shipped_bodies()
    for account in event.accounts:
        for text in (
            *account.record["bodies"],
            account.record["name"] or "",
            *(c["name"] for c in account.record["collective"]),
        ):
            found = bodies.find(text)
            if found:
                return found
    return None
