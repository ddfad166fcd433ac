"""Words and headings that set a meeting apart from the one that a report is about, and the sentences that tell of it.

Knows headings, paragraphs and words of time and place. Knows nothing of which statement makes a meeting.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import AFTER, BEFORE, MARGINAL_WORDS
from corpus.meetings.grammar.document import ABOUT, HEADING, Document, Line, Read
from corpus.meetings.grammar.lexicon import DELIBERATIVE
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.model import MeetingDate
from corpus.report import Span

_SET_APART = frozenset("bilateral bilaterally separate special side business parallel".split())
_PARTS = frozenset(
    "opening closing working plenary thematic technical panel morning afternoon evening open closed inaugural final "
    "first second third fourth ministerial round photo".split()
)
# "meeting" and "session" stand for any of them; the others are kinds of their own.
PLAIN_NOUNS = frozenset("meeting session sitting gathering".split())
_SAME_TIME = (
    ("same", "day"),
    ("same", "date"),
    ("same", "evening"),
    ("same", "afternoon"),
    ("same", "morning"),
    ("previous", "day"),
    ("following", "day"),
    ("next", "day"),
    ("day", "before"),
    ("day", "earlier"),
    ("day", "later"),
    ("the", "afternoon"),
    ("the", "evening"),
    ("the", "morning"),
    ("this", "afternoon"),
    ("this", "evening"),
)
_THEN = frozenset("then afterwards thereafter subsequently".split())


def heading_above(document: Document, read: Read) -> Line | None:
    """The heading of the part of the page in which a sentence stands."""
    above = None
    for line in document.lines:
        if line.number >= read.line.number:
            break
        if line.kind == HEADING and line.sentences and not line.opens:
            above = line
    return above


def opens_another(document: Document, line: Line | None, account: Account) -> bool:
    """Whether a heading opens the part of the page that is about another meeting: "Business forum", "On the sidelines",
    "Meeting with the partners"; not "Opening session", nor one that names the meeting itself."""
    if line is None or line.number <= document.sentences[account.first].line.number or not line.sentences:
        return False
    read = document.sentences[line.sentences[0]]
    words = [t.lower for t in read.tokens]
    if any(word in MARGINAL_WORDS for word in words) or "bilateral" in words:
        return True
    for mention in read.mentions:
        if mention.when or set(mention.values) & account.values:
            return False
        inside = [t.lower for t in read.tokens[mention.start : mention.head]]
        if any(word in _PARTS for word in inside) and not mention.bodies:
            continue
        behind = words[mention.head + 1 : mention.head + 2]
        if any(word in _SET_APART for word in inside) or behind == ["with"]:
            return True
        if mention.noun not in PLAIN_NOUNS and mention.noun not in nouns_of(account):
            return mention.determiner != "the"
    return False


def nouns_of(account: Account) -> set[str]:
    return {mention.noun for mention in account.mentions}


def told_beside(read: Read) -> bool:
    """Whether the sentence sets what it tells beside the meeting in time: "on the same day", "in the afternoon"."""
    words = [t.lower for t in read.tokens]
    pairs = set(pairwise(words))
    return any(pair in pairs for pair in _SAME_TIME) or (words[:1] != [] and words[0] in _THEN)


_DAY_BEFORE = re.compile(
    r"\b(?:(?:the\s+)?(?:previous|preceding)\s+day|(?:the|a|one)\s+day\s+(?:before|earlier)|on\s+the\s+eve)\b",
    re.I,
)
_DAY_AFTER = re.compile(
    r"\b(?:(?:the\s+)?(?:next|following)\s+day|(?:a|one|the)\s+day\s+(?:after|later))\b", re.I
)


def other_day(read: Read, text: str) -> int:
    """-1 where a sentence is set on the day before what was told, 1 on the day after, else 0."""
    words = read.span.of(text)
    return -1 if _DAY_BEFORE.search(words) else 1 if _DAY_AFTER.search(words) else 0


def day_beside(document: Document, account: Account, main: MeetingDate | None) -> MeetingDate | None:
    """The day of a further meeting that the text only sets before or after the main one's days."""
    read = document.sentences[account.first]
    step = other_day(read, document.text) if account.section else 0
    if not step or main is None or main.start is None or main.end is None:
        return None
    match = (_DAY_BEFORE if step < 0 else _DAY_AFTER).search(document.text, read.span.start, read.span.end)
    if match is None or not 2 < main.start.toordinal() < date.max.toordinal() - 40:
        return None
    day = (main.start if step < 0 else main.end) + timedelta(days=step)
    if document.published is not None and day > document.published:
        return None
    return MeetingDate(day, day, "day", match.group(), Span(*match.span()))


def on_the_same_day(read: Read) -> bool:
    """Whether a sentence is set on the day of what was told before: "On the same day, …"."""
    return ("same", "day") in set(pairwise(t.lower for t in read.tokens[:6]))


def on_margins_of(read: Read) -> bool:
    """ "In the margins, …", "On the sidelines of the session, …": at the head of the sentence, or of its last phrase."""
    return any(t.lower in MARGINAL_WORDS for t in read.tokens)


def is_part(read: Read, mention: Mention) -> bool:
    """Whether a noun phrase names a part of a meeting: "a working session", "the closed session"."""
    inside = {t.lower for t in read.tokens[mention.start : mention.head]}
    return bool(inside & _PARTS) and not mention.bodies and not mention.numbers


def section_from(document: Document, read: Read, account: Account, headed: bool, goes_on: bool) -> list[int]:
    """The sentences that tell of another meeting, from the one that says that it was held: to the end of the part of the
    page under its heading; or to the end of the paragraph, and on through the next ones where the telling `goes_on`."""
    found: list[int] = []
    line_of = read.line.number
    if headed:
        heading = heading_above(document, read)
        if heading is not None:
            found += heading.sentences
            found += [
                s.index
                for s in document.sentences
                if heading.number < s.line.number < line_of and s.index not in found
            ]
        found += [i for i in read.line.sentences if i < read.index]
    for other in document.sentences[read.index :]:
        line = other.line
        if other.index != read.index:
            if line.number != line_of and not (headed or goes_on):
                break
            if line.number != line_of and not headed and _about_another(other, read):
                break
            if line.number != line_of and (
                line.kind == HEADING or line.section == ABOUT or line.section != read.line.section
            ):
                break
            if speaks_of(other, account, read):
                break
        found.append(other.index)
    return found


def _about_another(read: Read, beginning: Read) -> bool:
    """Whether a paragraph below names a meeting, or begins with a body, that the statement of this one did not name."""
    nouns = {mention.noun for mention in beginning.mentions}
    if any(mention.noun not in nouns for mention in read.mentions):
        return True
    if not read.clauses:
        return False
    subject = read.tokens[read.clauses[0].subject_start : read.clauses[0].subject_end]
    return any(t.capital and t.lower in DELIBERATIVE and t.lower not in beginning.words for t in subject)


def _is_the_main_one(beginning: Read, mention: Mention, account: Account) -> bool:
    """ "On the eve of the session a meeting of the Bureau was held": the session is the main one."""
    if mention.numbers or mention.determiner != "the" or mention.noun not in nouns_of(account):
        return False
    before = [t.lower for t in beginning.tokens[max(0, mention.start - 2) : mention.start]]
    opens = bool(beginning.groups) and mention.head < beginning.groups[0].start
    return opens and before[:1] != [] and before[0] in {"of", "before", "after", "following", "during"}


def speaks_of(read: Read, account: Account, beginning: Read) -> bool:
    """Whether a sentence returns to the meeting: by its number or the next one, or by a noun that is its own alone."""
    theirs = {m.noun for m in beginning.mentions if not _is_the_main_one(beginning, m, account)}
    values = {m.noun: set(m.values) for m in beginning.mentions if m.values}
    for mention in read.mentions:
        if mention.noun in theirs:
            own = values.get(mention.noun, set())
            following = {value + 1 for value in account.values} - {value + 1 for value in own}
            if following & set(mention.values) and not mention.bodies:
                return True
            if mention.values and set(mention.values) & account.values and not set(mention.values) & own:
                return True
            continue
        if mention.values and (set(mention.values) & account.values or mention.noun in nouns_of(account)):
            return True
        if mention.when == "later":
            return True
        if mention.noun in nouns_of(account) - PLAIN_NOUNS and mention.determiner == "the":
            return True
    return False


def before_or_after(account: Account) -> bool:
    """Whether the meeting is told of as one before or after the main one: "was preceded by", "was followed by"."""
    clause = account.anchors[0].clause
    return clause is not None and clause.group.lemma in BEFORE | AFTER and clause.group.passive


def shares_days(document: Document, account: Account, main: Account) -> bool:
    """Whether a further meeting without a day of its own was on the main one's: talks beside a meeting of one day, or told
    to be on its margins or on the same day."""
    if not (account.aside or account.apart):
        return on_the_same_day(document.sentences[account.first])
    if not account.section:
        return True
    read = document.sentences[account.first]
    clause = account.anchors[0].clause
    if clause is not None and clause.group.lemma in BEFORE and clause.group.passive:
        return False
    if told_beside(read) or on_margins_of(read) or not account.aside:
        return True
    day = main.date
    return day is None or day.start == day.end


def shares_place(document: Document, account: Account) -> bool:
    """Whether a further meeting without a place of its own was in the main one's town: on its margins, on the same day."""
    if not (account.aside or account.apart):
        return False
    if not account.section or not account.separate:
        return True
    read = document.sentences[account.first]
    return told_beside(read) or on_margins_of(read) or before_or_after(account)
