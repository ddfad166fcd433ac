"""Passages, their vectors and the lexical index, as the ledger holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import sqlalchemy as sa

from corpus.report import Span
from index.filters import Filters
from index.ledger.schema import passages, passages_fts, reports
from index.passages import Passage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CHUNK = 500  # SQLite takes a limited number of bound values


def want(connection: sa.Connection, report_id: str, wanted: Sequence[Passage]) -> None:
    """Make `wanted` the passages of a report: rows that are there stay, missing ones are added, others begin to leave."""
    connection.execute(sa.update(passages).where(passages.c.report == report_id).values(wanted=False))
    known = set(connection.execute(sa.select(passages.c.id).where(passages.c.report == report_id)).scalars())
    for chunk in _chunks([p.id for p in wanted if p.id in known]):
        connection.execute(sa.update(passages).where(passages.c.id.in_(chunk)).values(wanted=True))
    for passage in wanted:
        if passage.id in known:
            continue
        added = connection.execute(
            sa.insert(passages).values(
                id=passage.id,
                report=report_id,
                version=passage.version,
                start=passage.span.start,
                end=passage.span.end,
                page=passage.page,
                header=passage.header,
                wanted=True,
                stored=False,
                live=False,
            )
        )
        connection.execute(
            sa.insert(passages_fts),
            {"rowid": added.lastrowid, "header": passage.header, "body": passage.text},
        )


def want_none(connection: sa.Connection, report_id: str) -> None:
    """Nothing finds a passage of the report from now on."""
    connection.execute(
        sa.update(passages).where(passages.c.report == report_id).values(wanted=False, live=False)
    )


def to_embed(connection: sa.Connection, limit: int) -> list[tuple[str, str]]:
    """Ids of passages without a vector, with the text to embed."""
    query = (
        sa.select(passages.c.id, passages_fts.c.header, passages_fts.c.body)
        .join(passages_fts, passages_fts.c.rowid == passages.c.n)
        .where(passages.c.wanted, ~passages.c.stored, passages.c.vector.is_(None))
        .order_by(passages.c.n)
        .limit(limit)
    )
    return [
        (row.id, f"{row.header}\n{row.body}" if row.header else row.body) for row in connection.execute(query)
    ]


def waiting(connection: sa.Connection) -> int:
    """How many passages are still to be embedded or stored."""
    query = sa.select(sa.func.count()).select_from(passages).where(passages.c.wanted, ~passages.c.stored)
    return connection.execute(query).scalar_one()


def set_vectors(connection: sa.Connection, vectors: Mapping[str, NDArray[np.float32]]) -> None:
    statement = (
        sa.update(passages).where(passages.c.id == sa.bindparam("of")).values(vector=sa.bindparam("v"))
    )
    if vectors:
        connection.execute(statement, [{"of": id_, "v": _packed(v)} for id_, v in vectors.items()])


def to_store(connection: sa.Connection, limit: int) -> dict[str, NDArray[np.float32]]:
    """Passages that have a vector which Chroma does not hold yet."""
    query = (
        sa.select(passages.c.id, passages.c.vector)
        .where(passages.c.wanted, ~passages.c.stored, passages.c.vector.is_not(None))
        .order_by(passages.c.n)
        .limit(limit)
    )
    return {row.id: unpacked(row.vector) for row in connection.execute(query)}


def set_stored(connection: sa.Connection, ids: Iterable[str], stored: bool = True) -> None:
    for chunk in _chunks(list(ids)):
        connection.execute(sa.update(passages).where(passages.c.id.in_(chunk)).values(stored=stored))


def set_all_unstored(connection: sa.Connection) -> None:
    """Chroma holds nothing any more."""
    connection.execute(sa.update(passages).values(stored=False))


def drop_vectors(connection: sa.Connection) -> None:
    """Forget all vectors, so that all passages are embedded again."""
    connection.execute(sa.update(passages).values(vector=None, stored=False))


def make_live(connection: sa.Connection) -> bool:
    """Let every report whose wanted passages are all stored be found in its new version. Says whether any changed."""
    unstored = sa.select(passages.c.report).where(passages.c.wanted, ~passages.c.stored)
    ready = list(
        connection.execute(
            sa.select(reports.c.id).where(
                reports.c.next_version.is_not(None), ~reports.c.removing, reports.c.id.not_in(unstored)
            )
        ).scalars()
    )
    for chunk in _chunks(ready):
        connection.execute(
            sa.update(passages).where(passages.c.report.in_(chunk)).values(live=passages.c.wanted)
        )
        connection.execute(
            sa.update(reports)
            .where(reports.c.id.in_(chunk))
            .values(version=reports.c.next_version, next_version=None)
        )
    return bool(ready)


def leaving(connection: sa.Connection, limit: int) -> dict[str, bool]:
    """Passages that nothing wants any more and nothing finds, and whether Chroma may hold them."""
    query = (
        sa.select(passages.c.id, passages.c.stored).where(~passages.c.wanted, ~passages.c.live).limit(limit)
    )
    return {row.id: row.stored for row in connection.execute(query)}


def delete(connection: sa.Connection, ids: Iterable[str]) -> None:
    """Delete passages and what the lexical index holds of them, unless they are wanted again meanwhile."""
    for chunk in _chunks(list(ids)):
        gone = sa.and_(passages.c.id.in_(chunk), ~passages.c.wanted, ~passages.c.live)
        rows = sa.select(passages.c.n).where(gone)
        connection.execute(sa.delete(passages_fts).where(passages_fts.c.rowid.in_(rows)))
        connection.execute(sa.delete(passages).where(gone))


def stored_ids(connection: sa.Connection) -> set[str]:
    return set(connection.execute(sa.select(passages.c.id).where(passages.c.stored)).scalars())


def live_count(connection: sa.Connection) -> int:
    return connection.execute(
        sa.select(sa.func.count()).select_from(passages).where(passages.c.live)
    ).scalar_one()


def by_id(connection: sa.Connection, ids: Sequence[str]) -> dict[str, tuple[Passage, NDArray[np.float32]]]:
    """Live passages with their vectors; ids that are not live are left out."""
    found: dict[str, tuple[Passage, NDArray[np.float32]]] = {}
    for chunk in _chunks(list(ids)):
        query = (
            sa.select(passages, passages_fts.c.body)
            .join(passages_fts, passages_fts.c.rowid == passages.c.n)
            .where(passages.c.id.in_(chunk), passages.c.live)
        )
        for row in connection.execute(query):
            passage = Passage(
                id=row.id,
                report=row.report,
                version=row.version,
                span=Span(row.start, row.end),
                page=row.page,
                header=row.header,
                text=row.body,
            )
            found[row.id] = (passage, unpacked(row.vector))
    return found


def live_vectors(connection: sa.Connection, filters: Filters) -> tuple[list[str], NDArray[np.float32]]:
    """Ids and vectors, shape (n, dimension), of all live passages that the filters let through."""
    import numpy as np

    query = sa.select(passages.c.id, passages.c.vector).where(passages.c.live, _passing(filters))
    rows = connection.execute(query).all()
    if not rows:
        return [], np.zeros((0, 0), dtype=np.float32)
    return [row.id for row in rows], np.frombuffer(b"".join(row.vector for row in rows), dtype="<f4").reshape(
        len(rows), -1
    )


def lexical(connection: sa.Connection, match: str, filters: Filters, limit: int) -> dict[str, float]:
    """BM25 scores (higher is better) of the best live passages for an FTS5 query."""
    score: sa.ColumnElement[float] = sa.literal_column("bm25(passages_fts)", sa.Float)
    # The plus keeps SQLite from running the whole query once for each row that is allowed.
    row: sa.ColumnElement[int] = sa.literal_column("+passages_fts.rowid", sa.Integer)
    if filters:
        passes = row.in_(sa.select(passages.c.n).where(passages.c.live, _passing(filters)))
    else:
        passes = row.not_in(sa.select(passages.c.n).where(~passages.c.live))
    best = (
        sa.select(row.label("n"), score.label("score"))
        .select_from(passages_fts)
        .where(sa.literal_column("passages_fts").op("MATCH")(match), passes)
        .order_by(score)
        .limit(limit)
        .subquery()
    )
    query = (
        sa.select(passages.c.id, best.c.score)
        .join(best, best.c.n == passages.c.n)
        .order_by(best.c.score, passages.c.n)
    )
    return {id_: -found for id_, found in connection.execute(query)}


def _passing(filters: Filters) -> sa.ColumnElement[bool]:
    if not filters:
        return sa.true()
    allowed = sa.select(reports.c.id)
    if filters.published_from:
        allowed = allowed.where(reports.c.published >= int(filters.published_from.strftime("%Y%m%d")))
    if filters.published_until:
        allowed = allowed.where(reports.c.published <= int(filters.published_until.strftime("%Y%m%d")))
    if filters.publishers:
        allowed = allowed.where(reports.c.publisher.in_(filters.publishers))
    if filters.reports:
        allowed = allowed.where(reports.c.id.in_(filters.reports))
    return passages.c.report.in_(allowed)


def _packed(vector: NDArray[np.float32]) -> bytes:
    return vector.astype("<f4").tobytes()


def unpacked(blob: bytes) -> NDArray[np.float32]:
    import numpy as np

    return np.frombuffer(blob, dtype="<f4").astype(np.float32)


def _chunks(ids: Sequence[str]) -> list[Sequence[str]]:
    return [ids[at : at + _CHUNK] for at in range(0, len(ids), _CHUNK)]


def reports_with(connection: sa.Connection, match: str) -> set[str]:
    """Reports of which some live passage meets an FTS5 query."""
    query = (
        sa.select(passages.c.report)
        .distinct()
        .select_from(passages_fts.join(passages, passages.c.n == passages_fts.c.rowid))
        .where(sa.literal_column("passages_fts").op("MATCH")(match), passages.c.live)
    )
    return set(connection.execute(query).scalars())
