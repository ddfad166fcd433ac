"""A comparison as the question model read it -> the same in plain words: which states were at both meetings, or at one alone.

Knows how two meetings stand beside each other in a question. Knows nothing of reports.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.one_of_two import alone_at
from assistant.understanding.phrases import Phrases
from assistant.understanding.reading import Marked, Part, Reading

_TELLS_WHICH = frozenset({Part.MEETING, Part.PLACE, Part.TIME, Part.FORM, Part.BACK})
_NAMES_ONE = frozenset({Part.MEETING, Part.BACK})
# What stands between two meetings that are compared, and how surely it parts them: place and day of one stand apart, too.
_PARTS_THEM = (
    (
        4,
        re.compile(
            r"\b(?:but|yet|versus|vs|against|than|whereas|while|minus|without|except|compared|beside|over|nor|not|n['’]?t|hadnt|wasnt|"
            r"didnt|skipp\w+|miss\w+)\b|n['’]t\b|\bas\s+well\s+as\b|;",
            re.IGNORECASE,
        ),
    ),
    (
        3,
        re.compile(
            r"(?:\band\b|[&+])\W*(?:(?:also|then|again|to|at|in|of|with|the|those|on)\W+)*$", re.IGNORECASE
        ),
    ),
    (
        2,
        re.compile(
            r"\b(?:and|or|that|who|with|to|as|were|was|did|had|join\w*|came|went|from)\b", re.IGNORECASE
        ),
    ),
    (1, re.compile(r"[,/:]|\bat\b", re.IGNORECASE)),
)
_AT_BOTH = re.compile(
    r"\b(?:both|overlap\w*|common|shared?|same(?!\s+(?:week|day|month|year|time|place|town|city)\b)|alike|again|either\s+time|twice|intersect\w*|as\s+well\s+as|(?:the\s+)?two\s+of\s+them)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|without|minus|never|absent|missing|missed|skipp\w+|dropped|(?:did|was|were|had|has|have)n['’]?t|no\s+longer|lacking|except|stay(?:ed)?\s+away)\b",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:new(?:ly)?|newcomers?|added|additional|extra|joined\s+(?:later|since|only)|gained)\b",
    re.IGNORECASE,
)
_POINTS_AT_ONE = re.compile(
    r"(?:the\s+)?(?:former|latter|first|second|earlier|later|both|each|either|two)(?:\s+(?:one|of\s+them))?",
    re.IGNORECASE,
)


def compared(reading: Reading) -> str | None:
    """The comparison of two meetings in plain words; None where the question does not name two."""
    pair = _two_meetings(reading)
    if pair is None:
        return None
    (first, second), between = pair
    one, other = (Phrases(replace(reading, words=tuple(words))).meeting() for words in (first, second))
    said = " ".join(reading.text[run.start : run.end] for run in reading.of(Part.ASKS))
    if _AT_BOTH.search(said) and not _NOT.search(between):
        return f"Which states were both at {one} and at {other}?"
    if _NEW.search(said) and _NOT.search(said):
        return f"Compare the states at {one} and at {other}"  # "who dropped out and who was new"
    if _NOT.search(between):
        return f"Which states were at {one} but not at {other}?"
    alone = alone_at(reading.text)
    if (alone and alone.latter) or (alone is None and _NEW.search(said)):
        which = alone.word if alone else "second"
        return f"Compare the states at {one} and at {other}: who was only at the {which}?"
    if alone or _NOT.search(said):
        return f"Which states were at {one} but not at {other}?"
    return f"Compare the states at {one} and at {other}"


def _two_meetings(reading: Reading) -> tuple[tuple[list[Marked], list[Marked]], str] | None:
    """The words of each of two meetings, and what stands between them; None where there are not two."""
    telling = [
        run
        for run in reading.runs()
        if run.part in _TELLS_WHICH
        and not _POINTS_AT_ONE.fullmatch(reading.text[run.start : run.end].strip())
    ]
    gaps = [reading.text[one.end : other.start] for one, other in pairwise(telling)]
    weighed = [
        (_weight(gap), n)
        for n, gap in enumerate(gaps, start=1)
        if _is_one(telling[:n]) and _is_one(telling[n:])
    ]
    surest = max((weight for weight, _ in weighed), default=0)
    if not surest:
        return None
    # Of two that are as sure each meeting has its own name, where one of them gives both that.
    parted = [n for weight, n in weighed if weight == surest]
    named = [n for n in parted if _has_a_name(telling[:n]) and _has_a_name(telling[n:])]
    if len(parted) > 1 and len(named) != 1:
        return None
    at = (named or parted)[0]
    return (_words_in(reading, telling[:at]), _words_in(reading, telling[at:])), gaps[at - 1]


def _weight(gap: str) -> int:
    return next((weight for weight, pattern in _PARTS_THEM if pattern.search(gap)), 0)


def _is_one(group: Sequence[Marked]) -> bool:
    """Whether these tell a meeting: its name, or its place or its day."""
    return bool(group) and any(run.part is not Part.FORM for run in group)


def _has_a_name(group: Sequence[Marked]) -> bool:
    return any(run.part in _NAMES_ONE for run in group)


def _words_in(reading: Reading, group: Sequence[Marked]) -> list[Marked]:
    return [word for word in reading.words if group[0].start <= word.start < group[-1].end]
