"""What a person's name looks like: its words, initials and particles, and the titles of courtesy before it.

Knows single words and runs of them. Knows nothing of offices or states.
"""

from __future__ import annotations

import re

from corpus.meetings.grammar.lexicon import (
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
from corpus.meetings.grammar.tokens import STATE, WORD, Token, Tokens
from corpus.sentences import INITIAL

INITIALS = re.compile(rf"(?:(?:{INITIAL}|[^\W\d_a-z]\.)[\s-]?)+$")


# Words of titles that begin with a capital and are no part of a name.
TITLE_WORDS = frozenset(
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
    "peoples assembly senate elder north-south mass "
    "irrigation livestock wildlife employment electricity sanitation hydraulics arid dry lands zones "
    "desertification drought investments sciences arts religion worship antiquities fishing forests logistics "
    "cybersecurity innovations entrepreneurship women gender veterans works waterways spatial territorial europe "
    "africa asia america americas oceania balkans south-eastern south-east north-eastern north-east north-west "
    "south-west north-western south-western southeast northeast southwest northwest southeastern northeastern "
    "southwestern northwestern municipalities insurance pensions solidarity inclusion equality migration asylum "
    "borders".split()
)


def is_name_word(token: Token, loose: bool = False) -> bool:
    """Whether a word can be part of a person's name rather than of an office, a body or a sentence."""
    if token.kind != WORD or token.text in "'’":
        return False
    if INITIALS.fullmatch(token.text) and token.lower not in HONORIFICS:
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
    TITLE_WORDS
    | OFFICES - {"general", "grand", "king", "prince", "duke", "justice", "dean"}
    | DELEGATES
    | STATE_BODIES
    | INSTITUTIONS - {"court", "house", "bank", "banks", "armed"}
    | BODY_HEADS
    | COMPANIES - {"club", "port", "post", "media", "banks", "bank", "people"}
    | COLLECTIVES
    | MEETING_NOUNS
    | frozenset(
        "pro tempore tem "
        "and or but also as well he she it they we i who which according while after before then "
        "today".split()
    )
    | frozenset("there here both such no not yes i.e e.g etc other others several many all following".split())
)


def name_at(tokens: Tokens, i: int, end: int, loose: bool = False) -> int:
    """The index after the person's name that begins at `i` (after titles of courtesy), or `i` when none does."""
    k = i
    words = 0
    addressed = i > 0 and tokens[i - 1].lower.rstrip(".") in HONORIFICS - DETERMINERS
    while k < end:
        token = tokens[k]
        if not addressed and is_of_a_field(token):
            break  # "Minister of Justice and Fundamental Rights"
        if is_name_word(token, loose or (addressed and len(token.text) > 2)):  # "Mr Ahmed AL-SAID"
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
    return k if words and (addressed or not _goes_on_as_a_body(tokens, i, k, end)) else i


def _goes_on_as_a_body(tokens: Tokens, i: int, k: int, end: int) -> bool:
    """ "Orchard Growers Union", "Frequency Management": words that could be a name, with no courtesy before, right before what
    makes them a body or a field."""
    if not i < k < end or not tokens[k].capital or tokens[k - 1].kind != WORD:
        return False
    return tokens[k].lower in BODY_HEADS or is_of_a_field(tokens[k])


_FIELDS = frozenset(
    "rights industry industries affairs media strategy strategies policy policies services resources export exports imports "
    "trade health energy water food safety action actions network logistics railways ports fisheries livestock minerals mines "
    "culture sports youth labour labor finance economy tourism environment climate forestry agriculture education science "
    "technology technologies innovation data statistics crops plants animals".split()
)
_ABSTRACT = re.compile(r"[a-z]{3,}(?:tions?|ments?|ships?|ities|ity|ology|ologies|isms?|ness)")
_NAMES_TOO = frozenset("clement clements charity trinity felicity verity".split())


def is_of_a_field(token: Token) -> bool:
    """Whether a word with a capital is for what an office or a body is about, and in nobody's name: "Promotion", "Rights"."""
    lower = token.lower
    return token.capital and (
        lower in _FIELDS or (lower not in _NAMES_TOO and _ABSTRACT.fullmatch(lower) is not None)
    )


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
        elif not (k > i and tokens[k].text in ".'’" and tokens[k].start == tokens[k - 1].end):
            break  # "Dato' Ahmad"
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
