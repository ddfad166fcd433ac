from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.report import Span
from index.clauses import clauses


def parts(question: str, *named: str) -> list[str]:
    at = 0
    spans = []
    for name in named:
        at = question.index(name, at)
        spans.append(Span(at, at + len(name)))
        at += len(name)
    return [span.of(question) for span in clauses(question, spans)]


@pytest.mark.parametrize(
    "question",
    [
        "who attended the forty-second session of the council in Lomé?",
        "which states took part in the meetings of March and April 2021?",
        "what did the ministers of Ghana, Togo and Benin agree on?",
        "minutes",
        "",
    ],
)
def test_a_question_after_one_thing_is_one_part(question: str) -> None:
    assert parts(question) == ([question] if question else [])


def test_what_is_set_against_another_thing_comes_apart() -> None:
    assert parts("Did the council adopt the dredging plan, whereas the ports rejected its budget?") == [
        "Did the council adopt the dredging plan",
        "whereas the ports rejected its budget?",
    ]


def test_two_named_places_come_apart_at_the_joint_between_them() -> None:
    assert parts(
        "compare what Alpha says about quay fees and what Beta says about berths", "Alpha", "Beta"
    ) == [
        "compare what Alpha says about quay fees",
        "and what Beta says about berths",
    ]
    assert parts(
        "the fees rose, as Alpha reported, and the berths were full, as Beta reported", "Alpha", "Beta"
    )[0].startswith("the fees rose, as Alpha reported")


def test_a_list_of_names_stays_together() -> None:
    question = "who opened the session, as told by Alpha, Beta and Gamma?"
    assert parts(question, "Alpha", "Beta", "Gamma") == [question]


def test_a_long_enumeration_is_cut_where_a_new_clause_begins() -> None:
    found = parts(
        "Which council met in the harbour office of Lomé in May, and was chaired by the minister of ports of Ghana?"
    )
    assert len(found) == 2
    assert found[1].startswith("and was chaired")


@given(st.text(alphabet="ab ,.;?'while and which did the A B", max_size=120), st.data())
def test_parts_are_in_order_and_lose_only_what_joins(question: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.sets(st.integers(0, len(question)), max_size=4)))
    named = [Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False) if a < b]
    found = clauses(question, named)
    assert all(left.end <= right.start for left, right in pairwise(found))
    outside = question
    for span in reversed(found):
        outside = outside[: span.start] + outside[span.end :]
    assert not re.search(r"\w", outside)
