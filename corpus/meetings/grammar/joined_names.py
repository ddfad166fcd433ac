"""Names of organisations that hold an "and" or a comma: "the Food and Agriculture Organization" is one item of a list.

Knows when a name is complete: by its head noun, by a word that wants another behind it, by the abbreviation that follows it.
Knows nothing of states.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.meetings.grammar.items import Chunk
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    COMPANIES,
    DETERMINERS,
    OFFICES,
    PREPOSITIONS,
    STATE_BODIES,
)
from corpus.meetings.grammar.tokens import STATE, WORD, Token, Tokens

HEADS = (
    BODY_HEADS | COMPANIES | STATE_BODIES | {"institute", "college", "school", "market", "council", "front"}
)
# "Representatives of A" tells who sent them, and nothing that they are for.
_SENT = frozenset(
    "representative representatives delegate delegates delegation delegations observer observers expert experts "
    "official officials member members staff".split()
)
_FOR_A_FIELD = (OFFICES | STATE_BODIES) - {"president", "head", "governor"} - _SENT
_MOST_PARTS = 4
# Adjectives by their endings: "Economic", "Social", "Cultural", "Eastern".
_ADJECTIVAL = ("ic", "al", "ern")
_GLUE = frozenset("of for on the and in to at".split())


def part_of_one_name(tokens: Tokens, before: Sequence[Chunk], chunk: Chunk) -> int:
    """How many of the items right before `chunk` are one name with it; 0 where it begins a name of its own."""
    if chunk.separator not in ("and", ","):
        return 0
    abbreviated = _by_abbreviation(tokens, before, chunk)
    if abbreviated:
        return abbreviated
    return int(bool(before) and chunk.separator == "and" and _goes_on(tokens, before[-1], chunk))


def _by_abbreviation(tokens: Tokens, before: Sequence[Chunk], chunk: Chunk) -> int:
    """ "the Organisation for Education, Science and Culture (OESC)": the letters tell where the name begins."""
    letters = _abbreviation(tokens, chunk)
    if letters is None or _spells(letters, _initials(_words(tokens, chunk))):
        return 0
    words = _words(tokens, chunk)
    separator = chunk.separator
    for count, part in enumerate(reversed(before[-_MOST_PARTS:]), start=1):
        if (
            part.brackets
            or separator not in ("and", ",")
            or any(t.kind == STATE for t in _words(tokens, part))
        ):
            return 0
        words = [*_words(tokens, part), *words]
        if _spells(letters, _initials(words)):
            return count
        separator = part.separator
    return 0


def _goes_on(tokens: Tokens, before: Chunk, chunk: Chunk) -> bool:
    """Whether the item before wants another word behind its own: it has no head noun yet, or ends in an adjective."""
    first, second = _words(tokens, before), _words(tokens, chunk)
    if not first or not second or before.brackets or tokens[before.start].lower in PREPOSITIONS:
        return False
    if not all(t.kind == WORD and (t.capital or t.lower in _GLUE) for t in first) or not first[0].capital:
        return False
    if second[0].kind != WORD or not second[0].capital:
        return False
    if _names_two_regions(first, second):
        return True
    if tokens[chunk.start].lower in DETERMINERS:
        return False
    heads = [n for n, t in enumerate(first) if t.lower in HEADS]
    adjective = first[-1].lower.endswith(_ADJECTIVAL) and not _is_acronym(first[-1])
    if heads:
        return (adjective and heads[-1] < len(first) - 1) or _names_two_fields(first, second, heads)
    if _is_acronym(first[-1]) or not any(t.lower in HEADS for t in second[1:4]):
        return False
    if len(first) == 1 and adjective:
        return second[0].lower.endswith(_ADJECTIVAL)
    return (len(first) <= 2 or adjective) and _has_article(tokens, before, first)


def _has_article(tokens: Tokens, chunk: Chunk, words: Sequence[Token]) -> bool:
    """Whether a name stands behind an article: "representatives of the Food …"."""
    at = next(k for k in range(chunk.start, chunk.stop) if tokens[k] is words[0])
    return at > 0 and tokens[at - 1].lower in DETERMINERS


_REGIONS = frozenset(
    "africa asia europe america americas oceania caribbean pacific mediterranean caucasus balkans gulf antarctica eurasia "
    "atlantic".split()
)


def _names_two_regions(first: Sequence[Token], second: Sequence[Token]) -> bool:
    """ "the Commission for Asia and the Pacific", "Transparency in Central and Eastern Europe": a body of two regions."""
    if len(first) < 2 or not 1 <= len(second) <= 3 or second[-1].lower not in _REGIONS:
        return False
    if any(t.lower in HEADS for t in second):
        return False
    sides = first[-1].lower.endswith(_ADJECTIVAL) and second[0].lower.endswith(_ADJECTIVAL)
    return first[-1].lower in _REGIONS or sides


def _names_two_fields(first: Sequence[Token], second: Sequence[Token], heads: Sequence[int]) -> bool:
    """ "the Institute for Training and Research": what a body is for may be two things."""
    return (
        3 <= len(first) <= 5
        and len(second) <= 4
        and first[-2].lower == "for"
        and heads[0] < len(first) - 2
        and not any(t.lower in HEADS or t.text.isupper() for t in second)
    )


def leaves_a_field_open(tokens: Tokens, chunk: Chunk) -> bool:
    """ "the Minister of Livestock", "General Department of Customs": further things that it is for may follow, and no state
    has closed it."""
    heads = [k for k in range(chunk.start, chunk.stop) if tokens[k].lower in _FOR_A_FIELD]
    if not heads or any(tokens[k].kind == STATE for k in range(heads[-1], chunk.stop)):
        return False
    behind = [t.lower for t in tokens[heads[-1] + 1 : chunk.stop]]
    return any(word in {"of", "for", "on"} for word in behind)


def has_head(words: Sequence[Token]) -> bool:
    """Whether a name has the noun of a body, or is letters that stand for one."""
    return any(t.lower in HEADS or _is_acronym(t) for t in words)


def _is_acronym(token: Token) -> bool:
    return token.kind == WORD and len(token.text) > 1 and token.text[:2].isupper()


def _words(tokens: Tokens, chunk: Chunk) -> list[Token]:
    """The words of an item behind the last article before its name, and before its brackets."""
    stop = min([chunk.stop, *(begin - 1 for begin, _ in chunk.brackets)])
    named = next((k for k in range(chunk.start, stop) if _is_of_a_name(tokens[k])), stop)
    article = max((k for k in range(chunk.start, named) if tokens[k].lower in DETERMINERS), default=None)
    return tokens[chunk.start if article is None else article + 1 : stop]


def _is_of_a_name(token: Token) -> bool:
    return token.capital and token.lower not in DETERMINERS and token.lower not in _SENT


def _abbreviation(tokens: Tokens, chunk: Chunk) -> str | None:
    for begin, close in chunk.brackets:
        if close - begin == 1 and len(tokens[begin].text) > 2 and tokens[begin].text.isupper():
            return tokens[begin].text.lower()
    return None


def _initials(words: Sequence[Token]) -> str:
    return "".join(t.lower[0] for t in words if t.kind in (WORD, STATE) and t.capital)


_LETTERS = 3


def _spells(letters: str, initials: str) -> bool:
    """Whether abbreviation and name begin alike, and the name's initials come in the abbreviation in their order, one at
    most left out."""
    if not initials or letters[0] != initials[0]:
        return False
    at = 0
    missing = 0
    if len(initials) > len(letters) >= _LETTERS and initials.startswith(letters):
        return True  # "the Food and Agriculture Organization of the United Nations (FAO)"
    for initial in initials:
        place = letters.find(initial, at)
        if place < 0:
            missing += 1
        else:
            at = place + 1
    return missing <= len(initials) // 4 and at * 2 > len(letters)
