"""A follow-up -> a full question.

Knows which words of a question point back, and what of the question before they take over. Knows nothing of reports.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.courtesies import bare
from assistant.days import days_in
from assistant.phrases import setting_phrases
from assistant.question import Question, parse
from assistant.words import words


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation: `role` is "user" or "assistant"."""

    role: str
    text: str


_BEGINS = re.compile(r"^\W*(?:and|or|but|also|then|so)\b|^\W*(?:what|how)\s+about\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"^\W*(?:and\s+)?(?:(?:what|how)\s+about|and|or)\s+(?:for\s+|in\s+|at\s+|on\s+)?", re.IGNORECASE
)
_POINTS_BACK = re.compile(
    r"\b(?:it|its|they|their|them|there|then|he|she|his|her|him|those|these|the\s+(?:same|latter|former|meeting|"
    r"session|summit|event)|"
    r"(?:that|this)\s+(?:meeting|session|summit|one|time|day|event)|besides|else|too|as\s+well)\b",
    re.IGNORECASE,
)
_REPLACED = re.compile(
    r"\b(?:it|(?:that|this|the\s+same)\s+(?:meeting|session|summit|one|event)|the\s+(?:meeting|session|summit|event))\b",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(
    r"\b(?:who(?:m|se)?|what|which|when|where|why|how|did|does|do|was|were|is|are|has|have|will|can|could)\b",
    re.IGNORECASE,
)
_WHERE_AND_WHEN = re.compile(r"\b(?:in|at|on|to|during|for|of)\s+(?:the\s+)?$", re.IGNORECASE)
_SHORT = 3


def whole_question(
    question: str, history: Sequence[Turn | Mapping[str, str]] = (), context: Mapping[str, Any] | None = None
) -> str:
    """`question` with what it takes over from the one before it; as it is when it stands alone.

    `context` is what the last answer carried; it stands for the whole history.
    """
    before = str(context["question"]) if context and context.get("question") else _told(history)
    return _taken_over(question, before) if before else question


def _told(history: Sequence[Turn | Mapping[str, str]]) -> str:
    """The last question of the user before this one, in full."""
    whole = ""
    for turn in history:
        role, text = (
            (turn.role, turn.text) if isinstance(turn, Turn) else (turn.get("role", ""), turn.get("text", ""))
        )
        if role == "user" and text.strip():
            whole = _taken_over(text, whole) if whole else text
    return whole


def _taken_over(question: str, before: str) -> str:
    body = bare(question)
    own = parse(body)
    if not _is_follow_up(question, body, own):
        return question
    earlier = bare(before)
    exchanged = _exchanged(question, body, own, earlier)
    if exchanged is not None:
        return exchanged
    setting = _setting_of(earlier)
    if not setting:
        return question
    preposition = re.match(r"(?:in|at|on|to|during|for|of)\s", setting, re.IGNORECASE)
    if not preposition and _REPLACED.search(body):
        return _REPLACED.sub(setting, body, count=1)
    return f"{body} {setting}" if preposition else f"{body} at {setting}"


def _is_follow_up(question: str, body: str, own: Question) -> bool:
    names_its_own = own.names_a_meeting or any(not name.is_acronym for name in own.names)
    if _BEGINS.match(question):
        return not (own.names_a_meeting and _QUESTION_WORD.search(_ABOUT.sub("", question)))
    if names_its_own or (setting_phrases(body, words(body)) and not _REPLACED.search(body)):
        return False
    content = [word for word in words(body) if not word.is_stop]
    return bool(_POINTS_BACK.search(body)) or len(content) < _SHORT - 1


def _exchanged(question: str, body: str, own: Question, earlier: str) -> str | None:
    """The earlier question with its number, day or state exchanged ("and the third one?", "what about 2025?")."""
    rest = _ABOUT.sub("", question)
    if _QUESTION_WORD.search(rest):
        return None
    asked = parse(earlier)
    rest_own = parse(rest)
    if rest_own.ordinals and asked.ordinals:
        return earlier.replace(asked.ordinals[0].text, rest_own.ordinals[0].text, 1)
    if rest_own.dates and asked.dates:
        return earlier.replace(asked.dates[0].text, rest_own.dates[0].text, 1)
    if rest_own.states and asked.states:
        return earlier.replace(asked.states[0].text, rest_own.states[0].text, 1)
    return None


def _setting_of(earlier: str) -> str:
    """The words of the earlier question that say which meeting it was about, as they stand there."""
    found = words(earlier)
    asked = parse(earlier)
    starts = [phrase.start for phrase in setting_phrases(earlier, found)]
    starts += [day.at for day in days_in(earlier)]
    starts += [earlier.find(name.text) for name in asked.names]
    verb_seen = False
    for position, word in enumerate(found[:-1]):
        verb_seen = verb_seen or position > 0
        following = found[position + 1]
        if verb_seen and word.lower in {"in", "at", "to", "on"} and not following.is_stop:
            starts.append(following.start)
    if not starts:
        return ""
    start = min(starts)
    preposition = _WHERE_AND_WHEN.search(earlier[:start])
    if preposition:
        start = preposition.start()
    return re.sub(r"^of\s+", "", earlier[start:].rstrip(" ?!."))
