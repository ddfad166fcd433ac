"""What an answerer of one kind of question gives: written text is in the draft, this tells what it amounts to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.records.draft import Draft, Fact
from assistant.records.events import Event, span_of
from index.ledger.meetings import Account


@dataclass(frozen=True)
class Outcome:
    """`answered` is false where the reports do not say it; `near` are facts that come near, offered as not an answer."""

    answered: bool
    values: Mapping[str, Any] = field(default_factory=dict)
    near: tuple[Fact, ...] = ()


def fact(account: Account, said: Mapping[str, Any] | None) -> list[Fact]:
    """Where an account says something, as a list to be cited; empty for what a user corrected."""
    span = span_of(said)
    return [(account, span)] if span else []


def evidence(event: Event, *names: str) -> list[Fact]:
    """Where the fullest account that has it says the day, place, name, … of the meeting."""
    found: list[Fact] = []
    for name in names:
        for account in event.accounts:
            span = account.record.get("evidence", {}).get(name)
            if span:
                found += fact(account, {"span": span})
                break
    return found


def not_said(draft: Draft, event: Event, what: str, near: tuple[Fact, ...] = ()) -> Outcome:
    """The reports of the meeting do not say it."""
    report = "reports" if len(event.accounts) > 1 else "report"
    draft.say(f"The {report} of {event.label} {'do' if report == 'reports' else 'does'} not say {what}.")
    return Outcome(False, near=near or tuple(evidence(event, "name", "date")))
