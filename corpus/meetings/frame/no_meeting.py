"""Statements by which a report tells of no meeting of its own: one still to come, put off, long past, or named in passing.

Knows what in the sentence or at the opening of the report says so. Knows nothing of how its own meetings belong together.
"""

from __future__ import annotations

from datetime import timedelta

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchors import Anchor
from corpus.meetings.frame.beside import PLAIN_NOUNS
from corpus.meetings.grammar.document import ABOUT, Document
from corpus.meetings.grammar.tokens import PUNCT, STATE
from corpus.meetings.grammar.verbs import FUTURE, PAST, UNREAL


def after_telling(document: Document, anchor: Anchor) -> bool:
    """Whether the day said is after the report's own: a programme, an announcement."""
    told, day = document.published, anchor.date
    return (
        told is not None
        and day is not None
        and day.precision == "day"
        and day.start is not None
        and day.start > told
    )


_TO_HOLD = frozenset("hold take-place meet gather convene host open begin start kick-off assemble".split())


def announces(document: Document, held: list[Anchor]) -> bool:
    """Whether the report opens with a meeting still to come, and none of its statements tells a day of the past."""
    for anchor in held:
        clause = anchor.clause
        past = clause is not None and (clause.group.tense == "past" or _meeting_then(document, anchor))
        if past and (anchor.strength == 3 or anchor.date is not None):
            return False
    told = 0
    titled = _values_of_title(document)
    for read in document.sentences:
        if read.line.section == ABOUT or not any(g.finite for g in read.groups):
            continue
        told += 1
        if told > 3:
            return False
        for clause in read.clauses:
            named = any(
                (clause.subject_start <= m.head or m.head >= clause.group.end)
                and not (titled and m.values and not titled & set(m.values))
                for m in read.mentions
            )
            if clause.group.tense == FUTURE and clause.group.lemma in _TO_HOLD and named:
                return True
    return False


def _values_of_title(document: Document) -> set[int]:
    """The numbers of the meeting that the title names: the one that "will be held" below may be the one after it."""
    titles = (read for read in document.sentences[:_TITLE] if not any(g.finite for g in read.groups))
    return {value for read in titles for m in read.mentions if not m.when for value in m.values}


_TITLE = 3


def only_named(anchor: Anchor, anchors: list[Anchor]) -> bool:
    """ "The minutes of the 46th meeting, held in X, were approved": a participle beside the number of another meeting than
    the one that the report has named first."""
    if anchor.clause is None or anchor.clause.group.finite or anchor.mention is None:
        return False
    values = set(anchor.mention.values)
    first = next((other for other in anchors if other.mention is not None and other.mention.values), anchor)
    if first.sentence >= anchor.sentence or first.mention is None:
        return False
    if anchor.mention.bodies and _same_days(first, anchor):
        return False  # "submitted to the 22nd meeting of the Council, held at the same place on 4 May"
    another = anchor.mention.noun not in PLAIN_NOUNS | {first.mention.noun} and anchor.date is not None
    return not _values(first) & values if values else another


_SAME_DAYS = timedelta(days=3)


def _same_days(first: Anchor, second: Anchor) -> bool:
    """Whether two statements give days that are next to each other."""
    one, two = first.date, second.date
    if one is None or two is None or one.end is None or two.start is None:
        return False
    return "day" == one.precision == two.precision and timedelta(0) <= two.start - one.end <= _SAME_DAYS


def _meeting_then(document: Document, anchor: Anchor) -> bool:
    """ "The ministers, meeting in X on 3 May, elected …": a participle, unless its sentence tells what will be."""
    read = document.sentences[anchor.sentence]
    clause = anchor.clause
    participle = clause is not None and read.tokens[clause.group.start].lower.endswith("ing")
    return participle and not any(group.tense in (FUTURE, UNREAL) and group.finite for group in read.groups)


_PUT_OFF = frozenset("postpone postponed cancel cancelled canceled".split())


def put_off(document: Document, anchor: Anchor) -> bool:
    """Whether the report opens with a numbered meeting that was put off or is still to come, and this is an earlier one of
    the series."""
    ours = set(anchor.mention.values) if anchor.mention else set()
    for read in document.sentences[:3]:
        for clause in read.clauses:
            put = clause.group.lemma in _PUT_OFF and clause.group.passive
            comes = clause.group.lemma in _TO_HOLD and clause.group.tense in (FUTURE, UNREAL)
            if not (put or (comes and ours and read.index < anchor.sentence)):
                continue
            for mention in read.mentions:
                theirs = set(mention.values)
                another = mention.head < clause.group.start and theirs and not ours & theirs
                if another and (put or max(ours) < min(theirs)):
                    return True
    return False


def _values(anchor: Anchor) -> set[int]:
    return {value for m in (anchor.mention, *anchor.joint) if m is not None for value in m.values}


_YEARS_AGO = 2


def long_ago(document: Document, anchor: Anchor) -> bool:
    """ "who chaired the Conference in 1994": told of somebody or something, years before the report."""
    told, clause = document.published, anchor.clause
    if told is None or clause is None or not clause.relative:
        return False
    read = document.sentences[anchor.sentence]
    days = [read.tokens[k].date for k in read.dates if clause.group.end <= k < clause.group.end + 14]
    return any(
        day is not None and day.end is not None and told.year - day.end.year >= _YEARS_AGO for day in days
    )


def earlier_of_series(document: Document, anchor: Anchor, held: list[Anchor]) -> bool:
    """ "The first summit was held in X in 2002", years before the numbered one that the report has told of."""
    first = min((other for other in held if _values(other)), key=lambda other: other.sentence, default=None)
    if first is None or first.sentence >= anchor.sentence or not _values(anchor):
        return False
    told = document.published or (first.date.end if first.date else None)
    ended = anchor.date.end if anchor.date else None
    if _values(first) & _values(anchor) or told is None or ended is None:
        return False
    return told.year - ended.year >= _YEARS_AGO


def long_before_the_one_named(document: Document, anchor: Anchor) -> bool:
    """ "Preparations for the 5th summit are complete … The 4th took place in Riga two years ago": told in news of another."""
    told, day = document.published, anchor.date
    if (
        told is None
        or day is None
        or day.end is None
        or (told - day.end).days < _A_YEAR
        or not _values(anchor)
    ):
        return False
    opening = [m for read in document.sentences[: min(_TITLE, anchor.sentence)] for m in read.mentions]
    return any(m.values and not set(m.values) & _values(anchor) and not m.when for m in opening) and not any(
        set(m.values) & _values(anchor) for m in opening
    )


_A_YEAR = 300  # days
_INTO_OFFICE = frozenset("appoint nominate".split())


def in_a_speech(document: Document, anchor: Anchor, held: list[Anchor]) -> bool:
    """ "Yesterday we took part in the second forum": told by a speaker, once the report itself has told of a meeting."""
    clause = anchor.clause
    if clause is None or not any(other.sentence < anchor.sentence for other in held):
        return False
    tokens = document.sentences[anchor.sentence].tokens
    return any(
        t.lower in {"we", "i"}
        for t in tokens[max(clause.subject_start, clause.group.start - 2) : clause.group.start]
    )


def of_a_life(document: Document, anchor: Anchor) -> bool:
    """ "She chaired the 12th session in 2014", "he was appointed by the Board at its 3rd session": of somebody's life."""
    day, clause = anchor.date, anchor.clause
    if clause is not None and clause.group.lemma in {"join", "accede"}:
        read = document.sentences[anchor.sentence]
        joined = read.tokens[clause.subject_start : clause.subject_end]
        if joined and all(t.kind in (STATE, PUNCT) for t in joined) and read.line.sentences[0] == read.index:
            return True  # "A – joined at the 37th Summit on 18 August 2017"
    if clause is None or (day is not None and day.precision == "day"):
        return False
    if clause.group.lemma in _INTO_OFFICE and clause.group.passive:
        return True
    numbered = anchor.mention is not None and bool(anchor.mention.numbers)
    if day.precision != "year" if day is not None else not numbered:
        return False
    subject = document.sentences[anchor.sentence].tokens[clause.subject_start : clause.subject_end]
    return bool(subject) and subject[-1].lower in {"he", "she"}


_IN_PASSING = 2


def of_a_history(document: Document, anchor: Anchor) -> bool:
    """ "The first meeting took place in X in 1997", "signed at the third summit on 12 February 2000", where the report then
    tells of later years in the past."""
    day = anchor.date
    if day is None or day.end is None or (day.precision != "year" and anchor.strength > _IN_PASSING):
        return False
    for read in document.sentences:
        if not any(group.finite and group.tense == PAST for group in read.groups):
            continue
        days = [read.tokens[k].date for k in read.dates]
        starts = [d.start for d in days if d is not None and d.start is not None]
        past = [start for start in starts if document.published is None or start <= document.published]
        if any(start.year - day.end.year >= _YEARS_AGO for start in past):
            return True
    return False


_LONG, _VERY_LONG, _HEAD = 12, 30, 6  # sentences with a verb


def vague(document: Document, account: Account) -> bool:
    """Whether all that a long report says of a meeting is one statement: without its day, place, number or name, or far from
    the opening of a text that is about something else."""
    if len(account.anchors) > 1 or account.values:
        return False
    told = [read.index for read in document.sentences if any(group.finite for group in read.groups)]
    if len(told) > _VERY_LONG and account.first not in told[:_HEAD]:
        return True
    if account.date is not None or any(m.named for m in account.mentions):
        return False
    place = any(token.place is not None for token in document.sentences[account.first].tokens)
    return len(told) > _LONG and not place
