"""Words that the meeting heard: "The Council heard statements by A and B", "Noting the opening remarks by the envoy of C".

Knows the nouns of speech and the verbs of hearing. Knows nothing of who says something in a verb of their own.
"""

from __future__ import annotations

from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import DELEGATES, DETERMINERS
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import Parties
from corpus.meetings.presence.statements import Statements

_HEARING = frozenset("hear hears heard hearing listen listens listened listening".split())
# These may be said of what was read, too: the noun or the speaker must be one of the room.
_NOTING = frozenset("note noted notes noting receive received receiving take following after".split())
_AT_THE_TABLE = frozenset(
    "remarks presentation presentations briefing briefings address intervention".split()
)
_SPEECHES = _AT_THE_TABLE | frozenset(
    "statement statements speech speeches interventions addresses update updates report reports".split()
)
_WRITTEN = frozenset("report reports update updates".split())
_ENVOYS = DELEGATES | {"ambassador", "h.e.", "h.e", "representative", "representatives"}
_GIVEN = frozenset("made given delivered presented provided offered also".split())
_ABOUT = frozenset("on regarding concerning about".split())
_REACH = 12


def heard(read: Read, index: int, found: Statements) -> None:
    """The states of those whose words were heard, each by the office or the person named with it."""
    tokens = read.tokens
    if {"exchange", "views"} <= read.words:
        _exchanged_with(read, index, found)
    if _SPEECHES.isdisjoint(read.words) or not (_HEARING | _NOTING) & read.words:
        return
    hearing = ""
    since = 0
    for k, token in enumerate(tokens):
        if token.lower in _HEARING or token.lower in _NOTING:
            if not any(group.head == k and not group.real for group in read.groups):
                hearing, since = token.lower, k
        elif hearing and token.lower in _SPEECHES and k - since <= _REACH:
            since = max(since, _read_speakers(read, k, hearing in _HEARING, index, found))


def _exchanged_with(read: Read, index: int, found: Statements) -> None:
    """ "The Committee held an exchange of views on X with Ms A (Y)": the person came, and no list says so."""
    words = [t.lower for t in read.tokens]
    at = next((k for k in range(len(words) - 2) if words[k : k + 3] == ["exchange", "of", "views"]), None)
    held = at is not None and any(g.head < at and g.real and at - g.end <= 3 for g in read.groups)
    if at is None or not held or "with" not in words[at:]:
        return
    start = words.index("with", at) + 1
    parties = read_parties(read.tokens, start, _end_of_speakers(read, start), read.groups)
    if parties.persons:
        found.add(_named_people(parties), index, False)


def _named_people(parties: Parties) -> Parties:
    """What persons stand for: their states, their organisations; not the states that are only named."""
    codes = {person.state for person in parties.persons if person.state}
    parties.states = [s for s in parties.states if s.official or s.code in codes]
    parties.collectives.clear()
    parties.counts.clear()
    return parties


def _read_speakers(read: Read, noun: int, surely: bool, index: int, found: Statements) -> int:
    """Adds those by whom the speech at `noun` was made; how far their names reach, 0 where it names none."""
    tokens = read.tokens
    by = next(
        (n for n in range(noun + 1, min(len(tokens), noun + 4)) if tokens[n].lower in {"by", "from", "of"}),
        None,
    )
    if by is None or any(tokens[n].lower not in _GIVEN for n in range(noun + 1, by)):
        return 0
    if tokens[by].lower == "of" and tokens[noun].lower not in {"remarks", "address", "speech"}:
        return 0
    if not surely and tokens[noun].lower in _WRITTEN:
        return 0
    end = _end_of_speakers(read, by + 1)
    speakers = tokens[by + 1 : end]
    if not surely and (
        (tokens[noun].lower not in _AT_THE_TABLE and not any(t.lower in _ENVOYS for t in speakers))
        or any(t.date is not None and t.date.precision == "day" for t in tokens[by + 1 : end + 2])
    ):
        return 0
    first = next((t.lower for t in speakers if t.lower not in DETERMINERS), "")
    lead = (
        "public" if first in DELEGATES and first.endswith("s") else ""
    )  # "by the representatives of A and B"
    found.add(_named_people(read_parties(tokens, by + 1, end, read.groups, lead=lead)), index, False)
    return end


def _end_of_speakers(read: Read, start: int) -> int:
    tokens = read.tokens
    for n in range(start, len(tokens)):
        lower = tokens[n].lower
        if lower in _ABOUT and n + 1 < len(tokens) and tokens[n + 1].lower in DETERMINERS:
            return n
        if lower in _SPEECHES or any(group.start == n and group.finite for group in read.groups):
            while n > start and tokens[n - 1].lower in DETERMINERS | {"and", ",", "opening"}:
                n -= 1
            return n
    return len(tokens)
