"""The README's examples are the answers that are given."""

from __future__ import annotations

from evals import examples


def test_readme_shows_the_answers_that_are_given() -> None:
    assert examples.main([]) == 0


def test_marks_hold_what_stands_between_them() -> None:
    assert examples.shown(f"a{examples.BEGIN}\n> yes\n{examples.END}b") == "\n> yes\n"
    assert examples.shown("no marks") == ""
