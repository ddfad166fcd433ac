"""Which meetings of the library a question means, and which of its conditions none of them meets.

Knows constraints and events. Every condition counts over all events; nothing is settled by the nearest few passages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

from rapidfuzz import fuzz, process

from assistant.records.constraints import Constraints, Topic
from assistant.records.events import Catalogue, Event

# Shares of the weight of a question's topic words that an event must bear to be the one meant, and to be told from others.
MEANT = 0.5
CLEARLY_BETTER = 0.12
OF_A_LIST = 0.7
FUZZY = (
    82  # rapidfuzz ratio from which a word that stands nowhere is taken for a misspelling of one that does
)
KIN, MISSPELT, IN_TEXT, BEGINNING = 0.9, 0.9, 0.35, 0.7


@dataclass(frozen=True, slots=True)
class Scored:
    """An event with the share (0 to 1) of the question's topic words that it bears, and the firm words that it lacks."""

    event: Event
    share: float
    lacking: tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """`meant` fit all conditions, best first. If there are none, `unmet` says which condition fails
    ("ordinal", "days", "place", "topic") and `nearest` the events that meet the others."""

    meant: tuple[Scored, ...]
    unmet: str | None = None
    nearest: tuple[Scored, ...] = ()
    unknown: tuple[str, ...] = ()


class Matcher:
    """Scores the events of one catalogue. `in_text(word)` gives the reports in whose text a word stands."""

    def __init__(self, catalogue: Catalogue, in_text: Callable[[str], set[str]]) -> None:
        self._catalogue = catalogue
        self._in_text = in_text

    def stands_somewhere(self, word: str) -> bool:
        """Whether any record or report of the library bears the word."""
        return word.casefold() in self._catalogue.vocabulary or bool(self._in_text(word))

    def borne(self, topic: Topic) -> bool:
        """Whether any event bears the word."""
        return self._column(topic)[1] > 0

    def match(self, constraints: Constraints) -> Match:
        scored = self.score(constraints.topics)
        fitting = [s for s in scored if _hard(s.event, constraints) is None]
        floor = MEANT if constraints.topics else 0.0
        good = [s for s in fitting if s.share >= floor and not s.lacking]
        if good:
            return Match(tuple(good))
        named = [s for s in scored if s.share >= floor and not s.lacking] if constraints.topics else scored
        if named:
            failing = [_hard(s.event, constraints) for s in named]
            order = ("ordinal", "days", "place", "format")
            unmet = next(
                (kind for kind in order if all(f == kind or f in order for f in failing) and kind in failing),
                "topic",
            )
            # What fails for the event that meets most is what is missing.
            return Match((), unmet, tuple(named[:5]))
        unknown = tuple(dict.fromkeys(word for s in scored[:1] for word in s.lacking))
        return Match((), "topic", tuple((fitting or scored)[:3]), unknown)

    def score(self, topics: Sequence[Topic]) -> list[Scored]:
        """All events by the share of the topic words' weight that they bear, best first, then by day."""
        catalogue = self._catalogue
        count = len(catalogue.events)
        columns = [(topic, *self._column(topic)) for topic in topics]
        scored = []
        for n, event in enumerate(catalogue.events):
            total = met = 0.0
            lacking = []
            for topic, weights, borne in columns:
                rarity = log(1 + count / max(1, borne)) if borne else log(1 + count) * 0.6
                total += rarity
                met += rarity * weights[n]
                if topic.firm and weights[n] == 0:
                    lacking.append(topic.text)
            scored.append(Scored(event, met / total if total else 0.0, tuple(lacking)))
        return sorted(
            scored, key=lambda s: (-round(s.share, 6), s.event.start is None, s.event.start, s.event.id)
        )

    def _column(self, topic: Topic) -> tuple[list[float], int]:
        """For each event how far it bears the word, and how many bear it at all."""
        events = self._catalogue.events
        weights = [self._borne(topic, event) for event in events]
        if not any(weights):
            weights = self._misspelt(topic)
        reports = self._in_text(topic.text)
        for n, event in enumerate(events):
            if weights[n] < IN_TEXT and any(account.report in reports for account in event.accounts):
                weights[n] = IN_TEXT
        return weights, sum(weight > 0 for weight in weights)

    def _borne(self, topic: Topic, event: Event) -> float:
        own = event.weights.get(topic.stem, 0.0)
        kin = max((event.weights.get(s, 0.0) for s in topic.accepts), default=0.0) * KIN
        return max(own, kin)

    def _misspelt(self, topic: Topic) -> list[float]:
        events = self._catalogue.events
        word = topic.text.lower()
        if len(word) < 4:
            return [0.0] * len(events)
        near = {
            w
            for w, _, _ in process.extract(
                word, self._catalogue.vocabulary, scorer=fuzz.ratio, score_cutoff=FUZZY, limit=8
            )
        }
        begun = (
            {w for w in self._catalogue.vocabulary if len(word) >= 4 and w.startswith(word)}
            if not near
            else set()
        )
        if not near and not begun:
            near, begun = set(), _joined(word, self._catalogue.vocabulary)
        return [
            MISSPELT if event.surface & near else BEGINNING if event.surface & begun else 0.0
            for event in events
        ]


def best_of(match: Match, constraints: Constraints) -> list[Event]:
    """The events that are meant equally: one, or several to ask back about."""
    meant = list(match.meant)
    if not meant:
        return []
    if constraints.last or constraints.first:
        top = [s for s in meant if s.share >= meant[0].share - CLEARLY_BETTER]
        dated = sorted((s.event for s in top if s.event.start), key=lambda e: (e.start, e.id))
        if dated:
            return [dated[-1] if constraints.last else dated[0]]
    top = [s for s in meant if s.share >= meant[0].share - CLEARLY_BETTER]
    return [s.event for s in top]


def all_of(match: Match) -> list[Event]:
    """The events that a question about several means, in the order of their days."""
    kept = [s.event for s in match.meant if s.share >= min(OF_A_LIST, match.meant[0].share - CLEARLY_BETTER)]
    return sorted(kept, key=lambda e: (e.start is None, e.start, e.id))


def _hard(event: Event, constraints: Constraints) -> str | None:
    """The first condition that the event fails for certain."""
    if constraints.ordinals and not set(constraints.ordinals) & event.ordinals:
        return "ordinal"
    if constraints.days:
        days = event.days
        if days is None or days[0] > constraints.days[1] or days[1] < constraints.days[0]:
            return "days"
    if constraints.countries and not set(constraints.countries) & event.countries:
        return "place"
    if constraints.format and not any(a.record["format"] == constraints.format for a in event.accounts):
        return "format"
    return None


def _joined(word: str, vocabulary: frozenset[str]) -> set[str]:
    """Words that a clipped compound begins with: "infosec" for "information security"."""
    for cut in range(4, len(word) - 2):
        heads = {w for w in vocabulary if w.startswith(word[:cut])}
        tails = {w for w in vocabulary if w.startswith(word[cut:])}
        if heads and tails:
            return heads | tails
    return set()
