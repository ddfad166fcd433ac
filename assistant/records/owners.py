"""Whose meeting it was, where only the meeting beside it says so: "the committee of experts", before the council of ministers
of an authority, is a committee of that authority.

Knows what meetings and bodies are called. Knows nothing of questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.records.organs import of_any_organ
from assistant.words import STOP_WORDS, Word, words

_OF = re.compile(r"\bof\s+(?:the\s+)?(?=[^\W\d_a-z])")
_LETTERS = re.compile(r"(?<![\w-])[A-Z][A-Z-]{1,9}(?![\w])")
# What sort of organ it is, whoever's: "the Joint Technical Committee".
_SORTS = frozenset(
    """joint technical executive standing working steering expert governing administrative permanent ministerial general
    coordinating coordination plenary special political scientific legal financial economic advisory preparatory supreme
    high-level senior ad hoc extraordinary ordinary regular annual first second third fourth fifth sixth seventh eighth ninth
    tenth consultative drafting main budget finance programme regional international sectoral specialised specialized""".split()
)
_OWN_LETTERS = re.compile(r"(?<![\w-])[A-Z]{3,9}(?![\w])")
_NUMERALS = re.compile(r"[IVXLC]+")


def owner_in(name: str) -> str:
    """The organisation that the name of a meeting or body ends with, and letters that stand for one; "" where it has none."""
    letters = [word for word in _LETTERS.findall(name) if not _NUMERALS.fullmatch(word)]
    for match in _OF.finditer(name):
        behind = name[match.end() :]
        first = next(iter(words(behind)), None)
        if first is not None and not _tells_nobody(first):
            return " ".join([behind, *letters])
    return " ".join(letters)


def _tells_nobody(word: Word) -> bool:
    return of_any_organ(word.stem) or word.lower in _SORTS or word.lower in STOP_WORDS


def owner_beside(own: Sequence[str], others: Iterable[Sequence[str]], titles: Sequence[str] = ()) -> str:
    """The organisation in the names of the other meetings of the report, where a meeting's own names tell of none and the
    others tell of one alone, and the letters in the titles of its reports; else ""."""
    letters = " ".join(w for title in titles if not title.isupper() for w in _OWN_LETTERS.findall(title))
    if any(owner_in(name) for name in own):
        return letters
    found = [owners for names in others if (owners := [o for name in names if (o := owner_in(name))])]
    if not found:
        return letters
    first = {word.stem for word in words(found[0][0])}
    same = all(first & {word.stem for word in words(one)} for owners in found for one in owners)
    return f"{found[0][0]} {letters}" if same else letters
