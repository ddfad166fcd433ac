"""The words of a text: where they stand, which of them carry only grammar, which two are one verb.

Knows the vocabulary of meetings in general. Knows nothing of questions, reports or scores.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.accepted import accepted, accepted_stems
from assistant.stems import stem

_WORD = re.compile(
    r"(?:[Cc]o-|[Vv]ice[- ]|[Dd]eputy )[Cc]hair\w*"
    # "D-8", "C5+1": a letter with its numbers is one word.
    r"|(?<![\w-])[A-Za-z](?:[-‑]\d{1,2}|\d{1,2}\+\d)(?![\w-])"
    r"|[^\W_]+(?:['’][^\W\d_]+)?"
)
# "couldn't", "they've": what is left is a closed-class word.
_CONTRACTED = re.compile(r"(?<=n)['’]t$|['’](?:re|ve|ll|d|m)$")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)

# Closed-class words: they carry the grammar of a question, not what it asks for.
STOP_WORDS = frozenset(
    """a about above across after again against all along also am among amongst an and another any anybody anyone
    anything are around as at be because been before being below between both but by can cannot could did do does
    doing done down during each either else ever every everybody everyone everything few for from further had has
    have having he hence her here hers herself him himself his how however i if in into is it its itself just let
    like many may me might more most much must my myself neither no nobody none nor not nothing of off on once one
    ones only onto or other others our ours out over own per please quite rather same shall she should since so some
    somebody someone something such than that the their theirs them themselves then there these they this those
    through thus to too toward towards under until up upon us very was we well were what whatever when where whether
    which while who whom whose why will with within without would yes yet you your yours s t d ll re ve m don didn
    doesn isn wasn weren aren won wouldn couldn shouldn hasn haven hadn got get gets getting pls plz thx kindly
    besides moreover regarding concerning dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt
    wouldnt shouldnt whats whos wheres whens thats theres""".split()
)

MEETING_NOUNS = frozenset(
    """meeting meetings session sessions sitting sittings summit summits conference conferences gathering gatherings
    forum forums talks consultation consultations roundtable workshop seminar symposium negotiations assembly
    congress plenary mtg mtgs""".split()
)
"""Surface forms, lower case, that name a meeting."""

BODY_NOUNS = frozenset(
    """group groups committee commission council board assembly party team task force panel bureau secretariat organ
    association union organisation organization subcommittee subgroup parliament presidium congress troika
    ministers heads cabinet""".split()
)

_TWO_WORDS = {
    ("take", "part"): "participate",
    ("take", "place"): "hold",
    ("set", "up"): "establish",
    ("carry", "out"): "implement",
    ("hand", "over"): "transfer",
    ("point", "out"): "say",
    ("take", "over"): "assume",
    ("put", "off"): "postpone",
    ("put", "forward"): "propose",
    ("call", "off"): "cancel",
    ("turn", "down"): "reject",
    ("draw", "up"): "prepare",
    ("send", "back"): "return",
    ("speed", "up"): "accelerate",
    ("look", "into"): "examine",
    ("talk", "about"): "discuss",
    ("bring", "up"): "raise",
    ("bring", "in"): "introduce",
    ("lay", "down"): "set",
    ("pull", "out"): "withdraw",
    ("drop", "out"): "withdraw",
    ("go", "up"): "increase",
    ("go", "down"): "fall",
    ("back", "up"): "support",
    ("kick", "off"): "begin",
    ("wrap", "up"): "end",
    ("wind", "up"): "end",
    ("rule", "out"): "exclude",
    ("phase", "out"): "abolish",
    ("step", "down"): "resign",
    ("give", "up"): "abandon",
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: as written, its place (code points of that text), and the stem it is compared by."""

    text: str
    start: int
    end: int
    stem: str

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def accepts(self) -> frozenset[str]:
        """The stems that a report may use where a question says it: those of the whole verb where it is one of two words."""
        return (
            accepted(self.text) if self.stem == stem(self.text) else accepted_stems(self.stem) | {self.stem}
        )

    @property
    def is_stop(self) -> bool:
        whole = _CONTRACTED.sub("", self.text.lower())
        return whole in STOP_WORDS and not (len(self.text) > 1 and self.text.isupper())


def words(text: str) -> tuple[Word, ...]:
    """Every word and number of `text` in order; a verb of two words ("take part") stems as one, at its first word."""
    found = []
    for match in _WORD.finditer(text):
        surface = _POSSESSIVE.sub("", match.group()) or match.group()
        found.append(Word(surface, match.start(), match.start() + len(surface), stem(surface)))
    for position in range(len(found) - 1):
        pair = _TWO_WORDS.get((found[position].stem, found[position + 1].text.lower()))
        if pair is not None:
            first = found[position]
            found[position] = Word(first.text, first.start, first.end, stem(pair))
    return tuple(found)
