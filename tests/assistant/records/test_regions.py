"""Questions by regions: which states of one came, how many, where meetings were. All reports are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.conversation import Turn
from assistant.records.regions_asked import region_of_place, region_of_states
from corpus.regions import regions
from corpus.states import display_name

REPORTS = {
    "salt": """---
title: Salt ministers agree in Accra
published: 2021-09-04
---
The 3rd Conference of the Salt Alliance was held in Accra, Ghana, on 3 September 2021.
The following took part: Estonia, Ghana, Kazakhstan, Latvia, Mali, Peru and South Africa.
""",
    "amber": """---
title: The Amber Forum in Riga
published: 2022-05-06
---
The 7th Amber Forum took place in Riga, Latvia, on 5 May 2022. Delegations of Latvia, Lithuania and Poland attended.
""",
    "tea": """---
title: Conference of African Tea States
published: 2023-02-04
---
The 9th Conference of African Tea States was held in Kigali, Rwanda, on 3 February 2023.
The following took part: Burundi, India, Kenya and Rwanda.
""",
}


def _ask(assistant: Assistant, question: str, *before: str) -> Answer:
    return assistant.ask(question, history=[Turn("user", text) for text in before])


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("which african countries were at the salt conference in accra?", {"GHA", "MLI", "ZAF"}),
        ("Which Baltic states attended the 3rd Conference of the Salt Alliance?", {"EST", "LVA"}),
        ("which states from central asia took part in the salt conference", {"KAZ"}),
        ("which nordic countries attended the amber forum?", set()),
        ("which states attended the conference of african tea states?", {"BDI", "IND", "KEN", "RWA"}),
    ],
)
def test_only_states_of_the_region_are_named(assistant: Assistant, question: str, codes: set[str]) -> None:
    answer = _ask(assistant, question)
    assert answer.answered
    assert set(answer.values["states"]) == codes
    assert answer.citations


def test_states_of_a_region_are_counted(assistant: Assistant) -> None:
    answer = _ask(assistant, "how many african countries attended the salt conference in Accra?")
    assert answer.values["count"] == 3


@pytest.mark.parametrize(
    ("question", "count", "said"),
    [
        ("how many meetings were held in africa?", 2, "Accra"),
        ("which meetings took place in Europe in 2022", 1, "Riga"),
        ("how many meetings did any Baltic state attend?", 2, "the Baltic states"),
    ],
)
def test_meetings_are_chosen_by_region(assistant: Assistant, question: str, count: int, said: str) -> None:
    answer = _ask(assistant, question)
    assert answer.values["count"] == count
    assert said in answer.text


def test_a_region_of_no_meeting_is_named_in_the_refusal(assistant: Assistant) -> None:
    answer = _ask(assistant, "which meetings were held in central america?")
    assert not answer.answered
    assert "Central America" in answer.text


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("only the African ones?", {"GHA", "MLI", "ZAF"}),
        ("just the Baltic ones", {"EST", "LVA"}),
        ("and the states from Central Asia?", {"KAZ"}),
    ],
)
def test_a_follow_up_narrows_to_a_region(assistant: Assistant, question: str, codes: set[str]) -> None:
    answer = _ask(assistant, question, "who attended the 3rd Conference of the Salt Alliance?")
    assert set(answer.values["states"]) == codes


@pytest.mark.parametrize(
    "words",
    [
        "who attended the Conference of African States",
        "what did the South African delegation say",
        "which non-European states came",
        "was the European Union there",
    ],
)
def test_names_are_no_regions(words: str) -> None:
    assert region_of_states(words) is None


@pytest.mark.parametrize(
    "words", ["meetings in Africa Hall", "what was decided in the Pacific Islands Forum"]
)
def test_names_are_no_places(words: str) -> None:
    assert region_of_place(words) is None


def test_every_code_of_a_region_is_a_state_or_territory() -> None:
    for region in regions():
        assert region.codes
        assert all(display_name(code) != code for code in region.codes)


@pytest.mark.parametrize(
    ("question", "region"),
    [
        ("Which Latin American and Caribbean countries came", "Latin America and Caribbean"),
        ("Who attended the Community of Latin American and Caribbean States summit?", None),
        ("countries of the Gulf of Guinea", None),
        ("members of the Caribbean Community", None),
        ("Eastern European countries", None),
        ("non African states", None),
    ],
)
def test_a_region_within_a_name_or_a_part_of_one_is_none(question: str, region: str | None) -> None:
    asked = region_of_states(question)
    assert (asked.region.name if asked else None) == region


@pytest.mark.parametrize(
    ("question", "inside", "outside"),
    [
        ("Which meetings were not held in Africa?", "PER", "GHA"),
        ("meetings held outside of Europe", "PER", "LVA"),
        ("WHICH MEETINGS WERE HELD IN AFRICA IN 2021?", "GHA", "PER"),
    ],
)
def test_meetings_in_a_region_or_outside_it(question: str, inside: str, outside: str) -> None:
    asked = region_of_place(question)
    assert asked is not None
    assert inside in asked.region.codes
    assert outside not in asked.region.codes


def test_it_is_told_which_states_a_region_has_or_whose_list_it_is(assistant: Assistant) -> None:
    few = _ask(assistant, "Which Baltic states attended the 3rd Conference of the Salt Alliance?")
    assert few.text.endswith("Counted as Baltic states: Estonia, Latvia and Lithuania.")
    many = _ask(assistant, "which african countries were at the salt conference in accra?")
    assert "follows the list of regions that comes with Communiqué" in many.text


def test_a_users_own_region_is_asked_for_by_its_own_name(
    assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "regions.toml"
    file.write_text(
        '[[region]]\nname = "the Salt Belt"\nnames = ["salt belt"]\nadjectives = []\ncodes = "GHA PER"\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("COMMUNIQUE_REGIONS", str(file))
    answer = _ask(
        assistant, "which states of the Salt Belt attended the 3rd Conference of the Salt Alliance?"
    )
    assert set(answer.values["states"]) == {"GHA", "PER"}
    assert "by your own list of regions" in answer.text
