"""Whether a sentence holds the sort of thing that a question asks for: a person, a day, a place, a counted number, …

Knows what such things look like in a sentence. Knows nothing of which meeting is meant or how well the words fit.
"""

from __future__ import annotations

import re

from assistant.accepted import accepted
from assistant.account import Account, Sentence
from assistant.kinds import Expects
from assistant.question import Question
from assistant.signals import person_names
from assistant.stems import stem
from assistant.words import STOP_WORDS, words
from corpus.report import Span

_NAME = (
    r"(?:[A-Z]\.\s?)*[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.\s?)*(?:(?:bin|al|de|van|von|der|da|di|el|ul|le|"
    r"la)\s+)?[A-Z][\w’'-]+|\s+[A-Z]\.(?:\s?[A-Z]\.)*)+|(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+|"
    r"[A-Z][\w’'-]+\s+(?:[A-Z]\.\s?){1,3}"
)
_PERSON_NAME = re.compile(_NAME)
_OFFICE = re.compile(
    r"\b(?:minister|president|director|chair(?:man|woman|person)?|secretary|head|deputy|ambassador|representatives?|delegates?|"
    r"delegations?|commissioner|governor|mayor|general|officer|manager|rector|academician|professor|experts?|specialists?|"
    r"spokes(?:man|woman|person)|leaders?|premier|chancellor|king|prince|princess|queen|sheikh|emir|mr|mrs|ms|dr|"
    r"adviser|advisor|"
    r"coordinator|moderator|rapporteur|envoy|speaker|vice|chief|judge|prosecutor|auditor|participants|members|"
    r"ministers|heads)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:participants?|members?|member[ -]states?|states?|governments?|countries|parties|delegations?|delegates?|"
    r"ministr(?:y|ies)|"
    r"secretariat|committee|council|commission|board|group|administrations?|agenc(?:y|ies)|bodies|body|president|"
    r"minister|heads?|"
    r"director|chair\w*|parliament|organi[sz]ations?|representatives?|authorities|everyone|all|compan(?:y|ies)|firms?|fund|bureau|"
    r"officers?|consultants?|banks?|foundation|operators?|contractors?|institutes?|university|cent(?:re|er)|office|services?)\b",
    re.IGNORECASE,
)
_RELATIVE_DAY = re.compile(
    r"\b(?:today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next|last|the\s+same|following|"
    r"previous)\s+"
    r"(?:week|month|year|quarter|autumn|spring|summer|winter|day)|(?:first|second|third|fourth|last)\s+(?:quarter|half)\s+of|"
    r"(?:spring|summer|autumn|fall|winter|early|mid|late)[\s-]+(?:of\s+)?\d{4}|beginning\s+of|"
    r"end\s+of\s+(?:the\s+)?(?:year|month|\d{4})|"
    r"(?:before|by|after|until|around)\s+(?:christmas|easter|new\s+year|ramadan|the\s+end|the\s+summer|mid|late|early)|"
    r"quarter\s+of\s+(?:\d{4}|next)|"
    r"within\s+[\w-]+\s+(?:days|weeks|months|years))\b",
    re.IGNORECASE,
)
_UP_TO_YEAR = re.compile(
    r"(?:\b(?:up\s+)?(?:to|until|till|for|of)|[–-])\s*(?:the\s+(?:year|period)\s+)?(?:\w+\s+)?$|\b\d{4}\s*[–-]\s*$",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    r"\b(?:in|at|from|via|near|to|hosted\s+by|capital\s+of|city\s+of|town\s+of)\s+(?:the\s+)?(?:(?:capital|city|town|"
    r"resort|village|building|office|premises|"
    r"headquarters|residence)\s+(?:city\s+)?(?:of\s+)?(?:the\s+)?)?(?P<name>[A-Z][\w’'-]+)"
)
_VENUE = re.compile(
    r"\b(?:online|virtual(?:ly)?|video\s?[- ]?conferenc\w+|remotely|webinar|via\s+zoom|hybrid|"
    r"at\s+the\s+(?:\w+\s+){0,3}(?:office|headquarters|palace|hall|centre|center|hotel|"
    r"residence|building|university|house|premises|academy)|venue|capital)\b",
    re.IGNORECASE,
)
_FORMAT = re.compile(
    r"\b(?:online|virtual(?:ly)?|hybrid|remote(?:ly)?|in[- ]person|face[- ]to[- ]face|video\s?[- ]?conferenc\w+|"
    r"webinar|zoom|teleconference|"
    r"by\s+(?:phone|telephone|video|correspondence)|on[- ]?site|offline|physical(?:ly)?|mixed|combined|full[- ]time|"
    r"in\s+absentia|via)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|due\s+to|owing\s+to|in\s+order\s+to|so\s+that|as\s+a\s+result\s+of|in\s+connection\s+with|"
    r"in\s+view\s+of|since|"
    r"with\s+(?:the\s+)?(?:aim|purpose|view|goal|objective)|for\s+the\s+purpose|aim(?:ed|s|ing)?|intended|caused|"
    r"reason|on\s+account\s+of|"
    r"given\s+(?:that|the)|in\s+the\s+light\s+of|in\s+response\s+to|for\s+(?:lack|want)\s+of|thanks\s+to|"
    r"(?<=[,;]\s)as\s+(?:the|an?|it|its|they|their|there|he|she|his|her|no|some|most|many|neither|not)\b(?!\s+(?:well|follows))|"
    r"at\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+)?(?:\w+\s+)?(?:request|insistence|initiative)|explain\w*|attribut\w*|had\s+to|"
    r"(?:the\s+|a\s+|for\s+)?lack\s+of|for\s+(?:[\w-]+\s+)?reasons|following|having|after|lest|until|on\s+account\s+of|as\s+a\s+result|consequently|hence|for\s+(?!working|meeting|training)\w+ing|for\s+this\s+reason|that\s+is\s+why|"
    r"in\s+the\s+absence\s+of|(?:had|has|have)\s+no|"
    r",\s+(?:which|who|whose)\s+(?:\w+\s+)?(?:already|still|no\s+longer|lacks?|cannot)|"
    r"therefore|thus|to\s+(?:ensure|avoid|improve|strengthen|allow|enable|help|support|increase|"
    r"reduce|develop|"
    r"promote|create|provide|give|let|prevent|protect))\b",
    re.IGNORECASE,
)
_MONTH_NAMES = "January February March April May June July August September October November December".split()
# What is told behind a colon, semicolon or in brackets gives the reason of what is told before it.
_SECOND_CLAUSE = re.compile(
    r"^(?:[\w’'-]+[\s,]+){4,}[\w’'-]+\s*[:;]\s+\w+\s+\w+|\w[\s.]*\([a-z]+\s[^)]+\)\W*$"
)
_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen both no none"
).split()
_CURRENCY = r"\b(?:USD|EUR|GBP|CHF|NZD|AUD|CAD|JPY|CNY|RUB|KZT|UZS|TRY|INR|ZAR|SEK|NOK|DKK|PLN|XOF)|[A-Z]{0,3}\$|[£€₽₸¥]"
# A figure with what it counts behind it or a currency before it; no day, year, ordinal or number of a paragraph.
_FIGURE = re.compile(
    rf"(?:{_CURRENCY})\s?\d[\d,. ]*|(?<![\w./-])(?!(?:19|20)\d\d\b)\d[\d,.]*(?:[  ]\d{{3}})*\s+"
    rf"(?!(?:{'|'.join(_MONTH_NAMES)}|and|or|to|of|in|at|on|by|for)\b)[a-z]{{2,}}"
)
_SUM = re.compile(
    rf"(?:{_CURRENCY})\s?\d"
    rf"|(?i:\b(?:{'|'.join(_NUMBER_WORDS)})\s+(?:(?:{'|'.join(_NUMBER_WORDS)})\s+)*(?:thousand|million|billion|per\s+cent|percent|dollars?|"
    r"euros?|francs?|pounds?|roubles?|shillings?|cents?|kilomet\w+|tonnes?|hectares?)\b)"
)
_OF_MONEY = re.compile(
    r"\b(?:pay|paid|cost\w*|price|budget|fee|money|contribut\w+|invest\w*|donat\w+|grants?|loan|worth|spen[dt]|salary|fine|pledge\w*)\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    r"\bfrom\s+(?:[^\W\d]+\s+){0,2}\d[\d.,]*[^.;]{0,40}?\bto\s+(?:[^\W\d]+\s+){0,2}\d", re.IGNORECASE
)
_NUMBER = re.compile(
    rf"(?<![\w./-])(?:\d{{1,3}}(?:[ ,.]\d{{3}})+|\d+(?:[.,]\d+)?)(?![\w/]*\d|(?:st|nd|rd|th)\b)|"
    rf"\b(?:{'|'.join(_NUMBER_WORDS)})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"[$€£₽₸]\s?\d|\d[\d,. ]*\s*(?:%|percent|per\s+cent|million|billion|trillion|thousand|dollars?|euros?|roubles?|"
    r"rubles?|tenge|som|usd|eur|shillings?|zlotys?|francs?|pounds?|rupees?|taka|lakh|crore|rand|liras?|kron[aeo]r?|forints?|lei|pesos?|naira|cents?|"
    r"centimes?|pence|yuan|yen|dinars?|dirhams?|riyals?|"
    r"gbp|tons?|tonnes?|barrels?|mb/d|km|kilomet\w+|m²|hectares?|cubic|square|lit(?:re|er)s?|met(?:re|er)s?|kg|kilograms?|mw|gw|kw|twh|units?)|\b(?:usd|eur|rub|kzt)\s?\d",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\bby\s+(?:one|two|three|a|an|half|\d+)\s*(?:-|\s)?(?:tenth|third|half|quarter|fifth|percent|per\s+cent|%)|"
    r"\b(?:an?|one|two|three|four|every|nine)\s+(?:third|half|quarter|fifth|sixth|eighth|tenth)s?\b|\bhalf\s+(?:of|the)\b|"
    r"\b(?:two-?thirds|one[ -](?:half|third|quarter|fifth|tenth)|double[ds]?|halved)\b",
    re.IGNORECASE,
)
_DURATION = re.compile(
    rf"(?:\d+|\b(?:{'|'.join(_NUMBER_WORDS)}|several|few|an?|half)\b)[\s-]*(?:\w+[\s-]+)?(?:minute|hour|day|week|month|"
    rf"year)s?\b|\b(?:from|between)\s+(?=[^.;]{{0,40}}\d).{{1,40}}\b(?:to|and|until)\b|"
    r"\b(?:permanent|indefinite|annual)\b|\d\s*(?:km|kilomet\w+|met(?:re|er)s?|miles?|pages?|m|seconds)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:organi[sz]ations?|committees?|commissions?|councils?|unions?|agenc(?:y|ies)|associations?|bank|fund|"
    r"secretariat|bureau|institutes?|"
    r"compan(?:y|ies)|ministr(?:y|ies)|university|operators?|observers?|group|board|assembly|bodies|community|"
    r"foundation|[A-Z]{3,})\b"
)
_ASKS_CITY = re.compile(r"\b(?:city|town|capital)\b", re.IGNORECASE)
_MONTHS = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
_ABBREVIATION = re.compile(r"\b[A-Z]{2,}\b")
_QUOTED = re.compile(r"[“\"«‘][^”\"»’]{4,}[”\"»’]")
_CITY = re.compile(
    r"(?:\b(?:in|at|near|city\s+of|town\s+of|capital\s+of|place[^:]{0,20}:|venue:|where\s*\|)\s*(?:the\s+(?:city|town|"
    r"capital)\s+(?:city\s+)?of\s+)?|^(?=[\w’'-]+,\s)|:\s*(?=[\w’'-]+,\s))"
    r"(?P<name>[A-Z][\w’'-]+)(?=\s*(?:[,.;(]|on\b|in\b|for\b|today|yesterday|$|\d|has\b|was\b|and\b|hosted))",
    re.MULTILINE,
)
_NAMED_CITY = re.compile(r"\b(?:city|town|village|resort|port|capital)\s+of\s+(?P<name>[A-Z][\w’'-]+)")
_CHOSEN_CITY = re.compile(
    r"\b[a-z]+(?:ed|ose)\s+(?P<name>[A-Z][a-z][\w’'-]+)(?=\s*(?:[.,;]|as\b|and\b|for\b|$))"
)
_INSTITUTIONS = re.compile(
    r"^(?:office|committee|council|commission|ministry|union|meeting|session|summit|headquarters|annex|table|"
    r"commonwealth|it|they|the|this)$",
    re.IGNORECASE,
)
_SENT_TO = re.compile(
    r"\bto\s+(?:all\s+|the\s+|each\s+|every\s+|its\s+|their\s+|both\s+|member\s+)*[A-Za-z]", re.IGNORECASE
)

_RECEIVED_BY = re.compile(r"\b(?:received|accepted|obtained|awarded|granted|given)\b", re.IGNORECASE)
# One who was chosen has a name: that there were ministers tells nobody.
_WHO_WAS_CHOSEN = re.compile(
    r"^\W*who\s+(?:was|were|is|has\s+been|have\s+been|will\s+be)\s+(?:\w+ly\s+)?(?:re-?)?(?:elected|appointed|chosen|selected|named|"
    r"nominated|designated|confirmed|entrusted|tasked|commissioned|contracted|awarded|hired|recruited|dismissed|arrested|replaced)\b",
    re.IGNORECASE,
)


_OF_THOSE_THERE = frozenset({"attendance", "attended", "chair", "representative", "headcount"})
# Nobody was at a meeting that was put off.
_NOT_HELD = re.compile(
    r"\b(?:was|were)\s+to\s+have\b|\bhad\s+been\s+(?:planned|due|expected|scheduled|set)\b"
    r"|\b(?:ha[ds]|have)\s+(?:already\s+)?confirmed\s+(?:[\w’']+\s+){0,3}(?:attendance|participation|presence)\b"
    r"|\b(?:meeting|session|summit|conference|it)\b.{0,40}\b(?:been|was|were)\s+(?:postponed|cancell?ed|called\s+off|put\s+off)\b",
    re.IGNORECASE,
)


def tells_that_none_was_there(question: Question, account: Account, sentence: Sentence) -> bool:
    """Whether it is asked who was there, and `sentence` tells of a meeting that was put off: nothing makes that an answer."""
    span = Span(sentence.span.start, account.list_end(sentence))
    return question.signal in _OF_THOSE_THERE and bool(_NOT_HELD.search(span.of(account.report.text)))


def holds(question: Question, account: Account, sentence: Sentence) -> bool:
    """True where `sentence`, with the list that it leads, holds the sort of thing that `question` asks for."""
    span = Span(sentence.span.start, account.list_end(sentence))
    text = span.of(account.report.text)
    if question.signal in {"attendance", "attended"} and question.expects is not Expects.STATES:
        return (
            bool(account.states(span))
            or bool(person_names(account, span))
            or bool(_ORGANISATION.search(text))
        )
    match question.expects:
        case Expects.OFFICE:
            return bool(_OFFICE.search(text))
        case Expects.NAMES:
            return (
                bool(person_names(account, span))
                or bool(_QUOTED.search(text))
                or len(account.states(span)) > len(question.states) + 1
            )
        case Expects.PERSON:
            return _person(question, account, span, text)
        case Expects.RECIPIENT:
            return bool(
                (_SENT_TO.search(text) or _RECEIVED_BY.search(text))
                and (_GROUP.search(text) or _PERSON_NAME.search(text))
            )
        case Expects.DATE:
            return _date(question, sentence, text)
        case Expects.PLACE:
            return _place(question, account, span, text)
        case Expects.NUMBER:
            return _counted(question, text)
        case Expects.AMOUNT:
            return (
                bool(_AMOUNT.search(text))
                or bool(_CHANGE.search(text))
                or (not _OF_MONEY.search(question.body) and bool(_FIGURE.search(text)))
                or bool(_SUM.search(text))
                or bool(_FROM_TO.search(text))
                or (account.list_of(sentence) is not None and bool(re.search(r"\d\s*$", text)))
            )
        case Expects.DURATION:
            return bool(_DURATION.search(text)) or any(
                day.first != day.last for day in sentence.days if day.is_exact
            )
        case Expects.STATES:
            asked = {state.code for state in question.states}
            return bool(account.states(span) - asked)
        case Expects.ORGANISATIONS:
            return bool(_ORGANISATION.search(text))
        case Expects.REASON:
            return bool(_REASON.search(text) or _SECOND_CLAUSE.search(text))
        case Expects.FORMAT:
            return bool(_FORMAT.search(text))
    return True


def _person(question: Question, account: Account, span: Span, text: str) -> bool:
    asked = {stem_ for name in question.names for stem_ in name.stems} | {
        term.stem for term in question.terms
    }
    for match in _PERSON_NAME.finditer(text):
        parts = [
            part for part in re.findall(r"[^\W\d_]{2,}", match.group()) if part.lower() not in STOP_WORDS
        ]
        if (len(parts) > 1 or "." in match.group()) and any(stem(part) not in asked for part in parts):
            return True
    asked_states = {state.code for state in question.states}
    if account.states(span) - asked_states:
        return True
    if _WHO_WAS_CHOSEN.search(question.body):
        return False
    if any(
        stem(match.group()) not in asked
        for pattern in (_OFFICE, _ABBREVIATION)
        for match in pattern.finditer(text)
    ):
        return True
    return bool(_GROUP.search(text))


def _date(question: Question, sentence: Sentence, text: str) -> bool:
    asked = {day.text.lower() for day in question.dates}
    for day in sentence.days:
        if day.precision == "year" and _UP_TO_YEAR.search(sentence.text[max(0, day.at - 30) : day.at]):
            continue
        if day.text.lower() not in asked:
            return True
    return bool(_RELATIVE_DAY.search(text))


def _place(question: Question, account: Account, span: Span, text: str) -> bool:
    asked = {part for name in question.names for part in name.stems}
    cities = [
        match.group("name")
        for pattern in (_CITY, _NAMED_CITY, _CHOSEN_CITY)
        for match in pattern.finditer(text)
        if match.group("name").lower() not in _MONTHS and not _INSTITUTIONS.match(match.group("name"))
    ]
    if _ASKS_CITY.search(question.body):
        return bool(cities) and any(stem(city) not in asked for city in cities)
    if cities:
        return True
    if account.states(span) - {state.code for state in question.states} or _VENUE.search(text):
        return True
    return any(
        stem(match.group("name")) not in asked and match.group("name").lower() not in _MONTHS
        for match in _IN_PLACE.finditer(text)
    )


def _counted(question: Question, text: str) -> bool:
    """True where a number stands before the noun that the question counts, with at most four words between."""
    nouns = frozenset(part for term in question.focus for part in term.accepts) or accepted(
        "participants"
    ) | accepted("people")
    for match in _NUMBER.finditer(text):
        following = words(text[match.end() : match.end() + 90])[:6]
        if any(word.stem in nouns for word in following):
            return True
    return False
