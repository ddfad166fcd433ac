"""A meeting asked for by another of its report: "who chaired the experts the day before the ministers in Riga?".

Knows how a question sets one meeting beside another. The one named behind "before" or "after" only tells which report is
meant: nothing of it is an answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from math import inf

from assistant.kinds import Kind
from assistant.question import Question, parse
from assistant.records.asking import OF_ONE_MEETING, wanted_kind
from assistant.records.catalogues import Known
from assistant.records.choosing import best_of
from assistant.records.constraints import constraints_of
from assistant.records.events import Event
from assistant.records.topics import Topic
from assistant.words import BODY_NOUNS, MEETING_NOUNS, words

_BESIDE = re.compile(
    r"^(?P<own>.{8,}?),?\s+(?:(?:on\s+)?the\s+(?:day|days|evening|morning|night|week)\s+(?P<way>before|after)|on\s+the\s+eve\s+of"
    r"|(?:a\s+(?:few|couple\s+of)\s+|one\s+|two\s+|three\s+|some\s+)?(?:days?|weeks?)\s+(?P<days>before|after|ahead\s+of)"
    r"|(?:right|just|shortly|immediately|directly)\s+(?P<right>before|after)|(?:ahead\s+of|prior\s+to|before))\s+"
    r"(?P<other>(?:the|their|its|that|last)\s+.{4,}?|(?:the\s+)?[\w’'-]+\s+.{4,}?)"
    r"(?:\s+(?:came|arrived|met|gathered|convened|sat|did)(?:\s+(?:together|there|in|down))?)?\W*$",
    re.IGNORECASE,
)
_WHO_MEET = frozenset(
    "ministers leaders presidents ministerial heads experts officials directors chiefs coordinators".split()
)
_KINDS: frozenset[Kind] = (OF_ONE_MEETING - {"next_meeting"}) | {"open"}


@dataclass(frozen=True, slots=True)
class Beside:
    """What is asked, without the words for the other meeting; `events` are those beside `other` that may be meant."""

    question: Question
    other: Event
    events: tuple[Event, ...]


def asked_beside(question: Question, known: Known) -> Beside | None:
    """The meeting that a question sets before or after another; None where it names no such pair of one report."""
    match = _BESIDE.match(question.body)
    if match is None or wanted_kind(question) not in _KINDS or not _names_a_meeting(match["other"]):
        return None
    others = _meetings_of(match["other"], known)
    own = parse(match["own"], date.today())
    before = "after" not in (match["way"], match["days"], match["right"])
    if len(others) > _ALIKE:
        return _told_by_its_own_words(own, match["other"], known, before=before)
    asked = constraints_of(replace(own, kind=wanted_kind(own)), known.matcher().stands_somewhere)
    # Both were in one town as a rule: it tells neither.
    telling = tuple(topic for topic in asked.topics if not topic.town) or asked.topics
    pairs = [
        (_met(event, telling, known), event, other)
        for other in others
        for event in known.catalogue.beside(other)
        if event not in others and _lies(event, other, before=before)
    ]
    most = max((met for met, _, _ in pairs), default=0)
    if asked.topics and not most:
        elsewhere = (
            wanted_kind(question) != "open"
            and len(others) == 1
            and telling
            and not _met(others[0], telling, known)
        )
        return Beside(own, others[0], ()) if elsewhere else None
    best = {event.id: (event, other) for met, event, other in pairs if met == most}
    if not best or len(best) > _FEW:
        return None
    return Beside(own, next(iter(best.values()))[1], tuple(event for event, _ in best.values()))


_FEW = 3


def _told_by_its_own_words(own: Question, other: str, known: Known, *, before: bool) -> Beside | None:
    """ "when the officials met in Rarotonga, before the ministers came": too many ministers met to tell the report by them, but
    one meeting alone goes with the other words and has such ministers beside it."""
    asked = constraints_of(
        replace(parse(other, date.today()), kind="summary"), known.matcher().stands_somewhere
    )
    telling = tuple(topic for topic in asked.topics if not topic.town)
    pairs = [
        (event, beside)
        for event in _meetings_of(own.body, known)[: _ALIKE + 1]
        for beside in known.catalogue.beside(event)
        if telling and _lies(event, beside, before=before) and _met(beside, telling, known) == len(telling)
    ]
    if len({event.id for event, _ in pairs}) != 1:
        return None
    event, nearest = min(pairs, key=_days_between)
    return Beside(own, nearest, (event,))


def _days_between(pair: tuple[Event, Event]) -> float:
    one, other = pair[0].start, pair[1].start
    return abs((one - other).days) if one is not None and other is not None else inf


def _names_a_meeting(text: str) -> bool:
    return any(word.lower in MEETING_NOUNS | BODY_NOUNS | _WHO_MEET for word in words(text))


def _meetings_of(text: str, known: Known) -> list[Event]:
    """Those that the words may mean: one, or some called alike."""
    constraints = constraints_of(
        replace(parse(text, date.today()), kind="summary"), known.matcher().stands_somewhere
    )
    if not constraints.any:
        return []
    return best_of(known.matcher().match(constraints), constraints)


_ALIKE = 8


def _lies(event: Event, other: Event, *, before: bool) -> bool:
    if event.start is None or other.start is None:
        return True
    return event.start <= other.start if before else event.start >= other.start


def _met(event: Event, topics: tuple[Topic, ...], known: Known) -> int:
    """How many of the words the meeting is called by, or introduced with, in the report that tells of several."""
    stems = known.matcher().introduced(event) | event.named | event.towns
    return sum(bool((topic.accepts | {topic.stem}) & stems) for topic in topics)
