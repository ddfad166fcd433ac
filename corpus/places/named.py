"""The states named in one text, found when first asked for and looked up by place.

Knows where states stand in a text. Knows nothing of cities.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from corpus.report import Span
from corpus.states import StateMatch, find_states


class Named:
    """The states of a text: a text that names no doubtful city is never searched for them."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def all(self) -> tuple[StateMatch, ...]:
        return find_states(self._text)

    @cached_property
    def _starts(self) -> list[int]:
        return [match.span.start for match in self.all]

    def following(self, offset: int) -> StateMatch | None:
        """The first state that starts at or after `offset`."""
        at = bisect_left(self._starts, offset)
        return self.all[at] if at < len(self.all) else None

    def around(self, span: Span, distance: int) -> tuple[StateMatch, ...]:
        """The states that start within `distance` characters of `span`, before or after."""
        first = bisect_left(self._starts, span.start - distance)
        return self.all[first : bisect_left(self._starts, span.end + distance)]

    def touches(self, span: Span) -> bool:
        """Whether a state's name overlaps `span`."""
        return any(match.span.overlaps(span) for match in self.around(span, 120))
