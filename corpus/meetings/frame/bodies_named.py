"""The bodies in a meeting's name: behind the noun ("of the Council of X and the Board of Y") or before it.

Knows where such a name ends. Knows no body.
"""

from __future__ import annotations

from corpus.meetings.grammar.lexicon import (
    BE,
    BODY_HEADS,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    HONORIFICS,
    MODALS,
    OFFICES,
    PREPOSITIONS,
    SUBORDINATORS,
)
from corpus.meetings.grammar.tokens import DATE, NUMBER, ORDINAL, PUNCT, STATE, WORD, Token, Tokens
from corpus.report import Span

_PHRASAL = frozenset("meeting session sitting dialogue call discussion talks plenary".split())


def prenominal_body(tokens: Tokens, start: int, head: int) -> Span | None:
    """The body named before the noun: "the Expert Panel's sixth meeting", "Mekong Forum session"."""
    first = last = None
    for k in range(start, head):
        token = tokens[k]
        if token.text == "(":
            break
        if token.capital and token.kind in (WORD, STATE) and token.lower not in _ADJECTIVES:
            first = k if first is None else first
            last = k
    generic = tokens[head].lower in _PHRASAL or tokens[head].lower in {
        "summit",
        "sessions",
        "meetings",
        "consultations",
        "negotiations",
    }
    if tokens[head].capital and first is not None:
        return Span(tokens[first].start, tokens[head].end)
    if first is not None and last is not None and generic:
        return Span(tokens[first].start, tokens[last].end)
    return None


_ADJECTIVES = frozenset(
    "next last previous earlier following forthcoming upcoming this its our ordinary "
    "extraordinary annual joint regular informal virtual special emergency plenary "
    "ministerial high-level "
    "bilateral trilateral quadrilateral first second third the a an annual inaugural online hybrid formal "
    "enlarged extended expanded narrow closed open final opening closing constituent statutory "
    "scheduled another further second-ever follow-up new same main separate".split()
)


def _begins_another(tokens: Tokens, k: int) -> bool:
    """ "In a meeting of the Committee on Security the delegations discussed": a noun with an article of its own, that no word
    governs, or a pronoun, is the subject of what follows."""
    if tokens[k].lower in _SUBJECTS:
        return not tokens[k].capital
    before = tokens[k - 1]
    return (
        tokens[k].lower == "the"
        and not tokens[k].capital
        and before.kind in (WORD, STATE)
        and before.lower not in PREPOSITIONS | CONJUNCTIONS
        and not before.lower.endswith("ing")
    )


_SUBJECTS = frozenset("you we they he she i it".split())


def complement(tokens: Tokens, i: int, verbs: set[int]) -> tuple[int, tuple[Span, ...]]:
    """Where the name ends, and the bodies after "of": "… of the Council of Ministers of X and the Board of Y"."""
    bodies: list[Span] = []
    end = i
    k = i
    count = len(tokens)
    begin: int | None = None
    if k < count and tokens[k].kind == ORDINAL:
        k += 1  # "Meeting No. 12 of the Council"
        end = k
    if k < count and tokens[k].text == "(" and k + 2 < count and tokens[k + 2].text == ")":
        k += 3
    if k >= count or tokens[k].lower not in {"of", "on", "for", "between", "to", "under"}:
        return end, ()
    takes_body = tokens[k].lower == "of"
    if tokens[k].lower == "to" and (
        k + 1 >= count or tokens[k + 1].lower not in {"agree", "discuss", "consider", "prepare", "the"}
    ):
        return end, ()
    while k < count and k - i < 40:
        token = tokens[k]
        lower = token.lower
        if (
            k in verbs
            and lower != "to"
            and not (
                lower.endswith("ed")
                and k + 1 < count
                and tokens[k + 1].kind == WORD
                and tokens[k + 1].capital
            )
        ):
            break
        if token.text == "," and begin is not None and _enumerates(tokens, k):
            k += 1
            continue
        if (close := _quotation_end(tokens, k)) is not None:
            if lower == "of" and begin is None and takes_body:
                begin = k + 1
            end = k = close  # "of the “Central Asia – Gulf” Strategic Dialogue"
            continue
        if token.text in "–—-" and _joins_a_name(tokens, k):
            k += 1
            continue
        if (
            token.kind == DATE
            or token.text in ',;:.!?"”»'
            or (token.text in "–—" and (k + 1 >= count or token.end < tokens[k + 1].start))
        ):
            break
        if token.text == "(":
            close = k
            while close < count and tokens[close].text != ")":
                close += 1
            if close - k > 14 or close >= count:
                break
            if any(tokens[n].kind == ORDINAL for n in range(k, close)):
                end = close + 1
            if any(tokens[n].lower in {"hereinafter", "further"} for n in range(k, close)):
                break
            k = close + 1
            continue
        if (
            lower in SUBORDINATORS
            or lower in BE
            or lower in HAVE
            or lower in MODALS
            or lower in {"that", "is", "was"}
            or _begins_another(tokens, k)
        ):
            break
        if lower in {
            "in",
            "at",
            "by",
            "from",
            "with",
            "via",
            "through",
            "during",
            "under",
            "held",
            "here",
            "there",
            "as",
            "into",
            "after",
        }:
            charged = lower == "in" and k + 1 < count and tokens[k + 1].lower == "charge"
            if charged or (lower in {"in", "under", "at", "with"} and _names_on(tokens, k, count)):
                k += 1
                continue
            break
        if (
            lower in {"on", "for"}
            and begin is not None
            and not (
                k + 1 < count and tokens[k + 1].kind == WORD and (tokens[k + 1].capital or lower == "on")
            )
            and not _for_a_region(tokens, k, count)
            and tokens[k - 1].lower != "responsible"
        ):
            break
        if (
            lower in CONJUNCTIONS
            and any(t.kind == ORDINAL for t in tokens[k + 1 : k + 3])
            and not any(t.text == "(" for t in tokens[k + 1 : k + 3])
        ):
            break
        if lower == "of" and begin is None and takes_body:
            begin = k + 1
        if (
            lower in CONJUNCTIONS
            and begin is not None
            and k + 1 < count
            and tokens[k + 1].lower in {"the", "its"}
            and _has_body_head(tokens, k + 1)
            and k > begin
        ):
            bodies.append(_body_span(tokens, begin, k))
            begin = k + 1
        if (
            token.kind in (WORD, STATE, NUMBER, ORDINAL)
            and lower not in CONJUNCTIONS
            and lower not in {"of", "the", "on", "for", "to"}
        ) or token.text in ")":
            end = k + 1
        k += 1
    if begin is not None and end > begin:
        bodies.append(_body_span(tokens, begin, end))
    proper = tuple(body for body in bodies if len(body))
    return max(end, i), proper


def _for_a_region(tokens: Tokens, k: int, count: int) -> bool:
    """ "the Committee for the South West Pacific"."""
    return (
        tokens[k].lower == "for"
        and tokens[k - 1].lower in BODY_HEADS
        and k + 2 < count
        and tokens[k + 1].lower == "the"
        and tokens[k + 2].capital
        and tokens[k + 2].kind == WORD
    )


def _quotation_end(tokens: Tokens, k: int) -> int | None:
    """Behind the quotation that opens at `k`, if it closes a few words on."""
    closing = _CLOSED_BY.get(tokens[k].text)
    if closing is None:
        return None
    return next(
        (n + 1 for n in range(k + 2, min(len(tokens), k + _QUOTED)) if tokens[n].text in closing), None
    )


_CLOSED_BY = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_QUOTED = 14  # tokens


def _joins_a_name(tokens: Tokens, k: int) -> bool:
    """ "the Central Asia – Gulf Council Strategic Dialogue": a dash between capitals that go on to the noun of the name."""
    if k + 1 >= len(tokens) or not tokens[k - 1].capital or tokens[k - 1].kind not in (WORD, STATE):
        return False
    for token in tokens[k + 1 : k + 7]:
        if not token.capital or token.kind not in (WORD, STATE):
            return False
        if token.lower in BODY_HEADS or token.lower in _OF_TWO_SIDES:
            return True
    return False


_OF_TWO_SIDES = frozenset("dialogue partnership forum cooperation format platform".split())


# Nouns that a body's name completes with "with": "Working Group on work with X", "Committee on Cooperation with Y".
_WITH_WHOM = frozenset(
    "work cooperation co-operation relations interaction liaison coordination partnership".split()
)


def _enumerates(tokens: Tokens, comma: int) -> bool:
    """A comma inside a name: "Council for Standardization, Metrology and Certification"."""
    if not comma or not tokens[comma - 1].capital:
        return False
    k = comma + 1
    while k < len(tokens) and k - comma < 9:
        token = tokens[k]
        if token.lower in {"and", "&"}:
            return k > comma + 1 and k + 1 < len(tokens) and tokens[k + 1].capital and _plain(tokens[k + 1])
        if token.text != "," and not (token.capital and _plain(token)):
            return False
        k += 1
    return False


def _plain(token: Token) -> bool:
    return (
        token.kind == WORD
        and token.place is None
        and token.lower not in OFFICES
        and token.lower not in HONORIFICS
        and token.lower not in BODY_HEADS
    )


def _names_on(tokens: Tokens, k: int, count: int) -> bool:
    """Whether "in" or "under" goes on with a body's name ("in the field of …", "under the Council")."""
    following = [tokens[n].lower for n in range(k + 1, min(count, k + 4))]
    if tokens[k].lower == "with":
        capital = k + 1 + (following[:1] == ["the"])
        return tokens[k - 1].lower in _WITH_WHOM and capital < count and tokens[capital].capital
    if tokens[k].lower == "in":
        return following[:2] == ["the", "field"] or (
            bool(following)
            and k > 1
            and tokens[k - 1].lower in {"cooperation", "co-operation", "measures", "security"}
            and tokens[k + 1].place is None
            and tokens[k + 1].capital
        )
    return (
        bool(following)
        and following[0] in {"the", "its"}
        and any(word in BODY_HEADS for word in following[1:])
    ) or (
        tokens[k].lower in {"under", "at"}
        and following[:1] == ["the"]
        and k + 4 < count
        and any(tokens[n].lower in BODY_HEADS and tokens[n].capital for n in range(k + 2, min(count, k + 6)))
    )


def _has_body_head(tokens: Tokens, k: int) -> bool:
    return any(tokens[n].lower in BODY_HEADS for n in range(k, min(len(tokens), k + 4)))


def _body_span(tokens: Tokens, start: int, end: int) -> Span:
    while start < end and (tokens[start].lower in DETERMINERS or tokens[start].kind == PUNCT):
        closed = _quotation_end(tokens, start)
        if closed is not None and closed <= end:
            break
        start += 1
    while end > start and (
        tokens[end - 1].lower in CONJUNCTIONS
        or tokens[end - 1].lower in {"of", "the"}
        or tokens[end - 1].text in ","
    ):
        end -= 1
    return Span(tokens[start].start, tokens[end - 1].end) if end > start else Span(0, 0)
