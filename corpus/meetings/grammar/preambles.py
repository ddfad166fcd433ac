"""The opening of a declaration, whose one sentence is laid out in several lines.

"We, the ministers of A and B," and below it "Having met in C on D,": knows that both lines are one sentence. Knows nothing of
what it says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.report import Span

_AUTHORS = re.compile(
    r"we\b|(?:the|their)\s+(?:excellencies|undersigned|[\w-]+\s+){0,3}?(?:heads|presidents|leaders|governments|delegations|delegates|ministers|speakers|"
    r"representatives|secretaries|governors|chiefs|participants)\b",
    re.I,
)
_MET = re.compile(
    r"(?:(?:and\s+)?having\s+(?:been\s+)?)?(?:meeting|met|gathered|gathering|assembled|convened|reunited|come\s+together)\b(?!\s+all\b)",
    re.I,
)
_OPEN_END = re.compile(r"[^.?!]$")
_LONGEST = 16  # lines from the authors to the word that says that they met


def opens_with_meeting(words: str) -> bool:
    """Whether they begin as "Having met", "Gathered", "Meeting"."""
    return words.casefold() == "having" or bool(_MET.match(words))


def joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """The sentences, with each such opening as one."""
    result: list[Span] = []
    k = 0
    while k < len(spans):
        last = _end_of_opening(text, spans, k)
        result.append(Span(spans[k].start, spans[last].end))
        k = last + 1
    return result


def _end_of_opening(text: str, spans: Sequence[Span], first: int) -> int:
    """The sentence with which the opening that begins at `first` ends; `first` itself where none begins there."""
    if not _AUTHORS.match(text, spans[first].start):
        return first
    for k in range(first, min(len(spans) - 1, first + _LONGEST)):
        content = spans[k].of(text)
        if not _OPEN_END.search(content) or (k > first and content[-1] not in ",;:"):
            return first
        following = spans[k + 1]
        if "\n" not in text[spans[k].end : following.start]:
            return first
        if _MET.match(text, following.start):
            return k + 1
    return first
