"""Measurements in processes of their own: results in order, errors raised, the environment as it was."""

from __future__ import annotations

import os

import pytest

from corpus.errors import UsageError
from evals.workers import each


def _threads(number: int) -> tuple[int, str | None]:
    if number < 0:
        raise UsageError(f"{number} is no measurement")
    return number, os.environ.get("OMP_NUM_THREADS")


def test_results_keep_their_order_and_each_process_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    ended: list[int] = []
    found = each(_threads, [3, 1, 2], ended.append)
    assert found == [(3, "1"), (1, "1"), (2, "1")]
    assert sorted(ended) == [1, 2, 3]
    assert os.environ["OMP_NUM_THREADS"] == "7"
    assert "MKL_NUM_THREADS" not in os.environ


def test_an_error_of_one_is_raised() -> None:
    with pytest.raises(UsageError, match="-1 is no measurement"):
        each(_threads, [1, -1], lambda number: None)


def test_nothing_to_measure_gives_nothing() -> None:
    assert each(_threads, [], print) == []
