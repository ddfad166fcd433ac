"""The regions that a question names: of which states are asked for ("which African states"), or where meetings were ("in the
Gulf").

Knows a question's words. Knows nothing of the library.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corpus.regions import Region, regions

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
    r"\s+(?:[A-Z]|union\b|bank\b|group\b|commission\b|states?\b|countr|nations?\b|members?\b)"
)
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
    for pattern in (_before_states(regions()), _behind_states(regions())):
        for match in pattern.finditer(body):
            if not _IN_A_NAME.search(body[: match.start()]):
                return AskedRegion(_called(regions())[_folded(match["region"])], *match.span())
    return None


def region_of_place(body: str) -> AskedRegion | None:
    """ "held in West Africa": where the meetings that are meant were."""
    for match in _in_place(regions()).finditer(body):
        if not _NOT_A_PLACE.match(body, match.end()):
            return AskedRegion(_called(regions())[_folded(match["region"])], *match.span())
    return None


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
        rf"(?<![\w-])(?<!South\s)(?<!south\s)(?<!non-)(?P<region>{_any_of(known, 'adjectives')})\s+{_STATES}",
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
        rf"\b{_HELD}\s+(?:anywhere\s+)?(?:in|across|within|throughout)\s+(?:the\s+)?"
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
