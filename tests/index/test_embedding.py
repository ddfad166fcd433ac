"""Vectors of questions and sentences: the same text has the same vector, whatever was embedded before or beside it."""

from __future__ import annotations

import subprocess
import sys

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


def test_questions_have_the_vectors_that_the_passages_model_gives_them(embedder: Embedder) -> None:
    long = " ".join(SENTENCES * 30)  # longer than the model reads
    texts = [*SENTENCES, long, "?"]
    expected = embedder.embed(texts)
    cosines = (embedder.embed_sentences(texts) * expected).sum(axis=1)
    # The passages' model computes in bfloat16 where the machine can.
    assert cosines == pytest.approx(np.ones(len(texts)), abs=1e-3)


def test_a_question_is_embedded_without_torch() -> None:
    code = (
        "import sys\n"
        "from index.embedding import Embedder\n"
        "assert Embedder().embed_query('who chaired?').shape == (384,)\n"
        "sys.exit(bool({'torch', 'transformers', 'llama_index'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
