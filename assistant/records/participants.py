"""What the accounts of one event say of who came, laid together: organisations, and where attendance is told of.

Knows the attendance facts of one event. Knows nothing of questions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.records import saying
from assistant.records.draft import Draft, Fact
from assistant.records.events import Event
from assistant.records.in_role import that_came_as
from assistant.records.outcome import Outcome, evidence, fact, not_said
from index.ledger.meetings import Account

Json = Mapping[str, Any]
ROLES = {"observer": "as observers", "guest": "as guests"}


# What an organisation is called that is no company.
_PUBLIC = frozenset(
    """union committee commission council organization organisation association federation secretariat fund agency ministry
    bureau authority assembly community alliance forum network parliament academy university institute conference league
    programme department administration""".split()
)


def organisations_that_came(
    draft: Draft, event: Event, *, companies: bool = False, role: str | None = None
) -> Outcome:
    """All organisations; with `companies` those whose names do not say that they are none, with `role` those that came as
    that where the report says so of any."""
    found = organisations_of(event)
    if role and (in_role := that_came_as(draft, role, found)):
        found = in_role
    if companies and found:
        found = {
            name: told for name, told in found.items() if not _PUBLIC & {w.lower() for w in name.split()}
        }
        if not found:
            return not_said(draft, event, "which companies took part", tuple(attendance_facts(event)))
    if not found:
        return not_said(draft, event, "which organisations took part", tuple(attendance_facts(event)))
    facts = [f for account, o in found.values() for f in fact(account, o)]
    names = list(found)
    draft.say(
        f"{saying.counted(len(names), 'organisation', capital=True)} {saying.agree(names, 'is', 'are')} named as taking part in"
        f" {event.label}: {saying.listed(definite(n) for n in names)}.",
        facts,
    )
    return Outcome(True, {"states": [], "collective": [], "organisations": names})


def organisations_of(event: Event) -> dict[str, tuple[Account, Json]]:
    """Each organisation once by its fullest name, though one report gives its letters alone: "IARU", "… Union (IARU)"."""
    found: dict[str, tuple[Account, Json]] = {}
    for account in event.accounts:
        for organisation in account.record["organisations"]:
            found.setdefault(organisation["name"], (account, organisation))
    full = {short.casefold() for name in found for short in _shorter(name)}
    return {name: told for name, told in found.items() if name.casefold() not in full}


def _shorter(name: str) -> tuple[str, ...]:
    """ "Amateur Radio Union" and "ARU" of "Amateur Radio Union (ARU)"."""
    with_letters = _WITH_LETTERS.fullmatch(name)
    return with_letters.groups() if with_letters is not None else ()


_WITH_LETTERS = re.compile(r"(.*\w)\s\(([^()\s]+)\)")


def attendance_facts(event: Event) -> list[Fact]:
    found = [f for a in event.accounts for s in a.record["states"] for f in fact(a, s)]
    found = found or [
        f
        for a in event.accounts
        for g in (*a.record["collective"], *a.record["headcounts"])
        for f in fact(a, g)
    ]
    return found or evidence(event, "name", "date")


def definite(name: str) -> str:
    """An institution's name as it stands in a sentence."""
    first = name.split()[0]
    return name if first.lower() == "the" or len(name.split()) == 1 or first.islower() else f"the {name}"


def organisation_names(event: Event) -> list[str]:
    return list(organisations_of(event))


def organisation_facts(event: Event) -> list[Fact]:
    return [f for account, o in organisations_of(event).values() for f in fact(account, o)]
