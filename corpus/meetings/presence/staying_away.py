"""Ways of saying that a state was not there in which no verb of attending is denied: "its seat remained empty", "no one came
from X", "X declined the invitation", "X's absence was regretted".

Knows the words around a state's name in a sentence. Knows nothing of clauses, and nothing of who came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.meetings.grammar.document import ABOUT, Read
from corpus.meetings.grammar.lexicon import BODY_HEADS, MEETING_NOUNS
from corpus.meetings.grammar.mentions import EARLIER
from corpus.places.table import cities_called
from corpus.report import Span

STAYED_AWAY = "stayed away"
"""The reason given where the words leave no doubt, whatever else names the state."""

_MARK = "\N{REPLACEMENT CHARACTER}"  # stands for a state's name

_ROW = rf"{_MARK}(?:(?:, |,? and (?:the )?|,? or (?:the )?|, the ){_MARK})*"
_OF = r"(?:of|from|for) (?:the )?(?:\w+ of )?"
_SIDE = (
    r"(?:delegations?|delegates?|representatives?|representation|envoys?|experts?|ministers?|officials?|colleagues?"
    r"|side|team|government|member)"
)
_SUBJECT = (
    rf"(?:(?:the |its |our )?(?:[\w’'-]+ ){{0,4}}?{_SIDE} {_OF}{_ROW}"
    rf"|{_ROW}(?:[’']s?)?(?: (?!(?:and|or|but|that|which|who)\b)[\w’'-]+){{0,4}}?)"
    r"(?:,(?: [^\s,;:.]+){1,9},)?"
)
_AGAIN = r"(?:again |also |once more )?"
_NOT = rf"{_AGAIN}(?:did|do|does|could|can|was|were|is|are|had|has|have|would)(?: not|n[’']t)(?: \w+ly| even| again| yet)?"
_HAVING = rf"(?:had |has |have |was |were )?{_AGAIN}"
_IT = r"(?:it|he|she|they)"
_THEIR = r"(?:its|his|her|their|the)"

# What was not done; where it may be of something else than the meeting, what follows must say the meeting, or nothing.
_DENIED = re.compile(
    rf"{_SUBJECT} (?:{_NOT} (?:be )?(?:take part|participate|attend|come|join|appear|show up|turn up|make it|travel|arrive"
    r"|able to \w+)"
    rf"|{_NOT} (?P<there>(?:been )?(?:represented|present|there|in the room|in the hall|at the table|among (?:the|those) \w+))"
    rf"|{_NOT} (?:been )?(?P<asked>invited)|took no part)(?P<rest>[^.;]*)"
)
_AWAY = re.compile(
    rf"{_SUBJECT} (?:"
    + "|".join(
        (
            rf"{_HAVING}(?:stay(?:ed)?|kept|remained) away",
            rf"{_HAVING}(?:boycott(?:ed)?|skip(?:ped)?) (?:the|this|it)\b",
            rf"{_HAVING}(?:declined|turned down|refused) (?:the |an? |its |this )?"
            r"(?:invitation|to attend|to come|to take part|to participate)",
            r"did not (?:respond|reply|react|answer)(?: to)? (?:the|an?|its) invitation",
            rf"{_HAVING}(?:cancelled|canceled|called off)(?: {_THEIR} (?:trip|visit|participation|attendance|journey))?"
            r"(?: at| on| short|[,.;]|$)",
            r"(?:had )?(?:withdrew|pulled out)(?: from (?:the|this) (?:meeting|session|summit|conference|talks)"
            r"| on the eve| at the last| at short|[,.;]|$)",
            rf"{_HAVING}(?:excused (?:itself|himself|herself|themselves)|apologi[sz]ed for (?:{_THEIR} absence"
            r"|not (?:attending|coming|taking part|participating|being (?:able|there|present))|being unable))",
            r"(?:had to )?(?:stay(?:ed)? at home|stay away|cancel|remain(?:ed)? at home)",
            r"(?:could|did) not (?:nominate|delegate|designate|field) "
            r"(?:any|a|an|its|their|participants|experts|delegates|anyone)",
            r"has suspended (?:its|their) (?:participation|membership)",
            rf"regretted (?:that {_IT} (?:could|was|were|would) not|not being able)",
            r"could not make it",
            r"was represented by (?:no one|nobody)|(?:had )?sent (?:no one|nobody)|[^.;]*neither on site nor online",
            rf"(?:let it be known|announced) that {_IT} would not (?:come|attend|take part|participate)",
            r"(?:was|were|is|are) prevented from (?:attending|coming|taking part|participating)",
            r"was the only (?:\w+ ){0,2}(?:missing|absent)",
            rf"{_HAVING}(?:informed|notified|advised) (?:[\w’'-]+ ){{0,6}}?(?:of |about )?(?:the|its|their) "
            r"(?:impossibility|inability) (?:of|to) (?:arriv|attend|com|tak|travel|participat|be)\w*",
            rf"{_NOT} (?:a )?party to (?:the|these) (?:talks|meeting|negotiations|consultations|session|round)",
        )
    )
    + ")"
)
_SEAT = re.compile(
    rf"(?:(?:the )?(?:seat|chair|place)s? {_OF}{_ROW}|{_ROW}(?:[’']s?)? (?:seat|chair|place)s?) "
    r"(?:was|were|remained|stayed|had remained) (?:left )?(?:empty|vacant|unoccupied)"
)
_NOBODY = re.compile(
    rf"\b(?:no one|nobody|no (?:\w+ )?{_SIDE}|none)"
    r"(?: (?:had )?(?:came|come|travelled|traveled|was there|was present|appeared|arrived|attended))? "
    rf"(?:from|of) (?:the )?{_ROW}"
)
_MISSING = re.compile(
    rf"\b(?:missing|absent)(?: from the (?:table|meeting|hall|room|list))? (?:was|were) (?:the )?{_ROW}"
)
_ABSENCE = re.compile(
    rf"\babsence of (?:the )?(?:{_SIDE} {_OF})?{_ROW}(?!(?:[’']s?)? \w*(?:chair|presid|minist))"
    rf"|{_ROW}[’']s? absence\b|\bbecause {_ROW} (?:was|were) not (?:there|present)|{_ROW} being absent"
)
_SUSPENDED = re.compile(
    rf"{_ROW}, whose (?:membership|participation) (?:is|was|has been) suspended"
    rf"|{_ROW}, whose (?:[\w’'-]+ ){{1,3}}(?:have|has|had|were|was) not (?:been )?(?:admitted|invited|allowed)"
    rf"|(?:rights?|participation|membership|representation) of (?:the )?{_ROW} "
    r"(?:have|has|had|are|is|was|were) (?:been )?suspended"
    rf"|{_ROW} (?:has|have|had) (?:also )?been suspended"
    rf"|suspended (?:the )?(?:rights?|participation|membership) of (?:the )?{_ROW}"
    rf"|(?:rights?|participation|membership|representation) of (?:the )?{_ROW},? "
    r"(?:which )?(?:remains?|remained|stays?|still) suspended"
)
_NO_WORD = re.compile(
    r"\bno (?:word|reply|answer|response|news|nomination)s? (?:was|were|had been|has been|had|came)"
    rf"(?: (?:received|heard|come|given))? from (?:the )?{_ROW}"
)
# Of a state that does nothing itself: "the paper of X, whose envoy could not travel", "no statement was made for X, whose …".
_EXCUSED = re.compile(
    rf"\b(?:of|for|from) (?:the )?{_ROW}, whose (?:[\w’'-]+ ){{1,4}}(?:(?:had )?(?:sent|conveyed|expressed|tendered) "
    r"(?:his |her |their |its )?(?:regrets|apologies)|(?:could|did) not (?:come|attend|travel|take part|participate|make it)"
    r"(?=[,.;]| owing| due|$))"
)
_SURE = (_AWAY, _SEAT, _NOBODY)
_OTHERS = (_MISSING, _ABSENCE, _NO_WORD, _EXCUSED)

_NOUNS = "|".join(sorted(MEETING_NOUNS | BODY_HEADS))
_THE_MEETING = re.compile(
    r"^\s*(?:$|[,)–—:]|(?:and|but|either|because|for|owing|due)\b|this (?:time|year)\b"
    rf"|to (?:the |our )?{_MARK}?[A-Z]"
    r"|(?:in|at|to|for)? ?(?:it|them|there|either|person|online|remotely|time|on time|any|the event)\b"
    rf"|(?:in |at |to |on )?(?:the|this|our|its|any of the|either of the)? ?(?:[\w’'-]+ ){{0,3}}?(?:{_NOUNS})s?\b)",
)
_BY_SOMEBODY = re.compile(r"^\s*(?:by|at (?:the )?(?:level|ministerial))\b")


_NOT_THERE = "did not take part"
# Without one of these no sentence says it.
_TELLING = frozenset(
    "not n't n’t no nobody none neither away boycott boycotted skip skipped declined turned refused cancelled canceled called "
    "withdrew pulled excused apologised apologized home cancel suspended regretted announced known prevented only missing "
    "absent empty vacant unoccupied absence impossibility inability regrets apologies didn't couldn't wasn't weren't".split()
)


def stayed_away(read: Read) -> list[tuple[str, str, Span]]:
    """The states that a sentence says were not there: code, reason, and where each is named.

    Of what a body is, only whose rights are suspended bears on its meetings; that dates from an earlier one as a rule.
    """
    if read.words.isdisjoint(_TELLING):
        return []
    text, places = _marked(read)
    found: dict[str, tuple[str, str, Span]] = {}
    spans = [(*match.span(), _NOT_THERE) for match in _SUSPENDED.finditer(text)]
    earlier = any(mention.when == EARLIER for mention in read.mentions)
    if read.line.section != ABOUT and not earlier:
        spans += [(*match.span(), STAYED_AWAY) for pattern in _SURE for match in pattern.finditer(text)]
        spans += [(*match.span(), _NOT_THERE) for pattern in _OTHERS for match in pattern.finditer(text)]
        spans += [
            (m.start(), m.start("rest"), _NOT_THERE) for m in _DENIED.finditer(text) if _of_the_meeting(m)
        ]
    for start, end, reason in spans:
        for code, span in _first_row(text, [place for place in places if start <= place[0] < end]):
            found.setdefault(code, (code, reason, span))
    return list(found.values())


_BETWEEN = re.compile(r"(?:,|,? and|,? or)(?: the)? ")


def _first_row(text: str, places: list[tuple[int, str, Span]]) -> Iterator[tuple[str, Span]]:
    """The states named one after another: not "A, whose border with B is closed"."""
    last: int | None = None
    for at, code, span in places:
        if last is not None and not _BETWEEN.fullmatch(text[last + 1 : at]):
            return
        yield code, span
        last = at


def _of_the_meeting(match: re.Match[str]) -> bool:
    rest = match["rest"]
    if match["there"] or match["asked"]:
        return not _BY_SOMEBODY.match(rest)
    return _THE_MEETING.match(rest) is not None


def _government(read: Read, k: int) -> str | None:
    """The state whose capital stands for it behind "from": "no delegation had come from Tirana"."""
    token = read.tokens[k]
    if not k or read.tokens[k - 1].lower != "from" or token.place is None or not token.place.city:
        return None
    seats = {city.code for city in cities_called(token.place.city) if city.capital}
    return seats.pop() if len(seats) == 1 and token.place.city == token.text else None


def _marked(read: Read) -> tuple[str, list[tuple[int, str, Span]]]:
    """The sentence in small letters, but for names, with a mark for each state; and where each mark stands."""
    parts: list[str] = []
    places: list[tuple[int, str, Span]] = []
    length = 0
    for k, token in enumerate(read.tokens):
        glued = k > 0 and read.tokens[k - 1].end == token.start
        gap = "" if glued or k == 0 else " "
        length += len(gap)
        seat = _government(read, k)
        if token.state is not None and token.code:
            places.append((length, token.code, token.state.span))
            word = _MARK
        elif seat is not None:
            places.append((length, seat, Span(token.start, token.end)))
            word = _MARK
        else:
            word = token.text if token.capital and k else token.text.lower()
        parts += [gap, word]
        length += len(word)
    return "".join(parts), places
