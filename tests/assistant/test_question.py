from __future__ import annotations

import pytest

from assistant.courtesies import bare, clause_of, subject_of
from assistant.kinds import Expects, kind_of
from assistant.question import Role, parse


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which states attended the second meeting?", "attendance"),
        ("states at the board meeting in may", "attendance"),
        ("who took part in the summit", "attendance"),
        ("Did Belarus attend?", "attended"),
        ("was belarus there", "attended"),
        ("who was absent on 3 May 2020", "absence"),
        ("which organisations were there", "organisations"),
        ("who represented Peru", "representative"),
        ("who opened the meeting", "person"),
        ("how many delegates came", "headcount"),
        ("when was the 59th meeting", "date"),
        ("where was it held", "place"),
        ("was the meeting online", "format"),
        ("who chaired the meeting", "chair"),
        ("what was decided", "decisions"),
        ("what was on the agenda", "agenda"),
        ("when do they meet next", "next_meeting"),
        ("which meetings did Chile attend", "meetings"),
        ("how many meetings were held in 2023", "count"),
        ("compare the two summits", "compare"),
        ("tell me about the 8th meeting", "summary"),
        ("do we have the 58th?", "holdings"),
        ("what are the objectives of the fund", "open"),
        ("which administrations could not attend", "absence"),
        ("how many states voted against it", "open"),
        ("how many delegations spoke for it", "open"),
        ("how many states joined it", "headcount"),
    ],
)
def test_the_kind_is_guessed_from_the_words(question: str, kind: str) -> None:
    assert kind_of(question) == kind


@pytest.mark.parametrize(
    ("question", "expects"),
    [
        ("who opened it", Expects.PERSON),
        ("to whom will it be sent", Expects.RECIPIENT),
        ("when was it", Expects.DATE),
        ("in which town did they meet", Expects.PLACE),
        ("how many experts came", Expects.NUMBER),
        ("what is the budget of the fund", Expects.AMOUNT),
        ("why did they leave", Expects.REASON),
        ("which states came", Expects.STATES),
        ("what was decided", Expects.ANYTHING),
    ],
)
def test_the_sort_of_answer_is_read_from_the_question_word(question: str, expects: Expects) -> None:
    assert parse(question).expects is expects


def test_what_a_question_names_is_kept_apart() -> None:
    question = parse("Who opened the 2nd meeting of the Board of Ports in Lima on 8 July 2021?")
    assert [ordinal.value for ordinal in question.ordinals] == [2]
    assert [day.text for day in question.dates] == ["8 July 2021"]
    assert {name.text for name in question.names} >= {"Board", "Lima"}
    assert [term.text for term in question.focus] == ["opened"]


def test_a_number_of_something_else_is_no_number_of_a_meeting() -> None:
    assert not any(ordinal.of_meeting for ordinal in parse("what does the third paragraph say").ordinals)
    assert parse("what about the 58th").ordinals[0].of_meeting


def test_the_thing_asked_for_is_the_focus_and_its_owner_the_setting() -> None:
    question = parse("what are the harbour fund's objectives")
    assert [term.text for term in question.focus] == ["objectives"]
    assert {term.text for term in question.terms if term.role is Role.SETTING} == {"harbour", "fund"}


def test_a_year_that_stands_alone_is_a_date() -> None:
    assert parse("chair of the ports council 2023").dates[0].precision == "year"


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("Hello, could you please tell me who chaired the summit?", "who chaired the summit"),
        ("I would like to know when it was held, thanks", "when it was held"),
        ("according to the reports, what was approved?", "what was approved"),
        ("wich contries came to the thrid meeting", "which countries came to the third meeting"),
        ("please", "please"),
        ("Chad's minister at the summit, name?", "Chad's minister at the summit"),
        ("neither Chad nor Peru at the summit, right?", "neither Chad nor Peru at the summit"),
        ("what about Chad, were they there", "were Chad there"),
        ("and the water board, where did it meet?", "where did the water board meet"),
        ("the draft budget, did they approve it", "the draft budget, did they approve it"),
        ("Chad, Peru and Togo: were they at the summit", "Chad, Peru and Togo: were they at the summit"),
    ],
)
def test_courtesies_are_left_out(asked: str, left: str) -> None:
    assert bare(asked) == left


def test_a_question_is_said_again_only_where_its_word_order_allows() -> None:
    assert clause_of("Who chaired the summit") == "who chaired the summit"
    assert clause_of("who is the director of the fund") == "who the director of the fund is"
    assert clause_of("what did they say") is None
    assert clause_of("when was it held") is None
    assert subject_of("what is the budget of the fund") == "the budget of the fund"
