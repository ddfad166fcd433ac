"""Meetings that a report tells of beside those found, each by a day of its own: the third of a week, the experts before.

Knows how sure the model must be that a day is a meeting's, and which sentences go with it. Knows nothing of who came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import ABOUT, HEADING, Document, Read
from corpus.meetings.learned.candidates import DATE, MEETING, ORDINAL, STRETCH
from corpus.meetings.learned.dividing import BELONGS, votes_by_sentence
from corpus.meetings.learned.judging import Judged
from corpus.meetings.learned.turning import account_of

HELD = 1.0
"""A day on which none of the meetings found was held is another one's from this logit on."""

NOT_THE_FIRSTS = -3.0
"""So much must the model give it to another than the first, where it stands among what is told of the first."""

THE_FIRSTS = -3.0
"""A sentence of a new paragraph up to this mean logit is told of the first meeting again."""

HELD_APART, ANOTHERS = 2.0, 2.0
"""The same in a part that tells of another meeting than the first, where it must surely be another's as well."""

CALLED, ANOTHER_CALLED = 2.0, 2.0
"""A number that no meeting found has is another one's where the model is so sure that it is a meeting's, and not the
first's."""

NEXT = 1  # the model's output for a day to come


def further_meetings(document: Document, accounts: list[Account], judged: Sequence[Judged]) -> list[Account]:
    """The meetings that days or numbers of their own set apart, each with its sentences, which the others no longer have."""
    anchored = {anchor.sentence for account in accounts for anchor in account.anchors}
    owners = {index: account for account in accounts for index in account.sentences}
    days = [(day, account) for account in accounts for day in _days_of(account)]
    told = _by_sentence(judged)
    votes = votes_by_sentence(judged)
    found: list[tuple[Judged, list[int]]] = []
    current: list[int] | None = None
    for index in sorted(owners):
        read, owner = document.sentences[index], owners[index]
        if read.line.section == ABOUT:
            current = None
            continue
        apart = bool(owner.aside or owner.section)
        turn = _turn(told.get(index, ()), days, among_the_first=owner is accounts[0], apart=apart)
        if turn is None and index not in anchored and not _goes_on(document, owner, read):
            turn = _called(document, told.get(index, ()), accounts)
            if turn is not None and current and found and not _numbers(document, found[-1][0]):
                turn = None  # the meeting whose day was told before has this number
        if apart and turn is None:
            current = None
            continue
        if turn is not None:
            same = next((rows for other, rows in found if _same(document, other, turn)), None)
            current = same if same is not None else []
            if same is None:
                found.append((turn, current))
        elif current is not None and (
            _names_one_found(told.get(index, ()), days)
            or read.line.kind == HEADING
            or (read.line.sentences[0] == index and votes.get(index, 0.0) <= THE_FIRSTS)
        ):
            current = None
        if current is not None:
            current.append(index)
    taken = {index for _, rows in found for index in rows}
    for account in accounts:
        account.sentences = [index for index in account.sentences if index not in taken]
    return [account_of(document, turn, tuple(rows)) for turn, rows in found]


def _by_sentence(judged: Iterable[Judged]) -> dict[int, list[Judged]]:
    found: dict[int, list[Judged]] = {}
    for place in judged:
        if place.candidate.kind != STRETCH:
            found.setdefault(place.sentence, []).append(place)
    return found


def _days_of(account: Account) -> list[tuple[date, date]]:
    matches = [anchor.date for anchor in account.anchors if anchor.date is not None]
    return [
        (m.start, m.end)
        for m in matches
        if m.start is not None and m.end is not None and m.precision == "day"
    ]


def _turn(
    places: Iterable[Judged],
    days: Sequence[tuple[tuple[date, date], Account]],
    *,
    among_the_first: bool,
    apart: bool,
) -> Judged | None:
    """The surest day of a sentence that is a meeting's and none of those found; `apart` where it stands in another's part."""
    fitting = [
        place
        for place in places
        if place.candidate.kind == DATE
        and place.logits[BELONGS] >= (HELD_APART if apart else HELD)
        and (not apart or place.another >= ANOTHERS)
        and place.logits[NEXT] < place.logits[BELONGS]
        and (not among_the_first or place.another >= NOT_THE_FIRSTS)
        and _is_new(place, days)
    ]
    return max(fitting, key=lambda place: place.logits[BELONGS], default=None)


def _goes_on(document: Document, account: Account, read: Read) -> bool:
    """ "9–10 October. The 53rd meeting …": the paragraph that a meeting's day begins, or stands above, says what it was."""
    begins = document.sentences[account.first].line
    below = begins.kind == HEADING and read.line.number == begins.number + 1
    return not account.mentions and (begins is read.line or below)


def _called(document: Document, places: Iterable[Judged], accounts: Sequence[Account]) -> Judged | None:
    """What most surely names another meeting, by a number that none of those found has."""
    values = {value for account in accounts for value in account.values}
    fitting = [
        place
        for place in places
        if place.candidate.kind in (MEETING, ORDINAL)
        and place.logits[BELONGS] >= CALLED
        and place.another >= ANOTHER_CALLED
        and (numbers := _numbers(document, place))
        and not numbers & values
    ]
    return max(fitting, key=lambda place: place.logits[BELONGS], default=None)


def _numbers(document: Document, place: Judged) -> frozenset[int]:
    mentions = document.sentences[place.sentence].mentions
    return frozenset(value for m in mentions if m.span.overlaps(place.span) for value in m.values)


def _is_new(place: Judged, days: Sequence[tuple[tuple[date, date], Account]]) -> bool:
    match = place.candidate.date
    if match is None or match.precision != "day" or match.start is None or match.end is None or not days:
        return False
    return all(match.end < start or end < match.start for (start, end), _ in days)


def _same(document: Document, one: Judged, other: Judged) -> bool:
    if _numbers(document, one) & _numbers(document, other):
        return True
    first, second = one.candidate.date, other.candidate.date
    return (
        first is not None and second is not None and first.start is not None and first.start == second.start
    )


def _names_one_found(places: Iterable[Judged], days: Sequence[tuple[tuple[date, date], Account]]) -> bool:
    """Whether a sentence gives the day of a meeting found, or surely names the first."""
    return any(_is_a_day_found(place, days) or _surely_the_first(place) for place in places)


def _is_a_day_found(place: Judged, days: Sequence[tuple[tuple[date, date], Account]]) -> bool:
    match = place.candidate.date
    if place.candidate.kind != DATE or match is None or match.start is None or match.precision != "day":
        return False
    return any(start <= match.start <= end for (start, end), _ in days)


def _surely_the_first(place: Judged) -> bool:
    named = place.candidate.kind == MEETING and place.logits[BELONGS] >= HELD
    return named and place.another <= THE_FIRSTS
