"""The regions that a question names: of which states are asked for ("which African states"), or where meetings were ("in the
Gulf").

Knows a question's words. Knows nothing of the library.
"""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import dataclass
from functools import cache

from corpus.regions import Region, all_but, both_of, regions
from corpus.states.table import states

_STATES = (
    r"(?:(?:island|member|coastal|littoral|riparian)\s+)?(?:states?|countr(?:y|ies)|nations?|members?|delegations?|governments?|ones?"
    r"|participants?|capitals?)\b"
)
# "the Conference of African States" is a name; "which of the African states" asks.
_IN_A_NAME = re.compile(
    r"(?<!which )(?<!any )(?<!some )(?<!none )(?<!all )(?<!most )(?<!many )\b(?:of|between|among|for|with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NOT_A_PLACE = re.compile(
    r"\s+(?:of\b|(?P<capital>[A-Z][\w’'-]*)|union\b|bank\b|group\b|commission\b|states?\b|countr|nations?\b|members?\b)"
)
_TIMES = frozenset(month_name) | {"In", "On", "Since", "Between", "During", "From", "Before", "After"}
# "Eastern European states", "Latin American and Caribbean": a part of the region, or another one beside it.
_PART_OR_JOINED = re.compile(
    r"\b(?:(?:north|south|east|west|central|middle)(?:ern)?|non|pan|trans|sub)[\s-]+$|\w\s+(?:and|or|&)\s+$",
    re.IGNORECASE,
)
_NOT_HELD = re.compile(r"(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
# Only what meets is in a place: the "Co-operation in Europe" of a name is not.
_HELD = (
    r"(?:held|place|met|meet|happen(?:ed)?|organi[sz]ed|convened|hosted|was|were|are|ones|those|events|gatherings|meetings|sessions"
    r"|summits|conferences)"
)

Regions = tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class AskedRegion:
    """A region with the place (start, end) of the words that name it."""

    region: Region
    start: int
    end: int


def region_of_states(body: str) -> AskedRegion | None:
    """ "which African states", "only the Baltic ones", "countries from Central Asia": whose coming is asked about."""
    known = _called(regions())
    for match in _before_states(regions()).finditer(body):
        before = body[: match.start()]
        if _IN_A_NAME.search(before) or _PART_OR_JOINED.search(before):
            continue
        region = known[_folded(match["region"])]
        if match["other"]:
            region = both_of(known[_folded(match["other"])], region)
        return AskedRegion(region, *match.span())
    for match in _behind_states(regions()).finditer(body):
        if not (_IN_A_NAME.search(body[: match.start()]) or _goes_on(body, match)):
            return AskedRegion(known[_folded(match["region"])], *match.span())
    return None


def region_of_place(body: str) -> AskedRegion | None:
    """ "held in West Africa": where the meetings that are meant were."""
    for match in _in_place(regions()).finditer(body):
        if _goes_on(body, match):
            continue
        region = _called(regions())[_folded(match["region"])]
        if match["outside"] or _NOT_HELD.search(body[: match.start()]):
            region = all_but(region, frozenset(states()))
        return AskedRegion(region, *match.span())
    return None


def _goes_on(body: str, match: re.Match[str]) -> bool:
    """Whether the words are a part of a longer name: "Africa Group", "the Gulf of Guinea"."""
    following = _NOT_A_PLACE.match(body, match.end())
    if following is None:
        return False
    capital = following["capital"]
    # "HELD IN AFRICA IN 2021" has no capitals that tell a name.
    return not capital or (not body.isupper() and capital not in _TIMES)


def _folded(words: str) -> str:
    return re.sub(r"[\s-]+", " ", words.casefold())


@cache
def _called(known: Regions) -> dict[str, Region]:
    return {
        _folded(name): region for region in reversed(known) for name in (*region.names, *region.adjectives)
    }


@cache
def _before_states(known: Regions) -> re.Pattern[str]:
    # "South African" and "Central African Republic" are states.
    return re.compile(
        rf"(?<![\w-])(?:(?P<other>{_any_of(known, 'adjectives')})(?:\s+and\s+|\s+or\s+|\s*[&/]\s*))?"
        rf"(?P<region>{_any_of(known, 'adjectives')})\s+{_STATES}",
        re.IGNORECASE,
    )


@cache
def _behind_states(known: Regions) -> re.Pattern[str]:
    return re.compile(
        rf"\b{_STATES}\s+(?:of|from|in)\s+(?:the\s+)?(?P<region>{_any_of(known, 'names')})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _in_place(known: Regions) -> re.Pattern[str]:
    return re.compile(
        rf"\b{_HELD}\s+(?:anywhere\s+)?(?:in|across|within|throughout|(?P<outside>outside(?:\s+of)?))\s+(?:the\s+)?"
        rf"(?P<region>{_any_of(known, 'names')})(?![\w-])",
        re.IGNORECASE,
    )


def _any_of(known: Regions, kind: str) -> str:
    """All names or adjectives, the longest first; a hyphen may be a blank."""
    words = {name for region in known for name in getattr(region, kind)}
    return "|".join(
        re.escape(word).replace(r"\-", "[- ]").replace(r"\ ", r"\s+")
        for word in sorted(words, key=len, reverse=True)
    )
