"""Which meetings of the library a question means, and which of its conditions none of them meets.

Knows constraints and events. Every condition counts over all events; nothing is settled by the nearest few passages. A
number belongs to a body: the words that tell one body from another must be met by what a meeting is called, or by the
sentences that introduce it, never by words that only stand somewhere in a report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import nlargest
from itertools import islice
from math import log

from assistant.records.asked_days import Days, in_year, season_in
from assistant.records.bearing import Bearing
from assistant.records.columns import CALLED, Columns
from assistant.records.constraints import Constraints
from assistant.records.events import Catalogue, Event
from assistant.records.frames import Frames
from assistant.records.only_one_there import BY_DAY_ALONE, bears_enough, is_dated, is_settled
from assistant.records.organs import of_any_organ
from assistant.records.told_most import told_most
from assistant.records.topics import Topic
from assistant.stems import stem
from assistant.words import words

# Shares of the weight of a question's topic words that an event must bear to be the one meant, and to be told from others.
MEANT = 0.5
NUMBERED = 0.2
"""The same where a number is asked of a body that is named: each word of its name must be met, if only where it is
introduced."""
FEW = 3
"""So many meetings may be told apart by words that only stand in their reports."""
_LOOKED_AT = 8
_A_FEW_DAYS = 4
_LONGEST = 62
"""So many days at most has a meeting whose month is known."""


@dataclass(frozen=True, slots=True)
class Scored:
    """An event with the share (0 to 1) of the question's topic words that it bears, and the words that it lacks although
    it must bear them."""

    event: Event
    share: float
    lacking: tuple[str, ...]
    alone: bool = False
    """Whether it is meant although it lacks these words, as no other meeting has the town, the days or the number asked for."""
    most: bool = False
    """Whether it is meant as the one that has most of the words of the question."""
    introduced: int = 0
    """How many of the words its part of the report has, where another of the same report is meant as well as it."""


@dataclass(frozen=True)
class Match:
    """`meant` fit all conditions, best first. If there are none, `unmet` says which condition fails
    ("ordinal", "days", "place", "format", "topic"), `nearest` are the events that meet the others, and `unknown` the words
    that no meeting goes with."""

    meant: tuple[Scored, ...]
    unmet: str | None = None
    nearest: tuple[Scored, ...] = ()
    unknown: tuple[str, ...] = ()


class Matcher:
    """Scores the events of one catalogue. `frames` tell how its reports introduce each."""

    def __init__(self, catalogue: Catalogue, columns: Columns, frames: Frames) -> None:
        self._catalogue = catalogue
        self._columns = columns
        self._frames = frames
        self._bearing = Bearing(columns, frames)

    def stands_somewhere(self, word: str) -> bool:
        """Whether any record or report of the library bears the word."""
        return word.casefold() in self._catalogue.vocabulary or bool(self._columns.in_text(word))

    def in_text(self, word: str) -> frozenset[str]:
        """Reports in whose text the word stands, in any of its forms."""
        return self._columns.in_text(word)

    def called_so(self, event: Event, constraints: Constraints) -> bool:
        """Whether the event is called by every word of the question, or was held in that town."""
        n = self._place(event)
        return all(self._columns.of(topic).weights.get(n, 0.0) >= CALLED for topic in constraints.topics)

    def introduced(self, event: Event) -> frozenset[str]:
        """Stems of the words that introduce a meeting whose report tells of others as well; none of one told of alone."""
        return self._frames.of(event).stems if event.shared else frozenset()

    def borne(self, topic: Topic) -> bool:
        """Whether any event bears the word."""
        return bool(self._columns.of(topic).weights)

    def own_words(self, event: Event, constraints: Constraints) -> tuple[tuple[str, ...], bool]:
        """The words for what a meeting is about of which its report has none, the asker's own, and whether they are all of
        them."""
        n = self._place(event)
        telling = [
            t
            for t in constraints.topics
            if not (t.town or t.anywhere or of_any_organ(t.stem) or t.accepts & event.towns)
        ]
        lacking = [t for t in telling if n not in self._columns.of(t).weights]
        return tuple(t.text for t in lacking), bool(lacking) and len(lacking) == len(telling)

    def told_most(self, constraints: Constraints) -> Scored | None:
        """The meeting that has most of the words, of those that have the day, the place and the form asked for; for a question
        about one meeting whose words none bears."""
        towns = [t for t in constraints.topics if t.town]
        possible = self._possible(constraints)
        fitting = [
            n
            for n in (range(len(self._catalogue.events)) if possible is None else possible)
            if self._hard(n, constraints) is None
            and all(t.accepts & self._catalogue.events[n].towns for t in towns)
        ]
        found = told_most(self._catalogue, self._columns, constraints, fitting)
        if found is None:
            return None
        n, lacking = found
        return Scored(self._catalogue.events[n], MEANT, lacking, most=True)

    def match(self, constraints: Constraints) -> Match:
        """The meetings that are meant; where none was on the days asked for, those on the days that may be meant as well."""
        found = self._match(constraints)
        if found.meant or constraints.days is None:
            return found
        if constraints.any_year and (meant := self._in_any_year(constraints, constraints.days)):
            return Match(tuple(meant))
        if constraints.or_days is None:
            return found
        otherwise = self._match(replace(constraints, days=constraints.or_days, or_days=None))
        return otherwise if otherwise.meant else found

    def _in_any_year(self, constraints: Constraints, days: Days) -> list[Scored]:
        """The meetings on these days of whichever year, best first."""
        found: list[Scored] = []
        for year in sorted(self._catalogue.by_year, reverse=True):
            of_year = in_year(days, year)
            if of_year is not None:
                found += self._match(replace(constraints, days=of_year, or_days=None)).meant
        exact = [scored for scored in found if scored.event.start]
        return sorted(exact or found, key=lambda scored: -scored.share)

    def _match(self, constraints: Constraints) -> Match:
        floor = MEANT if constraints.topics else 0.0
        if constraints.ordinals and constraints.designating:
            floor = NUMBERED
        possible = self._possible(constraints)
        reached = [(s, n) for s, n in self._ranked(constraints, floor, possible) if s >= floor]
        good: list[Scored] = []
        lacking_some: list[Scored] = []
        for share, n in reached:
            if self._hard(n, constraints) is None:
                scored = self._scored(share, n, constraints, framed=len(lacking_some) < _LOOKED_AT)
                (lacking_some if scored.lacking else good).append(scored)
        good = good or self._told_of(constraints)
        if good:
            return Match(tuple(self._beside_each_other(good, constraints)))
        return self._none(constraints, lacking_some)

    def _beside_each_other(self, good: Sequence[Scored], constraints: Constraints) -> list[Scored]:
        """Few meetings that one report tells of, not all by a name, each with how many of the words its part of it has."""
        reports = [frozenset(a.report for a in scored.event.accounts) for scored in good[:FEW]]
        if not 1 < len(good) <= FEW or not frozenset.intersection(*reports):
            return list(good)
        if all(any(a.record["name"] or a.record["bodies"] for a in s.event.accounts) for s in good):
            return list(good)  # what they are called tells them apart, or nothing does
        told = self._frames.told_apart([s.event for s in good])
        return [
            replace(s, introduced=sum(t.stem in stems for t in constraints.topics))
            for s, stems in zip(good, told, strict=True)
        ]

    def _none(self, constraints: Constraints, lacking_some: Sequence[Scored]) -> Match:
        """Which condition no meeting meets: looked for among those that come nearest by what they are called."""
        alone = self._alone_on_its_days(constraints)
        if alone is not None:
            return Match((alone,))
        ranked = self._ranked(constraints, MEANT, None)
        looked_at = ranked[:_LOOKED_AT] if constraints.topics else ranked
        named: list[Scored] = []
        for share, n in looked_at:
            if share >= (MEANT if constraints.topics else 0.0) and self._hard(n, constraints) is not None:
                scored = self._scored(share, n, constraints, framed=len(named) < 8)
                if not scored.lacking:
                    named.append(scored)
        if named:
            return self._unmet(named, constraints)
        if len(lacking_some) == 1 and self._excuses(lacking_some[0], constraints):
            return Match((lacking_some[0],))
        nearest_fitting = lacking_some[:1] or self._nearest_fitting(ranked, constraints)
        if nearest_fitting and self._is_only_one_there(nearest_fitting[0], constraints):
            return Match((replace(nearest_fitting[0], alone=True),))
        if lacking_some:
            return Match((), "topic", tuple(lacking_some[:3]), lacking_some[0].lacking)
        nearest = [self._scored(share, n, constraints, framed=False) for share, n in ranked[:3]]
        unknown = nearest[0].lacking if nearest else tuple(t.text for t in constraints.topics)
        return Match((), "topic", tuple(nearest), unknown)

    def _unmet(self, named: Sequence[Scored], constraints: Constraints) -> Match:
        """The condition that fails alone for some meeting, and the meetings that meet all others; else the first that fails."""
        for kind, without in (
            ("ordinal", {"ordinals": ()}),
            ("days", {"days": None, "months": ()}),
            ("place", {"countries": ()}),
            ("format", {"format": None}),
        ):
            relaxed = replace(constraints, **without)
            near = [s for s in named if self._hard(self._place(s.event), relaxed) is None]
            if near and relaxed != constraints:
                return Match((), kind, tuple(near[:5]))
        return Match((), self._hard(self._place(named[0].event), constraints), tuple(named[:5]))

    def _told_of(self, constraints: Constraints) -> list[Scored]:
        """Meetings in whose reports every word of the question stands, where none is called so: few, or it says nothing."""
        topics = constraints.topics
        if len(topics) < 2 or constraints.ordinals:
            return []
        columns = sorted((self._columns.of(topic).weights for topic in topics), key=len)
        every = [n for n in columns[0] if all(n in column for column in columns[1:])]
        fitting = [n for n in every if self._hard(n, constraints) is None]
        if len(fitting) > FEW:
            return []
        found = [self._scored(MEANT, n, constraints, framed=True) for n in fitting]
        return [scored for scored in found if not scored.lacking]

    def _place(self, event: Event) -> int:
        return self._catalogue.places[event.id]

    def _ranked(
        self, constraints: Constraints, floor: float, possible: Sequence[int] | None
    ) -> list[tuple[float, int]]:
        """Events (of those `possible`, where that is given) by the share of the topic words' weight that they bear, best
        first, then by day; where some bear `floor` of it or more, at least all of those."""
        catalogue, topics = self._catalogue, constraints.topics
        if not topics:
            return [(0.0, n) for n in (catalogue.by_day if possible is None else possible)]
        count = len(catalogue.events)
        columns = [self._columns.of(topic).weights for topic in topics]
        rarities = [log(1 + count / len(c)) if c else log(1 + count) * 0.6 for c in columns]
        total = sum(rarities)
        pairs = sorted(zip(columns, rarities, strict=True), key=lambda pair: len(pair[0]))
        candidates: set[int] = set(possible or ())
        left = total
        for column, rarity in pairs if possible is None else ():
            # Without any of the rarest words no event reaches the floor: words that nearly all bear are looked up, not walked.
            if candidates and left < floor * total:
                break
            candidates.update(column)
            left -= rarity
        shares = []
        for n in candidates:
            share = sum(rarity * column[n] for column, rarity in pairs if n in column) / total
            if share > 0:
                shares.append((share, n))
        shares = [one for one in shares if one[0] >= floor] or nlargest(_LOOKED_AT, shares)
        rank = catalogue.rank
        return sorted(shares, key=lambda s: (-round(s[0], 6), rank[s[1]]))

    def _possible(self, constraints: Constraints) -> Sequence[int] | None:
        """The events among which those are that have the number and the year asked for, by day; None for all."""
        catalogue = self._catalogue
        found: set[int] | None = None
        if constraints.ordinals:
            # One whose record has no number may be given it where it is introduced.
            found = {n for o in (*constraints.ordinals, 0) for n in catalogue.by_ordinal.get(o, ())}
        if constraints.days:
            first, last = (day.year for day in constraints.days)
            dated = {n for year, held in catalogue.by_year.items() if first <= year <= last for n in held}
            found = dated if found is None else found & dated
        return None if found is None else sorted(found, key=lambda n: catalogue.rank[n])

    def _scored(self, share: float, n: int, constraints: Constraints, *, framed: bool) -> Scored:
        event = self._catalogue.events[n]
        lacking = self._bearing.lacking(event, n, constraints)
        if lacking and framed:
            lacking = self._bearing.not_introduced(event, lacking, constraints)
        return Scored(event, share, tuple(topic.text for topic in lacking))

    def _alone_on_its_days(self, constraints: Constraints) -> Scored | None:
        """The one meeting of the days asked for, where its report has all words of the question side by side: it names the
        body in passing."""
        days, topics = constraints.days, constraints.topics
        if days is None or len(topics) < 2 or constraints.ordinals or (days[1] - days[0]).days > _A_FEW_DAYS:
            return None
        held = [n for n in self._possible(constraints) or () if self._hard(n, constraints) is None]
        if len(held) != 1 or not all(held[0] in self._columns.of(topic).weights for topic in topics):
            return None
        event = self._catalogue.events[held[0]]
        if any(a.record["name"] or a.record["bodies"] for a in event.accounts):
            return None  # it has a name of its own
        if any(self._bearing.another_organ(event, topic) for topic in topics):
            return None
        called = " ".join(topic.text for topic in topics).casefold()
        who_came = [o["name"].casefold() for a in event.accounts for o in a.record["organisations"]]
        if not self._frames.says(event, called) or any(called in name for name in who_came):
            return None
        return Scored(event, MEANT, ())

    def _hard(self, n: int, constraints: Constraints) -> str | None:
        """The first condition that the event fails for certain."""
        event = self._catalogue.events[n]
        if constraints.ordinals and not self._numbered_so(event, constraints):
            return "ordinal"
        if constraints.days:
            days = event.days
            first, last = _called_by_season(event, constraints) or constraints.days
            if days is None or days[0] > last or days[1] < first:
                return "days"
        in_its_name = stem(constraints.days_text) in event.named  # "the Spring Meeting", whenever that was
        if (
            constraints.months
            and not in_its_name
            and not (event.days and set(constraints.months) & _months(event.days))
        ):
            return "days"
        if constraints.countries and not set(constraints.countries) & event.countries:
            return "place"
        if constraints.format and not any(a.record["format"] == constraints.format for a in event.accounts):
            return "format"
        return None

    def _numbered_so(self, event: Event, constraints: Constraints) -> bool:
        """Whether the meeting has the number asked for: in its record, or, if that tells none, where it is introduced."""
        asked = set(constraints.ordinals)
        if event.ordinals:
            return bool(asked & event.ordinals) and not _of_another_body(event, constraints)
        return bool(constraints.topics) and bool(asked & self._frames.of(event).numbers)

    def _excuses(self, only: Scored, constraints: Constraints) -> bool:
        missing = [topic for topic in constraints.topics if topic.text in only.lacking]
        return self._bearing.excuses(only.event, self._place(only.event), missing, constraints)

    def _nearest_fitting(self, ranked: Sequence[tuple[float, int]], constraints: Constraints) -> list[Scored]:
        """Of the events that bear some of the words, the first that fails no condition for certain."""
        fitting = (pair for pair in ranked[:_LOOKED_AT] if self._hard(pair[1], constraints) is None)
        return [self._scored(*pair, constraints, framed=True) for pair in islice(fitting, 1)]

    def _is_only_one_there(self, nearest: Scored, constraints: Constraints) -> bool:
        """Whether no other has the town, the day or the number asked for, and it bears enough of the other words."""
        event = nearest.event
        settled = is_settled(constraints, event)
        if not (settled or is_dated(constraints)):
            return False
        towns = [t for t in constraints.topics if t.town]
        fitting = [
            n
            for n in self._possible(constraints) or range(len(self._catalogue.events))
            if self._hard(n, constraints) is None
            and all(t.accepts & self._catalogue.events[n].towns for t in towns)
        ]
        if fitting != [self._place(event)]:
            return False
        weights = {t: self._columns.of(t).weights.get(fitting[0], 0.0) for t in constraints.topics}
        return bears_enough(
            constraints, event, nearest.lacking, weights, fewest=1 if settled else BY_DAY_ALONE
        )


def _called_by_season(event: Event, constraints: Constraints) -> tuple[date, date] | None:
    """The whole year, where the meeting is called by the season asked for: "the autumn 2022 session" may meet in December."""
    season = season_in(constraints.days_text)
    if season is None or constraints.days is None or stem(season) not in event.named:
        return None
    return date(constraints.days[0].year, 1, 1), date(constraints.days[1].year, 12, 31)


def _months(days: tuple[date, date]) -> frozenset[int]:
    """The months of the year in which a meeting can have been; none where only its year is known."""
    first, last = days
    if (last - first).days > _LONGEST:
        return frozenset()
    return frozenset({first.month, last.month})


def _of_another_body(event: Event, constraints: Constraints) -> bool:
    """Whether, of a joint meeting, the number asked for is that of a body other than the one asked for."""
    entries = [(o["body"], o["ordinal"]) for a in event.accounts for o in a.record["ordinals"]]
    asked = [body for body, number in entries if number in constraints.ordinals]
    others = [body for body, number in entries if number not in constraints.ordinals and body]
    if not others or not all(asked):
        return False
    said = [t for t in constraints.topics if t.stem in constraints.designating]

    def met(body: str) -> int:
        stems = {word.stem for word in words(body)}
        return sum(topic.stem in stems for topic in said)

    return max(map(met, others)) > max(map(met, asked))
