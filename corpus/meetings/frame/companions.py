"""Other meetings that a report tells of in a place of their own: a committee that met before, talks beside, a forum after.

Knows what a statement must say to make a meeting of its own, beside the one that the report is about: another number or
body, another day, words and headings that set it apart. Knows nothing of who came.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from corpus.dates import DateMatch
from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.frame.asides import is_courtesy
from corpus.meetings.frame.beside import (
    before_or_after,
    heading_above,
    is_part,
    nouns_of,
    on_margins_of,
    on_the_same_day,
    opens_another,
    other_day,
    section_from,
    told_beside,
)
from corpus.meetings.frame.compositions import sits_in_compositions
from corpus.meetings.frame.held_by_people import named_before
from corpus.meetings.frame.own_day import on_a_day_of_its_own
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import DELIBERATIVE, MEET, OFFICES
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import WORD, Tokens
from corpus.report import Span

_RECENT = timedelta(days=45)
_HOLD = frozenset({"hold", "have", "take-place", "convene"})
_TWO = frozenset("meet hold have receive welcome speak confer".split())
_RECEIVE = frozenset({"receive", "welcome"})
_TALKS = frozenset("talks conversation meeting discussion discussions negotiations consultations".split())
_HISTORY = re.compile(
    r"\b(recall\w*|history|founded|last year|previous(?:ly)? (?:meeting|session)|years? ago|in the past)\b",
    re.I,
)


def companions_of(document: Document, accounts: list[Account], anchors: list[Anchor]) -> list[Account]:
    """The further meetings that `anchors` tell of beside those found, with the sentences of each; their statements are taken
    from the meetings found."""
    taken = {account.first for account in accounts}
    found: list[Account] = []
    for anchor in sorted(anchors, key=lambda a: (a.sentence, -a.strength)):
        if anchor.strength < 2 or anchor.clause is None or anchor.sentence in taken:
            continue
        if any(anchor.sentence in other.section for other in found) and not _own_day(found[-1], anchor):
            continue
        main = _told_before(accounts, anchor)
        if main is None or not _may_begin(document, main, anchor):
            continue
        read = document.sentences[anchor.sentence]
        body = _told_of_a_body(document, main, accounts[0], anchor, read)
        if not body and anchor.mention is not None and is_part(read, anchor.mention):
            continue
        headed = opens_another(document, heading_above(document, read), main) and _first_below(document, read)
        two = _two_parties(document, read, anchor)
        led = headed and (anchor.strength == 3 or two) and _headed_by(main, anchor)
        if not (
            led
            or body
            or _told_apart(document, main, anchor, two)
            or (
                on_a_day_of_its_own(document, main, anchor, read)
                and (not two or _tells_what_of(document, read))
            )
        ):
            continue
        section = section_from(
            document,
            read,
            main,
            headed,
            goes_on=not (two or on_margins_of(read) or before_or_after(Account([anchor]))),
        )
        if not headed and _relative(read, anchor):
            section = [read.index]
        companion = Account(
            [_with_near_day(read, main, anchor)], aside=two, apart=True, separate=True, section=tuple(section)
        )
        if not _says_who(document, companion, anchor):
            continue
        for other in found:
            other.section = tuple(i for i in other.section if i not in section)
        found.append(companion)
        _take(accounts, companion)
    for companion in found:
        _gather(companion, anchors)
    return found


def _told_before(accounts: list[Account], anchor: Anchor) -> Account | None:
    """The meeting in whose part of the report the statement stands, as far as it has been told of."""
    before = [
        account
        for account in accounts
        if not account.aside
        and any(a.strength >= 2 and a.sentence < anchor.sentence for a in account.anchors)
    ]
    last = max(before, key=lambda account: account.first, default=None)
    return Account([a for a in last.anchors if a.sentence < anchor.sentence]) if last else None


def _relative(read: Read, anchor: Anchor) -> bool:
    """Whether the statement is told of somebody: "a committee that met on 10 May", "whose leaders, from A and B, met"."""
    clause = anchor.clause
    if clause is None or clause.relative:
        return clause is not None
    before = max((g.end for g in read.groups if g.finite and g.end <= clause.group.start), default=0)
    return any(
        t.lower in {"whose", "which", "who", "where"} for t in read.tokens[before : clause.group.start]
    )


def _may_begin(document: Document, main: Account, anchor: Anchor) -> bool:
    """Whether a statement can be of another meeting than `main`: not history, not to come, not by a number that is its own."""
    mention, clause = anchor.mention, anchor.clause
    assert clause is not None
    read = document.sentences[anchor.sentence]
    beside = mention is not None and bool(mention.numbers and mention.bodies) and anchor.date is not None
    if not (clause.group.finite or beside) or clause.group.pluperfect or clause.group.negated:
        return False
    if _HISTORY.search(read.span.of(document.text)) or read.tokens[0].text in "\"“'‘«":
        return False
    if mention is not None and (mention.when or set(mention.values) & main.values):
        return False
    if (
        mention is not None
        and mention.determiner in {"the", "this"}
        and not (mention.named or before_or_after(Account([anchor])))
    ):
        return False
    day = anchor.date
    if day is not None and day.precision == "day" and day.start is not None:
        if document.published is not None and day.start > document.published:
            return False
        if main.date is not None and main.date.start and abs(day.start - main.date.start) > _RECENT:
            return False
    return not is_courtesy(read, anchor)


def _first_below(document: Document, read: Read) -> bool:
    """Whether no statement of a meeting stands between the heading and the sentence's paragraph."""
    heading = heading_above(document, read)
    if heading is None:
        return False
    between = {line.number for line in document.lines if heading.number < line.number < read.line.number}
    return len(between) <= 1


def _headed_by(main: Account, anchor: Anchor) -> bool:
    """Below a heading that sets another meeting apart: any statement of one that is not by a noun of the main one alone."""
    mention = anchor.mention
    return mention is None or mention.named or mention.noun not in nouns_of(main) or mention.determiner == "a"


def _told_apart(document: Document, main: Account, anchor: Anchor, two: bool) -> bool:
    """Set apart by words: on the margins, on the same day, separately; or two people who met on a day of their own."""
    read, mention = document.sentences[anchor.sentence], anchor.mention
    if _relative(read, anchor):
        return False
    another = mention is not None and (
        bool(mention.numbers and not set(mention.values) & main.values)
        or (mention.determiner in {"a", "an", ""} and not _body_of(main, document, mention.span))
    )
    margins = on_margins_of(read) and not any(
        on_margins_of(document.sentences[a.sentence]) for a in main.anchors if a.sentence != anchor.sentence
    )
    apart = margins or _separately(read) or told_beside(read) or _outside(main, anchor.date, None)
    if two and apart:
        return read.tokens[0].lower not in _EARLIER and _tells_what_of(document, read)
    if margins and another and anchor.strength >= 2:
        return True
    assert anchor.clause is not None
    if before_or_after(Account([anchor])):
        return not sits_in_compositions(read)
    if _after_the_main_one(read, main, anchor):
        return True
    if not told_beside(read):
        return False
    if mention is None:
        then = read.tokens[0].lower == "then" and anchor.date is not None
        return (
            anchor.strength == 3 and (then or other_day(read, document.text) != 0) and _people(read, anchor)
        )
    if mention.numbers:
        return another and anchor.strength == 3
    if mention.proper and _own_name(document, main, mention):
        return anchor.strength == 3 and read.line.sentences[0] == anchor.sentence
    return another and mention.noun not in nouns_of(main) and read.line.sentences[0] == anchor.sentence


_EARLIER = frozenset({"earlier", "later", "previously", "beforehand"})


def _own_name(document: Document, main: Account, mention: Mention) -> bool:
    """ "The Extraordinary Double Summit" beside "the Organ Summit": capitals that the main meeting's names do not have."""
    theirs = {
        w for m in main.mentions for w in re.findall(r"[^\W\d_]{4,}", m.span.of(document.text).casefold())
    }
    own = re.findall(r"\b[^\W\d_a-z][^\W\d_]{3,}", mention.span.of(document.text))
    return any(word.casefold() not in theirs for word in own)


def _tells_what_of(document: Document, read: Read) -> bool:
    """Whether the report says what two people met about, in the same sentence or the next one of its paragraph."""
    if len(read.groups) > 1:
        return True
    return any(i > read.index and document.sentences[i].groups for i in read.line.sentences)


def _separately(read: Read) -> bool:
    return any(t.lower in {"separate", "separately", "bilateral", "bilaterally"} for t in read.tokens)


def _after_the_main_one(read: Read, main: Account, anchor: Anchor) -> bool:
    """ "After the session the Council held a joint meeting with X": another than the one it came after."""
    mention, clause = anchor.mention, anchor.clause
    if mention is None or clause is None or mention.determiner not in {"a", "an"} or anchor.strength < 3:
        return False
    if read.tokens[0].lower not in {"after", "following", "before"} or clause.group.lemma not in _HOLD:
        return False
    return any(m.head < clause.group.start and m.noun in nouns_of(main) | {"meeting"} for m in read.mentions)


def _people(read: Read, anchor: Anchor) -> bool:
    assert anchor.clause is not None
    return any(
        t.lower in OFFICES for t in read.tokens[anchor.clause.subject_start : anchor.clause.subject_end]
    )


def _told_of_a_body(document: Document, main: Account, first: Account, anchor: Anchor, read: Read) -> bool:
    """A body with another name that met on a day of its own: "The Technical Committee met from 27 to 29 August"."""
    clause, day = anchor.clause, anchor.date
    assert clause is not None
    if clause.group.lemma not in MEET or clause.group.passive or anchor.strength < 3:
        return False
    if day is None or day.precision != "day" or day.start is None:
        return False
    if _relative(read, anchor):
        states = {t.code for t in read.tokens if t.code}
        return _outside(main, day, document.published) and len(states) >= 2
    if not _outside(first, day, document.published):
        return False
    subject = read.tokens[clause.subject_start : clause.subject_end]
    heads = [k for k, t in enumerate(subject) if t.capital and t.lower in DELIBERATIVE]
    if not heads:
        return False
    start = heads[0]
    while start > 0 and subject[start - 1].capital and subject[start - 1].lower != "the":
        start -= 1
    name = Span(subject[start].start, subject[heads[0]].end)
    return start < heads[0] and not _body_of(main, document, name)


def _body_of(main: Account, document: Document, name: Span) -> bool:
    """Whether the words of a name, but for those that any body's name holds, are all in the statements of the meeting."""
    words = set(re.findall(r"[^\W\d_]{4,}", name.of(document.text).casefold())) - DELIBERATIVE - {"meeting"}
    told: set[str] = set()
    for anchor in main.anchors:
        told |= document.sentences[anchor.sentence].words
    return not words or words <= told


_NEWS = timedelta(days=7)  # a report without a day is of the days before it


def _outside(main: Account, day: DateMatch | None, told: date | None) -> bool:
    """Whether a day is known to lie outside the meeting's, or, where its own are not said, well before it was `told`."""
    own = main.date
    if day is None or day.precision != "day" or day.start is None or day.end is None:
        return False
    if own is None or own.start is None or own.end is None or own.precision != "day":
        return told is not None and told - day.end > _NEWS
    return day.end < own.start or own.end < day.start


def _two_parties(document: Document, read: Read, anchor: Anchor) -> bool:
    """ "X met with Minister Y", "X had talks with Y": one person on either side, the other in office or known by name."""
    clause = anchor.clause
    if clause is None or clause.group.lemma not in _TWO or clause.group.passive:
        return False
    if clause.group.lemma in {"have", "hold"} and (
        anchor.mention is None or anchor.mention.noun not in _TALKS or anchor.mention.numbers
    ):
        return False
    tokens = read.tokens
    start = clause.group.end
    before = tokens[clause.subject_start : clause.subject_end]
    partner = next((k for k in range(start, min(len(tokens), start + 6)) if tokens[k].lower == "with"), None)
    if partner is None and clause.group.lemma in _RECEIVE and not _several(tokens[start : start + 7]):
        partner = start - 1  # "received the Minister"
    if partner is None:
        return False
    if _several(before):
        return False
    if any(t.lower in {"we", "they", "participants", "delegates", "delegations"} for t in before):
        return False
    after = tokens[partner + 1 : partner + 9]
    return any(t.lower in OFFICES or t.lower in {"counterpart", "colleague"} for t in after) or any(
        t.capital and t.kind == WORD and named_before(document, read, t.text) for t in after[:4]
    )


def _several(tokens: Tokens) -> bool:
    """ "her counterparts", "the ministers": more than one on that side."""
    peers = OFFICES | {"counterpart", "colleague"}
    return any(t.lower.endswith("s") and t.lower[:-1] in peers for t in tokens)


def _with_near_day(read: Read, main: Account, anchor: Anchor) -> Anchor:
    """The statement without a date that cannot be the meeting's: "marked 70 years of the treaty of 1948"; with that of the
    main one where it says "on the same day"."""
    day = anchor.date
    if day is None and on_the_same_day(read):
        return replace(anchor, date=main.date)
    if day is None or day.precision == "day" or main.date is None or main.date.precision != "day":
        return anchor
    return replace(anchor, date=None)


def _own_day(account: Account, anchor: Anchor) -> bool:
    """Whether a statement within another companion's sentences gives a day that is not that one's."""
    return _outside(account, anchor.date, None)


def _says_who(document: Document, companion: Account, anchor: Anchor) -> bool:
    """Whether the report tells of whom or of what the meeting was: a number, a body, people, two states."""
    if anchor.mention is None or anchor.mention.numbers or anchor.mention.bodies or companion.aside:
        return True
    if before_or_after(companion) and anchor.date is not None:
        return True
    codes = {t.code for i in companion.section for t in document.sentences[i].tokens if t.code}
    return len(codes) >= 2


def _take(accounts: list[Account], companion: Account) -> None:
    """Takes the statements in a companion's sentences from the meetings found before."""
    inside = set(companion.section)
    if before_or_after(companion):
        inside.discard(companion.first)  # its statement may tell of both
    for account in accounts:
        kept = [
            a
            for a in account.anchors
            if a.sentence not in inside and a.clause is not companion.anchors[0].clause
        ]
        if any(a.strength >= 2 for a in kept):
            account.keep(kept)


def _gather(companion: Account, anchors: list[Anchor]) -> None:
    """Gives a companion the statements and headings in its sentences."""
    companion.anchors += [
        a
        for a in anchors
        if a.sentence in companion.section
        and a.sentence != companion.first
        and (a.date is None or a.strength == 1 or not _outside(companion, a.date, None))
    ]
