"""Nouns for persons that no list of words holds: "hydrologists", "harbour masters", "trainees", "mediators".

Knows endings and the few words that only look like it. Knows nothing of what the persons do or for whom they came.
"""

from __future__ import annotations

import re

from corpus.meetings.grammar.lexicon import COUNTABLES, DELEGATES, OFFICES

_PERSONS = re.compile(
    r"(?:people|men|women|police|youth|ists|ians|archs|logues|(?<!m)ents|ants|ees|[a-z]{3}(?:ers|ors))$"
)
_NO_PEOPLE = frozenset(
    """
    imports exports goods products reports letters messages funds contributions vessels ships
    refugees migrants tourists visitors supplies deliveries shipments flights trains lorries trucks
    cargoes data samples applications proposals complaints requests loans grants donations investors
    investments remittances pilgrims students workers citizens nationals holidaymakers troops
    soldiers peacekeepers orders offers numbers matters borders rivers containers papers partners
    tankers trailers carriers steamers freighters computers customers drivers consumers voters players viewers
    readers users followers buyers sellers settlers prisoners documents plants descents continents accidents
    patients clients parents events rents currents precedents incidents committees trees fees guarantees factors
    motors sensors tractors vectors actors donors doors floors errors mirrors corridors colours visitors
    workers farmers fishers submissions replies answers comments remarks greetings regrets apologies
    centers theaters waters sectors indicators reactors posters newspapers chapters powers characters parameters
    registers transfers tenders vouchers newsletters airliners shelters quarters headquarters fibers generators vendors
    degrees tents continents currents grants variants warrants colours
    """.split()
)


def names_people(noun: str) -> bool:
    """Whether a plural noun in small letters is one of persons; "letters", "orders" are none."""
    if noun in _NO_PEOPLE:
        return False
    return noun in DELEGATES or noun in OFFICES or noun in COUNTABLES or bool(_PERSONS.search(noun))


def looks_like_people(noun: str) -> bool:
    """Whether a plural noun that the vocabulary does not know is one of persons by its ending."""
    return noun not in _NO_PEOPLE and bool(_PERSONS.search(noun))
