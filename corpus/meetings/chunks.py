"""A coordinated list of noun phrases, cut into its items.

Knows separators ("A, B and C", "A; B", "members – A, B, observers – C"), brackets, compound names that hold an "and",
and where a list ends. Knows nothing of who attended what.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.meetings.lexicon import (
    BODY_HEADS,
    DELEGATES,
    DETERMINERS,
    HONORIFICS,
    OFFICES,
    PREPOSITIONS,
    STATE_BODIES,
)
from corpus.meetings.persons import name_at
from corpus.meetings.tokens import DATE, NUMBER, ORDINAL, STATE, WORD, Tokens
from corpus.meetings.verbs import VerbGroup

DASHES = frozenset("–—-−‒―")
_OPENING = frozenset("([{")
_CLOSING = frozenset(")]}")
_SEPARATORS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("as", "well", "as"), "as well as"),
    (("with", "the", "exception", "of"), "except"),
    (("except", "for"), "except"),
    (("except",), "except"),
    (("apart", "from"), "except"),
    (("other", "than"), "except"),
    (("excluding",), "except"),
    (("bar",), "except"),
    (("along", "with"), "with"),
    (("together", "with"), "with"),
    (("accompanied", "by"), "with"),
    (("such", "as"), "including"),
    (("among", "them"), "including"),
    (("including",), "including"),
    (("namely",), "namely"),
    (("alongside",), "with"),
    (("plus",), "with"),
    (("and",), "and"),
    (("&",), "and"),
    (("or",), "and"),
    ((",",), ","),
    ((";",), ";"),
    ((":",), ":"),
    (("•",), ";"),
    (("/",), ","),
    (("|",), ";"),
)
# By their first word, for most words begin none.
_FIRST: dict[str, list[tuple[tuple[str, ...], str]]] = {"but": []}
for _words, _name in _SEPARATORS:
    _FIRST.setdefault(_words[0], []).append((_words, _name))
_STOP_PREPOSITIONS = frozenset(
    "during after before following within under at via through concerning regarding until till "
    "since despite upon over "
    "about against throughout between around near behind besides unless".split()
)
_WH = frozenset(
    "who whom whose which where when while whereas because although though whereby that if".split()
)
# After a state or a name these begin something else; after "Commission", "Minister" they go on with its name.
_AFTER_NAME = frozenset(
    "on in for to by with as into from towards among amongst across onto without than".split()
)


@dataclass(slots=True)
class Chunk:
    """Tokens `start` to `stop` of one item; `end` is where the next item begins. `brackets` lie inside or behind it.

    `separator` is what stands before the item; `cut` says why the item ended early: "", "relative", "preposition",
    "verb", "infinitive", "participle".
    """

    separator: str
    start: int
    stop: int
    end: int
    cut: str = ""
    brackets: list[tuple[int, int]] = field(default_factory=list)


def split(tokens: Tokens, start: int, end: int, groups: Sequence[VerbGroup] = ()) -> list[Chunk]:
    """The items of the list that begins at `start`; a finite verb after an item ends the list and drops that item."""
    verbs = {group.start: group for group in groups if start <= group.start < end}
    raw = _cut_at_separators(tokens, start, end)
    merged = _merge_compounds(tokens, raw)
    result: list[Chunk] = []
    for chunk in merged:
        if not _shorten(tokens, chunk, verbs):
            break
        if chunk.stop > chunk.start or chunk.brackets or chunk.cut in ("participle", "relative"):
            result.append(chunk)
        if chunk.cut == "verb":
            break
    return result


def _separator_at(tokens: Tokens, i: int, end: int) -> tuple[str, int] | None:
    token = tokens[i]
    lower = token.lower
    if lower not in _FIRST and lower not in DASHES:
        return None
    if lower in DASHES and token.kind not in (WORD, STATE):
        spaced = (
            i == 0
            or tokens[i - 1].end < token.start
            or (i + 1 < len(tokens) and token.end < tokens[i + 1].start)
        )
        return ("–", 1) if spaced or lower in "–—" else None
    if token.kind in (STATE, DATE, ORDINAL):
        return None
    if (
        lower in {"and", "or"}
        and i
        and tokens[i - 1].lower == "state"
        and i + 1 < end
        and tokens[i + 1].lower in {"government", "governments"}
    ):
        return None
    if lower == "but" and any(t.kind == STATE for t in tokens[i + 1 : i + 3]) and i + 1 < end:
        return "except", 1
    for words, name in _FIRST[lower]:
        width = len(words)
        if width == 1 or (
            i + width <= end and all(tokens[i + n].lower == word for n, word in enumerate(words))
        ):
            return name, width
    return None


def _cut_at_separators(tokens: Tokens, start: int, end: int) -> list[Chunk]:
    chunks: list[Chunk] = []
    separator = ""
    begin = start
    brackets: list[tuple[int, int]] = []
    i = start
    while i < end:
        if tokens[i].text in _OPENING:
            close = _closing(tokens, i, end)
            brackets.append((i + 1, close))
            i = close + 1
            continue
        found = _separator_at(tokens, i, end)
        if found is None:
            i += 1
            continue
        name, width = found
        if i > begin:
            chunks.append(Chunk(separator, begin, i, i + width, "", brackets))
            separator, brackets = name, []
        else:
            separator = _stronger(separator, name)
        begin = i + width
        i = begin
    if end > begin:
        chunks.append(Chunk(separator, begin, end, end, "", brackets))
    return chunks


def _stronger(first: str, second: str) -> str:
    return max(
        first,
        second,
        key=lambda name: [
            "",
            ",",
            "and",
            "–",
            ":",
            "with",
            "as well as",
            ";",
            "namely",
            "including",
            "except",
        ].index(name),
    )


def _closing(tokens: Tokens, i: int, end: int) -> int:
    depth = 0
    for k in range(i, end):
        if tokens[k].text in _OPENING:
            depth += 1
        elif tokens[k].text in _CLOSING:
            depth -= 1
            if depth == 0:
                return k
    return min(end, len(tokens)) - 1


def _merge_compounds(tokens: Tokens, chunks: list[Chunk]) -> list[Chunk]:
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
    "statistics standards digitalization digitalisation religion worship gas oil petroleum "
    "minerals climate budget".split()
)


def _shorten(tokens: Tokens, chunk: Chunk, verbs: dict[int, VerbGroup]) -> bool:
    """Ends the item where something else begins; False when the list as a whole has ended before this item."""
    named = False  # a state or a proper name has been read in this item
    k = chunk.start
    while k < chunk.stop:
        token = tokens[k]
        inside = next((close for begin, close in chunk.brackets if begin - 1 == k), None)
        if inside is not None:
            k = inside + 1
            continue
        group = verbs.get(k)
        if group is not None:
            if group.finite and not _relative_before(tokens, k, chunk.start):
                if k == chunk.start:
                    return False
                chunk.cut, chunk.stop = "verb", chunk.start
                chunk.brackets.clear()
                return True
            if not group.finite:
                if k == chunk.start and group.tense == "unreal":
                    return False
                if k == chunk.start and chunk.separator == "" and tokens[k].lower.endswith("ing"):
                    chunk.cut, chunk.stop = "relative", k
                    break
                chunk.cut, chunk.stop = (
                    ("infinitive" if group.tense in ("unreal", "future") else "participle"),
                    k,
                )
                break
        lower = token.lower
        if lower == "that" and k + 1 < chunk.stop and tokens[k + 1].lower == "of":
            k += 1  # "A of the delegation of X and B that of Y"
            continue
        if lower in _WH and k > chunk.start:
            chunk.cut, chunk.stop = "relative", k
            break
        if lower in _WH and k == chunk.start:
            chunk.cut, chunk.stop = "relative", k
            break
        if token.text in ".!?…" and k + 1 >= chunk.stop:
            chunk.stop = k
            break
        if k > chunk.start and lower in _STOP_PREPOSITIONS and not _at_an_institution(tokens, k, chunk.stop):
            chunk.cut, chunk.stop = "preposition", k
            break
        if named and lower in _AFTER_NAME:
            chunk.cut, chunk.stop = "preposition", k
            break
        if k > chunk.start and lower in {"on", "in", "for"} and k + 1 < chunk.stop:
            following = tokens[k + 1]
            if (
                following.kind in (DATE, NUMBER)
                or following.place is not None
                or (following.lower in {"the", "a", "an", "this"} and not tokens[k - 1].capital)
                or following.lower
                in {"person", "order", "addition", "attendance", "video", "hybrid", "online"}
            ):
                chunk.cut, chunk.stop = "preposition", k
                break
        if lower == "as" and k > chunk.start:
            chunk.cut, chunk.stop = "preposition", k
            break
        if token.kind == STATE and token.state and token.form in ("name", "code"):
            named = True
        k += 1
    return True


def _at_an_institution(tokens: Tokens, k: int, end: int) -> bool:
    """ "Adviser at the Ministry of X of Y": the office goes on."""
    if tokens[k].lower != "at":
        return False
    n = k + 1
    while n < end and tokens[n].lower in DETERMINERS:
        n += 1
    return any(tokens[m].lower in STATE_BODIES and tokens[m].capital for m in range(n, min(end, n + 3)))


def _relative_before(tokens: Tokens, k: int, start: int) -> bool:
    return any(tokens[n].lower in {"who", "which", "whose", "that", "where", "whom"} for n in range(start, k))
