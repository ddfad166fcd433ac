"""The meetings of a library as questions see them: an event with all its accounts, and the words by which it is known.

Knows records. Knows nothing of questions.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

from assistant.days import written_out
from assistant.records import saying
from assistant.records.owners import owner_beside
from assistant.stems import stem
from assistant.words import BODY_NOUNS, STOP_WORDS, words
from corpus.report import Span
from corpus.states import display_name, find_states
from index.events import initials
from index.ledger.meetings import Account

# How much a word says about which meeting is meant, by where it stands.
NAME, TITLE, PLACE, PERSON, ORGANISATION, SUBJECT, SHARED_TITLE = 1.0, 0.8, 0.9, 0.8, 0.6, 0.5, 0.4
ATTENDED = 0.7
OWNER = 0.72
"""Of the organisation that only the meeting beside it names."""
_CAPITALISED = re.compile(
    r"[^\W\d_a-z][\w'’]*(?:(?:[ -]+|\s+(?:of|on|for|and|in|the)\s+(?:the\s+)?)[^\W\d_a-z][\w'’]*){2,}"
)
# A title with such a word is what the meeting is called; any other is a headline.
_NAMES_A_MEETING = re.compile(
    r"\b(?:meeting|session|summit|conference|assembly|council|forum|talks|dialogue|consultations?|round|workshop|seminar"
    r"|committee|commission|congress|plenary|symposium|minutes|sitting)\b",
    re.IGNORECASE,
)
_FULLNESS = ("full", "open", "collective", "headcount", "none")


@dataclass(frozen=True)
class Event:
    """One meeting. `accounts` are those of all reports that tell of it, the fullest first."""

    id: str
    accounts: tuple[Account, ...]
    shared: frozenset[str] = frozenset()
    """Reports among those of the accounts that tell of other meetings too."""

    @cached_property
    def name(self) -> str:
        """What reports call it: the longest name that is more than "meeting"; else a report's title."""
        named = [a.record["name"] for a in self.accounts if a.record["name"]]
        telling = [name for name in named if len(name.split()) > 2]
        if telling:
            return self._with_body(max(telling, key=len))
        titles = [a.title for a in self.accounts if a.title and a.report not in self.shared]
        if named and any(a.record["bodies"] for a in self.accounts):
            return self._with_body(max(named, key=len))
        if titles and _NAMES_A_MEETING.search(titles[0]):
            return str(titles[0])
        bare = min(named, key=len) if named else "meeting"
        told_in = next((a.title for a in self.accounts if a.title), None)
        return f"{bare} reported under “{told_in}”" if told_in else bare

    def _with_body(self, name: str) -> str:
        """The name, with the body that it is of where it names none: "26th meeting of the Tea Board"."""
        numbered = [o["body"] for a in self.accounts for o in a.record["ordinals"] if o["body"]]
        bodies = numbered or [body for a in self.accounts for body in a.record["bodies"]]
        said = {word.stem for word in words(name) if not word.is_stop}
        if not bodies or any(
            word.stem in said for body in bodies for word in words(body) if not word.is_stop
        ):
            return name
        body = bodies[0]
        return f"{name} of the {body[4:] if body.lower().startswith('the ') else body}"

    @cached_property
    def start(self) -> date | None:
        return next((date.fromisoformat(a.record["start"]) for a in self.accounts if a.record["start"]), None)

    @cached_property
    def end(self) -> date | None:
        dated = [a for a in self.accounts if a.record["start"]]
        return date.fromisoformat(dated[0].record["end"] or dated[0].record["start"]) if dated else None

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """The days on which it can have been: exact, or the month or year that a report gives."""
        if self.start:
            return self.start, self.end or self.start
        from index.events import EventAccount

        return next(
            (days for a in self.accounts if (days := EventAccount(a.id, a.report, a.record).days)), None
        )

    @cached_property
    def ordinals(self) -> frozenset[int]:
        return frozenset(o["ordinal"] for a in self.accounts for o in a.record["ordinals"] if o["ordinal"])

    @cached_property
    def states(self) -> frozenset[str]:
        return frozenset(s["code"] for a in self.accounts for s in a.record["states"])

    @cached_property
    def countries(self) -> frozenset[str]:
        """Where it was held, and who hosted it."""
        found = {(a.record["place"] or {}).get("country") for a in self.accounts} | {
            a.record["host"] for a in self.accounts
        }
        return frozenset(code for code in found if code)

    @cached_property
    def towns(self) -> frozenset[str]:
        """Stems of the words of the towns where it was held."""
        cities = [(a.record["place"] or {}).get("city") or "" for a in self.accounts]
        return frozenset(word.stem for city in cities for word in words(_also_in_one_word(city)))

    @property
    def list_kind(self) -> str:
        kinds: list[str] = [a.record["attendance_list"] for a in self.accounts]
        return min(kinds, key=_FULLNESS.index)

    @cached_property
    def when(self) -> str:
        """ "8 July 2021", "25 to 26 June 2023", "December 2024", or ""."""
        if not self.start:
            return next((a.record["date_text"] for a in self.accounts if a.record["date_text"]), "")
        return written_days(self.start, self.end)

    @cached_property
    def label(self) -> str:
        """The meeting in a sentence: "the second meeting of the expert group (8 July 2021)"."""
        name = saying.meeting_of(saying.calm(self.name, self._abbreviations))
        first = name.split()[0]
        if first.lower() not in ("the", "a", "an"):
            lower = first.lower() in _LOWERED and not first.isupper()
            name = "the " + (first.lower() + name[len(first) :] if lower else name)
        return f"{name} ({self.when})" if self.when and self.when not in name else name

    @property
    def _abbreviations(self) -> frozenset[str]:
        """Words in capitals where not everything is: "IGAD" of a report whose heading is in capitals."""
        told = [t for a in self.accounts for t in (a.title or "", *a.record["bodies"])]
        told += [o["name"] for a in self.accounts for o in a.record["organisations"]]
        return frozenset(w for t in told if not t.isupper() for w in t.split() if len(w) > 1 and w.isupper())

    @cached_property
    def weights(self) -> dict[str, float]:
        """Stems of the words by which the meeting is known, each with how much it says."""
        found: dict[str, float] = {}
        for weight, text in self._texts():
            for word in words(text):
                if not word.is_stop and found.get(word.stem, 0) < weight:
                    found[word.stem] = weight
        for account in self.accounts:
            for text in (account.record["name"] or "", *account.record["bodies"]):
                for acronym in (*initials(text), *_initials_of_all(text), *_organs(text)):
                    found[acronym] = found[stem(acronym)] = NAME
        for known, weight in list(found.items()):
            found.setdefault(folded(known), weight)
        return found

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What it and its bodies are called, by all its accounts."""
        told = [t for a in self.accounts for t in (a.record["name"] or "", *a.record["bodies"])]
        return tuple(dict.fromkeys(filter(None, told)))

    @cached_property
    def named(self) -> frozenset[str]:
        """Stems of the words of its names and bodies alone."""
        return frozenset(word.stem for text in self.names for word in words(text) if not word.is_stop)

    @cached_property
    def states_in_name(self) -> frozenset[str]:
        """Codes of the states by which it or its body is called."""
        texts = [
            t for a in self.accounts for t in (a.record["name"] or "", *a.record["bodies"], a.title or "")
        ]
        return frozenset(m.code for text in texts for m in find_states(text) if m.code)

    @property
    def first_told(self) -> int:
        """Where a report begins to tell of it, in characters."""
        return min((at for a in self.accounts if (at := self.begins(a.report)) is not None), default=0)

    def begins(self, report: str) -> int | None:
        """Where that report begins to tell of it, in characters; None where it does not. The place and the day of several
        meetings may stand above them all."""
        evidence = [a.record.get("evidence", {}) for a in self.accounts if a.report == report]
        for facts in (("name", "ordinal"), ("date",)):
            told: list[int] = [
                spans[fact]["start"] for spans in evidence for fact in facts if spans.get(fact)
            ]
            if told:
                return min(told)
        return None

    @cached_property
    def surface(self) -> frozenset[str]:
        """The words as written, lower case: what a misspelt word of a question may have meant."""
        found = {word.lower for weight, text in self._texts() if weight >= PERSON for word in words(text)}
        return frozenset(word for word in found if word not in STOP_WORDS and len(word) > 3)

    def _texts(self) -> Iterable[tuple[float, str]]:
        for account in self.accounts:
            record = account.record
            yield NAME, " ; ".join([record["name"] or "", *record["bodies"]])
            # The title of a report that tells of several meetings names none of them for certain.
            yield (TITLE if account.report not in self.shared else SHARED_TITLE), account.title or ""
            yield SHARED_TITLE, account.publisher or ""
            place = record["place"] or {}
            yield (
                PLACE,
                " ; ".join(
                    part for part in (_also_in_one_word(place.get("city") or ""), place.get("venue")) if part
                ),
            )
            for code in self.countries:
                yield PLACE, display_name(code)
            yield ATTENDED, " ; ".join(display_name(s["code"]) for s in record["states"])
            people = [record["chair"], record["opened_by"], *record["co_chairs"], *record["representatives"]]
            yield PERSON, " ; ".join(p["name"] for p in people if p and p["name"])
            yield ORGANISATION, " ; ".join(o["name"] for o in record["organisations"])
            yield SUBJECT, " ; ".join(item["quote"] for item in (*record["agenda"], *record["decisions"]))


def _also_in_one_word(town: str) -> str:
    """ "Ha Noi Hanoi", "Nur-Sultan Nursultan": the parts of a town's name are written apart or together."""
    parts = town.replace("-", " ").split()
    return f"{town} {''.join(parts).capitalize()}" if len(parts) == _PARTS else town


_PARTS = 2


def folded(word: str) -> str:
    """Without accents, as it is typed in haste: "jose" of "josé"."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _initials_of_all(text: str) -> Iterable[str]:
    """ "aremm" of "the ASEAN Rural Energy Ministers Meeting": a word in capitals lends its first letter, too."""
    for run in _CAPITALISED.findall(text):
        letters = [word[0] for word in re.findall(r"[^\W\d_]+", run) if word[0].isupper()]
        if len(letters) > 2:
            yield "".join(letters).casefold()


def _organs(text: str) -> Iterable[str]:
    """ "wg" of "Working Group": an organ by the first letters of its two words."""
    found = words(text)
    for first, second in pairwise(found):
        if second.lower in BODY_NOUNS and not first.is_stop:
            yield (first.text[0] + second.text[0]).lower()


_LOWERED = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third
    twenty-fourth twenty-fifth thirtieth fortieth fiftieth inaugural extraordinary special joint regular
    ordinary annual virtual informal meeting session summit conference talks consultations
    """.split()
)


_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z]{3,8}(?![\w])")


class Catalogue:
    """All events of a library at one generation."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.events = tuple(events)
        self.by_meeting = {account.id: event for event in events for account in event.accounts}
        self.places = {event.id: n for n, event in enumerate(self.events)}
        self.by_day = sorted(
            range(len(self.events)),
            key=lambda n: (self.events[n].start is None, self.events[n].start, self.events[n].id),
        )
        """Places of all events, the earliest first, those without a day last."""
        self.rank = {n: rank for rank, n in enumerate(self.by_day)}
        self.by_report: dict[str, list[int]] = {}
        self.postings: dict[str, dict[int, float]] = {}
        """For each stem the places of the events that are known by it, with its weight."""
        self.surfaces: dict[str, list[int]] = {}
        """For each word as written, lower case, the places of the events that are known by it."""
        for n, event in enumerate(self.events):
            for report in dict.fromkeys(account.report for account in event.accounts):
                self.by_report.setdefault(report, []).append(n)
            for known, weight in event.weights.items():
                self.postings.setdefault(known, {})[n] = weight
            for word in event.surface:
                self.surfaces.setdefault(word, []).append(n)
        for n, event in enumerate(self.events):
            if not event.ordinals and not any(account.record["bodies"] for account in event.accounts):
                continue  # talks on the margins are of no body
            beside = [other.names for other in self.beside(event)]
            titles = [a.title for a in event.accounts if a.title and a.report in event.shared]
            for told in words(owner_beside(event.names, beside, titles)):
                bearing = self.postings.setdefault(told.stem, {})
                if not told.is_stop and bearing.get(n, 0.0) < OWNER:
                    bearing[n] = OWNER
        self.state_names = {
            display_name(s["code"]).casefold(): s["code"]
            for event in events
            for account in event.accounts
            for s in (*account.record["states"], *account.record["mentioned"])
        }
        self.vocabulary = frozenset(self.surfaces)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Those that stand in names of meetings and bodies and in titles of reports, in small letters."""
        names = (
            text
            for event in self.events
            for account in event.accounts
            for text in (account.record["name"] or "", *account.record["bodies"], account.title or "")
            if not text.isupper()
        )
        return frozenset(found.casefold() for name in names for found in _ABBREVIATION.findall(name))

    def beside(self, event: Event) -> list[Event]:
        """The other events that the reports of one tell of."""
        reports = dict.fromkeys(account.report for account in event.accounts)
        places = dict.fromkeys(n for report in reports for n in self.by_report.get(report, ()))
        return [self.events[n] for n in places if self.events[n] is not event]

    @cached_property
    def by_ordinal(self) -> dict[int, list[int]]:
        """Places of the events with each number; those with none under 0."""
        found: dict[int, list[int]] = {}
        for n, event in enumerate(self.events):
            for number in event.ordinals or (0,):
                found.setdefault(number, []).append(n)
        return found

    @cached_property
    def by_year(self) -> dict[int, list[int]]:
        """Places of the events that can have been in each year."""
        found: dict[int, list[int]] = {}
        for n, event in enumerate(self.events):
            if event.days:
                for year in range(event.days[0].year, event.days[1].year + 1):
                    found.setdefault(year, []).append(n)
        return found

    @cached_property
    def people(self) -> dict[str, list[frozenset[str]]]:
        """For each part of a name (folded) the names that it is part of, each as its parts."""
        names = {
            frozenset(name_parts(p["name"]))
            for event in self.events
            for account in event.accounts
            for p in people_of(account)
        }
        found: dict[str, list[frozenset[str]]] = {}
        for name in names:
            for part in name:
                found.setdefault(part, []).append(name)
        return found

    @cached_property
    def common(self) -> frozenset[str]:
        """Stems of words that stand in small letters in what was decided and discussed: no names."""
        quotes = {
            item["quote"]
            for event in self.events
            for account in event.accounts
            for item in (*account.record["decisions"], *account.record["agenda"])
        }
        return frozenset(word.stem for quote in quotes for word in words(quote) if word.text.islower())

    @classmethod
    def of(cls, accounts: Sequence[Account]) -> Catalogue:
        grouped: dict[str, list[Account]] = {}
        for account in accounts:
            grouped.setdefault(account.event, []).append(account)
        told = Counter(account.report for account in accounts)
        shared = frozenset(report for report, count in told.items() if count > 1)
        return cls(
            [Event(id_, tuple(sorted(members, key=_fullness)), shared) for id_, members in grouped.items()]
        )


def people_of(account: Account) -> list[Mapping[str, Any]]:
    """Everybody whom an account names with a part."""
    record = account.record
    people = [record["chair"], record["opened_by"], *record["co_chairs"], *record["representatives"]]
    return [p for p in people if p and p["name"]]


def name_parts(name: str) -> list[str]:
    """The words of a name, folded, without initials and short particles."""
    return [folded(part.casefold()) for part in re.findall(r"[^\W\d_]{3,}", name)]


def written_days(start: date, end: date | None) -> str:
    if end is None or end == start:
        return written_out(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {written_out(end)}"
    if start.year == end.year:
        return f"{start.day} {start:%B} to {written_out(end)}"
    return f"{written_out(start)} to {written_out(end)}"


def span_of(fact: Mapping[str, Any] | None) -> Span | None:
    """The characters that say a fact of a record; None for what a user corrected."""
    span = fact.get("span") if fact else None
    return Span(span["start"], span["end"]) if span else None


def _fullness(account: Account) -> tuple[int, int, str]:
    record = account.record
    return _FULLNESS.index(record["attendance_list"]), -len(record["states"]), account.id
