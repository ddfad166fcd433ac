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
from corpus.meetings.lexicon import (
    BODY_HEADS,
    DECIDE,
    DELEGATES,
    DELIBERATIVE,
    DETERMINERS,
    DISCUSS,
    OFFICES,
    PREPOSITIONS,
)
from corpus.meetings.mentions import Mention
from corpus.meetings.tokens import ORDINAL, STATE, WORD, Tokens, is_remote
from corpus.meetings.verbs import FUTURE, UNREAL
from corpus.report import Span

_SUBJECT_STRONG = frozenset(
    "hold take-place carry-out sit run last convene reconvene open begin start conclude end close "
    "finish gather meet bring-together assemble unite "
    "organise organize host co-host attend chair co-chair moderate preside conduct kick-off "
    "inaugurate pass lead join resume".split()
)


_OBJECT_STRONG = frozenset(
    "hold host co-host chair co-chair open attend participate take-part join conclude close "
    "convene preside moderate meet "
    "gather complete conduct organise organize inaugurate lead see mark receive welcome represent "
    "sit have travel arrive fly kick-off end finish begin start take-place come-together".split()
)


_MEETING_VERBS = frozenset("meet convene gather assemble come-together reconvene sit congregate".split())


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
    if not group.real or group.pluperfect or {group.lemma, group.lemma[:-1], group.lemma[:-2]} & _NOT_HELD:
        return None
    if _reported_plan(read, clause) or _habitual(read, clause) or _to_come(document, read, clause):
        return None
    subject = _mention_in(read, clause.subject_start, clause.subject_end)
    if clause.relative and subject is None:
        subject = _mention_before(read, clause.subject_end)
    thing = _mention_after(read, group.end)
    if subject is not None and _marginal_to(subject, read):
        subject = None
    counted = thing is not None and bool(thing.numbers) and not thing.when and not group.passive
    if subject is not None and counted and not subject.numbers and group.lemma in _OBJECT_STRONG:
        subject = None
    if subject is not None:
        anchor = _with_subject(read, clause, subject)
        if anchor is not None or (not _in_setting(read, clause, subject) and thing is None):
            return anchor
    if thing is not None:
        anchor = _with_complement(read, clause, thing)
        if anchor is not None:
            return anchor
    return _of_people(document, read, clause, thing)


def _with_subject(read: Read, clause: Clause, subject: Mention) -> Anchor | None:
    """ "The session took place", "the participants of the forum adopted", "at its session the Council decided"."""
    group, tokens = clause.group, read.tokens
    if subject.when or subject.plural:
        return None
    joint = tuple(
        m
        for m in read.mentions
        if m is not subject
        and m.numbers
        and subject.numbers
        and not m.when
        and m.bodies
        and clause.subject_start <= m.head < clause.subject_end
        and m.start - subject.end <= 3
    )
    governor = _governor(tokens, subject, clause.subject_start)
    beside = clause.relative and not group.finite and group.start - subject.end <= 2
    if beside and any(c.group.finite and c.group.pluperfect and not c.relative for c in read.clauses):
        return None
    if governor is not None and not (
        beside and group.lemma in {"hold", "convene", "host", "organise", "organize"}
    ):
        if tokens[governor].lower in {"at", "during", "in", "on"} and _opens_clause(tokens, governor, clause):
            definite = bool(subject.numbers) or subject.determiner in {"its", "their", "the", "this"}
            strength = 2 if definite and group.finite else 0
        else:
            before = tokens[governor - 1].lower if governor > clause.subject_start else ""
            strength = 2 if before in _PEOPLE_OF or before in _PARTS_OF else 0
            if (
                not strength
                and group.lemma in _SUBJECT_STRONG
                and group.passive
                and tokens[governor].lower == "of"
            ):
                strength = 3
        return (
            Anchor(read.index, subject, clause, date_for(read, clause, subject), strength, joint)
            if strength
            else None
        )
    if group.lemma == "be":
        words = [t.lower for t in tokens[group.end : group.end + 3]]
        if words[:2] in (["under", "way"], ["in", "session"], ["in", "progress"]) or words[:1] in (
            ["underway"],
            ["over"],
        ):
            strength = 3
        elif _says_present(tokens, group.end) or (
            group.tense == "past" and (subject.numbers or any(k < group.start for k in read.dates))
        ):
            strength = 2
        else:
            return None
        return Anchor(read.index, subject, clause, date_for(read, clause, subject), strength)
    active_only = {"attend", "chair", "host", "moderate", "organise", "organize", "join", "lead"}
    outright = group.lemma in _SUBJECT_STRONG and (group.passive or group.lemma not in active_only)
    strength = 3 if outright else 2
    reduced = clause.relative and not group.finite
    if reduced and group.lemma not in {"hold", "convene", "chair", "attend", "host", "organise", "organize"}:
        strength = 2 if group.lemma in _SUBJECT_STRONG else 0
    if not strength:
        return None
    return Anchor(read.index, subject, clause, date_for(read, clause, subject), strength, joint)


def _with_complement(read: Read, clause: Clause, thing: Mention) -> Anchor | None:
    """ "The Council held its session", "was adopted at the session", "wrapped up their summit", "came for the talks"."""
    group, tokens = clause.group, read.tokens
    if thing.when or _marginal_to(thing, read) or (thing.plural and thing.determiner != "the"):
        return None
    governor = _governor(tokens, thing, group.end)
    preposition = tokens[governor].lower if governor is not None else ""
    named = thing.named or bool(read.dates)
    strength = 0
    if group.lemma == "be":
        subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
        scene = any(
            t.lower in {"venue", "host", "site", "scene", "place", "setting"}
            for t in tokens[group.end : thing.head]
        )
        itself = subject in (["it"], ["this"]) and bool(thing.numbers)
        there = any(t.lower == "present" for t in tokens[group.end : thing.head])
        strength = 3 if scene or itself or there else 0
    elif preposition in {"at", "during"}:
        definite = thing.determiner in {"the", "this", "its", "their"} or bool(thing.numbers)
        strength = 2 if definite or named else 0
        if group.lemma in _OBJECT_STRONG and not group.passive:
            strength = 3 if group.lemma not in _IN_PASSING else 2
    elif not preposition:
        if (
            group.passive
            and group.lemma in _SUBJECT_STRONG
            and clause.subject_end - clause.subject_start <= 20
        ):
            strength = 3  # "there was held the fifth session"
        elif group.lemma in _OBJECT_STRONG and not group.passive:
            strength = 3 if group.lemma not in _IN_PASSING else 2
        elif group.lemma in _PHASES and not group.passive:
            strength = 3
    elif preposition in {"in", "for", "to", "into", "on", "of", "over", "with"} and not group.passive:
        if group.lemma in _OBJECT_STRONG | _COMING:
            strength = 3 if group.lemma not in _IN_PASSING else 2
        elif group.lemma in {"play", "played"} and any(
            t.lower == "host" for t in tokens[group.end : thing.head]
        ):
            strength = 3
    return Anchor(read.index, thing, clause, date_for(read, clause, thing), strength) if strength else None


def _of_people(document: Document, read: Read, clause: Clause, thing: Mention | None) -> Anchor | None:
    """People or bodies meet, or a body decides on a day and in a place, without a noun for the meeting."""
    group, tokens = clause.group, read.tokens
    if group.passive or not _meets(read, clause):
        return None
    after = [t.lower for t in tokens[group.end : group.end + 10]]
    mention = thing if thing is not None and not thing.when else None
    if group.lemma in _MEETING_VERBS:
        return Anchor(read.index, mention, clause, date_for(read, clause, mention), 3)
    remote = any(is_remote(tokens, k) for k in range(group.end, min(len(tokens), group.end + 10)))
    if (
        group.lemma in {"confer", "consult"}
        and group.finite
        and (len(after) < 2 or after[0] in {"in", "on", "with", "today", "by"})
    ):
        return Anchor(read.index, None, clause, date_for(read, clause, None), 3)
    if (
        group.lemma in {"speak", "talk"}
        and group.finite
        and (remote or ("with" in after and anchored_title(document)))
    ):
        return Anchor(read.index, None, clause, date_for(read, clause, None), 3)
    if group.lemma == "receive" and group.finite and _receives_a_person(read, clause):
        return Anchor(read.index, None, clause, date_for(read, clause, None), 2)
    if group.lemma in DECIDE | DISCUSS and group.finite and clause.group.tense == "past":
        subject = tokens[clause.subject_start : clause.subject_end]
        body = any(t.lower in DELIBERATIVE for t in subject)
        day = any(tokens[k].date is not None and tokens[k].date.precision == "day" for k in read.dates)  # type: ignore[union-attr]
        place = any(
            t.place is not None and k and tokens[k - 1].lower in {"in", "at"} for k, t in enumerate(tokens)
        )
        if body and day and place:
            return Anchor(read.index, None, clause, date_for(read, clause, None), 2)
    return None


# A meeting of which these are said has not been held by that.
_NOT_HELD = frozenset(
    "schedule plan postpone cancel cancelled canceled delay defer expect propose intend prepare "
    "invite announce register "
    "aim hope wish want ask request refuse decline offer fix set foresee foreseen suspend fail "
    "miss skip boycott "
    "found establish create recall mention precede await anticipate envisage envisaged slate date".split()
)
_PHASES = frozenset(
    "wrap wrapped wind wound devoted devote stage staged dedicate dedicated mark crown launch "
    "resume continue "
    "adjourn adjourned spend cap finalise finalize draw".split()
)
_COMING = frozenset(
    "come travel arrive fly go fill filled turn crowd crowded assemble gather meet convene sit "
    "return flock flocked "
    "descend descended congregate congregated".split()
)
_IN_PASSING = frozenset("speak address open close end begin start see mark".split())
_PEOPLE_OF = frozenset(
    "participants delegates attendees guests speakers members ministers leaders heads chairman "
    "chair chairperson president "
    "delegations representatives visitors participant".split()
)
_PARTS_OF = frozenset(
    "work opening closing proceedings deliberations agenda outcome outcomes day days end "
    "beginning conclusion margins "
    "host hosts result results rounds round course framework communique communiqué session sessions".split()
)


def _receives_a_person(read: Read, clause: Clause) -> bool:
    """ "Minister A of X received Foreign Minister B of Y": an office on both sides."""
    tokens = read.tokens
    before = tokens[clause.subject_start : clause.subject_end]
    after = tokens[clause.group.end : clause.group.end + 8]
    office = next((n for n, t in enumerate(after) if t.lower in OFFICES or t.lower in DELEGATES), None)
    if office is None or any(t.lower in PREPOSITIONS for t in after[:office]):
        return False
    return any(t.lower in OFFICES for t in before) and any(
        t.code for t in tokens[clause.group.end : clause.group.end + 16]
    )


def _governor(tokens: Tokens, mention: Mention, start: int) -> int | None:
    """The preposition that governs a mention, looking back no further than `start`."""
    k = mention.start - 1
    while k >= start and (
        tokens[k].lower in DETERMINERS or tokens[k].lower in {"'s", "’s"} or tokens[k].kind == ORDINAL
    ):
        if tokens[k].lower in {"'s", "’s"}:
            return None
        k -= 1
    if k >= start and tokens[k].lower in PREPOSITIONS and tokens[k].lower not in {"following", "including"}:
        return k
    return None


def _opens_clause(tokens: Tokens, governor: int, clause: Clause) -> bool:
    """Whether the phrase stands at the head of its clause, or between commas behind the subject."""
    before = [t for t in tokens[clause.subject_start : governor] if t.kind == WORD]
    return len(before) <= 2 or tokens[governor - 1].text == "," or tokens[governor - 1].date is not None


def _in_setting(read: Read, clause: Clause, subject: Mention) -> bool:
    return _governor(read.tokens, subject, clause.subject_start) is not None


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


def _to_come(document: Document, read: Read, clause: Clause) -> bool:
    """ "They meet again on 3 May": the simple present of a day after the telling."""
    group = clause.group
    if group.tense != "present" or not group.finite or group.start != group.head:
        return False
    again = any(t.lower in {"again", "next"} for t in read.tokens[group.end : group.end + 2])
    days = [read.tokens[k].date for k in read.dates if k > group.start]
    later = document.published is not None and any(
        d is not None and d.start is not None and d.start > document.published for d in days
    )
    return again or later


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
