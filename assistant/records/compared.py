"""What is written of two meetings that are compared: who was at both, or at one and not the other."""

from __future__ import annotations

from assistant.records import saying
from assistant.records.draft import Draft
from assistant.records.events import Event
from assistant.records.outcome import Outcome, evidence, fact


def compare(draft: Draft, first: Event, second: Event, wanted: str) -> Outcome:
    """Who was at both, or at one and not the other. `wanted` is "both", "first", "second" or "all"."""
    for event in (first, second):
        if not event.states:
            draft.say(
                f"The two cannot be compared: the report of {event.label} does not name the states that took part."
            )
            return Outcome(False, near=tuple(evidence(event, "name", "date")))
    both, only_first, only_second = (
        first.states & second.states,
        first.states - second.states,
        second.states - first.states,
    )
    facts = [f for e in (first, second) for a in e.accounts for s in a.record["states"] for f in fact(a, s)]
    draft.say(f"The meetings compared are {first.label} and {second.label}.", facts)
    asked = {"both": both, "first": only_first, "second": only_second, "all": only_first | only_second}[
        wanted
    ]
    if wanted in ("both", "all"):
        draft.say(f" Named at both: {saying.states(both) or 'no state'}.")
    if wanted in ("first", "all"):
        draft.say(f" Named only at the first: {saying.states(only_first) or 'no state'}.")
    if wanted in ("second", "all"):
        draft.say(f" Named only at the second: {saying.states(only_second) or 'no state'}.")
    for event in (first, second):
        if event.list_kind != "full":
            draft.say(f" The report of {event.label} does not give a full list.")
    values = {
        "states": sorted(asked),
        "both": sorted(both),
        "only_first": sorted(only_first),
        "only_second": sorted(only_second),
    }
    return Outcome(True, values)
