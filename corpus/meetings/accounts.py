"""Which meetings a report tells of, and which of its sentences tell of which.

Knows how statements that a meeting was held belong together, and tells the report's own meetings from earlier, later and
marginal ones that it only names. Knows nothing of who came.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta

from corpus.dates import DateMatch
from corpus.meetings.anchors import BEGINNING, ENDING, MARGINAL_WORDS, Anchor, anchors_of, records_of_a_body
from corpus.meetings.document import ABOUT, Document, Read
from corpus.meetings.lexicon import DECIDE, DELIBERATIVE, DISCUSS
from corpus.meetings.mentions import Mention
from corpus.meetings.opening import opening_anchor
from corpus.meetings.verbs import FUTURE, UNREAL
from corpus.report import Span

_HISTORY = re.compile(
    r"\b(recall\w*|history|founded|anniversary|last year|previous(?:ly)?|years? ago|back in|reminded|months ago|in the past)\b",
    re.I,
)


_PROCEEDINGS = (
    DECIDE
    | DISCUSS
    | frozenset(
        "note express inform report state welcome stress hear open chair close attend present "
        "thank propose support point raise "
        "observe speak ask recall underline highlight take say".split()
    )
)


_RECORD = re.compile(
    r"\b(minutes|record|report of|communiqu|protocol|proceedings|statement|readout|summary|declaration|notes on)",
    re.I,
)


_RECENT = timedelta(days=45)


@dataclass(slots=True, eq=False)
class Account:
    """One meeting of the report: its anchors, and the sentences of its section."""

    anchors: list[Anchor] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    aside: bool = False
    foreign: dict[int, bool] = field(
        default_factory=dict
    )  # what has been decided of a clause, by its identity
    _known: tuple[int, frozenset[int], DateMatch | None] = (0, frozenset(), None)

    @property
    def first(self) -> int:
        return self.anchors[0].sentence

    @property
    def mentions(self) -> list[Mention]:
        return [
            m
            for anchor in self.anchors
            if anchor.mention is not None
            for m in (anchor.mention, *anchor.joint)
        ]

    @property
    def values(self) -> frozenset[int]:
        return self._facts()[1]

    @property
    def date(self) -> DateMatch | None:
        return self._facts()[2]

    def _facts(self) -> tuple[int, frozenset[int], DateMatch | None]:
        if self._known[0] != len(self.anchors):
            values = frozenset(value for mention in self.mentions for value in mention.values)
            dated = [anchor for anchor in self.anchors if anchor.date is not None]
            best = max(dated, key=lambda anchor: (_rank(anchor.date), anchor.strength), default=None)
            self._known = (len(self.anchors), values, best.date if best else None)
        return self._known


def _rank(date: DateMatch | None) -> int:
    if date is None:
        return 0
    return {"day": 4, "month": 2, "year": 1, "none": 3 if date.day else 0}[date.precision]


def find_accounts(document: Document) -> list[Account]:
    """The meetings that the report says were held, in order; every sentence belongs to one of them."""
    anchors = [anchor for read in document.sentences for anchor in anchors_of(document, read)]
    held = [anchor for anchor in anchors if anchor.strength >= 2]
    if not anchors:
        anchors = records_of_a_body(document)
    held = [anchor for anchor in held if not _put_off(document, anchor)]
    if not any(anchor.strength == 3 for anchor in held) and not _told_in_passing(anchors):
        held = []
    if not held and not _heading_suffices(document, anchors):
        held = opening_anchor(document)
        if not held:
            return []
    accounts: list[Account] = []
    for anchor in sorted(held, key=lambda anchor: -anchor.strength):
        _place(document, accounts, anchor)
    for anchor in anchors:
        if anchor.strength == 1:
            _place_heading(document, accounts, anchor)
    accounts = [account for account in accounts if any(a.strength >= 2 for a in account.anchors)] or accounts[
        :1
    ]
    accounts.sort(key=lambda account: min(a.sentence for a in account.anchors))
    _assign(document, accounts)
    return accounts


_PUT_OFF = frozenset("postpone postponed cancel cancelled canceled".split())


def _put_off(document: Document, anchor: Anchor) -> bool:
    """Whether the report opens with a numbered meeting that was put off, and this is an earlier one of the series."""
    for read in document.sentences[:3]:
        for clause in read.clauses:
            if clause.group.lemma not in _PUT_OFF or not clause.group.passive:
                continue
            for mention in read.mentions:
                ours = set(anchor.mention.values) if anchor.mention else set()
                if mention.head < clause.group.start and mention.values and not ours & set(mention.values):
                    return True
    return False


def _told_in_passing(anchors: list[Anchor]) -> bool:
    """Statements in passing make a meeting when a heading names it, or when one tells its number, body or day."""
    if any(anchor.strength == 1 for anchor in anchors):
        return True
    for anchor in anchors:
        mention, day = anchor.mention, anchor.date
        dated = day is not None and (day.precision == "day" or day.day is not None)
        if dated:
            return True
        if mention is not None and mention.numbers and mention.determiner != "every":
            return True
    return False


def _heading_suffices(document: Document, anchors: list[Anchor]) -> bool:
    """A heading alone makes a meeting when the text below it tells what happened, not what will."""
    if not anchors:
        return False
    past = future = 0
    for read in document.sentences:
        if read.line.section == ABOUT:
            continue
        for group in read.groups:
            if not group.finite:
                continue
            if group.tense in (FUTURE, UNREAL):
                future += 1
            elif group.tense == "past" and not group.pluperfect and group.lemma in _PROCEEDINGS:
                past += 1
    listed = any(line.section == "participants" and line.opens for line in document.lines)
    told = any(_RECORD.search(line.span.of(document.text)) for line in document.lines[:4])
    acted = any(
        group.finite and group.tense == "past" and not group.pluperfect and group.real
        for read in document.sentences
        if read.line.section != ABOUT
        for group in read.groups
    )
    return listed or (past > future and past >= 1) or (told and acted)


def _place(document: Document, accounts: list[Account], anchor: Anchor) -> None:
    """Adds the statement to the meeting that it speaks of, begins another meeting, or drops it as another's."""
    read = document.sentences[anchor.sentence]
    if not accounts:
        if not _background(document, read, anchor):
            accounts.append(Account([anchor]))
        return
    fits = [account for account in accounts if _same(account, anchor)]
    if fits:
        best = max(fits, key=lambda account: (_affinity(document, account, anchor), account.first))
        if anchor.strength == 2 and _affinity(document, best, anchor) < 0:
            return
        if anchor.clause is not None and any(t.lower in MARGINAL_WORDS for t in read.tokens):
            if _side_meeting(read, anchor):
                accounts.append(Account([anchor], aside=True))
            return
        best.anchors.append(anchor)
        return
    if _begins_another(document, accounts, anchor, read):
        accounts.append(Account([anchor]))


def _background(document: Document, read: Read, anchor: Anchor) -> bool:
    relative = bool(
        anchor.clause and anchor.clause.relative and anchor.clause.group.finite and anchor.mention is None
    )
    return relative and anchor.sentence > 1


def _same(account: Account, anchor: Anchor) -> bool:
    mention = anchor.mention
    values = set(mention.values) if mention else set()
    own = account.values
    if values and own and not values & own:
        return False
    first, second = account.date, anchor.date
    if first is not None and second is not None and first.start and second.start and first.end and second.end:
        apart = first.end < second.start or second.end < first.start
        if apart and anchor.strength >= 2:
            return bool(values and own and values & own) or _begins_and_ends(account, anchor)
        if apart:
            return False
    return True


def _begins_and_ends(account: Account, anchor: Anchor) -> bool:
    """ "which began on Thursday", "ended here today": two days of one meeting."""
    verb = anchor.clause.group.lemma if anchor.clause else ""
    for other in account.anchors:
        if other.date is None or anchor.date is None or other.date.start is None or anchor.date.start is None:
            continue
        theirs = other.clause.group.lemma if other.clause else ""
        first, last = (other, anchor) if verb in ENDING or theirs in BEGINNING else (anchor, other)
        pair = verb in ENDING | BEGINNING or theirs in ENDING | BEGINNING
        if (
            pair
            and first.date
            and last.date
            and first.date.start
            and last.date.start
            and timedelta(0) <= last.date.start - first.date.start <= timedelta(days=14)
        ):
            return True
    return False


def _affinity(document: Document, account: Account, anchor: Anchor) -> int:
    """How well a statement fits a meeting: shared number, date, words of the body."""
    mention = anchor.mention
    score = 0
    if mention is not None:
        if set(mention.values) & account.values:
            score += 4
        words = _body_words(document, mention)
        own = {word for other in account.mentions for word in _body_words(document, other)}
        if words and own:
            shared = len(words & own)
            score += min(3, shared) if shared else -1 if mention.bodies and mention.determiner != "the" else 0
    first, second = account.date, anchor.date
    if first and second and first.start and first.start == second.start:
        score += 3
    return score


def _body_words(document: Document, mention: Mention) -> set[str]:
    words: set[str] = set()
    for body in mention.bodies:
        words.update(re.findall(r"[^\W\d_]{4,}", body.of(document.text).lower()))
    return words


def _side_meeting(read: Read, anchor: Anchor) -> bool:
    """ "On the margins, the ministers of A and B met": a meeting of its own when two states are named as meeting."""
    clause = anchor.clause
    if clause is None or anchor.strength < 3 or (clause.group.passive and clause.group.lemma != "hold"):
        return False
    names = {t.code for t in read.tokens if t.state is not None}
    return len(names) >= 2 and clause.group.lemma in {"meet", "hold", "have"}


def _begins_another(document: Document, accounts: list[Account], anchor: Anchor, read: Read) -> bool:
    mention, clause = anchor.mention, anchor.clause
    if anchor.strength < 3 or clause is None:
        return False
    if mention is None and not _another_body(document, accounts, anchor, read):
        return False
    if not (clause.group.finite or read.line.sentences[0] == anchor.sentence):
        return False
    if clause.relative and clause.group.finite:
        return False
    if _HISTORY.search(read.span.of(document.text)) or any(t.lower in MARGINAL_WORDS for t in read.tokens):
        return False
    if any(g.pluperfect for g in read.groups):
        return False
    first = accounts[0].date
    if any(
        t.lower in {"later", "since", "subsequently", "previously", "earlier"}
        for t in read.tokens[clause.group.start : clause.group.end + 1]
    ):
        return False
    if anchor.date is None:
        if mention is None or not (mention.numbers and mention.bodies):
            return False
    elif (
        anchor.date.start is None
        or anchor.date.precision != "day"
        or (first is not None and first.start is not None and abs(anchor.date.start - first.start) > _RECENT)
    ):
        return False
    if (
        anchor.date is not None
        and document.published is not None
        and anchor.date.start
        and anchor.date.start > document.published
    ):
        return False
    return read.line.sentences[0] == anchor.sentence or bool(mention and mention.numbers and anchor.date)


def _another_body(document: Document, accounts: list[Account], anchor: Anchor, read: Read) -> bool:
    """ "On 9 May the Steering Committee on X met": a body with a name of its own met on another day."""
    clause = anchor.clause
    if clause is None or clause.group.passive or anchor.date is None or clause.group.lemma not in _CONVENE:
        return False
    subject = read.tokens[clause.subject_start : clause.subject_end]
    heads = [n for n, t in enumerate(subject) if t.capital and t.lower in DELIBERATIVE]
    if not heads or len(subject) - heads[0] > 12:
        return False
    name = Span(subject[heads[0]].start, subject[-1].end).of(document.text).casefold()
    words = set(re.findall(r"[^\W\d_]{4,}", name))
    told = set()
    for account in accounts:
        for other in account.anchors:
            first = document.sentences[other.sentence]
            stop = other.clause.group.start if other.clause else len(first.tokens)
            told |= {t.lower for t in first.tokens[:stop]}
    return len(words - told) >= 2


_CONVENE = frozenset("meet gather convene assemble reconvene sit".split())


def _place_heading(document: Document, accounts: list[Account], anchor: Anchor) -> None:
    if not accounts:
        accounts.append(Account([anchor]))
        return
    for account in sorted(accounts, key=lambda a: -_affinity(document, a, anchor)):
        if _same(account, anchor):
            account.anchors.append(anchor)
            return


def _assign(document: Document, accounts: list[Account]) -> None:
    """Every sentence belongs to the last meeting that has begun; what stands before all of them to the first."""
    asides = {account.first for account in accounts if account.aside}
    for account in accounts:
        if account.aside:
            account.sentences = [account.first]
    main = [account for account in accounts if not account.aside]
    accounts = main
    starts = [
        min(a.sentence for a in account.anchors if a.strength >= 2)
        if any(a.strength >= 2 for a in account.anchors)
        else account.first
        for account in accounts
    ]
    for index in range(len(document.sentences)):
        if index in asides:
            continue
        owner = 0
        for number, start in enumerate(starts):
            if start <= index:
                owner = number
        if accounts:
            accounts[owner].sentences.append(index)
