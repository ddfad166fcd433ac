"""Phrases of a question that say which meeting, which body or whose thing is meant.

Knows where such a phrase begins and ends. Knows nothing of what a report says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.stems import is_irregular_verb, stem
from assistant.words import BODY_NOUNS, MEETING_NOUNS, STOP_WORDS, Word


@dataclass(frozen=True, slots=True)
class Phrase:
    """Characters `start` to `end` of the question."""

    start: int
    end: int


_DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "its", "their", "our", "last", "each", "any", "these", "those"}
)
_JOINING = frozenset(
    {"of", "on", "for", "under", "between", "among", "within", "the", "a", "an", "and", "by", "with"}
)
_INTO_PLACE = frozenset({"in", "at", "from", "during", "since"})
_ADJECTIVES = frozenset(
    """expert working joint extraordinary regular ordinary ministerial annual plenary informal formal special interim
    virtual online technical coordination coordinating first second third high level inter trilateral bilateral
    multilateral steering advisory supreme governing executive economic
    foreign intergovernmental interstate interparliamentary last latest previous recent opening closing""".split()
)
# Verbs that end a phrase although no small word stands before them.
_VERBS = frozenset(
    stem(word)
    for word in """approve adopt decide chair open elect consider discuss agree sign attend represent hold convene take
    gather send submit propose recommend begin start end close conclude host schedule plan happen occur appoint invite
    endorse review examine focus instruct request welcome note say speak participate join preside lead vote support
    reject grant postpone urge inform underline emphasise stress thank explain warn announce express ask declare
    cancel last cost publish tell give brief get receive""".split()
)
_ENDS = re.compile(r"(?:ed|ing)$")
_NOT_VERBS = frozenset(
    {
        "meeting",
        "sitting",
        "gathering",
        "working",
        "united",
        "coordinating",
        "steering",
        "governing",
        "opening",
        "closing",
    }
)
_AUXILIARIES = frozenset("did does do should will would shall must can could may".split())
_SORTS_OF = frozenset(
    {
        "kind",
        "kinds",
        "sort",
        "sorts",
        "type",
        "types",
        "number",
        "names",
        "name",
        "list",
        "date",
        "which",
        "any",
        "some",
    }
)
_NOT_ENDING = frozenset({"next", "again"})


def setting_phrases(body: str, found: Sequence[Word]) -> list[Phrase]:
    """Phrases around a noun for a meeting or a body: "the second meeting of the expert group in Minsk"."""
    phrases: list[Phrase] = []
    for position, word in enumerate(found):
        is_meeting = word.lower in MEETING_NOUNS
        if not (is_meeting or word.lower in BODY_NOUNS):
            continue
        if phrases and word.start < phrases[-1].end:
            continue
        first = _leftmost(body, found, position)
        if not is_meeting and _is_asked_for(found, first, position):
            continue
        inverted = first > 0 and found[first - 1].lower in _AUXILIARIES
        last = (
            position
            if inverted and _verb_follows(body, found, position)
            else _rightmost(body, found, position)
        )
        phrases.append(Phrase(found[first].start, found[last].end))
    return phrases


def _verb_follows(body: str, found: Sequence[Word], position: int) -> bool:
    """ "should the secretariat circulate …": what stands in small letters right behind the subject is its verb."""
    if position + 1 == len(found) or not _adjacent(body, found, position):
        return False
    word = found[position + 1]
    return word.text[0].islower() and word.lower not in (
        _JOINING | _INTO_PLACE | MEETING_NOUNS | BODY_NOUNS | _ADJECTIVES | STOP_WORDS
    )


def possessors(body: str, found: Sequence[Word]) -> list[Phrase]:
    """What stands before "'s" and what follows "of": whose thing is asked for."""
    phrases: list[Phrase] = []
    for position, word in enumerate(found):
        after = body[word.end : word.end + 2]
        if after in {"'s", "’s"} or (after[:1] in {"'", "’"} and word.lower.endswith("s")):
            first = position
            while (
                first > 0 and found[first - 1].lower not in STOP_WORDS and _adjacent(body, found, first - 1)
            ):
                first -= 1
            if word.lower not in {
                "what",
                "who",
                "where",
                "when",
                "how",
                "that",
                "it",
                "let",
                "here",
                "there",
            }:
                phrases.append(Phrase(found[first].start, word.end))
        elif (
            word.lower == "of"
            and 0 < position < len(found) - 1
            and found[position - 1].lower not in _SORTS_OF
        ):
            last = _rightmost(body, found, position)
            if last > position:
                phrases.append(Phrase(found[position + 1].start, found[last].end))
    return phrases


def _leftmost(body: str, found: Sequence[Word], position: int) -> int:
    """Back to the determiner of the noun at `position`, or over the words that can only belong to it."""
    first = position
    for back in range(position - 1, max(-1, position - 9), -1):
        word = found[back]
        if not _adjacent(body, found, back):
            break
        if word.lower in _DETERMINERS:
            return back
        if word.lower in STOP_WORDS:
            break
    while first > 0 and _adjacent(body, found, first - 1):
        word = found[first - 1]
        fits = (
            word.lower in BODY_NOUNS
            or word.lower in _ADJECTIVES
            or word.lower in MEETING_NOUNS
            or word.text[0].isdigit()
            or (first - 1 > 0 and word.text[0].isupper() and word.lower not in STOP_WORDS)
        )
        if not fits:
            break
        first -= 1
    return first


def _rightmost(body: str, found: Sequence[Word], position: int) -> int:
    """Forward over "of the …", "on …", "in …", until a verb, a question word or a sign ends the phrase."""
    last = position
    for forward in range(position + 1, len(found)):
        word = found[forward]
        if not _adjacent(body, found, forward - 1):
            break
        small = word.lower
        if small in _JOINING or small in _INTO_PLACE:
            continue
        if small in STOP_WORDS or small in _NOT_ENDING or is_verb(word):
            break
        before = found[forward - 1]
        if (
            before.text[0].isupper()
            and word.text[0].islower()
            and small not in MEETING_NOUNS | BODY_NOUNS
            and small not in _ADJECTIVES
        ):
            break  # a name is over where small letters begin again
        last = forward
    return last


def is_verb(word: Word) -> bool:
    """Whether a word in small letters looks like the verb that ends a phrase."""
    if word.text[0].isupper() or word.lower in _NOT_VERBS or word.lower in MEETING_NOUNS:
        return False
    if word.stem in _VERBS or word.lower in {"meet", "meets", "met"}:
        return True
    return is_irregular_verb(word.lower) or bool(_ENDS.search(word.lower))


def _is_asked_for(found: Sequence[Word], first: int, position: int) -> bool:
    """True where the body itself is asked for ("which committee …", "how many groups …")."""
    return first > 0 and any(
        word.lower in {"which", "what", "many", "who"} for word in found[max(0, first - 1) : position]
    )


def _adjacent(body: str, found: Sequence[Word], position: int) -> bool:
    """True where nothing but white space or a hyphen stands between word `position` and the next."""
    return body[found[position].end : found[position + 1].start].strip(" -–") in {"", "'s", "’s", "'", "’"}
