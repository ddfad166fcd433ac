"""A reading of a question with what rules know better: states, days and numbers are told by their words alone.

Knows which words the model may not take for mere asking. Knows nothing of reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.asked_ordinals import ordinals_in
from assistant.days import days_in
from assistant.understanding.reading import Marked, Part, Reading
from assistant.words import MEETING_NOUNS, STOP_WORDS
from corpus.states import find_states

_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9-]{2,}")
_FORM = re.compile(
    r"\b(?:(?:entirely|purely|fully)\s+)?(?:online|virtual(?:ly)?|remote(?:ly)?|hybrid|in[- ]person|face[- ]to[- ]face"
    r"|video-?\s?conferenc\w+|video\s+links?|zoom|webex)(?:-only)?\b",
    re.IGNORECASE,
)
_CHOSEN_BY_FORM = frozenset({"meetings", "count"})
_GOES_ON = frozenset({"on", "of", "for", "and"})
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?", re.IGNORECASE)


def reinforced(reading: Reading) -> Reading:
    """The reading with no state, day, number or abbreviation among the words that only ask."""
    told = list(_told_by_rules(reading.text))
    if reading.kind in _CHOSEN_BY_FORM:
        told += (Marked(m.start(), m.end(), Part.FORM) for m in _FORM.finditer(reading.text))
    said = [reading.text[word.start : word.end] for word in reading.words]
    # Where Every Word Begins With One, a capital marks no name.
    cased = any(word.islower() and len(word) > 3 and word not in STOP_WORDS for word in said)
    words: list[Marked] = []
    for word in _with_whole_states(reading.words, told):
        words.append(_corrected(word, words[-1] if words else None, reading.text, told, cased))
    return replace(reading, words=tuple(words))


def _with_whole_states(words: Sequence[Marked], told: Sequence[Marked]) -> Iterator[Marked]:
    """ "the united states": the words of one name do one thing."""
    states = [one for one in told if one.part is Part.STATE]
    for word in words:
        name = next((one for one in states if one.start <= word.start < one.end), None)
        parts = {other.part for other in words if name and name.start <= other.start < name.end}
        yield replace(word, part=Part.STATE) if Part.STATE in parts else word


def _corrected(word: Marked, before: Marked | None, text: str, told: list[Marked], cased: bool) -> Marked:
    if word.part is not Part.ASKS:
        return word
    part = next((one.part for one in told if one.start <= word.start < one.end), None)
    said = text[word.start : word.end]
    if part is None and (
        (
            cased
            and (
                _ABBREVIATION.fullmatch(said)
                or (_is_a_name(said, before) and not _begins_anew(text, word.start))
            )
        )
        or _NUMBER.fullmatch(said)
    ):
        part = Part.MEETING
    if part is None and before is not None and before.part is Part.MEETING and said.isalnum():
        # "the working group on" goes on.
        part = Part.MEETING if text[before.start : before.end].lower() in _GOES_ON else None
    return replace(word, part=part) if part is not None else word


def _begins_anew(text: str, at: int) -> bool:
    """Whether a sentence begins there: "… in Lomé? List them please"."""
    return text[:at].rstrip()[-1:] in {".", "!", "?"}


def _is_a_name(said: str, before: Marked | None) -> bool:
    return (
        before is not None
        and said[0].isupper()
        and said[1:].islower()
        and said.lower() not in STOP_WORDS | MEETING_NOUNS
    )


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
