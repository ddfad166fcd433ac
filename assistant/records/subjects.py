"""Who a question asks about, when it is no state: a person, an organisation.

Knows the words of the question and the persons and organisations of the records.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from assistant.phrases import is_verb
from assistant.question import AskedState, Question
from assistant.records.draft import Draft
from assistant.records.events import PERSON, Catalogue, Event, folded
from assistant.records.outcome import Outcome, evidence, fact
from assistant.records.participants import definite
from assistant.words import STOP_WORDS, words
from corpus.places.table import cities_called
from index.ledger.meetings import Account

_SUBJECT = re.compile(
    r"^\W*(?:was|were|did|has|have|is|are|do|does)\s+(?:the\s+|any(?:one|body)\s+from\s+(?:the\s+)?)?(?P<who>.+?)\s+"
    r"(?:there|present|at|in|attend\w*|represented|take\s+part|took\s+part|participat\w*|join\w*|among|come|speak|connected)\b",
    re.IGNORECASE,
)
# "was there a statement": whether there was such a thing, not whether somebody came.
_IS_THERE = re.compile(r"there\b", re.IGNORECASE)
# A question that names nobody asks who; one after a reason is told by no part in a meeting.
_ASKS_WHO = re.compile(
    r"^\W*(?:and\s+)?(?:by\s+)?who\b(?!\s+(?:is|was)\s+[A-Z])|^\W*(?:why|how\s+come)\b", re.IGNORECASE
)
# What may be asked of a person: the meetings, the place, the part; anything else ("what did X say") is no part.
_KINDS = frozenset({"person", "chair", "meetings", "count", "place", "open", "date", "summary"})
_ABOUT_PART = re.compile(
    r"\bwhere\s+(?:has|have|had|was|did)\s+.{3,40}\b(?:been|go|gone|appear|speak|take\s+part)\b|\b(?:role|part|position|office|chair\w*|presid\w*|open(?:ed)?|attend\w*|take\s+part|took\s+part|at\s+which|which\s+meetings?"
    r"|who\s+(?:is|was)|what\s+(?:was|did)\s+.{1,40}\s+do\b)",
    re.IGNORECASE,
)
_CHAIRING = re.compile(r"\bchair\w*|\bpresid\w*", re.IGNORECASE)
_PRONOUNS = frozenset({"it", "there", "they", "he", "she", "this", "that"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The words (folded) by which somebody is named, and the part asked about, if one is."""

    words: tuple[str, ...]
    role: str | None = None
    unknown: bool = False  # a name of which the records know only a part

    def attended(self, draft: Draft, event: Event) -> Outcome:
        """Whether an organisation or a person of that name took part."""
        name = " ".join(self.words)
        for account in event.accounts:
            for entry in self._candidates(account):
                if entry.get("name") and self._names(entry["name"]):
                    an_organisation = entry in account.record["organisations"]
                    called = definite(entry["name"]) if an_organisation else entry["name"]
                    draft.say(
                        f"Yes: {called} is named as taking part in {event.label}.",
                        fact(account, entry),
                    )
                    return Outcome(True, {"attended": True, "states": [], "organisations": [entry["name"]]})
        mentions = [
            (account, span)
            for account in event.accounts
            for span, text in draft.sentences_of(account)
            if all(self._stands_in(word, text) for word in self.words)
        ]
        listed = event.list_kind in ("full", "open")
        facts = [
            f
            for a in event.accounts
            for s in (*a.record["states"], *a.record["organisations"])
            for f in fact(a, s)
        ]
        if listed and facts:
            draft.say(f"“{name}” is not named among the participants of {event.label}.", facts)
            if mentions:
                draft.say(" The report speaks of it, but not as taking part.", mentions[:1])
            return Outcome(True, {"attended": None})
        draft.say(f"The report of {event.label} does not say whether “{name}” took part.")
        return Outcome(False, {"attended": None}, near=tuple(evidence(event, "name", "date")))

    def is_named_in(self, event: Event) -> bool:
        """Whether an organisation or a person of that name is named as taking part."""
        entries = (entry for account in event.accounts for entry in self._candidates(account))
        return any(entry.get("name") and self._names(entry["name"]) for entry in entries)

    @staticmethod
    def _stands_in(word: str, text: str) -> bool:
        return re.search(rf"\b{re.escape(word)}\b", folded(text.casefold())) is not None

    def _candidates(self, account: Account) -> list[Mapping[str, Any]]:
        record = account.record
        people = [p for p in (record["chair"], record["opened_by"], *record["co_chairs"]) if p]
        return [*record["organisations"], *record["representatives"], *people]

    def _names(self, name: str) -> bool:
        parts = [folded(part.casefold()) for part in re.findall(r"[^\W_]+", name)]
        initials = "".join(part[0] for part in parts)
        return all(
            any(fuzz.ratio(word, part) >= 85 for part in parts) or (len(word) > 1 and word in initials)
            for word in self.words
        )


def subject_of(question: Question) -> Subject | None:
    """The one about whom "was X there?" asks."""
    match = _SUBJECT.match(question.body)
    if not match or _IS_THERE.match(match["who"]):
        return None
    said = [folded(w.casefold()) for w in re.findall(r"[^\W_]+", match["who"]) if w.lower() not in STOP_WORDS]
    found = tuple(w for w in said if w not in _TITLES) or tuple(said)
    return Subject(found) if found and not set(found) <= _PRONOUNS else None


def government_of(question: Question) -> AskedState | None:
    """The state for which its capital stands in "was Dushanbe represented there?", "did Caracas send anyone?"."""
    match = _SUBJECT.match(question.body) or _SENT.match(question.body)
    if match is None or question.states:
        return None
    seats = {city.code for city in cities_called(match["who"].strip().title()) if city.capital}
    return AskedState(match["who"], seats.pop(), False) if len(seats) == 1 else None


_SENT = re.compile(
    r"^\W*(?:did|has|have|had)\s+(?P<who>[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*)?)\s+(?:send|sent|have|had|come|connect|join|get)\b",
    re.IGNORECASE,
)


def person_of(question: Question, catalogue: Catalogue) -> Subject | None:
    """The person whose part is asked about: named in the records, and not asked for by "who chaired"."""
    if (
        _ASKS_WHO.match(question.body)
        or not _ABOUT_PART.search(question.body)
        or question.kind in ("attended", "representative", "headcount")
    ):
        return None
    said = [w for w in words(question.body) if w.lower not in STOP_WORDS]
    known = {folded(w.lower): w for w in said if folded(w.lower) in catalogue.people}
    found = [
        part
        for part, word in known.items()
        if word.text[0].isupper()
        or len(word.text) > 4
        or (_WHO_IS.match(question.body) is not None and len(word.text) > 2)
        or any(other in name for name in catalogue.people[part] for other in known if other != part)
    ]
    if not found:
        return None
    unknown = _beside_them(question.body, found) or _behind_them(question.body, found, catalogue.vocabulary)
    if not _all_of_one([*found, *unknown], catalogue):
        # "Natalia Zorya" where only another Natalia is known: nobody of that name, never her namesake.
        return Subject((*dict.fromkeys(found), *unknown), None, True) if unknown else None
    # A single word that also names a meeting, a body or a town is no person's name.
    stems = [w.stem for w in said if folded(w.lower) in found]
    if len(set(found)) == 1 and any(
        s in catalogue.common or max(catalogue.postings.get(s, {0: 0.0}).values()) > PERSON for s in stems
    ):
        return None
    if question.ordinals and question.kind != "person":
        return None
    role = "chair" if _CHAIRING.search(question.body) else None
    return Subject(tuple(dict.fromkeys(found)), role)


def _all_of_one(found: list[str], catalogue: Catalogue) -> bool:
    return any(set(found) <= name for name in catalogue.people[found[0]])


def _beside_them(asked: str, found: list[str]) -> list[str]:
    """Words with a capital right beside the ones that are known: the rest of the name that was typed."""
    typed = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", asked)
    rest = []
    alone = _WHO_IS.match(asked)
    if alone is not None:  # "who is marit solheim": all of it is the name
        named = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", alone["name"].lower())
        rest += [
            word for word in named if word not in found and not set(re.split(r"[-'’]", word)) <= set(found)
        ]
    for at, word in enumerate(typed):
        near = [w.lower() for w in typed[max(0, at - 1) : at] + typed[at + 1 : at + 2]]
        known = word.lower() in found or all(part in found for part in re.split(r"[-'’]", word.lower()))
        if word[:1].isupper() and not known and any(w in found for w in near) and at:
            rest.append(word.lower())
    return [word for word in dict.fromkeys(rest) if word not in STOP_WORDS and word not in _TITLES]


def _behind_them(asked: str, found: list[str], vocabulary: frozenset[str]) -> list[str]:
    """The rest of a name typed in small letters: a word right behind the first that is known, where the phrase ends and that
    no meeting is known by: "sergei lavrov, which meetings"."""
    if not asked.islower():
        return []
    ends = re.finditer(
        r"(?P<first>[^\W\d_]+)\s+(?P<last>[^\W\d_]{4,})(?=\s*(?:[,;:–—-]|['’]s?\b|\W*$))", asked
    )
    return [
        match["last"]
        for match in ends
        if folded(match["first"]) in found
        and folded(match["last"]) not in {*found, *vocabulary, *STOP_WORDS}
        and not is_verb(words(match["last"])[0])
    ][:1]


_WHO_IS = re.compile(
    r"^\W*who\s+(?:is|was)\s+(?P<name>(?:[^\W\d_][\w’'.-]*\s+){1,3}[^\W\d_][\w’'-]*)\W*$", re.IGNORECASE
)


_TITLES = frozenset(
    "minister president chairman chairperson chair director secretary general prime deputy mr mrs ms dr prof ambassador".split()
)
