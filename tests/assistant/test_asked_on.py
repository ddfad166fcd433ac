"""Questions and follow-ups as staff type them, over a small library of our own: abbreviations in small letters, capitals for
governments, another meeting of the same report, why somebody was not there."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask

REPORTS = {
    "delegations": """---
title: Outcome of the 58th Meeting of the Heads of Delegation
published: 2022-06-13
---
HOD 58-2022

The 58th Meeting of the Heads of Delegation of the Reed Sea Commission was held in Riga, Latvia, on 8 June 2022. Delegations of
Denmark, Estonia, Latvia and Sweden took part. Norway stayed away because the ferries were on strike.
""",
    "heads": """---
title: 41st meeting of the Council of Heads of Survey Offices
published: 2019-06-10
---
The 41st meeting of the Council of Heads of Survey Offices was held in Vienna, Austria, on 4 June 2019. The survey offices of
Austria, Hungary and Slovakia took part. In all there were 61 participants.
""",
    "waters": """---
title: A busy week for water
published: 2025-08-30
---
Two bodies met at the end of August.

The 69th Session of the Committee of Water Envoys was held in Djibouti on 27 August 2025. The envoys of Djibouti, Kenya and
Uganda were present. The session was chaired by Ambassador Hassan Omar of Djibouti.

The Sixth Meeting of the Ministers of Irrigation was held in Djibouti on 29 August 2025. The ministers of Ethiopia and Kenya
took part. The meeting was chaired by Mr Ahmed Awad, Minister of Irrigation of Ethiopia. The
Ministers adopted the Water Protocol.
""",
    "customs": """---
title: Customs working group
published: 2024-04-19
---
The meeting of the BSEC Working Group on Customs Matters was held in Istanbul, Türkiye, on 17 and 18 April 2024. Delegations of
Bulgaria, Georgia and Türkiye took part. Syria was not represented.
""",
}


ENVOYS = "who chaired the 69th session of the water envoys"
MINISTERS = "who attended the sixth meeting of the ministers of irrigation"
NORWAY = "was norway at the 58th meeting of the heads of delegation"


@pytest.mark.parametrize("question", ["who attended hod 58", "participants hod 58", "who was at HOD 58?"])
def test_letters_in_small_letters_name_the_body(assistant: Assistant, question: str) -> None:
    assert set(ask(assistant, question).values["states"]) == {"DNK", "EST", "LVA", "SWE"}


def test_a_number_behind_such_letters_that_no_report_has_is_refused(assistant: Assistant) -> None:
    assert not ask(assistant, "who attended hod 57").answered


def test_offices_of_states_are_asked_for_as_states(assistant: Assistant) -> None:
    answer = ask(assistant, "which survey offices were at the 41st council of heads in vienna")
    assert set(answer.values["states"]) == {"AUT", "HUN", "SVK"}


def test_a_sentence_that_only_counts_is_a_head_count(assistant: Assistant) -> None:
    assert (
        ask(assistant, "how many people were at the council of survey offices in vienna").values["count"]
        == 61
    )


def test_a_capital_stands_for_its_government(assistant: Assistant) -> None:
    answer = ask(assistant, "was damascus represented at the customs working group in istanbul")
    assert (answer.answered, answer.values["attended"]) == (True, False)


def test_black_sea_of_bsec(assistant: Assistant) -> None:
    answer = ask(
        assistant, "list of countries at the black sea customs working group in istanbul, april 2024"
    )
    assert set(answer.values["states"]) == {"BGR", "GEO", "TUR"}


@pytest.mark.parametrize(
    ("turns", "kind", "said"),
    [
        ([ENVOYS, "what about the ministers' one, who was in the chair"], "chair", "Ahmed Awad"),
        ([ENVOYS, "and what did the ministers decide two days later"], "decisions", "Water Protocol"),
        ([MINISTERS, "and the water envoys two days earlier"], "attendance", "Uganda"),
        ([NORWAY, "why not?"], "", "ferries"),
        (["was denmark at hod 58", "and for sweden?"], "attended", "Sweden"),
    ],
)
def test_asked_on(assistant: Assistant, turns: list[str], kind: str, said: str) -> None:
    answer = ask(assistant, *turns)
    assert not kind or answer.kind == kind
    assert said in answer.text


def test_whoever_came_is_counted_in_whatever_role(assistant: Assistant) -> None:
    assert ask(assistant, "in how many meetings did kenya take part, observers counted").values["count"] == 2


def test_a_full_name_is_never_its_namesake(assistant: Assistant) -> None:
    answer = ask(assistant, "who is fatuma awad")
    assert "Ahmed" not in answer.text
