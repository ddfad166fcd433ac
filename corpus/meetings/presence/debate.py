"""States that spoke one after another, as a debate is told: "A asked about licences. B and C, supported by D, said …".

Knows the verbs of speaking in a debate and a subject that is nothing but names of states. One state that says something may
have said it at home; where many do so in turn, they are in one room. Knows nothing of lists.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import ABOUT, APOLOGIES, Document, Read
from corpus.meetings.grammar.foreign import foreign_clause, foreign_sentence
from corpus.meetings.grammar.tokens import STATE, WORD, Tokens
from corpus.meetings.presence.continuations import subject_start
from corpus.meetings.presence.party_model import Parties, StateParty
from corpus.meetings.presence.statements import Statement

_MOST_FEW = 3
"""So many states in so many clauses may have spoken anywhere; more of both make a debate."""
_SPEECH = frozenset(
    """say ask support oppose propose suggest stress note welcome express thank report present call urge object second agree
    disagree reserve request recall underline emphasise emphasize highlight introduce enquire inquire query comment reply
    respond clarify explain inform announce offer raise draw commend congratulate associate align regret caution warn echo
    share speak intervene state add point maintain insist prefer favour favor recommend endorse question seek invite remind
    acknowledge appreciate reiterate reaffirm describe outline observe voice argue advocate back praise concur object
    circulate table withdraw renew abstain vote want wish""".split()
)
_BETWEEN = frozenset(
    "the and & both also then as well plus , ( ) several some many most few other others states delegations members countries "
    "parties delegates participants a an number of including among them like such namely together with".split()
)
_SOME = frozenset("several some many most few other a an the number of".split())
# With "States" in capitals, those of the body; "several states" may be any.
_THOSE_THERE = frozenset("delegations delegates participants members".split())
_JOINED_BY = frozenset("supported seconded joined echoed backed followed".split())
_RELATIVE = frozenset("who which whose where when that while".split())


def debate_in(document: Document, account: Account) -> list[Statement]:
    """A statement for each clause of a debate, none of them a list; empty where too few states spoke."""
    said = [
        (index, parties, of_those_there)
        for index in account.sentences
        for parties, of_those_there in _speakers_in(document, account, document.sentences[index])
    ]
    codes = {party.code for _, parties, _ in said for party in parties.states}
    debate = len(codes) > _MOST_FEW and len(said) >= _MOST_FEW
    return [
        Statement(parties, index, False, speaker=True)
        for index, parties, of_those_there in said
        if debate or of_those_there
    ]


def _speakers_in(document: Document, account: Account, read: Read) -> Iterator[tuple[Parties, bool]]:
    """The states of each clause of speech, and whether it calls them some of those who were there."""
    if (
        not read.tokens
        or read.line.section in (ABOUT, APOLOGIES)
        or foreign_sentence(document, account, read)
    ):
        return
    for clause in read.clauses:
        group = clause.group
        if not group.finite or not group.real or group.passive or group.tense != "past" or group.pluperfect:
            continue
        if not _is_speech(group.lemma) or foreign_clause(account, read, clause, False):
            continue
        start = subject_start(read, clause)
        states = _named_bare(read.tokens, start, clause.subject_end)
        if states:
            subject = read.tokens[start : clause.subject_end]
            head = next(t for t in subject if t.lower not in _SOME)
            yield Parties(states=states), head.lower in _THOSE_THERE or head.text == "States"


def _is_speech(lemma: str) -> bool:
    return lemma in _SPEECH or lemma.removesuffix("d") in _SPEECH or lemma.removesuffix("ed") in _SPEECH


def _begins_an_apposition(tokens: Tokens, k: int) -> bool:
    """ "A, on behalf of B, …", "A, home of large ports, …": what is said of the states between two commas."""
    token = tokens[k]
    if token.lower == "as":
        return tokens[k + 1].lower != "well"
    return (
        token.kind == WORD and token.text.islower() and token.lower not in _BETWEEN | _RELATIVE | _JOINED_BY
    )


def _named_bare(tokens: Tokens, start: int, end: int) -> list[StateParty]:
    """The states of a subject that names nothing but states, bodies beside them, and who supported them."""
    found: list[StateParty] = []
    k = start
    while k < end:
        token = tokens[k]
        if token.kind == STATE:
            if token.form not in ("name", "code") or token.state is None or not token.code:
                return []
            if k + 1 < len(tokens) and tokens[k + 1].lower in {"'s", "’s", "'", "’"}:
                return []
            if k + 1 < end and tokens[k + 1].kind == WORD and tokens[k + 1].capital:
                return []  # "the Kuwait Institute": the first word of another name
            found.append(StateParty(token.code, token.state.span, None, None))
        elif token.lower in _JOINED_BY and k + 1 < end and tokens[k + 1].lower == "by":
            k += 1
        elif found and tokens[k - 1].text in ",(" and _begins_an_apposition(tokens, k):
            break
        elif token.lower not in _BETWEEN and not (token.kind == WORD and token.capital):
            return []
        k += 1
    return found
