"""Typed values of an answer that quotes sentences: the one day, town or form that its quotes name.

Knows dates, towns and forms in text. Where the quotes name several, none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.answer import Answer
from assistant.question import parse
from assistant.records.asking import wanted_kind
from assistant.stems import stem
from assistant.words import words
from corpus.dates import find_dates
from corpus.places import find_places
from corpus.states import find_states

_ON_THE_WAY = r"[^.;:]{0,60}?\b"
_AWAY = re.compile(
    rf"{_ON_THE_WAY}(?:(?:did|could|would|had|was|were)\s+(?:not|n['’]t)\b|unable\s+to\s+(?:attend|travel|come|take\s+part|be\s+present)|absent|"
    r"sent\s+(?:no\b|apologies|regrets)|stayed\s+away|in\s+the\s+end\s+did\s+not)",
    re.IGNORECASE,
)
_CAME = re.compile(
    rf"{_ON_THE_WAY}(?:attended|took\s+part|participated|was\s+(?:represented|present)|were\s+(?:represented|present)|joined|was\s+there)\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\b(?:how\s+many|number\s+of)\s+(?P<counted>[\w-]+(?:\s+[\w-]+)?)", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?<![\w.,-])(?P<count>\d{1,3}(?:[ ,]\d{3})+|\d+)\s+(?:[a-z-]+\s+)?(?P<of>[a-z]+)\b", re.IGNORECASE
)
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
    if (there := _presence(answer.asked, quotes)) is not None:
        return replace(answer, kind="attended", values={"attended": there})
    if answer.kind == "headcount":
        values = _count(answer.asked, quotes)
    else:
        found = {"date": _day, "place": _town, "format": _form}.get(answer.kind)
        values = found(quotes) if found else None
    return replace(answer, values=values) if values else answer


def _presence(asked: str, quotes: Sequence[str]) -> bool | None:
    """Whether the one state asked about is said to have come, or not to have: by a verb right behind it in a quote."""
    question = parse(asked)
    codes = {state.code for state in question.states if not state.setting}
    if len(codes) != 1 or wanted_kind(question) != "attended":
        return None
    said = set()
    for quote in quotes:
        for match in find_states(quote):
            if match.code in codes:
                rest = quote[match.span.end :]
                away, came = _AWAY.match(rest), _CAME.match(rest)
                if away and (came is None or away.end() <= came.end()):
                    said.add(False)
                elif came:
                    said.add(True)
    return said.pop() if len(said) == 1 else None


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


def _count(asked: str, quotes: Sequence[str]) -> dict[str, Any] | None:
    """The one number that stands before the noun of which the question asks how many."""
    noun = _HOW_MANY.search(asked)
    if noun is None:
        return None
    wanted = {word.stem for word in words(noun["counted"]) if not word.is_stop}
    counted = {
        (int(match["count"].replace(",", "").replace(" ", "")), match["of"])
        for quote in quotes
        for match in _COUNTED.finditer(quote)
        if stem(match["of"]) in wanted
    }
    if len({count for count, _ in counted}) != 1:
        return None
    count, of = counted.pop()
    return {"count": count, "of": of}


def _form(quotes: Sequence[str]) -> dict[str, Any] | None:
    named = {form for form, pattern in _FORMS for quote in quotes if pattern.search(quote)}
    return {"format": named.pop()} if len(named) == 1 else None
