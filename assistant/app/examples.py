"""Questions to begin with, as buttons.

Knows the sample reports' facts and the titles of a library. Knows nothing of markup.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

# Each is answered by the sample reports, save the last, which they do not answer: a refusal is worth seeing early.
SAMPLE_QUESTIONS = (
    "Which states took part in the 22nd meeting of the RCC Commission on RFS and SO?",
    "Who was elected to chair the second meeting of the expert group?",
    "When does the expert group on the Economic Development Strategy meet next?",
    "What was decided at the third meeting of the expert group?",
)

_MEETING = re.compile(
    r"\b(meeting|session|conference|summit|congress|assembly|council|committee|commission|forum|workshop|talks)\b",
    re.I,
)


class Titled(Protocol):
    @property
    def title(self) -> str | None: ...


def questions(key: str, rows: Sequence[Titled]) -> list[str]:
    """Two to four questions for the library called `key` ("own" or "samples"), which holds `rows`."""
    if key == "samples":
        return list(SAMPLE_QUESTIONS)
    titles = [title for row in rows if (title := _name(row.title))]
    shapes = ("What was decided at the {}?", "Who took part in the {}?", "When was the {} held?")
    return [shape.format(title) for shape, title in zip(shapes, titles, strict=False)]


def _name(title: str | None) -> str | None:
    """A title that names a meeting, fit to stand after "the", else None: headlines make no questions."""
    if not title or not 12 <= len(title) <= 90 or not _MEETING.search(title):
        return None
    cleaned = re.sub(
        r"^(the|an?|minutes of|report of|report on)\s+(the\s+)?", "", title.strip(), flags=re.I
    ).rstrip(".")
    if re.search(
        r"\b(was|were|is|are|has|have|held|hosts?|met|meets?|discuss\w*|approv\w*|adopt\w*|took|takes)\b",
        cleaned,
    ):
        return None
    if re.search(r"[.!?:;|\"“”]", cleaned):
        return None
    return cleaned if cleaned[:2].isupper() else cleaned[0].lower() + cleaned[1:]
