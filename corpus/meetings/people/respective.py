"""As many persons as states, in the same order: "the Polish and Czech premiers, A and B", "the ministers of X and Y, A and B".

Knows how an office in the plural, its states and the persons behind it stand to one another. Knows nothing of who came.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.meetings.grammar.lexicon import DELEGATES, DETERMINERS, OFFICES
from corpus.meetings.grammar.tokens import STATE, WORD, Tokens
from corpus.meetings.model import Person
from corpus.meetings.people.person_names import name_at, skip_courtesy
from corpus.report import Span

_BETWEEN = frozenset({",", "and", "the", "&"})
_NO_OFFICE = frozenset(
    "counterparts colleagues counterpart colleague sides parties representatives delegates".split()
)


def respective_people(text: str, tokens: Tokens) -> Iterator[Person]:
    """Each person of such a list with his state and his office in the singular."""
    for k, token in enumerate(tokens):
        plural = token.kind == WORD and token.lower.endswith("s")
        if not plural or not (token.lower in DELEGATES or token.lower in OFFICES):
            continue
        first, codes = _adjectives_before(tokens, k)
        begin = k + 1
        if not codes:
            begin, codes = _names_behind(tokens, k + 1)
            first = _office_before(tokens, k)
        names = _people_behind(tokens, begin) if len(codes) >= 2 else []
        if len(names) != len(codes):
            continue
        office = text[tokens[first].start : tokens[k].end]
        title = None if token.lower in _NO_OFFICE else office.removesuffix("s")
        for span, code in zip(names, codes, strict=True):
            yield Person(span.of(text), title, code, None, span)


def _office_before(tokens: Tokens, k: int) -> int:
    """Where the words of the office that ends at `k` begin: "deputy foreign ministers"."""
    first = k
    while first > 0 and tokens[first - 1].kind == WORD and _of_an_office(tokens[first - 1].lower):
        first -= 1
    return first


def _of_an_office(word: str) -> bool:
    return word in OFFICES or word in _OFFICE_WORDS


_OFFICE_WORDS = frozenset(
    "prime foreign defence defense interior finance economy trade energy justice health agriculture transport culture "
    "education labour labor environment home state".split()
)


def _adjectives_before(tokens: Tokens, k: int) -> tuple[int, list[str]]:
    """ "Iranian and Turkish counterparts": where the office begins, and the states of the adjectives before it."""
    first = _office_before(tokens, k)
    codes: list[str] = []
    n = first - 1
    while n >= 0:
        state = tokens[n].state
        if state is not None and state.code:
            codes.insert(0, state.code)
        elif tokens[n].text not in _BETWEEN or not codes or tokens[n].lower == "the":
            break
        n -= 1
    return first, codes


def _names_behind(tokens: Tokens, i: int) -> tuple[int, list[str]]:
    """ "of X, Y and Z": the states of an office, and the word after them."""
    if i >= len(tokens) or tokens[i].lower not in {"of", "from"}:
        return i, []
    codes: list[str] = []
    k = end = i + 1
    while k < len(tokens):
        if tokens[k].kind == STATE and tokens[k].code:
            codes.append(tokens[k].code)
            end = k + 1
        elif tokens[k].lower not in _BETWEEN:
            break
        k += 1
    return end, codes


def _people_behind(tokens: Tokens, i: int) -> list[Span]:
    """The names of the coordinated persons that begin at `i`, after a comma, a colon or a bracket."""
    k = i + (i < len(tokens) and tokens[i].text in ",:(–—")
    found: list[Span] = []
    while k < len(tokens):
        begin = skip_courtesy(tokens, k, len(tokens))
        after = name_at(tokens, begin, len(tokens))
        if after == begin:
            return []
        found.append(Span(tokens[begin].start, tokens[after - 1].end))
        k, joined = after, False
        while k < len(tokens) and (tokens[k].text == "," or tokens[k].lower in {"and", "&"}):
            joined, k = tokens[k].text != "," or joined, k + 1
        if k == after or (k < len(tokens) and tokens[k].lower in DETERMINERS):
            return found
        if not joined and name_at(tokens, skip_courtesy(tokens, k, len(tokens)), len(tokens)) == k:
            return found  # the comma that closes the list
    return found
