"""Roman numerals, and initials in brackets, inside the name of a meeting."""

from __future__ import annotations

import re

from corpus.meetings.grammar.lexicon import MEETING_NOUNS
from corpus.meetings.grammar.tokens import WORD, Tokens
from corpus.ordinals import OrdinalMatch
from corpus.report import Span

_ROMAN = re.compile(r"(?=[XVI])(X{0,3})(IX|IV|V?I{0,3})$")


def roman(tokens: Tokens, k: int) -> OrdinalMatch | None:
    """ "XXIV" as a number, where capitals or a meeting noun follow."""
    token = tokens[k]
    if token.kind != WORD or not token.text.isupper() or k + 1 >= len(tokens) or tokens[k + 1].kind != WORD:
        return None
    match = _ROMAN.match(token.text)
    if match is None or (len(token.text) == 1 and tokens[k + 1].lower not in MEETING_NOUNS):
        return None
    value = (
        10 * len(match.group(1))
        + {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}[
            match.group(2)
        ]
    )
    return OrdinalMatch(Span(token.start, token.end), (value,)) if value else None


def ends_initials(tokens: Tokens, k: int) -> bool:
    """ "the 3rd Joint Technical Committee (JTC) Meeting": initials in brackets within the name."""
    closed = 3 <= k < len(tokens) and tokens[k].text == ")" and tokens[k - 2].text == "("
    initials = tokens[k - 1].text if closed else ""
    return initials[:1].isupper() and sum(letter.isupper() for letter in initials) >= 2
