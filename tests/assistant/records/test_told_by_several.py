"""A meeting that several reports tell of, and one whose report names the body in passing; over a library of our own."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant

REPORTS = {
    "sandpits": """---
title: Sandpit owners write a strategy
---
The experts who are drafting the Sandpit Strategy met on 7 June 2023. Delegates of Chad, Niger, Mali, Benin and Togo came.
The Dune Advisory Bureau was represented. The expert group meets again in the autumn.
""",
    "slate_minutes": """---
title: Minutes of the Slate Board
---
MINUTES of the 12th session of the Slate Board
Cardiff, 18 November 2022
Representatives of the United Kingdom, Spain and Brazil attended.
1. The plan of work was adopted.
2. The Board approved the budget for 2023.
3. The report of the auditors was approved.
""",
    "quarry": """---
title: Parties to the Lima Agreement sit in Oslo
---
The 5th Council of the Parties to the Lima Agreement was held in Oslo on 3 May 2021. Norway and Peru took part.
The Council approved the list of quarries in Chile.
""",
    "gravel": """---
title: Gravel Forum in Lima
---
The 2nd Gravel Forum was held in Lima on 4 June 2021. Peru and Chile took part. The Forum adopted a list of pits in Chile.
""",
    "pebble_minutes": """---
title: The 9th Pebble Forum
---
The 9th Pebble Forum was held in Brno on 4 October 2022. Czechia, Hungary, the Union of Pebble Towns (UPT) and the River
Commission attended.
""",
    "pebble_list": """---
title: The 9th Pebble Forum, Brno, 4 October 2022: list of participants
---
The 9th Pebble Forum, Brno, 4 October 2022

List of participants

Czechia
Jan Malý, Ministry of Mining

Union of Pebble Towns
Eva Horváth, Secretary

UPT
Pál Kis, Adviser
""",
    "paper": """---
title: Paper committee: pulp standard moves on, card to follow
---
The 4th session of the Paper Committee was held in Split on 14 December 2023. Ms Ana Marić of Croatia chaired. Italy and
Slovenia took part.

Pulp: the Committee forwarded the standard for pulp to the Council.

Card: new work on card will start in the spring.

Invoices: the Committee adopted a form for invoices, and DEC paid.
""",
    "slab_ministers": """---
title: Alpine slab ministers meet in Bled, endorse joint atlas
published: 2025-06-12
---
The 7th Meeting of the Ministers in charge of Slabs of the Alpine Slab Organization was held in Bled on 12 June 2025.
H.E. Luka Breznik, Minister of Mining of Slovenia, chaired the proceedings. Austria, Italy and Slovenia were represented.
The Ministerial Meeting was preceded by the Senior Officials' Meeting on 11 June, chaired by Ms. Nika Zorman, head of
department of the host Ministry.
""",
    "slate_note": """---
title: Slate Board in Cardiff
---
The Slate Board held its 12th session in Cardiff on 18 November 2022. The United Kingdom, Spain and Brazil took part.
The Board elected Marta Gil as its vice-chair.
""",
}


def test_decisions_are_those_of_the_report_that_tells_most(assistant: Assistant) -> None:
    answer = assistant.ask("what was decided at the 12th session of the slate board?")
    quotes = " ".join(item["quote"] for item in answer.values["items"])
    assert "plan of work" in quotes
    assert "budget for 2023" in quotes
    assert "auditors" in quotes


def test_a_body_named_in_passing_where_nothing_else_met_that_day(assistant: Assistant) -> None:
    answer = assistant.ask("states at the expert group 7 june 2023")
    assert set(answer.values["states"]) == {"TCD", "NER", "MLI", "BEN", "TGO"}


def test_another_body_on_that_day_is_refused(assistant: Assistant) -> None:
    answer = assistant.ask("which states attended the slate board on 7 june 2023?")
    assert not answer.answered
    assert not answer.citations


def test_whether_a_document_was_passed_is_no_question_of_who_came(assistant: Assistant) -> None:
    answer = assistant.ask("was the report of the auditors approved at the 12th slate board?")
    assert answer.kind == "decisions"
    assert "auditors" in answer.text


def test_a_town_in_the_name_of_a_treaty_is_not_where_its_parties_met(assistant: Assistant) -> None:
    answer = assistant.ask("which meetings were held in lima?")
    assert [m["start"] for m in answer.values["meetings"]] == ["2021-06-04"]


def test_of_several_that_fit_the_one_just_spoken_of_is_meant(assistant: Assistant) -> None:
    before = assistant.ask("when was the 2nd gravel forum?")
    answer = assistant.ask("what was decided on chile?", context=before.context)
    assert "pits" in answer.text
    assert "quarries" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "who chaired the senior officials of the alpine slab people in bled",
        "who chaired the senior officials' meeting before the alpine slab ministers in Bled",
    ],
)
def test_the_chair_of_the_officials_is_not_that_of_the_ministers(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert [person["name"] for person in answer.values["persons"]] == ["Nika Zorman"]


def test_the_ministers_one_is_the_other_meeting_of_the_report(assistant: Assistant) -> None:
    before = assistant.ask("who chaired the senior officials of the alpine slab people in bled")
    answer = assistant.ask(
        "what about the ministers' one, which countries were there", context=before.context
    )
    assert set(answer.values["states"]) == {"AUT", "ITA", "SVN"}


def test_an_organisation_is_named_once_by_its_fullest_name(assistant: Assistant) -> None:
    answer = assistant.ask("which organisations took part in the 9th Pebble Forum?")
    assert answer.values["organisations"] == ["Union of Pebble Towns (UPT)", "River Commission"]


def test_what_was_decided_on_a_word_of_the_title_is_that_alone(assistant: Assistant) -> None:
    answer = assistant.ask("what was decided on pulp at the paper committee in Split?")
    assert answer.text.count("“") == 1
    assert "pulp" in answer.text
    assert "invoices" not in answer.text
    beside = assistant.ask("what was decided on card at the paper committee in Split?")
    assert "no decision" in beside.text
    assert "new work" in beside.text


def test_a_month_and_a_year_number_no_meeting(assistant: Assistant) -> None:
    answer = assistant.ask("who presided split dec 23?")
    assert [person["name"] for person in answer.values["persons"]] == ["Ana Marić"]


def test_weekdays_that_a_report_gives_are_no_days_of_this_week(assistant: Assistant) -> None:
    answer = assistant.ask("paper committee in split, which date exactly, the agency only says thursday")
    assert answer.values["start"] == "2023-12-14"
