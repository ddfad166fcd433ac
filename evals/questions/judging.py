"""Whether an answer is right: its route, its typed values, and the places that it cites, against a labelled question.

Knows labels and answer objects. Knows nothing of how either was made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evals.questions.load import AskedQuestion

_EXACT = ("attended", "count", "start", "end", "precision", "country", "format")
_SETS = ("states", "both", "only_first", "only_second")


@dataclass(frozen=True, slots=True)
class Verdict:
    """`category` is the kind of an answerable question, else "refusal" or "ask back"; `why` lists what is wrong."""

    category: str
    why: tuple[str, ...]

    @property
    def right(self) -> bool:
        return not self.why


def judge(question: AskedQuestion, answer: Mapping[str, Any]) -> Verdict:
    """Judge one answer object against its label."""
    if question.routes == {"ask_back"}:
        return Verdict("ask back", () if answer["route"] == "ask_back" else ("did not ask back",))
    if not question.answerable:
        return Verdict("refusal", ("answered",) if answer["answered"] else ())
    if not answer["answered"]:
        return Verdict(question.kind, () if "refusal" in question.routes else ("refused",))
    why = _wrong_values(question.values, answer)
    if not why and not question.values and question.gold and not _cites(question, answer["citations"]):
        why = ["cites another place"]
    return Verdict(question.kind, tuple(why))


def _wrong_values(wanted: Mapping[str, Any], answer: Mapping[str, Any]) -> list[str]:
    got = answer["values"]
    wrong = [
        f"{k}: {wanted[k]} expected, {got.get(k)} given"
        for k in _EXACT
        if k in wanted and (k not in got or got[k] != wanted[k])
    ]
    wrong += [
        f"{k}: {wanted[k]} expected, {got.get(k)} given"
        for k in _SETS
        if k in wanted and set(got.get(k) or ()) != set(wanted[k])
    ]
    if "city" in wanted and (got.get("city") or "").casefold() != (wanted["city"] or "").casefold():
        wrong.append(f"city: {wanted['city']} expected, {got.get('city')} given")
    if "persons" in wanted:
        names = {p["name"] for p in wanted["persons"] if p["name"]}
        given = {p["name"] for p in got.get("persons", []) if p["name"]}
        missing = [n for n in names if not any(n in g or g in n for g in given) and n not in answer["text"]]
        if missing:
            wrong.append(f"persons: {missing} missing")
    return wrong


def _cites(question: AskedQuestion, citations: Sequence[Mapping[str, Any]]) -> bool:
    return any(_covers(gold.quote, citation["quote"]) for gold in question.gold for citation in citations)


def _covers(gold: str, quote: str) -> bool:
    words = set(gold.split())
    return gold in quote or quote in gold or len(words & set(quote.split())) > 0.6 * len(words)
