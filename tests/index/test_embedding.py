"""Vectors of questions and sentences: the same text has the same vector, whatever was embedded before or beside it."""

from __future__ import annotations

import numpy as np
import pytest

from index.embedding import Embedder

SENTENCES = (
    "The delegates met.",
    "The commission took note of the report of its secretariat on the state of the river and asked for another one.",
    "Nobody objected to the second reading of the draft, which will be sent to the members within a month.",
)


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return Embedder()


def test_a_sentence_has_one_vector_whatever_stands_beside_it(embedder: Embedder) -> None:
    together = embedder.embed_sentences(SENTENCES)
    other = Embedder()
    alone = np.concatenate([other.embed_sentences([one]) for one in reversed(SENTENCES)])[::-1]
    assert np.array_equal(together, alone)


def test_a_question_has_one_vector_the_second_time(embedder: Embedder) -> None:
    first = embedder.embed_queries(SENTENCES[:2]).copy()
    embedder.embed_queries(SENTENCES[1:])
    assert np.array_equal(embedder.embed_queries(SENTENCES[:2]), first)
    assert embedder.embed_query(SENTENCES[0]).shape == (embedder.dimension,)


def test_kept_vectors_cannot_be_spoilt_by_who_asked_for_them(embedder: Embedder) -> None:
    with pytest.raises(ValueError, match="read-only"):
        embedder.embed_queries(["a question"])[0, 0] = 1.0
