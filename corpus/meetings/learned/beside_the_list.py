"""What the fact model says beside which states came: which are said to have stayed away, and which organisations were there.

Knows the thresholds and what they were measured to do. The rules' readings are `presence`'s.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from corpus.meetings.grammar.document import Document
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

NOT_THERE = -6.0
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
) -> tuple[Organisation, ...]:
    """Those that the rules have `read` and those that the model is sure of, in order; none that it is sure was not there.
    `whole` are names as grammar reads them, whoever came: a shorter one that the model is sure of ends where they do."""
    text = document.text
    named = [place for place in places if place.candidate.kind == ORGANISATION]
    kept = [one for one in read if not _surely_not(one, named)]
    taken: list[Span] = [one.span for one in kept]
    names = {one.name.casefold() for one in kept}
    for place in sorted(named, key=lambda place: (-place.logit, -len(place.span))):
        if place.logit < THERE:
            break
        span = next((one for one in whole if _is_short_for(place.span, one, text)), place.span)
        name = span.of(text)
        if any(span.overlaps(other) for other in taken) or name.casefold() in names:
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


def _surely_not(one: Organisation, named: Iterable[Judged]) -> bool:
    logits = [place.logit for place in named if place.span.overlaps(one.span)]
    return bool(logits) and max(logits) <= NOT_THERE
