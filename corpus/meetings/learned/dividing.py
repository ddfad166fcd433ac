"""Which sentences of a report on several meetings tell of which: the fact model beside the rules that found the meetings.

Knows how sure the model must be to overrule where a meeting begins and ends. Knows nothing of who came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import ABOUT, Document
from corpus.meetings.learned.candidates import ORGANISATION, STRETCH
from corpus.meetings.learned.judging import Judged

BELONGS = 0  # the model's first output

TELLS = -2.0
"""Only what is a meeting's from this logit on tells whose meeting it is."""

ANOTHERS, THE_FIRSTS = 4.0, -7.0
"""The mean over what a sentence names: from the one on it is told of another meeting than the first, up to the other of the
first."""


def divided_anew(document: Document, accounts: list[Account], judged: Sequence[Judged]) -> list[Account]:
    """The same meetings, with those sentences that the model surely gives to the first or to another one where they belong.

    A sentence that names nothing goes with the one before it, if that stood in the same part.
    """
    first, others = accounts[0], accounts[1:]
    said = votes_by_sentence(judged)
    owners = {i: n for n, account in enumerate(accounts) for i in account.sentences}
    shared = {i for n, account in enumerate(accounts) for i in account.sentences if owners[i] != n}
    begins = {
        anchor.sentence: n
        for n, account in enumerate(accounts)
        for anchor in account.anchors
        if anchor.strength > 2
    }
    now = dict(owners)
    moved: tuple[int, int] | None = None  # from where to where the sentence before went
    for index in sorted(owners):
        owner = owners[index]
        if index in shared or document.sentences[index].line.section == ABOUT:
            moved = None
            continue
        vote = said.get(index)
        if vote is None:
            if moved is not None and moved[0] == owner and index not in begins:
                now[index] = moved[1]
            continue
        moved = None
        if owner and vote <= THE_FIRSTS and begins.get(index, 0) == 0:
            moved = (owner, 0)
        elif not owner and vote >= ANOTHERS and begins.get(index, 1) and others:
            moved = (owner, _nearest(index, now))
        if moved is not None:
            now[index] = moved[1]
    for n, account in enumerate((first, *others)):
        account.sentences = sorted(
            {i for i, owner in now.items() if owner == n} | ({*account.sentences} & shared)
        )
    return accounts


def _nearest(index: int, owners: dict[int, int]) -> int:
    """The other meeting that was told of last before a sentence, or comes next."""
    before = [i for i, owner in owners.items() if owner and i < index]
    after = [i for i, owner in owners.items() if owner and i > index]
    return owners[max(before)] if before else owners[min(after)] if after else 0


def votes_by_sentence(judged: Iterable[Judged]) -> dict[int, float]:
    """Of each sentence that names something of a meeting, the mean logit that it is of another than the first."""
    found: dict[int, list[float]] = {}
    for place in judged:
        if place.candidate.kind not in (STRETCH, ORGANISATION) and place.logits[BELONGS] >= TELLS:
            found.setdefault(place.sentence, []).append(place.another)
    return {index: fmean(logits) for index, logits in found.items()}
