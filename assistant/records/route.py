"""A question about meetings -> an answer from the records of all reports, a refusal, or a question back.

Knows the order of work: kind, which meetings are meant, the answerer of that kind. Returns None for a question that is not
about the facts of meetings; the passage route answers that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.kinds import Kind
from assistant.question import Question
from assistant.records.asking import OF_ONE_MEETING, asks_for_document, wanted_kind
from assistant.records.asking_many import asks_for_many, mentioned_thing
from assistant.records.beside_another import Beside, asked_beside
from assistant.records.catalogues import Catalogues, Known
from assistant.records.comparing import compared
from assistant.records.constraints import Constraints, constraints_of
from assistant.records.events import Event
from assistant.records.many import of_many, part_of
from assistant.records.mentioning import mentioned
from assistant.records.one import of_a_bare_name, of_one, who_opened
from assistant.records.outcome import Outcome, evidence
from assistant.records.premises import denied
from assistant.records.subjects import person_of
from assistant.records.turn import PassageAnswer, Turn
from assistant.records.why_away import why_away
from index.filters import Filters
from index.library import Library

_TOLD_IN_WORDS: frozenset[Kind] = frozenset({"decisions", "agenda"})
_MANY: frozenset[Kind] = frozenset({"meetings", "count", "holdings"})
_OPENED = re.compile(r"\bopen(?:ed|s|ing)?\b|\bopening\s+(?:speech|address|remarks)\b", re.IGNORECASE)
_BOTH_MEETINGS = re.compile(
    r"\b(?:which|what|list|how\s+many)\s+(?:\w+\s+){0,2}(?:meetings|sessions|summits|conferences)\b",
    re.IGNORECASE,
)


class RecordsRoute:
    """Answers from records. Safe to use from several threads."""

    def __init__(self, library: Library) -> None:
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
        known = self._catalogues.current(filters)
        if not known.catalogue.events:
            return None
        held = known.catalogue
        if meant:
            known = self._catalogues.among(known, meant)
        elif (beside := asked_beside(question, known)) is not None:
            return self._beside_another(beside, known, asked, filters, passages)
        return _answer(Turn(known, question, asked, filters, passages, held))

    def _beside_another(
        self, beside: Beside, known: Known, asked: str, filters: Filters, passages: PassageAnswer
    ) -> Answer | None:
        """The answer about the one meeting that the question sets before or after another of its report."""
        if len(beside.events) == 1:
            (event,) = beside.events
            only = self._catalogues.among(known, [account.id for account in event.accounts])
            turn = Turn(only, beside.question, asked, filters, passages, known.catalogue, only_one=True)
            answer = _answer(turn)
            if answer is not None:
                return answer
            reports = tuple(dict.fromkeys(account.report for account in event.accounts))
            return passages(replace(filters, reports=reports))
        turn = Turn(known, beside.question, asked, filters, passages)
        if len(beside.events) > 1:
            return turn.ask_back(beside.events)
        reports = tuple(dict.fromkeys(account.report for account in beside.other.accounts))
        told = passages(replace(filters, reports=reports))
        if told.answered and turn.kind in _TOLD_IN_WORDS:
            return told
        turn.draft.say(f"Your library tells of {beside.other.label}, but of no such meeting beside it.")
        return turn.finish(
            Outcome(False, near=tuple(evidence(beside.other, "name", "date"))), (beside.other,)
        )

    def events(self, meetings: Sequence[str]) -> list[Event]:
        """The meetings with these ids, each once, in their order; what is no longer there is left out."""
        held = self._catalogues.current().catalogue.by_meeting
        return list({held[id_].id: held[id_] for id_ in meetings if id_ in held}.values())

    def beside(self, event: Event) -> list[tuple[Event, frozenset[str]]]:
        """The other meetings of the reports that tell of one, each with the stems of the words that introduce it."""
        known = self._catalogues.current()
        held = known.catalogue.by_meeting.get(event.accounts[0].id)
        others = known.catalogue.beside(held) if held is not None else []
        return [(other, known.matcher().introduced(other) | other.named) for other in others]

    @property
    def vocabulary(self) -> frozenset[str]:
        """The words by which the library's meetings are known, as written, in small letters."""
        return self._catalogues.current().catalogue.vocabulary


def names_no_meeting(question: Question) -> bool:
    """Whether a question about one meeting holds no word that tells which."""
    constraints = _of_one_meeting(question)
    return constraints is not None and not constraints.any


def only_days(question: Question) -> bool:
    """Whether a question about one meeting tells which by its day alone."""
    c = _of_one_meeting(question)
    return c is not None and c.days is not None and not (c.topics or c.ordinals or c.countries)


def _of_one_meeting(question: Question) -> Constraints | None:
    kind = wanted_kind(question)
    if kind not in OF_ONE_MEETING:
        return None
    return constraints_of(replace(question, kind=kind), lambda _: True)


def _answer(turn: Turn) -> Answer | None:
    body = turn.question.body
    if asks_for_document(turn.question.text):
        return _no_document(turn)
    thing = mentioned_thing(body)
    if thing is not None and (told := mentioned(turn, thing)) is not None:
        return told
    turn.leave_out()
    contradicted = why_away(turn) or denied(turn)
    if contradicted is not None:
        return contradicted
    who = person_of(turn.question, turn.catalogue)
    if who is not None:
        found = part_of(turn, who)
        if found is not None:
            return found
    if turn.kind == "compare":
        if not (
            (_BOTH_MEETINGS.search(body) or asks_for_many(body))
            and (turn.constraints.states or turn.constraints.without)
        ):
            return compared(turn)
        turn.read_as("count" if "how many" in body.lower() else "meetings")
    if turn.kind in _MANY:
        return of_many(turn)
    if turn.kind == "person" and _OPENED.search(body):
        return who_opened(turn)
    if turn.kind == "open" and (sheet := of_a_bare_name(turn)) is not None:
        return sheet
    return of_one(turn)


def _no_document(turn: Turn) -> Answer:
    """The library holds reports about a document; they are offered as not the thing itself."""
    found = turn.passages(turn.filters)
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
