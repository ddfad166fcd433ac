"""Rules and the fact model together: which states took part in a meeting.

The rules read what sentences say outright; the model judges the words around every state that is named. A state that the model
is sure of is added, one that it is sure did not come is left out. Knows the thresholds and what they were measured to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from corpus.adapted import Logits
from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import ABOUT, APOLOGIES, Document, Read
from corpus.meetings.grammar.owners import whose_others_came
from corpus.meetings.learned.candidates import CAPITAL, OUTPUTS, STATE, Candidate
from corpus.meetings.learned.model import fact_model
from corpus.meetings.learned.windows import windows_of
from corpus.meetings.people.people import find_people
from corpus.meetings.presence.party_model import Parties, StateParty
from corpus.meetings.presence.statements import Statement
from corpus.report import Span

ADDED = 1.0
"""A state that no rule lists is added from this logit on: of 23 between 1 and 2, on reports never seen, 19 had come."""

ADDED_TO_ONE_OF_SEVERAL = 2.0
"""The same in a report on several meetings: below it too many had come to another."""

ADDED_TO_LIST = 2.6
"""The same where a list names those who came one by one: of 11 between 1.5 and this five had."""

ADDED_BY_CAPITAL = 2.5
"""The same of a state that only its capital stands for ("Oslo asked for time"): a town is first a place."""

LEFT_OUT = -2.6
"""A state that a rule lists is left out where no place that names it has a logit above this."""


_NEARLY = 0.3
"""One of several that are listed together stays with them if its logit is no further below that."""

CAME_AFTER_ALL = 3.0
"""A state that a rule takes to have been absent was there from this logit on."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Something that a report names, the model's logits of it (as `OUTPUTS` has them), and in which sentence it stands."""

    candidate: Candidate
    logits: Logits
    sentence: int

    @property
    def code(self) -> str:
        return self.candidate.value

    @property
    def logit(self) -> float:
        return self.logits[0]

    @property
    def another(self) -> float:
        """How likely it is of another meeting than the first."""
        return self.logits[OUTPUTS[self.candidate.kind].index("another")]

    @property
    def span(self) -> Span:
        return self.candidate.span


def judged_in(document: Document) -> list[Judged]:
    """Everything that a report names, in order."""
    windows = windows_of(document)
    return [
        Judged(named.candidate, logits, named.sentence)
        for window, judged in zip(windows, fact_model().judge(windows), strict=True)
        for named, logits in zip(window.named, judged, strict=True)
    ]


def surest(
    document: Document, account: Account, judged: Iterable[Judged], operators: Sequence[Span] = ()
) -> dict[str, Judged]:
    """Of each state that the sentences of one meeting name, the place that says surest that it took part.

    `operators` are organisations that took part: "Kyrgyz Post" brings no Kyrgyzstan.
    """
    own = frozenset(
        index
        for index in account.sentences
        if document.sentences[index].line.section not in (ABOUT, APOLOGIES)
    )
    found: dict[str, Judged] = {}
    for place in judged:
        known = found.get(place.code)
        if place.candidate.kind != STATE:
            continue
        if place.candidate.form == CAPITAL and place.logit < ADDED_BY_CAPITAL:
            continue
        if whose_others_came(document.sentences[place.sentence].tokens, place.candidate.first):
            continue
        told_as_place = ADDED <= place.logit < ADDED_BY_CAPITAL and _tells_where(
            document.sentences[place.sentence], place.candidate.first
        )
        if told_as_place or place.sentence not in own or (known is not None and place.logit <= known.logit):
            continue
        adjective = place.logit >= ADDED and place.candidate.form == "adjective"
        if adjective and any(name.contains(place.span) for name in operators):
            continue
        unsure = ADDED <= place.logit < ADDED_TO_LIST
        if unsure and any(_behind_in_brackets(document, name, place.span) for name in operators):
            continue
        if place.logit < ADDED or not _within_a_name(document.sentences[place.sentence], place.span):
            found[place.code] = place
    return found


def _behind_in_brackets(document: Document, name: Span, state: Span) -> bool:
    """ "Rail Group (X)": where an organisation that came is at home."""
    return (
        document.text[name.end : state.start].strip() in ("(", "(the")
        and document.text[state.end : state.end + 1] == ")"
    )


def _tells_where(read: Read, k: int) -> bool:
    """ "in Zakopane, Poland", "the Peruvian capital": where something was, and for itself nobody who came."""
    tokens = read.tokens
    if k >= len(tokens):
        return False
    if tokens[k].form == "adjective":
        return [token.lower for token in tokens[k + 1 : k + 2]] in _TOWNS
    return k > 1 and tokens[k - 1].text in (",", "(") and tokens[k - 2].place is not None


_TOWNS = [[word] for word in "capital city town resort port village".split()]


def _within_a_name(read: Read, span: Span) -> bool:
    """ "Ms. Ana Montenegro Silva": a person's name, and no state."""
    names = (person.name for person in find_people(read.tokens, read.groups))
    return any(name.start <= span.start and span.end <= name.end for name in names)


def judged_to_have_come(
    best: dict[str, Judged], said: Sequence[Statement], one_by_one: bool, alone: bool
) -> list[Statement]:
    """A statement for each state that the model is sure of and that none of `said` names; `one_by_one` when they list all,
    `alone` when the report tells of no other meeting."""
    enough = ADDED_TO_LIST if one_by_one else ADDED if alone else ADDED_TO_ONE_OF_SEVERAL
    counting = [s for s in said if s.absent is None and not (s.speaker and one_by_one)]
    named = {party.code for statement in counting for party in statement.parties.states}
    return [
        Statement(Parties(states=[StateParty(code, place.span, None, None)]), place.sentence, listed=False)
        for code, place in best.items()
        if place.logit >= enough and code not in named
    ]


def judged_to_have_stayed_out(
    best: dict[str, Judged], said: Iterable[Statement], laid_out: Iterable[Statement]
) -> frozenset[str]:
    """The states of which the model is sure that no words say that they came.

    `laid_out` are lists and tables of participants: the heading that says what they are may stand far above their rows. Those
    that one of the statements `said` names together came together, or none of them did.
    """
    sure = {party.code for statement in laid_out for party in statement.parties.states}
    for statement in said:
        codes = {party.code for party in statement.parties.states}
        logits = [
            best[code].logit for code in codes if code in best and best[code].sentence == statement.sentence
        ]
        together = statement.listed and statement.absent is None and len(logits) == len(codes) > 1
        if together and fmean(logits) > LEFT_OUT and min(logits) > LEFT_OUT - _NEARLY:
            sure |= codes
    return frozenset(code for code, place in best.items() if place.logit <= LEFT_OUT and code not in sure)


def judged_to_be_there(best: dict[str, Judged]) -> frozenset[str]:
    """The states of which the model is so sure that they came that no rule makes them absent."""
    return frozenset(code for code, place in best.items() if place.logit >= CAME_AFTER_ALL)
