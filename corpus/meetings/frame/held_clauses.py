"""Clauses in which a meeting, as subject or object, is said to have been held.

Knows which verbs, with a meeting beside them, say so. Knows nothing of people who meet without a noun for it.
"""

from __future__ import annotations

from corpus.meetings.frame.anchor_dates import date_for
from corpus.meetings.frame.anchor_model import AFTER, Anchor, marginal_to
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import DELEGATES, DELIBERATIVE, DETERMINERS, MEETING_NOUNS, PREPOSITIONS
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import ORDINAL, WORD, Token, Tokens

_SUBJECT_STRONG = frozenset(
    "hold take-place carry-out sit run last convene reconvene open begin start conclude end close "
    "finish gather meet bring-together assemble unite "
    "organise organize host co-host attend chair co-chair moderate preside conduct kick-off "
    "inaugurate pass lead join resume celebrate celebrated".split()
)


OBJECT_STRONG = frozenset(
    "hold host co-host chair co-chair open attend participate take-part join conclude close "
    "convene preside moderate meet "
    "gather complete conduct organise organize inaugurate lead see mark receive welcome represent "
    "sit have travel arrive fly kick-off end finish begin start take-place come-together".split()
)


# "has four organs: the Summit": the meeting must stand right behind these.
_WEAK_OBJECT = frozenset("have see receive represent lead".split())
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
# "minutes of the ninth session, held at X": the session was held; "were approved" is said of the minutes.
_RECORDS = frozenset(
    "minutes record report protocol summary statement proceedings communique communiqué".split()
)
_COMMITTED = frozenset(
    "prepare plan propose register apply sign-up invite ask wait hope bid prepare book train".split()
)


# What is said of a treaty that is called a convention.
OF_TREATIES = frozenset(
    "sign ratify adopt accede enter conclude establish create initial approve draw prepare create accept extend apply".split()
)


def _days_of(tokens: Tokens, mention: Mention) -> bool:
    """ "two days of meetings": one meeting, though its noun is plural."""
    before = [t.lower for t in tokens[max(0, mention.start - 3) : mention.start]]
    return before[-1:] == ["of"] and any(
        word in {"day", "days", "night", "nights", "evening", "hours", "week", "round"} for word in before
    )


def _apart(tokens: Tokens, start: int, end: int) -> int:
    """How many words stand between two mentions, an abbreviation in brackets ("the Council (LFC)") not counted."""
    depth, words = 0, 0
    for token in tokens[start:end]:
        depth += token.text == "("
        words += depth == 0
        depth -= token.text == ")"
    return words


def with_subject(read: Read, clause: Clause, subject: Mention) -> Anchor | None:
    """ "The session took place", "the participants of the forum adopted", "at its session the Council decided"."""
    group, tokens = clause.group, read.tokens
    if subject.when or (subject.plural and not _days_of(tokens, subject)):
        return None
    if subject.noun == "convention" and group.lemma in OF_TREATIES:
        return None
    joint = tuple(
        m
        for m in read.mentions
        if m is not subject
        and m.numbers
        and subject.numbers
        and not m.when
        and not marginal_to(m, read)
        and m.bodies
        and clause.subject_start <= m.head < clause.subject_end
        and _apart(tokens, subject.end, m.start) <= 3
    )
    governor = _governor(tokens, subject, clause.subject_start)
    beside = clause.relative and not group.finite and group.start - subject.end <= 2
    if beside and any(c.group.finite and c.group.pluperfect and not c.relative for c in read.clauses):
        return None
    which = clause.relative and group.finite and group.start - subject.end <= 3
    if governor is not None and which and group.lemma in _SUBJECT_STRONG:
        strength = 3 if read.index <= 1 else 2  # "came for the conference, which opened on Monday"
        return Anchor(read.index, subject, clause, date_for(read, clause, subject), strength)
    if governor is not None and not (
        beside and group.lemma in {"hold", "convene", "host", "organise", "organize"}
    ):
        if tokens[governor].lower in {"at", "during", "in", "on"} and _opens_clause(tokens, governor, clause):
            definite = bool(subject.numbers) or subject.determiner in {"its", "their", "the", "this"}
            strength = 2 if definite and group.finite else 0
        elif tokens[governor].lower in {"after", "following"} and governor <= clause.subject_start + 2:
            dated = any(
                t.date is not None and t.date.precision == "day" for t in tokens[subject.end : group.start]
            )
            strength = 2 if dated and subject.determiner == "the" and group.tense == "past" else 0
        else:
            before = tokens[governor - 1].lower if governor > clause.subject_start else ""
            strength = 2 if before in _PEOPLE_OF or before in _PARTS_OF else 0
            if before in _RECORDS and group.lemma in {"hold", "convene", "take-place"}:
                strength = 3
            elif before in _RECORDS:
                return None
            named = (
                before in DELIBERATIVE and tokens[governor - 1].capital
            )  # "Assembly of the League third conference"
            if (
                not strength
                and group.lemma in _SUBJECT_STRONG
                and (group.passive or named)
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
    active_only = {
        "attend",
        "chair",
        "host",
        "moderate",
        "organise",
        "organize",
        "join",
        "lead",
        "celebrate",
        "celebrated",
    }
    outright = group.lemma in _SUBJECT_STRONG and (group.passive or group.lemma not in active_only)
    if group.lemma in AFTER and not group.passive and subject.named:
        outright = tokens[group.end : group.end + 1] != [] and _in_time(tokens[group.end])
    strength = 3 if outright else 2
    reduced = clause.relative and not group.finite
    if reduced and group.lemma not in {"hold", "convene", "chair", "attend", "host", "organise", "organize"}:
        strength = 2 if group.lemma in _SUBJECT_STRONG else 0
    if beside and governor is not None and _only_received(read, clause, governor):
        strength = min(strength, 2)
    if not strength:
        return None
    return Anchor(read.index, subject, clause, date_for(read, clause, subject), strength, joint)


def _in_time(token: Token) -> bool:
    """ "The ministers' meeting followed on Friday", not "followed the workshop"."""
    return token.date is not None or token.lower in {"on", "in", "from", "at"}


def _only_received(read: Read, clause: Clause, governor: int) -> bool:
    """ "The summit received the report of the ministers' meeting held on …": a paper that was before this meeting."""
    if read.tokens[governor - 1].lower not in _RECORDS:
        return False
    return any(g.finite and not g.passive and g.end <= governor for g in read.groups if g is not clause.group)


_COME_FROM = frozenset("rise rose emerge return".split())
_ENDS_OF = frozenset("close end conclusion closing opening start outset".split())


def _on_a_day(read: Read) -> bool:
    return any(
        t.date is not None and (t.date.precision == "day" or t.date.day is not None) for t in read.tokens
    )


def _after_it(read: Read, thing: Mention) -> bool:
    """ "parted after a night of talks"."""
    return any(t.lower in {"after", "following"} for t in read.tokens[max(0, thing.start - 5) : thing.start])


def _held_last(read: Read, clause: Clause, thing: Mention) -> bool:
    """ "held its last meeting in X on 2 December": the final one, held on that day."""
    group = clause.group
    final = any(t.lower == "last" for t in read.tokens[thing.start : thing.head])
    told = group.lemma == "hold" and group.tense == "past" and not (group.passive or group.pluperfect)
    return final and told and thing.determiner in {"its", "their"} and _on_a_day(read)


def _its_meetings(read: Read, clause: Clause, thing: Mention) -> bool:
    """ "resumed its meetings on 14 March": one meeting, on that day."""
    group = clause.group
    phase = group.lemma in {"resume", "begin", "start", "conclude", "end", "finish", "open"}
    own = thing.determiner in {"its", "their"} and group.tense == "past" and not group.pluperfect
    return phase and own and _on_a_day(read)


def _greets_another(read: Read, clause: Clause, thing: Mention) -> bool:
    """ "welcomed the talks between A and B", "We welcomed the 3rd summit of A": others' meetings, unlike a town's."""
    if thing.noun.endswith("s"):
        return True
    subject = read.tokens[clause.subject_start : clause.subject_end]
    return any(t.lower in _PEOPLE_OF | DELEGATES | DELIBERATIVE | MEETING_NOUNS | _PRONOUNS for t in subject)


_PRONOUNS = frozenset("we they he she".split())


def _still_to_be_held(read: Read, thing: Mention) -> bool:
    """ "interpretation at the fifteenth session, to be held in X": the words behind the noun say that it is to come."""
    behind = [t.lower for t in read.tokens[thing.end : thing.end + 4] if t.text != ","]
    return behind[:2] == ["to", "be"] and behind[2:3] in (["held"], ["convened"], ["hosted"])


def with_complement(read: Read, clause: Clause, thing: Mention) -> Anchor | None:
    """ "The Council held its session", "was adopted at the session", "wrapped up their summit", "came for the talks"."""
    group, tokens = clause.group, read.tokens
    if (thing.when and not _held_last(read, clause, thing)) or marginal_to(thing, read):
        return None
    if _still_to_be_held(read, thing):
        return None
    if (
        thing.plural
        and thing.determiner != "the"
        and not (_days_of(tokens, thing) or _its_meetings(read, clause, thing))
    ):
        return None
    if thing.noun == "convention" and group.lemma in OF_TREATIES:
        return None
    if group.lemma in _WEAK_OBJECT and any(t.text in ":;," for t in tokens[group.end : thing.start]):
        return None
    governor = _governor(tokens, thing, group.end)
    preposition = tokens[governor].lower if governor is not None else ""
    if group.lemma == "welcome" and preposition in {"", "of"} and _greets_another(read, clause, thing):
        return None
    of_a_paper = preposition == "of" and governor is not None and tokens[governor - 1].lower in _RECORDS
    if of_a_paper and group.lemma in _WEAK_OBJECT:
        return None  # "received the report of the meeting"
    edge = ""
    if preposition == "of" and governor is not None and tokens[governor - 1].lower in _ENDS_OF:
        preposition = "at"  # "agreed to …, at the close of the meeting"
        edge = "end" if tokens[governor - 1].lower in {"close", "end", "conclusion", "closing"} else ""
    named = thing.named or bool(read.dates)
    strength = 0
    if group.lemma == "be":
        subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
        scene = any(
            t.lower in {"venue", "host", "site", "scene", "place", "setting"}
            for t in tokens[group.end : thing.head]
        )
        itself = subject in (["it"], ["this"]) and bool(thing.numbers)
        there = any(t.lower == "present" for t in tokens[group.end : thing.head]) or (
            preposition == "at" and bool(thing.numbers) and group.tense == "past"
        )
        strength = 3 if scene or itself or there else 0
    elif group.lemma == "follow" and thing.determiner in {"a", "an"} | ({"the"} if thing.numbers else set()):
        strength = 3 if (group.passive and preposition == "by") or not group.passive else 0
    elif preposition == "for" and group.lemma == "join" and thing.numbers:
        strength = 3  # "were joined by X for the second summit"
    elif preposition in {"after", "following"} and thing.numbers and group.tense == "past":
        strength = 2  # "said after the 83rd meeting"
    elif preposition == "of" and _days_of(tokens, thing) and group.lemma in OBJECT_STRONG | _PHASES:
        strength = 3
    elif preposition == "of" and _days_of(tokens, thing) and _after_it(read, thing):
        strength = 2 if group.tense == "past" and not group.pluperfect and read.dates else 0
    elif preposition in {"at", "during"}:
        definite = thing.determiner in {"the", "this", "its", "their"} or bool(thing.numbers)
        strength = 2 if definite or named else 0
        if group.lemma in OBJECT_STRONG and not group.passive:
            strength = 3 if group.lemma not in _IN_PASSING else 2
    elif not preposition:
        if (
            group.passive
            and group.lemma in _SUBJECT_STRONG
            and clause.subject_end - clause.subject_start <= 20
        ):
            strength = 3  # "there was held the fifth session"
        elif group.lemma in OBJECT_STRONG and not group.passive:
            strength = 3 if group.lemma not in _IN_PASSING else 2
        elif group.lemma in _PHASES and not group.passive:
            strength = 3
        elif group.lemma == "address" and thing.numbers and not group.passive:
            strength = 2
    elif group.lemma == "address" and thing.numbers and governor is not None and governor > group.end:
        strength = (
            2 if tokens[governor - 1].lower in _PEOPLE_OF else 0
        )  # "addressed the participants in the 5th forum"
    elif preposition in {"in", "for", "to", "into", "on", "of", "over", "with"} and not group.passive:
        told = preposition == "for" and thing.named and group.tense == "past" and bool(read.dates)
        if told and group.lemma not in _COMMITTED | OBJECT_STRONG:
            strength = 3  # "made it to X this year for the annual conference"
        elif group.lemma in OBJECT_STRONG | _COMING:
            strength = 3 if group.lemma not in _IN_PASSING else 2
        elif group.lemma in {"play", "played"} and any(
            t.lower == "host" for t in tokens[group.end : thing.head]
        ):
            strength = 3
    elif preposition == "from" and group.lemma in _COME_FROM and thing.numbers and group.tense == "past":
        strength = 2  # "as they rose from the third edition of the forum"
    if not strength:
        return None
    return Anchor(read.index, thing, clause, date_for(read, clause, thing), strength, edge=edge)


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


def in_setting(read: Read, clause: Clause, subject: Mention) -> bool:
    return _governor(read.tokens, subject, clause.subject_start) is not None


def _says_present(tokens: Tokens, i: int) -> bool:
    return any(
        token.lower in {"attended", "present", "held", "online", "virtual", "hybrid", "chaired"}
        for token in tokens[i : i + 6]
    )
