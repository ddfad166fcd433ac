"""What may be asked next about the meeting of an answer: only what its record holds, so that no suggestion is refused.

Knows records and kinds. Knows nothing of how a follow-up is read: each suggestion is a whole question too.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answer import Choice
from assistant.kinds import Kind
from assistant.records.events import Event

_ON_THE_SHEET = frozenset({"attendance", "chair", "decisions", "next_meeting", "place", "date"})
MOST = 3
"""Suggestions: more are a menu, and nobody reads it."""


def suggested(kind: Kind, event: Event) -> tuple[Choice, ...]:
    """Questions about `event` that its reports answer, without the one that was just asked."""
    offered = [
        Choice(label, question.format(m=event.label), event.accounts[0].id)
        for about, label, question in _answerable(event)
        if about != kind and (kind != "summary" or about not in _ON_THE_SHEET)
    ]
    return tuple(offered[:MOST])


def _answerable(event: Event) -> Iterator[tuple[Kind, str, str]]:
    records = [account.record for account in event.accounts]
    if any(record["states"] for record in records):
        yield "attendance", "Who took part?", "Which states attended {m}?"
    if any(record["chair"] for record in records):
        yield "chair", "Who chaired it?", "Who chaired {m}?"
    if any(record["decisions"] for record in records):
        yield "decisions", "What was decided?", "What was decided at {m}?"
    if any(record["next"] for record in records):
        yield "next_meeting", "When do they meet next?", "When do they meet next after {m}?"
    if any(record["place"] for record in records):
        yield "place", "Where was it held?", "Where was {m} held?"
    if any(record["agenda"] for record in records):
        yield "agenda", "What was on the agenda?", "What was on the agenda of {m}?"
    if event.start:
        yield "date", "When was it held?", "When was {m} held?"
