"""The words that dates are made of, as pieces of regular expressions and as numbers.

Knows months, weekdays and ordinal words. Knows nothing of how they are put together.
"""

from __future__ import annotations

import re

_MONTHS = {
    1: "January|Jan",
    2: "February|Feb",
    3: "March|Mar",
    4: "April|Apr",
    5: "May",
    6: "June|Jun",
    7: "July|Jul",
    8: "August|Aug",
    9: "September|Sept|Sep",
    10: "October|Oct",
    11: "November|Nov",
    12: "December|Dec",
}
_RUSSIAN_MONTHS = {
    1: "январ[яье]",
    2: "феврал[яье]",
    3: "март[ае]?",
    4: "апрел[яье]",
    5: "ма[йяе]",
    6: "июн[яье]",
    7: "июл[яье]",
    8: "август[ае]?",
    9: "сентябр[яье]",
    10: "октябр[яье]",
    11: "ноябр[яье]",
    12: "декабр[яье]",
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

_NUMBER_OF_MONTH = {name.lower(): number for number, names in _MONTHS.items() for name in names.split("|")}
DAY_WORDS = {word: number for number, word in enumerate(_ORDINALS, start=1)}
DAY_WORDS |= {f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINALS[:9], start=1)}
DAY_WORDS |= {"thirtieth": 30, "thirty-first": 31}

_NO_LETTER = r"(?![^\W\d_])"
_WHOLE = "|".join([names.split("|")[0] for names in _MONTHS.values()] + list(_RUSSIAN_MONTHS.values()))
_SHORT = "|".join(short for names in _MONTHS.values() for short in names.split("|")[1:])
# Only an abbreviation takes the full stop behind it.
MONTH = rf"(?:(?:{_WHOLE}){_NO_LETTER}|(?:{_SHORT}){_NO_LETTER}\.?)"
# A digit day of the month with or without an ordinal ending.
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:[-\s]?(?:st|nd|rd|th)(?![^\W\d_])|-?(?:го|е)(?![^\W\d_]))?"
DAY_WORD = (
    "(?:" + "|".join(sorted((w.replace("-", r"[-\s]") for w in DAY_WORDS), key=len, reverse=True)) + ")"
)
YEAR = r"(?:19|20)\d\d(?!\d|[-‐‑]?(?:s|st|nd|rd|th)(?![^\W\d_])|[.,]\d)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SHORT_WEEKDAY = rf"(?:{WEEKDAY}|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)(?![^\W\d_])\.?)"
ROMAN_MONTH = "(?:XII|XI|IX|IV|VIII|VII|VI|III|II|X|V|I)"
DASH = r"[-‐‑‒–—―−]"

_RUSSIAN = [(re.compile(pattern, re.IGNORECASE), number) for number, pattern in _RUSSIAN_MONTHS.items()]


def is_month(word: str) -> bool:
    """Whether a word in small letters is a month's name or its abbreviation."""
    if word in _NUMBER_OF_MONTH:
        return True
    return word[:1] >= "а" and any(pattern.fullmatch(word) for pattern, _ in _RUSSIAN)


def month_number(word: str) -> int:
    """1 to 12 for a word that `MONTH` or `ROMAN_MONTH` matched.

    Raises ValueError for any other word.
    """
    plain = word.rstrip(".").strip()
    if plain.lower() in _NUMBER_OF_MONTH:
        return _NUMBER_OF_MONTH[plain.lower()]
    if plain.upper() in _ROMAN:
        return _ROMAN.index(plain.upper()) + 1
    for pattern, number in _RUSSIAN:
        if pattern.fullmatch(plain):
            return number
    raise ValueError(f"not a month: {word!r}")


def day_number(word: str) -> int:
    """The number of a day that `DAY` or `DAY_WORD` matched."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    return DAY_WORDS[re.sub(r"\s", "-", word.lower())]


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for an English weekday written out."""
    return WEEKDAYS.index(word.lower())
