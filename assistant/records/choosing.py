"""Of the meetings that fit a question's conditions, those that it means: one, several to ask back about, or a list.

Knows shares of words and what meetings are called. A report's main meeting goes before the talks beside it; of two meetings
that are equals, none is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records.constraints import Constraints
from assistant.records.events import Event
from assistant.records.matching import Match, Scored
from assistant.stems import stem
from assistant.words import MEETING_NOUNS, words

CLEARLY_BETTER = 0.12
OF_A_LIST = 0.7
_ANY_MEETING = frozenset(stem(noun) for noun in MEETING_NOUNS)
_ASIDE = frozenset(
    stem(word) for word in "bilateral separate separately sidelines sideline margins aside tete".split()
)


def best_of(match: Match, constraints: Constraints) -> list[Event]:
    """The events that are meant equally: one, or several to ask back about."""
    meant = list(match.meant)
    if not meant:
        return []
    meant = _beside_of_this_sort(meant, constraints)
    if (in_full := _called_in_full(meant, constraints)) is not None:
        return [in_full]
    top = [s for s in meant if s.share >= meant[0].share - CLEARLY_BETTER]
    if len(top) > 1:
        top = _main_of(_in_this_town(_of_these_states(top, constraints), constraints), constraints)
        top = _of_this_sort(top, constraints)
    most = max(s.introduced for s in top)
    top = [s for s in top if s.introduced == most]
    if constraints.last or constraints.first:
        dated = sorted((s.event for s in top if s.event.start), key=lambda e: (e.start, e.id))
        if dated:
            return [dated[-1] if constraints.last else dated[0]]
    return [s.event for s in top]


def all_of(match: Match) -> list[Event]:
    """The events that a question about several means, in the order of their days."""
    if not match.meant:
        return []
    kept = [s.event for s in match.meant if s.share >= min(OF_A_LIST, match.meant[0].share - CLEARLY_BETTER)]
    return sorted(kept, key=lambda e: (e.start is None, e.start, e.id))


def _of_these_states(top: Sequence[Scored], constraints: Constraints) -> list[Scored]:
    """Those whose name has two or more of the states that the question names: "the Morocco Ivory Coast committee"."""
    if len(constraints.states) < 2:
        return list(top)
    shared = [len(s.event.states_in_name & set(constraints.states)) for s in top]
    most = max(shared)
    return [s for s, count in zip(top, shared, strict=True) if most < 2 or count == most]


def _of_this_sort(top: Sequence[Scored], constraints: Constraints) -> list[Scored]:
    """Those that are called what the question calls it: the summit, not the ministers' meeting on its eve."""
    called = [s for s in top if constraints.nouns & s.event.named]
    return called if len(top) > 1 and called else list(top)


def _beside_of_this_sort(meant: Sequence[Scored], constraints: Constraints) -> list[Scored]:
    """Without a best one that is not called what the question calls it, where its own report tells of one that is: the
    assembly, not the workshop after it."""
    best = meant[0].event
    reports = {account.report for account in best.accounts}
    called = [
        s
        for s in meant
        if constraints.nouns & s.event.named and reports & {account.report for account in s.event.accounts}
    ]
    if not called or constraints.nouns & best.named:
        return list(meant)
    return [*called, *(s for s in meant if s not in called and s.share < called[0].share)]


def _called_in_full(meant: Sequence[Scored], constraints: Constraints) -> Event | None:
    """Of the meetings that the best one's report tells of, the only one of whose own name every word is said: "the senior
    officials of the Alpine Organization" are not its ministers, though these are called by more of the words."""
    reports = {account.report for account in meant[0].event.accounts}
    said = frozenset[str]().union(*(topic.accepts for topic in constraints.topics))
    told = [s.event for s in meant if reports & {account.report for account in s.event.accounts}]
    in_full = [event for event in told if len(own := _own_name(event)) >= _A_NAME and own <= said]
    return in_full[0] if len(told) > 1 and len(in_full) == 1 and not constraints.ordinals else None


_A_NAME = 2  # words


def _own_name(event: Event) -> frozenset[str]:
    """Stems of the words of what a meeting is called, without those for any meeting."""
    names = (account.record["name"] or "" for account in event.accounts)
    return frozenset(w.stem for name in names for w in words(name) if not w.is_stop) - _ANY_MEETING


def _in_this_town(top: Sequence[Scored], constraints: Constraints) -> list[Scored]:
    """Those that were held in the town that the question names, where one was: another's report may name it, too."""
    for topic in constraints.topics:
        there = [s for s in top if topic.firm and topic.stem in s.event.towns]
        if there:
            return there
    return list(top)


def latest_of_series(meant: Sequence[Event]) -> Event | None:
    """Of meetings of one body, the last one; None where they are not all of one body or have no day."""
    bodies = [frozenset(b.casefold() for a in e.accounts for b in a.record["bodies"]) for e in meant]
    if not frozenset.intersection(*bodies) or not all(e.start for e in meant):
        return None
    return max(meant, key=lambda e: (e.start, e.id))


def _main_of(top: Sequence[Scored], constraints: Constraints) -> list[Scored]:
    """Of meetings that one report tells of: the one whose own name has most of the words, or the one that the others are
    beside."""
    reports = frozenset.intersection(*(frozenset(a.report for a in s.event.accounts) for s in top))
    if len(top) < 2 or not reports or any(t.accepts & _ASIDE for t in constraints.topics):
        return list(top)
    met = [sum(bool(t.accepts & s.event.named) for t in constraints.topics) for s in top]
    if met[0] > max(met[1:]):
        return [top[0]]
    first = min(top, key=lambda s: s.event.first_told)
    others = [s for s in top if s is not first]
    is_main = bool(first.event.ordinals or any(a.record["bodies"] for a in first.event.accounts))
    if is_main and all(is_beside(s.event) for s in others):
        return [first]
    nameless = [s for s in top if s.event.named <= _ANY_MEETING]
    if len(nameless) == 1 and not any(met):
        # The report's title names the meeting that has no name of its own, where nothing is asked of the others'.
        return nameless
    return list(top)


def is_beside(event: Event) -> bool:
    """Whether a meeting has neither a number nor a body of its own: talks of two on the day of another's meeting."""
    return not event.ordinals and not any(a.record["bodies"] for a in event.accounts)
