"""Words of a question -> a query for the ledger's lexical index.

Knows what a word is and which words say nothing. Every token is quoted: "59/29th", "Côte d'Ivoire"
and "AND" are syntax otherwise.
"""

from __future__ import annotations

import re

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


def terms(text: str) -> list[str]:
    """The words of `text` that say something, in order, each once; all words when none does."""
    tokens: list[str] = _TOKEN.findall(text)
    said = [token for token in tokens if token.lower() not in STOP_WORDS] or tokens
    return list(dict.fromkeys(token.lower() for token in said))[:MAX_TERMS]


def match_query(text: str) -> str | None:
    """An FTS5 query that any of the words meets, or None when `text` holds no word."""
    quoted = ['"' + term.replace('"', '""') + '"' for term in terms(text)]
    return " OR ".join(quoted) or None
