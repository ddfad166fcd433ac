"""Questions over many meetings: which, and how many of how many.

Every row is cited, and a count says of how many.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import saying
from assistant.records.asked_days import in_time
from assistant.records.attenders import Attenders
from assistant.records.constraints import CHAIR, Constraints
from assistant.records.draft import Draft, Fact
from assistant.records.events import Event
from assistant.records.outcome import Outcome, evidence, fact
from assistant.records.rows import in_the_chair, listing, rows, taking_part

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
    rows(draft, held, constraints)
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
    role = constraints.role
    part = (
        "in the chair"
        if role == CHAIR
        else f"as taking part{f' as {saying.article(role)} {role}' if role else ''}"
    )
    draft.say(
        f"The {which} meeting in your library in which {names} {be} named {part} is {event.label}.",
        taking_part(event, constraints),
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
        rows(draft, held, constraints)
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
        return frozenset(p["state"] for _, p in in_the_chair(event))
    return frozenset(s["code"] for a in event.accounts for s in a.record["states"] if s["role"] == role)


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
    if c.topics or c.ordinals or c.format or ((c.days or c.months) and c.countries):
        return " that fit the rest of the question"
    if c.countries:
        return f" held in {c.region.name if c.region else saying.listed((saying.state(code) for code in c.countries), 'or')}"
    return f" held {in_time(c.days, c.days_text)}"


def _meetings(count_: int) -> str:
    return saying.counted(count_, "meeting")


def _fit(events: Sequence[Event]) -> str:
    return "fits" if len(events) == 1 else "fit"
