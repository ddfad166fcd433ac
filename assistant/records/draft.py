"""The text of an answer as it is written, with the citations that each piece rests on.

Knows how facts become numbered citations of whole sentences. Knows nothing of kinds of questions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.answer import Citation
from assistant.records.sources import Sources
from corpus.report import Span
from index.ledger.meetings import Account

Fact = tuple[Account, Span]
# A list of participants is cited whole up to this length; the lines between two cited ones are part of it.
_LONGEST_LIST = 2500
_GAP = 3


class Draft:
    """`say` adds a piece of text and the facts that it rests on; a place is cited under one number however often used."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self.text = ""
        self.citations: list[Citation] = []

    def say(self, text: str, facts: Iterable[Fact] = (), *, after: str = "") -> None:
        """Add `text`, the numbers of its citations, and `after` (a full stop, say, that follows the numbers)."""
        start = len(self.text)
        self.text += text
        supported = Span(start, len(self.text))
        numbers = [self._number(citation, supported) for citation in self.cited(facts)]
        if numbers:
            self.text += " " + "".join(f"[{n}]" for n in dict.fromkeys(numbers))
        self.text += after

    def sentences_of(self, account: Account) -> list[tuple[Span, str]]:
        """The sentences of the report in which an account stands."""
        key = (account.report, account.version)
        text = self._sources.stored(*key).report.text
        return [(span, span.of(text)) for span in self._sources.sentences(*key)]

    def cited(self, facts: Iterable[Fact]) -> list[Citation]:
        """The sentences, or runs of list lines, that hold the facts."""
        by_report: dict[tuple[str, str], list[Span]] = {}
        for account, span in facts:
            by_report.setdefault((account.report, account.version), []).append(span)
        return [
            self._citation(key, span)
            for key, spans in by_report.items()
            for span in self._covering(key, spans)
        ]

    def _covering(self, key: tuple[str, str], spans: Iterable[Span]) -> list[Span]:
        all_sentences = self._sources.sentences(*key)
        wanted = sorted({n for span in spans for n, s in enumerate(all_sentences) if s.overlaps(span)})
        runs: list[list[int]] = []
        for n in wanted:
            whole = all_sentences[n].end - all_sentences[runs[-1][0]].start if runs else 0
            if runs and n - runs[-1][-1] <= (1 if len(wanted) < 4 else _GAP) and whole <= _LONGEST_LIST:
                runs[-1].append(n)
            else:
                runs.append([n])
        return [Span(all_sentences[run[0]].start, all_sentences[run[-1]].end) for run in runs]

    def _citation(self, key: tuple[str, str], span: Span) -> Citation:
        stored = self._sources.stored(*key)
        metadata = stored.report.metadata
        return Citation(
            report=stored.id,
            version=stored.version,
            span=span,
            quote=span.of(stored.report.text),
            path=stored.path,
            address=metadata.address,
            publisher=metadata.publisher,
            title=metadata.title,
            published=metadata.published,
            page=stored.report.page_at(span.start),
        )

    def _number(self, citation: Citation, supported: Span) -> int:
        for known in self.citations:
            same = (known.report, known.version, known.span) == (
                citation.report,
                citation.version,
                citation.span,
            )
            if same and known.n is not None:
                return known.n
        n = len(self.citations) + 1
        self.citations.append(replace(citation, n=n, answer_span=supported))
        return n
