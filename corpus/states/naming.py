"""One name standing alone -> the code of a state, and a code -> the name to show.

Knows names in English and, through CLDR, in other languages. Knows nothing of running text.
"""

from __future__ import annotations

import csv
import os
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

from corpus.errors import UsageError
from corpus.states.finding import find_states
from corpus.states.table import alpha2, by_first_word, entries, is_abbreviation, states, words_of

NAMES_VARIABLE = "COMMUNIQUE_STATE_NAMES"
# The languages that international bodies work in most, the likeliest first; each is loaded at its first use (10 ms).
_LANGUAGES = (
    "ru",
    "fr",
    "es",
    "de",
    "pt",
    "it",
    "ar",
    "zh",
    "tr",
    "kk",
    "ky",
    "uk",
    "be",
    "uz",
    "az",
    "hy",
    "ka",
    "tg",
    "tk",
    "pl",
    "nl",
    "ja",
    "ko",
    "fa",
)
_SURE = 84.0
_AHEAD = 10.0


def code_of(name: str) -> str | None:
    """The code of one isolated name, adjective or demonym in any usual spelling, or of an alpha-2 or alpha-3 code in
    capitals; None if no state or territory is called so."""
    stripped = name.strip().strip(".,;:").strip()
    if not stripped:
        return None
    if stripped in states():
        return stripped
    if len(stripped) == 2 and stripped.isupper() and stripped in alpha2():
        return alpha2()[stripped]
    words = words_of(stripped)
    known = _isolated().get(words)
    if known is not None and not (len(stripped) <= 3 and stripped.islower()):
        return known
    found = find_states(stripped, any_case=True)
    if len(found) == 1 and _covers(stripped, found[0].span.start, found[0].span.end):
        return found[0].code
    return _in_other_languages(stripped)


def _covers(text: str, start: int, end: int) -> bool:
    return words_of(text[:start]) in ((), ("the",)) and words_of(text[end:]) in (
        (),
        ("s",),
        ("the",),
        (",", "the"),
        ("(", "the", ")"),
    )


@lru_cache(maxsize=1)
def _isolated() -> dict[tuple[str, ...], str]:
    named = {entry.words: entry.code for group in by_first_word(entries()).values() for entry in group}
    for code, state in states().items():
        for name in state.isolated:
            named.setdefault(words_of(name), code)
    named.pop(("congolese",), None)  # two states share it
    return named


@lru_cache(maxsize=64)
def _names_in(language: str) -> dict[str, str]:
    from babel import Locale

    known = {state.iso2: code for code, state in states().items()}
    names = Locale.parse(language).territories
    return {_plain(name): known[iso2] for iso2, name in names.items() if iso2 in known}


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()


@lru_cache(maxsize=4_096)
def _in_other_languages(name: str) -> str | None:
    wanted = _plain(name)
    if not wanted:
        return None
    for language in _LANGUAGES:
        code = _names_in(language).get(wanted)
        if code is not None:
            return code
    return _official_in_russian(wanted)


def _official_in_russian(wanted: str) -> str | None:
    """Russian long forms: "Республика Казахстан", "Кыргызская Республика", "Российская Федерация"."""
    adjectives = {
        "кыргызская": "KGZ",
        "российская": "RUS",
        "чешская": "CZE",
        "словацкая": "SVK",
        "итальянская": "ITA",
        "французская": "FRA",
    }
    words = wanted.split()
    if len(words) == 2 and words[1] in ("республика", "федерация") and words[0] in adjectives:
        return adjectives[words[0]]
    if len(words) > 1 and words[0] in ("республика", "королевство", "государство"):
        return _names_in("ru").get(" ".join(words[1:]))
    return None


def closest_code(name: str) -> tuple[str, float] | None:
    """The state whose name is closest to a misspelt one, with the likeness (0 to 100).

    None where nothing is close enough, or where two states are about as close: "Nigeri" is neither Niger nor Nigeria.
    """
    exact = code_of(name)
    if exact is not None:
        return exact, 100.0
    wanted = " ".join(words_of(name))
    if len(wanted) < 4:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    best: dict[str, float] = {}
    codes, names, single = _long_enough()
    for spelt, choices in ((wanted, names), (_single(wanted), single)):
        for _, score, at in process.extract(spelt, choices, scorer=OSA.normalized_similarity, limit=12):
            best[codes[at]] = max(best.get(codes[at], 0.0), min(score * 100, 99.0))
    ranked = sorted(best.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < _SURE:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _AHEAD:
        return None
    return ranked[0]


def _single(word: str) -> str:
    """A word with doubled letters made single: they are what is misspelt most."""
    return re.sub(r"([^\W\d_])\1", r"\1", word)


@lru_cache(maxsize=1)
def _long_enough() -> tuple[list[str], list[str], list[str]]:
    """Codes, and for each one name: as it is, and with doubled letters made single."""
    shared = Counter(adjective for state in states().values() for adjective in state.adjectives)
    pairs = [
        (code, " ".join(words_of(name)))
        for code, state in states().items()
        for name in (*state.names, *state.adjectives)
        if not is_abbreviation(name) and len(name) >= 4 and shared[name] < 2
    ]
    return [code for code, _ in pairs], [name for _, name in pairs], [_single(name) for _, name in pairs]


def display_name(code: str, names_file: Path | None = None) -> str:
    """The name to show for a code; the code itself if it is unknown.

    Names come from `display_names.csv` (columns code, name). A file of the same form, given here or in the environment
    variable COMMUNIQUE_STATE_NAMES, goes before it; it need hold only the rows that differ.

    Raises UsageError if that file cannot be read.
    """
    chosen = names_file or (Path(os.environ[NAMES_VARIABLE]) if os.environ.get(NAMES_VARIABLE) else None)
    if chosen is not None:
        own = _display_names(chosen)
        if code in own:
            return own[code]
    return _display_names(Path(__file__).parent.parent / "display_names.csv").get(code, code)


@lru_cache(maxsize=8)
def _display_names(path: Path) -> dict[str, str]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        names = {row["code"].strip(): row["name"].strip() for row in rows}
    except (OSError, UnicodeDecodeError, KeyError, AttributeError) as error:
        raise UsageError(
            f"{path}: the names of states cannot be read from it. Save it as CSV in UTF-8 with the columns "
            f'"code" and "name", or unset {NAMES_VARIABLE}.'
        ) from error
    return names
