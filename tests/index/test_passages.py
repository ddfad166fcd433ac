from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.report import Metadata, Span
from index.embedding import Embedder
from index.passages import MAX_HEADER_TOKENS, MAX_TOKENS, cut, header_of, passage_id

tokenizer = Embedder()
hostile = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [
                "The meeting was held. ",
                "\n",
                "\u2028",
                "\u00ad",
                "é",
                "👩‍👩‍👧",
                "نص",
                "H.E. Mr. ",
                "1. ",
                ", " * 30,
                "х" * 700,
            ]
        ),
    ),
    max_size=30,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(hostile)
def test_passages_are_pieces_of_the_text_and_cover_it(text: str) -> None:
    spans = cut(text, tokenizer.count_tokens)
    for span in spans:
        assert span.of(text) == text[span.start : span.end]
        assert span.of(text).strip() == span.of(text) != ""
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))


@settings(max_examples=100, deadline=None)
@given(hostile)
def test_no_passage_is_longer_than_the_model_reads(text: str) -> None:
    spans = cut(text, tokenizer.count_tokens)
    assert all(size <= MAX_TOKENS for size in tokenizer.count_tokens([span.of(text) for span in spans]))


def test_passages_are_runs_of_whole_sentences() -> None:
    sentence = "The delegation of Peru spoke about fisheries and the size of nets. "
    text = sentence * 60
    ends = set(range(0, len(text) + 1, len(sentence)))
    for span in cut(text, tokenizer.count_tokens):
        assert span.start in ends
        assert span.end + 1 in ends


def test_a_sentence_too_long_for_a_passage_is_cut_at_its_clauses() -> None:
    text = (
        "Present were "
        + "; ".join(f"the representative of district {n}, of the eastern shore" for n in range(90))
        + "."
    )
    spans = cut(text, tokenizer.count_tokens)
    assert len(spans) > 3
    assert all(span.of(text)[-1] in ";." for span in spans)


def test_the_header_is_what_is_stored_and_never_too_long() -> None:
    metadata = Metadata(title="On fish", published=date(2021, 7, 8), publisher="Net Office")
    assert header_of(metadata, tokenizer.count_tokens) == "On fish | 8 July 2021 | Net Office"
    long = header_of(Metadata(title="word " * 400, publisher="Net Office"), tokenizer.count_tokens)
    assert tokenizer.count_tokens([long])[0] <= MAX_HEADER_TOKENS
    assert long.endswith("| Net Office")
    assert header_of(Metadata(), tokenizer.count_tokens) == ""


@pytest.mark.parametrize(
    "other",
    [("q", "v", Span(0, 4), "h", "m"), ("r", "v", Span(0, 5), "h", "m"), ("r", "v", Span(0, 4), "h2", "m")],
)
def test_a_passage_is_named_by_all_that_it_depends_on(other: tuple[str, str, Span, str, str]) -> None:
    assert passage_id("r", "v", Span(0, 4), "h", "m") == passage_id("r", "v", Span(0, 4), "h", "m")
    assert passage_id(*other) != passage_id("r", "v", Span(0, 4), "h", "m")
