"""Statements that a meeting was held, and headings that name one.

Knows which verbs, in which tense, with a meeting as subject or object, say that it took place. Knows nothing of which
statements speak of the same meeting.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.dates import DateMatch
from corpus.meetings.anchor_dates import date_for
from corpus.meetings.clauses import Clause
from corpus.meetings.document import ABOUT, HEADING, ROW, Document, Read
from corpus.meetings.lexicon import BODY_HEADS, DELEGATES, DETERMINERS, OFFICES, PREPOSITIONS, REMOTE_WORDS
from corpus.meetings.mentions import Mention
from corpus.meetings.tokens import STATE, WORD, Tokens
from corpus.meetings.verbs import FUTURE, UNREAL
from corpus.report import Span

_SUBJECT_STRONG = frozenset(
    "hold take-place carry-out sit run last convene reconvene open begin start conclude end close "
    "finish gather meet bring-together assemble unite "
    "organise organize host co-host attend chair co-chair moderate preside conduct kick-off "
    "inaugurate pass lead join resume".split()
)


_SUBJECT_WEAK = frozenset(
    "discuss consider adopt approve hear review agree endorse examine focus feature include "
    "involve note welcome decide "
    "elect recommend address touch sign follow centre center attend see result produce reaffirm "
    "express be become".split()
)


_OBJECT_STRONG = frozenset(
    "hold host co-host chair co-chair open attend participate take-part join conclude close "
    "convene preside moderate meet "
    "gather complete conduct organise organize inaugurate lead see mark receive welcome represent "
    "sit have travel arrive fly kick-off end finish begin start take-place come-together".split()
)


_MEETING_VERBS = frozenset("meet convene gather assemble come-together reconvene sit".split())


MARGINAL_WORDS = frozenset("sidelines margins sideline fringes".split())


@dataclass(frozen=True, slots=True)
class Anchor:
    """A statement that a meeting was held. `strength` 3 says so outright, 2 in passing, 1 is a heading."""

    sentence: int
    mention: Mention | None
    clause: Clause | None
    date: DateMatch | None
    strength: int
    joint: tuple[Mention, ...] = ()


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
    if not group.real or group.pluperfect:
        return None
    tokens = read.tokens
    if _reported_plan(read, clause) or _habitual(read, clause):
        return None
    number = read.index
    subject = _mention_in(read, clause.subject_start, clause.subject_end)
    if clause.relative and subject is None:
        subject = _mention_before(read, clause.subject_end)
    thing = _mention_after(read, group.end)
    if subject is not None and _marginal_to(subject, read):
        subject = None
    if (
        subject is not None
        and thing is not None
        and not group.passive
        and thing.numbers
        and not subject.numbers
        and not thing.when
        and group.lemma in _OBJECT_STRONG
    ):
        subject = None
    if subject is not None and (group.lemma in _SUBJECT_STRONG or group.lemma in _SUBJECT_WEAK):
        if subject.when or subject.plural or _marginal_to(subject, read):
            return None
        if group.lemma == "be" and not _says_present(tokens, group.end):
            strength = (
                2
                if subject.named and subject.numbers and clause.subject_start == 0 and group.tense == "past"
                else 0
            )
            return Anchor(number, subject, clause, date_for(read, clause, subject), 2) if strength else None
        passive_ok = (
            group.passive
            or group.lemma
            not in {"attend", "chair", "host", "hold", "moderate", "organise", "organize", "join", "lead"}
            or group.lemma == "hold"
        )
        strength = 3 if group.lemma in _SUBJECT_STRONG and passive_ok else 2
        if (
            clause.relative
            and not group.finite
            and strength == 3
            and group.lemma not in {"hold", "convene", "chair", "attend", "host", "organise", "organize"}
        ):
            strength = 2
        if (
            subject.start > 0
            and _object_of_preposition(tokens, subject, clause)
            and group.lemma in _SUBJECT_WEAK
        ):
            return None
        joint = tuple(
            m for m in read.mentions if m is not subject and m.numbers and subject.numbers and not m.when and m.bodies
            and clause.subject_start <= m.head < clause.subject_end and m.start - subject.end <= 3
        )  # fmt: skip
        return Anchor(number, subject, clause, date_for(read, clause, subject), strength, joint)
    if thing is not None and not group.passive and group.lemma in _OBJECT_STRONG | {"be", "speak", "address"}:
        if thing.when or _marginal_to(thing, read) or (thing.plural and thing.determiner != "the"):
            return None
        if group.lemma == "be" and not any(
            t.lower in {"venue", "host", "site", "present"} for t in tokens[group.end : thing.head]
        ):
            return None
        if group.lemma in {"speak", "address", "be", "open", "close", "end", "begin", "start", "see", "mark"}:
            return Anchor(
                number, thing, clause, date_for(read, clause, thing), 2 if group.lemma != "be" else 3
            )
        return Anchor(number, thing, clause, date_for(read, clause, thing), 3)
    if (
        thing is not None
        and group.passive
        and group.lemma
        in {"hold", "discuss", "take", "make", "adopt", "approve", "sign", "reach", "consider"}
        and thing.determiner in {"the", "this"}
        and not thing.when
    ):
        before = tokens[thing.start - 1].lower if thing.start else ""
        before = tokens[thing.start - 2].lower if before in DETERMINERS and thing.start > 1 else before
        if before in {"at", "during"}:
            return Anchor(number, thing, clause, date_for(read, clause, thing), 2)
    if (
        group.lemma in {"speak", "talk", "confer", "consult"}
        and not group.passive
        and group.finite
        and _meets(read, clause)
    ):
        after = [t.lower for t in tokens[group.end : group.end + 8]]
        if "with" in after and (any(w in REMOTE_WORDS for w in after) or anchored_title(document)):
            return Anchor(number, None, clause, date_for(read, clause, None), 3)
    if group.lemma in _MEETING_VERBS and not group.passive and _meets(read, clause):
        mention = thing if thing is not None and not thing.when else None
        return Anchor(number, mention, clause, date_for(read, clause, mention), 3)
    return None


def anchored_title(document: Document) -> bool:
    """Whether the first lines name a call, a meeting or talks."""
    return any(read.mentions for read in document.sentences[:2])


def _reported_plan(read: Read, clause: Clause) -> bool:
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
            if between and between[0].lower in {"that", "to"}:
                return True
    head = tokens[clause.group.start].lower if clause.group.start < len(tokens) else ""
    return head == "be"


_HABIT = frozenset(
    "every each usually normally annually regularly once twice yearly biennially rule always per "
    "quarterly monthly".split()
)


def _habitual(read: Read, clause: Clause) -> bool:
    """ "meets once a year": the simple present tells a custom unless the sentence has its day."""
    group = clause.group
    if group.tense != "present" or not group.finite or group.start != group.head:
        return False
    if any(t.lower in _HABIT for t in read.tokens):
        return True
    dated = any(t.date is not None and (t.date.precision == "day" or t.date.day) for t in read.tokens)
    return not dated and read.line.kind != HEADING and read.line.number > 2


def _says_present(tokens: Tokens, i: int) -> bool:
    return any(
        token.lower in {"attended", "present", "held", "online", "virtual", "hybrid", "chaired"}
        for token in tokens[i : i + 6]
    )


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


def _object_of_preposition(tokens: Tokens, mention: Mention, clause: Clause) -> bool:
    k = mention.start - 1
    while k >= 0 and tokens[k].lower in DETERMINERS:
        k -= 1
    return (
        k >= clause.subject_start
        and tokens[k].lower in PREPOSITIONS
        and tokens[k].lower not in {"at", "during", "in"}
    )


def _marginal_to(mention: Mention, read: Read) -> bool:
    tokens = read.tokens
    return any(tokens[k].lower in MARGINAL_WORDS for k in range(max(0, mention.start - 4), mention.start))


def _meets(read: Read, clause: Clause) -> bool:
    """Whether people or bodies meet here, rather than requirements being met."""
    tokens = read.tokens
    after = tokens[clause.group.end] if clause.group.end < len(tokens) else None
    people = any(
        token.lower in DELEGATES
        or token.lower in OFFICES
        or token.lower in BODY_HEADS
        or token.kind == STATE
        or token.lower in {"we", "they", "sides", "he", "she", "parties"}
        for token in tokens[clause.subject_start : clause.subject_end]
    )
    if not people:
        return False
    if clause.group.lemma in {"meet", "gather"} and after is not None and after.kind == WORD:
        lower = after.lower
        if (
            lower in PREPOSITIONS
            or lower.endswith("ly")
            or lower
            in {"here", "today", "yesterday", "again", "online", "together", "his", "her", "their", "once"}
            or after.capital
        ):
            return True
        return lower in OFFICES
    return True


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
    if mention is None or _marginal_to(mention, read):
        return None
    return Anchor(mention.sentence, mention, None, date_for(read, None, mention), 1)


BEGINNING = frozenset("begin open start convene kick-off".split())


ENDING = frozenset("end close conclude finish".split())
