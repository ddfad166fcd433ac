"""Who took part, from the grammar of each sentence.

Knows which verbs, with which subjects and objects, say that somebody came, spoke, chaired or stayed away. Knows nothing
of participant lists laid out as lines (`annexes`) nor of how a list's items are read (`parties`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.meetings.accounts import Account
from corpus.meetings.document import ABOUT, APOLOGIES, HEADING, PARTICIPANTS, ROW, Document, Read
from corpus.meetings.lexicon import (
    BODY_HEADS,
    COLLECTIVES,
    COUNTABLES,
    DELEGATES,
    DETERMINERS,
    MEETING_NOUNS,
    OFFICES,
    PREPOSITIONS,
    REMOTE_WORDS,
    STATE_BODIES,
    WEAK_MEETING_NOUNS,
)
from corpus.meetings.mentions import Mention
from corpus.meetings.parties import GUEST, MEMBER, OBSERVER, Parties, StateParty, read_parties
from corpus.meetings.persons import has_courtesy, skip_courtesy
from corpus.meetings.tokens import DATE, STATE, WORD, Tokens, is_remote
from corpus.meetings.verbs import Clause
from corpus.report import Span

_ATTEND = frozenset("attend participate take-part join follow connect register".split())
_MEET = frozenset("meet gather convene assemble come-together reconvene sit".split())
_BRING = frozenset(
    "bring-together bring gather unite assemble include feature involve see draw comprise welcome".split()
)
_LEAD = frozenset(
    "chair co-chair preside co-preside moderate lead open inaugurate close take-chair conduct "
    "host co-host".split()
)
_SPEAK = frozenset("speak address deliver greet".split())
_EVENT_NOUNS = (
    MEETING_NOUNS
    | WEAK_MEETING_NOUNS
    | frozenset(
        "us event events work proceedings gathering deliberations occasion ceremony opening "
        "closing consultations review format "
        "committee council commission board panel group bureau assembly it them this him plenary "
        "talks".split()
    )
)
_PLACES_OF_PRESENCE = frozenset(
    "present attendance table room there among attending participating hand".split()
)
_STAYED_AWAY = frozenset("absent unable excused missing".split())
_SIDE = frozenset(
    "side sides delegate delegation delegations representative representatives delegates party".split()
)
_MARGINAL = frozenset("sidelines margins sideline fringes".split())


@dataclass(slots=True)
class Statement:
    """What one clause says: parties who came (`listed` when it says so as a list), or stayed away (`absent` reason)."""

    parties: Parties
    sentence: int
    listed: bool
    absent: str | None = None
    represent: bool = False
    speaker: bool = False
    joined: bool = False


@dataclass(slots=True)
class Statements:
    said: list[Statement] = field(default_factory=list)

    def add(
        self,
        parties: Parties,
        sentence: int,
        listed: bool,
        absent: str | None = None,
        represent: bool = False,
        speaker: bool = False,
        joined: bool = False,
    ) -> None:
        if parties or parties.excluded:
            self.said.append(Statement(parties, sentence, listed, absent, represent, speaker, joined))


def statements_of(document: Document, account: Account) -> list[Statement]:
    """Every statement on attendance in the sentences of one meeting, in order."""
    found = Statements()
    anchored = {anchor.sentence for anchor in account.anchors if anchor.strength >= 2}
    for index in account.sentences:
        read = document.sentences[index]
        if read.line.section in (ABOUT,) or not read.tokens:
            continue
        if read.line.section in (PARTICIPANTS, APOLOGIES) and read.line.kind in (ROW, HEADING):
            continue
        foreign = foreign_sentence(document, account, read)
        if not foreign and _role_sentence(read, index, found):
            continue
        if not read.groups:
            if not foreign:
                _verbless(read, index, found, account)
            continue
        before = len(found.said)
        for clause in read.clauses:
            if foreign_clause(account, read, clause, foreign):
                continue
            _clause(document, account, read, index, clause, found, index in anchored)
        if not foreign and len(found.said) == before and index in anchored:
            _nominal(read, index, found)
    return found.said


# --- whose sentence ----------------------------------------------------------------------------------------------


def foreign_sentence(document: Document, account: Account, read: Read) -> bool:
    """Whether the sentence as a whole speaks of something beside this meeting."""
    marginal = [k for k, token in enumerate(read.tokens) if token.lower in _MARGINAL]
    if (
        read.tokens[0].lower in {"earlier", "later", "afterwards", "separately", "beforehand"}
        and account.first != read.index
        and any(m.determiner in {"a", "an"} for m in read.mentions)
    ):
        return True
    return bool(marginal and not account.aside and account.first != read.index)


def foreign_clause(account: Account, read: Read, clause: Clause, foreign: bool) -> bool:
    """Whether the clause speaks of an earlier, later or other meeting."""
    if foreign or clause.group.pluperfect:
        return True
    known = account.foreign.get(id(clause))
    if known is None:
        known = account.foreign[id(clause)] = _is_foreign(account, read, clause)
    return known


def _is_foreign(account: Account, read: Read, clause: Clause) -> bool:
    for other in read.clauses:
        if (
            other.group.pluperfect
            and other.group.finite
            and not other.relative
            and other.group.end <= clause.group.start
        ):
            between = read.tokens[other.group.end : clause.group.start]
            if any(t.lower in {"when", "where", "at", "as", "while", "which"} for t in between) and not any(
                t.text == ";" for t in between
            ):
                return True
    values = account.values
    for mention in read.mentions:
        near = (
            clause.subject_start <= mention.head < clause.subject_end
            or 0 <= mention.head - clause.group.end < 14
        )
        if not near:
            continue
        if mention.when and not _own_beside(read, clause, mention):
            return True
        if (
            mention.values
            and values
            and not set(mention.values) & values
            and not _own_beside(read, clause, mention)
        ):
            return True
    day = account.date
    if day is not None and day.start is not None and day.end is not None:
        for k in read.dates:
            match = read.tokens[k].date
            if match is None or match.start is None or match.end is None or match.precision != "day":
                continue
            close = match.end < day.start and (day.start - match.end).days > 3
            before = read.tokens[k - 1].lower if k else ""
            if (
                close
                and before in {"on", "in", "from", ",", "at"}
                and 0 <= k - clause.group.end < 12
                and not any(clause.group.end <= m.head < k for m in read.mentions)
            ):
                return True
            if close and k < clause.group.start and k <= 2:
                return True
    return False


def _own_beside(read: Read, clause: Clause, foreign: Mention) -> bool:
    """Whether the clause also names a meeting of its own, so that the other is only a point of comparison."""
    return any(
        m is not foreign and not m.when and (clause.subject_start <= m.head < clause.subject_end)
        for m in read.mentions
    )


# --- clauses -----------------------------------------------------------------------------------------------------


def _clause(
    document: Document,
    account: Account,
    read: Read,
    index: int,
    clause: Clause,
    found: Statements,
    anchored: bool,
) -> None:
    group = clause.group
    tokens = read.tokens
    lemma = group.lemma
    denied = group.negated or tokens[clause.subject_start].lower in {"no", "neither", "nobody", "none"}
    if denied and group.real and lemma in _ATTEND | {"send", "come", "represent", "be"} and not group.negated:
        _absence(read, index, clause, found)
        return
    if group.negated and _pronoun_stays_away(read, index, clause, found):
        return
    if group.negated or (
        lemma in {"suspend", "excuse", "decline", "fail", "boycott", "skip", "miss", "refuse"}
        and group.tense in ("past", "present")
    ):
        _absence(read, index, clause, found)
        return
    if not group.real:
        return
    if group.passive:
        _passive(read, index, clause, found)
        return
    if lemma in _ATTEND:
        if _attends_here(read, clause, account):
            parties = _subject(read, clause)
            _after_colon(read, group.end, parties, _class_of(read, clause))
            _after_verb(tokens, group.end, parties)
            _footnote(document, read, clause, parties)
            _continued(read, group.end, parties)
            if (
                lemma == "join"
                and group.end < len(tokens)
                and (tokens[group.end].lower in {"their", "his", "her"} or tokens[group.end].lower in OFFICES)
            ):
                parties.extend(read_parties(tokens, group.end, len(tokens), read.groups))
            found.add(
                parties,
                index,
                True,
                joined=lemma == "join" and tokens[min(group.end, len(tokens) - 1)].lower in {"us", "them"},
            )
        return
    if lemma in {"speak", "talk", "confer", "consult"} and any(
        t.lower == "with" for t in tokens[group.end : group.end + 6]
    ):
        parties = _subject(read, clause)
        _with(read, group.end, parties)
        if any(a.clause is clause or a.sentence == index for a in account.anchors):
            found.add(parties, index, True)
        return
    if lemma in _MEET:
        _meeting(read, index, clause, found)
        return
    if lemma == "represent":
        _represents(read, index, clause, found)
        return
    if lemma == "send":
        if any(
            t.lower in DELEGATES or t.lower in OFFICES for t in tokens[group.end : group.end + 6]
        ) and not any(
            t.lower in {"apologies", "regrets", "message", "greetings"}
            for t in tokens[group.end : group.end + 5]
        ):
            parties = _subject(read, clause, lead="public")
            if not _after_colon(read, group.end, parties):
                _persons_after(tokens, group.end, parties)
            found.add(parties, index, True)
        elif any(t.lower in {"apologies", "regrets"} for t in tokens[group.end : group.end + 4]):
            found.add(_subject(read, clause, lead="public"), index, False, "apologies")
        return
    if lemma == "come" and any(
        t.lower in {"observers", "observer", "guests"} for t in tokens[group.end : group.end + 4]
    ):
        parties = _subject(read, clause, lead="public")
        _after_verb(tokens, group.end, parties)
        found.add(parties, index, True)
        return
    if lemma == "be":
        _copula(document, read, index, clause, found)
        return
    if lemma in _BRING:
        _brings(read, index, clause, found)
        if lemma not in {"gather", "assemble", "welcome"}:
            return
    if lemma in _LEAD or lemma in _SPEAK:
        words = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
        if lemma == "speak" and words[:1] and words[0] in DELEGATES and words[0].endswith("s"):
            found.add(_subject(read, clause), index, True)
        elif lemma in {"host", "co-host"} and _hosts_people(tokens, group.end):
            parties = _subject(read, clause)
            parties.extend(read_parties(tokens, group.end, len(tokens), read.groups))
            found.add(parties, index, True)
        elif (lemma in _LEAD and _leads_here(read, clause)) or (
            lemma in _SPEAK and _speaks_here(read, clause)
        ):
            _one_person(read, index, clause.subject_start, clause.subject_end, found)
        return
    if (
        lemma == "do"
        and group.start
        and tokens[group.start - 1].lower in {"as", "so"}
        and any(s.listed for s in found.said)
    ):
        found.add(read_parties(tokens, group.end, len(tokens), read.groups, lead="public"), index, True)
        return
    if tokens[0].lower in _OPENING_PHRASES and clause is next(
        (c for c in read.clauses if c.group.finite), None
    ):
        comma = next((k for k, t in enumerate(tokens[:16]) if t.text == ","), None)
        if (
            comma is not None
            and comma < clause.subject_end
            and any(
                t.lower in _EVENT_NOUNS or t.lower in {"participants", "delegates"} for t in tokens[:comma]
            )
        ):
            _one_person(read, index, comma + 1, clause.subject_end, found)
            return
    _side(read, index, clause, found)
    if lemma in {"hold", "have", "conclude", "conduct", "complete"} and _mention_after(read, group.end):
        parties = _subject(read, clause)
        _with(read, group.end, parties)
        found.add(parties, index, True)


_OPENING_PHRASES = frozenset("opening addressing speaking welcoming greeting chairing closing".split())


def _subject(read: Read, clause: Clause, lead: str = "") -> Parties:
    start = clause.subject_start
    if start == 0:
        start = _behind_dateline(read.tokens, clause.subject_end)
    return read_parties(read.tokens, start, clause.subject_end, read.groups, lead=lead)


def _behind_dateline(tokens: Tokens, end: int) -> int:
    """Where the sentence begins behind "CITY, 14 March 2019 (Agency) –"."""
    for k in range(1, min(end, 16)):
        if tokens[k].text in "–—-:" and tokens[k].kind == "punct":
            before = tokens[:k]
            if any(t.date is not None or t.place is not None for t in before) or before[0].text.isupper():
                return k + 1
            return 0
    return 0


def _passive(read: Read, index: int, clause: Clause, found: Statements) -> None:
    group, tokens = clause.group, read.tokens
    lemma = group.lemma
    by = _by(tokens, group.end)
    if lemma in {"attend", "join", "follow", "bring-together", "accompany"} or (lemma in {"take-part"}):
        if by is None or not _attended_thing(read, clause):
            return
        found.add(_phrase(read, by), index, True)
        if lemma in {"join", "accompany"}:
            found.add(_subject(read, clause), index, True)
        return
    if lemma == "represent":
        if clause.subject_end > clause.subject_start:
            parties = _subject(read, clause, lead="public")
            level = _level(tokens, group.end)
            if level is not None:
                parties.states = [
                    StateParty(s.code, s.span, s.role, level, s.remote, s.group) for s in parties.states
                ]
            if by is not None and tokens[by].lower == "proxy":
                found.add(parties, index, False, "represented by proxy")
                return
            _more_represented(read, group.end, parties)
            _after_colon(read, group.end, parties, _class_of(read, clause))
            if by is not None:
                inner = read_parties(tokens, by, _chunk_end(tokens, by), read.groups)
                code = parties.states[0].code if len({s.code for s in parties.states}) == 1 else None
                parties.persons.extend(_with_state(inner, code))
            _after_verb(tokens, group.end, parties)
            count = len({s.code for s in parties.states})
            found.add(parties, index, count > 1 or bool(parties.collectives), represent=True)
        return
    if lemma in _LEAD or lemma in _SPEAK or lemma in {"make", "deliver", "give"}:
        if by is not None and (lemma in _LEAD or lemma in _SPEAK) and _led_thing(read, clause):
            if (
                lemma in {"host", "co-host"}
                and not read_parties(tokens, by, len(tokens), read.groups).persons
            ):
                return
            _one_person(read, index, by, len(tokens), found)
        return
    if lemma in {"welcome", "receive", "greet"}:
        parties = _subject(read, clause)
        if parties.persons or any(s.capacity for s in parties.states):
            found.add(parties, index, True)
        return
    if False:
        return


def _chunk_end(tokens: Tokens, start: int) -> int:
    """Where the phrase of one representative ends: before the next state that is represented by somebody."""
    for k in range(start + 1, len(tokens) - 1):
        if tokens[k].text == ";":
            return k
        if tokens[k].kind == STATE and tokens[k + 1].lower in {"by", "at", "through"}:
            return k
    return len(tokens)


def _with_state(parties: Parties, code: str | None) -> list:  # type: ignore[type-arg]
    from dataclasses import replace

    return [replace(person, state=person.state or code) for person in parties.persons]


def _more_represented(read: Read, start: int, parties: Parties) -> None:
    """ "X was represented by A, Y by B and Z by C": the states after the first."""
    tokens = read.tokens
    for k in range(start, len(tokens) - 1):
        if tokens[k].kind == STATE and tokens[k + 1].lower in {"by", "at", "through"} and tokens[k].state:
            code = tokens[k].state
            if code is not None and code.code and tokens[min(k + 2, len(tokens) - 1)].lower == "proxy":
                continue
            if code is not None and code.code:
                level = _capacity_after(tokens, k + 2)
                parties.states.append(StateParty(code.code, code.span, None, level))


def _capacity_after(tokens: Tokens, i: int) -> Span | None:
    while i < len(tokens) and tokens[i].lower in DETERMINERS:
        i += 1
    end = i
    while end < len(tokens) and tokens[end].text not in ",;.":
        if tokens[end].lower == "of" and end + 1 < len(tokens) and tokens[end + 1].lower in {"its", "their"}:
            break
        end += 1
    if end > i and any(tokens[n].lower in OFFICES for n in range(i, end)):
        return Span(tokens[i].start, tokens[end - 1].end)
    return None


def _level(tokens: Tokens, i: int) -> Span | None:
    """ "at the level of deputy ministers", "at ministerial level"."""
    for k in range(i, min(len(tokens), i + 3)):
        if tokens[k].lower == "at":
            end = k
            while end < len(tokens) and tokens[end].text not in ",;.":
                end += 1
            if any(tokens[n].lower in {"level", "levels"} for n in range(k, end)):
                return Span(tokens[k].start, tokens[end - 1].end)
    return None


def _by(tokens: Tokens, i: int) -> int | None:
    for k in range(i, min(len(tokens), i + 14)):
        if tokens[k].lower == "by":
            following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
            if (
                following in REMOTE_WORDS
                or following in {"means", "phone", "correspondence", "conference"}
                or (following == "video")
            ):
                continue
            return k + 1
        if tokens[k].text in ";." or (tokens[k].text == "," and k > i + 8):
            return None
    return None


def _phrase(read: Read, start: int) -> Parties:
    return read_parties(read.tokens, start, len(read.tokens), read.groups)


def _attended_thing(read: Read, clause: Clause) -> bool:
    """Whether what is attended is a meeting (or is not named at all)."""
    tokens = read.tokens[clause.subject_start : clause.subject_end]
    if clause.relative and not tokens:
        return True
    words = [t.lower for t in tokens]
    if any(word in _EVENT_NOUNS for word in words) or any(
        word in {"they", "he", "she", "who", "which"} for word in words
    ):
        return True
    if any(word in OFFICES or word in DELEGATES for word in words):
        return True
    return not words or (
        any(word in BODY_HEADS or word in {"reception", "dinner"} for word in words)
        and not {"reception", "dinner"} & set(words)
    )


def _attends_here(read: Read, clause: Clause, account: Account) -> bool:
    """Whether the object of attend, join or take part is a meeting and not a programme, a war or an organisation."""
    tokens, group = read.tokens, clause.group
    k = group.end
    while k < len(tokens) and (
        tokens[k].lower.endswith("ly")
        or tokens[k].lower in {"also", "together", "both"}
        or (tokens[k].lower in {"as", "well"} and tokens[min(k + 1, len(tokens) - 1)].lower in {"well", "."})
        or (tokens[k].lower == "well" and tokens[k - 1].lower == "as")
    ):
        k += 1
    if k >= len(tokens) or (group.lemma == "join" and tokens[k].text in ".,;"):
        return group.lemma != "join"
    lower = tokens[k].lower
    if (lower == "in" and group.lemma != "attend") or lower in {"at"}:
        k += 1
        if k < len(tokens) and (
            tokens[k].kind == DATE or tokens[k].lower in {"person", "addition"} or tokens[k].place is not None
        ):
            return True
    elif (
        lower in PREPOSITIONS
        or tokens[k].text in ".,;:)"
        or tokens[k].kind == DATE
        or lower in REMOTE_WORDS
        or lower in {"and", "too"}
    ):
        return True
    if k >= len(tokens) or tokens[k].text in ".,;":
        return group.lemma != "join"
    for n in range(k, min(len(tokens), k + 16)):
        token = tokens[n]
        word = token.lower
        if word in _EVENT_NOUNS:
            return True
        if any(m.start <= n < m.end for m in read.mentions):
            return True
        if n > k and (
            word in {"which", "who", "that"}
            or token.text in ".;"
            or (word in {"of", "in", "on"} and n > k + 2)
        ):
            return False
    return False


def _after_verb(tokens: Tokens, i: int, parties: Parties) -> None:
    """ "… took part as observers", "… joined by video link": holds for all of the subject."""
    role: str | None = None
    remote: bool | None = None
    for k in range(i, min(len(tokens), i + 14)):
        lower = tokens[k].lower
        if tokens[k].text in ".;" or lower in {"who", "which", "while"}:
            break
        if lower in {"observer", "observers"} and any(
            tokens[n].lower in {"as", "capacity"} for n in range(max(i, k - 3), k)
        ):
            role = OBSERVER
        elif lower in {"guest", "guests"} and any(tokens[n].lower == "as" for n in range(max(i, k - 3), k)):
            role = GUEST
        elif is_remote(tokens, k) and not any(tokens[n].lower in {"and", "or"} for n in range(i, k)):
            remote = True
    if role is None and remote is None:
        return
    parties.states = [
        StateParty(s.code, s.span, s.role or role, s.capacity, s.remote or remote, s.group)
        for s in parties.states
    ]


def _class_of(read: Read, clause: Clause) -> str | None:
    """ "The following Parties were represented": those named behind the colon are members; "not party" are not."""
    words = [t.lower for t in read.tokens[clause.subject_start : clause.subject_end]]
    if "not" in words or "non-member" in words:
        return None
    if any(w in {"parties", "members"} for w in words) or (
        "member" in words and any(w in {"states", "countries"} for w in words)
    ):
        return MEMBER
    return None


def _after_colon(read: Read, start: int, parties: Parties, role: str | None = None) -> bool:
    """ "The following members sent delegations: A, B and C": the list behind the colon."""
    tokens = read.tokens
    for k in range(start, min(len(tokens), start + 10)):
        if tokens[k].text == ":" and k + 1 < len(tokens):
            inner = read_parties(tokens, k + 1, len(tokens), read.groups, role=role, lead="public")
            if inner.states or inner.persons:
                parties.collectives.clear()
                parties.extend(inner)
                return True
    return False


def _continued(read: Read, start: int, parties: Parties) -> None:
    """ "… took part in the meeting, as well as representatives of D": the list goes on behind the verb."""
    tokens = read.tokens
    for k in range(start, len(tokens) - 2):
        if tokens[k].text in ";.":
            return
        joined = (tokens[k].lower, tokens[k + 1].lower)
        if joined == ("among", "them") or (
            tokens[k].lower == "including" and k and tokens[k - 1].text == ","
        ):
            named = read_parties(
                tokens, k + (2 if joined[1] == "them" else 1), len(tokens), read.groups, lead="public"
            )
            if (parties.counts or parties.collectives) and not parties.states:
                parties.extend(named)
                parties.open = True
            return
        if joined == ("as", "well") and tokens[k + 2].lower == "as":
            begin = k + 3
        elif joined in {("together", "with"), ("along", "with")}:
            begin = k + 2
        else:
            continue
        if k and tokens[k - 1].text != ",":
            return
        lead = "public" if tokens[begin].lower == "of" else ""
        parties.extend(read_parties(tokens, begin, len(tokens), read.groups, lead=lead))
        return


def _persons_after(tokens: Tokens, i: int, parties: Parties) -> None:
    inner = read_parties(tokens, i, len(tokens))
    code = parties.states[0].code if len({s.code for s in parties.states}) == 1 else None
    parties.persons.extend(_with_state(inner, code))


def _meeting(read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "We, the ministers of A and B, met", "the President met with his counterpart of C"."""
    tokens, group = read.tokens, clause.group
    parties = _subject(read, clause)
    _after_verb(tokens, group.end, parties)
    if group.lemma in {"meet", "sit", "gather"}:
        k = group.end
        while k < len(tokens) and (
            tokens[k].kind == DATE
            or tokens[k].lower.endswith("ly")
            or tokens[k].lower in {"today", "yesterday", "on", "here", "again", "the"}
            or tokens[k].text == ","
        ):
            k += 1
        if k < len(tokens) and tokens[k].lower == "with":
            k += 1
            parties.extend(read_parties(tokens, k, len(tokens), read.groups))
        elif (
            k < len(tokens)
            and k == group.end
            and (tokens[k].lower in {"his", "her", "their"} or tokens[k].kind == STATE or tokens[k].capital)
            and group.lemma == "meet"
        ):
            parties.extend(read_parties(tokens, k, len(tokens), read.groups))
        else:
            _with(read, group.end, parties)
    if parties.states or parties.collectives or parties.persons:
        found.add(parties, index, True)


def _with(read: Read, start: int, parties: Parties) -> None:
    """ "held talks with the ministers of A and B", "consultations between A and B"."""
    tokens = read.tokens
    for k in range(start, min(len(tokens), start + 18)):
        lower = tokens[k].lower
        if (
            tokens[k].text in ";."
            or lower in {"which", "who", "where"}
            or any(g.start == k for g in read.groups)
        ):
            return
        if lower in {"with", "between", "among"}:
            following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
            if (
                following in {"a", "the"}
                and k + 2 < len(tokens)
                and tokens[k + 2].lower in {"participation", "view", "aim", "purpose", "support", "focus"}
            ):
                continue
            if following in {"support", "help", "assistance", "funding", "regard", "respect"}:
                return
            parties.extend(read_parties(tokens, k + 1, len(tokens), read.groups))
            return


def _represents(read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "Ms A represented X": X takes part. "representing President B of X" in a list belongs to the list."""
    tokens, group = read.tokens, clause.group
    if not group.finite:
        return
    parties = read_parties(tokens, group.end, len(tokens), read.groups, lead="public")
    subject = _subject(read, clause)
    if not parties.states or any(
        t.lower in {"step", "breakthrough", "progress", "share"} for t in tokens[group.end : group.end + 6]
    ):
        return
    parties.persons.extend(subject.persons)
    found.add(parties, index, len(parties.states) > 1, represent=True)


_NOTE = re.compile(r"\s*(?:\((\d{1,2}|\*+)\)|\[(\d{1,2})\]|([¹²³⁴⁵⁶⁷⁸⁹]|\*+))")


def _footnote(document: Document, read: Read, clause: Clause, parties: Parties) -> None:
    """ "nine delegations(1) were present": the list stands in the note with that mark, at the beginning of a line."""
    if parties.states or clause.subject_end <= clause.subject_start:
        return
    tokens = read.tokens
    for k in range(clause.subject_start, min(len(tokens), clause.group.end + 3)):
        if tokens[k].lower not in COUNTABLES:
            continue
        mark = _NOTE.match(document.text, tokens[k].end)
        if mark is None:
            continue
        for line in document.lines:
            if line.number <= read.line.number or not line.sentences:
                continue
            if document.text[line.span.start : line.span.end].lstrip().startswith(mark.group().strip()):
                for number in line.sentences:
                    note = document.sentences[number]
                    parties.extend(read_parties(note.tokens, 0, len(note.tokens), note.groups, lead="public"))
                return


def _copula(document: Document, read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "were present", "present were", "among the participants were", "the participants were"."""
    tokens, group = read.tokens, clause.group
    after = [t.lower for t in tokens[group.end : group.end + 6]]
    subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
    if any(word in _STAYED_AWAY for word in after[:2]):
        found.add(
            _subject(read, clause, lead="public"),
            index,
            False,
            after[0] if after[0] in _STAYED_AWAY else after[1],
        )
        return
    if (
        after[:1] == ["present"]
        or after[:2] == ["in", "attendance"]
        or after[:3] == ["at", "the", "table"]
        or after[:2] == ["also", "present"]
        or after[:4] == ["also", "at", "the", "table"]
        or (after[:1] == ["on"] and after[1:2] == ["hand"])
    ):
        parties = _subject(read, clause, lead="public")
        _after_colon(read, group.end, parties, _class_of(read, clause))
        _after_verb(tokens, group.end, parties)
        _footnote(document, read, clause, parties)
        found.add(parties, index, True)
        return
    if after[:1] == ["among"] and any(
        word in {"participants", "attendees", "delegates", "guests", "speakers", "those"} for word in after
    ):
        parties = _subject(read, clause, lead="public")
        parties.open = True
        found.add(parties, index, True)
        return
    if _inverted(subject):
        parties = read_parties(tokens, group.end, len(tokens), read.groups, lead="public")
        if "connected" in subject:
            parties.states = [
                StateParty(s.code, s.span, s.role, s.capacity, True, s.group) for s in parties.states
            ]
        if [t.lower for t in tokens[group.end : group.end + 4] if t.text != ","][:2] == ["among", "others"]:
            parties.open = True
        if "among" in subject or "including" in subject:
            parties.open = True
        if any(word in {"observers", "observer"} for word in subject):
            parties.states = [
                StateParty(s.code, s.span, s.role or OBSERVER, s.capacity, s.remote, s.group)
                for s in parties.states
            ]
        found.add(parties, index, True)


def _inverted(subject: list[str]) -> bool:
    words = [word for word in subject if word not in {"also", "the", ",", "and", "further", "then", "other"}]
    if not words:
        return False
    if words[0] in {
        "present",
        "attending",
        "participating",
        "connected",
        "represented",
        "seated",
        "joining",
        "attended",
    }:
        return len(words) <= 8
    if words[:2] in (
        ["taking", "part"],
        ["in", "attendance"],
        ["among", "participants"],
        ["among", "those"],
        ["among", "delegates"],
        ["at", "table"],
        ["around", "table"],
        ["among", "guests"],
    ):
        return True
    if (
        (words[-1:] == ["part"] and "taking" in words)
        or words[-2:] == ["in", "attendance"]
        or (words[-1:] == ["present"] and len(words) <= 8)
    ):
        return True
    return (
        words[0] in {"participants", "attendees", "delegates"}
        or (words[0] in {"those"} and "present" in words)
        or (words[-1] in {"participants", "attendees"} and len(words) <= 4)
    ) and not any(w in {"who"} for w in words)


def _brings(read: Read, index: int, clause: Clause, found: Statements) -> None:
    tokens, group = read.tokens, clause.group
    lemma = group.lemma
    subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
    event = (
        any(
            word in MEETING_NOUNS
            or word in WEAK_MEETING_NOUNS
            or word
            in {
                "it",
                "event",
                "participants",
                "attendees",
                "delegates",
                "guests",
                "which",
                "that",
                "speakers",
                "panellists",
                "panelists",
            }
            for word in subject
        )
        or clause.relative
    )
    if any(
        m.start <= n < m.end for m in read.mentions for n in range(clause.subject_start, clause.subject_end)
    ):
        event = True
    if lemma == "welcome":
        parties = read_parties(tokens, group.end, len(tokens), read.groups)
        persons = bool(parties.persons) or any(s.capacity for s in parties.states)
        bare = [s for s in parties.states if s.capacity is None]
        if persons and not _welcomes_thing(tokens, group.end):
            own = _subject(read, clause)
            own.extend(parties)
            found.add(own, index, True)
        del bare
        return
    following = tokens[group.end] if group.end < len(tokens) else None
    if lemma in {"gather", "assemble", "draw"} and (
        following is None
        or following.lower in PREPOSITIONS
        or following.kind == DATE
        or following.text in ".,;"
    ):
        return
    if lemma == "bring" and not any(t.lower == "together" for t in tokens[group.end :]):
        return
    if not event:
        return
    parties = read_parties(tokens, group.end, len(tokens), read.groups)
    if lemma in {"include", "feature", "involve", "see"} and any(
        word in {"participants", "attendees", "delegates", "speakers", "guests"} for word in subject
    ):
        parties.open = lemma == "include"
    elif lemma in {"include", "feature", "see", "comprise"} and not (
        parties.persons or any(s.capacity for s in parties.states) or _delegates_in(tokens, group.end)
    ):
        return
    found.add(parties, index, True)


def _hosts_people(tokens: Tokens, i: int) -> bool:
    """ "hosted his colleague A and Prime Minister B": persons as guests, not an occasion."""
    for token in tokens[i : i + 5]:
        if token.lower in MEETING_NOUNS or token.lower in WEAK_MEETING_NOUNS or token.ordinal is not None:
            return False
        if token.lower in OFFICES or token.lower in {
            "colleague",
            "colleagues",
            "counterpart",
            "counterparts",
        }:
            return True
    return False


def _delegates_in(tokens: Tokens, i: int) -> bool:
    return any(
        t.lower in {"representatives", "delegations", "delegates", "participation", "ministers", "officials"}
        for t in tokens[i : i + 8]
    )


def _welcomes_thing(tokens: Tokens, i: int) -> bool:
    """ "welcomed the decision of X", "welcomed Minister A's proposal": a thing, not a person."""
    for k in range(i, min(len(tokens), i + 12)):
        token = tokens[k]
        if token.lower in {"'s", "’s"}:
            return True
        if token.lower in OFFICES or token.lower in DELEGATES:
            return False
        if token.lower == "of":
            return True
    return False


def _leads_here(read: Read, clause: Clause) -> bool:
    tokens = read.tokens[clause.group.end : clause.group.end + 12]
    if not tokens or clause.group.lemma in {"preside", "take-chair", "chair", "co-chair", "moderate"}:
        return True
    if tokens[0].text in ".,;":
        return clause.group.lemma in {"preside"}
    return any(t.lower in _EVENT_NOUNS for t in tokens)


def _led_thing(read: Read, clause: Clause) -> bool:
    words = [t.lower for t in read.tokens[clause.subject_start : clause.subject_end]]
    if clause.group.lemma in {"lead", "host", "conduct", "close", "open"} or clause.group.lemma in _SPEAK:
        return any(word in _EVENT_NOUNS or word in {"it", "which", "who"} for word in words) and not any(
            word in {"delegation", "delegations"} for word in words
        )
    return True


def _speaks_here(read: Read, clause: Clause) -> bool:
    """Whether the speaker speaks at the meeting: it is named, or the speech is one held there."""
    tokens, group = read.tokens, clause.group
    words = [t.lower for t in tokens[group.end : group.end + 14]]
    if group.lemma == "address":
        return any(word in _EVENT_NOUNS or word in {"participants", "delegates"} for word in words[:6])
    if group.lemma == "greet":
        return any(
            word in {"participants", "delegates", "guests", "colleagues", "delegations"} for word in words[:5]
        )
    if group.lemma == "deliver":
        return any(
            word
            in {
                "speech",
                "statement",
                "address",
                "remarks",
                "presentation",
                "report",
                "greeting",
                "message",
                "keynote",
                "lecture",
            }
            for word in words[:8]
        ) and not any(word in {"message", "greeting", "behalf"} for word in words[:8])
    return any(word in _EVENT_NOUNS for word in words) or not words or group.lemma == "speak"


def _one_person(
    read: Read, index: int, start: int, end: int, found: Statements, speaker: bool = False
) -> None:
    """The states for which the person who chairs, opens or speaks holds office; bare states do not count here."""
    parties = read_parties(read.tokens, start, end, read.groups)
    if end < len(read.tokens):
        _after_verb(read.tokens, end, parties)
    named = Parties(persons=parties.persons)
    codes = {person.state for person in parties.persons if person.state}
    named.states = [
        s
        for s in parties.states
        if s.capacity is not None or s.code in codes or _office_before(read.tokens, s)
    ]
    found.add(named, index, False, speaker=speaker)


def _office_before(tokens: Tokens, party: StateParty) -> bool:
    for k, token in enumerate(tokens):
        if token.start == party.span.start:
            return any(
                tokens[n].lower in OFFICES or tokens[n].lower in STATE_BODIES for n in range(max(0, k - 8), k)
            )
    return False


def _side(read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "the X side informed", "the delegate of X said": who speaks at the meeting is there."""
    if clause.group.tense not in ("past", "present") or not clause.group.finite:
        return
    tokens = read.tokens
    words = tokens[clause.subject_start : clause.subject_end]
    if not words or len(words) > 24:
        return
    if (
        has_courtesy(tokens, clause.subject_start, clause.subject_end)
        and skip_courtesy(tokens, clause.subject_start, clause.subject_end) > clause.subject_start
        and not clause.group.passive
    ):
        _one_person(read, index, clause.subject_start, clause.subject_end, found, speaker=True)
        return
    side = any(t.lower in _SIDE for t in words[:6])
    if side:
        pass
    elif (
        (
            clause.group.lemma in _SAYING
            and not clause.group.passive
            and words[0].lower not in {"the"} | PREPOSITIONS
        )
        or (clause.group.lemma in _REPORTING and not clause.group.passive)
    ) and any(t.kind == STATE for t in words):
        _spokesmen(read, index, clause, found)
        return
    head = None
    for k, token in enumerate(words):
        if token.lower in _SIDE:
            head = k
            break
        if token.lower in PREPOSITIONS or (token.lower in {"and", "that"} and k > 6):
            break
        if k > 5:
            break
    if head is None:
        return
    parties = read_parties(tokens, clause.subject_start, clause.subject_end, read.groups)
    parties.persons = [p for p in parties.persons if p.state]
    parties.organisations.clear()
    parties.counts.clear()
    parties.collectives.clear()
    if parties.states:
        found.add(parties, index, False, speaker=True)


_SAYING = frozenset(
    "inform outline propose report present stress emphasise emphasize underline highlight note "
    "brief share describe suggest thank express point speak remind add reiterate".split()
)
_REPORTING = frozenset("present report inform brief".split())


def _spokesmen(read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "Speaker A of X informed the guests", "the X Hydrometeorological Service presented": who speaks there is there."""
    parties = _subject(read, clause)
    codes = {person.state for person in parties.persons if person.state}
    parties.states = [s for s in parties.states if s.capacity is not None or s.code in codes]
    parties.organisations.clear()
    parties.collectives.clear()
    parties.counts.clear()
    found.add(parties, index, False, speaker=True)


def _mention_after(read: Read, start: int) -> bool:
    return any(0 <= m.head - start < 14 and not m.when for m in read.mentions)


# --- without a verb, and absence ---------------------------------------------------------------------------------


def _nominal(read: Read, index: int, found: Statements) -> None:
    """ "with the participation of …", "a meeting of the ministers of A and B", "talks between A and B"."""
    tokens = read.tokens
    for k, token in enumerate(tokens):
        lower = token.lower
        if (
            (
                lower in {"participation", "presence", "attendance"}
                and k + 1 < len(tokens)
                and tokens[k + 1].lower == "of"
            )
            and k >= 1
            and (tokens[k - 1].lower in {"the", "with"} or tokens[k - 1].lower.endswith(("e", "l")))
        ):
            found.add(read_parties(tokens, k + 2, len(tokens), read.groups), index, True)
            return
    for mention in read.mentions:
        if mention.when:
            continue
        for k in range(mention.head + 1, min(len(tokens), mention.head + 4)):
            if tokens[k].lower in {"of", "between", "among", "with"}:
                stop = min((g.start for g in read.groups if g.start > k), default=len(tokens))
                parties = read_parties(tokens, k + 1, stop, read.groups)
                codes = {s.code for s in parties.states}
                officials = any(t.lower in DELEGATES for t in tokens[k + 1 : k + 7])
                if len(codes) >= 2 and (officials or tokens[k].lower in {"between", "with"}):
                    parties.organisations.clear()
                    parties.collectives.clear()
                    found.add(parties, index, True)
                    return
                break


def _verbless(read: Read, index: int, found: Statements, account: Account) -> None:
    """ "In session delegations of A, B and C, observer D": no verb, but delegates and whom they stand for."""
    tokens = read.tokens
    if (
        read.line.kind in (HEADING, ROW)
        or read.line.section not in ("", PARTICIPANTS)
        or index == account.first
    ):
        return
    heads = [
        k
        for k, t in enumerate(tokens)
        if t.lower
        in {
            "delegations",
            "delegation",
            "representatives",
            "delegates",
            "participants",
            "attendance",
            "present",
        }
    ]
    if not heads or sum(t.kind == STATE for t in tokens) < 2:
        return
    start = heads[0]
    if start > 6:
        return
    if tokens[start].lower in {"participants", "attendance", "present"}:
        start += 1
        found.add(read_parties(tokens, start, len(tokens), (), lead="public"), index, True)
        return
    found.add(read_parties(tokens, start, len(tokens)), index, True)


def _role_sentence(read: Read, index: int, found: Statements) -> bool:
    """ "As guests: A, B", "Observers: C", "For D: Mr E": what a sentence lists behind its colon, after others who came."""
    tokens = read.tokens
    if not any(s.listed for s in found.said) and tokens[0].lower not in {"for", "from"}:
        return False
    for k, token in enumerate(tokens[:7]):
        if token.text == ":" and k:
            words = [t.lower for t in tokens[:k]]
            role = next((_ROLES[w] for w in words if w in _ROLES), None)
            if role is not None and len(words) <= 5 and k + 1 < len(tokens):
                found.add(
                    read_parties(tokens, k + 1, len(tokens), read.groups, role=role, lead="public"),
                    index,
                    True,
                )
                return True
            state = tokens[k - 1].state
            if words[0] in {"for", "from"} and k <= 4 and state is not None and state.form == "name":
                parties = Parties(states=[StateParty(state.code, state.span, None, None)])
                parties.persons.extend(
                    _with_state(read_parties(tokens, k + 1, len(tokens), read.groups), state.code)[:1]
                )
                found.add(parties, index, True)
                return True
            return False
    return False


_ROLES = {"observers": OBSERVER, "observer": OBSERVER, "guests": GUEST, "guest": GUEST}


def _absence(read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "did not take part", "was unable to send a delegation", "suspended"."""
    tokens, group = read.tokens, clause.group
    lemma = group.lemma
    about = (
        lemma in _ATTEND
        or lemma in {"send", "represent", "suspend", "excuse", "boycott", "skip", "come", "miss"}
        or (
            lemma in {"be", "decline", "fail", "refuse"}
            and any(
                t.lower
                in {
                    "present",
                    "attend",
                    "represented",
                    "attendance",
                    "participate",
                    "part",
                    "able",
                    "join",
                    "send",
                }
                for t in tokens[group.end : group.end + 6]
            )
        )
    )
    if not about:
        return
    if lemma == "suspend" and not (group.passive or not group.finite):
        return
    parties = read_parties(tokens, clause.subject_start, clause.subject_end, read.groups, lead="public")
    found.add(parties, index, False, "suspended" if lemma == "suspend" else "did not take part")


def absence_by_words(read: Read) -> list[tuple[str, Span]]:
    """ "Apologies had been received from X", "in the absence of X": states said to be away, by noun."""
    tokens = read.tokens
    found: list[tuple[str, Span]] = []
    for k, token in enumerate(tokens):
        if token.lower in {"apologies", "absence", "absentees", "absent", "regrets"}:
            for n in range(k + 1, min(len(tokens), k + 10)):
                if tokens[n].lower in {"from", "of"}:
                    parties = read_parties(tokens, n + 1, len(tokens), read.groups, lead="public")
                    found.extend((s.code, s.span) for s in parties.states)
                    break
    return found


def _pronoun_stays_away(read: Read, index: int, clause: Clause, found: Statements) -> bool:
    """ "the delegate of X let it be known that she would not come": the pronoun stands for the delegate before it."""
    tokens, group = read.tokens, clause.group
    if (
        group.lemma not in {"come", "attend", "participate", "take-part", "be", "join", "travel"}
        or group.start == 0
    ):
        return False
    if group.lemma == "be" and not any(
        t.lower in {"present", "able", "there"} for t in tokens[group.end : group.end + 3]
    ):
        return False
    before = tokens[group.start - 1].lower
    if before not in {"she", "he", "it", "they"}:
        return False
    for k in range(group.start - 1, -1, -1):
        if (
            tokens[k].kind == STATE
            and tokens[k].state
            and k >= 2
            and any(t.lower in DELEGATES or t.lower in OFFICES for t in tokens[max(0, k - 8) : k])
        ):
            state = tokens[k].state
            if state is not None:
                found.add(
                    Parties(states=[StateParty(state.code, state.span, None, None)]),
                    index,
                    False,
                    "did not come",
                )
                return True
    return False


def is_list_lead(read: Read) -> bool:
    """Whether a sentence that ends with ":" announces a list of those who came ("Present at the table were:")."""
    tokens = read.tokens
    if not tokens or tokens[-1].text != ":":
        return False
    for clause in read.clauses:
        group = clause.group
        if not group.real:
            continue
        if group.lemma in _ATTEND | {"bring-together", "represent", "gather"} and not group.negated:
            return True
        words = [t.lower for t in tokens]
        if group.lemma == "be" and (
            _inverted([t.lower for t in tokens[clause.subject_start : clause.subject_end]])
            or any(w in {"present", "room", "attendance", "participants", "represented"} for w in words)
        ):
            return True
        if group.lemma in {"include", "comprise", "welcome"} and any(
            w in {"participants", "delegations", "attendees"} for w in words
        ):
            return True
    return False


__all__ = ["Statement", "absence_by_words", "foreign_clause", "is_list_lead", "statements_of"]
_ = (COLLECTIVES, WORD)
