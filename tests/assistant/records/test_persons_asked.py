"""Persons asked for by name over the samples: whole names, never a namesake's."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from index import Library
from tests.index.writing import write


@pytest.fixture(scope="module")
def assistant(sampled: Library) -> Assistant:
    return Assistant(sampled)


def test_a_forename_alone_names_nobody(assistant: Assistant) -> None:
    answer = assistant.ask("List the meetings chaired by Natalia Orlova")
    assert not answer.answered
    assert "Natalia Orlova" in answer.text


def test_meetings_of_one_chair(assistant: Assistant) -> None:
    answer = assistant.ask("List the meetings chaired by Natalia Zorya")
    assert answer.answered
    assert "Gordeenko" not in answer.text
    assert "second meeting of the expert group" in answer.text


def test_two_accounts_that_name_the_chair_differently_name_one_person(assistant: Assistant) -> None:
    answer = assistant.ask("Who chaired the 22nd meeting of the RCC Commission on RFS and SO?")
    assert "Butenko" in answer.text
    assert "co-chair" not in answer.text
    assert len(answer.as_json()["values"]["persons"]) == 1


def test_accounts_of_one_day_led_by_one_person_are_one_event(sampled: Library) -> None:
    events = {account.event for account in sampled.meetings() if account.record["start"] == "2021-07-08"}
    assert len(events) == 1


def test_one_initial_does_not_stand_for_a_whole_name(library: Library, tmp_path: Path) -> None:
    write(
        tmp_path / "in",
        isles="The 4th Isles Forum was held in Bled on 4 May 2022. It was attended by Mia Mottley, Prime Minister of Barbados.",
        tin="The 5th Tin Forum was held in Bled on 5 May 2022. It was attended by Ramon M. Lopez, Minister of Trade of the "
        "Philippines, and by M. Azimov, Minister of Customs of Uzbekistan.",
    )
    library.add([tmp_path / "in"])
    answer = Assistant(library).ask("which meetings did Mia Mottley attend?")
    assert answer.answered
    assert "Tin Forum" not in answer.text
