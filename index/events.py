"""Which accounts tell of the same meeting.

Knows records only. An account is linked to another when day, number, place and what met agree as far as both say; two
accounts in one report are two meetings. The link is computed anew whenever accounts change, and a
user's own link goes before it.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from math import log
from typing import Any

from rapidfuzz import fuzz

from corpus.meetings.people.same_person import same_person
from index.lexical import STOP_WORDS

Record = Mapping[str, Any]

# What every meeting is called says nothing about which one it was.
_GENERIC = frozenset(
    """
    meeting meetings session sessions sitting summit conference assembly gathering talks consultations forum
    round table dialogue call videoconference ordinary regular extraordinary special joint annual informal
    formal virtual online held st nd rd th
    """.split()
)
_TOKEN = re.compile(r"[^\W_]+")
_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W_]*(?:[ -]+[^\W\d_a-z][^\W_]*)+")
_DAYS_APART = timedelta(days=3)


@dataclass(frozen=True)
class EventAccount:
    """What of one account tells which meeting it was."""

    id: str
    report: str
    record: Record

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """First and last day on which it can have been, None when nothing says it."""
        start, end = self.record["start"], self.record["end"]
        if start:
            return date.fromisoformat(start), date.fromisoformat(end or start)
        return _range_of(self.record.get("date_text"), self.record["date_precision"])

    @cached_property
    def exact(self) -> bool:
        return self.record["start"] is not None

    @cached_property
    def numbers(self) -> frozenset[int]:
        return frozenset(o["ordinal"] for o in self.record["ordinals"] if o["ordinal"])

    @cached_property
    def city(self) -> str | None:
        place = self.record["place"]
        return " ".join(_folded(place["city"])) if place and place["city"] else None

    @cached_property
    def country(self) -> str | None:
        place = self.record["place"]
        return place["country"] if place else None

    @cached_property
    def states(self) -> frozenset[str]:
        return frozenset(state["code"] for state in self.record["states"])

    @cached_property
    def leaders(self) -> tuple[str, ...]:
        """The names of who chaired and who opened."""
        people = (self.record.get("chair"), self.record.get("opened_by"), *self.record.get("co_chairs", ()))
        return tuple(person["name"] for person in people if person and person["name"])

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that name what met, acronyms beside the initials that they stand for."""
        named = " ; ".join([self.record["name"] or "", *self.record["bodies"]])
        words = {w for w in _folded(named) if not w.isdigit() and w not in _GENERIC and w not in STOP_WORDS}
        return frozenset(words | set(initials(named)))


def is_of_body(record: Record, body: str) -> bool:
    """Whether every word of `body` that says something, or its initials, stands in the names of what met."""
    words = EventAccount("", "", record).words
    asked = {word for word in _folded(body) if word not in STOP_WORDS}
    return bool(asked) and (
        asked <= words | set(_folded(record["name"] or "")) or bool(set(initials(body)) & words)
    )


def link(accounts: Sequence[EventAccount]) -> dict[str, str]:
    """The event of each account: the smallest id among the accounts of the same meeting."""
    rarity = _rarity(accounts)
    cluster = {account.id: {account.id} for account in accounts}
    by_id = {account.id: account for account in accounts}
    apart = {a.id for a in accounts if a.record.get("linked_to") == "none"}
    for one, other in _linked_by_user(accounts, by_id):
        _join(cluster, one, other)
    found = []
    for a, b in _candidates(accounts):
        if a.id in apart or b.id in apart:
            continue
        score = _agreement(a, b, rarity)
        if score > 0:
            found.append((-score, a.id, b.id))
    for _, one, other in sorted(found):
        reports = Counter(by_id[id_].report for id_ in cluster[one] | cluster[other])
        if cluster[one] is not cluster[other] and max(reports.values()) == 1:
            _join(cluster, one, other)
    return {id_: min(members) for id_, members in cluster.items()}


def _join(cluster: dict[str, set[str]], one: str, other: str) -> None:
    members = cluster[one] | cluster[other]
    for member in members:
        cluster[member] = members


def _linked_by_user(
    accounts: Sequence[EventAccount], by_id: Mapping[str, EventAccount]
) -> Iterable[tuple[str, str]]:
    for account in accounts:
        other = account.record.get("linked_to")
        if isinstance(other, str) and other in by_id:
            yield account.id, other


def _candidates(accounts: Sequence[EventAccount]) -> Iterable[tuple[EventAccount, EventAccount]]:
    """Pairs that share a month, or a number, or of which one has no day at all: few of all pairs."""
    blocks: dict[tuple[str, int], list[EventAccount]] = {}
    for account in accounts:
        keys = {("number", number) for number in account.numbers}
        if account.days:
            first, last = (day.year * 12 + day.month for day in account.days)
            keys |= {("month", month) for month in range(first, min(last, first + 12) + 1)}
        elif not account.numbers:
            keys.add(("undated", 0))
        for key in keys:
            blocks.setdefault(key, []).append(account)
    seen = set()
    for block in blocks.values():
        for at, a in enumerate(block):
            for b in block[at + 1 :]:
                pair = (a.id, b.id)
                if a.report != b.report and pair not in seen:
                    seen.add(pair)
                    yield a, b


def _agreement(a: EventAccount, b: EventAccount, rarity: Mapping[str, float]) -> float:
    """How surely both tell of one meeting; 0 when they do not."""
    same_number = bool(a.numbers & b.numbers)
    if a.numbers and b.numbers and not same_number:
        return 0
    if a.country and b.country and a.country != b.country:
        return 0
    same_city = bool(a.city and b.city and fuzz.ratio(a.city, b.city) >= 80)
    if a.city and b.city and not same_city and a.country is None and b.country is None:
        return 0
    name = _likeness(a.words, b.words, rarity)
    together = len(a.states & b.states) / len(a.states | b.states) if a.states and b.states else 0.0
    many = together if min(len(a.states), len(b.states)) >= 3 else 0.0
    if a.exact and b.exact and a.days and b.days:
        apart = max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])
        if apart > timedelta(0):
            # A report may err by a day or two; number and name must then leave no doubt.
            return name / 2 if same_number and name >= 0.6 and apart <= _DAYS_APART else 0
        sure = (
            name >= 0.6
            or (same_number and name >= 0.3)
            or (name >= 0.35 and (same_city or many >= 0.7))
            or (same_city and many >= 0.8)
            or (_led_by_one(a, b) and (many >= 0.8 or same_city or name >= 0.35))
        )
        return 1 + name + many + same_city + same_number if sure else 0
    if a.days and b.days and (a.days[0] > b.days[1] or b.days[0] > a.days[1]):
        return 0
    if same_number and name >= 0.5:
        return 0.5 + name + many
    if name >= 0.7 and same_city and many >= 0.7:
        return 0.4 + name + many
    return 0


def _led_by_one(a: EventAccount, b: EventAccount) -> bool:
    """Whether one person chaired or opened both."""
    return any(same_person(one, other) for one in a.leaders for other in b.leaders)


def _likeness(a: frozenset[str], b: frozenset[str], rarity: Mapping[str, float]) -> float:
    """Shared rare words over those of the shorter name: one desk writes a long name, another a short one."""
    if not a or not b:
        return 0.0
    shared = sum(rarity[word] for word in a & b)
    return shared / min(sum(rarity[word] for word in a), sum(rarity[word] for word in b))


def _rarity(accounts: Sequence[EventAccount]) -> dict[str, float]:
    counts = Counter(word for account in accounts for word in account.words)
    return {word: log(1 + len(accounts) / count) for word, count in counts.items()}


def _folded(text: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return [token.casefold() for token in _TOKEN.findall(plain)]


def initials(text: str) -> Iterable[str]:
    """Initials of runs of capitalised words, so that "World Trade Group" and "WTG" share a word."""
    for piece in re.split(r"[;,()]", text):
        for run in (piece, *_CAPITALISED.findall(piece)):
            capitals = [w[0] for w in re.findall(r"[^\W_]+", run) if w[0].isupper() and not w.isupper()]
            if len(capitals) >= 2:
                yield "".join(capitals).casefold()


def _range_of(text: str | None, precision: str) -> tuple[date, date] | None:
    """The days that a month or a year spans."""
    if not text or precision not in ("month", "year"):
        return None
    from corpus.dates import find_dates

    for match in find_dates(text):
        if match.start and match.end:
            return match.start, match.end
    year = re.search(r"\b(1[89]|20)\d\d\b", text)
    if year:
        number = int(year.group())
        return date(number, 1, 1), date(number, 12, monthrange(number, 12)[1])
    return None
