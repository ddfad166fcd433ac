"""Which languages are read into records.

Knows English from other languages by its small words. Knows nothing of what is said.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.report import Report

languages_read: frozenset[str] = frozenset({"en"})

_SMALL = frozenset("the of and in to was by for on at with is were a an from that as be has it".split())
_OTHERS = frozenset(
    "de la le les des et en du une est dans pour que qui und der die das von zu mit den dem ist "
    "el los las del y para con il di che "
    "per della não uma dos da em om och att av som het een van op je se na do w z i o nie sa je "
    "ve bir ile için".split()
)
_WORDS = re.compile(r"[^\W\d_]+")


def unread_reason(report: Report) -> str | None:
    """Why a report is not read into records ("read, but facts not extracted: Russian"); None when it is."""
    language = report.metadata.language
    code = language.lower().replace("_", "-").split("-")[0] if language else _guess(report.text)
    if code in languages_read:
        return None
    return f"read, but facts not extracted: {_name(code)}"


def _guess(text: str) -> str:
    words = _WORDS.findall(text[:6000])
    if not words:
        return "en"
    latin = sum(1 for word in words if word[0] < "ɐ")
    if latin * 2 >= len(words):
        lowered = [word.lower() for word in words]
        small = sum(1 for word in lowered if word in _SMALL)
        others = sum(1 for word in lowered if word in _OTHERS)
        if small * 12 >= len(words) or len(words) < 25 or (small >= 2 and small >= others):
            return "en"
    return _identified(text[:3000])


@lru_cache(maxsize=256)
def _identified(text: str) -> str:
    import py3langid

    return str(py3langid.classify(text)[0])


def _name(code: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code).get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code
