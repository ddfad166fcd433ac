"""A comparison as the question model read it -> the same in plain words: which states were at both meetings, or at one alone.

Knows how two meetings stand beside each other in a question. Knows nothing of reports.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.understanding.phrases import Phrases
from assistant.understanding.reading import Marked, Part, Reading

_BEGINS_ONE = frozenset({Part.MEETING, Part.BACK})
_TELLS_WHICH = frozenset({Part.MEETING, Part.PLACE, Part.TIME, Part.FORM, Part.BACK})
_PARTS_THEM = re.compile(
    r"\b(?:and|or|but|not|against|versus|vs|than|that|who|while|as|with|to|had|were|was|did|nor|n['’]?t|hadnt|skipp\w+|miss\w+|"
    r"join\w*|came|went|at|from|minus|over|beside)\b|[,;/&+:]",
    re.IGNORECASE,
)
_AT_BOTH = re.compile(
    r"\b(?:both|overlap\w*|common|shared?|same|alike|again|either\s+time|twice|intersect\w*)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|without|minus|never|absent|missing|missed|skipp\w+|dropped|(?:did|was|were|had|has|have)n['’]?t|no\s+longer|lacking|except)\b",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:new(?:ly)?|newcomers?|added|additional|extra|joined\s+(?:later|since|only)|gained)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:only|just|alone|exclusively|solely)\b", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:former|first|earlier|older)\b", re.IGNORECASE)
_POINTS_AT_ONE = re.compile(r"\b(?:former|latter|both|each|either|two)\b", re.IGNORECASE)
_LATTER = re.compile(r"\b(?:latter|second|later|newer)\b", re.IGNORECASE)


def compared(reading: Reading) -> str | None:
    """The comparison of two meetings in plain words; None where the question does not name two."""
    pair = _two_meetings(reading)
    if pair is None:
        return None
    (first, second), between = pair
    one, other = (Phrases(replace(reading, words=tuple(words))).meeting() for words in (first, second))
    said = " ".join(reading.text[run.start : run.end] for run in reading.of(Part.ASKS))
    if _AT_BOTH.search(said):
        return f"Which states were both at {one} and at {other}?"
    if _NEW.search(said) and _NOT.search(said):
        return f"Compare the states at {one} and at {other}"  # "who dropped out and who was new"
    if _NOT.search(between):
        return f"Which states were at {one} but not at {other}?"
    if _NEW.search(said) or (_ONLY.search(said) and _LATTER.search(reading.text)):
        return f"Which states were at {other} but not at {one}?"
    if _NOT.search(said) or (_ONLY.search(said) and _FORMER.search(reading.text)):
        return f"Which states were at {one} but not at {other}?"
    return f"Compare the states at {one} and at {other}"


def _two_meetings(reading: Reading) -> tuple[tuple[list[Marked], list[Marked]], str] | None:
    """The words of each of two meetings, and what stands between them; None where there are not two."""
    runs = [
        run
        for run in reading.runs()
        if run.part is not Part.BACK or not _POINTS_AT_ONE.search(reading.text[run.start : run.end])
    ]
    groups: list[list[Marked]] = []
    joined = ""
    for run in runs:
        if run.part in _TELLS_WHICH:
            parts_them = bool(_PARTS_THEM.search(joined)) and run.part in _BEGINS_ONE
            if not groups or parts_them:
                groups.append([])
            groups[-1].append(run)
            joined = ""
        else:
            joined += reading.text[run.start : run.end] + " "
    named = [group for group in groups if any(run.part in _BEGINS_ONE for run in group)]
    if len(named) != 2 or len(groups) != 2:
        return None
    between = reading.text[groups[0][-1].end : groups[1][0].start]
    return (_words_in(reading, groups[0]), _words_in(reading, groups[1])), between


def _words_in(reading: Reading, group: Sequence[Marked]) -> list[Marked]:
    return [word for word in reading.words if group[0].start <= word.start < group[-1].end]
