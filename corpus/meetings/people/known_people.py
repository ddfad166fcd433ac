"""People whom a report has told of at one of its meetings and names by surname alone at another.

Knows how to find whom a surname or "he" stands for. Adds nobody whose state the report does not give.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.tokens import WORD
from corpus.meetings.model import Attendance, Meeting, Person
from corpus.report import Span

_FAR = 10  # words behind the verb in which whoever is met stands


def with_known_people(
    document: Document, account: Account, meeting: Meeting, others: Sequence[Meeting]
) -> Meeting:
    """`meeting` with the states of those who led it or met there and whom the report's other meetings make known."""
    known = [person for other in others for person in _people_of(other) if person.name and person.state]
    if not known:
        return meeting
    chair = _completed(meeting.chair, known)
    co_chairs = tuple(person for person in (_completed(p, known) for p in meeting.co_chairs) if person)
    opened_by = _completed(meeting.opened_by, known)
    came = [person for person in (chair, *co_chairs, opened_by) if person is not None]
    if account.aside:
        came += _who_met(document, account, known)
    states = {state.code: state for state in meeting.states}
    away = {absence.code for absence in meeting.absent}
    for person in came:
        if person.state and person.state not in away and person.span is not None:
            states.setdefault(person.state, Attendance(person.state, None, person.title, None, person.span))
    named = {_surname(person) for person in meeting.representatives}
    new = [person for person in came if person.name and _surname(person) not in named]
    surnames = {_surname(person) for person in known}
    return replace(
        meeting,
        chair=chair,
        co_chairs=co_chairs,
        opened_by=opened_by,
        states=tuple(sorted(states.values(), key=lambda state: state.span.start)),
        representatives=(*meeting.representatives, *new),
        organisations=tuple(o for o in meeting.organisations if o.name.casefold() not in surnames),
        mentioned=tuple(m for m in meeting.mentioned if m.code not in states),
        attendance_list="full" if account.aside and len(states) >= 2 else meeting.attendance_list,
    )


def _people_of(meeting: Meeting) -> Iterator[Person]:
    yield from meeting.representatives
    for person in (meeting.chair, *meeting.co_chairs, meeting.opened_by):
        if person is not None:
            yield person


def _surname(person: Person) -> str:
    return (person.name or "").split()[-1].casefold() if person.name else ""


def _completed(person: Person | None, known: list[Person]) -> Person | None:
    """A leader without a state with that of the one person of this name."""
    if person is None or person.state or not person.name:
        return person
    words = set(person.name.casefold().split())
    same = {other.state: other for other in known if words <= set((other.name or "").casefold().split())}
    if len(same) != 1:
        return person
    other = next(iter(same.values()))
    return replace(person, name=other.name, state=other.state, title=person.title or other.title)


def _who_met(document: Document, account: Account, known: list[Person]) -> list[Person]:
    """The people on either side of the verb; "he" and "she" are the one person of the sentence before."""
    clause = account.anchors[0].clause
    read = document.sentences[account.first]
    if clause is None:
        return []
    subject = read.tokens[clause.subject_start : clause.subject_end]
    before = _named(read, clause.subject_start, clause.subject_end, known)
    if not before and any(t.lower in {"he", "she"} for t in subject) and account.first > 0:
        last = document.sentences[account.first - 1]
        stop = last.clauses[0].group.start if last.clauses else 0
        before = _named(last, 0, stop, known)
    return [*before, *_named(read, clause.group.end, clause.group.end + _FAR, known)]


def _named(read: Read, start: int, end: int, known: list[Person]) -> list[Person]:
    found: dict[str, Person] = {}
    for token in read.tokens[start:end]:
        if token.kind != WORD or not token.capital:
            continue
        same = [person for person in known if _surname(person) == token.text.casefold()]
        if same and len({person.state for person in same}) == 1:
            fullest = max(same, key=lambda person: len(person.name or ""))
            found[token.text] = replace(fullest, span=Span(token.start, token.end))
    return list(found.values())
