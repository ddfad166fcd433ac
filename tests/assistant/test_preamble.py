"""Clauses in which a writer speaks of himself before he asks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding.model import read
from assistant.understanding.preamble import without_preamble
from assistant.understanding.reinforcing import reinforced


def _asked(text: str) -> str:
    return without_preamble(text, lambda said: reinforced(read(said)))


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (
            "I'm checking a biography and would like to know what part Ada Mensah had in May 2022.",
            "what part Ada Mensah had in May 2022.",
        ),
        ("For a piece I'm writing: how many meetings did Chad attend?", "how many meetings did Chad attend?"),
        ("Great, thank you. Who chaired the 7th council?", "Who chaired the 7th council?"),
        (
            "my director is asking at which meetings Togo was present",
            "at which meetings Togo was present",
        ),
    ],
)
def test_a_clause_of_oneself_is_left_out(said: str, asked: str) -> None:
    assert _asked(said) == asked


@pytest.mark.parametrize(
    "said",
    [
        "Which states attended the 7th council?",
        "I need the states that came to Lomé: one list, please",  # what is wanted stands in it
        "In Lomé, did Chad come to our meeting of the tin council?",
        "we met whom?",
    ],
)
def test_what_tells_something_stays(said: str) -> None:
    assert _asked(said) == said


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=80))
def test_what_is_left_is_the_end_of_what_was_said(text: str) -> None:
    assert text.rstrip().endswith(_asked(text).rstrip())
