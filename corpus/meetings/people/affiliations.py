"""Whom a person who is named without an office of a state belongs to: "X from the Ministry of Culture of Y", "X (Agency Z, Y)".

Knows how an affiliation stands behind a name or an office. A company's or a university's country is not its people's state.
"""

from __future__ import annotations

from corpus.meetings.grammar.lexicon import COMPANIES, DETERMINERS, INTERNATIONAL, STATE_BODIES
from corpus.meetings.grammar.tokens import STATE, Tokens
from corpus.meetings.people.offices import state_of_title
from corpus.meetings.people.person_names import has_courtesy

_FROM = frozenset({"from", "of", "at", "representing"})
_INSIDE = frozenset({"of", "the", "for", "and", "&", "on", "'s", "’s", "in"})
_LONGEST = 24  # tokens


def state_of_affiliation(tokens: Tokens, i: int) -> tuple[str | None, int]:
    """The state of the body that stands right behind token `i`, and where its words end; None and `i` where none does."""
    if i < len(tokens) and tokens[i].text == "(":
        return _in_bracket(tokens, i)
    k = i + 1 if i < len(tokens) and tokens[i].text == "," else i
    if k >= len(tokens) or tokens[k].lower not in _FROM:
        return None, i
    start = k + 1
    while start < len(tokens) and tokens[start].lower in DETERMINERS:
        start += 1
    end = _end_of_name(tokens, start)
    state = _of_state_body(tokens, start, end)
    return (state, end) if state is not None else (None, i)


def _in_bracket(tokens: Tokens, i: int) -> tuple[str | None, int]:
    """ "(Ministry of Transport, X)", "(Revenue Service of X)", "(government expert, X)"."""
    close = next((k for k in range(i + 1, min(len(tokens), i + _LONGEST)) if tokens[k].text in ("(", ")")), i)
    if close == i or tokens[close].text != ")":
        return None, i
    states = [k for k in range(i + 1, close) if tokens[k].kind == STATE and tokens[k].state]
    lone = states == [close - 1] and tokens[close - 2].text in ("(", ",", "–", "—", "-", "/")
    if lone and tokens[close - 1].form in ("name", "code") and _of_an_authority(tokens, i + 1, close):
        return tokens[close - 1].code, close + 1
    state = _of_state_body(tokens, i + 1, close) if len(states) == 1 else None
    return (state, close + 1) if state is not None else (None, i)


def _end_of_name(tokens: Tokens, start: int) -> int:
    """Where the name of a body ends that begins at `start`: behind its state, or before what is no part of a name."""
    k = start
    while k < min(len(tokens), start + _LONGEST):
        token = tokens[k]
        if token.kind == STATE and token.form in ("name", "code") and k > start:
            return k + 1
        if (
            not (token.capital or token.lower in _INSIDE)
            or token.date is not None
            or has_courtesy(tokens, k, k + 1)
        ):
            break
        k += 1
    return k


def _of_state_body(tokens: Tokens, start: int, end: int) -> str | None:
    """The state whose ministry, agency or service it is."""
    heads = [k for k in range(start, end) if tokens[k].lower in STATE_BODIES and tokens[k].capital]
    if not heads or _anothers(tokens, start, end):
        return None
    listed = end < len(tokens) and tokens[end].lower in {"and", ","} and _state_at(tokens, end + 1)
    return None if listed else state_of_title(tokens, start, end)


def _state_at(tokens: Tokens, k: int) -> bool:
    while k < len(tokens) and tokens[k].lower in {"the", "of"}:
        k += 1
    return k < len(tokens) and tokens[k].kind == STATE and tokens[k].form in ("name", "code")


def _of_an_authority(tokens: Tokens, start: int, end: int) -> bool:
    return not _anothers(tokens, start, end) and any(t.lower in STATE_BODIES for t in tokens[start:end])


def _anothers(tokens: Tokens, start: int, end: int) -> bool:
    """A company's, a university's or an organisation's: "(UNDP Office, X)"."""
    return any(
        (token.capital and token.lower in COMPANIES)
        or token.lower in INTERNATIONAL
        or (len(token.text) > _STATE_LETTERS and token.text.isupper() and token.kind != STATE)
        for token in tokens[start:end]
    )


_STATE_LETTERS = 1
