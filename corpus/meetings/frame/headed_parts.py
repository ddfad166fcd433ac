"""Several meetings told under headings that name them: "Agriculture Council", "EU–Pacific Ministerial Meeting".

Each heading is the name of what met and nothing else, and what stands below says that it met. Knows the form of such
parts. Knows nothing of who came.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import Anchor, marginal_to
from corpus.meetings.frame.beside import is_part
from corpus.meetings.frame.holding import MET_OR_CAME
from corpus.meetings.grammar.document import ABOUT, HEADING, Document, Read
from corpus.meetings.grammar.lexicon import BODY_HEADS, MEETING_NOUNS, PREPOSITIONS
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import PUNCT, WORD
from corpus.meetings.grammar.verbs import PAST

_LONGEST = 14  # tokens of a heading
_SEVERAL = 2
# A heading with one of these is that of a part of one meeting's record.
_OF_A_RECORD = frozenset(
    """report reports agenda item items minutes opening closing adoption statement statements remarks conclusions decisions
    outcome outcomes participants attendance members background about contact documents election review update updates
    preparations next future role work""".split()
)


@dataclass(slots=True)
class _Part:
    heading: Read
    mention: Mention | None
    below: list[Read] = field(default_factory=list)

    @property
    def words(self) -> frozenset[str]:
        return (
            frozenset(t.lower for t in self.heading.tokens if t.kind == WORD and len(t.text) > _SHORT) - _ANY
        )


_SHORT = 2  # letters
_ANY = frozenset(PREPOSITIONS | MEETING_NOUNS | {"the", "and"})


def headed_parts(document: Document, anchors: list[Anchor]) -> list[Account]:
    """The meetings of a report whose parts are headed by their names; none where fewer than two are, or where what stands
    before the first heading tells of a meeting that no heading names."""
    parts = [part for part in _parts(document) if _met(part)]
    if len(parts) < _SEVERAL or not all(_differ(one, other) for one, other in combinations(parts, 2)):
        return []
    before = [a for a in anchors if a.strength >= 2 and a.sentence < parts[0].heading.index]
    if any(
        a.mention is not None and not a.mention.plural and _of(document, a, parts) is None for a in before
    ):
        return []
    found: list[Account] = []
    for part in parts:
        section = (part.heading.index, *(read.index for read in part.below))
        own = [a for a in anchors if a.sentence in section and a.strength > 1]
        introduced = [a for a in before if _of(document, a, parts) is part]
        label = Anchor(part.heading.index, part.mention, None, None, 2)
        found.append(
            Account([label, *introduced, *own], section=(*sorted(a.sentence for a in introduced), *section))
        )
    return found


def _parts(document: Document) -> list[_Part]:
    found: list[_Part] = []
    current: _Part | None = None
    for line in document.lines:
        reads = [document.sentences[index] for index in line.sentences]
        if not reads:
            continue
        if line.kind == HEADING or line.section == ABOUT:
            current = _headed(reads) if line.section != ABOUT else None
            if current is not None:
                found.append(current)
        elif current is not None:
            current.below += reads
    return found


def _headed(reads: list[Read]) -> _Part | None:
    """A heading that is the name of a meeting or of a body, and says nothing else."""
    (read, *more) = reads
    tokens = read.tokens
    if more or len(tokens) > _LONGEST or any(group.finite for group in read.groups):
        return None
    if any(t.lower in _OF_A_RECORD for t in tokens) or any(t.text in ":?" for t in tokens if t.kind == PUNCT):
        return None
    for mention in read.mentions:
        if not (mention.when or mention.plural or marginal_to(mention, read) or is_part(read, mention)):
            return _Part(read, mention)
    named = any(t.capital and t.lower in BODY_HEADS for t in tokens)
    return _Part(read, None) if named else None


def _met(part: _Part) -> bool:
    """Whether what stands below says in the past that somebody met, chaired or came, and names a state."""
    groups = [g for read in part.below for g in read.groups if g.finite and g.tense == PAST]
    return any(g.lemma in MET_OR_CAME for g in groups) and any(t.code for r in part.below for t in r.tokens)


def _differ(one: _Part, other: _Part) -> bool:
    return bool(one.words - other.words) and bool(other.words - one.words)


def _of(document: Document, anchor: Anchor, parts: list[_Part]) -> _Part | None:
    """The part whose heading names what a statement before them names."""
    said = anchor.mention
    if said is None:
        return None
    tokens = document.sentences[anchor.sentence].tokens[said.start : said.end]
    words = frozenset(t.lower for t in tokens if t.kind == WORD and len(t.text) > _SHORT) - _ANY
    fits = [part for part in parts if words & part.words and not _other_number(part.mention, said)]
    return max(fits, key=lambda part: len(words & part.words), default=None)


def _other_number(name: Mention | None, said: Mention) -> bool:
    return bool(name is not None and name.values and said.values and name.values != said.values)
