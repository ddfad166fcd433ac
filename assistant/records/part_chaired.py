"""Who led a part of a meeting: a working party at it, its second session, its last day. A record tells only who chaired it all.

Knows the words for parts of meetings. Knows nothing of which meeting is meant.
"""

from __future__ import annotations

import re
from calendar import month_name

from assistant.records import saying
from assistant.records.draft import Draft
from assistant.records.events import TITLE, Catalogue, Event
from assistant.records.outcome import Outcome, evidence
from assistant.records.telling import sentences_about
from assistant.words import words
from corpus.ordinals import find_ordinals

_LED = r"(?:(?:co-?)?chair(?:ed|s|man|person)?|led|lead|head(?:ed|s)?|moderat(?:ed|or|es)|ran|presid(?:ed|es)(?:\s+over)?)"
_NOUN = (
    r"(?:working\s+(?:group|party)|sub-?group|sub-?committee|session|panel|segment|drafting\s+group|task\s+force|task\s+team|"
    r"workshop|round\s?table|day|plenary)"
)
_PART = re.compile(
    rf"\b(?:{_LED}|in\s+the\s+chair)\s+(?:(?:of|on|for|during)\s+)?(?:the\s+)?(?P<part>(?:(?!(?:of|at|in|on)\b)[\w’'-]+\s+){{0,4}}?{_NOUN}(?:\s+\d{{1,2}})?"
    r"(?:\s+on\s+(?:(?!(?:at|of|in|during)\b)[\w’'-]+\s*){1,5})?)\s+(?:at|of|in|during)\s+",
    re.IGNORECASE,
)
# "the June session": a meeting of its own.
_TIMES_OF_YEAR = frozenset(
    (*(month.lower() for month in month_name[1:]), "spring", "summer", "autumn", "fall", "winter")
)
_OF_DAYS = re.compile(r"\bday$", re.IGNORECASE)
_CHAIRING = re.compile(rf"\b{_LED}\b", re.IGNORECASE)


def part_asked_for(body: str, event: Event) -> str | None:
    """The part of `event` whose chair is asked for; None where it is the meeting's own."""
    match = _PART.search(body)
    if match is None:
        return None
    part = match["part"].strip()
    found = [word for word in words(part) if not word.is_stop]
    if any(word.lower in _TIMES_OF_YEAR for word in found):
        return None
    own = {word.stem for word in found}
    numbers = {int(number) for number in re.findall(r"\d+", part)}
    if (own <= event.named and numbers <= event.ordinals) or event.ordinals & _ordinals(part):
        return None
    return part if _OF_DAYS.search(part) or _is_named(body[match.end() :], event) else None


def _is_named(rest: str, event: Event) -> bool:
    """Whether the words behind the part name the meeting by more than its town: else what looks like a part is it."""
    said = {word.stem for word in words(rest) if not word.is_stop}
    called = {stem for stem in said if event.weights.get(stem, 0.0) >= TITLE} - event.towns
    return bool(called or event.ordinals & _ordinals(rest))


def words_of_part(body: str) -> tuple[str, ...]:
    """The words (folded) by which a part of a meeting is named."""
    match = _PART.search(body)
    return tuple(word.text.casefold() for word in words(match["part"])) if match else ()


def chair_of_part(draft: Draft, catalogue: Catalogue, event: Event, part: str) -> Outcome:
    """The sentence that tells who led the part; that the report does not say it where there is none."""
    wanted = {word.stem for word in words(part) if not word.is_stop} | set(re.findall(r"\d+", part))
    for account, span, sentence in sentences_about(draft, event, catalogue.beside(event)):
        said = {word.stem for word in words(sentence)} | set(re.findall(r"\d+", sentence))
        if wanted <= said and _CHAIRING.search(sentence):
            quote = " ".join(sentence.split())
            draft.say(f"{saying.capital(event.label)}: “{quote}”", [(account, span)])
            return Outcome(True, {"persons": []})
    draft.say(f"The report of {event.label} does not say who led the {part}.")
    return Outcome(False, near=tuple(evidence(event, "name")))


def _ordinals(part: str) -> frozenset[int]:
    return frozenset(value for match in find_ordinals(part) for value in match.values)
