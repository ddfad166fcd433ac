"""Gates: what falls is named, what rises raises them, and the file reads back."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import UsageError
from evals import gates
from evals.gates import Group

ANSWERS = Group("answers", "two of a hundred", 0.02, False, (": right",), {"a: right": 0.8})
GRAVE = Group("grave", "a name", 1, True, ("mentioned",), {"a: mentioned": 3})


@pytest.mark.parametrize(
    ("value", "ok"), [(0.9, True), (0.8, True), (0.78, True), (0.7799, False), (0.5, False)]
)
def test_a_fall_within_the_tolerance_passes(value: float, ok: bool) -> None:
    assert (gates.check([ANSWERS], {"a: right": value}) == []) is ok


@pytest.mark.parametrize(("value", "ok"), [(0, True), (4, True), (5, False)])
def test_of_grave_misses_fewer_are_better(value: float, ok: bool) -> None:
    assert (gates.check([GRAVE], {"a: mentioned": value}) == []) is ok


def test_the_message_says_what_fell_from_where_and_how_far_it_may() -> None:
    (line,) = gates.check([ANSWERS], {"a: right": 0.5, "b: right": 0.1})
    assert line == "a: right: fell to 0.5, the gate stands at 0.8 (tolerance 0.02, answers: two of a hundred)"
    (line,) = gates.check([ANSWERS], {})
    assert "not measured" in line


def test_gates_rise_and_do_not_fall() -> None:
    today = {"a: right": 0.9, "b: right": 0.4, "a: mentioned": 2, "unknown": 1.0}
    answers, grave = gates.raised([ANSWERS, GRAVE], today)
    assert answers.figures == {"a: right": 0.9, "b: right": 0.4}
    assert grave.figures == {"a: mentioned": 2}
    answers, grave = gates.raised([ANSWERS, GRAVE], {"a: right": 0.1, "a: mentioned": 9})
    assert (answers.figures, grave.figures) == ({"a: right": 0.8}, {"a: mentioned": 3})


def test_gates_are_set_lower_only_when_asked_to_be() -> None:
    answers, grave = gates.raised([ANSWERS, GRAVE], {"a: right": 0.1}, lower=True)
    assert (answers.figures, grave.figures) == ({"a: right": 0.1}, {})


def test_a_gate_is_never_set_above_what_was_measured() -> None:
    (answers,) = gates.raised([ANSWERS], {"a: right": 0.95678})
    assert answers.figures["a: right"] <= 0.95678
    assert gates.check([answers], {"a: right": 0.95678}) == []


def test_written_gates_read_back(tmp_path: Path) -> None:
    path = tmp_path / "gates.toml"
    gates.written([ANSWERS, GRAVE], path)
    assert gates.load(path) == [ANSWERS, GRAVE]


def test_a_file_that_is_no_gates_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gates.toml"
    path.write_text("[answers]\nwhy = 3\n")
    with pytest.raises(UsageError, match=r"gates\.toml"):
        gates.load(path)


def test_the_gates_of_the_product_are_readable_and_each_figure_has_one_home() -> None:
    groups = gates.load()
    names = [name for group in groups for name in group.figures]
    assert len(names) == len(set(names))
    assert all(group.why for group in groups)
