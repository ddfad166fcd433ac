"""When and where a meeting's body meets next.

Knows which sentences can announce it, and of several meetings in a report whose next one it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.next_signs import Sign, sign_of
from corpus.meetings.frame.next_when import place_of_next, when_of
from corpus.meetings.grammar.document import ABOUT, APOLOGIES, PARTICIPANTS, ROW, Document, Read
from corpus.meetings.grammar.lexicon import DELIBERATIVE, MEETING_NOUNS
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import WORD
from corpus.meetings.model import NextMeeting

_CARRIED = 2  # sentences below a heading ("Date and place of the next session") that can tell it


def next_of(
    document: Document, account: Account, accounts: list[Account], day: date | None = None
) -> NextMeeting | None:
    """When and where the meeting's body meets next, from the sentence that says so; `day` is the meeting's last, if known."""
    day = account.date.end if account.date and account.date.end else day
    best: NextMeeting | None = None
    best_score = 0.0
    for read, sign, other in _announcements(document, account, accounts, day):
        if _owner(document, read, sign, accounts, other) is not account:
            continue
        if _of_another_body(document, sign.mention, account) or _another_meets(document, read, sign, account):
            continue
        found = _read_next(document, read, sign, day)
        if found is None:
            continue
        score = sign.weight - (3 if sign.within else 0) + (0 if found.precision == "none" else 4)
        if score > best_score:
            best, best_score = found, score
    return best


def _announcements(
    document: Document, account: Account, accounts: list[Account], day: date | None
) -> Iterator[tuple[Read, Sign, Account]]:
    """The sentences that announce something, and those right below a heading that does."""
    nouns = {mention.noun for mention in account.mentions} | {"meeting", "session", "summit"}
    for other in accounts:
        carried = 0
        for index in other.sentences:
            read = document.sentences[index]
            if read.line.section in (ABOUT, PARTICIPANTS, APOLOGIES):
                continue
            sign = sign_of(read, account.values, nouns, day)
            if sign is not None:
                yield read, sign, other
                carried = _CARRIED if sign.weight == 4 and not any(g.finite for g in read.groups) else 0
            elif carried and (read.line.kind != ROW or read.dates):
                carried -= 1
                yield read, Sign(4, None, 0), other


def _read_next(document: Document, read: Read, sign: Sign, day: date | None) -> NextMeeting | None:
    content = read.span.of(document.text)
    when = when_of(read, content, sign, day)
    place = place_of_next(read, sign, when[3] if when else None)
    if when is not None:
        words, start, precision, _ = when
        return NextMeeting(words, start, precision, place, read.span)
    offered = any(g.lemma in {"offer", "offered", "invite", "propose"} for g in read.groups)
    if place is not None and sign.weight >= 3 and not sign.within and not offered:
        return NextMeeting(content, None, "none", place, read.span)
    return None


def _owner(document: Document, read: Read, sign: Sign, accounts: list[Account], here: Account) -> Account:
    """Of several meetings the one that shares most words with the announcement; the nearest of equals."""
    if len(accounts) == 1:
        return here
    mention = sign.mention
    begin = mention.start if mention is not None else sign.start
    subject = " ".join(t.text for t in read.tokens[max(0, begin - 8) : begin] if t.capital)
    words = _words(subject) | (_words(mention.span.of(document.text)) if mention else set())
    words -= {"next", "meeting", "session", "the", "will"}
    for body in mention.bodies if mention else ():
        words |= _words(body.of(document.text))
    best, score = here, 0
    for account in accounts:
        own: set[str] = set()
        for anchor in account.anchors:
            own |= _words(document.sentences[anchor.sentence].span.of(document.text))
        shared = len(words & own)
        if shared > score or (shared == score and account is here):
            best, score = account, shared
    return best


def _of_another_body(document: Document, mention: Mention | None, account: Account) -> bool:
    """Whether the meeting to come is named with a body that shares no word with this meeting's."""
    if (
        mention is None
        or not mention.bodies
        or (mention.values and account.values and min(mention.values) == max(account.values) + 1)
    ):
        return False
    theirs = {word for body in mention.bodies for word in _words(body.of(document.text))}
    return _unlike(document, theirs, account)


def _another_meets(document: Document, read: Read, sign: Sign, account: Account) -> bool:
    """ "…, where the Council of X will convene on Friday": who meets is named, and has no word in common with this body."""
    clause = next((c for c in read.clauses if c.group.head == sign.start), None)
    if sign.mention is not None or clause is None:
        return False
    subject = read.tokens[clause.subject_start : clause.subject_end]
    named = [t.text for t in subject if t.capital and t.kind == WORD]
    if len(named) < 2 or not any(t.capital and t.lower in DELIBERATIVE for t in subject):
        return False
    return _unlike(document, _words(" ".join(named)), account)


def _unlike(document: Document, theirs: set[str], account: Account) -> bool:
    own = {word for other in account.mentions for word in _words(other.span.of(document.text))}
    initials = ""
    for anchor in account.anchors:
        said = document.sentences[anchor.sentence].span.of(document.text)
        own |= _words(said)
        initials += " " + "".join(word[0] for word in re.findall(r"[^\W\d_]+", said) if word[0].isupper())
    shortened = any(word in initials.lower() for word in theirs)  # "LHWC": by its initials
    return bool(theirs) and bool(own) and not theirs & own and not shortened


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"[^\W\d_]{4,}", text.lower()) if w not in MEETING_NOUNS}
