"""Records whose title names the body alone: "Council of Ministers, 4 June 2018".

Knows what makes such a title that of a meeting: a list of those present, or a day and what was decided below.
"""

from __future__ import annotations

from corpus.dates import DateMatch
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import HEADING, PARTICIPANTS, ROW, Document, Read
from corpus.meetings.grammar.lexicon import BODY_HEADS, DECIDE, DELIBERATIVE, DISCUSS, PREPOSITIONS
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.sections import label_of
from corpus.meetings.grammar.tokens import STATE, WORD
from corpus.meetings.grammar.verbs import PAST
from corpus.report import Span

_LABELS_IN = 20  # sentences


def records_of_a_body(document: Document) -> list[Anchor]:
    """A record that names only the body ("Summary record | Advisory Board on X") and lists who was there, or gives its day
    beside the body and tells what was decided."""
    labels = (label_of(read.tokens) for read in document.sentences[:_LABELS_IN])
    listed = any(line.opens and line.section == PARTICIPANTS for line in document.lines)
    listed = listed or any(label is not None and label[0] == PARTICIPANTS for label in labels)
    day = None if listed else _day_of_title(document)
    if not listed and day is None:
        return []
    for read in document.sentences[:6]:
        tokens = read.tokens
        heads = [k for k, t in enumerate(tokens) if t.lower in BODY_HEADS and t.capital]
        if not heads or read.line.kind not in (HEADING, ROW):
            continue
        start = heads[0]
        while start > 0 and tokens[start - 1].capital and tokens[start - 1].kind in (WORD, STATE):
            start -= 1
        if all(t.capital or t.lower in {",", "and", "of", "on"} for t in tokens[:start]):
            start = 0  # "Transport, Telecommunications and Energy Council"
        end = heads[0] + 1
        while (
            end < len(tokens)
            and (tokens[end].capital or tokens[end].lower in PREPOSITIONS | {"the", "and"})
            and tokens[end].kind in (WORD, STATE)
        ):
            end += 1
        span = Span(tokens[start].start, tokens[end - 1].end)
        mention = Mention(read.index, start, end, heads[0], span, "", "", False, (), (span,), "", True)
        return [Anchor(mention.sentence, mention, None, day, 1)]
    return []


def _day_of_title(document: Document) -> DateMatch | None:
    """The day beside a body's name in the title, where the text below tells what that body or its ministers did."""
    for read in document.sentences[:_TITLE]:
        head = next((k for k, t in enumerate(read.tokens) if t.lower in DELIBERATIVE and t.capital), None)
        days = [read.tokens[k].date for k in read.dates if head is not None and k > head]
        day = next((d for d in days if d is not None and d.precision == "day"), None)
        if read.groups or head is None or day is None or day.start is None:
            continue
        if document.published is not None and day.start > document.published:
            continue
        own = {read.tokens[head].lower, "ministers"}
        done = [c for other in document.sentences for c in other.clauses if _decided(other, c, own)]
        return day if len(done) >= _DECIDED else None
    return None


_TITLE, _DECIDED = 2, 2


def _decided(read: Read, clause: Clause, own: set[str]) -> bool:
    subject = {t.lower for t in read.tokens[clause.subject_start : clause.subject_end]}
    return clause.group.tense == PAST and clause.group.lemma in _PROCEEDINGS and bool(subject & own)


_PROCEEDINGS = DECIDE | DISCUSS | {"note", "take", "hold", "exchange"}
