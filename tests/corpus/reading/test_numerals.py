"""Numbers of lists in every format."""

from __future__ import annotations

import pytest

from corpus.reading.numerals import written_number


@pytest.mark.parametrize(
    ("number", "format_", "written"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (14, "upperRoman", "XIV"),
        (1999, "lowerRoman", "mcmxcix"),
        (0, "upperRoman", "0"),
        (3, "lowerLetter", "c"),
        (28, "upperLetter", "BB"),
        (2, "russianLower", "б"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (22, "ordinal", "22nd"),
        (5, "none", ""),
        (5, "somethingNew", "5"),
    ],
)
def test_written_number(number: int, format_: str, written: str) -> None:
    assert written_number(number, format_) == written
