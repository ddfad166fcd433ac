"""States that stand before others only as those whose neighbours, partners or allies the others are."""

from __future__ import annotations

from corpus.meetings.grammar.tokens import STATE, Tokens

_STAND_TO = frozenset(
    "neighbours neighbors neighbour neighbor partners allies creditors donors backers friends rivals".split()
)
_POSSESSIVE = frozenset({"'s", "’s", "‘s", "'", "’"})
_NEAR = 3  # words between the apostrophe and the noun, an adjective among them


def whose_others_came(tokens: Tokens, k: int) -> bool:
    """ "A's neighbours B, C and D": whether the state at `k` is A, with a state behind the noun."""
    if k + 2 >= len(tokens) or tokens[k + 1].lower not in _POSSESSIVE:
        return False
    behind = range(k + 2, min(len(tokens), k + 2 + _NEAR))
    noun = next((n for n in behind if tokens[n].lower in _STAND_TO), None)
    return noun is not None and any(t.kind == STATE for t in tokens[noun + 1 : noun + 3])
