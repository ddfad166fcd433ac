"""One line of a participant list: a state, a person of a state, several columns flattened.

Knows what a line says. Knows nothing of the list that it stands in.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import COMPANIES, DETERMINERS, INSTITUTIONS, OFFICES, STATE_BODIES
from corpus.meetings.grammar.tokens import PUNCT, STATE, Token, Tokens, is_remote
from corpus.meetings.people.person_names import name_at, skip_courtesy
from corpus.meetings.people.persons import PersonNamed, find_person
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import (
    GUEST,
    MEMBER,
    OBSERVER,
    OrganisationParty,
    Parties,
    StateParty,
)
from corpus.places.table import cities_called
from corpus.report import Span

ROLE_HEADINGS = {
    "observer": OBSERVER,
    "observers": OBSERVER,
    "guest": GUEST,
    "guests": GUEST,
    "invited": GUEST,
    "members": MEMBER,
    "member": MEMBER,
}


def read_columns(tokens: Tokens, start: int, target: Parties) -> bool:
    """ "Denmark: A. B. Lithuania: C. D.": several states, each with a colon and its person, in one line."""
    at = [k for k in range(start, len(tokens) - 1) if tokens[k].kind == STATE and tokens[k + 1].text == ":"]
    for number, k in enumerate(at):
        end = at[number + 1] if number + 1 < len(at) else len(tokens)
        if tokens[k + 2 : end] and (
            tokens[k + 2].lower in _NOBODY
            or [t.lower for t in tokens[k + 2 : k + 4]] in (["not", "present"], ["not", "represented"])
        ):
            continue
        add_state_line(target, tokens[k], None, None)
        person = find_person(tokens, k + 2, end) or lone_name(tokens[:end], k + 2)
        if person is not None and tokens[k].state is not None:
            target.persons.append(replace(person, state=tokens[k].code))
    return bool(at)


_NOBODY = frozenset("absent excused apologies vacant none nobody no –".split())
_MARKER = re.compile(r"[ivx]{1,5}|[a-z]")


def behind_marker(tokens: Tokens, start: int = 0) -> int:
    """Where a line begins behind its bullet or number: "•", "12.", "iv.", "(b)"."""
    i = start
    while i < len(tokens):
        token = tokens[i]
        closed = i + 1 < len(tokens) and tokens[i + 1].text in {".", ")"}
        if not (
            token.kind in (PUNCT, "number")
            or token.text.rstrip(".)").isdigit()
            or (closed and _MARKER.fullmatch(token.text))
        ):
            break
        i += 1
    return i


def only_state(tokens: Tokens) -> Token | None:
    slash = next((k for k, t in enumerate(tokens) if t.text == "/"), len(tokens))
    if 0 < slash < len(tokens) - 1 and len(tokens) - slash <= 6:  # "LATVIA / LETTONIE": in two languages
        first = only_state(tokens[:slash])
        other = [t for t in tokens[slash:] if t.kind == STATE and first is not None and t.code != first.code]
        return first if not other and tokens[slash + 1].capital else None
    words = [t for t in tokens if t.kind != PUNCT and t.lower not in DETERMINERS]
    words = words[1:] if len(words) == 2 and words[0].text.isdigit() else words  # "4. KENYA"
    if len(words) == 1 and words[0].kind == STATE and words[0].state and words[0].form in ("name", "code"):
        return words[0]
    return None


def delegation_of(tokens: Tokens) -> Token | None:
    """ "Members of the delegation of Kenya:", "From the Kenyan side:": the state whose delegation a line announces."""
    words = [t for t in tokens if t.kind != PUNCT and t.lower not in DETERMINERS]
    states = [t for t in words if t.kind == STATE and t.state and t.code]
    beside = {t.lower for t in words if t.kind != STATE}
    if len(states) != 1 or beside.isdisjoint(_DELEGATIONS) or not beside <= _DELEGATIONS | _AROUND_ONE:
        return None
    return states[0]


_DELEGATIONS = frozenset("delegation delegates side team".split())
_AROUND_ONE = frozenset("members member composition head heads of from for on by part".split())


def states_alone(tokens: Tokens) -> list[Token]:
    """ "Chile, Peru and Spain", "Chile / Peru": the states of a line that names states and nothing else."""
    states = [t for t in tokens if t.kind == STATE and t.state and t.form in ("name", "code")]
    beside = [t for t in tokens if t.kind not in (STATE, PUNCT) and t.lower not in DETERMINERS]
    if len(states) < 2 or len(states) < sum(t.kind == STATE for t in tokens):
        return []
    return states if all(t.lower in {"and", "&"} for t in beside) else []


def is_person_line(tokens: Tokens) -> bool:
    start = behind_marker(tokens)
    k = skip_courtesy(tokens, start, len(tokens))
    return name_at(tokens, k, len(tokens)) - k >= 2 or k > start


def add_state_line(target: Parties, token: Token, role: str | None, capacity: Span | None) -> None:
    match = token.state
    if match is None or not match.code:
        return
    target.states.append(StateParty(match.code, match.span, role, capacity))


def is_address(tokens: Tokens) -> bool:
    """ "Bern, Switzerland", "12 Mill Road, Nadi, Fiji": a line that ends with a state and names neither person nor office."""
    words = {t.lower for t in tokens}
    if words & OFFICES or words & STATE_BODIES or skip_courtesy(tokens, 0, len(tokens)):
        return False
    commas = [k for k, t in enumerate(tokens) if t.text == ","]
    if _trailing_state(tokens, 0) is None or tokens[0].kind == STATE or not commas:
        return False
    town = tokens[commas[-2] + 1 if len(commas) > 1 else 0 : commas[-1]]
    numbered = any(t.text[:1].isdigit() for t in tokens)
    return numbered or bool(cities_called(" ".join(t.text for t in town)))


def is_state_and_person(tokens: Tokens) -> bool:
    """Whether a line has the shape "State: person", "State | person" or "person, office, State"."""
    i = behind_marker(tokens)
    if i + 1 < len(tokens) and tokens[i].lower == "for":
        i += 1
        i = max(i, _last_of_a_body(tokens, i))
    while i < len(tokens) and tokens[i].lower in DETERMINERS:
        i += 1
    if i >= len(tokens) or len(tokens) > 45:
        return False
    if tokens[i].kind == STATE and tokens[i].form in ("name", "code"):
        k = i + 1
        while k < len(tokens) and tokens[k].kind == PUNCT:
            k += 1
        start = skip_courtesy(tokens, k, len(tokens))
        named = start > k or name_at(tokens, start, len(tokens)) - start >= 2
        office = k < len(tokens) and tokens[k].capital and tokens[k].lower in OFFICES
        if (
            tokens[i + 1 : i + 2] and tokens[i + 1].text == ":"
        ):  # "X: High Commissioner A", "Y: represented by the Secretary, B"
            office = office or any(t.lower in OFFICES or t.lower == "represented" for t in tokens[k : k + 5])
        return (k > i + 1 and (named or office)) or _names_follow(tokens, i)
    start = skip_courtesy(tokens, i, len(tokens))
    after = name_at(tokens, start, len(tokens))
    if not (after > start and (start > i or after - start >= 2)):
        return False
    return (
        any(t.kind == STATE for t in tokens[after:]) and after < len(tokens) and tokens[after].kind == PUNCT
    )


def _last_of_a_body(tokens: Tokens, i: int) -> int:
    """ "For the National Assembly of X: Ms A": where the state stands; 0 if no part of a state ends at the colon."""
    colon = next((k for k in range(i, min(len(tokens), i + 14)) if tokens[k].text == ":"), 0)
    body = (
        colon
        and tokens[colon - 1].kind == STATE
        and any(t.lower in STATE_BODIES or t.lower in INSTITUTIONS for t in tokens[i : colon - 1])
    )
    return colon - 1 if body else 0


def _names_follow(tokens: Tokens, i: int) -> bool:
    """ "DENMARK B. Krogh, Director": a state and a person with nothing between."""
    if i + 1 >= len(tokens) or tokens[i].form not in ("name", "code"):
        return False
    start = skip_courtesy(tokens, i + 1, len(tokens))
    after = name_at(tokens, start, len(tokens))
    initial = after > start and "." in tokens[start].text
    return after > start and (
        start > i + 1
        or initial
        or (tokens[i].text.isupper() and len(tokens[i].text) > 3 and after - start >= 2)
    )


def read_line(
    read: Read,
    start: int,
    state: Token | None,
    role: str | None,
    target: Parties,
    last: Read | None = None,
    tokens: Tokens | None = None,
) -> None:
    """One bullet or line: "State: person", "person, office of State", "person, office" under a state's heading."""
    tokens = _without_role_in_bracket(read.tokens if tokens is None else tokens)
    i = behind_marker(tokens, start)
    first_word = tokens[i].lower if i < len(tokens) else ""
    while i < len(tokens) and (tokens[i].kind == PUNCT or tokens[i].lower in DETERMINERS):
        i += 1
    if i >= len(tokens):
        return
    if sum(t.kind == STATE and tokens[k + 1].text == ":" for k, t in enumerate(tokens[:-1])) > 1:
        read_columns(tokens, i, target)
        return
    if first_word == "for":
        i = max(i, _last_of_a_body(tokens, i))
    seat = next((k for k in range(i, len(tokens)) if tokens[k].text == ","), None)
    several = tokens[i].lower in _OF_SEVERAL and OFFICES.isdisjoint(t.lower for t in tokens)
    if several and seat is not None and _trailing_state(tokens, i) is not None:
        target.organisations.append(OrganisationParty(Span(tokens[i].start, tokens[seat - 1].end), role))
        return  # "European Ferry Office, Xtown, Denmark": where it sits
    first = tokens[i]
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    if (
        first.kind == STATE
        and first.state
        and first.form in ("name", "code")
        and (following in (":", "–", "—", "-", "(") or _names_follow(tokens, i))
    ):
        begin = i + 2 if following in (":", "–", "—", "-", "(") else i + 1
        close = next((k for k in range(i + 1, len(tokens)) if tokens[k].text == ")"), i + 1)
        if following == "(" and _states_go_on(tokens, close + 1):
            target.extend(read_parties(tokens, i, len(tokens), (), role=role, lead="public"))
            return
        if following == "(":
            role = next(
                (ROLE_HEADINGS[t.lower] for t in tokens[i + 1 : close] if t.lower in ROLE_HEADINGS), role
            )
            begin = close + 1
            while begin < len(tokens) and tokens[begin].text in ":–—-,":
                begin += 1
        add_state_line(target, first, role, None)
        if any(is_remote(tokens, k) for k in range(begin, len(tokens))):
            target.states[-1:] = [replace(target.states[-1], remote=True)] if target.states else []
        person = find_person(tokens, begin, len(tokens)) or lone_name(tokens, begin)
        if person is not None:
            target.persons.append(replace(person, state=first.code))
        elif target.states and target.states[-1].capacity is None:
            target.states[-1] = replace(target.states[-1], capacity=_post_at(tokens, begin))
        return
    post = _post_label(tokens, i)
    if post is not None and state is not None:
        person = find_person(tokens, post, len(tokens)) or lone_name(tokens, post)
        if person is not None:
            target.persons.append(replace(person, state=state.code))
        return
    parties = read_parties(tokens, i, len(tokens), (), role=role, lead="public")
    trailing = _trailing_state(tokens, i)
    if (
        trailing is not None
        and not any(s.span == trailing.state.span for s in parties.states if trailing.state)
        and _public_line(tokens, i)
    ):
        add_state_line(parties, trailing, role, _institution(tokens, i))
    seated = _institution_in_bracket(tokens, i) if not parties.states else None
    if seated is not None:
        add_state_line(parties, seated[0], role, seated[1])
        parties.organisations = [o for o in parties.organisations if not o.span.overlaps(seated[1])]
    if parties.states and parties.persons:
        institution = _institution(tokens, i)
        parties.organisations = [
            o for o in parties.organisations if institution is None or not o.span.overlaps(institution)
        ]
        code = parties.states[-1].code
        if len({s.code for s in parties.states}) == 1:
            parties.persons = [replace(p, state=p.state or code) for p in parties.persons[:1]]
            if institution is not None and parties.states[-1].capacity is None:
                parties.states[-1] = replace(parties.states[-1], capacity=institution)
    elif state is not None and state.state is not None:
        person = find_person(tokens, i, len(tokens)) or lone_name(tokens, i)
        if person is not None:
            target.persons.append(replace(person, state=state.code))
        return
    elif not parties.persons:
        person = lone_name(tokens, i)
        if person is not None:
            target.persons.append(person)
            return
    target.extend(parties)


def _without_role_in_bracket(tokens: Tokens) -> Tokens:
    """ "Mr T. B. (Editor; National Archives of X)": as if only the institution stood in the brackets."""
    opened = next((k for k, token in enumerate(tokens) if token.text == "("), None)
    if opened is None or not is_person_line(tokens):
        return tokens
    closed = next((k for k in range(opened, len(tokens)) if tokens[k].text == ")"), len(tokens))
    mark = next((k for k in range(opened, closed) if tokens[k].text == ";"), None)
    return [*tokens[: opened + 1], *tokens[mark + 1 :]] if mark is not None and mark + 1 < closed else tokens


def _institution_in_bracket(tokens: Tokens, i: int) -> tuple[Token, Span] | None:
    """ "Ms R. M. (National Archives of X)", "Ms F. M. (Arquivo Histórico, X)": the one state of the brackets behind a name,
    whose institution they name."""
    opened = next((k for k in range(i, len(tokens)) if tokens[k].text == "("), None)
    if opened is None or not is_person_line(tokens):
        return None
    closed = next((k for k in range(opened, len(tokens)) if tokens[k].text == ")"), len(tokens))
    inside = tokens[opened + 1 : closed]
    states = [t for t in inside if t.kind == STATE and t.state is not None and t.form == "name"]
    of_a_state = any(t.lower in STATE_BODIES or t.lower == "national" for t in inside)
    last = bool(states) and states[-1] is inside[-1] and inside[-2:-1] and inside[-2].text == ","
    if len({state.code for state in states}) != 1 or not (of_a_state or last):
        return None
    return states[-1], Span(inside[0].start, inside[-1].end)


def _post_at(tokens: Tokens, i: int) -> Span | None:
    """ "X: Director of Employment": the post of somebody without a name."""
    end = len(tokens)
    while end > i and tokens[end - 1].text in ",;.":
        end -= 1
    words = [t.lower for t in tokens[i:end]]
    post = any(word in OFFICES or word in {"embassy", "mission"} for word in words) and len(words) <= 14
    return Span(tokens[i].start, tokens[end - 1].end) if post else None


def _post_label(tokens: Tokens, i: int) -> int | None:
    """ "Head of Delegation: Ms A", "Alternate: Dr B, Institute, Town": where the person begins."""
    colon = next((k for k in range(i + 1, min(len(tokens), i + 5)) if tokens[k].text == ":"), None)
    if colon is None or colon + 1 >= len(tokens) or any(t.kind == STATE for t in tokens[i:colon]):
        return None
    words = [t.lower for t in tokens[i:colon]]
    return (
        colon + 1 if any(w in OFFICES or w in {"alternate", "alternates", "member"} for w in words) else None
    )


def _states_go_on(tokens: Tokens, i: int) -> bool:
    """ "A (online), B, C (online)": one state after another in one line."""
    while i < len(tokens) and (tokens[i].text in ",;" or tokens[i].lower in {"and", "the"}):
        i += 1
    return (
        i < len(tokens)
        and tokens[i].kind == STATE
        and tokens[i].form in ("name", "code")
        and tokens[i - 1].text != ")"
    )


def lone_name(tokens: Tokens, i: int) -> PersonNamed | None:
    k = skip_courtesy(tokens, i, len(tokens))
    after = name_at(tokens, k, len(tokens))
    if after - k >= 2 or (after > k and k > i):
        return PersonNamed(Span(tokens[k].start, tokens[after - 1].end), None, None, None, i, after)
    return None


def ends_with_state(tokens: Tokens) -> bool:
    """ "Mr A, Federation of Bakers, Bern, Switzerland": a person, then a state at the end."""
    return is_person_line(tokens) and tokens[-1].text != ")" and _trailing_state(tokens, 0) is not None


def _trailing_state(tokens: Tokens, i: int) -> Token | None:
    end = len(tokens)
    while end > i and tokens[end - 1].kind == PUNCT and tokens[end - 1].text not in ")":
        end -= 1
    if end <= i:
        return None
    token = tokens[end - 1]
    if token.text == ")" and end - 3 >= i and tokens[end - 3].text == "(" and tokens[end - 2].form == "name":
        return tokens[end - 2]
    if token.kind == STATE and token.state and token.form in ("name", "code") and end - 2 >= i:
        before = tokens[end - 2]
        if before.text == "," or (before.lower == "the" and tokens[end - 3].text == ","):
            return token
    return None


def _public_line(tokens: Tokens, i: int) -> bool:
    words = [t.lower for t in tokens[i:]]
    return any(w in OFFICES or w in STATE_BODIES for w in words) or (
        not any(w in COMPANIES for w in words) and words.count(",") <= 1
    )


_OF_SEVERAL = frozenset(
    "european african asian arab nordic baltic world global international eurasian inter-american pan-african".split()
)


def _institution(tokens: Tokens, i: int) -> Span | None:
    """The part of a line between commas that names a ministry or agency."""
    start = None
    for k in range(i, len(tokens) + 1):
        if k == len(tokens) or tokens[k].text in ",;":
            if start is not None:
                words = tokens[start:k]
                bodies = [
                    t
                    for t in words
                    if t.lower in STATE_BODIES or t.lower in {"institute", "office", "agency"}
                ]
                if bodies and not any(t.lower in OFFICES for t in words):
                    last = k
                    for n in range(start, k):
                        if tokens[n].kind == STATE and n > start:
                            last = n
                            while last > start and tokens[last - 1].lower in {"of", "the"}:
                                last -= 1
                            break
                    return Span(tokens[start].start, tokens[last - 1].end)
            start = k + 1
    return None
