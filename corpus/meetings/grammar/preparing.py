"""A text made ready for reading: its lines with their kinds, its sentences with their clauses and the meetings they mention.

Knows what a line looks like (heading, bullet, row, prose) and by which day "today" is meant. Knows nothing of which
meetings were held.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from corpus.dates import find_dates
from corpus.meetings.grammar.clauses import clauses
from corpus.meetings.grammar.document import HEADING, ITEM, PROSE, ROW, Document, Line, Read
from corpus.meetings.grammar.mentions import find_mentions
from corpus.meetings.grammar.next_held import as_told
from corpus.meetings.grammar.parts import uncount_parts
from corpus.meetings.grammar.sections import mark_sections
from corpus.meetings.grammar.tokens import DATE, STATE, WORD, read_sentences
from corpus.meetings.grammar.verbs import verb_groups
from corpus.report import Span

_BULLET = re.compile(r"\s*(?:[•▪●◦‣·*\-–—]\s|\(?[a-z]\)\s|\(?\d{1,2}[.)]\s|\(?[ivx]{1,4}[.)]\s)")


def read_document(
    text: str, published: date | None, title: str | None, publisher: str | None = None
) -> Document:
    """Reads a text into lines and sentences. Never raises on any text."""
    lines: dict[int, Line] = {}
    reads: list[Read] = []
    sentences = read_sentences(text, _day_of_telling(text, published))
    bounds = _line_bounds(text)
    opened = False
    for number, sentence in enumerate(sentences):
        if sentence.line not in lines:
            start, end = bounds[sentence.line]
            lines[sentence.line] = Line(sentence.line, Span(start, end), PROSE)
        line = lines[sentence.line]
        groups = verb_groups(sentence.tokens)
        mentions = find_mentions(sentence.tokens, number, groups)
        if not opened:
            mentions = as_told(mentions, groups)
            opened = any(group.finite for group in groups)
        reads.append(
            Read(
                sentence,
                groups,
                clauses(sentence.tokens, groups),
                mentions,
                line,
                number,
                sentence.tokens,
                sentence.span,
                [k for k, token in enumerate(sentence.tokens) if token.date is not None],
                frozenset([token.lower for token in sentence.tokens]),
            )
        )
        line.sentences.append(number)
        line.opening = line.opening or reads[-1]
    ordered = [lines[key] for key in sorted(lines)]
    document = Document(text, published, title, ordered, reads, publisher)
    for line in ordered:
        line.kind = _kind(document, line)
    mark_sections(document)
    uncount_parts(document)
    return document


_DATELINE = re.compile(r"[^\n]{0,60}?\s?(?:[–—:-]|\.\s[–—-]|\))\s")
_STOPPED = re.compile(r"\.\s+[^\W\d_a-z]")  # "CITY, 3 May. The council met today"


_ALONE = re.compile(r"[\s.]*(?:\n|$)")  # the date ends its line, which holds a city before it at most
_CITY_BEFORE = re.compile(r"[^\W\d_][^\n\d.;:]{1,30},\s*$")


def _day_of_telling(text: str, published: date | None) -> date | None:
    """The day by which "today" and weekdays are meant: the dateline's where it has one near the day of publication."""
    head = text[:240]
    for match in find_dates(text, published):
        if match.span.end > len(head):
            break
        line = head.rfind("\n", 0, match.span.start) + 1
        if match.precision != "day" or match.start is None or match.start != match.end or match.month is None:
            continue
        alone = (_ALONE.match(text, match.span.end) or _STOPPED.match(text, match.span.end)) and (
            _CITY_BEFORE.match(text, line, match.span.start)
        )
        of_the_page = match.span.start - line <= 1 and text[match.span.end :].lstrip(" ").startswith("|")
        if match.span.start - line > 60 or not (
            alone or of_the_page or _DATELINE.match(text, match.span.end)
        ):
            continue
        if published is None or abs(published - match.start) <= timedelta(days=7):
            return match.start
        break
    return published


def _line_bounds(text: str) -> list[tuple[int, int]]:
    bounds = []
    start = 0
    for piece in text.split("\n"):
        bounds.append((start, start + len(piece)))
        start += len(piece) + 1
    return bounds


def _kind(document: Document, line: Line) -> str:
    content = line.span.of(document.text).strip()
    if " | " in content:
        return ROW
    if _BULLET.match(content) and len(content) < 400:
        return ITEM
    reads = [document.sentences[index] for index in line.sentences]
    words = sum(1 for read in reads for token in read.tokens if token.kind in (WORD, STATE, DATE))
    finite = any(group.finite for read in reads for group in read.groups)
    if content.endswith(":") and words <= 14:
        return HEADING
    if (
        words <= 14
        and not content.endswith((".", ";", ",", "?", "!", "”", '"'))
        and (not finite or words <= 6)
    ):
        return HEADING
    return PROSE
