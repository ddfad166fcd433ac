"""States named by their codes: in lists, before the lines of a list."""

from __future__ import annotations

import pytest

from tests.corpus.states.reading import codes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Present: AT, BE, BG, EL, IT and UK.", ["AUT", "BEL", "BGR", "GRC", "ITA", "GBR"]),
        ("It has offices in CA, CO, DE, GA, ID and IL.", []),  # parts of the United States
        ("Grades AT, BE, XX, DE, FR, IT", []),
        ("AT, BE and BG", []),  # too few to tell
        (
            "Reports came from AT, BE, BG, HU and PL. HR had none. The seat of CH, which pays, was empty.",
            ["AUT", "BEL", "BGR", "HUN", "POL", "HRV", "CHE"],
        ),
        (
            "Reports came from AT, BE, BG, HU and PL. An ID card, the PM of one and AI were discussed.",
            ["AUT", "BEL", "BGR", "HUN", "POL"],
        ),
    ],
)
def test_lists_of_codes_of_two_letters(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


PARTICIPANTS = """PARTICIPANTS
BA{0}Ms. E. Kupus, Watershed Agency
BA{0}Ms. A. Babic, FHMI
HR{0}Mr. T. Vink, DHMZ
RS{0}Mr. D. Vlad, RHMSS
SI{0}Ms. M. Sus, ARSO
ICPDR{0}Mr. Z. Major
"""


@pytest.mark.parametrize("gap", ["  ", "\t", ": ", " | ", " "])
def test_codes_before_the_lines_of_a_list(gap: str) -> None:
    assert codes(PARTICIPANTS.format(gap)) == ["BIH", "BIH", "HRV", "SRB", "SVN"]


def test_words_in_capitals_before_lines_are_no_codes() -> None:
    assert codes("SB: Send the draft\nPK: Book the room\nJM: Call the hotel\nMK: Buy flags\n") == []
    assert codes("TO: Ms. A\nCC: Mr. B\nRE: Budget\nOF: Mr. C\nON: 4 May\n") == []
