"""One item of a coordinated list.

Knows its shape only.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Chunk:
    """Tokens `start` to `stop` of one item; `end` is where the next item begins. `brackets` lie inside or behind it.

    `separator` is what stands before the item; `cut` says why the item ended early: "", "relative", "preposition",
    "verb", "infinitive", "participle".
    """

    separator: str
    start: int
    stop: int
    end: int
    cut: str = ""
    brackets: list[tuple[int, int]] = field(default_factory=list)
