"""What the tests of conversations share."""

from __future__ import annotations

from assistant.answer import Answer
from assistant.assistant import Assistant


def ask(assistant: Assistant, *turns: str) -> Answer:
    """The answer to the last of these questions, asked one after the other."""
    answer: Answer | None = None
    for turn in turns:
        answer = assistant.ask(turn, context=answer.context if answer else None)
    assert answer is not None
    return answer
