"""Who took part, from the grammar of each sentence.

Knows which verbs, with which subjects and objects, say that somebody came. Knows nothing of participant lists laid out as
lines (`annexes`) nor of how a list's items are read (`parties`).
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.absence import pronoun_stays_away, stays_away
from corpus.meetings.accounts import Account
from corpus.meetings.clauses import Clause
from corpus.meetings.continuations import (
    add_persons_after,
    agent_at,
    apply_after_verb,
    class_of_subject,
    continue_list,
    extend_after_colon,
    extend_from_footnote,
    for_states,
    level_at,
    more_represented,
    phrase_end,
    subject_of,
    with_others,
    with_state,
)
from corpus.meetings.document import ABOUT, APOLOGIES, HEADING, PARTICIPANTS, ROW, Document, Read
from corpus.meetings.foreign import foreign_clause, foreign_sentence
from corpus.meetings.lexicon import (
    DELEGATES,
    DETERMINERS,
    MEETING_NOUNS,
    OFFICES,
    PREPOSITIONS,
    WEAK_MEETING_NOUNS,
)
from corpus.meetings.parties import read_parties
from corpus.meetings.party_model import OBSERVER, Parties, StateParty
from corpus.meetings.predicates import (
    ATTENDING,
    EVENT_NOUNS,
    SPEAK,
    attended_thing,
    attends_here,
    delegates_in,
    hosts_people,
    is_inverted,
    leads_here,
    led_thing,
    names_meeting,
    speaks_here,
    welcomes_thing,
)
from corpus.meetings.speakers import SIDE_WORDS, person_speaks, side_speaks
from corpus.meetings.statements import Statement, Statements
from corpus.meetings.tokens import DATE, STATE, Tokens, is_remote
from corpus.meetings.verbless import by_noun, role_sentence, without_verb

_MEET = frozenset("meet gather convene assemble come-together reconvene sit".split())


_BRING = frozenset(
    "bring-together bring gather unite assemble include feature involve see draw comprise welcome".split()
)


_LEAD = frozenset(
    "chair co-chair preside co-preside moderate lead open inaugurate close take-chair conduct "
    "host co-host".split()
)


_STAYED_AWAY = frozenset("absent unable excused missing".split())


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
        if not foreign and role_sentence(read, index, found):
            continue
        if not read.groups:
            if not foreign:
                without_verb(read, index, found, account)
            continue
        before = len(found.said)
        for clause in read.clauses:
            if foreign_clause(account, read, clause, foreign):
                continue
            _clause(document, account, read, index, clause, found, index in anchored)
        if not foreign and len(found.said) == before and index in anchored:
            by_noun(read, index, found)
    return found.said


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
    if (
        denied
        and group.real
        and lemma in ATTENDING | {"send", "come", "represent", "be"}
        and not group.negated
    ):
        stays_away(read, index, clause, found)
        return
    if group.negated and pronoun_stays_away(read, index, clause, found):
        return
    if group.negated or (
        lemma in {"suspend", "excuse", "decline", "fail", "boycott", "skip", "miss", "refuse"}
        and group.tense in ("past", "present")
    ):
        stays_away(read, index, clause, found)
        return
    if not group.real:
        return
    if group.passive:
        _passive(read, index, clause, found)
        return
    if lemma in ATTENDING:
        if _list_behind(tokens, group.end) and not any(
            t.code for t in tokens[clause.subject_start : clause.subject_end]
        ):
            found.add(read_parties(tokens, group.end, len(tokens), read.groups), index, True)
            return
        if attends_here(read, clause, account):
            parties = subject_of(read, clause)
            extend_after_colon(read, group.end, parties, class_of_subject(read, clause))
            apply_after_verb(tokens, group.end, parties)
            more_represented(read, group.end, parties, frozenset({"as", "by", "with"}))
            if not parties.states:
                parties.extend(for_states(tokens, group.end, len(tokens)))
            extend_from_footnote(document, read, clause, parties)
            continue_list(read, group.end, parties)
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
        parties = subject_of(read, clause)
        with_others(read, group.end, parties)
        if any(a.clause is clause or a.sentence == index for a in account.anchors):
            found.add(parties, index, True)
        return
    if _present_by_idiom(tokens, lemma, group.end):
        parties = subject_of(read, clause, lead="public")
        if lemma in _DIALLING:
            parties.states = [replace(state, remote=True) for state in parties.states]
        found.add(parties, index, True)
        return
    if lemma in {"come", "sit", "gather"} and _comes(read, index, clause, found):
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
            parties = subject_of(read, clause, lead="public")
            if not extend_after_colon(read, group.end, parties):
                add_persons_after(tokens, group.end, parties)
                more_represented(read, group.end, parties)
            found.add(parties, index, True)
        elif any(t.lower in {"apologies", "regrets"} for t in tokens[group.end : group.end + 4]):
            found.add(subject_of(read, clause, lead="public"), index, False, "apologies")
        return
    if lemma == "be":
        _copula(document, read, index, clause, found)
        return
    if lemma == "receive":
        first = account.anchors[0]
        if first.clause is clause and hosts_people(tokens, group.end):
            parties = subject_of(read, clause)
            parties.extend(read_parties(tokens, group.end, len(tokens), read.groups))
            found.add(parties, index, True)
        return
    if lemma in _BRING:
        _brings(read, index, clause, found)
        if lemma not in {"gather", "assemble", "welcome"}:
            return
    if lemma in _LEAD or lemma in SPEAK:
        words = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
        if lemma == "speak" and any(word in SIDE_WORDS for word in words[:5]):
            side_speaks(read, index, clause, found, weak=False)
            return
        spoken_for = for_states(tokens, group.end, len(tokens)) if lemma == "speak" else Parties()
        if spoken_for.states:
            found.add(spoken_for, index, False)
        if lemma == "speak" and words[:1] and words[0] in DELEGATES and words[0].endswith("s"):
            found.add(subject_of(read, clause), index, True)
        elif lemma in {"host", "co-host"} and hosts_people(tokens, group.end):
            parties = subject_of(read, clause)
            parties.extend(read_parties(tokens, group.end, len(tokens), read.groups))
            found.add(parties, index, True)
        elif (lemma in _LEAD and leads_here(read, clause)) or (lemma in SPEAK and speaks_here(read, clause)):
            person_speaks(read, index, clause.subject_start, clause.subject_end, found)
        return
    if lemma in {"give", "gave", "make", "hold"} and any(
        t.lower in _TALKS_GIVEN for t in tokens[group.end : group.end + 6]
    ):
        person_speaks(read, index, clause.subject_start, clause.subject_end, found)
        return
    if (
        tokens[0].lower == "speaking"
        and tokens[1:2]
        and tokens[1].lower in {"for", "on"}
        and clause.group.finite
    ):
        found.add(for_states(tokens, 1, min(len(tokens), 10)), index, False)
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
                t.lower in EVENT_NOUNS or t.lower in {"participants", "delegates"} for t in tokens[:comma]
            )
        ):
            person_speaks(read, index, comma + 1, clause.subject_end, found)
            return
    side_speaks(read, index, clause, found)
    if lemma in {"hold", "have", "conclude", "conduct", "complete"} and names_meeting(
        read, group.end, directly=True
    ):
        parties = subject_of(read, clause)
        with_others(read, group.end, parties)
        found.add(parties, index, True)


_TALKS_GIVEN = frozenset(
    "lecture speech presentation talk address overview briefing remarks greeting statement "
    "keynote welcome report".split()
)
_OPENING_PHRASES = frozenset("opening addressing speaking welcoming greeting chairing closing".split())


def _passive(read: Read, index: int, clause: Clause, found: Statements) -> None:
    group, tokens = clause.group, read.tokens
    lemma = group.lemma
    by = agent_at(tokens, group.end)
    if lemma in {"attend", "join", "follow", "bring-together", "accompany"} or (lemma in {"take-part"}):
        if by is None or not attended_thing(read, clause):
            return
        parties = _phrase(read, by)
        if tokens[clause.subject_start].lower in {"along", "together", "besides", "alongside", "in"}:
            parties.extend(subject_of(read, clause))
        found.add(parties, index, True)
        if lemma in {"join", "accompany"}:
            found.add(subject_of(read, clause), index, True)
        return
    if lemma == "connect" and (
        by is None or any(is_remote(tokens, k) for k in range(group.end, len(tokens)))
    ):
        parties = subject_of(read, clause, lead="public")
        parties.states = [replace(state, remote=True) for state in parties.states]
        found.add(parties, index, True)
        return
    if lemma in {"lead", "head"} and any(
        t.lower in {"delegation", "delegations", "side", "team"}
        for t in tokens[clause.subject_start : clause.subject_end]
    ):
        parties = subject_of(read, clause)
        if by is not None and not (parties.organisations and not parties.states):
            parties.extend(read_parties(tokens, by, len(tokens), read.groups))
        more_represented(read, group.end, parties, frozenset({"by"}))
        found.add(parties, index, len(parties.states) > 1)
        return
    if lemma == "represent":
        if clause.subject_end > clause.subject_start:
            parties = subject_of(read, clause, lead="public")
            level = level_at(tokens, group.end)
            if level is not None:
                parties.states = [
                    StateParty(s.code, s.span, s.role, level, s.remote, s.group) for s in parties.states
                ]
            if by is not None and tokens[by].lower == "proxy":
                found.add(parties, index, False, "represented by proxy")
                return
            more_represented(read, group.end, parties)
            extend_after_colon(read, group.end, parties, class_of_subject(read, clause))
            if by is not None:
                inner = read_parties(tokens, by, phrase_end(tokens, by), read.groups)
                code = parties.states[0].code if len({s.code for s in parties.states}) == 1 else None
                parties.persons.extend(with_state(inner, code))
            apply_after_verb(tokens, group.end, parties)
            count = len({s.code for s in parties.states})
            found.add(parties, index, count > 1 or bool(parties.collectives), represent=True)
        return
    if lemma in _LEAD or lemma in SPEAK or lemma in {"make", "deliver", "give"}:
        if by is not None and (lemma in _LEAD or lemma in SPEAK) and led_thing(read, clause):
            if lemma in {"host", "co-host", "organise", "organize"} and not _acts_by_an_office(
                read_parties(tokens, by, len(tokens), read.groups)
            ):
                return
            person_speaks(read, index, by, len(tokens), found)
        return
    if lemma in {"welcome", "receive", "greet"}:
        parties = subject_of(read, clause)
        first = next(
            (
                t.lower
                for t in tokens[clause.subject_start : clause.subject_end]
                if t.lower not in DETERMINERS
            ),
            "",
        )
        if parties.persons or any(s.capacity for s in parties.states) or first in DELEGATES:
            found.add(parties, index, True)
        return


def _acts_by_an_office(parties: Parties) -> bool:
    """Whether a person or a part of the state hosts, rather than the state whose country it is."""
    return bool(parties.persons) or any(state.capacity for state in parties.states)


def _phrase(read: Read, start: int) -> Parties:
    return read_parties(read.tokens, start, len(read.tokens), read.groups)


_DIALLING = frozenset("dial log phone dialled dialed logged phoned".split())


def _present_by_idiom(tokens: Tokens, lemma: str, i: int) -> bool:
    """ "took their seats", "stood in for", "dialled in", "looked on"."""
    after = [t.lower for t in tokens[i : i + 3]]
    if lemma == "take":
        return any(word in {"seat", "seats", "places", "floor"} for word in after) and after[:1] != ["place"]
    if lemma == "stand":
        return after[:2] == ["in", "for"]
    if lemma in _DIALLING:
        return after[:1] in (["in"], ["into"], ["on"])
    return lemma in {"watch", "watched"} and after[:1] in (["from"], ["as"])


def _list_behind(tokens: Tokens, i: int) -> bool:
    """ "In the session participated the delegations of A and B": the subject behind the verb."""
    first = [t.lower for t in tokens[i : i + 3] if t.lower not in DETERMINERS]
    return bool(first) and first[0] in DELEGATES


def _comes(read: Read, index: int, clause: Clause, found: Statements) -> bool:
    """ "X came with its minister", "the participants came from X and Y", "around the table sat the ministers of X"."""
    tokens, group = read.tokens, clause.group
    subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
    after = [t.lower for t in tokens[group.end : group.end + 4]]
    people = any(word in DELEGATES or word in {"attendees", "those"} for word in subject)
    if is_inverted(subject) or (after[:1] == ["from"] and people):
        parties = read_parties(tokens, group.end, len(tokens), read.groups, lead="public")
    elif after[:1] in (["with"], ["as"]) or (after[:1] == ["to"] and names_meeting(read, group.end)):
        parties = subject_of(read, clause, lead="public")
        more_represented(read, group.end, parties, frozenset({"with", "as"}))
        apply_after_verb(tokens, group.end, parties)
    else:
        return False
    found.add(parties, index, True)
    return True


def _meeting(read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "We, the ministers of A and B, met", "the President met with his counterpart of C"."""
    tokens, group = read.tokens, clause.group
    parties = subject_of(read, clause)
    apply_after_verb(tokens, group.end, parties)
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
            with_others(read, group.end, parties)
    if parties.states or parties.collectives or parties.persons:
        found.add(parties, index, True)


def _represents(read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "Ms A represented X": X takes part. "representing President B of X" in a list belongs to the list."""
    tokens, group = read.tokens, clause.group
    if not group.finite:
        return
    parties = read_parties(tokens, group.end, len(tokens), read.groups, lead="public")
    subject = subject_of(read, clause)
    words = [t.lower for t in tokens[group.end : group.end + 8]]
    if (
        not parties.states
        and subject.states
        and any(word in {"observer", "observers", "guest", "guests", "member", "members"} for word in words)
    ):
        role = OBSERVER if "observer" in words or "observers" in words else None
        subject.states = [replace(state, role=state.role or role) for state in subject.states]
        found.add(subject, index, True)
        return
    if not parties.states or any(
        t.lower in {"step", "breakthrough", "progress", "share"} for t in tokens[group.end : group.end + 6]
    ):
        return
    parties.persons.extend(subject.persons)
    found.add(parties, index, len(parties.states) > 1, represent=True)


def _copula(document: Document, read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "were present", "present were", "among the participants were", "the participants were"."""
    tokens, group = read.tokens, clause.group
    after = [t.lower for t in tokens[group.end : group.end + 6]]
    subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
    if any(word in _STAYED_AWAY for word in after[:2]):
        found.add(
            subject_of(read, clause, lead="public"),
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
        or after[:1] == ["there"]
        or after[:2] == ["also", "there"]
        or after[:4] == ["also", "at", "the", "table"]
        or (after[:1] == ["on"] and after[1:2] == ["hand"])
    ):
        parties = subject_of(read, clause, lead="public")
        extend_after_colon(read, group.end, parties, class_of_subject(read, clause))
        apply_after_verb(tokens, group.end, parties)
        extend_from_footnote(document, read, clause, parties)
        found.add(parties, index, True)
        return
    if after[:1] == ["among"] and any(
        word in {"participants", "attendees", "delegates", "guests", "speakers", "those"} for word in after
    ):
        parties = subject_of(read, clause, lead="public")
        parties.open = True
        found.add(parties, index, True)
        return
    if is_inverted(subject):
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
                "those",
                "attendance",
                "present",
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
        if persons and not welcomes_thing(tokens, group.end):
            own = subject_of(read, clause)
            own.extend(parties)
            found.add(own, index, True)
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
        parties.persons or any(s.capacity for s in parties.states) or delegates_in(tokens, group.end)
    ):
        return
    found.add(parties, index, True)
