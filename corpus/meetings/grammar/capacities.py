"""The words that say for whom, or at what level, a state was represented.

Knows where such words begin and end. Knows nothing of who came.
"""

from __future__ import annotations

from corpus.meetings.grammar.items import Chunk
from corpus.meetings.grammar.lexicon import (
    COMPANIES,
    DETERMINERS,
    OFFICES,
    STATE_BODIES,
)
from corpus.meetings.grammar.tokens import NUMBER, ORDINAL, PUNCT, Tokens
from corpus.report import Span

_PLAIN_CAPACITIES = frozenset(
    "representative representatives delegation delegations delegate delegates participants "
    "official side sides "
    "guests observers members delegation-level member observer guest representation countries states".split()
)


def capacity_of(tokens: Tokens, start: int, end: int) -> Span | None:
    """The words for whom or at what level, without "representatives of the" before them."""
    while start < end and (
        tokens[start].lower in DETERMINERS
        or tokens[start].lower in {"of", "from"}
        or (tokens[start].kind in (NUMBER, ORDINAL) and tokens[start].kind == NUMBER)
        or tokens[start].lower in {"also"}
    ):
        start += 1
    while (
        start + 1 < end
        and tokens[start].lower in _PLAIN_CAPACITIES
        and tokens[start + 1].lower in {"of", "from"}
    ):
        start += 2
        while start < end and tokens[start].lower in DETERMINERS:
            start += 1
    while end > start and (
        tokens[end - 1].lower in {"of", "the", "from", "and"} or tokens[end - 1].kind == PUNCT
    ):
        if tokens[end - 1].text == ")" and any(tokens[n].text == "(" for n in range(start, end)):
            break
        end -= 1
    if start >= end or (end - start == 1 and tokens[start].lower in _PLAIN_CAPACITIES):
        return None
    return Span(tokens[start].start, tokens[end - 1].end)


def by_capacity(tokens: Tokens, chunk: Chunk) -> Span | None:
    """ "X by its vice-minister": the level at which X was represented."""
    start = chunk.stop + 1
    while start < chunk.end and (tokens[start].lower in DETERMINERS):
        start += 1
    end = start
    while end < chunk.end and tokens[end].text not in ",;.":
        if (
            tokens[end].lower in {"of", "in"}
            and any(tokens[n].lower in OFFICES for n in range(start, end))
            and tokens[min(end + 1, chunk.end - 1)].lower in {"its", "the"}
        ):
            break
        end += 1
    return (
        Span(tokens[start].start, tokens[end - 1].end)
        if end > start and any(tokens[n].lower in OFFICES for n in range(start, end))
        else None
    )


def office_at_an_institution(tokens: Tokens, i: int, k: int, end: int) -> bool:
    """ "Undersecretary of State at the X Ministry of the Interior": the office is one of the state."""
    return any(tokens[n].lower in OFFICES for n in range(i, k)) and any(
        tokens[n].lower in STATE_BODIES and tokens[n].lower not in COMPANIES
        for n in range(k + 1, min(end, k + 4))
    )
