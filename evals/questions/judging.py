"""Whether an answer is right: its route and its typed values against a labelled question, or the place that it cites.

Knows labels and answer objects. Knows nothing of how either was made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from evals.questions.load import AskedQuestion
from evals.records import matching as same

_EXACT = ("attended", "count", "start", "end", "precision", "country", "format")
_PLACES = ("city", "venue")
_SETS = ("states", "both", "only_first", "only_second")

Outcome = Literal["right", "wrong", "refused"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`category` is the kind of an answerable question, else "refusal" or "ask back"; `why` lists what is wrong.

    outcome   right, wrong (a false answer, or an answer where none is due), or refused though the reports say it
    """

    category: str
    why: tuple[str, ...]
    outcome: Outcome

    @property
    def right(self) -> bool:
        return self.outcome == "right"


def judge(question: AskedQuestion, answer: Mapping[str, Any], cites_gold: bool) -> Verdict:
    """Judge one answer object against its label; `cites_gold`: whether it cites a place that the label names.

    The typed values decide; where the label has none, the place that is cited does.
    """
    if question.routes == {"ask_back"}:
        return _verdict("ask back", () if answer["route"] == "ask_back" else ("did not ask back",))
    if not question.answerable:
        return _verdict("refusal", ("answered",) if answer["answered"] else ())
    if not answer["answered"]:
        if question.may_refuse:
            return _verdict(question.kind, ())
        return Verdict(question.kind, ("refused",), "refused")
    why = _wrong_values(question.values, answer)
    if not why and not question.values and question.gold and not cites_gold:
        why = ["cites another place"]
    return _verdict(question.kind, tuple(why))


def _verdict(category: str, why: tuple[str, ...]) -> Verdict:
    return Verdict(category, why, "wrong" if why else "right")


def _wrong_values(wanted: Mapping[str, Any], answer: Mapping[str, Any]) -> list[str]:
    """What is wrong with the typed values that the label names; those that it leaves out are free."""
    got = answer["values"]
    wrong = [
        _differs(key, wanted[key], got.get(key))
        for key in _EXACT
        if key in wanted and (got.get(key) != wanted[key] or (key == "attended" and key not in got))
    ]
    wrong += [
        _differs(key, wanted[key], got.get(key))
        for key in _SETS
        if key in wanted and set(got.get(key) or ()) != set(wanted[key])
    ]
    for key in _PLACES:
        said, given = wanted.get(key), got.get(key)
        if (said and not same.same_place(said, given)) or (key in wanted and not said and given):
            wrong.append(_differs(key, said, given))
    if "persons" in wanted:
        names = {p["name"] for p in wanted["persons"] if p["name"]}
        given = {p["name"] for p in got.get("persons", []) if p["name"]}
        missing = [n for n in names if not any(n in g or g in n for g in given) and n not in answer["text"]]
        if missing:
            wrong.append(f"persons: {sorted(missing)} missing")
    return [*wrong, *_wrong_lists(wanted, got)]


def _wrong_lists(wanted: Mapping[str, Any], got: Mapping[str, Any]) -> list[str]:
    """Lists of names and quotes: every labelled one is given, and no organisation besides."""
    wrong = []
    for key, agree in (("organisations", _same_name), ("collective", _same_name), ("items", _same_quote)):
        labelled = [_words(item) for item in wanted.get(key) or ()]
        given = [_words(item) for item in got.get(key) or ()]
        missing = [item for item in labelled if not any(agree(item, other) for other in given)]
        if missing:
            wrong.append(f"{key}: {missing} missing")
        if key == "organisations" and labelled:
            extra = [item for item in given if not any(agree(other, item) for other in labelled)]
            if extra:
                wrong.append(f"{key}: {extra} not expected")
    return wrong


def _differs(key: str, wanted: object, given: object) -> str:
    return f"{key}: {wanted} expected, {given} given"


def _words(item: Any) -> str:
    """A name or a quote, plain or as an object that holds it."""
    return item if isinstance(item, str) else str(item.get("quote") or item.get("name") or "")


def _same_name(one: str, other: str) -> bool:
    return same.same_name(one, other) or same.contains(one, other)


def _same_quote(one: str, other: str) -> bool:
    return same.same_quote(one, other)
