"""Participant tables: which column holds the state, which the name, which the post.

Knows table rows. Knows nothing of the heading above the table.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.grammar.lexicon import COMPANIES
from corpus.meetings.grammar.tokens import PUNCT, STATE, Token, Tokens
from corpus.meetings.presence.list_lines import (
    ROLE_HEADINGS,
    add_state_line,
    is_person_line,
    lone_name,
    only_state,
)
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import Parties
from corpus.report import Span

_STATE_COLUMNS = frozenset("state country delegation member nation states countries party".split())


_NAME_COLUMNS = frozenset(
    "name participant representative names delegate person representatives participants".split()
)


_PRESENCE_COLUMNS = frozenset("present attendance attended".split())


_TITLE_COLUMNS = frozenset("post title position function office designation rank".split())


def cells_of(tokens: Tokens) -> list[Tokens]:
    cells: list[Tokens] = [[]]
    for token in tokens:
        if token.text == "|":
            cells.append([])
        else:
            cells[-1].append(token)
    return cells


def header_of(cells: list[Tokens]) -> list[str] | None:
    columns = []
    known = 0
    for cell in cells:
        words = {token.lower for token in cell}
        if words & _STATE_COLUMNS and len(cell) <= 3 and not words & {"head", "heads"}:
            columns.append("state")
            known += 1
        elif (words & _NAME_COLUMNS or words & {"head", "heads"}) and len(cell) <= 4:
            columns.append("name")
            known += 1
        elif words & _TITLE_COLUMNS and len(cell) <= 4:
            columns.append("title")
            known += 1
        elif words & _PRESENCE_COLUMNS and len(cell) <= 2:
            columns.append("presence")
            known += 1
        else:
            columns.append("")
    return columns if known >= 2 and not any(t.kind == STATE for cell in cells for t in cell) else None


def is_absent_row(cells: list[Tokens], columns: list[str]) -> bool:
    """Whether the row's own column of presence says no."""
    for number, cell in enumerate(cells):
        if number < len(columns) and columns[number] == "presence":
            words = [token.lower for token in cell]
            return not words or words[0] in _NOBODY
    told = [
        [token.lower for token in cell] for cell in cells if cell and not any(t.kind == STATE for t in cell)
    ]
    told = [
        words for words in told if not (words[0].isdigit() and words[0] != "0")
    ]  # but the number of the row
    return bool(told) and all(words[0] in _NOBODY or words[:2] in _NOT_THERE for words in told)


_NOT_THERE = (["not", "represented"], ["not", "present"], ["not", "attending"])
_NOBODY = frozenset("no n none nil nobody absent apologies excused – — - 0 vacant".split())


def read_row(
    cells: list[Tokens],
    columns: list[str],
    state: Token | None,
    role: str | None,
    organisations: bool,
    target: Parties,
) -> Token | None:
    current: Token | None = None
    alone = [lone for cell in cells if (lone := only_state(cell)) is not None]
    if len(alone) >= 2 and len(alone) == sum(bool(cell) for cell in cells):
        for lone in alone:  # several states a row and nothing else
            add_state_line(target, lone, role, None)
        return None
    name: Tokens = []
    title: Tokens = []
    for number, cell in enumerate(cells):
        kind = columns[number] if number < len(columns) else ""
        lone = only_state(cell)
        if lone is not None and (kind in ("state", "") or not columns):
            current = lone
        elif kind == "state" and any(t.kind == STATE for t in cell):
            token = next(t for t in cell if t.kind == STATE)
            if not any(t.lower in COMPANIES for t in cell):
                current = token
                role = next((ROLE_HEADINGS[t.lower] for t in cell if t.lower in ROLE_HEADINGS), role)
        elif len(cell) == 1 and cell[0].lower in ROLE_HEADINGS:
            role = ROLE_HEADINGS[cell[0].lower]
        elif kind == "name" or (not kind and not name and is_person_line(cell) and len(cell) <= 8):
            name = cell
        elif kind == "title" or (not kind and any(t.kind != "number" for t in cell)):
            title = title or cell
    if current is None and not (cells and cells[0]) and state is not None:
        current = state
    if current is not None and not organisations:
        if current is not state:
            add_state_line(target, current, role, None)
    elif name or title:
        parties = Parties()
        at = columns.index("state") if "state" in columns else len(cells)
        sent_by_another = at < len(cells) and cells[at] and not any(t.kind == STATE for t in cells[at])
        for cell in [cells[at]] if sent_by_another else cells:
            if cell:
                parties.extend(read_parties(cell, 0, len(cell), (), role=role))
        target.extend(parties)
        if parties.persons or not name:
            return state
    person = lone_name(name, 0) if name else None
    if person is not None:
        words = [t for t in title if t.kind != PUNCT or t.text == ","]
        span = Span(title[0].start, title[-1].end) if title and words else None
        code = current.code if current is not None and current.state else None
        target.persons.append(replace(person, title=span or person.title, state=code))
    return current
