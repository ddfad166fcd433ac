"""Reports, their versions and their files, as the ledger holds them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from corpus.errors import UsageError
from corpus.report import Metadata, Report
from index.ledger.schema import corrections, files, passages, reports, versions

CORRECTABLE = ("title", "published", "publisher", "address", "symbol", "kind", "language")


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line of the list of reports. `path` is as the user gave it; `indexed` is false until all of it can be found."""

    id: str
    title: str | None
    published: date | None
    publisher: str | None
    address: str | None
    symbol: str | None
    language: str | None
    kind: str | None
    path: str
    paths: tuple[str, ...]
    passages: int
    indexed: bool
    added: str
    corrected: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        row = asdict(self)
        row["published"] = self.published.isoformat() if self.published else None
        return row


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report in one of its versions, with its metadata as corrected by the user."""

    id: str
    path: str
    added: str
    version: str
    original: str
    ending: str
    report: Report


@dataclass(frozen=True, slots=True)
class FileRow:
    path: str
    report: str
    original: str
    read_with: str


def file_row(connection: sa.Connection, path: str) -> FileRow | None:
    columns = (files.c.path, files.c.report, files.c.original, files.c.read_with)
    query = sa.select(*columns).join(reports).where(files.c.path == path, ~reports.c.removing)
    row = connection.execute(query).one_or_none()
    return FileRow(*row) if row else None


def shares_report(connection: sa.Connection, path: str, report_id: str) -> bool:
    """Whether another file tells the same report."""
    query = sa.select(files.c.path).where(files.c.report == report_id, files.c.path != path).limit(1)
    return connection.execute(query).first() is not None


def same_report(connection: sa.Connection, report: Report) -> str | None:
    """The report that has the same text, title, date and address, if there is one."""
    query = (
        sa.select(reports.c.id, reports.c.as_read)
        .join(versions, sa.and_(versions.c.report == reports.c.id, versions.c.version == report.version))
        .where(
            sa.func.coalesce(reports.c.next_version, reports.c.version) == report.version, ~reports.c.removing
        )
        .order_by(reports.c.id)
    )
    wanted = _identity(report.metadata)
    for row in connection.execute(query):
        if _identity(_metadata(row.as_read)) == wanted:
            return str(row.id)
    return None


def put(connection: sa.Connection, report_id: str, report: Report, *, original: str, ending: str) -> Metadata:
    """Keep a new report, or a new version of one; what it was until now can be found until the new one is stored.

    Returns the metadata as corrected by the user.
    """
    as_read = _dumped(report.metadata)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    statement = insert(reports).values(
        id=report_id, next_version=report.version, as_read=as_read, added=now, removing=False
    )
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["id"],
            set_={"next_version": report.version, "as_read": as_read, "removing": False},
        )
    )
    kept = insert(versions).values(
        report=report_id,
        version=report.version,
        text=report.text,
        pages=json.dumps(report.pages),
        original=original,
        ending=ending,
    )
    connection.execute(
        kept.on_conflict_do_update(
            index_elements=["report", "version"], set_={"original": original, "ending": ending}
        )
    )
    return refresh_metadata(connection, report_id)


def put_again(connection: sa.Connection, report_id: str, version: str) -> None:
    """Say that the report's passages are about to change although its text does not."""
    connection.execute(sa.update(reports).where(reports.c.id == report_id).values(next_version=version))


def put_file(
    connection: sa.Connection, path: str, *, shown: str, report_id: str, original: str, read_with: str
) -> None:
    values = {"shown": shown, "report": report_id, "original": original, "read_with": read_with}
    statement = insert(files).values(path=path, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["path"], set_=values))


def refresh_metadata(connection: sa.Connection, report_id: str) -> Metadata:
    """Lay the user's corrections over what was read, and keep the result."""
    as_read = connection.execute(sa.select(reports.c.as_read).where(reports.c.id == report_id)).scalar_one()
    metadata = _metadata(as_read)
    query = sa.select(corrections.c.field, corrections.c.value).where(corrections.c.report == report_id)
    for row in connection.execute(query):
        if row.field in CORRECTABLE:
            change: dict[str, Any] = {row.field: _typed(row.field, row.value)}
            metadata = replace(metadata, **change)
    values = asdict(metadata) | {"published": _number(metadata.published)}
    connection.execute(sa.update(reports).where(reports.c.id == report_id).values(**values))
    return metadata


def correct(connection: sa.Connection, report_id: str, field: str, value: str | None, why: str) -> Metadata:
    """Keep a user's correction beside what was read; it survives reading the file again."""
    if field not in CORRECTABLE:
        raise UsageError(f"{field} cannot be corrected. What can: {', '.join(CORRECTABLE)}.")
    exists(connection, report_id)
    _typed(field, value)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    values = {"value": value, "why": why, "at": now}
    statement = insert(corrections).values(report=report_id, field=field, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["report", "field"], set_=values))
    return refresh_metadata(connection, report_id)


def exists(connection: sa.Connection, report_id: str) -> None:
    """Raise unless the library holds the report."""
    query = sa.select(reports.c.id).where(reports.c.id == report_id, ~reports.c.removing)
    if connection.execute(query).first() is None:
        raise UsageError(
            f"The library holds no report {report_id}. 'communique reports' lists those it holds."
        )


def rows(connection: sa.Connection) -> list[ReportRow]:
    """All reports, newest publication first, undated ones last."""
    counted = (
        sa.select(passages.c.report, sa.func.count()).where(passages.c.wanted).group_by(passages.c.report)
    )
    counts = {row[0]: row[1] for row in connection.execute(counted)}
    paths: dict[str, list[str]] = {}
    for report_id, shown in connection.execute(
        sa.select(files.c.report, files.c.shown).order_by(files.c.path)
    ):
        paths.setdefault(report_id, []).append(shown)
    corrected: dict[str, list[str]] = {}
    for report_id, field in connection.execute(
        sa.select(corrections.c.report, corrections.c.field).order_by(corrections.c.field)
    ):
        corrected.setdefault(report_id, []).append(field)
    query = (
        sa.select(reports)
        .where(~reports.c.removing)
        .order_by(reports.c.published.desc().nulls_last(), reports.c.id)
    )
    return [
        ReportRow(
            id=row.id,
            title=row.title,
            published=_day(row.published),
            publisher=row.publisher,
            address=row.address,
            symbol=row.symbol,
            language=row.language,
            kind=row.kind,
            path=paths.get(row.id, [""])[0],
            paths=tuple(paths.get(row.id, [])),
            passages=counts.get(row.id, 0),
            indexed=row.version is not None and row.next_version is None,
            added=row.added,
            corrected=tuple(corrected.get(row.id, [])),
        )
        for row in connection.execute(query)
    ]


def stored(
    connection: sa.Connection, report_id: str, version: str | None = None, *, newest: bool = False
) -> StoredReport:
    """A report in the version named, by default the one that is searched now (of a new report, the one being indexed).

    With `newest`, the one that is being indexed, if there is one.
    """
    current = (
        (reports.c.next_version, reports.c.version) if newest else (reports.c.version, reports.c.next_version)
    )
    query = (
        sa.select(
            reports,
            versions.c.version.label("this"),
            versions.c.text,
            versions.c.pages,
            versions.c.original,
            versions.c.ending,
        )
        .join(versions, versions.c.report == reports.c.id)
        .where(reports.c.id == report_id, ~reports.c.removing)
        .where(versions.c.version == (version or sa.func.coalesce(*current)))
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        exists(connection, report_id)
        raise UsageError(f"The report {report_id} has no version {version}.")
    shown = connection.execute(
        sa.select(files.c.shown).where(files.c.report == report_id).order_by(files.c.path).limit(1)
    ).scalar_one_or_none()
    metadata = Metadata(
        title=row.title,
        published=_day(row.published),
        publisher=row.publisher,
        address=row.address,
        symbol=row.symbol,
        language=row.language,
        kind=row.kind,
    )
    report = Report(text=row.text, metadata=metadata, pages=tuple(json.loads(row.pages)))
    return StoredReport(
        id=row.id,
        path=shown or "",
        added=row.added,
        version=row.this,
        original=row.original,
        ending=row.ending,
        report=report,
    )


def publishers(connection: sa.Connection) -> list[str]:
    """Every publisher that a report names, in order of the alphabet."""
    query = (
        sa.select(reports.c.publisher).where(reports.c.publisher.is_not(None), ~reports.c.removing).distinct()
    )
    return sorted(connection.execute(query).scalars())


def published_by(connection: sa.Connection, ids: Sequence[str]) -> dict[str, tuple[str | None, date | None]]:
    """Publisher and day of publication of each of some reports."""
    found: dict[str, tuple[str | None, date | None]] = {}
    for at in range(0, len(ids), 500):  # SQLite takes a limited number of bound values
        query = sa.select(reports.c.id, reports.c.publisher, reports.c.published).where(
            reports.c.id.in_(ids[at : at + 500])
        )
        found.update({row.id: (row.publisher, _day(row.published)) for row in connection.execute(query)})
    return found


def drop_file(connection: sa.Connection, path: str) -> None:
    connection.execute(sa.delete(files).where(files.c.path == path))


def mark_removing(connection: sa.Connection, report_id: str) -> None:
    """From now on nothing finds the report; its rows go once its vectors are gone."""
    exists(connection, report_id)
    connection.execute(sa.update(reports).where(reports.c.id == report_id).values(removing=True))


def delete_removed(connection: sa.Connection) -> bool:
    """Delete reports that were marked and have no passage left. Says whether there were any."""
    left = sa.select(passages.c.report)
    query = sa.delete(reports).where(reports.c.removing, reports.c.id.not_in(left))
    return connection.execute(query).rowcount > 0


def originals(connection: sa.Connection) -> set[str]:
    """The files (sha256) that some version still rests on."""
    return set(connection.execute(sa.select(versions.c.original)).scalars())


def settled(connection: sa.Connection) -> bool:
    """Whether no report waits to be indexed or to be removed."""
    query = (
        sa.select(reports.c.id)
        .where(sa.or_(reports.c.next_version.is_not(None), reports.c.removing))
        .limit(1)
    )
    return connection.execute(query).first() is None


def _identity(metadata: Metadata) -> tuple[Any, ...]:
    return metadata.title, metadata.published, metadata.address


def _dumped(metadata: Metadata) -> str:
    values = asdict(metadata) | {"published": metadata.published.isoformat() if metadata.published else None}
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def _metadata(as_read: str) -> Metadata:
    values = json.loads(as_read)
    values["published"] = date.fromisoformat(values["published"]) if values["published"] else None
    return Metadata(**values)


def _typed(field: str, value: str | None) -> str | date | None:
    if value is None or not value.strip():
        return None
    if field != "published":
        return value.strip()
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise UsageError(
            f"{value!r} is not a day. Write it as year-month-day, for example 2024-10-18."
        ) from None


def _number(day: date | None) -> int | None:
    return day.year * 10000 + day.month * 100 + day.day if day else None


def _day(number: int | None) -> date | None:
    return date(number // 10000, number // 100 % 100, number % 100) if number else None
