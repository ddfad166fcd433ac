"""A coordinated list of noun phrases, cut into its items.

Knows separators ("A, B and C", "A; B", "members – A, B, observers – C"), brackets, compound names that hold an "and",
and where a list ends. Knows nothing of who attended what.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.meetings.grammar.compounds import merge_compounds
from corpus.meetings.grammar.items import Chunk
from corpus.meetings.grammar.lexicon import (
    DETERMINERS,
    STATE_BODIES,
    number_of,
)
from corpus.meetings.grammar.tokens import DATE, NUMBER, ORDINAL, STATE, WORD, Tokens
from corpus.meetings.grammar.verbs import VerbGroup

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
    (("among", "which"), "including"),
    (("among", "whom"), "including"),
    (("among", "others"), "including"),
    (("amongst", "others"), "including"),
    (("inter", "alia"), "including"),
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
_ROUGHLY = frozenset("about around over under".split())  # "from around 50 countries"
_WH = frozenset(
    "who whom whose which where when while whereas because although though whereby that if".split()
)
# After a state or a name these begin something else; after "Commission", "Minister" they go on with its name.
_AFTER_NAME = frozenset(
    "on in for to by with as into from towards among amongst across onto without than".split()
)


def split(tokens: Tokens, start: int, end: int, groups: Sequence[VerbGroup] = ()) -> list[Chunk]:
    """The items of the list that begins at `start`; a finite verb after an item ends the list and drops that item."""
    verbs = {group.start: group for group in groups if start <= group.start < end}
    raw = _cut_at_separators(tokens, start, end)
    merged = merge_compounds(tokens, raw)
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
    after_hundreds = lower == "and" and i > 0 and tokens[i - 1].lower in {"hundred", "thousand"}
    if after_hundreds and i + 1 < end and number_of(tokens[i + 1].lower) is not None:
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
        if words[-1] in {"others", "alia"} and i + width < end and tokens[i + width].text in ",.":
            continue  # "A and B, among others, came": nobody is named behind it
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
            if not group.finite and _sent_by(tokens, group.end, chunk.stop):
                chunk.start = group.end + 1
                k = chunk.start
                continue
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
        about = lower in _ROUGHLY and k + 1 < chunk.stop and tokens[k + 1].kind == NUMBER
        stops = lower in _STOP_PREPOSITIONS and not about
        goes_on = _inside_a_name(tokens, k, chunk.stop) or _at_an_institution(tokens, k, chunk.stop)
        if k > chunk.start and stops and not goes_on:
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


def _sent_by(tokens: Tokens, i: int, end: int) -> bool:
    """ "scientists nominated by the governments of A and B": those who send stand for the ones sent."""
    if i >= end or tokens[i].lower != "by":
        return False
    first = next((t.lower for t in tokens[i + 1 : min(end, i + 5)] if t.lower not in DETERMINERS), "")
    return first in {"governments", "ministries", "administrations", "authorities", "states", "countries"}


def _inside_a_name(tokens: Tokens, k: int, end: int) -> bool:
    """ "the Organisation for Cooperation between Ports": capitals on both sides."""
    return (
        tokens[k].lower in {"between", "against"}
        and k > 1
        and k + 1 < end
        and all(t.capital and t.kind == WORD for t in (tokens[k - 1], tokens[k + 1]))
        and tokens[k - 2].lower in {"for", "of", "on"}
    )


_HIGHEST = frozenset("president government cabinet prime".split())


def _at_an_institution(tokens: Tokens, k: int, end: int) -> bool:
    """ "Adviser at the Ministry of X of Y", "Head of the Council under the President of Y": the office goes on."""
    if tokens[k].lower not in {"at", "under"}:
        return False
    n = k + 1
    while n < end and tokens[n].lower in DETERMINERS:
        n += 1
    if tokens[k].lower == "under":
        return n < end and tokens[n].capital and tokens[n].lower in _HIGHEST
    return any(tokens[m].lower in STATE_BODIES and tokens[m].capital for m in range(n, min(end, n + 3)))


def _relative_before(tokens: Tokens, k: int, start: int) -> bool:
    return any(tokens[n].lower in {"who", "which", "whose", "that", "where", "whom"} for n in range(start, k))
