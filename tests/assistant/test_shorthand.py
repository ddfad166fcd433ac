"""Months and numbers of meetings typed for short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.shorthand import asked_again, spelt_out


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("ferry forum, 03/2018", "ferry forum, March 2018"),
        ("04.2024 customs group", "April 2024 customs group"),
        ("12.04.2024 customs group", "12.04.2024 customs group"),
        ("absentees, session nine", "absentees, 9th session"),
        ("the board's meeting nr 54", "the board's 54th meeting"),
        ("plenary number thirty-six", "36th plenary"),
        ("basin ministers, no. 31, decisions", "basin ministers, 31st, decisions"),
        ("what did resolution no. 31 say", "what did resolution no. 31 say"),
        ("no one came to the meeting", "no one came to the meeting"),
        ("at the meeting two states spoke", "at the meeting two states spoke"),
        ("number of meetings in 2022", "number of meetings in 2022"),
        ("2021 + 2022: meetings of Chad", "2021 and 2022: meetings of Chad"),
        ("meetings from May 2021 onwards", "meetings since May 2021"),
    ],
)
def test_shorthand_is_written_as_reports_write_it(typed: str, written: str) -> None:
    assert spelt_out(typed) == written


@pytest.mark.parametrize(
    "typed", ["same question for Chad", "And the same for Chad", "ok, same number for Chad", "Same for Chad"]
)
def test_the_same_asked_of_another(typed: str) -> None:
    assert asked_again(typed) == "what about Chad"


def test_the_same_week_is_no_question_asked_again() -> None:
    assert asked_again("who came to the same forum for Chad") == "who came to the same forum for Chad"


@given(st.text(max_size=80))
def test_every_text_is_read(text: str) -> None:
    assert spelt_out(spelt_out(text)) is not None
    assert asked_again(text) is not None
