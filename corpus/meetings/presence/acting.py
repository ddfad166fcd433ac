"""Who acts at a meeting is there, whatever the verb: "the ministers of A, B and C hammered out a deal".

Used where no verb of attending lists anybody. Knows which verbs and phrases say that somebody was *not* there, or that the
sentence is about somebody; every other finite clause in the past whose subject is people of several states counts.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import ABOUT, APOLOGIES, HEADING, PARTICIPANTS, ROW, Document, Read
from corpus.meetings.grammar.foreign import foreign_clause, foreign_sentence
from corpus.meetings.grammar.lexicon import DECIDE, DELEGATES, DISCUSS, OFFICES, PREPOSITIONS, SUBORDINATORS
from corpus.meetings.grammar.tokens import DATE, STATE, Tokens
from corpus.meetings.people.person_nouns import names_people
from corpus.meetings.presence.after_verb import apply_after_verb
from corpus.meetings.presence.continuations import agent_at, subject_of, subject_start
from corpus.meetings.presence.in_capitals import marks_speakers
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import Parties
from corpus.meetings.presence.statements import Statement, Statements

# Said of somebody who need not be there, or who is expressly not.
_NOT_PRESENCE = frozenset(
    """
    invite expect urge ask call condemn request suspend excuse decline fail boycott skip miss refuse
    withdraw apologise apologize remain have want need face suffer export import border belong share
    account produce plan hope intend threaten accuse criticise criticize sanction invade cease
    ratify accede become appear seem lack own owe cover lie rank exceed total amount average rise
    fall grow drop increase decrease contribute pay notify write cable phone send-regrets name
    mention thank congratulate list exclude affect hit concern involve date mean depend stay
    """.split()
)
# In the passive these say nothing of where those were by whom it was done.
_OF_OTHERS = frozenset(
    "invite expect request exclude boycott skip support finance fund sponsor ratify export import produce own owe pay "
    "know cover hit affect found sign".split()
)
# The verbs that say it of a meeting as their subject: what follows is who came.
_STATIVE = frozenset("be".split())
_POSTURE = frozenset("sit sat stand stood come came follow join".split())
_PLACES_FIRST = frozenset(
    "present online here there beside opposite around also seated answering observing".split()
)
# What states named bare do at a meeting, where the sentence does not say that it is held; anything else they do at home.
_AT_MEETINGS = DECIDE | DISCUSS | frozenset("come bring send meet speak".split())
# "Among the questions were …", "On the agenda were …": no people.
_THINGS = frozenset(
    """
    questions issues topics items agenda documents priorities decisions results proposals subjects
    projects programme plans obstacles challenges threats risks markets exports imports goods
    products countries destinations victims parties
    """.split()
)
# What comes "from" several states without anybody coming.
_FEW = 2
_LIST = 3


def acting_in(document: Document, account: Account) -> list[Statement]:
    """Statements on those who act in the sentences of one meeting, people of at least two states together."""
    found = Statements()
    if marks_speakers(document):
        return []  # whoever acts there is set in capitals, and no list of all
    anchored = {anchor.sentence for anchor in account.anchors if anchor.strength >= 2}
    for index in account.sentences:
        read = document.sentences[index]
        if not read.tokens or read.line.section in (ABOUT, APOLOGIES):
            continue
        if read.line.section == PARTICIPANTS and read.line.kind in (ROW, HEADING):
            continue
        if foreign_sentence(document, account, read):
            continue
        for clause in read.clauses:
            if foreign_clause(account, read, clause, False):
                continue
            before = len(found.said)
            _acting(read, index, clause, found, index in anchored)
            if clause.group.lemma in _SPEECH:
                found.said[before:] = [said for one in found.said[before:] for said in _spoken(one)]
    return found.said


def _spoken(said: Statement) -> list[Statement]:
    """The states that spoke, who make no list, and the organisations beside them."""
    bodies = Parties(organisations=said.parties.organisations)
    said.parties.organisations = []
    return [replace(said, listed=False), replace(said, parties=bodies)]


# Who takes the floor is there; that others were silent does not mean that they had stayed away.
_SPEECH = frozenset(
    """
    give gave present report inform note propose support supported oppose opposed object explain explained describe
    described comment commented suggest suggested stress stressed emphasise emphasize underline underlined speak say
    ask request recall recalled mention echo echoed reply state share outline raise voice voiced express expressed
    thank thanked warn warned argue argued respond responded contribute contributed
    """.split()
)


def _acting(read: Read, index: int, clause: Clause, found: Statements, anchored: bool) -> None:
    group, tokens = clause.group, read.tokens
    if not group.finite or not group.real or group.tense != "past":
        return
    if group.lemma.removesuffix("d") in (_OF_OTHERS if group.passive else _NOT_PRESENCE):
        return
    if any(t.lower in {"last year", "last month"} for t in tokens[group.end :]):
        return  # told of another time
    if group.passive:
        by = agent_at(tokens, group.end)
        if by is not None and anchored:
            _add(read_parties(tokens, by, len(tokens), read.groups), tokens, index, found)
        return
    if group.lemma in _STATIVE or group.lemma in _POSTURE:
        _inverted(tokens, read, index, clause, found)
    if group.lemma not in _STATIVE:
        start = subject_start(read, clause)
        if not _about(tokens, start, clause.subject_end):
            parties = subject_of(read, clause)
            people = _people_from(read, start, clause.subject_end)
            if people is not None:
                apply_after_verb(tokens, group.end, people)
                spoke = group.lemma == "take" and "floor" in [
                    t.lower for t in tokens[group.end : group.end + 3]
                ]
                found.add(people, index, not spoke)
                return
            at_meeting = anchored or group.lemma in _AT_MEETINGS
            if (
                at_meeting
                and len({s.code for s in parties.states if s.official}) < _FEW
                and (
                    _bare_list(tokens, start, clause.subject_end)
                    or _class_and_list(tokens, start, clause.subject_end)
                )
            ):
                parties = subject_of(read, clause, lead="public")
                if len({s.code for s in parties.states}) < _LIST:
                    return
                apply_after_verb(tokens, group.end, parties)
                found.add(_people(parties), index, True)
                return
            apply_after_verb(tokens, group.end, parties)
            _add(parties, tokens, index, found)
    if anchored:
        _people_after(read, index, group.end, found)


def _inverted(tokens: Tokens, read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "At the table were …", "Online were …", "Among them were …", "Beside her sat …": the list stands behind the verb."""
    subject = [t for t in tokens[clause.subject_start : clause.subject_end] if t.kind != "punct"]
    if not subject or len(subject) > 12:
        return
    first = subject[0].lower
    if first not in PREPOSITIONS and first not in _PLACES_FIRST:
        return
    if any(t.kind == STATE for t in subject):
        return
    if any(t.lower in _THINGS for t in subject):
        return
    parties = read_parties(tokens, clause.group.end, len(tokens), read.groups, lead="public")
    codes = {s.code for s in parties.states}
    if len(codes) >= _LIST or (
        len(codes) >= _FEW and (parties.persons or any(s.official for s in parties.states))
    ):
        people = _people(parties)
        people.open = people.open or first == "among"
        if first == "online":
            people.states = [replace(s, remote=True) for s in people.states]
        found.add(people, index, True)


def _people_after(read: Read, index: int, start: int, found: Statements) -> None:
    """ "… drew delegates from A, B and C", "… with the ministers of A and B": people of several states behind the verb."""
    tokens = read.tokens
    for k in range(start, len(tokens)):
        lower = tokens[k].lower
        if lower in SUBORDINATORS or any(g.start == k and g.finite for g in read.groups):
            return
        if (lower in DELEGATES or lower in OFFICES) and not _governed(tokens, k):
            _add(read_parties(tokens, k, len(tokens), read.groups), tokens, index, found)
            return


def _governed(tokens: Tokens, k: int) -> bool:
    """ "a letter to the ministers of A", "the plan of the ministers", "elections of …": the people are not those who came."""
    for n in range(k - 1, max(-1, k - 4), -1):
        lower = tokens[n].lower
        if lower in {
            "with",
            "from",
            "by",
            "between",
            "among",
            "including",
            "together",
            "alongside",
            "and",
            ",",
        }:
            return False
        if lower == "of":
            return tokens[n - 1].lower not in _OF_THOSE_THERE  # "the interest of guests from A"
        if lower in PREPOSITIONS:
            return True
    return False


_OF_THOSE_THERE = frozenset(
    "participation presence attendance attention number meeting gathering council conference session summit "
    "delegation delegations group involvement support assembly hundreds dozens scores heads ministers chiefs".split()
)


def _add(parties: Parties, tokens: Tokens, index: int, found: Statements) -> None:
    people = _people(parties)
    people.states = [s for s in people.states if s.official or s.code in {p.state for p in people.persons}]
    if len({s.code for s in people.states}) >= _FEW:
        found.add(people, index, True)


def _people(parties: Parties) -> Parties:
    return Parties(
        states=list(parties.states),
        persons=list(parties.persons),
        organisations=list(parties.organisations),
        excluded=list(parties.excluded),
        open=parties.open,
    )


def _about(tokens: Tokens, start: int, end: int) -> bool:
    """The subject is a thing: "trade between A and B", "the situation in A", "a treaty of A and B"."""
    for k in range(start, end):
        token = tokens[k]
        if token.kind in (STATE, DATE) or token.lower in DELEGATES or token.lower in OFFICES:
            return False
        if token.lower in {"between", "about", "against", "in", "on"} and k > start:
            return True
    return False


def _people_from(read: Read, start: int, end: int) -> Parties | None:
    """ "Eighty-seven parliamentarians from A, B and C": any plural noun before "from" and several states."""
    tokens = read.tokens
    for k in range(start + 1, min(end, start + 9)):
        if tokens[k].lower not in {"from", "representing"}:
            continue
        noun = tokens[k - 1]
        if noun.kind != "word" or not names_people(noun.lower):
            return None
        parties = read_parties(tokens, k + 1, end, read.groups, lead="public")
        return _people(parties) if len({s.code for s in parties.states}) >= _FEW else None
    return None


def _class_and_list(tokens: Tokens, start: int, end: int) -> bool:
    """ "Its five member States – A, B and C – adopted …": a class, and behind a dash who they are."""
    for k in range(start, end - _LIST):
        if tokens[k].lower in _CLASSES and tokens[k + 1].text in "–—-(:":
            return _bare_list(tokens, k + 2, end)
    return False


_CLASSES = frozenset("states members parties countries governments".split())


def _bare_list(tokens: Tokens, start: int, end: int) -> bool:
    """The subject is names of states and nothing else: "A, B and C fielded teams"."""
    words = [t for t in tokens[start:end] if t.kind != "punct"]
    names = sum(t.kind == STATE for t in words)
    others = [
        t
        for t in words
        if t.kind != STATE and t.lower not in {"and", "the", "both", "also", "as", "well", "plus", "all"}
    ]
    return names >= _LIST and len(others) <= 1
