"""Participants laid out as lines: bulleted persons, "State: person", sub-headings with persons beneath, tables.

Knows how such lists begin, go on and end. Under a heading that says "participants" no verb is needed; under "apologies" the
same layout says the opposite.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import (
    ABOUT,
    APOLOGIES,
    HEADING,
    ITEM,
    PARTICIPANTS,
    PROSE,
    ROW,
    Document,
    Line,
    Read,
)
from corpus.meetings.grammar.lexicon import BODY_HEADS, DECIDE, DISCUSS, HONORIFICS, INSTITUTIONS, OFFICES
from corpus.meetings.grammar.sections import is_list_of_participants, label_of
from corpus.meetings.grammar.tokens import STATE, Token, Tokens, is_remote
from corpus.meetings.people.person_names import skip_courtesy
from corpus.meetings.presence.body_lines import read_body_line
from corpus.meetings.presence.labels import after_colon, labelled_list, row_label
from corpus.meetings.presence.list_lines import (
    ROLE_HEADINGS,
    add_state_line,
    behind_marker,
    delegation_of,
    ends_with_state,
    is_address,
    is_person_line,
    is_state_and_person,
    lone_name,
    only_state,
    read_line,
    states_alone,
)
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import Parties
from corpus.meetings.presence.predicates import is_list_lead
from corpus.meetings.presence.statements import Statement
from corpus.meetings.presence.tables import cells_of, header_of, is_absent_row, read_row

_NOT_STATES = frozenset(
    "organisations organizations secretariat bureau companies observers-organisations "
    "institutions interpreters consultants facilitators resource".split()
)


@dataclass(slots=True)
class _Reading:
    """The list that is being read: of whom (`kind`), under which state, in which role, in which columns."""

    kind: str | None = None
    by_heading: bool = False
    state: Token | None = None
    role: str | None = None
    organisations: bool = False
    bodies: bool = False  # its heading says so: whose address names a state does not come for it
    fresh: bool = False  # the line before was the state's name alone
    in_line: bool = (
        False  # the list stood behind its label, so that a numbered line below begins something else
    )
    bulleted: bool = False  # the line before was, so that sentences without one stand below the list
    columns: list[str] = field(default_factory=list)
    came: Parties = field(default_factory=Parties)
    away: Parties = field(default_factory=Parties)
    first: dict[str, int] = field(default_factory=dict)
    connected: dict[str, list[bool]] = field(default_factory=dict)
    """Of each state, whether those named beneath it were connected, one after another."""

    def open(self, kind: str | None, by_heading: bool = False, columns: list[str] | None = None) -> None:
        self.kind, self.by_heading = kind, by_heading
        self.state, self.role, self.columns = None, None, columns or []
        self.organisations = self.bodies = False
        self.in_line = self.bulleted = False

    def target(self, kind: str, sentence: int) -> Parties:
        self.first.setdefault(kind, sentence)
        return self.came if kind == PARTICIPANTS else self.away


def listed_in(document: Document, account: Account) -> list[Statement]:
    """Statements that lines make: one for those who came, one for those who sent apologies."""
    reading = _Reading()
    own = set(account.sentences)
    lines = [line for line in document.lines if line.sentences and line.sentences[0] in own]
    for number, line in enumerate(lines):
        reads = [document.sentences[n] for n in line.sentences]
        following = lines[number + 1] if number + 1 < len(lines) else None
        _read(document, reading, line, reads, following)
    reading.came.states = [
        replace(s, remote=all(reading.connected[s.code]) or None) if s.code in reading.connected else s
        for s in reading.came.states
    ]
    statements = []
    if reading.came:
        statements.append(Statement(reading.came, reading.first.get(PARTICIPANTS, account.first), True))
    if reading.away:
        first = reading.first.get(APOLOGIES, account.first)
        statements.append(Statement(reading.away, first, False, "apologies"))
    return statements


def _read(
    document: Document, reading: _Reading, line: Line, reads: list[Read], following: Line | None
) -> None:
    tokens = [token for read in reads for token in read.tokens]
    if is_list_of_participants(document) and not line.opens:
        if line.section not in (PARTICIPANTS, APOLOGIES) or any(read.mentions for read in reads):
            return
        if reading.kind != line.section:
            reading.open(line.section, by_heading=True)
    if (
        reading.kind == PARTICIPANTS
        and reading.state is not None
        and not line.opens
        and _ABSENT_NOTE.match(line.span.of(document.text).strip())
    ):
        code = reading.state.code
        reading.target(APOLOGIES, line.sentences[0]).states.extend(
            s for s in reading.came.states if s.code == code
        )
        reading.came.states = [s for s in reading.came.states if s.code != code]
        return
    if _begins_a_delegation(document, reading, tokens, following):
        return
    if line.section in (PARTICIPANTS, APOLOGIES) and line.opens and _opens(document, line):
        reading.open(line.section, by_heading=True)
        rest = after_colon(reads)
        if rest is not None:
            read_line(reads[0], rest, None, None, reading.target(line.section, line.sentences[0]))
        return
    if is_list_lead(reads[-1]):
        reading.open(PARTICIPANTS)
        return
    label = label_of(reads[0].tokens)
    in_table = line.kind == ROW and reading.kind == PARTICIPANTS and tokens[0].lower in ROLE_HEADINGS
    if label is not None and not in_table:
        kind, rest = label
        labelled_list(reads[0], rest, reading.target(kind, line.sentences[0]))
        if line.kind != ITEM:
            reading.open(kind if len(reads) == 1 else None)
            reading.in_line = True
        return
    if reading.kind is None and not _begins_unannounced(document, reading, line, tokens, following):
        return
    if _ends(document, reading, line, reads, tokens) or (
        (reading.in_line or reading.kind == APOLOGIES) and _another_label(tokens)
    ):
        reading.open(None)
        return
    if reading.kind == PARTICIPANTS and _ABSENT_AFTER.match(line.span.of(document.text).strip()):
        away = next((t for t in tokens if t.kind == STATE and t.form in ("name", "code")), None)
        if away is not None:
            add_state_line(reading.target(APOLOGIES, line.sentences[0]), away, None, None)
            return
    if reading.kind is not None:
        _entry(reading, line, reads, tokens)


def _begins_a_delegation(
    document: Document, reading: _Reading, tokens: Tokens, following: Line | None
) -> bool:
    """ "Members of the delegation of Kenya:", with its members below."""
    state = delegation_of(tokens)
    if state is None or following is None or reading.kind == APOLOGIES:
        return False
    if not is_person_line([t for n in following.sentences for t in document.sentences[n].tokens]):
        return False
    if reading.kind is None:
        reading.open(PARTICIPANTS)
    first = next(n for n in following.sentences)
    reading.state, reading.organisations, reading.bodies = state, False, False
    add_state_line(reading.target(PARTICIPANTS, first), state, reading.role, None)
    return True


_AWAY = (
    r"(?:(?:not (?:represented|present|attending)|absent|apolog\w+|excused|vacant|no (?:delegat\w+|representative|show|one)"
    r"|did not (?:attend|participate|take part|come))\b[^.:]{0,60}|no|none|nobody|[–—-])\W*$"
)
_ABSENT_NOTE = re.compile(r"\W*" + _AWAY, re.I)
_ABSENT_AFTER = re.compile(r"[^–—:|(-]{3,48}(?:[–—:|(]|\s-\s)\s*" + _AWAY, re.I)


def _begins_unannounced(
    document: Document, reading: _Reading, line: Line, tokens: Tokens, following: Line | None
) -> bool:
    """Whether a list of persons by state begins here without a heading: a table with such columns, or two such lines."""
    if line.section == ABOUT:
        return False
    if line.kind == ROW:
        header = header_of(cells_of(tokens))
        if header is not None and "state" in header and ("name" in header or "presence" in header):
            reading.open(PARTICIPANTS, columns=header)
            return True
    if following is None or following.section == ABOUT:
        return False
    if line.kind == HEADING and only_state(tokens) and _persons_under_states(document, line):
        reading.open(PARTICIPANTS)
        return True
    after = [token for n in following.sentences for token in document.sentences[n].tokens]
    if is_state_and_person(tokens) and is_state_and_person(after):
        reading.open(PARTICIPANTS)
        return True
    return False


def _persons_under_states(document: Document, first: Line) -> bool:
    """Whether states alone in their lines, each with an officer beneath, follow one another from here on."""
    lines = document.lines[document.lines.index(first) :][:_REACH]
    states = 0
    for above, below in pairwise(lines):
        heads = [t for n in above.sentences for t in document.sentences[n].tokens]
        beneath = [t for n in below.sentences for t in document.sentences[n].tokens]
        told = any(group.finite for n in below.sentences for group in document.sentences[n].groups)
        officer = is_person_line(beneath) and any(
            t.lower in OFFICES or t.lower in HONORIFICS for t in beneath
        )
        states += above.kind == HEADING and only_state(heads) is not None and officer and not told
    return states >= _STATES_WITH_OFFICERS


_REACH, _STATES_WITH_OFFICERS = 40, 3  # lines


def _ends(document: Document, reading: _Reading, line: Line, reads: list[Read], tokens: Tokens) -> bool:
    verb = next((g for g in reads[0].groups if g.start == 0), None)
    if line.kind == HEADING and verb is not None and verb.lemma in DECIDE | DISCUSS:
        return True  # "Considered", above the items of the agenda
    bulleted = line.kind == ITEM and line.span.of(document.text).lstrip()[:1] in "•▪●◦*-–—·"
    address = "://" in line.span.of(document.text)
    below = line.kind == PROSE and reading.bulleted and (len(reads) > 1 or address)
    if below and not is_person_line(tokens) and not any(t.kind == STATE for t in tokens):
        return True
    reading.bulleted = bulleted
    if line.kind in (PROSE, ITEM) and not bulleted and _prose(reads):
        return True
    if line.kind == ITEM and not bulleted and not reading.by_heading and reading.in_line:
        return not is_person_line(tokens) and not any(t.kind == STATE for t in tokens)
    if line.kind != HEADING or (reading.columns and len(tokens) <= 2 and _role_heading(tokens, line)):
        return False  # "Observers" across a table
    if reading.by_heading:
        return line.section not in (PARTICIPANTS, APOLOGIES)
    return not (
        only_state(tokens)
        or delegation_of(tokens)
        or states_alone(tokens)
        or is_person_line(tokens)
        or _role_heading(tokens, line)
        or is_state_and_person(tokens)
    )


def _another_label(tokens: Tokens) -> bool:
    """ "Chair: A (X)", below "Absent: B, C": a label of its own, and no state's."""
    colon = next((k for k, t in enumerate(tokens[:5]) if t.text == ":"), None)
    return colon is not None and colon > 0 and not any(t.kind == STATE for t in tokens[:colon])


def _entry(reading: _Reading, line: Line, reads: list[Read], tokens: Tokens) -> None:
    kind = reading.kind or PARTICIPANTS
    if any(t.lower == "correspondence" and tokens[k - 1].lower == "by" for k, t in enumerate(tokens)):
        return  # who wrote was not there
    target = reading.target(kind, line.sentences[0])
    if line.kind == ROW:
        cells = cells_of(tokens)
        label = row_label(cells)
        if label is not None:
            cells = [cells[0][label:], *cells[1:]]
            role = next(
                (ROLE_HEADINGS[t.lower] for t in tokens[:label] if t.lower in ROLE_HEADINGS), reading.role
            )
            for cell in cells:
                target.extend(read_parties(cell, 0, len(cell), (), role=role, lead="public"))
            return
        header = header_of(cells)
        if header:
            reading.columns = header
            return
        if len(cells) >= 2 or reading.columns:
            if is_absent_row(cells, reading.columns):
                target = reading.target(APOLOGIES, line.sentences[0])
            reading.state = read_row(
                cells, reading.columns, reading.state, reading.role, reading.organisations, target
            )
            return
    lone = only_state(tokens) or delegation_of(tokens)
    several = states_alone(tokens) if lone is None else []
    if several:
        for state in several:
            add_state_line(target, state, reading.role, None)
        return
    if lone is not None:
        translated = reading.fresh and lone.code == reading.state.code if reading.state else False
        reading.state, reading.fresh = lone, True
        reading.organisations = reading.bodies = False
        if not translated:
            add_state_line(target, lone, reading.role, None)
        return
    fresh, reading.fresh = reading.fresh, False
    heading_role = _role_heading(tokens, line)
    if heading_role is not None:
        reading.role, reading.state = ROLE_HEADINGS.get(heading_role), None
        reading.organisations = reading.bodies = any(token.lower in _NOT_STATES for token in tokens)
        return
    if reading.state is None and read_body_line(tokens, behind_marker(tokens), reading.role, target):
        return
    body = _names_a_body(tokens)
    person = is_person_line(tokens) and not body
    if line.kind == HEADING and not person and not any(t.kind == STATE for t in tokens):
        if (
            (body or not any(t.lower in OFFICES or t.lower in INSTITUTIONS for t in tokens))
            and not (reading.state and reading.state.text.isupper() and not _in_capitals(tokens))
            and not fresh  # the name of the state in another language
        ):
            reading.state, reading.organisations = None, True
            named = read_parties(tokens, 0, len(tokens), (), role=reading.role, lead="public")
            target.organisations += named.organisations
        return
    if (reading.state is not None or reading.organisations) and is_address(tokens):
        return
    if reading.bodies and ends_with_state(tokens):
        target.persons += filter(None, [lone_name(tokens, 0)])
        return
    if reading.state is not None and kind == PARTICIPANTS:
        afar = any(is_remote(tokens, k) for k in range(len(tokens)))
        reading.connected.setdefault(reading.state.code, []).append(afar)
    read_line(reads[0], 0, reading.state, reading.role, target, reads[-1], tokens)


def _names_a_body(tokens: Tokens) -> bool:
    """ "WORLD POSTAL UNION": in capitals as states are, and no part of a state."""
    lowers = {t.lower for t in tokens}
    return (
        _in_capitals(tokens)
        and not lowers.isdisjoint(BODY_HEADS)
        and lowers.isdisjoint(_PARTS_OF_A_STATE)
        and not skip_courtesy(tokens, 0, len(tokens))
    )


_PARTS_OF_A_STATE = frozenset(
    "ministry department directorate office service national state federal public central royal committee council".split()
)


def _in_capitals(tokens: Tokens) -> bool:
    return all(token.text.isupper() for token in tokens if token.text.isalpha())


def _opens(document: Document, line: Line) -> bool:
    content = line.span.of(document.text).strip()
    if document.sentences[line.sentences[0]].tokens[0].kind == STATE:
        return False  # "X: represented by its secretary, A"
    return not (
        line is document.lines[0]
        and not content.endswith(":")
        and len(document.lines) > 1
        and len(content.split()) > 4
    )


def _prose(reads: list[Read]) -> bool:
    """Running text: it has a main verb and does not begin with a state and a colon."""
    tokens = reads[0].tokens
    finite = any(group.finite and group.real for read in reads for group in read.groups)
    colon = any(token.text in ":–—" for token in tokens[:6]) and bool(tokens) and tokens[0].kind == STATE
    labelled = any(
        token.text == ":" and any(t.kind == STATE for t in tokens[k + 1 : k + 3])
        for k, token in enumerate(tokens[:_LABEL])
    )  # "(a) landlocked countries: A, B"
    return finite and not colon and not labelled


_LABEL = 12  # tokens


def _role_heading(tokens: Tokens, line: Line) -> str | None:
    if line.kind not in (HEADING, ROW) or len(tokens) > 6 or any(t.kind == STATE for t in tokens):
        return None
    for token in tokens:
        if token.lower in ROLE_HEADINGS or token.lower in _NOT_STATES:
            return token.lower
    return None
