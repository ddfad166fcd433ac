"""Half a sentence as a question: "Chad at the summit in Mbabane?", "venue of the 5th session", "fisheries council – states?".

Knows where the thing asked for stands in a question without a verb: at its beginning or at its end. Knows nothing of a
library; whether the rest names a meeting at all is found out by matching.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.kinds import Kind
from assistant.words import BODY_NOUNS, MEETING_NOUNS
from corpus.report import Span

_ASKING = re.compile(
    r"\b(?:who|whom|whose|what|which|when|where|why|how|did|does|do|was|were|is|are|has|have|had|will|would|can|could|should"
    r"|tell|list|name|show|give|compare)\b",
    re.IGNORECASE,
)
# Those whose coming together is a meeting, and the shapes that it has.
_OFFICES = "ministerial|trilateral|bilateral|chiefs|governors|directors|leaders|presidents|experts|dialogue|round|wg|wp"
_NAMES_A_MEETING = re.compile(
    rf"\b(?:{'|'.join(sorted(MEETING_NOUNS | BODY_NOUNS))}|{_OFFICES}|\d+(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
_SAYS_SOMETHING = re.compile(r"[^\W\d_]{3,}|\d+(?:st|nd|rd|th)\b", re.IGNORECASE)

# A state's part in a meeting, with no verb: before the state, and after it.
_LEAD = (
    r"\W*(?:(?:and|but|so|also|what\s+about|how\s+about)\s+)?(?P<part>(?:(?:the|any|a)\s+)?(?:presence|attendance|participation|delegat\w+|"
    r"representatives?|representation|officials|participants|any(?:one|body)|some(?:one|body))\s+(?:of|from|for)\s+)?(?:(?:both|neither|either)\s+)?(?:the\s+)?"
)
_WHAT_ABOUT = re.compile(r"^\W*(?:and\s+|but\s+)?(?:what|how)\s+about\b", re.IGNORECASE)
_BETWEEN_STATES = re.compile(r"\s*(?:,|&|/|\+|\band\b|\bn?or\b|,\s*and\b)\s*(?:the\s+)?", re.IGNORECASE)
_PART = re.compile(
    r"(?:['’]s?)?\s*\b(?:present|attending|attendance|represented|presence|participation|participating|"
    r"took\s+part|taking\s+part|attended|participated|joined|came|there|in\s+attendance|(?:\w+\s+)?(?:delegations?|delegates|people|team|officials)|as\s+(?:an?\s+)?(?:observer|guest|member))\b",
    re.IGNORECASE,
)
_INTO = re.compile(r"\s*(?:\b(?:at|in|during|to|for|among|with)\b|@)\s*(?P<rest>.+)$", re.IGNORECASE)
_BESIDE = re.compile(r"\s*(?:[,:–—]|-\s|\s-)\s*(?P<rest>.+)$")

# Nouns for what is asked, each with the kind. They stand first, before "of" or "at", or last.
_STATES = (
    r"(?:(?:member|participating|contracting|observer|attending)\s+)?"
    r"(?:states|countries|nations|delegations|economies|governments)"
)
_CAME = (
    r"(?:attending|represented|present|there|participating|attended|participated|taking\s+part|named|listed)"
)
_LISTED = r"(?:full\s+)?(?:list\s+of\s+)?(?:participants|attendees|members|attendance(?:\s+list)?)"
_DAY_OF = r"(?:(?:dates?|day|place|venue)\s+(?:and\s+(?:place|venue)\s+)?of\s+(?:the\s+)?)?"
_NOUNS: tuple[tuple[Kind, str], ...] = (
    ("next_meeting", rf"{_DAY_OF}next\s+(?:meeting|session|summit|conference|one)"),
    ("date", r"(?:exact\s+)?(?:dates?|days?)(?:\s+and\s+(?:place|venue|location|city))?"),
    ("place", r"(?:venue|place|location|city|town|host\s+(?:city|country|town|state)|meeting\s+place)"),
    ("chair", r"(?:(?:co-?)?chair(?:man|woman|person|persons|men|s)?|presiding\s+officer)"),
    ("attendance", rf"(?:{_LISTED}|{_STATES}(?:\s+{_CAME})?)"),
    ("organisations", rf"(?:organi[sz]ations|ngos|companies|institutions)(?:\s+{_CAME})?"),
    ("decisions", r"(?:(?:main|key)\s+)?(?:outcomes?|decisions?|results?)"),
    ("agenda", r"(?:agenda(?:\s+items)?|topics(?:\s+discussed)?)"),
    ("headcount", r"(?:head\s?count|number\s+of\s+(?:participants|delegates|states|countries|experts))"),
    ("format", r"format"),
)
# "the countries of the region", "members of the board": nothing that happened at a meeting.
_ONLY_AT = frozenset({"attendance", "organisations"})
_LISTS = re.compile(r"\b(?:participants|attendees|attendance)\b", re.IGNORECASE)


def _ends(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_INTO_THE_REST = r"(?P<into>\b(?:of|at|in|for|from|during|after|following)\b|[,:–—])\s*(?P<rest>.+)$"
_BEHIND_THE_REST = r"(?P<rest>.+?)(?:\s*[,:–—]\s*|\s+-\s+|\.\s+|\s+)(?:the\s+|which\s+|what\s+)?"
_FIRST = tuple((kind, _ends(rf"\W*(?:the\s+)?(?P<noun>{noun})\s*{_INTO_THE_REST}")) for kind, noun in _NOUNS)
_LAST = tuple(
    (kind, _ends(rf"{_BEHIND_THE_REST}(?P<noun>{noun})(?:\s+{_CAME}|\s+came)?\W*$")) for kind, noun in _NOUNS
)
_REST = r"(?P<rest>.+?)\s*[,:–—-]?\s*"
_CAME_WHO = r"who(?:\s+(?:came|attended|was\s+there|took\s+part))?"
_WORDS_LAST: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("date", _ends(rf"{_REST}\bwhen\W*$")),
    ("place", _ends(rf"{_REST}\bwhere\W*$")),
    ("chair", _ends(rf"{_REST}\b(?:chaired\s+by\s+whom|who\s+(?:chaired|presided))\W*$")),
    ("attendance", _ends(rf"(?P<rest>.+?)\s*[,:–—-]\s*{_CAME_WHO}\W*$")),
)
# "the latest session of the board": of a meeting that is all that is said, everything is asked.
_LATEST = re.compile(
    r"^\W*(?:(?:what|which)(?:['’]s|\s+(?:is|was))\s+)?(?:the\s+)?(?:very\s+)?(?:last|latest|most\s+recent|newest)\s+"
    rf"(?:(?!(?:of|in|at|on|by|for|from|with)\b)[\w’'+-]+\s+){{0,6}}?(?:{'|'.join(sorted(MEETING_NOUNS))})\b"
    r"(?!\s+(?:with|between|attended|that)\b)(?P<rest>.*)$",
    re.IGNORECASE,
)
# Somebody of a state: "Chad's delegate at the council", "the representative of Chad at the council".
_PERSON = (
    r"(?:participant|delegate|representative|envoy|commissioner|minister|ambassador|official|expert|negotiator|"
    r"head\s+of\s+(?:the\s+)?delegation|delegation\s+head)"
)
_ITS_PERSON = _ends(
    rf"(?:['’]s?)?\s+(?:(?!(?:at|in|to|for|from|of|on)\b)[\w-]+\s+){{0,3}}?{_PERSON}\b"
    r"|['’]s?\s+(?:[\w-]+\s+)?(?:people|team|delegates|representatives|officials|experts|negotiators)\b"
)
# "Chad's minister who went to the summit": the relative clause asks nothing.
_WHO_CAME = _ends(
    rf"(?<=\s)(?P<person>{_PERSON}s?)\s+(?:who|that)\s+(?:went|came|travelled|attended|sat|spoke|took\s+part|was|were)\b(?:\s+(?:to|at|in)\b)?"
)
_PERSON_OF = _ends(rf"\W*(?:the\s+)?{_PERSON}\s+(?:of|from|for)\s+(?:the\s+)?$")
_STILL_OPEN = re.compile(
    r"\b(?:of|on|for|and|or|the|a|an|by|with|in|at|to|from|between|no|its|their|this|that|next)\s*$",
    re.IGNORECASE,
)


def terse_kind(body: str, states: Sequence[Span]) -> Kind | None:
    """The kind of a question in half a sentence; None for one with a verb, or where none of its ends tells.

    `states` are the characters of `body` that name states, in their order.
    """
    body = _WHO_CAME.sub(r"\g<person> at", body, count=1)
    for kind, pattern in _WORDS_LAST:
        match = pattern.match(body)
        if match and not _ASKING.search(match["rest"]) and _NAMES_A_MEETING.search(match["rest"]):
            return kind
    asking = _ASKING.search(_WHAT_ABOUT.sub("", body)) is not None
    first = None if asking else _noun_first(body)
    if first or (last := _noun_last(body)):
        return first or last
    latest = _LATEST.match(body)
    if latest and not _ASKING.search(latest["rest"]):
        return "summary"
    if asking or not states:
        return None
    if _is_of_a_person(body, states[0]):
        return "representative"
    return "attended" if _is_presence(body, states) else None


def asks_nothing(body: str) -> bool:
    """Whether no word of `body` asks for anything: a name alone."""
    return _ASKING.search(body) is None


def _noun_first(body: str) -> Kind | None:
    for kind, pattern in _FIRST:
        match = pattern.match(body)
        if match is None or not _SAYS_SOMETHING.search(match["rest"]):
            continue
        if match["into"].lower() == "of" and kind in _ONLY_AT and not _LISTS.search(match["noun"]):
            continue
        if _NAMES_A_MEETING.search(match["rest"]):
            return kind
    return None


def _noun_last(body: str) -> Kind | None:
    for kind, pattern in _LAST:
        match = pattern.match(body)
        if match is None or _ASKING.search(match["rest"]) or _STILL_OPEN.search(match["rest"]):
            continue
        if _NAMES_A_MEETING.search(match["rest"]) or re.search(r"[:–—]", body[match.end("rest") :]):
            return kind
    return None


def _is_of_a_person(body: str, state: Span) -> bool:
    """Whether it begins with somebody of a state, at a meeting."""
    start = re.match(_LEAD, body, re.IGNORECASE)
    if start is not None and start.end() == state.start and (person := _ITS_PERSON.match(body, state.end)):
        return _INTO.match(body, person.end()) is not None
    return bool(_PERSON_OF.match(body[: state.start])) and _INTO.match(body, state.end) is not None


def _is_presence(body: str, states: Sequence[Span]) -> bool:
    """Whether it begins with one state or several, and a meeting follows that they may have been at."""
    lead = re.match(_LEAD, body, re.IGNORECASE)
    at = lead.end() if lead else 0
    if states[0].start != at:
        return False
    end = states[0].end
    for state in states[1:]:
        if not _BETWEEN_STATES.fullmatch(body, end, state.start):
            break
        end = state.end
    part = _PART.match(body, end)
    after = part.end() if part else end
    if into := _INTO.match(body, after):
        return bool(_SAYS_SOMETHING.search(into["rest"]))
    if beside := _BESIDE.match(body, after):
        return bool(_NAMES_A_MEETING.search(beside["rest"]))
    return part is not None and bool(_NAMES_A_MEETING.search(body, after))
