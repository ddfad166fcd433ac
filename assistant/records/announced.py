"""What comes next, as a report announces it: the day, the time or the sentence, and the town.

Knows how words that began or stood in another sentence are put into the answer's.
"""

from __future__ import annotations

import re
from datetime import date

from assistant.records.draft import Draft
from assistant.records.events import Event, written_days
from assistant.records.outcome import Outcome, fact


def following(draft: Draft, event: Event) -> Outcome | None:
    """The next meeting as it was announced."""
    account = next((a for a in event.accounts if a.record["next"]), None)
    if account is None:
        return None
    said = account.record["next"]
    values = {key: said[key] for key in ("start", "text", "precision", "place")}
    if said["precision"] == "none" and said["text"] and len(said["text"].split()) > _A_TIME:
        # No time is told: the sentence itself says what is.
        told = f"On what comes after {event.label}, the report says: “{said['text'].strip()}”"
    else:
        exact = said["start"] and said["precision"] == "day"
        when = written_days(date.fromisoformat(said["start"]), None) if exact else _time(said["text"] or "")
        parts = (when, f"in {said['place']}" if said["place"] else "")
        time_and_place = _PREPOSITION.sub("", " ".join(part for part in parts if part))
        what = f" for {time_and_place}" if time_and_place else ""
        told = f"After {event.label}, the next meeting was announced{what}."
    draft.say(told, fact(account, said))
    return Outcome(True, values)


def _time(words: str) -> str:
    """ "Next year", "in the spring of 2025" as they stand within a sentence, behind "for"."""
    if _OF_TIME.match(words):
        words = words[0].lower() + words[1:]  # as it began the report's sentence
    words = _PREPOSITION.sub("", words)
    return f"the {words}" if _A_PART.match(words) else words


_A_TIME = 3  # words at most, where a report says it without a day: "within two years"
# Words that only a sentence's beginning writes with a capital; not "May", "Easter", "Q1".
_OF_TIME = re.compile(
    r"(?:the|this|next|early|late|mid|end|beginning|first|second|third|fourth|last|spring|summer|autumn|winter|in|on|at|by|within"
    r"|before|after|during|a|an|one|two|three|some)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"^(?:in|on|at)\s+", re.IGNORECASE)
_A_PART = re.compile(
    r"(?:first|second|third|fourth|last|beginning|end|middle|autumn|spring|summer|winter)\b(?!\s+\d)",
    re.IGNORECASE,
)
