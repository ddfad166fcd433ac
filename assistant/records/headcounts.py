"""How many came: numbers that reports give, or the states of a full list, counted."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.records import saying
from assistant.records.draft import Draft, Fact
from assistant.records.events import Event
from assistant.records.outcome import Outcome, fact, not_said
from assistant.records.participants import attendance_facts

_OF_STATES = ("state", "countr", "nation", "government", "delegation")
_NOT_PEOPLE = ("state", "countr", "nation", "administration", "organi", "compan", "delegation")


def headcount(draft: Draft, event: Event, of_states: bool, words: Iterable[str]) -> Outcome:
    """How many came: numbers that reports give, or the states of a full list, counted."""
    given = [(a, h) for a in event.accounts for h in a.record["headcounts"]]
    wanted = {word for word in words if word not in ("many", "number")}
    fitting = [(a, h) for a, h in given if wanted & set(h["of"].lower().split())] if not of_states else []
    if of_states:
        fitting = [
            (a, h) for a, h in given
            if any(w in h["of"].lower() for w in _OF_STATES) or wanted & set(h["of"].lower().split())
        ]  # fmt: skip
        # A number that the report gives goes before our own count of the names in it.
        if not fitting and event.list_kind == "full" and event.states:
            facts = [f for a in event.accounts for s in a.record["states"] for f in fact(a, s)]
            count = len(event.states)
            draft.say(
                f"{saying.counted(count, 'state', capital=True)} {saying.be(count)} named as taking part in {event.label}.",
                facts,
            )
            return Outcome(True, {"count": count, "of": "states"})
    elif not fitting:
        fitting = [
            (a, h) for a, h in given
            if not any(w in h["of"].lower() for w in _NOT_PEOPLE)
        ]  # fmt: skip
    if not fitting:
        what = "how many states took part" if of_states else "how many people took part"
        near = tuple(f for a, h in given for f in fact(a, h)) or tuple(attendance_facts(event))
        return not_said(draft, event, what, near)
    seen: dict[tuple[int, str], list[Fact]] = {}
    for account, h in fitting:
        seen.setdefault((h["count"], h["of"]), []).extend(fact(account, h))
    for n, ((count, of), facts) in enumerate(seen.items()):
        lead = f"The report of {event.label} speaks of" if n == 0 else " It also speaks of"
        draft.say(f"{lead} {count} {of}.", facts)
    count, of = next(iter(seen))
    return Outcome(True, {"count": count, "of": of})
