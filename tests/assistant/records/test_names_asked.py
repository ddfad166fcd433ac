"""Names are asked for where a report gives a number, or others: they are never made up, and others are not passed off as them.
All bodies and persons are invented."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask

REPORTS = {
    "radio": """---
title: Delta Radio Conference closes
published: 2023-08-04
---
The fifth Delta Radio Conference closed in Accra on 4 August 2023. It was attended by 420 delegates from 43 African countries.
Ghana presided.
""",
    "spices": """---
title: Board on Spices
published: 2014-01-24
---
The 61st session of the Board on Spices was held in Kochi on 20 January 2014. India, Indonesia and Grenada took part.
""",
    "lake": """---
title: Lake Council
published: 2018-06-28
---
The 38th meeting of the Lake Council was held in Gyumri on 27 June 2018. Participants: Armenia, Georgia, Serbia and the Lake
Bank; others – observer states, which are not listed by name.
""",
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("names of the 43 African countries at the Delta Radio Conference", "does not name the states"),
        (
            "which 17 members were at the 61st session of the Board on Spices?",
            "It names only Grenada, India and",
        ),
        ("which observer states came to Gyumri in 2018?", "does not say which states came as observers"),
    ],
)
def test_other_names_are_not_given_for_those_asked_for(
    assistant: Assistant, question: str, said: str
) -> None:
    answer = ask(assistant, question)
    assert not answer.answered
    assert said in answer.text


def test_those_who_signed_are_not_those_who_came(assistant: Assistant) -> None:
    answer = ask(assistant, "names of the countries that signed in Gyumri in 2018")
    assert not answer.answered


def test_a_number_of_people_is_not_one_of_states(assistant: Assistant) -> None:
    answer = ask(assistant, "Which 20 participants attended the 61st session of the Board on Spices?")
    assert answer.answered
    assert sorted(answer.values["states"]) == ["GRD", "IDN", "IND"]


@pytest.mark.parametrize(
    "question", ["names of the countries present in Gyumri", "which three states were in Gyumri?"]
)
def test_names_that_the_report_gives_are_given(assistant: Assistant, question: str) -> None:
    assert sorted(ask(assistant, question).values["states"]) == ["ARM", "GEO", "SRB"]
