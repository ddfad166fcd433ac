"""A library of reports: ledger, vectors, lexical index, retriever. Knows nothing of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.filters import Filters
    from index.library import Library

__all__ = ["Filters", "Library"]

_HOMES = {"Filters": "index.filters", "Library": "index.library"}


def __getattr__(name: str) -> Any:
    # Imported when first used: most modules of this package are needed without the rest.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
