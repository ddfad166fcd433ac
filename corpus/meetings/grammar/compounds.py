"""Names that hold an "and" or a comma: "the Ministry of Transport and Communications of X" is one item of a list.

Knows which parts of a list belong together. Knows nothing of where a list ends.
"""

from __future__ import annotations

from corpus.meetings.grammar.items import Chunk
from corpus.meetings.grammar.joined_names import part_of_one_name
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    DELEGATES,
    DETERMINERS,
    HONORIFICS,
    OFFICES,
    PREPOSITIONS,
    STATE_BODIES,
)
from corpus.meetings.grammar.tokens import DATE, NUMBER, ORDINAL, STATE, WORD, Token, Tokens
from corpus.meetings.people.person_names import name_at


def merge_compounds(tokens: Tokens, chunks: list[Chunk]) -> list[Chunk]:
    """ "Ministry of Transport" + "Communications of X" is one item: the second part begins nothing of its own."""
    result: list[Chunk] = []
    for index, chunk in enumerate(chunks):
        if result and chunk.separator in (",", "and") and _shared_complement(tokens, result[-1], chunk):
            last = result[-1]
            last.stop, last.end = chunk.stop, chunk.end
            last.brackets.extend(chunk.brackets)
            continue
        if (
            result
            and chunk.separator in (",", "and")
            and _is_open(tokens, result[-1])
            and not _begins_item(tokens, chunk)
        ) and (
            _reaches_state(tokens, chunks, index)
            or (chunk.separator == "and" and chunk.stop - chunk.start <= 3 and _lone_topic(tokens, chunk))
        ):
            last = result[-1]
            last.stop, last.end = chunk.stop, chunk.end
            last.brackets.extend(chunk.brackets)
            continue
        if result and _office_to_come(tokens, result[-1], chunks[index:]):
            last = result[-1]
            last.stop, last.end = chunk.stop, chunk.end
            last.brackets.extend(chunk.brackets)
            continue
        parts = part_of_one_name(tokens, result, chunk)
        if parts:
            del result[len(result) - parts + 1 :]
            result[-1].stop, result[-1].end = chunk.stop, chunk.end
            result[-1].brackets.extend(chunk.brackets)
            continue
        result.append(chunk)
    return result


def _shared_complement(tokens: Tokens, before: Chunk, chunk: Chunk) -> bool:
    """ "ministries and agencies of X", "heads and representatives of X": two nouns that share what follows."""
    last, first = tokens[before.stop - 1], tokens[chunk.start]
    following = tokens[chunk.start + 1] if chunk.start + 1 < chunk.stop else None
    return (
        last.lower.endswith("s")
        and first.lower.endswith("s")
        and not last.capital
        and not first.capital
        and (last.lower in STATE_BODIES or last.lower in DELEGATES)
        and (first.lower in STATE_BODIES or first.lower in DELEGATES)
        and following is not None
        and following.lower in {"of", "from"}
    )


def _is_open(tokens: Tokens, chunk: Chunk) -> bool:
    """Whether a name with a complement ("Ministry of …", "Commission on …") has begun and no state has closed it."""
    governed = False
    tail = 0
    for k in range(chunk.start, chunk.stop):
        token = tokens[k]
        if token.kind == STATE and token.state and token.form in ("name", "code"):
            return False
        if (
            token.lower in OFFICES
            or token.lower in STATE_BODIES
            or token.lower in BODY_HEADS
            or token.lower in DELEGATES
        ):
            governed, tail = True, 0
        elif governed:
            tail += 1
    return governed and tail <= 7


def _begins_item(tokens: Tokens, chunk: Chunk) -> bool:
    first = tokens[chunk.start]
    if name_at(tokens, chunk.start, chunk.stop) - chunk.start >= 2:
        return True
    lower = first.lower
    if (
        first.kind in (STATE, NUMBER, DATE, ORDINAL)
        or lower in DETERMINERS
        or lower in HONORIFICS
        or lower in PREPOSITIONS
    ):
        return True
    if lower in OFFICES or lower in DELEGATES or lower in STATE_BODIES:
        return True
    if lower in {"also", "both", "vice", "first", "chargé", "permanent", "acting", "member", "full"}:
        return True
    second = tokens[chunk.start + 1] if chunk.start + 1 < chunk.stop else None
    if (
        second is not None
        and (second.lower in OFFICES or second.lower in STATE_BODIES)
        and second.capital
        and second.lower not in {"service", "services", "office"}
    ):
        return True
    return first.kind != WORD


def _reaches_state(tokens: Tokens, chunks: list[Chunk], index: int) -> bool:
    """Whether this chunk, or one that goes on with it, ends in "of <state>"."""
    for chunk in chunks[index : index + 3]:
        if chunk.separator not in (",", "and") or (
            chunk is not chunks[index] and _begins_item(tokens, chunk)
        ):
            return False
        for k in range(chunk.start + 1, chunk.stop):
            if tokens[k].kind == STATE:
                before = k - 1 if tokens[k - 1].lower != "the" else k - 2
                return tokens[before].lower == "of"
            if tokens[k].lower in OFFICES and tokens[k].lower not in {"general", "executive", "permanent"}:
                return False
    return False


def _office_to_come(tokens: Tokens, before: Chunk, following: list[Chunk]) -> bool:
    """ "Chad's Trade, Industry and Tourism Minister": the fields of one office, before its noun."""
    if before.brackets or not _names_only_fields(tokens, before.start, before.stop):
        return False
    for chunk in following[:_MOST_FIELDS]:
        if chunk.separator not in (",", "and"):
            return False
        office = next((k for k in range(chunk.start, chunk.stop) if tokens[k].lower in OFFICES), None)
        words = tokens[chunk.start : chunk.stop if office is None else office]
        if not words or not all(t.kind == WORD and t.capital for t in words):
            return False
        if office is not None:
            rank = next((n for n, t in enumerate(words) if t.lower in _RANKS), len(words))
            return rank > 0 and chunk.separator == "and"
        if chunk.brackets or not _sounds_like_a_field(words[-1]):
            return False
    return False


def _names_only_fields(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether the words behind a state or an article are what an office is for, and no office and no person."""
    first = max(
        (
            k + 1
            for k in range(start, stop)
            if tokens[k].kind == STATE
            or tokens[k].lower in DETERMINERS
            or tokens[k].lower in {"'s", "’s", "'", "’"}
        ),
        default=start,
    )
    words = [t for t in tokens[first:stop] if t.text != ","]
    return (
        0 < len(words) <= _MOST_WORDS
        and all(t.kind == WORD and (t.capital or t.lower == "and") for t in words)
        and not any(t.lower in _HEADS and t.lower not in _TOPICS for t in words)
        and _sounds_like_a_field(words[-1])
    )


def _sounds_like_a_field(token: Token) -> bool:
    return token.lower in _TOPICS or token.lower.endswith(_ABSTRACT)


_HEADS = OFFICES | STATE_BODIES | BODY_HEADS
_MOST_FIELDS = 3
_MOST_WORDS = 6
_RANKS = frozenset("first vice deputy state junior senior acting assistant".split())
_ABSTRACT = ("tion", "tions", "ment", "ture", "ity", "ics", "ism", "ing", "ship", "sources", "ries")


def _lone_topic(tokens: Tokens, chunk: Chunk) -> bool:
    words = tokens[chunk.start : chunk.stop]
    return all(token.kind == WORD and len(token.text) > 2 and token.lower in _TOPICS for token in words)


_TOPICS = frozenset(
    "affairs trade industry energy communications communication transport transportation "
    "development economy economics "
    "finance agriculture environment education science culture health defence defense security "
    "justice tourism labour "
    "labor technology technologies innovation innovations infrastructure resources water forestry "
    "fisheries food mines "
    "mining investment investments commerce cooperation co-operation integration immigration "
    "diaspora planning housing "
    "construction sports sport youth family welfare information media telecommunications "
    "broadcasting customs taxes "
    "emergency emergencies situations population social human mass foreign regional international "
    "rural urban pacific "
    "lands land livestock animal production ports aviation marine maritime trade commerce wildlife sciences arts "
    "veterans employment works roads railways supply markets electricity power petrochemicals irrigation "
    "statistics standards digitalization digitalisation religion worship gas oil petroleum "
    "minerals climate budget".split()
)
