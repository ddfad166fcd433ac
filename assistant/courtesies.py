"""The question itself, without greetings and requests around it; and its words as part of a sentence of ours.

Knows English courtesies and word order. Knows nothing of what is asked.
"""

from __future__ import annotations

import re

from assistant.spelling import corrected
from assistant.words import BODY_NOUNS, MEETING_NOUNS, words

_COURTESIES = re.compile(
    r"""^\W*(?:(?:hi|hello|hey|ok|okay|well|so|and|but|also|now|then|good\s+(?:morning|afternoon|evening)|dear\s+\w+)\b[\s,!.:-]*
    |please\b[\s,]*|(?:whether|if)\s+(?=\w+\s+\w+)|(?:would|could|will)\s+you\s+be\s+(?:so\s+)?(?:kind|good)\s+(?:enough\s+)?(?:as\s+)?(?:to\s+)?
    (?:tell|remind|show|give|find|check|say|confirm|list|name)?(?:\s+(?:me|us))?\b[\s,]*|(?:could|can|would|will)\s+you\s+(?:please\s+|kindly\s+)?(?:tell|remind|show|give|find|check|say|confirm)(?:\s+(?:me|us))?\b\s*(?:if|whether)?[\s,:]*
    |(?:do|does)\s+(?:you|we|anyone|anybody)\s+know\b\s*(?:if|whether)?[\s,]*|(?:tell|remind|show|give)\s+(?:me|us)\b(?!\s+(?:more\s+)?about)[\s,:]*
    |i(?:['’]d|\s+would)?\s*(?:want|need|like|wish|am\s+trying|was\s+trying)\s+(?:to\s+)?(?:know|find\s+out|learn|see|ask)?\b[\s,:]*
    |i(?:['’]m|\s+am)\s+(?:looking\s+for|wondering|interested\s+in)\b[\s,:]*(?:if|whether)?\s*
    |(?:i\s+)?wonder(?:ing)?\s+(?:if|whether)?\s*|(?:quick\s+)?question\s*[:,-]\s*
    |(?:according\s+to|based\s+on|from|in|per)\s+(?:the|our|my|your|these|this)\s+(?:reports?|documents?|files?|library|texts?|sources?)\b[\s,:]*
    |what\s+(?:do|does)\s+(?:the|our|these|this)\s+(?:reports?|documents?|files?|texts?)\s+say\s+(?:about|on|regarding)\b\s*
    |what\s+(?:do\s+(?:we|you)\s+know|can\s+you\s+(?:tell\s+me|say))\s+(?:about|on|regarding)\b\s*
    |is\s+(?:it|there)\s+(?:said|any\s+information|anything|something|information|mention)\s*(?:in\s+the\s+reports?\s*)?(?:about|on|regarding)?\b\s*)""",
    re.IGNORECASE | re.VERBOSE,
)
_TRAILING = re.compile(
    r"(?:\s*[,;–-]\s*(?:right|correct|yes|no|or\s+not|(?:(?:his|her|their|full)\s+)?names?)(?=[\s?!.]*$))?[\s,]*(?:\b(?:please|thanks|thank\s+you|according\s+to\s+(?:the|our)\s+(?:reports?|documents?)"
    r"|in\s+the\s+(?:reports?|documents?|files?|library)|do\s+you\s+know|if\s+you\s+know|by\s+the\s+way|exactly|"
    r"(?<!\bmeet )(?<!\bmeets )(?<!\bsit )(?<!\bgather )(?<!\bconvene )again(?=\s*\?))\b)?[\s?!.]*$",
    re.IGNORECASE,
)


# Whoever took part is counted, in whatever role.
_ROLES_TOO = re.compile(
    r"\s*[,(–-]?\s*(?:(?:counting|including|incl\.?)\s+(?:as\s+|the\s+|any\s+|all\s+|those\s+of\s+)?(?:observers?|guests?)(?!\s+(?:states|organi))"
    r"|(?:counting|including|incl\.?)\s+(?:any|the|all|those|whoever)?\s*(?:states?|countries|ones|others)?\s*(?:that|who|which)?\s*"
    r"(?:came|attended|sat|took\s+part|were\s+there)\s+(?:only\s+)?as\s+(?:an?\s+)?(?:observers?|guests?)"
    r"|(?:counting|including|incl\.?)\s+(?:any\s+|the\s+|all\s+)?(?:observer|guest)\s+(?:states?|countries)"
    r"|(?:at|in)\s+(?:whatever|whichever|any)\s+(?:level|capacity|role|form|function|guise|status|rank)"
    r"|(?:observers?|guests?)\s+(?:counted|included|too|as\s+well))\s*\)?(?=(?:[\s,]*(?:please|pls))?[\s?!.]*$)",
    re.IGNORECASE,
)


# "For a brief on the region: did X follow the committee?", where what follows names what it asks about.
_FOR_A_PAPER = re.compile(
    r"^\W*for\s+(?:an?|my|our|the|this)\s+(?:\w+\s+){0,2}?(?:brief|briefing|note|file|paper|memo|speech|article|story|piece|submission|"
    r"letter)\b[^:?;]{0,90}[:;]\s*(?=(?:did|do|does|was|were|who|whom|which|what|when|where|how|in|at|is|are|has|have|had|can|could|please)\b)"
    rf"(?=[^?]*(?:\d|\b(?:{'|'.join(sorted((*MEETING_NOUNS, *BODY_NOUNS)))})\b))",
    re.IGNORECASE,
)
# "…, given that the bodies before it met in X": told beside the question.
_GIVEN_THAT = re.compile(
    r",?\s+(?:given|considering|seeing|bearing\s+in\s+mind)\s+that\b[^?,;]*(?=\??\s*$)", re.IGNORECASE
)


def whatever_role(text: str) -> bool:
    """Whether the question ends by saying that observers and guests count as well: "…, observers included?"."""
    return _ROLES_TOO.search(text) is not None


def bare(text: str) -> str:
    """`text` on one line, without greetings, requests and other courtesies around the question."""
    text = _FOR_A_PAPER.sub("", text)
    body = _ROLES_TOO.sub("", _GIVEN_THAT.sub("", corrected(" ".join(text.split()))))
    for _ in range(4):
        shorter = _COURTESIES.sub("", body, count=1)
        if shorter == body or not words(shorter):
            break
        body = shorter
    shorter = _TRAILING.sub("", body)
    return _asking_first(shorter if words(shorter) else body)


_MEETING_FIRST = re.compile(
    r"^\W*(?P<meeting>(?:at|in|during|for)\s+[^,;:]{3,120})\s*[,;:]\s*(?P<asks>(?:who|whom|which|what|where|when|how\s+many|was|were|did|is|are)\s+[^,;:]+)$",
    re.IGNORECASE,
)


# "what about Chad, were they there", "the water board, where did it meet": what is meant stands before, a pronoun in its place.
_SET_BEFORE = re.compile(
    r"^\W*(?:(?:and|but)\s+)?(?:(?:what|how)\s+about\s+|as\s+(?:for|to)\s+)?(?P<thing>(?!(?:since|because|if|although|though|while|after|before|given|when)\b)[^,;:–—?]{2,120}?)\s*[,;:–—]\s*"
    r"(?P<before>(?:(?:who|whom|which|what|where|when|how)\s+(?:[\w-]+\s+){0,3}?)?(?:(?:was|were|did|is|are|has|have|had|do|does|will)\s+)?)"
    r"(?P<pronoun>they|it|he|she|them)\b(?P<after>[^,;:?]*)$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:who|whom|whose|what|which|when|where|why|how|did|does|do|was|were|is|are|has|have|had|will)\b",
    re.IGNORECASE,
)


_PRONOUN = re.compile(r"\b(?:it|them|one|that|this|those)\b", re.IGNORECASE)


def _asking_first(body: str) -> str:
    """ "at the 5th session, was Chad present" with what it asks before the meeting that it asks about; a pronoun for what
    stands before it with that in its place."""
    match = _MEETING_FIRST.match(body)
    if match is not None:
        return f"{match['asks'].rstrip()} {match['meeting'].strip()}"
    match = _SET_BEFORE.match(body)
    if (
        match is None
        or not match["before"]
        or _ASKS.search(match["thing"])
        or _PRONOUN.search(match["after"])
    ):
        return body
    return f"{match['before']}{match['thing'].strip()}{match['after']}"


_SUBJECT = re.compile(
    r"^(?:what(?:['’]s)?|which)\s*(?:(?:was|were|is|are|will\s+be)\s+)?(?P<thing>(?:the|an?|any|its|their)\s+.+|.+['’]s?\s.+)$",
    re.IGNORECASE,
)


def subject_of(body: str) -> str | None:
    match = _SUBJECT.match(body)
    if match and not re.search(r"\b(?:was|were|is|are|did|does|will|has|have|had)\b", match.group("thing")):
        return re.sub(r"^(?:any|an?)\s+", "", match.group("thing"))
    return None


def clause_of(body: str) -> str | None:
    """The question as it stands after "do not say": only where its subject is the question word itself."""
    match = re.match(r"^(?:by\s+|to\s+)?(?:who|what|which|how\s+many|whose)\b", body, re.IGNORECASE)
    if not match or body[: match.end()].lower().startswith(("by", "to")):
        return None
    rest = body[match.end() :]
    words_after = rest.split()
    if not words_after:
        return None
    is_it = re.match(r"^\s+(is|was|are|were)\s+((?:the|an?|his|her|its)\s+.+)$", rest, re.IGNORECASE)
    if is_it and match.group().lower() == "who":
        return f"who {is_it.group(2)} {is_it.group(1).lower()}"
    first = words_after[0].lower()
    if first in {"was", "were", "is", "are", "will", "has", "have", "had"}:
        # "who was elected", "what was decided": the participle follows at once.
        second = words_after[1].lower() if len(words_after) > 1 else ""
        if second == "be" and len(words_after) > 2:
            second = words_after[2].lower()
        if not re.search(
            r"(?:ed|en|ing|said|held|made|sent|set|put|met|chosen|present|absent|there)$", second
        ):
            return None
    elif (
        first in {"did", "does", "do", "would", "can", "could", "should"}
        or re.search(r"\b(?:did|does|do|will|was|were|is|are)\s+(?:the|a|an|they|it|he|she|we)\b", rest)
        or (
            match.group().lower() in {"which", "what", "how many", "whose"}
            and re.search(r"\s(?:did|does|do|will)\s", rest)
        )
    ):
        return None
    return body[0].lower() + body[1:]
