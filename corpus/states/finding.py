"""Finds the names of states, their people and their adjectives in running text.

Knows which words name a state and how far a name reaches. Knows nothing of meetings, and judges no company, ministry or
embassy that bears a state's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from corpus.report import Span
from corpus.states import context, longform
from corpus.states.codes import codes_in
from corpus.states.table import SMALL_WORDS, Entity, Entry, Form, states
from corpus.states.tokens import Tokens, tokens_of
from corpus.states.ways import ways_by_first_word

# Small letters in a question: words that are too often something else.
_NEVER_SMALL = frozenset(
    {"us", "polish", "pole", "poles", "lao", "prc", "finn", "dane", "turk", "rok", "png"}
)


@dataclass(frozen=True, slots=True)
class StateMatch:
    """A state named at `span`. `code` is ISO 3166-1 alpha-3, or XKX for Kosovo. A leading "the" and a following
    possessive "'s" are not part of the span; long forms ("Republic of …") are."""

    span: Span
    code: str
    form: Form
    entity: Entity


@lru_cache(maxsize=4)  # states, places and datelines of one text are asked for one after another
def find_states(text: str, any_case: bool = False) -> tuple[StateMatch, ...]:
    """Every state named in `text`, in order, never overlapping, the longest name first.

    Names must be written with capitals; `any_case` (for questions typed in a hurry) takes small letters too.
    """
    tokens = tokens_of(text)
    ways = ways_by_first_word()
    table = states()
    folded, words = tokens.folded, tokens.words
    found: list[StateMatch] = []
    count, used = len(words), 0
    for at in [number for number, word in enumerate(folded) if word in ways]:
        if at < used or not (any_case or _is_capital(words[at]) or folded[at] == "former"):
            continue
        for entry in ways[folded[at]]:
            last = at + len(entry.words) - 1
            if last >= count or (last > at and tuple(folded[at : last + 1]) != entry.words):
                continue
            if not _written_as(tokens, at, last, entry, any_case) or longform.breaks_off(tokens, last, entry):
                continue
            if entry.code:
                match = _judge(tokens, at, last, entry, used, table[entry.code].entity)
                if match is not None:
                    found.append(match[0])
                    last = match[1]
            used = last + 1
            break
    return _with_codes(text, found)


def _judge(
    tokens: Tokens, first: int, last: int, entry: Entry, used: int, entity: Entity
) -> tuple[StateMatch, int] | None:
    """The match for `entry` at tokens `first` to `last` and its last token; None where the words mean something else."""
    code = context.settled_code(tokens, first, entry)
    if not code or context.means_something_else(tokens, first, last, entry):
        return None
    form = entry.form
    if form != "demonym":
        first, last, form = longform.widen(tokens, first, last, entry, used)
    end = tokens.ends[last]
    start_of_last = tokens.starts[last]
    if end - start_of_last == 1 and tokens.text[start_of_last - 1 : end + 1 : 2] == "..":
        end += 1  # the full stop of "U.S."
    return StateMatch(Span(tokens.starts[first], end), code, form, entity), last


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word[1:2].isupper()


def _written_as(tokens: Tokens, first: int, last: int, entry: Entry, any_case: bool) -> bool:
    """Whether the tokens are joined as one name and have the capitals that the entry asks for."""
    if last > first and not tokens.joined(first, last):
        return False
    written = tokens.words[first : last + 1]
    if entry.upper:
        return _written_as_abbreviation(tokens, first, last, any_case)
    if all(_is_capital(word) for word in written if word.lower() not in SMALL_WORDS):
        return True
    return any_case and " ".join(entry.words) not in _NEVER_SMALL


def _written_as_abbreviation(tokens: Tokens, first: int, last: int, any_case: bool) -> bool:
    text = tokens.text
    joined = "".join(tokens.words[first : last + 1])
    before, after = (
        text[tokens.starts[first] - 1 : tokens.starts[first]],
        text[tokens.ends[last] : tokens.ends[last] + 1],
    )
    if before.isdigit() or after.isdigit() or before == "_" or after == "_":
        return False
    dotted = last > first and all(len(word) == 1 for word in tokens.words[first : last + 1])
    if dotted and any("." not in tokens.gap(at) for at in range(first, last)):
        return False
    if not joined.isupper() and joined != "BiH":
        return any_case and (dotted or joined.lower() not in _NEVER_SMALL)
    return joined != "US" or dotted or not context.is_shouted_pronoun(tokens, first)


def _with_codes(text: str, found: list[StateMatch]) -> tuple[StateMatch, ...]:
    """`found` with the states that stand as their codes."""
    coded = codes_in(text)
    if not coded:
        return tuple(found)
    table = states()
    matches = [StateMatch(Span(start, end), code, "code", table[code].entity) for start, end, code in coded]
    free = [code for code in matches if not any(code.span.overlaps(match.span) for match in found)]
    return tuple(sorted((*found, *free), key=lambda match: match.span))
