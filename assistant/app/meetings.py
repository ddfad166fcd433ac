"""Meetings and attendance as markup: a line a meeting with its record card, and the table of states.

Knows accounts and how a record reads. Knows nothing of questions, libraries or Gradio. Each fact is a button that carries
the characters which say it; what the user corrected is shown as corrected.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from assistant.app.correcting import corrected_facts, render_corrections
from assistant.app.markup import day, escape, file_name, isolated, plural
from assistant.attendance_table import LEGEND, AttendanceTable, Column
from assistant.records.events import written_days
from corpus.states import display_name
from index.ledger.meetings import Account

Json = Mapping[str, Any]
UNSAID = '<span class="cq-unsaid">the report does not say</span>'
LISTS = {
    "full": "full list",
    "open": "some are named, not all",
    "collective": "named only as a group",
    "headcount": "only a number",
    "none": "no list in the report",
}
LISTS_SAID = {
    "full": "Full list in the report",
    "open": "The report names some, not all",
    "collective": "Named only as a group",
    "headcount": "Only a number in the report",
}


_CORRECTED = '<span class="cq-about">(corrected)</span>'


def render_meetings(
    accounts: Sequence[Account], wanted: str, unread: Mapping[str, str], editable: bool
) -> str:
    """Every account that holds all words of `wanted`, newest first, each with its card folded below it."""
    if not accounts:
        return '<p class="cq-empty">No meeting has been read from the reports yet.</p>' + _unread(unread)
    chosen = [account for account in accounts if matches(account, wanted)]
    if not chosen:
        return f'<p class="cq-empty">None of {plural(len(accounts), "account")} matches.</p>'
    chosen.sort(key=lambda a: (a.record["start"] or "", a.id), reverse=True)
    shared: dict[str, int] = {}
    for account in accounts:
        shared[account.event] = shared.get(account.event, 0) + 1
    return "".join(_meeting(a, shared[a.event] - 1, editable) for a in chosen) + _unread(unread)


def render_card(account: Account, others: int = 0, editable: bool = False, *, brief: bool = False) -> str:
    """The record of one meeting; `others` are further reports that tell of the same one.

    A `brief` card stands below the report itself, and leaves out what is long.
    """
    record = account.record
    people = [("Chair", record["chair"])]
    people += [("Co-chair", person) for person in record["co_chairs"]]
    people += [("Opened by", record["opened_by"])] if record["opened_by"] else []
    rows = [
        ("Day", _evidence(account, "date", escape(_days(record)) if _days(record) else "")),
        ("Place", _evidence(account, "place", escape(_place(record)))),
        ("Form", _evidence(account, "format", escape(record["format"] or ""))),
        *((label, _fact(account, person, _person(person))) for label, person in people),
        ("States", _states(account)),
    ]
    if record["collective"]:
        rows.append(("Groups", _several(account, record["collective"], lambda c: f"“{isolated(c['name'])}”")))
    if record["organisations"]:
        rows.append(
            ("Organisations", _several(account, record["organisations"], lambda o: isolated(o["name"])))
        )
    if record["headcounts"]:
        rows.append(
            (
                "Numbers",
                _several(account, record["headcounts"], lambda h: f"{h['count']} {isolated(h['of'])}"),
            )
        )
    if record["decisions"] and not brief:
        rows.append(
            ("Decisions", _several(account, record["decisions"], lambda d: isolated(d["quote"]), "cq-quotes"))
        )
    following = record["next"]
    rows.append(("Next", _fact(account, following, isolated(_next(following)) if following else "")))
    if record["mentioned"]:
        named = _several(account, record["mentioned"], lambda m: escape(display_name(m["code"])))
        rows.append(("Only mentioned", named))
    body = "".join(f"<dt>{label}</dt><dd>{value or UNSAID}</dd>" for label, value in rows)
    also = f'<p class="cq-note">Also told by {plural(others, "other report")}.</p>' if others > 0 else ""
    tools = (
        f'<button type="button" class="cq-link" data-correct-meeting="{escape(account.id)}">correct a fact</button>'
        if editable
        else ""
    )
    return f'<dl class="cq-card">{body}</dl>{render_corrections(record)}{also}<p class="cq-card-tools">{tools}</p>'


def render_record(account: Account, editable: bool) -> str:
    """The card below a source, which can be folded where there is little room."""
    card = render_card(account, editable=editable, brief=True)
    return f'<details class="cq-record" open><summary>What was read of this meeting</summary>{card}</details>'


def render_attendance(table: AttendanceTable) -> str:
    """States down, meetings across; what an empty cell means stands below."""
    if not table.rows:
        return '<p class="cq-empty">No report names a state as taking part.</p>'
    head = "".join(
        f'<th scope="col" title="{escape(c.label)}"><span class="cq-when">{escape(day(c.start)) or "no date"}</span>'
        f'<span class="cq-what">{isolated(_name(c.accounts[0]))}</span>'
        f'<span class="cq-about">{escape(LISTS[c.list_kind])}</span></th>'
        for c in table.columns
    )
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(f"<td>{_cell(table.cells[code][c.event], c, code, name)}</td>" for c in table.columns)
        + "</tr>"
        for code, name in table.rows
    )
    marks = {"yes": '<b class="cq-yes">●</b>'}
    legend = "".join(
        f"<li>{marks.get(cell) or f'<b>{escape(cell)}</b>'} {escape(meaning)}</li>"
        for cell, meaning in LEGEND
    )
    return (
        f'<div class="cq-matrix" tabindex="0"><table><thead><tr><th scope="col">State</th>{head}</tr></thead>'
        f'<tbody>{body}</tbody></table></div><ul class="cq-legend">{legend}</ul>'
    )


def _meeting(account: Account, others: int, editable: bool) -> str:
    record = account.record
    count = len(record["states"])
    came = plural(count, "state") if count else LISTS[record["attendance_list"]]
    about = [isolated(part) for part in (account.publisher or account.title, _place(record)) if part]
    return (
        f'<details class="cq-meeting" data-meeting="{escape(account.id)}"><summary>'
        f'<span class="cq-when">{escape(_days(record)) or "no date"}</span>'
        f'<span class="cq-what">{isolated(_name(account))}'
        f'<span class="cq-about">{" · ".join(about)}</span></span><span class="cq-came">{escape(came)}</span></summary>'
        f"{render_card(account, others, editable)}</details>"
    )


def matches(account: Account, wanted: str) -> bool:
    """Whether the account holds every word of `wanted`, in a name, a place, a day or a state."""
    record = account.record
    names = [display_name(s["code"]) for s in record["states"]]
    parts = [
        record["name"],
        account.title,
        account.publisher,
        _days(record),
        _place(record),
        *record["bodies"],
        *names,
    ]
    hay = " ".join(str(part) for part in parts if part).casefold()
    return all(word in hay for word in wanted.casefold().split())


def _states(account: Account) -> str:
    record = account.record
    kind = f'<span class="cq-about">{escape(LISTS[record["attendance_list"]])}</span>'
    if not record["states"]:
        return "" if record["attendance_list"] == "none" else kind
    return _several(account, record["states"], _state) + kind


def _state(said: Json) -> str:
    notes = [said["role"] if said["role"] != "member" else None, "remotely" if said["remote"] else None]
    noted = ", ".join(note for note in notes if note)
    return escape(display_name(said["code"])) + (f" ({escape(noted)})" if noted else "")


def _person(person: Json | None) -> str:
    if not person:
        return ""
    title, state = person.get("title"), display_name(person["state"]) if person.get("state") else None
    if title and state and state.casefold() in title.casefold():
        state = None  # "Minister of Energy of Saudi Arabia"
    parts = [person.get("name"), title, state]
    return ", ".join(isolated(part) for part in parts if part)


def _next(following: Json) -> str:
    return ", ".join(part for part in (following["text"], following["place"]) if part)


def _name(account: Account) -> str:
    """What the meeting is called: its name, else the report's title, else the file's name, never a path of the machine."""
    name = account.record["name"] or account.title or file_name(account.path)
    return name[:1].upper() + name[1:]


def _days(record: Json) -> str:
    if not record["start"]:
        return record["date_text"] or ""
    end = record["end"]
    return written_days(date.fromisoformat(record["start"]), date.fromisoformat(end) if end else None)


def _place(record: Json) -> str:
    place = record["place"] or {}
    country = display_name(place["country"]) if place.get("country") else None
    parts = [place.get("venue"), place.get("city"), country]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _evidence(account: Account, name: str, shown: str) -> str:
    if shown and name in corrected_facts(account.record):
        return f"<span>{shown}</span> {_CORRECTED}"
    span = account.record.get("evidence", {}).get(name)
    return _fact(account, {"span": span} if span else None, shown)


def _fact(account: Account, said: Json | None, shown: str, label: str = "") -> str:
    """`shown` as a button that opens its sentence; as plain text where a user put it there."""
    if not shown:
        return ""
    span = said.get("span") if said else None
    if not span:
        return f"<span>{shown}</span>"
    place = json.dumps({"report": account.report, "version": account.version, "span": span})
    named = f' aria-label="{label}"' if label else ""
    return f'<button type="button" class="cq-fact" data-fact="{escape(place)}"{named}>{shown}</button>'


def _several(account: Account, said: Iterable[Json], show: Any, name: str = "cq-several") -> str:
    return f'<span class="{name}">' + "".join(_fact(account, one, show(one)) for one in said) + "</span>"


def _unread(unread: Mapping[str, str]) -> str:
    if not unread:
        return ""
    said = "".join(f"<li>{isolated(report)}: {isolated(reason)}</li>" for report, reason in unread.items())
    return f'<div class="cq-note"><p>Facts were not read from these reports:</p><ul>{said}</ul></div>'


def _cell(text: str, column: Column, code: str, name: str) -> str:
    """One cell; what a report says of the state opens its sentence."""
    came, absent = text.startswith("yes"), text == "said absent"
    if not came and not absent:
        return f'<span class="cq-about">{escape(text)}</span>'
    shown, label = f'<span class="cq-about">{escape(text)}</span>', f"{escape(name)} said absent"
    if came:
        note = escape(text[5:-1])
        shown = '<span class="cq-yes">●</span>' + (f' <span class="cq-about">{note}</span>' if note else "")
        label = f"{escape(name)} took part" + (f", {note}" if note else "")
    field = "states" if came else "absent"
    said = (
        (a, s) for a in column.accounts for s in a.record.get(field, ()) if s["code"] == code and s["span"]
    )
    for account, state in said:
        return _fact(account, state, shown, label)
    return f'<span role="img" aria-label="{label}">{shown}</span>'
