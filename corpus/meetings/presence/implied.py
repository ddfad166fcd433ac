"""States that took part by what the meeting is: the two sides of a joint commission, the one who received the others.

Knows the shape of a bilateral body's name, and that a minister without a state who receives guests is at home. Such states
never make a list. Knows nothing of verbs of attending.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.venue import place_of
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import DELIBERATIVE, DETERMINERS, INTERNATIONAL, MEETING_NOUNS
from corpus.meetings.grammar.tokens import STATE, Tokens
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import Parties, StateParty
from corpus.meetings.presence.statements import Statement
from corpus.report import Span

# "the Luso-Spanish summit": the first half of a joint name.
_COMBINING = {
    "anglo": "GBR", "austro": "AUT", "ethio": "ETH", "franco": "FRA", "greco": "GRC", "hispano": "ESP",
    "indo": "IND", "italo": "ITA", "luso": "PRT", "russo": "RUS", "sino": "CHN", "turco": "TUR",
}  # fmt: skip
_JOINS = frozenset("-–—‑+/")
_ABOUT = frozenset("on about regarding concerning against over".split())
# "the X-Y war", "the X–Y border": a subject, whatever body speaks of it.
_SUBJECTS = frozenset(
    "war conflict border dispute crisis relations trade agreement treaty pipeline highway railway corridor line gas "
    "frontier tensions hostilities ceasefire".split()
)
_RECEIVING = frozenset("host receive welcome".split())
_NATIONAL = frozenset(
    "president premier minister vice-minister chancellor king queen emir sultan secretary vice-president councillor "
    "vice-premier undersecretary".split()
)


# Bodies have these, too: one who welcomes delegates may preside over the body alone.
_OF_ANY_BODY = frozenset("president vice-president secretary".split())
_OF_BODIES = INTERNATIONAL | frozenset(
    "general secretary-general commissioner commission council board".split()
)


def implied_in(document: Document, account: Account, said: list[Statement]) -> list[Statement]:
    """Statements on states that nobody names as participants, because the meeting's name or its host does."""
    return [
        *_two_sides(document, account),
        *_host_at_home(document, account, said),
        *_inviting(document, account),
    ]


def _inviting(document: Document, account: Account) -> list[Statement]:
    """ "met in B at the invitation of X's minister": who invites the others receives them."""
    tokens = document.sentences[account.first].tokens
    for k in range(len(tokens) - 3):
        words = [t.lower for t in tokens[k : k + 4]]
        if (
            words[0] == "invitation"
            and words[1] in {"of", "from"}
            and k
            and tokens[k - 1].lower in {"the", "an"}
        ):
            comma = next((n for n in range(k + 2, len(tokens)) if tokens[n].text in ",;."), len(tokens))
            parties = read_parties(tokens, k + 2, comma, document.sentences[account.first].groups)
            states = [s for s in parties.states if s.official]
            if len(states) == 1:
                return [Statement(Parties(states=states), account.first, False)]
    return []


def _two_sides(document: Document, account: Account) -> list[Statement]:
    for anchor in account.anchors:
        mention = anchor.mention
        read = document.sentences[anchor.sentence]
        if (mention is not None and mention.when) or anchor.strength < 1 or not read.tokens:
            continue
        verb = anchor.clause.group.start if anchor.clause is not None else len(read.tokens)
        first = read.tokens[anchor.clause.subject_start].start if anchor.clause else read.span.start
        last = read.tokens[verb - 1].end if verb else first
        if mention is not None:
            last = max([last, mention.span.end, *(body.end for body in mention.bodies)])
            first = min([first, mention.span.start, *(body.start for body in mention.bodies)])
        sides = (
            _joined(read, first, last)
            or _between(read, first, last)
            or _joined(read, read.span.start, read.span.end, body=True)
        )
        if sides:
            return [Statement(Parties(states=sides), anchor.sentence, False)]
    return []


def _joined(read: Read, first: int, last: int, body: bool = False) -> list[StateParty]:
    """ "the X-Y Joint Commission", "the C5+X summit"; with `body` a proper name only."""
    tokens = read.tokens
    for k in range(1, len(tokens) - 1):
        if tokens[k].text not in _JOINS or not (first <= tokens[k].start and tokens[k].end <= last + 1):
            continue
        if tokens[k - 1].end != tokens[k].start or tokens[k].end != tokens[k + 1].start:
            continue
        sides = [t for t in (tokens[k - 1], tokens[k + 1]) if t.kind == STATE and t.code]
        first_half = _COMBINING.get(tokens[k - 1].lower)
        if len(sides) == 1 and first_half is not None and tokens[k + 1] is sides[0]:
            following = [t.lower for t in tokens[k + 2 : k + 6]]
            if any(word in DELIBERATIVE or word in MEETING_NOUNS for word in following):
                span = Span(tokens[k - 1].start, tokens[k - 1].end)
                return [StateParty(first_half, span, None, None, official=True), *_parties(sides)]
        beyond = tokens[k + 2] if k + 2 < len(tokens) else None
        other = tokens[k - 1] if sides and sides[0] is tokens[k + 1] else tokens[k + 1]
        region = other.capital and tokens[k].text in "-–—‑" and not body and not other.text.isupper()
        if not sides or (len(sides) == 1 and tokens[k].text != "+" and not region):
            continue
        if beyond is not None and beyond.text in _JOINS:
            continue
        following = [t.lower for t in tokens[k + 2 : k + 9]]
        if not any(word in DELIBERATIVE or word in MEETING_NOUNS for word in following[:7]):
            continue
        if body and not any(t.capital and t.lower in DELIBERATIVE for t in tokens[k + 2 : k + 6]):
            continue
        if (
            following[0] in _SUBJECTS and following[1:2] and following[1] not in DELIBERATIVE
        ) or _subject_of_talk(tokens, k - 1):
            continue
        return _parties(sides)
    return []


def _between(read: Read, first: int, last: int) -> list[StateParty]:
    """ "the Working Group between X and Y", "the Joint Committee of X and Y"."""
    tokens = read.tokens
    for k in range(len(tokens) - 3):
        shared = tokens[k].lower == "of" and any(t.lower in _SHARED for t in tokens[max(0, k - 7) : k])
        if not (tokens[k].lower == "between" or shared) or not first <= tokens[k].start <= last + 2:
            continue
        n = k + 1
        n += tokens[n].lower in DETERMINERS
        if n + 2 >= len(tokens) or tokens[n + 1].lower != "and":
            continue
        m = n + 2 + (tokens[n + 2].lower in DETERMINERS)
        if (
            any(t.lower in DELIBERATIVE or t.lower in MEETING_NOUNS for t in tokens[max(0, k - 8) : k])
            and m < len(tokens)
            and tokens[n].form == tokens[m].form == "name"
            and tokens[n].code
        ):
            if tokens[k - 1].lower in _SUBJECTS:
                return []
            return _parties([tokens[n], tokens[m]])
    return []


_SHARED = frozenset("joint mixed bilateral binational".split())


def _subject_of_talk(tokens: Tokens, k: int) -> bool:
    before = k - 1
    while before >= 0 and tokens[before].lower in DETERMINERS:
        before -= 1
    return before >= 0 and tokens[before].lower in _ABOUT


def _parties(sides: Tokens) -> list[StateParty]:
    return [StateParty(t.code, t.state.span, None, None, official=True) for t in sides if t.state is not None]


def _host_at_home(document: Document, account: Account, said: list[Statement]) -> list[Statement]:
    """ "Minister A hosted her counterparts of X and Y in B": a minister without a state, in the country of B."""
    near = [index for index in account.sentences if 0 <= index - account.first < 3]
    for read, clause in [(document.sentences[i], c) for i in near for c in document.sentences[i].clauses]:
        group, opens = clause.group, read.index == account.first
        if group.lemma not in _RECEIVING or group.passive or not group.real or not group.finite:
            continue
        if any(t.kind == STATE for t in read.tokens[clause.subject_start : clause.subject_end]):
            continue
        subject = read.tokens[clause.subject_start : clause.subject_end]
        title = next((t for t in subject[:4] if t.lower in _NATIONAL), None)
        if title is None or not subject[-1].capital or any(t.lower in _OF_BODIES for t in subject):
            continue
        if subject[-1] is title or (title.lower in _OF_ANY_BODY and (group.lemma == "welcome" or not opens)):
            continue
        guests = {p.code for s in said if s.sentence == read.index for p in s.parties.states}
        guests |= {p.code for s in said if s.listed for p in s.parties.states}
        if not guests:
            continue
        place = place_of(document, account, False)
        if place is not None and place.country and place.country not in guests:
            span = Span(title.start, subject[-1].end)
            party = StateParty(place.country, span, None, None, official=True)
            return [Statement(Parties(states=[party]), read.index, False)]
    return []
