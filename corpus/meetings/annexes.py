"""Participants laid out as lines: bulleted persons, "State: person", sub-headings with persons beneath, tables.

Knows how such lists are laid out. Under a heading that says "participants" no verb is needed; under "apologies" the same
layout says the opposite.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.accounts import Account
from corpus.meetings.attendance import Statement, is_list_lead
from corpus.meetings.document import APOLOGIES, HEADING, ITEM, PARTICIPANTS, PROSE, ROW, Document, Line, Read
from corpus.meetings.lexicon import COMPANIES, DETERMINERS, OFFICES, STATE_BODIES
from corpus.meetings.parties import (
    GUEST,
    MEMBER,
    OBSERVER,
    OrganisationParty,
    Parties,
    StateParty,
    read_parties,
)
from corpus.meetings.persons import PersonNamed, find_person, name_at, skip_courtesy
from corpus.meetings.tokens import PUNCT, STATE, Token, Tokens, is_remote
from corpus.report import Span

_ROLES = {
    "observer": OBSERVER,
    "observers": OBSERVER,
    "guest": GUEST,
    "guests": GUEST,
    "invited": GUEST,
    "members": MEMBER,
    "member": MEMBER,
}
_NOT_STATES = frozenset(
    "organisations organizations secretariat bureau companies observers-organisations "
    "institutions interpreters".split()
)
_STATE_COLUMNS = frozenset("state country delegation member nation states countries party".split())
_NAME_COLUMNS = frozenset(
    "name participant representative names delegate person representatives participants".split()
)
_TITLE_COLUMNS = frozenset("post title position function office designation rank".split())


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
            _line(reads[0], rest, None, None, target)
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
            and not _only_state(reads[0].tokens)
            and not _person_line(reads[0].tokens)
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
            cells = _cells(tokens)
            header = _header(cells)
            if header:
                columns = header
                continue
            if len(cells) >= 2 or columns:
                state = _row(cells, columns, state, role, organisations, target)
                continue
        lone = _only_state(tokens)
        if lone is not None:
            state = lone
            organisations = False
            _state(target, lone, role, None)
            continue
        heading_role = _role_heading(tokens, line)
        if heading_role is not None:
            role = _ROLES.get(heading_role)
            state = None
            organisations = any(token.lower in _NOT_STATES for token in tokens)
            continue
        if line.kind == HEADING and not _person_line(tokens) and not any(t.kind == STATE for t in tokens):
            if section not in (PARTICIPANTS, APOLOGIES):
                lead = None
                continue
            state = None
            organisations = True
            continue
        _line(reads[0], 0, state, role, target, last, tokens)
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


_CAME = frozenset(
    "connected present participants participating attended attending attendance attendees "
    "delegations delegates".split()
)
_AWAY = frozenset("apologies excused absent regrets absentees".split())
_LABEL_FILLERS = frozenset(
    "in list of the members member states also were and from not delegations representatives "
    "following".split()
)


def label_of(tokens: Tokens) -> tuple[str, int] | None:
    """ "Present: A, B", "Excused: C": the kind of label that opens a line, and where its list begins."""
    kind = ""
    for k, token in enumerate(tokens[:7]):
        if token.text in ":|":
            return (kind, k + 1) if kind and k + 1 < len(tokens) else None
        if token.lower in _AWAY or token.lower == "not":
            kind = APOLOGIES
        elif token.lower in _CAME:
            kind = kind or PARTICIPANTS
        elif token.lower not in _LABEL_FILLERS and token.kind != PUNCT and token.kind != "number":
            return None
    return None


def _labelled(read: Read, start: int, target: Parties) -> None:
    """A list that stands behind its label in one line, with separators or, flattened from columns, without."""
    tokens = read.tokens
    if _columns(tokens, start, target):
        return
    names = [t for t in tokens[start:] if t.kind == STATE and t.state and t.form in ("name", "code")]
    separators = sum(t.text in ",;" or t.lower == "and" for t in tokens[start:])
    if len(names) >= 3 and separators < len(names) - 2:
        for k in range(start, len(tokens)):
            before = tokens[k - 1].lower if tokens[k - 1].lower != "the" else tokens[k - 2].lower
            if tokens[k] in names and before not in {"of", "in", "to", "from", "for", "at"}:
                _state(target, tokens[k], None, None)
                person = _lone_name(tokens, k + 1)
                if person is not None and tokens[k].state is not None:
                    target.persons.append(replace(person, state=tokens[k].code))
        return
    target.extend(read_parties(tokens, start, len(tokens), read.groups, lead="public"))


def _columns(tokens: Tokens, start: int, target: Parties) -> bool:
    """ "Denmark: A. B. Lithuania: C. D.": several states, each with a colon and its person, in one line."""
    at = [k for k in range(start, len(tokens) - 1) if tokens[k].kind == STATE and tokens[k + 1].text == ":"]
    for number, k in enumerate(at):
        _state(target, tokens[k], None, None)
        end = at[number + 1] if number + 1 < len(at) else len(tokens)
        person = find_person(tokens, k + 2, end) or _lone_name(tokens[:end], k + 2)
        if person is not None and tokens[k].state is not None:
            target.persons.append(replace(person, state=tokens[k].code))
    return bool(at)


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


def _only_state(tokens: Tokens) -> Token | None:
    words = [t for t in tokens if t.kind != PUNCT and t.lower not in DETERMINERS]
    if len(words) == 1 and words[0].kind == STATE and words[0].state and words[0].form in ("name", "code"):
        return words[0]
    return None


def _role_heading(tokens: Tokens, line: Line) -> str | None:
    if line.kind not in (HEADING, ROW) or len(tokens) > 6 or any(t.kind == STATE for t in tokens):
        return None
    for token in tokens:
        if token.lower in _ROLES or token.lower in _NOT_STATES:
            return token.lower
    return None


def _person_line(tokens: Tokens) -> bool:
    k = skip_courtesy(tokens, 0, len(tokens))
    return name_at(tokens, k, len(tokens)) - k >= 2 or k > 0


def _state(target: Parties, token: Token, role: str | None, capacity: Span | None) -> None:
    match = token.state
    if match is None or not match.code:
        return
    if match.entity == "territory":
        target.organisations.append(OrganisationParty(match.span, role))
        return
    target.states.append(StateParty(match.code, match.span, role, capacity))


def _line(
    read: Read,
    start: int,
    state: Token | None,
    role: str | None,
    target: Parties,
    last: Read | None = None,
    tokens: Tokens | None = None,
) -> None:
    """One bullet or line: "State: person", "person, office of State", "person, office" under a state's heading."""
    tokens = read.tokens if tokens is None else tokens
    i = start
    while i < len(tokens) and (
        tokens[i].kind == PUNCT or tokens[i].lower in DETERMINERS or tokens[i].text.rstrip(".)").isdigit()
    ):
        i += 1
    if i >= len(tokens):
        return
    if sum(t.kind == STATE and tokens[k + 1].text == ":" for k, t in enumerate(tokens[:-1])) > 1:
        _columns(tokens, i, target)
        return
    first = tokens[i]
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    if (
        first.kind == STATE
        and first.state
        and first.form in ("name", "code")
        and following in (":", "–", "—", "-", "(")
    ):
        begin = i + 2
        if following == "(":
            close = next((k for k in range(i + 1, len(tokens)) if tokens[k].text == ")"), i + 1)
            role = next((_ROLES[t.lower] for t in tokens[i + 1 : close] if t.lower in _ROLES), role)
            begin = close + 1
            while begin < len(tokens) and tokens[begin].text in ":–—-,":
                begin += 1
        _state(target, first, role, None)
        if any(is_remote(tokens, k) for k in range(begin, len(tokens))):
            target.states[-1:] = [replace(target.states[-1], remote=True)] if target.states else []
        person = find_person(tokens, begin, len(tokens)) or _lone_name(tokens, begin)
        if person is not None:
            target.persons.append(replace(person, state=first.code))
        return
    parties = read_parties(tokens, i, len(tokens), (), role=role, lead="public")
    trailing = _trailing_state(tokens, i)
    if (
        trailing is not None
        and not any(s.span == trailing.state.span for s in parties.states if trailing.state)
        and _public_line(tokens, i)
    ):
        _state(parties, trailing, role, _institution(tokens, i))
    if parties.states and parties.persons:
        institution = _institution(tokens, i)
        parties.organisations = [
            o for o in parties.organisations if institution is None or not o.span.overlaps(institution)
        ]
        code = parties.states[-1].code
        if len({s.code for s in parties.states}) == 1:
            parties.persons = [replace(p, state=p.state or code) for p in parties.persons[:1]]
            if institution is not None and parties.states[-1].capacity is None:
                parties.states[-1] = replace(parties.states[-1], capacity=institution)
    elif state is not None and state.state is not None:
        person = find_person(tokens, i, len(tokens)) or _lone_name(tokens, i)
        if person is not None:
            target.persons.append(replace(person, state=state.code))
        return
    elif not parties.persons:
        person = _lone_name(tokens, i)
        if person is not None:
            target.persons.append(person)
            return
    target.extend(parties)


def _lone_name(tokens: Tokens, i: int) -> PersonNamed | None:
    k = skip_courtesy(tokens, i, len(tokens))
    after = name_at(tokens, k, len(tokens))
    if after - k >= 2 or (after > k and k > i):
        return PersonNamed(Span(tokens[k].start, tokens[after - 1].end), None, None, None, i, after)
    return None


def _trailing_state(tokens: Tokens, i: int) -> Token | None:
    end = len(tokens)
    while end > i and tokens[end - 1].kind == PUNCT and tokens[end - 1].text not in ")":
        end -= 1
    if end <= i:
        return None
    token = tokens[end - 1]
    if token.kind == STATE and token.state and token.form == "name" and end - 2 >= i:
        before = tokens[end - 2]
        if before.text == "," or (before.lower == "the" and tokens[end - 3].text == ","):
            return token
    return None


def _public_line(tokens: Tokens, i: int) -> bool:
    words = [t.lower for t in tokens[i:]]
    return any(w in OFFICES or w in STATE_BODIES for w in words) or (
        not any(w in COMPANIES for w in words) and words.count(",") <= 1
    )


def _institution(tokens: Tokens, i: int) -> Span | None:
    """The part of a line between commas that names a ministry or agency."""
    start = None
    for k in range(i, len(tokens) + 1):
        if k == len(tokens) or tokens[k].text in ",;":
            if start is not None:
                words = tokens[start:k]
                bodies = [
                    t
                    for t in words
                    if t.lower in STATE_BODIES or t.lower in {"institute", "office", "agency"}
                ]
                if bodies and not any(t.lower in OFFICES for t in words):
                    last = k
                    for n in range(start, k):
                        if tokens[n].kind == STATE and n > start:
                            last = n
                            while last > start and tokens[last - 1].lower in {"of", "the"}:
                                last -= 1
                            break
                    return Span(tokens[start].start, tokens[last - 1].end)
            start = k + 1
    return None


# --- tables ------------------------------------------------------------------------------------------------------


def _cells(tokens: Tokens) -> list[Tokens]:
    cells: list[Tokens] = [[]]
    for token in tokens:
        if token.text == "|":
            cells.append([])
        else:
            cells[-1].append(token)
    return cells


def _header(cells: list[Tokens]) -> list[str] | None:
    columns = []
    known = 0
    for cell in cells:
        words = {token.lower for token in cell}
        if words & _STATE_COLUMNS and len(cell) <= 3:
            columns.append("state")
            known += 1
        elif words & _NAME_COLUMNS and len(cell) <= 4:
            columns.append("name")
            known += 1
        elif words & _TITLE_COLUMNS and len(cell) <= 4:
            columns.append("title")
            known += 1
        else:
            columns.append("")
    return columns if known >= 2 and not any(t.kind == STATE for cell in cells for t in cell) else None


def _row(
    cells: list[Tokens],
    columns: list[str],
    state: Token | None,
    role: str | None,
    organisations: bool,
    target: Parties,
) -> Token | None:
    current: Token | None = None
    name: Tokens = []
    title: Tokens = []
    for number, cell in enumerate(cells):
        kind = columns[number] if number < len(columns) else ""
        lone = _only_state(cell)
        if lone is not None and (kind in ("state", "") or not columns):
            current = lone
        elif kind == "state" and any(t.kind == STATE for t in cell):
            token = next(t for t in cell if t.kind == STATE)
            if not any(t.lower in COMPANIES for t in cell):
                current = token
        elif kind == "name" or (not kind and not name and _person_line(cell) and len(cell) <= 8):
            name = cell
        elif kind == "title" or not kind:
            title = title or cell
    if current is None and not (cells and cells[0]) and state is not None:
        current = state
    if current is not None and not organisations:
        if current is not state:
            _state(target, current, role, None)
    elif name or title:
        parties = Parties()
        for cell in cells:
            if cell:
                parties.extend(read_parties(cell, 0, len(cell), (), role=role))
        target.extend(parties)
        if parties.persons or not name:
            return state
    person = _lone_name(name, 0) if name else None
    if person is not None:
        words = [t for t in title if t.kind != PUNCT or t.text == ","]
        span = Span(title[0].start, title[-1].end) if title and words else None
        code = current.code if current is not None and current.state else None
        target.persons.append(replace(person, title=span or person.title, state=code))
    return current


__all__ = ["listed_in"]
_ = ITEM
