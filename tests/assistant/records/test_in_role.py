"""Organisations asked for by what they came as: those of which the report says so, and no others. All bodies are invented."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records.in_role import role_asked_for
from tests.assistant.asking import ask

REPORTS = {
    "reeds": """---
title: Reed Commission meets in Tulcea
published: 2021-05-06
---
The ninth meeting of the Reed Commission was held in Tulcea on 4 May 2021. Delegations of Romania, Ukraine and Moldova took
part. The Wetlands Fund and the Stork Society attended as observers. The Delta Bank and the Rural Credit Agency took part as
development partners. The University of Sulina was represented by its rector.
""",
    "ferries": """---
title: Ferry Council meets in Kotor
published: 2022-05-06
---
The third meeting of the Ferry Council was held in Kotor on 4 May 2022. Participants: Members: Albania, Montenegro; Observers:
the Harbour Union; the Pilots' Association; Partners: the Coastal Bank.
""",
}


@pytest.mark.parametrize(
    ("question", "organisations"),
    [
        (
            "which organisations were observers at the ninth meeting of the Reed Commission?",
            ["Wetlands Fund", "Stork Society"],
        ),
        (
            "Which organisations attended the Reed Commission in Tulcea as development partners?",
            ["Delta Bank", "Rural Credit Agency"],
        ),
        (
            "which organisations sent observers to the Ferry Council?",
            ["Harbour Union", "Pilots' Association"],
        ),
        (
            "which organisations took part in the Reed Commission in Tulcea?",
            ["Wetlands Fund", "Stork Society", "Delta Bank", "Rural Credit Agency", "University of Sulina"],
        ),
    ],
)
def test_organisations_by_what_they_came_as(
    assistant: Assistant, question: str, organisations: list[str]
) -> None:
    answer = ask(assistant, question)
    assert answer.answered
    assert [name.removeprefix("the ") for name in answer.values["organisations"]] == organisations


def test_a_role_that_the_report_does_not_tell_leaves_all_of_them(assistant: Assistant) -> None:
    answer = ask(assistant, "which organisations attended the Reed Commission in Tulcea as donors?")
    assert len(answer.values["organisations"]) == 5


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("which organisations came as observers", "observers"),
        ("which agencies were development partners at the meeting", "development partners"),
        ("which donor organisations were there", "donors"),
        ("which organisations sent representatives to it", None),
        ("which organisations were there as well", None),
        ("which organisations took part", None),
    ],
)
def test_the_role_asked_for(body: str, role: str | None) -> None:
    assert role_asked_for(body) == role
