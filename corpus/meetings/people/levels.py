"""At what level a state was represented: the words that say so, made whole, without what is no level.

Knows the words of offices and of parts of a state, and the persons who came. Knows nothing of who was there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from corpus.meetings.grammar.lexicon import DELEGATES, OFFICES, STATE_BODIES
from corpus.meetings.model import Attendance, Person
from corpus.report import Span
from corpus.states import find_states

# Words that stand before an office or a part of a state and are none by themselves: "Deputy", "Foreign", "General".
_HALF = frozenset(
    """deputy vice prime foreign general federal national first second assistant chief permanent grand principal state
    acting""".split()
)
_WHOLE = (OFFICES | STATE_BODIES | DELEGATES) - _HALF
_NEXT_WORD = re.compile(r"[ ]([^\W\d_][\w’'-]*)")
_LONGEST = 4  # words that are taken in
_LEADING = re.compile(
    r"^(?:[-–—•*]+\s*|['’]s\s+|(?:as\s+well\s+as|and|also|led(?:\s+by)?)(?:\s+|$)(?:the\s+)?)+", re.IGNORECASE
)
_COURTESIES = frozenset("mr ms mrs dr prof h.e mme".split())
_JOINING = frozenset("and of the for".split())
_NO_LEVEL = frozenset("republics republic kingdom led participation".split())


def whole_level(text: str, words: Span) -> Span:
    """ "Foreign" of "Foreign Minister", "Deputy" of "Deputy Minister": the words as far as the office they begin."""
    end = words.end
    for _ in range(_LONGEST):
        last = text[words.start : end].split()[-1:]
        if not last or last[0].lower() in _WHOLE:
            break
        following = _NEXT_WORD.match(text, end)
        if following is None or following[1].lower() not in (_WHOLE | _HALF):
            break
        end = following.end()
    complete = text[words.start : end].split()[-1:]
    return Span(words.start, end) if complete and complete[0].lower() in _WHOLE else words


def with_levels(states: tuple[Attendance, ...], persons: tuple[Person, ...]) -> tuple[Attendance, ...]:
    """`states` with the office of the one person who came for a state, where nothing else says at what level it was, or only
    a part of that office; and without words that say no level."""
    came: dict[str, list[Person]] = {}
    for person in persons:
        if person.state:
            came.setdefault(person.state, []).append(person)
    return tuple(replace(state, capacity=_level(state, came.get(state.code, []))) for state in states)


def _level(state: Attendance, persons: list[Person]) -> str | None:
    said = _plain(state.capacity or "", [person.name for person in persons if person.name])
    own = {person.title or "" for person in persons if person.organisation is None}
    title = next(iter(own)) if len(own) == 1 else ""
    if not said:
        return _plain(title, ()) or None
    if title and _within(said, title):
        return _plain(_without_state(title), ()) or said
    return said


def _plain(words: str, names: Iterable[str]) -> str:
    """Without what leads there, the person's name and courtesies; nothing where no level is left."""
    words = _LEADING.sub("", words.strip())
    for name in names:
        if words == name or words.endswith(f" {name}"):
            words = words[: -len(name)].rstrip(" ,")
    kept = words.split()
    while kept and kept[-1].lower().rstrip(".") in _COURTESIES | _JOINING:
        kept.pop()
    if (
        not kept
        or kept[0].lower().rstrip(".") in _COURTESIES
        or (len(kept) == 1 and kept[0].lower() in _NO_LEVEL)
        or all(word.lower() in _HALF for word in kept)
    ):
        return ""
    return " ".join(kept) if len(kept) < len(words.split()) else words


def _within(part: str, whole: str) -> bool:
    """Whether the words of one stand in the other, in a row."""
    return f" {_folded(part)} " in f" {_folded(whole)} "


def _folded(words: str) -> str:
    return " ".join(re.findall(r"[\w’'-]+", words.casefold()))


def _without_state(title: str) -> str:
    """ "Minister of Transport" of "Minister of Transport of the Kyrgyz Republic" or "Kyrgyz Minister of Transport": the state
    is told beside it."""
    states = find_states(title)
    if states and states[0].span.start == 0 and states[0].form == "adjective":
        return title[states[0].span.end :].lstrip()
    last = next((match for match in reversed(states) if match.span.end == len(title)), None)
    if last is None:
        return title
    before = re.sub(r"\s+(?:of|from)(?:\s+the)?\s*$", "", title[: last.span.start])
    return before if before != title[: last.span.start] else title
