"""Which two meetings a comparison names, and what of their states is asked.

Knows the joints of such questions: "at A but not at B", "both the 4th and the 5th", "compare A with B". `several` writes
the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import Answer
from assistant.one_of_two import BY_DAY, alone_at
from assistant.question import Question, parse
from assistant.records.asking_many import names_two
from assistant.records.bearing import of_any_body
from assistant.records.choosing import CLEARLY_BETTER, all_of, best_of
from assistant.records.compared import compare
from assistant.records.constraints import Constraints, constraints_of
from assistant.records.events import Event
from assistant.records.known_names import FORMS
from assistant.records.turn import Turn
from assistant.records.unmet import refusal

# From the clearest to the least clear: "and" may also stand inside a name.
_JOINTS = tuple(
    re.compile(joint, re.IGNORECASE)
    for joint in (
        r"\s+(?:but|and)\s+not\s+",
        r"\s+(?:versus|vs\.?|compared\s+(?:with|to))\s+",
        r"\s+(?:with|than|or)\s+(?=(?:the|at|in|that)\b)",
        r"\s+and\s+(?:also\s+)?(?=(?:at|in|of)\b)",
        r"\s+and\s+(?=(?:the|that)\b)",
        r"\s+(?:with|than|or)\s+",
        r"\s+and\s+",
    )
)
_NO_PAIR = (
    "I cannot tell which two meetings are to be compared. Name each by its number, its day or its place."
)


def compared(turn: Turn) -> Answer | None:
    """Who was at both of two meetings, or at one and not the other."""
    pair = _pair(turn)
    if pair is None:
        unmet = _unmet(turn)
        if unmet is not None:
            return unmet
        turn.draft.say(_NO_PAIR)
        return turn.refused([])
    pair = _in_order(turn.question.body, *pair)
    return turn.finish(compare(turn.draft, *pair, _wanted(turn.question.body, *pair)), pair)


def _pair(turn: Turn) -> tuple[Event, Event] | None:
    """The first reading of the question by which each side is one meeting, and not the same."""
    beside = _two_of_one_report(turn, only_general=True)
    if beside is not None:
        return beside
    for sides in _readings(turn):
        found = [best_of(turn.matcher.match(side), side) for side in sides]
        if len(found[1]) > 1:
            found[1] = [event for event in found[1] if event not in found[0]]
        if all(len(events) == 1 for events in found) and found[0][0] is not found[1][0]:
            return found[0][0], found[1][0]
    return _two_of_one_name(turn) or _two_of_one_report(turn)


def _in_order(body: str, first: Event, second: Event) -> tuple[Event, Event]:
    """The two as the question names them, where it does by their numbers."""
    one, other = (
        _named_at(body, first.ordinals - second.ordinals),
        _named_at(body, second.ordinals - first.ordinals),
    )
    return (second, first) if one is not None and other is not None and other < one else (first, second)


def _named_at(body: str, numbers: frozenset[int]) -> int | None:
    found = [m.start() for n in numbers for m in re.finditer(rf"(?<!\d){n}(?!\d)", body)]
    return min(found, default=None)


def _two_of_one_report(turn: Turn, *, only_general: bool = False) -> tuple[Event, Event] | None:
    """ "the directors in Bridgetown and the council two days after": of the meetings that go with each side, the two that one
    report tells of. `only_general` where a side names no body of its own: "the council", "the ministers"."""
    for sides in _readings(turn):
        if only_general and not any(_is_general(side) for side in sides):
            continue
        one, other = (turn.matcher.match(side).meant for side in sides)
        pairs = [
            (a.share + b.share, a.event, b.event)
            for a in one
            for b in other
            if a.event is not b.event and _reports(a.event) & _reports(b.event)
        ]
        best = max((share for share, _, _ in pairs), default=0.0)
        chosen = [(a, b) for share, a, b in pairs if share > best - CLEARLY_BETTER]
        if len(chosen) == 1:
            return chosen[0]
    return None


def _is_general(side: Constraints) -> bool:
    named = bool(side.ordinals or side.days or side.countries)
    return bool(side.topics) and not named and all(of_any_body(topic) for topic in side.topics)


def _reports(event: Event) -> frozenset[str]:
    return frozenset(account.report for account in event.accounts)


def _two_of_one_name(turn: Turn) -> tuple[Event, Event] | None:
    """ "both meetings of the board", "the two summits in Riga": the only two that go with all that is said."""
    if not names_two(turn.question.body):
        return None
    match = turn.matcher.match(replace(turn.constraints, states=()))
    found = all_of(match)
    return (found[0], found[1]) if len(found) == 2 else None


def _unmet(turn: Turn) -> Answer | None:
    """A refusal that names the number which no meeting of the body has."""
    for side in _by_number(turn.constraints):
        match = turn.matcher.match(side)
        if not match.meant and match.unmet == "ordinal":
            turn.constraints = side
            return refusal(turn, match)
    return None


def _by_number(c: Constraints) -> list[Constraints]:
    return [replace(c, ordinals=(n,), days=None, states=(), countries=()) for n in c.ordinals]


def _readings(turn: Turn) -> Iterator[tuple[Constraints, Constraints]]:
    """Two sides that each name a body, or two numbers, days or places of one body."""
    c = turn.constraints
    for sides in _sides(turn.question):
        if all(side.topics for side in sides) and all(
            side.ordinals or side.designating or side.days for side in sides
        ):
            yield sides
    dates = [d for d in turn.question.dates if d.first]
    if len(c.ordinals) == 2:
        first, second = _by_number(c)
        yield first, second
    elif len(dates) == 2:
        first, second = (
            replace(c, days=(d.first, d.last or d.first), states=(), countries=()) for d in dates if d.first
        )
        yield first, second
    for first, second in _sides(turn.question):
        # "at the council in Bled and in Pula": what only one side says of the body holds for both.
        shared = tuple(
            t for t in first.topics if t.stem in first.designating and not (t.town and second.days)
        )
        yield first, replace(second, topics=tuple(dict.fromkeys((*shared, *second.topics))))
        if second.topics or not second.ordinals:
            yield first, second


def _sides(question: Question) -> Iterator[tuple[Constraints, Constraints]]:
    """The two sides of each joint of the question, each with what it names."""
    body = question.body
    parts = body.split(":")
    if len(parts) == 2:
        body = max(parts, key=lambda part: sum(bool(joint.search(part)) for joint in _JOINTS))
    for joint in _JOINTS:
        for match in joint.finditer(body):
            yield _of(body[: match.start()], question), _of(body[match.end() :], question)


# "the council two days after": it counts from the other side's meeting.
_FROM_THE_OTHER = re.compile(
    r"\b(?:in\s+)?(?:the\s+)?(?:(?:\d+|one|two|three|four|five|six|seven|a\s+few|some|next|same|following)\s+)?(?:days?|weeks?)"
    r"(?:\s+(?:after|later|before|earlier|afterwards))?\W*$",
    re.IGNORECASE,
)


def _of(part: str, question: Question) -> Constraints:
    part = _FROM_THE_OTHER.sub("", part)
    found = constraints_of(replace(parse(part), kind=question.kind), lambda _: True)
    # "at its online session": in what form it was held is no part of its name.
    return replace(found, states=(), topics=tuple(t for t in found.topics if t.stem not in FORMS))


def _wanted(body: str, first: Event, second: Event) -> str:
    if (alone := alone_at(body)) is not None:
        dated = alone.word in BY_DAY and first.start is not None and second.start is not None
        turned = dated and first.start > second.start  # type: ignore[operator]
        return ("first", "second")[alone.latter != turned]
    if re.search(r"\b(?:but|and)\s+not\b|\bmissing\s+from\b", body, re.IGNORECASE):
        return "first"
    if re.search(
        r"\b(?:both|in\s+common|common\s+to|same(?!\s+(?:day|week|month|year|time|place|town|city))|overlap\w*)\b",
        body,
        re.IGNORECASE,
    ):
        return "both"
    return "all"
