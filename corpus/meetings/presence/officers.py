"""Organisations whose officers came: "UNRWA Commissioner-General A. B.", "the Director of INCAP, C. D.".

Knows how an office names the body that it is held in. Knows nothing of who came: it is given the persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.meetings.grammar.lexicon import BODY_HEADS, OFFICES
from corpus.meetings.model import Organisation, Person
from corpus.meetings.presence.named_groups import may_be_an_organisation
from corpus.report import Span


def with_those_of_officers(
    text: str, organisations: tuple[Organisation, ...], persons: Sequence[Person], own: tuple[str, ...]
) -> tuple[Organisation, ...]:
    """The organisations, and those of whom one of the `persons` holds an office; in the order of the text.

    An office of a state is that state's, and an officer of the meeting's `own` body brings nobody.
    """
    people = {person.name.casefold() for person in persons if person.name}
    found = list(organisations)
    for person in persons:
        if person.state or not person.title:
            continue
        for span in _named_in(text, person):
            name = span.of(text)
            known = any(span.overlaps(one.span) or _same(name, one.name) for one in found)
            if not known and may_be_an_organisation(name, people, own):
                found.append(Organisation(name, None, span))
    return tuple(sorted(found, key=lambda one: one.span.start))


def _same(name: str, other: str) -> bool:
    """ "OTS" and "Organization of Turkic States (OTS)"."""
    one, two = sorted((name.casefold(), other.casefold()), key=len)
    return re.search(rf"(?<!\w){re.escape(one)}(?!\w)", two) is not None


def _named_in(text: str, person: Person) -> Iterator[Span]:
    """The body that the person's office names, where the text writes the office beside the name."""
    title = person.title or ""
    start = text.rfind(title, max(0, person.span.start - _BESIDE), person.span.end)
    if start < 0:
        start = text.find(title, person.span.start, person.span.end + _BESIDE + len(title))
    if start < 0:
        return
    before = _BEFORE_AN_OFFICE.match(title)
    if before is not None and _holds_an_office(title[before.end() :]):
        yield Span(start + before.start(1), start + before.end(1))
        return
    following = _AT_A_BODY.match(text, start + len(title))
    told = title + (following.group() if following is not None else "")
    for held in _OF_A_BODY.finditer(told):
        if not _holds_an_office(told[: held.start()]):
            continue
        words = re.findall(r"[\w-]+", held[1])
        letters = _LETTERS.match(held[1])
        if letters is not None:
            yield Span(start + held.start(1), start + held.start(1) + letters.end())
        elif len(words) > 1 and words[0].lower() not in _OF_A_STATE and _is_a_body(words):
            yield Span(start + held.start(1), start + held.end(1))
        return


def _holds_an_office(words: str) -> bool:
    return any(
        part in OFFICES for word in re.findall(r"[\w-]+", words.lower()) for part in (word, *word.split("-"))
    )


def _is_a_body(words: Sequence[str]) -> bool:
    heads = [word.lower() for word in words if word.lower() in BODY_HEADS]
    return bool(heads) and heads[0] not in _OF_A_MEETING


_BESIDE = 160  # characters between a name and the office that its bearer holds
_LETTERS = re.compile(r"(?=(?:[a-z&/-]*[A-Z]){2})[A-Z][\w&/-]*(?![\w'’])")
_BEFORE_AN_OFFICE = re.compile(r"(?:the\s+)?((?=(?:[a-z&/-]*[A-Z]){2})[A-Z][A-Za-z&/-]*)(?:['’]s)?\s+(?=\w)")
_OF_A_BODY = re.compile(
    r"\b(?:of|at|from)\s+(?:the\s+)?([A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|on)\s+(?:the\s+)?)?[A-Z][\w’'-]*)*)"
)
_AT_A_BODY = re.compile(
    r",?\s+(?:at|of)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|on)\s+(?:the\s+)?)?[A-Z][\w’'-]*)*"
)
# Parts of a state, and of the meeting itself: whoever presides over them sits for a state.
_OF_A_STATE = frozenset(
    "national state federal central supreme ministry department government republic directorate division general "
    "foreign customs royal public republican presidential cabinet house senate parliament".split()
)
_OF_A_MEETING = frozenset(
    "committee sub-committee subcommittee group sub-group subgroup working-group board bureau panel task conference summit "
    "assembly session department directorate ministry service parliament house".split()
)
