"""Runs of words that may be an organisation's name: capitalised, with the small words that names have between them.

Knows how names are written. Knows nothing of which of them came, or of the model that judges it.
"""

from __future__ import annotations

from calendar import day_name, month_name
from collections.abc import Iterator, Sequence

from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import DELEGATES, DETERMINERS, OFFICES
from corpus.meetings.grammar.tokens import DATE, ORDINAL, STATE, WORD, Token
from corpus.report import Span

_BETWEEN = frozenset("of for the and on in to de del des du la le y et & against".split())
_PARTS_AT = frozenset({"and", "&", "'s", "’s"})
_ENDS_BEFORE = frozenset("in to on at for and".split())
_POSSESSIVE = frozenset({"'", "’", "'s", "’s"})
_LONGEST = 14  # tokens
_NO_NAME = frozenset(
    {*DETERMINERS, *DELEGATES, *OFFICES, *(name.lower() for name in (*month_name, *day_name) if name)}
    | set(
        """mr mrs ms dr prof hon he she it they we i his her its their our this that these those there here in on at by from of
        for to with as during after before while when where who which both all some each other another also and but or if under
        photo share home news read more about contact annex item agenda participants press release member members states
        state countries parties observers others no not next""".split()
    )
)


def organisation_names(read: Read) -> Iterator[tuple[int, Span]]:
    """Of each name that may be an organisation's the first token and its characters; they may overlap."""
    tokens = read.tokens
    given: set[tuple[int, int]] = set()
    k = 0
    while k < len(tokens):
        end = _end_of_run(tokens, k)
        for first, last in _parts(tokens, k, end):
            while first < last and tokens[first].lower in _NO_NAME:
                first += 1
            if (first, last) not in given and _may_be_one(tokens[first:last], first):
                given.add((first, last))
                yield first, Span(tokens[first].start, tokens[last - 1].end)
        k = max(k + 1, end)


def _end_of_run(tokens: Sequence[Token], k: int) -> int:
    """Behind the last capitalised word of the run that begins at `k`; `k` where none does."""
    if not _is_capital(tokens[k]):
        return k
    end = k + 1
    while end < len(tokens) and end - k < _LONGEST:
        ahead = end
        while (
            ahead < len(tokens)
            and ahead - end < 2
            and (tokens[ahead].lower in _BETWEEN or tokens[ahead].text in _POSSESSIVE)
        ):
            ahead += 1
        if ahead >= len(tokens) or not _is_capital(tokens[ahead]):
            break
        end = ahead + 1
    return end


def _is_capital(token: Token) -> bool:
    if token.kind in (DATE, ORDINAL) or token.date is not None or token.ordinal is not None:
        return False
    return token.capital and token.kind in (WORD, STATE)


def _parts(tokens: Sequence[Token], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The run as a whole; what stands between its joints; its beginning up to an "in"; its end behind somebody's office."""
    if end == start:
        return
    yield start, end
    joints = [k for k in range(start, end) if tokens[k].lower in _PARTS_AT or tokens[k].text in _PARTS_AT]
    bounds = [start - 1, *joints, end]
    pieces = [(a + 1, b) for n, a in enumerate(bounds) for b in bounds[n + 1 :]]
    for first, last in pieces:
        yield first, last
        for k in range(first + 1, last):
            if tokens[k].lower in _ENDS_BEFORE:
                yield first, k
            if tokens[k].lower == "of":
                behind = k + 1 + (tokens[min(k + 1, last - 1)].lower in DETERMINERS)
                if tokens[k - 1].lower in OFFICES or tokens[k - 1].lower in DELEGATES:
                    yield behind, last
                else:
                    yield first, k


def _may_be_one(words: Sequence[Token], first: int) -> bool:
    if not words or not _is_capital(words[0]) or not _is_capital(words[-1]):
        return False
    if len(words) > 1:
        return not all(_is_a_state(word) or word.lower in _BETWEEN for word in words)
    (only,) = words
    if _is_a_state(only) or only.place is not None or len(only.text) < _SHORTEST:
        return False
    return only.text[:2].isupper() or (first > 0 and len(only.text) > _SHORTEST)


def _is_a_state(token: Token) -> bool:
    return token.kind == STATE and token.code not in NO_STATES


NO_STATES = frozenset({"", "EUU"})
_SHORTEST = 2  # letters
