"""The numbers of lists as documents write them: digits, Roman numerals, letters.

Knows number formats by the names that Word gives them. Knows nothing of lists.
"""

from __future__ import annotations

_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"


def written_number(number: int, format_: str) -> str:
    """`number` as Word writes it in the number format `format_`; unknown formats as digits."""
    if format_ in {"none", "bullet"}:
        return ""
    if format_ == "decimalZero":
        return f"{number:02d}"
    if format_ in {"upperRoman", "lowerRoman"} and 0 < number < 4000:
        roman = _roman(number)
        return roman if format_ == "upperRoman" else roman.lower()
    if format_ in {"upperLetter", "lowerLetter"} and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if format_ == "upperLetter" else letter
    if format_ in {"russianUpper", "russianLower"} and number > 0:
        letter = _RUSSIAN[(number - 1) % len(_RUSSIAN)] * ((number - 1) // len(_RUSSIAN) + 1)
        return letter.upper() if format_ == "russianUpper" else letter
    if format_ == "ordinal":
        suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{suffix}"
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        written += letters * (number // value)
        number %= value
    return written
