"""What the fact model says of how those came who came: in what role, from afar or on site, as the host, to open the meeting.

What a rule has read stays, unless the model is sure that the words say something else. Knows the thresholds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from corpus.adapted import Logits
from corpus.meetings.learned.candidates import CAPITAL, OUTPUTS, STATE
from corpus.meetings.learned.judging import Judged
from corpus.meetings.model import Attendance, Coded
from corpus.meetings.presence.party_model import GUEST, MEMBER, OBSERVER

ROLES = {role: OUTPUTS[STATE].index(role) for role in (OBSERVER, GUEST, MEMBER)}
REMOTE, ONSITE, HOSTED = (OUTPUTS[STATE].index(output) for output in ("remote", "onsite", "hosted"))

SAID = 2.0
"""A role is taken from this logit on where no rule has read it."""

CONNECTED = 1.0
"""That a state was connected, or on site, is taken from this logit on where no rule has read it."""

SURE = 2.0
"""From this logit on it takes the place of what a rule has read, where that is at or below `DOUBTED`."""

DOUBTED = -4.0

HOST = 1.0
"""The host is taken from this logit on."""

NO_HOST = -4.0


def judged_manners(
    states: tuple[Attendance, ...], places: Iterable[Judged], online: bool
) -> tuple[Attendance, ...]:
    """`states` with their roles, and whether they were connected; `places` are those of the meeting's own sentences.

    Of a meeting that was `online` for all, nobody need be said to have been connected.
    """
    best = _best(places)
    found = []
    for state in states:
        logits = best.get(state.code)
        if logits is not None:
            remote = state.remote if online else _remote(state.remote, logits)
            state = replace(state, role=_role(state.role, logits), remote=remote)
        found.append(state)
    return tuple(found)


def judged_host(host: Coded | None, places: Sequence[Judged]) -> Coded | None:
    """The state that hosted, where no rule has read one; none where the model is sure that the words do not say so."""
    states = [place for place in places if place.candidate.kind == STATE and place.candidate.form != CAPITAL]
    if host is not None:
        same = [place.logits[HOSTED] for place in states if place.code == host.value]
        return None if same and max(same) <= NO_HOST else host
    surest = max(states, key=lambda place: place.logits[HOSTED], default=None)
    return Coded(surest.code, surest.span) if surest is not None and surest.logits[HOSTED] >= HOST else None


def _best(places: Iterable[Judged]) -> Mapping[str, Logits]:
    """Of each state the highest logit of each output."""
    found: dict[str, Logits] = {}
    for place in places:
        if place.candidate.kind == STATE:
            known = found.get(place.code, place.logits)
            found[place.code] = tuple(map(max, known, place.logits))
    return found


def _role(read: str | None, logits: Logits) -> str | None:
    role, logit = max(((role, logits[at]) for role, at in ROLES.items()), key=lambda one: one[1])
    if read is None:
        return role if logit >= SAID else None
    if logits[ROLES[read]] > DOUBTED:
        return read
    return role if logit >= SURE else None


def _remote(read: bool | None, logits: Logits) -> bool | None:
    if read is None:
        if max(logits[REMOTE], logits[ONSITE]) < CONNECTED:
            return None
        return logits[REMOTE] >= logits[ONSITE]
    same, other = (logits[REMOTE], logits[ONSITE]) if read else (logits[ONSITE], logits[REMOTE])
    if same > DOUBTED:
        return read
    return not read if other >= SURE else None
