"""Participants laid out as lines: bulleted persons, "State: person", sub-headings with persons beneath, tables.

Knows how such lists begin, go on and end. Under a heading that says "participants" no verb is needed; under "apologies" the
same layout says the opposite.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.accounts import Account
from corpus.meetings.document import (
    APOLOGIES,
    HEADING,
    ITEM,
    PARTICIPANTS,
    PROSE,
    ROW,
    Document,
    Line,
    Read,
    label_of,
)
from corpus.meetings.list_lines import (
    ROLE_HEADINGS,
    add_state_line,
    is_person_line,
    lone_name,
    only_state,
    read_columns,
    read_line,
)
from corpus.meetings.parties import read_parties
from corpus.meetings.party_model import Parties
from corpus.meetings.predicates import is_list_lead
from corpus.meetings.statements import Statement
from corpus.meetings.tables import cells_of, header_of, read_row
from corpus.meetings.tokens import STATE, Token, Tokens

_NOT_STATES = frozenset(
    "organisations organizations secretariat bureau companies observers-organisations "
    "institutions interpreters".split()
)


def listed_in(document: Document, account: Account) -> list[Statement]:
    """Statements that lines make: one for those who came, one for those who sent apologies."""
    came, away = Parties(), Parties()
    first_came = first_away = -1
    lead: str | None = None
    state: Token | None = None
    role: str | None = None
    organisations = False
    columns: list[str] = []
    own = set(account.sentences)
    for line in document.lines:
        if not line.sentences or line.sentences[0] not in own:
            continue
        reads = [document.sentences[n] for n in line.sentences]
        section = line.section
        last = reads[-1]
        if is_list_lead(last) or _lead_phrase(last, line):
            lead = PARTICIPANTS
            state, role, organisations, columns = None, None, False, []
            continue
        if section in (PARTICIPANTS, APOLOGIES) and line.opens and _opens(document, line):
            rest = _after_colon(reads)
            lead, state, role, organisations, columns = section, None, None, False, []
            if rest is None:
                continue
            target = came if section == PARTICIPANTS else away
            read_line(reads[0], rest, None, None, target)
            continue
        label = label_of(reads[0].tokens)
        if label is not None:
            kind, rest = label
            target = came if kind == PARTICIPANTS else away
            _labelled(reads[0], rest, target)
            if kind == PARTICIPANTS:
                first_came = line.sentences[0] if first_came < 0 else first_came
            else:
                first_away = line.sentences[0] if first_away < 0 else first_away
            lead, state, role = (kind, None, None) if len(reads) == 1 else (None, None, None)
            continue
        if lead is None:
            continue
        if (
            section not in (PARTICIPANTS, APOLOGIES)
            and line.kind == HEADING
            and not only_state(reads[0].tokens)
            and not is_person_line(reads[0].tokens)
            and section != ""
        ):
            lead = None
            continue
        if (
            line.kind in (PROSE, ITEM)
            and _prose(reads)
            and not (line.kind == ITEM and line.span.of(document.text).lstrip()[:1] in "•▪●◦*-–—·")
        ):
            lead = None
            continue
        target = came if lead == PARTICIPANTS else away
        if lead == PARTICIPANTS and first_came < 0:
            first_came = line.sentences[0]
        if lead == APOLOGIES and first_away < 0:
            first_away = line.sentences[0]
        tokens = [token for read in reads for token in read.tokens]
        if line.kind == ROW:
            cells = cells_of(tokens)
            header = header_of(cells)
            if header:
                columns = header
                continue
            if len(cells) >= 2 or columns:
                state = read_row(cells, columns, state, role, organisations, target)
                continue
        lone = only_state(tokens)
        if lone is not None:
            state = lone
            organisations = False
            add_state_line(target, lone, role, None)
            continue
        heading_role = _role_heading(tokens, line)
        if heading_role is not None:
            role = ROLE_HEADINGS.get(heading_role)
            state = None
            organisations = any(token.lower in _NOT_STATES for token in tokens)
            continue
        if line.kind == HEADING and not is_person_line(tokens) and not any(t.kind == STATE for t in tokens):
            if section not in (PARTICIPANTS, APOLOGIES):
                lead = None
                continue
            state = None
            organisations = True
            continue
        read_line(reads[0], 0, state, role, target, last, tokens)
    statements = []
    if came:
        statements.append(Statement(came, first_came if first_came >= 0 else account.first, True))
    if away:
        statements.append(
            Statement(away, first_away if first_away >= 0 else account.first, False, "apologies")
        )
    return statements


def _opens(document: Document, line: Line) -> bool:
    content = line.span.of(document.text).strip()
    return not (
        line is document.lines[0]
        and not content.endswith(":")
        and len(document.lines) > 1
        and len(content.split()) > 4
    )


def _lead_phrase(read: Read, line: Line) -> bool:
    """A verbless lead-in: "In attendance:", "The following were present:" are caught elsewhere; this is "Members present:"."""
    return False


def _labelled(read: Read, start: int, target: Parties) -> None:
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
    target.extend(read_parties(tokens, start, len(tokens), read.groups, lead="public"))


def _after_colon(reads: list[Read]) -> int | None:
    tokens = reads[0].tokens
    for k, token in enumerate(tokens[:8]):
        if token.text in ":|":
            return k + 1 if k + 1 < len(tokens) else None
    return None


def _prose(reads: list[Read]) -> bool:
    """Running text: it has a main verb and does not begin with a state and a colon."""
    tokens = reads[0].tokens
    finite = any(group.finite and group.real for read in reads for group in read.groups)
    colon = any(token.text in ":–—" for token in tokens[:6]) and bool(tokens) and tokens[0].kind == STATE
    return finite and not colon


def _role_heading(tokens: Tokens, line: Line) -> str | None:
    if line.kind not in (HEADING, ROW) or len(tokens) > 6 or any(t.kind == STATE for t in tokens):
        return None
    for token in tokens:
        if token.lower in ROLE_HEADINGS or token.lower in _NOT_STATES:
            return token.lower
    return None
