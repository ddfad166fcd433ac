"""Meeting records, their corrections and their events, as the ledger holds them.

A record is the contract's meeting object without what only a library knows. A report has one set of records, of its
newest version; a record that is read again keeps its id, and the user's corrections find it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from corpus.errors import UsageError
from index.corrections import Correction, corrected
from index.ledger.schema import attendances, files, meeting_corrections, meetings, readings, reports

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Account:
    """One report's account of one meeting: `record` as corrected, `extracted` as read."""

    id: str
    event: str
    report: str
    version: str
    n: int
    path: str
    address: str | None
    title: str | None
    published: date | None
    publisher: str | None
    record: Record
    extracted: Record

    def as_json(self) -> Record:
        """The contract's meeting object."""
        known = {
            "id": self.id,
            "event": self.event,
            "report": self.report,
            "path": self.path,
            "address": self.address,
        }
        return known | {"version": self.version} | self.record


def put(
    connection: sa.Connection,
    report_id: str,
    version: str,
    records: Sequence[Record],
    *,
    rules: str,
    result: str,
) -> None:
    """Make `records` what the report tells of meetings; each begins as an event of its own until events are linked."""
    connection.execute(sa.delete(meetings).where(meetings.c.report == report_id))
    by_meeting = _corrections(connection, report_id, records)
    for n, extracted in enumerate(records, 1):
        record = corrected(extracted, by_meeting.get(n, []))
        meeting_id = f"{report_id}.{n}"
        connection.execute(
            sa.insert(meetings).values(
                id=meeting_id,
                report=report_id,
                version=version,
                n=n,
                event=meeting_id,
                start=_number(record["start"]),
                end=_number(record["end"]),
                extracted=json.dumps(extracted, ensure_ascii=False),
                record=json.dumps(record, ensure_ascii=False),
            )
        )
        codes = sorted({state["code"] for state in record["states"]})
        if codes:
            connection.execute(
                sa.insert(attendances), [{"meeting": meeting_id, "code": code} for code in codes]
            )
    connection.execute(sa.delete(readings).where(readings.c.report == report_id))
    connection.execute(
        sa.insert(readings).values(report=report_id, version=version, rules=rules, result=result)
    )


def correct(connection: sa.Connection, meeting_id: str, field: str, value: str, why: str) -> None:
    """Keep a user's correction of one fact beside what was read."""
    row = connection.execute(sa.select(meetings).where(meetings.c.id == meeting_id)).one_or_none()
    if row is None:
        raise UsageError(
            f"The library holds no meeting {meeting_id}. 'communique meetings --json' lists those it holds."
        )
    extracted = json.loads(row.extracted)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    known = [c for c in _corrections_of(connection, row.report, row.n) if c.field != field]
    corrected(extracted, [*known, Correction(field, value, why, now)])  # refuses what cannot be
    values = {
        "value": value,
        "why": why,
        "at": now,
        "about": json.dumps(_about(extracted), ensure_ascii=False),
    }
    statement = insert(meeting_corrections).values(report=row.report, n=row.n, field=field, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["report", "n", "field"], set_=values))
    connection.execute(
        sa.update(meetings)
        .where(meetings.c.id == meeting_id)
        .values(
            record=json.dumps(
                corrected(extracted, _corrections_of(connection, row.report, row.n)), ensure_ascii=False
            )
        )
    )
    _refresh(connection, meeting_id)


def is_meeting(connection: sa.Connection, id_: str) -> bool:
    return connection.execute(sa.select(meetings.c.id).where(meetings.c.id == id_)).first() is not None


def accounts(
    connection: sa.Connection,
    *,
    states: Sequence[str] = (),
    since: date | None = None,
    until: date | None = None,
    ids: Sequence[str] = (),
    told_in: Sequence[str] = (),
) -> list[Account]:
    """Accounts of searchable reports, oldest meeting first, undated last; all of `states` must have attended."""
    path = (
        sa.select(files.c.report, sa.func.min(files.c.shown).label("shown"))
        .group_by(files.c.report)
        .subquery()
    )
    query = (
        sa.select(
            meetings,
            path.c.shown,
            reports.c.address,
            reports.c.title,
            reports.c.published,
            reports.c.publisher,
        )
        .join(reports, reports.c.id == meetings.c.report)
        .outerjoin(path, path.c.report == meetings.c.report)
        .where(~reports.c.removing)
        .order_by(meetings.c.start.nulls_last(), meetings.c.id)
    )
    for code in states:
        query = query.where(
            meetings.c.id.in_(sa.select(attendances.c.meeting).where(attendances.c.code == code))
        )
    if since:
        query = query.where(meetings.c.end >= int(since.strftime("%Y%m%d")))
    if until:
        query = query.where(meetings.c.start <= int(until.strftime("%Y%m%d")))
    if ids:
        query = query.where(meetings.c.id.in_(ids))
    if told_in:
        query = query.where(meetings.c.report.in_(told_in))
    return [
        Account(
            id=row.id,
            event=row.event,
            report=row.report,
            version=row.version,
            n=row.n,
            path=row.shown or "",
            address=row.address,
            title=row.title,
            published=_day(row.published),
            publisher=row.publisher,
            record=json.loads(row.record),
            extracted=json.loads(row.extracted),
        )
        for row in connection.execute(query)
    ]


def set_events(connection: sa.Connection, events: Iterable[tuple[str, str]]) -> None:
    """Give meetings (first) their events (second)."""
    statement = (
        sa.update(meetings).where(meetings.c.id == sa.bindparam("of")).values(event=sa.bindparam("to"))
    )
    values = [{"of": meeting, "to": event} for meeting, event in events]
    if values:
        connection.execute(statement, values)


def not_read(connection: sa.Connection) -> dict[str, str]:
    """Reports whose facts were not extracted, with the reason."""
    query = sa.select(readings.c.report, readings.c.result).where(readings.c.result != "read")
    return {row.report: row.result for row in connection.execute(query)}


def outdated(connection: sa.Connection, rules: str) -> list[str]:
    """Reports that were read into records by other rules, or never."""
    current = sa.select(readings.c.report).where(readings.c.rules == rules)
    query = sa.select(reports.c.id).where(~reports.c.removing, reports.c.id.not_in(current))
    return list(connection.execute(query).scalars())


def _refresh(connection: sa.Connection, meeting_id: str) -> None:
    record = json.loads(
        connection.execute(sa.select(meetings.c.record).where(meetings.c.id == meeting_id)).scalar_one()
    )
    connection.execute(
        sa.update(meetings)
        .where(meetings.c.id == meeting_id)
        .values(start=_number(record["start"]), end=_number(record["end"]))
    )
    connection.execute(sa.delete(attendances).where(attendances.c.meeting == meeting_id))
    codes = sorted({state["code"] for state in record["states"]})
    if codes:
        connection.execute(sa.insert(attendances), [{"meeting": meeting_id, "code": code} for code in codes])


def _corrections(
    connection: sa.Connection, report_id: str, records: Sequence[Record]
) -> dict[int, list[Correction]]:
    """The user's corrections by the meeting that each is about now: its number may have moved with the text."""
    query = sa.select(meeting_corrections).where(meeting_corrections.c.report == report_id)
    found: dict[int, list[Correction]] = {}
    for row in connection.execute(query):
        about = json.loads(row.about)
        likeness = [
            (
                sum(about[key] == value for key, value in _about(record).items())
                + (0.5 if n == row.n else 0),
                n,
            )
            for n, record in enumerate(records, 1)
        ]
        if likeness:
            best = max(likeness)[1]
            found.setdefault(best, []).append(Correction(row.field, row.value, row.why, row.at))
    return found


def _corrections_of(connection: sa.Connection, report_id: str, n: int) -> list[Correction]:
    query = (
        sa.select(meeting_corrections)
        .where(meeting_corrections.c.report == report_id, meeting_corrections.c.n == n)
        .order_by(meeting_corrections.c.at, meeting_corrections.c.field)
    )
    return [Correction(row.field, row.value, row.why, row.at) for row in connection.execute(query)]


def _about(record: Record) -> Record:
    return {"start": record["start"], "ordinal": record["ordinal"], "name": record["name"]}


def _number(day: str | None) -> int | None:
    return int(day.replace("-", "")) if day else None


def _day(number: int | None) -> date | None:
    return date(number // 10000, number // 100 % 100, number % 100) if number else None
