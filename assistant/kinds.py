"""What a question is after: its kind (one of the contract's) and the sort of answer it expects.

Knows the words of questions. Knows nothing of reports; a kind is a guess from the words, never a reason to answer.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Literal

Kind = Literal[
    "attendance", "attended", "absence", "organisations", "representative", "person", "headcount", "date", "place",
    "format", "chair", "decisions", "agenda", "next_meeting", "meetings", "count", "compare", "summary", "holdings",
    "open",
]  # fmt: skip


class Expects(Enum):
    """The sort of thing that a sentence must hold to answer."""

    PERSON = "name"
    RECIPIENT = "recipient"
    DATE = "date"
    PLACE = "place"
    NUMBER = "number"
    AMOUNT = "amount"
    DURATION = "length of time"
    STATES = "states"
    ORGANISATIONS = "organisations"
    OFFICE = "office"
    NAMES = "names"
    REASON = "reason"
    FORMAT = "form of the meeting"
    ANYTHING = "answer"


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_STATE = r"(?:states?|countr(?:y|ies)|nations?|member[- ]states?|delegations?|governments?)"
_BODY = (
    r"(?:organi[sz]ations?|bodies|body|agenc(?:y|ies)|institutions?|companies|company|observers?|operators?)"
)
_MEETING = r"(?:meetings?|sessions?|sittings?|summits?|conferences?|gatherings?|talks|forums?|consultations?)"
_PEOPLE = (
    r"(?:people|folks?|persons?|participants?|delegates?|attendees?|experts?|specialists?|representatives?|officials?|guests?|heads?|leaders?|"
    r"ministers?|members?|business(?:people|men|es)|entrepreneurs|journalists|scientists|lawmakers|parliamentarians|legislators|senators|mps|officers)"
)
THOSE_WHO_COME = rf"(?:{_PEOPLE}|{_STATE}|{_BODY}|parties|administrations|capitals)"
"""Nouns, in any number, for those who may come to a meeting."""
DID_ELSE = (
    r"(?!(?:\s+(?:states|countries|nations))?\s+(?:(?:have|has|had)\s+)?(?:(?!(?:attend|participat|represent|regist|join|turn|show|gather|invit|list|nam|travel|connect|"
    r"accredit|arriv|assembl|seat|includ|conven|report|record|mention)\w*)\w{3,}ed|spoke|spoken|paid|gave|given|took\s+the\s+floor"
    r"|die|live|lack|use|need|suffer|own|earn|depend|benefit|migrate|flee|cross|work)\b)"
)
"""Behind those who may come: they did not come, they did something there ("how many states voted")."""
WHO_CAME = re.compile(
    r"\b(?:how\s+many|number\s+of)\s+(?:of\s+(?:the\s+)?)?(?:(?!d(?:id|oes|o)\b|w(?:as|ere|ill)\b|ha[sd]\b|have\b|are\b)[\w-]+\s+){0,3}?"
    rf"{THOSE_WHO_COME}\b|\bturn-?out\b",
    re.IGNORECASE,
)
"""How many of those who may come: what is counted."""
_ATTEND = (
    r"(?:attend\w*|took\s+part|take\s+part|taking\s+part|taken\s+part|participat\w+|partook|was\s+there|were\s+there"
    r"|(?:was|were)\s+present|come|came|joined|show(?:ed)?\s+up|turn(?:ed)?\s+up|(?:was|were)\s+at)"
)

# Who spoke, not who chaired or came: "what did the chairman urge", "what did the delegation of Oman inform the group about".
_SAID = _any(
    r"^\W*what\s+(?:did|does|do|has|have|had)\s+(?:\w.{2,140}?)\s+(?:say|said|(?<!of\s)stated?|declared?|announced?|stress(?:ed)?|urged?|"
    r"express(?:ed)?|inform(?:ed)?|underlined?|underscored?|emphasi[sz]ed?|highlight(?:ed)?|explain(?:ed)?|argued?|warn(?:ed)?|thank(?:ed)?|"
    r"claim(?:ed)?|remark(?:ed)?|ask(?:ed)?|offer(?:ed)?|promised?|demand(?:ed)?|point(?:ed)?\s+out|call(?:ed)?\s+(?:for|on)|hope|"
    r"propose|suggest|recommend|remind|request|note|report|tell|give|present|hand|show|undertake|pledge|donate|contribute|pay|"
    r"critici[sz]e|oppose|complain|regret|recall|describe|want|plan|intend|answer|reply|respond|retort)\b"
)

# What a body says is what it agreed.
_SAYING = _any(
    r"^\W*(?!.{1,100}\b(?:committee|council|commission|group|board|meeting|session|assembly|conference|ministers|summit)\s+sa(?:y|id)\b)what\s+(?:did|does|has|have|had)\s+\w.{1,100}?\s+(?:say|said|(?<!of\s)state|declare|announce|tell)\b"
)

# In order: the first that fits gives the kind. Narrow wordings stand before wide ones.
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("holdings", _any(
        r"\b(?:do|have)\s+(?:we|you|i)\s+(?:have|hold|got|any)|\bin\s+(?:the|this|my|our|your)\s+library\b"
        r"|\bis\s+there\s+(?:a|any)\s+report\b|\bwhich\s+reports\b|\bhow\s+many\s+reports\b|\bnumbers?\s+(?:is|are)\s+missing")),
    ("compare", _any(
        r"\bcompar\w+|\bdifferen(?:ce|t)s?\b.{0,40}?\bbetween\b|\bboth\b.+\band\b|\bin\s+common\b|\bbut\s+not\s+(?:at|in|to)\b"
        r"|\bversus\b|\bvs\b")),
    ("next_meeting", _any(
        rf"\b(?:next|upcoming|forthcoming|subsequent)\b[^,;:]{{0,60}}\b{_MEETING}\b|\bmeets?\s+(?:next|again)\b"
        rf"|\b{_MEETING}\b.{{0,20}}\bnext\b|\bnext\s+(?:one|time|round)\b|\b(?:convene|gather|held|sit)s?\s+(?:next|again)\b")),
    ("count", _any(
        rf"\bhow\s+(?:many\s+(?:\w+\s+){{0,3}}?{_MEETING}\b|many\s+times|often\s+(?:did|was|were|has|have))|\bnumber\s+of\s+(?:\w+\s+)?{_MEETING}\b")),
    ("headcount", _any(
        rf"\b(?:how\s+many|number\s+of)\s+(?:\w+\s+){{0,3}}?{THOSE_WHO_COME}\b{DID_ELSE}|\bhow\s+many\b.{{0,20}}{_ATTEND}"
        r"|\bturn-?out\b|\bhead\s?count\b")),
    ("absence", _any(
        rf"\babsen(?:t|ce|tees?)\b|\b(?:did|was|were|does|do|could|can|would)(?:n['’]?t|\s*not)\b.{{0,40}}(?:{_ATTEND}|present|there)"
        rf"|\b(?:missed|skipped|stayed\s+away)\b|\bmissing\s+(?:at|from)\b|\bnot\s+(?:attend|present|take\s+part|represented)")),
    ("representative", _any(
        r"\b(?:which|what)\s+(?:person|people|official|minister|delegate|expert|diplomat|ambassador)s?\s+represent(?:ed|s)?\b"
        r"|\bnames?\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:delegates?|representatives?|officials|experts|people)\s+(?:of|from)\s+(?!the\s+(?:meeting|session))"
        r"|\brepresented\s+by\s+whom\b|\bby\s+whom\b.{0,60}\brepresented\b|\bwho(?:m)?\b.{0,20}\brepresent(?:ed|s|ing)?\b|\brepresentatives?\s+(?:of|from)\s+\w+\b.{0,10}\bwho\b"
        r"|\bwho\s+(?:sat|was|were|stood|appeared|attended|travelled|turned\s+up|showed\s+up|took\s+(?:a|the|its|their)\s+seats?)"
        r"(?:\s+(?:up|(?:at|in|around|round)\s+the\s+\w+))?\s+(?:for|on\s+behalf\s+of)\s+(?!the\b)"
        r"|\bwho\s+(?:(?:was|were|is|are|came|spoke|sat|there|present|all|else)\s+){0,3}(?:from|for)\s+(?!the\b)|\b(?:who|which)\b.{0,20}\bhead(?:ed)?\b.{0,20}\bdelegation"
        r"|\bhead\s+of\s+(?:the\s+)?(?:\w+\s+)?delegation|\bwhich\s+representatives?\b")),
    ("organisations", _any(
        rf"^\W*(?:\w+\s+){{0,2}}?{_BODY}\s+(?:at|in|present)\b"
        rf"|\b(?:which|what|name|list)\s+(?:\w+\s+){{0,3}}?{_BODY}\b.*\b(?:{_ATTEND}|attend|there|present|represented|were\s+(?:at|in)|sat|seats?)\b")),
    ("meetings", _any(
        rf"\b(?:which|what|list|show)\s+(?:\w+\s+){{0,3}}?(?:meetings|sessions|summits|conferences)\b"
        rf"|\bwhich\s+(?:\w+\s+){{0,2}}?{_MEETING}\b")),
    ("attended", _any(rf"^\W*(?:did|was|were|has|have|does)\s+.{{2,80}}?\b(?:{_ATTEND}|attend|present|there|represented)\b")),
    ("attendance", _any(
        rf"^\W*(?:the\s+)?{_STATE}\s+(?:at|in|from|present|attending)\b"
        rf"|^\W*(?:the\s+)?(?:names?|list)\s+of\s+(?:\w+\s+){{0,4}}?{_STATE}\s+(?:(?:who|that|which)\s+)?"
        rf"(?:at|in(?!\s+which)|present|there|{_ATTEND}|were\s+(?:at|in|there|present|represented))\b"
        rf"|\b(?:which|what)\s+{_STATE}\s+(?:met|"
        rf"gathered)\b|\bwho\s+(?:met|gathered)\s+in\b|"
        rf"\b(?:which|what|name|list)\s+(?:\w+\s+){{0,2}}?(?:{_STATE}|administrations|parties)\b.*\b(?:{_ATTEND}|"
        rf"attend|there|present|represented|were\s+(?:at|in)|was\s+(?:at|in)|met|sat|gathered|came|seats?)\b"
        rf"|\bwho\s+(?:all\s+)?(?:else\s+)?{_ATTEND}|\bwho\s+was\s+(?:there|present)"
        rf"|\b(?:participants|attendees|attendance|participating)\b|\bwhose\s+representatives\b")),
    ("chair", _any(
        r"\bchair\w*|\bpresid(?:e|ed|es|ing)\b|\bco-?chair\w*|\bwho\s+(?:led|ran|conducted|moderated|headed)\s+the\b")),
    ("format", _any(
        r"\b(?:online|video|virtual(?:ly)?|remote(?:ly)?)\s+or\s+(?:physical|in[- ]person|face|on[- ]?site|live)|\b(?:physical|in[- ]person|live)\s+or\s+(?:online|video|virtual|remote)"
        r"|\b(?:online|in[- ]person|virtual(?:ly)?|hybrid|remote(?:ly)?|face[- ]to[- ]face|video\s?conference|by\s+video)\b"
        r"|\b(?:what|which)\s+(?:form|format)\b|^\W*how\s+(?:was|were|is)\s+(?:the\s+)?.{3,90}\b(?:held|conducted|convened)\W*$|\bformat\s+of\b|\bin\s+(?:what|which)\s+(?:form|way)\b")),
    ("agenda", _any(
        r"\bagenda\b|\b(?:topics?|issues?|subjects?|items?|questions?|matters?)\b.{0,40}\b(?:discuss\w*|consider\w*|"
        r"examin\w*|review\w*|raised|addressed)\b"
        r"|\b(?:topics?|subjects?|items?|themes?)\b.{0,70}\bon\s+the\s+(?:programme|program|table|list)\b"
        r"|\bwhat\b.{0,50}\b(?:discuss(?:ed)?|consider(?:ed)?|examin(?:e|ed)|debated?|talk(?:ed)?\s+about)\b|\b(?:key|main)\s+topics?\b")),
    ("decisions", _any(
        r"\bdeci(?:de|ded|sion|sions)\b|\b(?:approv|adopt|endors)\w*|\bagreed\b|\bagree\s+(?:on|to)\b|\b(?:outcomes?|results?|resolutions?)\b|\bwhat\b.{0,30}\bsigned\b"
        r"|^\W*what\s+(?:exactly\s+|precisely\s+)?(?:did|have|has|had)\b.{3,90}\b(?:settled?|resolved?|conclude|commit(?:ted)?\s+(?:itself\s+|themselves\s+)?to|undert(?:ake|aken|ook))\b")),
    ("summary", _any(
        r"\btell\s+me\s+(?:more\s+)?about\b|\bsummar\w+|\boverview\b|\bwhat\s+happened\b(?!\s+(?:to|with)\b)|\bwhat\s+(?:was|is)\s+.{0,60}\b(?:meeting|session)\s+about\b")),
    ("date", _any(r"\bwhen\b|\b(?:what|which|on\s+what)\s+(?:exact\s+)?(?:date|day|month|year|time)\b|\bdates?\s+of\b|\bdeadline\b")),
    ("place", _any(
        r"\bwhere\b|\b(?:what|which)\s+(?:city|town|country|place|venue|location|capital)\b|\b(?:venue|location|place)\s+of\b")),
    ("person", _any(r"\bwho(?:m|se)?\b")),
)  # fmt: skip

_EXPECTS: tuple[tuple[Expects, re.Pattern[str]], ...] = (
    (Expects.RECIPIENT, _any(r"\bwho\s+(?:will\s+|would\s+|is\s+to\s+)?(?:gets?|receives?|got|received)\b|\bwhere\b.+\b(?:sent|forwarded|submitted|referred|transmitted|addressed)\b|\b(?:to|for)\s+whom\b|\bwho(?:m)?\b.+\b(?:sent|forwarded|submitted|addressed|transmitted|given)\s+to\b")),
    (Expects.OFFICE, _any(r"\b(?:what|which)\s+(?:\w+\s+)?(?:post|position|title|role|rank|job)\b.{0,40}\b(?:hold|have|has|held|had|occup\w+)\b")),
    (Expects.NAMES, _any(r"\bnames?\s+of\b(?!\s+the\s+(?:meeting|group|body|organi[sz]ation))|\bwho\s+(?:exactly\s+)?(?:were|are)\s+those\b|\bby\s+name\b")),
    (Expects.AMOUNT, _any(
        r"\bwhat(?:['’]s|\s+(?:is|was|are|were|will\s+be))\s+(?:the\s+|its\s+|their\s+)?(?:\w+\s+){0,2}?(?:budget|cost|"
        r"price|fee|salary|amount|sum|population|area|size|share|rate|quota|turnover|value)\b"
        r"|\bwhat\s+(?:budget|price|fee|sum)\b"
        r"|\bwhat(?:['’]s|\s+(?:is|was|are|were|will\s+be))\s+(?:the\s+|its\s+|their\s+)?(?:\w+\s+){0,2}?(?:surcharge|tariff|toll|fine|"
        r"penalty|capacity|length|height|depth|weight|speed|temperature|distance|deficit|surplus|debt)\s+(?:of|for|on)\b"
        r"|\bhow\s+(?:much|big|large|high|deep|great|expensive|tall|heavy|wide)\b|\b(?:at|for|to|by)\s+what\s+(?:price|cost|rate|level|extent)\b|\bwhat\s+(?:percentage|share|proportion|amount|sum)\b")),
    (Expects.DURATION, _any(r"\bhow\s+(?:long|fast|quickly)\b|\bhow\s+many\s+(?:days|hours|weeks|months|years)\b")),
    (Expects.NUMBER, _any(r"\bhow\s+many\b|\b(?:what|the)\s+number\s+of\b|\bwhat\s+is\s+the\s+(?:total|headcount)\b")),
    (Expects.STATES, _any(rf"\b(?:which|what|name|list)\s+(?:\w+\s+){{0,2}}?{_STATE}\b|\bin\s+(?:which|what)\s+countr")),
    (Expects.ORGANISATIONS, _any(rf"\b(?:which|what|name|list)\s+(?:\w+\s+){{0,2}}?{_BODY}\b")),
    (Expects.DATE, _any(
        r"\bwhen\b|\b(?:what|which|whats|what's)\s+(?:(?:was|is|were|will\s+be|"
        r"are)\s+)?(?:the\s+)?(?:exact\s+)?(?:dates?|day|month|year|time|deadline)\b"
        r"|\bby\s+what\s+(?:date|time)\b|\bhow\s+soon\b|\bsince\s+when\b")),
    (Expects.PLACE, _any(
        r"\bwhere\b|\b(?:what|which)\s+(?:city|town|place|venue|location|capital|building|hall)\b"
        r"|\bwhat\s+(?:was|is)\s+the\s+(?:venue|location|place)\b")),
    (Expects.PERSON, _any(
        r"\bwho(?:m|se|['’]s)?\b|\b(?:which|what)\s+(?:person|official|minister|delegate|expert)\b"
        r"|\b(?:which|what)\s+(?:\w+\s+)?(?:people|persons|officials|co-?chairs)\b")),
    (Expects.REASON, _any(r"\bwhy\b|\bwhat\s+(?:was|is|were|are)\s+the\s+reasons?\b|\bfor\s+what\s+reason\b|\bhow\s+come\b"
        r"|^\W*what\s+(?:caused|prompted|triggered|explains|led\s+to)\b")),
)  # fmt: skip


# "the online meeting", "the council's video conference": how it was held is part of what the meeting is called.
_HOW = "".join(rf"(?<!\b{word} )" for word in ("a", "an", "as a", "by", "via", "as", "over", "through"))
_FORM_IN_A_NAME = re.compile(
    rf"{_HOW}\b(?:(?:online|virtual|hybrid|remote|in[- ]person|video)\s+(?=(?:[\w’'-]+\s+){{0,2}}?{_MEETING}\b)"
    r"|(?<=\w )video\s?-?conference\b)",
    re.IGNORECASE,
)


def asks_what_was_said(text: str) -> bool:
    """Whether the words of somebody are asked for, whatever part he had in the meeting."""
    return bool(_SAID.match(text))


def asks_for_words(text: str) -> bool:
    """Whether it is asked what somebody said, and not what he proposed, wanted or gave."""
    return bool(_SAYING.match(text))


def kind_of(text: str) -> Kind:
    """The kind of `text`, as far as its words tell; "open" when none of the kinds fits."""
    if asks_what_was_said(text):
        return "open"
    of_the_form = not re.match(
        r"\W*(?:who|whom|when|where|which|why|how\s+(?:many|much)|what\s+(?!(?:was\s+the\s+)?(?:form|format|way|mode)))\b",
        text,
        re.IGNORECASE,
    )
    unformed = _FORM_IN_A_NAME.sub("", text)
    found: Kind = next(
        (
            kind
            for kind, pattern in _KINDS
            if pattern.search(unformed if kind == "format" else text) and (of_the_form or kind != "format")
        ),
        "open",
    )
    if found == "chair" and re.match(r"\W*(?:what|why|how\s+(?:much|long))\b", text, re.IGNORECASE):
        return "open"
    asks = re.match(r"\W*(when|where)\b", text, re.IGNORECASE)
    if asks and found in {"format", "chair", "decisions", "agenda", "attended", "attendance"}:
        return "date" if asks.group(1).lower() == "when" else "place"
    return found


def expected(text: str, kind: Kind) -> Expects:
    """The sort of answer that `text` asks for; a question without a question word is read by its kind."""
    if asks_what_was_said(text):
        return Expects.ANYTHING
    found = next((expects for expects, pattern in _EXPECTS if pattern.search(text)), None)
    if found is not None:
        return found
    if re.search(r"\b(?:what|which|how|did|does|do|is|are|was|were|has|have|can)\b", text, re.IGNORECASE):
        return Expects.FORMAT if kind == "format" else Expects.ANYTHING
    return _BY_KIND.get(kind, Expects.ANYTHING)


_BY_KIND: dict[Kind, Expects] = {
    "chair": Expects.PERSON,
    "date": Expects.DATE,
    "place": Expects.PLACE,
    "next_meeting": Expects.DATE,
    "attendance": Expects.STATES,
    "organisations": Expects.ORGANISATIONS,
    "format": Expects.FORMAT,
}
