"""Bodies asked for by letters that their reports spell out, give in a title only, or never use: a small library of our own."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant

REPORTS = {
    "ferries": """---
title: In Gdynia the joint meeting held
published: 2017-04-21
---
The 5th joint meeting of the Board of Ferry Administrations and the Coordination Council for Dredging took place in Gdynia,
Poland, on 19 April 2017.

It was attended by delegations of Poland, Latvia and Finland. The Nordic Pilots Union (NPU) was there as a guest.
""",
    "tariffs": """---
title: Ferry tariffs
published: 2016-03-04
---
The RFD Tariff Group met in Riga, Latvia, on 3 March 2016. Latvia and Estonia took part.
""",
    "railway": """---
title: Sessions of the BSR Railway Council and of its commission
published: 2019-10-31
---
The 67th meeting of the Council for Rail Transport of the participating States was held on 28 October 2019 in Turin, Italy.

The heads of the railway administrations of Italy, Austria and Slovenia took part.

The day before, on 27 October 2019, the Commission on Passenger Traffic had its own sitting. Austria and Croatia were in it.
""",
    "coast": """---
title: Delegation in Porto
published: 2016-10-26
---
The Ministry reports that a Maltese delegation took part in the Seventh Ordinary Meeting of the Council of Ministers of the
Association of Coastal States' Special Committee on Transport, held in Porto, Portugal, on 24 October 2016.

The delegation was led by Ms. Anna Zahra, Director of Ports. The other delegations were those of Portugal and Cyprus.
""",
    "lakes": """---
title: Lake committee sits again in Bern
published: 2021-06-20
---
The Follow-up Committee on Lakes met in Bern on 18 June 2021, with the envoy of the Lake Fund, Hanna Teutli, as its guest.
Switzerland, Austria and Italy took part.
""",
    "storms": """---
title: Storm Committee
published: 2018-03-05
---
The fiftieth session of the Storm Committee was held in Ha Noi, Viet Nam, from 28 February to 3 March 2018. Japan, Thailand and
Viet Nam attended. The session was chaired by Tran Van Hai of Viet Nam.

The Committee elected Somchai Prasert as director general of the Storm Warning Office for South America and Asia.

The delegation of Thailand objected to the fees of the office.
""",
}


def states(answer: Answer) -> set[str]:
    return set(answer.values.get("states", ()))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("which countries took part in the ACS transport committee in Porto?", {"MLT", "PRT", "CYP"}),
        ("who was at the bsr railway council in turin", {"ITA", "AUT", "SVN"}),
        (
            "Which countries took part in the joint meeting of the RFD Board and the Coordination Council for Dredging in"
            " Gdynia in April 2017?",
            {"POL", "LVA", "FIN"},
        ),
        ("which member States took part in the joint meeting in Gdynia?", {"POL", "LVA", "FIN"}),
    ],
)
def test_a_body_is_known_by_letters_that_its_report_spells_out_or_by_all_else(
    assistant: Assistant, question: str, expected: set[str]
) -> None:
    answer = assistant.ask(question)
    assert answer.answered, answer.text
    assert states(answer) == expected


def test_letters_that_no_report_uses_are_no_meeting(assistant: Assistant) -> None:
    answer = assistant.ask("which countries took part in the XRT board in Gdynia in April 2017?")
    assert not answer.answered, answer.text


def test_a_delegation_named_before_is_led_by_whom_the_next_sentence_names(assistant: Assistant) -> None:
    answer = assistant.ask("Who led the Maltese delegation at the ACS transport committee in Porto?")
    assert [person["name"] for person in answer.values["persons"]] == ["Anna Zahra"]


def test_meetings_of_somebody_without_a_state_are_those_whose_reports_name_him(assistant: Assistant) -> None:
    answer = assistant.ask("Which meetings did the envoy Hanna Teutli take part in?")
    assert answer.answered, answer.text
    assert [meeting["start"] for meeting in answer.values["meetings"]] == ["2021-06-18"]


def test_a_folder_and_summing_up_are_no_words_of_a_meeting(assistant: Assistant) -> None:
    answer = assistant.ask("sum up the lakes committee meeting in the folder")
    assert answer.answered, answer.text
    assert "18 June 2021" in answer.text


@pytest.mark.parametrize("town", ["hanoi", "Ha Noi", "ha-noi"])
def test_a_town_of_two_words_may_be_written_in_one(assistant: Assistant, town: str) -> None:
    answer = assistant.ask(f"which states were at the storm committee session in {town}")
    assert states(answer) == {"JPN", "THA", "VNM"}, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "who was elected director general by the storm committee in hanoi?",
        "who got elected director general at the storm committee session",
    ],
)
def test_who_got_an_office_is_not_who_chaired(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind != "chair", answer.text
    assert "chaired by" not in answer.text


def test_one_word_for_another_is_excused_where_town_year_and_all_else_fit(assistant: Assistant) -> None:
    answer = assistant.ask(
        "who attended the joint ferry administrations and harbour dredging meeting in gdynia in april 2017"
    )
    assert states(answer) == {"POL", "LVA", "FIN"}, answer.text


def test_contractions_without_their_mark_ask_nothing(assistant: Assistant) -> None:
    answer = assistant.ask("who wasnt there but didnt say why at the storm committee session in hanoi")
    assert "wasnt" not in answer.text
    assert "didnt" not in answer.text
