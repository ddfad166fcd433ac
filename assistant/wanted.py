"""What a sentence must hold beside the words of a question: somebody's speech, several things by name.

Knows the form of such questions and of such sentences. Knows nothing of finding them.
"""

from __future__ import annotations

import re

from assistant.candidates import Candidate
from assistant.kinds import asks_for_words
from assistant.question import Question

# "what are the nine priority pests": their names, and not once more how many they are.
_THE_SO_MANY = re.compile(
    r"^\W*(?:what|which)\s+(?:are|were)\s+the\s+(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+\w",
    re.IGNORECASE,
)
_ENUMERATES = re.compile(r":|[,;][^,;]{2,60}(?:[,;]|\band\b)|\bnamely\b|\bsuch\s+as\b", re.IGNORECASE)
# Somebody speaks in it: a verb of saying, or his words.
_SPEECH = re.compile(
    r"[“”\"«»]|\b(?:sa(?:y|ys|id|ying)|stat(?:ed|ing)|states\s+that|declar\w+|announc\w+|t(?:old|ells?)|stress\w*|noted|notes\s+that|urg\w+|express\w*|inform\w*|"
    r"under(?:lin|scor)\w+|emphasi[sz]\w+|highlight\w*|explain\w*|argu\w+|warn\w*|thank\w*|claim\w*|remark\w*|ask\w*|offer\w*|pro(?:pos|mis)\w+|suggest\w*|"
    r"recommend\w*|report(?:ed|s)|present(?:ed|s)|describ\w+|reaffirm\w*|affirm\w*|support\w*|oppos\w+|rais(?:ed|es)|criticis\w+|criticiz\w+|regret\w*|recall\w*|"
    r"demand\w*|call(?:ed|s|ing)|point\w*\s+out|drew|spoke|speak\w*|pledg\w+|request\w*|reserv\w+|quip\w*|joked|add(?:ed|s)|observ(?:ed|es)|voic\w+|welcom\w+|"
    r"confirm\w*|condemn\w*|commend\w*|according\s+to|believ\w+|hop(?:ed|es)|replied|answered|insist\w*|repeat\w*|acknowledg\w*|propos\w*|brief(?:ed|s)|read\s+out)\b",
    re.IGNORECASE,
)


def holds_what_is_wanted(question: Question, candidate: Candidate) -> bool:
    """Whether a sentence that answers by its words holds what the question wants: what somebody said, or each of so many."""
    if asks_for_words(question.body) and not _SPEECH.search(candidate.sentence.text):
        return False
    return not _THE_SO_MANY.match(question.body) or _names_them(candidate)


def _names_them(candidate: Candidate) -> bool:
    """Whether a sentence names several things one after another, itself or as the head or an item of a list."""
    account, sentence = candidate.account, candidate.sentence
    in_a_list = account.list_of(sentence) is not None or account.list_end(sentence) > sentence.span.end
    return in_a_list or _ENUMERATES.search(sentence.text) is not None
