"""A question without the clauses in front in which its writer speaks of himself: "I'm checking a biography and would like to
know what part …".

Knows the grammar of such clauses and, from the question model, that none of their words tells what is asked. Knows nothing of
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
_LEAST = 2  # words
_NEAR = 160  # characters in which a clause of oneself may begin


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
