"""One person under several names, and several persons who share a forename."""

from __future__ import annotations

import pytest

from corpus.meetings.people.same_person import same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("V. V. Butenko", "Valery Vladimirovich Butenko"),
        ("Zorya N.E.", "Natalia Evgenievna Zorya"),
        ("Natalia Zorya", "Zorya Natalia Evgenievna"),
        ("Zorya", "Natalia Zorya"),
        ("João Silva", "Joao Silva"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Natalia Zorya", "Natalia Mikhailovna Gordeenko"),
        ("A. Petrov", "Boris Petrov"),
        ("Peter Lang", "Peter Lindner"),
        ("", "Peter Lang"),
    ],
)
def test_two_persons(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)
