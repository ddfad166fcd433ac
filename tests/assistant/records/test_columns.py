"""The columns of words: what was worked out for one question must not answer for another."""

from __future__ import annotations

from assistant.records.columns import Columns
from assistant.records.constraints import Topic
from assistant.records.events import Catalogue


def test_a_word_that_accepts_more_in_another_question_is_worked_out_anew() -> None:
    catalogue = Catalogue([])
    catalogue.postings = {"port": {0: 1.0}, "harbour": {1: 1.0}}
    columns = Columns(catalogue, lambda word: set())
    narrow = Topic("port", "port", frozenset({"port"}), False)
    wide = Topic("port", "port", frozenset({"port", "harbour"}), False)
    assert set(columns.of(narrow).weights) == {0}
    assert set(columns.of(wide).weights) == {0, 1}
    assert set(columns.of(narrow).weights) == {0}
