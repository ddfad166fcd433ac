from __future__ import annotations

import pytest

from assistant.conversation import Turn, whole_question

BEFORE = "who chaired the second meeting of the expert group on 8 July 2021?"


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        (BEFORE, "and who opened it?", "who opened the second meeting of the expert group on 8 July 2021"),
        (BEFORE, "and the third one?", "who chaired the third meeting of the expert group on 8 July 2021"),
        (
            BEFORE,
            "what about 9 July 2021?",
            "who chaired the second meeting of the expert group on 9 July 2021",
        ),
        (
            "which states met in Lima on 7 April 2017",
            "was Peru there too",
            "was Peru there too in Lima on 7 April 2017",
        ),
        ("when was the joint meeting", "and where?", "where at the joint meeting"),
        ("did Peru attend the summit of 2020", "and Chile?", "did Chile attend the summit of 2020"),
    ],
)
def test_a_follow_up_takes_over_what_it_leaves_out(before: str, question: str, whole: str) -> None:
    assert whole_question(question, [Turn("user", before), Turn("assistant", "Somebody. [1]")]) == whole
    assert whole_question(question, context={"question": before}) == whole


@pytest.mark.parametrize(
    "question",
    ["who chaired the fourth meeting of the Board of Ports?", "what is the budget of the Harbour Fund?"],
)
def test_a_question_that_stands_alone_is_left_as_it_is(question: str) -> None:
    assert whole_question(question, [Turn("user", BEFORE)]) == question


def test_turns_are_read_from_the_first_on() -> None:
    history = [
        {"role": "user", "text": BEFORE},
        {"role": "assistant", "text": "…"},
        {"role": "user", "text": "and who opened it?"},
    ]
    assert (
        whole_question("where was it held", history)
        == "where was the second meeting of the expert group on 8 July 2021 held"
    )


def test_a_first_question_has_nothing_to_take_over() -> None:
    assert whole_question("who opened it?") == "who opened it?"
