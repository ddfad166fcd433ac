"""How well an answer is cited: verbatim, and recall and precision as ALCE defines them.

ALCE (Gao et al., 2023) asks an entailment model whether what is cited supports a statement. Here the places that the question
set names as gold stand for that model: a citation supports its statement when it overlaps a gold place.

    recall       of the statements of the answer, those with a citation that supports them; a statement without any counts
    precision    of the citations, those that support their statement

A statement is what a citation says it supports (`answer_span`), and each further sentence of the answer that ends as one. A
label names one place for a fact that a report may state twice, so both are lower bounds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.sentences import sentences
from evals.questions.load import AskedQuestion
from evals.questions.sources import Place, Sources

_MARKER = re.compile(r"\s*\[\d+\]")
_WORD = re.compile(r"\w{2,}")
_ENDS = (".", "!", "?", "”", ")")
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Cited:
    """Counts for one answer; `reports` are the citations of a report that the label names."""

    statements: int = 0
    supported: int = 0
    citations: int = 0
    precise: int = 0
    reports: int = 0


def inexact(sources: Sources, answer: Mapping[str, Any]) -> list[int]:
    """Numbers of the citations whose quote is not exactly the characters that they name, or that the answer does not hold.

    An answer from passages quotes what it cites; one from records may say it in its own words.
    """
    wrong = []
    for citation in answer["citations"]:
        span, quote = citation["span"], citation["quote"]
        said = answer["route"] != "passages" or quote in answer["text"]
        text = sources.text(citation["report"], citation["version"])
        if not quote or quote != text[span["start"] : span["end"]] or not said:
            wrong.append(int(citation["n"]))
    return wrong


def cites_gold(sources: Sources, question: AskedQuestion, answer: Mapping[str, Any]) -> bool:
    """Whether any citation overlaps a gold place."""
    places = _gold(sources, question)
    return any(_supports(citation, places) for citation in answer["citations"])


def cited(sources: Sources, question: AskedQuestion, answer: Mapping[str, Any]) -> Cited:
    """Counts of the statements and citations of one answer against its gold places."""
    places = _gold(sources, question)
    supporting = [_supports(citation, places) for citation in answer["citations"]]
    named = {place.report for place in places}
    groups: dict[tuple[int, int], bool] = {}
    for citation, supports in zip(answer["citations"], supporting, strict=True):
        span = citation.get("answer_span") or {"start": 0, "end": 0}
        key = (span["start"], span["end"])
        groups[key] = groups.get(key, False) or supports
    return Cited(
        statements=len(groups) + len(uncited(answer["text"], list(groups))),
        supported=sum(groups.values()),
        citations=len(supporting),
        precise=sum(supporting),
        reports=sum(citation["report"] in named for citation in answer["citations"]),
    )


def uncited(text: str, covered: Sequence[tuple[int, int]]) -> list[str]:
    """Sentences of an answer that no citation is said to support; words that only lead up to a cited statement are none."""
    found, at = [], 0
    for start, end in [*sorted(covered), (len(text), len(text))]:
        gap = _MARKER.sub("", text[at:start])
        found += [span.of(gap).strip() for span in sentences(gap)]
        at = max(at, end)
    return [one for one in found if one.endswith(_ENDS) and len(_WORD.findall(one)) >= _LEAST_WORDS]


def _gold(sources: Sources, question: AskedQuestion) -> list[Place]:
    return [place for gold in question.gold for place in sources.places(gold)]


def _supports(citation: Mapping[str, Any], places: Sequence[Place]) -> bool:
    span = citation["span"]
    return any(place.overlaps(citation["report"], span["start"], span["end"]) for place in places)
