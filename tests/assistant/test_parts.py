"""Two questions in one."""

from __future__ import annotations

import re

import pytest

from assistant.assistant import Assistant
from assistant.parts import parts_of
from index.library import Library


@pytest.fixture
def assistant(told: Library) -> Assistant:
    return Assistant(told)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "who chaired the 4th session and which states came",
            ("who chaired the 4th session", "which states came"),
        ),
        (
            "list the countries at the moss board, and tell me who chaired it",
            ("list the countries at the moss board", "who chaired it"),
        ),
        ("was Chad at the moss board and by whom", ("was Chad at the moss board", "who represented Chad")),
        (
            "was Chad at the moss board and who spoke for it",
            ("was Chad at the moss board", "who spoke for Chad"),
        ),
        ("who opened the moss board and who chaired it", ("who opened the moss board", "who chaired it")),
        ("when and where was the moss board held", None),
        ("compare who came to the 4th session and who came to the 5th", None),
        ("which meetings did Chad attend and which did it chair", None),
        ("what did the board say of moss and what of lichen", None),
        ("who chaired it", None),
    ],
)
def test_the_two_questions(question: str, parts: tuple[str, str] | None) -> None:
    assert parts_of(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "who chaired the Working Party on Lake Harbours and which states took part",
        "who chaired and which states attended the Working Party on Lake Harbours",
    ],
)
def test_both_are_answered_and_their_citations_numbered_on(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert answer.values["persons"][0]["name"] == "Tomas Brandl"
    assert set(answer.values["states"]) == {"AUT", "HUN", "SVK"}
    assert [c.n for c in answer.citations] == list(range(1, len(answer.citations) + 1))
    marks = {int(mark) for mark in re.findall(r"\[(\d+)\]", answer.text)}
    assert marks == {c.n for c in answer.citations}
    for citation in answer.citations:
        assert citation.answer_span is not None
        said = answer.text[citation.answer_span.start : citation.answer_span.end]
        assert answer.text[citation.answer_span.end :].lstrip().startswith("[")
        assert any(name in said for name in ("Brandl", "Hungary", "Lake Fishers"))


def test_what_only_one_of_them_can_tell_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("who chaired the Board of Small Airfields and which states attended")
    assert answer.answered
    assert set(answer.values["states"]) == {"LIE", "CHE", "MCO"}
    assert "does not say who chaired" in answer.text
