"""A question made whole, and how one is put together from a question, a meeting and what was said before.

Knows where the words for a meeting go. Knows nothing of how a follow-up is recognised.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.conversation import exchange
from assistant.conversation.memory import Memory, Named
from assistant.conversation.references import MEETING
from assistant.phrases import setting_phrases
from assistant.question import parse
from assistant.words import BODY_NOUNS, MEETING_NOUNS, words

MANY = frozenset({"meetings", "count", "holdings"})
"""Kinds of questions about many meetings."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A question made whole: `text` as a reader is shown it; `own` with the words "the meeting" for the meetings `meant`.

    Where nothing is taken over, all of it is the question as it was put and `is_follow_up` is false.
    """

    text: str
    own: str
    meant: tuple[str, ...] = ()
    is_follow_up: bool = True
    sure: bool = True
    """False where the question might be about something new: it has few words and none that points back."""


def template_before(memory: Memory) -> str | None:
    """The question before with MEETING in place of the words that say which; None where none do."""
    return memory.own if memory.meant and MEETING in memory.own else exchange.template_of(memory.own)


def again(own: str, memory: Memory) -> Followed:
    """The same about the same meetings."""
    if memory.meant and MEETING in own and memory.focus:
        return about(own, memory.focus)
    ids = (memory.focus.id,) if memory.focus else ()
    return Followed(own, own, ids)


def about(own: str, event: Named) -> Followed:
    """`own`, which names MEETING, about this one."""
    return Followed(
        own.replace(MEETING, event.label, 1) if MEETING in own else f"{own}: {event.label}", own, (event.id,)
    )


_ANOTHER = re.compile(r"\b(?:other|another|different|else)\b", re.IGNORECASE)


def asked_of(question: str, event: Named) -> Followed | None:
    """The question asked of this meeting; None where it says of its own which meeting it means."""
    parsed = parse(question)
    if says_which(parsed.body) or parsed.ordinals or parsed.dates or _ANOTHER.search(question):
        return None
    return about(f"{question.strip().rstrip('?!. ')} at {MEETING}?", event)


def plain(text: str) -> Followed:
    """A question that says all in its own words."""
    return Followed(text, text)


def name_of_the_meeting(memory: Memory) -> str | None:
    """What the meeting spoken of is called: by its record, else in the words of the question before."""
    if memory.focus:
        return memory.focus.name
    if memory.meant:
        return None
    span = exchange.setting_of(memory.own)
    return re.sub(r"^(?:in|at|on|to|during|for|of)\s+", "", memory.own[span[0] : span[1]]) if span else None


def says_which(body: str) -> bool:
    """Whether the question has a phrase of its own that tells which meeting is meant."""
    for phrase in setting_phrases(body, words(body)):
        inside = [word for word in words(body[phrase.start : phrase.end]) if not word.is_stop]
        if any(word.lower not in MEETING_NOUNS and word.lower not in BODY_NOUNS for word in inside):
            return True
    return False
