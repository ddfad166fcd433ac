"""Figures below which no change may bring the product: read from `gates.toml`, compared, and raised when figures rise.

Knows figures by name. Knows nothing of how they are measured. A group of figures shares a named tolerance with its reason:

    [answers]
    why = "..."
    tolerance = 0.015        how far a figure may fall (of fewer = true: rise) before the check fails
    fewer = false            true where a smaller figure is better
    [answers.figures]
    "questions of samples: right" = 0.702
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from corpus.errors import UsageError

GATES = Path(__file__).resolve().parent / "gates.toml"
_SLACK = 1e-9


@dataclass(frozen=True)
class Group:
    """Figures with one tolerance. `endings`: names of figures that belong here when they are set anew."""

    name: str
    why: str
    tolerance: float
    fewer: bool = False
    endings: tuple[str, ...] = ()
    figures: Mapping[str, float] = field(default_factory=dict)

    def fallen(self, name: str, value: float) -> bool:
        """Whether `value` is worse than the gate allows."""
        worse = value - self.figures[name] if self.fewer else self.figures[name] - value
        return worse > self.tolerance + _SLACK

    def better(self, one: float, other: float) -> float:
        return min(one, other) if self.fewer else max(one, other)


def load(path: Path = GATES) -> list[Group]:
    """The groups of the file, in order. Raises UsageError when it cannot be read."""
    try:
        known = tomllib.loads(path.read_text("utf-8"))
        return [
            Group(
                name,
                str(group["why"]),
                float(group["tolerance"]),
                bool(group.get("fewer", False)),
                tuple(group.get("endings", ())),
                {key: float(value) for key, value in group.get("figures", {}).items()},
            )
            for name, group in known.items()
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{path}: these gates cannot be read ({error}). Correct the file.") from error


def check(groups: Sequence[Group], measured: Mapping[str, float]) -> list[str]:
    """What fell, one line each, and what has a gate but was not measured; empty when all is well."""
    found = []
    for group in groups:
        for name, figure in group.figures.items():
            if name not in measured:
                found.append(f"{name}: has a gate at {figure:g}, but was not measured")
            elif group.fallen(name, measured[name]):
                how = "rose to" if group.fewer else "fell to"
                found.append(
                    f"{name}: {how} {measured[name]:.4g}, the gate stands at {figure:g}"
                    f" (tolerance {group.tolerance:g}, {group.name}: {group.why})"
                )
    return found


def raised(groups: Sequence[Group], measured: Mapping[str, float], lower: bool = False) -> list[Group]:
    """The groups with today's figures where they are better (everywhere, if `lower`), and with figures that had no gate.

    A gate whose figure is no longer measured goes only if `lower`.
    """
    homes = {name: group.name for group in groups for name in group.figures}
    for name in measured:
        if name not in homes:
            home = next((group.name for group in groups if name.endswith(group.endings)), None)
            if home is not None:
                homes[name] = home
    return [replace(group, figures=_figures(group, homes, measured, lower)) for group in groups]


def written(groups: Sequence[Group], path: Path = GATES) -> None:
    """Write the groups to `path`."""
    parts = [
        "# Figures below which no change may bring the product. `communique eval --gates` compares them,\n"
        "# `communique eval --raise-gates` raises them when figures rise; evals/gates.py says what each field means.\n"
    ]
    for group in groups:
        lines = [
            f"[{group.name}]",
            f"why = {json.dumps(group.why, ensure_ascii=False)}",
            f"tolerance = {group.tolerance:g}",
        ]
        if group.fewer:
            lines.append("fewer = true")
        lines.append(f"endings = {json.dumps(list(group.endings), ensure_ascii=False)}")
        lines += ["", f"[{group.name}.figures]"]
        lines += [
            f"{json.dumps(name, ensure_ascii=False)} = {value:g}" for name, value in group.figures.items()
        ]
        parts.append("\n".join(lines) + "\n")
    path.write_text("\n".join(parts), encoding="utf-8")


def _figures(
    group: Group, homes: Mapping[str, str], measured: Mapping[str, float], lower: bool
) -> dict[str, float]:
    figures = {}
    for name, home in homes.items():
        if home != group.name:
            continue
        today, before = measured.get(name), group.figures.get(name)
        if today is None and before is not None and not lower:
            figures[name] = before
        elif today is not None:
            kept = today if lower or before is None else group.better(today, before)
            figures[name] = _rounded(kept, group)
    return figures


def _rounded(value: float, group: Group) -> float:
    """Four places, never better than measured."""
    rounded = round(value, 4)
    if group.better(rounded, value) == rounded and rounded != value:
        rounded += 1e-4 if group.fewer else -1e-4
    return round(rounded, 4)
