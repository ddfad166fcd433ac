"""Questions about many meetings, by their words: "any meetings in May?", "which reports mention …", "all but the one in Riga".

Knows the grammar of such questions. Knows nothing of the library.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MEETINGS = r"(?:meetings|sessions|summits|conferences|gatherings|talks|sittings|events)"
_ONE_OR_MORE = r"(?:meetings?|sessions?|summits?|conferences?|gatherings?|talks|sittings?|events?)"
_REPORTS = r"(?:reports?|documents?|press\s+releases?|papers?|minutes|communiqu[eé]s)"


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# "were there any meetings", "did any of the sessions": whichever fits is wanted.
_WHETHER_ANY = _any(
    r"^\W*(?:(?:was|were|is|are|did|does|do|has|have|had)\s+)?(?:there\s+)?(?:ever\s+)?(?:been\s+)?any\s+(?:of\s+(?:the|our)\s+)?"
    rf"(?:\w+\s+){{0,2}}?{_ONE_OR_MORE}\b(?!\s+on\s+the\s+(?:sidelines|margins|fringes))"
)
_NAMED_FIRST = _any(
    rf"^\W*(?:all\s+(?:the\s+)?)?{MEETINGS}\s+(?:(?:in|of|with|at|that|where|which|held|on|since|by)\b"
    r"|(?:the\s+)?(?:[\w’'-]+\s+){1,4}?(?:attended|joined|hosted|chaired|took\s+part\s+in|went\s+to|was\s+at|were\s+at)\b)"
)
_WHICH = _any(
    rf"^\W*(?:(?:which|what|list|show|name)\s+(?:me\s+)?(?:the\s+)?|all\s+(?:the\s+)?)(?:\w+\s+){{0,2}}?{MEETINGS}\b"
)
# "what was held in Nadi?", "anything from 2017?"
_WHAT_WAS_HELD = _any(
    r"^\W*(?:and\s+)?what(?:\s+all|\s+else)?\s+(?:(?:was|were|has\s+been|got)\s+(?:held|hosted|convened)\s+(?:in|at|during)|took\s+place\s+in)\b"
    r"|^\W*(?:and\s+)?anything\s+(?:(?:held|convened)\s+in\s+[\w’' -]{3,30}"
    r"|(?:from|in|during)\s+(?:[\w’'-]+\s+)?(?:19|20)\d\d)\W*$"
)
_WHICH_ONES = _any(r"^\W*(?:which\s+(?:ones?|of\s+them)|any\s+ones?)\b")
_A_FORM = _any(
    r"\b(?:online|virtual(?:ly)?|remote(?:ly)?|by\s+video|hybrid|in[- ]person|face[- ]to[- ]face)\b"
)

# "both Riga meetings", "the two sessions of the board": a pair under one name.
_TWO = _any(
    rf"\b(?:both|the\s+two)\s+(?:of\s+the\s+)?(?:(?!and\b)[\w’'-]+\s+){{0,5}}?{MEETINGS}\b(?!\s+and\b)"
)
_COMPARED = _any(
    r"\b(?:who|compare\w*|differ\w*|in\s+common|same|participants|states|countries|nations|delegations)\b"
)

_SPEAKS = (
    r"(?:mention(?:s|ed|ing)?|sp(?:eaks?|oke|eaking)\s+(?:of|about)|talk(?:s|ed|ing)?\s+(?:about|of)|refer(?:s|red|ring)?\s+to|"
    r"sa(?:ys?|id|ying)\s+(?:any|some)thing\s+(?:about|on|of))"
)
_TREATS = (
    rf"(?:{_SPEAKS}|discuss(?:es|ed)?|deal(?:s|t)?\s+with|cover(?:s|ed)?|touch(?:es|ed)?\s+(?:up)?on|address(?:es|ed)?|"
    r"raise[sd]?|consider(?:s|ed)?|about)"
)
_LINK = r"(?:that\s+|which\s+)?(?:(?:has|have|had|did|does|do|ever|also|even|is|are|was|were)\s+){0,2}?"
_MENTIONED = (
    _any(rf"^\W*(?:(?:did|does|do|has|have)\s+)?any\s+(?:of\s+(?:the|our)\s+)?(?:\w+\s+)?(?:{_ONE_OR_MORE}|{_REPORTS})\s+{_LINK}{_TREATS}\s+(?P<what>.+)$"),
    _any(rf"\b(?:which|what|list|show|all|the)\s+(?:of\s+(?:the|our)\s+)?{_REPORTS}\s+{_LINK}{_TREATS}\s+(?P<what>.+)$"),
    _any(rf"\b(?:which|what|list|show|all|the)\s+(?:of\s+(?:the|our)\s+)?{_ONE_OR_MORE}\s+{_LINK}{_SPEAKS}\s+(?P<what>.+)$"),
    _any(
        rf"^\W*(?:in|at)\s+(?:which|what|any)\s+(?:{_ONE_OR_MORE}|{_REPORTS})\s+(?:is|are|was|were|did|has|have)\s+(?P<what>.+?)\s+(?:been\s+)?"
        r"(?:mentioned|spoken\s+of|talked\s+about|referred\s+to|named|come\s+up|brought\s+up)\b"
    ),
)  # fmt: skip

# What is taken out again. After "not" alone an article or "one" must show that a meeting follows.
_LEFT_OUT = _any(
    r"\s*[,(–—-]?\s*\b(?:(?:except(?:ing)?(?:\s+for)?|excluding|apart\s+from|aside\s+from|other\s+than|besides|not\s+counting|leaving\s+out)\s+(?P<rest>.+)"
    r"|(?:and\s+|but\s+)?(?:not|without)\s+(?P<pointed>(?:(?:the|those|that)\s+(?:ones?\s+)?(?:in|at|on|of)\s+.+|(?:the|that)\s+.+\bones?|the\s+.+)))\W*$"
)
_POINTS = _any(r"^(?:(?:the|those|that)\s+ones?|those|the|that)\s+(?=\S)|\s+ones?\W*$")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A question about many meetings without its exception: `kept` is what remains, `out` the words of the exception."""

    kept: str
    out: str


def asks_for_many(body: str) -> bool:
    """Whether the meetings that fit are wanted, said by "any", by the noun alone or by "which ones" with a form."""
    return bool(
        _WHETHER_ANY.match(body)
        or _NAMED_FIRST.match(body)
        or _WHICH.match(body)
        or _WHAT_WAS_HELD.match(body)
        or (_WHICH_ONES.match(body) and _A_FORM.search(body))
    )


def names_two(body: str) -> bool:
    """Whether two meetings are spoken of by one name."""
    return bool(_TWO.search(body) and _COMPARED.search(body))


def mentioned_thing(body: str) -> str | None:
    """What is asked for in "did any meeting mention …"; None for other questions."""
    match = next((match for pattern in _MENTIONED if (match := pattern.search(body))), None)
    return match["what"].strip(" ?!.") if match else None


def left_out(body: str) -> LeftOut | None:
    """The exception that a question makes ("except the one in Riga"), taken out of it; None where it makes none."""
    match = _LEFT_OUT.search(body)
    if match is None or not body[: match.start()].strip():
        return None
    out = _POINTS.sub("", (match["rest"] or match["pointed"]).strip(" ?!.)"))
    return LeftOut(body[: match.start()].rstrip(" ,(–—-"), out) if out else None
