"""Whether a sentence, or what surrounds it, has the days, names, states and numbers that a question gives.

Knows how the same thing is written in several ways. Knows nothing of scores.
"""

from __future__ import annotations

from assistant.account import Account, Sentence
from assistant.days import Day
from assistant.question import Name
from corpus.report import Span


def meets_day(asked: Day, account: Account, sentence: Sentence, body: str) -> bool:
    """True where the sentence gives the day asked about, or tells of a meeting held then."""
    if any(day.lies_in(asked) for day in sentence.days) or any(
        day.lies_in(asked) for day in account.days(sentence)
    ):
        return True
    if asked.first is None:
        return asked.text.lower() in sentence.text.lower()
    before = body[: asked.at].rstrip().lower()
    if asked.precision == "year" and before.endswith(
        ("to", "until", "till", "for", "by", "-", "–", "period", "of")
    ):
        head = account.head(sentence)
        texts = (sentence.text, head.text if head else "", account.title)
        if any(asked.text in text for text in texts):
            return True
    published = account.report.metadata.published
    if published is None or account.days(sentence):
        return False
    return asked.first <= published <= (asked.last or asked.first)


def name_in(name: Name, account: Account, stems: frozenset[str], text: str) -> bool:
    if all(part in stems or _written_out(part, account) <= stems for part in name.stems):
        return True
    if name.is_acronym:
        return False
    initials = "".join(part[0] for part in name.text.split() if part[0].isupper())
    return len(initials) >= 3 and f" {initials} " in f" {text} "


_NOWHERE = frozenset({""})


def _written_out(part: str, account: Account) -> frozenset[str]:
    """The stems of the full name whose initials are `part`, as the report writes it; never met where it does not."""
    return account.acronyms.get(part, _NOWHERE)


def meets_state(code: str, setting: bool, account: Account, sentence: Sentence) -> bool:
    if code in account.states(Span(sentence.span.start, account.list_end(sentence))):
        return True
    lead = account.lead(sentence)
    if lead is not None and code in account.states(lead.span):
        return True
    if not setting:
        return False
    head = account.head(sentence)
    return (head is not None and code in account.states(head.span)) or code in account.title_states


def meets_number(number: str, account: Account, sentence: Sentence) -> bool:
    head = account.head(sentence)
    return any(
        any(word.text == number for word in found)
        for found in (sentence.words, head.words if head else (), account.title_words)
    )
