"""Rules and the fact model together: who chaired a meeting, when and where it was held, its number.

What a rule has read stays, unless the model is sure that the words do not say it and knows better; what no rule has read is
taken where the model is sure of it. Knows the thresholds. Which states came is `judging`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.dates import DateMatch
from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.days import dated
from corpus.meetings.frame.next_signs import Sign
from corpus.meetings.frame.next_when import when_of
from corpus.meetings.frame.place_words import country_after
from corpus.meetings.grammar.document import ABOUT, Document
from corpus.meetings.learned.candidates import DATE, ORDINAL, OUTPUTS, PERSON, PLACE
from corpus.meetings.learned.judging import Judged
from corpus.meetings.model import MeetingDate, MeetingOrdinal, MeetingPlace, NextMeeting, Person
from corpus.meetings.people.leaders import Leaders
from corpus.meetings.people.leading_people import as_person
from corpus.meetings.people.people import find_people
from corpus.meetings.people.same_person import same_person

HELD, NEXT = 0, 1  # the model's outputs for days and towns
OPENING = OUTPUTS[PERSON].index("opened")


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Logits: `added` from which a fact that no rule has read is taken; a fact of a rule at or below `doubted` gives way to
    one at or above `better`, or to one that is likelier than not and surer by `margin`."""

    added: float
    doubted: float
    better: float
    margin: float = 99.0


CHAIR = Thresholds(added=-0.5, doubted=-2.0, better=1.5)
DAY = Thresholds(added=1.0, doubted=-2.0, better=1.5)
TOWN = Thresholds(added=0.0, doubted=-2.0, better=1.5, margin=3.0)
NUMBER = Thresholds(added=1.0, doubted=-2.0, better=1.5)
TOWN_ONLINE = 2.0
"""A meeting that is said to be online has a town only from this logit on: that of those on site, or of its host."""
NO_TOWN = -5.0
"""At or below it a town that the rules took, often from the place where a report was filed, is the meeting's no more."""
OPENED = 0.5
"""Who opened is taken from this logit on, where no rule has read it."""

CO_CHAIR = 1.5
"""Who chaired beside the chair is taken from this logit on."""

NEXT_TOWN = 0.5
NEXT_DAY = 0.5
"""The town and the day of the next meeting are taken from these on, where no rule has read them."""


def own_places(document: Document, account: Account, judged: Iterable[Judged]) -> list[Judged]:
    """What the sentences of one meeting name."""
    own = frozenset(index for index in account.sentences if document.sentences[index].line.section != ABOUT)
    return [place for place in judged if place.sentence in own]


def _surest(places: Iterable[Judged], output: int = HELD) -> Judged | None:
    return max(places, key=lambda place: place.logits[output], default=None)


def _taken(
    limits: Thresholds, places: Sequence[Judged], is_said: Callable[[Judged], bool] | None
) -> Judged | None:
    """The place of the fact that is taken beside what the rules have read, or instead of it.

    `is_said` tells the places that name what the rules have read; None where they have read nothing.
    """
    best = _surest(places)
    if best is None or is_said is None:
        return best if best is not None and best.logits[HELD] >= limits.added else None
    same = _surest(place for place in places if is_said(place))
    if same is None:
        return None
    doubted = same.logits[HELD] <= limits.doubted and best.logits[HELD] >= limits.better
    surer = best.logits[HELD] >= 0.0 and best.logits[HELD] - same.logits[HELD] >= limits.margin
    return best if doubted or surer else None


def judged_leaders(document: Document, own: Sequence[Judged], leaders: Leaders) -> Leaders:
    """The chair, where no rule has read one, or the model is sure that it was another; who chaired besides; who opened."""
    persons = [place for place in own if place.candidate.kind == PERSON and _whole(place)]
    return _with_opener(document, persons, _with_chairs(document, persons, leaders))


def _with_opener(document: Document, persons: Sequence[Judged], leaders: Leaders) -> Leaders:
    best = _surest(persons, OPENING)
    if leaders.opened_by is not None or best is None or best.logits[OPENING] < OPENED:
        return leaders
    return replace(leaders, opened_by=_person(document, best))


def _with_chairs(document: Document, persons: Sequence[Judged], leaders: Leaders) -> Leaders:
    chair = leaders.chair
    name = chair.name if chair is not None else None
    if leaders.co_chairs and not name:
        return leaders
    is_said = (lambda place: same_person(name, place.candidate.value)) if name else None
    taken = _taken(CHAIR, persons, is_said)
    if taken is not None:
        chair = _person(document, taken)
    if chair is None or not chair.name:
        return replace(leaders, chair=chair)
    beside = tuple(person for person in leaders.co_chairs if not same_person(person.name, chair.name))
    others = _others(persons, [chair, *beside, leaders.opened_by])
    if not others:
        return replace(leaders, chair=chair, co_chairs=beside)
    people = tuple(_person(document, place) for place in others)
    if taken is not None and not beside and all(place.sentence == taken.sentence for place in others):
        together = sorted((chair, *people), key=lambda person: person.span.start)
        return replace(leaders, chair=None, co_chairs=tuple(together))
    return replace(leaders, chair=chair, co_chairs=(*beside, *people))


def _whole(place: Judged) -> bool:
    """Not an abbreviation alone ("Md.", "Atty.") that is written like a name."""
    return len(place.candidate.value) > _SHORT


_SHORT = 4  # letters


def _others(persons: Sequence[Judged], known: Sequence[Person | None]) -> list[Judged]:
    """Others than those known who are surely said to have chaired, each once, in their order."""
    found: list[Judged] = []
    for place in sorted(persons, key=lambda place: -place.logits[HELD]):
        if place.logits[HELD] < CO_CHAIR:
            break
        names = [*(person.name for person in known if person), *(other.candidate.value for other in found)]
        if not any(same_person(place.candidate.value, name) for name in names):
            found.append(place)
    return sorted(found, key=lambda place: place.span.start)


def _person(document: Document, place: Judged) -> Person:
    read = document.sentences[place.sentence]
    known = next((p for p in find_people(read.tokens, read.groups) if p.name == place.span), None)
    if known is not None:
        return as_person(document.text, known)
    return Person(place.span.of(document.text), None, None, None, place.span)


def judged_days(
    document: Document, account: Account, own: Sequence[Judged], said: MeetingDate | None, single: bool
) -> MeetingDate | None:
    """The days, where no rule has read them, or the model is sure that they were others."""
    days = [place for place in own if place.candidate.kind == DATE]
    if said is not None and said.precision != "day":
        exact = [p for p in days if p.candidate.date is not None and p.candidate.date.precision == "day"]
        best = _surest(exact)
        if best is not None and best.logits[HELD] >= DAY.added and best.candidate.date is not None:
            return dated(document, account, best.candidate.date, single)
    is_said = (lambda place: _says(place.candidate.date, said)) if said is not None else None
    taken = _taken(DAY, days, is_said)
    if taken is not None and taken.candidate.date is not None:
        return dated(document, account, taken.candidate.date, single)
    return said


def _says(match: DateMatch | None, said: MeetingDate | None) -> bool:
    """Whether the words say what was read: a day of the meeting, or the very words."""
    if match is None or said is None:
        return False
    if match.span.overlaps(said.span):
        return True
    if match.start is None or match.end is None or said.start is None or said.end is None:
        return match.text == said.text
    return match.start <= said.end and said.start <= match.end and match.precision == said.precision


def judged_place(
    document: Document, own: Sequence[Judged], place: MeetingPlace | None, online: bool
) -> MeetingPlace | None:
    """The town, where no rule has read one, or the model is sure that it was another."""
    towns = [other for other in own if other.candidate.kind == PLACE]
    city = place.city if place is not None else None
    is_said = (lambda other: other.candidate.value.casefold() == city.casefold()) if city else None
    taken = _taken(TOWN, towns, is_said)
    if online and city is None and taken is not None and taken.logits[HELD] < TOWN_ONLINE:
        return place
    if taken is None and is_said is not None:
        same = _surest(other for other in towns if is_said(other))
        if same is not None and same.logits[HELD] <= NO_TOWN and place is not None and not place.venue:
            return None
    if taken is None:
        return place
    read = document.sentences[taken.sentence]
    found = read.tokens[taken.candidate.first].place
    country = found.country if found is not None else None
    country = country_after(read.tokens, taken.candidate.first, taken.span.end, country) or country
    if place is not None and city is None and place.country and country and place.country != country:
        return place
    venue = place.venue if place is not None and place.venue != taken.candidate.value else None
    return MeetingPlace(taken.candidate.value, country, venue, taken.span)


def judged_numbers(
    own: Sequence[Judged], numbers: tuple[MeetingOrdinal, ...], bodies: tuple[str, ...]
) -> tuple[MeetingOrdinal, ...]:
    """The number, where no rule has read one, or the model is sure that it was another."""
    ordinals = [place for place in own if place.candidate.kind == ORDINAL]
    said = {str(number.ordinal) for number in numbers}
    is_said = (lambda place: bool(said & {*place.candidate.value.split("/")})) if said else None
    taken = _taken(NUMBER, ordinals, is_said)
    if taken is None:
        return numbers
    body = bodies[0] if bodies else None
    return tuple(MeetingOrdinal(int(value), body, taken.span) for value in taken.candidate.value.split("/"))


def judged_next(
    document: Document, own: Sequence[Judged], later: NextMeeting | None, held: date | None = None
) -> NextMeeting | None:
    """The next meeting, where no rule has read one, and its town, where the rules have read only its day; `held` is the
    last day of this one."""
    day = _surest((place for place in own if place.candidate.kind == DATE), NEXT)
    town = _surest((place for place in own if place.candidate.kind == PLACE), NEXT)
    if town is not None and town.logits[NEXT] < NEXT_TOWN:
        town = None
    if later is not None:
        within = town is not None and later.span.start <= town.span.start < later.span.end
        if later.place is None and within and town is not None:
            return replace(later, place=town.candidate.value)
        return later
    if day is not None and day.logits[NEXT] >= NEXT_DAY and day.candidate.date is not None:
        match = day.candidate.date
        beside = town is not None and town.sentence == day.sentence
        exact = match.precision == "day"
        precision = match.precision if match.precision != "none" or match.month is None else "month"
        return NextMeeting(
            match.text,
            match.start if exact else None,
            precision,
            town.candidate.value if beside and town is not None else None,
            document.sentences[day.sentence].span,
        )
    if town is not None:
        read = document.sentences[town.sentence]
        said = read.span.of(document.text)
        when = when_of(read, said, Sign(4, None, 0), held)
        if when is None:
            return NextMeeting(said, None, "none", town.candidate.value, read.span)
        return NextMeeting(when[0], when[1], when[2], town.candidate.value, read.span)
    return None
