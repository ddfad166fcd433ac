"""What the number beside a meeting's noun counts.

Knows the words for stretches of time and for forms of meeting. Knows nothing of bodies.
"""

from __future__ import annotations

from corpus.meetings.grammar.lexicon import DETERMINERS, REMOTE_WORDS
from corpus.meetings.grammar.tokens import Tokens

_PERIODS = frozenset("year season quarter semester month week decade century day".split())


def within_a_period(tokens: Tokens, head: int) -> bool:
    """ "its first meeting of the year", "the second session of this season": counted within it, not by a body."""
    behind = [t.lower for t in tokens[head + 1 : head + 5]]
    if behind[:1] not in (["of"], ["in"], ["for"]):
        return False
    at = 2 if behind[1:2] and behind[1] in DETERMINERS else 1
    return behind[at : at + 1] != [] and (
        behind[at] in _PERIODS
        or (behind[at] in {"calendar", "financial", "current"} and behind[-1] in _PERIODS)
    )


def first_of_its_form(tokens: Tokens, start: int, head: int) -> bool:
    """ "the first in-person plenary", "the first virtual meeting": the first in this form, not of the series."""
    first = next((k for k in range(start, head) if tokens[k].ordinal is not None), head)
    return any(
        t.lower in _FORMS and not t.capital and k - first <= 3
        for k, t in enumerate(tokens[first + 1 : head], start=first + 1)
    )


_FORMS = REMOTE_WORDS | frozenset("in-person person face-to-face face physical hybrid such".split())
