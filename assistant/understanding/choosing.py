"""Of two answers, to a question by its own words and to it as the question model read it: the one to give.

Knows how far each reading is to be trusted. Knows nothing of how answers are found.
"""

from __future__ import annotations

from assistant import wording
from assistant.answer import Answer
from assistant.understanding.reading import Reading


_TOLD_BY_PASSAGES = frozenset({"decisions", "agenda"})
"""Kinds of which passages tell what records do not hold."""


def may_be_misread(put: Answer, reading: Reading) -> bool:
    """Whether the model read another question than the one that was answered."""
    return put.route not in {"records", "ask_back"} or put.kind != reading.kind


def better_of(put: Answer, anew: Answer, reading: Reading) -> Answer:
    """The answer to give: by the question's own words, unless these were not understood and the model's reading was."""
    if anew.kind != reading.kind or put.route == "ask_back":
        return put
    told = anew.answered and (anew.route == "records" or (anew.kind in _TOLD_BY_PASSAGES and not put.answered))
    if told:
        least = wording.READ_AS_ASKED if put.route != "records" else wording.READ_OTHERWISE
        return anew if reading.sure >= least else put
    # Neither is answered: what the meeting's report does not say is told better than which words are not known.
    both_refused = put.route == "refusal" and anew.route == "refusal"
    return anew if both_refused and reading.sure >= wording.READ_OTHERWISE else put
