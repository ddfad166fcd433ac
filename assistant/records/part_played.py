"""The part that a person had in meetings: chaired, opened, took part.

Knows when two ways of writing a name are one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz

from assistant.records import saying
from assistant.records.draft import Draft, Fact
from assistant.records.events import Event, folded
from assistant.records.outcome import Outcome, fact
from assistant.records.rows import listing

_INITIALS = 2  # so short a part of a name may be an initial


def person(
    draft: Draft, events: Sequence[Event], name: Sequence[str], role: str | None, *, said: bool = False
) -> Outcome | None:
    """The meetings in which a person had a part, and which part; with `said` also what the report says of one without an
    office."""
    found: list[tuple[Event, str, Any, list[Fact]]] = []
    for event in events:
        for account in event.accounts:
            record = account.record
            parts = [("chaired", record["chair"]), ("opened", record["opened_by"])]
            parts += [("co-chaired", p) for p in record["co_chairs"]]
            parts += [("took part in", p) for p in record["representatives"]]
            for part, p in parts:
                if p and p["name"] and _is(p["name"], name) and (role is None or role in part):
                    found.append((event, part, p, fact(account, p)))
    best: dict[str, tuple[Event, str, Any, list[Fact]]] = {}
    order = ("chaired", "co-chaired", "opened", "took part in")
    for entry in sorted(
        found, key=lambda e: (order.index(e[1]), -len(e[2]["name"]))
    ):  # the fullest name of several
        best.setdefault(entry[0].id, entry)
    if not best:
        return None
    rows = sorted(best.values(), key=lambda e: (e[0].start is None, e[0].start, e[0].id))
    people = {p["name"]: p for _, _, p, _ in rows}
    longest = max(people, key=len)
    if len(rows) == 1:
        event, part, p, facts = rows[0]
        comma = "," if p["title"] else ""  # closes what stands beside the name
        draft.say(f"{saying.person(p)}{comma} {part} {event.label}.", facts)
        if said and not p["title"]:
            for quote in dict.fromkeys(c.quote for c in draft.cited(facts)):
                draft.say(f" “{' '.join(quote.split())}”", facts)
    else:
        draft.say(f"{longest} is named in {saying.counted(len(rows), 'meeting')}:")
        for event, part, p, facts in rows:
            title = f" ({p['title']})" if p["title"] else ""
            draft.say(f"\n- {part} {event.label}{title}", facts)
    values = [{"name": p["name"], "title": p["title"], "state": p["state"]} for p in people.values()]
    return Outcome(True, {"persons": values, **listing([e for e, _, _, _ in rows], len(events))})


def _is(name: str, asked: Sequence[str]) -> bool:
    """Whether all words asked for are in the name, each in a place of its own: misspelt by a letter, or as an initial
    beside a word in full."""
    left = [folded(part.casefold()) for part in name.replace(".", " ").replace("-", " ").split()]
    in_full = False
    for word in sorted(map(folded, asked), key=len, reverse=True):
        whole = next(
            (p for p in left if p == word or (_is_word(p, word) and fuzz.ratio(word, p) >= 85)), None
        )
        initial = next(
            (p for p in left if not _is_word(p, word) and (p.startswith(word) or word.startswith(p))), None
        )
        place = whole or initial
        if place is None:
            return False
        in_full = in_full or whole is not None
        left.remove(place)
    return in_full


def _is_word(*parts: str) -> bool:
    return all(len(part) > _INITIALS for part in parts)
