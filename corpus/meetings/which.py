"""Which meetings a report tells of, and which sentences tell of which: the rules and the model together.

Knows the order of things. What a meeting is told by is `frame`'s to know, how sure the model must be `learned`'s.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.accounts import find_accounts
from corpus.meetings.frame.by_presence import told_by_presence
from corpus.meetings.frame.each_once import each_once
from corpus.meetings.grammar.document import Document
from corpus.meetings.learned.candidates import DATE, MEETING
from corpus.meetings.learned.held import (
    add_names,
    is_the_record,
    surest_words,
    tells_of_a_meeting,
    tells_of_none,
)
from corpus.meetings.learned.judging import Judged
from corpus.meetings.learned.several import told_of_several


def meetings_told(document: Document, judged: Sequence[Judged]) -> list[Account]:
    """The meetings that were held, in the report's order; without anything `judged` as the rules alone find them."""
    accounts = find_accounts(document)
    if not accounts and judged and (tells_of_a_meeting(judged) or is_the_record(document.title)):
        name, day = (surest_words(document, judged, kind) for kind in (MEETING, DATE))
        accounts = told_by_presence(document, name, day)
    if tells_of_none(accounts, judged) and not is_the_record(document.title):
        accounts = []
    accounts = each_once(document, told_of_several(document, accounts, judged))
    add_names(document, accounts, judged)
    return accounts
