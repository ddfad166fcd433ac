"""Of two answers, to a question by its own words and to it as the question model read it: the one to give.

Knows how far each reading is to be trusted. Knows nothing of how answers are found.
"""

from __future__ import annotations

import re

from assistant import wording
from assistant.answer import Answer
from assistant.understanding.reading import Part, Reading
from assistant.words import STOP_WORDS

_TOLD_BY_PASSAGES = frozenset({"decisions", "agenda"})
"""Kinds of which passages tell what records do not hold."""
_OF_MEETINGS = frozenset({"meetings", "count"})
_SAID_OF_SOMEBODY = frozenset({"chair", "representative", "format"})
"""Kinds of which a sentence may tell what no record holds."""
_OF_THAT_ONE = frozenset({"date", "place"})
_LEANS = 0.5


_VALUES: dict[str, str] = {
    "chair": "persons",
    "representative": "persons",
    "date": "start",
    "place": "city",
    "headcount": "count",
    "format": "format",
    "attendance": "states",
    "attended": "attended",
}
"""The value that an answer of a kind gives."""


def _lacks_the_value(put: Answer, reading: Reading) -> bool:
    value = _VALUES.get(reading.kind)
    return value is not None and not put.values.get(value)


_PLAINLY: dict[str, frozenset[str]] = {
    "who": frozenset({"chair", "representative", "attendance", "person", "absence"}),
    "when": frozenset({"date", "next_meeting"}),
    "where": frozenset({"place", "next_meeting"}),
    "how many": frozenset({"count", "headcount"}),
    "which": frozenset({"meetings", "attendance", "organisations", "decisions", "agenda", "absence"}),
    "what": frozenset({"decisions", "agenda"}),
    "was": frozenset({"attended"}),
    "were": frozenset({"attended"}),
    "did": frozenset({"attended"}),
}
_BEGINS = re.compile(rf"\W*(?:(?:and|but|so|then|also)\s+)?(?P<asks>{'|'.join(_PLAINLY)})\b", re.IGNORECASE)
_TURNS = re.compile(
    r"\b(?:not|no|n['’]t|never|any\w*|without|except|do\s+we|have\s+we|we\s+h\w+|again|next|will|following|after|afterwards)\b",
    re.IGNORECASE,
)


# "who turned up on behalf of the Senegalese": those who came for one state.
_FOR_SOMEBODY = re.compile(r"^\W*who\b.{0,60}\b(?:for|behalf|from)\b", re.IGNORECASE)
_REPRESENTS = re.compile(r"\brepresent(?:ed|s|atives?)\b", re.IGNORECASE)


def is_plain(put: Answer) -> bool:
    """Whether a question that was answered begins as questions of that kind do: the model need not read it."""
    if put.route == "records" and put.kind == "representative" and _REPRESENTS.search(put.question):
        return put.answered
    begins = _BEGINS.match(put.question)
    if put.kind == "attendance" and _FOR_SOMEBODY.search(put.question):
        return False
    return (
        put.route == "records"
        and put.answered
        and begins is not None
        and put.kind in _PLAINLY[begins["asks"].lower()]
        and not _TURNS.search(put.question)
    )


def _only_names(reading: Reading) -> bool:
    """Whether a question that leans on the one before it says nothing of what is asked."""
    asking = (reading.text[w.start : w.end].lower() for w in reading.words if w.part is Part.ASKS)
    return reading.leans > _FRAGMENT and all(
        word in STOP_WORDS - _ASKING or not word.isalnum() for word in asking
    )


_FRAGMENT = 0.2
_ASKING = frozenset("who whom whose what which when where why how did was were is are do does many".split())


def _asks_of_another_kind(put: Answer) -> bool:
    """Whether the question begins as none of the kind does that was answered: "who", where a day was told."""
    return _asks_who(put.question) and put.kind in _NOBODY


_NOBODY = frozenset({"date", "place", "format"})
_WHO = re.compile(
    r"\W*(?:and\s+|but\s+)?(?:who|which\s+(?:states|countries|delegations|members|parties)|what\s+(?:states|countries))\b",
    re.I,
)


def _asks_who(question: str) -> bool:
    return _WHO.match(question) is not None


def may_be_misread(put: Answer, reading: Reading) -> bool:
    """Whether the model read another question than the one that was answered."""
    if put.answered and put.route == "records" and _only_names(reading):
        return False  # "and the officials?": what was asked before is asked of them
    if put.kind == "compare":
        return True  # of two meetings it matters which is named first
    if put.route == "ask_back" and reading.leans > _LEANS:
        return True
    return put.route not in {"records", "ask_back"} or put.kind != reading.kind or _found_none(put)


def _found_none(put: Answer) -> bool:
    """Whether no meeting was found that fits: a word that only asks may have been taken for one that chooses."""
    return put.kind in _OF_MEETINGS and not put.values.get("count")


def _found_after_all(put: Answer, anew: Answer) -> bool:
    """Whether records tell what the same question was refused for: where a meeting was found, its report does not say it."""
    return anew.route == "records" and (not put.meetings or anew.kind in _TOLD_BY_PASSAGES | _OF_MEETINGS)


def told_by_passages(reading: Reading) -> bool:
    """Whether passages may tell what was read to be asked for where records do not."""
    if reading.kind in _SAID_OF_SOMEBODY:
        return reading.sure >= wording.READ_FOR_SURE
    return reading.kind in _TOLD_BY_PASSAGES or reading.kind == "person"


# "who was elected director general": who got an office, not who chaired.
_TO_AN_OFFICE = re.compile(
    r"\b(?:re-?)?(?:elected|appointed|chosen|picked|nominated|voted)\b(?!.*\bchair)", re.IGNORECASE
)


def better_of(put: Answer, anew: Answer, reading: Reading) -> Answer:
    """The answer to give: by the question's own words, unless these were not understood and the model's reading was."""
    part_of_one = anew.kind == "person" and reading.kind in _OF_MEETINGS and put.kind != "person"
    if not (anew.kind == reading.kind or part_of_one) or not may_be_misread(put, reading):
        return put
    if anew.kind in _NOBODY and put.kind not in _NOBODY and _asks_who(put.question):
        return put
    if anew.kind == "chair" and put.kind != "chair" and _TO_AN_OFFICE.search(put.question):
        return put
    if put.route == "refusal" and put.kind == reading.kind and not _found_after_all(put, anew):
        return put
    if put.kind in _OF_THAT_ONE and anew.kind == "next_meeting" and reading.sure >= wording.READ_FOR_SURE:
        return anew  # "when do they meet after Batumi": the day of Batumi is no answer
    told = anew.answered and (anew.route == "records" or (told_by_passages(reading) and not put.answered))
    if told and not (put.route == "records" and anew.kind == "summary"):
        surely = put.route == "records" and not _asks_of_another_kind(put)
        least = wording.READ_OTHERWISE if surely else wording.READ_AS_ASKED
        return anew if reading.sure >= least else put
    if put.route == "passages" and _lacks_the_value(put, reading) and reading.sure >= wording.READ_FOR_SURE:
        # What is asked for is a value that stands in no passage that was found.
        return anew if anew.route == "refusal" else put
    if put.route == "ask_back" and reading.leans > _LEANS and anew.meetings:
        return anew  # what was spoken of before tells which meeting is meant
    # Neither is answered: what the meeting's report does not say is told better than which words are not known.
    both_refused = put.route == "refusal" and anew.route == "refusal" and put.kind != reading.kind
    return anew if both_refused and reading.sure >= wording.READ_OTHERWISE else put
