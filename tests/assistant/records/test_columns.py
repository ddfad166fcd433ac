"""The columns of words: what was worked out for one question must not answer for another."""

from __future__ import annotations

from assistant.records.columns import Columns
from assistant.records.events import Catalogue
from assistant.records.topics import Topic


def test_a_name_cut_short_is_found_where_few_words_begin_so() -> None:
    catalogue = Catalogue([])
    catalogue.surfaces = {
        word: [n] for n, word in enumerate(["environment", "statistics", "steering", "storage"])
    }
    columns = Columns(catalogue, lambda word: set())

    def borne(word: str) -> set[int]:
        return set(columns.of(Topic(word, word, frozenset({word}), False)).weights)

    assert borne("env") == {0}
    assert borne("stats") == {1}
    assert borne("ENV") == set()
    catalogue.surfaces |= {f"environ{n}": [n] for n in range(6)}
    assert (
        Columns(catalogue, lambda word: set()).of(Topic("env", "env", frozenset({"env"}), False)).weights
        == {}
    )


def test_a_word_that_accepts_more_in_another_question_is_worked_out_anew() -> None:
    catalogue = Catalogue([])
    catalogue.postings = {"port": {0: 1.0}, "harbour": {1: 1.0}}
    columns = Columns(catalogue, lambda word: set())
    narrow = Topic("port", "port", frozenset({"port"}), False)
    wide = Topic("port", "port", frozenset({"port", "harbour"}), False)
    assert set(columns.of(narrow).weights) == {0}
    assert set(columns.of(wide).weights) == {0, 1}
    assert set(columns.of(narrow).weights) == {0}


def test_a_misspelt_word_is_the_likest_only_in_any_of_its_forms() -> None:
    catalogue = Catalogue([])
    catalogue.surfaces = {word: [n] for n, word in enumerate(["vienna", "vietnam", "fishery", "fisheries"])}
    columns = Columns(catalogue, lambda word: set())

    def borne(word: str) -> set[int]:
        return set(columns.of(Topic(word, word, frozenset({word}), False)).weights)

    assert borne("viena") == {0}
    assert borne("fisherys") == {2, 3}
