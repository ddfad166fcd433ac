"""Questions over many meetings: which, how many of how many, what the library holds, who had a part where, comparisons.

Every row is cited, and a count says of how many.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz

from assistant.records import saying
from assistant.records.asked_days import in_time
from assistant.records.attenders import Attenders
from assistant.records.constraints import CHAIR, Constraints
from assistant.records.draft import Draft, Fact
from assistant.records.events import Event, folded
from assistant.records.outcome import Outcome, evidence, fact
from index.ledger.meetings import Account

MOST_ROWS = 40
_INITIALS = 2  # so short a part of a name may be an initial
_GIVES_NO_LIST = ("collective", "headcount", "none")


def meetings(draft: Draft, events: Sequence[Event], constraints: Constraints, of: int) -> Outcome:
    """The meetings that fit, one line each; those that give no list of states counted apart where states were asked."""
    if missed := _missed(events, constraints):
        return _said_to_have_missed(draft, events, missed, constraints)
    held = held_by(events, constraints)
    if not held:
        return _none(draft, events, constraints, of)
    who = f"{_who(constraints)} " if constraints.states or constraints.without else ""
    lead = f"{who}{saying.counted(len(held), 'meeting', capital=not who)}"
    draft.say(
        f"{lead}{'' if who else ' in your library ' + _fit(held)}{_of(len(held), len(events), constraints)}:"
    )
    _rows(draft, held, constraints)
    _apart(draft, events, held, constraints)
    _drawn(draft, constraints)
    return Outcome(True, listing(held, len(events)))


def at_the_end(draft: Draft, event: Event, constraints: Constraints) -> Outcome:
    """The first or the last meeting in which the states asked about are named."""
    names = saying.listed(
        sorted(saying.state(code) for code in constraints.states), "or" if constraints.either else "and"
    )
    be = "is" if len(constraints.states) == 1 or constraints.either else "are"
    which = "last" if constraints.last else "first"
    draft.say(
        f"The {which} meeting in your library in which {names} {be} named as taking part is {event.label}.",
        _taking_part(event, constraints),
    )
    days = {
        "start": event.start.isoformat() if event.start else None,
        "end": event.end.isoformat() if event.end else None,
    }
    return Outcome(True, {**listing([event], 1), **days})


def ever_attended(draft: Draft, events: Sequence[Event], constraints: Constraints) -> Outcome:
    """In which of these meetings the states asked about are named."""
    outcome = meetings(draft, events, constraints, len(events))
    there = bool(outcome.values["meetings"])
    return Outcome(True, {**outcome.values, "attended": True if there else None}, near=outcome.near)


def _taking_part(event: Event, constraints: Constraints) -> list[Fact]:
    named = ((a, s) for a in event.accounts for s in a.record["states"])
    return [f for a, s in named if s["code"] in constraints.states for f in fact(a, s)]


def count(draft: Draft, events: Sequence[Event], constraints: Constraints, of: int) -> Outcome:
    """How many fit, of how many; each is listed with its source."""
    if missed := _missed(events, constraints):
        outcome = _said_to_have_missed(draft, events, missed, constraints)
        return Outcome(True, {"count": len(missed), **outcome.values})
    if not events and constraints.topics:
        return _none(draft, events, constraints, of)  # its words name no meeting: nothing was counted
    held = held_by(events, constraints)
    by_state = bool(constraints.states or constraints.without)
    total = len(events) if by_state else of
    if by_state:
        draft.say(
            f"{_who(constraints)} {saying.number(len(held)) if held else 'none'}"
            f" of the {_meetings(total)}{_that_fit(constraints)}."
        )
    elif constraints.any or constraints.format:
        count_ = saying.capital(saying.number(len(held))) if held else "None"
        draft.say(f"{count_} of the {_meetings(total)} in your library {_fit(held)} that.")
    else:
        draft.say(f"Your library tells of {_meetings(total)}.")
    if held:
        _rows(draft, held, constraints)
    _apart(draft, events, held, constraints)
    _drawn(draft, constraints)
    return Outcome(
        True,
        {
            "count": len(held),
            "of": total,
            **{k: v for k, v in listing(held, total).items() if k == "meetings"},
        },
    )


def _missed(events: Sequence[Event], c: Constraints) -> list[tuple[Event, list[Fact]]]:
    """Where only states are given that were not there: the meetings whose reports say so, each with the places."""
    if not c.without or c.states:
        return []
    told = [(event, _away_from(event, c.without)) for event in events]
    return [(event, facts) for event, facts in told if facts]


def _away_from(event: Event, codes: Sequence[str]) -> list[Fact]:
    """Where reports say that these states, all of them, did not take part; nothing where one came or of one nothing is said."""
    if set(codes) & event.states:
        return []
    said = [(a, s) for a in event.accounts for s in a.record.get("absent", ()) if s["code"] in codes]
    return [f for a, s in said for f in fact(a, s)] if {s["code"] for _, s in said} == set(codes) else []


def _said_to_have_missed(
    draft: Draft, events: Sequence[Event], missed: Sequence[tuple[Event, list[Fact]]], c: Constraints
) -> Outcome:
    names = saying.states(c.without)
    draft.say(
        f"{saying.capital(names)} {saying.be(len(c.without))} said not to have taken part in"
        f" {saying.counted(len(missed), 'meeting')} of the {len(events)}{_that_fit(c)}:"
    )
    for event, facts in missed:
        draft.say(f"\n- {event.label}", facts)
    others = len(held_by(events, c)) - sum(_fits(event, c) for event, _ in missed)
    if others > 0:
        draft.say(
            f"\nIn {saying.counted(others, 'other report')} that {'names' if others == 1 else 'name'} participants,"
            f" {saying.states(c.without)} {saying.be(len(c.without))} not among them."
        )
    return Outcome(True, listing([event for event, _ in missed], len(events)))


def attended_by(draft: Draft, events: Sequence[Event], who: Attenders) -> Outcome:
    """The meetings in which one of these organisations took part, of how many."""
    held = [(event, facts) for event in events if (facts := who.facts(event))]
    names = saying.listed((f"“{name}”" for name in who.names), "or")
    draft.say(
        f"{names} is named as taking part in {saying.number(len(held)) if held else 'none'} of the {_meetings(len(events))}."
    )
    for event, facts in held:
        draft.say(f"\n- {event.label}", facts)
    return Outcome(bool(held), listing([event for event, _ in held], len(events)))


def person(
    draft: Draft, events: Sequence[Event], name: Sequence[str], role: str | None, *, said: bool = False
) -> Outcome | None:
    """The meetings in which a person had a part, and which part; with `said` also what the report says of one without an
    office."""
    found: list[tuple[Event, str, Any, list[Fact]]] = []
    for event in events:
        for account in event.accounts:
            record = account.record
            parts = [("chaired", record["chair"]), ("opened", record["opened_by"])]
            parts += [("co-chaired", p) for p in record["co_chairs"]]
            parts += [("took part in", p) for p in record["representatives"]]
            for part, p in parts:
                if p and p["name"] and _is(p["name"], name) and (role is None or role in part):
                    found.append((event, part, p, fact(account, p)))
    best: dict[str, tuple[Event, str, Any, list[Fact]]] = {}
    order = ("chaired", "co-chaired", "opened", "took part in")
    for entry in sorted(found, key=lambda e: order.index(e[1])):
        best.setdefault(entry[0].id, entry)
    if not best:
        return None
    rows = sorted(best.values(), key=lambda e: (e[0].start is None, e[0].start, e[0].id))
    people = {p["name"]: p for _, _, p, _ in rows}
    longest = max(people, key=len)
    if len(rows) == 1:
        event, part, p, facts = rows[0]
        draft.say(f"{saying.person(p)} {part} {event.label}.", facts)
        if said and not p["title"]:
            for quote in dict.fromkeys(c.quote for c in draft.cited(facts)):
                draft.say(f" “{' '.join(quote.split())}”", facts)
    else:
        draft.say(f"{longest} is named in {saying.counted(len(rows), 'meeting')}:")
        for event, part, p, facts in rows:
            title = f" ({p['title']})" if p["title"] else ""
            draft.say(f"\n- {part} {event.label}{title}", facts)
    values = [{"name": p["name"], "title": p["title"], "state": p["state"]} for p in people.values()]
    return Outcome(True, {"persons": values, **listing([e for e, _, _, _ in rows], len(events))})


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


def holds(draft: Draft, events: Sequence[Event], total: int) -> Outcome:
    draft.say(f"Yes. Your library tells of {saying.counted(len(events), 'such meeting')}:")
    _rows(draft, events, None)
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


def _who(c: Constraints) -> str:
    """ "Chad and Niger are named as taking part, and Mali is not, in"."""
    said = []
    if c.states:
        names = saying.listed(sorted(saying.state(code) for code in c.states), "or" if c.either else "and")
        if c.group:
            names = f"at least one of the {c.group.states}"
        be = "is" if c.either or len(c.states) == 1 else "are both" if len(c.states) == 2 else "are all"
        part = "in the chair" if c.role == CHAIR else "as taking part"
        said.append(f"{saying.capital(names)} {be} named {part}")
    if c.without:
        be = saying.be(len(c.without))
        names = saying.states(c.without)
        said.append(
            f"{names} {be} not"
            if c.states
            else f"{saying.capital(names)} {be} not named among the participants"
        )
    as_role = f" as {saying.article(c.role)} {c.role}" if c.role and c.role != CHAIR else ""
    return f"{said[0]}{as_role}, and {said[1]}, in" if len(said) > 1 else f"{said[0]}{as_role} in"


def held_by(events: Sequence[Event], constraints: Constraints) -> list[Event]:
    """Those that all the states asked about are named in, or any, and none of those that are not to be."""
    return [event for event in events if _fits(event, constraints)]


def _fits(event: Event, c: Constraints) -> bool:
    named = _in_role(event, c.role)
    if c.states and not (set(c.states) & named if c.either else set(c.states) <= named):
        return False
    if not c.without:
        return True
    # Only a list of participants lets one say that somebody is not named in it.
    return event.list_kind not in _GIVES_NO_LIST and not set(c.without) & event.states


def _in_role(event: Event, role: str | None) -> frozenset[str]:
    if role is None:
        return event.states
    if role == CHAIR:
        return frozenset(p["state"] for _, p in _in_the_chair(event))
    return frozenset(s["code"] for a in event.accounts for s in a.record["states"] if s["role"] == role)


def _in_the_chair(event: Event) -> list[tuple[Account, Mapping[str, Any]]]:
    """Those who chaired for a state."""
    people = ((a, p) for a in event.accounts for p in (a.record["chair"], *a.record["co_chairs"]))
    return [(a, p) for a, p in people if p and p["state"]]


def _none(draft: Draft, events: Sequence[Event], constraints: Constraints, of: int) -> Outcome:
    if (constraints.states or constraints.without) and events:
        of_them = f"none of the {_meetings(len(events))}{_that_fit(constraints)}"
        if len(events) == 1:
            of_them = "none; only one fits the rest of the question"
        draft.say(f"{_who(constraints)} {of_them}.")
        _apart(draft, events, [], constraints)
        _drawn(draft, constraints)
        near = tuple(f for event in events[:3] for f in evidence(event, "name", "date"))
        return Outcome(False, {"meetings": [], "count": 0, "of": len(events)}, near=near)
    draft.say(f"None of the {_meetings(of)} in your library fits that.")
    return Outcome(False, {"meetings": [], "count": 0, "of": of})


def _rows(draft: Draft, events: Sequence[Event], constraints: Constraints | None) -> None:
    for event in events[:MOST_ROWS]:
        facts = evidence(event, "name", "date")
        if constraints and constraints.role == CHAIR:
            facts = [
                f for a, p in _in_the_chair(event) if p["state"] in constraints.states for f in fact(a, p)
            ]
        elif constraints and constraints.states:
            facts = _taking_part(event, constraints)
        if constraints and constraints.format:
            facts = evidence(event, "format") or facts
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


def _apart(draft: Draft, events: Sequence[Event], held: Sequence[Event], constraints: Constraints) -> None:
    """Meetings whose reports give no list of states say neither yes nor no."""
    if (not constraints.states and not constraints.without) or constraints.role == CHAIR:
        return
    kept = {event.id for event in held}
    silent = [event for event in events if event.id not in kept and event.list_kind in _GIVES_NO_LIST]
    if silent:
        verb = "gives" if len(silent) == 1 else "give"
        draft.say(
            f"\n{saying.counted(len(silent), 'other report', capital=True)} {verb} no list of states,"
            f" so nothing follows for {'it' if len(silent) == 1 else 'them'}."
        )


def _drawn(draft: Draft, constraints: Constraints) -> None:
    for region in (constraints.group, constraints.region):
        if region is not None:
            draft.say(f"\n{saying.drawn(region)}")


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


def _of(count_: int, total: int, constraints: Constraints) -> str:
    return (
        f" of the {total}{_that_fit(constraints)}"
        if (constraints.states or constraints.without) and total != count_
        else ""
    )


def _that_fit(c: Constraints) -> str:
    """Of which meetings a number is: all, those of the days or the places asked for, or those that fit all the rest."""
    if not (c.any or c.format):
        return " in your library"
    if c.topics or c.ordinals or c.format or (c.days and c.countries):
        return " that fit the rest of the question"
    if c.countries:
        return f" held in {c.region.name if c.region else saying.listed((saying.state(code) for code in c.countries), 'or')}"
    return f" held {in_time(c.days, c.days_text)}"


def _meetings(count_: int) -> str:
    return saying.counted(count_, "meeting")


def _is(name: str, asked: Sequence[str]) -> bool:
    """Whether all words asked for are in the name, each in a place of its own: misspelt by a letter, or as an initial
    beside a word in full."""
    left = [folded(part.casefold()) for part in name.replace(".", " ").replace("-", " ").split()]
    in_full = False
    for word in sorted(map(folded, asked), key=len, reverse=True):
        whole = next(
            (p for p in left if p == word or (_is_word(p, word) and fuzz.ratio(word, p) >= 85)), None
        )
        initial = next(
            (p for p in left if not _is_word(p, word) and (p.startswith(word) or word.startswith(p))), None
        )
        place = whole or initial
        if place is None:
            return False
        in_full = in_full or whole is not None
        left.remove(place)
    return in_full


def _is_word(*parts: str) -> bool:
    return all(len(part) > _INITIALS for part in parts)


def _fit(events: Sequence[Event]) -> str:
    return "fits" if len(events) == 1 else "fit"
