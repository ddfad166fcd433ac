"""Organisations by which a question chooses meetings: "which meetings did the World Bank attend?".

Knows the grammar of such questions and the organisations of the records.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.question import Question
from assistant.records.draft import Fact
from assistant.records.events import Event
from assistant.records.outcome import fact
from assistant.words import words

_MEETINGS = r"(?:meetings|sessions|summits|conferences|gatherings|talks|sittings|events|times)"
_WHO = (
    re.compile(
        rf"\b{_MEETINGS}\s+(?:did|was|were|has|have|had)\s+(?P<who>.+?)\s+(?:attend\w*|take\s+part|taken\s+part|present|at|in|represented|participat\w+|join\w*|there|among)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_MEETINGS}\s+(?:(?:that|which)\s+)?(?P<who>(?:the\s+)?[A-Z](?:(?!\b(?:did|was|were|has|had)\b).)+?)\s+"
        r"(?:(?:was|were|has\s+been|had\s+been)\s+(?:represented|present|there)|attended|joined|took\s+part)\b"
    ),
    re.compile(
        rf"\b{_MEETINGS}\b.*\b(?:attended\s+by|participation\s+of|in\s+the\s+presence\s+of|(?<!deal\s)(?<!deals\s)(?<!dealt\s)(?<!dealing\s)with)\s+(?P<who>.+?)(?:\s+(?:in|since|before|after|between|on|as|present)\b.*)?\W*$",
        re.IGNORECASE,
    ),
)
_OR = re.compile(r"\s+(?:or|/)\s+|\s*,\s*(?:or\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attenders:
    """`names` as asked; `said` are the words (folded) of the question by which they are named. One of the names is enough."""

    names: tuple[str, ...]
    said: tuple[str, ...]

    def facts(self, event: Event) -> list[Fact]:
        """Where the reports of `event` name one of them as taking part."""
        return [
            f
            for account in event.accounts
            for organisation in account.record["organisations"]
            if any(_same(name, organisation["name"]) for name in self.names)
            for f in fact(account, organisation)
        ]


def attenders_of(question: Question, events: Sequence[Event]) -> Attenders | None:
    """The organisations asked about: by a name, or by words by which some meeting names one. None where there are none."""
    for pattern in _WHO:
        match = pattern.search(question.body)
        if not match:
            continue
        said = match["who"]
        names = tuple(name for part in _OR.split(said) if (name := part.strip()) and _content(name))
        found = Attenders(names, tuple(w.text.casefold() for w in words(said)))
        if names and (_is_a_name(said) or any(found.facts(event) for event in events)):
            return found
    return None


def _is_a_name(said: str) -> bool:
    own = [word for word in words(said) if not word.is_stop]
    return bool(own) and own[0].text[0].isupper()


def _content(name: str) -> set[str]:
    return {word.stem for word in words(name) if not word.is_stop}


def _same(asked: str, name: str) -> bool:
    """Whether an organisation is called by all words asked for, or by them as its initials."""
    wanted, held = _content(asked), _content(name)
    if wanted <= held:
        return True
    capitals = "".join(word.text[0] for word in words(name) if word.text[0].isupper())
    return (
        len(wanted) == 1
        and len(capitals) > 1
        and asked.strip().casefold().removeprefix("the ") == capitals.casefold()
    )
