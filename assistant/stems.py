"""The stem of a word, as questions and reports are compared by.

Knows English word forms. Knows nothing of what a word means.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

import snowballstemmer

_english = snowballstemmer.stemmer("english")

_IRREGULAR = {
    "met": "meet", "held": "hold", "sent": "send", "took": "take", "taken": "take", "gave": "give",
    "given": "give", "made": "make", "chose": "choose", "chosen": "choose", "spoke": "speak", "spoken": "speak",
    "said": "say", "led": "lead", "began": "begin", "begun": "begin", "brought": "bring", "wrote": "write",
    "written": "write", "drew": "draw", "drawn": "draw", "grew": "grow", "grown": "grow", "rose": "rise",
    "risen": "rise", "fell": "fall", "fallen": "fall", "came": "come", "became": "become", "kept": "keep",
    "built": "build", "told": "tell", "sat": "sit", "stood": "stand", "undertook": "undertake",
    "undertaken": "undertake", "paid": "pay", "went": "go", "gone": "go", "withdrew": "withdraw",
    "withdrawn": "withdraw", "overtook": "overtake", "rode": "ride", "broke": "break", "broken": "break",
    "drove": "drive", "driven": "drive", "fought": "fight", "bought": "buy", "sold": "sell", "left": "leave",
    "meant": "mean", "ran": "run", "threw": "throw", "thrown": "throw", "wore": "wear", "won": "win",
    "caught": "catch", "felt": "feel", "dealt": "deal", "oversaw": "oversee", "overseen": "oversee",
    "foresaw": "foresee", "arose": "arise", "hung": "hang", "shook": "shake", "sang": "sing", "goes": "go",
    "seen": "see", "saw": "see", "spent": "spend", "lost": "lose", "sought": "seek", "taught": "teach",
    "thought": "think", "knew": "know", "known": "know", "shown": "show", "stated": "say", "stating": "say",
    "taking": "take", "holding": "hold", "people": "person", "children": "child", "women": "woman",
    "men": "man", "criteria": "criterion", "bore": "bear", "borne": "bear", "laid": "lay", "lent": "lend",
    "struck": "strike", "froze": "freeze", "frozen": "freeze", "forbade": "forbid", "forbidden": "forbid",
    "understood": "understand", "stole": "steal", "stolen": "steal", "dead": "die", "deaths": "die", "death": "die",
    "loss": "lose", "losses": "lose",
}  # fmt: skip

# Stems given by hand, where the stemmer would join words that have nothing to do with each other (president and
# preside, objective and object, organisation and organ, conference and confer, statement and state).
_OWN_STEM = {
    "president": "president", "presidents": "president", "presidency": "presidency", "presidential": "president-adj",
    "objective": "objectiv", "objectives": "objectiv", "organ": "organ-noun", "organs": "organ-noun",
    "organisation": "organisation", "organisations": "organisation", "organization": "organisation",
    "organizations": "organisation", "organisational": "organisational", "organizational": "organisational",
    "conference": "conference", "conferences": "conference", "statement": "statement", "statements": "statement",
    "news": "news", "united": "united", "party": "party", "parties": "party", "secretariat": "secretariat",
    "general": "general", "generals": "general", "format": "format-noun", "formats": "format-noun",
    "formation": "formation", "information": "information", "minutes": "minutes", "minute": "minute",
    "present": "present", "presented": "presented", "presenting": "presented", "presentation": "presentation",
    "executive": "executive", "international": "international", "national": "national", "nationals": "national",
    "university": "university", "universal": "universal", "community": "community", "communities": "community",
    "community's": "community", "communication": "communication", "communications": "communication",
}  # fmt: skip


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of one word: British and American spellings and the forms of irregular verbs give the same."""
    lower = folded(word.lower().replace("’", "'"))
    if "chair" in lower and not lower.startswith("chair"):
        return "cochair" if lower.startswith("co") else "vicechair"
    lower = _IRREGULAR.get(lower, lower)
    if lower in _OWN_STEM:
        return _OWN_STEM[lower]
    if not lower.isascii() or not lower.isalpha():
        return re.sub(r"[-‑+]", "", lower) if lower[-1:].isdigit() else lower
    return str(_english.stemWord(_american(lower)))


# Letters that no decomposition takes apart.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)


def folded(lower: str) -> str:
    """A word of Latin letters without its accents, as keyboards write it; any other as it is."""
    if lower.isascii():
        return lower
    plain = "".join(c for c in normalize("NFKD", lower.translate(_LETTERS)) if not combining(c))
    return plain if plain.isascii() else lower


def is_irregular_verb(lower: str) -> bool:
    """Whether `lower` is a form of a verb that no ending shows ("told", "gave")."""
    return lower in _IRREGULAR and lower not in _IRREGULAR_NOUNS


_IRREGULAR_NOUNS = frozenset(
    "people children women men criteria dead deaths death loss losses left saw felt rose ground".split()
)


def _american(word: str) -> str:
    """One spelling for both sides of the ocean, so that a question need not share the report's."""
    if len(word) > 5:
        word = re.sub(r"is(e|ed|es|er|ers|ing|ation|ations|ational)$", r"iz\1", word)
    word = re.sub(r"tred$", "tered", word)
    if len(word) > 4:
        word = re.sub(r"our(s|ed|ing|able)?$", r"or\1", word)
        word = re.sub(r"tre(s)?$", r"ter\1", word)
        word = re.sub(r"gramme(s)?$", r"gram\1", word)
    return re.sub(r"^(def|off|lic)ence", r"\1ense", word)
