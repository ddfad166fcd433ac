"""A meeting that a record's form or the opening of a report tells of without saying outright that it was held.

"MINUTES of the second meeting of …", with those present below: the form of the document says that it was held.

"Finance deputies wrapped up two days of talks in X on 21 June", "A halt to the shelling was urged by ministers after closed
talks": the verb is none of holding. Used only where nothing else in the report says that a meeting was held.
"""

from __future__ import annotations

import re

from corpus.meetings.frame.anchor_dates import date_for
from corpus.meetings.frame.anchor_model import marginal_to
from corpus.meetings.frame.anchors import Anchor
from corpus.meetings.frame.held_clauses import OF_TREATIES
from corpus.meetings.frame.not_held import told_beside
from corpus.meetings.grammar.document import ABOUT, PARTICIPANTS, Document, Read
from corpus.meetings.grammar.verbs import FUTURE, PAST, UNREAL

# Verbs after which the meeting named is only spoken of.
_ONLY_SPOKEN_OF = frozenset(
    """
    announce postpone cancel call-off propose plan schedule invite expect prepare decline refuse
    publish release issue appoint nominate elect name report found establish create commemorate mark
    celebrate recall remember award win lose play beat score rise fall grow increase decrease say
    deny reject tender advise warn update accede join
    """.split()
)
_OPENING = 2


# The word that says what kind of record a document is, alone in its line or before what it is a record of.
_RECORD = re.compile(
    r"\W*(?:(?:draft|final|agreed|summary|provisional|joint|approved)\s+)*(?:minutes|protocol|record|report|communiqu[eé]"
    r"|proceedings|aide[- ]m[eé]moire|summary|list of participants|attendance list)\b(?!\s+(?:submitted|by|from)\b)",
    re.I,
)
_FIRST_LINES = 4
_HEAD = 8


def record_anchor(document: Document) -> list[Anchor]:
    """The anchor, of strength 2, of minutes, records and lists of participants, which say by their form what was held."""
    first = [line.span.of(document.text) for line in document.lines[:_FIRST_LINES]]
    titled = document.title is not None and _RECORD.match(document.title)
    if not titled and not any(_RECORD.match(line) and len(line.split()) <= _LONGEST for line in first):
        return []
    listed = any(line.opens and line.section == PARTICIPANTS for line in document.lines)
    if not listed:
        return []
    heads = [read for read in document.sentences[:_HEAD] if not any(g.finite for g in read.groups)]
    named = [m for read in heads for m in read.mentions if not m.when and not m.plural]
    told = [
        m
        for read in document.sentences
        if read.line.section != ABOUT
        for m in read.mentions
        if not m.when and not m.plural and m.determiner not in {"any", "every", "each", "such", "no"}
    ]
    mention = next((m for m in named if m.numbers), None) or next(iter(named or told), None)
    if mention is None:
        return []
    read = document.sentences[mention.sentence]
    date = date_for(read, None, mention)
    if date is None:
        days = (token.date for head in document.sentences[:_HEAD] for token in head.tokens)
        date = next((day for day in days if day is not None and day.precision == "day"), None)
    return [Anchor(mention.sentence, mention, None, date, 2)]


_LONGEST = 30  # words of a line that names the record


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
        if mention.determiner in {"any", "every", "each", "such", "no"} or marginal_to(mention, read):
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
        if told_beside(read, clause) or group.lemma in _ONLY_SPOKEN_OF:
            continue
        if group.tense != PAST or group.negated or group.pluperfect:
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
