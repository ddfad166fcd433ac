"""Questions about many meetings: which, how many, what the library holds, a person's part, two compared.

Knows how the conditions of such a question choose meetings; `several` writes of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.records import saying, several
from assistant.records.asking import asks_for_the_last
from assistant.records.attenders import attenders_of
from assistant.records.choosing import all_of
from assistant.records.constraints import Constraints
from assistant.records.events import Event, folded
from assistant.records.holdings import holds, missing_numbers
from assistant.records.mentioning import mentioned
from assistant.records.part_played import person
from assistant.records.subjects import Subject
from assistant.records.turn import Turn
from assistant.records.unmet import refusal, told_elsewhere
from assistant.words import words

# Where a meeting was is told by its town and its state; a state's name may hold that of a region.
_IN_A_REGION = re.compile(r"\bin\s+(?P<region>africa|asia|europe|oceania|america)\W*$", re.IGNORECASE)
_WHO_IS = re.compile(r"^\W*(?:and\s+)?who(?:['’]s|\s+(?:is|was|are|were))\s", re.IGNORECASE)
_OF_MEETINGS = frozenset({"meetings", "count"})
_MISSING = re.compile(r"\b(?:missing|gaps?|lack(?:ing)?)\b", re.IGNORECASE)


def of_many(turn: Turn) -> Answer | None:
    """The meetings that fit, or how many of how many."""
    who = None
    if turn.kind != "holdings" and not turn.question.states:
        who = attenders_of(turn.question, turn.catalogue.events) if not turn.constraints.group else None
        if who is not None:
            turn.forget(who.said)
    constraints, unknown = _known_only(turn)
    if unknown and turn.kind != "holdings":
        return told_elsewhere(turn) or _unheard_of(turn, unknown)
    if turn.kind == "holdings":
        return _holdings(turn, constraints)
    match = turn.matcher.match(replace(constraints, states=(), without=(), format=None))
    if not match.meant and match.unmet != "topic":
        return refusal(turn, match)
    within = _without_the_exception(turn, all_of(match) if match.meant else [])
    fitting = [e for e in within if constraints.format is None or _has_form(e, constraints.format)]
    if who is not None:
        return turn.finish(several.attended_by(turn.draft, within, who), within)
    if constraints.last or constraints.first:
        held = [e for e in several.held_by(fitting, constraints) if e.start]
        fitting = held[-1:] if constraints.last else held[:1]
        if fitting and constraints.states and asks_for_the_last(turn.question.body):
            return turn.finish(several.at_the_end(turn.draft, fitting[0], constraints), fitting)
    total = len(within) if constraints.format and within else len(turn.catalogue.events)
    tell = several.count if turn.kind == "count" else several.meetings
    return turn.finish(tell(turn.draft, fitting, constraints, total), fitting)


def _without_the_exception(turn: Turn, events: list[Event]) -> list[Event]:
    """Without the meetings that the question takes out; it is said where there are none such."""
    if turn.out is None:
        return events
    out = {event.id for event in all_of(turn.matcher.match(turn.out))}
    if not out:
        turn.draft.say("No meeting in your library is the one to be left out. ")
    return [event for event in events if event.id not in out]


def part_of(turn: Turn, who: Subject) -> Answer | None:
    """The part of a person in the meetings that the rest of the question allows; None where the records tell none."""
    turn.forget(who.words)
    match = turn.matcher.match(replace(turn.constraints, topics=()))
    found = person(
        turn.draft,
        [s.event for s in match.meant],
        who.words,
        who.role,
        said=bool(_WHO_IS.match(turn.question.body)),
    )
    if found is None and turn.kind in _OF_MEETINGS and (spoken_of := mentioned(turn, _as_asked(turn, who))):
        return spoken_of
    if found is None and who.unknown and not _stands_in_a_text(turn, who):
        name = " ".join(word[:1].upper() + word[1:] for word in _as_asked(turn, who).split())
        turn.draft.say(f"No report names “{name}”.")
        return turn.refused([])
    if found is None:
        return None
    turn.kind = "person"
    return turn.finish(found, ())


def _stands_in_a_text(turn: Turn, who: Subject) -> bool:
    """Whether some report has all words of the name, though no record of a meeting has that person."""
    reports = [turn.matcher.in_text(word) for word in who.words]
    return bool(reports and frozenset.intersection(*reports))


def _as_asked(turn: Turn, who: Subject) -> str:
    """The name in the order in which the question has it."""
    asked = [word.text for word in words(turn.question.body) if folded(word.lower) in who.words]
    return " ".join(asked) or " ".join(who.words)


def _holdings(turn: Turn, constraints: Constraints) -> Answer | None:
    if not constraints.any:
        return None
    match = turn.matcher.match(constraints)
    if not match.meant:
        return told_elsewhere(turn) or refusal(turn, match) or turn.refused([])
    within = all_of(match)
    if _MISSING.search(turn.question.body):
        return turn.finish(missing_numbers(turn.draft, within), within)
    return turn.finish(holds(turn.draft, within, len(turn.catalogue.events)), within)


def _known_only(turn: Turn) -> tuple[Constraints, list[str]]:
    """The conditions without such words as no meeting bears and that are no names; and those words."""
    c = turn.constraints
    named = c.designating if c.ordinals else frozenset()
    region = _IN_A_REGION.search(turn.question.body)
    kept = tuple(
        t for t in c.topics
        if not (region and t.text == region["region"]) and (t.firm or t.stem in named or turn.matcher.borne(t))
    )  # fmt: skip
    turn.constraints = replace(c, topics=kept)
    return turn.constraints, [t.text for t in c.topics if t not in kept]


def _unheard_of(turn: Turn, unknown: Sequence[str]) -> Answer:
    """Meetings cannot be chosen by what no record tells: whether a woman chaired, how long it took."""
    words = saying.listed((f"“{word}”" for word in unknown), "or")
    turn.draft.say(f"I cannot choose meetings by {words}: no report in your library tells that of a meeting.")
    return turn.refused([])


def _has_form(event: Event, form: str) -> bool:
    return any(account.record["format"] == form for account in event.accounts)
