"""Another meeting of the report that was spoken of: "what about the ministers' one?", "and in the commission the day before?".

Knows the words by which one meeting of a report is told from the one that was spoken of. Knows nothing of reports.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.conversation.followed import Followed, about, template_before
from assistant.conversation.memory import Memory, Named, Sibling
from assistant.conversation.references import MEETING
from assistant.days import days_in
from assistant.words import MEETING_NOUNS, accepted, words

_POINTS = re.compile(
    r"(?:\b(?P<prep>at|in|to|of|for)\s+)?\bthe\s+(?P<what>[\w'’-]+(?:\s+(?!the\b|on\b)[\w'’-]+){0,2}?)"
    r"(?:\s+one)?(?:\s+(?:that|this|the\s+same|in\s+the)\s+(?:week|day|month|afternoon|morning|evening))?"
    r"(?:,?\s+(?:(?:on\s+)?(?:the|a|one|two|three)\s+(?:days?|evening|morning|weeks?)\s+"
    r"|(?:right|straight|just|immediately|directly|shortly)\s+)(?P<way>before|after|later|earlier)(?:wards)?"
    r"|,?\s+(?:on\s+)?the\s+(?P<next>next|following)\s+(?:day|evening|morning))?\W*$",
    re.IGNORECASE,
)
_OTHER = frozenset({"other"})
_ABOUT = re.compile(
    r"^\W*(?:(?:and|but|so|then|now|ok|okay)\b\W*)*(?:(?:what|how)\s+about\b|(?:the\s+)?same(?:\s+(?:thing|question))?)?\W*$",
    re.IGNORECASE,
)


def sibling_asked(body: str, memory: Memory) -> Followed | None:
    """The question asked of the one other meeting of the same report that its last words name; None where they name none."""
    focus, match = memory.focus, _POINTS.search(body)
    if focus is None or not memory.beside or match is None:
        return None
    way = "after" if match["next"] else match["way"]
    found = _meant(match["what"], way, focus, memory.beside) or _only_one_then(
        match["what"], way, focus, memory.beside
    )
    if found is None:
        return None
    before = body[: match.start()].rstrip()
    if _ABOUT.match(before):
        own = template_before(memory)
        return about(own, found) if own else None
    return about(f"{before} {'at ' if match['prep'] else ''}{MEETING}", found)


_THEN = re.compile(
    r"^(?P<asks>.{6,}?),?\s+(?:(?:on\s+)?the\s+(?P<next>next|following)\s+day"
    r"|(?:the|a|one|two|three)\s+days?\s+(?P<way>before|after|later|earlier))\W*$",
    re.IGNORECASE,
)
_WHO_DID = re.compile(r"\b(?P<verb>did|do|were|was)\s+the\s+(?P<who>[\w’'-]+s)\b", re.IGNORECASE)


_NAMES_ANOTHER = re.compile(r"\b(?:at|in|to|of)\s+the\b|\bof\s+them\b", re.IGNORECASE)


def sibling_then(body: str, memory: Memory) -> Followed | None:
    """ "what did the ministers decide two days later": the only other meeting of the report that was then."""
    match = _THEN.match(body)
    if match is None or memory.focus is None or not memory.beside or _NAMES_ANOTHER.search(match["asks"]):
        return None
    way = "after" if match["next"] else match["way"]
    found = _only_one_then("", way, memory.focus, memory.beside)
    if found is None:
        return None
    asks = _WHO_DID.sub(lambda m: f"{m['verb']} they", match["asks"])
    return about(f"{asks} at {MEETING}", found)


def _only_one_then(what: str, way: str | None, focus: Named, beside: Sequence[Sibling]) -> Named | None:
    """The one that was before, or after, the one spoken of, where no word tells more of it than it has."""
    if way is None or len(what.split()) > 1:
        return None
    left = [one for one in beside if _lies(one.event, focus, way)]
    return left[0].event if len(left) == 1 else None


_SET_BEFORE = re.compile(
    r"^\W*(?:(?:and|but|so|then|now|ok|okay)\b\W*)*(?:(?:what|how)\s+about\s+)?(?:(?:at|in)\s+)?the\s+(?P<what>[^,;?]{3,60}?)"
    r"\s*[,;:–-]+\s*(?P<asks>(?:who|whom|which|what|where|when|how|was|were|did)\b[^?]*?)\W*$",
    re.IGNORECASE,
)
_THEN_ONE = re.compile(
    r"\s+(?:(?:on\s+)?the\s+(?P<next>next|following)\s+(?:day|evening|morning)"
    r"|(?:the|a|one|two|three|a\s+few|some)\s+(?:days?|weeks?|evening)\s+(?P<way>before|after|later|earlier)(?:wards)?)$",
    re.IGNORECASE,
)
_ONE = re.compile(r"\s+(?:one|meeting|session)$", re.IGNORECASE)
_THERE = re.compile(r"\bthere\b", re.IGNORECASE)


def sibling_set_before(question: str, memory: Memory) -> Followed | None:
    """ "what about the ministers' one, who was in the chair": the meeting first, and then what is asked of it."""
    match = _SET_BEFORE.match(question)
    if match is None or memory.focus is None or not memory.beside:
        return None
    what, way = match["what"], None
    if then := _THEN_ONE.search(what):
        what, way = what[: then.start()], "after" if then["next"] else then["way"]
    found = _meant(_ONE.sub("", what), way, memory.focus, memory.beside)
    if found is None:
        return None
    asks = match["asks"].strip()
    own = _THERE.sub(f"at {MEETING}", asks, count=1)
    return about(own if own != asks else f"{asks} at {MEETING}", found)


def _meant(what: str, way: str | None, focus: Named, beside: Sequence[Sibling]) -> Named | None:
    telling = [
        word
        for word in words(what)
        if not (word.is_stop or word.lower in MEETING_NOUNS or word.lower in _OTHER)
    ]
    spoken_of = {word.stem for word in words(focus.name)}
    left = [one for one in beside if way is None or _lies(one.event, focus, way)]
    if telling:
        left = [one for one in left if all(accepted(word.text) & set(one.stems) for word in telling)]
        if all(accepted(word.text) & spoken_of for word in telling):
            return None  # it may be the one spoken of, or another of its body
    elif way is None and not _OTHER & set(what.lower().split()):
        return None
    return left[0].event if len(left) == 1 else None


def _lies(event: Named, focus: Named, way: str) -> bool:
    """Whether a meeting was before, or after, the one spoken of."""
    own, other = _day(event), _day(focus)
    if own is None or other is None:
        return False
    return own < other if way.lower() in {"before", "earlier"} else own > other


def _day(event: Named) -> date | None:
    return next((day.first for day in days_in(event.when)), None)
