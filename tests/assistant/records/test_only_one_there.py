"""A meeting asked for by its town and month, its number or its words, some of which no report has; over a small library of
our own. All bodies and persons are invented."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask

REPORTS = {
    "livestock": """---
title: Livestock ministers endorse a protocol
published: 2023-07-13
---
The 5th Ministerial Meeting on Livestock Development was held in Entebbe, Uganda, on 12 July 2023. The ministers of Kenya,
Somalia and Uganda took part. Niue sent an observer. The ministers endorsed the draft Protocol on Animal Health.
""",
    "hydro_32": """---
title: 32nd session of the Hydrology Council
published: 2021-07-08
---
The 32nd session of the Interstate Council for Hydrology took place online on 6 July 2021. Armenia, Belarus and Kazakhstan
took part.
""",
    "hydro_35": """---
title: 35th session of the Hydrology Council
published: 2023-10-28
---
The 35th session of the Interstate Council for Hydrology was held in Tashkent on 26 October 2023. Armenia, Belarus, Kazakhstan
and Tajikistan took part. Serge Amouz of Kazakhstan spoke. Vera Lind of Belarus voted against the statutes.
""",
}


@pytest.mark.parametrize(
    ("question", "states"),
    [
        (
            "Which states attended the cattle ministers' livestock meeting of the Horn in Entebbe in July 2023?",
            4,
        ),
        (
            "Kenya is host in 2026. Which states attended the livestock ministers of the Horn in Entebbe in July 2023?",
            4,
        ),
    ],
)
def test_words_that_its_report_lacks_are_told(assistant: Assistant, question: str, states: int) -> None:
    answer = ask(assistant, question)
    assert answer.answered
    assert len(answer.values["states"]) == states


def test_the_answer_says_which_words_the_report_has_not(assistant: Assistant) -> None:
    answer = ask(
        assistant, "Which states attended the livestock ministers of the Horn in Entebbe in July 2023?"
    )
    assert answer.text.endswith(
        "The report does not use the word “Horn”, but this is the only meeting in Entebbe in July 2023."
    )


@pytest.mark.parametrize(
    "question",
    [
        "Which states attended the fisheries committee in Entebbe in July 2023?",
        "Which states attended the livestock ministers of the Horn in Nairobi in July 2023?",
        "Which states attended the livestock ministers of the Horn in Entebbe in May 2022?",
        "Did Niue attend the OECD livestock ministers in Entebbe in July 2023?",
    ],
)
def test_another_body_town_or_month_is_refused(assistant: Assistant, question: str) -> None:
    assert not ask(assistant, question).answered


@pytest.mark.parametrize(
    "question",
    [
        "Comparing the 32nd and the 35th session of the hydrology council, which states came only to the later one?",
        "Of the 32nd and the 35th session of the hydrology council, which states attended the later one but not the earlier?",
        "Comparing the 35th and the 32nd session of the hydrology council, which states came only to the later one?",
    ],
)
def test_which_of_two_is_asked_about(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.values["states"] == ["TJK"]


def test_nobody_answers_to_another_surname(assistant: Assistant) -> None:
    assert not ask(assistant, "serge lavrov, which meetings").answered
    assert ask(assistant, "serge amouz, which meetings").answered


def test_those_who_voted_are_not_all_who_came(assistant: Assistant) -> None:
    answer = ask(
        assistant, "Which members voted against the statutes at the 35th session of the hydrology council?"
    )
    assert "states" not in answer.values


def test_where_none_fits_all_are_counted(assistant: Assistant) -> None:
    answer = ask(assistant, "which hybrid meetings were held in 2019")
    assert "no meetings" not in answer.text


def test_what_comes_before_the_last_sentence_is_left_out(assistant: Assistant) -> None:
    answer = ask(
        assistant,
        "We were invited to the shore of the lake and look for precedents. Which meetings were held in Entebbe?",
    )
    assert len(answer.values["meetings"]) == 1
    answer = ask(
        assistant, "Kenya often sits in other people's bodies. In which meetings of 2023 did it take part?"
    )
    assert len(answer.values["meetings"]) == 1


def test_a_month_misspelt(assistant: Assistant) -> None:
    assert ask(assistant, "Who attended the hydrology council in Tashkent in Oktober 2023?").answered
    assert ask(
        assistant, "For my note on water: who attended the hydrology council on 26 Octobre 2023?"
    ).answered


def test_the_number_of_a_session_is_no_place_in_a_pair(assistant: Assistant) -> None:
    answer = ask(
        assistant,
        "Which states were at the 35th session and not at the 32nd session of the interstate council for hydrology?",
    )
    assert answer.values["states"] == ["TJK"]
    answer = ask(
        assistant,
        "Of the 35th and the 32nd session of the hydrology council, who was only at the first, not the second?",
    )
    assert answer.values["states"] == ["TJK"]


def test_for_a_note_on_a_meeting_its_name_stays(assistant: Assistant) -> None:
    answer = ask(
        assistant, "For my note on the 32nd session of the hydrology council: which states attended?"
    )
    assert set(answer.values["states"]) == {"ARM", "BLR", "KAZ"}


def test_what_is_told_behind_the_question_is_not_asked(assistant: Assistant) -> None:
    answer = ask(
        assistant,
        "When in October 2023 did the hydrology council meet? The July 2021 one was before my time.",
    )
    assert answer.values["start"] == "2023-10-26"


def test_following_something_up_is_no_attendance(assistant: Assistant) -> None:
    answer = ask(assistant, "Did Kenya follow up on the 35th session of the hydrology council?")
    assert answer.values.get("attended") is not True
