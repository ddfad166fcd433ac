"""A question about meetings -> an answer from the records of all reports, a refusal, or a question back.

Knows the order of work: kind, which meetings are meant, the answerer of that kind. Returns None for a question that is not
about the facts of meetings; the passage route answers that one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answer import Answer, Choice, Route
from assistant.kinds import Kind
from assistant.question import Question, Role, parse
from assistant.records import coming, facts, saying, several, summary
from assistant.records.asking import OF_ONE_MEETING, asks_for_document, respelt, wanted_kind
from assistant.records.constraints import Constraints, Topic, constraints_of
from assistant.records.draft import Draft, Fact
from assistant.records.events import Catalogue, Catalogues, Event
from assistant.records.matching import Match, Matcher, all_of, best_of
from assistant.records.outcome import Outcome, evidence, not_said
from assistant.records.subjects import Subject, person_of, subject_of
from corpus.dates import find_dates
from corpus.places import find_places
from corpus.states import find_states
from index.filters import Filters
from index.library import Library

MOST_CHOICES = 8
PassageAnswer = Callable[[Filters], Answer]

_MANY: frozenset[Kind] = frozenset({"meetings", "count", "holdings", "compare"})
_ABOUT_STATES = re.compile(
    r"\b(?:states?|countr(?:y|ies)|nations?|delegations?|governments?|members?)\b", re.IGNORECASE
)
_OPENED = re.compile(r"\bopen(?:ed|s|ing)?\b|\bopening\s+(?:speech|address|remarks)\b", re.IGNORECASE)
_PLURAL = re.compile(r"\b(?:meetings|sessions|summits|conferences|gatherings|times)\b", re.IGNORECASE)
_AT_A_PLACE = re.compile(
    r"\b(?:online|video|virtual\w*|hall|palace|office|cent(?:re|er)|hotel|headquarters|building|residence|house|castle|villa)\b",
    re.IGNORECASE,
)
_BUILDING = re.compile(r"\b(?:building|venue|hall|palace|hotel|premises|room)\b", re.IGNORECASE)
_MISSING = re.compile(r"\b(?:missing|gaps?|lack(?:ing)?)\b", re.IGNORECASE)
_BOTH_MEETINGS = re.compile(
    r"\b(?:which|what|list|how\s+many)\s+(?:\w+\s+){0,2}(?:meetings|sessions|summits|conferences)\b",
    re.IGNORECASE,
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


class RecordsRoute:
    """Answers from records. Safe to use from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._catalogues = Catalogues(library)

    def answer(
        self,
        question: Question,
        asked: str,
        filters: Filters,
        passages: PassageAnswer,
        meant: Sequence[str] = (),
    ) -> Answer | None:
        """`passages` answers the same question from passages under other filters: for what a record does not hold.

        `meant` are ids of meetings: where there are any, the question can only mean one of theirs.
        """
        catalogue = _allowed(self._catalogues.current(), filters)
        if not catalogue.events:
            return None
        turn = _Turn(self._library, catalogue, question, asked, filters, passages, meant)
        return turn.answer()

    def events(self, meetings: Sequence[str]) -> list[Event]:
        """The meetings with these ids, each once, in their order; what is no longer there is left out."""
        known = self._catalogues.current().by_meeting
        return list({known[id_].id: known[id_] for id_ in meetings if id_ in known}.values())


class _Turn:
    """One question on its way."""

    def __init__(
        self,
        library: Library,
        catalogue: Catalogue,
        question: Question,
        asked: str,
        filters: Filters,
        passages: PassageAnswer,
        meant: Sequence[str] = (),
    ) -> None:
        self._catalogue = catalogue
        spelt = respelt(question.text, catalogue.vocabulary)
        question = question if spelt == question.text else parse(spelt, date.today())
        self._question = question
        self._asked = asked
        self._filters = filters
        self._passages = passages
        self._matcher = Matcher(_among(catalogue, meant), library.reports_with)
        self._draft = Draft(library)
        self._kind: Kind = wanted_kind(question)
        self._constraints = constraints_of(
            replace(question, kind=self._kind), self._matcher.stands_somewhere, catalogue.state_names
        )

    def answer(self) -> Answer | None:
        if asks_for_document(self._question.text):
            return self._no_document()
        who = person_of(self._question, self._catalogue)
        if who is not None:
            found = several.person(self._draft, self._events_without(who), who.words, who.role)
            if found is not None:
                self._kind = "person"
                return self._finish(found, ())
        if (
            self._kind == "compare"
            and _BOTH_MEETINGS.search(self._question.body)
            and self._constraints.states
        ):
            self._kind = "count" if "how many" in self._question.body.lower() else "meetings"
        if self._kind in _MANY:
            return self._many()
        if self._kind == "person" and _OPENED.search(self._question.body):
            return self._one(lambda event: facts.opener(self._draft, event), "who opened it")
        answerer = self._answerer()
        return self._one(*answerer) if answerer else None

    def _no_document(self) -> Answer:
        """The library holds reports about a document; they are offered as not the thing itself."""
        found = self._passages(self._filters)
        about = tuple(replace(c, n=None, answer_span=None) for c in found.citations) or found.consulted
        text = "Your library holds reports, not the document itself."
        if about:
            text += " What they say of it is offered below."
        return replace(
            found,
            answered=False,
            route="refusal",
            kind="open",
            text=text,
            citations=(),
            consulted=about,
            values={},
            choices=(),
        )

    def _answerer(self) -> tuple[Callable[[Event], Outcome | None], str] | None:
        """What answers this kind about one event; None where the question is about something else."""
        draft, question, kind = self._draft, self._question, self._kind
        what = _WHAT.get(kind, "that")
        states = self._constraints.states or tuple(s.code for s in question.states if not s.setting)
        match kind:
            case "attendance":
                how = coming.manner_of(question.body)
                return lambda event: coming.attendance(draft, event, how), what
            case "attended":
                return self._was_there(states)
            case "absence":
                if states:
                    return lambda event: coming.attended(draft, event, states), what
                return lambda event: coming.absence(draft, event), what
            case "organisations":
                return lambda event: coming.organisations(draft, event), what
            case "headcount":
                of_states = bool(_ABOUT_STATES.search(_counted_noun(question.body)))
                words = _counted_noun(question.body).lower().split()
                return lambda event: coming.headcount(draft, event, of_states, words), what
            case "representative":
                organisation = (
                    [t.text.lower() for t in self._constraints.topics if t.text.isupper()]
                    if not states
                    else []
                )
                return lambda event: facts.representatives(draft, event, states, organisation), what
            case "summary":
                return lambda event: summary.sheet(draft, event), what
            case "chair" | "format" | "next_meeting":
                single = {"chair": facts.chair, "format": facts.form, "next_meeting": self._following}[kind]
                return lambda event: single(draft, event), what
            case "date" | "place" if question.signal is not None or question.kind == "open":
                if kind == "date":
                    return lambda event: facts.when(draft, event), what
                venue = bool(_BUILDING.search(question.body))
                return lambda event: facts.where(draft, event, venue=venue), what
            case "decisions" | "agenda" if question.signal is not None or question.kind == "open":
                listing = {"decisions": facts.decisions, "agenda": facts.agenda}[kind]
                return lambda event: listing(draft, event, self._about(event)), what
            case _:
                return None

    def _was_there(self, states: Sequence[str]) -> tuple[Callable[[Event], Outcome | None], str] | None:
        if states:
            return lambda event: coming.attended(self._draft, event, states), "that"
        subject = subject_of(self._question)
        if subject is None:
            return None
        self._forget(subject.words)
        return lambda event: subject.attended(self._draft, event), "that"

    def _one(self, answerer: Callable[[Event], Outcome | None], what: str) -> Answer | None:
        """Answer about the one meeting that is meant, ask back which, or say which condition no meeting meets."""
        if self._kind == "summary" and not self._constraints.any:
            return None
        match = self._matcher.match(self._constraints)
        if not match.meant and match.unmet == "ordinal" and self._kind == "next_meeting":
            # "When is the 60th?" asks the report of the 59th.
            before = replace(self._constraints, ordinals=tuple(n - 1 for n in self._constraints.ordinals))
            match = self._matcher.match(before)
        if not match.meant:
            return self._elsewhere() or self._unmet(match)
        meant = best_of(match, self._constraints)
        if len(meant) > 1 and self._kind == "attendance" and _PLURAL.search(self._question.body):
            return self._of_each(all_of(match))
        if len(meant) > 1:
            return self._ask_back(meant)
        (event,) = meant
        outcome = answerer(event)
        if outcome is not None and (outcome.answered or self._kind not in ("headcount", "organisations")):
            return self._finish(outcome, (event,))
        return self._from_passages(event, what, outcome)

    def _elsewhere(self) -> Answer | None:
        """No record meets all conditions; a passage that meets them, strictly, is still an answer."""
        found = self._passages(self._filters)
        return found if found.answered and self._is_of_the_sort(found) else None

    def _is_of_the_sort(self, answer: Answer) -> bool:
        """Whether a quote holds what is asked for: a state, a day, a place."""
        quotes = [citation.quote for citation in answer.citations]
        match self._kind:
            case "attendance":
                return any(find_states(quote) for quote in quotes)
            case "date":
                return any(find_dates(quote) for quote in quotes)
            case "place":
                return any(find_places(quote) or _AT_A_PLACE.search(quote) for quote in quotes)
            case _:
                return True

    def _from_passages(self, event: Event, what: str, outcome: Outcome | None) -> Answer:
        """What the record does not hold may still stand in the report: its own sentences are asked."""
        reports = tuple(dict.fromkeys(account.report for account in event.accounts))
        narrowed = self._passages(replace(self._filters, reports=reports))
        if narrowed.answered and self._is_of_the_sort(narrowed):
            return replace(narrowed, meetings=_ids([event]), filters=self._filters.as_json())
        if outcome is None:
            outcome = not_said(self._draft, event, what)
        return self._finish(outcome, (event,))

    def _many(self) -> Answer | None:
        if self._kind == "compare":
            return self._compare()
        constraints = self._known_only()
        if self._kind == "holdings":
            return self._holdings(constraints)
        match = self._matcher.match(replace(constraints, states=(), format=None))
        if not match.meant and match.unmet != "topic":
            return self._unmet(match)
        within = all_of(match) if match.meant else []
        fitting = [e for e in within if constraints.format is None or _has_form(e, constraints.format)]
        if constraints.last or constraints.first:
            held = [e for e in fitting if set(constraints.states) <= e.states and e.start]
            fitting = held[-1:] if constraints.last else held[:1]
        total = len(within) if constraints.format else len(self._catalogue.events)
        tell = several.count if self._kind == "count" else several.meetings
        return self._finish(tell(self._draft, fitting, constraints, total), fitting)

    def _holdings(self, constraints: Constraints) -> Answer | None:
        if not constraints.any:
            return None
        match = self._matcher.match(constraints)
        if not match.meant:
            return self._unmet(match) or self._refused([])
        within = all_of(match)
        if _MISSING.search(self._question.body):
            outcome = several.missing_numbers(self._draft, within)
            return self._finish(outcome, within) if outcome else None
        return self._finish(several.holds(self._draft, within, len(self._catalogue.events)), within)

    def _known_only(self) -> Constraints:
        """A question over many meetings is not narrowed by a word that no meeting bears, unless it is a name."""
        kept = tuple(t for t in self._constraints.topics if t.firm or self._matcher.borne(t))
        self._constraints = replace(self._constraints, topics=kept)
        return self._constraints

    def _compare(self) -> Answer | None:
        pair = self._pair()
        if pair is None:
            self._draft.say(
                "I cannot tell which two meetings are to be compared. Name each by its number, its day or its place."
            )
            return self._refused([])
        wanted = _wanted(self._question.body)
        return self._finish(several.compare(self._draft, *pair, wanted), pair)

    def _pair(self) -> tuple[Event, Event] | None:
        """The two meetings that a comparison names: by two numbers, two days, or the two sides of "and", "but not"."""
        c = self._constraints
        sides: list[Constraints] = []
        dates = [d for d in self._question.dates if d.first]
        if len(c.ordinals) == 2:
            sides = [replace(c, ordinals=(n,), days=None) for n in c.ordinals]
        elif len(dates) == 2:
            sides = [replace(c, days=(d.first, d.last or d.first)) for d in dates if d.first]
        sides = [replace(side, states=(), countries=()) for side in sides]
        if not sides:
            sides = [replace(side, states=()) for side in _sides(self._question)]
        chosen: list[Event] = []
        for side in sides:
            found = [e for e in best_of(self._matcher.match(side), side) if e not in chosen]
            if len(found) != 1:
                return None
            chosen += found
        return (chosen[0], chosen[1]) if len(chosen) == 2 else None

    def _of_each(self, events: Sequence[Event]) -> Answer:
        """Who attended each of several meetings."""
        codes: list[str] = []
        for n, event in enumerate(events):
            if n:
                self._draft.say("\n")
            coming.attendance(self._draft, event)
            codes += [code for code in sorted(event.states) if code not in codes]
        return self._finish(
            Outcome(bool(codes), {"states": codes, "collective": [], "organisations": []}), events
        )

    def _following(self, draft: Draft, event: Event) -> Outcome | None:
        outcome = facts.following(draft, event)
        if outcome is None:
            return None
        day = outcome.values["start"]
        if day and outcome.values["precision"] == "day" and date.fromisoformat(day) < date.today():
            held = [
                e for e in self._catalogue.events if e.start and e.start.isoformat() == day and e is not event
            ]
            alike = [e for e in held if set(e.weights) & set(event.weights)]
            draft.say(
                f" That day has passed; your library holds a report of {alike[0].label}." if alike
                else " That day has passed, and your library holds no report of it."
            )  # fmt: skip
        return outcome

    def _about(self, event: Event) -> list[frozenset[str]]:
        """Words of what was decided or discussed that the question asks about, rather than of the meeting."""
        wanted = {term.stem for term in self._question.terms if term.role is not Role.SETTING}
        known = {stem for stem, weight in event.weights.items() if weight > 0.5}
        return [t.accepts for t in self._constraints.topics if t.stem in wanted and t.stem not in known]

    def _events_without(self, who: Subject) -> list[Event]:
        """The events that the rest of the question allows, the person's name left aside."""
        self._forget(who.words)
        match = self._matcher.match(replace(self._constraints, topics=()))
        return [s.event for s in match.meant]

    def _forget(self, said: Sequence[str]) -> None:
        """These words name who is asked about, not which meeting."""
        kept: tuple[Topic, ...] = tuple(t for t in self._constraints.topics if t.text.casefold() not in said)
        self._constraints = replace(self._constraints, topics=kept)

    def _unmet(self, match: Match) -> Answer | None:
        """A refusal that names the condition which no meeting meets; None where it is not certain that one is meant."""
        near = [s.event for s in match.nearest]
        c = self._constraints
        if match.unmet == "topic":
            if not match.unknown or self._question.kind in (
                "date",
                "place",
                "decisions",
                "agenda",
                "summary",
                "person",
            ):
                return None
            self._draft.say(
                f"No report in your library tells of a meeting that goes with {saying.listed(f'“{w}”' for w in match.unknown)}."
            )
            return self._refused(near[:2])
        held = saying.listed(e.label for e in near[:3])
        more = " and others" if len(near) > 3 else ""
        missing = {
            "ordinal": f"no report of {_numbered(c.ordinals)}",
            "days": f"no report of one {_in_time(c)}",
            "place": f"no report of one in {saying.listed(saying.state(code) for code in c.countries)}",
            "format": "no report of one in that form",
        }[match.unmet or "days"]
        if c.topics:
            self._draft.say(f"Your library tells of {held}{more}, but {missing}.")
        else:
            self._draft.say(f"There is {missing} in your library.")
        return self._refused(near[:3])

    def _refused(self, near: Sequence[Event]) -> Answer:
        places = tuple(f for event in near for f in evidence(event, "name", "date"))
        return self._finish(Outcome(False, near=places), ())

    def _ask_back(self, meant: Sequence[Event]) -> Answer:
        shown = meant[:MOST_CHOICES]
        more = f" These are {len(shown)} of {len(meant)}." if len(meant) > len(shown) else ""
        stem = self._asked.strip().rstrip("?!. ")
        choices = tuple(Choice(e.label, f"{stem}: {e.label}?", e.accounts[0].id) for e in shown)
        return Answer(
            question=self._asked,
            asked=self._asked,
            answered=False,
            route="ask_back",
            kind=self._kind,
            text=f"Which meeting do you mean?{more}",
            choices=choices,
            filters=self._filters.as_json(),
            meetings=_ids(shown),
        )

    def _finish(self, outcome: Outcome, events: Sequence[Event]) -> Answer:
        route: Route = "records" if outcome.answered else "refusal"
        near: list[Fact] = list(outcome.near)
        cited = {(c.report, c.span) for c in self._draft.citations}
        consulted = [c for c in self._draft.cited(near) if (c.report, c.span) not in cited][:3]
        return Answer(
            question=self._asked,
            asked=self._asked,
            answered=outcome.answered,
            route=route,
            kind=self._kind,
            text=self._draft.text,
            citations=tuple(self._draft.citations),
            consulted=tuple(consulted),
            values=dict(outcome.values),
            meetings=_ids(events),
            filters=self._filters.as_json(),
        )


def _has_form(event: Event, form: str) -> bool:
    return any(account.record["format"] == form for account in event.accounts)


def names_no_meeting(question: Question) -> bool:
    """Whether a question about one meeting holds no word that tells which."""
    kind = wanted_kind(question)
    return kind in OF_ONE_MEETING and not constraints_of(replace(question, kind=kind), lambda _: True).any


def only_days(question: Question) -> bool:
    """Whether a question about one meeting tells which by its day alone."""
    kind = wanted_kind(question)
    if kind not in OF_ONE_MEETING:
        return False
    c = constraints_of(replace(question, kind=kind), lambda _: True)
    return c.days is not None and not (c.topics or c.ordinals or c.countries)


def _among(catalogue: Catalogue, meant: Sequence[str]) -> Catalogue:
    """The catalogue of these meetings alone; all of it where none of them is there."""
    known = catalogue.by_meeting
    events = {known[id_].id: known[id_] for id_ in meant if id_ in known}
    return Catalogue(list(events.values())) if events else catalogue


def _ids(events: Sequence[Event]) -> tuple[str, ...]:
    return tuple(account.id for event in events for account in event.accounts)


def _allowed(catalogue: Catalogue, filters: Filters) -> Catalogue:
    """The catalogue of the accounts that the filters let through."""
    if not filters:
        return catalogue
    kept = []
    for event in catalogue.events:
        accounts = tuple(
            a
            for a in event.accounts
            if (not filters.reports or a.report in filters.reports)
            and (not filters.publishers or a.publisher in filters.publishers)
            and (
                not filters.published_from
                or (a.published is not None and a.published >= filters.published_from)
            )
            and (
                not filters.published_until
                or (a.published is not None and a.published <= filters.published_until)
            )
        )
        if accounts:
            kept.append(replace(event, accounts=accounts))
    return Catalogue(kept)


# From the clearest to the least clear: "and" may also stand inside a name.
_JOINTS = (
    r"\s+(?:but|and)\s+not\s+",
    r"\s+(?:versus|vs\.?|compared\s+(?:with|to))\s+",
    r"(?<=\w)\s+(?:with|than|or)\s+(?=the\b|at\b|in\b)",
    r"\s+and\s+(?=(?:at|in|the|of)\b)",
    r"\s+and\s+",
)


def _sides(question: Question) -> list[Constraints]:
    """The two sides of "at A and at B", "at A but not at B", each with what it names."""
    from assistant.question import parse

    parts = re.split(
        r"\s+(?:but\s+not|and\s+not|and|versus|vs\.?|compared\s+(?:with|to)|or|than)\s+",
        question.body,
        flags=re.IGNORECASE,
    )
    if len(parts) < 2:
        return []
    head, tail = " and ".join(parts[:-1]), parts[-1]
    return [constraints_of(replace(parse(part), kind=question.kind), lambda _: True) for part in (head, tail)]


def _wanted(body: str) -> str:
    if re.search(r"\b(?:both|in\s+common|common\s+to|same)\b", body, re.IGNORECASE):
        return "both"
    if re.search(r"\b(?:but|and)\s+not\b|\bmissing\s+from\b", body, re.IGNORECASE):
        return "first"
    return "all"


def _numbered(ordinals: Sequence[int]) -> str:
    said = [saying.ordinal(n) for n in ordinals]
    return f"{saying.article(said[0])} {saying.listed(said, 'or')}" if said else "one"


def _in_time(c: Constraints) -> str:
    text = c.days_text
    if re.match(r"(?:since|until|before|after|in|on)\b", text):
        return text
    return f"on {text}" if c.days and c.days[0] == c.days[1] else f"in {text}"


def _counted_noun(body: str) -> str:
    match = re.search(r"\b(?:how\s+many|number\s+of)\s+((?:[\w-]+\s*){1,4})", body, re.IGNORECASE)
    return match.group(1) if match else ""
