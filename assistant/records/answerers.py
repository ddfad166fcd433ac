"""What answers a question of each kind about one meeting, from its record.

Of a question that is not about the meeting itself ("when was the treaty signed") nothing here does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.accepted import accepted
from assistant.question import Question, Role
from assistant.records import coming, facts, summary
from assistant.records.absences import absence
from assistant.records.announced import following
from assistant.records.asking import asks_how_long
from assistant.records.decided import told_decisions, told_of
from assistant.records.draft import Draft
from assistant.records.elected import elected
from assistant.records.events import TITLE, Event
from assistant.records.headcounts import headcount
from assistant.records.hosting import asks_for_host, asks_for_next_host, hosted, hosts_next
from assistant.records.in_role import role_asked_for
from assistant.records.next_chair import asks_for_next_chair, next_chair
from assistant.records.of_the_meeting import asks_of_the_meeting, asks_when_and_where
from assistant.records.outcome import Outcome, evidence, not_said
from assistant.records.part_chaired import chair_of_part, part_asked_for
from assistant.records.participants import organisations_that_came
from assistant.records.premises import with_reasons
from assistant.records.presence import attended
from assistant.records.regions_asked import region_of_states
from assistant.records.subjects import subject_of
from assistant.records.turn import Turn
from assistant.stems import stem
from assistant.words import words
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
_CITY = re.compile(r"\b(?:which|what)\s+(?:city|town|capital)\b", re.IGNORECASE)
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


def answerer_of(turn: Turn) -> tuple[Answerer, str] | None:
    """What answers this kind about one event, and the words for what its report would not say; None where the question is
    about something else."""
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
            return lambda event: _absence(turn, event), what
        case "organisations" if _OBSERVERS.match(question.body):
            return lambda event: _observers(turn, event), what
        case "organisations":
            companies = bool(_COMPANIES.search(question.body))
            role = role_asked_for(question.body)
            return lambda event: organisations_that_came(draft, event, companies=companies, role=role), what
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
            return lambda event: following_of(turn, draft, event), what
        case "date" if asks_how_long(question.body):
            return lambda event: facts.lasted(draft, event), "how long it took"
        case "date" if asks_of_the_meeting(question) and asks_when_and_where(question):
            return lambda event: facts.when_and_where(draft, event), what
        case "date" if asks_of_the_meeting(question):
            return lambda event: _when(turn, event), what
        case "place" if asks_for_host(question.body):
            return lambda event: hosted(draft, turn.catalogue, event), "who hosted it"
        case "place" if asks_of_the_meeting(question) and asks_when_and_where(question):
            return lambda event: facts.when_and_where(draft, event), what
        case "place" if asks_of_the_meeting(question):
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


# "in which year was it": a day without its year is no answer.
_YEAR = re.compile(r"\b(?:which|what)\s+year\b", re.IGNORECASE)


def _when(turn: Turn, event: Event) -> Outcome | None:
    told = facts.when(turn.draft, event)
    without = told is not None and told.values.get("precision") == "none"
    if told is not None and without and _YEAR.search(turn.question.body):
        return Outcome(False, near=tuple(evidence(event, "date")))
    return told


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
        return organisations_that_came(turn.draft, event, role="observers")
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


# "Who was elected to chair the meeting": that is who chaired it.
_TO_CHAIR = re.compile(
    r"\b(?:to\s+chair|(?:as\s+(?:its\s+|the\s+)?)?chair(?:man|person|woman)?)\b", re.IGNORECASE
)


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
        return _chair(turn, event) if _TO_CHAIR.search(turn.question.body) else None
    turn.kind = "decisions"
    persons = elected(turn.question.body, (item["quote"] for item in found.values["items"]))
    return replace(found, values={**found.values, "persons": persons}) if persons else found


def _decided(turn: Turn, event: Event) -> Outcome | None:
    about = _about(turn, event)
    beside = turn.catalogue.beside(event)
    matter = _matter_in_a_title(turn, event)
    about += matter
    found = facts.decisions(turn.draft, event, about)
    if found is None:
        found = told_decisions(turn.draft, event, about, beside)
    return told_of(turn.draft, event, about, beside) if found is None and matter else found


def _was_there(turn: Turn, states: Sequence[str]) -> tuple[Answerer, str] | None:
    if states:
        return lambda event: _presence(turn, event, states), "that"
    subject = subject_of(turn.question)
    if subject is None:
        return None
    turn.forget(subject.words)
    return lambda event: subject.attended(turn.draft, event), "that"


def _absence(turn: Turn, event: Event) -> Outcome:
    others = turn.catalogue.beside(event)
    return with_reasons(turn.draft, event, absence(turn.draft, event, others), turn.question.body, others)


def _presence(turn: Turn, event: Event, states: Sequence[str]) -> Outcome:
    asked = _asked_about(turn.question, states, event)
    how = coming.manner_of(turn.question.body)
    return attended(turn.draft, event, asked, turn.catalogue.beside(event), how)


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


def following_of(turn: Turn, draft: Draft, event: Event) -> Outcome | None:
    outcome = following(draft, event)
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


def _matter_in_a_title(turn: Turn, event: Event) -> list[frozenset[str]]:
    """Words of "what was decided on kava" that the title of the report has too: it asks for these decisions all the same."""
    match = _DECIDED_ON.search(turn.question.body)
    if match is None:
        return []
    asked = {word.stem for word in words(match["matter"])}
    entitled = [t.accepts for t in turn.constraints.topics if event.weights.get(t.stem) == TITLE]
    matter = [accepts for accepts in entitled if accepts & asked]
    return [frozenset().union(*matter)] if matter else []


_DECIDED_ON = re.compile(
    r"\b(?:decid\w*|agree\w*|adopt\w*|resolv\w*|settle\w*|conclu\w*|decisions?)\s+(?:on|about|regarding|concerning)\s+"
    r"(?P<matter>.+?)(?=\s+(?:at|in|by|during|when)\b|[?,.;]|$)",
    re.IGNORECASE,
)


def _counted_noun(body: str) -> str:
    match = re.search(r"\b(?:how\s+many|number\s+of)\s+((?:[\w-]+\s*){1,4})", body, re.IGNORECASE)
    return match.group(1) if match else ""
