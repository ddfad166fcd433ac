"""Which meetings a text of another's hand tells of: by their days, or by their numbers and names.

Knows records and how days and numbers are written. Knows nothing of conversations.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.days import days_in
from assistant.records.events import Event
from assistant.words import BODY_NOUNS, MEETING_NOUNS, words
from corpus.ordinals import find_ordinals


def told_in(text: str, events: Iterable[Event]) -> list[Event]:
    """Those of `events` that `text` tells of, in its order."""
    days = {day.first: day.at for day in reversed(days_in(text)) if day.is_exact and day.first is not None}
    numbers = {value: match.span.start for match in reversed(find_ordinals(text)) for value in match.values}
    said = _telling(text)
    found: list[tuple[int, Event]] = []
    for event in events:
        if event.start is not None and event.start in days:
            found.append((days[event.start], event))
        elif event.ordinals & numbers.keys() and _telling(event.name) & said:
            found.append((min(numbers[n] for n in event.ordinals & numbers.keys()), event))
    return [event for _, event in sorted(found, key=lambda told: told[0])]


def _telling(text: str) -> set[str]:
    """Stems of the words that tell one meeting from another."""
    common = MEETING_NOUNS | BODY_NOUNS
    return {
        word.stem
        for word in words(text)
        if not word.is_stop and word.lower not in common and word.text.isalpha()
    } - {stem for match in find_ordinals(text) for stem in (w.stem for w in words(match.span.of(text)))}
