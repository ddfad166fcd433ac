"""Questions about meetings that no report tells of, made from labelled reports: the number, the body, the year or the town of
another meeting put where its own stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any

from assistant.records.saying import ordinal
from assistant.words import words
from corpus.ordinals import find_ordinals
from evals.records.load import LabelledText, Record

_ASKED = (
    "Who chaired the {}?",
    "Which states attended the {}?",
    "Was Kazakhstan at the {}?",
    "When was the {} held?",
    "Where was the {} held?",
    "What was decided at the {}?",
    "How many people took part in the {}?",
    "Tell me about the {}.",
    "Who represented France at the {}?",
    "Was the {} held online?",
    "Which organisations took part in the {}?",
    "do we have the {}?",
)


_SUBJECT = re.compile(r"\b(?:on|for)\s+(?:the\s+)?([A-Z].+?)(?=\s+(?:of|for|in|at)\b|$)")
_OWNER = re.compile(r"\bof\s+the\s+([A-Z].+)$")


@dataclass(frozen=True, slots=True)
class NearMiss:
    """`number`, `year` or `town` is what no meeting of the body has; the others are None."""

    question: str
    body: str
    number: int | None = None
    year: int | None = None
    town: str | None = None

    def wrongly_answered(self, answer: Mapping[str, Any]) -> bool:
        """Whether the answer tells of another meeting. Sentences that name the very body with the number, the year or the
        town are an answer: a report may speak of a meeting that it does not tell of."""
        if not answer["answered"]:
            return False
        said = " ".join([answer["text"], *(c["quote"] for c in answer["citations"])])
        if any(len(word) > 3 and word not in said.casefold() for word in self.body.casefold().split()):
            return True
        if self.number is not None:
            return not any(self.number in match.values for match in find_ordinals(said))
        if self.year is not None:
            return str(self.year) not in said
        return self.town is None or self.town.casefold() not in said.casefold()


@dataclass(frozen=True, slots=True)
class _Numbered:
    body: str
    number: int
    record: Record


def near_misses(texts: Sequence[LabelledText], other: Sequence[LabelledText]) -> Iterator[NearMiss]:
    """Over the library of `texts`; `other` lends bodies that it does not hold."""
    asked = cycle(_ASKED)
    case = cycle((_as_it_is, str.lower, _as_it_is))
    held = list(_numbered(texts))
    foreign = list(_numbered(other))
    numbers: dict[str, set[int]] = {}
    for one in held:
        numbers.setdefault(one.body, set()).add(one.number)
    everything = " ".join(text.text for text in texts)
    for position, one in enumerate(held):
        others = [o.number for o in held[position + 1 :] + held[:position] if o.body != one.body]
        wrong = [n for n in (*others[:3], one.number + 4, max(1, one.number - 3)) if n > 3]
        joint = {number for _, number in one.record.ordinals}
        wrong = [n for n in wrong if n not in joint]
        for number in dict.fromkeys(n for n in wrong if not _is_a_number_of(n, one.body, numbers)):
            yield _with_number(next(case)(next(asked)), one.body, number)
    for position, one in enumerate(foreign):
        if one.body not in everything and held:
            number = held[position % len(held)].number
            if number > 3:
                yield _with_number(next(case)(next(asked)), one.body, number)
    yield from _of_a_sister(held, [*held, *foreign], everything)
    yield from _in_another_year(texts)
    yield from _in_another_town(texts)


def _of_a_sister(
    held: Sequence[_Numbered], lending: Sequence[_Numbered], everything: str
) -> Iterator[NearMiss]:
    """The right number of a body that is called the same but for its subject, or but for the organisation that it is of."""
    asked = cycle(_ASKED)
    case = cycle((_as_it_is, _as_it_is, str.lower))
    subjects = [m.group(1) for one in lending if (m := _SUBJECT.search(one.body))]
    owners = [m.group(1) for one in lending if (m := _OWNER.search(one.body)) and " " in m.group(1)]
    for position, one in enumerate(held):
        for lent, pattern in ((subjects, _SUBJECT), (owners, _OWNER)):
            found = pattern.search(one.body)
            if not found:
                continue
            for step in (1, 4, 9):
                new = lent[(position + step) % len(lent)]
                body = one.body[: found.start(1)] + new + one.body[found.end(1) :]
                if body not in everything and not set(_words(new)) <= set(_words(one.body)):
                    yield _with_number(next(case)(next(asked)), body, one.number)


def _as_it_is(text: str) -> str:
    return text


def _words(text: str) -> list[str]:
    return [word.stem for word in words(text) if not word.is_stop]


def _with_number(asked: str, body: str, number: int) -> NearMiss:
    name = f"{ordinal(number)} meeting of the {body}"
    return NearMiss(asked.format(name.lower() if asked.islower() else name), body, number=number)


def _is_a_number_of(number: int, body: str, numbers: Mapping[str, set[int]]) -> bool:
    """Also of a body whose name holds this one, or stands in it: the two may be one."""
    return any(
        number in known and (name.casefold() in body.casefold() or body.casefold() in name.casefold())
        for name, known in numbers.items()
    )


def _numbered(texts: Iterable[LabelledText]) -> Iterator[_Numbered]:
    for text in texts:
        for record in text.meetings:
            for body, number in record.ordinals:
                if body and len(body.split()) > 2 and not re.search(r"\b(?:[A-Z] ){3}", body):
                    yield _Numbered(body, number, record)


def _in_another_year(texts: Sequence[LabelledText]) -> Iterator[NearMiss]:
    asked = cycle(_ASKED[:3])
    for text in texts:
        for record in text.meetings:
            if (
                record.start
                and len(text.meetings) == 1
                and record.bodies
                and len(record.bodies[0].split()) > 2
            ):
                for year in (record.start.year - 7, record.start.year + 9):
                    if str(year) not in text.text:
                        body = record.bodies[0]
                        yield NearMiss(next(asked).format(f"{body} meeting in {year}"), body, year=year)


def _in_another_town(texts: Sequence[LabelledText]) -> Iterator[NearMiss]:
    asked = cycle(_ASKED[:3])
    towns = list(dict.fromkeys(r.place.city for t in texts for r in t.meetings if r.place.city))
    names = cycle(towns)
    for text in texts:
        town = next(names, None)
        for record in text.meetings[:1]:
            if (
                town
                and record.bodies
                and len(record.bodies[0].split()) in range(3, 12)
                and town not in text.text
            ):
                body = record.bodies[0]
                yield NearMiss(next(asked).format(f"meeting of the {body} in {town}"), body, town=town)
