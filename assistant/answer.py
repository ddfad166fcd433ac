"""An answer as a value, and the citations it rests on.

Knows the shape of the answer object. Knows nothing of how an answer is found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from assistant.kinds import Kind
from corpus.report import Span

Route = Literal["records", "passages", "ask_back", "refusal", "smalltalk"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a report. `quote` is always the characters `span` of the version's text.

    `n` is its number in the answer's text and `answer_span` what it supports there; both None for a place that was looked at
    and not relied on.
    """

    report: str
    version: str
    span: Span
    quote: str
    path: str
    address: str | None
    publisher: str | None
    title: str | None
    published: date | None
    page: int | None
    n: int | None = None
    answer_span: Span | None = None

    def as_json(self) -> dict[str, Any]:
        numbered = {} if self.n is None else {"n": self.n}
        supports = {} if self.answer_span is None else {"answer_span": self.answer_span.as_json()}
        return {
            **numbered,
            "report": self.report,
            "path": self.path,
            "address": self.address,
            "publisher": self.publisher,
            "title": self.title,
            "published": self.published.isoformat() if self.published else None,
            "page": self.page,
            "version": self.version,
            "span": self.span.as_json(),
            "quote": self.quote,
            **supports,
        }


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several meetings that a question may mean, and the question that asks about it alone."""

    label: str
    question: str
    meeting: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {"label": self.label, "question": self.question, "meeting": self.meeting}


@dataclass(frozen=True)
class Answer:
    """What the assistant says to one question. `asked` is the question in full, after what an earlier turn adds to it."""

    question: str
    asked: str
    answered: bool
    route: Route
    kind: Kind
    text: str
    citations: tuple[Citation, ...] = ()
    consulted: tuple[Citation, ...] = ()
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[Choice, ...] = ()
    """What may be asked next about the same meeting; each label is also understood as a follow-up."""
    values: Mapping[str, Any] = field(default_factory=dict)
    meetings: tuple[str, ...] = ()
    filters: Mapping[str, Any] = field(default_factory=dict)
    context: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The answer object of `ask --json`."""
        return {
            "question": self.question,
            "asked": self.asked,
            "answered": self.answered,
            "route": self.route,
            "kind": self.kind,
            "text": self.text,
            "values": dict(self.values),
            "meetings": list(self.meetings),
            "filters": dict(self.filters),
            "citations": [citation.as_json() for citation in self.citations],
            "consulted": [citation.as_json() for citation in self.consulted],
            "choices": [choice.as_json() for choice in self.choices],
            "suggestions": [choice.as_json() for choice in self.suggestions],
            "context": dict(self.context),
        }
