"""Single values of a ledger: its embedding model, the vectors' folder, the generation."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from index.ledger.schema import meta


def get(connection: sa.Connection, key: str) -> str | None:
    return connection.execute(sa.select(meta.c.value).where(meta.c.key == key)).scalar_one_or_none()


def put(connection: sa.Connection, key: str, value: str) -> None:
    statement = insert(meta).values(key=key, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def drop(connection: sa.Connection, key: str) -> None:
    connection.execute(sa.delete(meta).where(meta.c.key == key))


def generation(connection: sa.Connection) -> int:
    """A number that moves whenever what can be found has changed."""
    return int(get(connection, "generation") or 0)


def next_generation(connection: sa.Connection) -> int:
    moved = generation(connection) + 1
    put(connection, "generation", str(moved))
    return moved
