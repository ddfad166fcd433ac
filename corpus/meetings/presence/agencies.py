"""Regulators, authorities and other public bodies that a list names by their initials, each with its state in brackets.

Knows from a report's opening whether those who met are public bodies of states; of companies and operators the bracket only
tells their home. Reads nothing that no statement on attendance holds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.tokens import STATE, WORD, Token, Tokens
from corpus.meetings.presence.party_model import StateParty
from corpus.meetings.presence.predicates import ATTENDING
from corpus.meetings.presence.statements import Statement
from corpus.report import Span

_PUBLIC = frozenset(
    "regulators authorities agencies administrations ministries inspectorates ombudsmen offices services departments "
    "governments ministers".split()
)
_PRIVATE = frozenset(
    "operators companies railways airlines enterprises firms manufacturers universities carriers ports banks exchanges "
    "chambers associates suppliers producers unions posts broadcasters academies laboratories institutes".split()
)
_OPENING = 4  # sentences that tell who met
_SEVERAL = 3


def with_agencies(document: Document, account: Account, said: list[Statement]) -> list[Statement]:
    """`said` with the states of the public bodies that it names; unchanged where no such bodies are said to have met."""
    reads = [document.sentences[index] for index in account.sentences]
    by_initials = [named for read in reads for named in _in_brackets(read, _initials)]
    if len({s.code for _, s, _ in by_initials}) < _SEVERAL or not _of_public_bodies(document, account):
        by_initials = []
    announced = [
        named for read in reads if _announces_them(read) for named in _in_brackets(read, _ends_a_name)
    ]
    found = []
    for statement in said:
        own = [named for named in (*by_initials, *announced) if named[0].sentence == statement.sentence]
        found.append(_told(document, statement, own) if own else statement)
    return found


def _announces_them(read: Read) -> bool:
    """ "The heads of the national weather services took part: A (X), B (Y)": what the colon announces are public bodies."""
    colon = next((k for k, t in enumerate(read.tokens) if t.text == ":"), 0)
    for clause in read.clauses:
        said = read.tokens[clause.subject_start : clause.subject_end]
        if clause.group.lemma in ATTENDING and clause.group.end <= colon and said:
            words = {t.lower for t in said}
            return said[-1].lower in _ANNOUNCED and not words & _PRIVATE
    return False


_ANNOUNCED = _PUBLIC - {"ministers", "governments"}


class _Named(tuple[int, Span]):
    """The sentence and the span of a body's initials."""

    __slots__ = ()

    @property
    def sentence(self) -> int:
        return self[0]

    @property
    def span(self) -> Span:
        return self[1]


def _told(document: Document, statement: Statement, own: list[tuple[_Named, Token, bool]]) -> Statement:
    parties = statement.parties
    known = {party.code for party in parties.states}
    bodies = {o.span for o in parties.organisations}
    persons = {p.name for p in parties.persons}
    afar = any(g.lemma in _LINKED for g in document.sentences[statement.sentence].groups)
    states, used = list(parties.states), set()
    for named, token, of_person in own:
        body = next((span for span in bodies if span.overlaps(named.span)), None)
        held = of_person and any(name is not None and name.end <= named.span.start for name in persons)
        if (body is None and not held) or token.state is None or token.code in known:
            continue
        known.add(token.code)
        role = next((o.role for o in parties.organisations if o.span == body), None)
        remote = True if afar else None
        states.append(StateParty(token.code, token.state.span, role, named.span, remote, official=True))
        used.add(body)
    organisations = [o for o in parties.organisations if o.span not in used]
    return replace(statement, parties=replace(parties, states=states, organisations=organisations))


_LINKED = frozenset({"connect", "link"})


def _in_brackets(read: Read, is_body: Callable[[Token], bool]) -> list[tuple[_Named, Token, bool]]:
    """ "CRE (France)" and "Ms A (CRE, France)": the initials, the state, and whether a person stands before them."""
    tokens = read.tokens
    found = []
    for k in range(1, len(tokens) - 2):
        if tokens[k].text != "(":
            continue
        if _is_state(tokens[k + 1]) and tokens[k + 2].text == ")" and is_body(tokens[k - 1]):
            span = Span(tokens[k - 1].start, tokens[k - 1].end)
            found.append((_Named((read.index, span)), tokens[k + 1], False))
        elif _initials(tokens[k + 1]) and _state_closes(tokens, k + 2) and tokens[k - 1].capital:
            span = Span(tokens[k + 1].start, tokens[k + 1].end)
            found.append((_Named((read.index, span)), tokens[k + 3], True))
    return found


def _state_closes(tokens: Tokens, k: int) -> bool:
    closed = k + 2 < len(tokens) and tokens[k].text == "," and tokens[k + 2].text == ")"
    return closed and _is_state(tokens[k + 1])


def _is_state(token: Token) -> bool:
    return token.kind == STATE and token.form in ("name", "code") and bool(token.code)


def _ends_a_name(token: Token) -> bool:
    return (token.kind == WORD and token.capital) or token.text in '"”»'


def _initials(token: Token) -> bool:
    return token.kind == WORD and sum(letter.isupper() for letter in token.text) >= 2


def _of_public_bodies(document: Document, account: Account) -> bool:
    opening = [i for i in account.sentences if i <= account.first + 1][-_OPENING:]
    words = {t.lower for i in opening for t in document.sentences[i].tokens}
    everywhere = {t.lower for i in account.sentences[: 3 * _OPENING] for t in document.sentences[i].tokens}
    return bool(words & _PUBLIC) and not everywhere & _PRIVATE
