# ruff: noqa: E501 - a table of questions
"""Russian questions put into English: every word understood, or none of the question answered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.assistant import Assistant
from assistant.russian import is_russian, read
from index.library import Library


def _nothing(name: str) -> str | None:
    return None


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("какие страны участвовали в 22-м заседании комиссии РСС?", "Which states attended the 22nd meeting of the commission RCC?"),
        ("Кто председательствовал на втором заседании экспертной группы 8 июля 2021 года?", "Who chaired the 2nd meeting of the expert group on 8 July 2021?"),
        ("когда состоялся саммит ШОС в Бишкеке?", "When was the summit of the SCO in Bishkek held?"),
        ("Где прошёл саммит ЕАЭС в июне 2025 года?", "Where was the summit of the EAEU in June 2025 held?"),
        ("сколько стран приняли участие в заседании Экономического совета СНГ 22.07.2020", "How many states attended the meeting of the economic council CIS on 22 July 2020?"),
        ("была ли Киргизия на двадцать втором заседании?", "Did Kyrgyzstan attend the 22nd meeting?"),
        ("Участвовала ли Республика Беларусь в заседании в Ташкенте?", "Did Belarus attend the meeting in Tashkent?"),
        ("в каких заседаниях участвовал Таджикистан в 2023 году", "Which meetings did Tajikistan attend in 2023?"),
        ("какие заседания прошли между мартом и июнем 2021 года", "Which meetings were held between March 2021 and June 2021?"),
        ("какие встречи были с 2020 года", "Which meetings were held since 2020?"),
        ("какие встречи были прошлой весной", "Which meetings were held last spring?"),
        ("кто представлял Российскую Федерацию на заседании 13 октября 2017?", "Who represented Russia at the meeting on 13 October 2017?"),
        ("кто отсутствовал на заседании в Москве", "Which states were absent from the meeting in Moscow?"),
        ("какие решения были приняты на пятом заседании", "What was decided at the 5th meeting?"),
        ("а Молдавия?", "And Moldova?"),
        ("а где?", "Where?"),
        ("какие именно?", "Which ones?"),
        ("когда следующее?", "And the next one?"),
    ],
)  # fmt: skip
def test_a_question_is_put_into_english(russian: str, english: str) -> None:
    assert is_russian(russian)
    assert read(russian, _nothing).english == english


@pytest.mark.parametrize("name", ["Киргизию", "Кыргызстана", "Киргизии", "Кыргызстан"])
def test_a_state_is_known_by_any_name_in_any_case(name: str) -> None:
    assert read(f"была ли {name} там?", _nothing).english == "Did Kyrgyzstan attend the meeting?"


@pytest.mark.parametrize(
    ("question", "word"),
    [("Какова погода в Москве?", "погода"), ("кто был на заседании комиссии по рыболовству", "рыболовству")],
)
def test_a_word_that_is_not_understood_is_never_left_out(question: str, word: str) -> None:
    reading = read(question, _nothing)
    assert reading.english is None
    assert word in reading.unknown


def test_a_name_of_the_library_is_found_by_its_letters() -> None:
    known = {"zorya": "Zorya"}
    reading = read("кто представлял Зорю на заседании", lambda name: known.get(name.lower()))
    assert reading.english == "Who represented Zorya at the meeting?"


@pytest.mark.parametrize("text", ["who chaired it?", "Хто головував на засіданні?", "Quand ?", "123"])
def test_what_is_not_russian(text: str) -> None:
    assert not is_russian(text)


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщыьэюя 0123456789.-,?", max_size=60))
def test_any_letters_can_be_read(text: str) -> None:
    reading = read(text, _nothing)
    assert reading.english is None or reading.english.isascii() or not reading.unknown


def test_the_same_question_gets_the_same_answer_in_both_languages(told: Library) -> None:
    assistant = Assistant(told)
    russian = assistant.ask("Кто председательствовал на заседании в Трире 3 июня 2021 года?")
    english = assistant.ask(russian.asked)
    assert russian.answered
    assert "Anouk Reuter" in russian.text
    assert "по-английски" in russian.text
    assert russian.citations == english.citations
    follow_up = assistant.ask("а когда?", context=russian.context)
    assert "3 June 2021" in follow_up.text


def test_what_was_not_understood_is_not_said_to_be_missing_from_the_reports(told: Library) -> None:
    answer = Assistant(told).ask("Кто нарисовал афишу гаванского заседания?")
    assert not answer.answered
    assert answer.citations == answer.consulted == ()
    assert "не искался" in answer.text
