"""Russian word forms: stems, and the letters in Latin.

Knows the Russian alphabet and endings. Knows nothing of what words mean.
"""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

_russian = snowballstemmer.stemmer("russian")

_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
# Endings of nouns in the oblique cases, beside the nominative's: "Минске" is "Минск", "Астане" is "Астана".
_ENDINGS = ("", "а", "я", "ь", "и", "ы", "о", "е", "ия", "й")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of one Russian word, without stress marks; "ё" is "е"."""
    plain = word.casefold().replace("ё", "е").replace("\u0301", "")
    return str(_russian.stemWord(plain)).rstrip("ь")


def latin(word: str) -> str:
    """The word in Latin letters, its capitals kept."""
    said = "".join(
        _LATIN[letter.lower()].capitalize()
        if letter.isupper() and letter.lower() in _LATIN
        else _LATIN.get(letter, letter)
        for letter in word
    )
    return said.upper() if word.isupper() and len(word) > 1 else said


def nominatives(word: str) -> tuple[str, ...]:
    """What the dictionary form of an inflected word may be, in Latin letters, likeliest first."""
    bare = stem(word)
    forms = [word.casefold(), *(bare + ending for ending in _ENDINGS)]
    return tuple(dict.fromkeys(latin(form) for form in forms))
