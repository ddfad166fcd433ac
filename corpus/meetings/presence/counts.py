"""How many are said to have come: "118 representatives of 14 administrations", "38 of its 41 members".

Knows numbers in digits and words, and what can be counted at a meeting. Knows nothing of who is named.
"""

from __future__ import annotations

from corpus.meetings.grammar.lexicon import COUNTABLES, NUMBERS, PREPOSITIONS, number_of
from corpus.meetings.grammar.tokens import NUMBER, STATE, WORD, Tokens
from corpus.meetings.presence.party_model import CountParty, Parties, Walk
from corpus.report import Span


def add_counts(walk: Walk, i: int, stop: int) -> None:
    """Adds what the tokens from `i` to `stop` count to those found."""
    tokens = walk.tokens
    k = i
    while k < stop:
        token = tokens[k]
        first = k + 1
        if token.kind == NUMBER:
            digits = token.text.replace(",", "")
            value = int(digits) if digits.isdecimal() and len(digits) < 7 else None
        else:
            value, first = _number_in_words(tokens, k, stop)
            k = first - 1
        if value is not None and value >= 1:
            if [t.text for t in tokens[first : first + 3 : 2]] == ["(", ")"] and tokens[
                first + 1
            ].text.isdecimal():
                value = int(tokens[first + 1].text)
                first += 3  # "one hundred and sixty-four (164) participants"
            whole = _of_how_many(tokens, first)
            if whole is not None:
                k, first = whole, whole + 1
            for n in range(first, min(len(tokens), first + 4)):
                if n >= stop and not _two_kinds(tokens, stop):
                    break
                if tokens[n].lower in COUNTABLES or _who_came_from(tokens, k, n):
                    of = Span(tokens[first].start, tokens[n].end)
                    walk.found.counts.append(CountParty(value, of, Span(token.start, tokens[n].end)))
                    break
                if tokens[n].kind != WORD or tokens[n].lower in PREPOSITIONS:
                    break
        k += 1


def counted_first(tokens: Tokens) -> list[CountParty]:
    """ "Ninety participants from Chad and two banks.": what a sentence without a verb counts, before it says from where."""
    stop = next((k for k, token in enumerate(tokens[:_FIRST_WORDS]) if token.lower == "from"), 0)
    first = tokens[0] if tokens else None
    if first is None or not stop:
        return []
    if first.kind != NUMBER and number_of(first.lower) is None and not _a_hundred(tokens, 0):
        return []
    walk = Walk(tokens, (), Parties())
    add_counts(walk, 0, stop)
    return walk.found.counts


_FIRST_WORDS = 12


def counted_in_all(tokens: Tokens) -> list[CountParty]:
    """ "Altogether there were 34 participants from 13 bodies.", "There were 61 participants.": what a sentence only counts."""
    start = next((k for k in range(min(len(tokens), 6)) if tokens[k].lower == "there"), None)
    if start is None or [t.lower for t in tokens[start + 1 : start + 2]] not in (["were"], ["are"], ["was"]):
        return []
    walk = Walk(tokens, (), Parties())
    add_counts(walk, start + 2, len(tokens))
    return [count for count in walk.found.counts[:1] if _who_come(count, tokens)]


def _who_come(count: CountParty, tokens: Tokens) -> bool:
    words = {t.lower for t in tokens if count.of.start <= t.start < count.of.end}
    return bool(
        words & {"participants", "delegates", "attendees", "people", "persons", "representatives", "experts"}
    )


def _a_hundred(tokens: Tokens, k: int) -> bool:
    """ "A hundred and fifty-one delegates"."""
    return tokens[k].lower == "a" and [t.lower for t in tokens[k + 1 : k + 2]] == ["hundred"]


def _number_in_words(tokens: Tokens, k: int, stop: int) -> tuple[int | None, int]:
    """The value of "two hundred and five" that begins at `k`, and where it ends."""
    value = number_of(tokens[k].lower) if tokens[k].kind == WORD else None
    if value is None and _a_hundred(tokens, k):
        value = 1
    if value is None:
        return None, k + 1
    if k + 1 >= stop or tokens[k + 1].lower != "hundred":
        return value, k + 1
    rest = k + 2 + (k + 2 < stop and tokens[k + 2].lower == "and")
    more = number_of(tokens[rest].lower) if rest < stop else None
    return (100 * value + more, rest + 1) if more is not None and more < 100 else (100 * value, k + 2)


def _of_how_many(tokens: Tokens, k: int) -> int | None:
    """ "38 of its 41 members", "30 out of the Union's 57 states": where the second number stands; it tells not who came."""
    k += k < len(tokens) and tokens[k].lower == "out"
    if k >= len(tokens) or tokens[k].lower != "of":
        return None
    for n in range(k + 1, min(len(tokens), k + 5)):
        if tokens[n].kind == NUMBER or number_of(tokens[n].lower) is not None:
            return n
        if tokens[n].kind not in (WORD, STATE) or tokens[n].lower in PREPOSITIONS:
            return None
    return None


def _who_came_from(tokens: Tokens, k: int, n: int) -> bool:
    """ "45 statisticians from 18 countries": whatever they are, they came from a number of them."""
    if tokens[k].kind != NUMBER or not tokens[n].lower.endswith("s") or n + 2 >= len(tokens):
        return False
    beyond = tokens[n + 2]
    return tokens[n + 1].lower == "from" and (beyond.kind == NUMBER or beyond.lower in NUMBERS)


def _two_kinds(tokens: Tokens, stop: int) -> bool:
    """ "intergovernmental and non-governmental organizations": the "and" joins two words before what is counted."""
    words = [t.lower for t in tokens[stop - 1 : stop + 3]]
    return len(words) == 4 and words[1] == "and" and words[3] in COUNTABLES and words[0] not in COUNTABLES
