"""Questions about one meeting: which it is, and its reports' sentences where the record is silent.

Several meetings that fit equally are asked back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from assistant import wording
from assistant.answer import Answer
from assistant.phrases import is_verb
from assistant.records import coming, facts, several, summary
from assistant.records.answerers import Answerer, answerer_of, following_of
from assistant.records.asked_days import in_time
from assistant.records.choosing import all_of, best_of, is_beside, latest_of_series
from assistant.records.elsewhere import asks_of_else
from assistant.records.events import Event
from assistant.records.matching import Match
from assistant.records.of_the_meeting import asks_whether_held
from assistant.records.outcome import Outcome, not_said
from assistant.records.part_chaired import part_asked_for, words_of_part
from assistant.records.saying import listed
from assistant.records.subjects import subject_of
from assistant.records.turn import MOST_CHOICES, Turn, ids
from assistant.records.unmet import is_of_the_sort, refusal, told_elsewhere
from assistant.terse import asks_nothing
from assistant.words import words

_PLURAL = re.compile(r"\b(?:meetings|sessions|summits|conferences|gatherings|times)\b", re.IGNORECASE)
_OPENED_IT = re.compile(r"\b(?:opened|opening|inaugurated)\b", re.IGNORECASE)


def of_one(turn: Turn) -> Answer | None:
    """The answer about the one meeting that is meant; None where the question asks for nothing that a record holds."""
    found = answerer_of(turn)
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
            answerer = partial(following_of, turn, turn.draft)
        match = earlier if earlier.meant or turn.kind == "next_meeting" else match
    if match.unmet == "topic" and (most := turn.matcher.told_most(turn.constraints)) is not None:
        match = Match((most,))
    if not match.meant:
        return told_elsewhere(turn) or refusal(turn, match)
    meant = best_of(match, turn.constraints)
    of_a_part = turn.kind == "chair" and any(part_asked_for(turn.question.body, event) for event in meant)
    if not of_a_part and all(
        asks_of_else(turn.question, turn.kind, event, turn.matcher.introduced(event)) for event in meant
    ):
        told = turn.passages(turn.filters)
        held = turn.kind in ("attendance", "chair") or asks_whether_held(turn.question)
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
    if (other := _another_there(turn, event)) is not None:
        return other
    outcome = answerer(event)
    if outcome is not None and (outcome.answered or turn.kind not in ("headcount", "organisations")):
        if outcome.answered:
            _say_what_it_lacks(turn, match, event)
        return turn.finish(outcome, (event,))
    return _from_passages(turn, event, what, outcome)


def _another_there(turn: Turn, event: Event) -> Answer | None:
    """A refusal where nothing but the place goes with the question, and what the meeting is to be about stands in no word of
    its report."""
    c = turn.constraints
    lacking, all_of_them = turn.matcher.own_words(event, c)
    if not all_of_them or c.days or c.ordinals or not (c.countries or any(t.town for t in c.topics)):
        return None
    said = listed(f"“{word}”" for word in lacking)
    turn.draft.say(f"Your library tells of {event.label}, but its report has nothing of {said}.")
    return turn.refused([event])


def _say_what_it_lacks(turn: Turn, match: Match, event: Event) -> None:
    """Of a meeting that is meant as the only one of its town and time: which words of the question its report has not."""
    scored = next((s for s in match.meant if s.event is event and (s.alone or s.most)), None)
    if scored is None or not scored.lacking:
        return
    c = turn.constraints
    words_ = (
        f"the word{'s' if len(scored.lacking) > 1 else ''} {listed(f'“{word}”' for word in scored.lacking)}"
    )
    if scored.most:
        turn.draft.say("\n" + wording.HAS_MOST_OF_IT.format(words=words_))
        return
    towns = [f"in {topic.text}" for topic in c.topics if topic.town]
    told = [
        *towns,
        *([in_time(c.days, c.days_text)] if c.days else []),
        *(["of that number"] if c.ordinals else []),
    ]
    turn.draft.say("\n" + wording.ONLY_ONE_THERE.format(words=words_, told=" ".join(told)))


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
