"""Another meeting of the report that was spoken of: "what about the ministers' one?", "and in the commission the day before?".

Knows the words by which one meeting of a report is told from the one that was spoken of. Knows nothing of reports.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.accepted import accepted
from assistant.conversation.followed import Followed, about, template_before
from assistant.conversation.memory import Memory, Named, Sibling
from assistant.conversation.references import MEETING
from assistant.days import days_in
from assistant.records.organs import of_any_organ
from assistant.words import MEETING_NOUNS, Word, words
from corpus.states import find_states

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


_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_WHEN = (
    r"(?:(?:on\s+)?(?:the|a|one|two|three|four|five|a\s+few|some)\s+(?:days?|evening|morning|weeks?)\s+(?P<way>before|after|later|earlier)(?:wards)?"
    rf"|(?:on\s+)?(?:that|the)\s+(?P<day>{_DAYS})(?:\s+(?P<that>before|after))?"
    r"|(?:right|just|straight|immediately|directly|shortly)\s+(?P<right>before|after)(?:\s+(?:it|that|this))?"
    r"|(?P<beside>before|after)\s+(?:it|that|this)"
    r"|(?:on\s+)?the\s+(?P<next>next|following|previous|preceding)\s+(?:day|evening|morning))"
)
# "at the meeting of the permanent delegates two days earlier", "to the meeting right before it".
_AT_ONE = re.compile(
    r"\b(?P<prep>at|in|to|of|for|from)\s+(?:the|that|their|its)\s+(?P<what>[\w'’-]+(?:\s+(?!(?:at|to|in|from)\b)[\w'’-]+){0,7}?),?\s+"
    rf"{_WHEN}\W*$",
    re.IGNORECASE,
)
# "the preceding meeting of senior officials"
_ADJACENT = re.compile(
    r"\b(?P<prep>at|in|to|of|for|from)\s+(?:the|that|their|its)\s+(?:directly\s+)?"
    r"(?P<way>prece+d+ing|preparatory|following|subsequent)\s+(?P<what>[\w'’-]+(?:\s+(?!(?:at|to|in|from)\b)[\w'’-]+){0,7}?)\W*$",
    re.IGNORECASE,
)
_BEFORE = frozenset("before earlier previous preceding preparatory".split())


def _way_in(match: re.Match[str]) -> str | None:
    said = next(
        (
            match[g]
            for g in ("way", "right", "beside", "next", "that")
            if g in match.re.groupindex and match[g]
        ),
        None,
    )
    if said is None:
        return None
    lower = re.sub(r"prece+d+ing", "preceding", said.lower())
    return "before" if lower in _BEFORE else "after"


# "which of them were also at the council two days later": of both meetings.
_COMPARES = re.compile(r"\bof\s+(?:them|these|those)\b|\b(?:also|both|as\s+well)\b", re.IGNORECASE)


def sibling_at(body: str, memory: Memory) -> Followed | None:
    """The question asked of the other meeting of the same report that stands behind its last "at" or "to", with when it was."""
    focus = memory.focus
    match = _AT_ONE.search(body) or _ADJACENT.search(body)
    if focus is None or not memory.beside or match is None or _COMPARES.search(body):
        return None
    way, what = _way_in(match), match["what"]
    day = match["day"] if "day" in match.re.groupindex else None
    beside = [one for one in memory.beside if day is None or _is_on(one.event, day)]
    found = _meant(what, way, focus, beside) or _only_one_then(
        what, way or "", focus, beside, on=day is not None
    )
    if found is None:
        return None
    before = _SENT.sub("were", body[: match.start()].rstrip())
    return _put_to(found, _WHICH_ONES.sub("which states", before), "at ", memory)


def _put_to(found: Named, before: str, at: str, memory: Memory) -> Followed | None:
    """What stands `before` the other meeting, asked of it; after "what about" what was asked last."""
    if _ABOUT.match(before):
        own = template_before(memory)
        return about(own, found) if own else None
    return about(f"{before} {at}{MEETING}", found)


_SENT = re.compile(
    r"\bsent\s+(?:\w+\s+)?(?:officials|experts|ministers|delegates|delegations|people|somebody|anyone)$",
    re.IGNORECASE,
)
_WHICH_ONES = re.compile(r"\bwhich\s+ones\b", re.IGNORECASE)


def _is_on(event: Named, weekday: str) -> bool:
    day = _day(event)
    return day is not None and day.weekday() == _DAYS.split("|").index(weekday.lower())


def sibling_asked(body: str, memory: Memory) -> Followed | None:
    """The question asked of the one other meeting of the same report that its last words name; None where they name none."""
    if found_at := sibling_at(body, memory):
        return found_at
    focus, match = memory.focus, _POINTS.search(body)
    if focus is None or not memory.beside or match is None or find_states(match["what"]):
        return None  # "the delegation of Qatar"
    way = "after" if match["next"] else match["way"]
    found = _meant(match["what"], way, focus, memory.beside) or _only_one_then(
        match["what"], way, focus, memory.beside
    )
    if found is None:
        return None
    return _put_to(found, body[: match.start()].rstrip(), "at " if match["prep"] else "", memory)


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


def _only_one_then(
    what: str, way: str | None, focus: Named, beside: Sequence[Sibling], *, on: bool = False
) -> Named | None:
    """The one that was before, or after, the one spoken of, where no word tells more of it than it has.

    `on` says that those beside it were all on the day that is asked for.
    """
    unnamed = all(w.is_stop or w.lower in MEETING_NOUNS or of_any_organ(w.stem) for w in words(what))
    if way is None or (len(what.split()) > 1 and not unnamed):
        return None
    left = [one for one in beside if (on and not way) or _lies(one.event, focus, way)]
    return left[0].event if len(left) == 1 else None


_SET_BEFORE = re.compile(
    r"^\W*(?:(?:and|but|so|then|now|ok|okay)\b\W*)*(?:(?:what|how)\s+about\s+)?(?:(?:at|in)\s+)?the\s+(?P<what>[^,;?]{3,60}?)"
    r"\s*[,;:–-]+\s*(?P<asks>(?:who|whom|which|what|where|when|how|was|were|did|same)\b[^?]*?)\W*$",
    re.IGNORECASE,
)
_SAME = re.compile(r"same(?:\s+(?:q|question|thing|again|for\s+(?:them|that)))?", re.IGNORECASE)
_HELD = re.compile(r"(?P<wh>where|when)\s+(?:was|were)\s+(?:that|it|they|this)(?:\s+held)?", re.IGNORECASE)
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
    found = _meant(_ONE.sub("", what), way, memory.focus, memory.beside) or _only_one_then(
        what, way, memory.focus, memory.beside
    )
    if found is None:
        return None
    asks = match["asks"].strip()
    if the_same := _SAME.fullmatch(asks):
        template = template_before(memory)
        return about(template, found) if template and the_same else None
    if held := _HELD.fullmatch(asks):
        return about(f"{held['wh']} was {MEETING} held", found)
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
        left = [one for one in left if _goes_with(one, telling, loosely=way is not None)]
        if all(accepted(word.text) & spoken_of for word in telling):
            return None  # it may be the one spoken of, or another of its body
    elif way is None and not _OTHER & set(what.lower().split()):
        return None
    return left[0].event if len(left) == 1 else None


def _goes_with(one: Sibling, telling: Sequence[Word], *, loosely: bool) -> bool:
    """Whether it is called by all these words; `loosely`, what sort of organ it is may be said otherwise, if others are met."""
    met = [word for word in telling if accepted(word.text) & set(one.stems)]
    return bool(met) and all(word in met or (loosely and of_any_organ(word.stem)) for word in telling)


def _lies(event: Named, focus: Named, way: str) -> bool:
    """Whether a meeting was before, or after, the one spoken of."""
    own, other = _day(event), _day(focus)
    if own is None or other is None:
        return False
    return own < other if way.lower() in {"before", "earlier"} else own > other


def _day(event: Named) -> date | None:
    return next((day.first for day in days_in(event.when)), None)
