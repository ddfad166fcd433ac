"""Who met, where the sentence that tells of a further meeting names none: "prepared by the Committee of Experts, which sat
from 8 to 10 May", "the same hall belonged to the Operations Council".

Knows noun phrases of bodies and of people. Knows nothing of which sentence tells of a meeting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import DELEGATES, DELIBERATIVE, MEET, OFFICES, PREPOSITIONS
from corpus.meetings.grammar.tokens import PUNCT, Token, Tokens
from corpus.report import Span

_MET = MEET | {"hold"}
_PRONOUNS = frozenset("which who that where when whom whose".split())
_ARTICLES = frozenset("the a an our their its".split())
_WITHIN = frozenset("of on for in and to under".split())
_PEOPLE = frozenset(word for word in DELEGATES | OFFICES if word.endswith(("s", "men")))
_NOT_OF_IT = frozenset("also themselves then both already again earlier later all".split())
_LONGEST = 16  # words


def those_who_met(read: Read) -> Span | None:
    """The body or the people of a sentence that met: whoever a verb of meeting says it of, a relative clause before others;
    else the subject of the sentence, or whoever did what is told ("was cleared by the Council") or had the house to itself
    ("belonged to the Council", "it was the turn of the Council")."""
    tokens = read.tokens
    verbs = frozenset(n for group in read.groups for n in range(group.start, group.end))
    for clause in read.clauses:
        if clause.group.lemma in _MET:
            k = _pronoun(tokens, clause.group.start)
            met = _phrase_ending(tokens, clause.group.start if k is None else k, verbs)
            if met is not None:
                return _span(met)
    for clause in read.clauses:
        subject = _phrase_ending(tokens, clause.subject_end, verbs) if clause.group.finite else None
        if subject is not None and clause.subject_start <= tokens.index(subject[0]):
            return _span(subject)
    for words in _phrases(tokens, verbs):
        if _did_it(tokens, tokens.index(words[0])):
            return _span(words)
    return None


def _did_it(tokens: Tokens, k: int) -> bool:
    """Whether "by", "turn of" or "belonged to" stands right before a noun phrase."""
    before = [t.lower for t in tokens[max(0, k - 3) : k] if t.lower not in _ARTICLES]
    return before[-1:] == ["by"] or before[-2:] in (["turn", "of"], ["belonged", "to"])


def _pronoun(tokens: Tokens, verb: int) -> int | None:
    """The place of the relative pronoun right before a verb ("which also sat", "in which")."""
    for k in range(verb - 1, max(-1, verb - 4), -1):
        if tokens[k].lower in _PRONOUNS:
            return k
        if tokens[k].kind == PUNCT:
            return None
    return None


def _phrase_ending(tokens: Tokens, end: int, verbs: frozenset[int]) -> list[Token] | None:
    """The noun phrase of a body or of people that ends before `end`: behind the last article, or behind one before it where
    that makes the name of a body fuller ("the Council of the Economic Commission")."""
    while end > 0 and (
        (tokens[end - 1].kind == PUNCT and tokens[end - 1].text != ")") or tokens[end - 1].lower in _NOT_OF_IT
    ):
        end -= 1
    start, found = end, None
    while start > 0 and end - start < _LONGEST and _may_be_of_it(tokens, start - 1, verbs):
        start -= 1
        if tokens[start].lower in _ARTICLES:
            words = list(tokens[start + 1 : end])
            if found is None and _is_kind(words):
                found = words
            elif found is not None:
                return words if _is_body(words) and tokens[start + 1].capital else found
    if found is not None:
        return found
    words = list(tokens[start:end])
    while words and words[0].lower in _WITHIN | _ARTICLES:
        words.pop(0)
    return words if words and _is_kind(words) else None


def _phrases(tokens: Tokens, verbs: frozenset[int]) -> Iterator[list[Token]]:
    """The bodies and people named between verbs, marks and prepositions that stand in no name."""
    begins = False
    for k in range(len(tokens) + 1):
        inside = k < len(tokens) and _may_be_of_it(tokens, k, verbs)
        if begins and not inside and (found := _phrase_ending(tokens, k, verbs)) is not None:
            yield found
        begins = inside


def _may_be_of_it(tokens: Tokens, k: int, verbs: frozenset[int]) -> bool:
    """Whether a token may stand in the name of a body, or in what people are called."""
    token = tokens[k]
    if k in verbs:
        return False
    if token.kind == PUNCT:
        return token.text in "()-–&'’"
    if token.date is not None or token.lower in _PRONOUNS or token.text in ("'s", "’s"):
        return False
    if token.lower == "in" and k + 1 < len(tokens) and tokens[k + 1].place is not None:
        return False
    return token.lower in _WITHIN or token.lower not in PREPOSITIONS


def _is_kind(words: Sequence[Token]) -> bool:
    return _is_body(words) or any(t.lower in _PEOPLE for t in words[: _head(words)])


def _is_body(words: Sequence[Token]) -> bool:
    """ "Committee of Experts", "Working Group on Technical Questions": its kind stands right before the first preposition."""
    own = [t for t in words[: _head(words)] if t.kind != PUNCT]
    last = next((t for t in reversed(own) if not t.text.isupper()), None)
    return last is not None and last.lower in DELIBERATIVE and any(t.capital for t in words)


def _head(words: Sequence[Token]) -> int:
    """How many words stand before the first preposition."""
    return next((k for k, t in enumerate(words) if t.lower in _WITHIN), len(words))


def _span(words: Sequence[Token]) -> Span:
    kept = list(words)
    while kept and (
        (kept[-1].kind == PUNCT and kept[-1].text != ")")
        or kept[-1].lower in _WITHIN | _ARTICLES | _NOT_OF_IT
    ):
        kept.pop()
    return Span(kept[0].start, kept[-1].end)
