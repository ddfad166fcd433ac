"""What may stand before an item of a list: "from", "also", "more than", "as observers", "except".

Knows the words that lead into an item and what they say of those who follow. Knows nothing of the items themselves.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.grammar.brackets import apply_role
from corpus.meetings.grammar.items import Chunk
from corpus.meetings.grammar.lexicon import DETERMINERS, NUMBERS, PREPOSITIONS, REMOTE_WORDS
from corpus.meetings.grammar.linking import has_state
from corpus.meetings.grammar.tokens import NUMBER, PUNCT, Tokens, is_remote
from corpus.meetings.presence.party_model import ROLE_WORDS, Walk

_EXCLUDING = frozenset("except excluding excepting without barring bar".split())


def opening_of(walk: Walk, chunk: Chunk) -> int | None:
    """Skips what may precede an item; None when the item is a phrase about something else ("On 5 May", "in Minsk")."""
    tokens = walk.tokens
    i = chunk.start
    while i < chunk.stop:
        token = tokens[i]
        lower = token.lower
        if (
            lower in _EXCLUDING
            or (lower == "with" and _follows(tokens, i, "the", "exception"))
            or (lower == "apart" and _follows(tokens, i, "from"))
            or (lower == "other" and _follows(tokens, i, "than"))
        ):
            exclude(walk, i, chunk.stop)
            return None
        if (
            token.text == "("
            and i + 2 < chunk.stop
            and tokens[i + 1].kind == NUMBER
            and tokens[i + 2].text == ")"
        ):
            i += 3
            continue
        if token.kind == NUMBER and i == chunk.start and i + 1 < chunk.stop and tokens[i + 1].text in ".)":
            i += 2
            continue
        if token.kind == NUMBER and i == 0 and "." in token.text:
            i += 1  # "2.2 X attended": a numbered paragraph
            continue
        if lower in {"for", "from"} and walk.lead.given and any(t.code for t in tokens[i + 1 : i + 4]):
            i += 1
            continue
        if lower in {"in", "besides", "alongside"} and (
            lower != "in" or _follows(tokens, i, "addition", "to")
        ):
            i += 1 if lower != "in" else 3
            continue
        if lower == "as" and i + 1 < chunk.stop:
            role = _role_after_as(tokens, i + 1, chunk.stop)
            if role is not None and not has_state(tokens, i, chunk.stop):
                if tokens[i + 1].lower in {"a", "an"} and chunk.separator == "," and walk.found.states:
                    apply_role(walk, role, single=True)
                elif (
                    chunk.separator == ","
                    and walk.found.states
                    and chunk.stop - i <= 4
                    and tokens[chunk.end - 1].text != ","
                ):
                    apply_role(walk, role)
                else:
                    apply_role(walk, role) if walk.found.states and chunk.separator != "and" else None
                    walk.role = role if chunk.separator == "and" else walk.role
                return None
            if role is not None:
                walk.role = role
                i += 2
                continue
        if i == chunk.start and (lower in _MEANS or (lower in REMOTE_WORDS and not token.capital)):
            named = _remote_phrase(tokens, i, chunk.stop)
            if named is not None:
                if named < chunk.stop or chunk.separator != ",":
                    walk.remote = True
                elif walk.found.states:
                    walk.found.states[-1] = replace(walk.found.states[-1], remote=True)
                i = named
                continue
        if (
            lower in {"of", "from", "by", "with"}
            or lower in DETERMINERS
            or lower
            in {
                "also",
                "namely",
                "particularly",
                "notably",
                "then",
                "respectively",
                "both",
                "like",
                "finally",
                "further",
                "moreover",
            }
            or (token.kind == PUNCT and token.text in "-–—•*·.'\"“”‘’«»")
        ):
            i += 1
            continue
        if lower in {
            "over",
            "about",
            "around",
            "under",
            "some",
            "nearly",
            "almost",
            "more",
            "than",
            "least",
            "at",
            "up",
            "to",
        } and any(
            tokens[n].kind == NUMBER or tokens[n].lower in NUMBERS or tokens[n].lower in {"hundred", "dozen"}
            for n in range(i + 1, min(chunk.stop, i + 4))
        ):
            i += 1
            continue
        if lower in PREPOSITIONS and lower not in {"including"}:
            walk.wary = walk.wary or has_state(tokens, i, chunk.stop) or chunk.cut == "relative"
            return None
        break
    return i


def _follows(tokens: Tokens, i: int, *words: str) -> bool:
    return all(i + n + 1 < len(tokens) and tokens[i + n + 1].lower == word for n, word in enumerate(words))


_MEANS = frozenset("by via through in over".split())


def _remote_phrase(tokens: Tokens, i: int, end: int) -> int | None:
    """ "by video link of the delegations of …", "and, via videoconference, by …": how those who follow took part; ", by
    video link," how the one before did. Where the phrase ends, or None."""
    behind = min(end, i + 6)
    stop = next((n for n in range(i + 1, behind) if tokens[n].lower in {"of", "from", "by", "with"}), None)
    if stop is None and end > i + 4:
        return None
    last = end if stop is None else stop
    return last if any(is_remote(tokens, n) for n in range(i, last)) else None


def exclude(walk: Walk, start: int, end: int) -> None:
    walk.excluding = True
    for k in range(start, end):
        state = walk.tokens[k].state
        if state is not None and state.code:
            walk.found.excluded.append((state.code, state.span))


def _role_after_as(tokens: Tokens, start: int, end: int) -> str | None:
    for k in range(start, min(end, start + 4)):
        role = ROLE_WORDS.get(tokens[k].lower)
        if role is not None:
            return role
    return None
