"""A "next" meeting that is told of as held: the regular one, in the English of many translators.

Knows that a report which opens with it cannot mean one to come. Knows nothing of dates or bodies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.meetings.grammar.mentions import LATER, Mention
from corpus.meetings.grammar.verbs import PAST, VerbGroup

_HELD = frozenset("hold take-place convene open begin start conclude".split())


def as_told(mentions: list[Mention], groups: Sequence[VerbGroup]) -> list[Mention]:
    """The meetings of a report's first sentence with a verb: none that it says was held is still to come."""
    main = next((group for group in groups if group.finite), None)
    if main is None or not main.real or main.tense != PAST or main.pluperfect or main.lemma not in _HELD:
        return mentions
    return [
        replace(m, when="") if m.when == LATER and (m.head < main.start or m.start - main.end <= 1) else m
        for m in mentions
    ]
