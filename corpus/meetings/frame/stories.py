"""Several meetings told as the stories of a bulletin: each under a headline of its own, each opening with its meeting.

Knows the form of such stories, and what tells two of them apart. Knows nothing of who came.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations

from corpus.dates import DateMatch
from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import BEGINNING, ENDING, Anchor, marginal_to
from corpus.meetings.frame.holding import MET_OR_CAME
from corpus.meetings.frame.same_meeting import same_meeting
from corpus.meetings.grammar.document import ABOUT, HEADING, Document, Read
from corpus.meetings.grammar.verbs import PAST

_OPENING = 2  # sentences in which a story says what met
_SEVERAL = 2


@dataclass(slots=True)
class _Story:
    headline: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)
    opening: Anchor | None = None

    @property
    def sentences(self) -> tuple[int, ...]:
        return (*self.headline, *self.below)


def stories(document: Document, anchors: list[Anchor]) -> list[Account]:
    """The meetings of a bulletin; none where fewer than two stories open with one, where two of them may be one meeting, where
    another may tell of one in other words, or where what stands above the stories tells of a meeting."""
    told = _stories(document)
    for story in told:
        story.opening = _opening(document, story, anchors)
    opened = [story for story in told if story.opening is not None]
    if len(opened) < _SEVERAL or not all(_differ(document, *pair) for pair in combinations(opened, 2)):
        return []
    if any(story.opening is None and _may_tell_of_one(document, story) for story in told):
        return []  # what such a story tells would be given to the meeting of another
    above = opened[0].sentences[0]
    if any(anchor.strength >= 2 and anchor.sentence < above for anchor in anchors):
        return []
    found: list[Account] = []
    for story in told:
        if story.opening is not None:
            found.append(Account([story.opening], separate=True, section=story.sentences))
        elif found:
            found[-1].section += story.sentences
    for account in found:
        for anchor in anchors:
            inside = anchor.sentence in account.section and anchor is not account.anchors[0]
            if inside and anchor.strength >= 2 and same_meeting(account, anchor):
                account.anchors.append(anchor)
    return found


def _stories(document: Document) -> list[_Story]:
    found: list[_Story] = []
    for line in document.lines:
        if not line.sentences or line.section == ABOUT:
            continue
        if line.kind == HEADING:
            if not found or found[-1].below:
                found.append(_Story())
            found[-1].headline += line.sentences
        elif found:
            found[-1].below += line.sentences
    return found


def _may_tell_of_one(document: Document, story: _Story) -> bool:
    """Whether a story opens with somebody who met or came, and names a state."""
    groups = [g for index in story.below[:_OPENING] for g in document.sentences[index].groups]
    states = any(t.code for index in story.below for t in document.sentences[index].tokens)
    return states and any(g.finite and g.tense == PAST and g.lemma in MET_OR_CAME for g in groups)


def _opening(document: Document, story: _Story, anchors: list[Anchor]) -> Anchor | None:
    """The statement of a meeting, with its day or number, with which a story opens."""
    first = story.below[:_OPENING]
    fits = [
        anchor
        for anchor in anchors
        if anchor.sentence in first
        and (anchor.date is not None or _numbered(anchor))
        and (anchor.strength > 2 or _held(anchor))
        and not (anchor.mention and marginal_to(anchor.mention, document.sentences[anchor.sentence]))
    ]
    return max(fits, key=lambda anchor: (anchor.date is not None, -anchor.sentence), default=None)


def _held(anchor: Anchor) -> bool:
    """ "opened its 48th meeting on Monday": said in passing, with its number and day, by a verb of holding."""
    told = anchor.clause is not None and anchor.clause.group.lemma in MET_OR_CAME | BEGINNING | ENDING
    return told and anchor.date is not None and _numbered(anchor)


def _numbered(anchor: Anchor) -> bool:
    return anchor.mention is not None and bool(anchor.mention.values)


def _differ(document: Document, one: _Story, other: _Story) -> bool:
    if one.opening is None or other.opening is None:
        return False
    if _apart(one.opening.date, other.opening.date):
        return True
    numbers = [set(a.mention.values) if a.mention else set() for a in (one.opening, other.opening)]
    if all(numbers) and not numbers[0] & numbers[1]:
        return True
    towns = [_towns(document.sentences[anchor.sentence]) for anchor in (one.opening, other.opening)]
    return all(towns) and not towns[0] & towns[1]


def _apart(one: DateMatch | None, other: DateMatch | None) -> bool:
    if one is None or other is None or one.start is None or other.start is None:
        return one is not None and other is not None and one.text != other.text
    return (one.end or one.start) < other.start or (other.end or other.start) < one.start


def _towns(read: Read) -> set[str]:
    return {token.lower for token in read.tokens if token.place is not None and token.place.city}
