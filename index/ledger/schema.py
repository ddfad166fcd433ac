"""The tables of the ledger.

A report has an id for life; `version` names the text that is searched now, `next_version` one that is still being embedded.
A passage is *wanted* when it belongs to the newest version, *stored* when its vector is in Chroma, *live* when it may be found.
Of a report whose text has changed the old passages stay live until all the new ones are stored.
"""

from __future__ import annotations

import sqlalchemy as sa

tables = sa.MetaData()

meta = sa.Table(
    "meta",
    tables,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

reports = sa.Table(
    "reports",
    tables,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("version", sa.Text),
    sa.Column("next_version", sa.Text),
    sa.Column("title", sa.Text),
    sa.Column("published", sa.Integer),  # 20240312: SQL compares it, and so do filters
    sa.Column("publisher", sa.Text),
    sa.Column("address", sa.Text),
    sa.Column("symbol", sa.Text),
    sa.Column("language", sa.Text),
    sa.Column("kind", sa.Text),
    sa.Column("as_read", sa.Text, nullable=False),  # JSON of the metadata before the user's corrections
    sa.Column("added", sa.Text, nullable=False),  # ISO time, UTC
    sa.Column("removing", sa.Boolean, nullable=False, default=False),
)

versions = sa.Table(
    "versions",
    tables,
    sa.Column("report", sa.Text, sa.ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("version", sa.Text, primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("pages", sa.Text, nullable=False),  # JSON list of offsets
    sa.Column("original", sa.Text, nullable=False),  # sha256 of the file it was read from
    sa.Column("ending", sa.Text, nullable=False),
)

files = sa.Table(
    "files",
    tables,
    sa.Column("path", sa.Text, primary_key=True),  # absolute, or "upload:NAME"
    sa.Column("shown", sa.Text, nullable=False),  # as the user gave it
    sa.Column("report", sa.Text, sa.ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("original", sa.Text, nullable=False),
    sa.Column(
        "read_with", sa.Text, nullable=False
    ),  # what else the reading depended on: reader and catalogue row
)

corrections = sa.Table(
    "corrections",
    tables,
    sa.Column("report", sa.Text, sa.ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("field", sa.Text, primary_key=True),
    sa.Column("value", sa.Text),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
)

passages = sa.Table(
    "passages",
    tables,
    sa.Column("n", sa.Integer, primary_key=True),  # the row of the lexical index
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("report", sa.Text, sa.ForeignKey("reports.id", ondelete="CASCADE"), nullable=False),
    sa.Column("version", sa.Text, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("page", sa.Integer),
    sa.Column("header", sa.Text, nullable=False),
    sa.Column("vector", sa.LargeBinary),  # float32, little-endian
    sa.Column("wanted", sa.Boolean, nullable=False),
    sa.Column("stored", sa.Boolean, nullable=False, default=False),
    sa.Column("live", sa.Boolean, nullable=False, default=False),
    sa.Index("passages_by_report", "report", "live"),
    sa.Index("passages_to_store", "wanted", "stored", "live"),
)

# FTS5 tables are made in the migration; this is their shape for queries.
passages_fts = sa.table("passages_fts", sa.column("rowid"), sa.column("header"), sa.column("body"))

# Meeting records: what is extracted from a version's text. Derived, made again by reading the stored text again.

meetings = sa.Table(
    "meetings",
    tables,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("report", sa.Text, sa.ForeignKey("reports.id", ondelete="CASCADE"), nullable=False),
    sa.Column("version", sa.Text, nullable=False),
    sa.Column("n", sa.Integer, nullable=False),  # 1 for the first meeting that the report tells of
    sa.Column("event", sa.Text, nullable=False),
    sa.Column("start", sa.Integer),  # 20240312, as corrected; the first day that the account allows
    sa.Column("end", sa.Integer),
    sa.Column("extracted", sa.Text, nullable=False),  # JSON of the record as read
    sa.Column("record", sa.Text, nullable=False),  # JSON of the record as corrected by the user
    sa.Index("meetings_by_report", "report", "version"),
    sa.Index("meetings_by_event", "event"),
)

attendances = sa.Table(
    "attendances",
    tables,
    sa.Column("meeting", sa.Text, sa.ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("code", sa.Text, primary_key=True),
    sa.Index("attendances_by_state", "code"),
)

meeting_corrections = sa.Table(
    "meeting_corrections",
    tables,
    sa.Column("report", sa.Text, sa.ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("n", sa.Integer, primary_key=True),
    sa.Column("field", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column(
        "about", sa.Text, nullable=False
    ),  # JSON of day, ordinal and name then: finds the meeting after re-reading
)

# Whether and how the version's text was read into records: "read", or why not ("language: ru").
readings = sa.Table(
    "readings",
    tables,
    sa.Column("report", sa.Text, sa.ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("version", sa.Text, primary_key=True),
    sa.Column("rules", sa.Text, nullable=False),
    sa.Column("result", sa.Text, nullable=False),
)
