"""An answer as it leaves for a browser.

Knows what must not leave (paths of this machine) and what the page adds: a name for a report without a title, and the
paragraph where there are no pages. Knows nothing of markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from assistant.app.markup import file_name
from assistant.app.sources import opening_words
from corpus.report import paragraph_at

if TYPE_CHECKING:
    from index.ledger.reports import StoredReport


class Texts(Protocol):
    """Where the texts of cited reports come from."""

    def report(self, report_id: str, version: str | None = None) -> StoredReport: ...


def public_answer(library: Texts, answer: Mapping[str, Any]) -> dict[str, Any]:
    """The answer as it leaves for the browser: no path of this machine, and the paragraph where there is no page."""
    public = dict(answer)
    for name in ("citations", "consulted"):
        public[name] = [_public_citation(library, citation) for citation in answer.get(name) or []]
    return public


def _public_citation(library: Texts, citation: Mapping[str, Any]) -> dict[str, Any]:
    public = dict(citation)
    public["path"] = file_name(str(citation.get("path") or ""))
    if citation.get("page") and citation.get("title"):
        return public
    text = library.report(str(citation["report"]), citation.get("version")).report.text
    if not citation.get("title"):
        public["title"] = opening_words(text)
    if not citation.get("page"):
        public["paragraph"] = paragraph_at(text, int(citation["span"]["start"]))
    return public
