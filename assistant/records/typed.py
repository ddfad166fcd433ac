"""Typed values of an answer that quotes sentences: the one day, town or form that its quotes name.

Knows dates, towns and forms in text. Where the quotes name several, none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.answer import Answer
from corpus.dates import find_dates
from corpus.places import find_places

_FORMS = (
    ("hybrid", re.compile(r"\bhybrid\b", re.IGNORECASE)),
    (
        "online",
        re.compile(
            r"\b(?:online|virtual(?:ly)?|(?:by|via|over)\s+video|video\s?-?conferenc\w+)\b", re.IGNORECASE
        ),
    ),
    ("in-person", re.compile(r"\b(?:in[- ]person|face[- ]to[- ]face)\b", re.IGNORECASE)),
)


def with_values(answer: Answer) -> Answer:
    """The answer with the values of its kind, where it quotes passages that name one and no other."""
    if answer.route != "passages" or not answer.answered or answer.values:
        return answer
    quotes = [citation.quote for citation in answer.citations]
    found = {"date": _day, "place": _town, "format": _form}.get(answer.kind)
    values = found(quotes) if found else None
    return replace(answer, values=values) if values else answer


def _day(quotes: Sequence[str]) -> dict[str, Any] | None:
    named = [
        match for quote in quotes for match in find_dates(quote) if match.precision == "day" and match.start
    ]
    if len({(match.start, match.end) for match in named}) != 1:
        return None
    only = named[0]
    assert only.start is not None
    end = only.end or only.start
    return {
        "start": only.start.isoformat(),
        "end": end.isoformat(),
        "date_text": only.text,
        "precision": "day",
    }


def _town(quotes: Sequence[str]) -> dict[str, Any] | None:
    named = [match for quote in quotes for match in find_places(quote) if match.city]
    if len({(match.city or "").casefold() for match in named}) != 1:
        return None
    return {"city": named[0].city, "country": named[0].country, "venue": None}


def _form(quotes: Sequence[str]) -> dict[str, Any] | None:
    named = {form for form, pattern in _FORMS for quote in quotes if pattern.search(quote)}
    return {"format": named.pop()} if len(named) == 1 else None
