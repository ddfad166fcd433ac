"""What a question says of states: which are the place, which came, and which are not to have come.

Knows a question's words. Knows nothing of the library.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.kinds import Kind
from assistant.question import Question

OF_STATES: frozenset[Kind] = frozenset(
    {"meetings", "count", "compare", "holdings", "attended", "representative", "absence"}
)
"""Kinds in which states choose meetings, or are asked about."""


_PLACED = re.compile(
    r"\b(?:in|at|hosted\s+by|held\s+by|(?:come|came|travel\w*|go|went|(?:show|turn)(?:ed)?\s+up)\s+to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_HOSTS = re.compile(
    r"(?:['’]s?)?\s+(?:(?:has|have|had|ever|also|was|is|been|side|which)\s+){0,3}(?:host(?:s|ed|ing)?\b"
    r"|(?:as\s+)?(?:the\s+|an?\s+|its\s+|their\s+)?(?:venue|hosts?|meeting\s+place)\b|(?:soil|territory|ground)\b)",
    re.IGNORECASE,
)
_TAKING_PART = re.compile(
    r"\b(?:attend\w*|took\s+part|take\s+part|participat\w*|was\s+at|were\s+at|present|join\w*|represent\w*)\b",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    r"\b(?:not|without|except|excluding|neither|nor|minus)\s+(?:for\s+|with\s+|by\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_AND_OF_THEM = re.compile(r"\s*(?:,\s*(?:or|nor|and)?|\b(?:or|nor|and)\b)\s*(?:the\s+)?", re.IGNORECASE)
_NOT_THERE = re.compile(
    r"\b(?:not|never|n['’]t)\s+(?:\w+\s+)?(?:attend\w*|take\s+part|taken\s+part|participat\w+|come|there|present|at|represented|join\w*|in)\b"
    r"|n['’]t\s+(?:attend|take\s+part|participate|come|there|present|join)\b|\b(?:miss(?:ed)?|skip(?:ped)?|absent|stay(?:ed)?\s+away|without)\b",
    re.IGNORECASE,
)
_DID_NOT = re.compile(
    r"\s+(?:did|was|were|has|had)\s*(?:not|n['’]t)\b|\s+(?:missed|skipped)\b", re.IGNORECASE
)
_OF_A_STATE = re.compile(
    r"\b(?P<who>leaders|presidents|premiers|heads|ministers|officials|experts|governments)\s+(?:of|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def countries_and_states(question: Question) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """States that the question names as a place, and the others."""
    countries: list[str] = []
    states: list[str] = []
    position = 0
    for state in question.states:
        at = question.body.find(state.text, position)
        position = max(position, at + len(state.text))
        before = question.body[: max(at, 0)]
        hosts = bool(_HOSTS.match(question.body, max(at, 0) + len(state.text)))
        placed = hosts or (_PLACED.search(before) and not _TAKING_PART.search(before[-25:]))
        (countries if placed else states).append(state.code)
    return tuple(dict.fromkeys(countries)), tuple(dict.fromkeys(states))


def states_not_there(question: Question, states: Sequence[str]) -> tuple[str, ...]:
    """States that a question about meetings wants not to have been there: "but not Chad", "did Chad not attend"."""
    if question.kind not in ("meetings", "count"):
        return ()
    body = question.body
    after_not: list[str] = []
    end = -1  # of the last state that is not to be there: those joined to it are not to be there either
    for state in (s for s in question.states if s.code in states):
        at = body.find(state.text, max(end, 0))
        if _NOT_BEFORE.search(body[:at]) or (end >= 0 and _AND_OF_THEM.fullmatch(body, end, at)):
            after_not.append(state.code)
            end = at + len(state.text)
    if not after_not and len(states) > 1:
        # "sessions with Japan that China did not attend": the one right before the verb.
        for state in (s for s in question.states if s.code in states):
            if _DID_NOT.match(body, body.find(state.text) + len(state.text)):
                after_not.append(state.code)
    return tuple(after_not or (states if _NOT_THERE.search(body) else ()))


def who_came_for(body: str, state: str) -> tuple[int, int] | None:
    """ "the leaders of Chad": who came for a state is no name of a meeting."""
    match = _OF_A_STATE.search(body[: max(body.find(state), 0)])
    return match.span("who") if match else None
