"""Questions as they are typed, most of them over many meetings, over a small library of our own whose every fact is known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.kinds import asks_what_was_said

REPORTS = {
    "quarry7": """---
title: Seventh meeting of the Quarry Commission
published: 2019-11-15
---
The seventh meeting of the Quarry Commission was held in Lviv, Ukraine, on 13 November 2019,
hosted by the State Geological Service.
Delegations of Ukraine, Poland, Slovakia and Georgia took part.
The meeting was chaired by Olena Kravets of Ukraine.
The Commission discussed the recycling of basalt and heard of a trial in Greenland.
""",
    "quarry8": """---
title: Eighth meeting of the Quarry Commission
published: 2021-03-05
---
The eighth meeting of the Quarry Commission was held on 3 March 2021 by videoconference.
Delegations of Poland, Slovakia, Georgia and Austria took part.
The meeting was chaired by Marek Nowak of Poland.
The Commission approved the basalt standard.
""",
    "beekeepers": """---
title: Beekeepers' Forum 2021
published: 2021-11-12
---
The Beekeepers' Forum took place in Graz, Austria, on 10 November 2021.
Representatives of Austria, Slovakia and Poland attended.
The Ministry of Agriculture of Austria acted as host of the Forum.
Speakers warned of a fungus that had been found in hives in Greenland.
""",
    "advisory": """---
title: Lighthouse Conference to open next week
published: 2021-06-01
---
The second Lighthouse Conference will be held in Riga, Latvia, on 9 June 2021.
The Conference is expected to bring together delegations from Latvia, Estonia and Finland.
""",
    "kilns": """---
title: Workshop on kilns
published: 2020-02-20
---
A workshop on lime kilns took place in Olomouc, Czechia, on 18 February 2020.
The workshop was organised by the Lime Institute. Experts from Czechia and Hungary took part.
""",
    "honey": """---
title: The price of honey
published: 2021-12-01
---
Honey rose by a tenth in the year to November, because bees came late to the clover.
""",
    "ferries": """---
title: Third session of the Ferry Board
published: 2022-05-20
---
The third session of the Ferry Board was held in Graz, Austria, on 18 May 2022.
The session was attended by delegations of Austria, Georgia and Poland. Slovakia joined by video link.
Ana Beridze, Deputy Minister of Transport of Georgia, chaired the session.
The next session is to be held in Batumi in 2023. Georgia will hold the presidency of the Board for the next two years.
The working party on tariffs was led by Petra Novak of Austria. Poland will host the fourth session in 2024.
Moldova had registered but was unable to travel.
The delegation of Georgia included Nino Abashidze, who was elected rapporteur.
""",
}


def listed(answer: Answer) -> set[str]:
    """The files of the meetings that an answer lists."""
    return {Path(row["path"]).stem for row in answer.values.get("meetings", ())}


@pytest.mark.parametrize(
    ("question", "files"),
    [
        ("any meetings in 2021?", {"quarry8", "beekeepers"}),
        ("were there any meetings in graz", {"beekeepers", "ferries"}),
        ("which meetings took place in november", {"quarry7", "beekeepers"}),
        ("meetings with both austria and georgia", {"quarry8", "ferries"}),
        ("meetings with georgia that ukraine did not attend", {"quarry8", "ferries"}),
        ("which ones were online", {"quarry8"}),
        ("what meetings dealt with basalt in 2021", {"quarry8"}),
    ],
)
def test_meetings_asked_for_in_few_words(assistant: Assistant, question: str, files: set[str]) -> None:
    answer = assistant.ask(question)
    assert answer.answered, answer.text
    assert listed(answer) == files


@pytest.mark.parametrize(
    ("question", "files"),
    [
        ("did any meeting mention greenland", {"quarry7", "beekeepers"}),
        ("did any meeting talk about a fungus", {"beekeepers"}),
        ("which reports mention basalt", {"quarry7", "quarry8"}),
        ("in which meetings was recycling mentioned", {"quarry7"}),
        ("any meeting that spoke of basalt in 2019?", {"quarry7"}),
    ],
)
def test_meetings_in_whose_reports_a_thing_is_mentioned(
    assistant: Assistant, question: str, files: set[str]
) -> None:
    answer = assistant.ask(question)
    assert answer.answered, answer.text
    assert listed(answer) == files
    assert {Path(c.path).stem for c in answer.citations} == files


def test_what_nobody_mentions_is_refused_by_name(assistant: Assistant) -> None:
    answer = assistant.ask("did any meeting mention helicopters")
    assert not answer.answered
    assert "helicopters" in answer.text


@pytest.mark.parametrize(
    ("question", "files"),
    [
        ("meetings with georgia except the ferry board", {"quarry7", "quarry8"}),
        ("which meetings did poland attend, not the beekeepers one", {"quarry7", "quarry8", "ferries"}),
        ("which meetings did austria attend apart from the ones in 2021", {"ferries"}),
        ("meetings with poland other than those in graz", {"quarry7", "quarry8"}),
    ],
)
def test_meetings_that_are_left_out(assistant: Assistant, question: str, files: set[str]) -> None:
    answer = assistant.ask(question)
    assert answer.answered, answer.text
    assert listed(answer) == files


def test_how_many_without_those_left_out(assistant: Assistant) -> None:
    answer = assistant.ask("how many meetings did poland attend excluding the ferry board?")
    assert answer.values["count"] == 3


@pytest.mark.parametrize(
    "question",
    [
        "who came to both graz meetings",
        "which states attended both meetings of the quarry commission",
        "compare participants of the two quarry commission meetings",
    ],
)
def test_two_meetings_under_one_name_are_compared(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.answered, answer.text
    both = {"AUT", "POL"} if "graz" in question else {"POL", "SVK", "GEO"}
    assert both <= set(answer.values["both"])


def test_which_ones_of_those_listed(assistant: Assistant) -> None:
    first = assistant.ask("how many meetings did slovakia attend?")
    online = assistant.ask("which ones were online?", context=first.context)
    assert listed(online) == {"quarry8"}
    second = assistant.ask("which meetings did georgia attend")
    chosen = assistant.ask("which ones had slovakia too", context=second.context)
    assert listed(chosen) == {"quarry7", "quarry8", "ferries"}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who hosted the seventh quarry commission", "State Geological Service"),
        ("host of the beekeepers forum?", "Ministry of Agriculture"),
        ("which ministry hosted the beekeepers forum", "Ministry of Agriculture"),
        ("who organised the workshop on kilns", "Lime Institute"),
        ("who will chair the ferry board next", "Georgia will hold the presidency"),
        ("which country takes over the presidency of the ferry board?", "Georgia will hold the presidency"),
        ("head of the ferry board session", "Beridze"),
        ("who led the working party on tariffs at the ferry board", "Novak"),
        ("who chaired the third session of the ferry board", "Beridze"),
        ("who will host the next session of the ferry board", "Poland will host"),
        ("next ferry board session where", "Batumi"),
        ("how was the eighth quarry commission meeting held", "online"),
        ("when is ferry board 4", "2023"),
        ("who is nino abashidze", "rapporteur"),
    ],
)
def test_who_had_which_part(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.answered, answer.text
    assert told in answer.text


def test_the_country_of_the_place_is_no_host(assistant: Assistant) -> None:
    answer = assistant.ask("who hosted the ferry board session in graz")
    assert not answer.answered
    assert "who hosted it" in answer.text


@pytest.mark.parametrize(
    ("question", "file"),
    [("ferry board graz", "ferries"), ("quarry commission 8", "quarry8"), ("beekeepers forum", "beekeepers")],
)
def test_a_bare_name_gets_the_sheet_of_its_meeting(assistant: Assistant, question: str, file: str) -> None:
    answer = assistant.ask(question)
    assert (answer.route, answer.kind) == ("records", "summary")
    assert {Path(c.path).stem for c in answer.citations} == {file}


def test_a_bare_name_of_several_meetings_asks_back(assistant: Assistant) -> None:
    assert assistant.ask("quarry commission").route == "ask_back"


def test_how_states_came_is_no_name_of_a_meeting(assistant: Assistant) -> None:
    first = assistant.ask("tell me about the ferry board session")
    answer = assistant.ask("which countries only came virtually", context=first.context)
    assert answer.values["states"] == ["SVK"]
    assert assistant.ask("did slovakia make it to the ferry board?").values["attended"] is True


def test_another_meeting_after_the_one_spoken_of_is_not_that_one(assistant: Assistant) -> None:
    first = assistant.ask("tell me about the ferry board session")
    answer = assistant.ask("and the quarry commission after it - who chaired", context=first.context)
    assert "Beridze" not in answer.text


def test_the_meeting_may_come_before_what_is_asked(assistant: Assistant) -> None:
    answer = assistant.ask("at the third session of the ferry board, was georgia represented?")
    assert answer.values["attended"] is True


def test_a_doing_in_a_country_is_no_presence(assistant: Assistant) -> None:
    answer = assistant.ask("did the quarry commission open an office in georgia?")
    assert answer.kind != "attended"


def test_who_came_in_person(assistant: Assistant) -> None:
    answer = assistant.ask("which states came in person to the ferry board session")
    assert set(answer.values["states"]) == {"AUT", "GEO", "POL"}


def test_who_was_there_for_a_state(assistant: Assistant) -> None:
    first = assistant.ask("which states attended the seventh quarry commission")
    answer = assistant.ask("and who was there for ukraine", context=first.context)
    assert "Kravets" in answer.text


def test_who_was_connected_is_not_everybody(assistant: Assistant) -> None:
    assert assistant.ask("who dialled in to the ferry board").values["states"] == ["SVK"]
    assert assistant.ask("which state was only online at the ferry board").values["states"] == ["SVK"]
    answer = assistant.ask("who dialled in to the seventh quarry commission")
    assert not answer.answered
    assert "remotely" in answer.text


def test_where_nobody_is_told_to_have_been_an_observer_not_all_are_named(assistant: Assistant) -> None:
    answer = assistant.ask("which states were observers at the ferry board")
    assert not answer.answered
    assert "does not say which states came as observers" in answer.text


def test_persons_by_side_and_office(assistant: Assistant) -> None:
    assert "Beridze" in assistant.ask("georgia's deputy minister at the ferry board?").text
    assert "Kravets" in assistant.ask("ukraine sent whom to the seventh quarry commission").text


def test_what_somebody_said_is_told_by_speech(assistant: Assistant) -> None:
    assert not assistant.ask("what did slovakia say at the beekeepers forum").answered


def test_an_answer_from_two_reports_is_about_no_one_meeting(assistant: Assistant) -> None:
    forum, honey = (
        assistant.ask("tell me about the beekeepers forum"),
        assistant.ask("by how much did honey rise?"),
    )
    assert honey.answered, honey.text
    both = replace(forum, meetings=(), values={}, citations=(forum.citations[0], honey.citations[0]))
    assert assistant._events_named(replace(both, citations=forum.citations[:1]))
    assert not assistant._events_named(both)


def test_a_head_of_state_states_nothing_by_his_name() -> None:
    assert asks_what_was_said("what did the president state at the forum")
    assert not asks_what_was_said("what did the heads of state decide at the forum")


def test_who_was_expected_is_not_who_came(assistant: Assistant) -> None:
    assert not assistant.ask("who attended the lighthouse conference in riga").answered


def test_the_same_asked_of_each(assistant: Assistant) -> None:
    first = assistant.ask("compare the participants of the two quarry commission meetings")
    answer = assistant.ask("who chaired each?", context=first.context)
    assert {person["name"] for person in answer.values["persons"]} == {"Olena Kravets", "Marek Nowak"}
    assert all(c.answer_span and f"[{c.n}]" in answer.text for c in answer.citations)
