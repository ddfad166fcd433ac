"""Whether what a report says is enough to make a meeting of its own, where nothing says outright that one was held.

Knows the signs of a record: proceedings in the past, a list of those present, a title, an opening that tells of it.
"""

from __future__ import annotations

import re

from corpus.meetings.frame.anchors import Anchor
from corpus.meetings.grammar.document import ABOUT, PARTICIPANTS, Document, Read
from corpus.meetings.grammar.lexicon import DECIDE, DISCUSS
from corpus.meetings.grammar.sections import label_of
from corpus.meetings.grammar.tokens import WORD
from corpus.meetings.grammar.verbs import FUTURE, UNREAL

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


_OPENING = 2  # sentences with a verb


def about_it(document: Document, anchors: list[Anchor], held: list[Anchor]) -> bool:
    """Whether the report is about a meeting: its opening or a heading tells of it, or more than one statement, or one that
    gives its day or number."""
    if not held:
        return False
    told = [read.index for read in document.sentences if any(group.finite for group in read.groups)]
    if (
        len(held) > 1
        or len(anchors) > len(held)
        or held[0].sentence <= max(told[:_OPENING], default=len(document.sentences))
    ):
        return True
    day = held[0].date
    mention = held[0].mention
    return (
        (day is not None and (day.precision == "day" or day.day is not None))
        or bool(mention and mention.numbers)
        or _named_before(document, held[0], told)
    )


def _named_before(document: Document, anchor: Anchor, told: list[int]) -> bool:
    """ "… announced it at the end of an extraordinary summit. A presided over the summit": the opening speaks of it, too."""
    mention = anchor.mention
    if mention is None or mention.determiner != "the":
        return False
    return any(
        other.noun == mention.noun and not other.when
        for index in told[: _OPENING + 1]
        if index < anchor.sentence
        for other in document.sentences[index].mentions
    )


def told_in_passing(anchors: list[Anchor]) -> bool:
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


def heading_suffices(document: Document, anchors: list[Anchor]) -> bool:
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
    acted = acted or any(_declares(read) for read in document.sentences)
    labelled = any(_names_those_present(read) for read in document.sentences[:20])
    return listed or labelled or (past > future and past >= 1) or (told and acted)


def _declares(read: Read) -> bool:
    """ "Declare that:", "HEREBY AGREE": what those who met do by saying so, in a line of its own."""
    words = [t.lower for t in read.tokens[:4] if t.kind == WORD and t.lower not in _BEFORE_DECLARING]
    return bool(words) and words[0] in _DECLARING


_BEFORE_DECLARING = frozenset("do hereby have we and therefore they".split())
_DECLARING = frozenset(
    "declare declared agree agreed decide decided affirm reaffirm resolve resolved adopt adopted proclaim".split()
)


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
