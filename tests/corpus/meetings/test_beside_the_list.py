"""Who stayed away and which organisations came, as the fact model says beside the rules."""

from __future__ import annotations

from corpus.meetings.learned.beside_the_list import judged_absent
from corpus.meetings.learned.candidates import STATE, Candidate
from corpus.meetings.learned.judging import Judged
from corpus.report import Span


def _place(code: str, came: float, away: float, at: int) -> Judged:
    return Judged(Candidate(STATE, code, Span(at, at + 4)), (came, -9.0, away), at)


def test_a_state_that_is_surely_said_to_have_stayed_away_is_absent() -> None:
    (absence,) = judged_absent([_place("CUB", -7.0, 3.2, 0)], listed=(), known=())
    assert absence.code == "CUB"
    assert judged_absent([_place("CUB", -7.0, 3.2, 0)], listed=(), known=("CUB",)) == ()


def test_one_that_another_sentence_says_came_is_not() -> None:
    places = [_place("CUB", 8.0, -8.5, 0), _place("CUB", -7.0, 3.2, 40)]
    assert judged_absent(places, listed=("CUB",), known=()) == ()
    assert judged_absent(places, listed=(), known=()) == ()
