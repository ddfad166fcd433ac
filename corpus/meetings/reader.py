"""A report -> its meetings.

Puts the readings of all kinds of facts together into one value a meeting. Knows the order of things; the knowledge of each
kind of fact is in its own module.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corpus.bodies import Bodies, shipped_bodies
from corpus.meetings.absences import absences_of
from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.beside import day_beside, shares_days, shares_place
from corpus.meetings.frame.bodies_met import bodies_of
from corpus.meetings.frame.days import date_of
from corpus.meetings.frame.formats import format_of
from corpus.meetings.frame.hosting import host_of
from corpus.meetings.frame.naming import name_of
from corpus.meetings.frame.next_meeting import next_of
from corpus.meetings.frame.numbering import ordinals_of
from corpus.meetings.frame.together import in_one_town
from corpus.meetings.frame.venue import in_the_country_of_its_venue, place_of
from corpus.meetings.grammar.document import Document
from corpus.meetings.grammar.language import unread_reason
from corpus.meetings.grammar.preparing import read_document
from corpus.meetings.learned.beside_the_list import judged_organisations
from corpus.meetings.learned.deciding import (
    judged_days,
    judged_leaders,
    judged_next,
    judged_numbers,
    judged_place,
    own_places,
)
from corpus.meetings.learned.judging import (
    Judged,
    judged_in,
    judged_to_be_there,
    judged_to_have_come,
    judged_to_have_stayed_out,
    surest,
)
from corpus.meetings.learned.manners import judged_host, judged_manners
from corpus.meetings.model import (
    Attendance,
    Coded,
    Meeting,
    MeetingPlace,
    Mentioned,
    Person,
)
from corpus.meetings.outcomes import agenda_of, decisions_of
from corpus.meetings.people.known_people import with_known_people
from corpus.meetings.people.leaders import Leaders, leaders_of
from corpus.meetings.people.leading_people import as_person
from corpus.meetings.people.levels import whole_level, with_levels
from corpus.meetings.people.named_elsewhere import known_leaders
from corpus.meetings.people.representatives import with_people_named
from corpus.meetings.people.same_person import same_person
from corpus.meetings.presence.acting import acting_in
from corpus.meetings.presence.annexes import listed_in
from corpus.meetings.presence.attendance import statements_of
from corpus.meetings.presence.debate import debate_in
from corpus.meetings.presence.headcounts import headcounts_of
from corpus.meetings.presence.named_groups import beside_a_list, collectives_of, list_kind, organisations_of
from corpus.meetings.presence.officers import with_those_of_officers
from corpus.meetings.presence.party_model import StateParty
from corpus.meetings.presence.same_as_before import with_those_before
from corpus.meetings.presence.statements import Statement
from corpus.meetings.which import meetings_told
from corpus.report import Report

# Those of a third meeting may be "the same" as those of the second, who were the same as those of the first.
_TIMES_POINTED = 2
# Where the verbs of attending name fewer states than this, those who act at the meeting are looked for.
_FEW_NAMED = 2


def read_meetings(
    report: Report,
    bodies: Bodies | None = None,
    *,
    judge: Callable[[Document], list[Judged]] | None = judged_in,
) -> tuple[Meeting, ...]:
    """The meetings that a report says were held, in its order; none for a text in a language that is not read.

    `bodies` gives the membership lists by which collective phrases are expanded (default: the shipped ones). `judge` says
    how likely the words tell that a meeting was held, and of all that is named what it was there; without one the rules
    decide alone, about ten times as fast.
    Never raises on any text.
    """
    if unread_reason(report) is not None or not report.text.strip():
        return ()
    metadata = report.metadata
    document = read_document(report.text, metadata.published, metadata.title, metadata.publisher)
    known = bodies or shipped_bodies()
    judged = judge(document) if judge is not None else []
    accounts = meetings_told(document, judged)
    meetings = [_meeting(document, account, accounts, known, judged) for account in accounts]
    if len(meetings) > 1:
        meetings = [
            with_known_people(document, account, meeting, [m for m in meetings if m is not meeting])
            for account, meeting in zip(accounts, meetings, strict=True)
        ]
        for _ in range(_TIMES_POINTED):
            meetings = [
                with_those_before(document, account, meeting, meetings[:n], meetings[n + 1 :])
                for n, (account, meeting) in enumerate(zip(accounts, meetings, strict=True))
            ]
        meetings = in_one_town(meetings, [account.aside for account in accounts])
    return tuple(
        _without_others(document, account, meeting, meetings)
        for account, meeting in zip(accounts, meetings, strict=True)
    )


def _without_others(
    document: Document, account: Account, meeting: Meeting, meetings: list[Meeting]
) -> Meeting:
    """Those who came to another meeting of the report are not mentioned in this one, unless its own sentences name them."""
    elsewhere = {code for other in meetings if other is not meeting for code in other.codes}
    if not elsewhere:
        return meeting
    own = {
        token.state.code
        for index in account.sentences
        for token in document.sentences[index].tokens
        if token.state is not None
    }
    kept = tuple(m for m in meeting.mentioned if m.code not in elsewhere or m.code in own)
    return replace(meeting, mentioned=kept)


def _meeting(
    document: Document,
    account: Account,
    accounts: list[Account],
    known: Bodies,
    judged: list[Judged],
) -> Meeting:
    text = document.text
    single = sum(not (o.aside or o.section) for o in accounts) == 1 and not (account.aside or account.section)
    laid_out = listed_in(document, account)
    statements = [*statements_of(document, account), *laid_out]
    came = [p for s in statements if s.listed and s.absent is None for p in s.parties.states]
    named = {p.code for p in came if p.role not in ("observer", "guest")}
    if len(named) < _FEW_NAMED and not any(s.parties.collectives for s in statements if s.listed):
        counted = any(s.parties.counts for s in statements)
        statements += [replace(s, listed=s.listed and not counted) for s in acting_in(document, account)]
    statements += debate_in(document, account)
    operators = [o.span for s in statements if s.absent is None for o in s.parties.organisations]
    best = surest(document, account, judged, operators)
    own = own_places(document, account, judged)
    statements += judged_to_have_come(
        best, statements, one_by_one=_closed_list(statements), alone=len(accounts) == 1
    )
    leaders = judged_leaders(document, own, leaders_of(document, account))
    there = judged_to_be_there(best)
    absent = absences_of(document, account, statements, laid_out, {p.code for p in came}, own, there)
    away = {absence.code for absence in absent}
    states = _states(text, statements, leaders, away | judged_to_have_stayed_out(best, statements, laid_out))
    listed = {s.code for st in statements if st.listed and st.absent is None for s in st.parties.states}
    date = date_of(document, account, single, accounts)
    if accounts[0] is not account and account.date is None:
        first = date_of(document, accounts[0], single)
        shared = first if date is None and shares_days(document, account, accounts[0]) else date
        date = day_beside(document, account, first) or shared
    date = judged_days(document, account, own, date, single)
    persons = _persons(text, statements, leaders)
    persons = with_people_named(document, account, statements, persons, {s.code for s in states})
    leaders = known_leaders(leaders, persons)
    states = with_levels(_with_leaders(states, leaders, away), persons)
    day = date.start if date is not None else None
    form = format_of(document, account, day, any(s.remote for s in states))
    states = judged_manners(states, own, online=form is not None and form.value == "online")
    states, form = _remote(states, form)
    name = name_of(document, account)
    meeting_bodies = _that_met(text, bodies_of(document, account), statements)
    collective = collectives_of(text, statements, known, date, meeting_bodies)
    kind = list_kind(text, statements, listed, collective)
    own_names = (*meeting_bodies, *([name.of(text)] if name else []))
    codes = {state.code for state in states}
    place = place_of(document, account, form is not None and form.value == "online")
    if (place is None or not (place.city or place.country)) and shares_place(document, account):
        town = _town_of(place_of(document, accounts[0], False))
        place = replace(town, venue=place.venue if place else None) if town is not None else place
    place = in_the_country_of_its_venue(
        judged_place(document, own, place, form is not None and form.value == "online")
    )
    return Meeting(
        name=name.of(text) if name else None,
        name_span=name,
        bodies=meeting_bodies,
        ordinals=judged_numbers(own, ordinals_of(document, account), meeting_bodies),
        date=date,
        place=place,
        host=judged_host(host_of(document, account, place.country if place else None), own),
        format=form,
        attendance_list=kind,
        states=states,
        absent=absent,
        collective=beside_a_list(collective, kind, listed),
        organisations=with_those_of_officers(
            text,
            judged_organisations(
                document,
                own,
                organisations_of(text, statements, persons, own_names),
                {person.name.casefold() for person in persons if person.name},
                own_names,
                operators,
                [one.span for one in collective],
                [one.span for one in states],
            ),
            persons,
            own_names,
        ),
        representatives=persons,
        headcounts=headcounts_of(document, account, statements),
        chair=leaders.chair,
        co_chairs=leaders.co_chairs,
        opened_by=leaders.opened_by,
        agenda=agenda_of(document, account),
        decisions=decisions_of(document, account),
        next=judged_next(
            document,
            own,
            next_of(document, account, accounts, date.end if date else None),
            date.end if date else None,
        ),
        mentioned=_mentioned(document, codes),
        text=text,
    )


def _that_met(text: str, bodies: tuple[str, ...], statements: list[Statement]) -> tuple[str, ...]:
    """Without a body that is listed among those who came: "attended by A and the Business Forum"."""
    came = {o.span.of(text).casefold() for s in statements if s.listed for o in s.parties.organisations}
    return tuple(body for n, body in enumerate(bodies) if n == 0 or body.casefold() not in came)


def _town_of(place: MeetingPlace | None) -> MeetingPlace | None:
    """The town without the building: another meeting in it need not be under one roof."""
    return replace(place, venue=None) if place is not None and (place.city or place.country) else None


def _states(
    text: str, statements: list[Statement], leaders: Leaders, away: set[str]
) -> tuple[Attendance, ...]:
    found: dict[str, StateParty] = {}
    ordered = sorted((s for s in statements if s.absent is None), key=lambda s: not s.listed)
    complete = _closed_list(ordered)
    for statement in ordered:
        for party in statement.parties.states:
            if party.code in away or (statement.speaker and complete):
                continue
            known = found.get(party.code)
            if known is None:
                found[party.code] = party
            else:
                found[party.code] = replace(
                    known, role=known.role or party.role, capacity=known.capacity or party.capacity,
                    remote=known.remote if known.remote is not None else party.remote,
                )  # fmt: skip
    ordered_parties = sorted(found.values(), key=lambda party: party.span.start)
    return tuple(
        Attendance(
            p.code, p.role, whole_level(text, p.capacity).of(text) if p.capacity else None, p.remote, p.span
        )
        for p in ordered_parties
    )


def _closed_list(came: list[Statement]) -> bool:
    """Whether a list names those who came one by one, so that others who are quoted need not have been there."""
    listed = [s for s in came if s.listed and s.absent is None]
    if any(s.parties.open or s.parties.collectives for s in listed):
        return False
    named = {p.code for s in listed for p in s.parties.states if p.role not in ("observer", "guest")}
    return len(named) >= 3


def _remote(
    states: tuple[Attendance, ...], form: Coded | None
) -> tuple[tuple[Attendance, ...], Coded | None]:
    """Online for all makes every state remote; every third state connected to a meeting in a room makes it hybrid."""
    connected = [state for state in states if state.remote]
    if form is not None and form.value == "online" and not connected:
        return tuple(replace(state, remote=True) for state in states), form
    if form is not None and form.value == "in-person" and connected:
        return states, Coded("hybrid", connected[0].span)
    if form is None and len(connected) * _A_PART >= len(states) > 1:
        everybody = len(connected) == len(states)
        return states, Coded("online" if everybody else "hybrid", connected[0].span)
    return states, form


_A_PART = 3  # fewer than every third state connected makes no hybrid meeting of one that is not called so


def _with_leaders(states: tuple[Attendance, ...], leaders: Leaders, away: set[str]) -> tuple[Attendance, ...]:
    """A person who chairs or opens counts for the state whose office it is; a state that chairs does, too."""
    codes = {state.code for state in states}
    added = list(states)
    for person in (leaders.chair, *leaders.co_chairs, leaders.opened_by):
        if person is not None and person.state and person.state not in codes and person.state not in away:
            codes.add(person.state)
            added.append(Attendance(person.state, None, person.title, None, person.span))
    return tuple(added)


def _persons(text: str, statements: list[Statement], leaders: Leaders) -> tuple[Person, ...]:
    found: list[Person] = []
    everybody = [
        as_person(text, person) for s in statements if s.absent is None for person in s.parties.persons
    ]
    for person in (*everybody, leaders.chair, *leaders.co_chairs, leaders.opened_by):
        if person is None or not person.name:
            continue
        at = next((n for n, known in enumerate(found) if same_person(known.name, person.name)), None)
        if at is None:
            found.append(person)
            continue
        known = found[at]
        found[at] = replace(
            person if len(person.name) > len(known.name or "") else known,
            title=known.title or person.title,
            state=known.state or person.state,
            organisation=known.organisation or person.organisation,
        )
    return tuple(found)


def _mentioned(document: Document, attending: set[str]) -> tuple[Mentioned, ...]:
    found: dict[str, Mentioned] = {}
    for read in document.sentences:
        for token in read.tokens:
            state = token.state
            if state is not None and state.code and state.code not in attending:
                found.setdefault(state.code, Mentioned(state.code, state.span))
    return tuple(found.values())
