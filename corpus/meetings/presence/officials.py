"""Officials who act at a meeting, in whatever clause: "the Danish minister outlined", "Finland's A and her B counterpart".

Knows which subjects and objects are officials of a state, and which verbs leave open whether they were there. Such clauses
name persons one by one and never make a list. Knows nothing of verbs of attending.
"""

from __future__ import annotations

from corpus.meetings.grammar.lexicon import (
    DECIDE,
    DELEGATES,
    DISCUSS,
    MEETING_NOUNS,
    OFFICES,
    PREPOSITIONS,
    SUBORDINATORS,
)
from corpus.meetings.grammar.tokens import STATE, Tokens
from corpus.meetings.people.person_names import has_courtesy, name_at
from corpus.meetings.presence.after_verb import apply_after_verb
from corpus.meetings.presence.clause_at import ClauseAt
from corpus.meetings.presence.continuations import subject_of, subject_start
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import Parties
from corpus.meetings.presence.predicates import ATTENDING, LEADING, SPEAK

# Said of somebody who need not be there, or is expressly elsewhere.
_ELSEWHERE = frozenset(
    """
    invite expect urge ask call condemn request suspend excuse decline fail boycott skip miss refuse withdraw
    apologise apologize remain have want need face plan hope intend threaten accuse criticise criticize ratify
    accede become appear seem cover notify write cable phone telephone name mention exclude affect hit concern
    stay resign die retire visit travel arrive win lose tweet be
    send submit circulate provide supply finance fund publish issue
    """.split()
)
# Nobody does these in his absence.
_IN_THE_ROOM = frozenset(
    """
    thank second move respond reply brief deliver present inform hand answer greet host co-host preside chair
    co-chair intervene outline handed responded replied moved seconded briefed answered
    """.split()
)
# What is done at meetings; "toured the sawmills", "blessed the hall" is not.
_PROCEEDING = (
    DECIDE
    | DISCUSS
    | SPEAK
    | LEADING
    | _IN_THE_ROOM
    | frozenset(
        """
        say note stress express inform report propose support point raise observe recall underline highlight sign outline
        welcome agree present explain describe add suggest tell announce emphasise emphasize brief share meet inaugurate
        initial endorse nod take give state represent serve vote abstain object congratulate compare inspect
        push press resist oppose defend sit stand touch stick speak call exchang reiterat reaffirm introduc
        """.split()
    )
)
_OUTSIDERS = frozenset(
    "spokesman spokeswoman spokesperson spokespersons analyst analysts former ex-minister".split()
)
_COMPANIONS = frozenset(
    "counterpart counterparts colleague colleagues homologue homologues interlocutor".split()
)
_POSSESSIVES = frozenset("his her their its".split())
# With these the companion is the one who is spoken of, not the one who is met.
_OF_OTHERS = frozenset(
    "succeed replace expect await call phone telephone write cable criticise criticize".split()
)
# Who is told something at the meeting, not the press outside.
_HEARERS = frozenset(
    "ministers delegates participants members council committee session meeting colleagues leaders experts heads "
    "conference assembly board forum summit panel group commission counterpart counterparts host them us".split()
)
_HONOURED = frozenset("thank elect re-elect congratulate".split())


def officials_act(at: ClauseAt, named: bool) -> None:
    """Reads what one real clause says of single officials beside those that it has `named` already."""
    if not at.group.finite or at.group.tense not in ("past", "present"):
        return
    if not named:
        _subject_acts(at)
        _came_as(at)
    _companions(at)
    if at.lemma in _HONOURED and not at.group.passive:
        _honoured(at)
    if at.lemma in {"hand", "pass"} and "to" in at.after(12):
        _handed_to(at)
    if at.lemma in {"say", "report"} and any(word in _WITNESSES for word in at.subject()[:4]):
        _reported(at)


def _subject_acts(at: ClauseAt) -> None:
    lemma = at.lemma
    if lemma in _QUOTING and _said_after_quote(at):
        return
    if at.group.passive or lemma in _ELSEWHERE | ATTENDING or at.group.tense != "past":
        return
    if (
        lemma not in _PROCEEDING
        and lemma.removesuffix("ed") not in _PROCEEDING
        and lemma.removesuffix("d") not in _PROCEEDING
    ):
        return
    if lemma == "hand" and not any(t.lower in _CHAIRS for t in at.tokens[at.end : at.end + 5]):
        return
    if lemma == "tell" and not any(word in _HEARERS or word in MEETING_NOUNS for word in at.after(6)):
        return
    start, end = subject_start(at.read, at.clause), at.clause.subject_end
    if end - start > 40 or not _begins_with_an_official(at.tokens, start, end):
        return
    parties = subject_of(at.read, at.clause)
    officials = _only_officials(parties)
    if officials.states:
        apply_after_verb(at.tokens, at.end, officials)
        at.found.add(officials, at.index, False, speaker=lemma not in _IN_THE_ROOM)


def _said_after_quote(at: ClauseAt) -> bool:
    """'"We will pay," said A, X's minister.': the speaker stands behind the verb."""
    before = [t.text for t in at.tokens[max(0, at.group.start - 2) : at.group.start]]
    if not any(text in _QUOTES for text in before):
        return False
    verb = next((g.start for g in at.read.groups if g.finite and g.start >= at.end), len(at.tokens))
    stop = next((k for k in range(at.end, verb) if at.tokens[k].text in '."“”'), verb)
    officials = _only_officials(read_parties(at.tokens, at.end, stop, at.read.groups))
    if officials.states and _begins_with_an_official(at.tokens, at.end, stop):
        at.found.add(officials, at.index, False, speaker=True)
    return True


_QUOTES = frozenset('"”’»') | {"'"}
_QUOTING = frozenset("say add note stress explain explained remark remarked conclude declare".split())


def _begins_with_an_official(tokens: Tokens, start: int, end: int) -> bool:
    """Whether an office, a delegation or a person is the head: "the minister of A", never "the plan of the minister"."""
    official = False
    named = name_at(tokens, start, end)
    if named - start >= 2 and named + 1 < end and (tokens[named].text == "(" or tokens[named].lower == "of"):
        official = tokens[named + 1].kind == STATE or tokens[min(named + 2, end - 1)].kind == STATE
    for k in range(start, end):
        token = tokens[k]
        lower = token.lower
        if lower in _OUTSIDERS:
            return False
        if lower in PREPOSITIONS or lower in SUBORDINATORS:
            return official
        if lower in OFFICES or lower in DELEGATES:
            official = True
        elif token.kind == STATE and k + 1 < end and tokens[k + 1].lower in {"'s", "’s"}:
            after = name_at(tokens, k + 2, end)
            official = official or after - k >= 4
    return official or has_courtesy(tokens, start, end)


def _only_officials(parties: Parties) -> Parties:
    codes = {person.state for person in parties.persons if person.state}
    return Parties(
        states=[s for s in parties.states if s.official or s.code in codes],
        persons=[p for p in parties.persons if p.state],
    )


def _came_as(at: ClauseAt) -> None:
    """ "X looked in as an observer", "Y and Z followed in an advisory capacity": the role says that they were there."""
    if at.group.passive or not at.group.finite or at.lemma in _TAKING_A_STATUS or at.group.tense != "past":
        return
    words = at.after(14)
    for k, word in enumerate(words[:-1]):
        if word in {".", ";", "who", "which"}:
            return
        rest = words[k + 1 : k + 5]
        as_role = word == "as" and any(w in _ROLES_HELD for w in rest)
        in_capacity = word == "in" and any(w in {"capacity", "status"} for w in rest) and "an" in rest[:1]
        if as_role or in_capacity:
            subject = at.tokens[at.clause.subject_start : at.clause.subject_end]
            if sum(t.kind not in (STATE, "punct") and t.lower not in _SMALL for t in subject) > 3:
                return
            parties = subject_of(at.read, at.clause, lead="public")
            apply_after_verb(at.tokens, at.end, parties)
            at.found.add(Parties(states=parties.states), at.index, True)
            return


_ROLES_HELD = frozenset("observer observers guest guests invitee invitees non-member non-members".split())
_SMALL = frozenset("and the both also as well with".split())
# "X joined the organisation as an observer", "was admitted as": a status that is won, not a seat that is taken.
_TAKING_A_STATUS = ATTENDING | frozenset(
    "become admit accept invite remain apply be have grant join serve".split()
)


def with_as_officers(at: ClauseAt) -> None:
    """ "… chaired by A, with B as rapporteur", "with Ms C of X as vice-chair": the officers of the meeting."""
    tokens = at.tokens
    for k in range(at.end, len(tokens)):
        if tokens[k].lower != "with":
            continue
        verb = next((g.start for g in at.read.groups if g.finite and g.start > k), len(tokens))
        officer = next(
            (
                n
                for n in range(k + 2, min(verb, k + 40, len(tokens) - 1))
                if tokens[n].lower == "as" and any(t.lower in _OFFICERS for t in tokens[n + 1 : n + 4])
            ),
            None,
        )
        if officer is not None:
            parties = read_parties(tokens, k + 1, officer, at.read.groups, lead="public")
            at.found.add(Parties(states=parties.states, persons=parties.persons), at.index, False)
            return


_OFFICERS = frozenset(
    "rapporteur rapporteurs vice-chair vice-chairs vice-chairman vice-chairperson vice-president co-chair chair "
    "chairman chairperson vice-presidents vice-chairmen secretary moderator".split()
)


def _companions(at: ClauseAt) -> None:
    """ "… with his X and Y counterparts", "thanked her colleague from Z": who is called so by one who is there."""
    if at.lemma in _OF_OTHERS:
        return
    tokens = at.tokens
    limit = next((g.start for g in at.read.groups if g.finite and g.start >= at.end), len(tokens))
    for k in range(at.clause.subject_start, limit):
        if tokens[k].lower not in _POSSESSIVES:
            continue
        head = next((n for n in range(k + 1, min(limit, k + 9)) if tokens[n].lower in _COMPANIONS), None)
        if head is None or any(
            tokens[n].lower in PREPOSITIONS or tokens[n].text in ".;" for n in range(k + 1, head)
        ):
            continue
        stop = next(
            (n for n in range(head + 1, limit) if tokens[n].text in ";" or tokens[n].lower in SUBORDINATORS),
            limit,
        )
        parties = _only_officials(read_parties(tokens, k, stop, at.read.groups))
        if parties.states:
            at.found.add(parties, at.index, False, speaker=True)


def _handed_to(at: ClauseAt) -> None:
    """ "handed the chair to Prime Minister B of Y": who takes it over is there."""
    to = at.end + at.after(12).index("to") + 1
    parties = _only_officials(read_parties(at.tokens, to, len(at.tokens), at.read.groups))
    if parties.states and any(t.lower in _CHAIRS for t in at.tokens[at.end : to + 1]):
        at.found.add(parties, at.index, False, speaker=True)


_CHAIRS = frozenset("chair chairmanship chairpersonship presidency gavel over floor".split())


def _reported(at: ClauseAt) -> None:
    """ "Diplomats said that X had argued for more": what a state did in a room that the press did not enter."""
    inner = next((c for c in at.read.clauses if c.group.start >= at.end), None)
    if inner is None or inner.group.passive or inner.group.lemma.removesuffix("ed") not in _ARGUING:
        return
    subject = at.tokens[max(inner.subject_start, at.end) : inner.subject_end]
    if subject and all(t.kind in (STATE, "punct") or t.lower in {"and", "the", "that"} for t in subject):
        parties = subject_of(at.read, inner, lead="public")
        at.found.add(Parties(states=parties.states), at.index, False, speaker=True)


_WITNESSES = frozenset("diplomats delegates participants attendees negotiators".split())
_ARGUING = frozenset("argu push resist oppos object insist press demand urge propose ask".split())


def _honoured(at: ClauseAt) -> None:
    """ "elected Ms A of X as its chair", "thanked the outgoing chair, Mr B of Y": persons of the meeting."""
    tokens = at.tokens
    limit = next((g.start for g in at.read.groups if g.finite and g.start >= at.end), len(tokens))
    parties = _only_officials(read_parties(tokens, at.end, limit, at.read.groups))
    parties.states = [s for s in parties.states if s.code in {p.state for p in parties.persons}]
    if parties.states:
        at.found.add(parties, at.index, False, speaker=True)
