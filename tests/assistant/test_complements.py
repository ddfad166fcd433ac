"""A sentence that says of another thing what is asked does not answer, though the thing asked about stands nearby."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from index.library import Library

CATCHES = """---
title: Shellfish Panel sets its limits
published: 2018-12-02
---
The Shellfish Panel met in Cork on 1 December 2018. It spoke at length of whelks and of the price of rope.
The catch limit for periwinkles in the northern bay remains at nine tonnes. The deadline for reports on buoys is 4 May.
"""


@pytest.fixture
def panel(new_library: Callable[..., Library], tmp_path: Path) -> Assistant:
    file = tmp_path / "panel.md"
    file.write_text(CATCHES, encoding="utf-8")
    library = new_library("panel")
    library.add([file])
    return Assistant(library)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("what is the catch limit for periwinkles?", True),
        ("what is the catch limit for whelks?", False),
        ("what is the deadline for reports on buoys?", True),
        ("what is the deadline for reports on rope?", False),
    ],
)
def test_what_is_said_of_another_thing_is_no_answer(panel: Assistant, question: str, answered: bool) -> None:
    answer = panel.ask(question)
    assert answer.answered == answered
