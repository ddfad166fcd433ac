"""An answer as Markdown with footnotes, to paste into a brief.

Knows the answer object and Markdown. A footnote gives title, publisher, day, page or paragraph, and the publisher's
address; never a path of this machine.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from assistant.app.answers import marks
from assistant.app.markup import UNTITLED, day, web_address

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def markdown_answer(answer: Mapping[str, Any]) -> str:
    """The answer's text with a footnote for each citation, in order of first use.

    A citation may carry `paragraph` (from 1) besides the contract's fields, for reports without pages.
    """
    text = str(answer.get("text", ""))
    citations = {citation["n"]: citation for citation in answer.get("citations") or []}
    pieces: list[str] = []
    position = 0
    used: list[int] = []
    for mark in marks(answer):
        pieces.append(_quiet(text[position : mark.start]).rstrip())
        pieces.append(f"[^{label(citations[mark.n])}]")
        position = mark.end
        if mark.n not in used:
            used.append(mark.n)
    pieces.append(_quiet(text[position:]))
    notes = "\n".join(
        markdown_footnote(citations[n]) for n in [*used, *(n for n in citations if n not in used)]
    )
    return "".join(pieces).strip() + (f"\n\n{notes}\n" if notes else "\n")


def markdown_citation(citation: Mapping[str, Any]) -> str:
    """One quote and where it stands, as a Markdown quotation."""
    quote = "\n> ".join(_quiet(line) for line in str(citation.get("quote", "")).split("\n"))
    return f"> {quote}\n>\n> — {_where(citation)}\n"


def markdown_footnote(citation: Mapping[str, Any]) -> str:
    quote = _quiet(" ".join(str(citation.get("quote", "")).split()))
    return f"[^{label(citation)}]: “{quote}” {_where(citation)}"


def label(citation: Mapping[str, Any]) -> str:
    """A footnote's name, the same for the same place of the same text: notes of two answers never clash in one brief."""
    span = citation.get("span") or {}
    place = f"{citation.get('version')}:{span.get('start')}:{span.get('end')}"
    return "c" + hashlib.sha256(place.encode()).hexdigest()[:8]


def _where(citation: Mapping[str, Any]) -> str:
    parts = [f"*{_quiet(str(citation.get('title') or UNTITLED))}*"]
    if citation.get("publisher"):
        parts.append(_quiet(str(citation["publisher"])))
    if citation.get("published"):
        parts.append(_quiet(day(citation["published"])))
    if citation.get("page"):
        parts.append(f"p. {citation['page']}")
    elif citation.get("paragraph"):
        parts.append(f"para. {citation['paragraph']}")
    address = web_address(citation.get("address"))
    ending = f". <{address}>" if address and not re.search(r"[<>\s]", address) else "."
    return ", ".join(parts) + ending


def _quiet(text: str) -> str:
    """`text` with the characters that Markdown would take for its own escaped."""
    return _SPECIAL.sub(r"\\\1", text)
