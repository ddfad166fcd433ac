"""Abbreviations typed in small letters: "who attended hod 57", where reports write "HOD 57".

Knows how the reports of a library write a short word. Knows nothing of what it stands for.
"""

from __future__ import annotations

import re
from calendar import day_abbr, month_abbr

from assistant.records.catalogues import Known
from assistant.records.events import TITLE
from assistant.stems import stem
from assistant.words import STOP_WORDS

_SHORT_WORD = re.compile(r"(?<![\w’'@.-])[a-z]{3,5}(?![\w’'@]|-[a-z])")
_LOOKED_AT = 5  # reports
_OF_THE_CALENDAR = frozenset(name.lower() for name in (*month_abbr, *day_abbr, "sept") if name)


def with_capitals(text: str, known: Known) -> str:
    """`text` with each short word in capitals that no meeting is known by and that reports write in capitals alone."""

    def written(match: re.Match[str]) -> str:
        word = match.group()
        return word.upper() if _stands_for_a_name(word, known) else word

    return _SHORT_WORD.sub(written, text)


def _stands_for_a_name(word: str, known: Known) -> bool:
    """Whether no meeting is known by the word, and reports write it in capitals alone."""
    if word in _OF_THE_CALENDAR:
        return False
    called = max(known.catalogue.postings.get(stem(word), {}).values(), default=0.0)
    if word in STOP_WORDS or called >= TITLE:
        return False
    return written_in_capitals(word, known)


def written_in_capitals(word: str, known: Known) -> bool:
    """Whether reports write the word in capitals alone."""
    reports = known.columns.in_text(word)
    accounts = {
        a.report: a for event in known.catalogue.events for a in event.accounts if a.report in reports
    }
    texts = [
        known.sources.stored(a.report, a.version).report.text for a in list(accounts.values())[:_LOOKED_AT]
    ]
    in_capitals = re.compile(rf"\b{word.upper()}\b")
    otherwise = re.compile(rf"\b(?:{word}|{word.capitalize()})\b")
    return any(map(in_capitals.search, texts)) and not any(map(otherwise.search, texts))
