"""Questions in half a sentence: what they ask for stands first or last, and no verb says so."""

from __future__ import annotations

import pytest

from assistant.question import parse


@pytest.mark.parametrize(
    "question",
    [
        "Chad at the summit in Mbabane?",
        "what about Chad at the summit in Mbabane?",
        "Chad and Niger in the 9th lake authority",
        "Chad, Niger & Mali during the regional forum of 2014?",
        "Peru @ the potato council, Cusco?",
        "Peru – potato council 2019?",
        "Peru: chiefs of customs Cusco?",
        "Peru present potato council Cusco?",
        "Peruvian delegation at the potato council",
        "participation of Peru in the 18th potato council",
        "any delegates from Peru at the potato council?",
        "us at 16th regular session of the herring commission?",
        "Peru took part in the potato council 2019?",
        "Peru with the Andean customs chiefs in Lima?",
        "Oman at the gulf health ministers' virtual meeting?",
    ],
)
def test_a_state_and_a_meeting_ask_whether_it_was_there(question: str) -> None:
    assert parse(question).terse == "attended"
    assert parse(question).kind == "attended"


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("perus people at the potato council", "representative"),
        ("Peru's farm minister who went to the potato council", "representative"),
        ("both Peru and Chile at the potato council?", "attended"),
        ("neither Peru nor Chile at the potato council?", "attended"),
        ("venue of the 5th herring commission", "place"),
        ("host city of the May 2019 herring ministers meeting?", "place"),
        ("5th herring commission – where", "place"),
        ("dates of the herring council in Bergen", "date"),
        ("fifth regular meeting bergen - date?", "date"),
        ("herring forum bergen when", "date"),
        ("chair, herring council Bergen", "chair"),
        ("herring council may 2014 chaired by whom", "chair"),
        ("outcomes of the herring council", "decisions"),
        ("herring working group bergen 2015 outcome", "decisions"),
        ("herring ministers bergen june 2015 agenda", "agenda"),
        ("participants herring council: full list of participants", "attendance"),
        ("herring council 60: which economies", "attendance"),
        ("herring council foreign ministers 2017 states attending", "attendance"),
        ("members at the 7th herring committee, virtual", "attendance"),
        ("herring council, bergen – who came?", "attendance"),
        ("number of delegates in bergen, 12th session of the herring parties", "headcount"),
        ("date of the next one after the herring council of november 2020?", "next_meeting"),
        ("Chad's delegate at the 3rd herring council?", "representative"),
        ("the head of delegation of Chad at the herring council", "representative"),
        ("date and place of the herring council", "date"),
        ("ngos at the herring council?", "organisations"),
        ("Chad represented by whom at the herring council", "representative"),
        ("the last meeting of the herring council", "summary"),
        ("what is the most recent herring council session?", "summary"),
        ("latest session of the herring council: participants", "attendance"),
    ],
)
def test_the_thing_asked_for_stands_first_or_last(question: str, kind: str) -> None:
    assert parse(question).kind == kind


@pytest.mark.parametrize(
    "question",
    [
        "did Chad take part in the summit in Mbabane?",
        "what did Chad propose at the summit?",
        "Chad's proposal on fishing nets",
        "members of the herring board",
        "the budget of the herring council",
        "countries of the region",
        "accession of Chad to the lake treaty",
        "Chad in 2021",
        "latest decision of the herring council",
        "when was the last meeting of the herring council",
        "last meeting with Chad",
    ],
)
def test_a_whole_sentence_or_another_thing_is_no_half_sentence(question: str) -> None:
    assert parse(question).terse is None


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("was Fiji at the leaders' online meeting of august 2021?", "attended"),
        ("was the herring council online or in person?", "format"),
        ("was the herring council an online meeting?", "format"),
        ("was the herring council held by video conference?", "format"),
    ],
)
def test_the_form_within_a_name_is_not_what_is_asked(question: str, kind: str) -> None:
    assert parse(question).kind == kind


def test_all_but_what_half_a_sentence_asks_for_tells_which_meeting() -> None:
    question = parse("venue of the 5th herring commission in bergen")
    assert question.signal == "place"
    assert not question.focus
