"""The stem of an English word, by Porter's second algorithm (snowballstem.org/algorithms/english/stemmer.html).

Knows the endings of English. Knows nothing of spellings, irregular verbs or kinship: that is `words`'s. Ours, because the
library that has one takes three seconds to load.
"""

from __future__ import annotations

import re

_VOWELS = "aeiouy"
_DOUBLED = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
_REGION = re.compile(r"[aeiouy][^aeiouy]")
_OWN_REGION = re.compile(r"gener|commun|arsen")
_VOWEL = re.compile(r"[aeiouy]")
_SHORT_END = re.compile(r"(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$")

_INFLECTED = ("eedly", "ingly", "edly", "eed", "ing", "ed")
# Ending -> what stands instead, the longest first.
_DERIVED = {
    "ization": "ize", "ational": "ate", "fulness": "ful", "ousness": "ous", "iveness": "ive", "tional": "tion",
    "biliti": "ble", "lessli": "less", "entli": "ent", "ation": "ate", "alism": "al", "aliti": "al", "ousli": "ous",
    "iviti": "ive", "fulli": "ful", "enci": "ence", "anci": "ance", "abli": "able", "izer": "ize", "ator": "ate",
    "alli": "al", "bli": "ble", "ogi": "og", "li": "",
}  # fmt: skip
_FURTHER = {
    "ational": "ate", "tional": "tion", "alize": "al", "icate": "ic", "iciti": "ic", "ative": "", "ical": "ic",
    "ness": "", "ful": "",
}  # fmt: skip
_DROPPED = (
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al",
    "er", "ic",
)  # fmt: skip
_KNOWN = {
    "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl", "gently": "gentl",
    "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl", "sky": "sky", "news": "news", "howe": "howe",
    "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes",
} | {
    whole + ending: whole
    for whole, endings in {
        "inning": ("", "s"), "outing": ("", "s"), "canning": ("", "s"), "herring": ("", "s"), "earring": ("", "s"),
        "proceed": ("", "s", "ed", "ing"), "exceed": ("", "s", "ed", "ing"), "succeed": ("", "s", "ed", "ing"),
    }.items()
    for ending in endings
}  # fmt: skip


def english_stem(word: str) -> str:
    """The stem of `word`, which is of the letters a to z alone."""
    if len(word) <= 2:
        return word
    if word in _KNOWN:
        return _KNOWN[word]
    word = re.sub(r"(^|(?<=[aeiouy]))y", "Y", word)
    first, second = _regions(word)
    word = _without_plural(word)
    word = _without_inflection(word, first)
    if len(word) > 2 and word[-1] in "yY" and word[-2] not in _VOWELS:
        word = word[:-1] + "i"
    word = _replaced(word, _DERIVED, first, second)
    word = _replaced(word, _FURTHER, first, second)
    for ending in _DROPPED:
        if word.endswith(ending):
            base = word[: -len(ending)]
            if len(base) >= second and (ending != "ion" or base[-1:] in ("s", "t")):
                word = base
            break
    return _without_last(word, first, second).replace("Y", "y")


def _regions(word: str) -> tuple[int, int]:
    """Where the two regions begin in which endings may be taken off."""
    own = _OWN_REGION.match(word)
    match = own or _REGION.search(word)
    first = match.end() if match else len(word)
    match = _REGION.search(word, first)
    return first, match.end() if match else len(word)


def _without_plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith(("us", "ss")) or not word.endswith("s"):
        return word
    return word[:-1] if _VOWEL.search(word[:-2]) else word


def _without_inflection(word: str, first: int) -> str:
    ending = next((one for one in _INFLECTED if word.endswith(one)), None)
    if ending is None:
        return word
    base = word[: -len(ending)]
    if ending in ("eed", "eedly"):
        return base + "ee" if len(base) >= first else word
    if not _VOWEL.search(base):
        return word
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if base.endswith(_DOUBLED):
        return base[:-1]
    return base + "e" if len(base) <= first and _SHORT_END.search(base) else base


def _replaced(word: str, endings: dict[str, str], first: int, second: int) -> str:
    for ending, instead in endings.items():
        if not word.endswith(ending):
            continue
        base = word[: -len(ending)]
        fits = (
            len(base) >= (second if ending == "ative" else first)
            and (ending != "ogi" or base.endswith("l"))
            and (ending != "li" or base[-1:] in tuple("cdeghkmnrt"))
        )
        return base + instead if fits else word
    return word


def _without_last(word: str, first: int, second: int) -> str:
    base = word[:-1]
    if word.endswith("ll") and len(base) >= second:
        return base
    if word.endswith("e") and (len(base) >= second or (len(base) >= first and not _SHORT_END.search(base))):
        return base
    return word
