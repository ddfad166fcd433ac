"""Verbs and clauses by which a meeting has not been held: plans, customs, what is still to come, what was put off.

Knows the grammar of what did not happen, or not yet. Knows nothing of what did.
"""

from __future__ import annotations

from datetime import timedelta

from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import HEADING, Document, Read
from corpus.meetings.grammar.verbs import PAST

# A meeting of which these are said has not been held by that.
NOT_HELD = frozenset(
    "schedule plan postpone cancel cancelled canceled delay defer expect propose intend prepare "
    "invite announce register "
    "aim hope wish want ask request refuse decline offer fix set foresee foreseen suspend fail "
    "miss skip boycott "
    "found establish create recall mention precede await anticipate envisage envisaged slate date".split()
)


def reported_plan(read: Read, clause: Clause) -> bool:
    """ "agreed that the 18th Assembly be convened": a plan, whatever the form of its verb."""
    tokens = read.tokens
    for other in read.clauses:
        if other.group.end <= clause.group.start and other.group.lemma in {
            "agree",
            "decide",
            "propose",
            "recommend",
            "expect",
            "plan",
            "request",
            "resolve",
        }:
            between = tokens[other.group.end : clause.group.start]
            told = clause.group.finite and clause.group.tense == PAST
            if between and (between[0].lower == "that" or (between[0].lower == "to" and not told)):
                return True
    head = tokens[clause.group.start].lower if clause.group.start < len(tokens) else ""
    return head == "be"


def told_beside(read: Read, clause: Clause) -> bool:
    """ "the figures, as approved at the 3rd session": what the figures are, not what was held."""
    before = [t.lower for t in read.tokens[max(0, clause.group.start - 2) : clause.group.start]]
    return before[-1:] == ["as"] and before != ["well", "as"]


def in_preamble(read: Read, clause: Clause) -> bool:
    """ "Recalling the plan adopted at its 5th meeting, held on …;": a preamble's paragraph speaks of what was before."""
    tokens = read.tokens
    return not clause.group.finite and tokens[0].lower.endswith("ing") and tokens[-1].text in ",;"


_HABIT = frozenset(
    "every each usually normally annually regularly once twice yearly biennially rule always per "
    "quarterly monthly".split()
)


def habitual(read: Read, clause: Clause) -> bool:
    """ "meets once a year": the simple present tells a custom unless the sentence has its day."""
    group = clause.group
    if group.tense != "present" or not group.finite or group.start != group.head:
        return False
    if any(t.lower in _HABIT for t in read.tokens):
        return True
    dated = any(t.date is not None and (t.date.precision == "day" or t.date.day) for t in read.tokens)
    in_prose = read.index > 1 and bool(read.tokens) and read.tokens[-1].text == "."
    return not dated and read.line.kind != HEADING and (read.line.number > 2 or in_prose)


_DAYS_BEFORE = timedelta(days=10)


def just_before(document: Document, read: Read, clause: Clause) -> bool:
    """ "A day before, on 20 October 2022, the Working Group had held its third meeting": part of the same days."""
    if clause.group.lemma not in {"hold", "meet", "convene", "take-place"} or document.published is None:
        return False
    numbered = any(m.numbers and not m.when for m in read.mentions)
    for k in read.dates:
        match = read.tokens[k].date
        if match is not None and match.precision == "day" and match.start is not None and numbered:
            return timedelta(0) <= document.published - match.start <= _DAYS_BEFORE
    return False


def to_come(document: Document, read: Read, clause: Clause) -> bool:
    """ "They meet again on 3 May": the simple present of a day after the telling."""
    group = clause.group
    if group.tense != "present" or not group.finite:
        return False
    if group.passive and any(t.lower == "for" for t in read.tokens[group.end : group.end + 1]):
        return True
    if group.start != group.head:
        return False
    again = any(t.lower in {"again", "next"} for t in read.tokens[group.end : group.end + 2])
    days = [read.tokens[k].date for k in read.dates if k > group.start]
    later = document.published is not None and any(
        d is not None and d.start is not None and d.start > document.published for d in days
    )
    return again or later


def tells_what_comes(document: Document, read: Read) -> bool:
    """Whether a sentence tells of a meeting after the telling: "The council meets next in X on 14 May"."""
    return any(to_come(document, read, clause) for clause in read.clauses)
