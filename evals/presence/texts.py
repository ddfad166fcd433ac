"""Labelled reports as the presence model sees them: windows, and of each state whether it took part.

Knows the two formats of labels: the sets of `evals/records`, and the shorter one of the sets in this folder ("meetings" with
"states", "mentioned", and "open" for states of which a careful reader could not tell).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corpus.meetings.grammar.preparing import read_document
from corpus.meetings.learned.windows import Window, windows_of
from evals.records.load import is_kept, record_sets

HERE = Path(__file__).resolve().parent

NO_STATES = frozenset({"EUU"})
"""Labelled beside the states, but kept as organisations by the product."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report's windows; `came` are the states that took part in a meeting of it, `unsure` those left out of training."""

    id: str
    windows: Sequence[Window]
    came: frozenset[str]
    unsure: frozenset[str]


def training_sets() -> list[Path]:
    """Every open set: those of this folder and those that the rules are written with."""
    return [path for path in (*sorted(HERE.glob("*.jsonl")), *record_sets()) if not is_kept(path)]


def labelled_in(path: Path) -> Iterator[Labelled]:
    """The texts of a set, in order; one that names no state has nothing to tell and is left out."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line.strip():
            continue
        label: dict[str, Any] = json.loads(line)
        published = date.fromisoformat(label["published"]) if label.get("published") else None
        windows = windows_of(read_document(label["text"], published, label.get("title")))
        if windows:
            yield Labelled(label["id"], windows, *codes_of(label))


def codes_of(label: dict[str, Any]) -> tuple[frozenset[str], frozenset[str]]:
    """The states that a labelled text says took part in a meeting of it, and those that it leaves open."""
    came = frozenset(_code(state) for meeting in label["meetings"] for state in meeting["states"]) - NO_STATES
    return came, frozenset(label.get("open", ())) - came


def _code(state: str | dict[str, Any]) -> str:
    return state if isinstance(state, str) else str(state["code"])
