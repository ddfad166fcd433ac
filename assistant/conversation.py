"""A follow-up -> a full question.

Knows which words of a question point back, and what of the question before they point at. Knows nothing of reports.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.phrases import setting_phrases
from assistant.question import bare, parse
from assistant.words import words


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation: `role` is "user" or "assistant"."""

    role: str
    text: str


def whole_question(
    question: str, history: Sequence[Turn | Mapping[str, str]] = (), context: Mapping[str, Any] | None = None
) -> str:
    """`question` with what it takes over from the one before it; as it is when it stands alone."""
    return question
