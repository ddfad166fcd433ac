"""Who was elected to an office, by the sentences that tell of it: "A was elected chair, with B as vice-chair".

Knows which person of such a sentence stands beside which office. A record holds only that somebody was elected.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from corpus.meetings.grammar.preparing import read_document
from corpus.meetings.people.people import find_people

_OFFICES = (
    ("vice", re.compile(r"\b(?:vice|deputy)[- ]?(?:co-?)?chair\w*|\bvice[- ]?president\w*", re.IGNORECASE)),
    ("rapporteur", re.compile(r"\brapporteurs?\b", re.IGNORECASE)),
    (
        "chair",
        re.compile(
            r"(?<!vice[ -])(?<!vice)(?<!deputy )\b(?:co-?)?chair(?:man|woman|person|persons|manship)?s?\b"
            r"|(?<!vice[ -])(?<!vice-)\bpresident\b|(?<!vice-)\bpresidency\b",
            re.IGNORECASE,
        ),
    ),
    ("secretary", re.compile(r"\bsecretary(?:[- ]general)?\b", re.IGNORECASE)),
    ("director", re.compile(r"\bdirector(?:[- ]general)?\b", re.IGNORECASE)),
)


def elected(asked: str, quotes: Iterable[str]) -> list[dict[str, Any]]:
    """The persons whom `quotes` give the office that is `asked` for; none where it cannot be told."""
    office = next((pattern for _, pattern in _OFFICES if pattern.search(asked)), None)
    if office is None:
        return []
    found: list[dict[str, Any]] = []
    for quote in quotes:
        for name, state in _with_office(quote, office):
            if name not in {person["name"] for person in found}:
                found.append({"name": name, "title": None, "state": state})
    return found


def _with_office(quote: str, office: re.Pattern[str]) -> list[tuple[str, str | None]]:
    """Those who stand right before the office, up to the next person; where none does, those right behind it."""
    document = read_document(quote, None, None)
    people = [person for read in document.sentences for person in find_people(read.tokens, read.groups)]
    names = [(person.name.start, person.name.end, person) for person in people]
    after = [
        (quote[end : (names[n + 1][0] if n + 1 < len(names) else len(quote))], person)
        for n, (_, end, person) in enumerate(names)
    ]
    before = [
        (quote[(names[n - 1][1] if n else 0) : start], person) for n, (start, _, person) in enumerate(names)
    ]
    for segments in (after, before):
        fits = [person for text, person in segments if office.search(text)]
        if fits:
            return [(person.name.of(quote), person.state) for person in fits]
    return []
