"""Whether a report tells of one meeting or of several, and which sentences tell of which: the fact model beside the rules.

Where the rules find one meeting and the model is sure that days, towns or names of another than the first are told, the
sentences around them become a meeting of their own. Knows the thresholds. Knows nothing of who came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from corpus.dates import DateMatch
from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import ABOUT, HEADING, Document
from corpus.meetings.learned.candidates import DATE, MEETING, PLACE, STRETCH
from corpus.meetings.learned.dividing import divided_anew, votes_by_sentence
from corpus.meetings.learned.further import further_meetings
from corpus.meetings.learned.judging import Judged
from corpus.meetings.learned.turning import account_of

BELONGS = 0  # the model's first output

SEVERAL = 0.5
"""Of a stretch: from this logit on, a report of which the rules find several meetings does tell of several."""

OTHERS = 2.5
"""From this logit on, one of which they find one tells of others."""

TURN = 0.5
"""From this logit on, a meeting's day, town or name is another meeting's."""

SURELY, BACK = 1.0, -3.0
"""A sentence that names a meeting's day or name, and surely none of another, tells of the first meeting again."""

NONE = -4.0
"""A further meeting of which no day and no name has a logit above this, in a report of one, was none."""

GIVEN_BACK = -6.0
"""Up to this mean logit a sentence of what was none is told of the first meeting."""

FIRST_HELD, ANOTHER_BEGINS = 2.0, 2.0
"""A day from the one on is a meeting's that the rules missed, before one whose day or name is another's from the other on."""

SAID = -1.0
"""From this logit on, something that a sentence names is a meeting's."""


def told_of_several(document: Document, accounts: list[Account], judged: Sequence[Judged]) -> list[Account]:
    """The meetings as the model divides the sentences among them, in order; as the rules do where it is not sure."""
    whole = max((place.another for place in judged if place.candidate.kind == STRETCH), default=None)
    if len(accounts) > 1 and whole is not None:
        if whole < SEVERAL:
            accounts = _without_what_was_none(accounts, judged)
        accounts = [*_told_before_them(document, accounts, judged), *accounts]
        if len(accounts) > 1:
            accounts = divided_anew(document, accounts, judged)
            return _with_further_ones(document, accounts, judged) if whole >= SEVERAL else accounts
        return accounts
    if len(accounts) != 1 or whole is None or whole < OTHERS:
        return accounts
    found = [*accounts, *_others(document, accounts[0], judged)]
    return _with_further_ones(document, found, judged)


def _with_further_ones(
    document: Document, accounts: list[Account], judged: Sequence[Judged]
) -> list[Account]:
    found = [*accounts, *further_meetings(document, accounts, judged)]
    return sorted(found, key=lambda account: min(anchor.sentence for anchor in account.anchors))


def _without_what_was_none(accounts: list[Account], judged: Sequence[Judged]) -> list[Account]:
    """Without the talks on the margins, photographs and parts of a session that the rules took for further meetings.

    What was told as an aside is told of no meeting then, unless the model surely gives it to the first; the sentences of
    other parts are the first meeting's again.
    """
    first = accounts[0]
    kept = [first]
    votes = votes_by_sentence(judged)
    for account in accounts[1:]:
        own = {*account.sentences, *(anchor.sentence for anchor in account.anchors)}
        named = [p for p in judged if p.sentence in own and p.candidate.kind in (DATE, MEETING)]
        if max((place.logits[BELONGS] for place in named), default=0.0) > NONE:
            kept.append(account)
        else:
            apart = account.aside or account.section
            back = [i for i in account.sentences if not apart or votes.get(i, 0.0) <= GIVEN_BACK]
            first.sentences = sorted({*first.sentences, *back})
    return kept


def _told_before_them(document: Document, accounts: list[Account], judged: Sequence[Judged]) -> list[Account]:
    """The first meeting of a report, where the rules have found only those told of behind it: the first that they found is
    surely another, and a day before it surely a meeting's."""
    first = accounts[0]
    cut = min(anchor.sentence for anchor in first.anchors)
    begins = [p for p in judged if p.sentence == cut and p.candidate.kind in (DATE, MEETING)]
    held = [
        p for p in judged if p.sentence < cut and p.candidate.kind == DATE and p.sentence in first.sentences
    ]
    turn = max(held, key=lambda p: p.logits[BELONGS], default=None)
    if turn is None or turn.logits[BELONGS] < FIRST_HELD or turn.another > BACK:
        return []
    if not begins or max(p.another for p in begins) < ANOTHER_BEGINS:
        return []
    if any(_says_day(anchor.date, turn.candidate.date) for account in accounts for anchor in account.anchors):
        return []
    section = tuple(i for i in first.sentences if i < cut)
    first.sentences = [i for i in first.sentences if i >= cut]
    return [account_of(document, turn, section)]


def _says_day(one: DateMatch | None, other: DateMatch | None) -> bool:
    return one is not None and other is not None and one.start == other.start


def _others(document: Document, first: Account, judged: Sequence[Judged]) -> list[Account]:
    """The meetings beside the first, each with its sentences, which the first no longer has."""
    places = _by_sentence(judged)
    owner = 0
    owners: list[tuple[int, int]] = []  # which meeting each sentence tells of
    begun: list[Judged] = []
    kept = min(anchor.sentence for anchor in first.anchors)
    if kept not in first.sentences:
        return []
    for index in first.sentences:
        read = document.sentences[index]
        own = places.get(index, [])
        turn = _turn(own) if index != kept and read.line.section != ABOUT else None
        if turn is not None:
            same = (n for n, other in enumerate(begun, 1) if not _differs(document, other, turn))
            owner = next(same, 0)
            if not owner:
                begun.append(turn)
                owner = len(begun)
        elif owner and (index == kept or _turns_back(own)):
            owner = 0
        owners.append((index, owner))
    found = []
    for number, turn in enumerate(begun, 1):
        section = tuple(index for index, owner in owners if owner == number)
        found.append(account_of(document, turn, section))
    left = {index for index, owner in owners if not owner}
    first.sentences = [index for index in first.sentences if index in left]
    first.keep([anchor for anchor in first.anchors if anchor.sentence in left])
    return found


def _by_sentence(judged: Iterable[Judged]) -> dict[int, list[Judged]]:
    said = [p for p in judged if p.candidate.kind != STRETCH and p.logits[BELONGS] >= SAID]
    return {
        index: list(places)
        for index, places in groupby(sorted(said, key=lambda p: p.sentence), lambda p: p.sentence)
    }


def _turn(places: Iterable[Judged]) -> Judged | None:
    """What most surely tells that a sentence turns to another meeting: its day, town or name."""
    found = [p for p in places if p.candidate.kind in (DATE, PLACE, MEETING) and p.another >= TURN]
    return max(found, key=lambda p: p.another, default=None)


def _turns_back(places: Iterable[Judged]) -> bool:
    """Whether a sentence names the first meeting's day or name."""
    return any(
        p.candidate.kind in (DATE, MEETING) and p.logits[BELONGS] >= SURELY and p.another <= BACK
        for p in places
    )


def _differs(document: Document, one: Judged, other: Judged) -> bool:
    """Whether two turns in a row begin two meetings: another day, the next one where a heading parts them."""
    first, second = one.candidate.date, other.candidate.date
    if first is None or second is None or first.start is None or second.start is None:
        return False
    between = document.sentences[one.sentence + 1 : other.sentence]
    parted = any(read.line.kind == HEADING for read in between)
    return abs((second.start - first.start).days) > (0 if parted else 1)
