"""Which meetings a report tells of, and which of its sentences tell of which.

Knows how statements that a meeting was held belong together, and tells the report's own meetings from earlier, later and
marginal ones that it only names. Knows nothing of who came.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_dates import years_told
from corpus.meetings.frame.anchors import Anchor, anchors_of
from corpus.meetings.frame.asides import at_another_time, is_aside, is_courtesy, on_margins, one_after_another
from corpus.meetings.frame.beside import before_or_after, section_from, speaks_of
from corpus.meetings.frame.bodies_in_headings import dated_bodies
from corpus.meetings.frame.companions import companions_of
from corpus.meetings.frame.compositions import in_another_composition
from corpus.meetings.frame.dated_parts import dated_parts
from corpus.meetings.frame.enough import about_it, heading_suffices, told_in_passing
from corpus.meetings.frame.enumerated import told_one_by_one
from corpus.meetings.frame.headed_parts import headed_parts
from corpus.meetings.frame.no_meeting import (
    after_telling,
    announces,
    earlier_of_series,
    in_a_speech,
    long_ago,
    long_before_the_one_named,
    of_a_history,
    of_a_life,
    only_named,
    put_off,
    vague,
)
from corpus.meetings.frame.numbering import counts_since
from corpus.meetings.frame.opening import opening_anchor, record_anchor
from corpus.meetings.frame.same_meeting import affinity, begins_another, same_meeting
from corpus.meetings.frame.stories import stories
from corpus.meetings.frame.titles import records_of_a_body
from corpus.meetings.grammar.document import ABOUT, HEADING, Document, Read
from corpus.meetings.grammar.lexicon import DELIBERATIVE
from corpus.meetings.grammar.tokens import WORD


def find_accounts(document: Document) -> list[Account]:
    """The meetings that the report says were held, in order; every sentence belongs to one of them."""
    anchors = years_told([anchor for read in document.sentences for anchor in anchors_of(document, read)])
    parts = dated_parts(document, anchors) or headed_parts(document, anchors)
    if not parts:
        told = _told_throughout(document, anchors)
        # Rules for a text as a whole run together what a bulletin tells apart.
        parts = stories(document, anchors) if told else []
        if len(parts) <= len(told):
            return told
    _assign(document, parts)
    return parts


def _told_throughout(document: Document, anchors: list[Anchor]) -> list[Account]:
    """The meetings of a report that tells of them from its beginning to its end."""
    held = [anchor for anchor in anchors if anchor.strength >= 2 and not after_telling(document, anchor)]
    if not anchors:
        anchors = records_of_a_body(document)
    if not held:
        anchors = [*dated_bodies(document), *anchors]
    held = [anchor for anchor in held if not put_off(document, anchor) and not only_named(anchor, anchors)]
    if announces(document, held):
        return []
    first = min((anchor.sentence for anchor in held), default=0)
    held = [a for a in held if a.sentence == first or not at_another_time(document.sentences[a.sentence])]
    held = [
        a
        for a in held
        if not any(
            told(document, a) for told in (long_ago, long_before_the_one_named, of_a_life, of_a_history)
        )
    ]
    held = [
        a for a in held if not earlier_of_series(document, a, held) and not in_a_speech(document, a, held)
    ]
    outright = any(anchor.strength == 3 for anchor in held)
    if (outright and not about_it(document, anchors, held)) or (
        not outright and not told_in_passing(anchors)
    ):
        held = []
    if not held and not any(anchor.strength == 1 for anchor in anchors):
        held = record_anchor(document)
    if not held and not heading_suffices(document, anchors):
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
    if len(accounts) == 1 and vague(document, accounts[0]):
        return []
    for account in list(accounts):
        accounts += told_one_by_one(document, account) or in_another_composition(document, account)
    accounts += companions_of(document, accounts, anchors)
    accounts.sort(key=lambda account: (bool(account.section), min(a.sentence for a in account.anchors)))
    _assign(document, accounts)
    return [
        account
        for account in accounts
        if not (account.aside and one_after_another(document.sentences[account.first], account.anchors[0]))
    ]


def _names_a_body_only(anchor: Anchor) -> bool:
    """ "Fourth Committee": a number of the body's, not of its meeting."""
    return anchor.mention is not None and anchor.mention.noun in DELIBERATIVE


def _place(document: Document, accounts: list[Account], anchor: Anchor) -> None:
    """Adds the statement to the meeting that it speaks of, begins another meeting, or drops it as another's."""
    read = document.sentences[anchor.sentence]
    if not accounts:
        if not _background(document, read, anchor):
            accounts.append(Account([anchor]))
        return
    if _points_back(read, anchor):
        if not accounts[-1].values and not (anchor.mention and counts_since(document, anchor.mention)):
            accounts[-1].anchors.append(anchor)
        return
    if any(account.values for account in accounts) and _another_such(read, anchor):
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
        if _met_others(read, anchor) and best.date is None and (best.values or _told_of_it(best)):
            return
        if _apart(best, anchor, read):
            accounts.append(Account([anchor], apart=True))
            return
        best.anchors.append(anchor)
        return
    if begins_another(document, accounts, anchor, read):
        another = Account([anchor])
        if before_or_after(another):
            section = section_from(document, read, accounts[0], headed=False, goes_on=False)
            another = Account([anchor], aside=True, separate=True, section=tuple(section))
        accounts.append(another)


def _points_back(read: Read, anchor: Anchor) -> bool:
    """ "This was the first meeting under the new rules": the meeting just told of, counted in another way."""
    clause = anchor.clause
    if clause is None or clause.group.lemma != "be":
        return False
    subject = [t.lower for t in read.tokens[clause.subject_start : clause.subject_end]]
    return subject in (["this"], ["it"])


def _another_such(read: Read, anchor: Anchor) -> bool:
    """ "The first such meeting was held in X in 2018", below an account of the fifth: another of the row."""
    mention, clause = anchor.mention, anchor.clause
    if mention is None or clause is None or clause.group.lemma == "be":
        return False
    words = [t.lower for t in read.tokens[mention.start : mention.end]]
    return "such" in words and not {"this", "its"} & set(words)


def _apart(account: Account, anchor: Anchor, read: Read) -> bool:
    """ "was followed by a session with X", "were joined by Y for the second summit": another by its own words."""
    mention, clause = anchor.mention, anchor.clause
    if mention is None or clause is None or anchor.strength < 3 or account.first == anchor.sentence:
        return False
    named = [
        other for other in account.mentions if other.noun != mention.noun and other.determiner in {"a", "an"}
    ]
    joined = (
        clause.group.lemma in {"join", "gather", "meet", "reconvene"} and mention.start > clause.group.end
    )
    return bool(mention.numbers and named and joined and not account.values)


def _told_of_it(account: Account) -> bool:
    """Whether a statement of the meeting's own names it."""
    return any(a.strength == 3 and a.mention is not None and a.mention.named for a in account.anchors)


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
    asides -= _statements_of_both(document, accounts)
    everyone = accounts
    accounts = [account for account in accounts if not account.section and not account.aside]
    starts = [
        min(a.sentence for a in account.anchors if a.strength >= 2)
        if any(a.strength >= 2 for a in account.anchors)
        else account.first
        for account in accounts
    ]
    owner = 0
    set_apart: Account | None = None
    of_both: list[int] = []
    for read in document.sentences:
        index = read.index
        if len(everyone) == _TWO and _of_both(read):
            of_both.append(index)
        if index in asides:
            continue
        begun = [number for number, start in enumerate(starts) if start == index]
        begun = begun or _again(accounts, index)
        numbered = _by_number(everyone, read)
        if numbered is not None and numbered in accounts:
            begun = begun or [accounts.index(numbered)]
        if begun:
            owner, set_apart = begun[-1], None
        elif numbered is not None:
            set_apart = numbered
        if set_apart is not None:
            set_apart.sentences.append(index)
            continue
        back = owner and not begun and speaks_of(read, accounts[0], document.sentences[accounts[owner].first])
        if back and read.line.kind == HEADING:
            owner = 0
        if accounts:
            accounts[0 if back else owner].sentences.append(index)
    for account in everyone:
        account.sentences = sorted({*account.sentences, *of_both})


def _again(accounts: list[Account], index: int) -> list[int]:
    """Which of the meetings a sentence says outright, and by name, to have been held, wherever it was first told of."""
    return [
        number
        for number, account in enumerate(accounts)
        if any(
            a.sentence == index and a.strength == _OUTRIGHT and a.mention and a.mention.named
            for a in account.anchors
        )
    ]


def _by_number(accounts: list[Account], read: Read) -> Account | None:
    """ "At the 9th Dialogue, …": the meeting whose number alone that is, where a sentence opens with it."""
    if not read.tokens or read.line.section == ABOUT:
        return None
    start = next((k for k, token in enumerate(read.tokens) if token.kind == WORD), 0)
    if read.tokens[start].lower not in {"at", "during"}:
        return None
    told = next((t.ordinal for t in read.tokens[start + 1 : start + 4] if t.ordinal is not None), None)
    fits = [account for account in accounts if told is not None and set(told.values) & account.values]
    return fits[0] if len(fits) == 1 and len(accounts) > 1 else None


_OUTRIGHT = 3
_TWO = 2


def _of_both(read: Read) -> bool:
    """ "Both meetings were attended by …": told of the two meetings of the report."""
    return any(
        m.plural and not m.when and any(t.lower == "both" for t in read.tokens[max(0, m.start - 1) : m.head])
        for m in read.mentions
    )


def _statements_of_both(document: Document, accounts: list[Account]) -> set[int]:
    """The sentences that tell of a meeting and of one before or after it, each with clauses of its own: "The meeting, hosted
    by X, was followed by the 5th plenary, attended by Y"."""
    shared: set[int] = set()
    for other in accounts:
        turn = other.anchors[0].clause
        if turn is None or not before_or_after(other):
            continue
        for account in accounts:
            own = [a for a in account.anchors if a.sentence == other.first and a.strength >= 2]
            if account is other or account.section or account.aside or not own:
                continue
            shared.add(other.first)
            for clause in document.sentences[other.first].clauses:
                behind = clause.group.start >= turn.group.start
                (account if behind else other).foreign[id(clause)] = True
    return shared
