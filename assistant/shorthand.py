"""What is typed for short in a question, as reports write it: "03/2018", "session nine", "ministers, no. 31", "2021 + 2022".

Knows how months and numbers of meetings are put in haste. Knows nothing of any report.
"""

from __future__ import annotations

import calendar
import re

from assistant.words import MEETING_NOUNS

_MONTH = re.compile(r"(?<![\w./-])(?P<month>0?[1-9]|1[0-2])[./](?P<year>(?:19|20)\d\d)(?![\w/-]|\.\d)")
_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: value for value, word in enumerate([*_UNITS, *_TEENS], start=1)}
_VALUES |= {ten: 10 * at for at, ten in enumerate(_TENS, start=2)}
_VALUES |= {
    f"{ten}-{unit}": 10 * at + value
    for at, ten in enumerate(_TENS, start=2)
    for value, unit in enumerate(_UNITS, start=1)
}
_CARDINAL = rf"(?:{'|'.join(sorted(_VALUES, key=len, reverse=True))})"
_SIGN = r"(?:(?:no|nr|num)\b\.?|number|№|#)\s*"
_SIGNED_WORD = rf"(?:no\.|(?:nr|num)\b\.?|number)\s+{_CARDINAL}"  # not "no one"
_ONE_MEETING = sorted(noun for noun in MEETING_NOUNS if not noun.endswith("s") or noun == "congress")
_NOUN = rf"(?:{'|'.join([*_ONE_MEETING, 'round', 'plenary'])})"
# "session nine", "meeting nr 54"; a number alone behind the noun may count something else ("meeting 12 states").
_AFTER_ITS_NOUN = re.compile(
    rf"\b(?P<noun>{_NOUN})\s*,?\s*(?:(?P<sign>{_SIGN})(?P<signed>\d{{1,3}}|{_CARDINAL})|(?P<spelt>{_CARDINAL}))(?![\w-])"
    r"(?!\s+(?:states?|countr|nations?|delegations?|people|participants?|days?|years?|times?|of\s+(?:the|them|those)))",
    re.IGNORECASE,
)
# "the ministers, no. 31": a number of what meets.
_SIGNED = re.compile(
    rf"(?P<before>\b\w+\W+)?(?<![\w-])(?:{_SIGN}(?=\d)|(?={_SIGNED_WORD})\S+\s+)(?P<value>\d{{1,3}}|{_CARDINAL})(?![\w-]|[.,/]\d)",
    re.IGNORECASE,
)
_NUMBERED_ELSE = re.compile(
    r"(?:resolution|decision|article|document|item|annex|line|route|room|phone|protocol|law|decree|order|appendix|chapter|"
    r"paragraph|page|table|figure|project|list|draft|version|section|part|priority|question|flight|case|lot)s?\W+$",
    re.IGNORECASE,
)
# "same question for Juba": what was asked before, of another.
_SAME_FOR = re.compile(
    r"^\W*(?:(?:and|ok|okay|now|then)\W+)*(?:the\s+)?(?:same|ditto)(?:\s+(?:question|thing|again|list|number|count|info|figure))?"
    r"\s*(?:,\s*)?(?:for|about|with)\s+(?=\w)",
    re.IGNORECASE,
)
_ONWARDS = re.compile(
    r"\b(?:from|since)\s+(?P<when>[\w ]{3,20}?)\s+(?:onwards?|and\s+after|on)(?=\W*$|\s*[,;?])", re.IGNORECASE
)
_PLUS = re.compile(r"(?<=\w)\s+\+\s+(?=\w)")


# "nov/dec 23", "feb-mar 2024"
_NAMES = "|".join(name.lower() for name in calendar.month_abbr[1:])
_TWO_MONTHS = re.compile(
    rf"\b(?P<one>{_NAMES})[a-z]*\.?\s*[/–-]\s*(?P<other>{_NAMES})[a-z]*\.?\s+['’]?(?P<year>(?:19|20)?\d\d)(?![\w/-]|\.\d)",
    re.IGNORECASE,
)


def _two_months(match: re.Match[str]) -> str:
    names = [name.lower() for name in calendar.month_abbr]
    one, other = (calendar.month_name[names.index(match[part].lower())] for part in ("one", "other"))
    year = match["year"] if len(match["year"]) > _SHORT else f"20{match['year']}"
    return f"{one} to {other} {year}"


_SHORT = 2
# "which meetings …, not the beekeepers one": what a list leaves out.
_OF_SEVERAL = re.compile(r"\b(?:meetings|sessions|conferences|reports|events|summits)\b", re.IGNORECASE)
# "(tehran, not the copenhagen one)": which is not meant.
_NOT_THAT_ONE = re.compile(
    r",?\s*\bnot\s+the\s+[\w'’-]+\s+(?:one|ones|meeting|session)\b(?=\W*(?:\)|$|[,;?]))", re.IGNORECASE
)


def spelt_out(text: str) -> str:
    """`text` with such shorthand in the words of reports; all else as it is."""
    text = _TWO_MONTHS.sub(_two_months, text)
    text = text if _OF_SEVERAL.search(text) else _NOT_THAT_ONE.sub("", text)
    text = _MONTH.sub(_month, _ONWARDS.sub(r"since \g<when>", text))
    text = _AFTER_ITS_NOUN.sub(_numbered, text)
    return _PLUS.sub(" and ", _SIGNED.sub(_number, text))


def asked_again(text: str) -> str:
    """ "same question for Juba" as the fragment that every other such question is: "what about Juba"."""
    return _SAME_FOR.sub("what about ", text)


def _month(match: re.Match[str]) -> str:
    return f"{calendar.month_name[int(match['month'])]} {match['year']}"


def _numbered(match: re.Match[str]) -> str:
    return f"{_ordinal(match['signed'] or match['spelt'])} {match['noun']}"


def _number(match: re.Match[str]) -> str:
    before = match["before"] or ""
    if _NUMBERED_ELSE.search(before):
        return match.group()
    return f"{before}{_ordinal(match['value'])}"


def _ordinal(said: str) -> str:
    value = int(said) if said.isdigit() else _VALUES[said.lower()]
    ending = "th" if 10 < value % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"
