"""The questions that the page offers on the samples are true for them: all are answered, save the last."""

from __future__ import annotations

from collections.abc import Callable

from assistant.app.examples import SAMPLE_QUESTIONS
from assistant.app.server import shipped_samples
from assistant.assistant import Assistant
from index.library import Library

SAID = ("Kazakhstan", "Zorya", "December")


def test_every_example_is_answered_but_the_last(new_library: Callable[..., Library]) -> None:
    library = new_library("samples")
    tally = library.add(shipped_samples())
    assert tally.failed == []
    assistant = Assistant(library)
    answers = [assistant.ask(question) for question in SAMPLE_QUESTIONS]
    assert [answer.answered for answer in answers] == [True, True, True, False]
    for answer, said in zip(answers, SAID, strict=False):
        assert said in answer.text
        assert answer.citations
