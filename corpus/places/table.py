"""The table of cities, `cities.tsv`, by their words; and the cities whose names are something else more often.

Knows names of cities. Knows nothing of the sentences that they stand in. The data is GeoNames' (CC BY 4.0), with
additions; `corpus/build_cities.py` builds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from corpus.states.table import TOKEN, fold, states, words_of
from corpus.states.vocabulary import AMERICAN_STATES, GIVEN_NAMES

# A city of fewer people that is no capital is read as one only where the words around say a place.
WELL_KNOWN = 1_000_000
# Smaller cities in which so many international bodies sit that their names need no help.
SEATS = frozenset(
    {
        ("geneva",),
        ("the", "hague"),
        ("hague",),
        ("strasbourg",),
        ("bonn",),
        ("arusha",),
        ("lausanne",),
        ("basel",),
    }
)
# Names that are words, persons, or states more often than cities: only "in", "at", a dateline or "Name, State" help.
COMMON = GIVEN_NAMES | frozenset(
    """
    victoria sofia florence chelsea jackson lincoln santiago nice mobile reading split bath same van
    marina of bar most spa side mir washington houston dallas austin orlando charlotte alexandria kingston
    hamilton stanley douglas phoenix surprise independence commerce hope union liberty progress eagle ho
    man bor bo lund male san santa rosa carmen mercedes angeles franklin madison jordan georgia kent york
    durham lancaster warwick bradford richmond windsor newport clinton carter wilson nelson columbia
    columbus salem concord cleveland buffalo moroni como sal gan goa nida paro hydra kara clark
    banff aspen dayton margarita ise valencia granada leon merida toledo romania petra lourdes francis
    martin laurent monroe tyler garland irving arlington denton berkeley sterling heredia cambridge oxford
    salvador vitoria roman barbara clara jose juan luis pedro isabel catarina lucia angel salinas medina
    garcia lopez gomez ramirez torres vargas garza rodriguez francia mina bahia central enterprise
    opportunity unity victory peace paradise mission temple plant orange bell troy sparta ithaca regina
    bergen essen melissa dale summit forum centre center bristol university college park garden gardens
    industry corona media sector bay mountain harbour port general capital council beach island islands
    young ramsey baker cook butler chandler gilbert mesa glendale elgin tracy warren allen carrollton
    macon olive anna laura nora nada roma ana may june de la manage north south east west meridian sunrise
    enigma parma alba elk grove golden crystal imperial
    rogers logan moore hayes castro kennedy paramount delta ridder castro livingstone savannah grant marshall
    cooper carson corona lindsay perry wright shaw walker davis evans murray palmer bush blair brown merkel
    """.split()
)


@dataclass(frozen=True, slots=True)
class City:
    """One city of a name: the code of its state, its people, whether it is the (or a) capital."""

    code: str
    population: int
    capital: bool


Named = tuple[tuple[str, ...], tuple[City, ...]]


def spelling(name: str) -> tuple[str, ...]:
    """The folded words of a city's name, with its "The"."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return tuple(name.lower().split())
    return tuple(fold(token) for token in TOKEN.findall(name))


@lru_cache(maxsize=1)
def _cities() -> dict[tuple[str, ...], tuple[City, ...]]:
    by_name: dict[tuple[str, ...], list[City]] = {}
    path = Path(__file__).parent.parent / "cities.tsv"
    with path.open(encoding="utf-8") as file:
        next(file)
        for line in file:
            name, code, thousands, capital = line.rstrip("\n").split("\t")
            words = spelling(name)
            if words:
                by_name.setdefault(words, []).append(City(code, 1000 * int(thousands), capital == "capital"))
    return {words: tuple(cities) for words, cities in by_name.items() if not _is_a_state(words, cities)}


@lru_cache(maxsize=1)
def _state_names() -> frozenset[tuple[str, ...]]:
    return frozenset(
        words_of(name) for state in states().values() for name in (*state.names, *state.adjectives)
    )


def _is_a_state(words: tuple[str, ...], cities: list[City]) -> bool:
    """Whether the name is first a state's name, or that of a part of one: "Lebanon", "Florida"; not "Singapore" or
    "Luxembourg", which are both."""
    if len(words) == 1 and words[0] in AMERICAN_STATES and words[0] != "washington":
        return True
    return words in _state_names() and not any(city.capital for city in cities)


@lru_cache(maxsize=1)
def by_first_word() -> dict[str, tuple[Named, ...]]:
    """Cities by the first word of their name, longest names first."""
    grouped: dict[str, list[Named]] = {}
    for words, cities in _cities().items():
        grouped.setdefault(words[0], []).append((words, cities))
    return {first: tuple(sorted(named, key=lambda item: -len(item[0]))) for first, named in grouped.items()}


def cities_called(name: str) -> tuple[City, ...]:
    """Every city of exactly this name, in any spelling of case and accents."""
    return _cities().get(spelling(name), ())
