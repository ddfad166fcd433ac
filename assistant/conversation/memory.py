"""What an answer leaves for the next question: the small JSON that a client hands back as `context`.

Knows the question in full, the meetings and persons that the answer named, and whether it asked back. Knows nothing of how
a follow-up is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MOST_BESIDE = 4
"""Of a report on more meetings than these and one, "the other one" says little."""

MOST_NAMED = 40
"""Meetings of an answer that are remembered: more than a list shows is picked by nobody by its place in it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A meeting that an answer named: one of its ids, its name with an article, and its days in words ("" if unknown)."""

    id: str
    name: str
    when: str

    @property
    def label(self) -> str:
        return f"{self.name} ({self.when})" if self.when and self.when not in self.name else self.name


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another meeting of the report that tells of the one spoken of, with the stems of the words that introduce it."""

    event: Named
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """`question` is the last question in full, `own` the same without the words that stand for `meant`.

    `events` are the meetings of its answer in the order of their naming, `listed` those of the last list that was given or
    offered: "the second one" is looked for there. `persons` are names. `asked_back` says that a choice is awaited. `beside`
    are the other meetings of the report of the one that was spoken of.
    """

    question: str
    own: str
    meant: tuple[str, ...] = ()
    events: tuple[Named, ...] = ()
    listed: tuple[Named, ...] = ()
    persons: tuple[str, ...] = ()
    kind: str = "open"
    asked_back: bool = False
    beside: tuple[Sibling, ...] = ()

    @property
    def focus(self) -> Named | None:
        """The one meeting that was spoken of."""
        return self.events[0] if len(self.events) == 1 and not self.asked_back else None

    def as_json(self) -> dict[str, Any]:
        return {
            "question": self.question,
            "own": self.own,
            "meant": list(self.meant),
            "events": [_as_json(event) for event in self.events],
            "listed": [_as_json(event) for event in self.listed],
            "persons": list(self.persons),
            "kind": self.kind,
            "asked_back": self.asked_back,
            "beside": [{**_as_json(one.event), "stems": list(one.stems)} for one in self.beside],
        }

    @classmethod
    def from_json(cls, context: Mapping[str, Any] | None) -> Memory | None:
        """The memory that `context` holds; None where it holds none. What a client has mangled is left out."""
        if not isinstance(context, Mapping) or not isinstance(context.get("question"), str):
            return None
        question = context["question"]
        if not question.strip():
            return None
        own = context.get("own")
        return cls(
            question=question,
            own=own if isinstance(own, str) and own.strip() else question,
            meant=_texts(context.get("meant")),
            events=_named(context.get("events")),
            listed=_named(context.get("listed")),
            persons=_texts(context.get("persons")),
            kind=str(context.get("kind") or "open"),
            asked_back=context.get("asked_back") is True,
            beside=_siblings(context.get("beside")),
        )


def _as_json(event: Named) -> dict[str, str]:
    return {"id": event.id, "name": event.name, "when": event.when}


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(item for item in _list(value) if isinstance(item, str))


def _named(value: Any) -> tuple[Named, ...]:
    fields = ("id", "name", "when")
    whole: Iterable[Mapping[str, Any]] = (item for item in _list(value) if isinstance(item, Mapping))
    return tuple(
        Named(*(item[field] for field in fields))
        for item in whole
        if all(isinstance(item.get(field), str) for field in fields)
    )[:MOST_NAMED]


def _siblings(value: Any) -> tuple[Sibling, ...]:
    found = []
    for item in _list(value):
        named = _named([item])
        if named:
            found.append(Sibling(named[0], _texts(item.get("stems"))))
    return tuple(found)


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()
