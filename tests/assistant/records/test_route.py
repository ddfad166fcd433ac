"""Questions about meetings, over a small library of our own whose every fact is known."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.assistant import Assistant
from index.filters import Filters
from index.library import Library
from tests.index.writing import write

REPORTS = {
    "basin42": """---
title: Basin Council meets in Maun
published: 2022-05-05
publisher: River Desk
---
The 42nd session of the Basin Council was held in Maun, Botswana, on 3 May 2022.
The session was attended by delegations of Angola, Botswana, Namibia and Zambia.
The session was chaired by Thabo Molefe, Minister of Water of Botswana.
The Council adopted the dredging plan.
The next session will be held in Luanda in May 2023.
""",
    "basin43": """---
title: Forty-third session of the Basin Council
published: 2023-05-20
publisher: River Desk
---
The 43rd session of the Basin Council took place in Luanda, Angola, on 17 May 2023.
Representatives of Angola, Namibia, Zambia and Zimbabwe took part.
Maria Lopes, Minister of Energy of Angola, chaired the session.
""",
    "orchids": """---
title: Orchid growers' conference online
published: 2023-09-12
publisher: Plant Desk
---
The second Conference of Orchid Growers was held online on 11 September 2023.
It was attended by 118 representatives of nurseries.
""",
    "orchids-other-desk": """---
title: Growers meet by video
published: 2023-09-12
publisher: Island News
---
The Conference of Orchid Growers met for the second time, by videoconference, on 11 September 2023.
Delegates spoke of freight costs.
""",
}


def ask(assistant: Assistant, question: str, **more: Any) -> dict[str, Any]:
    answer = assistant.ask(question, **more).as_json()
    for citation in [*answer["citations"], *answer["consulted"]]:
        stored = assistant.library.report(citation["report"], citation["version"])
        span = citation["span"]
        assert stored.report.text[span["start"] : span["end"]] == citation["quote"]
    assert [c["n"] for c in answer["citations"]] == list(range(1, len(answer["citations"]) + 1))
    return answer


@pytest.mark.parametrize(
    ("question", "states"),
    [
        ("Which states attended the 42nd session of the Basin Council?", "AGO BWA NAM ZMB"),
        ("who came to maun in may 2022", "AGO BWA NAM ZMB"),
        ("list the countries at the forty-third session of the basin council", "AGO NAM ZMB ZWE"),
        ("basin council in luanda - which countreis", "AGO NAM ZMB ZWE"),
    ],
)
def test_who_attended(assistant: Assistant, question: str, states: str) -> None:
    answer = ask(assistant, question)
    assert answer["answered"]
    assert answer["route"] == "records"
    assert sorted(answer["values"]["states"]) == states.split()
    assert len(answer["citations"]) == 1


@pytest.mark.parametrize(
    ("question", "attended"),
    [
        ("Did Namibia attend the 42nd session of the Basin Council?", True),
        ("was zimbabwe at the basin council in luanda?", True),
        ("was zimbabwe at the basin council in maun?", None),
        ("was nambia there when the basin council met in maun", True),
    ],
)
def test_whether_a_state_attended(assistant: Assistant, question: str, attended: bool | None) -> None:
    answer = ask(assistant, question)
    assert answer["answered"]
    assert answer["values"]["attended"] is attended
    assert answer["citations"]


def test_a_number_is_no_answer_where_names_are_asked(assistant: Assistant) -> None:
    answer = ask(assistant, "Which states attended the second Conference of Orchid Growers?")
    assert not answer["answered"]
    assert "118" in answer["text"]
    assert answer["values"]["states"] == []


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("when was the 42nd session of the basin council", {"start": "2022-05-03", "precision": "day"}),
        ("where was the 43rd session of the Basin Council held?", {"city": "Luanda", "country": "AGO"}),
        ("in what form was the orchid growers conference held?", {"format": "online"}),
        ("How many people took part in the Conference of Orchid Growers?", {"count": 118}),
        ("how many states took part in the 42nd session of the basin council", {"count": 4}),
        ("when do they meet next after the 42nd session of the basin council?", {"precision": "month"}),
        ("how many meetings did zambia attend?", {"count": 2, "of": 3}),
        ("how many meetings did Botswana attend in 2023?", {"count": 0, "of": 2}),
        ("how many of the meetings were held online", {"count": 1, "of": 3}),
        (
            "which states were at the 42nd but not at the 43rd session of the basin council",
            {"states": ["BWA"]},
        ),
        (
            "which states attended both the 42nd and the 43rd session of the Basin Council?",
            {"states": ["AGO", "NAM", "ZMB"]},
        ),
    ],
)
def test_typed_values(assistant: Assistant, question: str, values: dict[str, Any]) -> None:
    answer = ask(assistant, question)
    assert answer["answered"] or values.get("count") == 0
    assert {key: answer["values"].get(key) for key in values} == values


def test_a_number_that_the_report_gives_goes_before_counting_its_names(
    tmp_path: Path, new_library: Callable[..., Library]
) -> None:
    library = new_library()
    text = (
        "The 5th Forum of Beekeepers was held in Bled on 4 May 2022.\n"
        "Nine countries took part. Delegations of Austria, Croatia and Slovenia took part in the tasting.\n"
    )
    library.add([write(tmp_path / "in", bees=text)])
    answer = ask(Assistant(library), "how many countries took part in the 5th forum of beekeepers?")
    assert "9" in answer["text"] or "Nine" in answer["text"]
    assert answer["values"].get("count") in (9, None)


def test_who_chaired_and_a_persons_part(assistant: Assistant) -> None:
    chaired = ask(assistant, "who chaired the 43rd session of the basin council?")
    assert chaired["values"]["persons"][0]["name"] == "Maria Lopes"
    part = ask(assistant, "which meetings did Molefe chair?")
    assert part["kind"] == "person"
    assert "42nd session" in part["text"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who chaired the 44th session of the Basin Council?", "no report of a 44th"),
        ("which states attended the basin council in 2019", "no report of one in 2019"),
        ("who chaired the conference of orchid growers?", "does not say|do not say"),
    ],
)
def test_what_is_not_there_is_refused_by_name(assistant: Assistant, question: str, said: str) -> None:
    import re

    answer = ask(assistant, question)
    assert not answer["answered"]
    assert answer["route"] == "refusal"
    assert re.search(said, answer["text"])


def test_a_comparison_with_a_number_that_the_body_has_not_is_refused(assistant: Assistant) -> None:
    answer = ask(assistant, "which states attended the 43rd session of the basin council but not the second?")
    assert not answer["answered"]
    assert "no report of a 2nd" in answer["text"]


def test_a_number_of_something_else_is_no_headcount(assistant: Assistant) -> None:
    answer = ask(assistant, "how many people were at the 43rd session of the basin council?")
    assert not answer["answered"]


def test_several_meetings_that_fit_are_asked_back_and_each_choice_is_answered(assistant: Assistant) -> None:
    answer = ask(assistant, "who chaired the session of the basin council?")
    assert answer["route"] == "ask_back"
    assert not answer["answered"]
    assert len(answer["choices"]) == 2
    chosen = ask(assistant, answer["choices"][0]["question"])
    assert chosen["answered"]
    assert chosen["values"]["persons"][0]["name"] == "Thabo Molefe"


def test_two_reports_of_one_meeting_count_once(assistant: Assistant) -> None:
    answer = ask(assistant, "which meetings took place in 2023?")
    assert answer["values"]["count"] == 2
    assert len({m["event"] for m in answer["values"]["meetings"]}) == 2


def test_a_filter_set_by_the_user_is_kept(assistant: Assistant) -> None:
    answer = ask(assistant, "which meetings took place in 2023?", filters=Filters(publishers=("River Desk",)))
    assert answer["values"]["count"] == 1
    assert answer["filters"] == {"publishers": ["River Desk"]}


def test_holdings(assistant: Assistant) -> None:
    assert ask(assistant, "do we have the 43rd session of the basin council?")["answered"]
    refused = ask(assistant, "do we have the 58th session of the basin council?")
    assert not refused["answered"]


def test_the_document_itself_is_not_in_the_library(assistant: Assistant) -> None:
    answer = ask(assistant, "Give me the dredging plan document itself.")
    assert not answer["answered"]
    assert "not the document itself" in answer["text"]


def test_a_correction_is_answered_with(assistant: Assistant) -> None:
    account = next(a for a in assistant.library.meetings(states=["BWA"]))
    assistant.library.correct(account.id, "chair", "Neo Pule, Minister", "checked by telephone")
    try:
        answer = ask(assistant, "who chaired the 42nd session of the basin council?")
        assert answer["values"]["persons"][0]["name"] == "Neo Pule"
    finally:
        assistant.library.correct(
            account.id, "chair", "Thabo Molefe, Minister of Water of Botswana", "as read"
        )
