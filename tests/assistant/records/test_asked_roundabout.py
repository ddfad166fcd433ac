"""Questions with more in them than is asked: a story before, a condition behind, two forms to choose from, a reason wanted;
over a small library of our own. All bodies and persons are invented."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask

REPORTS = {
    "oil": """---
title: 111th meeting of the Council of Oil Ministers
published: 2023-12-12
---
The Council of Oil Ministers held its 111th meeting in Doha on 11 December 2023. Algeria, Bahrain and Kuwait took part, with the
World Weather Organisation as an observer. The United Arab Emirates, occupied with the hosting of another conference, apologised
for not attending.
""",
    "control": """---
title: Control committee of the Crab Arrangement
published: 2008-07-10
---
The intersessional meeting of the Standing Committee on Control of the Crab and Shrimp Arrangement was held in Halifax on 8 July
2008. Canada, Iceland and Norway took part. The Committee adopted a road map on crab pots.
""",
    "weather_online": """---
title: 32nd session of the Weather Council
published: 2022-07-07
---
The 32nd session of the Weather Council was held online on 6 July 2022. Armenia and Belarus took part, as well as the World
Weather Organisation.
""",
    "weather_hybrid": """---
title: 36th session of the Weather Council
published: 2025-10-27
---
The 36th session of the Weather Council was held in Tashkent in a hybrid format on 26 October 2025. Non-party States which
attended as observers were Georgia and Mongolia. Armenia, Belarus and Kazakhstan took part.
""",
    "weather_anew": """---
title: The bureau of the Weather Council
published: 2025-03-03
---
The 4th meeting of the Bureau of the Weather Council was held by videoconference on 2 March 2025. Belarus and Kazakhstan took
part.
""",
}


@pytest.mark.parametrize(
    "question",
    [
        "Why did the Emirates stay away from the oil ministers in Doha?",
        "why was the UAE absent from the 111th meeting of the council of oil ministers",
    ],
)
def test_why_a_state_was_away(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.answered
    assert "occupied with the hosting" in answer.text
    assert answer.citations


def test_why_a_state_was_away_that_was_there(assistant: Assistant) -> None:
    answer = ask(assistant, "Why did Kuwait stay away from the oil ministers in Doha?")
    assert "is said not to have taken part" not in answer.text


def test_where_the_one_of_that_month_was(assistant: Assistant) -> None:
    answer = ask(
        assistant,
        "in which city did the control committee of the north-west crab and shrimp arangement hold its intersessional meeting "
        "of july 2008?",
    )
    assert answer.values["city"] == "Halifax"
    assert not ask(assistant, "in which city did the fisheries council meet in july 2008?").answered


def test_what_the_last_sentence_asks(assistant: Assistant) -> None:
    answer = ask(
        assistant,
        "The control committee of the crab arrangement adopted a road map in July 2008. Where was that meeting held?",
    )
    assert answer.values["city"] == "Halifax"


@pytest.mark.parametrize(
    "question",
    [
        "weather council tashkent oct 2025 - in the room, online, or a mix",
        "In what form was the 36th session of the weather council held, given that the bureau before it met in Riga?",
    ],
)
def test_in_what_form(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).values["format"] == "hybrid"


def test_who_sat_in_as_observers(assistant: Assistant) -> None:
    answer = ask(assistant, "weather council in tashkent: wich non-party states sat in as observers")
    assert set(answer.values["states"]) == {"GEO", "MNG"}


def test_meetings_that_an_organisation_was_represented_at(assistant: Assistant) -> None:
    answer = ask(assistant, "How many meetings the World Weather Organisation was represented at?")
    assert answer.values["count"] == 2


def test_a_count_asked_on_for_another_year(assistant: Assistant) -> None:
    answer = ask(assistant, "How many online meetings were there in 2022?", "And how many in 2025?")
    assert answer.values["count"] == 1


def test_two_sessions_of_one_body_one_of_them_online(assistant: Assistant) -> None:
    answer = ask(
        assistant,
        "Which country was at the weather council in Tashkent in 2025 but not at its online session of 2022?",
    )
    assert {"KAZ"} <= set(answer.values["only_first"])
