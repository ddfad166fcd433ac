"""A meeting that the opening of a report tells of without saying outright that it was held.

"Finance deputies wrapped up two days of talks in X on 21 June", "A halt to the shelling was urged by ministers after closed
talks": the verb is none of holding. Used only where nothing else in the report says that a meeting was held.
"""

from __future__ import annotations

from corpus.meetings.anchor_dates import date_for
from corpus.meetings.anchors import Anchor
from corpus.meetings.document import ABOUT, Document, Read
from corpus.meetings.held_clauses import OF_TREATIES
from corpus.meetings.verbs import FUTURE, PAST, UNREAL

# Verbs after which the meeting named is only spoken of.
_ONLY_SPOKEN_OF = frozenset(
    """
    announce postpone cancel call-off propose plan schedule invite expect prepare decline refuse
    publish release issue appoint nominate elect name report found establish create commemorate mark
    celebrate recall remember award win lose play beat score rise fall grow increase decrease say
    deny reject tender advise warn update
    """.split()
)
_OPENING = 2


def opening_anchor(document: Document) -> list[Anchor]:
    """The anchor, of strength 2, that the first sentences give; none for an announcement, a history or a notice."""
    if _looks_ahead(document):
        return []
    told = 0
    for read in document.sentences:
        if read.line.section == ABOUT or not read.groups:
            continue
        told += 1
        if told > _OPENING:
            return []
        anchor = _anchor(read)
        if anchor is not None:
            return [anchor]
    return []


def _anchor(read: Read) -> Anchor | None:
    if not any(t.date is not None for t in read.tokens) and not any(t.place is not None for t in read.tokens):
        return None
    for mention in read.mentions:
        if mention.when or (
            mention.plural and mention.noun not in {"talks", "consultations", "negotiations"}
        ):
            continue
        if mention.determiner in {"any", "every", "each", "such", "no"}:
            continue
        near = [c for c in read.clauses if c.group.finite]
        if not near or any(c.group.tense in (FUTURE, UNREAL) for c in near):
            return None
        clause = min(near, key=lambda c: abs(c.group.start - mention.head))
        group = clause.group
        if clause.relative and clause.group.finite:
            continue  # told of somebody
        if mention.noun == "convention" and group.lemma in OF_TREATIES:
            continue
        if group.tense != PAST or group.negated or group.pluperfect or group.lemma in _ONLY_SPOKEN_OF:
            continue
        date = date_for(read, clause, mention)
        dated = date is not None and date.precision == "day"
        if dated:
            return Anchor(read.index, mention, clause, date, 2)
    return None


def _looks_ahead(document: Document) -> bool:
    """Whether the report speaks at least as much of what is to come as of what was."""
    past = ahead = 0
    for read in document.sentences:
        if read.line.section == ABOUT:
            continue
        for group in read.groups:
            if group.finite and group.tense in (FUTURE, UNREAL):
                ahead += 1
            elif group.finite and group.tense == PAST and not group.pluperfect:
                past += 1
    return ahead * 2 >= past
