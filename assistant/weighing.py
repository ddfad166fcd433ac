"""How much each word of a question says among the sentences looked at, and what a misspelt one may have been.

Knows frequencies and spelling. Knows nothing of meetings.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from assistant.account import Account
from assistant.question import Role, Term

_LEFT_OUT = 3
"""Letters that a stem has beyond what is typed for short: "telecom", but not "speak" for "speaker"."""


def weights(accepts: dict[Term, frozenset[str]], accounts: Sequence[Account]) -> dict[Term, float]:
    """How much each term says: the rarer among the sentences looked at, the more (1 to about 3)."""
    every = [sentence.stems for account in accounts for sentence in account.sentences]
    total = len(every)
    weights = {}
    for term, stems in accepts.items():
        standing = sum(1 for sentence in every if stems & sentence)
        rarity = math.log(1 + total / (1 + standing)) if total else 1.0
        factor = {Role.FOCUS: 1.5, Role.CORE: 1.0, Role.SETTING: 0.4}[term.role]
        weights[term] = factor * min(max(rarity, 0.5), 3.0)
    return weights


def spelt_alike(
    term: Term, accounts: Sequence[Account], is_known_word: Callable[[str], bool]
) -> frozenset[str]:
    """Stems of the reports that `term` may be short for or a misspelling of; empty for a word that is met, or is one."""
    if len(term.text) < 5:
        return frozenset()
    met = any(term.accepts & account.stems for account in accounts)
    # Which meeting is meant is told in short, however another report writes the word.
    if met and term.role is not Role.SETTING:
        return frozenset()
    cut_off = {
        other
        for account in accounts
        for other in account.stems
        if other.startswith(term.text.lower()) and len(other) >= len(term.text) + _LEFT_OUT
    }
    if met or cut_off or is_known_word(term.text.lower()):
        return frozenset(cut_off)
    from rapidfuzz.distance import DamerauLevenshtein

    allowed = 1 if len(term.stem) < 7 else 2
    found = {
        other
        for account in accounts
        for other in account.stems
        if abs(len(other) - len(term.stem)) <= allowed
        and other[:1] == term.stem[:1]
        and other.isalpha()
        and DamerauLevenshtein.distance(term.stem, other, score_cutoff=allowed) <= allowed
    }
    return frozenset(found or _blended(term.text.lower(), accounts))


def _blended(word: str, accounts: Sequence[Account]) -> set[str]:
    """Stems of neighbouring words whose beginnings make up `word` ("infosec": information security)."""
    cuts = [(word[:at], word[at:]) for at in range(3, len(word) - 2)]
    for account in accounts:
        for sentence in account.sentences:
            for one, other in pairwise(sentence.words):
                if any(
                    one.lower.startswith(first) and other.lower.startswith(second) for first, second in cuts
                ):
                    return {one.stem}
    return set()
