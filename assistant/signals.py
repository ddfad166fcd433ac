"""What a sentence says about its meeting: who came, who chaired, when, where, in what form, what was decided, what is next.

Knows the verbs and nouns by which reports say such things, whatever the words of the question. Knows nothing of which
meeting is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.account import HELD, MEETING_WORD, MET, Account, Sentence
from assistant.days import share_day
from assistant.kinds import Expects, Kind
from assistant.stems import stem
from corpus.report import Span


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_ATTENDED = _any(
    r"""\b(?:attend(?:ed|ing|ance|ees?)|(?:took|take|takes|taking|taken)\s+part|participat(?:ed|ing|ion|e|es)|participants?|partook
    |join(?:ed|ing|s)|represent(?:ed|ing|atives?|ation)|delegat(?:ion|ions|e|es)|present|seats?|guests?|observers?|sat|seated|gather(?:ed|ing)
    |brought\s+together|accompanied|came|arrived|around\s+the\s+table|sent\s+(?:people|representatives|delegat\w+|experts)|members?\s+present
    |we,\s|met\s+with|connected|dialled\s+in|welcomed)\b"""
)
_NOT_THERE = _any(
    r"\b(?:not\s+(?:as\s+)?(?:tak\w+\s+part|attend\w*|present|participat\w+|represented)|absent|apolog(?:y|ies)|"
    r"excused|unable\s+to)\b"
)
_CHAIRED = _any(
    r"""\bchaired\b|\bchairing\b|\bco-?chair(?:ed|ing|s)?\b|\bpresid(?:ed|ing|es)\b|\bto\s+chair\b|\bunder\s+(?:the\s+)?.{0,60}?\b(?:chairmanship|presidency|leadership)\b|\bin\s+the\s+chair\b
    |\b(?:took|takes|taking)\s+the\s+chair\b|\bchairs?\s+the\b|\bthe\s+(?:co-?)?chair(?:man|woman|person)?\s+(?:was|is)\b
    |\bchair(?:man|woman|person)?\s+of\s+(?:the|this|that)\s+(?:\w+\s+){0,3}(?:meeting|session|summit|conference|sitting|forum)
    |(?:elect|appoint|chose|nam|select|designat|propos|nominat|act|serv)\w*\b.{0,140}\b(?:co-?)?chair
    |\bas\s+(?:the\s+|its\s+|a\s+)?(?:\w+\s+)?(?:co-?)?chair(?:man|woman|person)?\b
    |\bopened\b.{0,60}\bby\s+(?:its|the)\s+(?:co-?)?chair(?:man|woman|person)?\b|\b(?:the|its)\s+co-?chairs?\s*[,–—(]
    |\b(?:the|its)\s+chair(?:man|woman|person)?(?:\s+of\s+the\s+\w+)?\s*,[^.;]{3,60}?\b(?:opened|welcomed|greeted|closed|thanked)\b
    |^\W*(?:meeting\s+|session\s+)?(?:co-?)?chair(?:man|woman|person)?(?:\s+of\s+the\s+meeting)?\s*[:|–—-]
    |^\W*moderator\s*[:|–—-]|\bmoderated\b
    |(?:meeting|session|summit|conference|sitting|discussion|talks|event|it)\b.{0,80}\b(?:was|were|been|being)?\s*(?:led|conducted|headed|run|guided)\s+by\b
    |\b(?:led|conducted|headed|ran)\s+the\s+(?:\w+\s+){0,4}(?:meeting|session|summit|conference|sitting|discussion|talks)"""
)
_DECIDED = _any(
    r"""\b(?:decid\w*|approv(?:ed|al)|adopt(?:ed|ion)|endors(?:ed|ement)|agreed|agreement\s+was\s+reached|resolved|resolutions?|signed|instructed
    |granted|appointed|elected|authori[sz]ed|established\s+(?:an?|the|its)|ratified|recommended|requested|entrusted|took\s+note|made\s+\w+\s+head)\b"""
)
_DECIDED_ABOVE = _any(
    r"^\W*(?:\d+\W*)?(?:decisions?|decided|resolutions?|outcomes?|results?)\b|\b(?:decided|agreed|resolved)\b.*:\s*$"
)
_DISCUSSED = _any(
    r"""\b(?:discuss\w*|consider(?:ed|ation|ing)?|examin\w*|review\w*|debat\w*|topics?|agenda|focus\w*|exchang\w*|heard|present(?:ed|ation|ations)
    |on\s+(?:its|the|their)\s+table|spoke|talked|dealt|looked\s+at|shown|touched|addressed|subject|issues?|attention|raised|deliberat\w*)\b"""
)
_NEXT = _any(
    r"""\bfollowing\s+(?:meeting|session|sitting|summit|conference|gathering|round)s?\b
    |\b(?:next|upcoming|forthcoming|subsequent)\s+(?:\w+\s+){0,6}?(?:meeting|session|sitting|summit|conference|gathering|round|forum|one)s?\b
    |\b(?:the|its|their|our)\s+next\s+(?:\S+\s+){1,6}?(?:will|shall|is\s+to|are\s+to|to\s+be)\b
    |\b(?:meet|meets|convene|convenes|gather|sit|sits|assemble|come\s+together)\s+(?:\w+\s+){0,2}?(?:again|next)\b|\bnext\s+(?:meet|time|convene|gather)\w*
    |\b(?:meeting|session|sitting|summit|conference|gathering)s?\b.{0,120}?\b(?:will\s+(?:be\s+held|take\s+place|convene)|is\s+(?:scheduled|planned|due|to\s+be\s+held)|to\s+be\s+held)
    |\b(?:will|is\s+going\s+to|are\s+to|is\s+to|shall)\s+(?:next\s+)?(?:meet|convene|gather|come\s+together)\b"""
)
_NEXT_LABEL = _any(r"\bnext\b.{0,80}[:|]|^\W*next\b")
_FORMAT = _any(
    r"""\b(?:online|virtual(?:ly)?|hybrid|remote(?:ly)?|in[- ]person|face[- ]to[- ]face|video\s?[- ]?(?:conferenc\w+|link)|webinar|zoom|teleconference
    |by\s+(?:phone|telephone|video|correspondence)|on[- ]?site|offline|physical(?:ly)?|mixed\s+(?:format|form|mode)|combined\s+format|full[- ]time|in\s+absentia)\b"""
)
_VENUE = _any(
    r"""\b(?:venue|hosted|hosts|office|headquarters|palace|hall|hotel|residence|building|premises|held\s+(?:in|at)|online|virtual(?:ly)?
    |video\s?[- ]?conferenc\w+|took\s+place|met\s+in|sat\s+(?:\w+\s+)?in|place|location)\b"""
)
_ABSENT = _any(
    r"""\b(?:absen(?:t|ce|tees?)|apolog(?:y|ies|ised|ized)|excused|unable\s+to\s+(?:attend|come|take|participate)|(?:did|was|were|could|has|have)\s+not\s+
    (?:attend\w*|present|participat\w+|represented|take\s+part|come|join)|missing|regrets?|stayed\s+away|declined)\b"""
)
_OFFICE = _any(
    r"\b(?:minister|president|director|head|deputy|ambassador|representative|delegate|chair\w*|secretary|premier|envoy|"
    r"governor|leader|led\s+by|headed)\b"
)


@dataclass(frozen=True, slots=True)
class Signal:
    """How a kind of fact is said; `spent` are stems of question words that ask for that kind and say nothing more."""

    pattern: re.Pattern[str]
    spent: frozenset[str]


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in text.split())


_COMING = _stems(
    "attend attended attendance participate take part present there come came join joined represented participants "
    "participant attendees"
    " delegations delegation states state countries country nations members member representatives administrations sit "
    "sat list listed named was at"
    " room gathered missing"
)
SIGNALS: dict[Kind, Signal] = {
    "attendance": Signal(_ATTENDED, _COMING),
    "attended": Signal(_ATTENDED, _COMING),
    "organisations": Signal(_ATTENDED, _COMING | _stems("organisations organisation bodies body institutions institution agencies observers companies")),
    "representative": Signal(_OFFICE, _COMING | _stems("represent represented representing head headed send sent behalf")),
    "chair": Signal(_CHAIRED, _stems("chair chaired chairman chairperson chairwoman chairmanship preside presided presiding lead led ran run conducted headed moderated")),
    "decisions": Signal(_DECIDED, _stems("decide decided decision decisions outcome outcomes result results take taken reach reached made settle settled resolve resolved conclude commit committed undertake undertaken exactly")),
    "agenda": Signal(_DISCUSSED, _stems("discuss discussed consider considered agenda topics topic issues item items subjects debated raised table main matters")),
    "next_meeting": Signal(_NEXT, _stems("next upcoming forthcoming subsequent again meet meeting convene gather hold held schedule scheduled plan planned")),
    "format": Signal(_FORMAT, _stems("format form online person virtual virtually hybrid remote remotely in-person video conference hold held room physical mode how")),
    "absence": Signal(_ABSENT, _COMING | _stems("absent absence missing missed skipped apologies excused named stay stayed away kept invited")),
    "summary": Signal(_DECIDED, _stems("tell summary summarise summarize overview happen happened about")),
    "holdings": Signal(HELD, _stems("have hold report library there got")),
    "date": Signal(HELD, _stems("hold held meet met convene convened happen occur date day schedule scheduled gather sit sat exact")),
    "place": Signal(_VENUE, _stems("hold held meet met convene convened happen occur place venue location city town country host hosted gather sit sat building hall")),
}  # fmt: skip
ABOUT_A_MEETING: frozenset[Kind] = frozenset({"summary", "holdings"})
"""Kinds that are about one meeting if the question names one, and about anything else if not."""
MEETING_ITSELF = frozenset({"date", "place"})
"""Kinds that are about the meeting itself, unless the question says what else happened then or there."""


_HOPED_FOR = re.compile(
    r"\b(?:hopes?|wish(?:es)?|plans?|intends?|next|originally|initially)\b", re.IGNORECASE
)


def shows(kind: Kind, account: Account, sentence: Sentence) -> bool:
    """True where `sentence`, its list, or the heading above it says something of this kind about its meeting."""
    signal = SIGNALS[kind]
    text = account.report.text[sentence.span.start : account.list_end(sentence)]
    lead = account.lead(sentence)
    above = lead.text if lead is not None else ""
    match kind:
        case "date" | "place":
            return _of_the_meeting(kind, account, sentence, text)
        case "summary":
            if account.is_bare_heading(sentence) or sentence.index > account.section(sentence).last:
                return False
            patterns = (HELD, _CHAIRED, _ATTENDED, _DECIDED)
            return sentence.index == account.section(sentence).head or any(
                pattern.search(text) for pattern in patterns
            )
        case "holdings":
            section = account.section(sentence)
            begin = section.first if section.head is None else section.head
            return begin <= sentence.index <= begin + 2 and not account.is_bare_heading(sentence)
        case "attendance" | "attended" | "organisations":
            if _NOT_THERE.search(sentence.text) and not signal.pattern.search(
                _NOT_THERE.sub("", sentence.text)
            ):
                return False
            return bool(signal.pattern.search(text) or signal.pattern.search(above)) or (
                account.lists_participants
                and (account.list_of(sentence) is not None or account.list_end(sentence) > sentence.span.end)
            )
        case "next_meeting":
            return bool(
                signal.pattern.search(text) or (_NEXT_LABEL.search(text) or _NEXT_LABEL.search(above))
            )
        case "representative":
            return bool(person_names(account, Span(sentence.span.start, sentence.span.end)))
        case "decisions":
            return not sentence.is_future and bool(
                signal.pattern.search(text) or _DECIDED_ABOVE.search(above)
            )
        case "format" if sentence.is_future or _HOPED_FOR.search(sentence.text):
            return False
        case _:
            return bool(signal.pattern.search(text) or signal.pattern.search(above))


def _of_the_meeting(kind: Kind, account: Account, sentence: Sentence, text: str) -> bool:
    """True where the sentence gives the meeting's own day or place: it introduces it, or is its dateline."""
    if sentence.is_future:
        return False
    section = account.section(sentence)
    if sentence.index == section.head:
        return True
    if kind == "date":
        if section.days:
            return share_day(sentence.days, section.days)
        return bool(sentence.days) and bool(
            MEETING_WORD.search(text) or MET.search(text) or account.is_dateline(sentence)
        )
    return account.is_dateline(sentence) or (
        bool(SIGNALS["place"].pattern.search(text))
        and bool(
            MEETING_WORD.search(text)
            or HELD.search(text)
            or sentence.index <= (section.head or section.first) + 2
        )
    )


_CAPITAL_WORDS = re.compile(
    r"(?:[A-Z]\.\s?)*[A-Z][\w’'-]+(?:\s+(?:(?:[A-Z]\.\s?)+|(?:bin|al|de|van|von|der|da|di|el|"
    r"ul)\s+)?[A-Z][\w’'-]+)*(?:\s+(?:[A-Z]\.\s?){1,2})?"
)
_NOT_A_PERSON = _stems(
    """minister president director chair chairman chairperson secretary head deputy ambassador representative general council committee
    commission board group union commonwealth organisation organization republic federation kingdom state states
    ministry department executive
    economic foreign affairs international national regional communications development digital agency bank fund
    assembly security
    centre center union plan strategy protocol agreement decision meeting session summit conference january february
    march april may
    june july august september october november december monday tuesday wednesday thursday friday saturday sunday
    north south east west
    central asia europe eurasian european asian african office palace university institute association cooperation information
    major colonel lieutenant mr mrs ms dr prof his her excellency sir first prime vice annex table article page list
    member members
    delegation delegations islamic people democratic united government governments parliament senate court"""
)


def person_names(account: Account, span: Span) -> list[str]:
    """Runs of two or more capitalised words, or initials with one, that are no state, office or institution."""
    text = span.of(account.report.text)
    states = account.state_spans(span)
    found = []
    for match in _CAPITAL_WORDS.finditer(text):
        start = span.start + match.start()
        if any(start < state.end and state.start < span.start + match.end() for state in states):
            rest = [
                match.group()[: max(0, state.start - start)]
                for state in states
                if start < state.start < span.start + match.end()
            ]
            rest += [
                match.group()[state.end - start :]
                for state in states
                if start <= state.start and state.end < span.start + match.end()
            ]
        else:
            rest = [match.group()]
        for piece in rest:
            words_ = [word for word in re.findall(r"[^\W\d_]+", piece) if stem(word) not in _NOT_A_PERSON]
            full = [word for word in words_ if len(word) > 1 and not word.isupper()]
            initials = [word for word in words_ if len(word) == 1]
            if len(full) >= 2 or (full and initials):
                found.append(" ".join(words_))
    return found


def says_chaired(text: str) -> bool:
    """True where somebody is said to have chaired: "Chairman of the X" beside a name is only an office."""
    return bool(_CHAIRED.search(text))


def says_decided(text: str) -> bool:
    """True where something is said to have been decided."""
    return bool(_DECIDED.search(text))


def applies(kind: Kind, expects: Expects) -> bool:
    """True where the kind alone says what a sentence must tell, however the question is worded."""
    if expects is Expects.REASON:
        return False
    if kind == "decisions":
        return expects is Expects.ANYTHING
    if kind in {"chair", "representative"}:
        return expects is Expects.PERSON
    return kind in SIGNALS
