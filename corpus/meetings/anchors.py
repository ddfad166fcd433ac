"""Statements that a meeting was held, and headings that name one.

Knows in which order the clauses of a sentence are asked for it. Knows nothing of which statements speak of the same
meeting.
"""

from __future__ import annotations

from corpus.meetings.anchor_dates import date_for
from corpus.meetings.anchor_model import BEGINNING, ENDING, MARGINAL_WORDS, Anchor, marginal_to
from corpus.meetings.clauses import Clause
from corpus.meetings.document import ABOUT, HEADING, ROW, Document, Read
from corpus.meetings.held_by_people import of_people
from corpus.meetings.held_clauses import OBJECT_STRONG, in_setting, with_complement, with_subject
from corpus.meetings.lexicon import BODY_HEADS, PREPOSITIONS
from corpus.meetings.mentions import Mention
from corpus.meetings.not_held import NOT_HELD, habitual, just_before, reported_plan, to_come
from corpus.meetings.tokens import STATE, WORD
from corpus.meetings.verbs import FUTURE, UNREAL
from corpus.report import Span

__all__ = ["BEGINNING", "ENDING", "MARGINAL_WORDS", "Anchor", "anchors_of", "records_of_a_body"]


def anchors_of(document: Document, read: Read) -> list[Anchor]:
    if read.line.section == ABOUT:
        return []
    found: list[Anchor] = []
    for clause in read.clauses:
        anchor = _anchor_of_clause(document, read, clause)
        edge = anchor is not None and clause.group.lemma in BEGINNING | ENDING and anchor.date is not None
        if anchor is not None and (edge or not any(_covers(other, anchor) for other in found)):
            found.append(anchor)
    if found:
        best = max(found, key=lambda a: (a.strength, a.mention is not None))
        edges = BEGINNING | ENDING
        rest = [
            a
            for a in found
            if a is not best and a.clause is not None and a.clause.group.lemma in edges and a.date is not None
        ]
        return [best, *rest]
    heading = _heading_anchor(document, read)
    return [heading] if heading else []


def records_of_a_body(document: Document) -> list[Anchor]:
    """A record that names only the body ("Summary record | Advisory Board on X") and lists who was there."""
    if not any(line.opens and line.section == "participants" for line in document.lines):
        return []
    for read in document.sentences[:6]:
        tokens = read.tokens
        heads = [k for k, t in enumerate(tokens) if t.lower in BODY_HEADS and t.capital]
        if not heads or read.line.kind not in (HEADING, ROW):
            continue
        start = heads[0]
        while start > 0 and tokens[start - 1].capital and tokens[start - 1].kind in (WORD, STATE):
            start -= 1
        end = heads[0] + 1
        while (
            end < len(tokens)
            and (tokens[end].capital or tokens[end].lower in PREPOSITIONS | {"the", "and"})
            and tokens[end].kind in (WORD, STATE)
        ):
            end += 1
        span = Span(tokens[start].start, tokens[end - 1].end)
        mention = Mention(read.index, start, end, heads[0], span, "", "", False, (), (span,), "", True)
        return [Anchor(mention.sentence, mention, None, None, 1)]
    return []


def _covers(first: Anchor, second: Anchor) -> bool:
    return first.mention is not None and first.mention == second.mention and first.strength >= second.strength


def _anchor_of_clause(document: Document, read: Read, clause: Clause) -> Anchor | None:
    group = clause.group
    if not group.real or {group.lemma, group.lemma[:-1], group.lemma[:-2]} & NOT_HELD:
        return None
    if group.pluperfect and not just_before(document, read, clause):
        return None
    if reported_plan(read, clause) or habitual(read, clause) or to_come(document, read, clause):
        return None
    subject = _mention_in(read, clause.subject_start, clause.subject_end)
    if clause.relative and subject is None:
        subject = _mention_before(read, clause.subject_end)
    thing = _mention_after(read, group.end)
    if subject is not None and marginal_to(subject, read):
        subject = None
    counted = thing is not None and bool(thing.numbers) and not thing.when and not group.passive
    if subject is not None and counted and not subject.numbers and group.lemma in OBJECT_STRONG:
        subject = None
    if group.lemma == "follow" and thing is not None and thing.determiner in {"a", "an"}:
        subject = None
    if subject is not None:
        anchor = with_subject(read, clause, subject)
        if anchor is not None or (not in_setting(read, clause, subject) and thing is None):
            return anchor
    if thing is not None:
        anchor = with_complement(read, clause, thing)
        if anchor is not None:
            return anchor
    return of_people(document, read, clause, thing)


def _mention_in(read: Read, start: int, end: int) -> Mention | None:
    inside = [m for m in read.mentions if start <= m.head < end]
    plain = [m for m in inside if not m.when] or inside
    return plain[0] if plain else None


def _mention_before(read: Read, end: int) -> Mention | None:
    before = [m for m in read.mentions if m.head < end]
    return before[-1] if before else None


def _mention_after(read: Read, start: int) -> Mention | None:
    """The meeting that stands in the verb's complement, with no other finite verb between."""
    stop = min(
        (c.group.start for c in read.clauses if c.group.start >= start and c.group.finite),
        default=len(read.tokens),
    )
    for mention in read.mentions:
        if start <= mention.head < stop:
            return mention
    return None


def _heading_anchor(document: Document, read: Read) -> Anchor | None:
    line = read.line
    if not read.mentions:
        return None
    first_lines = {candidate.number for candidate in document.lines[:6]}
    if line.number not in first_lines and line.kind != HEADING:
        return None
    if line.kind == ROW and line.number not in first_lines:
        return None
    if any(group.tense in (FUTURE, UNREAL) for group in read.groups):
        return None
    if any(group.finite for group in read.groups) and line.kind != HEADING:
        return None
    mention = next((m for m in read.mentions if not m.when and not m.plural), None)
    if mention is None or marginal_to(mention, read):
        return None
    if mention.noun == "convention" and not mention.numbers:
        return None  # a treaty, unless more is said
    return Anchor(mention.sentence, mention, None, date_for(read, None, mention), 1)
