"""Words of a text and where they stand, whatever letters it has."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.vocabulary import places_of, words_in


def test_whole_words_only() -> None:
    text = "May the Mayor of May, maybe in MAY5 or m-May."
    assert [text[a:b] for a, b in places_of(text, ["may"])] == ["May", "May", "MAY", "May"]


def test_letters_whose_small_form_is_longer() -> None:
    text = "İİİ in May and May"
    assert [text[a:b] for a, b in places_of(text, ["may"])] == ["May", "May"]


@given(st.text(alphabet="ab İé5_-. ", max_size=40))
def test_every_word_is_found_where_it_stands(text: str) -> None:
    for word in words_in(text):
        for start, end in places_of(text, [word]):
            assert text[start:end].lower() == word
