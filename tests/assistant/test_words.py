from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.accepted import accepted
from assistant.relations import relates, relation_of
from assistant.spelling import corrected
from assistant.stems import stem
from assistant.words import words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisation", "organizations"),
        ("centre", "center"),
        ("met", "meeting"),
        ("programme", "programs"),
        ("defence", "defense"),
    ],
)
def test_forms_and_spellings_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("extend", "extension"),
        ("suspension", "suspended"),
        ("include", "inclusion"),
        ("respond", "response"),
        ("reduction", "reduce"),
        ("submitted", "submission"),
        ("subscribe", "subscription"),
        ("statisticians", "statistics"),
        ("technician", "technical"),
        ("tourists", "tourism"),
        ("parliament", "parliamentary"),
        ("membership", "members"),
    ],
)
def test_a_word_accepts_what_is_derived_from_the_same_root(one: str, other: str) -> None:
    assert stem(other) in accepted(one)


@pytest.mark.parametrize(("one", "other"), [("course", "court"), ("release", "lead"), ("border", "board")])
def test_words_of_other_roots_are_not_derived(one: str, other: str) -> None:
    assert stem(other) not in accepted(one)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who led ghanas delegation", "who led ghana's delegation"),
        ("south africas minister", "south africa's minister"),
        ("the philippines delegation", "the philippines delegation"),
        ("which states came", "which states came"),
        ("the maldives", "the maldives"),
    ],
)
def test_the_apostrophe_behind_a_state_is_put_in(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("the D-8 summit", ["the", "d8", "summit"]),
        ("the d8 summit", ["the", "d8", "summit"]),
        ("C5+1 ministers", ["c51", "minist"]),
        ("the G-24 in article A", ["the", "g24", "in", "articl", "a"]),
        ("rooms 5-8", ["room", "5", "8"]),
    ],
)
def test_a_letter_with_its_numbers_is_one_word(text: str, stems: list[str]) -> None:
    assert [word.stem for word in words(text)] == stems


@pytest.mark.parametrize(
    ("one", "other"),
    [("president", "preside"), ("objective", "object"), ("organisation", "organ"), ("stated", "states")],
)
def test_words_that_only_look_alike_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("chaired", "presided"),
        ("decided", "approved"),
        ("objectives", "aims"),
        ("protocol", "minutes"),
        ("sent", "submitted"),
    ],
)
def test_a_report_may_use_another_word_of_the_family(asked: str, written: str) -> None:
    assert stem(written) in accepted(asked)


def test_the_particular_is_not_answered_by_the_general() -> None:
    assert stem("decided") not in accepted("signed")
    assert stem("chaired") not in accepted("co-chair")


def test_a_verb_of_two_words_is_one() -> None:
    assert words("they took part")[1].stem == stem("participate")


@given(st.text(max_size=200))
def test_words_stand_where_they_say(text: str) -> None:
    for word in words(text):
        assert text[word.start : word.end] == word.text


@pytest.mark.parametrize(
    ("question", "sentence", "fits"),
    [
        ("who signed the Protocol", "The Protocol goes to those that have signed the Strategy.", False),
        ("who signed the Protocol", "The ministers signed the Protocol.", True),
        (
            "when was the Strategy adopted",
            "A plan for the implementation of the Strategy was adopted.",
            False,
        ),
        ("when was the Plan adopted", "A draft of the Plan was adopted.", True),
        ("what did China say", "They urged China to keep calm.", False),
        ("what did Ms Ruiz say", "“We are late”, said Minister Ana Ruiz.", True),
    ],
)
def test_who_did_what_to_what(question: str, sentence: str, fits: bool) -> None:
    relation = relation_of(question)
    assert relation is not None
    assert relates(relation, words(sentence)) is fits


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wich contries atended", "which countries attended"),
        ("the thrid sesion", "the third session"),
        ("the county status", "the county status"),
        ("Chaird", "Chaird"),
    ],
)
def test_slips_of_the_keys_are_put_right_and_other_words_left(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            "14th mtg of the herring cttee w/ reps",
            "14th meeting of the herring committee with representatives",
        ),
        ("Chad @ the conf. in Lima", "Chad at the conference in Lima"),
        ("the next day at the hq", "the next day at the headquarters"),
        ("who chaired the CONF", "who chaired the CONF"),
        ("report of info@conf.int", "report of info@conf.int"),
    ],
)
def test_shortened_words_are_written_out(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


@pytest.mark.parametrize(
    ("one", "other"), [("José", "jose"), ("Jūrmala", "jurmala"), ("Malmö", "malmo"), ("Łódź", "lodz")]
)
def test_accents_make_no_other_word(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_letters_of_other_alphabets_stay_as_they_are() -> None:
    assert stem("Алматы") == "алматы"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hw many meetings were held", "how many meetings were held"),
        ("iran presnt at the summit?", "iran present at the summit?"),
        ("how far are the targets acc. to guyana", "how far are the targets according to guyana"),
        ("all meetings with mexico at the table", "all meetings with mexico present"),
        ("anything from 2017?", "anything in 2017?"),
        ("who signed at the table of honour", "who signed at the table of honour"),
        ("what did the council do with the draft and what was in it?",) * 2,
        ("which meetings dealt with ferries and the people around the table",) * 2,
        ("did turkey apologise to russia?",) * 2,
        ("who chairs the ABT committee",) * 2,
        ("anything from Norway 2017?",) * 2,
    ],
)
def test_words_of_asking(typed: str, meant: str) -> None:
    assert corrected(typed) == meant
