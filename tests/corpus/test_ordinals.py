"""Ordinals as the numbers of meetings, and ordinals that count something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.ordinals import find_ordinals


def shown(text: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(match.span.of(text), match.values) for match in find_ordinals(text)]


NUMBERS = [
    ("the 59th meeting", "59th", (59,)),
    ("the 1st session", "1st", (1,)),
    ("59/29th meeting", "59/29th", (59, 29)),
    ("the 48th/37th session", "48th/37th", (48, 37)),
    ("34/23th meeting", "34/23th", (34, 23)),
    ("the 48th / 37th session", "48th / 37th", (48, 37)),
    ("22-nd meeting", "22-nd", (22,)),
    ("its 2041st meeting", "2041st", (2041,)),
    ("22 nd meeting", "22 nd", (22,)),
    ("the 101ST SESSION", "101ST", (101,)),
    ("The59th meeting", "59th", (59,)),
    ("the second meeting", "second", (2,)),
    ("the Sixteenth Summit", "Sixteenth", (16,)),
    ("the twenty-second session", "twenty-second", (22,)),
    ("the Twenty Second Session", "Twenty Second", (22,)),
    ("the thirty-eighth meeting", "thirty-eighth", (38,)),
    ("the fortieth session", "fortieth", (40,)),
    ("the ninety-ninth session", "ninety-ninth", (99,)),
    ("the hundredth meeting", "hundredth", (100,)),
    ("the one hundredth meeting", "one hundredth", (100,)),
    ("the one hundred and fifth session", "one hundred and fifth", (105,)),
    ("the one hundred twenty-first session", "one hundred twenty-first", (121,)),
    ("the two hundred and fortieth session", "two hundred and fortieth", (240,)),
    ("the one-hundred-and-tenth session", "one-hundred-and-tenth", (110,)),
    ("the nine hundred and ninety-ninth session", "nine hundred and ninety-ninth", (999,)),
    ("the inaugural meeting", "inaugural", (1,)),
    ("the first-ever summit", "first-ever", (1,)),
    ("the First Ministerial Meeting", "First", (1,)),
    ("its 1087th meeting", "1087th", (1087,)),
    ("the 1,304th meeting", "1,304th", (1304,)),
    ("the XVIIth ordinary session", "XVII", (17,)),
    ("the XXII meeting", "XXII", (22,)),
    ("the XXII Extraordinary Session", "XXII", (22,)),
    ("the V Summit", "V", (5,)),
    ("IX regular session", "IX", (9,)),
    ("the XIV Plenary", "XIV", (14,)),
    ("the 3rd ministerial meeting", "3rd", (3,)),
    ("its 4th extraordinary session", "4th", (4,)),
    ("the 10th anniversary summit", "", ()),
    ("Meeting No. 12 of the Committee", "No. 12", (12,)),
    ("Session XII of the Committee", "XII", (12,)),
    ("the meeting № 12 of the Committee", "№ 12", (12,)),
    ("The 12 meeting of the Committee", "12", (12,)),
    ("The #63 meeting was held", "#63", (63,)),
    ("The Council, meeting 33", "33", (33,)),
    ("Meeting 63 in Oslo", "63", (63,)),
    ("ordinary session CXXIX in Lima", "CXXIX", (129,)),
    ("VIENNA, March 29 - The 33rd meeting of the group", "33rd", (33,)),
    ("On 19 November the third ministerial meeting took place", "third", (3,)),
    ("hosted on Thursday the 19th Conference of Directors", "19th", (19,)),
]

NOTHING = [
    "the 2019 meeting",
    "the 1,304 meetings",
    "the 12 meetings of the year",
    "the 12 meeting rooms",
    "the meeting I attended",
    "the 21st century",
    "the twenty-first century",
    "the 5th of May",
    "8th July",
    "8th of July 2021",
    "the 2nd day of June",
    "July 8th",
    "July the 8th, 2021",
    "on the 12th and 13th of June",
    "on Thursday the 19th the meeting went on",
    "the March 3rd meeting",
    "the Sixth Committee of the Assembly",
    "Session C of the programme",
    "meeting 12 delegates of the region",
    "on 9th - 10th June 2022",
    "June 9th-10th, 2022",
    "Friday, 13th",
    "the third Thursday of November",
    "third countries",
    "third parties",
    "third-country nationals",
    "first of all",
    "First, the minister spoke",
    "first and foremost",
    "two thirds",
    "two-thirds of the members",
    "one third of the votes",
    "a third of them",
    "the second half",
    "the 1st quarter",
    "the first time",
    "the third time",
    "in the first place",
    "first aid",
    "the First Lady",
    "on the other hand; at first hand",
    "No. 12",
    "12 members",
    "59 meeting",
    "the First Deputy Prime Minister",
    "First Vice-President",
    "the Second Secretary",
    "Third World",
    "second World War",
    "a few seconds",
    "I think the meeting",
    "I opened the meeting",
    "I attended a meeting",
    "MIX meeting",
    "the 20th anniversary",
    "the fifth birthday",
    "the first day",
    "the second week",
    "the first phase",
    "the third item",
    "second paragraph",
    "A/RES/59th",
    "the 5th Avenue",
    "first half of 2023",
    "the 1990th2 unit",
    "000th",
]


@pytest.mark.parametrize(("text", "quote", "values"), NUMBERS)
def test_numbers_of_meetings(text: str, quote: str, values: tuple[int, ...]) -> None:
    assert shown(text) == ([(quote, values)] if quote else [])


@pytest.mark.parametrize("text", NOTHING)
def test_ordinals_of_something_else(text: str) -> None:
    assert shown(text) == []
    assert shown(f"He said that {text} mattered") == []


def test_several_in_order() -> None:
    text = "the second and third meetings, the 59/29th session and the XXII summit"
    assert [values for _, values in shown(text)] == [(2,), (3,), (59, 29), (22,)]


_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TENS = {2: "twenty", 3: "thirty", 4: "forty", 5: "fifty", 6: "sixty", 7: "seventy", 8: "eighty", 9: "ninety"}


@given(st.sampled_from(sorted(_TENS)), st.integers(1, 9), st.sampled_from("- "))
def test_every_number_in_words_is_read(tens: int, unit: int, joint: str) -> None:
    text = f"the {_TENS[tens]}{joint}{_UNITS[unit - 1]} meeting"
    assert [values for _, values in shown(text)] == [(10 * tens + unit,)]


@given(st.integers(1, 999), st.sampled_from(["th", "st", "nd", "rd", "-th", " th"]))
def test_every_number_in_figures_is_read(number: int, suffix: str) -> None:
    assert [values for _, values in shown(f"the {number}{suffix} meeting")] == [(number,)]


_PIECES = st.sampled_from(
    "1 59 / 29 th st nd - first second hundred one and twenty XXII I meeting session century of May the \n July".split(
        " "
    )
)


@given(st.text() | st.lists(_PIECES, max_size=20).map(" ".join) | st.lists(_PIECES, max_size=20).map("".join))
def test_never_raises_and_spans_are_in_order(text: str) -> None:
    end = 0
    for match in find_ordinals(text):
        assert end <= match.span.start < match.span.end <= len(text)
        assert match.values
        assert all(1 <= value <= 999 for value in match.values)
        end = match.span.end


def test_a_month_at_the_end_of_the_line_above_dates_no_number() -> None:
    found = find_ordinals("Riga, 3-4 October\nThe 28th meeting was held.")
    assert [match.values for match in found] == [(28,)]
