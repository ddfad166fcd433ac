"""Who came: the states that are named as taking part, by role, and what else the reports say of it.

Knows the attendance facts of one event. A state that is only mentioned is never listed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.records import saying
from assistant.records.draft import Draft, Fact
from assistant.records.events import Event, span_of
from assistant.records.outcome import Outcome, evidence, fact, not_said
from assistant.records.participants import ROLES, definite, organisations_of
from assistant.records.regions_asked import region_of_states
from assistant.words import MEETING_NOUNS
from corpus.regions import Region
from corpus.report import Span
from corpus.states import find_states
from index.ledger.meetings import Account

Json = Mapping[str, Any]
_ASKED_ROLE = {
    "observer": re.compile(
        r"\b(?:only\s+)?(?:as\s+(?:mere\s+)?|which\s+|were\s+(?:only\s+)?)observers?\b|\bobserver\s+(?:states|countries|delegations|status)\b"
        r"|\b(?:only|merely|just)\s+(?:observ(?:ed|ing)|(?:the\s+)?(?:seats?|status|role)\s+of\s+(?:an?\s+)?observers?)\b",
        re.I,
    ),
    "guest": re.compile(
        r"\b(?:as\s+|which\s+|were\s+(?:only\s+)?)guests?\b|\bguest\s+(?:states|countries)\b", re.I
    ),
    "member": re.compile(r"\bfull\s+members?\b|\bas\s+members\b|\bwhich\s+member\s+states\b", re.I),
}
_SO_MANY = re.compile(
    rf"\b(?:which|what|names?(?:\s+of)?|list(?:\s+of)?|who\s+(?:are|were))\s+(?:the\s+)?(?P<number>\d{{1,3}}|{'|'.join(saying.NUMBERS[2:])})\s+"
    r"(?:\w+\s+)?(?:(?P<states>states|countries|nations|members|delegations|governments)|participants|delegates|experts|people|persons|"
    r"representatives|officials|attendees)\b",
    re.IGNORECASE,
)
_REMOTELY = re.compile(
    r"\bwho\s+(?:all\s+)?(?:(?:dial|phon|call|log)(?:l?ed|ged)\s+in|connected)\b"
    r"|\b(?:attend\w*|part|participat\w*|join\w*|came|connected|present|there)\s+(?:\w+\s+)?"
    r"(?:remotely|virtually|online|by\s+(?:video\w*|phone|telephone|zoom)|via\s+(?:video\w*|zoom)|over\s+video)\b"
    rf"(?!\s+(?!(?:the|at|in|to|of|on|for)\b)(?:[\w-]+\s+){{0,4}}?(?:{'|'.join(sorted(MEETING_NOUNS))})\b)",
    re.IGNORECASE,
)
_WHO_REMOTELY = re.compile(
    r"^\W*(?:and\s+)?(?:who|which\s+\w+)\s+(?:attended|joined|followed|took\s+part|participated|came|was\s+at|were\s+at)\b[^,;]{3,80}?\b"
    r"(?:remotely|virtually|online|(?:by|via|over)\s+(?:video\w*|phone|zoom|screen)(?:\s*-?\s*(?:link|conference|call))?)\W*$"
    r"|^\W*(?:online|remote|virtual)\s+(?:participants|delegations|attendees|states|members)\b"
    r"|^\W*(?:and\s+)?(?:who|which\s+\w+|any\s+\w+)\s+(?:was|were)\s+(?:there\s+)?(?:only|just|merely)\s+(?:there\s+)?"
    r"(?:online|remote(?:ly)?|virtual(?:ly)?|connected|(?:by|via|over|on)\s+(?:video\w*|phone|zoom|screen)(?:\s*-?\s*link)?)(?=\W*$|\s+(?:at|in|for|during)\b)",
    re.IGNORECASE,
)
_CONNECTED = re.compile(
    r"\b(?:online|virtual(?:ly)?|remotely|(?:by|via|over|through)\s+(?:video|phone|telephone)\w*|video\s?-?conferenc\w*|video\s?link|connected|joined\s+from)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\b(?:in[- ]person|on[- ]site|physically)\b", re.IGNORECASE)
_IN_PERSON = re.compile(
    r"\b(?:attend\w*|part|participat\w*|join\w*|came|present|there|travel\w*)\s+(?:\w+\s+)?"
    r"(?:in[- ]person|physically|on[- ]site)\b"
    r"|^\W*(?:and\s+)?(?:who|which\s+\w+)\s+(?:attended|joined|took\s+part|participated|came|was|were|travelled)\b[^,;]{3,80}?\b"
    r"(?:in[- ]person|physically|on[- ]site)\W*$",
    re.IGNORECASE,
)


# "including anyone who joined online": they are asked for beside the others.
_THE_OTHERS_TOO = re.compile(
    r"\b(?:includ\w+|incl|plus|even\s+(?:those|the|anyone|if|by)|or\s+(?:joined|online|virtually|remotely|by\s+video)"
    r"|count(?:ed|ing)|(?:also|and)\s+(?:those|anyone|the\s+ones|everybody|everyone|people|by|online|remotely))\b"
    r"|\b(?:as\s+well|too)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Manner:
    """Only those who came in this role, or remotely."""

    role: str | None = None
    remote: bool = False
    in_person: bool = False
    number: int | None = None
    """So many are asked for: "which 17 members"."""
    of_states: bool = False
    """Whether so many states are asked for, and not so many people."""
    region: Region | None = None
    """Only states of this region are asked for."""


_ROLES_TOGETHER = re.compile(
    r"\band\s+(?:the\s+|which\s+|what\s+|any\s+)?(?:observers?|guests?|others)\b"
    r"|\bmembers?\b[^?]{0,40}\b(?:and|or|plus|as\s+well\s+as)\b[^?]{0,20}\bobserver|\bobservers?\b[^?]{0,40}\b(?:and|or|plus)\b[^?]{0,20}\bmembers?\b",
    re.IGNORECASE,
)


def roles_together(body: str) -> bool:
    """Whether members and observers are asked for together: nobody's role matters then."""
    return _ROLES_TOGETHER.search(body) is not None


def manner_of(body: str) -> Manner:
    """How those came whom a question asks about: "which observers", "who took part remotely"."""
    roles = [role for role, pattern in _ASKED_ROLE.items() if pattern.search(body)]
    if _ROLES_TOGETHER.search(body):
        roles = []
    role = roles[0] if roles else None
    asked_region = region_of_states(body)
    region = asked_region.region if asked_region is not None else None
    asked = _SO_MANY.search(body)
    number = saying.number_of(asked["number"]) if asked else None
    of_states = asked is not None and asked["states"] is not None
    if _THE_OTHERS_TOO.search(body):
        return Manner(role, number=number, of_states=of_states, region=region)
    remotely = bool(_REMOTELY.search(body) or _WHO_REMOTELY.search(body))
    return Manner(role, remotely, bool(_IN_PERSON.search(body)), number, of_states, region)


def attendance(draft: Draft, event: Event, manner: Manner | None = None) -> Outcome:
    """The states that are named as taking part, by role, and what else the reports say of who came."""
    values = _values(event)
    if not event.states:
        return _no_states(draft, event, values)
    if manner and _not_those(event, manner):
        return _no_states(draft, event, values)
    if manner and manner.region is not None:
        return of_region(draft, event, manner.region)
    if manner and (manner.role or manner.remote or manner.in_person):
        narrowed = _in_manner(draft, event, manner)
        if narrowed:
            return narrowed
        if manner.remote or manner.in_person:
            return _told_how(draft, event, manner)
        if manner.role in _BESIDE_MEMBERS:
            return _told_in_role(draft, event, manner.role)
    listing = [a for a in event.accounts if a.record["states"]]
    agreeing = len({frozenset(_codes(a)) for a in listing if a.record["attendance_list"] == "full"}) <= 1
    if agreeing:
        _named(draft, event, listing)
    else:
        _differing(draft, event, listing)
    _collective(draft, event)
    _organisations_too(draft, event)
    return Outcome(True, values)


def _not_those(event: Event, manner: Manner) -> bool:
    """Whether more are asked for than the reports name, or members where they name observers and guests alone."""
    if event.list_kind == "full":
        return manner.of_states and (manner.number or 0) >= _FAR_MORE * len(event.states)
    if manner.number is not None and len(event.states) < manner.number:
        return True
    if event.list_kind == "open":
        return False
    groups = any(a.record["collective"] for a in event.accounts)
    return (
        manner.role == "member"
        and groups
        and not any(s["role"] == "member" for a in event.accounts for s in a.record["states"])
    )


_FAR_MORE = 1.5
"""A list of all who came need not name quite as many as are asked for; so many times as many are others."""


def _in_manner(draft: Draft, event: Event, manner: Manner) -> Outcome | None:
    """Those of the states that came so; None where the report tells nobody's role, or nobody's way of taking part."""
    chosen = [
        (a, s)
        for a in event.accounts
        for s in a.record["states"]
        if (manner.role is None or s["role"] == manner.role) and (not manner.remote or was_remote(a, s))
    ]
    if manner.in_person:
        chosen = _on_site(chosen)
    if not chosen:
        return None
    codes = list(dict.fromkeys(s["code"] for _, s in chosen))
    how = {"observer": " as observers", "guest": " as guests", "member": " as full members", None: ""}[
        manner.role
    ]
    if len(codes) == 1 and manner.role:
        how = f" as {saying.article(manner.role)} {manner.role}"
    remote = " remotely" if manner.remote else " in person" if manner.in_person else ""
    draft.say(
        f"{saying.counted(len(codes), 'state', capital=True)} {saying.be(len(codes))} named as taking part"
        f"{how}{remote} in {event.label}: {saying.states(codes)}.",
        [f for a, s in chosen for f in fact(a, s)],
    )
    return Outcome(True, {"states": codes, "collective": [], "organisations": []})


def of_region(draft: Draft, event: Event, region: Region) -> Outcome:
    """Those of the states named as taking part that lie in a region."""
    chosen = [(a, s) for a in event.accounts for s in a.record["states"] if s["code"] in region.codes]
    codes = list(dict.fromkeys(s["code"] for _, s in chosen))
    if codes:
        count = len(codes)
        draft.say(
            f"{saying.capital(saying.number(count))} of the {region.states} {saying.be(count)} named as taking part in"
            f" {event.label}: {saying.states(codes)}.",
            [f for a, s in chosen for f in fact(a, s)],
        )
    else:
        facts = [f for a in event.accounts for s in a.record["states"] for f in fact(a, s)]
        draft.say(
            f"None of the {region.states} is named as taking part in {event.label}.",
            facts,
        )
    if event.list_kind != "full":
        draft.say(" The report does not give a full list of who came.")
    draft.say(f" {saying.drawn(region)}")
    return Outcome(True, {"states": codes, "collective": [], "organisations": []})


def _told_how(draft: Draft, event: Event, manner: Manner) -> Outcome:
    """Those whom a sentence names that tells of such as were connected, or on site, where the record tells of none."""
    pattern = _CONNECTED if manner.remote else _PRESENT
    for account in event.accounts:
        for span, sentence in draft.sentences_of(account):
            codes = dict.fromkeys(m.code for m in find_states(sentence) if m.code in event.states)
            if codes and pattern.search(sentence):
                draft.say(f"{saying.capital(event.label)}: “{' '.join(sentence.split())}”", [(account, span)])
                return Outcome(True, {"states": list(codes), "collective": [], "organisations": []})
    how = "remotely" if manner.remote else "in person"
    return not_said(draft, event, f"who took part {how}")


_BESIDE_MEMBERS = {
    "observer": re.compile(r"\bobserver", re.IGNORECASE),
    "guest": re.compile(r"\bguests?\b|\binvite[ed]s?\b", re.IGNORECASE),
}


_PART = re.compile(r"[^;]+")
_LABEL = re.compile(r":|\s[–—-]\s|\b(?:members?|participants?|observers?|guests?)\b", re.IGNORECASE)


def _parts_on(sentence: str, role: re.Pattern[str]) -> list[re.Match[str]]:
    """The parts of a sentence that tell of a role: one without a label of its own goes on with the part before it."""
    found, of_role = [], False
    for part in _PART.finditer(sentence):
        if role.search(part[0]) or _LABEL.search(part[0]):
            of_role = role.search(part[0]) is not None
        if of_role:
            found.append(part)
    return found


def _told_in_role(draft: Draft, event: Event, role: str) -> Outcome:
    """Those whom a sentence on such a role names, where the record gives nobody that role: never all who came."""
    for account in event.accounts:
        for span, sentence in draft.sentences_of(account):
            told = _parts_on(sentence, _BESIDE_MEMBERS[role])
            codes = dict.fromkeys(
                m.code for part in told for m in find_states(part[0]) if m.code in event.states
            )
            within = [Span(span.start + part.start(), span.start + part.end()) for part in told]
            if codes or any(_names_an_organisation(account, part) for part in within):
                draft.say(f"{saying.capital(event.label)}: “{' '.join(sentence.split())}”", [(account, span)])
                return Outcome(True, {"states": list(codes), "collective": [], "organisations": []})
    return not_said(draft, event, f"which states came as {role}s")


def _names_an_organisation(account: Account, part: Span) -> bool:
    spans = map(span_of, account.record["organisations"])
    return any(span is not None and part.overlaps(span) for span in spans)


def _on_site(chosen: list[tuple[Account, Json]]) -> list[tuple[Account, Json]]:
    """Those who are said to have been on site; where only the others are said to have been connected, the rest."""
    said = [(a, s) for a, s in chosen if was_remote(a, s) is False]
    connected = any(was_remote(a, s) for a, s in chosen)
    return said or ([(a, s) for a, s in chosen if not was_remote(a, s)] if connected else [])


def was_remote(account: Account, state: Json) -> bool | None:
    """Whether a state was connected or on site, by what is said of it or of the form of the meeting; None where nothing is."""
    if state["remote"] is not None:
        return bool(state["remote"])
    return {"online": True, "in-person": False}.get(account.record["format"] or "")


def _named(draft: Draft, event: Event, listing: Sequence[Account]) -> None:
    by_role: dict[str | None, dict[str, Json]] = {}
    facts: list[Fact] = []
    seen: set[str] = set()
    for account in listing:
        for s in account.record["states"]:
            facts += fact(account, s)
            if s["code"] not in seen:
                seen.add(s["code"])
                by_role.setdefault(s["role"] if s["role"] in ROLES else None, {})[s["code"]] = s
    plain = by_role.pop(None, {})
    count = len(seen)
    lead = f"{saying.counted(count, 'state', capital=True)} {saying.be(count)} named as taking part in {event.label}: "
    pieces = [_with_notes(plain)] if plain else []
    pieces += [f"{ROLES[role]} {_with_notes(found)}" for role, found in by_role.items() if role]
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
    several = len(event.accounts) > 1
    draft.say(
        f"The {'reports' if several else 'report'} of {event.label} {'do' if several else 'does'} not name "
    )
    full = event.list_kind == "full" and bool(event.states)  # others were asked for than it names
    draft.say("so many states." if full else "the states that took part.")
    if groups and not full:
        draft.say(f" It says only “{groups[0][1]['name']}”.")
    elif counts and not full:
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
    found = organisations_of(event)
    if found:
        facts = [f for account, o in found.values() for f in fact(account, o)]
        draft.say(f" {saying.capital(saying.listed(definite(name) for name in found))} took part too.", facts)


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
    return {"states": codes, "collective": collective, "organisations": list(organisations_of(event))}


def _codes(account: Account) -> list[str]:
    return [s["code"] for s in account.record["states"]]


def _report_name(account: Account) -> str:
    return f"“{account.title}”" if account.title else f"The report {account.path}"
