"""States x meetings as a table: who is named, and what an empty cell means.

Knows how the accounts of one event are laid together and what the kind of a report's list lets one say. Knows no output format.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from corpus.states import display_name
from index.ledger.meetings import Account

# What it means that a state is not named, by the kind of list that the reports of the meeting give.
NOT_NAMED = {
    "full": "not named",
    "open": "not named (open list)",
    "collective": "",
    "headcount": "",
    "none": "",
}
LEGEND = (
    ("yes", "named as taking part"),
    ("not named", "the report gives a full list of participants, and the state is not in it"),
    ("not named (open list)", "the report names some participants, not all"),
    ("(empty)", "the report gives no list of states: nothing follows for this state"),
    ("said absent", "the report says that the state did not take part"),
)
_FULLNESS = ("full", "open", "collective", "headcount", "none")


@dataclass(frozen=True, slots=True)
class Column:
    """One event. `list_kind` is that of the account that says most; `accounts` are all that tell of it."""

    event: str
    label: str
    start: str | None
    list_kind: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class AttendanceTable:
    """`cells[code][event]` is the cell's text; rows are in the order of the states' names."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, str], ...]
    cells: dict[str, dict[str, str]]

    def as_rows(self) -> list[list[str]]:
        """The table for a spreadsheet: names of meetings, the list that each report gives, states, and the legend."""
        header = ["state", "code", *(column.label for column in self.columns)]
        lists = ["list given by the report", "", *(column.list_kind for column in self.columns)]
        body = [[name, code, *(self.cells[code][c.event] for c in self.columns)] for code, name in self.rows]
        return [header, lists, *body, [], *([cell, meaning] for cell, meaning in LEGEND)]

    def as_json(self) -> dict[str, Any]:
        return {
            "meetings": [
                {
                    "event": c.event,
                    "label": c.label,
                    "start": c.start,
                    "attendance_list": c.list_kind,
                    "accounts": [a.id for a in c.accounts],
                }
                for c in self.columns
            ],
            "states": [{"code": code, "name": name, "cells": self.cells[code]} for code, name in self.rows],
            "legend": [{"cell": cell, "meaning": meaning} for cell, meaning in LEGEND],
        }


def attendance_table(accounts: Sequence[Account]) -> AttendanceTable:
    """The table over `accounts`, one column an event in the order in which they come."""
    events: dict[str, list[Account]] = {}
    for account in accounts:
        events.setdefault(account.event, []).append(account)
    columns = tuple(_column(event, members) for event, members in events.items())
    codes = {s["code"] for a in accounts for s in (*a.record["states"], *a.record.get("absent", ()))}
    rows = tuple(sorted(((code, display_name(code)) for code in codes), key=lambda row: row[1]))
    cells = {code: {column.event: _cell(code, column) for column in columns} for code, _ in rows}
    return AttendanceTable(columns, rows, cells)


def label_of(account: Account) -> str:
    """What a reader calls the meeting: its name, or the report's title, and its day."""
    record = account.record
    name = record["name"] or account.title or PurePath(account.path).name
    day = record["start"] or record["date_text"]
    return f"{name}, {day}" if day and day not in name else name


def _column(event: str, members: Sequence[Account]) -> Column:
    fullest = min(members, key=lambda a: _FULLNESS.index(a.record["attendance_list"]))
    named = max(members, key=lambda a: len(a.record["name"] or ""))
    return Column(
        event, label_of(named), named.record["start"], fullest.record["attendance_list"], tuple(members)
    )


def _cell(code: str, column: Column) -> str:
    named = [s for a in column.accounts for s in a.record["states"] if s["code"] == code]
    absent = any(s["code"] == code for a in column.accounts for s in a.record.get("absent", ()))
    if not named:
        return "said absent" if absent else NOT_NAMED[column.list_kind]
    notes = [state["role"] for state in named if state["role"] and state["role"] != "member"][:1]
    notes += ["remotely"] if all(state["remote"] for state in named) else []
    holders = sum(any(s["code"] == code for s in a.record["states"]) for a in column.accounts)
    lists = sum(a.record["attendance_list"] in ("full", "open") for a in column.accounts)
    if holders < lists:
        notes.append(f"in {holders} of {lists} reports")
    return f"yes ({', '.join(notes)})" if notes else "yes"
