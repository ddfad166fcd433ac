"""Meetings beside the one that a report is about: bilateral talks on its margins, before or after it.

Knows the words that set two parties' meeting apart from the main one. Knows nothing of the main one but its nouns.
"""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from corpus.meetings.frame.anchor_model import MARGINAL_WORDS, Anchor
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import OFFICES
from corpus.meetings.grammar.tokens import WORD

_TWO_MEET = frozenset("meet hold have receive host welcome speak talk confer".split())
_APART = frozenset("separately bilaterally tête-à-tête one-on-one privately".split())
_BESIDE = frozenset({"before", "after", "following", "ahead", "prior"})
_VISITS = frozenset({"visit", "stay", "trip"})
_TWOSOME = frozenset(
    "talks conversation meeting discussion discussions negotiations consultations call exchange".split()
)


def is_aside(read: Read, anchor: Anchor, nouns: Set[str]) -> bool:
    """Whether a statement tells of two parties who met beside the meeting called by one of `nouns`."""
    clause = anchor.clause
    if clause is None or not clause.group.finite or clause.group.lemma not in _TWO_MEET:
        return False
    if clause.group.passive and clause.group.lemma != "hold":
        return False
    if clause.group.lemma in {"hold", "have"} and (
        anchor.mention is None or anchor.mention.noun not in _TWOSOME
    ):
        return False
    if anchor.mention is not None and (anchor.mention.numbers or _spoke_at(anchor)):
        return False
    return _set_apart(read, anchor, nouns) and (
        _bilateral(read, anchor) or _two_parties(read, clause.subject_start, clause.group.end)
    )


def _bilateral(read: Read, anchor: Anchor) -> bool:
    mention = anchor.mention
    inside = read.tokens[mention.start : mention.head] if mention is not None else ()
    return any(t.lower == "bilateral" for t in inside)


def _spoke_at(anchor: Anchor) -> bool:
    """ "also spoke at the meeting": the one that is told of."""
    spoke = anchor.clause is not None and anchor.clause.group.lemma in {"speak", "talk"}
    return spoke and anchor.mention is not None and anchor.mention.determiner in {"the", "this"}


_ENVOYS = frozenset("ambassador ambassadors chargé charge consul envoy d'affaires".split())


def is_courtesy(read: Read, anchor: Anchor) -> bool:
    """Whether one of two who met is an ambassador or the like, and neither a noun nor a day makes more of it: a courtesy
    call."""
    clause = anchor.clause
    if clause is None or anchor.mention is not None or clause.group.lemma not in _TWO_MEET:
        return False
    if anchor.date is not None and anchor.date.precision == "day":
        return False
    return any(t.lower in _ENVOYS for t in read.tokens[clause.group.end : clause.group.end + 10])


def on_margins(read: Read) -> bool:
    return any(t.lower in MARGINAL_WORDS for t in read.tokens)


def at_another_time(read: Read) -> bool:
    """ "Earlier the ministers met in X": people who met before or after what has been told, on an occasion of their own."""
    if not read.tokens or read.tokens[0].lower not in _AT_ANOTHER_TIME:
        return False
    another = any(mention.determiner in {"a", "an"} for mention in read.mentions)
    return another or any(group.lemma in _MEET and group.finite for group in read.groups)


_AT_ANOTHER_TIME = frozenset("earlier later afterwards separately beforehand previously".split())
_MEET = frozenset("meet gather convene assemble".split())


def _set_apart(read: Read, anchor: Anchor, nouns: Set[str]) -> bool:
    tokens = read.tokens
    assert anchor.clause is not None
    group = anchor.clause.group
    if on_margins(read) or any(t.lower in _APART for t in tokens):
        return True
    if not nouns & _VISITS and any(t.lower in _VISITS for t in tokens[: group.start]):
        return True
    near = tokens[max(0, group.start - 2) : group.end + 1]
    opens = tokens[0].lower == "also" if tokens else False
    if opens or any(t.lower == "also" for t in near):
        return True
    for mention in read.mentions:
        if mention is anchor.mention or mention.noun not in nouns or mention.when:
            continue
        before = [t.lower for t in tokens[max(0, mention.start - 3) : mention.start]]
        first, last = sorted((mention.head, group.start))
        between = any(g.finite and first < g.start < last for g in read.groups if g is not group)
        if any(word in _BESIDE for word in before) and not between:
            return True
    return False


def _two_parties(read: Read, start: int, verb_end: int) -> bool:
    """Two states, or an office on either side of the verb: the object must be persons, one of them in office."""
    tokens = read.tokens
    codes = {t.code for t in tokens if t.code}
    before = tokens[start:verb_end]
    if any(t.lower in {"we", "our"} for t in before):
        return False
    stop = min((g.start for g in read.groups if g.finite and g.start >= verb_end), default=len(tokens))
    after = tokens[verb_end : min(stop, verb_end + 24)]
    office_behind = any(t.lower in OFFICES or t.lower == "counterpart" for t in after)
    acts = any(t.lower in OFFICES or t.code or (t.capital and t.kind == WORD) for t in before)
    return acts and (office_behind or len(codes) >= 2)


def one_after_another(read: Read, first: Anchor) -> bool:
    """ "On the sidelines X met with A and with B": several talks named together, none of which is told of."""
    if first.mention is not None or first.date is not None or first.clause is None:
        return False
    end = first.clause.group.end
    stop = min((g.start for g in read.groups if g.finite and g.start >= end), default=len(read.tokens))
    words = [t.lower for t in read.tokens[end:stop]]
    return words.count("with") > 1 and ("and", "with") in pairwise(words)
