"""The meeting whose report has most of the words of a question, where none bears them all: askers have words of their own.

Knows how much of a question it must have, and how much less any other. Knows nothing of days, places or numbers: it is given
the meetings that have those that are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log

from assistant.records.columns import CALLED, Columns
from assistant.records.constraints import Constraints
from assistant.records.events import Catalogue
from assistant.records.organs import of_any_organ
from assistant.records.topics import Topic
from corpus.places.table import cities_called
from corpus.states import find_states

SHARE = 0.6
"""Share of the weight of the words, rare ones weighing more, that its report must have."""
ANY_OTHER = 0.7
"""No other report may have more than this share of what it has."""
_MOST_LACKING = 3
_NOWHERE = 0.6


def told_most(
    catalogue: Catalogue, columns: Columns, constraints: Constraints, fitting: Iterable[int]
) -> tuple[int, tuple[str, ...]] | None:
    """The event's place in the catalogue and the words that its report lacks; None where no meeting stands out.

    A name that other meetings are called by, and letters, are nobody's own words: lacking one, it is another meeting.
    """
    topics = [t for t in constraints.topics if not t.town]
    if not topics or constraints.ordinals:
        return None  # a number is of one body: none is taken for another
    found = {t: columns.of(t) for t in topics}
    count = len(catalogue.events)
    # A word that stands in no report tells no meeting from another.
    rarity = {
        t: log(1 + count / len(found[t].weights)) if found[t].weights else log(1 + count) * _NOWHERE
        for t in topics
    }
    total = sum(rarity.values())

    def share(n: int) -> float:
        return sum(rarity[t] for t in topics if n in found[t].weights) / total

    shares = {n: share(n) for n in fitting}
    best = max(shares, key=lambda n: shares[n], default=None)
    if best is None or shares[best] < SHARE:
        return None
    reports = _reports(catalogue, best)
    if any(
        other > ANY_OTHER * shares[best]
        and (n != best)
        and (not reports & _reports(catalogue, n) or other == shares[best])
        for n, other in shares.items()
    ):
        return None
    lacking = [t for t in topics if best not in found[t].weights]

    def tells_another(topic: Topic) -> bool:
        """Whether another meeting is called by the word: one that is about it, or one that has more of the question besides."""
        called = [n for n, weight in found[topic].weights.items() if weight >= CALLED]
        if not topic.text[:1].isupper():
            return bool(called) and not of_any_organ(topic.stem)
        return any(share(n) > rarity[topic] / total for n in called)

    if len(lacking) > _MOST_LACKING or any(tells_another(t) for t in lacking):
        return None
    if any(found[t].weights.get(best, 0.0) < CALLED for t in topics if _is_no_own_word(t)):
        return None  # spoken of there, at most
    telling = [found[t].weights[best] for t in topics if t not in lacking and not of_any_organ(t.stem)]
    met = [
        constraints.countries,
        constraints.days,
        any(t.town for t in constraints.topics),
    ]
    fewest = _TELLING[min(len(_TELLING) - 1, sum(map(bool, met)))]
    if len(telling) < fewest or (fewest > 1 and max(telling) < CALLED and len(telling) < _IN_TEXT_ALONE):
        return None
    return best, tuple(t.text for t in lacking)


_TELLING = (3, 2, 1)
"""So many words that tell one matter from another must be met where neither a day nor a place is, one of them, or both."""
_IN_TEXT_ALONE = 3
"""So many at least where the meeting is called by none of them."""


def _is_no_own_word(topic: Topic) -> bool:
    """A state, a town, letters, or a word in small ones that tells one meeting of a body from another: heads of
    "government"."""
    if find_states(topic.text.title()) or cities_called(topic.text.title()):
        return True
    return (len(topic.text) > 1 and topic.text.isupper()) or (topic.firm and topic.text.islower())


def _reports(catalogue: Catalogue, n: int) -> frozenset[str]:
    return frozenset(account.report for account in catalogue.events[n].accounts)
