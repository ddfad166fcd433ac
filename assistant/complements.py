"""What a noun of a question is asked of ("the limit for toothfish"), and whether a sentence tells it of something else ("the
limit for orange roughy").

Knows nouns with the preposition behind them. Knows nothing of reports.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from assistant.accepted import accepted
from assistant.question import Term
from assistant.words import Word

_PREPOSITIONS = frozenset({"of", "for", "on", "to", "between", "against"})
_POINTING = frozenset("it this that these those them him her which its their his such same".split())
_ENDS = frozenset(
    "of for on to in at by with from and or as is are was were has have had be been will shall would that which who".split()
)
_LONGEST = 5  # words


def told_of_another(
    asked: Sequence[Word],
    told: Sequence[Word],
    accepts: Mapping[Term, Collection[str]],
    lacking: Collection[Term],
) -> Term | None:
    """Of the terms `lacking` in a sentence, one that the question joins to a noun by a preposition, where the sentence joins
    the same noun by it to something else; `asked` and `told` are the words of both."""
    for term in lacking:
        if term.text.isupper():
            continue  # letters may stand for the words of the sentence
        for head, preposition in _joined_to(term, asked):
            same = accepted(head.text) | {head.stem}
            joined = [
                told[k + 2 : k + 2 + _LONGEST]
                for k in range(len(told) - 2)
                if told[k].stem in same and told[k + 1].lower == preposition
            ]
            if joined and all(_names_another(words, accepts[term]) for words in joined):
                return term
    return None


def _joined_to(term: Term, asked: Sequence[Word]) -> list[tuple[Word, str]]:
    """The nouns that stand before a preposition and, with nothing but its own adjectives between, the term."""
    found = []
    for k, word in enumerate(asked):
        if word.stem != term.stem:
            continue
        for n in range(k - 1, max(0, k - 4), -1):
            if asked[n].lower in _PREPOSITIONS and n and not asked[n - 1].is_stop:
                found.append((asked[n - 1], asked[n].lower))
                break
            if asked[n].lower in _ENDS:
                break
    return found


def _names_another(words: Sequence[Word], wanted: Collection[str]) -> bool:
    """Whether the words behind the preposition name a thing, and not the one wanted."""
    phrase: list[Word] = []
    for word in words:
        if word.lower in _ENDS:
            break
        phrase.append(word)
    if not phrase or any(word.lower in _POINTING for word in phrase):
        return False
    stems = {word.stem for word in phrase}
    return not stems & set(wanted) and any(not word.is_stop for word in phrase)
