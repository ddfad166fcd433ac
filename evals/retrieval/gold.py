"""When a found text is right: it is of a labelled report, and the gold quote stands in it.

Knows labels and texts. Knows nothing of systems or of figures. White space does not count, as systems treat it differently.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from evals.questions.figures import COUNTED_KINDS
from evals.questions.load import AskedQuestion, Gold
from evals.questions.sources import bare

# A text that is a piece of a longer gold quote is right when it holds at least this share of it.
_LEAST_PIECE = 0.5


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a system gives back: the path and id of its report, its characters."""

    path: str
    report: str
    text: str


def askable(questions: Sequence[AskedQuestion]) -> list[AskedQuestion]:
    """Questions that stand alone and have a gold place: no retriever is given the turns before."""
    return [one for one in questions if one.answerable and one.gold and not one.history]


def holds(text: Text, gold: Gold) -> bool:
    """Whether the gold quote stands in `text`, or `text` is a large piece of it."""
    if not gold.is_of(text.path, text.report):
        return False
    said, quote = _bare(text.text), _bare(gold.quote)
    return quote in said or (len(said) >= _LEAST_PIECE * len(quote) and said in quote)


def enough(question: AskedQuestion, found: Sequence[Text]) -> bool:
    """Whether what was found would do for a right answer.

    Of most kinds: all that one of the labelled reports says of it (several may tell of the same meeting). Of the counted
    kinds: something of every labelled report.
    """
    of_source: dict[str, list[bool]] = {}
    for gold in question.gold:
        of_source.setdefault(gold.source, []).append(any(holds(text, gold) for text in found))
    if question.kind in COUNTED_KINDS:
        return all(any(reached) for reached in of_source.values())
    return any(all(reached) for reached in of_source.values())


@lru_cache(maxsize=100_000)
def _bare(text: str) -> str:
    return bare(text)
