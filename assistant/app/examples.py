"""Questions to begin with, as buttons.

Knows the sample reports' facts and the records of meetings. Knows nothing of markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpus.ordinals import find_ordinals
from index.ledger.meetings import Account

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


_SHAPES = (
    ("decisions", "What was decided at the {}?"),
    ("states", "Who took part in the {}?"),
    ("chair", "Who chaired the {}?"),
)


def questions(key: str, meetings: Callable[[], Sequence[Account]]) -> list[str]:
    """Up to four questions for the library called `key` ("own" or "samples"), which tells of `meetings`.

    Each is about another meeting, one of a number and a name of its own, and about a fact that its report gives.
    """
    if key == "samples":
        return list(SAMPLE_QUESTIONS)
    told = sorted(meetings(), key=lambda a: (a.record["start"] or "", a.id), reverse=True)
    named = [(name, a.record) for a in told if (name := _name(a.record["name"]))]
    asked: dict[str, str] = {}
    for fact, shape in _SHAPES:
        name = next((name for name, record in named if record[fact] and name not in asked), None)
        if name:
            asked[name] = shape.format(name)
    return list(asked.values())


def _name(name: str | None) -> str | None:
    """A name that begins with its number, fit to stand after "the", else None: headlines make no questions."""
    if not name or not 12 <= len(name) <= 90 or not _MEETING.search(name):
        return None
    cleaned = re.sub(
        r"^(the|an?|minutes of|report of|report on)\s+(the\s+)?", "", name.strip(), flags=re.I
    ).rstrip(".")
    if re.search(
        r"\b(was|were|is|are|has|have|held|hosts?|met|meets?|discuss\w*|approv\w*|adopt\w*|took|takes)\b",
        cleaned,
    ):
        return None
    numbered = find_ordinals(cleaned)
    if not numbered or numbered[0].span.start or re.search(r"[.!?:;|\"“”]", cleaned):
        return None
    return cleaned if cleaned[:2].isupper() else cleaned[0].lower() + cleaned[1:]
