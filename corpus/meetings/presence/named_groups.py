"""Who took part beside single states: organisations, classes named as a whole, and how much of a list that makes.

Knows what cannot be an organisation that came (the meeting's own body, a person, a class of states) and when a class only sums
up a list. Knows nothing of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from corpus.bodies import Bodies
from corpus.meetings.grammar.joined_names import HEADS
from corpus.meetings.grammar.lexicon import COLLECTIVES, COUNTABLES, MEETING_NOUNS, OFFICES, number_of
from corpus.meetings.model import Collective, MeetingDate, Organisation, Person
from corpus.meetings.presence.party_model import ROLE_WORDS
from corpus.meetings.presence.statements import Statement
from corpus.report import Span

# A list of fewer states leaves room for the others of a class.
_LIST = 3


def organisations_of(
    text: str, statements: list[Statement], persons: tuple[Person, ...], own: tuple[str, ...]
) -> tuple[Organisation, ...]:
    """The organisations that the lists of participants name; `own` are the names of the meeting and its bodies."""
    people = {person.name.casefold() for person in persons if person.name}
    found: dict[str, Organisation] = {}
    for statement in statements:
        if statement.absent is not None or not statement.listed:
            continue
        spans = [_without_half_a_quotation(text, party.span) for party in statement.parties.organisations]
        names = [span.of(text).strip() for span in spans]
        announced = any(party.announced for party in statement.parties.organisations)
        bodies = announced or any(_has_head(name) for name in names)
        for name, span, party in zip(names, spans, statement.parties.organisations, strict=True):
            key = name.casefold()
            beside_bodies = bodies and not any(sign.isdigit() for sign in name)
            if _is_office(name) or not (beside_bodies or party.announced or _has_head(name)):
                continue
            if not may_be_an_organisation(name, people, own):
                continue
            found.setdefault(key, Organisation(name, party.role, span))
    return tuple(found.values())


def may_be_an_organisation(name: str, people: Collection[str], own: Sequence[str]) -> bool:
    """Not a class of participants, one of these persons (small letters), or the meeting's `own` body."""
    key = name.casefold()
    if _is_class(name) or _NO_NAME.fullmatch(name) or any(key in one or one in key for one in people):
        return False
    meeting = [one.casefold() for one in own]
    return not (any(key in one or _names_its_body(key, one) for one in meeting) or _abbreviates(name, own))


def _names_its_body(key: str, own: str) -> bool:
    """ "the Standing Committee to the Convention on X" at its own meeting, that of the Convention on X."""
    return len(own.split()) > _A_FEW and own in key


_A_FEW = 3  # words


def _without_half_a_quotation(text: str, span: Span) -> Span:
    """Without a quotation mark at an end whose other half stands outside: `Huawei"` of `company "Huawei"`."""
    name = span.of(text)
    if sum(name.count(mark) for mark in _QUOTES) % 2 == 0:
        return span
    first = len(name) - len(name.lstrip(_QUOTES))
    last = len(name.rstrip(_QUOTES))
    return Span(span.start + first, span.start + last) if last > first else span


_QUOTES = '"“”„«»'


def _abbreviates(name: str, own: Sequence[str]) -> bool:
    """ "LBC" at the summit of the heads of state of the Lake Basin Community: the meeting's own body."""
    if len(name) < 3 or not name.isupper():
        return False
    return any("".join(word[0] for word in one.split() if word[0].isupper()).endswith(name) for one in own)


# The head of a column of numbers is nobody.
# And "I. Medvedeva" is a person.
_NO_NAME = re.compile(
    r"\W*(?:secretariat|nos?|nr|n[o°º]|№|s/?n|sl|item)?\W*|(?:\w\.\s?){1,2}\w+", re.IGNORECASE
)


def _has_head(name: str) -> bool:
    """Whether a name has a noun of bodies or companies, or letters that stand for one; else only those beside it tell."""
    return any(
        word.casefold() in HEADS or (len(word) > 1 and word[:2].isupper())
        for word in re.findall(r"[^\W\d_][\w.&]*", name)
    )


def _is_office(name: str) -> bool:
    """ "Union Minister for Trade", "ABC Spokesperson": somebody, and no body."""
    head = re.split(r"\s(?:for|of|from|in|to)\s", name)[0].split()
    return bool(head) and head[-1].casefold() in OFFICES


def _is_class(name: str) -> bool:
    """ "Member States", "LIB observers", "Partners for Co-operation": a class of participants and no body."""
    head = re.split(r"\s(?:for|of|from|in|to)\s", name)[0]
    last = head.split()[-1].casefold().strip("().,") if head.split() else ""
    return last in COLLECTIVES or last in ROLE_WORDS or last in COUNTABLES


def _names_a_class(name: str) -> bool:
    """Whether the words name a class as a whole: no number of them, no meeting of theirs."""
    words = [word.casefold().strip("().,") for word in name.split()]
    if any(word in MEETING_NOUNS for word in words):
        return False
    counted = any(
        (number_of(word) is not None or word.isdigit()) and following not in {"", "and"}  # "the Group of 77"
        for word, following in pairwise([*words, ""])
    )
    return not counted or "all" in words[:3] or "both" in words[:3]


def beside_a_list(collective: tuple[Collective, ...], kind: str, listed: set[str]) -> tuple[Collective, ...]:
    """The classes that say more than the list: where the states are named one by one, the class only sums them up."""
    if kind == "full" and len(listed) >= _LIST:
        return ()
    return tuple(group for group in collective if kind == "collective" or _WHOLE.search(group.name))


def collectives_of(
    text: str,
    statements: list[Statement],
    known: Bodies,
    date: MeetingDate | None,
    meeting_bodies: tuple[str, ...],
) -> tuple[Collective, ...]:
    """The classes of participants that the statements name as a whole, each with its members on that day if they are known."""
    found: dict[str, Collective] = {}
    for statement in statements:
        if statement.absent is not None:
            continue
        for span in statement.parties.collectives:
            name = span.of(text).strip()
            if name.casefold() in found or not _names_a_class(name):
                continue
            body = known.find(name)
            if body is None and re.search(r"\bmember|\ball\b", name, re.I):
                body = next((b for b in (known.find(each) for each in meeting_bodies) if b is not None), None)
            codes = source = None
            if body is not None and date is not None and date.start is not None:
                codes, source = body.members_on(date.start), body.source
            found[name.casefold()] = Collective(name, body.names[0] if body else None, codes, source, span)
    return tuple(found.values())


def list_kind(
    text: str, statements: list[Statement], listed: set[str], collective: tuple[Collective, ...]
) -> str:
    """How much the report says of who came: "full", "open", "collective", "headcount" or "none"."""
    came = [s for s in statements if s.listed and s.absent is None]
    if not came:
        counted = any(s.parties.counts for s in statements if s.absent is None)
        return "headcount" if counted else "none"
    whole = [group for group in collective if _WHOLE.search(group.name)]
    if any(s.parties.open and (s.parties.states or s.parties.collectives or s.parties.persons) for s in came):
        counted = any(s.parties.counts for s in came)
        return (
            "open"
            if listed
            else "headcount"
            if counted and not whole
            else "collective"
            if collective
            else "open"
        )
    if whole and not _listed_apart([s for s in came if not _beside_a_class(text, s, whole)]):
        return "collective"
    if collective and _outsiders_only(came, listed, collective):
        return "collective"
    if listed:
        spoke = {p.code for s in statements if not s.listed and s.absent is None for p in s.parties.states}
        return "none" if len(listed) == 1 and len(spoke - listed) > 1 else "full"  # one who joined is no list
    if any(s.parties.counts for s in statements if s.absent is None):
        return "headcount"
    if any(len(s.parties.organisations) >= _LIST for s in came):
        return "full"
    return "collective" if collective else "none"


def _outsiders_only(came: list[Statement], listed: set[str], collective: tuple[Collective, ...]) -> bool:
    """ "Ministers of the alliance met. X attended as an invitee": those named are guests beside a class named as such."""
    guests = all(s.joined or p.role in ("observer", "guest") for s in came for p in s.parties.states)
    return guests or any(group.codes and not listed & set(group.codes) for group in collective)


_WHOLE = re.compile(r"\b(all|members?|participating|parties)\b", re.I)


_JOINED = re.compile(
    r"[^:(–—]*(?:\b(?:as well as|together with|along with|alongside)\b)[^:(–—]*$", re.I | re.S
)


def _beside_a_class(text: str, statement: Statement, whole: list[Collective]) -> bool:
    """ "ministers of the member states, as well as envoys of A, B and C": those named are others than the class."""
    named = statement.parties.states
    for group in whole:
        if not named or group.span not in statement.parties.collectives:
            continue
        outside = group.codes is not None and not {s.code for s in named} & set(group.codes)
        if outside or _JOINED.match(text[group.span.end : named[0].span.start]):
            return True
    return False


def _listed_apart(came: list[Statement]) -> bool:
    """Whether members are named in a list, so that a collective phrase elsewhere only sums them up."""
    for statement in came:
        members = [s for s in statement.parties.states if s.role not in ("observer", "guest")]
        if len({s.code for s in members}) >= 3:
            return True
    return False
