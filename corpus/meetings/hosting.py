"""Which state hosted or convened a meeting, where the text says so.

Knows "hosted by", "at the invitation of", thanks for hospitality. A city in a state does not make the state a host.
"""

from __future__ import annotations

from corpus.meetings.accounts import Account
from corpus.meetings.clauses import Clause
from corpus.meetings.document import Document, Read
from corpus.meetings.lexicon import COMPANIES, DETERMINERS, MEETING_NOUNS, PREPOSITIONS, WEAK_MEETING_NOUNS
from corpus.meetings.model import Coded
from corpus.meetings.tokens import Token, Tokens
from corpus.report import Span

_HOSTING = frozenset("host co-host organise organize convene co-organise co-organize".split())
_KINDNESS = frozenset(
    "hospitality hosting host organisation organization organising organizing welcome reception "
    "arrangements".split()
)
_EVENT = MEETING_NOUNS | WEAK_MEETING_NOUNS | frozenset("it event which".split())


def host_of(document: Document, account: Account) -> Coded | None:
    """The state that hosted or convened, where the text says so."""
    anchored = {anchor.sentence for anchor in account.anchors}
    for index in account.sentences:
        read = document.sentences[index]
        found = _invitation(read.tokens) if index in anchored else None
        found = found or _host_country(read.tokens)
        for clause in read.clauses:
            if found is None and clause.group.real and not clause.group.pluperfect:
                found = _in_clause(read, clause)
        if found is not None:
            return Coded(found.code, Span(found.start, found.end))
    return None


def _in_clause(read: Read, clause: Clause) -> Token | None:
    group, tokens = clause.group, read.tokens
    subject = tokens[clause.subject_start : clause.subject_end]
    if group.lemma in _HOSTING:
        if group.passive:
            if not any(t.lower in _EVENT for t in subject):
                return None
            for k in range(group.end, min(len(tokens), group.end + 4)):
                if tokens[k].lower == "by":
                    return _acting_state(tokens, k + 1, len(tokens))
            return None
        if not _object_is_event(read, group.end):
            return None
        return _acting_state(tokens, clause.subject_start, clause.subject_end)
    if group.lemma == "be" and any(t.lower == "host" for t in tokens[group.end : group.end + 3]):
        return next((t for t in subject if t.code), None)
    if group.lemma in {"thank", "express", "extend", "convey", "appreciate"} and not group.passive:
        return _thanked(tokens[group.end : group.end + 40])
    return None


def _object_is_event(read: Read, start: int) -> bool:
    return any(0 <= m.head - start < 14 and not m.when for m in read.mentions) or any(
        t.lower in _EVENT for t in read.tokens[start : start + 6]
    )


def _acting_state(tokens: Tokens, start: int, end: int) -> Token | None:
    """The state that acts, itself or by its government or ministry: not one where somebody sits."""
    for k in range(start, end):
        token = tokens[k]
        if token.text in ",;.(" and k > start + 1:
            return None
        if token.lower in COMPANIES:
            return None
        if token.code:
            before = k - 1
            while before >= start and tokens[before].lower in DETERMINERS:
                before -= 1
            link = tokens[before].lower if before >= start else ""
            return token if link not in PREPOSITIONS or link in {"of", "by"} else None
    return None


def _thanked(rest: Tokens) -> Token | None:
    """The state that is thanked for its hospitality, the welcome, the organisation."""
    for k, token in enumerate(rest):
        if not token.code:
            continue
        later = [t.lower for t in rest[k + 1 :]]
        until = next((n for n, word in enumerate(later) if word in {"and", ","}), len(later))
        if any(word in _KINDNESS for word in later[:until]):
            return token
    return None


def _invitation(tokens: Tokens) -> Token | None:
    """ "at the invitation of the Government of X"."""
    for k, token in enumerate(tokens):
        if token.lower == "invitation" and k + 1 < len(tokens) and tokens[k + 1].lower == "of":
            return _acting_state(tokens, k + 2, min(len(tokens), k + 14))
    return None


def _host_country(tokens: Tokens) -> Token | None:
    """ "the host country, X", "X, the host country"."""
    for k in range(len(tokens) - 2):
        if tokens[k].lower == "host" and tokens[k + 1].lower in {"country", "state", "nation", "government"}:
            for token in tokens[k + 2 : k + 5]:
                if token.code:
                    return token
    return None
