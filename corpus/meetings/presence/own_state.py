"""The state that a report takes for granted: its own minister is named without one, and then speaks for it.

Knows how such a person commits the state ("said that X would pay", "reiterated Y's support", a guest "on a visit to Z").
Knows nothing of lists.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import ABOUT, Document, Read
from corpus.meetings.grammar.foreign import foreign_clause
from corpus.meetings.grammar.lexicon import DETERMINERS, INTERNATIONAL
from corpus.meetings.grammar.tokens import STATE, Token
from corpus.meetings.grammar.verbs import FUTURE, UNREAL
from corpus.meetings.presence.party_model import Parties, StateParty
from corpus.meetings.presence.statements import Statement
from corpus.meetings.presence.told_by import told_by

_NATIONAL = frozenset(
    "president premier speaker minister vice-minister chancellor king queen secretary undersecretary she he vice-president "
    "vice-premier ms mr ms. mr. dr".split()
)
_NOT_NATIONAL = INTERNATIONAL | frozenset(
    "secretary-general commissioner commission director-general executive general secretariat eu un nato council board "
    "bank chair chairman chairperson chairwoman".split()
)
_SAYING = frozenset(
    "say announce add promise promised pledge pledged declare confirm assure assured state".split()
)
# What a chair or a guest may say of any state: that it will host, chair or come.
_OF_ANY = frozenset("host hold chair take-part attend join become be assume have take".split())
_AVOWING = frozenset(
    "apprise apprised inform "
    "reiterate reiterated reaffirm reaffirmed express confirm pledge pledged convey conveyed declare announce present "
    "outline outlined".split()
)
_STEPS = frozenset("steps measures efforts progress initiatives".split())
# Of these only what "I" or "we" say is surely one's own.
_STRESSING = frozenset("stress underline emphasise emphasize highlight offer".split())
# "said X was committed to peace", "said that X attaches importance to transit": words that bind one's own side.
_DEVOTED = frozenset("committed attaches attached ready willing stands values advocates".split())
_AVOWED = frozenset(
    "experience efforts achievements initiatives "
    "commitment readiness willingness support solidarity interest position priorities determination contribution".split()
)


def own_state_in(document: Document, account: Account, said: Sequence[Statement]) -> list[Statement]:
    """A statement for the one state that persons without a state spoke for, if there is one beside those named."""
    known = {p.code for s in said for p in s.parties.states}
    spoken: dict[str, tuple[Token, int]] = {}
    for index in account.sentences:
        read = document.sentences[index]
        if read.line.section == ABOUT or not read.tokens:
            continue
        for number, clause in enumerate(read.clauses):
            if not _speaks_for_itself(read, clause) or foreign_clause(account, read, clause, False):
                continue
            token = _committed(read, number) or _avowed(read, clause)
            if token is not None:
                spoken.setdefault(token.code, (token, index))
    if not spoken:
        told = told_by(document, account.sentences, said)
        if told is not None:
            return [told]
    if not known and not spoken:
        return []
    guest = _visited(document, account, said)
    if guest is not None and not spoken:
        spoken[guest[0].code] = guest
    new = [(token, index) for code, (token, index) in spoken.items() if code not in known]
    if len(new) != 1:
        return []
    token, index = new[0]
    if token.state is None:
        return []
    return [Statement(Parties(states=[StateParty(token.code, token.state.span, None, None)]), index, False)]


def _speaks_for_itself(read: Read, clause: Clause) -> bool:
    """Whether the subject is a minister, a president or a named person, and no state and no body is named with it."""
    if clause.group.passive or clause.group.tense != "past" or not clause.group.finite:
        return False
    first_person = clause.group.start > 0 and read.tokens[clause.group.start - 1].lower in {"i", "we"}
    if first_person and clause.group.lemma in _AVOWING | _STRESSING:
        return True
    if clause.group.lemma not in _SAYING and clause.group.lemma not in _AVOWING:
        return False
    subject = read.tokens[clause.subject_start : clause.subject_end]
    if not 1 <= len(subject) <= 18 or any(t.kind == STATE for t in subject):
        return False
    words = [t.lower for t in subject]
    if any(word in _NOT_NATIONAL for word in words):
        return False
    return any(word in _NATIONAL for word in words)


def _committed(read: Read, number: int) -> Token | None:
    """ "… said that X would table a paper": the state by which the speaker binds himself."""
    clause = read.clauses[number]
    if clause.group.lemma not in _SAYING or number + 1 >= len(read.clauses):
        return None
    inner = read.clauses[number + 1]
    avows = any(t.lower in _DEVOTED for t in read.tokens[inner.group.start : inner.group.end + 2])
    if not avows and (inner.group.tense not in (UNREAL, FUTURE) or inner.group.passive):
        return None
    if not inner.group.finite or inner.group.negated or inner.group.lemma in _OF_ANY:
        return None
    subject = [
        t
        for t in read.tokens[clause.group.end : inner.group.start]
        if t.lower not in DETERMINERS and t.lower not in {"also", "that"}
    ]
    if len(subject) == 1 and subject[0].kind == STATE and subject[0].form in ("name", "code"):
        return subject[0]
    return None


def _avowed(read: Read, clause: Clause) -> Token | None:
    """ "reiterated the commitment of X to …", "expressed Y's readiness to …"."""
    tokens = read.tokens
    if clause.group.lemma not in _AVOWING | _STRESSING:
        return None
    k = clause.group.end
    if [t.lower for t in tokens[k : k + 2]] == ["the", "participants"]:
        k += 3  # "apprised the participants of X's efforts"
    while k < len(tokens) and (
        tokens[k].lower in DETERMINERS or tokens[k].lower in {"full", "strong", "firm"}
    ):
        k += 1
    for n in range(k, min(len(tokens) - 2, k + 4)):
        if tokens[n].kind == STATE and tokens[n].code:
            following = [t.lower for t in tokens[n + 1 : n + 5]]
            return tokens[n] if any(word in _AVOWED for word in following) else None
        taken = [t.lower for t in tokens[n : n + 3]]
        if taken[0] in _STEPS and taken[1:] in (["taken", "by"], ["made", "by"]):
            return tokens[n + 3] if n + 3 < len(tokens) and tokens[n + 3].code else None
        if tokens[n].lower in _AVOWED:
            m = n + 2 + (tokens[n + 2].lower in DETERMINERS)
            of = tokens[n + 1].lower == "of" and m < len(tokens) and tokens[m].kind == STATE
            return tokens[m] if of and tokens[m].code else None
    return None


def _visited(document: Document, account: Account, said: Sequence[Statement]) -> tuple[Token, int] | None:
    """ "held talks with the minister of X, who is in Y on a visit": Y, when the one who received has no state."""
    first = document.sentences[account.first]
    listed = [s for s in said if s.sentence == account.first]
    codes = {p.code for s in listed for p in s.parties.states}
    homeless = any(p.state is None and p.title is not None for s in listed for p in s.parties.persons)
    if len(codes) != 1 or not homeless:
        return None
    tokens = first.tokens
    visit = next((k for k, t in enumerate(tokens) if t.lower in {"visit", "visits"}), None)
    if visit is None:
        return None
    for k in range(max(1, visit - 10), min(len(tokens), visit + 4)):
        before = tokens[k - 1].lower if tokens[k - 1].lower not in DETERMINERS else tokens[k - 2].lower
        if tokens[k].kind == STATE and tokens[k].form == "name" and before in {"in", "to"}:
            return (tokens[k], account.first) if tokens[k].code not in codes else None
    return None
