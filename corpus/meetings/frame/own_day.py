"""People who met on a day of their own, told in a paragraph of its own beside another meeting.

"On 6 May Minister X received the Head of Delegation of Y", below an account of what a committee did on 5 May. Knows days and
paragraphs. Knows nothing of who came.
"""

from __future__ import annotations

from corpus.dates import DateMatch
from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.frame.asides import at_another_time
from corpus.meetings.frame.beside import nouns_of
from corpus.meetings.grammar.document import HEADING, Document, Read
from corpus.meetings.grammar.verbs import PAST


def on_a_day_of_its_own(document: Document, main: Account, anchor: Anchor, read: Read) -> bool:
    """Whether a paragraph opens with people who met on a day that is known not to be one of the meeting's."""
    clause, day, own = anchor.clause, anchor.date, main.date or _day_above(document)
    if clause is None or not clause.group.finite or clause.group.tense != PAST or clause.relative:
        return False
    if read.line.sentences[0] != read.index or anchor.strength < 3:
        return False
    if _goes_on(main, anchor, read) or read.words & (_FOR_IT | _SPEAKERS):
        return False
    if day is None or own is None or day.precision != "day" or own.precision != "day":
        return False
    if day.start is None or day.end is None or own.start is None or own.end is None:
        return False
    return day.end < own.start or own.end < day.start


def _day_above(document: Document) -> DateMatch | None:
    """The one day, or span of days, in the headings that open the report: "Port Louis, 15-16 November 2017"."""
    days: list[DateMatch] = []
    for line in document.lines[:_HEAD]:
        if line.kind != HEADING:
            break
        tokens = (token for index in line.sentences for token in document.sentences[index].tokens)
        days += [t.date for t in tokens if t.date is not None and t.date.precision == "day"]
    if any(day.start == document.published for day in days):
        return None  # when the page was put up
    return days[0] if len({day.start for day in days}) == 1 else None


_HEAD = 4  # lines
_SPEAKERS = frozenset({"i", "we"})
_FOR_IT = frozenset("prepare preparing preparation preparations preparatory".split())
_ON = frozenset("continue continued resume resumed reconvene reconvened again".split())


def _goes_on(main: Account, anchor: Anchor, read: Read) -> bool:
    """ "The session, which began on Monday", "On 6 May the ministers met again": another day of the same meeting."""
    mention = anchor.mention
    own = mention is not None and bool(mention.numbers or mention.bodies or mention.determiner in {"a", "an"})
    if mention is None and at_another_time(read):
        return True
    if anchor.edge or (mention is not None and mention.noun in nouns_of(main)):
        return not own
    return bool(read.words & _ON) and not any(token.place is not None for token in read.tokens)
