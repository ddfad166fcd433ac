"""What is said behind a verb of attending of all its subject: in what role it came, from afar or on site.

Knows where others begin, whose role is their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corpus.meetings.grammar.lexicon import (
    DETERMINERS,
)
from corpus.meetings.grammar.tokens import Tokens, is_remote
from corpus.meetings.presence.continuations import role_named
from corpus.meetings.presence.party_model import (
    GUEST,
    OBSERVER,
    ROLE_WORDS,
    Parties,
    StateParty,
)

# "Kenya and Mali attended, with Peru as an observer": before states that are no part of the subject.
_FURTHER_ONES = frozenset("with and , plus alongside besides by".split())


_TO_THE_ROLE = 4  # words: "with Peru sitting in as an observer"


# How the next state took part, not those before it.
_OWN_WAY = frozenset("as by via through online virtually remotely".split())


def apply_after_verb(tokens: Tokens, i: int, parties: Parties) -> None:
    """ "… took part as observers", "… joined by video link": holds for all of the subject."""
    role: str | None = None
    remote: bool | None = None
    for k in range(i, min(len(tokens), i + 14)):
        lower = tokens[k].lower
        if tokens[k].text in ".;" or lower in {"who", "which", "while"}:
            break
        if (
            tokens[k].text == ","
            and k + 2 < len(tokens)
            and tokens[k + 1].code
            and tokens[k + 2].lower in _OWN_WAY
        ):
            break  # "…, X as an observer"
        if tokens[k].code and _word_before(tokens, k) in _FURTHER_ONES:
            parties.states.extend(_further_ones(tokens, k))
            break
        if lower in {"observer", "observers"} and any(
            tokens[n].lower in {"as", "capacity"} for n in range(max(i, k - 3), k)
        ):
            role = OBSERVER
        elif ROLE_WORDS.get(lower) == GUEST and any(tokens[n].lower == "as" for n in range(max(i, k - 3), k)):
            role = GUEST
        elif is_remote(tokens, k) and not any(tokens[n].lower in {"and", "or"} for n in range(i, k)):
            remote = True
        elif remote is None and k <= i + 8 and _on_site(tokens, k):
            remote = False
    if role is None and remote is None:
        return
    parties.states = [
        replace(s, role=s.role or role, remote=remote if s.remote is None else s.remote)
        for s in parties.states
    ]
    parties.organisations = [replace(o, role=o.role or role) for o in parties.organisations]


def _word_before(tokens: Tokens, k: int) -> str:
    before = [token.lower for token in tokens[max(0, k - 2) : k] if token.lower not in DETERMINERS]
    return before[-1] if before else ""


def _further_ones(tokens: Tokens, k: int) -> Iterator[StateParty]:
    """The states named in a row from `k` on, where a role of their own is said behind them."""
    end = k
    for n in range(k, len(tokens)):
        if tokens[n].code:
            end = n
        elif tokens[n].text != "," and tokens[n].lower not in {"and", "the"}:
            break
    for n in range(end + 1, min(len(tokens), end + 1 + _TO_THE_ROLE)):
        role = role_named(tokens, n + 1) if tokens[n].lower == "as" else None
        if role is not None:
            named = (token.state for token in tokens[k : end + 1])
            yield from (
                StateParty(one.code, one.span, role, None) for one in named if one is not None and one.code
            )
            return


def _on_site(tokens: Tokens, k: int) -> bool:
    """ "in person", "physically", "in the room": not from afar."""
    words = [t.lower for t in tokens[k : k + 3]]
    return (
        words[:2] == ["in", "person"]
        or words[:1] == ["physically"]
        or (words[:2] == ["in", "the"] and words[2:] in (["room"], ["hall"], ["chamber"]))
    )
