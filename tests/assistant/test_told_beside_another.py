"""Meetings that one report tells of together, asked for by whose they were or by when they were beside each other; who was
connected, who was away and why; over a small library of our own."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask

REPORTS = {
    "basin": """---
title: The ministers of the basin in Xandar
published: 2017-04-28
---
The 35th Ordinary Session of the Council of Ministers of the Reed Basin Authority was held in Lomé on 27 April 2017. The
ministers of Benin, Mali, Niger and Chad took part. The session was chaired by Ms Oumou Traoré, Minister of Water of Mali.
The seat of
Guinea was empty on account of a storm.

It had been prepared by the meeting of the Technical Committee of Experts, held in Lomé on 24 April 2017. The experts of Benin,
Guinea and Mali took part in the meeting of the Technical Committee. It was chaired by Mr Idrissa Maïga of Niger.
""",
    "digest": """---
title: RIVCOM View – weekly digest
published: 2025-03-15
---
The meeting of the Chief Medical Officers was held online on 11 March 2025. Officers of Peru and Chile took part.

The 49th meeting of the Standing Committee on Statistics was held in Quito on 13 March 2025. Delegates of Ecuador and Peru
took part.
""",
    "customs": """---
title: Minutes of the Customs Group
published: 2024-04-19
---
The 4th meeting of the Customs Group was held in Istanbul on 17 April 2024 in hybrid form.

List of Participants

GEORGIA

Mr. Zurab Maisu, Deputy Head of the Customs

BULGARIA

Ms. Vesela Petk, State Expert (online)
""",
    "market": """---
title: The Market Group meets
published: 2025-11-14
---
The 131st Meeting of the Market Group took place online on 13 November 2025. Argentina, Brazil and Uruguay took part. Venezuela
has been suspended from all its rights since August 2017. The next meeting will be held in Foz on 4 December 2025.
""",
}


MINISTERS = "who chaired the 35th session of the council of ministers of the reed basin authority"


@pytest.mark.parametrize(
    "turns",
    [
        ["which countries were at the experts meeting of the reed basin authority in lomé, april 2017"],
        [MINISTERS, "and the experts three days before, which countries"],
        [MINISTERS, "and which countries were at the preceeding meeting of the experts?"],
        [MINISTERS, "and which ones sent experts to the meeting right before it?"],
        [MINISTERS, "and which states were at the meeting of the technical committee that monday?"],
    ],
)
def test_the_meeting_beside_the_one_that_has_the_name(assistant: Assistant, turns: list[str]) -> None:
    answer = ask(assistant, *turns)
    assert answer.kind == "attendance"
    assert set(answer.values["states"]) == {"BEN", "GIN", "MLI", "NER"}


def test_all_meetings_of_a_body(assistant: Assistant) -> None:
    assert ask(assistant, "all meetings of the reed basin authority").values["count"] == 2


def test_a_digest_is_of_the_body_in_its_title(assistant: Assistant) -> None:
    answer = ask(assistant, "have you got anything from rivcom, and which meetings is it")
    assert answer.answered
    assert answer.values["count"] == 2


def test_what_no_report_goes_with_is_said(assistant: Assistant) -> None:
    answer = ask(assistant, "have you got anything from lakecom")
    assert not answer.answered
    assert "lakecom" in answer.text


def test_who_was_at_one_and_not_at_the_other(assistant: Assistant) -> None:
    answer = ask(
        assistant,
        "which states were at the experts meeting of the reed basin but not at the council of ministers",
    )
    assert answer.values["only_first"] == ["GIN"]


def test_an_online_meeting_was_in_no_town(assistant: Assistant) -> None:
    assert ask(assistant, "which meetings were held in quito").values["count"] == 1


@pytest.mark.parametrize(
    "question", ["who was only online at the customs group", "which states joined the customs group by video"]
)
def test_who_was_connected(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).values["states"] == ["BGR"]


def test_a_state_of_which_nothing_is_said_was_there_however(assistant: Assistant) -> None:
    answer = ask(assistant, "did georgia take part remotely in the customs group in istanbul")
    assert answer.values["attended"] is True
    assert "does not say whether remotely" in answer.text


@pytest.mark.parametrize(
    "question",
    ["was caracas connected to the market group of 13 november 2025", "was VEN at the 131st market group"],
)
def test_whose_rights_are_suspended_did_not_take_part(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).values["attended"] is False


def test_those_of_an_online_meeting_were_all_connected(assistant: Assistant) -> None:
    answer = ask(assistant, "who dialled in to the market group of november 2025")
    assert set(answer.values["states"]) == {"ARG", "BRA", "URY"}


def test_who_was_away_and_why(assistant: Assistant) -> None:
    answer = ask(
        assistant,
        "whose seats were empty at the 35th council of ministers of the reed basin authority, and why?",
    )
    assert answer.values["states"] == ["GIN"]
    assert "storm" in answer.text


def test_the_day_of_the_one_after_a_number(assistant: Assistant) -> None:
    answer = ask(
        assistant, "for what date was the meeting after the 131st meeting of the market group convened"
    )
    assert (answer.kind, answer.values["start"]) == ("next_meeting", "2025-12-04")


@pytest.mark.parametrize(
    "question",
    [
        "meetings in apr/may 17",
        "which meetings of the reed basin authority are there, not the riga ones",
    ],
)
def test_what_is_typed_in_haste(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).values["count"] == 2
