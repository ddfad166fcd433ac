"""Persons in a noun phrase: name, office, the state or organisation they stand for.

Knows what a person's name looks like beside an office, a state or a title of courtesy. Knows nothing of attendance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.meetings.lexicon import (
    BODY_HEADS,
    COLLECTIVES,
    COMPANIES,
    DELEGATES,
    DETERMINERS,
    HONORIFICS,
    INSTITUTIONS,
    MEETING_NOUNS,
    NAME_PARTICLES,
    OFFICES,
    PREPOSITIONS,
    STATE_BODIES,
)
from corpus.meetings.tokens import STATE, WORD, Token, Tokens
from corpus.report import Span

_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.[\s-]?)+$")
# Words of titles that begin with a capital and are no part of a name.
_TITLE_WORDS = frozenset(
    "foreign affairs external internal first second third deputy vice prime acting permanent "
    "executive general national state "
    "federal republic trade industry energy communications communication transport development "
    "economy economic economics "
    "finance agriculture environment education science culture health defence defense security "
    "justice tourism labour labor "
    "technology technologies innovation infrastructure resources water forestry fisheries mines "
    "mining investment "
    "commerce cooperation co-operation integration immigration planning housing construction "
    "sports youth family media "
    "information telecommunications broadcasting customs taxes emergency situations population "
    "social human regional "
    "international rural urban statistics statistical standards digitalization digitalisation "
    "digital post posts special high "
    "senior chief joint political public legal central supreme constitutional parliamentary "
    "interior home extraordinary "
    "plenipotentiary european union nations united world african asian arab american latin "
    "caribbean pacific atlantic eurasian "
    "heritage food safety quality veterinary plant protection civil aviation maritime railway "
    "railways roads ports "
    "hydrometeorological meteorological space nuclear atomic geodesy cadastre electronic "
    "information-technology council "
    "commission committee executive bureau interim former outgoing incoming new current former "
    "host under-secretary "
    "minister-counsellor assistant associate principal advisory administrative operational "
    "standing working group affairs "
    "petroleum gas oil mineral minerals climate change relations issues cooperation matters "
    "policy policies strategy "
    "her his their excellency excellencies majesty highness friday monday tuesday wednesday "
    "thursday saturday sunday annex "
    "chairmanship presidency participants agenda opening closing minutes rules procedure article "
    "resolution decision "
    "protocol agreement declaration treaty convention charter strategy plan programme program "
    "project law north south east "
    "west northern southern eastern western sea ocean river lake capital city palace hotel hall "
    "centre house deputies people "
    "peoples assembly senate elder north-south mass".split()
)


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """A person: spans of name and office; `state` is a code; `organisation` a span. `start`, `end` are token indexes."""

    name: Span
    title: Span | None
    state: str | None
    organisation: Span | None
    start: int
    end: int


def is_name_word(token: Token, loose: bool = False) -> bool:
    """Whether a word can be part of a person's name rather than of an office, a body or a sentence."""
    if token.kind != WORD or token.text in "'’":
        return False
    if _INITIALS.fullmatch(token.text) and token.lower not in HONORIFICS:
        return True
    if not token.capital:
        return False
    if "'s" in token.lower or "’s" in token.lower:
        return False
    lower = token.lower
    if lower in DETERMINERS or lower in PREPOSITIONS or lower in HONORIFICS or lower in NON_NAMES:
        return False
    return not (len(token.text) > 1 and token.text.isupper() and not loose and "." not in token.text)


NON_NAMES = (
    _TITLE_WORDS
    | OFFICES - {"general", "grand", "king", "prince", "duke", "justice", "dean"}
    | DELEGATES
    | STATE_BODIES
    | INSTITUTIONS - {"court", "house", "bank", "banks", "armed"}
    | BODY_HEADS
    | COMPANIES - {"club", "port", "post", "media", "banks", "bank", "people"}
    | COLLECTIVES
    | MEETING_NOUNS
    | frozenset(
        "and or but also as well he she it they we i who which according while after before then "
        "today".split()
    )
    | frozenset("there here both such no not yes i.e e.g etc other others several many all following".split())
)


def name_at(tokens: Tokens, i: int, end: int, loose: bool = False) -> int:
    """The index after the person's name that begins at `i` (after titles of courtesy), or `i` when none does."""
    k = i
    words = 0
    while k < end:
        token = tokens[k]
        if is_name_word(token, loose):
            words += 1
        elif (
            words
            and token.lower in NAME_PARTICLES
            and k + 1 < end
            and (tokens[k + 1].capital or tokens[k + 1].lower in NAME_PARTICLES)
        ) or (
            not words and token.lower in NAME_PARTICLES and token.capital and token.lower not in HONORIFICS
        ):
            pass
        elif (
            token.kind == STATE
            and words
            and k + 1 < end
            and is_name_word(tokens[k + 1])
            and token.state
            and token.form == "name"
            and " " not in token.text
            and not _governs(tokens[k - 1])
        ):
            words += 1  # a name that is also a state's ("Jordan", "Chad") between two words of a name
        else:
            break
        k += 1
        if words >= 6:
            break
    return k if words else i


def _governs(token: Token) -> bool:
    return token.lower in PREPOSITIONS


def skip_courtesy(tokens: Tokens, i: int, end: int) -> int:
    """The index after "H.E. Mr.", "the Honourable", "Her Excellency Dr" and the like."""
    k = i
    said = False
    while k < end:
        lower = tokens[k].lower
        if lower in HONORIFICS or lower.rstrip(".") in HONORIFICS:
            said = said or lower not in _POINTING
        elif not (tokens[k].text == "." and k > i):
            break
        k += 1
    return k if said else i


_POINTING = frozenset("the his her their fellow".split())


def has_courtesy(tokens: Tokens, i: int, end: int) -> bool:
    return any(tokens[k].lower in _COURTESIES for k in range(i, min(end, len(tokens), i + 5)))


_COURTESIES = frozenset(
    "he hon mr mrs ms miss dr prof mr. mrs. ms. dr. prof. h.e. hon. excellency honourable "
    "honorable sir dame shri smt daw madame engr amb amb. eng eng.".split()
)


def plausible_name(tokens: Tokens, i: int, end: int) -> bool:
    """Two to five name words, or one after initials or a courtesy."""
    words = [t for t in tokens[i:end] if t.lower not in NAME_PARTICLES]
    return 2 <= len(words) <= 5


def find_person(tokens: Tokens, start: int, end: int) -> PersonNamed | None:
    """The first person in the noun phrase at `start`..`end`: "office of X Name", "Name, office of X", "Name (X)"."""
    i = start
    while i < end and (
        tokens[i].lower in DETERMINERS
        or tokens[i].text in ",:–—-•*"
        or tokens[i].lower in {"by", "also", "and", "as", "both", "through", "with"}
    ):
        i += 1
    if i >= end:
        return None
    if i + 1 < end and tokens[i].kind == "number" and tokens[i + 1].text in ".)":
        i += 2
    k = skip_courtesy(tokens, i, end)
    after = name_at(tokens, k, end)
    single = after == k + 1 and not _INITIALS.fullmatch(tokens[k].text) and k == i
    if after > k and not single and (plausible_name(tokens, k, after) or k > i):
        return _name_first(tokens, i, k, after, end)
    return _office_first(tokens, i, end)


def _name_first(tokens: Tokens, start: int, name: int, after: int, end: int) -> PersonNamed:
    span = Span(tokens[name].start, tokens[after - 1].end)
    k = after
    state: str | None = None
    title: Span | None = None
    organisation: Span | None = None
    stop = after
    if (
        (k < end and tokens[k].text in ",(–—-:")
        or (k < end and tokens[k].lower == "as")
        or (k + 1 < end and tokens[k].lower in {"of", "from"})
    ):
        k += 1
    while k < end and tokens[k].lower in {"the", "of", "from"}:
        k += 1
    if k < end and tokens[k].kind == STATE:
        code = _code(tokens[k])
        form = tokens[k].form if tokens[k].state else ""
        if form in ("name", "code"):
            state = code
            stop = k + 1
            k += 1
            if k < end and tokens[k].text == ")":
                k += 1
            if k < end and tokens[k].text in ",–—-":
                k += 1
    office = office_end(tokens, k, end)
    if office > k:
        title = Span(tokens[k].start, tokens[office - 1].end)
        stop = office
        state = state or state_of_title(tokens, k, office)
        if state is None:
            state, stop = state_after_office(tokens, office, end)
    return PersonNamed(span, title, state, organisation, start, stop)


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
        return _code(tokens[start])
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
        k += 1
    while k > i and tokens[k - 1].lower in {"and", ",", "the", "of", "."}:
        k -= 1
    return k if office else i


def _title_goes_on(tokens: Tokens, comma: int, end: int) -> bool:
    following = tokens[comma + 1] if comma + 1 < end else None
    if following is None or following.kind != WORD:
        return False
    return following.lower in _TITLE_WORDS and following.lower not in {"deputy", "first", "vice", "acting"}


def _office_first(tokens: Tokens, i: int, end: int) -> PersonNamed | None:
    office = False
    k = i
    limit = min(end, i + 32)
    while k < limit:
        token = tokens[k]
        lower = token.lower
        if lower in OFFICES or lower in STATE_BODIES or lower == "counterpart":
            office = office or lower in OFFICES
            k += 1
            continue
        if token.text in ";:" or lower in {"who", "which", "at", "was", "were", "is", "has", "had"}:
            return None
        courtesy = skip_courtesy(tokens, k, limit)
        if (
            office
            and (courtesy > k or is_name_word(token))
            and not (
                courtesy == k
                and k
                and tokens[k - 1].lower in {"the", "of"}
                and lower not in HONORIFICS
                and _in_body_name(tokens, k, limit)
            )
        ):
            name = courtesy
            after = name_at(tokens, name, limit)
            if after > name and (
                after - name >= 2
                or courtesy > k
                or (k > 0 and (tokens[k - 1].lower in OFFICES or tokens[k - 1].text == ","))
            ):
                if _part_of_title(tokens, k, name, after, limit):
                    k = after
                    continue
                return _with_office_before(tokens, i, k, name, after, end)
        k += 1
    return None


def _in_body_name(tokens: Tokens, k: int, end: int) -> bool:
    """Whether capitals that begin at `k` run on into a body's word ("the Archipelago Cooperation Council")."""
    n = k
    while n < end and tokens[n].capital and tokens[n].kind == WORD:
        if tokens[n].lower in BODY_HEADS or tokens[n].lower in COMPANIES or tokens[n].lower in MEETING_NOUNS:
            return True
        n += 1
    return False


def _part_of_title(tokens: Tokens, k: int, name: int, after: int, end: int) -> bool:
    """ "Director of the Silk Road Fund Ivan Petrov": capitals after "of" are a body's when a body's word ends them."""
    if name > k:
        return False
    before = tokens[k - 1].lower if k else ""
    if before in {"of", "for", "the", "on", "and", "at", "in"}:
        following = tokens[after].lower if after < end else ""
        if (
            following in BODY_HEADS
            or following in COMPANIES
            or following in STATE_BODIES
            or following in _TITLE_WORDS
            or following in OFFICES
        ):
            return True
        return (before in {"of", "for", "on", "in", "at", "the"} and after - name < 2) or before in {
            "of",
            "for",
            "on",
            "the",
        }
    following = tokens[after].lower if after < end else ""
    return following in BODY_HEADS and following not in {"dialogue"} and tokens[after].capital


def _with_office_before(
    tokens: Tokens, start: int, title_end: int, name: int, after: int, end: int
) -> PersonNamed:
    span = Span(tokens[name].start, tokens[after - 1].end)
    first = start
    while first < title_end and (tokens[first].lower in DETERMINERS or tokens[first].lower in HONORIFICS):
        first += 1
    state = state_of_title(tokens, start, title_end)
    last = title_end
    while last > first and tokens[last - 1].text in ",–—-:(":
        last -= 1
    begin = first
    if begin < last and tokens[begin].kind == STATE:
        begin += 1
        if begin < last and tokens[begin].lower in {"'s", "’s", "'", "’"}:
            begin += 1
    title_last = last
    for k in range(begin, last):
        if tokens[k].kind == STATE and tokens[k].state and tokens[k].form in ("name", "code"):
            title_last = k
            while title_last > begin and tokens[title_last - 1].lower in {"of", "the", "from"}:
                title_last -= 1
            break
    title = Span(tokens[begin].start, tokens[title_last - 1].end) if title_last > begin else None
    stop = after
    if state is None and after < end:
        k = after
        if tokens[k].lower in {"of", "from"} or tokens[k].text in "(":
            k += 1
            while k < end and tokens[k].lower == "the":
                k += 1
            if k < end and tokens[k].kind == STATE and not _of_a_part(tokens, start, title_end):
                state = _code(tokens[k])
                stop = k + 1
    return PersonNamed(span, title, state, None, start, stop)


def state_of_title(tokens: Tokens, start: int, end: int) -> str | None:
    """The state whose office a title names: "Minister of X of Y", "the Y minister", never "Ambassador to Y"."""
    if _of_a_part(tokens, start, end):
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


def _of_a_part(tokens: Tokens, start: int, end: int) -> bool:
    """A governor or mayor stands for a part of a state, a central bank's governor for the state."""
    words = {tokens[n].lower for n in range(start, min(end, len(tokens)))}
    return bool(words & {"governor", "governors", "mayor", "mayors"}) and not words & {
        "bank",
        "banks",
        "governor-general",
    }


def _code(token: Token) -> str | None:
    return token.code if token.state else None
