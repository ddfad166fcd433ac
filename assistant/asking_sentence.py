"""Where the sentence begins that asks, behind those that only tell: "Y is host in 2026. Did it come to X in 2024?"."""

from __future__ import annotations

import re

from corpus.states import find_states

# A word of some letters or a year ends a sentence; "St. Gallen" and "Dr. Kim" do not.
_ENDS = re.compile(r"(?:[^\W\d_]{4,}|\b\d{4})[\"”’)]?[.?!]\s+(?=[A-Z])")


def asking_sentence(text: str) -> int:
    """Characters before the last sentence of `text`; 0 where it is the only one."""
    return max((match.end() for match in _ENDS.finditer(text)), default=0)


_POINTS_BACK = re.compile(
    r"\b(?:its?|they|them|their|theirs|he|she|his|her|him|there|then|this|that|these|those|such|same|latter|former|other|others|"
    r"one|ones|two|both|also|again|too|instead)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|they)\b", re.IGNORECASE)
_OF_MEETINGS = re.compile(
    r"\b(?:meetings|sessions|summits|conferences|how\s+(?:many|often))\b", re.IGNORECASE
)


def asked_alone(text: str) -> str | None:
    """The last sentence where it says all that is asked: it points to nothing told before, but perhaps as "it" to the only
    state of the sentences before. None where it is the only one, or needs them."""
    at = asking_sentence(text)
    told, asked = text[:at], text[at:].strip()
    if not told or not asked:
        return None
    names = {match.code: match.span.of(told) for match in find_states(told)}
    if len(names) == 1 and len(_IT.findall(asked)) == 1 and _OF_MEETINGS.search(asked):
        (name,) = names.values()
        asked = _IT.sub(name, asked)
    return None if _POINTS_BACK.search(asked) else asked
