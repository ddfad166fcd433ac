"""What a question about meetings is after, read from what it asks for: the noun after "which", the verb after "who".

Knows the grammar of questions. A question that the narrower reading of `assistant.kinds` leaves open is read here by what
sort of thing it asks for; whether a meeting is meant at all is found out by matching.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from assistant.kinds import DID_ELSE, THOSE_WHO_COME, Kind, asks_what_was_said, kind_of
from assistant.question import Question
from assistant.records.asking_many import asks_for_many, names_two
from assistant.records.hosting import asks_for_host, asks_for_next_host
from assistant.records.next_chair import asks_for_next_chair
from assistant.terse import asks_nothing
from assistant.words import words

_STATES = r"(?:(?:member|observer|island|participating|contracting|other|ministers['’]?\s+of\s+which|neighbouring)\s+)*(?:states?|countr(?:y|ies)|nations?|delegations?|governments?|parties|sides?|capitals|members|administrations|nav(?:y|ies)|armies|armed\s+forces|islands|regulators|central\s+banks|tax\s+(?:services|administrations)|statistical\s+offices|customs\s+services)"
_MEETINGS = r"(?:meetings|sessions|summits|conferences|gatherings|talks|sittings|events)"
_A_DOCUMENT = (
    r"(?:(?:an?|any|the|some)\s+)?(?:(?:final|joint|common|new|formal)\s+)?(?:declaration|statement|communiqu[eé]|agreement|memorand(?:um|a)|protocol|resolution|"
    r"document|deal|treaty|accord)s?"
)
_ASK = (
    r"(?:which|what|whose|list(?:\s+of)?(?:\s+the)?|name(?:\s+the)?|show(?:\s+me)?(?:\s+the)?|all(?:\s+the)?)"
)


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# Each is one of a state: they ask for states, by whom these were represented.
_OF_STATES = (
    r"(?:ministr(?:y|ies)|governments?|capitals|navies|armies|forces|administrations|authorities|services|regulators|central\s+banks"
    r"|parliaments|offices|prosecutors?['’]?\s+offices|supreme\s+(?:audit\s+institutions|courts))"
)

# "which of the members did not come": those who stayed away, wherever the meeting was.
_DID_NOT_COME = (
    rf"\b(?:who|which|what)\s+(?:of\s+(?:the\s+)?)?(?:\w+\s+){{0,2}}?(?:{_STATES}\s+)?"
    r"(?:(?:did|does|could|would)\s*(?:n['’]?t|not)\s+(?:come|attend|show|turn|take\s+part|participate|make\s+it|join|appear|send)"
    r"|failed\s+to\s+(?:come|attend|show|turn|take\s+part|participate|make\s+it|join|appear|send))\b"
    r"|\bmissing\s+(?:members|states|countries|delegations)\b"
)

# In order; the first that fits gives the kind. They ask after the thing wanted, whatever the rest of the question says.
_WANTED: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("next_meeting", _any(
        r"^\W*(?:when|where)(?:\s+(?:is|will\s+be)|['’]?s)\s+(?:the\s+)?next\b|\b(?:next|upcoming|forthcoming)\s+(?:\w+\s+){0,3}?(?:meeting|session|summit|conference|gathering|round|sitting)\b"
        r"|\b(?:meets?|go(?:es)?|convenes?|gathers?|sits?)\s+(?:\w+\s+){0,2}?(?:next|again)\b|\b(?:when|where|what|which)\b.{0,40}\bwill\s+(?:\w+\s+){1,6}(?:hold|meet|convene)\b"
        r"|\bis\s+the\s+.{0,60}\b(?:planned|scheduled|due|to\s+be\s+held)\b|\bwhere\s+(?:and\s+when\s+)?(?:do|does|will)\s+.{0,60}\bnext\b")),
    ("count", _any(rf"\b(?:how\s+many|number\s+of|count\s+of)\s+(?:of\s+(?:the\s+|our\s+)?)?(?:\w+\s+){{0,3}}?{_MEETINGS}\b|\bhow\s+(?:often|many\s+times)\b.{{0,40}}\b(?:attend|take\s+part|there|present|host|chair)")),
    ("headcount", _any(rf"\b(?:how\s+many|number\s+of)\s+(?:\w+\s+){{0,3}}?{THOSE_WHO_COME}\b{DID_ELSE}|\bturn-?out\b")),
    ("meetings", _any(rf"\b(?:at|in|to)\s+which\s+{_MEETINGS}\b|^\W*(?:all\s+)?(?:the\s+|your\s+)?{_MEETINGS}\s+(?:in|of|with|at|that|where|which|held|on|since|attended|hosted|chaired|by|between|from|under|before|after|until|during|over|last|this|two|three|\d{4})\b|\b{_ASK}\s+(?:(?!(?:attend|take|took|were|was|came|joined|held|met|sat|participat|states|countr)\w*)\w+\s+){{0,3}}?{_MEETINGS}\b(?!\s+(?:decide|agree|approve))")),
    ("absence", _any(rf"{_DID_NOT_COME}|\b(?:absent|apolog(?:y|ies|i[sz]ed)|regrets|excused|missing\s+(?:at|from|there)|was\s+missing|who\s+(?:did\s+not|didn['’]?t)\s+(?:come|attend|show))\b|\bwho\s+was\s+missing\b|\bwhose\s+(?:seats?|chairs?|places?)\b.{0,20}\b(?:empty|em\w{2}y|vacant|unoccupied|not\s+(?:taken|filled))\b"
        r"|\b(?:who|any\w*|which\s+\w+)\s+(?:\w+\s+)?(?:cancel\w*|called\s+off|pull(?:ed)?\s+out|drop(?:ped)?\s+out|(?:stay(?:ed)?|kept|keep)\s+away|fail(?:ed)?\s+to\s+(?:come|attend|show\s+up|turn\s+up)|(?:was|were)n['’]?t\s+(?:there|present|at))\b|\bsent\s+(?:its\s+|their\s+)?apologies\b")),
    ("organisations", _any(
        r"^\W*(?:was|were|did|had)\s+(?:there\s+)?any\s+(?:\w+\s+)?(?:organi[sz]ations?|ngos?|compan(?:y|ies)|agenc(?:y|ies)|banks?|operators?|institutions?)\b|"
        rf"\b{_ASK}\s+(?:\w+\s+){{0,2}}?(?:organi[sz]ations?|institutions?|agenc(?:y|ies)|companies|firms|associations|unions|ngos|operators?|bodies|secretariats?|banks)\b")),
    ("representative", _any(
        r"\b(?:which|what)\s+(?:person|people|official|minister|delegate|expert|diplomat|ambassador)s?\s+represent(?:ed|s)?\b"
        r"|\bnames?\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:delegates?|representatives?|officials|experts|people)\s+(?:of|from)\s+(?!the\s+(?:meeting|session))"
        r"|\bwho\s+(?:sat|stood|stepped|filled)\s+in\s+for\b|\bwho\s+deputi[sz]ed\s+for\b"
        r"|\bwho\s+(?:spoke|came|sat|appeared|signed|went|attended|was\s+(?:there|present|in\s+the\s+room))\s+(?:for|on\s+behalf\s+of|from)\b|\bwho\s+represent\w*|\bwho\s+(?:was|were)\s+(?:there|present|in\s+the\s+room)\s+(?:for|from)\b|\bwho\s+was\s+.{0,30}\brepresented\s+by\b|\bwho\s+(?:led|headed|steered)\s+the\s+.{0,30}\b(?:delegation|side|team|contingent|party\s+from)\b"
        r"|\b(?:sent|send|dispatched)\s+(?:whom|who)\b|\bwhom?\s+did\s+.{2,40}\bsend\b")),
    ("attendance", _any(rf"\b(?:of\s+)?{_ASK}\s+(?:[\w-]+['’]?\s+){{0,2}}?{_STATES}\b(?!\s+(?:do|did|is|was|were)\s+.{{0,40}}\b(?:condemn|discuss|mention|affect|concern))|[-–,:]\s*(?:which\s+|the\s+)?{_STATES}\b|^\W*{_STATES}\s+(?:at|in|of|present|attending|that|represented|from)\b|\bparticipants\b|\bwho\s+(?:all\s+)?(?:attended|came|was\s+there|took\s+part|participated|went)\b|\bwho\s+(?:all\s+)?(?:attended|(?:dial|phon|call|log)(?:l?ed|ged)\s+in|connected|joined|(?:show|turn)ed\s+up|made\s+it|sat\s+(?:at|in|round|around)\b(?!\s+the\s+chair)|was\s+(?:at|around|round)\s+the\s+table)\b|\bwho\s+(?:was|were)\s+(?:only|just|merely)\s+(?:there\s+)?(?:online|remote\w*|connected|virtual\w*|by\s+video)\b|\bby\s+country\b|\battendance\b|\b(?:which|what)\s+(?:ministr(?:y|ies)|governments?|capitals|navies|armies|forces|agencies|authorit(?:y|ies)|administrations|services|embass(?:y|ies))\s+(?:sent|brought)\s+(?:someone|somebody|anyone|people|experts|officials|ministers|a\s+delegation|delegat\w+|representatives)\b|^\W*(?:which|what)\s+(?:\w+\s+){{0,2}}?{_OF_STATES}\s+(?:were|attended|came|took\s+part|participated|joined|sent|met)\b|^\W*(?:\w+\s+)?whose\b.{{1,60}}\b(?:met|gathered|attended|took\s+part|participated|came|joined)\b")),
    ("chair", _any(r"\bwho\s+(?:\w+\s+){0,2}?(?:chair\w*|presid\w*|led|ran|headed|moderated)\b|\bchair(?:ed|man|person|woman|ing)?\b.{0,40}\bwho\b|\bwho\b.{0,20}\b(?:chair|chairing|presiding)\b|^\W*(?:the\s+)?(?:chair|chairman|chairperson)\s+(?:of|at)\b"
        r"|^\W*(?:the\s+)?head\s+of\s+(?:the\s+)?(?!.*\bdelegation\b).+\b(?:meeting|session|summit|conference|forum|talks)\W*$")),
    ("date", _any(r"\b(?:on\s+)?(?:which|what)\s+(?:days?|dates?)\b|^\W*dates?\s+of\b|^\W*when\b")),
    ("place", _any(r"\bin\s+(?:which|what)\s+(?:building|hall|city|town|place|venue|country|palace|hotel)\b|^\W*(?:which|what)\s+(?:building|hall|palace|hotel|house|castle|museum)\b.{0,80}\b(?:meet|met|held|gather\w*|sit|sat|host\w*|convene\w*)\b|^\W*where\b|^\W*(?:venue|place|location)\s+of\b")),
    ("decisions", _any(
        r"^\W*(?:and\s+)?(?:was|were|has|have)\s+(?:the|an?|any|that|this|its|their|his)\s+.{3,80}?\b(?:adopted|approved|endorsed|agreed|rejected)\b|"
        r"^\W*(?:and\s+)?(?:was|were)\s+(?:the|an?|that|this)\s+.{3,80}?\bpassed\b|"
        rf"^\W*(?:did|have|has)\s+\w.{{0,80}}?\b(?:sign(?:ed)?|adopt(?:ed)?|conclude[d]?|issued?|agree(?:d)?(?:\s+(?:on|to))?|approved?|decided?(?:\s+on)?|endorsed?|reach(?:ed)?|produced?)\s+(?:anything|something|{_A_DOCUMENT})\b"
        rf"|^\W*(?:was|were|has|have|is)\s+(?:there\s+)?(?:been\s+)?(?:anything|something|{_A_DOCUMENT})\b.{{0,60}}?\b(?:sign|adopt|agree|approv|decid|issu|endors|conclud)\w*|\banything\s+(?:c[ao]me|comes)\s+out\s+of\b"
        r"|\bdecisions?\b|\bwhat\s+(?:\w+\s+){0,2}?(?:was|were|got|did|has|have)\b.{0,60}\b(?:sign(?:ed)?|adopt(?:ed)?|approv(?:ed?)|agreed?|decided?|endorsed?)\b|\bwhat\s+came\s+(?:out\b|of\b)|\boutcomes?\b|\bresults?\b")),
    ("agenda", _any(r"\bwhat\b.{0,60}\b(?:examin|consider|discuss|debat|talk)\w*\b|\bagenda\b")),
    ("summary", _any(r"\bbrief\s+me\b|\b(?:quick|short|a)\s+brief(?:ing)?\s+(?:on|about|of)\b|\b(?:rundown|recap|gist|digest|summary)\s+(?:of|on)\b|\bsum(?:marise|marize|\s+up)\b|\btell\s+(?:me|us)\s+(?:more\s+)?about\b|\boverview\b|\bwhat\s+happened\s+(?:at|in)\b|\bfacts\s+(?:on|about|of)\b")),
    ("attended", _any(r"^\W*(?:and\s+|but\s+)?(?:(?:was|were)\b.{1,60}\b(?:there|present|at|attend|come|came|part|participate|join|represented|sen[dt]|in|among|go)|(?:did|has|have|had)\b.{1,60}\b(?:present|attend(?:ed)?|follow(?:ed)?(?!\s+(?:up|suit|through|(?:the|its|that|this)\s+(?:advice|recommendation|decision|example|call|rule|guideline)))|come|came|part|participated?|join(?:ed)?|represented|sen[dt]|among|go|gone|been))\b")),
)  # fmt: skip

# Kinds that the first reading tells well enough.
_KEPT: frozenset[Kind] = frozenset({"compare", "holdings", "format", "absence"})
_SPELT = tuple(
    """countries country states meetings meeting attended attendance participants delegations delegation decisions decision
    organisations organizations chaired chairman chairperson represented representatives representative agenda adopted approved
    session summit conference members observers hosted discussed opened signed online""".split()
)
_ALIKE = 84
_LAST_TIME = re.compile(
    r"^\W*(?:(?:what|which|when)\s+(?:was|is)\s+)?(?:the\s+)?(?:very\s+)?(?:last|latest|most\s+recent|first|earliest)\s+"
    r"(?:(?:time|one)|(?:\w+\s+)?(?:meeting|session|summit|conference))\s+"
    r"(?:(?:with|attended\s+by)\b|(?:(?:that|which|when|in\s+which)\s+)?(?:the\s+)?(?:(?!at\b|of\b|in\b)[\w’'-]+\s+){1,3}?"
    r"(?:attend\w*|took\s+part|participat\w*|came|joined|was\s+(?:there|present)|met)\b)"
    r"|^\W*when\s+(?:did|was)\s+.{2,60}?\b(?:last|first)\s+(?:attend|take\s+part|participat\w+|come|there|present|join|meet|gather|sit|"
    r"hold\s+(?:a\s+|their\s+|its\s+)?(?:\w+\s+)?(?:meeting|summit|session|talks))\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"^\W*(?:did|were|was|have)\s+(?:exactly\s+)?the\s+same\s+(?:states|countries|delegations|members|participants|people|nations)\b"
    r"|\b(?:attendance|participation|participants|attendees|states|countries|delegations|line-?up)\b.{3,}\b(?:differ\w*|change[ds]?\s+between)\b|\bdiffer\w*\s+in\s+(?:attendance|participation)\b|"
    r"\b(?:which|what|who)\b.{3,}\b(?:but|and)\s+not\b.{3,}|^\W*compare\b|\bat\s+both\b|\bboth\s+(?:at|in)\b.{3,}\band\b",
    re.IGNORECASE,
)
_OF_MEETINGS = re.compile(
    rf"^\W*(?:at\s+|in\s+|from\s+)?(?:(?P<many>how\s+many)|{_ASK})\s+(?:of\s+(?:the|our)\s+)?(?:\w+\s+){{0,2}}?{_MEETINGS}\b",
    re.IGNORECASE,
)
_A_FORM = re.compile(r"\b(?:online|virtual|remote|hybrid|in[- ]person|face[- ]to[- ]face)\b", re.IGNORECASE)
# "the council online in June: which islands logged in".
_WHICH_STATES = re.compile(rf"\b(?:which|what)\s+(?:\w+\s+)?{_STATES}\s+\w", re.IGNORECASE)
_REPRESENTATIVE = re.compile(r"\b(?:representative|delegate|envoy)\W*$", re.IGNORECASE)
_LIST_OF_THOSE = re.compile(
    r"\blists?\s+of\s+(?:the\s+)?(?:participants|attendees|delegations|delegates|states\s+present|those\s+(?:present|attending))\b"
    r"|\b(?:participants?|attendance|attendee)\s+lists?\b|\bline-?up\b|\broll[- ]call\b",
    re.IGNORECASE,
)
_ANY_MATERIAL = re.compile(
    r"\b(?:is|are)\s+there\s+any(?:thing|\s+\w+)?\s+(?:on|about|from|of)\b.{2,60}\b(?:in|on)\s+(?:your|our|the|my)?\s*(?:files?|library|archive|collection|folder|record)\b"
    r"|\b(?:is|are)\s+there\s+any\s+(?:material|reports?|documents?|papers?|files?)\s+(?:on|about)\b",
    re.IGNORECASE,
)
_NUMBERS_MISSING = re.compile(
    r"\b(?:which|what|any)\s+(?:\w+\s+){0,2}?(?:numbers?|sessions?|meetings?|ones?)\b.{0,80}\bmissing\b(?!\s+(?:at|from\s+the\s+(?:meeting|session)))"
    r"|\bgaps?\b.{0,40}\b(?:series|numbers?|numbering)\b|\bnumbers?\b.{0,60}\bmissing\b",
    re.IGNORECASE,
)
# Whom a meeting had as observers or guests is asked of states as much as of organisations.
_AS_WHAT = re.compile(
    r"\b(?:which|what|who|name(?:\s+the)?|list(?:\s+the)?)\s+(?:were\s+(?:the\s+)?)?(?:observers?|guests?)\b(?!\s+(?:organi|compan|bodies|institution))",
    re.IGNORECASE,
)
_WAS_THERE = re.compile(
    r"^\W*(?:and\s+|but\s+)?(?:(?:was|were|is|are)\b.{1,60}\b(?:at|in|among)|(?:was|were|did|has|have|had|is|are)\b.{1,60}\b(?:there|present|"
    r"attend|come|came|part|participate|join|represented|sen[dt]|participants?|go|gone|been|ma[kd]e\s+it|(?:show|turn)(?:ed)?\s+up))\b",
    re.IGNORECASE,
)
_STAYED_AWAY = re.compile(_DID_NOT_COME, re.IGNORECASE)
# "who asked for status" is no question after somebody's representative.
_ASKS_FOR_A_THING = re.compile(
    r"\bwho\s+(?:\w+\s+)?(?:ask|call|vot|appl|press|argu|pay|paid|propos|petition|request)\w*\s+(?:\w+\s+)?for\b",
    re.IGNORECASE,
)
_HOW_OFTEN_IN_GENERAL = re.compile(
    r"\bhow\s+often\s+(?:do|does|will|is|are)\b(?!.{0,40}\b(?:attend|take\s+part|chair))", re.IGNORECASE
)


_LED = re.compile(r"\bwho\s+(?:led|headed|steered)\s+(?:the\s+)?", re.IGNORECASE)
_OF_THE_SIDE = re.compile(
    r"(?:['’]s?)?(?:\s+(?:delegation|side|team|group|people|officials))?(?:\s+(?:at|in|to)\b|\W*$)",
    re.IGNORECASE,
)
_NAME_OF_ONE = re.compile(
    r"^\W*(?:the\s+|what\s+(?:is|was)\s+the\s+)?names?\s+of\s+(?:the\s+)?(?:[\w-]+\s+){1,3}?"
    r"(?:delegate|representative|minister|official|officer|expert|envoy|ambassador|negotiator)s?\s+(?:at|in|who|to|attending)\b",
    re.IGNORECASE,
)
_WHY = re.compile(r"^\W*(?:why|for\s+what\s+reason|how\s+come)\b", re.IGNORECASE)
# "which country will chair": one state in an office, and not those who came.
_STATE_IN_THE_CHAIR = re.compile(
    r"\b(?:which|what)\s+(?:member\s+)?(?:country|state|nation|delegation)\s+(?:(?:will|is\s+to|was|is)\s+)?(?:chair\w*|presid\w*|in\s+the\s+chair)\b",
    re.IGNORECASE,
)
# "which members voted against the text": of those who came some, and no list of them.
_VOTED = re.compile(
    rf"\b(?:which|what|who|how\s+many)\b(?:\s+(?:of\s+(?:the\s+)?)?(?:\w+\s+){{0,2}}?{_STATES})?\s+"
    r"(?:voted?|abstained?|objected|opposed|dissented|vetoed|seconded|co-?sponsored)\b",
    re.IGNORECASE,
)
# "next krill commission": nothing but a name, a body's own.
_NEXT_ONE = re.compile(r"^\W*(?:the\s+)?next\s+(?!of\b)[\w-]+(?:\s+[\w-]+){0,2}\W*$", re.IGNORECASE)
_NEXT_LAST = re.compile(r"\w\s+next\s+(?!(?:week|month|year|time|to)\b)[\w-]+\W*$", re.IGNORECASE)
_NEXT_OF_ALL = re.compile(
    r"\b(?:next|upcoming)\s+(?:[\w’'-]+\s+){0,4}?(?:meeting|session|summit|conference|forum|assembly|one|round)\b"
    r"|\b(?:meets?|convenes?|gathers?|sits?)\s+(?:again|next)\b|^\W*(?:the\s+)?next\s+(?:[\w’'-]+\s+){1,3}?\W*(?:when|where)\W*$",
    re.IGNORECASE,
)
# How long a meeting took is told by its days.
_LASTED = re.compile(
    r"^\W*(?:for\s+)?how\s+(?:long|many\s+days)\s+(?:did|was|were)\s+.{3,90}?\b(?:last|sit|meet|run|take|go\s+on|held|in\s+session)\b",
    re.IGNORECASE,
)
# "which ones had China": of meetings, where nothing else was spoken of.
_WHICH_ONES = re.compile(r"^\W*which\s+(?:ones?|of\s+them)\b", re.IGNORECASE)

# The noun is in the singular: "which countries hosted" asks for meetings' hosts, one after another.
_HOSTED = re.compile(
    r"\b(?:which|what)\s+(?:host\s+)?(?:city|town|capital|country|state|place|venue)\s+(?:has\s+|had\s+)?(?:hosted|held|received|"
    r"welcomed|organi[sz]ed|was\s+host(?:ing)?|played\s+host)\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\b(?:give|send|get|hand|provide|attach|forward|email|download|fetch|paste|print)\s+(?:me\s+|us\s+)?(?:a\s+copy\s+of\s+)?(?:the\s+)?(?:full\s+|whole\s+|"
    r"complete\s+|original\s+|actual\s+)*(?:text\s+of\s+(?:the\s+)?)?(?:[\w-]+\s+){0,4}?(?:protocol|minutes|communiqu[eé]|charter|declaration|agreement|treaty|"
    r"document|resolution|memorandum|convention|text|statement|plan)\b(?!\s+(?:was|were|say|said))|\b(?:full|whole|complete|entire)\s+text\s+of\b"
    r"|\b(?:protocol|minutes|communiqu[eé]|charter|declaration|agreement|treaty|document|resolution|memorandum|convention)\s+itself\b",
    re.IGNORECASE,
)


# "for what day was the session after the 1298th convened"
_AFTER_THAT_NUMBER = re.compile(
    r"\b(?:when|where|what|which)\b.{0,40}\b(?:the\s+)?(?:meeting|session|one)\s+(?:right\s+|just\s+)?(?:after|following)\s+the\s+\d+(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)


def asks_for_document(text: str) -> bool:
    """Whether a document itself is wanted, rather than what the reports say of it."""
    return bool(_DOCUMENT.search(text))


def asks_how_long(body: str) -> bool:
    """Whether it is asked how long a meeting took."""
    return bool(_LASTED.search(body))


def asks_for_the_last(body: str) -> bool:
    """Whether of the meetings in which a state took part the first or the last is wanted."""
    return bool(_LAST_TIME.search(body))


def wanted_kind(question: Question) -> Kind:
    """The kind by what the question asks for; what it was read as before where nothing narrower fits."""
    body = question.body
    if _WHY.match(body):
        return "open"  # what a record holds gives no reason
    if question.states and question.kind in ("open", "attended") and _REPRESENTATIVE.search(body):
        return "representative"
    if _VOTED.search(body):
        return "open"
    if _STATE_IN_THE_CHAIR.search(body) or asks_for_next_chair(body):
        return "chair"
    if question.states and (_named_after_led(question) or _NAME_OF_ONE.search(body)):
        return "representative"
    if asks_for_next_host(body) or _AFTER_THAT_NUMBER.search(body):
        return "next_meeting"
    if question.terse in ("date", "place") and _NEXT_OF_ALL.search(body):
        return "next_meeting"
    if question.kind == "open" and (
        _NEXT_ONE.match(body) or (_NEXT_LAST.search(body) and asks_nothing(body))
    ):
        return "next_meeting"
    if question.states and asks_for_the_last(body):
        return "meetings"
    if (question.states and _WHICH_ONES.match(body)) or (
        question.kind in ("open", "attended", "absence", "format")
        and asks_for_many(body)
        and not question.looks_ahead
    ):
        return "meetings"
    if _COMPARES.search(body) or (question.kind in ("attendance", "compare", "meetings") and names_two(body)):
        return "compare"
    if asks_what_was_said(body):
        return "open"
    if _STAYED_AWAY.search(body) and question.kind not in ("meetings", "count", "compare"):
        return "absence"
    if question.terse is not None:
        return question.terse
    if _HOSTED.search(body) or (asks_for_host(body) and not question.looks_ahead):
        return "place"
    if question.kind in ("absence", "open", "attended") and (asked := _OF_MEETINGS.search(body)):
        return "count" if asked["many"] else "meetings"
    if _NUMBERS_MISSING.search(body):
        return "holdings"
    if _AS_WHAT.search(body):
        return "attendance"
    if question.kind == "open" and asks_how_long(body):
        return "date"
    if question.kind == "format" and _of_a_state(question):
        return "attended"
    if (
        question.kind == "holdings"
        and (asked := _OF_MEETINGS.search(body))
        and asked["many"]
        and _A_FORM.search(body)
    ):
        return "count"
    if question.kind in (
        "open",
        "holdings",
        "attendance",
        "organisations",
        "format",
    ) and _LIST_OF_THOSE.search(body):
        return "attendance"
    if question.kind == "open" and _ANY_MATERIAL.search(body):
        return "holdings"
    if question.kind == "format" and _WHICH_STATES.search(body):
        return "attendance"
    if question.kind in _KEPT:
        return question.kind
    if question.kind == "count" and _HOW_OFTEN_IN_GENERAL.search(body):
        return "open"
    if (
        _WAS_THERE.search(body)
        and any(not s.setting for s in question.states)
        and question.kind in ("attended", "attendance", "open")
    ):
        return "attended"
    if question.kind == "representative" and _ASKS_FOR_A_THING.search(body):
        return "person"
    if question.kind == "representative" and _for_a_state(question):
        return "representative"
    for kind, pattern in _WANTED:
        if pattern.search(body):
            if kind == "attended" and question.kind not in ("attended", "open", "place", "attendance"):
                continue
            if kind in ("date", "place", "decisions", "agenda", "chair") and question.kind not in (
                "open",
                "person",
                kind,
            ):
                continue
            return kind
    return question.kind


def _named_after_led(question: Question) -> bool:
    """ "who led the kyrgyz?": those of a state, not the meeting."""
    led = _LED.search(question.body)
    rest = question.body[led.end() :] if led else ""
    return any(rest.startswith(s.text) and _OF_THE_SIDE.match(rest[len(s.text) :]) for s in question.states)


def _for_a_state(question: Question) -> bool:
    """ "who sat at the table for Kenya": whoever came for it, and not all who sat there."""
    return any(
        re.search(rf"\b(?:for|on\s+behalf\s+of)\s+(?:the\s+)?{re.escape(s.text)}", question.body)
        for s in question.states
        if not s.setting
    )


def _of_a_state(question: Question) -> bool:
    """ "was Fiji at the online meeting": the state is what is asked about, however the meeting was held."""
    return any(
        re.match(
            rf"\W*(?:was|were|did)\s+(?:the\s+)?{re.escape(s.text)}\s+(?:at|attend|present|take)\b",
            question.body,
            re.IGNORECASE,
        )
        for s in question.states
    )


def respelt(text: str, known: Iterable[str]) -> str:
    """`text` with misspelt words of asking put right: only such as stand nowhere in the library."""
    vocabulary = known if isinstance(known, (set, frozenset)) else frozenset(known)
    pieces: list[str] = []
    at = 0
    for word in words(text):
        lower = word.lower
        if (
            len(lower) < 5
            or not lower.isalpha()
            or word.text[0].isupper()
            or lower in vocabulary
            or lower in _SPELT
        ):
            continue
        near = process.extractOne(lower, _SPELT, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if (
            near
            and near[0][0] == lower[0]
            and abs(len(near[0]) - len(lower)) <= 2
            and not _inflected(lower, near[0])
        ):
            pieces.append(text[at : word.start] + near[0])
            at = word.end
    return "".join(pieces) + text[at:]


def _inflected(word: str, other: str) -> bool:
    """Another form of the same word is no misspelling."""
    short, long_ = sorted((word, other), key=len)
    return long_.startswith(short) or (
        kind_of(word) != "open" and word[:5] == other[:5] and word[-2:] == other[-2:]
    )


# Kinds that are asked about one meeting: without a word that tells which, the one spoken of before is meant.
OF_ONE_MEETING: frozenset[Kind] = frozenset(
    {
        "attendance", "attended", "absence", "organisations", "representative", "headcount", "date", "place", "format",
        "chair", "decisions", "agenda", "next_meeting",
    }
)  # fmt: skip
