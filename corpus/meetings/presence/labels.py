"""Lists that stand behind their label in one line: "Members: A, B and C", "Observers | A | B".

Knows where the label ends and how the list goes on. Knows nothing of the lines around it.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.tokens import STATE, Tokens
from corpus.meetings.presence.continuations import class_in, counted_before
from corpus.meetings.presence.list_lines import ROLE_HEADINGS, add_state_line, lone_name, read_columns
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import Parties


def labelled_list(read: Read, start: int, target: Parties) -> None:
    """A list that stands behind its label in one line, with separators or, flattened from columns, without."""
    tokens = read.tokens
    if read_columns(tokens, start, target):
        return
    names = [t for t in tokens[start:] if t.kind == STATE and t.state and t.form in ("name", "code")]
    separators = sum(t.text in ",;" or t.lower == "and" for t in tokens[start:])
    if len(names) >= 3 and separators < len(names) - 2:
        for k in range(start, len(tokens)):
            before = tokens[k - 1].lower if tokens[k - 1].lower != "the" else tokens[k - 2].lower
            if tokens[k] in names and before not in {"of", "in", "to", "from", "for", "at"}:
                add_state_line(target, tokens[k], None, None)
                person = lone_name(tokens, k + 1)
                if person is not None and tokens[k].state is not None:
                    target.persons.append(replace(person, state=tokens[k].code))
        return
    label = [t.lower for t in tokens[:start]]
    role = class_in(label) or next((ROLE_HEADINGS[w] for w in label if w in ROLE_HEADINGS), None)
    target.extend(read_parties(tokens, start, len(tokens), read.groups, role=role, lead="public"))
    target.counts.extend(counted_before(tokens, start - 1))


def after_colon(reads: list[Read]) -> int | None:
    """The token with which the list begins behind a colon or a cell's edge."""
    tokens = reads[0].tokens
    for k, token in enumerate(tokens[:8]):
        if token.text in ":|":
            return k + 1 if k + 1 < len(tokens) else None
    return None


def row_label(cells: list[Tokens]) -> int | None:
    """ "Observers: A | B | C": how many tokens of the first cell are its label."""
    colon = next((k for k, token in enumerate(cells[0][:4]) if token.text == ":"), None)
    if colon is None or not colon or len(cells) < 2 or any(t.kind == STATE for t in cells[0][:colon]):
        return None
    return colon + 1
