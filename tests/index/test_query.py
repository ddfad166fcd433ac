from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.query import Publishers

HELD = (
    "Harbour Masters' Council Secretariat",
    "Committee of the River Basin (RBC)",
    "Northern Daily - Shipping",
    "Northern Daily - Weather",
    "The Tide",
    "Beacon",
    "LockKeeper.com",
    "Gulf and Strait Observer | Ports of the world",
)


def named(question: str) -> list[tuple[str, tuple[str, ...], bool]]:
    return [
        (mention.span.of(question), mention.publishers, mention.said)
        for mention in Publishers(HELD).named_in(question)
    ]


@pytest.mark.parametrize(
    ("question", "place", "publishers"),
    [
        (
            "what did the harbour masters' council secretariat publish in May?",
            "harbour masters' council secretariat",
            HELD[:1],
        ),
        ("anything by the River Basin Committee on sluices?", "River Basin Committee", HELD[1:2]),
        ("as published by RBC in 2019", "RBC", HELD[1:2]),
        ("does the Northern Daily article name the ship?", "Northern Daily", HELD[2:4]),
        ("was it in Northern Daily - Weather?", "Northern Daily - Weather", HELD[3:4]),
        ("according to The Tide, who came?", "Tide", HELD[4:5]),
        ("what the Lock Keeper says about gates", "Lock Keeper", HELD[6:7]),
        ("what LOCKKEEPER.COM says about gates", "LOCKKEEPER", HELD[6:7]),
        ("in the Gulf and Strait Observer", "Gulf and Strait Observer", HELD[7:]),
    ],
)
def test_a_publisher_is_known_in_the_ways_people_write_it(
    question: str, place: str, publishers: tuple[str, ...]
) -> None:
    assert [(found[0], found[1]) for found in named(question)] == [(place, publishers)]


@pytest.mark.parametrize(
    "question",
    [
        "when does the tide turn at the harbour?",  # a word in small letters
        "Tide tables for May",  # "The Tide" without its article
        "Beacon lights along the coast",  # a capital that begins a sentence
        "the rbc of patients",  # initials are written in capitals
        "which weather was forecast for shipping?",  # sections are no names
        "",
    ],
)
def test_common_words_are_no_publishers(question: str) -> None:
    assert named(question) == []


def test_words_of_publishing_make_a_common_word_a_name() -> None:
    assert named("what was reported by beacon on the locks")[0][1:] == (("Beacon",), True)
    assert named("Was the Beacon lit?")[0][1:] == (("Beacon",), False)


def test_a_list_of_publishers_shares_its_words_of_publishing() -> None:
    found = named("Who came, as reported by The Tide, Beacon, and 'LockKeeper.com'?")
    assert [said for _, _, said in found] == [True, True, True]


@given(st.lists(st.text(max_size=30), max_size=5), st.text(max_size=80))
def test_mentions_are_in_order_and_within_the_question(names: list[str], question: str) -> None:
    mentions = Publishers(names).named_in(question)
    assert all(set(mention.publishers) <= set(names) for mention in mentions)
    places = [mention.span for mention in mentions]
    assert all(len(span) and span.end <= len(question) for span in places)
    assert all(left.end <= right.start for left, right in pairwise(places))
