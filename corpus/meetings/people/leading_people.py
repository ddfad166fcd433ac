"""Persons, states and offices in a phrase that names who acted.

Knows coordination ("A and B"), lone names and offices without a name. Knows nothing of what they did.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import DETERMINERS, OFFICES, PREPOSITIONS
from corpus.meetings.grammar.tokens import STATE, Tokens
from corpus.meetings.grammar.verbs import VerbGroup
from corpus.meetings.model import Person
from corpus.meetings.people.people import find_people
from corpus.meetings.people.person_names import has_courtesy, name_at, skip_courtesy
from corpus.meetings.people.persons import PersonNamed, find_person
from corpus.report import Span


def are_coordinated(tokens: Tokens, start: int, end: int, text: str) -> bool:
    """Whether two persons are joined by "and" as equals: "chaired by A (X) and B (Y)"."""
    stop = end
    for k in range(start, end):
        if tokens[k].text in ";." or tokens[k].lower in {"who", "which", "with"}:
            stop = k
            break
    first = find_person(tokens, start, stop)
    if first is None:
        return False
    k = max(first.end, start + 1)
    while k < stop:
        if tokens[k].lower == "and":
            second = find_person(tokens, k + 1, stop)
            return second is not None
        if tokens[k].text == ",":
            return False
        k += 1
    return False


_LEADING = frozenset("in on at during following after as with under upon pursuant".split())
BY_WHAT = frozenset(
    "proposal decision consensus acclamation unanimity common unanimous agreement tradition rotation".split()
)


def _leads_in(tokens: Tokens, k: int, end: int) -> bool:
    """Whether a phrase that only tells when or how begins here: "after lunch, …", "by proposal of A, …"."""
    if tokens[k].lower == "by":
        return k + 1 < end and tokens[k + 1].lower in BY_WHAT
    return tokens[k].lower in _LEADING


def next_comma(tokens: Tokens, start: int, end: int) -> int:
    """The first comma outside brackets, or `end`."""
    depth = 0
    for k in range(start, end):
        text = tokens[k].text
        depth += (text in "([") - (text in ")]")
        if text == "," and depth <= 0:
            return k
    return end


def _behind_absent(tokens: Tokens, k: int, end: int) -> int:
    """Behind "In the absence of the Chairman, Mr A (X), who was ill,": who is away does not act."""
    comma = next_comma(tokens, k, end)
    following = next_comma(tokens, comma + 1, end)
    if has_courtesy(tokens, comma + 1, comma + 3) and following < end:
        comma = following
    while comma + 1 < end and tokens[comma + 1].lower in {"who", "which"}:
        comma = next_comma(tokens, comma + 1, end)
    return comma + 1 if comma < end else k


def people_in(document: Document, tokens: Tokens, start: int, end: int) -> list[Person]:
    """Persons joined by "and" in a phrase that names who acted."""
    people: list[Person] = []
    k = start
    stop = end
    if [t.lower for t in tokens[k : k + 4]] == ["in", "the", "absence", "of"]:
        start = k = _behind_absent(tokens, k, end)
    while k < end and _leads_in(tokens, k, end) and next_comma(tokens, k, end) < end:
        k = next_comma(tokens, k, end) + 1
    if k + 2 < end and tokens[k].lower == "by" and tokens[k + 1].lower in BY_WHAT:
        k += 2  # "elected by acclamation Ms A"
    for n in range(start, end):
        if tokens[n].text in ";" or (tokens[n].lower in {"who", "which", "where"} and n > start + 1):
            stop = n
            break
    while k < stop and len(people) < 4:
        while k < stop and tokens[k].lower in {
            "the",
            "by",
            "and",
            "both",
            "its",
            "their",
            "oldest",
            "also",
            ",",
        }:
            k += 1
        person = _first_person(tokens, k, stop)
        if person is None:
            break
        people.append(as_person(document.text, person))
        n = max(person.end, k + 1)
        joined = False
        while n < stop:
            if tokens[n].lower == "and" or tokens[n].text == "&" or _next_of_three(tokens, n, stop):
                joined = True
                break
            if tokens[n].lower in PREPOSITIONS and tokens[n].lower not in {"of", "by", "for", "from"}:
                break
            n += 1
        if not joined:
            break
        k = n + 1
    return people


def _first_person(tokens: Tokens, start: int, stop: int) -> PersonNamed | None:
    """The person whom a phrase begins with, by office and name, by name and office, or by name alone."""
    simple = find_person(tokens, start, stop)
    if simple is None:
        return _bare_name(tokens, start, stop)
    courtesy = any(has_courtesy(tokens, k, k + 1) for k in range(start, stop))
    one_word = sum(simple.name.start <= t.start < simple.name.end for t in tokens[start:stop]) == 1
    if (courtesy or one_word or simple.title is None) and not has_courtesy(tokens, start, start + 3):
        for person in find_people(tokens[start:stop]):
            if person.title is not None and person.title.start <= simple.name.start:
                return replace(person, start=person.start + start, end=person.end + start)
    return simple


def _next_of_three(tokens: Tokens, comma: int, stop: int) -> bool:
    """ "Ms A (X), Mr B (Y) and Ms C (Z)": the comma joins when a person with a courtesy and an "and" follow."""
    if tokens[comma].text != "," or comma + 2 >= stop:
        return False
    if not has_courtesy(tokens, comma + 1, comma + 2):
        return False
    return any(
        tokens[k].lower == "and" and k + 1 < stop and has_courtesy(tokens, k + 1, k + 2)
        for k in range(comma + 2, stop)
    )


def _bare_name(tokens: Tokens, i: int, end: int) -> PersonNamed | None:
    """A lone name ("Zorya", "Capt. Obi", "Lukas Hirzinger")."""
    k = skip_courtesy(tokens, i, end)
    after = name_at(tokens, k, end)
    if after > k:
        return PersonNamed(Span(tokens[k].start, tokens[after - 1].end), None, None, None, i, after)
    return None


def as_person(text: str, person: PersonNamed) -> Person:
    title = person.title.of(text) if person.title else None
    if title and _OF_BOTH.fullmatch(title):
        title = None  # what both of a pair are called is no office of the one
    start, end = person.name.start, person.name.end
    return Person(
        person.name.of(text),
        title,
        person.state,
        person.organisation.of(text) if person.organisation else None,
        Span(start, end),
    )


_OF_BOTH = re.compile(r"(?:the\s+)?(?:two\s+)?co-?chair(?:s|men|persons|women)", re.IGNORECASE)


def state_or_office(text: str, tokens: Tokens, start: int, end: int) -> Person | None:
    """A chair without a name: a state ("chaired by X"), or an office ("by the Secretary-General")."""
    k = start
    while k < end and tokens[k].lower in DETERMINERS:
        k += 1
    if k >= end:
        return None
    if tokens[k].kind == STATE and tokens[k].state and tokens[k].form in ("name", "code"):
        following = tokens[k + 1].lower if k + 1 < end else ""
        if following in OFFICES or following in {"'s", "’s"}:
            pass
        else:
            return Person(None, None, tokens[k].code, None, Span(tokens[k].start, tokens[k].end))
    stop = k
    office = False
    state: str | None = None
    while stop < end and stop - k < 20:
        token = tokens[stop]
        if token.text in ",;.(" or token.lower in {"who", "which", "in", "at", "on", "with", "was", "and"}:
            break
        office = office or token.lower in OFFICES
        if token.kind == STATE and token.state:
            state = state or token.code
        stop += 1
    if office:
        span = Span(tokens[k].start, tokens[stop - 1].end)
        return Person(None, span.of(text), state, None, span)
    return None


def offices_of_states(text: str, tokens: Tokens, start: int, end: int) -> list[Person]:
    """Offices without names, one for each state: "the Ministers of Transport of A and B"."""
    if not any(tokens[k].lower in OFFICES for k in range(start, end)):
        return []
    named = [t for t in tokens[start:end] if t.kind == STATE and t.state and t.form == "name"]
    if len(named) < 2:
        return []
    return [Person(None, None, t.code, None, Span(t.start, t.end)) for t in named]


def _joined(read: Read, group: VerbGroup) -> bool:
    """ "… by A and attended by B": a verb of its own, and B did not do what A did."""
    return group.passive and read.tokens[group.start - 1].lower in {"and", "but"}


def agent_of(read: Read, clause: Clause) -> tuple[int, int]:
    """Where the one who acts is named: after "by", or the subject, or the person for whom "who" stands."""
    tokens, group = read.tokens, clause.group
    if group.lemma in {"fall", "go"} and group.end < len(tokens) and tokens[group.end].lower == "to":
        return group.end + 1, len(tokens)
    if (
        clause.relative
        and not group.passive
        and clause.subject_end < len(tokens)
        and group.start - clause.subject_end > 1
        and tokens[clause.subject_end].lower in {"which", "that"}
    ):
        return clause.subject_end + 1, group.start
    if group.passive:
        for k in range(group.end, min(len(tokens), group.end + 24)):
            if tokens[k].lower == "by":
                return k + 1, next(
                    (g.start for g in read.groups if g.start > k and _joined(read, g)), len(tokens)
                )
            if tokens[k].text == ";":
                break
        return 0, 0
    if (
        group.lemma in {"preside"}
        and group.end + 1 < len(tokens)
        and tokens[group.end].lower == "over"
        and tokens[group.end + 1].lower == "by"
    ):
        return group.end + 2, len(tokens)
    start = clause.subject_start
    if clause.relative and start < clause.subject_end:
        to = [k for k in range(start, clause.subject_end) if tokens[k].lower == "to"]
        if to and any(
            tokens[k].lower in OFFICES or tokens[k].capital for k in range(to[-1], clause.subject_end)
        ):
            start = to[-1] + 1
        while start < clause.subject_end and tokens[start].lower in PREPOSITIONS | {"over"}:
            start += 1
    return start, clause.subject_end
