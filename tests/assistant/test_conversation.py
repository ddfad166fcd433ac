"""Follow-ups by their words: what the answer before left is given, no library is asked."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation import Memory, Named, Turn, followed, whole_question

SECOND = Named("r.1", "the second meeting of the Board of Ports", "8 July 2021")
BY_NUMBER = "the second meeting of the Board of Ports (8 July 2021)"
FIRST_OF_TWO = Named("a.1", "the 41st session of the Rail Union", "3 May 2020")
SECOND_OF_TWO = Named("b.1", "the 6th meeting of the Toll Panel", "9 May 2020")

ABOUT_ONE = Memory(
    question="who chaired the second meeting of the Board of Ports?",
    own="who chaired the second meeting of the Board of Ports",
    events=(SECOND,),
    kind="chair",
    persons=("Ada Brik",),
)
ABOUT_TWO = Memory(
    question="which meetings were held in Riga in May 2020?",
    own="which meetings were held in Riga in May 2020",
    events=(FIRST_OF_TWO, SECOND_OF_TWO),
    listed=(FIRST_OF_TWO, SECOND_OF_TWO),
    kind="meetings",
)


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("and who opened it?", f"Who opened {BY_NUMBER}?"),
        ("where was that", f"Where was {BY_NUMBER} held?"),
        ("when", f"When was {BY_NUMBER} held?"),
        ("was it online?", f"Was {BY_NUMBER} online?"),
        ("was peru there too", f"Was Peru at {BY_NUMBER} too?"),
        ("were there any observers?", f"Were there any observers at {BY_NUMBER}?"),
        ("which states came?", f"Which states came to {BY_NUMBER}?"),
        ("did Chile take part", f"Did Chile take part in {BY_NUMBER}?"),
        ("and Chile?", f"Was Chile at {BY_NUMBER}?"),
        ("how many people was that?", f"How many people were at {BY_NUMBER}?"),
        ("and the observers?", f"Which observers were at {BY_NUMBER}?"),
        ("decisions?", f"What was decided at {BY_NUMBER}?"),
        ("what about the agenda", f"What was on the agenda of {BY_NUMBER}?"),
        ("what did they decide", f"What did they decide at {BY_NUMBER}?"),
        ("when do they meet next?", f"When do they meet next after {BY_NUMBER}?"),
        ("and the next one?", f"When is the next meeting after {BY_NUMBER}?"),
        ("what did the board approve", f"What did the board approve at {BY_NUMBER}?"),
    ],
)
def test_a_question_that_points_back_is_about_the_meeting_of_the_answer(said: str, whole: str) -> None:
    found = followed(said, ABOUT_ONE)
    assert found.text == whole
    assert found.meant == ("r.1",)
    assert "the meeting" in found.own


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("and the third one?", "Who chaired the third meeting of the Board of Ports?"),
        ("what about the 42nd?", "Who chaired the 42nd meeting of the Board of Ports?"),
        ("what did the third meeting decide?", "What did the third meeting of the Board of Ports decide?"),
        ("where else did she chair", "Where else did Ada Brik chair?"),
        ("what is her title", "What is the position of Ada Brik?"),
    ],
)
def test_another_number_and_the_person_of_the_answer(said: str, whole: str) -> None:
    found = followed(said, ABOUT_ONE)
    assert found.text == whole
    assert found.meant == ()


@pytest.mark.parametrize(
    ("said", "whole", "meant"),
    [
        ("who chaired the second one?", "Who chaired the 6th meeting of the Toll Panel (9 May 2020)?", "b.1"),
        ("the first", "Tell me about the 41st session of the Rail Union (3 May 2020)", "a.1"),
        ("was Chile at the latter?", "Was Chile at the 6th meeting of the Toll Panel (9 May 2020)?", "b.1"),
        ("2", "Tell me about the 6th meeting of the Toll Panel (9 May 2020)", "b.1"),
    ],
)
def test_one_of_the_list_is_picked_by_its_place(said: str, whole: str, meant: str) -> None:
    found = followed(said, ABOUT_TWO)
    assert (found.text, found.meant) == (whole, (meant,))


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("and in June 2020?", "Which meetings were held in Riga in June 2020?"),
        ("and in Tallinn?", "Which meetings were held in Tallinn in May 2020?"),
        ("which of them were online", "Which meetings were held in Riga in May 2020 that were online?"),
        ("how many is that?", "How many meetings were held in Riga in May 2020?"),
    ],
)
def test_the_conditions_of_a_list_are_carried(said: str, whole: str) -> None:
    assert followed(said, ABOUT_TWO).text == whole


COUNTED = Memory(
    "How many meetings did Chile attend in 2019?", "How many meetings did Chile attend in 2019", kind="count"
)


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("which ones?", "Which meetings did Chile attend in 2019?"),
        ("list them", "Which meetings did Chile attend in 2019?"),
        ("and in 2021?", "How many meetings did Chile attend in 2021?"),
        ("the year before?", "How many meetings did Chile attend in 2018?"),
        ("since 2020", "How many meetings did Chile attend since 2020?"),
        ("and peru?", "How many meetings did Peru attend in 2019?"),
    ],
)
def test_a_count_is_asked_on(said: str, whole: str) -> None:
    assert followed(said, COUNTED).text == whole


@pytest.mark.parametrize(
    "said",
    [
        "who chaired the fourth meeting of the Lake Commission?",
        "which meetings did Chile attend in 2019?",
        "how many meetings were held in 2022",
        "what is the budget of the Harbour Fund?",
        "who attended the Lima summit",
        "tell me about the Toll Panel",
    ],
)
def test_a_new_subject_drops_the_old_one(said: str) -> None:
    found = followed(said, ABOUT_ONE)
    assert found.meant == () or not found.sure
    if found.sure:
        assert found.text == said


def test_a_choice_that_was_offered_is_taken_by_its_place_and_by_its_words() -> None:
    offered = Memory(
        "who chaired the meeting in Riga?", "who chaired the meeting in Riga",
        events=ABOUT_TWO.events, listed=ABOUT_TWO.events, kind="chair", asked_back=True,
    )  # fmt: skip
    assert followed("the second one", offered).meant == ("b.1",)
    by_words = followed("the toll panel", offered)
    assert by_words.text == "Who chaired the meeting in Riga: the toll panel?"
    assert by_words.meant == ("a.1", "b.1")


def test_after_the_next_meeting_that_one_is_the_next() -> None:
    asked = Memory(
        "where will they meet next after the second meeting of the Board of Ports?", "where will they meet next",
        events=(SECOND,), kind="next_meeting",
    )  # fmt: skip
    assert (
        followed("who attended that one?", asked).text
        == "Who attended the 3rd meeting of the Board of Ports?"
    )


BEFORE = "who chaired the second meeting of the expert group on 8 July 2021?"


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        (BEFORE, "and who opened it?", "Who opened the second meeting of the expert group on 8 July 2021?"),
        (BEFORE, "and the third one?", "Who chaired the third meeting of the expert group?"),
        (BEFORE, "what about 9 July 2021?", "Who chaired the meeting of the expert group on 9 July 2021?"),
        ("which states met in Lima on 7 April 2017", "was Peru there", "Was Peru in Lima on 7 April 2017?"),
        ("when was the joint meeting", "and where?", "Where was the joint meeting held?"),
        ("did Peru attend the summit of 2020", "and Chile?", "Did Chile attend the summit of 2020?"),
    ],
)
def test_without_an_answer_the_words_of_the_question_before_are_taken_over(
    before: str, question: str, whole: str
) -> None:
    assert whole_question(question, [Turn("user", before), Turn("assistant", "Somebody. [1]")]) == whole


def test_a_first_question_has_nothing_to_take_over() -> None:
    assert whole_question("who opened it?") == "who opened it?"


@given(st.text(max_size=80), st.sampled_from([None, ABOUT_ONE, ABOUT_TWO, COUNTED]))
def test_any_words_can_follow(said: str, before: Memory | None) -> None:
    found = followed(said, before)
    assert found.is_follow_up or (found.text, found.own, found.meant) == (said, said, ())
    assert set(found.meant) <= {"r.1", "a.1", "b.1"}


@pytest.mark.parametrize("memory", [ABOUT_ONE, ABOUT_TWO, COUNTED])
def test_a_memory_survives_json(memory: Memory) -> None:
    assert Memory.from_json(json.loads(json.dumps(memory.as_json()))) == memory


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["question", "own", "events", "meant", "id"]), inner, max_size=4
            )
        ),
        max_leaves=12,
    )
)  # fmt: skip
def test_a_mangled_context_is_no_error(context: object) -> None:
    memory = Memory.from_json(context)  # type: ignore[arg-type]
    assert memory is None or memory.question.strip()
