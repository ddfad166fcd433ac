"""A reading of a question with what rules know better: states, days and numbers are told by their words alone.

Knows which words the model may not take for mere asking. Knows nothing of reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.asked_ordinals import ordinals_in
from assistant.days import days_in
from assistant.understanding.reading import Marked, Part, Reading
from corpus.states import find_states

_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9-]{2,}")
_FORM = re.compile(
    r"\b(?:(?:entirely|purely|fully)\s+)?(?:online|virtual(?:ly)?|remote(?:ly)?|hybrid|in[- ]person|face[- ]to[- ]face"
    r"|video-?\s?conferenc\w+|video\s+links?|zoom|webex)(?:-only)?\b",
    re.IGNORECASE,
)
_CHOSEN_BY_FORM = frozenset({"meetings", "count"})
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?", re.IGNORECASE)


def reinforced(reading: Reading) -> Reading:
    """The reading with no state, day, number or abbreviation among the words that only ask."""
    told = list(_told_by_rules(reading.text))
    if reading.kind in _CHOSEN_BY_FORM:
        told += (Marked(m.start(), m.end(), Part.FORM) for m in _FORM.finditer(reading.text))
    return replace(reading, words=tuple(_corrected(word, reading.text, told) for word in reading.words))


def _corrected(word: Marked, text: str, told: list[Marked]) -> Marked:
    if word.part is not Part.ASKS:
        return word
    part = next((one.part for one in told if one.start <= word.start < one.end), None)
    if part is None and (
        _ABBREVIATION.fullmatch(text[word.start : word.end]) or _NUMBER.fullmatch(text[word.start : word.end])
    ):
        part = Part.MEETING
    return replace(word, part=part) if part is not None else word


def _told_by_rules(text: str) -> Iterator[Marked]:
    days = days_in(text)
    for day in days:
        yield Marked(day.at, day.at + len(day.text), Part.TIME)
    for match in find_states(text, any_case=True):
        if match.code:
            yield Marked(match.span.start, match.span.end, Part.STATE)
    for ordinal, span in ordinals_in(text, days):
        if ordinal.of_meeting:
            yield Marked(span.start, span.end, Part.MEETING)
