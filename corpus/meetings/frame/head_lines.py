"""The lines at the head of a report, in the order in which they are asked for the meeting's day and place.

Knows that "12th session of the Board" has its day and town on its own line or right below, while a line higher up may be the
letterhead's. Knows nothing of days and places.
"""

from __future__ import annotations

from corpus.meetings.grammar.document import HEADING, ROW, Document, Line

_HEAD, _BELOW = 8, 2  # lines


def head_lines(document: Document) -> list[Line]:
    """The first lines; before all others the headings that name a meeting and those right below them."""
    lines = document.lines[:_HEAD]
    near: set[int] = set()
    for k, line in enumerate(lines):
        if any(not m.when for index in line.sentences for m in document.sentences[index].mentions):
            near.update(range(k, k + 1 + _BELOW))
    first = [line for k, line in enumerate(lines) if k in near and line.kind in (HEADING, ROW)]
    return [*first, *(line for line in lines if line not in first)]
