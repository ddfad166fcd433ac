"""Names in Russian: states, cities and bodies, in any case -> their English names.

Knows the names that Babel, pycountry and the list of bodies give. Knows nothing of questions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assistant.russian.forms import latin, nominatives, stem
from corpus.bodies import shipped_bodies
from corpus.places import find_places
from corpus.states import closest_code, code_of, display_name

LONGEST = 5
"""Words of a name, at most."""
_ALIKE = 88.0
_WORD = re.compile(r"[^\W\d_]+")
_PARTS = frozenset({"республик", "государств", "королевств"})


def state_at(words: Sequence[str], start: int) -> tuple[str, int] | None:
    """The English name of the state whose Russian name begins at word `start`, and how many words it takes."""
    stems = [stem(word) for word in words[start : start + LONGEST]]
    for length in range(len(stems), 0, -1):
        code = _states().get(tuple(stems[:length]))
        if code:
            return display_name(code), length
    if len(stems) > 1 and stems[0] in _PARTS and (named := state_at(words, start + 1)):
        return named[0], named[1] + 1
    if not words[start][:1].isupper() or stems[0] in _PARTS:
        return None
    for form in nominatives(words[start]):
        if len(form) > 4 and (code := code_of(form.capitalize()) or _near(form)):
            return display_name(code), 1
    return None


def _near(form: str) -> str | None:
    near = closest_code(form)
    return near[0] if near and near[1] >= _ALIKE and display_name(near[0])[:1].lower() == form[:1] else None


def city(word: str) -> str | None:
    """The English name of a city: by the names of time zones, else by its letters in Latin."""
    known = _cities().get(stem(word))
    if known:
        return known
    if not word[:1].isupper():
        return None
    for form in nominatives(word):
        if len(form) > 3 and (found := find_places(form.capitalize())):
            return found[0].city
    return None


def body_at(words: Sequence[str], start: int) -> tuple[str, int] | None:
    """The abbreviation of the body whose Russian name or abbreviation begins at word `start`, and how many words it takes."""
    for length in range(min(LONGEST + 2, len(words) - start), 0, -1):
        said = tuple(word if word.isupper() else stem(word) for word in words[start : start + length])
        if found := _bodies().get(said):
            return found, length
    return None


@cache
def _states() -> dict[tuple[str, ...], str]:
    """Codes by the stems of the words of a name."""
    import gettext

    import pycountry
    from babel import Locale

    russian = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["ru"], fallback=True)
    territories = Locale("ru").territories
    found: dict[tuple[str, ...], str] = {}
    for country in pycountry.countries:
        names = [territories.get(country.alpha_2, ""), russian.gettext(country.name)]
        names.append(russian.gettext(getattr(country, "official_name", country.name)))
        for name in names:
            if re.search(r"[А-Яа-я]", name):
                plain = name.replace("\u0301", "")
                stems = tuple(stem(word) for word in _WORD.findall(re.sub(r"\(.*?\)", "", plain)))
                found.setdefault(stems, country.alpha_3)
    return found


@cache
def _cities() -> dict[str, str]:
    """English names by the stem of a Russian name of one word."""
    from babel import Locale

    english, russian = Locale("en").time_zones, Locale("ru").time_zones
    found: dict[str, str] = {}
    for zone in russian:
        name = russian[zone].get("city") or ""
        if _WORD.fullmatch(name):
            own = str(zone).rsplit("/", 1)[-1].replace("_", " ")
            found.setdefault(stem(name), (english[zone].get("city") if zone in english else None) or own)
    return found


@cache
def _bodies() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for body in shipped_bodies().bodies:
        for name in body.names_ru:
            parts = _WORD.findall(name)
            found[tuple(part if part.isupper() else stem(part) for part in parts)] = body.id
    return found


def as_latin(word: str) -> tuple[str, ...]:
    """How a name that no list has may be written in English."""
    return (latin(word),) if word.isupper() else nominatives(word)
