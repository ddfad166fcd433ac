"""Sentences that answer -> the text of an answer with its citations.

Knows how quotes are framed, numbered and joined. The words quoted are the report's, never retyped; the frame says which
report speaks. Knows nothing of how the sentences were found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant import wording
from assistant.account import Account, Sentence
from assistant.answer import Citation
from assistant.candidates import Candidate
from assistant.days import Day, written_out
from corpus.report import Span
from index.ledger.reports import StoredReport


@dataclass(frozen=True, slots=True)
class Quote:
    """A place to quote, with its report."""

    stored: StoredReport
    account: Account
    sentence: Sentence
    span: Span

    @property
    def text(self) -> str:
        return self.span.of(self.stored.report.text)

    def citation(self) -> Citation:
        metadata = self.stored.report.metadata
        return Citation(
            report=self.stored.id,
            version=self.stored.version,
            span=self.span,
            quote=self.text,
            path=self.stored.path,
            address=metadata.address,
            publisher=metadata.publisher,
            title=metadata.title,
            published=metadata.published,
            page=self.stored.report.page_at(self.span.start),
        )


def quote_of(candidate: Candidate, stored: StoredReport) -> Quote:
    """The sentence, and the list after it where it leads one that is not too long."""
    account, sentence = candidate.account, candidate.sentence
    leader = account.list_of(sentence)
    if leader is not None:
        whole = Span(leader.span.start, account.list_end(leader))
        if len(whole) <= wording.WHOLE_LIST:
            return Quote(stored, account, leader, whole)
    start = sentence.span.start
    before = account.antecedent(sentence)
    if before is not None and not sentence.heads_line:
        start = before.span.start
    end = account.list_end(sentence)
    if end - sentence.span.start > wording.LONGEST_QUOTE:
        end = sentence.span.end
    return Quote(stored, account, sentence, Span(start, end))


def compose(groups: Sequence[Sequence[Quote]]) -> tuple[str, tuple[Citation, ...]]:
    """The answer's text and its citations, numbered in order of first use.

    Each group holds quotes that say the same: the first is quoted, all are cited.
    """
    text = ""
    citations: list[Citation] = []
    framed: str | None = None
    for group in groups:
        first = group[0]
        frame = frame_of(first.account, first.sentence)
        if text:
            text += " " if frame == framed else "\n\n"
        if frame and frame != framed:
            text += f"{frame}: "
        framed = frame
        start = len(text)
        text += f"“{first.text}”"
        supported = Span(start, len(text))
        text += " "
        for quote in group:
            number = len(citations) + 1
            citations.append(replace(quote.citation(), n=number, answer_span=supported))
            text += f"[{number}]"
    return text, tuple(citations)


def frame_of(account: Account, sentence: Sentence) -> str:
    """Which report speaks: its title, and the day of the meeting unless the title or the sentence gives it."""
    day = day_of(account, sentence)
    title = account.title.strip().rstrip(".:")
    in_sentence = any(own.is_exact for own in sentence.days)
    if title:
        known = in_sentence or any(own.is_exact for own in account.title_days)
        return title if known or day is None else f"{title} ({span_of_days(day)})"
    if day is not None and not in_sentence:
        return f"Of the meeting of {span_of_days(day)}"
    return ""


def day_of(account: Account, sentence: Sentence) -> Day | None:
    """The day on which what the sentence tells happened, if its setting gives one."""
    return next((day for day in account.days(sentence) if day.is_exact and day.first is not None), None)


def span_of_days(day: Day) -> str:
    """ "8 July 2021", "8 to 10 July 2021", "30 June to 2 July 2021"."""
    first, last = day.first, day.last
    assert first is not None
    if last is None or last == first:
        return written_out(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {written_out(last)}"
    start = f"{first.day} {first.strftime('%B')}" if first.year == last.year else written_out(first)
    return f"{start} to {written_out(last)}"


def grouped(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Quotes that say the same in nearly the same words, together."""
    groups: list[list[Quote]] = []
    for quote in quotes:
        for group in groups:
            if _same(group[0], quote):
                group.append(quote)
                break
        else:
            groups.append([quote])
    return groups


def _same(one: Quote, other: Quote) -> bool:
    first, second = set(one.sentence.stems), set(other.sentence.stems)
    numbers = re.compile(r"\d+")
    if set(numbers.findall(one.text)) != set(numbers.findall(other.text)):
        return False
    return len(first & second) >= wording.SAME_WORDS * max(len(first | second), 1)
