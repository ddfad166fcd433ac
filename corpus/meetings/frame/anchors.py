"""Statements that a meeting was held, and headings that name one.

Knows in which order the clauses of a sentence are asked for it. Knows nothing of which statements speak of the same
meeting.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from corpus.meetings.frame.anchor_dates import date_for
from corpus.meetings.frame.anchor_model import AFTER, BEFORE, Anchor, edge_of, marginal_to
from corpus.meetings.frame.held_by_people import of_people
from corpus.meetings.frame.held_clauses import OBJECT_STRONG, in_setting, with_complement, with_subject
from corpus.meetings.frame.not_held import (
    NOT_HELD,
    habitual,
    in_preamble,
    just_before,
    reported_plan,
    to_come,
    told_beside,
)
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import ABOUT, HEADING, ROW, Document, Read
from corpus.meetings.grammar.lexicon import DETERMINERS, MEET
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import DATE, PUNCT
from corpus.meetings.grammar.verbs import FUTURE, UNREAL
from corpus.ordinals import OrdinalMatch
from corpus.report import Span

__all__ = ["Anchor", "anchors_of"]


def anchors_of(document: Document, read: Read) -> list[Anchor]:
    if read.line.section == ABOUT:
        return []
    found: list[Anchor] = []
    for clause in read.clauses:
        anchor = _anchor_of_clause(document, read, clause)
        if anchor is None:
            continue
        anchor = replace(anchor, edge=edge_of(read, clause) or anchor.edge)
        if (anchor.edge and anchor.date is not None) or not any(_covers(other, anchor) for other in found):
            found.append(anchor)
    if found:
        best = max(found, key=lambda a: (a.strength, a.mention is not None))
        rest = [
            a
            for a in found
            if a is not best
            and (
                (a.edge and a.date is not None)
                or _another_number(read, best, a)
                or _names(best, a)
                or _beside(a)
            )
        ]
        together = tuple(
            a.mention for a in found if a is not best and a not in rest and _joined_to(read, best, a)
            if a.mention is not None
        )  # fmt: skip
        return [replace(best, joint=(*best.joint, *together)), *rest]
    heading = _heading_anchor(document, read) or _held_as_told_next(document, read)
    return [heading] if heading else []


def _held_as_told_next(document: Document, read: Read) -> Anchor | None:
    """ "… came north for the 42nd meeting of the Board. It was held on 7–9 October": the next sentence says that it was."""
    if read.index + 1 >= len(document.sentences):
        return None
    following = document.sentences[read.index + 1]
    clause = next(iter(following.clauses), None)
    if following.line is not read.line or clause is None or following.tokens[0].lower != "it":
        return None
    group = clause.group
    held = group.lemma == "take-place" or (group.lemma == "hold" and group.passive)
    if not held or not group.real or group.tense == FUTURE or clause.subject_end - clause.subject_start > 1:
        return None
    named = [m for m in read.mentions if m.named and not m.when and not m.plural and not marginal_to(m, read)]
    day = next((following.tokens[k].date for k in following.dates if k >= group.end), None)
    if not named or day is None:
        return None
    return Anchor(read.index, named[-1], None, day, 3)


def _names(first: Anchor, second: Anchor) -> bool:
    """Whether only the second tells which numbered meeting the sentence speaks of."""
    return first.mention is None and second.mention is not None and bool(second.mention.numbers)


def _beside(anchor: Anchor) -> bool:
    """Whether a statement tells of a meeting before or after the one that its sentence is about."""
    clause = anchor.clause
    return clause is not None and clause.group.passive and clause.group.lemma in BEFORE | AFTER


def _another_number(read: Read, first: Anchor, second: Anchor) -> bool:
    """Whether one sentence tells of two meetings with numbers of their own: "held its 28th session; … the 9th forum"."""
    one, two = first.mention, second.mention
    if one is None or two is None or second.strength < 3 or second in (first, *first.joint):
        return False
    apart = bool(one.values and two.values) and not set(one.values) & set(two.values)
    return apart and two not in first.joint and not _held_jointly(read, one, two)


def _joined_to(read: Read, best: Anchor, other: Anchor) -> bool:
    one, two = best.mention, other.mention
    if one is None or two is None or two in (one, *best.joint) or not (one.values and two.values):
        return False
    return not set(one.values) & set(two.values) and _held_jointly(read, one, two)


def _held_jointly(read: Read, one: Mention, two: Mention) -> bool:
    """ "the 57th conference, held jointly with the 41st meeting of its board": one joint session."""
    first, second = sorted((one, two), key=lambda mention: mention.head)
    between = [t.lower for t in read.tokens[first.head + 1 : second.start]]
    joins = any(word in {"jointly", "together", "conjunction", "concurrently"} for word in between)
    return joins and "with" in between[-4:]


def _covers(first: Anchor, second: Anchor) -> bool:
    return first.mention is not None and first.mention == second.mention and first.strength >= second.strength


def _anchor_of_clause(document: Document, read: Read, clause: Clause) -> Anchor | None:
    group = clause.group
    if group.lemma in BEFORE | AFTER and group.real and group.passive and group.finite:
        beside = _before_or_after(read, clause)
        if beside is not None or group.lemma in BEFORE:
            return beside
    if told_beside(read, clause):
        return None
    if not group.real or {group.lemma, group.lemma[:-1], group.lemma[:-2]} & NOT_HELD:
        return None
    if (group.pluperfect and not just_before(document, read, clause)) or in_preamble(read, clause):
        return None
    if reported_plan(read, clause) or habitual(read, clause) or to_come(document, read, clause):
        return None
    begins = _behind_formula(read)
    if group.start < begins:
        return None
    subject = _mention_in(read, max(begins, clause.subject_start), clause.subject_end)
    if subject is not None and marginal_to(subject, read):
        subject = _mention_in(read, subject.end, clause.subject_end) or subject
    if subject is not None and in_setting(read, clause, subject):
        after = _mention_in(read, subject.end, clause.subject_end)
        another = after is not None and (bool(after.numbers) or after.determiner in {"a", "an"})
        if after is not None and another and not in_setting(read, clause, after):
            subject = after  # "In parallel with the session, the third forum was held"
    if clause.relative and subject is None:
        subject = _mention_before(read, clause.subject_end)
    thing = _mention_after(read, group.end)
    if thing is not None and group.lemma == "have" and _subject_behind_that(read, group.end, thing):
        thing = None
    if (
        thing is not None
        and group.lemma in MEET
        and (_only_near(read, thing) or _aimed_at(read, clause, thing) or marginal_to(thing, read))
    ):
        thing = None
    coded = _coded(read, clause)
    if coded is not None and (subject is None or not subject.numbers):
        subject = coded
    if subject is not None and marginal_to(subject, read):
        subject = None
    counted = thing is not None and bool(thing.numbers) and not thing.when and not group.passive
    if subject is not None and counted and not subject.numbers and group.lemma in OBJECT_STRONG:
        subject = None
    if (
        subject is not None
        and thing is not None
        and _after_it(read, subject, thing)
        and group.lemma in _HOLDS
    ):
        subject = None
    if group.lemma in AFTER and thing is not None and thing.determiner in {"a", "an"}:
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


def _before_or_after(read: Read, clause: Clause) -> Anchor | None:
    """ "It was preceded on 2 May by the meeting of senior officials", "was followed by the 5th forum": that one was held."""
    thing = _mention_after(read, clause.group.end)
    if thing is None or thing.when or thing.plural:
        return None
    if clause.group.lemma in AFTER and not (thing.numbers or thing.determiner in {"a", "an"}):
        return None
    before = [t.lower for t in read.tokens[clause.group.end : thing.start]]
    if "by" not in before[-3:] or clause.group.tense != "past":
        return None
    return Anchor(read.index, thing, clause, date_for(read, clause, thing), 3)


def _only_near(read: Read, thing: Mention) -> bool:
    """ "met ahead of the session", "met before the summit": the meeting named is another."""
    before = [t.lower for t in read.tokens[max(0, thing.start - 3) : thing.start]]
    return before[:2] == ["ahead", "of"] or before[-2:-1] in (["before"], ["after"], ["following"])


def _aimed_at(read: Read, clause: Clause, thing: Mention) -> bool:
    """ "met to prepare the summit": what they met for is another meeting."""
    between = [t.lower for t in read.tokens[clause.group.end : thing.start]]
    aims = {"prepare", "discuss", "review", "plan", "follow"}
    return any(one == "to" and two in aims for one, two in pairwise(between))


_HOLDS = frozenset({"hold", "have"})


def _after_it(read: Read, subject: Mention, thing: Mention) -> bool:
    """ "After the session the Council held a joint meeting": what is held is the other one."""
    opens = read.tokens[0].lower in {"after", "following", "before"}
    return opens and subject.start <= 6 and thing.determiner in {"a", "an"} and not subject.numbers


_HELD = frozenset("hold take-place convene open begin start conclude close end kick-off".split())
_CODE = re.compile(r"[A-Z]{2,6}$")


def _coded(read: Read, clause: Clause) -> Mention | None:
    """ "COP29 opened", "MC-12 was held": initials and a number that are said to be held are a meeting."""
    tokens, k = read.tokens, clause.subject_start
    if clause.group.lemma not in _HELD:
        return None
    while k < clause.subject_end and not _CODE.match(tokens[k].text):
        if (
            tokens[k].lower not in DETERMINERS
            and tokens[k].kind not in (PUNCT, DATE)
            and tokens[k].place is None
        ):
            return None
        k += 1
    n = k + 1
    if n < clause.subject_end and tokens[n].text in "-–":
        n += 1
    if n >= clause.subject_end or not re.fullmatch(r"\d{1,3}", tokens[n].text) or int(tokens[n].text) == 0:
        return None
    number = OrdinalMatch(Span(tokens[n].start, tokens[n].end), (int(tokens[n].text),))
    span = Span(tokens[k].start, tokens[n].end)
    return Mention(
        read.index, k, n + 1, k, span, "", tokens[k].lower, False, (number,), (), "", True, number.values
    )


_FORMULAS = frozenset({"pursuant", "further", "following", "subsequent", "based"})
_FORMULAS_OF_TWO = frozenset(
    ("in", word)
    for word in "accordance line compliance pursuance conformity response keeping fulfilment fulfillment".split()
) | frozenset(("as", word) for word in "agreed decided".split())


def _behind_formula(read: Read) -> int:
    """ "Pursuant to the decision of the 3rd session, held in X on Y, the 4th session was held": where the session told of
    begins; 0 where no such formula opens the sentence, or only one meeting is named before its verb."""
    words = [t.lower for t in read.tokens[:2]]
    if len(words) < 2 or not (words[0] in _FORMULAS or tuple(words) in _FORMULAS_OF_TWO):
        return 0
    main = next((c for c in read.clauses if c.group.finite and not c.relative), None)
    before = [m for m in read.mentions if main is not None and m.head < main.group.start]
    return before[-1].start if len(before) > 1 else 0


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


def _subject_behind_that(read: Read, start: int, mention: Mention) -> bool:
    """ "has the honour to inform you that the 5th session will be held": the subject of a plan of its own."""
    if "that" not in (token.lower for token in read.tokens[start : mention.start]):
        return False
    return any(
        c.group.finite
        and c.group.tense in (FUTURE, UNREAL)
        and c.subject_start <= mention.head < c.subject_end
        for c in read.clauses
    )


def _of_a_record(read: Read, k: int) -> bool:
    """ "Agreed minutes of the 5th round": a participle before the record's noun is no verb."""
    following = read.tokens[k + 1].lower if k + 1 < len(read.tokens) else ""
    return k == 0 and following in {
        "minutes",
        "record",
        "conclusions",
        "summary",
        "report",
        "statement",
        "text",
    }


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
    told = [group for group in read.groups if group.finite and not _of_a_record(read, group.head)]
    if told and line.kind != HEADING:
        return None
    named = [m for m in read.mentions if not m.when and not m.plural]
    label = (
        len(named) > 1
        and named[0].head + 1 < len(read.tokens)
        and read.tokens[named[0].head + 1].text in ":|"
    )
    mention = (named[1] if label else named[0]) if named else None  # "Meeting: | 31st meeting of X"
    if mention is None or marginal_to(mention, read):
        return None
    if mention.noun == "convention" and not mention.numbers:
        return None  # a treaty, unless more is said
    return Anchor(mention.sentence, mention, None, date_for(read, None, mention), 1)
