"""Several meetings told under labels of their own: a newsletter, a digest, a record of two meetings.

"2. Oslo, 5 October. Norway was in the chair. … 3. Riga, 16 November. …": each part opens with the meeting's day and its
noun, body or town, and tells below what happened. Knows the form of such parts. Knows nothing of who came.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from corpus.dates import DateMatch
from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import Anchor, marginal_to
from corpus.meetings.frame.beside import is_part
from corpus.meetings.frame.holding import MET_OR_CAME
from corpus.meetings.grammar.document import ABOUT, HEADING, ITEM, PROSE, Document, Line, Read
from corpus.meetings.grammar.lexicon import BODY_HEADS
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import STATE, WORD
from corpus.meetings.grammar.verbs import FUTURE, PAST, UNREAL


@dataclass(slots=True)
class _Part:
    label: list[Read]
    below: list[Read]


def dated_parts(document: Document, anchors: list[Anchor]) -> list[Account]:
    """The meetings of a report that is made of parts, each with its label's day; none where fewer than two have one, or where
    the report tells of a meeting before the first."""
    for headed in (True, False):
        told = [
            (part, anchor)
            for part in _parts(document, headed)
            if (anchor := _labelled(document, part)) is not None
        ]
        found = _accounts(document, anchors, told)
        if found:
            return found
    return []


def _accounts(document: Document, anchors: list[Anchor], told: list[tuple[_Part, Anchor]]) -> list[Account]:
    if len(told) < _SEVERAL:
        return []
    if not all(_differ(one, other) for one, other in pairwise(told)):
        return []
    opens = told[0][0].label[0].index
    if any(a.strength > 1 and a.sentence < opens for a in anchors):
        return []
    towns = any(_towns(part) for part, _ in told)
    found: list[Account] = []
    for part, anchor in told:
        section = tuple(read.index for read in (*part.label, *part.below))
        inside = [a for a in anchors if a.sentence in section and a.strength > 1 and _of(anchor, a)]
        found.append(Account([anchor, *inside], separate=towns, section=section))
    return found


_SEVERAL = 2


def _parts(document: Document, headed: bool) -> Iterator[_Part]:
    """The labels of the report with what stands below each: headings, or the words before the first verb of an item."""
    part: _Part | None = None
    for line in document.lines:
        reads = [document.sentences[index] for index in line.sentences]
        if not reads or line.section == ABOUT:
            continue
        heading = line.kind == HEADING
        label = reads if heading else [] if headed else _label(line, reads)
        if headed and heading and part is not None and not part.below:
            part.label += reads
        elif label:
            if part is not None:
                yield part
            part = None if heading and not headed else _Part([*label], reads[len(label) :])
        elif part is not None:
            part.below += reads
    if part is not None:
        yield part


def _label(line: Line, reads: list[Read]) -> list[Read]:
    if line.kind not in (ITEM, PROSE):
        return []
    label: list[Read] = []
    for read in reads[:_LABEL]:
        if any(group.finite for group in read.groups):
            break
        label.append(read)
    return label if len(label) < len(reads) else []


_LABEL = 2  # sentences


def _labelled(document: Document, part: _Part) -> Anchor | None:
    """The statement that the label of a part makes: its day, with the meeting's noun, body or town."""
    day = _day(document, part.label)
    if day is None or not _tells(part):
        return None
    for read in part.label:
        for mention in read.mentions:
            if not (mention.when or mention.plural or marginal_to(mention, read) or is_part(read, mention)):
                return Anchor(read.index, mention, None, day, 2)
    named = any(t.capital and t.lower in BODY_HEADS for read in part.label for t in read.tokens)
    if not (named or _towns(part) or (_says_more(part) and _met(part))):
        return None
    return Anchor(part.label[0].index, None, None, day, 2)


def _says_more(part: _Part) -> bool:
    """Whether the label has words of its own beside the day: "25 September. Pacific – Japan"."""
    return any(t.capital and t.kind in (WORD, STATE) for read in part.label for t in read.tokens)


def _met(part: _Part) -> bool:
    """Whether what stands below says that somebody met or came."""
    return any(
        g.lemma in MET_OR_CAME and g.finite and g.tense == PAST for read in part.below for g in read.groups
    )


def _day(document: Document, label: list[Read]) -> DateMatch | None:
    days = [read.tokens[k].date for read in label for k in read.dates]
    known = [day for day in days if day is not None and day.precision == "day" and day.start is not None]
    if len({day.start for day in known}) != 1:
        return None
    told = document.published
    return None if told is not None and _first(known[0]) > told else known[0]


def _first(day: DateMatch) -> date:
    return day.start or date.max


def _last(day: DateMatch) -> date:
    return day.end or date.max


def _tells(part: _Part) -> bool:
    """Whether what stands below says in the past what was done, and names a state."""
    groups = [group for read in part.below for group in read.groups if group.finite]
    ahead = sum(group.tense in (FUTURE, UNREAL) for group in groups)
    past = sum(group.tense == PAST for group in groups)
    return past > ahead and any(t.code for read in (*part.label, *part.below) for t in read.tokens)


def _towns(part: _Part) -> set[str]:
    return {t.lower for read in part.label for t in read.tokens if t.place is not None}


def _differ(one: tuple[_Part, Anchor], other: tuple[_Part, Anchor]) -> bool:
    """Whether two labels name two meetings rather than two days of one: another town, or other words for what met."""
    first, second = one[1].date, other[1].date
    if first is None or second is None or (_first(second) <= _last(first) and _first(first) <= _last(second)):
        return False
    if _towns(one[0]) and _towns(other[0]) and not _towns(one[0]) & _towns(other[0]):
        return True
    words = [_words(one[0], one[1].mention), _words(other[0], other[1].mention)]
    return bool(words[0] - words[1]) and bool(words[1] - words[0])


def _words(part: _Part, mention: Mention | None) -> set[str]:
    tokens = [
        token
        for read in part.label
        for k, token in enumerate(read.tokens)
        if mention is None or (read.index == mention.sentence and mention.start <= k < mention.end)
    ]
    return {
        t.lower
        for t in tokens
        if t.kind == WORD and t.ordinal is None and t.place is None and len(t.text) > _SHORT
    }


_SHORT = 2  # letters


def _of(label: Anchor, anchor: Anchor) -> bool:
    return anchor.date is None or (label.date is not None and anchor.date.start == label.date.start)
