"""Conversations over the sample reports as staff type them: how the last question is understood, by turns and by context."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from index.library import Library

RCC = "which states attended the 22nd meeting of the RCC commission"
SCO = "when was the SCO heads of government meeting in bishkek"
OPEC = "who chaired the OPEC meeting"
BSEC = "which states were in Yerevan in june 2018"
COUNT = "how many meetings did tajikistan attend in 2023"

# The turns, what the last one must be understood as (parts of the full question), and its kind.
CONVERSATIONS = [
    ([RCC, "who chaired it?"], ["Who chaired", "22nd", "RCC"], "chair"),
    ([RCC, "was belarus there"], ["Was Belarus at", "22nd", "RCC"], "attended"),
    ([RCC, "was belarus there", "and moldova?"], ["Was Moldova at", "22nd"], "attended"),
    ([RCC, "when was it"], ["When was", "22nd", "held"], "date"),
    ([RCC, "where"], ["Where was", "22nd", "held"], "place"),
    ([RCC, "what did they decide"], ["What did they decide", "22nd"], "decisions"),
    ([RCC, "when do they meet next"], ["meet next after", "22nd"], "next_meeting"),
    ([RCC, "who was missing?"], ["Who was missing at", "22nd"], "absence"),
    ([RCC, "was it online"], ["22nd", "online"], "format"),
    ([RCC, "and what did the 23rd meeting decide?"], ["What did the 23rd", "RCC"], "decisions"),
    ([RCC, "who chaired the one after that"], ["Who chaired", "23rd", "RCC"], "chair"),
    ([RCC, "what came out of the one before it?"], ["21st", "RCC"], "decisions"),
    ([RCC, "what about the 23rd?"], ["Which states attended the 23rd", "RCC"], "attendance"),
    ([RCC, "thanks", "who chaired it?"], ["Who chaired", "22nd", "RCC"], "chair"),
    ([RCC, "whos the chair"], ["22nd", "RCC"], "chair"),
    ([RCC, "who chaired it", "where else did he chair"], ["Where else did", "Butenko", "chair"], "person"),
    ([RCC, "tell me about it"], ["Tell me about", "22nd"], "summary"),
    ([RCC, "and the agenda?"], ["on the agenda of", "22nd"], "agenda"),
    ([RCC, "decisions?"], ["What was decided at", "22nd"], "decisions"),
    ([COUNT, "which ones?"], ["Which meetings did Tajikistan attend in 2023"], "meetings"),
    ([COUNT, "list them"], ["Which meetings did Tajikistan attend in 2023"], "meetings"),
    ([COUNT, "and in 2021?"], ["How many meetings did Tajikistan attend in 2021"], "count"),
    ([COUNT, "the year before?"], ["How many meetings did Tajikistan attend in 2022"], "count"),
    ([COUNT, "and kazakhstan"], ["How many meetings did Kazakhstan attend in 2023"], "count"),
    ([COUNT, "and since 2020?"], ["How many meetings did Tajikistan attend since 2020"], "count"),
    ([COUNT, "who chaired the first one?"], ["Who chaired", "22nd", "RCC"], "chair"),
    ([COUNT, "who chaired the first one?", "and the second one?"], ["Who chaired", "SCO"], "chair"),
    ([COUNT, "who chaired the second one", "was china there"], ["Was China at", "SCO"], "attended"),
    ([COUNT, "which of them were in bishkek"], ["Which meetings did Tajikistan attend in 2023", "Bishkek"], "meetings"),
    ([SCO, "who chaired?"], ["Who chaired", "SCO"], "chair"),
    ([SCO, "which organisations were there"], ["Which organisations were at", "SCO"], "organisations"),
    ([SCO, "how many states"], ["How many states were at", "SCO"], "headcount"),
    ([SCO, "which countries came"], ["Which countries came to", "SCO"], "attendance"),
    ([SCO, "who represented china"], ["Who represented China", "SCO"], "representative"),
    ([SCO, "which meetings were held in tashkent"], ["which meetings were held in tashkent"], "meetings"),
    ([SCO, RCC], ["22nd meeting of the RCC commission"], "attendance"),
    (["which meetings were held in bishkek", "and in tashkent?"], ["Which meetings were held in Tashkent"], "meetings"),
    (["which meetings were held in 2023", "and in 2024"], ["Which meetings were held in 2024"], "meetings"),
    (["how many meetings were held in 2023", "which ones"], ["Which meetings were held in 2023"], "meetings"),
    ([OPEC, "who attended it"], ["Who attended", "9th"], "attendance"),
    ([OPEC, "what is his title"], ["What is the position of", "Abdul Aziz"], "person"),
    ([OPEC, "did mexico come"], ["Did Mexico come to", "9th"], "attended"),
    ([BSEC, "how many is that?"], ["How many states", "Yerevan"], "headcount"),
    ([BSEC, "and turkey?"], ["Was Turkey at", "38th"], "attended"),
    (["was armenia at the IPA council in october 2017", "and Georgia?"], ["Was Georgia at the IPA council"], "attended"),
    (["какие страны участвовали в 22-м заседании комиссии РСС", "кто председательствовал?"], ["Who chaired", "22nd"], "chair"),
]  # fmt: skip


@pytest.fixture(scope="module")
def assistant(sampled: Library) -> Assistant:
    return Assistant(sampled)


@pytest.mark.parametrize(("turns", "parts", "kind"), CONVERSATIONS)
def test_a_conversation(assistant: Assistant, turns: list[str], parts: list[str], kind: str) -> None:
    context: dict[str, object] = {}
    history: list[dict[str, str]] = []
    for turn in turns:
        answer = assistant.ask(turn, context=context)
        by_turns = assistant.ask(turn, history=history)
        assert by_turns.as_json() == answer.as_json()
        context = dict(answer.context)
        history += [{"role": "user", "text": turn}, {"role": "assistant", "text": answer.text}]
    for part in parts:
        assert part.casefold() in answer.asked.casefold()
    assert answer.kind == kind


@pytest.mark.parametrize(
    ("follow_up", "start"),
    [
        ("what about the ferries one?", "2021-06-04"),
        ("and the commission the day after?", "2021-06-04"),
        ("and when was the other one?", "2021-06-04"),
    ],
)
def test_another_meeting_of_the_same_report_is_pointed_at(told: Library, follow_up: str, start: str) -> None:
    assistant = Assistant(told)
    first = assistant.ask("when did the Council of Bridge Keepers meet in Trier?")
    assert first.values["start"] == "2021-06-03"
    by_context = assistant.ask(follow_up, context=first.context)
    by_turns = assistant.ask(
        follow_up,
        history=[
            {"role": "user", "text": "when did the Council of Bridge Keepers meet in Trier?"},
            {"role": "assistant", "text": first.text},
        ],
    )
    assert by_context.values.get("start") == start, (by_context.asked, by_context.text)
    assert by_turns.as_json() == by_context.as_json()


@pytest.mark.parametrize(
    "follow_up", ["and the commission, right after?", "same for the commission a day later"]
)
def test_another_meeting_of_the_report_is_told_by_when_it_followed(told: Library, follow_up: str) -> None:
    assistant = Assistant(told)
    first = assistant.ask("when did the Council of Bridge Keepers meet in Trier?")
    answer = assistant.ask(follow_up, context=first.context)
    assert answer.values.get("start") == "2021-06-04", (answer.asked, answer.text)
