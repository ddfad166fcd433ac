"""How likely a city in a sentence is the place of the meeting that the sentence tells of.

Knows the words that link a place to a holding, and those that link it to something else: where a person is based, an
earlier text was signed, a conflict is fought. Knows nothing of the rest of the report.
"""

from __future__ import annotations

from datetime import date, timedelta

from corpus.meetings.frame.holding import HOLDING, in_foreign_clause
from corpus.meetings.frame.place_words import VENUE_WORDS
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import HEADING, ROW, Read
from corpus.meetings.grammar.lexicon import DETERMINERS, OFFICES, PREPOSITIONS
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import DATE, PUNCT, STATE, WORD

ENOUGH = 2.0  # a place with less is not the meeting's

_MOTION = frozenset(
    """
    travel fly come arrive go gather bring invite welcome return flock converge descend journey head make
    visit pay
    """.split()
)
_CAME = frozenset(
    "came arrived travelled traveled flew visited converged descended gathered flocked visit trip".split()
)
# "the embassy in X", "a conflict in X", "born in X": the place belongs to the word before it.
_SITUATED = frozenset(
    """
    embassy embassies ambassador ambassadors mission missions consulate consul consuls representative
    representatives office offices branch based located headquartered situated resident residing accredited born
    killed injured arrested war wars conflict fighting situation crisis election elections coup attack attacks
    earthquake flood floods explosion plant factory port school hospital university court tribunal peace
    ceasefire stability security developments refugees camp camps forces troops operations operation project
    projects investment investments demand prices living people population secretariat permanent residence
    headquarters seat summit conference
    """.split()
)
# Participles and verbs of what was done there at another time.
_DONE_BEFORE = frozenset(
    """
    sign adopt launch launched establish create found agree conclude inaugurate begin start approve open
    initial ratify endorse propose announce
    """.split()
)
_HOSTS = frozenset(
    {"play", "played", "host", "co-host", "receive", "welcome", "see", "be", "witness", "accommodate"}
)
_NEAR_DATE = timedelta(days=10)


def place_score(
    read: Read, k: int, mention: Mention | None, clause: Clause | None, day: date | None, anchored: bool
) -> float:
    """The score of the city at token `k`: `ENOUGH` or more where it is the meeting's place.

    `mention` and `clause` are what the sentence says of the holding; `day` is the meeting's, if known; `anchored` says
    whether the sentence tells of the holding at all.
    """
    tokens = read.tokens
    first, link = _link(read, k)
    owner = _owner(read, k)
    score = _by_link(read, k, first, link, owner)
    if score <= 0:
        return score
    if mention is not None and mention.start <= k < mention.end and link not in {"in", "at"}:
        score -= 3.0
    if in_foreign_clause(read, k):
        score -= 8.0
    for other in read.mentions:
        if other.when and 0 < k - other.head < 10 and not _verb_between(read, other.head, k):
            score -= 8.0
    if link in {"in", "at", "from", "near"} and first > 1 and _is_situated(read, first - 1):
        ours = mention is not None and mention.start <= first - 1 < mention.end
        score -= 0.0 if ours or _at_venue(read, first - 1) else 5.0
    if tokens[k].kind == STATE and link not in {"in", "at", "near", "to"} and not _venue_before(read, first):
        score -= 3.0  # a city that is a state too: a participant's brackets, a list
    if owner is not None and clause is not None and owner.group is not clause.group:
        ours = (
            mention is not None and owner.relative and owner.subject_start <= mention.head < owner.subject_end
        )
        which = read.tokens[owner.group.start - 1].lower in {"which", "that"} if owner.group.start else False
        if not (ours and (which or owner.group.finite) and owner.group.lemma not in _DONE_BEFORE):
            score -= _another_clause(read, k, owner, clause)
    elif owner is not None and not anchored and owner.group.lemma not in HOLDING:
        score -= 3.0
    score -= _another_day(read, k, day)
    if _quoted(read, k):
        score -= 6.0
    verb = clause.group.start if clause is not None else 0
    return score - abs(k - verb) / 100


def _quoted(read: Read, k: int) -> bool:
    """Whether the words are somebody's speech."""
    before = [t.text for t in read.tokens[:k]]
    straight = before.count('"') % 2 == 1
    return straight or before.count("“") > before.count("”") or before.count("«") > before.count("»")


def _verb_between(read: Read, start: int, end: int) -> bool:
    return any(group.finite and start < group.start < end for group in read.groups)


def _is_situated(read: Read, k: int) -> bool:
    """ "the embassy in", "the Ambassador of Brazil in"."""
    tokens = read.tokens
    if tokens[k].kind == STATE and k > 1 and tokens[k - 1].lower in {"of", "the"}:
        k -= 2 if tokens[k - 1].lower == "of" else 3
    return k >= 0 and tokens[k].lower in _SITUATED


def _at_venue(read: Read, k: int) -> bool:
    """Whether the building's word at `k` is governed by a preposition of place: "at the headquarters in"."""
    if read.tokens[k].lower not in VENUE_WORDS:
        return False
    for n in range(k - 1, max(-1, k - 7), -1):
        if read.tokens[n].lower in {"at", "in", "to"}:
            return True
        if read.tokens[n].kind == PUNCT or read.tokens[n].lower in {"with", "and"}:
            return False
    return False


def _link(read: Read, k: int) -> tuple[int, str]:
    """The word that links the city to what stands before it, and where it stands (-1 at the beginning)."""
    tokens = read.tokens
    before = k - 1
    if before >= 0 and tokens[before].lower == "of" and _venue_before(read, before):
        return before, "of"
    while before >= 0 and (
        tokens[before].lower in {"the", "city", "of", "capital", "town", "historic", "resort", "nearby"}
        or (tokens[before].kind == STATE and tokens[before].form == "adjective")
    ):
        before -= 1
    if (
        before + 2 < len(tokens)
        and tokens[before + 1].lower in _SETTLEMENTS
        and tokens[before + 2].lower == "of"
    ):
        n = before
        while n > max(0, before - 3) and tokens[n].kind == WORD and tokens[n].lower not in PREPOSITIONS:
            n -= 1  # "in the old harbour town of"
        before = n if tokens[n].lower in PREPOSITIONS else before
    return before, tokens[before].lower if before >= 0 else ""


_SETTLEMENTS = frozenset("city town capital resort village".split())


def _venue_before(read: Read, end: int) -> bool:
    return any(t.lower in VENUE_WORDS for t in read.tokens[max(0, end - 4) : end])


def _by_link(read: Read, k: int, first: int, link: str, owner: Clause | None) -> float:
    tokens = read.tokens
    if link in {"in", "at", "near", "outside"}:
        return 5.0
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if _is_host(read, k, first):
        return 6.0
    if link in {"to", "on", "visit", "visited", "into"} and (
        (owner is not None and owner.group.lemma in _MOTION)
        or any(t.lower in _CAME for t in tokens[max(0, first - 6) : first + 1])
    ):
        return 4.0
    if link == "of" or (after is not None and after.lower in {"'s", "’s"} and _venue_behind(read, k)):
        return 4.0 if link != "of" or _venue_before(read, first) else 0.0
    if link == "," and any(m.end == first for m in read.mentions if not m.when):
        return 4.0
    if link == "," and first > 0:
        if _venue_before(read, first) or tokens[first - 1].kind == DATE:
            return 4.0 if _governed_by_place(read, first) or tokens[first - 1].kind == DATE else 2.5
        return 2.0
    if link in {"–", "—", "-"} and any(t.date is not None for t in tokens[k + 1 : k + 6]):
        return 3.5
    if link in {"held", "("}:
        return 2.0
    if read.line.kind in (HEADING, ROW) or not read.groups:
        return 2.5
    return 0.0


def _venue_behind(read: Read, k: int) -> bool:
    return any(t.lower in VENUE_WORDS for t in read.tokens[k + 2 : k + 6])


def _governed_by_place(read: Read, end: int) -> bool:
    """ "at State House, Entebbe": a preposition of place opens the phrase before the comma."""
    for k in range(end - 1, max(-1, end - 9), -1):
        if read.tokens[k].lower in {"at", "in", "held"}:
            return True
        if read.tokens[k].kind == PUNCT:
            return False
    return False


def _is_host(read: Read, k: int, first: int) -> bool:
    """ "Xtown hosted the summit", "Xtown was the venue of": the city is the subject."""
    tokens = read.tokens
    for group in read.groups:
        apposed = k + 1 < len(tokens) and tokens[k + 1].text == ","
        if group.lemma not in _HOSTS or group.passive or not 0 < group.start - k <= (14 if apposed else 8):
            continue
        if first >= 0 and tokens[first].text not in ",;" and tokens[first].kind not in (DATE, STATE):
            return False
        if any(t.kind == WORD and t.capital for t in tokens[k + 1 : group.start]):
            return False
        rest = [t.lower for t in tokens[group.end : group.end + 4]]
        if group.lemma in {"be", "play", "played"}:
            return any(word in {"host", "venue", "scene", "site", "setting"} for word in rest)
        return True
    return False


def _owner(read: Read, k: int) -> Clause | None:
    owner = None
    for clause in read.clauses:
        if clause.group.start <= k:
            owner = clause
    return owner


def _another_clause(read: Read, k: int, owner: Clause, clause: Clause) -> float:
    """What a city loses that stands in another clause than the holding."""
    group = owner.group
    if group.lemma in HOLDING or group.lemma in _MOTION:
        return 1.5 if group.lemma in {"open", "begin", "start"} and owner.relative else 0.0
    if owner.relative and not group.finite and (group.lemma in _DONE_BEFORE or group.lemma not in HOLDING):
        return 5.0
    if owner.relative and group.finite:
        return 4.0
    if group.start < clause.group.start:
        return 1.0
    return 2.5


def _another_day(read: Read, k: int, day: date | None) -> float:
    """What a city loses beside a date that is not the meeting's: "adopted in X in 2012"."""
    for n in range(k + 1, min(len(read.tokens), k + 5)):
        token = read.tokens[n]
        if token.kind == PUNCT and token.text != ",":
            break
        match = token.date
        if match is None:
            continue
        if day is None or match.start is None or match.end is None:
            break
        near = match.start - day <= _NEAR_DATE and day - match.end <= _NEAR_DATE
        return 0.0 if near else 6.0
    return 0.0


def is_person_before(read: Read, k: int) -> bool:
    """Whether an office stands right before token `k`: "the Head of Department at the Ministry"."""
    n = k - 1
    while n >= 0 and read.tokens[n].lower in DETERMINERS:
        n -= 1
    lower = read.tokens[n].lower if n >= 0 else ""
    return lower in OFFICES or lower in {
        "department",
        "division",
        "unit",
        "section",
        "professor",
        "fellow",
        "researcher",
    }
