"""Ordinal numbers of a question: what they are, and whether they number a meeting.

Knows the nouns that ordinals count. Knows nothing of any library.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.days import Day
from assistant.words import BODY_NOUNS, MEETING_NOUNS, words
from corpus.ordinals import find_ordinals
from corpus.report import Span


@dataclass(frozen=True, slots=True)
class AskedOrdinal:
    """An ordinal number: as written, its value, the noun counted ("meeting"), and whether it numbers a meeting."""

    text: str
    value: int
    of_meeting: bool


_COUNTS_SOMETHING_ELSE = re.compile(
    r"^[\s,]*(?:[\w’'-]+[\s-]+)?(?:items?|articles?|paragraphs?|quarters?|half|days?|parts?|sections?|points?|places?|"
    r"phases?|stages?|questions?|"
    r"versions?|years?|centur\w+|readings?|anniversar\w+|persons?|deputy|ministers?|presidents?|vice|speakers?|steps?|"
    r"drafts?|months?)\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?P<n>[\w-]+)\s+time\b", re.IGNORECASE)
_COUNTED = re.compile(r"\s+(?P<noun>[a-z][\w-]+)")
_NAMES_OF_MEETINGS = MEETING_NOUNS | BODY_NOUNS | frozenset("round one time edition ministerial".split())
_MEETING_AGAIN = re.compile(
    r"\b(?:met|meets?|held|convened?|gather(?:ed)?|sat|s[ae]t\s+down)\b", re.IGNORECASE
)


def ordinals_in(body: str, dates: Sequence[Day]) -> list[tuple[AskedOrdinal, Span]]:
    """The ordinals of `body` that are no part of a day, with the characters that they stand at."""
    found: list[tuple[AskedOrdinal, Span]] = []
    for match in find_ordinals(body):
        if any(day.at < match.span.end and match.span.start < day.at + len(day.text) for day in dates):
            continue
        of_meeting = not _counts_else(match.span.of(body), body[match.span.end :])
        found.extend(
            (AskedOrdinal(match.span.of(body), value, of_meeting), match.span) for value in match.values
        )
    return found or _times(body)


def _counts_else(ordinal: str, after: str) -> bool:
    """Whether something other than a meeting is counted: "the second reading", "the first school for young curators"."""
    if _COUNTS_SOMETHING_ELSE.search(after):
        return True
    counted = _COUNTED.match(after)
    if not ordinal.isalpha() or counted is None:
        return False
    noun = counted.group("noun").lower()
    return noun not in _NAMES_OF_MEETINGS and not any(
        word.lower in _NAMES_OF_MEETINGS or word.text[0].isupper() for word in words(after)[:6]
    )


def _times(body: str) -> list[tuple[AskedOrdinal, Span]]:
    """ "met for the ninth time": it was the ninth meeting. "For the first time" alone says something else."""
    match = _TIME.search(body)
    if match is None:
        return []
    values = [value for found in find_ordinals(f"the {match['n']} meeting") for value in found.values]
    if len(values) != 1 or (values[0] == 1 and not _MEETING_AGAIN.search(body)):
        return []
    return [(AskedOrdinal(match["n"], values[0], True), Span(match.start("n"), match.end("n")))]
