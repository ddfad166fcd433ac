"""What is wrong with a labelled text: values that the text does not hold, codes that do not exist, records at odds.

Knows the format of the sets. Knows nothing of how meetings are read or scored.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from evals.records.load import LabelledText, Person, Record

PRECISIONS = {"day", "month", "year", "none"}
FORMATS = {None, "in-person", "online", "hybrid"}
LISTS = {"full", "open", "collective", "headcount", "none"}
ROLES = {None, "member", "observer", "guest"}


def problems(labelled: LabelledText) -> list[str]:
    """One line for each thing that is wrong, naming text, meeting and field; empty when all is well."""
    found = [f"{labelled.id}: {problem}" for problem in _of_text(labelled.text)]
    for number, meeting in enumerate(labelled.meetings, 1):
        where = f"{labelled.id}, meeting {number}"
        found += [
            f"{where}: {field} is not in the text: {value!r}" for field, value in _missing(labelled, meeting)
        ]
        found += [f"{where}: {problem}" for problem in _at_odds(meeting)]
    return found


@cache
def known_codes() -> frozenset[str]:
    """ISO 3166-1 alpha-3, and Kosovo's user-assigned code."""
    import pycountry

    return frozenset(country.alpha_3 for country in pycountry.countries) | {"XKX"}


def _of_text(text: str) -> Iterator[str]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            yield f"line {number} is empty; canonical text holds no empty line"
        elif line != line.strip():
            yield f"line {number} begins or ends with white space"


def _missing(labelled: LabelledText, meeting: Record) -> Iterator[tuple[str, str]]:
    return ((field, value) for field, value in _verbatim(meeting) if value and value not in labelled.text)


def _verbatim(meeting: Record) -> Iterator[tuple[str, str | None]]:
    """Every value that must stand in the text word for word."""
    yield "name", meeting.name
    yield from (("body", body) for body in meeting.bodies)
    yield from (("ordinal's body", body) for body, _ in meeting.ordinals)
    yield "city", meeting.place.city
    yield "venue", meeting.place.venue
    yield from (("collective", name) for name in meeting.collective)
    yield from (("organisation", organisation.name) for organisation in meeting.organisations)
    yield from (("capacity", state.capacity) for state in meeting.states)
    yield from (("headcount", headcount.of) for headcount in meeting.headcounts)
    for person in _people(meeting):
        yield "person", person.name
        yield "title", person.title
        yield "person's organisation", person.organisation
    yield from (("agenda", quote) for quote in meeting.agenda)
    yield from (("decision", decision.quote) for decision in meeting.decisions)
    if meeting.next:
        yield "next meeting", meeting.next.text
        yield "next meeting's place", meeting.next.place


def _people(meeting: Record) -> list[Person]:
    people = [meeting.chair, *meeting.co_chairs, meeting.opened_by, *meeting.representatives]
    return [person for person in people if person is not None]


def _at_odds(meeting: Record) -> Iterator[str]:
    codes = [state.code for state in meeting.states]
    used = [*codes, *meeting.mentioned, *(person.state for person in _people(meeting) if person.state)]
    used += [code for code in (meeting.host, meeting.place.country) if code]
    yield from (f"{code} is not a code" for code in sorted({*used} - known_codes()))
    if len(codes) != len(set(codes)):
        yield "a state is listed twice"
    if both := sorted(meeting.codes & set(meeting.mentioned)):
        yield f"both attending and only mentioned: {', '.join(both)}"
    for person in _people(meeting):
        if person.state and person.state not in meeting.codes:
            yield f"{person.name or person.title} came for {person.state}, which is not among the states"
    if meeting.attendance_list not in LISTS:
        yield f"no such kind of list: {meeting.attendance_list}"
    if meeting.attendance_list in {"full", "open"} and not (codes or meeting.organisations):
        yield "a list is said to be given, but nobody is on it"
    if meeting.date_precision not in PRECISIONS or (
        meeting.next and meeting.next.precision not in PRECISIONS
    ):
        yield "no such precision of a date"
    if (meeting.start is None) == (meeting.date_precision == "day"):
        yield "a start without day precision, or day precision without a start"
    if (meeting.start is None) != (meeting.end is None) or (
        meeting.start and meeting.end and meeting.end < meeting.start
    ):
        yield "start and end do not fit"
    if meeting.format not in FORMATS:
        yield f"no such format: {meeting.format}"
    roles = {state.role for state in meeting.states} | {item.role for item in meeting.organisations}
    if not roles <= ROLES:
        yield f"no such role: {sorted(str(role) for role in roles - ROLES)}"
