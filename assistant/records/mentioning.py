"""Which meetings' reports speak of a thing at all: "did any meeting mention the canal?".

Knows the sentences of reports. A thing is spoken of where one sentence has all its words, states by any of their names.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.accepted import accepted
from assistant.answer import Answer
from assistant.periods import periods_in
from assistant.question import Question
from assistant.records import saying
from assistant.records.draft import Fact
from assistant.records.events import Event
from assistant.records.outcome import Outcome
from assistant.records.rows import listing
from assistant.records.telling import sentences_about
from assistant.records.turn import Turn
from assistant.stems import stem
from assistant.words import words
from corpus.report import Span
from corpus.states import find_states

_MOST_PLACES = 2
"""So many sentences of a report are cited."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """What a sentence must have: of each word one of the stems, and the states."""

    text: str
    words: tuple[tuple[str, frozenset[str]], ...]
    states: frozenset[str]

    def stands_in(self, sentence: str) -> bool:
        stems = {word.stem for word in words(sentence)}
        return all(stems & accepts for _, accepts in self.words) and (
            not self.states or self.states <= {match.code for match in find_states(sentence)}
        )


def mentioned(turn: Turn, what: str) -> Answer | None:
    """The meetings whose reports speak of `what`, a line each; None where no word of it can be looked for."""
    thing = _thing(what, turn.question)
    if thing is None:
        return None
    days = turn.constraints.days
    found: list[tuple[Event, list[Fact]]] = []
    for event in _possible(turn, thing):
        if days and (event.days is None or event.days[0] > days[1] or event.days[1] < days[0]):
            continue
        facts = [
            (account, span)
            for account, span, sentence in sentences_about(turn.draft, event, turn.catalogue.beside(event))
            if thing.stands_in(sentence)
        ]
        if facts:
            found.append((event, facts[:_MOST_PLACES]))
    turn.kind = "meetings"
    total = len(turn.catalogue.events)
    if not found:
        turn.draft.say(f"No report of a meeting in your library speaks of “{thing.text}”.")
        return turn.finish(Outcome(False, listing([], total)), ())
    verb = "speaks" if len(found) == 1 else "speak"
    lead = f"The {'report' if len(found) == 1 else 'reports'} of {saying.counted(len(found), 'meeting')}"
    turn.draft.say(f"{lead} in your library {verb} of “{thing.text}”:")
    for event, facts in found:
        turn.draft.say(f"\n- {event.label}", facts)
    events = [event for event, _ in found]
    return turn.finish(Outcome(True, listing(events, total)), events)


def _thing(what: str, question: Question) -> _Thing | None:
    """The words of `what` without its days and without words that say nothing."""
    days = [Span(day.at, day.at + len(day.text)) for day in periods_in(what)]
    named = [match for match in find_states(what, any_case=True) if match.code]
    taken = [*days, *(match.span for match in named)]
    own = [
        word
        for word in words(what)
        if not word.is_stop and not any(span.start <= word.start < span.end for span in taken)
    ]
    if not own and not named:
        return None
    text = what[: days[0].start].rstrip() if days else what
    text = text.removesuffix(" in").removesuffix(" on").removesuffix(" since").strip()
    return _Thing(
        text,
        tuple((word.text, accepted(word.text) | {word.stem, stem(word.lower)}) for word in own),
        frozenset(match.code for match in named if match.code),
    )


def _possible(turn: Turn, thing: _Thing) -> list[Event]:
    """Those whose reports have the words somewhere and name the states, by day."""
    catalogue = turn.catalogue
    reports: frozenset[str] | None = None
    for text, _ in thing.words:
        having = turn.matcher.in_text(text)
        reports = having if reports is None else reports & having
    found = []
    for n in catalogue.by_day:
        event = catalogue.events[n]
        if reports is not None and not any(a.report in reports for a in event.accounts):
            continue
        named = {
            s["code"] for a in event.accounts for s in (*a.record["states"], *a.record["mentioned"])
        } | event.countries
        if thing.states and reports is None and not thing.states <= named:
            continue
        found.append(event)
    return found
