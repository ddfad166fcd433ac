"""Corrections of a meeting's facts as markup: the form, and the list of what was corrected.

Knows which facts can be corrected and how their values are written. Knows nothing of libraries or Gradio.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from assistant.app.markup import day, escape, isolated
from assistant.attendance_table import label_of
from corpus.states import display_name
from index.corrections import FORMATS, LISTS
from index.ledger.meetings import Account

Json = Mapping[str, Any]

# Enough for the meetings of a season; more are found by their ids on the command line.
_OFFERED = 30


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that can be corrected; `hint` tells how its value is written, `choices` are the values that there are."""

    field: str
    label: str
    hint: str
    choices: tuple[str, ...] = ()


FACTS = (
    Fact(
        "states",
        "States that took part",
        "All of them: KAZ, Kyrgyzstan. Or only what changes: +KAZ, -Ukraine.",
    ),
    Fact("start", "First day", "Year-month-day: 2024-10-18."),
    Fact("end", "Last day", "Year-month-day: 2024-10-18."),
    Fact("name", "Name of the meeting", "As it should be called."),
    Fact("ordinal", "Number", "In digits: 59."),
    Fact("city", "City", "The name of the town."),
    Fact("country", "Country", "A name or a code: Kazakhstan or KAZ."),
    Fact("format", "Form", "In person, online or both.", FORMATS),
    Fact("chair", "Chair", "Name, then a comma and the office."),
    Fact("attendance_list", "Kind of list", "What the report gives of those who came.", LISTS),
    Fact("event", "Same meeting as", "Choose another account of this meeting, or write none to part them."),
)
_LABELS = {fact.field: fact.label for fact in FACTS}
_SHOWN_AS = {"start": "date", "end": "date", "city": "place", "country": "place", "venue": "place"}


def corrected_facts(record: Json) -> set[str]:
    """The facts of a card ("date", "place", "chair" …) that a user corrected."""
    return {_SHOWN_AS.get(c["field"], c["field"]) for c in record.get("corrections") or ()}


def render_form(account: Account, others: Sequence[Account]) -> str:
    """The form that corrects one fact of a meeting; `others` are those that it may be the same as."""
    options = "".join(
        f'<option value="{fact.field}" data-hint="{escape(fact.hint)}" '
        f'data-list="{f"cq-values-{fact.field}" if fact.choices or fact.field == "event" else ""}">'
        f"{escape(fact.label)}</option>"
        for fact in FACTS
    )
    lists = "".join(
        f'<datalist id="cq-values-{fact.field}">'
        + "".join(f'<option value="{escape(choice)}">' for choice in fact.choices)
        + "</datalist>"
        for fact in FACTS
        if fact.choices
    )
    same = "".join(
        f'<option value="{escape(other.id)}">{escape(dated(other))}</option>'
        for other in _nearest(account, others)
    )
    return (
        f'<form method="dialog" data-form="correct_meeting" data-meeting="{escape(account.id)}">'
        f'<h2>Correct a fact of this meeting</h2><p class="cq-about">{isolated(dated(account))}</p>'
        f'<label>Fact<select name="field">{options}</select></label>'
        '<label>Right value (empty for none)<input name="value" maxlength="1000" autocomplete="off" '
        'aria-describedby="cq-hint"></label><p class="cq-about" id="cq-hint"></p>'
        f'{lists}<datalist id="cq-values-event"><option value="none">{same}</datalist>'
        '<label>Why (kept with the correction)<input name="why" maxlength="500" autocomplete="off"></label>'
        '<p class="cq-form-error" role="alert" hidden></p>'
        '<div class="cq-buttons"><button type="submit" class="cq-primary">Save</button>'
        '<button type="button" class="cq-plain" data-close>Cancel</button></div></form>'
    )


def dated(account: Account) -> str:
    """What a meeting is called, with its day written out."""
    start = account.record["start"]
    return label_of(account).replace(str(start), day(start)) if start else label_of(account)


def render_corrections(record: Json) -> str:
    """What a user corrected, each with what was read in its place; "" where nothing was."""
    said = "".join(
        f"<li>{escape(_LABELS.get(c['field'], c['field']))} corrected to {isolated(c['value'] or 'none')}, "
        f"read as {isolated(_read_as(c['extracted']))}: {isolated(c['why'] or 'no reason given')}</li>"
        for c in record.get("corrections") or ()
    )
    return f'<ul class="cq-corrected" aria-label="Corrections">{said}</ul>' if said else ""


def _read_as(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value.get("name") or "none")
    if isinstance(value, list):
        return ", ".join(display_name(code) for code in value) or "none"
    return day(str(value)) if value else "none"


def _nearest(account: Account, others: Sequence[Account]) -> list[Account]:
    """The meetings of other reports whose days lie nearest."""

    def distance(other: Account) -> int:
        days = (account.record["start"], other.record["start"])
        if not all(days):
            return 10**6
        one, another = (date.fromisoformat(str(each)) for each in days)
        return abs((one - another).days)

    return sorted((o for o in others if o.report != account.report), key=distance)[:_OFFERED]
