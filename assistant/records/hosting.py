"""Who hosted a meeting: the sentence that says so, or the state that the record names as host.

Knows how reports tell of hosts. The country of the place alone is no host.
"""

from __future__ import annotations

import re

from assistant.records import saying
from assistant.records.draft import Draft
from assistant.records.events import Catalogue, Event
from assistant.records.outcome import Outcome, evidence
from assistant.records.telling import sentences_about
from assistant.stems import stem
from assistant.words import MEETING_NOUNS, words

_DID = r"(?:co-?)?(?:hosted|organi[sz]ed|convened)"
_ASKED = re.compile(
    r"^\W*(?:and\s+|but\s+)?(?:who|(?:which|what)\s+(?:\w+\s+){0,2}?(?:ministry|agency|institution|organi[sz]ation|body|authority|bank|office|"
    rf"company|university))\s+(?:(?:has|had|was\s+it\s+that)\s+)?(?:jointly\s+)?(?:{_DID}\b|(?:was|were|is)\s+(?:the\s+)?(?:co-?)?(?:hosts?|organi[sz]ers?|hosting)\b)"
    r"|^\W*(?:the\s+)?(?:hosts?|organi[sz]ers?)\s+(?:of|at|for)\b|\b(?:hosted|organi[sz]ed)\s+by\s+(?:whom|who)\b",
    re.IGNORECASE,
)
_ASKED_NEXT = re.compile(
    r"\b(?:who|(?:which|what)\s+(?:\w+\s+){0,2}?(?:country|state|nation|city|town|ministry|government))\s+(?:(?:will|shall|is\s+(?:going\s+)?to)\s+host|hosts)\b"
    r"|\b(?:next|future)\s+hosts?\b|\bhosts?\s+(?:of|for)\s+(?:the\s+)?next\b",
    re.IGNORECASE,
)
_TOLD_NEXT = re.compile(
    r"\b(?:will|shall|is\s+to|are\s+to|to|would|offer(?:ed|s)?\s+to|agreed\s+to)\s+(?:be\s+)?host(?:ed)?\b|\bbe\s+hosted\s+by\b|\boffer\w*\b.*\bhost\b",
    re.IGNORECASE,
)
# From the clearest to the least clear.
_TOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:co-?)?hosted\s+(?:jointly\s+)?by\b|\bacted\s+as\s+(?:the\s+)?(?:co-?)?hosts?\b|\bco-?hosted\b",
        r"\bhosted\s+(?:the|this|a|its)\b|\bhosted\b",
        r"\b(?:organi[sz]ed|convened|arranged)\s+(?:jointly\s+)?(?:by|in\s+cooperation\s+with)\b|\bat\s+the\s+invitation\s+of\b",
        r"\bhost\s+(?:country|state|city|institution|organi[sz]ation|ministry|government|parliament)\b|\bfor\s+(?:kindly\s+)?hosting\b|\bhosts?\b",
    )
)
_A_MEETING = re.compile(rf"\b(?i:{'|'.join(sorted(MEETING_NOUNS))})\b|\b[A-Z]{{2,}}[ -]?\d")
_BESIDE = frozenset(stem(word) for word in "workshop dinner reception lunch exhibition".split())
_NOT_THIS_ONE = re.compile(
    r"\b(?:will|shall|would|next|offer\w*|propos\w+|invit(?:ed|es)\s+\w+\s+to|to\s+host|previous)\b",
    re.IGNORECASE,
)


def asks_for_host(body: str) -> bool:
    return bool(_ASKED.search(body))


def asks_for_next_host(body: str) -> bool:
    return bool(_ASKED_NEXT.search(body))


def hosts_next(draft: Draft, catalogue: Catalogue, event: Event) -> Outcome | None:
    """The sentence that tells who is to host the next meeting; None where none does."""
    told = list(sentences_about(draft, event, catalogue.beside(event)))
    # At the end of a report on several meetings it may stand behind another's.
    told += [(account, *sentence) for account in event.accounts for sentence in draft.sentences_of(account)]
    for account, span, sentence in told:
        if _TOLD_NEXT.search(sentence) and _A_MEETING.search(sentence):
            quote = " ".join(sentence.split())
            draft.say(f"{saying.capital(event.label)}: “{quote}”", [(account, span)])
            following = next((a.record["next"] for a in event.accounts if a.record["next"]), None) or {}
            return Outcome(True, {key: following.get(key) for key in ("start", "text", "precision", "place")})
    return None


def _beside(sentence: str, event: Event) -> bool:
    """Whether a workshop or a dinner is spoken of, where the meeting is none."""
    return any(word.stem not in event.named for word in words(sentence) if word.stem in _BESIDE)


def hosted(draft: Draft, catalogue: Catalogue, event: Event) -> Outcome | None:
    """The sentence that tells who hosted `event`; else the host of its record; None where nothing tells."""
    told = [
        (account, span, sentence)
        for account, span, sentence in sentences_about(draft, event, catalogue.beside(event))
        if not _NOT_THIS_ONE.search(sentence) and not _beside(sentence, event)
    ]
    code = next((a.record["host"] for a in event.accounts if a.record["host"]), None)
    place = next((a.record["place"] for a in event.accounts if a.record["place"]), None) or {}
    values = {key: place.get(key) for key in ("city", "country", "venue")} | {"host": code}
    for pattern in _TOLD:
        for account, span, sentence in told:
            if pattern.search(sentence):
                quote = " ".join(sentence.split())
                draft.say(f"{saying.capital(event.label)}: “{quote}”", [(account, span)])
                return Outcome(True, values)
    if code is None:
        return None
    draft.say(f"{saying.capital(saying.state(code))} hosted {event.label}.", evidence(event, "place", "name"))
    return Outcome(True, values)
