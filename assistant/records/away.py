"""States that a meeting's reports say were away, by the sentences: "the seat of Chad remained empty".

Knows the grammar of absence: who before its verb, or after its noun. A state that is named as taking part is never away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.records.draft import Draft, Fact
from assistant.records.events import Event
from assistant.records.telling import sentences_on
from corpus.report import Span
from corpus.states import code_of, find_states

_COME = (
    r"(?:attend(?:ing)?|come|coming|arrive|arriving|(?:take\s+part|taking\s+part|participat(?:e|ing))"
    r"(?!\s+in\s+the\s+(?:vot|consensus|decision|debat|draft|discussion|election|ballot|adoption))|join(?:ing)?\s+the\s+(?:meeting|session|talks|others)|travel(?:ling)?|"
    r"be\s+(?:present|there|represented)|being\s+present|appear|make\s+it|send\s+(?:a\s+|its\s+|any\s+)?(?:delegat|represent)\w*)"
)
# Whoever stands before it was away.
_BEFORE = re.compile(
    rf"\b(?:was|were|is|are|being|been)\s+(?:also\s+|both\s+)?(?:absent|missing|excused|not\s+(?:present|represented|there)|unrepresented)\b"
    rf"|\b(?:did|could|would|can|does|do)\s*(?:not|n['’]t)\s+{_COME}\b"
    rf"|\b(?:was|were|been)\s+(?:unable|prevented|not\s+able|forced\s+not)\s+(?:to|from)\s+{_COME}\b|\bnot\s+been\s+able\s+to\s+{_COME}\b"
    r"|(?<=,)\s*(?:(?:though|although|however)\s+)?not\s+(?:present|represented|attending)\b"
    rf"|\bha[ds]\s+not\s+(?:arrived|come|appeared|sent)\b|\bfailed\s+to\s+{_COME}\b|\bnever\s+(?:arrived|came)\b"
    rf"|\bsent\s+(?:its\s+|their\s+|his\s+|her\s+)?(?:apologies|regrets)\b|\b(?:stayed|kept)\s+(?:away|out)\b"
    rf"|\b(?:seats?|chairs?|places?)\b[^.;]{{0,80}}\b(?:remained|stayed|was|were|stood)\s+(?:empty|vacant|unoccupied)\b"
    rf"|\b(?:message|statement|paper|letter|regrets?)\b[^.;]{{0,30}}\b(?:be\s+|was\s+|were\s+)read\s+(?:out|by)\b[^.;]{{0,60}}\b(?:since|as|because)\b"
    rf"[^.;]{{0,60}}\b(?:could|did|had)\s*(?:not|n['’]t)\s+(?:\w+\s+)?(?:{_COME}|leave|obtain|get)"
    rf"|\barrived\s+(?:only\s+)?after\s+(?:the\s+)?(?:adoption|close|closing|end|meeting|session)\b"
    rf"|\bsuspended\b[^.;]{{0,60}}\b(?:did\s+not|not\s+(?:attend|take\s+part|participate|represented|invited))\b",
    re.IGNORECASE,
)
# Whoever stands after it was away.
_AFTER = re.compile(
    r"\bapologies\s+(?:(?:for\s+absence\s+)?(?:was|were|had\s+been|have\s+been)\s+)?(?:received\s+|sent\s+)?(?:from|by)\b|\bin\s+the\s+absence\s+of\b"
    r"|\b(?:all|every)\s+[^.;]{0,60}\b(?:represented|present|attended|took\s+part|participated|came)\b[^.;]{0,20}?\b(?:except(?:ing|\s+for)?|with\s+the\s+exception\s+of|save|but(?:\s+for)?|other\s+than)\b"
    r"|\bno(?:body|\s+one|\s+(?:representatives?|delegat(?:es?|ions?)|officials?))\s+(?:of|from|for)\b(?=[^.;]{2,60}\b(?:was|were|came|attended|took\s+part|"
    r"participated|appeared|present|available)\b)"
    r"|\bwe\s+(?:all\s+)?miss(?:ed)?\b"
    r"|^\W*(?:excused|absent|apologies|not\s+(?:present|represented))\s*[:–-]",
    re.IGNORECASE,
)
# "BA, MD and UA": states by their letters, never one alone.
_CODES = re.compile(r"\b[A-Z]{2}(?:, [A-Z]{2})*,? and [A-Z]{2}\b|\b[A-Z]{2}(?:, [A-Z]{2})+\b")
_SEAT = re.compile(r"\b(?:seats?|chairs?|places?)\b", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?<!not\s)(?:attended|took\s+part|participated|came|(?:was|were)\s+(?:present|represented))\b|;|,\s+(?:while|whereas|but|although|and\s+(?:that|the\s+delegat))\b",
    re.IGNORECASE,
)
# It is said of what might have been, or of another meeting.
_ELSEWHERE = re.compile(
    r"\b(?:if|unless|whether|would\s+have|last\s+year|previous(?:ly)?|at\s+the\s+(?:last|previous|earlier))\b",
    re.IGNORECASE,
)


def told_away(draft: Draft, event: Event, others: Sequence[Event] = ()) -> Mapping[str, Fact]:
    """Codes of the states that sentences on the meeting say were away, each with the sentence.

    `others` are the meetings that the same reports tell of.
    """
    found: dict[str, Fact] = {}
    for account in event.accounts:
        for span, text in sentences_on(draft, event, account, others):
            for code in away_in(text):
                if code not in event.states:
                    found.setdefault(code, (account, Span(span.start, span.end)))
    return found


def away_in(text: str) -> list[str]:
    """Codes of the states that one sentence says were away, in their order."""
    before, after = _BEFORE.search(text), _AFTER.search(text)
    if (before is None and after is None) or _ELSEWHERE.search(text):
        return []
    spans: list[tuple[int, int]] = []
    if before is not None:
        came = [m.end() for m in _CAME.finditer(text, 0, before.start())]
        end = before.end() if _SEAT.search(before.group()) else before.start()
        spans.append((came[-1] if came else 0, end))
    if after is not None:
        came = [m.start() for m in _CAME.finditer(text, after.end())]
        spans.append((after.end(), came[0] if came else len(text)))
    named = [(match.code, match.span.start) for match in find_states(text) if match.code]
    for row in _CODES.finditer(text):
        named += [
            (code, row.start()) for letters in row.group().split() if (code := code_of(letters.strip(",")))
        ]
    return list(dict.fromkeys(code for code, at in named if any(start <= at < end for start, end in spans)))
