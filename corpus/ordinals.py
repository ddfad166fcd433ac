"""Ordinal numbers in a text: "59th", "59/29th", "twenty-second", "inaugural".

Knows how meetings are numbered, and which ordinals count something else (centuries, quarters, days of a month). Knows
nothing of the meetings themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.dates.words import MONTH, WEEKDAY
from corpus.report import Span
from corpus.vocabulary import places_of, words_in


@dataclass(frozen=True, slots=True)
class OrdinalMatch:
    """An ordinal at `span`; several `values`, in their order, where a joint meeting bears several numbers."""

    span: Span
    values: tuple[int, ...]


_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = """tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_CARDINALS = "one two three four five six seven eight nine".split()

_WORDS: dict[str, int] = {word: number for number, word in enumerate((*_UNITS, *_TEENS), start=1)}
for _at, _ten in enumerate(_TENS, start=2):
    _WORDS[_ten[:-1] + "ieth"] = _at * 10
    for _unit, _word in enumerate(_UNITS, start=1):
        _WORDS[f"{_ten}-{_word}"] = _at * 10 + _unit
_WORDS |= {"fourtieth": 40, "twelveth": 12, "nineth": 9, "inaugural": 1, "first-ever": 1}

_BELOW_HUNDRED = (
    r"(?:(?:"
    + "|".join(_TENS)
    + r")[-\s](?:"
    + "|".join(_UNITS)
    + r")|"
    + "|".join(sorted((word for word in _WORDS if "-" not in word), key=len, reverse=True))
    + ")"
)
_HUNDREDS = (
    r"(?:(?:(?:a|"
    + "|".join(_CARDINALS)
    + r")[-\s])?hundred(?:th|(?:[-\s]and)?[-\s](?="
    + "|".join({word[:3] for word in (*_UNITS, *_TEENS, *_TENS)})
    + r"))"
    r")"
)
_IN_WORDS = re.compile(
    rf"(?:(?P<hundreds>{_HUNDREDS})(?P<rest>{_BELOW_HUNDRED})?|(?P<below>first-ever|{_BELOW_HUNDRED}))(?![^\W_])",
    re.IGNORECASE,
)
_FIRST_WORDS = frozenset((*_WORDS, *_TENS, *_CARDINALS, "a", "first", "hundred", "hundredth")) | {"inaugural"}
# Cardinals and "a" begin a number only before "hundred".
_BELOW_A_HUNDRED = _FIRST_WORDS - {"a", *_CARDINALS}
_SUFFIX = r"\s?[-‐‑–]?\s?(?:st|nd|rd|th)"
# A council that meets every week comes to thousands: there the ending must stand at the figures, for years are no numbers.
_NUMBER = r"(?:\d,?\d{3}(?=(?:st|nd|rd|th))|\d{1,3})"
_IN_DIGITS = re.compile(
    rf"(?<![\d_/.,:№#$€£-])(?P<numbers>{_NUMBER}(?:{_SUFFIX})?(?:\s?/\s?{_NUMBER}(?:{_SUFFIX})?)*)(?![^\W\d_]|\d)",
    re.IGNORECASE,
)
_ENDING = re.compile(rf"\d{_SUFFIX}$", re.IGNORECASE)
_KINDS = (
    "ordinary|extraordinary|regular|annual|special|plenary|joint|informal|formal|ministerial|high-level|official|working|"
    "scheduled|expanded|enlarged|restricted|consecutive|online|virtual|hybrid|general|international|interstate|"
    "intergovernmental|interparliamentary|emergency|organizational|organisational|preparatory|trilateral|bilateral"
)
_MEETING = (
    rf"(?i:(?:(?:{_KINDS})\s+)*)(?:[^\W\d_a-z][^\W\d_]*\s+){{0,2}}(?i:meetings?|sessions?|summits?|sittings?|conferences?|"
    r"assembl(?:y|ies)|congress(?:es)?|forums?|plenar(?:y|ies)|rounds?|dialogues?|councils?|convocations?|consultations?|"
    r"gatherings?|convention)\b"
)
_IN_ROMAN = re.compile(
    r"(?<![\w.-])(?P<roman>(?=[MDCLXVI])(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
    rf"(?:(?![^\W\d_])|(?={_SUFFIX}\b))(?:{_SUFFIX})?\s+(?={_MEETING})"
)
# "the third edition of the Governors' Forum", unlike that of a handbook.
_OF_A_MEETING = (
    r"\s+of\s+(?:[^\W\d_][\w'’-]*\s+){0,8}?(?:forum|conference|summit|meeting|congress|assembly|dialogue|session|"
    r"roundtable|symposium|seminar|colloquium|games)\b"
)
_NO_MEETING_AFTER = re.compile(
    r"\s*(?:,|and|to|till|-|–|&|/)\s*(?:the\s+)?\d{1,2}(?:\s?(?:st|nd|rd|th))?\s*(?:of\s+)?"
    + MONTH
    + r"(?!\w)|"
    r"\s+" + WEEKDAY + r"\b|"
    r"[\s-]+(?:(?:of\s+)?" + MONTH + r"(?!\w)|(?:day\s+)?of\s+(?:the\s+month|" + MONTH + r")|"
    r"(?:centur|quarter|half|halves|thirds?\b|fifths?\b|countr|part(?:y|ies)\b|states?\b|nationals?\b|persons?\b|times?\b|place\b|"
    r"of\s+all\b|and\s+foremost\b|hand\b|lady\b|aid\b|world\b|floor\b|class\b|name\b|deputy|vice|secretary|class|"
    r"birthday|anniversar|president\b|prime\b|step|point|question|reason|aspect|stage|phase|week|day\b|days\b|month|year|"
    r"decade|generation|amendment|largest|biggest|highest|congressional|row\b|line\b|page\b|paragraph|item\b|article|"
    rf"chapter|volume|edition(?!{_OF_A_MEETING})|person\b|gentleman|responder|reading|speaker|percentile|grade|street|avenue|parallel))",
    re.IGNORECASE,
)
_FRACTION_BEFORE = re.compile(r"\b(?:one|two|three|four|a|1|2|3)[-\s]+$", re.IGNORECASE)
_DATE_BEFORE = re.compile(
    rf"(?:{MONTH}\s*(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|–|to|and|&|/)\s*(?:the\s+)?)?|{WEEKDAY},?\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_ADVERB_BEFORE = re.compile(r"\b(?:at|since|until)\s+(?:the\s+)?$", re.IGNORECASE)
_THE_BEFORE = re.compile(r"\b[Tt]he\s+$")
_MEETING_AFTER = re.compile(rf"\s+{_MEETING}")
# "Meeting No. 12", "Session XII", "the #12 meeting", "the 12 meeting of": numbers without the ending of an ordinal.
_SITTING = r"(?i:meeting|session|sitting)"
_PLAIN = re.compile(
    rf"(?<![\w-]){_SITTING}\s+(?P<behind>(?:(?:[Nn]o\.?|[Nn]r\.?|#|№|[Nn]°|[Nn]º)\s?\d{{1,3}}|(?![ICL]\b)[IVXLC]{{1,8}}))(?![\w/.-]*\w)"
    r"|(?<![\w-])(?i:meeting)\s+(?P<after>[1-9]\d{0,2})(?=\s*(?:[,)\n]|$|\((?!s\))|in\b|of\s+the\b))"
    rf"|(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?P<bare>\d{{1,3}})|(?P<sign>[#№]\s?\d{{1,3}}))(?=\s+{_SITTING}\s+(?:of|was|took|in|on)\b)"
)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def find_ordinals(text: str) -> tuple[OrdinalMatch, ...]:
    """Every ordinal in `text` that can be the number of a meeting, in order, never overlapping."""
    found = [*_digits(text), *_words(text), *_roman(text), *_plain(text)]
    found.sort(key=lambda match: (match.span.start, -match.span.end))
    kept: list[OrdinalMatch] = []
    end = 0
    for match in found:
        if match.span.start >= end:
            kept.append(match)
            end = match.span.end
    return tuple(kept)


def _digits(text: str) -> list[OrdinalMatch]:
    found = []
    for match in _IN_DIGITS.finditer(text):
        numbers = match["numbers"]
        if not _ENDING.search(numbers) or _ends_a_word(text, match.start()):
            continue
        if _counts_something_else(text, *match.span()):
            continue
        values = tuple(int(digits) for digits in re.findall(r"\d+", numbers.replace(",", "")))
        if all(values):
            found.append(OrdinalMatch(Span(*match.span()), values))
    return found


def _ends_a_word(text: str, start: int) -> bool:
    """Whether figures end a word ("A59th"); not where only a blank is missing ("the59th")."""
    glued = re.search(r"[^\W_]+\Z", text[max(0, start - 8) : start])
    return glued is not None and glued.group().lower() not in ("the", "its", "their", "this", "and", "of")


def _words(text: str) -> list[OrdinalMatch]:
    found = []
    end = 0
    words = words_in(text)
    first = _FIRST_WORDS if "hundred" in words or "hundredth" in words else _BELOW_A_HUNDRED
    for start, _ in places_of(text, first):
        if start < end:
            continue
        match = _IN_WORDS.match(text, start)
        if match is None:
            continue
        end = match.end()
        if _counts_something_else(text, *match.span()) or _is_adverb(text, match):
            continue
        if _MAIN_COMMITTEE.match(text, start):
            continue
        value = _value(match)
        if value:
            found.append(OrdinalMatch(Span(*match.span()), (value,)))
    return found


def _value(match: re.Match[str]) -> int:
    if match["below"]:
        return _WORDS[re.sub(r"\s", "-", match["below"].lower())]
    hundreds = match["hundreds"].lower()
    count = next((at for at, word in enumerate(_CARDINALS, start=1) if hundreds.startswith(word)), 1)
    if hundreds.endswith("hundredth"):
        return 0 if match["rest"] else count * 100
    return count * 100 + _WORDS[re.sub(r"\s", "-", match["rest"].lower())] if match["rest"] else 0


def _roman(text: str) -> list[OrdinalMatch]:
    return [
        OrdinalMatch(Span(*match.span("roman")), (roman_value(match["roman"]),))
        for match in _IN_ROMAN.finditer(text)
        if match["roman"]
    ]


def _plain(text: str) -> list[OrdinalMatch]:
    found = []
    for match in _PLAIN.finditer(text):
        kind = match.lastgroup or "bare"
        digits = re.search(r"\d+", match[kind])
        value = int(digits.group()) if digits else roman_value(match[kind])
        if value:
            found.append(OrdinalMatch(Span(*match.span(kind)), (value,)))
    return found


def roman_value(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _counts_something_else(text: str, start: int, end: int) -> bool:
    if _NO_MEETING_AFTER.match(text, end):
        return True
    before = text[max(0, start - 24) : start].rpartition("\n")[
        2
    ]  # a line that ends in a month dates nothing below it
    if _FRACTION_BEFORE.search(before):
        return True
    return bool(_DATE_BEFORE.search(before)) and not _is_of_a_meeting(text, start, end)


def _is_of_a_meeting(text: str, start: int, end: int) -> bool:
    """ "On 19 November the third meeting of …": a new phrase begins behind the day."""
    return bool(_THE_BEFORE.search(text, max(0, start - 5), start) and _MEETING_AFTER.match(text, end))


# "the Sixth Committee": the number is the body's own name.
_MAIN_COMMITTEE = re.compile(r"(?:First|Second|Third|Fourth|Fifth|Sixth) Committee\b(?!\s+[Mm]eeting)")


def _is_adverb(text: str, match: re.Match[str]) -> bool:
    """ "First, …", "at first", "met first with", "seconds": no number of anything."""
    word = match.group().lower()
    if word not in ("first", "second", "third"):
        return False
    after = text[match.end() : match.end() + 2]
    if after[:1] in (",", ";", ":", ".", ")", "") or after[:1] == "\n":
        return not re.search(
            r"(?:\bthe|/|-)\s*$", text[max(0, match.start() - 6) : match.start()], re.IGNORECASE
        )
    return bool(
        _ADVERB_BEFORE.search(text[max(0, match.start() - 12) : match.start()]) and after[:1] in (",", ".")
    )
