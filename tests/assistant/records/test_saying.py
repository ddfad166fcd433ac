"""How names, offices and capacities read in a sentence."""

from __future__ import annotations

import pytest

from assistant.records import saying


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "TWELFTH SESSION OF THE CONFERENCE OF THE PARTIES",
            "Twelfth Session of the Conference of the Parties",
        ),
        ("41st meeting of the WORKING PARTY ON NUMBERING", "41st meeting of the Working Party on Numbering"),
        (
            "27th meeting of the RCC Commission on RFS and SO",
            "27th meeting of the RCC Commission on RFS and SO",
        ),
        ("Meeting of the EU WTO contact group", "Meeting of the EU WTO contact group"),
    ],
)
def test_lines_of_capitals_are_calmed_and_abbreviations_kept(name: str, said: str) -> None:
    assert saying.calm(name) == said


def test_an_office_has_its_state_and_a_firm_stands_alone() -> None:
    assert saying.through("Ministry of Transport") == "its Ministry of Transport"
    assert saying.through("the Agency for Roads") == "the Agency for Roads"
    assert saying.through("Kazpost") == "Kazpost"


def test_a_title_shared_by_several_is_one_persons() -> None:
    person = {"name": "Ana Lupu", "title": "Presidents", "state": None}
    assert saying.person(person) == "Ana Lupu, President"


def test_abbreviations_and_numbers_of_a_line_of_capitals() -> None:
    name = saying.calm("38TH EXTRAORDINARY ASSEMBLY OF LBC HEADS OF STATE", {"LBC"})
    assert name == "38th Extraordinary Assembly of LBC Heads of State"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("leaders of the Lowland Nine", "meeting of the leaders of the Lowland Nine"),
        ("Leaders from nearly fifty countries", "meeting of the leaders from nearly fifty countries"),
        ("Foreign Ministers of Chad and Mali", "meeting of the Foreign Ministers of Chad and Mali"),
        ("session of the leaders of the Nine", "session of the leaders of the Nine"),
        ("Committee on Trade Remedies", "Committee on Trade Remedies"),
    ],
)
def test_those_who_met_are_no_meeting(name: str, said: str) -> None:
    assert saying.meeting_of(name) == said
