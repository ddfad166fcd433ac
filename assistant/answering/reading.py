"""The likeliest sentences of the reports that a search found, read by the answer model.

Knows which of them are worth reading: the model takes longer for a few stretches than all the rest of a question takes. Knows
nothing of what is made of its answers.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from threading import Lock

from assistant import wording
from assistant.account import Account
from assistant.answering.model import answer_model
from assistant.candidates import Candidate
from assistant.kinds import Expects
from assistant.question import Question

_KEPT = 256
_Key = tuple[str, str, str, int]


class Reader:
    """Reads for one question after the other; keeps what it read last. Safe to use from several threads."""

    def __init__(self) -> None:
        self._read: OrderedDict[_Key, tuple[float | None, ...]] = OrderedDict()
        self._lock = Lock()

    def read(
        self, question: Question, candidates: Sequence[Candidate], ranks: Mapping[tuple[str, int], float]
    ) -> list[Candidate]:
        """The candidates, those in the likeliest stretches with what the answer model says of them.

        `ranks` tells how high the search ranked a sentence's passage, by the report's version and where the sentence begins.
        """
        chosen: dict[tuple[int, int], tuple[Account, int]] = {}
        for one in _likeliest(candidates, ranks):
            nth = one.account.stretch_of(one.sentence)
            chosen.setdefault((id(one.account), nth), (one.account, nth))
            if len(chosen) == wording.READ_STRETCHES:
                break
        logits = {
            (id(account), account.stretches[nth].first + place): logit
            for (account, nth), judged in zip(
                chosen.values(), self._judged(question.text, list(chosen.values())), strict=True
            )
            for place, logit in enumerate(judged)
        }
        if question.expects is Expects.REASON:
            logits = {
                key: None if logit is None else logit - wording.READ_AS_REASON
                for key, logit in logits.items()
            }
        read = [(one, logits.get((id(one.account), one.sentence.index))) for one in candidates]
        most = max((one.about for one, logit in read if logit is not None), default=0.0)
        # Another report may speak of like things: it answers only where it speaks of what is asked as much as any.
        of_it = [one.about >= most - wording.SPEAKS_LESS_OF_IT for one in candidates]
        best = max(
            (
                logit
                for (one, logit), it in zip(read, of_it, strict=True)
                if it and one.fits and logit is not None
            ),
            default=0.0,
        )
        return [
            one if logit is None else (one.read(logit, best) if it else replace(one, logit=logit))
            for (one, logit), it in zip(read, of_it, strict=True)
        ]

    def _judged(self, question: str, chosen: Sequence[tuple[Account, int]]) -> list[tuple[float | None, ...]]:
        keys: list[_Key] = [
            (
                question,
                account.report.version,
                account.title,
                account.sentences[account.stretches[nth].first].span.start,
            )
            for account, nth in chosen
        ]
        with self._lock:
            known = {key: self._read[key] for key in keys if key in self._read}
        new = [n for n, key in enumerate(keys) if key not in known]
        if new:
            stretches = [(chosen[n][0].title, chosen[n][0].stretches[chosen[n][1]]) for n in new]
            judged = answer_model().judge(question, stretches)
            known |= {keys[n]: tuple(of_one) for n, of_one in zip(new, judged, strict=True)}
        with self._lock:
            for key in keys:
                self._read[key] = known[key]
                self._read.move_to_end(key)
            while len(self._read) > _KEPT:
                self._read.popitem(last=False)
        return [known[key] for key in keys]


def _likeliest(
    candidates: Sequence[Candidate], ranks: Mapping[tuple[str, int], float]
) -> Iterator[Candidate]:
    """Candidates that fit, the best by their passages and the best by their words in turn."""
    fitting = [one for one in candidates if one.fits]
    by_words = sorted(fitting, key=lambda one: (len(one.missing), -one.score))
    by_passages = sorted(
        fitting, key=lambda one: -ranks.get((one.account.report.version, one.sentence.span.start), 0.0)
    )
    for pair in zip(by_passages, by_words, strict=True):
        yield from pair
