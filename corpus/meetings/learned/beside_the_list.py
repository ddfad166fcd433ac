"""What the fact model says beside which states came: which are said to have stayed away, and which organisations were there.

Knows the thresholds and what they were measured to do. The rules' readings are `presence`'s.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from corpus.meetings.grammar.document import Document
from corpus.meetings.grammar.joined_names import HEADS
from corpus.meetings.learned.candidates import CAPITAL, ORGANISATION, OUTPUTS, STATE
from corpus.meetings.learned.judging import Judged
from corpus.meetings.model import Absence, Organisation
from corpus.meetings.presence.named_groups import may_be_an_organisation
from corpus.report import Span

CAME, AWAY = (OUTPUTS[STATE].index(output) for output in ("came", "away"))

STAYED_AWAY = 2.0
"""A state of which no rule reads anything is said to have stayed away from this logit on."""

AWAY_AFTER_ALL = 3.0
"""One that a rule lists as having come stayed away from this logit on, where no words are likely to say that it came."""

NOT_SAID_TO_COME = -2.0
MAY_HAVE_COME = 0.0

THERE = 0.0
"""An organisation that no rule has read took part from this logit on."""

GOES_ON = -2.0
"""A name that the model is sure of goes on as far as one that begins with it and has at least this logit."""

NOT_THERE = -4.5
"""One that a rule has read did not, where no place that names it has a logit above this."""

_WHY = "said not to have taken part"


def judged_absent(
    places: Iterable[Judged], listed: Collection[str], known: Collection[str]
) -> tuple[Absence, ...]:
    """The states that are surely said to have stayed away and that are not `known` to; `listed` are those that rules list."""
    states = [place for place in places if place.candidate.kind == STATE]
    came: dict[str, float] = {}
    for place in states:
        came[place.code] = max(place.logits[CAME], came.get(place.code, place.logits[CAME]))
    found: dict[str, Absence] = {}
    for place in sorted(states, key=lambda place: -place.logits[AWAY]):
        if place.candidate.form == CAPITAL or place.code in known:
            continue
        least = AWAY_AFTER_ALL if place.code in listed else STAYED_AWAY
        if place.logits[AWAY] < least:
            continue
        if came[place.code] > (NOT_SAID_TO_COME if place.code in listed else MAY_HAVE_COME):
            continue  # another sentence says that it came
        found.setdefault(place.code, Absence(place.code, _WHY, place.span))
    return tuple(found.values())


def judged_organisations(
    document: Document,
    places: Sequence[Judged],
    read: tuple[Organisation, ...],
    people: Collection[str],
    own: tuple[str, ...],
    whole: Sequence[Span],
    collective: Sequence[Span] = (),
    states: Sequence[Span] = (),
) -> tuple[Organisation, ...]:
    """Those that the rules have `read` and those that the model is sure of, in order; none that it is sure was not there.
    `whole` are names as grammar reads them, whoever came: a shorter one that the model is sure of ends where they do. What
    stands in a `collective` phrase ("members of the Council") has come by nobody's word; a state's own body came for one of the
    `states`."""
    text = document.text
    named = [place for place in places if place.candidate.kind == ORGANISATION]
    kept = [one for one in read if not _surely_not(one, named) and not _of_others(one.span, text, states)]
    longest = sorted((place for place in named if place.logit >= GOES_ON), key=lambda place: -len(place.span))
    whole = [*whole, *(place.span for place in longest)]
    taken: list[Span] = [one.span for one in kept]
    names = {one.name.casefold() for one in kept}
    for place in sorted(named, key=lambda place: (-place.logit, -len(place.span))):
        if place.logit < THERE:
            break
        span = next((one for one in whole if _is_short_for(place.span, one, text)), place.span)
        name = span.of(text)
        if any(span.overlaps(other) for other in (*taken, *collective)) or name.casefold() in names:
            continue
        if any(span.overlaps(state) for state in states) or _of_others(span, text, states):
            continue
        if not may_be_an_organisation(name, people, own):
            continue
        taken.append(span)
        names.add(name.casefold())
        kept.append(Organisation(name, None, span))
    return tuple(sorted(kept, key=lambda one: one.span.start))


def _is_short_for(part: Span, name: Span, text: str) -> bool:
    """Whether it is how the name begins, or its letters: "LBA" of "the Lake Basin Authority for the East (LBA)"."""
    if part.start == name.start:
        return _GOES_ON.match(text, part.end, name.end) is not None
    return name.start < part.start and text[part.start - 1 : part.end + 1] == f"({part.of(text)})"


_GOES_ON = re.compile(r"\s(?:of|for|on|to|against)\s(?:(?!['’]s\b)[^()])*(?:\([^()\s]+\))?$|\s\([^()\s]+\)$")


def _of_others(name: Span, text: str, states: Sequence[Span]) -> bool:
    """Whether a body came for another: "other bodies of the Union" have no name, "NCEC (Ukraine)" and "Germany (GIZ)" are what
    a state has sent, and "Mass Media" is what its minister is for."""
    if _PARTS_OF.search(text, max(0, name.start - 40), name.start) or _GLUED.match(text, name.end):
        return True
    line = max(text.rfind("\n", 0, name.start) + 1, name.start - _FIELDS)
    bare = " " not in name.of(text) or not _HEAD.search(text, name.start, name.end)
    if (
        bare
        and _MINISTER_FOR.search(text, line, name.start)
        and not _LETTERS.search(text, name.start, name.end)
    ):
        return True
    behind = text[name.end : name.end + 2] == " (" and any(state.start == name.end + 2 for state in states)
    within = text[name.start - 2 : name.start] == " (" and any(
        state.end == name.start - 2 for state in states
    )
    return behind or within


_PARTS_OF = re.compile(
    r"\b(?:bodies|organs|structures|divisions|departments)\s+of\s+(?:the\s+)?$", re.IGNORECASE
)
_FIELDS = 200  # characters, in which all that one minister is for is named
_GLUED = re.compile(r"[-‑](?:\d|[a-z])")  # "COVID-19", "EU-funded"
# "Minister for Higher Education, Industry and": what follows is another of its matters, where no noun of bodies stands in it.
_MINISTER_FOR = re.compile(
    r"\b(?:(?:[Mm]inist(?:er|ry|ries|ers)|[Dd]epartment|[Ss]ecretary)\s+(?:of|for)|[Ww]orking\s+(?:Party|Group)\s+on)"
    r"(?:\s+(?:and|of|the|&|[A-Z][\w-]*,?))*\s*(?:,|\band|&)\s+(?:the\s+)?$"
)
_LETTERS = re.compile(r"\b\w*[A-Z]\w*[A-Z]")
_HEAD = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, HEADS))) + r")\b", re.IGNORECASE)


def _surely_not(one: Organisation, named: Iterable[Judged]) -> bool:
    logits = [place.logit for place in named if place.span.overlaps(one.span)]
    return bool(logits) and max(logits) <= NOT_THERE
