"""Reports -> meeting records in the ledger, and records -> events.

Knows when records are made and linked. What a report tells is read by `corpus.meetings`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from corpus.report import Report
from index.events import EventAccount, link
from index.ledger import Ledger, meta
from index.ledger import meetings as rows
from index.ledger import reports as report_rows

# Moves whenever the same text is read into other records than before, so that `communique doctor` reads it again.
RULES = "18"

_UNLINKED = "events_to_be_linked"


def put_records(connection: sa.Connection, report_id: str, report: Report) -> None:
    """Read the report into records and keep them, in the caller's transaction."""
    records, result = _read(report)
    rows.put(connection, report_id, report.version, records, rules=RULES, result=result)
    meta.put(connection, _UNLINKED, "1")


def mark_unlinked(connection: sa.Connection) -> None:
    """Say that accounts have changed; whoever asks for meetings next links them."""
    meta.put(connection, _UNLINKED, "1")


def linked_accounts(ledger: Ledger, **filters: Any) -> list[rows.Account]:
    """Accounts under the filters of `index.ledger.meetings.accounts`, each with its event."""
    with ledger.read() as connection:
        if meta.get(connection, _UNLINKED) is None:
            return rows.accounts(connection, **filters)
    with ledger.write() as connection:
        _link_all(connection)
        return rows.accounts(connection, **filters)


def reread(ledger: Ledger, report_ids: Sequence[str] | None = None) -> int:
    """Read reports again from their stored text, by default all; nothing is embedded. Returns how many."""
    with ledger.read() as connection:
        ids = list(report_ids) if report_ids is not None else [row.id for row in report_rows.rows(connection)]
    for report_id in ids:
        with ledger.write() as connection:
            put_records(connection, report_id, report_rows.stored(connection, report_id, newest=True).report)
    return len(ids)


def outdated(ledger: Ledger) -> list[str]:
    """Reports that other rules than today's, or none, were read by."""
    with ledger.read() as connection:
        return rows.outdated(connection, RULES)


def _link_all(connection: sa.Connection) -> None:
    accounts = rows.accounts(connection)
    events = link([EventAccount(account.id, account.report, account.record) for account in accounts])
    rows.set_events(connection, [(a.id, events[a.id]) for a in accounts if a.event != events[a.id]])
    meta.drop(connection, _UNLINKED)
    meta.next_generation(connection)


def _read(report: Report) -> tuple[list[dict[str, Any]], str]:
    from corpus.bodies import load_bodies
    from corpus.meetings import read_meetings, unread_reason

    reason = unread_reason(report)
    if reason:
        return [], reason
    own = os.environ.get("COMMUNIQUE_BODIES")
    bodies = load_bodies(Path(own)) if own else None
    return [meeting.as_json(report.text) for meeting in read_meetings(report, bodies)], "read"
