"""Questions about one meeting: which it is, what answers about it, and its reports' sentences where the record is silent.

Knows the answerers of each kind. Several meetings that fit equally are asked back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from assistant.answer import Answer
from assistant.phrases import is_verb
from assistant.question import Question, Role
from assistant.records import coming, facts, several, summary
from assistant.records.absences import absence
from assistant.records.asking import asks_how_long
from assistant.records.choosing import all_of, best_of, is_beside, latest_of_series
from assistant.records.decided import told_decisions
from assistant.records.draft import Draft
from assistant.records.elected import elected
from assistant.records.elsewhere import COMES_TOGETHER, asks_of_else
from assistant.records.events import Event
from assistant.records.headcounts import headcount
from assistant.records.hosting import asks_for_host, asks_for_next_host, hosted, hosts_next
from assistant.records.next_chair import asks_for_next_chair, next_chair
from assistant.records.outcome import Outcome, not_said
from assistant.records.part_chaired import chair_of_part, part_asked_for, words_of_part
from assistant.records.participants import organisations_that_came
from assistant.records.presence import attended
from assistant.records.regions_asked import region_of_states
from assistant.records.subjects import subject_of
from assistant.records.turn import MOST_CHOICES, Turn, ids
from assistant.records.unmet import is_of_the_sort, refusal, told_elsewhere
from assistant.terse import asks_nothing
from assistant.words import accepted, stem, words
from corpus.regions import Region

Answerer = Callable[[Event], Outcome | None]

_ABOUT_STATES = re.compile(
    r"\b(?:states?|countr(?:y|ies)|nations?|delegations?|governments?|members?)\b", re.IGNORECASE
)
_AT_A_MEETING = re.compile(
    r"\b(?:at|in|to|attend\w*|join\w*|of)\s+(?:the|an?|its|their|last|\d+\w{2}|[ivxl]+)\b|\b(?:at|attend\w*)\b",
    re.IGNORECASE,
)
_OBSERVERS = re.compile(r"^\W*(?:the\s+|any\s+)?observers\b", re.IGNORECASE)
_PLURAL = re.compile(r"\b(?:meetings|sessions|summits|conferences|gatherings|times)\b", re.IGNORECASE)
_HELD = re.compile(
    rf"\b(?:convened?|hold|held|took\s+place|take\s+place|happen(?:ed)?|{COMES_TOGETHER})\b"
    r"|^\W*(?:on\s+|in\s+)?(?:what|which)\s+(?:dates?|days?|city|town|country|place)\s+(?:was|were|hosted)\b"
    r"|\b(?:go|went|travel\w*|come|came)\s+to\b.{1,40}\bfor\b",
    re.IGNORECASE,
)
# "when was the third Harbour Dialogue": nothing but a name, which then is that of a meeting if any meeting has it.
_WHEN_WAS = re.compile(r"^\W*(?:when|where)(?:\s+(?:was|were|is)|['’]?s)\s+(?:the\s+)?", re.IGNORECASE)
# "the breakfast hosted by Italy": such a verb is part of what the meeting is called.
_BY_SOMEBODY = re.compile(
    r"\b(?:hosted|chaired|attended|organi[sz]ed|arranged|led|opened)\s+(?:jointly\s+)?by\b", re.IGNORECASE
)
_CITY = re.compile(r"\b(?:which|what)\s+(?:city|town|capital)\b", re.IGNORECASE)
_OPENED_IT = re.compile(r"\b(?:opened|opening|inaugurated)\b", re.IGNORECASE)
_COMPANIES = re.compile(
    r"\b(?:which|what|any|list|name)\s+(?:\w+\s+)?(?:compan(?:y|ies)|firms?|operators|manufacturers|businesses)\b"
    r"|^\W*(?:\w+\s+)?(?:companies|firms|operators|manufacturers)\s+(?:at|in)\b",
    re.IGNORECASE,
)
_BUILDING = re.compile(
    r"\b(?:building|venue|hall|palace|hotel|premises|room)\b|\b(?:what|which)\s+(?:cent(?:re|er)|house|museum|castle|university)\b",
    re.IGNORECASE,
)
_CHOSEN = re.compile(
    r"\b(?:elected|appointed|nominated|designated|re-?elected)\b|\b(?:vice|deputy)[- ]?(?:co-?)?chair\w*|\brapporteurs?\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?<!vice[ -])(?<!deputy )\b(?:president|treasurer|secretary|director|speaker|coordinator|chair(?:man|woman|person)?)\b",
    re.IGNORECASE,
)
# What is asked for, not what it is about.
_DOING = frozenset(
    stem(word)
    for word in """approve agree decide adopt sign endorse conclude resolve elect accept settle finalise finalize pass do
    produce achieve result outcome come out up with deliver commit reach discuss consider examine debate talk""".split()
)
_WHAT = {
    "date": "when it was held",
    "place": "where it was held",
    "format": "in what form it was held",
    "chair": "who chaired it",
    "representative": "who came for whom",
    "decisions": "what was decided",
    "agenda": "what was on the agenda",
    "next_meeting": "when or where the next meeting is",
    "headcount": "how many people took part",
}


_WHEN_AND_WHERE = re.compile(
    r"\b(?:when|date|day)\s+and\s+(?:where|in\s+(?:which|what)|(?:at\s+)?(?:which|what)\s+(?:place|city|venue)|place|venue)\b"
    r"|\b(?:where|place|venue|city)\s+and\s+(?:when|on\s+(?:which|what)|date|day)\b",
    re.IGNORECASE,
)


def of_one(turn: Turn) -> Answer | None:
    """The answer about the one meeting that is meant; None where the question asks for nothing that a record holds."""
    found = _answerer(turn)
    return about_one(turn, *found) if found else None


def of_a_bare_name(turn: Turn) -> Answer | None:
    """ "board meeting riga", "FWB 12": nothing but what a meeting is called. Its sheet, or which of a few is meant; None where
    the words may be for anything else."""
    body = turn.question.body
    named = turn.constraints.topics or turn.constraints.ordinals
    if (
        not named
        or turn.question.states
        or not asks_nothing(body)
        or any(is_verb(word) for word in words(body))
    ):
        return None
    turn.read_as("summary")
    match = turn.matcher.match(turn.constraints)
    meant = [
        event for event in best_of(match, turn.constraints) if turn.matcher.called_so(event, turn.constraints)
    ]
    if not 0 < len(meant) <= MOST_CHOICES:
        turn.read_as("open")
        return None
    return about_one(turn, lambda event: summary.sheet(turn.draft, event), "that")


def who_opened(turn: Turn) -> Answer | None:
    """Who opened the one meeting that is meant."""
    answer = about_one(turn, lambda event: facts.opener(turn.draft, event), "who opened it")
    if answer is None or not answer.answered or answer.route == "records":
        return answer
    # "would open talks" says nothing of who opened the meeting.
    if any(_OPENED_IT.search(c.quote) for c in answer.citations):
        return answer
    events = [e for e in turn.catalogue.events if e.accounts[0].id in answer.meetings]
    return turn.finish(not_said(turn.draft, events[0], "who opened it"), events[:1]) if events else None


def about_one(turn: Turn, answerer: Answerer, what: str) -> Answer | None:
    """Answer about the one meeting that is meant, ask back which, or say which condition no meeting meets."""
    if turn.kind == "summary" and not turn.constraints.any and len(turn.catalogue.events) != 1:
        return None
    match = turn.matcher.match(turn.constraints)
    if not match.meant and turn.kind == "chair" and (part := words_of_part(turn.question.body)):
        turn.forget(part)
        match = turn.matcher.match(turn.constraints)
    if not match.meant and match.unmet == "ordinal" and _asks_of_one_to_come(turn):
        # "When is the 60th?" asks the report of the 59th.
        before = replace(turn.constraints, ordinals=tuple(n - 1 for n in turn.constraints.ordinals))
        earlier = turn.matcher.match(before)
        if len(best_of(earlier, before)) == 1 and turn.kind != "next_meeting":
            turn.kind = "next_meeting"
            answerer = partial(_following, turn, turn.draft)
        match = earlier if earlier.meant or turn.kind == "next_meeting" else match
    if not match.meant:
        return told_elsewhere(turn) or refusal(turn, match)
    meant = best_of(match, turn.constraints)
    of_a_part = turn.kind == "chair" and any(part_asked_for(turn.question.body, event) for event in meant)
    if not of_a_part and all(
        asks_of_else(turn.question, turn.kind, event, turn.matcher.introduced(event)) for event in meant
    ):
        told = turn.passages(turn.filters)
        held = turn.kind in ("attendance", "chair") or _HELD.search(turn.question.body)
        if told.answered or not held:
            return told
    if len(meant) > 1 and turn.kind == "attendance" and _PLURAL.search(turn.question.body):
        return _of_each(turn, all_of(match))
    if len(meant) > 1:
        meant = _where_named(turn, meant)
    if len(meant) > 1 and turn.kind == "attended" and turn.constraints.states and turn.constraints.days:
        return turn.finish(several.ever_attended(turn.draft, meant, turn.constraints), meant)
    if len(meant) > 1 and turn.kind == "next_meeting" and (latest := latest_of_series(meant)) is not None:
        meant = [latest]  # what comes next is told by the last of them
    if len(meant) > 1:
        return turn.ask_back(meant)
    (event,) = meant
    outcome = answerer(event)
    if outcome is not None and (outcome.answered or turn.kind not in ("headcount", "organisations")):
        return turn.finish(outcome, (event,))
    return _from_passages(turn, event, what, outcome)


def _where_named(turn: Turn, meant: list[Event]) -> list[Event]:
    """Of several meetings, those in which the states or the person that the question names had a part; all where in none."""
    states = set(turn.constraints.states)
    if turn.kind == "representative" and states:
        named = [e for e in meant if facts.has_persons_of(e, states)]
    elif turn.kind == "attended" and not states and (who := subject_of(turn.question)) is not None:
        named = [e for e in meant if who.is_named_in(e)]
    elif turn.kind not in ("attended", "absence", "representative") and states:
        named = [e for e in meant if states <= e.states]
    else:
        return meant
    return named or meant


def _asks_of_one_to_come(turn: Turn) -> bool:
    of_its_day = turn.kind in ("date", "place")
    return turn.kind == "next_meeting" or (
        of_its_day and (turn.question.looks_ahead or turn.question.terse is not None)
    )


def _answerer(turn: Turn) -> tuple[Answerer, str] | None:
    """What answers this kind about one event; None where the question is about something else."""
    draft, question, kind = turn.draft, turn.question, turn.kind
    what = _WHAT.get(kind, "that")
    asked = tuple(s.code for s in question.states if not s.setting)
    # "Georgia at the meeting of the Guam coordinators": the state in the name of the body is not asked about.
    states = (
        tuple(code for code in turn.constraints.states if code in asked) or turn.constraints.states or asked
    )
    match kind:
        case "attendance":
            how = coming.manner_of(question.body)
            return lambda event: coming.attendance(draft, event, how), what
        case "attended":
            return _was_there(turn, states)
        case "absence":
            # "did not come to Eswatini": the place
            asked_about = tuple(code for code in states if code not in turn.constraints.countries)
            if asked_about:
                return lambda event: _presence(turn, event, asked_about), what
            return lambda event: absence(draft, event, turn.catalogue.beside(event)), what
        case "organisations" if _OBSERVERS.match(question.body):
            return lambda event: _observers(turn, event), what
        case "organisations":
            companies = bool(_COMPANIES.search(question.body))
            return lambda event: organisations_that_came(draft, event, companies=companies), what
        case "headcount":
            region = region_of_states(question.body)
            if region is not None:
                return lambda event: _counted_in(draft, event, region.region), what
            counted = _counted_noun(question.body)
            of_states = bool(_ABOUT_STATES.search(counted))
            return lambda event: headcount(draft, event, of_states, counted.lower().split()), what
        case "representative":
            named = [t.text.lower() for t in turn.constraints.topics if t.text.isupper()]
            organisation = named if not states else []
            return (
                lambda event: (
                    facts.representatives(draft, event, _asked_about(question, states, event), organisation)
                    or _nobody_of(turn, event, states)
                ),
                what,
            )
        case "summary":
            return lambda event: summary.sheet(draft, event), what
        case "chair" if asks_for_next_chair(question.body):
            return lambda event: _next_chair(turn, event), "who has the chair next"
        case "chair" if _CHOSEN.search(question.body):
            return lambda event: _chosen(turn, event), "who was chosen"
        case "chair":
            return lambda event: _chair(turn, event), what
        case "format":
            return lambda event: facts.form(draft, event), what
        case "next_meeting" if asks_for_next_host(question.body):
            return lambda event: hosts_next(draft, turn.catalogue, event), "who hosts the next meeting"
        case "next_meeting":
            return lambda event: _following(turn, draft, event), what
        case "date" if asks_how_long(question.body):
            return lambda event: facts.lasted(draft, event), "how long it took"
        case "date" if _of_the_meeting(question) and _WHEN_AND_WHERE.search(question.body):
            return lambda event: facts.when_and_where(draft, event), what
        case "date" if _of_the_meeting(question):
            return lambda event: facts.when(draft, event), what
        case "place" if asks_for_host(question.body):
            return lambda event: hosted(draft, turn.catalogue, event), "who hosted it"
        case "place" if _of_the_meeting(question) and _WHEN_AND_WHERE.search(question.body):
            return lambda event: facts.when_and_where(draft, event), what
        case "place" if _of_the_meeting(question):
            venue = bool(_BUILDING.search(question.body))
            city = bool(_CITY.search(question.body))
            where = "in which building it was held" if venue else what
            return lambda event: facts.where(draft, event, venue=venue, city=city), where
        case "decisions" | "agenda" if question.signal is not None or question.kind == "open":
            if kind == "decisions":
                return lambda event: _decided(turn, event), what
            return lambda event: facts.agenda(draft, event, _about(turn, event)), what
        case _:
            return None


def _counted_in(draft: Draft, event: Event, region: Region) -> Outcome:
    """How many states of a region are named as taking part."""
    if not event.states:
        return not_said(draft, event, "which states took part")
    outcome = coming.of_region(draft, event, region)
    return replace(outcome, values={"count": len(outcome.values["states"]), "of": "states"})


def _observers(turn: Turn, event: Event) -> Outcome | None:
    """States as well as organisations that came as observers; where the report tells no roles, all organisations."""
    observing = any(s["role"] == "observer" for a in event.accounts for s in a.record["states"])
    if not observing:
        return organisations_that_came(turn.draft, event)
    turn.kind = "attendance"
    return coming.attendance(turn.draft, event, coming.Manner("observer"))


def _next_chair(turn: Turn, event: Event) -> Outcome:
    """A chair to come is told by a sentence alone: no other passage, which tells of him who chaired, will do."""
    found = next_chair(turn.draft, turn.catalogue, event)
    turn.kind = "open"
    return found or not_said(turn.draft, event, "who has the chair next")


def _chair(turn: Turn, event: Event) -> Outcome | None:
    part = part_asked_for(turn.question.body, event)
    if part is not None:
        return chair_of_part(turn.draft, turn.catalogue, event, part)
    return facts.chair(turn.draft, event)


def _chosen(turn: Turn, event: Event) -> Outcome | None:
    """Who was chosen for an office, which need not be the chair of this meeting: by what was decided."""
    said = {
        match.group().lower()
        for pattern in (_CHOSEN, _OFFICE)
        for match in pattern.finditer(turn.question.body)
    }
    found = facts.decisions(
        turn.draft, event, [accepted(word.text) for word in words(" ".join(sorted(said)))]
    )
    if found is None:
        return None
    turn.kind = "decisions"
    persons = elected(turn.question.body, (item["quote"] for item in found.values["items"]))
    return replace(found, values={**found.values, "persons": persons}) if persons else found


def _decided(turn: Turn, event: Event) -> Outcome | None:
    about = _about(turn, event)
    found = facts.decisions(turn.draft, event, about)
    if found is not None:
        return found
    return told_decisions(turn.draft, event, about, turn.catalogue.beside(event))


def _of_the_meeting(question: Question) -> bool:
    """Whether a day or a place is asked of the meeting itself, whoever is said to have met there."""
    if question.signal is not None or question.kind == "open" or _HELD.search(question.body):
        return True
    bare = _WHEN_WAS.match(question.body)
    rest = question.body[bare.end() :] if bare else ""
    return bare is not None and not any(is_verb(word) for word in words(_BY_SOMEBODY.sub(" ", rest)))


def _was_there(turn: Turn, states: Sequence[str]) -> tuple[Answerer, str] | None:
    if states:
        return lambda event: _presence(turn, event, states), "that"
    subject = subject_of(turn.question)
    if subject is None:
        return None
    turn.forget(subject.words)
    return lambda event: subject.attended(turn.draft, event), "that"


def _presence(turn: Turn, event: Event, states: Sequence[str]) -> Outcome:
    asked = _asked_about(turn.question, states, event)
    return attended(turn.draft, event, asked, turn.catalogue.beside(event))


def _nobody_of(turn: Turn, event: Event, states: Sequence[str]) -> Outcome | None:
    """That none of the states whose persons are asked for is named there; None where one is."""
    asked = _asked_about(turn.question, states, event)
    if not asked or set(asked) & event.states or event.list_kind != "full":
        return None
    return replace(
        attended(turn.draft, event, asked, turn.catalogue.beside(event)), answered=False, values={}
    )


def _asked_about(question: Question, states: Sequence[str], event: Event) -> Sequence[str]:
    """Of the states in the question those that it asks about: of "Chad at the Niger–Benin committee", the first."""
    at = _AT_A_MEETING.search(question.body)
    if at is None or len(states) < 2:
        return states
    before = {s.code for s in question.states if -1 < question.body.find(s.text) < at.start()}
    first = [code for code in states if code in before]
    later = [code for code in states if code not in before]
    by_name = event.states_in_name & set(later)
    bare = len(later) > 1 and by_name and not re.search(r"\bwith\b", question.body)
    of_the_name = set(later) <= (event.states_in_name | event.states if bare else event.states_in_name)
    return first if first and of_the_name else states


def _from_passages(turn: Turn, event: Event, what: str, outcome: Outcome | None) -> Answer:
    """What the record does not hold may still stand in the report: its own sentences are asked."""
    reports = tuple(dict.fromkeys(account.report for account in event.accounts))
    narrowed = turn.passages(replace(turn.filters, reports=reports))
    if narrowed.answered and is_of_the_sort(turn, narrowed) and not _told_of_another(turn, event, narrowed):
        return replace(narrowed, meetings=ids([event]), filters=turn.filters.as_json())
    if outcome is None:
        outcome = not_said(turn.draft, event, what)
    return turn.finish(outcome, (event,))


def _told_of_another(turn: Turn, event: Event, answer: Answer) -> bool:
    """Whether all quotes stand where the report has gone on to another meeting, one with a body or a number of its own."""
    owners = []
    for citation in answer.citations:
        begun = [(e.begins(citation.report), e) for e in turn.catalogue.events]
        before = [(at, e) for at, e in begun if at is not None and at < citation.span.end]
        owners.append(max(before, key=lambda told: told[0])[1] if before else event)
    return bool(owners) and all(owner is not event and not is_beside(owner) for owner in owners)


def _of_each(turn: Turn, events: Sequence[Event]) -> Answer:
    """Who attended each of several meetings."""
    codes: list[str] = []
    for n, event in enumerate(events):
        if n:
            turn.draft.say("\n")
        coming.attendance(turn.draft, event)
        codes += [code for code in sorted(event.states) if code not in codes]
    return turn.finish(Outcome(bool(codes), {"states": codes, "collective": [], "organisations": []}), events)


def _following(turn: Turn, draft: Draft, event: Event) -> Outcome | None:
    outcome = facts.following(draft, event)
    if outcome is None:
        return None
    day = outcome.values["start"]
    if day and outcome.values["precision"] == "day" and date.fromisoformat(day) < date.today():
        held = [e for e in turn.held.events if e.start and e.start.isoformat() == day and e.id != event.id]
        alike = [e for e in held if set(e.weights) & set(event.weights)]
        draft.say(
            f" That day has passed; your library holds a report of {alike[0].label}." if alike
            else " That day has passed, and your library holds no report of it."
        )  # fmt: skip
    return outcome


def _about(turn: Turn, event: Event) -> list[frozenset[str]]:
    """Words of what was decided or discussed that the question asks about, rather than of the meeting."""
    wanted = {term.stem for term in turn.question.terms if term.role is not Role.SETTING}
    known = {stem for stem, weight in event.weights.items() if weight > 0.5}
    known |= _DOING
    return [t.accepts for t in turn.constraints.topics if t.stem in wanted and t.stem not in known]


def _counted_noun(body: str) -> str:
    match = re.search(r"\b(?:how\s+many|number\s+of)\s+((?:[\w-]+\s*){1,4})", body, re.IGNORECASE)
    return match.group(1) if match else ""
