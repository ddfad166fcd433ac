"""What the library holds: its reports of some meetings, and the numbers that are missing between them."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import saying
from assistant.records.draft import Draft
from assistant.records.events import Event
from assistant.records.outcome import Outcome, evidence
from assistant.records.rows import listing, rows


def holds(draft: Draft, events: Sequence[Event], total: int) -> Outcome:
    draft.say(f"Yes. Your library tells of {saying.counted(len(events), 'such meeting')}:")
    rows(draft, events, None)
    return Outcome(True, listing(events, total))


def missing_numbers(draft: Draft, events: Sequence[Event]) -> Outcome:
    """The gaps between the lowest and the highest number of one series."""
    numbers = sorted({n for event in events for n in event.ordinals})
    if len(numbers) < 2:
        known = f"only of the {saying.ordinal(numbers[0])}" if numbers else "of no number"
        draft.say(f"I cannot tell: of these meetings, your library tells {known}.")
        return Outcome(False, near=tuple(f for event in events for f in evidence(event, "name", "ordinal")))
    gaps = [n for n in range(numbers[0], numbers[-1] + 1) if n not in numbers]
    held = saying.listed(saying.ordinal(n) for n in numbers)
    facts = [f for event in events for f in evidence(event, "ordinal")]
    draft.say(f"Your library tells of the {held} meeting.", facts)
    if gaps:
        draft.say(
            f" Between them, there is no report of the {saying.listed(saying.ordinal(n) for n in gaps)}."
        )
    else:
        draft.say(" Between them, none is missing.")
    return Outcome(True, {"numbers": gaps, **listing(events, len(events))})
