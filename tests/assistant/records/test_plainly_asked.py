"""What desks ask of meetings day by day: who missed what, who else came online, what a body's full name stands for, a day
without its year, what was only announced; over a small library of our own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from index.embedding import Embedder
from index.library import Library
from tests.index.writing import write

REPORTS = {
    "summit": """---
title: Leaders agree on tin
published: 2021-09-04
---
The 3rd summit of the Tin Cooperation Organisation was held in Accra, Ghana, on 3 September 2021.
It was attended by the delegations of Ghana, Mali, Niger and Peru. The Copper Commission took part as an observer.
The summit was chaired by Awa Traoré, Minister of Mines of Mali.
""",
    "council": """---
title: TCO ministers in Lomé
published: 2022-05-06
---
The 7th meeting of the TCO Council of Ministers took place in Lomé, Togo, on 5 May 2022.
Delegations of Togo and Ghana attended, and Chad took part online. Niger was unable to attend because of a sandstorm.
The meeting was chaired by Kofi Adjei, Minister of Mines of Togo.
The Minister of Water and Irrigation of Togo, Ama Lawson, opened the exhibition. In her speech, Lawson said that the yearly
share of tin had fallen below 61 kilograms per person.
Ms Ada Mensah (Ghana) was elected Chairperson for the period 2023–2024.
""",
    "experts": """---
title: Experts of the TCO on smelting
published: 2022-05-09
---
The 2nd meeting of the TCO Expert Group on Smelting was held in Lomé, Togo, on 6 May 2022.
Delegations of Togo and Peru attended.
""",
    "zinc": """---
title: Zinc panel hears Lesotho on its mines
published: 2023-03-10
---
The Panel on Zinc today examined the second report of Lesotho at its session in Geneva. Experts of the Panel spoke of safety.
In the discussion, the delegation said that the occupancy of miners' hostels had fallen from 160 to 128 per cent.
""",
    "to_come": """---
title: Quito prepares for the Nickel Council
published: 2024-04-02
---
The capital of Ecuador is preparing for the meeting of the Nickel Council, which is to be held in Quito in June 2024.
According to the provisional agenda, the ministers will:
hear a report on the nickel of the Andes;
discuss a draft agreement on the carriage of ore.
""",
    "month": """---
title: Lead ministers in Bergen
---
Bergen hosted the 9th meeting of the Lead Ministers earlier this month. Ministers of Norway and Iceland attended.
""",
}


def _days(answer: Answer) -> list[str]:
    return sorted(m["start"] for m in answer.values["meetings"])


@pytest.mark.parametrize(
    "question",
    [
        "Which meetings of the Tin Cooperation Organisation are in the library?",
        "what reports do you have on the tin cooperation organisation",
    ],
)
def test_a_full_name_finds_the_meetings_called_by_its_initials(assistant: Assistant, question: str) -> None:
    assert _days(assistant.ask(question)) == ["2021-09-03", "2022-05-05", "2022-05-06"]


def test_those_who_joined_online_are_listed_beside_the_others(assistant: Assistant) -> None:
    answer = assistant.ask(
        "Please list the delegations at the 7th TCO council, including anyone who joined online"
    )
    assert sorted(answer.values["states"]) == ["GHA", "TCD", "TGO"]
    assert assistant.ask("who joined the 7th TCO council online").values["states"] == ["TCD"]


def test_meetings_chaired_by_somebody_of_a_state(assistant: Assistant) -> None:
    assert _days(assistant.ask("show me everything that was chaired by someone from Mali")) == ["2021-09-03"]


def test_what_a_state_missed_is_what_reports_say_it_missed(assistant: Assistant) -> None:
    answer = assistant.ask("which meetings did Niger miss?")
    assert _days(answer) == ["2022-05-05"]
    assert "other report" in answer.text  # where it is only not named is told apart
    assert assistant.ask("at how many meetings was Niger not there").values["count"] == 1


@pytest.mark.parametrize(
    "question", ["whose chairs stayed empty at the 7th TCO council", "who cancelled at the 7th TCO council?"]
)
def test_who_stayed_away_in_other_words(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.values["states"]) == ("absence", ["NER"])


@pytest.mark.parametrize(
    "question",
    [
        "Which countries did not come to Togo for the 7th TCO council?",  # Togo is the place
        "which of the members failed to show up at the 7th TCO council",
        "7th TCO council, missing members",
    ],
)
def test_those_who_did_not_come(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.values["states"]) == ("absence", ["NER"])


@pytest.mark.parametrize(
    "question",
    [
        "Who turned up on behalf of the Togolese when the TCO Council of Ministers held its 7th meeting?",
        "tco council, meeting seven, for the togolese side: who",
    ],
)
def test_who_came_for_a_state_in_other_words(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).kind == "representative"


@pytest.mark.parametrize(
    "question",
    [
        "For a piece I'm writing: at how many meetings were the Ghanaians present?",
        "Counting everything, how many meetings did Ghana take part in?",
        "could you count up every meeting Ghana showed up at, no matter the year?",
    ],
)
def test_words_that_only_ask_choose_no_meetings(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.values.get("count")) == ("count", 2), answer.text


def test_nothing_is_counted_where_no_meeting_fits_the_words(assistant: Assistant) -> None:
    answer = assistant.ask("How many meetings of the whaling tribunal did Ghana attend?")
    assert "none of the no" not in answer.text
    assert not answer.answered


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("which meetings were hosted by Togo?", ["2022-05-05", "2022-05-06"]),
        ("do we know of any meetings Ghana was the venue of", ["2021-09-03"]),
        ("meetings where the chairman was from Mali", ["2021-09-03"]),
    ],
)
def test_hosts_and_chairs_in_other_words(assistant: Assistant, question: str, days: list[str]) -> None:
    assert _days(assistant.ask(question)) == days


@pytest.mark.parametrize(
    "question",
    [
        "Which ones turned up for the tco council of ministers yet weren't with the experts on smelting?",
        "TCO council of ministers versus TCO experts on smelting: states at the first only",
    ],
)
def test_two_meetings_are_told_apart_by_what_stands_between(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.values["only_first"]) == ("compare", ["GHA", "TCD"])


@pytest.mark.parametrize("question", ["next meeting - date?", "their next meeting, date and town?"])
def test_the_next_meeting_of_those_spoken_of(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, history=[{"role": "user", "text": "who chaired the 7th TCO council?"}])
    assert answer.kind == "next_meeting"
    assert "7th" in answer.text or "seventh" in answer.text


def test_however_often_somebody_speaks_of_himself_there_is_an_answer(assistant: Assistant) -> None:
    question = "I want to know what " * 60 + "was decided at the 7th TCO council?"
    assert assistant.ask(question).question == question


def test_why_a_state_was_missing(assistant: Assistant) -> None:
    assert "sandstorm" in assistant.ask("why was niger missing from the 7th TCO council?").text


def test_at_one_but_not_at_the_other_the_same_week(assistant: Assistant) -> None:
    answer = assistant.ask(
        "which states were at the tco council of ministers but not at the experts on smelting the same week"
    )
    assert (answer.kind, answer.values["states"]) == ("compare", ["GHA", "TCD"])


def test_whether_the_same_states_came_compares(assistant: Assistant) -> None:
    answer = assistant.ask(
        "Did the same states attend the 7th TCO council and the TCO expert group on smelting?"
    )
    assert (answer.kind, answer.values["both"]) == ("compare", ["TGO"])


def test_a_day_without_its_year_is_that_of_the_year_that_has_one(assistant: Assistant) -> None:
    assert assistant.ask("who chaired the tco council on 5 may").values["persons"][0]["name"] == "Kofi Adjei"


def test_a_term_of_office_is_not_when_the_meeting_was(assistant: Assistant) -> None:
    answer = assistant.ask("who was elected chair of the TCO council for 2023-24")
    assert [person["name"] for person in answer.values["persons"]] == ["Ada Mensah"]


@pytest.mark.parametrize(
    "question",
    [
        "which countries attended the latest session of the Copper Commission?",  # it came to another body's meeting
        "what did the nickel council decide in quito",  # only announced
        "Could you summarise the Quito meeting of the Nickel Council in June 2024?",
        "On which day in May 2024 did the lead ministers meet in Bergen?",
        "who abstained?",
        "was peru at the last meeting of the council of ministers of the istanbul convention",
        "What will the next Tin Survey cost, according to the TCO Council meeting in Lomé?",
    ],
)
def test_what_no_report_says_is_refused(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.answered, answer.text


def test_a_person_is_known_to_speak_for_a_state(assistant: Assistant) -> None:
    answer = assistant.ask("what did Togo's minister say about the share of tin per person?")
    assert answer.answered
    assert "61 kilograms" in answer.text


def test_the_delegation_is_that_of_the_state_reported_on(assistant: Assistant) -> None:
    answer = assistant.ask("What did the Lesotho delegation tell the Panel about the occupancy of hostels?")
    assert "128 per cent" in answer.text


def test_every_state_at_either_as_a_member_or_as_an_observer(assistant: Assistant) -> None:
    assert (
        len(_days(assistant.ask("at which meetings was Peru present, as a member or as an observer?"))) == 2
    )


WEEK = """---
title: Gravel week in Oslo
published: 2020-05-07
---
The conference of Directors of Gravel Works was held in Oslo, Norway, on 3 May 2020. Norway, Ghana and Japan took part. It was
chaired by Kari Lund, Director of the Gravel Office of Norway.

On 6 May 2020 the Council of Gravel Ministers held its session in Oslo. It was attended by the ministers of Norway, Japan and
Mexico. The session was chaired by Rosa Ortiz, Minister of Works of Mexico.
"""


@pytest.fixture(scope="module")
def of_a_week(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("of-a-week")
    Library.open(folder / "library").close()
    library = Library(folder / "library", embedder)
    library.add([write(Path(folder / "in"), week=WEEK, **REPORTS)])
    with Assistant(library) as opened:
        yield opened


def test_a_meeting_named_only_to_tell_which_report_is_meant_is_no_answer(of_a_week: Assistant) -> None:
    answer = of_a_week.ask("who chaired the directors, three days before the Council of Gravel Ministers?")
    assert [person["name"] for person in answer.values["persons"]] == ["Kari Lund"]
    answer = of_a_week.ask(
        "was Mexico at the directors' conference days before the Council of Gravel Ministers"
    )
    assert answer.values["attended"] is None
    answer = of_a_week.ask("who chaired the lawyers in Oslo right before the Council of Gravel Ministers?")
    assert not answer.answered


@pytest.mark.parametrize(
    ("question", "kind", "values"),
    [
        (
            "Have you got a list of participants for the 7th TCO council?",
            "attendance",
            {"states": ["GHA", "TCD", "TGO"]},
        ),
        ("7th TCO council in Lomé - togos representative?", "representative", {}),
        (
            "Is there any material on the tin cooperation organisation in your files?",
            "holdings",
            {"count": 3},
        ),
        ("are there any meetings on file that are older than 2022? which ones", "meetings", {"count": 1}),
        ("what number of meetings date from 2022?", "count", {"count": 2}),
        (
            "which states attended the online TCO council meeting of 2022",
            "attendance",
            {"states": ["GHA", "TCD", "TGO"]},
        ),
    ],
)
def test_the_same_in_other_words(
    assistant: Assistant, question: str, kind: str, values: dict[str, object]
) -> None:
    answer = assistant.ask(question)
    assert answer.kind == kind
    for key, value in values.items():
        given = answer.values[key]
        assert (sorted(given) if isinstance(given, list) else given) == value
