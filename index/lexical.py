"""Words of a question -> a query for the ledger's lexical index, and words of a text -> stems to be compared.

Knows what a word is and which words say nothing. Every token of a query is quoted: "59/29th", "Côte d'Ivoire"
and "AND" are syntax otherwise.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from corpus.report import Span

# Function words of English; they stand in every passage, cost most of the time and add nothing to the ranking.
STOP_WORDS = frozenset(
    """
    a about after again all also am an and any are as at be because been before being between both but
    by can could did do does doing done down during each few for from further had has have having he her
    here hers him his how i if in into is it its itself just me more most my no nor not of off on once
    only or other our out over own please same she should so some such tell than that the their theirs
    them then there these they this those through to too under until up upon us very was we were what
    when where which while who whom whose why will with within would you your yours
    """.split()
)

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]{2,})?")
MAX_TERMS = 40
# Endings of English words, the longest first, and what stands instead.
_ENDINGS = (
    ("ments", "ment"),
    ("ations", "ate"),
    ("ation", "ate"),
    ("ings", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ed", ""),
    ("es", "e"),
    ("ly", ""),
    ("s", ""),
)
_SHORTEST_STEM = 3


def terms(text: str) -> list[str]:
    """The words of `text` that say something, in order, each once; all words when none does."""
    tokens: list[str] = _TOKEN.findall(text)
    said = [token for token in tokens if token.lower() not in STOP_WORDS] or tokens
    return list(dict.fromkeys(token.lower() for token in said))[:MAX_TERMS]


def match_query(text: str) -> str | None:
    """An FTS5 query that any of the words meets, or None when `text` holds no word."""
    quoted = ['"' + term.replace('"', '""') + '"' for term in terms(text)]
    return " OR ".join(quoted) or None


def stems(text: str) -> list[str]:
    """Every word of `text` in order, without its ending: "chaired" and "Chairs" are the same stem.

    Rougher than the ledger's own stemmer, and meant for comparing a few sentences without asking the ledger.
    """
    return [_stem(word) for word in _TOKEN.findall(text)]


def words(text: str, span: Span) -> list[tuple[str, Span]]:
    """The words of `text` within `span`, each with its place in `text`."""
    return [(match.group(), Span(*match.span())) for match in _TOKEN.finditer(text, span.start, span.end)]


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    plain = plain.partition("'")[0].partition("’")[0] or plain
    for ending, put in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_STEM:
            plain = plain[: -len(ending)] + put
            break
    if len(plain) > _SHORTEST_STEM and plain[-1] == plain[-2] and plain[-1] not in "aeiouls0123456789":
        plain = plain[:-1]
    return plain[:_SHORTEST_STEM] + plain[_SHORTEST_STEM:].rstrip("e")
