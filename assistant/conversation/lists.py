"""Follow-ups about what was listed: one of several ("the second one"), or all of them ("which of them were online?").

Knows the list that the last answers gave. Knows nothing of reports.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conversation.followed import MANY, Followed, about, again, plain, template_before
from assistant.conversation.memory import Memory, Named
from assistant.conversation.references import (
    MEETING,
    asks_how_many,
    asks_which_ones,
    is_fragment,
    of_them,
    picked,
    with_meeting,
)
from assistant.words import MEETING_NOUNS
from corpus.ordinals import find_ordinals

_WHICH_COUNTED = re.compile(r"\bhow\s+many(?P<of>\s+of\s+(?:the\s+|our\s+)?)?", re.IGNORECASE)
_HOW_OFTEN = re.compile(
    r"\bhow\s+(?:often|many\s+times)\s+(?=(?:did|was|were|has|have|is|are)\b)", re.IGNORECASE
)
_WHO = re.compile(r"^(?P<before>\W*)(?:who|which\s+[\w ]*?(?:states|countries|delegations))\b", re.IGNORECASE)
_LIKE_A_MEETING = re.compile(rf"\b(?:{'|'.join(MEETING_NOUNS)})\b", re.IGNORECASE)
_EACH = re.compile(
    r"\s*\b(?:(?:at|in|of|for|to)\s+)?each(?:\s+(?:one|meeting|session|of\s+(?:them|these|those|the\s+\w+)))?\W*$",
    re.IGNORECASE,
)
_FEW, _MOST_EACH = 2, 4


def one_of_the_list(rest: str, body: str, memory: Memory) -> Followed | None:
    """ "the second one" of the meetings that were listed or offered."""
    if len(memory.listed) < _FEW:
        return None
    rest = rest or body
    fragment = is_fragment(rest)
    text = rest if fragment else body
    found = picked(text, len(memory.listed))
    if found is None:
        return None
    index, start, end = found
    event = _numbered_so(text[start:end], memory.listed) or memory.listed[index]
    if not fragment:
        own = f"{text[:start]}{MEETING}{text[end:]}"
    elif memory.meant or memory.asked_back or len(memory.events) == 1:
        own = template_before(memory) or f"Tell me about {MEETING}"
    else:
        own = f"Tell me about {MEETING}"
    return about(own, event)


def _numbered_so(text: str, listed: Sequence[Named]) -> Named | None:
    """ "the second meeting": the only one of the list that bears that number."""
    values = {value for match in find_ordinals(text) for value in match.values}
    if not values or re.search(r"\bone\b", text, re.IGNORECASE) or not _LIKE_A_MEETING.search(text):
        return None
    bearing = [e for e in listed if any(values & set(m.values) for m in find_ordinals(e.name))]
    return bearing[0] if len(bearing) == 1 else None


def each_of_the_list(body: str, memory: Memory) -> tuple[Followed, ...]:
    """ "who chaired each of them?": the question about every one of the few meetings that were listed or compared."""
    events = memory.listed or memory.events
    match = _EACH.search(body)
    if match is None or not _FEW <= len(events) <= _MOST_EACH:
        return ()
    rest = body[: match.start()].strip()
    own = with_meeting(rest, is_fragment(rest)) if rest else ""
    return tuple(about(own, event) for event in events) if own else ()


def of_several(body: str, memory: Memory) -> Followed | None:
    before = memory.question.rstrip("?!. ")
    if asks_which_ones(body) and (
        memory.kind in ("count", "headcount", "meetings") or _WHICH_COUNTED.search(before)
    ):
        turned = _HOW_OFTEN.sub("which meetings ", memory.own, count=1)
        turned = _WHICH_COUNTED.sub("which ", turned, count=1)
        return again(turned, memory)
    if asks_how_many(body):
        if memory.kind == "attendance":
            return again(_WHO.sub(r"\g<before>how many states", memory.own, count=1), memory)
        if memory.kind in MANY:
            return again(
                re.sub(r"\b(?:which|what)\b", "how many", memory.own, count=1, flags=re.IGNORECASE), memory
            )
    themselves = of_them(body)
    if themselves is None:
        return None
    how, tail = themselves
    if memory.kind == "attendance" and (focus := memory.focus):
        if also := re.match(r"(?:was|were)\s+(?:also\s+)?(?:at|in)\s+(?P<what>.+)$", tail, re.IGNORECASE):
            return plain(f"Which states were both at {focus.label} and at {also['what']}")
        return about(f"{'how many' if how == 'how many' else 'which'} states {tail} at {MEETING}", focus)
    if memory.kind in MANY and memory.events:
        noun = f"{how} meetings "
        earlier = re.sub(
            r"^\W*(?:how\s+many|which|what)\s+(?:\w+\s+){0,2}?meetings\s+",
            noun,
            before,
            count=1,
            flags=re.IGNORECASE,
        )
        joined = (
            " that "
            if re.match(r"(?:is|are|was|were|took|had|gave|did\s+not)\b(?!\s+[A-Z])", tail)
            else " and "
        )
        own = f"{how} meetings {tail}"
        return Followed(f"{earlier}{joined}{tail}", own, tuple(e.id for e in memory.events))
    return None
