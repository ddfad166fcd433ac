"""An office in a noun phrase: where it ends, and which state it is one of.

Knows "Minister of X of Y", "Director, Ministry of X, Y". Knows nothing of who holds it.
"""

from __future__ import annotations

from corpus.meetings.grammar.lexicon import BODY_HEADS, COMPANIES, INSTITUTIONS, OFFICES, STATE_BODIES
from corpus.meetings.grammar.tokens import STATE, WORD, Token, Tokens
from corpus.meetings.people.person_names import TITLE_WORDS, has_courtesy


def is_office(tokens: Tokens, k: int) -> bool:
    """Whether a word names an office: "Chief Executive", not the word in "the Executive Board of the Lake Fund"."""
    body = k + 1 < len(tokens) and tokens[k].lower == "executive" and tokens[k + 1].lower in BODY_HEADS
    return tokens[k].lower in OFFICES and not body


def state_after_office(tokens: Tokens, i: int, end: int) -> tuple[str | None, int]:
    """The state that comma-joined parts of an address name, and where it ends: ", Department of Rail, Ministry of X, Y".

    A state that goes on into a list of states ("the Chair, A, B and C") is nobody's address.
    """
    k = i
    while k + 1 < end and tokens[k].text == ",":
        k += 1
        first = k
        while k < end and tokens[k].text not in ",;:.()" and tokens[k].lower not in _ENDS_ADDRESS:
            k += 1
        if k == first:
            return None, i
        state = _lone_state(tokens, first, k)
        if state is not None:
            following = k + 1 if k < len(tokens) and tokens[k].lower in {",", "and"} else k
            listed = following > k and _begins_with_state(tokens, following, len(tokens))
            return (None, i) if listed else (state, k)
        if not any(tokens[n].lower in STATE_BODIES | INSTITUTIONS | OFFICES for n in range(first, k)):
            return None, i
        if has_courtesy(tokens, first, k):
            return None, i
        state = state_of_title(tokens, first, k)
        if state is not None:
            return state, k
    return None, i


_ENDS_ADDRESS = frozenset(
    "who which while was were is are has had chaired opened and moderated led presided said".split()
)


def _lone_state(tokens: Tokens, start: int, end: int) -> str | None:
    while start < end and tokens[start].lower in {"the", "of"}:
        start += 1
    if end - start == 1 and tokens[start].kind == STATE and tokens[start].form in ("name", "code"):
        return code_of(tokens[start])
    return None


def _begins_with_state(tokens: Tokens, i: int, end: int) -> bool:
    while i < end and tokens[i].lower in {"and", "the"}:
        i += 1
    return i < end and tokens[i].kind == STATE and tokens[i].form in ("name", "code")


def office_end(tokens: Tokens, i: int, end: int) -> int:
    """Where an office that begins at `i` ends: at a comma that begins another item, a bracket, a verb or a name."""
    k = i
    office = False
    limit = min(end, i + 30)
    while k < limit:
        token = tokens[k]
        lower = token.lower
        if token.text == "(" and office:
            k = _behind_gloss(tokens, k, limit)
            if tokens[k].text == ")":
                k += 1
                continue
        if (
            token.text in ';:()[]"“”'
            or token.text in "–—"
            or lower in {"who", "which", "at", "during", "was", "were", "is", "has", "had", "took"}
        ):
            break
        if lower in OFFICES or lower in {"chargé", "member", "head"}:
            office = True
        if token.text == "," and not _title_goes_on(tokens, k, limit):
            break
        if token.text == "." and k + 1 >= limit:
            break
        if lower in {"and", "&"} and k + 1 < limit and has_courtesy(tokens, k + 1, k + 2):
            break  # "President of X and H.E. Mr B": another person
        k += 1
    while k > i and tokens[k - 1].lower in {"and", ",", "the", "of", "."}:
        k -= 1
    return k if office else i


def _behind_gloss(tokens: Tokens, k: int, end: int) -> int:
    """The closing bracket of "(Parliament)" in "Speaker of the Sejm (Parliament) of X", where the title goes on; else `k`."""
    close = next((n for n in range(k + 1, min(end - 1, k + 5)) if tokens[n].text == ")"), k)
    return close if tokens[close + 1 : close + 2] and tokens[close + 1].lower == "of" else k


def _title_goes_on(tokens: Tokens, comma: int, end: int) -> bool:
    following = tokens[comma + 1] if comma + 1 < end else None
    if following is None or following.kind != WORD:
        return False
    if following.lower in TITLE_WORDS:
        return following.lower not in {"deputy", "first", "vice", "acting"}
    return _more_fields(tokens, comma, end)


def _more_fields(tokens: Tokens, comma: int, end: int) -> bool:
    """ "Minister of Health, Wellness and Sport of X": one word behind the comma, and the state behind the last field."""
    joined = False
    for k in range(comma + 1, end):
        token = tokens[k]
        if token.kind == STATE:
            return joined and tokens[k - 1 - (tokens[k - 1].lower == "the")].lower == "of"
        if k == comma + 2 and token.text != "," and token.lower not in {"and", "&"}:
            return False
        joined = joined or token.lower in {"and", "&"}
        known = token.lower in OFFICES or has_courtesy(tokens, k, k + 1)
        if known or not (token.capital or token.text == "," or token.lower in {"and", "&", "of", "the"}):
            return False
    return False


def state_of_title(tokens: Tokens, start: int, end: int) -> str | None:
    """The state whose office a title names: "Minister of X of Y", "the Y minister", never "Ambassador to Y"."""
    if of_a_part(tokens, start, end):
        return None
    for k in range(start, end):
        token = tokens[k]
        if token.kind != STATE or token.state is None:
            continue
        before = k - 1
        while before >= start and tokens[before].lower in {"the", "republic"}:
            before -= 1
        link = tokens[before].lower if before >= start else ""
        if token.form in ("adjective", "demonym"):
            if any(tokens[n].lower in COMPANIES for n in range(k + 1, min(end, k + 3))):
                continue
            return token.code
        if (
            link in {"of", "from", ""}
            or token.form == "code"
            or tokens[min(k + 1, len(tokens) - 1)].lower in {"'s", "’s", "'", "’"}
            or k == start
        ):
            if any(
                tokens[n].lower in COMPANIES and tokens[n].lower not in {"group", "industry"}
                for n in range(start, before)
            ) and not any(
                tokens[n].lower in STATE_BODIES or tokens[n].lower.startswith("minister")
                for n in range(start, before)
            ):
                continue
            return token.code
        if link in OFFICES:
            return token.code
    return None


def of_a_part(tokens: Tokens, start: int, end: int) -> bool:
    """A governor or mayor stands for a part of a state, a central bank's governor for the state."""
    words = {tokens[n].lower for n in range(start, min(end, len(tokens)))}
    return bool(words & {"governor", "governors", "mayor", "mayors"}) and not words & {
        "bank",
        "banks",
        "governor-general",
    }


def code_of(token: Token) -> str | None:
    return token.code if token.state else None
