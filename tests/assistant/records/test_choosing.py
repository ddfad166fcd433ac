"""Which meetings a question chooses, and what it takes for granted, over the small library of `test_route`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assistant.assistant import Assistant
from index.library import Library
from tests.assistant.records.test_route import REPORTS, ask  # noqa: F401
from tests.index.writing import write


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("which meetings did zimbabwe but not botswana attend", {"count": 1}),
        ("Which meetings did Botswana not attend?", {"count": 1}),
        ("how many meetings did Botswana or Zimbabwe attend?", {"count": 2}),
        ("which numbers of the basin council's sessions are missing?", {"numbers": []}),
        (
            "compare the basin council in maun with the basin council in luanda: which states were at both?",
            {"states": ["AGO", "NAM", "ZMB"]},
        ),
        ("was Botswana among the participants of the 43rd session of the Basin Council?", {"attended": None}),
        ("whose delegations attended the 43rd session of the basin council", {"collective": []}),
    ],
)
def test_which_meetings_and_states(assistant: Assistant, question: str, values: dict[str, Any]) -> None:
    answer = ask(assistant, question)
    assert answer["answered"], answer["text"]
    assert {key: answer["values"].get(key) for key in values} == values


def test_a_false_premise_is_answered_with_what_the_reports_say(assistant: Assistant) -> None:
    answer = ask(assistant, "why did Zambia boycott the 42nd session of the Basin Council?")
    assert answer["answered"]
    assert answer["values"]["attended"] is True
    assert "do not say that" in answer["text"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who chaired the 42nd session of the Basin Commission?", "Basin"),
        ("who chaired the 42nd session of the dune council?", "dune"),
        ("Who chaired the 42nd session of the Basin Council on Fisheries?", "Fisheries"),
        ("when did the basin council meet in tallinn?", "tallinn|not"),
        ("which five states were at the second conference of orchid growers?", "118"),
        ("which states attended the 44th session of the basin council", "no report of a 44th"),
    ],
)
def test_another_meeting_is_never_answered_from(assistant: Assistant, question: str, said: str) -> None:
    import re

    answer = ask(assistant, question)
    assert not answer["answered"], answer["text"]
    assert re.search(said, answer["text"])


def test_a_meeting_to_come_is_asked_of_the_report_before_it(assistant: Assistant) -> None:
    answer = ask(assistant, "when is the 44th session of the basin council scheduled?")
    assert not answer["answered"]
    earlier = ask(assistant, "when is the next session of the basin council after the 42nd?")
    assert "Luanda" in earlier["text"]


def test_what_comes_next_is_told_by_the_last_meeting_of_a_series(assistant: Assistant) -> None:
    answer = ask(assistant, "where will the basin council meet next?")
    assert answer["route"] != "ask_back"
    assert "43rd session" in answer["text"]


def test_the_town_asked_for_is_where_it_was_held(assistant: Assistant) -> None:
    # The report of the 42nd names Luanda, too: the next one was to be there.
    answer = ask(assistant, "who chaired the basin council in luanda?")
    assert answer["values"]["persons"][0]["name"] == "Maria Lopes"


def test_a_report_of_two_meetings_answers_for_each_from_its_own_part(
    library: Library, tmp_path: Path
) -> None:
    write(
        tmp_path / "in",
        squid="REPORT OF THE MEETINGS ON SQUID AND EELS, BLED\n\nI. Consultations on arrow squid\n\n"
        "Delegations of Chad and Mali met in Bled from 9 to 11 October 2017 to consult on arrow squid. "
        "The consultations were chaired by Ms Ana Kos. No agreement on sharing could be reached.\n\n"
        "II. Standing Committee on Eels\n\n"
        "The Committee met back to back with the consultations, on 12 and 13 October 2017. "
        "Representatives of Niger and Togo attended. The meeting was chaired by Ms Awa Keita (Niger).\n\n"
        "The Committee agreed to write to the authorities of Ghana.\n",
    )
    library.add([tmp_path / "in"])
    answer = Assistant(library).ask("what was agreed on arrow squid")
    assert "Ghana" not in answer.text


def test_a_meeting_that_has_no_name_of_its_own_is_known_by_its_report(tmp_path: Path, embedder: Any) -> None:
    text = (
        "The Council of the Reed Basin held its 12th session in Maun on 3 May 2021. Delegations of Botswana and Namibia took "
        "part.\n\nOn 5 May 2021 a meeting was held in Kasane, attended by delegations of Zambia and Zimbabwe. The next "
        "meeting will take place in Zambia."
    )
    Library.open(tmp_path / "library").close()
    library = Library(tmp_path / "library", embedder)
    library.add([write(tmp_path / "in", reed=f"---\ntitle: Reed Basin week\n---\n{text}")])
    answer = ask(Assistant(library), "tell me about the meeting in Kasane")
    library.close()
    assert "The meeting reported under “Reed Basin week” (5 May 2021)" in answer["text"]
    assert "Next meeting: “The next meeting will take place in Zambia.”" in answer["text"]


TITLE_OF_ONE = """---
title: "Lake Basin Energy Ministers Meeting: outcomes"
published: 2022-08-12
---
ENTEBBE, 12 August 2022 - Ministers came to Uganda this week for two days, 11 and 12 August.

Chaired by Uganda's Minister of Energy, Ruth Okello, the 11-12 August meeting dealt with tariffs. Kenya, having announced \
its withdrawal in July, did not come. The ministers of Rwanda, Burundi and Tanzania spoke.

The private sector dialogue was held on 10 August in Entebbe. Representatives of Kenya and Rwanda took part in the dialogue.
"""


def test_the_title_names_the_meeting_that_has_no_other_name(new_library: Any, tmp_path: Path) -> None:
    library = new_library()
    library.add([write(tmp_path / "reports", lake=TITLE_OF_ONE)])
    asked = Assistant(library).ask
    assert (
        asked("was kenya at the lake basin energy ministers meeting in entebbe").values["attended"] is False
    )
    assert asked("was kenya at the private sector dialogue in entebbe").values["attended"] is True


def test_heads_of_government_are_no_other_heads(tmp_path: Path) -> None:
    archives = (
        "The second Meeting of the Heads of State Archival Services of the Reed Lake Organisation was held in Oban on"
        " 12 October 2023. Chad, Niger and Togo took part.\n"
    )
    with Library.open(tmp_path / "library") as library:
        library.add([write(tmp_path / "reports", archives=archives)])
        ask_it = Assistant(library).ask
        answer = ask_it("tell me about the reed lake organisation's heads of government in oban")
        assert not answer.answered
        assert "Tell" not in answer.text
        assert ask_it("tell me about the reed lake organisation's archival services meeting in oban").answered
