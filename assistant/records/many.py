"""Questions about many meetings: which, how many, what the library holds, a person's part, two compared.

Knows how the conditions of such a question choose meetings; `several` writes of them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer
from assistant.question import Question, parse
from assistant.records import several
from assistant.records.constraints import Constraints, constraints_of
from assistant.records.events import Event
from assistant.records.matching import all_of, best_of
from assistant.records.subjects import Subject
from assistant.records.turn import Turn
from assistant.records.unmet import refusal

_MISSING = re.compile(r"\b(?:missing|gaps?|lack(?:ing)?)\b", re.IGNORECASE)


def of_many(turn: Turn) -> Answer | None:
    """The meetings that fit, or how many of how many."""
    constraints = _known_only(turn)
    if turn.kind == "holdings":
        return _holdings(turn, constraints)
    match = turn.matcher.match(replace(constraints, states=(), format=None))
    if not match.meant and match.unmet != "topic":
        return refusal(turn, match)
    within = all_of(match) if match.meant else []
    fitting = [e for e in within if constraints.format is None or _has_form(e, constraints.format)]
    if constraints.last or constraints.first:
        held = [e for e in fitting if set(constraints.states) <= e.states and e.start]
        fitting = held[-1:] if constraints.last else held[:1]
    total = len(within) if constraints.format else len(turn.catalogue.events)
    tell = several.count if turn.kind == "count" else several.meetings
    return turn.finish(tell(turn.draft, fitting, constraints, total), fitting)


def part_of(turn: Turn, who: Subject) -> Answer | None:
    """The part of a person in the meetings that the rest of the question allows; None where the records tell none."""
    turn.forget(who.words)
    match = turn.matcher.match(replace(turn.constraints, topics=()))
    found = several.person(turn.draft, [s.event for s in match.meant], who.words, who.role)
    if found is None:
        return None
    turn.kind = "person"
    return turn.finish(found, ())


def compared(turn: Turn) -> Answer | None:
    """Who was at both of two meetings, or at one and not the other."""
    pair = _pair(turn)
    if pair is None:
        turn.draft.say(
            "I cannot tell which two meetings are to be compared. Name each by its number, its day or its place."
        )
        return turn.refused([])
    return turn.finish(several.compare(turn.draft, *pair, _wanted(turn.question.body)), pair)


def _holdings(turn: Turn, constraints: Constraints) -> Answer | None:
    if not constraints.any:
        return None
    match = turn.matcher.match(constraints)
    if not match.meant:
        return refusal(turn, match) or turn.refused([])
    within = all_of(match)
    if _MISSING.search(turn.question.body):
        outcome = several.missing_numbers(turn.draft, within)
        return turn.finish(outcome, within) if outcome else None
    return turn.finish(several.holds(turn.draft, within, len(turn.catalogue.events)), within)


def _known_only(turn: Turn) -> Constraints:
    """A question over many meetings is not narrowed by a word that no meeting bears, unless it is a name."""
    c = turn.constraints
    named = c.designating if c.ordinals else frozenset()
    kept = tuple(t for t in c.topics if t.firm or t.stem in named or turn.matcher.borne(t))
    turn.constraints = replace(c, topics=kept)
    return turn.constraints


def _pair(turn: Turn) -> tuple[Event, Event] | None:
    """The two meetings that a comparison names: by two numbers, two days, or the two sides of "and", "but not"."""
    c = turn.constraints
    sides: list[Constraints] = []
    dates = [d for d in turn.question.dates if d.first]
    if len(c.ordinals) == 2:
        sides = [replace(c, ordinals=(n,), days=None) for n in c.ordinals]
    elif len(dates) == 2:
        sides = [replace(c, days=(d.first, d.last or d.first)) for d in dates if d.first]
    sides = [replace(side, states=(), countries=()) for side in sides]
    if not sides:
        sides = [replace(side, states=()) for side in _sides(turn.question)]
    chosen: list[Event] = []
    for side in sides:
        found = [e for e in best_of(turn.matcher.match(side), side) if e not in chosen]
        if len(found) != 1:
            return None
        chosen += found
    return (chosen[0], chosen[1]) if len(chosen) == 2 else None


def _sides(question: Question) -> list[Constraints]:
    """The two sides of "at A and at B", "at A but not at B", each with what it names."""
    parts = re.split(
        r"\s+(?:but\s+not|and\s+not|and|versus|vs\.?|compared\s+(?:with|to)|or|than)\s+",
        question.body,
        flags=re.IGNORECASE,
    )
    if len(parts) < 2:
        return []
    head, tail = " and ".join(parts[:-1]), parts[-1]
    return [constraints_of(replace(parse(part), kind=question.kind), lambda _: True) for part in (head, tail)]


def _wanted(body: str) -> str:
    if re.search(r"\b(?:both|in\s+common|common\s+to|same)\b", body, re.IGNORECASE):
        return "both"
    if re.search(r"\b(?:but|and)\s+not\b|\bmissing\s+from\b", body, re.IGNORECASE):
        return "first"
    return "all"


def _has_form(event: Event, form: str) -> bool:
    return any(account.record["format"] == form for account in event.accounts)
