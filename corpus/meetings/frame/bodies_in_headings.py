"""Meetings that a report names by the body alone: a title with the body, its day and its town.

Knows how such titles look. Knows nothing of statements that a meeting was held.
"""

from __future__ import annotations

from corpus.dates import DateMatch
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.grammar.document import HEADING, Document, Line, Read
from corpus.meetings.grammar.lexicon import BODY_HEADS, DELIBERATIVE, DETERMINERS, PREPOSITIONS
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import DATE, NUMBER, PUNCT, STATE, WORD, Tokens
from corpus.report import Span

_TITLES_IN = 3  # lines


def dated_bodies(document: Document) -> list[Anchor]:
    """A title that holds a body, a day and, there or in a line of its own below, a town: "Ports Council, Riga, 5 May 2015"."""
    for line in document.lines[:_TITLES_IN]:
        if line.kind != HEADING or len(line.sentences) != 1:
            continue
        read = document.sentences[line.sentences[0]]
        below = _line_of_day_and_town(document, line)
        anchor = _dated_body(read, below)
        if anchor is not None and (
            below is not None or _has_place(read.tokens) or _place_below(document, line)
        ):
            return [anchor]
    return []


def _line_of_day_and_town(document: Document, line: Line) -> DateMatch | None:
    """The day in the line below, if that is a town and a day: "Turku, 23 January 2023, online"."""
    below = [other for other in document.lines if other.number > line.number][:1]
    tokens = [t for other in below for index in other.sentences for t in document.sentences[index].tokens]
    days = [t.date for t in tokens if t.date is not None and t.date.precision == "day"]
    alone = len(tokens) <= _BEYOND and len(days) == 1 and all(t.kind != NUMBER for t in tokens)
    return days[0] if alone and any(t.place is not None or t.kind == STATE for t in tokens) else None


def _dated_body(read: Read, below: DateMatch | None) -> Anchor | None:
    tokens = read.tokens
    days = ((k, tokens[k].date) for k in read.dates)
    day, date = next(((k, d) for k, d in days if d is not None and d.precision == "day"), (None, below))
    stop = next((k for k in range(len(tokens)) if tokens[k].kind == PUNCT or k == day), len(tokens))
    head = next((k for k in range(stop - 1, -1, -1) if tokens[k].lower in _SITTING), None)
    if date is None or head is None or stop < 2 or any(not _in_a_name(tokens, k) for k in range(stop)):
        return None
    beyond = tokens[stop:]
    if len(beyond) > _BEYOND or any(t.capital and t.lower in BODY_HEADS for t in beyond):
        return None
    start = int(tokens[0].lower in DETERMINERS)
    span = Span(tokens[start].start, tokens[stop - 1].end)
    mention = Mention(read.index, start, stop, head, span, "", "", False, (), (span,), "", True)
    return Anchor(read.index, mention, None, date, 1)


# A letterhead names an organisation; these sit.
_SITTING = DELIBERATIVE & frozenset(
    "council committee board bureau presidium collegium assembly group panel".split()
)
_BEYOND = 10  # tokens of town, day and a few words


def _in_a_name(tokens: Tokens, k: int) -> bool:
    return tokens[k].kind in (WORD, STATE) and (
        tokens[k].capital or tokens[k].lower in PREPOSITIONS | DETERMINERS | {"and"}
    )


def _has_place(tokens: Tokens) -> bool:
    return any(token.place is not None for token in tokens)


def _place_below(document: Document, line: Line) -> bool:
    """Whether the line below is a town and nothing more than its state or a day."""
    below = [other for other in document.lines if other.number == line.number + 1]
    tokens = [t for other in below for index in other.sentences for t in document.sentences[index].tokens]
    return bool(tokens) and all(t.place is not None or t.kind in (STATE, PUNCT, DATE) for t in tokens)
