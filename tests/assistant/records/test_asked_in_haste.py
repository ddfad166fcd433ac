"""Questions as they are typed in haste, over a small library of our own whose every fact is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from tests.index.writing import write

REPORTS = {
    "saltworks4": """---
title: Saltworks Council meets in Dakar
published: 2020-03-06
---
The fourth meeting of the Saltworks Council was held in Dakar, Senegal, on 4 March 2020.
Delegations of Senegal, Ghana, Benin and Togo took part. Chad attended as an observer.
The meeting was chaired by Awa Diop, Minister of Mines of Senegal.
Representatives of the Brine Institute and the Harbour Bank were also present.
The Council approved a common method of measuring moisture, which had been tested for two seasons on six pans and found
to give the same figures whatever the weather, and asked its members to apply it from the next harvest onwards.
The Council adopted a budget that leaves contributions as they were, and agreed that arrears be paid before the end of the
year, so that the training of young pan keepers can begin with full classes and with teachers from every member.
The Council discussed the conference on evaporation that had been held in Tunis in 2018.
The next meeting will be held in Accra on 9 June 2021.
""",
    "saltworks5": """---
title: Fifth meeting of the Saltworks Council
published: 2021-06-11
---
The fifth meeting of the Saltworks Council took place in Accra, Ghana, on 9 June 2021.
It was attended by delegations of Ghana, Benin and Senegal.
Ghana was represented by Inés de la Cruz-Añasco, Director of the Salt Board.
The meeting was chaired by Kofi Mensah, Minister of Trade of Ghana.
""",
    "lanterns": """---
title: Third Lantern Dialogue
published: 2022-02-02
---
The third Lantern Dialogue was held in Riga, Latvia, on 1 February 2022.
It brought together 140 participants.
""",
}


def names(answer: Answer) -> list[str]:
    return [row["start"] for row in answer.as_json()["values"]["meetings"]]


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("when was the last time benin took part", "2021-06-09"),
        ("first meeting that ghana attended", "2020-03-04"),
        ("last meeting with togo", "2020-03-04"),
        ("which meetings were chaired by ghana", "2021-06-09"),
        ("how often did senegal host", "2020-03-04"),
    ],
)
def test_meetings_chosen_by_what_a_state_did(assistant: Assistant, question: str, start: str) -> None:
    assert names(assistant.ask(question)) == [start]


def test_the_last_meeting_is_said_to_be_the_last(assistant: Assistant) -> None:
    text = assistant.ask("when was the last time benin took part").text
    assert "last meeting in your library in which Benin is named" in text


@pytest.mark.parametrize("question", ["where has ines de la cruz been", "who is ines de la cruz anasco"])
def test_a_person_in_small_letters_without_accents(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind == "person"
    assert "Inés de la Cruz-Añasco" in answer.text


def test_a_particle_of_a_name_stands_for_no_other_word(assistant: Assistant) -> None:
    assert "Inés" not in assistant.ask("which meetings did Delphine Larsen chair").text


def test_an_office_before_a_name_is_no_part_of_it(assistant: Assistant) -> None:
    answer = assistant.ask("was minister mensah at the 5th saltworks council")
    assert answer.as_json()["values"]["attended"] is True


def test_a_town_that_a_report_only_speaks_of_is_not_where_the_meeting_was(assistant: Assistant) -> None:
    answer = assistant.ask("who was at the meeting in tunis")
    assert not answer.answered
    assert "in Tunis" in answer.text


def test_a_number_where_the_names_of_so_many_are_asked(assistant: Assistant) -> None:
    answer = assistant.ask("names of the 140 participants of the lantern dialogue")
    assert not answer.answered
    assert "140 participants" in answer.text


def test_when_was_followed_by_nothing_but_a_name(assistant: Assistant) -> None:
    assert assistant.ask("when was the third lantern dialogue").as_json()["values"]["start"] == "2022-02-01"


def test_the_next_one_that_no_report_announces(assistant: Assistant) -> None:
    answer = assistant.ask("when is the next lantern dialogue")
    assert (answer.kind, answer.answered) == ("next_meeting", False)


def test_the_next_after_a_month_is_announced_by_the_report_of_that_month(assistant: Assistant) -> None:
    answer = assistant.ask("what's the next meeting of the saltworks council after march 2020")
    assert answer.as_json()["values"]["start"] == "2021-06-09"


@pytest.mark.parametrize(
    "question",
    [
        "which person represented ghana at the 5th saltworks council",
        "names of delegates from ghana at the 5th saltworks council",
    ],
)
def test_persons_of_a_state(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind == "representative"
    assert "Cruz" in answer.text


def test_any_of_a_class_of_organisations(assistant: Assistant) -> None:
    answer = assistant.ask("were there any ngos at the 4th saltworks council")
    assert answer.kind == "organisations"
    assert "Brine Institute" in answer.text


def test_one_observer_is_an_observer(assistant: Assistant) -> None:
    text = assistant.ask("which states were observers at the 4th saltworks council").text
    assert "as an observer" in text


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("who chaired saltworks5", {"chair": "Kofi Mensah"}),
        ("saltworks council june 21, who chaired it", {"chair": "Kofi Mensah"}),
        ("who chaired the saltworks council in march '20", {"chair": "Awa Diop"}),
        ("chair of the june session of the saltworks council", {"chair": "Kofi Mensah"}),
        ("who chaired the spring one of the saltworks council", {"chair": "Awa Diop"}),
        ("which people chaired the 4th saltworks council", {"chair": "Awa Diop"}),
    ],
)
def test_meetings_meant_by_a_short_date_or_number(
    assistant: Assistant, question: str, values: dict[str, str]
) -> None:
    answer = assistant.ask(question)
    assert answer.kind == "chair"
    assert [p["name"] for p in answer.values["persons"]] == [values["chair"]]


@pytest.mark.parametrize(
    "question",
    [
        "did they adopt anything at the 4th saltworks council",
        "did the fourth saltworks council agree on anything",
        "was anything decided at the fourth saltworks council",
    ],
)
def test_whether_anything_was_decided_asks_what(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind == "decisions"
    assert answer.answered
    assert "moisture" in answer.text


def test_a_number_behind_a_bodys_letters_is_its_meetings(assistant: Assistant, tmp_path: Path) -> None:
    text = """---
title: OTB/6 ends in Oslo
published: 2021-03-05
---
The sixth meeting of the Otter Board (OTB/6) was held in Oslo on 4 March 2021.
It was attended by delegations of Norway and Sweden.
"""
    assistant.library.add([write(tmp_path, otb6=text)])
    assert assistant.ask("who attended OTB 6").values["states"] == ["NOR", "SWE"]
    refused = assistant.ask("who attended otb 9")
    assert not refused.answered
    assert "9th" in refused.text


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("chair of the Nepal pan review", None),
        ("who chaired the Senegalese saltworks council in Dakar", "Awa Diop"),
        ("who chaired the Peru saltworks council", None),
    ],
)
def test_a_state_that_is_spoken_of_must_be_the_reports_too(
    assistant: Assistant, question: str, name: str | None
) -> None:
    answer = assistant.ask(question)
    assert answer.answered is (name is not None)
    assert not name or [p["name"] for p in answer.values["persons"]] == [name]


def test_another_meeting_is_asked_about_by_its_name_and_one(assistant: Assistant) -> None:
    before = assistant.ask("when was the fifth meeting of the saltworks council")
    answer = assistant.ask("and where was the lantern one", context=before.context)
    assert answer.values["city"] == "Riga"


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("who led the Ghanaians at the 5th saltworks council", "representative"),
        ("fifth saltworks council: online or physical", "format"),
        ("saltworks council next session", "next_meeting"),
        ("saltworks council meets again when", "next_meeting"),
        ("name of the Ghanaian delegate at the 5th saltworks council", "representative"),
    ],
)
def test_what_short_questions_ask_for(assistant: Assistant, question: str, kind: str) -> None:
    assert assistant.ask(question).kind == kind
