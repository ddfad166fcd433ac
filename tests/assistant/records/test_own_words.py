"""A meeting asked for in the asker's own words: most of them stand in one report, none in another; and what comes after it. All
bodies and persons are invented."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask

REPORTS = {
    "fire": """---
title: Declaration of Heads of Civil Protection
published: 2022-06-24
---
The heads of the civil protection authorities of Albania, Montenegro and Serbia gathered in Budva on 22 June 2022 within the
Adriatic Fire Dialogue. Brigadier Ranko Vujo was in the chair. Kosovo did not take part.
The second meeting will be held in Ohrid.
""",
    "energy": """---
title: Regulators talk capacity
published: 2024-02-02
---
The Balkan Energy Regulators held their 7th meeting in Skopje on 1 February 2024. Albania, Greece and North Macedonia took part.
""",
    "prisons": """---
title: Correctional administrators meet in Colombo
published: 2016-10-14
---
The 36th Conference of Correctional Administrators was held in Colombo on 12 and 13 October 2016. Fiji, India and Japan took
part. The prisons of the region and their heads were spoken of. Next year the administrators will meet again in Malaysia.
""",
    "cables": """---
title: Cable repair
published: 2024-10-11
---
The Zone Governments' Forum held its first session in Suva on 2 October 2024. Fiji, Nauru and Tonga took part. Asked about the
repair of cables, they want a ship. The second session is fixed in Nadi, 2026.
""",
}


@pytest.mark.parametrize(
    ("question", "states"),
    [
        (
            "Which states were there when the Balkan civil protection chiefs met on fire in Montenegro?",
            ["ALB", "MNE", "SRB"],
        ),
        ("Prison wardens' conference in Sri Lanka in 2016: which states attended?", ["FJI", "IND", "JPN"]),
    ],
)
def test_the_report_that_has_most_of_the_words_is_meant(
    assistant: Assistant, question: str, states: list[str]
) -> None:
    answer = ask(assistant, question)
    assert sorted(answer.values["states"]) == states
    assert "but no other has as much of what you ask" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which states attended the fisheries forum in Suva?",
        "Which states attended the meeting on forests and rivers in Sri Lanka in 2016?",
        "Which states attended the NATO forum on cable repair in Suva?",  # letters of another body
        "Which states attended the civil protection dialogue in Tirana?",
        "Which states attended the meeting on civil protection and fire in Montenegro in 2023?",
    ],
)
def test_no_other_meeting_is_taken_for_the_one_asked_for(assistant: Assistant, question: str) -> None:
    assert not ask(assistant, question).answered


def test_the_words_of_many_meetings_must_all_be_met(assistant: Assistant) -> None:
    answer = ask(assistant, "Which meetings were held on undersea cable repair?")
    assert not answer.meetings or not answer.answered


def test_a_meeting_to_come_of_which_no_day_is_told_is_quoted(assistant: Assistant) -> None:
    answer = ask(assistant, "Where will the Adriatic Fire Dialogue meet next?")
    assert "says: “The second meeting will be held in Ohrid.”" in answer.text
    assert answer.values["place"] == "Ohrid"


def test_words_that_began_the_sentence_are_small_in_another(assistant: Assistant) -> None:
    answer = ask(assistant, "When do the correctional administrators meet next?")
    assert "was announced for next year in Malaysia." in answer.text


def test_a_year_beside_the_place_is_that_of_the_meeting_to_come(assistant: Assistant) -> None:
    answer = ask(assistant, "When does the Zone Governments' Forum meet next?")
    assert (answer.values["text"], answer.values["precision"]) == ("2026", "year")


@pytest.mark.parametrize(
    "question",
    [
        "I'm writing about prisons and saw the one in Colombo in 2016. Can you tell me which countries had anyone there,"
        " observers included?",
        # what stands before a colon is told, and not asked
        "Our director flies there tomorrow, so I need a list: which states attended the Conference of Correctional"
        " Administrators in October 2016?",
    ],
)
def test_who_came_is_asked_behind_a_story(assistant: Assistant, question: str) -> None:
    assert sorted(ask(assistant, question).values["states"]) == ["FJI", "IND", "JPN"]
