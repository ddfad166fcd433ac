"""Sessions that are counted within a meeting: "The Speaker of X chaired the first session" of the third conference.

Knows the meeting that a report names with a number, and which later mentions only count its parts. Knows nothing of which
meetings were held.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.grammar.document import Document
from corpus.meetings.grammar.mentions import Mention

_PARTS = frozenset("session sitting panel".split())
_WHOLE = frozenset(
    "meeting conference forum workshop seminar roundtable symposium congress summit colloquium".split()
)
_MOST = 9


def uncount_parts(document: Document) -> None:
    """Takes the numbers from sessions of a meeting that is numbered itself and called otherwise."""
    named = (m for read in document.sentences for m in read.mentions if m.values and not m.when)
    whole = next((m for m in named if m.bodies or m.proper), None)
    if whole is None or whole.noun not in _WHOLE:
        return
    for read in document.sentences:
        read.mentions = [
            replace(m, numbers=(), values=()) if _is_part(m, whole) else m for m in read.mentions
        ]


def _is_part(mention: Mention, whole: Mention) -> bool:
    plain = not mention.bodies and not mention.proper and mention.determiner == "the" and not mention.when
    small = len(mention.values) == 1 and mention.values[0] <= _MOST and mention.values != whole.values
    return plain and small and mention.noun in _PARTS
