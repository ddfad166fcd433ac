"""Organisations asked for by what they came as: "as development partners", "which of them sent observers".

Knows the questions that name a role. What the role is called is the asker's and the report's affair.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.records.draft import Draft
from assistant.records.events import span_of
from assistant.words import words
from corpus.report import Span
from index.ledger.meetings import Account

Json = Mapping[str, Any]

_ROLE = r"(?P<role>(?:(?!(?:an?|the|its|their|any|some|all|both)\b)[a-z-]+\s+)?[a-z-]+s)\b"
_AT_A_MEETING = r"(?=\W*$|\s+(?:at|in|of|to|for|on|during|when|there|who|from)\b)"
_ORGANISATIONS = r"(?:organi[sz]ations?|institutions?|bodies|agencies|companies|firms|associations|banks|ngos|secretariats)"
_ASKED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bas\s+(?:the\s+|its\s+)?{_ROLE}{_AT_A_MEETING}",
        rf"\b{_ORGANISATIONS}\s+(?:were|sent|had|acted\s+as)\s+(?:the\s+|its\s+|their\s+|only\s+)?{_ROLE}{_AT_A_MEETING}",
        rf"\b(?P<role>observer|guest|partner|donor|member|associate|sponsor)\s+{_ORGANISATIONS}\b",
    )
)
_ROLES = frozenset("observer guest partner donor sponsor associate".split())
_PART = re.compile(r"[^;]+")
_LABEL = re.compile(r"^\W*(?:[\w-]+\s+){0,4}?[\w-]+\s*:")


def role_asked_for(body: str) -> str | None:
    """ "development partners": what the organisations came as that a question asks for, in its own words."""
    for pattern in _ASKED:
        for match in pattern.finditer(body):
            role = match["role"].lower()
            if role.split()[-1].removesuffix("s") in _ROLES:
                return role if role.endswith("s") else f"{role}s"
    return None


def that_came_as(
    draft: Draft, role: str, found: Mapping[str, tuple[Account, Json]]
) -> dict[str, tuple[Account, Json]]:
    """Those whose record says so, or with whom the role is named in one part of a sentence (which may tell another's, too)."""
    stems = [word.stem for word in words(role)]
    return {
        name: (account, organisation)
        for name, (account, organisation) in found.items()
        if organisation["role"] == stems[-1] or _told_as(draft, stems, account, span_of(organisation))
    }


def _told_as(draft: Draft, stems: list[str], account: Account, where: Span | None) -> bool:
    if where is None:
        return False
    for span, sentence in draft.sentences_of(account):
        if span.overlaps(where):
            part = _part_with(sentence, where.start - span.start)
            told = {word.stem for word in words(part)}
            return all(stem in told for stem in stems)
    return False


def _part_with(sentence: str, offset: int) -> str:
    """What a sentence says up to its next semicolon where something stands; an unlabelled part goes on with the one before."""
    said = ""
    for part in _PART.finditer(sentence):
        said = part[0] if _LABEL.match(part[0]) or not _LABEL.match(said) else f"{said};{part[0]}"
        if part.start() <= offset < part.end():
            return said
    return sentence
