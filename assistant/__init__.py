"""Questions and answers over a library of meeting reports. Knows nothing of widgets.

from assistant import Assistant

with Assistant.open("my-library") as assistant:
    print(assistant.ask("Who chaired the second meeting?").text)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.answer import Answer
    from assistant.assistant import Assistant
    from assistant.engines import ReportChatEngine, ReportQueryEngine

__all__ = ["Answer", "Assistant", "ReportChatEngine", "ReportQueryEngine"]

_HOMES = {
    "Answer": "assistant.answer",
    "Assistant": "assistant.assistant",
    "ReportChatEngine": "assistant.engines",
    "ReportQueryEngine": "assistant.engines",
}


def __getattr__(name: str) -> Any:
    # Imported when first used: `communique --help` needs none of it.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
