"""How well the meetings that were read agree with the labelled ones, field by field, with every miss.

Knows records and what counts as the same. Knows nothing of how meetings are read, of files, or of printing.

A meeting that was not found counts as missed in every field that its label fills; a meeting that was read where none
is labelled adds its states to the wrong ones. A state and an entity that ISO 3166 lists though it is no state (a
territory, a state that is gone) may stand among the states or among the organisations: either form is accepted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evals.records import matching as same
from evals.records.alignment import align
from evals.records.load import Decision, Headcount, LabelledText, NextMeeting, Organisation, Person, Record
from evals.records.tally import Judge, Scores

# Says what was shown, not what was decided; labelled only now and then.
_NOT_JUDGED_VERBS = frozenset({"presented"})


def score(readings: Iterable[tuple[LabelledText, Sequence[Record]]]) -> Scores:
    """Compare each labelled text with the meetings that were read from it."""
    scores = Scores()
    for labelled, got in readings:
        _score_text(scores, labelled, got)
    return scores


def _score_text(scores: Scores, labelled: LabelledText, got: Sequence[Record]) -> None:
    scores.texts += 1
    scores.labelled += len(labelled.meetings)
    scores.read += len(got)
    pairs = dict(align(labelled.meetings, got))
    whole = Judge(scores, labelled.id, "-")
    whole.single("number of meetings", len(labelled.meetings), len(got), _equal)
    for position, meeting in enumerate(labelled.meetings):
        others = frozenset[str]().union(*(other.codes for other in labelled.meetings if other is not meeting))
        found = position in pairs
        judge = Judge(scores, labelled.id, meeting.name or f"meeting {position + 1}", found)
        if not found:
            judge.note("meeting", meeting.name, None)
        _compare(judge, meeting, got[pairs[position]] if found else Record(), others)
    for position, extra in enumerate(got):
        if position not in pairs.values():
            whole.note("meeting", None, extra.name)
            whole.many("states", (), sorted(extra.codes), _equal)
            attending = frozenset[str]().union(*(meeting.codes for meeting in labelled.meetings))
            _note_only_mentioned(whole, extra.codes - attending)


def _compare(judge: Judge, expected: Record, got: Record, others: frozenset[str]) -> None:
    _compare_states(judge, expected, got, others)
    judge.single("name", expected.name, got.name, same.same_name)
    judge.many("bodies", expected.bodies, got.bodies, same.same_name)
    _compare_ordinals(judge, expected, got)
    judge.single("start", expected.start, got.start, _equal)
    judge.single("end", expected.end, got.end, _equal)
    if judge.found:
        judge.single("date precision", expected.date_precision, got.date_precision, _equal)
        judge.single("attendance list", expected.attendance_list, got.attendance_list, _equal)
    judge.single("city", expected.place.city, got.place.city, same.same_place)
    judge.single("country", expected.place.country, got.place.country, _equal)
    judge.single("venue", expected.place.venue, got.place.venue, same.same_place)
    judge.single("host", expected.host, got.host, _equal)
    judge.single("format", expected.format, got.format, _equal)
    judge.many("collective", expected.collective, got.collective, same.same_name)
    _compare_people(judge, expected, got)
    judge.many("head counts", expected.headcounts, got.headcounts, _same_headcount)
    judge.many("agenda", expected.agenda, got.agenda, same.same_quote)
    _compare_decisions(judge, expected.decisions, got.decisions)
    judge.single("next meeting", expected.next, got.next, _same_next)
    judge.single("next meeting's place", _place_of(expected.next), _place_of(got.next), same.same_place)


def _compare_states(judge: Judge, expected: Record, got: Record, others: frozenset[str]) -> None:
    accepted = _as_organisations(got.codes - expected.codes, expected.organisations)
    as_organisations = _as_organisations(expected.codes - got.codes, got.organisations)
    wanted = sorted(expected.codes - as_organisations.keys())
    named = sorted(got.codes - accepted.keys())
    judge.many("states", wanted, named, _equal)
    judge.scores.exact_sets += int(judge.found and wanted == named)
    only_mentioned = (frozenset(expected.mentioned) | others) - expected.codes
    _note_only_mentioned(judge, only_mentioned & set(named))
    apart = others | {expected.place.country, expected.host}
    judge.many(
        "mentioned",
        [code for code in expected.mentioned if code not in apart],
        [code for code in got.mentioned if code not in apart],
        _equal,
    )
    if expected.absent is not None:
        judge.many("absent", expected.absent, got.absent or (), _equal)
    by_code = {state.code: state for state in got.states}
    for state in expected.states:
        other = by_code.get(state.code)
        if other is None:
            continue
        judge.single("role", state.role, other.role, _equal, of=state.code)
        if state.capacity:
            judge.single("capacity", state.capacity, other.capacity, lambda one, two: True, of=state.code)
        if state.remote is not None:
            judge.single("remote", state.remote, other.remote, _equal, of=state.code)
        elif expected.format != "online":
            judge.single("remote", None, other.remote or None, _equal, of=state.code)
    judge.many(
        "organisations",
        [item for item in expected.organisations if item not in accepted.values()],
        [item for item in got.organisations if item not in as_organisations.values()],
        _same_organisation,
    )


def _note_only_mentioned(judge: Judge, codes: Iterable[str]) -> None:
    """The worst of misses: a state that the report only names is said to have come."""
    for code in sorted(codes):
        judge.scores.mentioned_as_attending += 1
        judge.note("mentioned listed as attending", None, code)


def _as_organisations(codes: Iterable[str], organisations: Sequence[Organisation]) -> dict[str, Organisation]:
    """Those of `codes` whose entity the other record keeps among its organisations, with that organisation."""
    found = {}
    for code in codes:
        names = same.entity_names(code)
        for organisation in organisations:
            if any(same.same_spelling(organisation.name, name) for name in names):
                found[code] = organisation
    return found


def _compare_ordinals(judge: Judge, expected: Record, got: Record) -> None:
    numbers = tuple(sorted(number for _, number in expected.ordinals)) or None
    judge.single("ordinals", numbers, tuple(sorted(number for _, number in got.ordinals)) or None, _equal)
    if len(expected.ordinals) < 2:
        return
    bodies = {number: body for body, number in got.ordinals}
    for body, number in expected.ordinals:
        if number in bodies:
            judge.single("joint session: number's body", body, bodies[number], same.same_name)


def _compare_people(judge: Judge, expected: Record, got: Record) -> None:
    """Chair, co-chairs, opener; then representatives, among whom those three may stand or not."""
    chair, co_chairs = got.chair, got.co_chairs
    if expected.chair is None and chair and any(_same_chair(one, chair) for one in expected.co_chairs):
        co_chairs, chair = (chair, *co_chairs), None
    judge.single("chair", expected.chair, chair, _same_chair)
    judge.many("co-chairs", expected.co_chairs, co_chairs, _same_chair)
    judge.single("opened by", expected.opened_by, got.opened_by, _same_chair)
    leading = [one for one in (expected.chair, *expected.co_chairs, expected.opened_by) if one]
    read_leading = [one for one in (got.chair, *got.co_chairs, got.opened_by) if one]
    both = leading + read_leading

    def plain(people: Sequence[Person]) -> list[Person]:
        return [one for one in people if not any(same.same_person(one.name, other.name) for other in both)]

    judge.many("representatives", plain(expected.representatives), plain(got.representatives), _same_person)
    for person in expected.representatives:
        match = next((other for other in got.representatives if _same_person(person, other)), None)
        if match is None:
            continue
        judge.single("representative's state", person.state, match.state, _equal)
        if person.title:
            judge.single("representative's title", person.title, match.title, _same_title)


def _compare_decisions(judge: Judge, expected: Sequence[Decision], got: Sequence[Decision]) -> None:
    def agree(one: Decision, other: Decision) -> bool:
        return same.same_quote(one.quote, other.quote)

    judged = [
        decision
        for decision in got
        if decision.verb not in _NOT_JUDGED_VERBS or any(agree(one, decision) for one in expected)
    ]
    judge.many("decisions", expected, judged, agree)
    for decision in judged:
        labelled = [one for one in expected if agree(one, decision)]
        if labelled:
            verbs, quotes = [one.verb for one in labelled], [one.quote for one in labelled]
            judge.single(
                "decision's verb",
                " / ".join(verbs),
                decision.verb,
                lambda _, verb, verbs=verbs, quotes=quotes: same.same_verb(verbs, quotes, verb),  # type: ignore[misc]
            )


def _equal(one: object, other: object) -> bool:
    return one == other


def _same_organisation(one: Organisation, other: Organisation) -> bool:
    return same.same_name(one.name, other.name) or same.contains(one.name, other.name)


def _same_person(one: Person, other: Person) -> bool:
    return same.same_person(one.name, other.name)


def _same_title(one: str, other: str) -> bool:
    return same.overlap(one, other) >= 0.5 or same.contains(one, other)


def _same_chair(one: Person, other: Person) -> bool:
    """The same person; where only a state or an office presided, the same state or office."""
    if one.name:
        return same.same_person(one.name, other.name)
    if one.state and other.state:
        return one.state == other.state
    return bool(one.title and other.title) and _same_title(one.title or "", other.title or "")


def _same_headcount(one: Headcount, other: Headcount) -> bool:
    return one.count == other.count and same.same_counted(one.of, other.of)


def _same_next(one: NextMeeting, other: NextMeeting) -> bool:
    return one.start == other.start and one.precision == other.precision


def _place_of(meeting: NextMeeting | None) -> str | None:
    return meeting.place if meeting else None
