"""Questions in loose words: nicknames, "which ones", neither and nor, conditions that no record tells, letters and numbers as
names; over a small library of our own."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant

REPORTS = {
    "pumice": """---
title: PAS leaders meet in Suva
published: 2021-09-04
---
The 6th Summit of the Pumice Association of States (PAS) was held in Suva, Fiji, on 3 September 2021.
It was attended by the delegations of Fiji, Australia, the United Kingdom and Tonga. Chile took part as an observer.
The Summit was chaired by Laisa Koroi, Minister of Mines of Fiji.
The meeting of the Council of Pumice Ministers of the Pumice Association of States had taken place in Suva on 2 September 2021.
It was attended by the ministers of Fiji, Tonga and Samoa.
The meeting was chaired by Sione Tau, Minister of Trade of Tonga.
""",
    "quarries": """---
title: Leaders of the Q-5 meet in Lima
published: 2022-05-11
---
The third Q-5 Summit was held in Lima, Peru, from 9 to 11 May 2022.
Delegations of Peru, Chile, the United States and Morocco took part.
The Summit was chaired by Rosa Quispe, Minister of Public Works of Peru. Omar Idrissi of Morocco was elected vice-chair of the
committee on dust for two years.
It brought together 64 participants.
The 4th Q-5 Summit will be held in Rabat in 2023.
""",
    "slate": """---
title: Slate Board
published: 2022-11-20
---
The 12th session of the Slate Board, its autumn session, was held in Cardiff, the United Kingdom, on 18 November 2022.
Representatives of the United Kingdom, Spain and Brazil attended. Portugal did not attend.
Spain was represented by Marta Gil, Director of Quarries.
The session was chaired by Huw Parry, Director of the Slate Office of the United Kingdom.
""",
}


REPORTS["marble"] = """---
title: Marble offices
published: 2022-12-09
---
The autumn session of the Ministerial Council of Marble Telecommunications was held at the Hotel Astra in Riga, Latvia, on 8
December 2022.
Latvia, Italy and Greece attended.
1. Weights and lengths. The amendment to the marble rules was approved, Italy reserving its position.
2. Closing. The session ended with the adoption of a work plan.
"""
REPORTS["put_off"] = """---
title: Gravel ministers do not meet
published: 2022-10-02
---
The 3rd meeting of the Gravel Ministers was to have taken place in Bern this week. Austria's minister, Eva Kern, had confirmed
her attendance, as had those of Chad and Togo. It was postponed at the request of the host.
"""


REPORTS["basalt"] = """---
title: Basalt week in Oslo
published: 2020-05-07
---
The conference of Directors of Basalt Works was held in Oslo, Norway, on 3 May 2020. Norway, Ghana and Japan took part.

On 6 May 2020 the Council, composed of the ministers of basalt, held its session in Oslo. It was attended by the ministers of
Norway, Japan and Mexico.
"""


REPORTS["herring"] = """---
title: Herring ministers in Bergen
published: 2018-05-17
---
Norway hosted in Bergen the 6th Ministerial Meeting on Herring on 15 May 2018. It was preceded by a two-day meeting of senior
officials, which finalised the draft declaration.
Statements were delivered by the heads of the delegations of Iceland and Denmark. Malta was not represented.
Representatives of the Nordic Herring Union and of Silverfin Ltd attended as observers.
"""


REPORTS["obsidian"] = """---
title: Obsidian in October: strategy and economy
published: 2016-10-17
---
The experts who are drafting the Obsidian Strategy met on 15 October 2016. Two states sent people: Iceland and Kenya.
The main topic of the expert group was the price of glass.
The expert group meets again in March 2017.

One day later, on 16 October 2016, it was the turn of the Commission on Economic Issues. A draft decision on furnaces in Malawi
was on its table.
"""


def starts(answer: Answer) -> list[str]:
    return [row["start"] for row in answer.values["meetings"]]


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("did the brits go to the pumice summit", True),
        ("were the aussies at the 6th pumice summit", True),
        ("did the yanks come to the q5 summit in lima", True),
        ("did the us come to the slate board", None),
    ],
)
def test_peoples_by_their_nicknames(assistant: Assistant, question: str, start: bool | None) -> None:
    answer = assistant.ask(question)
    assert answer.kind == "attended"
    assert answer.values["attended"] is start


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("which ones had chile", ["2021-09-03", "2022-05-09"]),
        ("which ones had chile but not peru", ["2021-09-03"]),
        (
            "which meetings had neither peru nor tonga",
            ["2020-05-03", "2020-05-06", "2022-11-18", "2022-12-08"],
        ),
        (
            "which meetings were without peru or tonga",
            ["2020-05-03", "2020-05-06", "2022-11-18", "2022-12-08"],
        ),
    ],
)
def test_meetings_by_who_was_there_and_who_not(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert starts(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    "question",
    ["which meetings were chaired by bearded geologists", "how many meetings lasted more than seven weeks"],
)
def test_a_condition_that_no_record_tells_is_not_dropped(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).answered


@pytest.mark.parametrize("name", ["q5", "q-5", "Q-5"])
def test_a_letter_and_a_number_are_one_name(assistant: Assistant, name: str) -> None:
    assert assistant.ask(f"who chaired the {name} summit").values["persons"][0]["name"] == "Rosa Quispe"


def test_the_summit_is_the_one_that_is_called_so(assistant: Assistant) -> None:
    answer = assistant.ask("who was in the chair at the pas summit")
    assert answer.values["persons"][0]["name"] == "Laisa Koroi"


def test_what_is_different_between_two_is_a_comparison(assistant: Assistant) -> None:
    answer = assistant.ask("what was different in attendance between the q5 summit and the slate board")
    assert answer.kind == "compare"
    assert answer.values["both"] == []


def test_how_long_a_meeting_took_is_told_by_its_days(assistant: Assistant) -> None:
    answer = assistant.ask("how many days did the q5 summit last")
    assert answer.values["days"] == 3
    assert "three days" in answer.text


def test_when_states_last_met(assistant: Assistant) -> None:
    assert starts(assistant.ask("when did the leaders of chile and peru last meet")) == ["2022-05-09"]


def test_who_was_chosen_is_not_who_chaired(assistant: Assistant) -> None:
    answer = assistant.ask("who was elected vice-chair at the q5 summit")
    assert "Idrissi" in answer.text
    assert "chaired by" not in answer.text.lower().replace("vice-chair", "")


def test_a_person_tells_which_meeting(assistant: Assistant) -> None:
    answer = assistant.ask("was marta gil there")
    assert answer.values["attended"] is True
    assert "Slate" in answer.text


def test_a_state_tells_at_which_meeting_somebody_came_for_it(assistant: Assistant) -> None:
    answer = assistant.ask("who came for spain in 2022")
    assert [p["name"] for p in answer.values["persons"]] == ["Marta Gil"]


def test_nobody_represents_a_state_that_was_away(assistant: Assistant) -> None:
    answer = assistant.ask("who spoke for portugal at the slate board")
    assert not answer.answered
    assert "did not take part" in answer.text


def test_a_reason_that_no_report_gives_is_refused(assistant: Assistant) -> None:
    answer = assistant.ask("why did portugal skip the slate board")
    assert not answer.answered
    assert "did not take part" in answer.text
    assert "does not say why" in answer.text


def test_whether_a_state_came_in_a_year_is_told_of_all_its_meetings(assistant: Assistant) -> None:
    answer = assistant.ask("did spain take part in a meeting in 2022")
    assert answer.values["attended"] is True
    assert starts(answer) == ["2022-11-18"]


@pytest.mark.parametrize(
    "question",
    [
        "when did the pumice summit get together",
        "when did the slate board assemble in cardiff",
        "how many people made it to the lima summit of the q5 in the end",
        "what was the turnout at the q5 summit",
    ],
)
def test_other_verbs_of_coming_together_ask_of_the_meeting(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).route == "records"


@pytest.mark.parametrize(
    "question",
    ["when should the slate office send its samples", "how many quarries did the slate board close"],
)
def test_what_is_asked_of_something_else_is_not_told_of_the_meeting(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.ask(question).answered


def test_a_follow_up_on_the_next_meeting_knows_all_reports(assistant: Assistant) -> None:
    first = assistant.ask("who chaired the q5 summit")
    assert "holds no report" not in assistant.ask("and the next one?", context=first.context).text


@pytest.mark.parametrize(
    "question", ["why did wales chair the slate board", "why was rosa quispe in the chair of the q5 summit"]
)
def test_no_record_gives_a_reason(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).route != "records"


def test_which_country_will_chair_is_not_who_came(assistant: Assistant) -> None:
    assert assistant.ask("which country will chair the q5 summit next").kind not in ("attendance", "chair")
    assert assistant.ask("which country chaired the q5 summit").values["persons"][0]["state"] == "PER"


def test_the_next_one_of_a_name_alone(assistant: Assistant) -> None:
    answer = assistant.ask("next q5 summit")
    assert answer.kind == "next_meeting"
    assert answer.values["place"] == "Rabat"


def test_whether_there_was_a_thing_is_not_whether_somebody_came(assistant: Assistant) -> None:
    assert "participants" not in assistant.ask("was there a declaration at the slate board").text


def test_folks_are_counted(assistant: Assistant) -> None:
    assert assistant.ask("how many folks came to the q5 summit").values["count"] == 64


def test_a_region_chooses_no_meetings(assistant: Assistant) -> None:
    assert not assistant.ask("which meetings were held in africa").answered


@pytest.mark.parametrize(
    "question", ["what was held in suva?", "anything from 2021?", "meetings with fiji at the table"]
)
def test_meetings_asked_for_without_the_noun(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind == "meetings"
    assert {m["start"] for m in answer.values["meetings"]} == {"2021-09-03"}


def test_which_bodies_sent_somebody_asks_who_came(assistant: Assistant) -> None:
    answer = assistant.ask("which ministries sent someone to the 12th session of the slate board?")
    assert set(answer.values["states"]) == {"GBR", "ESP", "BRA"}


def test_a_sheet_has_its_day_and_town_as_values(assistant: Assistant) -> None:
    answer = assistant.ask("tell me about the third Q-5 summit")
    assert (answer.values["start"], answer.values["end"], answer.values["city"]) == (
        "2022-05-09",
        "2022-05-11",
        "Lima",
    )


def test_a_session_is_called_by_its_season_whenever_it_was(assistant: Assistant) -> None:
    answer = assistant.ask("was italy at the marble council's autumn 2022 session")
    assert answer.values["attended"] is True
    assert not assistant.ask("was italy at the marble council's autumn 2021 session").answered


@pytest.mark.parametrize("name", ["marble telecoms council", "marble telecoms ministers"])
def test_words_cut_short_and_ministers_for_ministerial(assistant: Assistant, name: str) -> None:
    assert assistant.ask(f"who attended the {name}").values["states"] == ["LVA", "ITA", "GRC"]


def test_a_town_is_no_hotel(assistant: Assistant) -> None:
    assert assistant.ask("which hotel did the marble council meet in").values["venue"] == "Hotel Astra"
    assert not assistant.ask("which hotel did the slate board meet in").answered


def test_a_heading_says_what_was_approved(assistant: Assistant) -> None:
    answer = assistant.ask("was the weights amendment passed at the marble council")
    assert answer.answered
    assert "was approved" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "which states attended the gravel ministers' meeting in bern",
        "was chad at the gravel ministers' meeting",
    ],
)
def test_nobody_was_at_a_meeting_that_was_put_off(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).answered


def test_the_other_of_two_that_one_report_tells_of(assistant: Assistant) -> None:
    answer = assistant.ask("overlap between the basalt directors in oslo and the council three days after?")
    assert sorted(answer.values["both"]) == ["JPN", "NOR"]


def test_who_was_away_is_told_behind_a_meeting_named_in_passing(assistant: Assistant) -> None:
    assert assistant.ask("which states were absent from the herring ministers' meeting").values["states"] == [
        "MLT"
    ]
    assert assistant.ask("which navies were at the herring ministers' meeting").kind == "attendance"


def test_companies_are_no_unions(assistant: Assistant) -> None:
    organisations = assistant.ask("which companies were at the herring ministers' meeting").values[
        "organisations"
    ]
    assert organisations == ["Silverfin Ltd"]
    everybody = assistant.ask("which organisations were at the herring ministers' meeting").values[
        "organisations"
    ]
    assert set(everybody) == {"Nordic Herring Union", "Silverfin Ltd"}


def test_of_two_nameless_meetings_of_a_report_the_one_that_the_words_introduce(assistant: Assistant) -> None:
    answer = assistant.ask("when does the expert group on the Obsidian Strategy meet next")
    assert (answer.values["text"], answer.values["precision"]) == ("March 2017", "month")
