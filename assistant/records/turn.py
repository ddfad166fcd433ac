"""One question on its way through the records route: what is asked, what is known, and the answer as it is finished.

Knows how an answer object is put together. Knows nothing of any kind of question.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answer import Answer, Choice, Route
from assistant.kinds import Kind
from assistant.question import Question, parse
from assistant.records.asking import respelt, wanted_kind
from assistant.records.asking_many import left_out
from assistant.records.capitals import with_capitals, written_in_capitals
from assistant.records.catalogues import Known
from assistant.records.constraints import Constraints, constraints_of
from assistant.records.draft import Draft, Fact
from assistant.records.events import Catalogue, Event
from assistant.records.initials import with_initials
from assistant.records.known_names import as_known, with_letters_alone, with_names, with_numbers_apart
from assistant.records.outcome import Outcome, evidence
from assistant.records.subjects import government_of
from index.filters import Filters

MOST_CHOICES = 8
PassageAnswer = Callable[[Filters], Answer]


class Turn:
    """`kind` and `constraints` may be narrowed on the way; the draft holds what has been written so far."""

    def __init__(
        self,
        known: Known,
        question: Question,
        asked: str,
        filters: Filters,
        passages: PassageAnswer,
        held: Catalogue | None = None,
        *,
        only_one: bool = False,
    ) -> None:
        """`held` has all meetings of the library, where `known` has those that alone may be meant; with `only_one` it has the
        one that is meant, whatever it is called."""
        self._only_one = only_one
        spelt = with_letters_alone(question.text, known.catalogue.abbreviations)
        spelt = with_numbers_apart(respelt(spelt, known.catalogue.vocabulary), known.catalogue.postings)
        spelt = with_capitals(spelt, known)
        read = question if spelt == question.text else parse(spelt, date.today())
        self.question = as_known(read, known.catalogue)
        if (government := government_of(self.question)) is not None:
            self.question = replace(self.question, states=(government,))
        self.catalogue = known.catalogue
        self.held = held or known.catalogue
        self.matcher = known.matcher()
        self._known = known
        self.asked = asked
        self.filters = filters
        self.passages = passages
        self.draft = Draft(known.sources)
        self.out: Constraints | None = None
        """What the meetings asked for must not be, where the question makes an exception."""
        self.read_as(wanted_kind(self.question))

    def read_as(self, kind: Kind) -> None:
        """Take the question for one of this kind: its words are conditions as they are in such a question."""
        self.kind: Kind = kind
        constraints = constraints_of(
            replace(self.question, kind=kind), self.matcher.stands_somewhere, self.catalogue.state_names
        )
        if self._only_one:
            self.constraints = replace(
                constraints,
                topics=(),
                ordinals=(),
                days=None,
                months=(),
                countries=(),
                designating=frozenset(),
            )
            return
        named = with_names(constraints, self.question.named)
        self.constraints = with_initials(
            named,
            self.question.body,
            self.catalogue,
            lambda letters: written_in_capitals(letters, self._known),
        )

    def leave_out(self) -> None:
        """Take the exception out of a question about many meetings ("except the one in Riga"), if it makes one. States that
        are to be absent are conditions as they stand."""
        exception = left_out(self.question.body)
        if exception is None:
            return
        out = constraints_of(
            replace(parse(exception.out, date.today()), kind="meetings"), self.matcher.stands_somewhere
        )
        before = self.question, self.kind
        self.question = as_known(parse(exception.kept, date.today()), self.catalogue)
        self.read_as(wanted_kind(self.question))
        if out.any and self.kind in ("meetings", "count"):
            self.out = replace(out, states=())
        else:
            self.question = before[0]
            self.read_as(before[1])

    def forget(self, said: Sequence[str]) -> None:
        """These words (folded) name who is asked about, not which meeting."""
        kept = tuple(t for t in self.constraints.topics if t.text.casefold() not in said)
        self.constraints = replace(self.constraints, topics=kept)

    def finish(self, outcome: Outcome, events: Sequence[Event]) -> Answer:
        """What was written, as an answer about `events`; a refusal where the outcome is none."""
        route: Route = "records" if outcome.answered else "refusal"
        near: list[Fact] = list(outcome.near)
        cited = {(c.report, c.span) for c in self.draft.citations}
        consulted = [c for c in self.draft.cited(near) if (c.report, c.span) not in cited][:3]
        return Answer(
            question=self.asked,
            asked=self.asked,
            answered=outcome.answered,
            route=route,
            kind=self.kind,
            text=self.draft.text,
            citations=tuple(self.draft.citations),
            consulted=tuple(consulted),
            values=dict(outcome.values),
            meetings=ids(events),
            filters=self.filters.as_json(),
        )

    def refused(self, near: Sequence[Event]) -> Answer:
        """What was written, as a refusal that offers the places where `near` meetings are told of."""
        places = tuple(f for event in near for f in evidence(event, "name", "date"))
        return self.finish(Outcome(False, near=places), ())

    def ask_back(self, meant: Sequence[Event]) -> Answer:
        """Which of these meetings is meant, each as a question to choose."""
        shown = meant[:MOST_CHOICES]
        more = ""
        if len(meant) > len(shown):
            more = f" These are {len(shown)} of {len(meant)}; a number, a year or a town finds the others."
        stem = self.asked.strip().rstrip("?!. ")
        choices = tuple(Choice(e.label, f"{stem}: {e.label}?", e.accounts[0].id) for e in shown)
        return Answer(
            question=self.asked,
            asked=self.asked,
            answered=False,
            route="ask_back",
            kind=self.kind,
            text=f"Which meeting do you mean?{more}",
            choices=choices,
            filters=self.filters.as_json(),
            meetings=ids(shown),
        )


def ids(events: Sequence[Event]) -> tuple[str, ...]:
    """The accounts of these events, in their order."""
    return tuple(account.id for event in events for account in event.accounts)
