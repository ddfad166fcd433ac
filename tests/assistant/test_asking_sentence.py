"""Which sentence of a question asks, and when it asks all by itself."""

from __future__ import annotations

import pytest

from assistant.asking_sentence import asking_sentence, put_alone


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
        ("The commission met in Palau in 2031. Who chaired the session?", None),
        ("France hosted the summit. How many delegates attended it?", None),
    ],
)
def test_a_last_sentence_that_needs_no_other(text: str, alone: str | None) -> None:
    assert put_alone(text) == alone


def test_which_sentence_asks() -> None:
    text = "Y is host in 2026. Did it come to Riga in 2024?"
    assert asking_sentence(text).of(text) == "Did it come to Riga in 2024?"
    text = "Did Chad attend the May 2024 session? The June 2023 one was in Rome."
    assert asking_sentence(text).of(text).strip() == "Did Chad attend the May 2024 session?"
    text = "Did Dr. Kim come to St. Gallen?"
    assert asking_sentence(text).of(text) == text
