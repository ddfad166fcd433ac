"""Who took part, from the grammar of each sentence.

Knows which kind of verb each clause has, and who reads such clauses. Knows nothing of participant lists laid out as lines
(`annexes`) nor of how a list's items are read (`parties`).
"""

from __future__ import annotations

from collections.abc import Callable

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import ABOUT, APOLOGIES, HEADING, PARTICIPANTS, ROW, Document, Read
from corpus.meetings.grammar.foreign import foreign_clause, foreign_sentence
from corpus.meetings.presence.absence import denied_clause, excepted
from corpus.meetings.presence.agencies import with_agencies
from corpus.meetings.presence.attending import attends, comes, observes, present_by_idiom, speaks_with
from corpus.meetings.presence.authors import authors_in
from corpus.meetings.presence.clause_at import ClauseAt
from corpus.meetings.presence.continuations import extend_from_footnote
from corpus.meetings.presence.copula import is_present
from corpus.meetings.presence.electing import elects_officers
from corpus.meetings.presence.gathering import brings, holds_meeting, meets, receives_people
from corpus.meetings.presence.heard import heard
from corpus.meetings.presence.implied import implied_in
from corpus.meetings.presence.in_capitals import marks_speakers, speakers_in_capitals
from corpus.meetings.presence.introduced import introduced_in
from corpus.meetings.presence.officials import officials_act, with_as_officers
from corpus.meetings.presence.own_state import own_state_in
from corpus.meetings.presence.passives import passive
from corpus.meetings.presence.predicates import ATTENDING, LEADING, SPEAK
from corpus.meetings.presence.representing import represents, sends, so_did
from corpus.meetings.presence.speakers import (
    acts_in_opening_phrase,
    leads_or_speaks,
    person_speaks,
    side_speaks,
    speaks_by_line,
    talks,
)
from corpus.meetings.presence.statements import Statement, Statements
from corpus.meetings.presence.supported import speaks_with_support
from corpus.meetings.presence.verbless import (
    by_attendance,
    by_colon,
    by_noun,
    by_participation,
    role_sentence,
    without_verb,
)

# Who reads a clause, by its verb: each says whether it has understood the clause, so that nobody else need read it.
_READERS: tuple[tuple[frozenset[str], Callable[[ClauseAt], bool]], ...] = (
    (ATTENDING, attends),
    (frozenset({"speak", "talk", "confer", "consult"}), speaks_with),
    (
        frozenset("take stand dial log phone dialled dialed logged phoned watch watched".split()),
        present_by_idiom,
    ),
    (frozenset({"come", "sit", "gather", "arrive"}), comes),
    (frozenset("meet gather convene assemble come-together reconvene sit".split()), meets),
    (frozenset({"represent"}), represents),
    (frozenset({"send", "tender", "tendered", "offer", "offered", "convey", "conveyed"}), sends),
    (frozenset({"observe"}), observes),
    (frozenset({"be"}), is_present),
    (frozenset({"receive"}), receives_people),
    (
        frozenset(
            "bring-together bring gather unite assemble include feature involve see draw comprise welcome train trained".split()
        ),
        brings,
    ),
    (LEADING | SPEAK | {"head"}, leads_or_speaks),
    (frozenset({"give", "gave", "make", "hold"}), talks),
    (frozenset({"elect", "re-elect", "designate", "appoint"}), elects_officers),
    (frozenset({"do"}), so_did),
)


def statements_of(document: Document, account: Account) -> list[Statement]:
    """Every statement on attendance in the sentences of one meeting, in order."""
    found = Statements()
    capitals = marks_speakers(document)
    anchored = {anchor.sentence for anchor in account.anchors if anchor.strength >= 2}
    for index in account.sentences:
        read = document.sentences[index]
        if read.line.section in (ABOUT,) or not read.tokens:
            continue
        if read.line.section in (PARTICIPANTS, APOLOGIES) and read.line.kind in (ROW, HEADING):
            continue
        foreign = foreign_sentence(document, account, read)
        if not foreign and role_sentence(read, index, found):
            continue
        if not foreign:
            speaks_by_line(read, index, found)
            heard(read, index, found)
            if capitals:
                speakers_in_capitals(read, index, found)
        if not read.groups:
            if not foreign:
                before = len(found.said)
                without_verb(read, index, found, account)
                if len(found.said) == before:
                    by_participation(read, index, found)
            continue
        before = len(found.said)
        own = [clause for clause in read.clauses if not foreign_clause(account, read, clause, foreign)]
        for clause in own:
            _clause(document, account, read, index, clause, found, index in anchored)
        if not own:
            continue
        came = [said for said in found.said[before:] if said.absent is None]
        if came:
            excepted(read, index, found)
        for said in came:
            if said.parties.counts or said.parties.collectives:
                extend_from_footnote(document, read, said.parties)
        if len(found.said) == before and index in anchored:
            by_colon(read, index, found) or by_noun(read, index, found)
        elif not any(g.pluperfect or not g.real for g in read.groups if g.finite):
            by_participation(read, index, found) or by_attendance(read, index, found)
            if not any(s.sentence == index and s.parties.states for s in found.said[before:]):
                by_colon(read, index, found)
    found.said = with_agencies(document, account, found.said)
    found.said += authors_in(document, account, found.said)
    found.said += introduced_in(document, found.said)
    found.said += implied_in(document, account, found.said)
    return [*found.said, *own_state_in(document, account, found.said)]


def _clause(
    document: Document,
    account: Account,
    read: Read,
    index: int,
    clause: Clause,
    found: Statements,
    anchored: bool,
) -> None:
    at = ClauseAt(document, account, read, index, clause, found, anchored)
    if at.lemma == "take" and clause.group.negated and "floor" in at.after(3):
        person_speaks(read, index, clause.subject_start, clause.subject_end, found)  # silent, but there
        return
    if denied_clause(at) or not clause.group.real:
        return
    before = len(found.said)
    _read(at)
    if not any(token.code for token in read.tokens):
        return  # single officials count for the state that is named with them
    officials_act(at, named=any(said.parties.states for said in found.said[before:]))
    with_as_officers(at)


def _read(at: ClauseAt) -> None:
    if at.group.passive:
        passive(at)
        return
    for lemmas, reader in _READERS:
        if at.lemma in lemmas and reader(at):
            return
    if acts_in_opening_phrase(at) or speaks_with_support(at):
        return
    side_speaks(at.read, at.index, at.clause, at.found)
    holds_meeting(at)
