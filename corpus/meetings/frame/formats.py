"""How a meeting was held: in person, online or hybrid; only where it is said.

Knows words of distance and whether they are said of the meeting or of somebody in it.
"""

from __future__ import annotations

from datetime import date

from corpus.meetings.frame.account_model import Account, of_another
from corpus.meetings.frame.distance import (
    beside_a_place,
    if_one_likes,
    in_a_list,
    in_brackets,
    is_remote_phrase,
    says_in_room,
)
from corpus.meetings.frame.holding import HOLDING, in_foreign_clause
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import HEADING, ITEM, Document, Read
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    DELEGATES,
    MEETING_NOUNS,
    OFFICES,
    REMOTE_WORDS,
    WEAK_MEETING_NOUNS,
    number_of,
)
from corpus.meetings.grammar.mentions import LATER
from corpus.meetings.grammar.tokens import Token, is_remote
from corpus.meetings.grammar.verbs import PAST
from corpus.meetings.model import Coded
from corpus.report import Span


def format_of(document: Document, account: Account, day: date | None, remote_some: bool) -> Coded | None:
    """in-person, online or hybrid, only where it is said; `day` is the meeting's first."""
    in_lines = _in_lines(document, account)
    if in_lines is not None:
        return in_lines
    online: Span | None = None
    one: Span | None = None  # somebody was connected, whatever the others were
    present: Span | None = None
    anchored = {anchor.sentence for anchor in account.anchors}
    anchored |= {index for index in account.sentences if _held_line(document.sentences[index])}
    told = {id(anchor.clause.group) for anchor in account.anchors if anchor.clause}
    by_noun = _by_noun(document, account)
    if by_noun is not None and not remote_some:
        online = by_noun
    for index in account.sentences:
        read = document.sentences[index]
        if read.words.isdisjoint(_TELLING) or (index not in anchored and of_another(read, account)):
            continue
        if _of_one_to_come(read):
            continue
        tokens = read.tokens
        for k, token in enumerate(tokens):
            lower = token.lower
            if lower in {"hybrid", "mixed"} and (
                lower == "hybrid" or (k + 1 < len(tokens) and tokens[k + 1].lower in {"format", "mode"})
            ):
                if _about_meeting(read, k, index in anchored) and not in_foreign_clause(read, k):
                    return Coded("hybrid", Span(token.start, token.end))
            elif is_remote(tokens, k) and online is None:
                some = _others_only(read, k) or beside_a_place(tokens, k) or if_one_likes(tokens, k)
                if some and not in_foreign_clause(read, k):
                    return Coded("hybrid", Span(token.start, token.end))
                if (
                    is_remote_phrase(tokens, k)
                    and not (in_brackets(tokens, k) or (remote_some and in_a_list(tokens, k)))
                    and (not _of_somebody(read, k) or _tells_of_holding(read, k, told))
                    and not in_foreign_clause(read, k)
                    and (
                        _about_meeting(read, k, index in anchored)
                        or _it_was_held(document, anchored, day, index, k)
                    )
                ):
                    span = Span(token.start, token.end)
                    of_one = _of_one(read, k) or (remote_some and _is_an_entry(read))
                    online, one = (None, span) if of_one else (span, one)
            elif (present is None and says_in_room(tokens, k) and not in_foreign_clause(read, k)) or (
                lower in {"person", "face-to-face", "in-person", "face"}
                and present is None
                and (
                    (
                        (lower == "person" and k and tokens[k - 1].lower == "in")
                        or lower in {"face-to-face", "in-person"}
                    )
                    and not in_foreign_clause(read, k)
                    and _about_meeting(read, k, index in anchored)
                )
            ):
                present = Span(token.start, token.end)
    if online is not None and present is not None:
        return Coded("hybrid", online)
    if online is not None:
        return Coded("online", online)
    if one is not None:
        return Coded("hybrid", one)
    if present is not None:
        return Coded("in-person", present)
    return None


_LABELS = frozenset({"format", "mode", "modality"})
_HEAD = 10  # lines


def _in_lines(document: Document, account: Account) -> Coded | None:
    """ "Xtown, 4-6 July 2017 (hybrid)", "Xtown and online, 4 July", "Format: in person": lines that hold no sentence."""
    for index in account.sentences:
        read = document.sentences[index]
        if any(group.finite for group in read.groups) or read.words.isdisjoint(_TELLING):
            continue
        if _of_one_to_come(read):
            continue
        tokens = read.tokens
        labelled = tokens[0].lower in _LABELS and len(tokens) > 2 and tokens[1].text in ":|"
        placed = any(t.place is not None or t.date is not None for t in tokens)
        if not labelled and not (placed and read.line.number < _HEAD and read.line.kind != ITEM):
            continue
        remote = next((t for k, t in enumerate(tokens) if is_remote(tokens, k)), None)
        hybrid = next((t for t in tokens if t.lower in {"hybrid", "mixed"}), None)
        words = [t.lower for t in tokens]
        room = not {"in-person", "face-to-face", "person", "physical"}.isdisjoint(words) or (
            not labelled and remote is not None and any(t.place and t.place.city for t in tokens)
        )
        if hybrid is not None or (remote is not None and room):
            told = hybrid or remote
            assert told is not None
            return Coded("hybrid", Span(told.start, told.end))
        if labelled and (remote is not None or room):
            return Coded(
                "online" if remote is not None else "in-person", Span(tokens[2].start, tokens[-1].end)
            )
    return None


def _of_one_to_come(read: Read) -> bool:
    """ "Next meeting: 29 November (by videoconference)": without a verb."""
    return not read.groups and any(mention.when == LATER for mention in read.mentions)


def _held_line(read: Read) -> bool:
    """ "Held virtually on 5 May" as a line of its own below the name."""
    held = read.line.kind == HEADING and any(g.start == 0 and g.lemma in HOLDING for g in read.groups)
    return held and all(token.place is None for token in read.tokens)


_TAKING_PART = frozenset(
    "follow join participate take-part attend speak connect address be do present report greet inaugurate open".split()
)


_TELLING = (
    REMOTE_WORDS
    | frozenset(
        "video visual phone telephone tele hybrid mixed person face face-to-face in-person room presence".split()
    )
    | frozenset("on-site onsite physically teams line".split())
)
_CALLS = frozenset({"call", "videoconference", "teleconference", "webinar"})
_OTHERS = frozenset({"another", "others", "other", "some", "remaining", "rest", "further", "additional"})


def _by_noun(document: Document, account: Account) -> Span | None:
    """A meeting that is called a call or a videoconference, and not one held "via videoconference"."""
    for mention in account.mentions:
        before = document.sentences[mention.sentence].tokens[max(0, mention.start - 3) : mention.start]
        by = any(t.lower in {"by", "via", "through"} for t in before[-1:])
        by = by or [t.lower for t in before[-2:]] == ["means", "of"]
        other = any(t.lower in {"a", "an"} for t in before[-1:]) and any(
            t.lower in {"to", "for"} for t in before
        )  # "invited the parties to a webinar"
        if mention.noun in _CALLS and not mention.when and not by and not other:
            return mention.span
    return None


def _others_only(read: Read, k: int) -> bool:
    """ "Another 85 people followed the meeting online": some, while the rest were in the room."""
    owner = _owner(read, k)
    if owner is None or owner.group.lemma not in _TAKING_PART or owner.group.passive:
        return False
    subject = [t.lower for t in read.tokens[owner.subject_start : owner.subject_end]]
    return any(word in _OTHERS for word in subject) or _is_a_part(subject)


def _is_a_part(subject: list[str]) -> bool:
    """ "a third of them", "twelve of the participants", "half the delegates": not all."""
    for k, word in enumerate(subject[:-1]):
        of = subject[k + 1] == "of" and subject[k + 2 : k + 3] in (["them"], ["the"], ["whom"], ["these"])
        if of and (word in _PARTS or word.isdigit() or number_of(word) is not None):
            return True
        if word == "half" and subject[k + 1] == "the":
            return True
    return False


_PARTS = frozenset(
    "third thirds half quarter quarters fifth most many several few number percent cent majority dozen".split()
)


def _tells_of_holding(read: Read, k: int, told: set[int]) -> bool:
    owner = _owner(read, k)
    who = (
        owner is not None and read.tokens[owner.group.start - 1].lower == "who"
    )  # "Judge A, who joined by video link"
    if owner is None or who or any(map(_is_one_person, read.tokens[owner.subject_start : owner.subject_end])):
        return False
    return id(owner.group) in told and owner.group.lemma not in _OPENING


# "The premier inaugurated the meeting virtually": one person's part in it.
_OPENING = frozenset({"inaugurate", "open", "address", "greet"})


def _owner(read: Read, k: int) -> Clause | None:
    owner = None
    for clause in read.clauses:
        if clause.group.start <= k:
            owner = clause
    return owner


def _of_somebody(read: Read, k: int) -> bool:
    """Whether it is persons or states that were connected here, which says nothing of the others."""
    owner = _owner(read, k)
    if owner is None or owner.group.lemma not in _TAKING_PART or _is_held(owner):
        return False
    subject = read.tokens[owner.subject_start : owner.subject_end]
    if read.tokens[owner.group.start - 1].lower == "who":
        return True
    one = any(t.state is not None or t.lower in OFFICES or _is_one_person(t) for t in subject)
    named = any(t.lower == "of" for t in subject) and any(t.lower in DELEGATES for t in subject)
    return (one or named) and not any(t.lower in MEETING_NOUNS for t in subject)


def _is_held(owner: Clause) -> bool:
    """ "was attended by …": of the meeting; "was connected" is of somebody."""
    return owner.group.passive and owner.group.lemma != "connect"


def _is_one_person(token: Token) -> bool:
    """ "the expert": not "the experts", who may be all of them."""
    return token.lower in DELEGATES and not token.lower.endswith("s")


def _is_an_entry(read: Read) -> bool:
    """ "For Chad: Mr. Younous, by videoconference;": an entry of a list, without a verb, that names whom it is about."""
    stated = any(token.state is not None for token in read.tokens)
    return stated and not any(group.finite for group in read.groups)


def _of_one(read: Read, k: int) -> bool:
    """ "The delegate of X took part by video link": one of several, however the others came."""
    owner = _owner(read, k)
    if owner is None or _is_held(owner) or owner.group.lemma not in _TAKING_PART:
        return False
    subject = read.tokens[owner.subject_start : owner.subject_end]
    with_others = any(t.lower == "with" for t in read.tokens[owner.group.end :])
    if with_others:
        return False
    # "Representatives of the Rail Bank and the Ferry Union joined by video": whoever has a name is one of several.
    of = next((n for n, t in enumerate(subject) if t.lower == "of"), None)
    whole = any(t.lower in MEETING_NOUNS for t in subject)  # "participants of the 12th session connected"
    bodies = of is not None and not whole and any(t.lower in DELEGATES for t in subject[:of])
    stated = sum(t.state is not None for t in subject)
    return stated == 1 or (bodies and not stated and any(t.capital for t in subject[of or 0 :]))


def _about_meeting(read: Read, k: int, anchored: bool) -> bool:
    tokens = read.tokens
    near = [t.lower for t in tokens[max(0, k - 14) : k + 6]]
    if any(word in MEETING_NOUNS for word in near):
        return True
    if any(m.head for m in read.mentions):
        return True
    return any(g.lemma in HOLDING and g.real and abs(g.head - k) < 30 for g in read.groups) and (
        anchored
        or any(
            word
            in {
                "meeting",
                "participants",
                "delegates",
                "others",
                "format",
                "mode",
                "via",
                "by",
                "members",
                "videoconference",
                "conference",
                "session",
            }
            for word in near
        )
    )


def _it_was_held(document: Document, anchored: set[int], day: date | None, index: int, k: int) -> bool:
    """ "It took place online.", "They met by video link": where the sentence before spoke of the meeting, or of nothing else
    that meets, or where the sentence tells the meeting's own day."""
    read = document.sentences[index]
    owner = _owner(read, k)
    if (
        owner is None
        or owner.group.lemma not in _WAS_HELD
        or owner.group.tense != PAST
        or not owner.group.real
    ):
        return False
    subject = [t.lower for t in read.tokens[owner.subject_start : owner.subject_end]]
    if len(subject) != 1 or subject[0] not in _IT:
        return False
    if index - 1 in anchored or _tells_day(read, day):
        return True
    return index > 0 and document.sentences[index - 1].words.isdisjoint(_MAY_MEET)


def _tells_day(read: Read, day: date | None) -> bool:
    dates = (read.tokens[k].date for k in read.dates)
    return day is not None and any(match is not None and match.start == day for match in dates)


_IT = frozenset({"it", "this", "they"})
_WAS_HELD = frozenset(
    "hold take-place convene meet gather assemble conduct organise organize reconvene".split()
)
_MAY_MEET = MEETING_NOUNS | WEAK_MEETING_NOUNS | BODY_HEADS | OFFICES | DELEGATES
