"""Whether a day or a place is asked of the meeting itself, or of something that is told of it."""

from __future__ import annotations

import re

from assistant.phrases import is_verb
from assistant.question import Question
from assistant.records.elsewhere import COMES_TOGETHER
from assistant.words import words

_HELD = re.compile(
    rf"\b(?:convened?|hold|held|took\s+place|take\s+place|happen(?:ed)?|{COMES_TOGETHER})\b"
    r"|^\W*(?:on\s+|in\s+)?(?:what|which)\s+(?:dates?|days?|city|town|country|place)\s+(?:was|were|hosted)\b"
    r"|\b(?:go|went|travel\w*|come|came)\s+to\b.{1,40}\bfor\b",
    re.IGNORECASE,
)
# "when was the third Harbour Dialogue": nothing but a name, which then is that of a meeting if any meeting has it.
_WHEN_WAS = re.compile(r"^\W*(?:when|where)(?:\s+(?:was|were|is)|['’]?s)\s+(?:the\s+)?", re.IGNORECASE)
# "the breakfast hosted by Italy": such a verb is part of what the meeting is called.
_BY_SOMEBODY = re.compile(
    r"\b(?:hosted|chaired|attended|organi[sz]ed|arranged|led|opened)\s+(?:jointly\s+)?by\b", re.IGNORECASE
)
_WHEN_AND_WHERE = re.compile(
    r"\b(?:when|date|day)\s+and\s+(?:where|in\s+(?:which|what)|(?:at\s+)?(?:which|what)\s+(?:place|city|venue)|place|venue)\b"
    r"|\b(?:where|place|venue|city)\s+and\s+(?:when|on\s+(?:which|what)|date|day)\b",
    re.IGNORECASE,
)


def asks_of_the_meeting(question: Question) -> bool:
    """Whether a day or a place is asked of the meeting itself, whoever is said to have met there."""
    if question.signal is not None or question.kind == "open" or asks_whether_held(question):
        return True
    bare = _WHEN_WAS.match(question.body)
    rest = question.body[bare.end() :] if bare else ""
    return bare is not None and not any(is_verb(word) for word in words(_BY_SOMEBODY.sub(" ", rest)))


def asks_whether_held(question: Question) -> bool:
    """Whether the question has a verb of holding a meeting, or asks for the day or the town outright."""
    return _HELD.search(question.body) is not None


def asks_when_and_where(question: Question) -> bool:
    """Whether both are asked for at once."""
    return _WHEN_AND_WHERE.search(question.body) is not None
