"""Who stayed away from a meeting: by what lists and words say, and by the fact model where these say nothing.

Knows which of them is believed where they differ. How each is read is `presence`'s and `learned`'s to know.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import APOLOGIES, Document
from corpus.meetings.grammar.foreign import foreign_sentence
from corpus.meetings.learned.beside_the_list import judged_absent
from corpus.meetings.learned.judging import Judged
from corpus.meetings.model import Absence
from corpus.meetings.presence.absence import absence_by_words
from corpus.meetings.presence.passives import BY_PROXY
from corpus.meetings.presence.statements import Statement
from corpus.meetings.presence.staying_away import STAYED_AWAY, stayed_away

_SURELY_AWAY = frozenset({STAYED_AWAY, BY_PROXY})  # whatever the model says


def absences_of(
    document: Document,
    account: Account,
    statements: Sequence[Statement],
    laid_out: Sequence[Statement],
    listed: Collection[str],
    own: Sequence[Judged],
    there: Collection[str],
) -> tuple[Absence, ...]:
    """The states said not to have come. `statements` say who came and who did not, `laid_out` are those of them that stand in
    lists, `listed` the states with which they list those who came; `own` is what the meeting's sentences name, `there` the
    states that the model is sure came."""
    noted = {
        p.code for s in laid_out if s.absent is not None for p in s.parties.states if p.code not in listed
    }
    by_words = tuple(
        absence
        for absence in _by_words(document, account, statements)
        if absence.code not in there or absence.reason in _SURELY_AWAY or absence.code in noted
    )
    read_to_come = {p.code for s in statements if s.absent is None for p in s.parties.states}
    return by_words + judged_absent(own, read_to_come, {absence.code for absence in by_words})


def _by_words(document: Document, account: Account, statements: Sequence[Statement]) -> tuple[Absence, ...]:
    found: dict[str, Absence] = {}
    listed = {p.code for s in statements if s.listed and s.absent is None for p in s.parties.states}
    there = {p.state for s in statements if s.listed and s.absent is None for p in s.parties.persons}
    for statement in statements:
        if statement.absent is not None:
            one_of = {person.state for person in statement.parties.persons} & there  # a colleague came
            for party in statement.parties.states:
                if party.code in one_of:
                    continue
                found.setdefault(party.code, Absence(party.code, statement.absent, party.span))
        for code, span in statement.parties.excluded:
            found.setdefault(code, Absence(code, "excepted", span))
    for index in account.sentences:
        read = document.sentences[index]
        if read.line.section != APOLOGIES or read.groups:
            for code, reason, span in absence_by_words(read):
                found.setdefault(code, Absence(code, reason, span))
        if read.line.section != APOLOGIES and not foreign_sentence(document, account, read):
            for code, reason, span in stayed_away(read):
                if code not in listed:
                    found.setdefault(code, Absence(code, reason, span))
    return tuple(found.values())
