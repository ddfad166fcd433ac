"""Which of several cities of one name is meant.

Knows states named nearby, capitals and sizes. Knows nothing of how names are found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.places.named import Named
from corpus.places.table import City
from corpus.report import Span

_FAR_LARGER = 3
_NEAR = 400
_PARTS_OF_STATES = {
    "USA": """
        Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho
        Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
        Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York
        North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina
        South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia Wisconsin Wyoming
    """,
    "CAN": """
        Ontario Quebec Québec Alberta Manitoba Saskatchewan British_Columbia Nova_Scotia New_Brunswick
        Newfoundland Yukon
    """,
    "AUS": """
        New_South_Wales Queensland Victoria Tasmania South_Australia Western_Australia
    """,
    "GBR": """
        England Scotland Wales Northern_Ireland
    """,
}
# "Tokyo, New York" is a list.
_CITIES_TOO = frozenset({"New York", "Washington", "Victoria", "Quebec", "Québec"})
_PART_AFTER = {
    code: re.compile(r",\s*(" + "|".join(parts.replace("_", r"\s").split()) + r")\b")
    for code, parts in _PARTS_OF_STATES.items()
}


def settle(text: str, span: Span, cities: Sequence[City], named: Named) -> str | None:
    """The state of the city at `span`: the one said right after it, else one of its states named nearby, else the
    capital's, else that of by far the largest; None where nothing settles it."""
    codes = {city.code for city in cities}
    for code, part in _PART_AFTER.items():
        match = part.match(text, span.end)
        if match and (code in codes or match[1] not in _CITIES_TOO):
            return code
    said = _said_right_after(text, span, named, codes)
    if said == "GEO" and "USA" in codes and said not in codes:
        return "USA"
    if said is not None:
        return said
    if len(codes) == 1:
        return next(iter(codes))
    near = [match for match in named.around(span, _NEAR) if match.code in codes]
    capital = {city.code for city in cities if city.capital}
    seats = capital & {match.code for match in near}
    if len(seats) == 1:
        return seats.pop()  # where several of its states are named, who says "Santiago" means the seat of one
    if near:
        closest = min(
            near, key=lambda match: min(abs(match.span.start - span.end), abs(span.start - match.span.end))
        )
        return closest.code
    if len(capital) == 1:
        return next(iter(capital))
    largest, second, *_ = sorted(cities, key=lambda city: -city.population)
    return largest.code if largest.population >= _FAR_LARGER * max(second.population, 1) else None


# "in Xtown, Y stays away": a word of its own behind a state that no town of the name is in makes it no apposition.
_OWN_WORDS = re.compile(
    r"\s+(?!(?:in|on|at|from|to|by|for|under|with|and|or|between|during|this|that|of|as|after|before|where|which|was|were"
    r"|is|are|has|have|had|will|today|yesterday)\b)[a-z]{3,}"
)


def _said_right_after(text: str, span: Span, named: Named, codes: set[str]) -> str | None:
    """The state in "X, State" or "X (State)", whatever the table holds: the text knows better."""
    match = named.following(span.end)
    if match is None or match.form not in ("name", "code"):
        return None
    if match.code not in codes and _OWN_WORDS.match(text, match.span.end):
        return None
    between = text[span.end : match.span.start]
    return match.code if len(between) < 12 and re.fullmatch(r"\s*[,(]\s*(?:the\s+)?", between) else None
