"""What belongs to a list of participants beside its verb: its subject, and what goes on behind the verb.

Knows colons, footnotes, "as well as …", "as observers", "by video link", "X by its minister". Knows nothing of which verbs
say that somebody came.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import (
    COUNTABLES,
    DETERMINERS,
    MEETING_NOUNS,
    OFFICES,
    REMOTE_WORDS,
    WEAK_MEETING_NOUNS,
    number_of,
)
from corpus.meetings.grammar.tokens import DATE, STATE, Tokens, is_remote
from corpus.meetings.people.persons import PersonNamed
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import (
    MEMBER,
    ROLE_WORDS,
    CountParty,
    Parties,
    StateParty,
)
from corpus.report import Span
from corpus.states import StateMatch


def subject_of(read: Read, clause: Clause, lead: str = "") -> Parties:
    """The parties that the subject of a clause names, behind a dateline and an opening phrase."""
    start = subject_start(read, clause)
    return read_parties(read.tokens, start, clause.subject_end, read.groups, lead=lead)


def subject_start(read: Read, clause: Clause) -> int:
    """Where the subject itself begins: behind "CITY, 5 May (Agency) –", "On 5 May in B", "At the 4th meeting (…),"."""
    tokens, k, end = read.tokens, clause.subject_start, clause.subject_end
    if k == 0:
        k = _behind_dateline(tokens, end)
    while k + 2 < end and tokens[k].lower in _OPENING:
        n = k + 1
        while n < end and (tokens[n].kind == DATE or tokens[n].place is not None):
            n += 1
        if n == k + 1:
            n = _behind_meeting(tokens, k, end)
        if n <= k + 1 or n >= end:
            return k
        k = n + (tokens[n].text == ",")
    return k


_OPENING = frozenset("on in at during after following before under".split())


def _behind_meeting(tokens: Tokens, start: int, end: int) -> int:
    """ "At the annual conference of the auditors (11 June), A and B": behind the comma that ends the phrase, or `start`."""
    meeting = False
    depth = 0
    for k in range(start + 1, end):
        depth += (tokens[k].text == "(") - (tokens[k].text == ")")
        meeting = meeting or tokens[k].lower in MEETING_NOUNS or tokens[k].lower in WEAK_MEETING_NOUNS
        if tokens[k].text == "," and depth == 0:
            return k if meeting and tokens[k - 1].kind != STATE else start
        if meeting and tokens[k].kind == DATE and k + 1 < end and tokens[k + 1].lower in DETERMINERS:
            return k + 1  # "At their 4th meeting in B on 5 May the ministers of X and Y"
    return start


def _behind_dateline(tokens: Tokens, end: int) -> int:
    """Where the sentence begins behind "CITY, 14 March 2019 (Agency) –"."""
    for k in range(1, min(end, 16)):
        if tokens[k].text in "–—-:" and tokens[k].kind == "punct":
            before = tokens[:k]
            if any(t.date is not None or t.place is not None for t in before) or before[0].text.isupper():
                return k + 1
            return 0
    return 0


def phrase_end(tokens: Tokens, start: int) -> int:
    """Where the phrase of one representative ends: before the next state that is represented by somebody."""
    for k in range(start + 1, len(tokens) - 1):
        if tokens[k].text == ";":
            return k
        if tokens[k].kind == STATE and tokens[k + 1].lower in {"by", "at", "through"}:
            return k
    return len(tokens)


def with_state(parties: Parties, code: str | None) -> list[PersonNamed]:
    return [replace(person, state=person.state or code) for person in parties.persons]


_GAP = frozenset("by at through with as a an its their".split())


def more_represented(read: Read, start: int, parties: Parties, gap: frozenset[str] = _GAP) -> None:
    """ "X was represented by A, Y by B and Z by C", "X sent a minister, Y an ambassador": the states after the first."""
    tokens = read.tokens
    verb_passed = False
    for k in range(start + 1, len(tokens) - 1):
        if any(c.group.start == k and c.group.finite and not c.relative for c in read.clauses):
            verb_passed = True
        if verb_passed and tokens[k - 1].text != ";" and tokens[k - 2].text != ";":
            continue
        filled = tokens[k + 1].lower in _FILLING and k + 2 < len(tokens)
        following = tokens[k + 2].lower if filled else tokens[k + 1].lower
        before = tokens[k - 1].lower if tokens[k - 1].lower not in DETERMINERS else tokens[k - 2].lower
        if (
            tokens[k].kind == STATE
            and (following in gap or (gap is _GAP and number_of(following) is not None))
            and before in {",", "and", ";", "while"}
            and tokens[k].state
        ):
            code = tokens[k].state
            if code is not None and code.code and tokens[min(k + 2, len(tokens) - 1)].lower == "proxy":
                continue
            if code is not None and code.code:
                level = _capacity_after(tokens, k + 2)
                role = role_named(tokens, k + 2) if following == "as" else None
                afar = (
                    True if any(is_remote(tokens, n) for n in range(k + 1, min(len(tokens), k + 4))) else None
                )
                for named in coordinated(tokens, start, k):
                    capacity = None if role else level
                    parties.states.append(StateParty(named.code, named.span, role, capacity, afar))


def sent_after(tokens: Tokens, start: int, end: int) -> list[int]:
    """ "X sent A, Y – B and Z deputy minister C": where the states after the first stand."""
    return [
        k
        for k in range(start + 1, end - 1)
        if tokens[k].state is not None
        and tokens[k].form == "name"
        and tokens[k - 1].lower in {",", "and", ";", "the"}
        and (tokens[k + 1].text in "–—" or tokens[k + 1].lower in _POSTS)
    ]


_POSTS = frozenset(
    "deputy minister ministers secretary state ambassador director vice-minister under-secretary undersecretary".split()
)


def role_named(tokens: Tokens, i: int) -> str | None:
    """ "as an observer", "as special guest": the role that stands within the next words."""
    return next((ROLE_WORDS[t.lower] for t in tokens[i : i + 3] if t.lower in ROLE_WORDS), None)


# "Y's by B", "the Y one by B", "the Y side by B": what may stand between the state and who came for it.
_FILLING = frozenset("'s ’s one ones side delegation part team government".split())


def coordinated(tokens: Tokens, start: int, k: int) -> list[StateMatch]:
    """The states joined to the one at `k`: "A, B and C by their ministers"."""
    named: list[StateMatch] = []
    n = k
    while n > start:
        state = tokens[n].state
        if state is not None and state.code:
            named.insert(0, state)
        elif tokens[n].text != "," and tokens[n].lower not in {"and", "the"}:
            break
        n -= 1
    return named


def for_states(tokens: Tokens, start: int, end: int) -> Parties:
    """ "… on behalf of X", "A spoke for X and B for Y": the states for which somebody came or spoke."""
    found = Parties()
    for k in range(start, end - 1):
        side = [t.lower for t in tokens[k : k + 4]]
        if side[:1] in (["on"], ["from"]) and side[1:2] == ["the"] and side[3:] == ["side"]:
            state = tokens[k + 2].state
            if state is not None and state.code and (k + 4 >= end or tokens[k + 4].lower != "of"):
                found.states.append(StateParty(state.code, state.span, None, None))
        if tokens[k].lower == "for" or (tokens[k].lower == "of" and tokens[k - 1].lower == "behalf"):
            n = k + 1
            while n < end and (
                tokens[n].lower in DETERMINERS or tokens[n].lower in {"government", "delegation", "of"}
            ):
                n += 1
            state = tokens[n].state if n < end else None
            if (
                state is not None
                and state.form == "name"
                and not (n + 1 < len(tokens) and tokens[n + 1].capital and tokens[n + 1].kind == "word")
            ):
                found.states.append(StateParty(state.code, state.span, None, None))
    return found


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


def level_at(tokens: Tokens, i: int) -> Span | None:
    """ "at the level of deputy ministers", "at ministerial level"."""
    for k in range(i, min(len(tokens), i + 3)):
        if tokens[k].lower == "at":
            end = k
            while end < len(tokens) and tokens[end].text not in ",;.":
                end += 1
            if any(tokens[n].lower in {"level", "levels"} for n in range(k, end)):
                return Span(tokens[k].start, tokens[end - 1].end)
    return None


def agent_at(tokens: Tokens, i: int) -> int | None:
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


def class_of_subject(read: Read, clause: Clause) -> str | None:
    """ "The following Parties were represented": those named behind the colon are members; "not party" are not."""
    return class_in([t.lower for t in read.tokens[clause.subject_start : clause.subject_end]])


def class_in(words: list[str]) -> str | None:
    """The role of those whom a phrase in small letters names as members or parties."""
    if "not" in words or "non-member" in words:
        return None
    if any(w in {"parties", "members"} for w in words) or (
        "member" in words and any(w in {"states", "countries"} for w in words)
    ):
        return MEMBER
    return None


def extend_after_colon(read: Read, start: int, parties: Parties, role: str | None = None) -> bool:
    """ "The following members sent delegations: A, B and C": the list behind the colon."""
    tokens = read.tokens
    for k in range(start, min(len(tokens), start + 10)):
        if tokens[k].text == ":" and k + 1 < len(tokens):
            inner = read_parties(tokens, k + 1, len(tokens), read.groups, role=role, lead="public")
            bodies = bool(inner.organisations) and any(t.lower in _BODIES for t in tokens[:k])
            if inner.states or inner.persons or bodies:
                parties.collectives.clear()
                parties.extend(inner)
                if not parties.counts:
                    parties.counts.extend(counted_before(tokens, k))
                return True
    return False


_BODIES = frozenset(
    "organisations organizations institutions bodies agencies associations companies operators ngos services "
    "administrations authorities regulators".split()
)


def counted_before(tokens: Tokens, colon: int) -> list[CountParty]:
    """ "The following 17 Members were represented: …": the number of those behind the colon."""
    for k in range(colon - 2):
        value = int(tokens[k].text) if tokens[k].text.isdecimal() else number_of(tokens[k].lower)
        if value and len(tokens[k].text) < 12 and tokens[k + 1].lower in COUNTABLES:
            span = Span(tokens[k].start, tokens[k + 1].end)
            return [CountParty(value, Span(tokens[k + 1].start, tokens[k + 1].end), span)]
    return []


def continue_list(read: Read, start: int, parties: Parties) -> None:
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


def add_persons_after(tokens: Tokens, i: int, parties: Parties) -> None:
    inner = read_parties(tokens, i, len(tokens))
    code = parties.states[0].code if len({s.code for s in parties.states}) == 1 else None
    parties.persons.extend(with_state(inner, code))


def with_others(read: Read, start: int, parties: Parties) -> None:
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


_NOTE = re.compile(r"\s*(?:\((\d{1,2}|\*+)\)|\[(\d{1,2})\]|([¹²³⁴⁵⁶⁷⁸⁹]|\*+))")


def extend_from_footnote(document: Document, read: Read, parties: Parties) -> None:
    """ "nine delegations(1) were present", "32 officials from 12 countries of Africa*": the list stands in the note with that
    mark, at the beginning of a line."""
    if parties.states:
        return
    tokens = read.tokens
    for k, token in enumerate(tokens):
        last = k + 1 == len(tokens) or (k + 2 == len(tokens) and tokens[k + 1].text == "*")
        if token.lower not in COUNTABLES and not (last or tokens[k + 1].text == "*"):
            continue
        mark = _NOTE.match(document.text, token.end)
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
