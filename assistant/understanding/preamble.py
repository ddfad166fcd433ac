"""A question without what is said around it: the clauses in front in which its writer speaks of himself ("I'm checking a
biography and would like to know what part …"), what was asked before waved away ("ok leave that."), remarks in brackets.

Knows the grammar of such words and, from the question model, that none of their words tells what is asked. Knows nothing of
reports.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.understanding.reading import Part, Reading

_OF_ONESELF = re.compile(
    r"\b(?:i|we|my|our|me|us|mine)\b|^\W*(?:hi|hello|hey|sorry|good|great|perfect|fine|right|sure|thanks|thank|noted|excellent|nice)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:i|we|my|our|me|us|mine)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:who(?:m|se)?|which|what|when|where|why|how|whether|if)\b"
    r"|(?<=[,;:.!?–—])\s*(?:and\s+|so\s+)?(?:did|was|were|is|are|has|have|had|does|do)\b",
    re.IGNORECASE,
)
_WANTS_TO_KNOW = re.compile(
    r"\b(?:know|understand|tell(?:\s+(?:me|us))?|find(?:\s+out)?|work\s+out|see|learn|recall|remember|check|ask(?:s|ed|ing)?|"
    r"wonder(?:s|ed|ing)?|establish|confirm|say)\s+(?:for\s+\w+\s+)?(?:(?:at|in|on|to|from|by|about|of)\s+)?$",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"[,;:.!?–—]\s+(?:(?:and|so|but|now|then)\s+)?", re.IGNORECASE)
# "I need the states: …": what is wanted stands in the clause of oneself.
_WANTED = re.compile(
    r"\b(?:states|countries|delegations|members|participants|meetings|sessions|lists?|names?|number|total|dates?|decisions|place|venue)\b",
    re.IGNORECASE,
)
# "ok leave that. mountain watersheds in Prague": what was asked before is done with.
_DONE_WITH = re.compile(
    r"^\W*(?:ok(?:ay)?|right|fine|leave|forget|never\s?mind|(?:something|anything)\s+else|(?:a\s+)?(?:new|next|different|another|other)\s+"
    r"(?:topic|question|subject|one|thing|matter)|moving\s+on|skip)\b[^.:!?]{0,60}(?:[.:!]+|\s[–—-])\s+(?=\S)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\s*\([^()]{3,160}\)")
_LEAST = 2  # words
_NEAR = 160  # characters in which a clause of oneself may begin


def bared(question: str, read: Callable[[str], Reading]) -> str:
    """`question` without all of that, where it says nothing of what is asked."""
    return without_preamble(_without_remarks(_without_dismissal(question, read), read), read)


def _without_dismissal(question: str, read: Callable[[str], Reading]) -> str:
    while (done_with := _DONE_WITH.match(question)) and not _tells(read(question), 0, done_with.end()):
        question = question[done_with.end() :]
    return question


def _without_remarks(question: str, read: Callable[[str], Reading]) -> str:
    """Without brackets of which no word says anything: "(apologies, votes in writing and the like)"."""
    if not _IN_BRACKETS.search(question):
        return question
    reading = read(question)
    if len(reading.text) != len(question):
        return question  # its spelling was mended: places are no longer the same
    kept = question
    for remark in reversed(list(_IN_BRACKETS.finditer(question))):
        words = len(remark.group().split())
        if words >= _LEAST and not _tells(reading, *remark.span()):
            kept = kept[: remark.start()] + kept[remark.end() :]
    return kept


def _tells(reading: Reading, start: int, end: int) -> bool:
    """Whether some word there says what is asked, or of what."""
    return any(word.part is not Part.ASKS for word in reading.words if start <= word.start < end)


def without_preamble(question: str, read: Callable[[str], Reading]) -> str:
    """`question` from where it begins to ask; as it is where the clauses before that tell something, or nothing is before."""
    if not _OF_ONESELF.search(question[:_NEAR]):
        return question
    reading = read(question)
    telling = (word for word in reading.words if word.part is not Part.ASKS)
    told = min(
        (word.start for word in telling if not _PRONOUN.match(question, word.start)), default=len(question)
    )
    start = 0
    for asks in _ASKS.finditer(question, 0, min(told, len(question))):
        if wants := _WANTS_TO_KNOW.search(question[: asks.start()]):
            # "would like to know in which": from the preposition on.
            lead = re.search(r"(?:(?:at|in|on|to|from|by|of)\s+)?$", question[: asks.start()], re.IGNORECASE)
            start = max(wants.start(), lead.start() if lead else asks.start())
            break
    else:
        ends = [match.end() for match in _BOUNDARY.finditer(question, 0, told) if match.end() <= told]
        first = next((m for m in _ASKS.finditer(question, 0, told) if m.group().lower() != "if"), None)
        ends = [end for end in ends if first is None or end <= first.start()]
        start = ends[-1] if ends else 0
    cut, shorter = question[:start], question[start:].strip()
    if not _OF_ONESELF.search(cut) or len(shorter.split()) < _LEAST:
        return question
    return question if _WANTED.search(cut) and not _ASKS.match(shorter) else shorter
