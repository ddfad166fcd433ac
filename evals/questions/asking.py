"""Asks the questions of a set over a library, and keeps what came of each: the answer, its verdict, its citations.

Knows how a question is put. Knows nothing of figures.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.assistant import Assistant
from evals.questions.citing import Cited, cited, cites_gold, inexact
from evals.questions.judging import Verdict, judge
from evals.questions.load import AskedQuestion
from evals.questions.sources import Sources
from index.library import Library

Ask = Callable[[AskedQuestion], Mapping[str, Any]]
"""A question put; an answer object."""


@dataclass(frozen=True)
class Asked:
    """A question with its answer object. `inexact` are the numbers of citations that are not verbatim."""

    question: AskedQuestion
    answer: Mapping[str, Any]
    verdict: Verdict
    cites_gold: bool
    inexact: tuple[int, ...]
    cited: Cited
    seconds: float

    @property
    def answered(self) -> bool:
        return bool(self.answer["answered"])


def door(library: Library) -> Ask:
    """The assistant over `library`, as a program that hands over the turns before each question would use it."""
    assistant = Assistant(library)

    def ask(question: AskedQuestion) -> Mapping[str, Any]:
        history = [{"role": turn.role, "text": turn.text} for turn in question.history]
        return assistant.ask(question.question, history=history).as_json()

    return ask


def ask_all(library: Library, questions: Iterable[AskedQuestion], ask: Ask | None = None) -> list[Asked]:
    """Every question, one after another. One at which the assistant fails is a wrong answer that says so."""
    ask, sources = ask or door(library), Sources(library)
    return [_asked(ask, sources, question) for question in questions]


def _asked(ask: Ask, sources: Sources, question: AskedQuestion) -> Asked:
    began = time.perf_counter()
    try:
        answer = ask(question)
    except Exception as error:
        why = f"failed: {type(error).__name__}: {error}"
        answer = _no_answer(question, why)
        verdict = Verdict(judge(question, answer, False).category, (why,), "wrong")
        return Asked(question, answer, verdict, False, (), Cited(), time.perf_counter() - began)
    seconds = time.perf_counter() - began
    gold = cites_gold(sources, question, answer)
    return Asked(
        question,
        answer,
        judge(question, answer, gold),
        gold,
        tuple(inexact(sources, answer)),
        cited(sources, question, answer),
        seconds,
    )


def _no_answer(question: AskedQuestion, why: str) -> dict[str, Any]:
    return {
        "question": question.question,
        "asked": question.question,
        "answered": False,
        "route": "refusal",
        "kind": question.kind,
        "text": why,
        "values": {},
        "meetings": [],
        "citations": [],
    }
