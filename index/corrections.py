"""A user's correction laid over what was read of a meeting.

Knows which facts of a record can be corrected and how their values are written. What was read stays beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from corpus.errors import UsageError
from corpus.states import code_of

Record = dict[str, Any]

LISTS = ("full", "open", "collective", "headcount", "none")
FORMATS = ("in-person", "online", "hybrid")


@dataclass(frozen=True, slots=True)
class Correction:
    """`value` is as the user typed it; '' means that there is none."""

    field: str
    value: str
    why: str
    at: str


def corrected(extracted: Record, corrections: Sequence[Correction]) -> Record:
    """The record with all corrections applied, oldest first, each listed under `corrections` with what was read."""
    record = dict(extracted)
    listed = []
    for correction in corrections:
        change = _FIELDS.get(correction.field)
        if change is None:
            raise UsageError(
                f"{correction.field} cannot be corrected. What can: {', '.join(sorted(_FIELDS))}."
            )
        listed.append(
            {
                "field": correction.field,
                "value": correction.value,
                "why": correction.why,
                "at": correction.at,
                "extracted": _extracted(extracted, correction.field),
            }
        )
        record = change(record, correction.value.strip())
    record["corrections"] = listed
    return record


def _extracted(record: Record, field: str) -> Any:
    if field in ("city", "country", "venue"):
        return (record["place"] or {}).get(field)
    if field == "states":
        return [state["code"] for state in record["states"]]
    return record.get(field)


def _states(record: Record, value: str) -> Record:
    """ "KAZ, Kyrgyzstan" replaces the list; "+KAZ, -UKR" adds to it and takes from it."""
    names = [name.strip() for name in re.split(r"[,;]", value) if name.strip()]
    steps = [(name[0] if name[0] in "+-" else "", _code(name.lstrip("+- "))) for name in names]
    if any(sign for sign, _ in steps) and not all(sign for sign, _ in steps):
        raise UsageError("Write either the whole list of states, or only changes with + and - before each.")
    by_code = {state["code"]: state for state in record["states"]}
    if steps and steps[0][0]:
        wanted = [code for code in by_code if ("-", code) not in steps]
        wanted += [code for sign, code in steps if sign == "+" and code not in wanted]
    else:
        wanted = list(dict.fromkeys(code for _, code in steps))
    new = {"role": None, "capacity": None, "remote": None, "span": None, "quote": None, "corrected": True}
    kept = [by_code.get(code) or {"code": code, **new} for code in wanted]
    mentioned = [m for m in record["mentioned"] if m["code"] not in wanted]
    return {**record, "states": kept, "mentioned": mentioned}


def _code(name: str) -> str:
    code = code_of(name)
    if code is None:
        raise UsageError(f"{name!r} is not the name or code of a state. Write for example KAZ or Kazakhstan.")
    return code


def _day(field: str) -> Callable[[Record, str], Record]:
    def change(record: Record, value: str) -> Record:
        if not value:
            return {**record, "start": None, "end": None, "date_precision": "none"}
        try:
            day = date.fromisoformat(value).isoformat()
        except ValueError:
            raise UsageError(
                f"{value!r} is not a day. Write it as year-month-day, for example 2024-10-18."
            ) from None
        changed = {**record, field: day, "date_precision": "day"}
        if field == "start" and (
            not record["end"] or record["end"] == record["start"] or record["end"] < day
        ):
            changed["end"] = day
        if field == "end" and (not record["start"] or record["start"] > day):
            raise UsageError(f"The meeting cannot end on {day}, before it starts; correct its start first.")
        return changed

    return change


def _place(field: str) -> Callable[[Record, str], Record]:
    def change(record: Record, value: str) -> Record:
        place = dict(record["place"] or {"city": None, "country": None, "venue": None})
        place[field] = (_code(value) if field == "country" else value) if value else None
        return {**record, "place": place if any(place.values()) else None}

    return change


def _one_of(field: str, allowed: Sequence[str]) -> Callable[[Record, str], Record]:
    def change(record: Record, value: str) -> Record:
        if value and value not in allowed:
            raise UsageError(f"{field} is one of {', '.join(allowed)}, not {value!r}.")
        return {**record, field: value or None}

    return change


def _ordinal(record: Record, value: str) -> Record:
    if value and not value.isdigit():
        raise UsageError(f"{value!r} is not a number. Write for example 59.")
    ordinal = int(value) if value else None
    body = record["bodies"][0] if record["bodies"] else None
    return {**record, "ordinal": ordinal, "ordinals": [{"body": body, "ordinal": ordinal}] if ordinal else []}


def _person(field: str) -> Callable[[Record, str], Record]:
    def change(record: Record, value: str) -> Record:
        name, _, title = (part.strip() for part in value.partition(","))
        person = {"name": name, "title": title or None, "state": None, "organisation": None, "span": None}
        return {**record, field: person if name else None}

    return change


def _name(record: Record, value: str) -> Record:
    return {**record, "name": value or None}


def _bodies(record: Record, value: str) -> Record:
    return {**record, "bodies": [body.strip() for body in value.split(";") if body.strip()]}


def _host(record: Record, value: str) -> Record:
    return {**record, "host": _code(value) if value else None}


def _event(record: Record, value: str) -> Record:
    return {**record, "linked_to": value or None}


_FIELDS: dict[str, Callable[[Record, str], Record]] = {
    "name": _name,
    "bodies": _bodies,
    "ordinal": _ordinal,
    "start": _day("start"),
    "end": _day("end"),
    "city": _place("city"),
    "country": _place("country"),
    "venue": _place("venue"),
    "host": _host,
    "format": _one_of("format", FORMATS),
    "attendance_list": _one_of("attendance_list", LISTS),
    "states": _states,
    "chair": _person("chair"),
    "opened_by": _person("opened_by"),
    "event": _event,
}
