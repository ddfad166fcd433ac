"""A sentence judged against a question: what it meets, what it lacks, and what the answer model says of it.

Knows when a sentence answers. Knows nothing of how it was judged.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from assistant import wording
from assistant.account import Account, Sentence
from assistant.stems import stem


class Lack(Enum):
    """What a sentence may fail to meet, the plainest to name first."""

    ORDINAL = 0
    DATE = 1
    NAME = 2
    STATE = 3
    NUMBER = 4
    MEETING = 5
    FORM = 6
    SETTING = 7
    FOCUS = 8
    WORDS = 9
    SORT = 10


_OF_WORDS = frozenset({Lack.SETTING, Lack.FOCUS, Lack.WORDS, Lack.SORT})
"""What other words may say as well: the answer model tells whether they do."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that a sentence does not meet; `what` is written as in the question."""

    lack: Lack
    what: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence judged: `score` orders candidates of one question; it answers when nothing is `missing`."""

    account: Account
    sentence: Sentence
    score: float
    coverage: float
    closeness: float
    missing: tuple[Missing, ...]
    support: Sentence | None = None
    """The sentence that gives the day or place which this one inherits, where that is what is asked for."""
    says_the_rest: bool = False
    """Whether one word is missing alone, and two or more of what is asked stand there: it may say another thing of the same."""
    about: float = 1.0
    """Share (0 to 1) of the weight of the question's words that stand anywhere in its report."""
    logit: float | None = None
    """What the answer model says of it, where it was asked: above 0 it is likelier to answer than that nothing does."""

    @property
    def answers(self) -> bool:
        return not self.missing

    @property
    def fits(self) -> bool:
        """Whether it lacks words alone: it tells of the number, the day, the names and the meeting asked for."""
        return all(one.lack in _OF_WORDS for one in self.missing)

    @property
    def is_near(self) -> bool:
        """Whether the answer model takes it for near enough to be looked at beside a refusal."""
        return self.fits and self.logit is not None and self.logit >= wording.READ_AS_NEAR

    @property
    def least(self) -> float:
        """The logit from which it answers although its words are not the question's."""
        if self.says_the_rest:
            return wording.READ_AS_ANSWER_OF_THE_SAME
        # Words that tell which meeting is meant are no name or day only because they were typed in small letters.
        elsewhere = any(one.lack is Lack.SETTING for one in self.missing)
        return wording.READ_AS_ANSWER_ELSEWHERE if elsewhere else wording.READ_AS_ANSWER

    def read(self, logit: float, best: float) -> Candidate:
        """The same with what the answer model says, which knows other words for a thing.

        `best` is the highest logit of all that may answer: where that one does, others that are nearly as likely do as well.
        """
        alike = best >= self.least and logit >= max(best - wording.READ_ALIKE, 0.0)
        # A report that has no word of the question is one on something else, however its sentence is built.
        told = self.fits and self.about > 0.0
        missing = () if told and (logit >= self.least or alike) else self.missing
        score = self.score + wording.READING_WEIGHT / (1 + math.exp(-logit))
        return replace(self, missing=missing, logit=logit, score=score)


def the_only_answer(candidates: Sequence[Candidate]) -> Candidate | None:
    """Of sentences none of which answers, the one that is likeliest by far, where its report speaks of what is asked and it
    lacks no more than a few words, which are the asker's own: the report has them nowhere."""
    read = sorted(
        ((one.logit, one) for one in candidates if one.logit is not None),
        key=lambda pair: pair[0],
        reverse=True,
    )
    if not read or read[0][0] < wording.READ_AS_THE_ONLY_ANSWER:
        return None
    (logit, best), following = read[0], read[1][0] if len(read) > 1 else -math.inf
    own = 0 < len(best.missing) <= wording.WORDS_OF_ITS_OWN and all(
        one.lack is Lack.WORDS and stem(one.what) not in best.account.stems for one in best.missing
    )
    by_far = logit - following >= wording.LIKELIER_THAN_ALL
    return best if own and by_far and best.about >= wording.SPEAKS_OF_IT else None
