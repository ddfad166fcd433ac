"""Questions as the question model reads them, and the same in plain words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answer import Answer
from assistant.understanding.choosing import better_of
from assistant.understanding.model import read
from assistant.understanding.reading import KINDS, Marked, Part, Reading, words_of
from assistant.understanding.reinforcing import reinforced
from assistant.understanding.restating import restated
from corpus.adapted import LONGEST
from evals.understanding.texts import question_of


def _reading(marked: str, kind: Any, leans: float = 0.0, sure: float = 1.0) -> Reading:
    """The reading that marks the words as in a set of the question model's."""
    question = question_of({"q": marked, "kind": kind, "prev": None, "follows": False})
    words = zip(words_of(question.text), question.parts, strict=True)
    return Reading(
        question.text,
        ((kind, sure),),
        leans,
        tuple(Marked(start, end, part) for (start, end), part in words),
    )


@pytest.mark.parametrize(
    ("marked", "kind", "plainly"),
    [
        (
            "who all came to the [B ferry forum] in [P rostow]",
            "attendance",
            "Which states attended the ferry forum in rostow?",
        ),
        (
            "[B ferry forum], [P rostow], [D may 2021] – flags?",
            "attendance",
            "Which states attended the ferry forum in rostow in may 2021?",
        ),
        (
            "which observers sat in on the [B ferry forum]",
            "attendance",
            "Which observers attended the ferry forum?",
        ),
        (
            "[S chad] at the [B second] session of the [B plant board], y/n",
            "attended",
            "Did Chad attend the second session of the plant board?",
        ),
        ("were the [S kenyans] or [S togo] at it", "attended", "Did Kenya or Togo attend the meeting?"),
        ("no-shows at the [B ferry forum]?", "absence", "Which states were absent from the ferry forum?"),
        (
            "whose face did we see for [S malta] at the [B 4th port meeting]",
            "representative",
            "Who represented Malta at the 4th port meeting?",
        ),
        ("head count, [B ferry forum]", "headcount", "How many people took part in the ferry forum?"),
        (
            "number of countries that the [B ferry forum] drew",
            "headcount",
            "How many states took part in the ferry forum?",
        ),
        ("[B ferry forum] took place when", "date", "When was the ferry forum held?"),
        ("in a room or on screens, the [B ferry forum]", "format", "In what form was the ferry forum held?"),
        ("under whose gavel sat the [B ferry forum]", "chair", "Who chaired the ferry forum?"),
        (
            "upshot of the [B ferry forum] on [C tolls]",
            "decisions",
            "What was decided on tolls at the ferry forum?",
        ),
        (
            "need the ones with both [S ethiopia] and [S uganda] in the room",
            "meetings",
            "Which meetings did Ethiopia and Uganda attend?",
        ),
        (
            "anything on [P zambian] soil since [D 2019]?",
            "meetings",
            "Which meetings were held in Zambia since 2019?",
        ),
        (
            "sessions about [B locusts], [D between march and june 2020]",
            "meetings",
            "Which meetings on locusts were held between march and june 2020?",
        ),
        (
            "tally of [B harbour board] sittings with [S malta]",
            "count",
            "How many meetings of the harbour board did Malta attend?",
        ),
        ("which of [R them] had [S malta]", "meetings", "Which meetings did Malta attend?"),
        ("how many of [R them] happened in [P lusaka]", "count", "How many meetings were held in lusaka?"),
        ("gist of the [B ferry forum] pls", "summary", "Tell me about the ferry forum"),
        ("who ran [R the second one]", "chair", "Who chaired the second one?"),
        (
            "which [B harbour board] numbers are missing",
            "holdings",
            "Which meetings of the harbour board are missing?",
        ),
        (
            "overlap between the [B ferry forum] and the [B port board]",
            "compare",
            "Which states were both at the ferry forum and at the port board?",
        ),
        (
            "who came to the [B ferry forum] and skipped the [B port board]",
            "compare",
            "Which states were at the ferry forum but not at the port board?",
        ),
        (
            "[B ferry forum] against the [B port board]: who was new",
            "compare",
            "Compare the states at the ferry forum and at the port board: who was only at the second?",
        ),
        (
            "[B ferry forum] vs [B port board], states",
            "compare",
            "Compare the states at the ferry forum and at the port board",
        ),
    ],
)
def test_a_question_is_put_in_plain_words(marked: str, kind: str, plainly: str) -> None:
    assert restated(_reading(marked, kind)) == plainly


def test_what_points_back_is_kept_where_something_was_said_before() -> None:
    reading = _reading("which of [R them] had [S malta]", "meetings")
    assert restated(reading, "which meetings were held in 2021") == "Which of them did Malta attend?"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("why was the [C toll] raised", "open"),
        ("who stood for whom", "representative"),  # of no state
        ("meetings with [S chad] and without [S togo]", "meetings"),  # who is not to have been there
        ("the last [B ferry forum] with [S chad]", "meetings"),
        ("list them please", "meetings"),  # no condition at all
        ("compare the [B ferry forum]", "compare"),  # with what?
    ],
)
def test_what_its_marks_do_not_tell_is_not_put_anew(marked: str, kind: str) -> None:
    assert restated(_reading(marked, kind)) is None


@pytest.mark.parametrize(
    ("text", "word", "part"),
    [
        ("malta's meetings 2016 through 2018", "malta's", Part.STATE),
        ("chair of board no. 47 please", "47", Part.MEETING),
        ("the twelfth forum who came", "twelfth", Part.MEETING),
        ("who came on 3 June 2021 to it", "June", Part.TIME),
        ("who came to the WPLH", "WPLH", Part.MEETING),
        ("who chaired the Working Group on Numbering", "Numbering", Part.MEETING),
    ],
)
def test_what_rules_tell_by_a_word_alone_is_never_taken_for_asking(text: str, word: str, part: Part) -> None:
    asks = tuple(Marked(start, end, Part.ASKS) for start, end in words_of(text))
    told = reinforced(Reading(text, (("open", 1.0),), 0.0, asks)).words
    assert {text[one.start : one.end]: one.part for one in told}[word] is part


def test_a_name_of_two_words_is_read_as_one() -> None:
    text = "meetings with the united states in them"
    read_so = {"united": Part.FORM, "states": Part.STATE}
    words = tuple(Marked(a, b, read_so.get(text[a:b], Part.ASKS)) for a, b in words_of(text))
    told = reinforced(Reading(text, (("meetings", 1.0),), 0.0, words)).words
    assert [text[one.start : one.end] for one in told if one.part is Part.STATE] == ["united", "states"]


@pytest.mark.parametrize(
    "text", ["Which Countries Attended The Ferry Forum", "WHICH COUNTRIES ATTENDED THE FERRY FORUM"]
)
def test_where_every_word_has_a_capital_none_marks_a_name(text: str) -> None:
    asks = tuple(Marked(start, end, Part.ASKS) for start, end in words_of(text))
    assert {word.part for word in reinforced(Reading(text, (("open", 1.0),), 0.0, asks)).words} == {Part.ASKS}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_every_text_is_read_and_each_of_its_words_in_its_place(text: str) -> None:
    reading = read(text)
    assert [(word.start, word.end) for word in reading.words] == list(words_of(text))
    assert {kind for kind, _ in reading.kinds} == set(KINDS)
    assert sum(chance for _, chance in reading.kinds) == pytest.approx(1)
    for kind in KINDS:
        restated(reinforced(replace(reading, kinds=((kind, 1.0),))))


def test_a_word_beyond_what_is_read_only_asks() -> None:
    reading = read("chad " * (LONGEST + 20))
    assert reading.words[-1].part is Part.ASKS


def _answer(route: Any, kind: Any, answered: bool) -> Answer:
    return Answer("q", "q", answered, route, kind, "text")


@pytest.mark.parametrize(
    ("put", "anew", "sure", "given"),
    [
        (("refusal", "open", False), ("records", "chair", True), 0.8, "anew"),
        (("refusal", "open", False), ("records", "chair", True), 0.3, "put"),
        (("refusal", "open", False), ("passages", "chair", True), 0.9, "put"),
        (("refusal", "open", False), ("records", "date", True), 0.9, "put"),  # answers another kind than it was read as
        (("records", "summary", True), ("records", "chair", True), 0.95, "anew"),
        (("records", "summary", True), ("records", "chair", True), 0.6, "put"),
        (("records", "chair", True), ("records", "chair", True), 1.0, "put"),
        (("passages", "open", True), ("refusal", "chair", False), 0.96, "anew"),  # no person in what was found
        (("passages", "open", True), ("refusal", "chair", False), 0.9, "put"),
        (("ask_back", "chair", False), ("records", "chair", True), 1.0, "put"),
    ],
)  # fmt: skip
def test_the_question_s_own_words_go_before_how_it_is_read(
    put: Any, anew: Any, sure: float, given: str
) -> None:
    answers = {"put": _answer(*put), "anew": _answer(*anew)}
    chosen = better_of(answers["put"], answers["anew"], _reading("who ran the [B forum]", "chair", sure=sure))
    assert chosen is answers[given]
