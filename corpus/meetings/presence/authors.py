"""Who met where a statement says only "we": its authors, whom its title names.

"Joint Statement by the Foreign Ministers of A, B and C" above "Today we met in D": knows the nouns of such titles. Knows
nothing of verbs of attending.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import DELEGATES, OFFICES
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.statements import Statement

_RECORDS = frozenset(
    "statement declaration communiqué communique conclusions remarks appeal letter summary".split()
)
_ISSUED = frozenset("issued adopted signed endorsed released".split())
_FIRST = 6  # sentences among which the title stands
_ABOUT = frozenset("on regarding concerning about following after at".split())
_SEVERAL = 2


def authors_in(document: Document, account: Account, said: list[Statement]) -> list[Statement]:
    """The states whose officers sign the statement as "we", where no list names others; also those who issued it, where they
    are those who met and one more."""
    met = {s.code for statement in said if statement.listed for s in statement.parties.states}
    we = any(_we_met(document.sentences[anchor.sentence], anchor.clause) for anchor in account.anchors)
    for read in document.sentences[:_FIRST]:
        start = _authors_at(read)
        if start is None:
            continue
        stop = next(
            (k for k in range(start, len(read.tokens)) if read.tokens[k].lower in _ABOUT), len(read.tokens)
        )
        parties = read_parties(read.tokens, start, stop)
        parties.organisations.clear()
        signed = {s.code for s in parties.states if s.official}
        if len(signed) >= _SEVERAL and (
            (we and len(met) < _SEVERAL) or (met < signed and len(signed - met) == 1 and met)
        ):
            return [Statement(parties, read.index, True)]
    return []


def _we_met(read: Read, clause: Clause | None) -> bool:
    if clause is None or clause.relative:
        return False
    subject = [t.lower for t in read.tokens[clause.subject_start : clause.subject_end]]
    return bool({"we", "our"} & set(subject))


def _authors_at(read: Read) -> int | None:
    """ "Joint statement of the foreign ministers of": where they begin."""
    tokens = read.tokens
    for k in range(1, min(len(tokens) - 2, 14)):
        written = any(t.lower in _RECORDS for t in tokens[:k]) or tokens[0].lower in _ISSUED
        if tokens[k].lower not in {"of", "by", "from", "between"} or not written:
            continue
        following = {t.lower for t in tokens[k + 1 : k + 7]}
        if following & (OFFICES | DELEGATES | {"governments"}):
            return k + 1
        if tokens[k].lower != "of":
            return None
    return None
