"""Which of a question's words a meeting must bear and does not, and which of these it may lack all the same.

A body is called by its words: what a meeting is called must have those that tell it from others, or the sentences that
introduce it must. Knows how bodies are called for short, and what is said of one in one report and not in another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records.columns import CALLED, Columns
from assistant.records.constraints import Constraints
from assistant.records.events import ORGANISATION, SUBJECT, TITLE, Event
from assistant.records.frames import Frames, came_as_a_guest
from assistant.records.organs import HEADS, LEVELS, ORGANS, SITTING, of_any_organ
from assistant.records.topics import TREATY, Topic
from assistant.stems import stem
from corpus.places.table import cities_called

_LETTERS = 6
"""An abbreviation has so many at most."""
_TELLING = 2
"""So many words for what a body is about, met by one meeting alone, tell it without the letters of whose body it is."""


class Bearing:
    """Judges the words of questions by one catalogue's columns and by how its reports introduce their meetings."""

    def __init__(self, columns: Columns, frames: Frames) -> None:
        self._columns = columns
        self._frames = frames
        self._called_so: dict[frozenset[str], bool] = {}

    def lacking(self, event: Event, n: int, constraints: Constraints) -> list[Topic]:
        """The words that the event must bear and does not, by its record alone."""
        numbered = bool(constraints.ordinals)
        lacking = []
        strictly = self._is_called_so(constraints)
        for topic in constraints.topics:
            column = self._columns.of(topic)
            weight = column.weights.get(n, 0.0)
            designates = topic.stem in constraints.designating
            if topic.town and _is_placed(event) and (weight < TITLE or _of_a_treaty(event, topic)):
                lacking.append(topic)
                continue
            if topic.anywhere:
                if not weight:
                    lacking.append(topic)
                continue
            if not column.weights and _is_a_towns_name(topic):
                lacking.append(topic)  # "the istanbul convention", of which no report has a word
                continue
            if designates and (numbered or strictly or (topic.firm and column.called)):
                least = CALLED if topic.stem not in constraints.about else SUBJECT
            elif topic.firm or designates:
                least = SUBJECT if column.called else (0.01 if topic.firm else 0.0)
            else:
                continue
            only_came = designates and weight == ORGANISATION
            if (weight < least or only_came) and (strictly or self.another_organ(event, topic) is not False):
                lacking.append(topic)
        return lacking

    def not_introduced(self, event: Event, lacking: Sequence[Topic], constraints: Constraints) -> list[Topic]:
        """Of the words that the record lacks, those that do not introduce the meeting in its reports either."""
        frame = self._frames.of(event)
        stems = frame.stems
        if constraints.ordinals and not event.ordinals:
            # The number is taken from a sentence: it is that sentence's body.
            stems = frozenset().union(*(frame.said_with.get(n, ()) for n in constraints.ordinals))
        left = [
            topic
            for topic in lacking
            if topic.stem not in stems
            or (topic.town and _of_a_treaty(event, topic))
            or self._only_came(event, topic, constraints.topics)
        ]
        left = [t for t in left if not (_is_short(t) and self._frames.spells_out(event, t.text))]
        left = _without_those_shortened(event, left, constraints.topics)
        if self._is_called_so(constraints):
            return left
        if not constraints.ordinals:
            left = [topic for topic in left if not self._said_together(event, topic, constraints.topics)]
        if left and self._only_the_owner(event, left, constraints):
            return []
        return left

    def excuses(self, event: Event, n: int, missing: Sequence[Topic], constraints: Constraints) -> bool:
        """Whether a meeting that has the number, the days or the town asked for lacks only words that tell no body from
        another there: who sat in it, where its report has the word and calls it by no rival; or at what level."""
        named = [t for t in constraints.topics if t not in missing and t.stem not in SITTING]
        weights = [(t, self._columns.of(t).weights.get(n, 0.0)) for t in named]
        placed = any(t.firm and t.stem in event.towns for t, weight in weights if weight >= CALLED)
        if not (constraints.ordinals or constraints.days or placed):
            return False
        if not any(weight >= CALLED and t.stem not in event.towns for t, weight in weights):
            return False
        rivals = event.named & SITTING
        about = [t for t, weight in weights if weight >= CALLED and not t.town and not of_any_body(t)]
        settled = bool(placed and constraints.days) and len(about) >= _TELLING
        if settled and len(about) > _TELLING and len(missing) == 1 and missing[0].text.islower():
            # "the drug procurement board" of town and year, which its report calls pharmaceutical
            return True
        for topic in missing:
            if settled and topic.text.isupper() and not self._frames.says(event, topic.text):
                continue  # letters of a body that its report never uses: of one that only came they would stand there
            of_level = topic.stem in LEVELS
            sitting = (
                topic.stem in SITTING and not rivals and self._columns.of(topic).weights.get(n, 0.0) > 0
            ) or (topic.stem in HEADS and bool(rivals & HEADS))
            if not (of_level or sitting):
                return False
        return True

    def _is_called_so(self, constraints: Constraints) -> bool:
        """Whether some meeting of the library is called by all words that the question gives the body: then it, or one of
        the same body, is meant, and none that only comes near."""
        if constraints.designating not in self._called_so:
            self._called_so[constraints.designating] = self._any_called_so(constraints)
        return self._called_so[constraints.designating]

    def _any_called_so(self, constraints: Constraints) -> bool:
        named = [t for t in constraints.topics if t.stem in constraints.designating]
        if len(named) < 2:
            return False
        columns = sorted((self._columns.of(topic).weights for topic in named), key=len)
        return any(all(column.get(n, 0.0) >= CALLED for column in columns) for n in columns[0])

    def another_organ(self, event: Event, topic: Topic) -> bool | None:
        """Whether the event is of another sort of organ than the word asks for; None where the word is for no organ."""
        row = ORGANS.get(topic.stem)
        if row is None or topic.text.lower() == "parties":
            return None
        borne = {other: event.weights.get(other, 0.0) >= CALLED for other in ORGANS if other in event.weights}
        alike = any(ORGANS[other] == row for other, called in borne.items() if called)
        return not alike and any(borne.values())

    def _said_together(self, event: Event, topic: Topic, topics: Sequence[Topic]) -> bool:
        """Whether a report has the word right beside the one that it stands beside in the question."""
        pairs = _pairs(topic, topics)
        return any(self._frames.says(event, pair) and not came_as_a_guest(event, pair) for pair in pairs)

    def _only_came(self, event: Event, topic: Topic, topics: Sequence[Topic]) -> bool:
        """Whether the word stands, with the one beside it in the question, in the name of an organisation that came, and in
        none of the meeting's own."""
        if topic.stem in event.named:
            return False
        ends = [pair for pair in _pairs(topic, topics) if stem(pair.split()[-1]) in ORGANS]
        return any(came_as_a_guest(event, pair) for pair in ends)

    def _only_the_owner(self, event: Event, left: Sequence[Topic], constraints: Constraints) -> bool:
        """Whether what is missing is only whose body it is, and the report names that somewhere: an abbreviation, or the
        words after the last "of"; the body's own words, two or more, are met."""
        named = [t for t in constraints.topics if t.stem in constraints.designating and t.stem not in ORGANS]
        own = [t for t in named if t not in left]
        if len(own) < 2 or not self._frames.says(event, " ".join(t.text for t in left)):
            return False
        if all(t.text.isupper() for t in left):
            return not any(came_as_a_guest(event, t.text) for t in left)
        return len(left) > 1 and all(t.stem in constraints.owner for t in left)


def _is_a_towns_name(topic: Topic) -> bool:
    return len(topic.text) > _LETTERS and bool(cities_called(topic.text.title()))


def _pairs(topic: Topic, topics: Sequence[Topic]) -> list[str]:
    """The word with the one before it, and with the one behind it."""
    at = topics.index(topic)
    pairs = [topics[max(0, at - 1) : at + 1], topics[at : at + 2]]
    return [" ".join(t.text for t in pair) for pair in pairs if len(pair) == 2]


def _without_those_shortened(event: Event, left: list[Topic], topics: Sequence[Topic]) -> list[Topic]:
    """Without the words of whose body it is, where the meeting's name has only the first letters of two or more in a row:
    "black sea" of BSEC."""
    names = [event.name, *(body for account in event.accounts for body in account.record["bodies"])]
    letters = {word for name in names for word in re.findall(r"\b[A-Z]{3,}\b", name)}
    spelt: set[str] = set()
    for start in range(len(topics)):
        for end in range(start + _INITIALS, len(topics) + 1):
            run = topics[start:end]
            initials = "".join(topic.text[0] for topic in run).upper()
            if all(len(topic.text) > _INITIALS for topic in run) and any(
                w.startswith(initials) for w in letters
            ):
                spelt.update(topic.stem for topic in run)
    return [topic for topic in left if topic.stem not in spelt]


_INITIALS = 2


def _is_short(topic: Topic) -> bool:
    """Whether a word may be an abbreviation: three to six letters."""
    return topic.text.isalpha() and 3 <= len(topic.text) <= _LETTERS


def of_any_body(topic: Topic) -> bool:
    """Whether a word says only what sort of organ met, or who sat in it: "council", "ministers"."""
    return of_any_organ(topic.stem)


def _of_a_treaty(event: Event, topic: Topic) -> bool:
    """ "the Lusaka Agreement", met in Nairobi: the town in the meeting's name belongs to a document."""
    if topic.accepts & event.towns:
        return False
    named = re.finditer(rf"\b{re.escape(topic.text)}\b", event.name, re.IGNORECASE)
    return any(TREATY.match(event.name, match.end()) for match in named)


def _is_placed(event: Event) -> bool:
    """Whether a report tells the town of the meeting, or that it was in none: then another, of which it only speaks, is not
    where it was."""
    return any(
        (account.record["place"] or {}).get("city") or account.record["format"] == "online"
        for account in event.accounts
    )
