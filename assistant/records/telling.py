"""The sentences of its reports that tell of one meeting.

Knows where a report begins to tell of each of its meetings. Knows nothing of what is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.records.draft import Draft
from assistant.records.events import Event
from corpus.report import Span
from index.ledger.meetings import Account


def sentences_about(
    draft: Draft, event: Event, others: Sequence[Event]
) -> Iterator[tuple[Account, Span, str]]:
    """The sentences of all its reports, each with the account that it stands in."""
    for account in event.accounts:
        for span, text in sentences_on(draft, event, account, others):
            yield account, span, text


def sentences_on(
    draft: Draft, event: Event, account: Account, others: Sequence[Event]
) -> Iterator[tuple[Span, str]]:
    """All of its report; of a report on several meetings, from where it begins to tell of this one to where of another.

    `others` are the meetings that the same reports tell of.
    """
    shared = account.report in event.shared
    first = event.first_told if shared else 0
    later = [other.first_told for other in others if other.first_told > first and _tells_more(other)]
    last = min(later) if shared and later else None
    for span, text in draft.sentences_of(account):
        if span.end > first and (last is None or span.end <= last):
            yield span, text


_TELLS = ("states", "decisions", "chair", "organisations", "start", "ordinals")


def _tells_more(event: Event) -> bool:
    """Whether a report says more of a meeting than that it was held: what is only named in passing takes no sentences."""
    return any(account.record[field] for account in event.accounts for field in _TELLS)
