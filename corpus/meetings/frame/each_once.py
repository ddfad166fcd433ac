"""Accounts that are no meetings of their own: the same words read twice, and a sum of all the others.

Knows mentions and numbers in words. Knows nothing of who came.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import Document
from corpus.meetings.grammar.lexicon import MEETING_NOUNS, number_of
from corpus.meetings.grammar.mentions import Mention


def each_once(document: Document, accounts: list[Account]) -> list[Account]:
    """The accounts without those that another is as well; their sentences are the other's."""
    kept: list[Account] = []
    for account in accounts:
        twin = next((other for other in kept if _named_alike(other, account)), None)
        if twin is None:
            kept.append(account)
        else:
            _unite(twin, account)
    sums = [account for account in kept if _sums_up(document, account, len(kept) - 1)]
    if len(sums) != 1:
        return kept
    (whole,) = sums
    kept.remove(whole)
    kept[0].sentences = sorted({*kept[0].sentences, *whole.sentences})
    return kept


def _named_alike(one: Account, other: Account) -> bool:
    """Whether both begin with the very same words, and not each with a day of its own: "the 9th meeting, the first since 2019,
    held from 9 to 13 May", but not "the Council, which met on 3 May as officials and on 4 May as ministers"."""
    first, second = _first_mention(one), _first_mention(other)
    if first is None or second is None or first.span != second.span:
        return False
    return len(first.values) == 1 and not (_has_a_day(one) and _has_a_day(other))


def _has_a_day(account: Account) -> bool:
    return any(anchor.date is not None and anchor.date.precision == "day" for anchor in account.anchors)


def _first_mention(account: Account) -> Mention | None:
    return account.anchors[0].mention


def _unite(twin: Account, account: Account) -> None:
    """The day of the one that tells it more exactly counts."""
    if not _has_a_day(twin):
        twin.keep([*account.anchors, *(anchor for anchor in twin.anchors if anchor.date is None)])
    twin.sentences = sorted({*twin.sentences, *account.sentences})
    twin.section = tuple(sorted({*twin.section, *account.section}))


def _sums_up(document: Document, account: Account, others: int) -> bool:
    """ "the two statutory meetings", above a part on each."""
    mentions = account.mentions
    if others < _TWO or account.values or not mentions:
        return False
    return all(_counted(document, mention) == others for mention in mentions)


def _counted(document: Document, mention: Mention) -> int | None:
    """How many meetings the words name: "the two statutory meetings"; None where they do not say it or name one."""
    if not (mention.noun.endswith("s") and mention.noun[:-1] in MEETING_NOUNS):
        return None
    tokens = document.sentences[mention.sentence].tokens[mention.start : mention.end]
    numbers = (int(t.text) if t.text.isdigit() else number_of(t.lower) for t in tokens)
    return next((number for number in numbers if number is not None), None)


_TWO = 2
