"""States that asked for something with the support of others: "A, backed by B and C, proposed a lower fee".

Knows the phrases set between commas that say who stood behind a speaker, and "at the request of A" before what was
discussed. Whoever is supported in a room is in it. Knows nothing of the verbs of attending.
"""

from __future__ import annotations

from corpus.meetings.grammar.lexicon import DETERMINERS, DISCUSS
from corpus.meetings.grammar.tokens import PUNCT, STATE, Tokens
from corpus.meetings.presence.clause_at import ClauseAt
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import Parties

_BACKED = frozenset("supported backed seconded joined echoed".split())
_SUPPORT = frozenset("support backing".split())
_REQUEST = frozenset("request suggestion proposal initiative instigation".split())
# What nobody does away from the table when others stand behind him.
_PLEADED = frozenset(
    "ask call propose request suggest urge plead note express stress oppose object insist demand want present argue say "
    "underline recall raise regret warn table submit move reject recommend point state".split()
)


def speaks_with_support(at: ClauseAt) -> bool:
    """Reads "A, with the support of B, asked", "At the request of A, the Council discussed"; False where neither stands."""
    if at.group.passive or not at.group.finite or at.group.tense != "past":
        return False
    tokens = at.tokens[at.clause.subject_start : at.clause.subject_end]
    named = _requesting(tokens) if at.lemma in DISCUSS else []
    if not named and at.lemma.removesuffix("d").removesuffix("e") in _STEMS:
        named = _supported(tokens)
    parties = Parties()
    for start, end in named:
        first = at.clause.subject_start
        found = read_parties(at.tokens, first + start, first + end, at.read.groups, lead="public")
        parties.states += found.states
    at.found.add(parties, at.index, False, speaker=True)
    return bool(parties.states)


_STEMS = frozenset(stem for verb in _PLEADED for stem in (verb, verb.removesuffix("e"), verb + "t"))


def _supported(tokens: Tokens) -> list[tuple[int, int]]:
    """The spans of who spoke and of who stood behind them; none where no such phrase stands between commas."""
    comma = next((k for k, t in enumerate(tokens) if t.text == ","), None)
    if comma is None or not comma or tokens[-1].text != "," or not _states_alone(tokens[:comma]):
        return []
    behind = tokens[comma + 1 : -1]
    words = [t.lower for t in behind[:4]]
    if words[:1] and words[0] in _BACKED and words[1:2] == ["by"]:
        start = comma + 3
    elif words[:1] == ["with"] and words[3:4] == ["of"] and words[2] in _SUPPORT:
        start = comma + 5
    else:
        return []
    return [(0, comma), (start, len(tokens) - 1)] if any(t.kind == STATE for t in tokens[start:]) else []


def _requesting(tokens: Tokens) -> list[tuple[int, int]]:
    words = [t.lower for t in tokens[:4]]
    comma = next((k for k, t in enumerate(tokens) if t.text == ","), len(tokens))
    if words[:1] not in (["at"], ["on"]) or words[3:4] != ["of"] or words[2] not in _REQUEST:
        return []
    return [(4, comma)]


def _states_alone(tokens: Tokens) -> bool:
    """ "Austria and Latvia", "the Danish delegation": who speaks is one state or several, by name or by delegation."""
    return any(t.kind == STATE for t in tokens) and all(
        t.kind in (STATE, PUNCT)
        or t.lower in DETERMINERS
        or t.lower in {"and", "delegation", "delegations", "minister", "ministers", "side", "representative"}
        for t in tokens
    )
