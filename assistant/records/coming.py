"""Who came: states, organisations, absences, numbers.

Knows the attendance facts of one event. A state that is only mentioned is never listed; a state that is not named is never
said to have been away unless a report says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.records import saying
from assistant.records.draft import Draft, Fact
from assistant.records.events import Event
from assistant.records.outcome import Outcome, evidence, fact, not_said
from corpus.bodies import Body, shipped_bodies
from index.ledger.meetings import Account

Json = Mapping[str, Any]
_ROLES = {"observer": "as observers", "guest": "as guests"}
_OF_STATES = ("state", "countr", "nation", "government", "delegation")
_NOT_PEOPLE = ("state", "countr", "nation", "administration", "organi", "compan", "delegation")
_ASKED_ROLE = {
    "observer": re.compile(
        r"\b(?:only\s+)?(?:as\s+|which\s+|were\s+(?:only\s+)?)observers?\b|\bobserver\s+(?:states|countries|delegations)\b",
        re.I,
    ),
    "guest": re.compile(
        r"\b(?:as\s+|which\s+|were\s+(?:only\s+)?)guests?\b|\bguest\s+(?:states|countries)\b", re.I
    ),
    "member": re.compile(r"\bfull\s+members?\b|\bas\s+members\b|\bwhich\s+member\s+states\b", re.I),
}
_SO_MANY = re.compile(
    rf"\b(?:which|what|name|list|who\s+(?:are|were))\s+(?:the\s+)?(?P<number>\d{{1,3}}|{'|'.join(saying.NUMBERS[2:])})\s+(?:\w+\s+)?"
    r"(?:states|countries|nations|members|delegations|governments)\b",
    re.IGNORECASE,
)
_REMOTELY = re.compile(
    r"\b(?:attend\w*|part|participat\w*|join\w*|came|connected|present|there)\s+(?:\w+\s+)?"
    r"(?:remotely|virtually|online|by\s+(?:video\w*|phone|telephone|zoom)|via\s+(?:video\w*|zoom)|over\s+video)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Manner:
    """Only those who came in this role, or remotely."""

    role: str | None = None
    remote: bool = False
    number: int | None = None
    """So many are asked for: "which 17 members"."""


def manner_of(body: str) -> Manner:
    """How those came whom a question asks about: "which observers", "who took part remotely"."""
    role = next((role for role, pattern in _ASKED_ROLE.items() if pattern.search(body)), None)
    asked = _SO_MANY.search(body)
    number = saying.number_of(asked["number"]) if asked else None
    return Manner(role, bool(_REMOTELY.search(body)), number)


def attendance(draft: Draft, event: Event, manner: Manner | None = None) -> Outcome:
    """The states that are named as taking part, by role, and what else the reports say of who came."""
    values = _values(event)
    if not event.states:
        return _no_states(draft, event, values)
    if manner and _not_those(event, manner):
        return _no_states(draft, event, values)
    if manner and (manner.role or manner.remote):
        narrowed = _in_manner(draft, event, manner)
        if narrowed:
            return narrowed
    listing = [a for a in event.accounts if a.record["states"]]
    agreeing = len({frozenset(_codes(a)) for a in listing if a.record["attendance_list"] == "full"}) <= 1
    if agreeing:
        _named(draft, event, listing)
    else:
        _differing(draft, event, listing)
    _collective(draft, event)
    _organisations_too(draft, event)
    return Outcome(True, values)


def attended(draft: Draft, event: Event, asked: Sequence[str]) -> Outcome:
    """For each state asked about: named, said absent, or not named among those who are."""
    verdicts: list[bool | None] = []
    for n, code in enumerate(asked):
        if n:
            draft.say(" ")
        verdict = _verdict(draft, event, code)
        if verdict == "unknown":
            return Outcome(False, {"attended": None}, near=tuple(_attendance_facts(event)))
        verdicts.append({"named": True, "absent": False}.get(verdict))
    value = verdicts[0] if len(set(verdicts)) == 1 else (False if False in verdicts else None)
    return Outcome(
        True, {"attended": value, "states": [c for c, v in zip(asked, verdicts, strict=True) if v]}
    )


def absence(draft: Draft, event: Event) -> Outcome:
    """Who is said to have been away; against a full list and a known membership, who is not named."""
    said = {a["code"]: (account, a) for account in event.accounts for a in account.record.get("absent", ())}
    said = {code: entry for code, entry in said.items() if code not in event.states}
    body = _body_of(event)
    if said:
        verb = "is" if len(said) == 1 else "are"
        facts = [f for account, a in said.values() for f in fact(account, a)]
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
    return Outcome(False, near=tuple(_attendance_facts(event)))


def organisations(draft: Draft, event: Event) -> Outcome:
    found = _organisations(event)
    if not found:
        return not_said(draft, event, "which organisations took part", tuple(_attendance_facts(event)))
    facts = [f for account, o in found.values() for f in fact(account, o)]
    names = list(found)
    draft.say(
        f"{saying.counted(len(names), 'organisation', capital=True)} {saying.agree(names, 'is', 'are')} named as taking part in"
        f" {event.label}: {saying.listed(_definite(n) for n in names)}.",
        facts,
    )
    return Outcome(True, {"states": [], "collective": [], "organisations": names})


def headcount(draft: Draft, event: Event, of_states: bool, words: Iterable[str]) -> Outcome:
    """How many came: numbers that reports give, or the states of a full list, counted."""
    given = [(a, h) for a in event.accounts for h in a.record["headcounts"]]
    wanted = {word for word in words if word not in ("many", "number")}
    fitting = [(a, h) for a, h in given if wanted & set(h["of"].lower().split())] if not of_states else []
    if of_states:
        fitting = [(a, h) for a, h in given if any(w in h["of"].lower() for w in _OF_STATES)]
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
        near = tuple(f for a, h in given for f in fact(a, h)) or tuple(_attendance_facts(event))
        return not_said(draft, event, what, near)
    seen: dict[tuple[int, str], list[Fact]] = {}
    for account, h in fitting:
        seen.setdefault((h["count"], h["of"]), []).extend(fact(account, h))
    for n, ((count, of), facts) in enumerate(seen.items()):
        lead = f"The report of {event.label} speaks of" if n == 0 else " It also speaks of"
        draft.say(f"{lead} {count} {of}.", facts)
    count, of = next(iter(seen))
    return Outcome(True, {"count": count, "of": of})


def _not_those(event: Event, manner: Manner) -> bool:
    """Whether more are asked for than the reports name, or members where they name observers and guests alone."""
    if event.list_kind in ("full", "open"):
        return False
    if manner.number is not None and len(event.states) < manner.number:
        return True
    groups = any(a.record["collective"] for a in event.accounts)
    return (
        manner.role == "member"
        and groups
        and not any(s["role"] == "member" for a in event.accounts for s in a.record["states"])
    )


def _in_manner(draft: Draft, event: Event, manner: Manner) -> Outcome | None:
    """Those of the states that came so; None where the report tells nobody's role, or nobody's way of taking part."""
    chosen = [
        (a, s)
        for a in event.accounts
        for s in a.record["states"]
        if (manner.role is None or s["role"] == manner.role) and (not manner.remote or s["remote"])
    ]
    if not chosen:
        return None
    codes = list(dict.fromkeys(s["code"] for _, s in chosen))
    how = {"observer": " as observers", "guest": " as guests", "member": " as full members", None: ""}[
        manner.role
    ]
    remote = " remotely" if manner.remote else ""
    draft.say(
        f"{saying.counted(len(codes), 'state', capital=True)} {saying.be(len(codes))} named as taking part"
        f"{how}{remote} in {event.label}: {saying.states(codes)}.",
        [f for a, s in chosen for f in fact(a, s)],
    )
    return Outcome(True, {"states": codes, "collective": [], "organisations": []})


def _named(draft: Draft, event: Event, listing: Sequence[Account]) -> None:
    by_role: dict[str | None, dict[str, Json]] = {}
    facts: list[Fact] = []
    seen: set[str] = set()
    for account in listing:
        for s in account.record["states"]:
            facts += fact(account, s)
            if s["code"] not in seen:
                seen.add(s["code"])
                by_role.setdefault(s["role"] if s["role"] in _ROLES else None, {})[s["code"]] = s
    plain = by_role.pop(None, {})
    count = len(seen)
    lead = f"{saying.counted(count, 'state', capital=True)} {saying.be(count)} named as taking part in {event.label}: "
    pieces = [_with_notes(plain)] if plain else []
    pieces += [f"{_ROLES[role]} {_with_notes(found)}" for role, found in by_role.items() if role]
    draft.say(lead + "; ".join(pieces) + ".", facts)
    if event.list_kind == "open":
        draft.say(" The report names some of those who came, not all.")
    elif event.list_kind == "none":
        draft.say(" The report gives no list of participants; these are named in it as having had a part.")


def _differing(draft: Draft, event: Event, listing: Sequence[Account]) -> None:
    common = frozenset.intersection(*(frozenset(_codes(a)) for a in listing))
    draft.say(f"The reports of {event.label} do not agree. ")
    if common:
        draft.say(
            f"All of them name {saying.states(common)}.",
            [f for a in listing for s in a.record["states"] for f in fact(a, s)],
        )
    for account in listing:
        more = [s for s in account.record["states"] if s["code"] not in common]
        if more:
            facts = [f for s in more for f in fact(account, s)]
            draft.say(f" {_report_name(account)} also names {saying.states(s['code'] for s in more)}.", facts)


def _no_states(draft: Draft, event: Event, values: Json) -> Outcome:
    groups = [(a, c) for a in event.accounts for c in a.record["collective"]]
    counts = [(a, h) for a in event.accounts for h in a.record["headcounts"]]
    near = tuple(f for a, said in (*groups, *counts) for f in fact(a, said))
    draft.say(f"The {'reports' if len(event.accounts) > 1 else 'report'} of {event.label} ")
    draft.say(
        "do not name the states that took part."
        if len(event.accounts) > 1
        else "does not name the states that took part."
    )
    if groups:
        draft.say(f" It says only “{groups[0][1]['name']}”.")
    elif counts:
        draft.say(f" It gives only a number: {counts[0][1]['count']} {counts[0][1]['of']}.")
    if event.states:
        draft.say(f" It names only {saying.states(event.states)}.")
        near += tuple(f for a in event.accounts for s in a.record["states"] for f in fact(a, s))
    return Outcome(False, values, near=near or tuple(evidence(event, "name", "date")))


def _collective(draft: Draft, event: Event) -> None:
    for account in event.accounts:
        for group in account.record["collective"][:2]:
            draft.say(
                f" The report also speaks of “{group['name']}”, without naming each.", fact(account, group)
            )
        if account.record["collective"]:
            return


def _organisations_too(draft: Draft, event: Event) -> None:
    found = _organisations(event)
    if found:
        facts = [f for account, o in found.values() for f in fact(account, o)]
        draft.say(
            f" {saying.capital(saying.listed(_definite(name) for name in found))} took part too.", facts
        )


def _verdict(draft: Draft, event: Event, code: str) -> str:
    name = saying.state(code)
    subject = saying.capital(name)
    named = [(a, s) for a in event.accounts for s in a.record["states"] if s["code"] == code]
    if named:
        notes = [s["role"] for _, s in named if s["role"] in _ROLES][:1]
        as_role = f" as {'an' if notes[0] == 'observer' else 'a'} {notes[0]}" if notes else ""
        capacity = next((s["capacity"] for _, s in named if s["capacity"] and len(s["capacity"]) <= 90), None)
        remote = " remotely" if all(s["remote"] for _, s in named) else ""
        through = f", through {capacity}" if capacity else ""
        draft.say(
            f"Yes: {name} is named as taking part{as_role}{remote} in {event.label}{through}.",
            [f for a, s in named for f in fact(a, s)],
        )
        return "named"
    absent = [(a, s) for a in event.accounts for s in a.record.get("absent", ()) if s["code"] == code]
    if absent:
        draft.say(
            f"No: the report of {event.label} says that {name} did not take part.",
            [f for a, s in absent for f in fact(a, s)],
        )
        return "absent"
    facts = _attendance_facts(event)
    if event.list_kind in ("full", "open") and facts:
        draft.say(f"{subject} is not named among the participants of {event.label}.", facts)
        if event.list_kind == "open":
            draft.say(" The report names some of those who came, not all.")
        if any(m["code"] == code for a in event.accounts for m in a.record["mentioned"]):
            draft.say(" It is mentioned in the report, but not as taking part.")
        return "not named"
    _unknown(draft, event, code)
    return "unknown"


def _unknown(draft: Draft, event: Event, code: str) -> None:
    draft.say(
        f"The report of {event.label} does not say whether {saying.state(code)} took part: it gives no list of participants."
    )
    for account in event.accounts:
        for group in account.record["collective"]:
            if code in (group["codes"] or ()):
                draft.say(
                    f" It speaks of “{group['name']}”, and {saying.state(code)} was a member then by a list that nobody has"
                    f" checked ({group.get('source') or group['body']})."
                )
                return


def _not_named(draft: Draft, event: Event, body: Body, missing: Sequence[str]) -> None:
    measured = f"measured against a list of members ({body.source})"
    notes = [note for code, note in body.status if code in missing or code == "*"]
    facts = _attendance_facts(event)
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


def _organisations(event: Event) -> dict[str, tuple[Account, Json]]:
    found: dict[str, tuple[Account, Json]] = {}
    for account in event.accounts:
        for organisation in account.record["organisations"]:
            found.setdefault(organisation["name"], (account, organisation))
    return found


def _attendance_facts(event: Event) -> list[Fact]:
    found = [f for a in event.accounts for s in a.record["states"] for f in fact(a, s)]
    found = found or [
        f
        for a in event.accounts
        for g in (*a.record["collective"], *a.record["headcounts"])
        for f in fact(a, g)
    ]
    return found or evidence(event, "name", "date")


def _with_notes(found: Mapping[str, Json]) -> str:
    """States with what is said of how each came."""
    remote = [s for s in found.values() if s["remote"]]
    some_remote = 0 < len(remote) < len(found)
    entries = []
    for code, s in sorted(found.items(), key=lambda item: saying.state(item[0]).removeprefix("the ")):
        entries.append(saying.state(code) + (" (remotely)" if some_remote and s["remote"] else ""))
    text = saying.listed(entries)
    return text + (", all of them remotely" if remote and not some_remote and len(found) > 1 else "")


def _values(event: Event) -> dict[str, Any]:
    codes = list(dict.fromkeys(s["code"] for a in event.accounts for s in a.record["states"]))
    collective = list(dict.fromkeys(c["name"] for a in event.accounts for c in a.record["collective"]))
    return {"states": codes, "collective": collective, "organisations": list(_organisations(event))}


def _codes(account: Account) -> list[str]:
    return [s["code"] for s in account.record["states"]]


def _definite(name: str) -> str:
    """An institution's name as it stands in a sentence."""
    first = name.split()[0]
    return name if first.lower() == "the" or len(name.split()) == 1 or first.islower() else f"the {name}"


def _report_name(account: Account) -> str:
    return f"“{account.title}”" if account.title else f"The report {account.path}"


def organisation_names(event: Event) -> list[str]:
    return list(_organisations(event))


def organisation_facts(event: Event) -> list[Fact]:
    return [f for account, o in _organisations(event).values() for f in fact(account, o)]
