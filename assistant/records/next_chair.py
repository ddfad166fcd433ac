"""Who is to have the chair of a body next: the sentence of a meeting's report that says so.

Knows how reports tell of a chair that passes on. A record holds only who chaired.
"""

from __future__ import annotations

import re

from assistant.records import saying
from assistant.records.draft import Draft
from assistant.records.events import Catalogue, Event
from assistant.records.outcome import Outcome
from assistant.records.telling import sentences_about

_CHAIR = r"(?:(?:co-?)?chair\w*|presid\w+)"
_ASKED = re.compile(
    rf"\b(?:who|which|what)\b.*\b(?:will|is\s+(?:going\s+)?to|tak(?:es?|ing)\s+over|(?:comes?|is)\s+next)\b.*\b{_CHAIR}\b"
    rf"|\bwho\b.*\b(?:next|future|incoming|new)\s+{_CHAIR}\b|^\W*(?:the\s+)?(?:next|incoming|new)\s+{_CHAIR}\b|\b{_CHAIR}\s+next\b",
    re.IGNORECASE,
)
_TOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:next|new|incoming|future|following)\s+(?:\w+\s+)?{_CHAIR}\b|\b(?:pass(?:es|ed)?|hand(?:s|ed)(?:\s+over)?\s+(?:the|its)|transfer\w*|took\s+over|takes\s+over|assum\w+)\b.*\b{_CHAIR}"
        rf"|\b{_CHAIR}\b.*\b(?:pass(?:es|ed)|was\s+(?:handed|transferred)|goes)\b",
        rf"\b(?:will|shall|is\s+to)\b.*\b{_CHAIR}\b|\b{_CHAIR}\b.*\b(?:will|shall)\b|\b{_CHAIR}\b.*\bfor\s+(?:the\s+)?(?:next|coming|following)\b",
        rf"\belected\b.*\b{_CHAIR}\b.*\b(?:next|two|three|term|period|until)\b|\belected\b.*\b{_CHAIR}\b",
    )
)


def asks_for_next_chair(body: str) -> bool:
    return bool(_ASKED.search(body))


def next_chair(draft: Draft, catalogue: Catalogue, event: Event) -> Outcome | None:
    """The first sentence that tells whose the chair is to be; None where none does."""
    told = list(sentences_about(draft, event, catalogue.beside(event)))
    for pattern in _TOLD:
        for account, span, sentence in told:
            if pattern.search(sentence):
                quote = " ".join(sentence.split())
                draft.say(f"{saying.capital(event.label)}: “{quote}”", [(account, span)])
                return Outcome(True, {"persons": []})
    return None
