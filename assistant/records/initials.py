"""A body's full name in a question, where reports write its initials: "Lakes Cooperation Organisation" of an LCO meeting.

Knows the abbreviations in the names of a library's meetings. Knows nothing of which meeting is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from assistant.records.constraints import Constraints
from assistant.records.events import TITLE, Catalogue
from assistant.stems import stem
from assistant.words import Word, words

_LEAST, _MOST = 3, 8  # letters
_LAST = frozenset("states nations countries".split())
_SMALL = frozenset("of the and for on in to".split())


def with_initials(
    constraints: Constraints, body: str, catalogue: Catalogue, writes_in_capitals: Callable[[str], bool]
) -> Constraints:
    """`constraints` in which each word of a full name is met by its initials as well, where meetings are called by these or
    reports have them in capitals alone."""
    found = {
        word.stem: stem(letters)
        for letters, run in _runs(body, {topic.stem for topic in constraints.topics}, catalogue.abbreviations)
        if letters in catalogue.abbreviations
        or (writes_in_capitals(letters) and not _is_called_in_full(run, catalogue))
        for word in run
    }
    if not found:
        return constraints
    topics = tuple(
        replace(topic, accepts=topic.accepts | {found[topic.stem]}) if topic.stem in found else topic
        for topic in constraints.topics
    )
    return replace(constraints, topics=topics)


def _is_called_in_full(run: Sequence[Word], catalogue: Catalogue) -> bool:
    """Whether some meeting is known by all words of the name: then it is meant, and none that its initials may mean."""
    known = [
        {n for n, weight in catalogue.postings.get(word.stem, {}).items() if weight >= TITLE} for word in run
    ]
    return bool(set.intersection(*known))


def _runs(
    body: str, telling: Collection[str], abbreviations: Collection[str]
) -> Iterator[tuple[str, list[Word]]]:
    """The initials of every three to eight words in a row, small ones between them left out, with the words. Each is one of
    those that tell which meeting is meant (`telling`, stems), but for "states" at the end, and none is an abbreviation."""
    said = [word for word in words(body) if word.lower not in _SMALL]
    for start in range(len(said)):
        run: list[Word] = []
        for word in said[start : start + _MOST]:
            if run and any(mark in body[run[-1].end : word.start] for mark in ",.;:?!()"):
                break
            last = word.lower in _LAST
            short = word.text.isupper() or word.text.casefold() in abbreviations
            if not word.text[0].isalpha() or short or (word.stem not in telling and not last):
                break
            run.append(word)
            if len(run) >= _LEAST:
                yield "".join(one.text[0] for one in run).casefold(), list(run)
            if last:
                break
