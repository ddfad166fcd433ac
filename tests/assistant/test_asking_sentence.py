"""Which sentence of a question asks, and when it asks all by itself."""

from __future__ import annotations

import pytest

from assistant.asking_sentence import asked_alone, asking_sentence


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Who chaired the 5th session?", None),
        (
            "We were invited to the lake. Which meetings were held in Riga?",
            "Which meetings were held in Riga?",
        ),
        (
            "Chad is often a guest. In which meetings of 2024 did it take part?",
            "In which meetings of 2024 did Chad take part?",
        ),
        ("Chad and Mali are guests. In which meetings did it take part?", None),
        ("The council met in Riga. Who chaired that meeting?", None),
        ("The council met in St. Gallen on 5 May, who came?", None),
        ("It met in Riga in 2021. Were the ministers there?", None),
    ],
)
def test_a_last_sentence_that_needs_no_other(text: str, alone: str | None) -> None:
    assert asked_alone(text) == alone


def test_where_it_begins() -> None:
    text = "Y is host in 2026. Did it come to Riga in 2024?"
    assert text[asking_sentence(text) :] == "Did it come to Riga in 2024?"
    assert asking_sentence("Did Dr. Kim come to St. Gallen?") == 0
