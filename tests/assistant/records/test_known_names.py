"""States and numbers within the names by which the library knows its meetings are not what a question is after."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.question import parse
from assistant.records.catalogues import Catalogues
from assistant.records.known_names import as_known

REPORTS = {
    "forum": """---
title: Japan–Andes Forum meets in Quito
published: 2019-02-22
---
The sixth meeting of the Japan–Andes Forum was held in Quito, Ecuador, on 21 February 2019.
It was attended by delegations of Bolivia, Colombia, Ecuador, Japan and Peru.
""",
    "tin": """---
title: Tin and Lead Working Group (TLWG), 60th meeting
published: 2020-03-12
---
The 60th meeting of the Tin and Lead Working Group (TLWG) was held online on 10 March 2020.
Representatives of Bolivia, Japan and Peru took part.
""",
    "commission": """---
title: Commission of Chad and Niger meets
published: 2021-05-12
---
The third meeting of the Intergovernmental Commission on Trade between the Republic of Chad and the Republic of Niger took place
in Niamey, Niger, on 11 May 2021. Delegations of Chad and Niger took part.
""",
    "lake": """---
title: Lake commission
published: 2021-06-12
---
The fifth meeting of the Commission on Lake Fishing took place in Abuja, Nigeria, on 11 June 2021.
Delegations of Chad, Niger and Nigeria took part.
""",
}


@pytest.mark.parametrize(
    ("question", "asked", "named"),
    [
        ("did Japan take part in the japan andes forum", "Japan", "japan"),
        ("Chile at the japan andes forum?", "Chile", "japan"),
        ("did Japan attend the 60th tin and lead meeting", "Japan", ""),
        ("where was the chad niger commission held", "", "chad niger"),
        ("Mali at the third chad niger commission?", "Mali", "chad niger"),
        ("did the Chad delegation and the Niger minister attend the lake commission", "Chad Niger", ""),
        ("who chaired the meeting in Niger", "Niger", ""),
        ("was Chad at the lake commission", "Chad", ""),
        ("in how many meetings did both Chad and Niger take part", "Chad Niger", ""),
    ],
)
def test_a_state_within_a_name_is_not_asked_about(
    assistant: Assistant, question: str, asked: str, named: str
) -> None:
    known = as_known(parse(question), Catalogues(assistant.library).current().catalogue)
    assert [state.text for state in known.states] == asked.split()
    assert [state.text for state in known.named] == named.split()


@pytest.mark.parametrize(
    ("question", "attended"),
    [
        ("did Japan take part in the japan andes forum", True),
        ("Chile at the japan andes forum?", None),
        ("Mali at the third chad niger commission?", None),
        ("Niger at the third chad niger commission?", True),
        ("was Peru at the tin and lead online meeting?", True),
        ("Peru at TLWG 60?", True),
    ],
)
def test_whether_the_other_state_was_there(
    assistant: Assistant, question: str, attended: bool | None
) -> None:
    answer = assistant.ask(question)
    assert answer.route == "records"
    assert answer.values["attended"] is attended


def test_two_states_side_by_side_must_both_have_been_there(assistant: Assistant) -> None:
    answer = assistant.ask("in how many meetings did both Chad and Niger take part")
    assert answer.values["count"] == 2
    assert "both" in answer.text.lower()


def test_states_of_a_name_tell_which_meeting(assistant: Assistant) -> None:
    answer = assistant.ask("which city hosted the chad niger commission?")
    assert answer.values["city"] == "Niamey"


def test_a_number_behind_letters_numbers_the_meeting(assistant: Assistant) -> None:
    assert assistant.ask("when was TLWG 60").values["start"] == "2020-03-10"
    assert not assistant.ask("when was TLWG 61").answered
