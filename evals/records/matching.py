"""When two ways of writing the same thing count as the same.

Knows words, not meetings. Tolerant on purpose: a record is judged on the fact, not on where a phrase was cut.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

_EMPTY_WORDS = frozenset("the of a an and or for on in at to by from with de la le of its his her".split())
_WORD = re.compile(r"\w+")
_NAME_OVERLAP = (
    0.6  # "14th meeting of the Council" against "14th meeting of the Council of Heads of X" must hold
)
_QUOTE_OVERLAP = 0.5  # half of a sentence cut at another place is still that sentence
_SPELLING = 85.0  # rapidfuzz ratio: one slip of the pen in a short name


@cache
def content_words(phrase: str) -> tuple[str, ...]:
    """Words in order without accents, case, punctuation and empty words."""
    plain = unicodedata.normalize("NFKD", phrase.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = tuple(_WORD.findall(plain))
    return tuple(word for word in words if word not in _EMPTY_WORDS) or words


def overlap(one: str, other: str) -> float:
    """F1 of the words of two phrases, 0 to 1."""
    left, right = Counter(content_words(one)), Counter(content_words(other))
    shared = sum((left & right).values())
    return 2 * shared / (sum(left.values()) + sum(right.values())) if shared else 0.0


def contains(one: str, other: str, least: int = 1) -> bool:
    """One phrase's words run inside the other's, the shorter being `least` words or more."""
    short, long = sorted((content_words(one), content_words(other)), key=len)
    if len(short) < least:
        return False
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def same_name(one: str | None, other: str | None) -> bool:
    """Two names of one thing: most words shared, or one standing inside the other with two words or more."""
    if not one or not other:
        return False
    return overlap(one, other) >= _NAME_OVERLAP or contains(one, other, least=2)


def same_place(one: str | None, other: str | None) -> bool:
    return bool(one and other) and contains(one or "", other or "")


def same_person(one: str | None, other: str | None) -> bool:
    """All words of one name stand in the other: forenames may be missing, initials and order do not matter."""
    if not one or not other:
        return False
    left, right = set(content_words(one)), set(content_words(other))
    return bool(left) and bool(right) and (left <= right or right <= left)


def same_quote(one: str, other: str) -> bool:
    return overlap(one, other) >= _QUOTE_OVERLAP or contains(one, other, least=3)


def same_verb(expected: Sequence[str], quotes: Sequence[str], got: str) -> bool:
    """The verb was labelled, or it stands (in any form) in the quote that was labelled: a sentence may decide twice."""
    stem = _stem(got)
    if any(_stem(verb) == stem for verb in expected):
        return True
    return any(_stem(word) == stem for quote in quotes for word in content_words(quote))


def same_counted(one: str, other: str) -> bool:
    """What a head count counts: the same noun, whatever stands around it."""
    return (
        not one or not other or bool({*map(_stem, content_words(one))} & {*map(_stem, content_words(other))})
    )


def same_spelling(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    left, right = " ".join(content_words(one)), " ".join(content_words(other))
    return bool(left and right) and fuzz.ratio(left, right) >= _SPELLING


@cache
def entity_names(code: str) -> tuple[str, ...]:
    """The names under which ISO 3166 lists `code`, today or formerly; Kosovo's code is assigned by its users."""
    import pycountry

    if code == "XKX":
        return ("Kosovo",)
    names: list[str] = []
    for table in (pycountry.countries, pycountry.historic_countries):
        entry = table.get(alpha_3=code)
        listed = [getattr(entry, key, None) for key in ("name", "official_name", "common_name")]
        names += [part for name in listed if name for part in (name, *name.split(", "))]
    return tuple(names)


def _stem(word: str) -> str:
    """Enough of a stem for verbs of decision: adopted, adopts, adopting -> adopt."""
    word = word.casefold().split()[0] if word.split() else ""
    for ending in ("ing", "ed", "es", "s", "d", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
