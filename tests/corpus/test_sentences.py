"""Sentences of lines as pages write them, white space of all kinds among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sentences import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The list of A\u00a0. Then B spoke.", 2),
        ("Mr X\u00a0. Y\u2003Z met them.", 1),
        ("They\u00a0met. They\u00a0left.", 2),
    ],
)
def test_spaces_that_are_no_plain_space(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@given(st.text(alphabet="AXé. \u00a0\u2009’”(\n1", max_size=30))
def test_every_character_is_in_a_sentence(text: str) -> None:
    kept = "".join(span.of(text) for span in sentences(text))
    assert "".join(kept.split()) == "".join(text.split())
