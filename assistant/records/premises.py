"""Questions that take for granted what the reports deny: "why did Chad stay away?", of a meeting that it is named in.

Knows what such a question takes for granted. What the reports do say is the answer; a reason that they do not give is left to
the passages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.records import saying
from assistant.records.away import told_away
from assistant.records.choosing import best_of
from assistant.records.draft import Draft
from assistant.records.events import Event
from assistant.records.outcome import Outcome, fact
from assistant.records.presence import attended
from assistant.records.turn import Turn
from corpus.report import Span
from index.ledger.meetings import Account

_WHY_AWAY = re.compile(
    r"^\W*(?:why|for\s+what\s+reason|how\s+come)\b.*\b(?:boycott\w*|stay(?:ed)?\s+away|skip(?:ped)?|miss(?:ed|ing)?|absent|absence|away|excused|cancel\w*|walk(?:ed)?\s+out"
    r"|(?:not|n['’]t|refuse\w*\s+to|declin\w+\s+to)\s+(?:attend|take\s+part|participate|come|join|there|represented|present))\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|due|owing|reasons?|protest\w*|after|as\s+(?:it|its|the|their|his|her)|on\s+account|following|over|in\s+view|in\s+response|in\s+line\s+with|pursuant|in\s+accordance|under\s+(?:which|the|its|a)|by\s+decision|prevent\w*"
    r"|(?:who|which|whose)\s+(?:[\w’'-]+\s+){0,3}?(?:not|no|unable|failed|lost|refused|left|suspended|cancelled|late|ill)|when\s)\b",
    re.IGNORECASE,
)
_AWAY = frozenset(
    """missing missed excused cancel cancelled boycott stay stayed away skip skipped miss walk walked absence refuse refused
    decline declined reason come""".split()
)


def denied(turn: Turn) -> Answer | None:
    """That the state asked about was there, where the one meeting meant names it; None in any other case."""
    states = turn.constraints.states
    if not states or not _WHY_AWAY.search(turn.question.body):
        return None
    turn.forget(tuple(_AWAY))
    match = turn.matcher.match(turn.constraints)
    meant = best_of(match, turn.constraints)
    if len(meant) != 1:
        return None
    event = meant[0]
    if not set(states) & event.states:
        return _why_away(turn, event, states)
    if not set(states) <= event.states:
        return None
    facts = [f for a in event.accounts for s in a.record["states"] if s["code"] in states for f in fact(a, s)]
    turn.draft.say(
        f"The reports do not say that: {saying.states(states)} {saying.be(len(states))} named as taking part in {event.label}.",
        facts,
    )
    turn.kind = "attended"
    return turn.finish(Outcome(True, {"attended": True, "states": list(states)}), (event,))


def _why_away(turn: Turn, event: Event, states: Sequence[str]) -> Answer:
    """Why they did not come: by a sentence of the meeting's reports that gives a reason, else that none is given."""
    reports = tuple(dict.fromkeys(account.report for account in event.accounts))
    told = turn.passages(replace(turn.filters, reports=reports))
    if told.answered and any(_REASON.search(c.quote) for c in told.citations):
        return told
    if reasons := reasons_beside(turn.draft, event, states, turn.catalogue.beside(event)):
        account, span, quote = reasons[0]
        turn.draft.say(f"{saying.capital(event.label)}: “{' '.join(quote.split())}”", [(account, span)])
        turn.kind = "absence"
        return turn.finish(Outcome(True, {"states": list(states)}), (event,))
    away = attended(turn.draft, event, states, turn.catalogue.beside(event))
    turn.draft.say(" The report does not say why." if away.answered else "")
    turn.kind = "absence"
    return turn.finish(replace(away, answered=False, values={}), (event,))


def reasons_beside(
    draft: Draft, event: Event, states: Sequence[str], others: Sequence[Event] = ()
) -> list[tuple[Account, Span, str]]:
    """The sentences that say that one of these was not there, where they say why as well.

    `others` are the meetings that the same reports tell of.
    """
    said = [
        (account, absence["span"]["start"])
        for account in event.accounts
        for absence in account.record.get("absent", ())
        if absence["code"] in states
    ]
    told = told_away(draft, event, others)
    said += [(account, span.start) for code, (account, span) in told.items() if code in states]
    found: dict[tuple[str, int], tuple[Account, Span, str]] = {}
    for account, at in said:
        for span, text in draft.sentences_of(account):
            if span.start <= at < span.end and _REASON.search(text):
                found[account.report, span.start] = (account, span, text)
    return list(found.values())


_AND_WHY = re.compile(r"\W+and\s+(?:why|for\s+what\s+reasons?)\W*$", re.IGNORECASE)


def with_reasons(
    draft: Draft, event: Event, found: Outcome, question: str, others: Sequence[Event] = ()
) -> Outcome:
    """Who was absent, with the sentences that say why, where "and why" is asked as well."""
    states = found.values.get("states", ()) if found.answered else ()
    if states and _AND_WHY.search(question):
        reasons = reasons_beside(draft, event, states, others)
        for account, span, quote in reasons:
            draft.say(f" “{' '.join(quote.split())}”", [(account, span)])
        if not reasons:
            draft.say(" The report does not say why.")
    return found
