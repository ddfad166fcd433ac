"""The only meeting in a town at a time, or with a number at a time: meant although its report has not all the asker's words.

Knows which conditions leave one meeting, and how many of the other words it must bear all the same. Knows nothing of how
words are matched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.records.columns import CALLED
from assistant.records.constraints import Constraints
from assistant.records.events import Event
from assistant.records.organs import of_any_organ
from assistant.records.topics import Topic

_A_MONTH = 31
"""Days within which a meeting in a town is told from the others there."""
BY_DAY_ALONE = 3
"""Words that it must bear where only its day or month is given."""
_HALF = 0.5
"""Share of the words, the town aside, that it must bear."""


def is_settled(constraints: Constraints, event: Event) -> bool:
    """Whether the question gives two of a day or month, a number and the town of the event."""
    dated = is_dated(constraints)
    placed = any(t.town and t.accepts & event.towns for t in constraints.topics)
    return [dated, placed, bool(constraints.ordinals)].count(True) > 1


def is_dated(constraints: Constraints) -> bool:
    """Whether the question gives the day or the month of the meeting."""
    days = constraints.days
    return days is not None and (days[1] - days[0]).days <= _A_MONTH and not constraints.any_year


def bears_enough(
    constraints: Constraints,
    event: Event,
    lacking: Sequence[str],
    weights: Mapping[Topic, float],
    fewest: int = 1,
) -> bool:
    """Whether the words that the meeting lacks may be the asker's own: it is called by one that tells it from others, bears
    `fewest` such words and half of all; no letters of a body are among those that it lacks."""
    others = [t for t in constraints.topics if not (t.town or t.accepts & event.towns)]
    borne = [t for t in others if weights[t] > 0 and t.text not in lacking]
    telling = [t for t in borne if weights[t] >= CALLED and not of_any_organ(t.stem)]
    letters = any(t.text.isupper() and len(t.text) > 1 for t in others if t.text in lacking)
    content = sum(not of_any_organ(t.stem) for t in borne)
    return bool(telling) and content >= fewest and len(borne) >= _HALF * len(others) and not letters
