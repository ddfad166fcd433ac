"""Which meetings a report tells of, and which of its sentences tell of which.

Knows how statements that a meeting was held belong together, and tells the report's own meetings from earlier, later and
marginal ones that it only names. Knows nothing of who came.
"""

from __future__ import annotations

import re

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_dates import years_told
from corpus.meetings.frame.anchors import Anchor, anchors_of, records_of_a_body
from corpus.meetings.frame.asides import is_aside, is_courtesy, on_margins
from corpus.meetings.frame.beside import PLAIN_NOUNS, preceded, section_from, speaks_of
from corpus.meetings.frame.companions import companions_of
from corpus.meetings.frame.compositions import in_another_composition, sits_in_compositions
from corpus.meetings.frame.enumerated import told_one_by_one
from corpus.meetings.frame.opening import opening_anchor, record_anchor
from corpus.meetings.frame.same_meeting import affinity, begins_another, same_meeting
from corpus.meetings.grammar.document import ABOUT, HEADING, PARTICIPANTS, Document, Read, label_of
from corpus.meetings.grammar.lexicon import DECIDE, DELIBERATIVE, DISCUSS
from corpus.meetings.grammar.verbs import FUTURE, UNREAL

__all__ = ["Account", "find_accounts"]

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


def find_accounts(document: Document) -> list[Account]:
    """The meetings that the report says were held, in order; every sentence belongs to one of them."""
    anchors = years_told([anchor for read in document.sentences for anchor in anchors_of(document, read)])
    held = [anchor for anchor in anchors if anchor.strength >= 2 and not _after_telling(document, anchor)]
    if not anchors:
        anchors = records_of_a_body(document)
    held = [anchor for anchor in held if not _put_off(document, anchor) and not _only_named(anchor, anchors)]
    if _announces(document, held):
        return []
    held = [a for a in held if not _long_ago(document, a) and not _of_a_life(document, a)]
    outright = any(anchor.strength == 3 for anchor in held)
    if (outright and not _about_it(document, anchors, held)) or (
        not outright and not _told_in_passing(anchors)
    ):
        held = []
    if not held and not any(anchor.strength == 1 for anchor in anchors):
        held = record_anchor(document)
    if not held and not _heading_suffices(document, anchors):
        held = record_anchor(document) or opening_anchor(document)
        if not held:
            return []
    accounts: list[Account] = []
    for anchor in sorted(held, key=lambda anchor: -anchor.strength):
        _place(document, accounts, anchor)
    headings = [anchor for anchor in anchors if anchor.strength == 1]
    for anchor in sorted(headings, key=_names_a_body_only):
        _place_heading(document, accounts, anchor)
    accounts = [account for account in accounts if any(a.strength >= 2 for a in account.anchors)] or accounts[
        :1
    ]
    if len(accounts) == 1 and _vague(document, accounts[0]):
        return []
    for account in list(accounts):
        accounts += told_one_by_one(document, account) or in_another_composition(document, account)
    accounts += companions_of(document, accounts, anchors)
    accounts.sort(key=lambda account: (bool(account.section), min(a.sentence for a in account.anchors)))
    _assign(document, accounts)
    return accounts


_LONG, _VERY_LONG, _HEAD = 12, 30, 6  # sentences with a verb


def _vague(document: Document, account: Account) -> bool:
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


_YEARS_AGO = 2
_OPENING = 2  # sentences with a verb


def _long_ago(document: Document, anchor: Anchor) -> bool:
    """ "who chaired the Conference in 1994": told of somebody or something, years before the report."""
    told, clause = document.published, anchor.clause
    if told is None or clause is None or not clause.relative:
        return False
    read = document.sentences[anchor.sentence]
    days = [read.tokens[k].date for k in read.dates if clause.group.end <= k < clause.group.end + 14]
    return any(
        day is not None and day.end is not None and told.year - day.end.year >= _YEARS_AGO for day in days
    )


def _of_a_life(document: Document, anchor: Anchor) -> bool:
    """ "She chaired the 12th session in 2014": a year of somebody's life."""
    day, clause = anchor.date, anchor.clause
    if day is None or day.precision != "year" or clause is None:
        return False
    subject = document.sentences[anchor.sentence].tokens[clause.subject_start : clause.subject_end]
    return bool(subject) and subject[-1].lower in {"he", "she"}


def _about_it(document: Document, anchors: list[Anchor], held: list[Anchor]) -> bool:
    """Whether the report is about a meeting: its opening or a heading tells of it, or more than one statement, or one that
    gives its day or number."""
    if not held:
        return False
    told = [read.index for read in document.sentences if any(group.finite for group in read.groups)][
        :_OPENING
    ]
    if len(held) > 1 or len(anchors) > len(held) or held[0].sentence in told:
        return True
    day = held[0].date
    mention = held[0].mention
    return (day is not None and (day.precision == "day" or day.day is not None)) or bool(
        mention and mention.numbers
    )


def _after_telling(document: Document, anchor: Anchor) -> bool:
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


def _announces(document: Document, held: list[Anchor]) -> bool:
    """Whether the report opens with a meeting still to come, and none of its statements tells a day of the past."""
    for anchor in held:
        clause = anchor.clause
        past = clause is not None and (clause.group.tense == "past" or _meeting_then(document, anchor))
        if past and (anchor.strength == 3 or anchor.date is not None):
            return False
    told = 0
    for read in document.sentences:
        if read.line.section == ABOUT or not any(g.finite for g in read.groups):
            continue
        told += 1
        if told > 3:
            return False
        for clause in read.clauses:
            named = any(clause.subject_start <= m.head or m.head >= clause.group.end for m in read.mentions)
            if clause.group.tense == FUTURE and clause.group.lemma in _TO_HOLD and named:
                return True
    return False


def _only_named(anchor: Anchor, anchors: list[Anchor]) -> bool:
    """ "The minutes of the 46th meeting, held in X, were approved": a participle beside the number of another meeting than
    the one that the report has named first."""
    if anchor.clause is None or anchor.clause.group.finite or anchor.mention is None:
        return False
    values = set(anchor.mention.values)
    first = next((other for other in anchors if other.mention is not None and other.mention.values), anchor)
    if first.sentence >= anchor.sentence or first.mention is None:
        return False
    another = anchor.mention.noun not in PLAIN_NOUNS | {first.mention.noun} and anchor.date is not None
    return not _values(first) & values if values else another


def _names_a_body_only(anchor: Anchor) -> bool:
    """ "Fourth Committee": a number of the body's, not of its meeting."""
    return anchor.mention is not None and anchor.mention.noun in DELIBERATIVE


def _values(anchor: Anchor) -> set[int]:
    return {value for m in (anchor.mention, *anchor.joint) if m is not None for value in m.values}


def _meeting_then(document: Document, anchor: Anchor) -> bool:
    """ "The ministers, meeting in X on 3 May, elected …": a participle, unless its sentence tells what will be."""
    read = document.sentences[anchor.sentence]
    clause = anchor.clause
    participle = clause is not None and read.tokens[clause.group.start].lower.endswith("ing")
    return participle and not any(group.tense in (FUTURE, UNREAL) and group.finite for group in read.groups)


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
        some_year = day is not None and day.precision == "year"  # "she chaired the 12th session in 2014"
        if mention is not None and mention.numbers and mention.determiner != "every" and not some_year:
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
    labelled = any(_names_those_present(read) for read in document.sentences[:20])
    return listed or labelled or (past > future and past >= 1) or (told and acted)


def _names_those_present(read: Read) -> bool:
    """ "Present: A, B", "The following states were present: …"."""
    words = [t.lower for t in read.tokens]
    for group in read.groups:
        present = words[group.end : group.end + 1] in (["present"], ["represented"])
        if group.lemma == "be" and group.tense == "past" and (present or "attendance" in words[group.end :]):
            return True
        if group.lemma == "represent" and group.passive and group.tense == "past":
            return True
    label = label_of(read.tokens)
    return label is not None and label[0] == PARTICIPANTS


def _place(document: Document, accounts: list[Account], anchor: Anchor) -> None:
    """Adds the statement to the meeting that it speaks of, begins another meeting, or drops it as another's."""
    read = document.sentences[anchor.sentence]
    if not accounts:
        if not _background(document, read, anchor):
            accounts.append(Account([anchor]))
        return
    fits = [account for account in accounts if not account.aside and same_meeting(account, anchor)]
    if fits:
        best = max(fits, key=lambda account: (affinity(document, account, anchor), account.first))
        if anchor.strength == 2 and affinity(document, best, anchor) < 0:
            return
        nouns = {mention.noun for account in accounts for mention in account.mentions} | {"meeting"}
        beside = is_aside(read, anchor, nouns) and accounts[0].first != anchor.sentence
        if beside and is_courtesy(read, anchor):
            return
        if beside:
            section = section_from(document, read, best, headed=False, goes_on=False)
            accounts.append(Account([anchor], aside=True, section=tuple(section)))
            return
        if anchor.clause is not None and on_margins(read):
            return
        if _met_others(read, anchor) and best.values and best.date is None:
            return
        if _apart(best, anchor, read):
            accounts.append(Account([anchor], apart=True))
            return
        best.anchors.append(anchor)
        return
    if begins_another(document, accounts, anchor, read):
        another = Account([anchor])
        if preceded(another):
            section = section_from(document, read, accounts[0], headed=False, goes_on=False)
            another = Account([anchor], aside=True, section=tuple(section))
        accounts.append(another)


def _apart(account: Account, anchor: Anchor, read: Read) -> bool:
    """ "was followed by a session with X", "were joined by Y for the second summit": another by its own words."""
    mention, clause = anchor.mention, anchor.clause
    if mention is None or clause is None or anchor.strength < 3 or account.first == anchor.sentence:
        return False
    if clause.group.lemma == "follow":
        return not sits_in_compositions(read)
    named = [
        other for other in account.mentions if other.noun != mention.noun and other.determiner in {"a", "an"}
    ]
    joined = (
        clause.group.lemma in {"join", "gather", "meet", "reconvene"} and mention.start > clause.group.end
    )
    return bool(mention.numbers and named and joined and not account.values)


def _met_others(read: Read, anchor: Anchor) -> bool:
    """ "On Wednesday the ministers met with development partners": beside a numbered meeting, on a day of its own."""
    clause = anchor.clause
    if clause is None or anchor.mention is not None or anchor.date is None or clause.group.lemma != "meet":
        return False
    return any(t.lower == "with" for t in read.tokens[clause.group.end : clause.group.end + 1])


def _background(document: Document, read: Read, anchor: Anchor) -> bool:
    relative = bool(
        anchor.clause and anchor.clause.relative and anchor.clause.group.finite and anchor.mention is None
    )
    return relative and anchor.sentence > 1


def _place_heading(document: Document, accounts: list[Account], anchor: Anchor) -> None:
    if not accounts:
        accounts.append(Account([anchor]))
        return
    for account in sorted(accounts, key=lambda a: -affinity(document, a, anchor)):
        if same_meeting(account, anchor):
            account.anchors.append(anchor)
            return


def _assign(document: Document, accounts: list[Account]) -> None:
    """Every sentence belongs to the last meeting that has begun, unless it returns to the first by name; what stands before
    all of them to the first."""
    asides: set[int] = set()
    for account in accounts:
        if account.section or account.aside:
            account.sentences = list(account.section or (account.first,))
            asides.update(account.sentences)
    main = [account for account in accounts if not account.section and not account.aside]
    accounts = main
    starts = [
        min(a.sentence for a in account.anchors if a.strength >= 2)
        if any(a.strength >= 2 for a in account.anchors)
        else account.first
        for account in accounts
    ]
    owner = 0
    for read in document.sentences:
        index = read.index
        if index in asides:
            continue
        begun = [number for number, start in enumerate(starts) if start == index]
        if begun:
            owner = begun[-1]
        back = owner and not begun and speaks_of(read, accounts[0], document.sentences[accounts[owner].first])
        if back and read.line.kind == HEADING:
            owner = 0
        if accounts:
            accounts[0 if back else owner].sentences.append(index)
