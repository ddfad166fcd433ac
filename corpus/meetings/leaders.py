"""Who chaired a meeting, who co-chaired it, who opened it.

Knows how chairing, presiding, electing a chair and opening are said. A person chairs the meeting that the sentence names;
the chairman of another body who is named beside is not its chair.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.meetings.accounts import Account
from corpus.meetings.attendance import foreign_clause
from corpus.meetings.document import ABOUT, Document, Read
from corpus.meetings.lexicon import (
    BODY_HEADS,
    DETERMINERS,
    MEETING_NOUNS,
    OFFICES,
    PREPOSITIONS,
    WEAK_MEETING_NOUNS,
)
from corpus.meetings.model import Person
from corpus.meetings.persons import PersonNamed, find_person, has_courtesy, name_at, skip_courtesy
from corpus.meetings.tokens import STATE, Tokens
from corpus.meetings.verbs import Clause
from corpus.report import Span

_CHAIRS = frozenset("chair preside moderate conduct lead take-chair".split())
_CHAIR_WORDS = frozenset(
    "chair chairman chairperson chairwoman president presider moderator chairmanship presidency "
    "chairpersonship".split()
)
_MEETING_WORDS = (
    MEETING_NOUNS
    | WEAK_MEETING_NOUNS
    | BODY_HEADS
    | frozenset("it event work proceedings debate talks".split())
)


@dataclass(frozen=True, slots=True)
class Leaders:
    chair: Person | None
    co_chairs: tuple[Person, ...]
    opened_by: Person | None


@dataclass(slots=True)
class _Found:
    chair: Person | None = None
    rank: int = 0
    co_chairs: list[Person] | None = None
    opened: Person | None = None


def leaders_of(document: Document, account: Account) -> Leaders:
    """Chair, co-chairs and opener of one meeting; the strongest statement wins, the first among equals."""
    found = _Found()
    for index in account.sentences:
        read = document.sentences[index]
        if read.line.section == ABOUT:
            continue
        for clause in read.clauses:
            if clause.group.negated or foreign_clause(account, read, clause, False):
                continue
            if not (clause.group.finite or clause.group.passive):
                continue
            if clause.group.real or clause.group.lemma == "elect":
                _clause(document, read, clause, found)
        _nominal(document, read, found)
        _labelled(document, read, found)
        _opening_phrase(document, read, found)
        _handover(document, account, read, found)
    co_chairs = tuple(found.co_chairs or ())
    chair = found.chair
    if co_chairs and chair is not None and found.rank < 3 and chair.name is None:
        chair = None
    return Leaders(chair, co_chairs, found.opened)


def _take(found: _Found, person: Person | None, rank: int) -> None:
    if person is not None and rank > found.rank:
        found.chair, found.rank = person, rank


def _clause(document: Document, read: Read, clause: Clause, found: _Found) -> None:
    group, tokens = clause.group, read.tokens
    lemma = group.lemma
    text = document.text
    if lemma in {"co-chair", "co-preside"} or (
        lemma in {"chair"} and any(t.lower == "jointly" for t in tokens[group.start : group.end + 2])
    ):
        people = _people(document, tokens, *_agent(read, clause))
        if len(people) >= 2:
            found.co_chairs = people
        elif people:
            found.co_chairs = [*(found.co_chairs or []), *people]
        return
    if lemma == "call" and any(t.lower == "order" for t in tokens[group.end : group.end + 6]):
        people = _people(document, tokens, *_agent(read, clause))
        _take(found, people[0] if people else None, 3)
        return
    if lemma in _CHAIRS:
        if lemma in {"conduct", "lead"} and not _about_meeting(read, clause):
            return
        start, end = _agent(read, clause)
        if lemma == "take-chair" or start < end:
            people = _people(document, tokens, start, end)
            if len(people) >= 2 and lemma in {"chair", "preside"} and _coordinated(tokens, start, end, text):
                found.co_chairs = people
                return
            if not people and any(t.lower in {"he", "she"} for t in tokens[start:end]):
                people = _people(document, tokens, read.clauses[0].subject_start, read.clauses[0].subject_end)
            person = (
                people[0]
                if people
                else _state_or_office(text, tokens, start, end)
                if lemma not in {"lead", "conduct"} or not any(t.lower == "from" for t in tokens[start:end])
                else None
            )
            _take(
                found,
                person,
                4 if lemma in {"chair", "preside", "take-chair"} else 3 if lemma == "moderate" else 2,
            )
        return
    if (
        lemma in {"take", "assume", "occupy", "fill"}
        and group.passive
        and any(t.lower == "chair" for t in tokens[clause.subject_start : clause.subject_end])
    ):
        start, end = _agent(read, clause)
        people = _people(document, tokens, start, end)
        _take(found, people[0] if people else None, 4)
        return
    if (
        lemma in {"elect", "appoint", "choose", "nominate", "propose"}
        and group.passive
        and group.tense != "future"
    ):
        words = [t.lower for t in tokens[group.end : group.end + 8]]
        if (
            any(w in {"chair", "chairman", "chairperson", "chairwoman", "presiding"} for w in words)
            and not any(w in {"vice", "deputy", "vice-chair", "vice-chairman"} for w in words[:4])
            and not _chairs_other(tokens, group.end, read)
        ):
            people = _people(document, tokens, clause.subject_start, clause.subject_end)
            if people:
                _take(found, people[0], 3)
        return
    if lemma == "elect" and not group.passive and group.real:
        words = [t.lower for t in tokens[group.end : len(tokens)]]
        for k, word in enumerate(words[:24]):
            if (
                word in {"chair", "chairman", "chairperson", "chairwoman", "president"}
                and k
                and words[k - 1] in {"as", "its", "the", "a", "new"}
            ):
                people = _people(document, tokens, group.end, group.end + k)
                if people and not _chairs_other(tokens, group.end + k - 1, read):
                    _take(found, people[0], 3)
                return
        return
    if (
        lemma == "hand"
        and group.real
        and any(t.lower in {"chairmanship", "chair", "presidency"} for t in tokens[group.end : group.end + 5])
    ):
        for k in range(group.end, len(tokens)):
            if tokens[k].lower == "to":
                people = _people(document, tokens, k + 1, len(tokens))
                _take(found, people[0] if people else None, 1)
                break
        return
    if lemma in {"open", "inaugurate", "kick-off"}:
        start, end = _agent(read, clause)
        people = _people(document, tokens, start, end)
        if people and found.opened is None and (_about_meeting(read, clause) or group.passive):
            found.opened = people[0]
        elif found.opened is None and group.passive and start < end:
            found.opened = _state_or_office(text, tokens, start, end)
        if people and not group.passive and any(t.lower in {"chaired", "chairs"} for t in tokens):
            return
        return
    if lemma == "be" and not group.negated:
        after = [t.lower for t in tokens[group.end : group.end + 5]]
        subject = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
        if after[:2] == ["in", "the"] and "chair" in after[:3]:
            people = _people(document, tokens, clause.subject_start, clause.subject_end)
            _take(found, people[0] if people else None, 3)
        elif (
            subject and subject[-1] in {"chair", "chairman", "chairperson", "moderator"} and len(subject) <= 3
        ):
            people = _people(document, tokens, group.end, len(tokens))
            _take(found, people[0] if people else None, 3)


def _about_meeting(read: Read, clause: Clause) -> bool:
    tokens = read.tokens
    if clause.group.passive:
        region = tokens[clause.subject_start : clause.subject_end]
    else:
        region = tokens[clause.group.end : clause.group.end + 10]
    words = [t.lower for t in region]
    if any(w in {"delegation", "delegations"} for w in words):
        return False
    return any(w in _MEETING_WORDS for w in words) or any(t.ordinal for t in region)


def _agent(read: Read, clause: Clause) -> tuple[int, int]:
    """Where the one who acts is named: after "by", or the subject."""
    tokens, group = read.tokens, clause.group
    if (
        clause.relative
        and not group.passive
        and clause.subject_end < len(tokens)
        and group.start - clause.subject_end > 1
        and tokens[clause.subject_end].lower in {"which", "that"}
    ):
        return clause.subject_end + 1, group.start
    if group.passive:
        for k in range(group.end, min(len(tokens), group.end + 24)):
            if tokens[k].lower == "by":
                return k + 1, len(tokens)
            if tokens[k].text == ";":
                break
        return 0, 0
    if (
        group.lemma in {"preside"}
        and not group.passive
        and group.end < len(tokens)
        and tokens[group.end].lower == "over"
        and group.end + 1 < len(tokens)
        and tokens[group.end + 1].lower == "by"
    ):
        return group.end + 2, len(tokens)
    return clause.subject_start, clause.subject_end


def _coordinated(tokens: Tokens, start: int, end: int, text: str) -> bool:
    """Whether two persons are joined by "and" as equals: "chaired by A (X) and B (Y)"."""
    stop = end
    for k in range(start, end):
        if tokens[k].text in ";." or tokens[k].lower in {"who", "which", "with"}:
            stop = k
            break
    first = find_person(tokens, start, stop)
    if first is None:
        return False
    k = max(first.end, start + 1)
    while k < stop:
        if tokens[k].lower == "and":
            second = find_person(tokens, k + 1, stop)
            return second is not None
        if tokens[k].text == ",":
            return False
        k += 1
    return False


def _people(document: Document, tokens: Tokens, start: int, end: int) -> list[Person]:
    """Persons joined by "and" in a phrase that names who acted."""
    people: list[Person] = []
    k = start
    stop = end
    if k + 1 < end and tokens[k].kind == "number" and tokens[k + 1].text in ".)":
        k += 2
    while (
        k < end
        and tokens[k].lower in {"in", "on", "at", "during", "following", "after", "as", "with", "under"}
        and any(tokens[n].text == "," for n in range(k, end))
    ):
        k = next(n for n in range(k, end) if tokens[n].text == ",") + 1
    for n in range(start, end):
        if tokens[n].text in ";" or (tokens[n].lower in {"who", "which", "where"} and n > start + 1):
            stop = n
            break
    while k < stop and len(people) < 4:
        while k < stop and tokens[k].lower in {
            "the",
            "by",
            "and",
            "both",
            "its",
            "their",
            "oldest",
            "also",
            ",",
        }:
            k += 1
        person = _complete(tokens, find_person(tokens, k, stop), k, stop) or _bare_name(tokens, k, stop)
        if person is None:
            break
        people.append(as_person(document.text, person))
        n = max(person.end, k + 1)
        joined = False
        while n < stop:
            if tokens[n].lower == "and" or tokens[n].text == "&":
                joined = True
                break
            if tokens[n].lower in PREPOSITIONS and tokens[n].lower not in {"of", "by", "for", "from"}:
                break
            n += 1
        if not joined:
            break
        k = n + 1
    return people


def _complete(tokens: Tokens, person: PersonNamed | None, start: int, end: int) -> PersonNamed | None:
    return person


def _bare_name(tokens: Tokens, i: int, end: int) -> PersonNamed | None:
    """A lone name ("Zorya", "Capt. Obi", "Lukas Hirzinger")."""
    k = skip_courtesy(tokens, i, end)
    after = name_at(tokens, k, end)
    if after > k:
        return PersonNamed(Span(tokens[k].start, tokens[after - 1].end), None, None, None, i, after)
    return None


def as_person(text: str, person: PersonNamed) -> Person:
    title = person.title.of(text) if person.title else None
    start, end = person.name.start, person.name.end
    return Person(
        person.name.of(text),
        title,
        person.state,
        person.organisation.of(text) if person.organisation else None,
        Span(start, end),
    )


def _state_or_office(text: str, tokens: Tokens, start: int, end: int) -> Person | None:
    """A chair without a name: a state ("chaired by X"), or an office ("by the Secretary-General")."""
    k = start
    while k < end and tokens[k].lower in DETERMINERS:
        k += 1
    if k >= end:
        return None
    if tokens[k].kind == STATE and tokens[k].state and tokens[k].form in ("name", "code"):
        following = tokens[k + 1].lower if k + 1 < end else ""
        if following in OFFICES or following in {"'s", "’s"}:
            pass
        else:
            return Person(None, None, tokens[k].code, None, Span(tokens[k].start, tokens[k].end))
    stop = k
    office = False
    state: str | None = None
    while stop < end and stop - k < 20:
        token = tokens[stop]
        if token.text in ",;.(" or token.lower in {"who", "which", "in", "at", "on", "with", "was", "and"}:
            break
        office = office or token.lower in OFFICES
        if token.kind == STATE and token.state:
            state = state or token.code
        stop += 1
    if office:
        span = Span(tokens[k].start, tokens[stop - 1].end)
        return Person(None, span.of(text), state, None, span)
    return None


def _chairs_other(tokens: Tokens, i: int, read: Read) -> bool:
    """ "elected Chairman of the Association": the chair of a body for a term, unless the meeting is what is chaired."""
    for k in range(i, min(len(tokens), i + 8)):
        if tokens[k].lower in _CHAIR_WORDS and k + 1 < len(tokens) and tokens[k + 1].lower == "of":
            rest = [t.lower for t in tokens[k + 2 : k + 8]]
            return not any(w in MEETING_NOUNS for w in rest)
    return False


def _nominal(document: Document, read: Read, found: _Found) -> None:
    """ "under the chairmanship of X", "with X presiding", "under X's chairmanship", "under the X presidency"."""
    tokens = read.tokens
    for k, token in enumerate(tokens):
        lower = token.lower
        if lower == "chair" and not (
            k + 1 < len(tokens) and tokens[k + 1].lower == "of" and tokens[k - 1].lower == "the"
        ):
            continue
        if lower in {
            "chairmanship",
            "presidency",
            "chairpersonship",
            "chairship",
            "leadership",
            "co-chairmanship",
            "moderation",
            "chair",
        }:
            under = any(tokens[n].lower in {"under", "with"} for n in range(max(0, k - 6), k))
            if not under:
                continue
            if k + 1 < len(tokens) and tokens[k + 1].lower == "of":
                people = _people(document, tokens, k + 2, len(tokens))
                if lower == "co-chairmanship":
                    if people:
                        found.co_chairs = people
                    continue
                _take(
                    found,
                    people[0] if people else _state_or_office(document.text, tokens, k + 2, len(tokens)),
                    3 if lower != "leadership" else 1,
                )
            else:
                for n in range(k - 1, max(-1, k - 5), -1):
                    if tokens[n].kind == STATE and tokens[n].state:
                        _take(
                            found,
                            Person(None, None, tokens[n].code, None, Span(tokens[n].start, tokens[n].end)),
                            2,
                        )
                        break
        elif (
            lower in {"co-chair", "co-chairman", "co-chairperson"}
            and k + 1 < len(tokens)
            and k
            and tokens[k - 1].lower in {"and", "with", ",", "as"}
        ):
            people = _people(document, tokens, k + 1, len(tokens))
            if people and found.co_chairs is None and has_courtesy(tokens, k + 1, k + 3):
                found.co_chairs = people[:1]
        elif (
            lower in {"presiding", "chairing"}
            and k
            and any(tokens[n].lower == "with" for n in range(max(0, k - 22), k))
        ):
            begin = max(n for n in range(max(0, k - 22), k) if tokens[n].lower == "with") + 1
            people = _people(document, tokens, begin, k)
            _take(found, people[0] if people else _state_or_office(document.text, tokens, begin, k), 3)


def _opening_phrase(document: Document, read: Read, found: _Found) -> None:
    """ "Opening the meeting, Minister A noted …", "Chairing the session, …"."""
    tokens = read.tokens
    if not tokens or tokens[0].lower not in {"opening", "chairing"} or not read.clauses:
        return
    comma = next((k for k, t in enumerate(tokens[:16]) if t.text == ","), None)
    clause = next((c for c in read.clauses if c.group.finite), None)
    if comma is None or clause is None or not any(t.lower in _MEETING_WORDS for t in tokens[:comma]):
        return
    people = _people(document, tokens, comma + 1, clause.subject_end)
    if people and tokens[0].lower == "opening" and found.opened is None:
        found.opened = people[0]
    elif people and tokens[0].lower == "chairing":
        _take(found, people[0], 3)


def _labelled(document: Document, read: Read, found: _Found) -> None:
    """ "Chairperson: Ms A (X)", "Chairperson | Ms A", "Mr B of X in the chair", "Mr C (Chair)"."""
    tokens = read.tokens
    if len(tokens) > 2 and tokens[0].lower in {
        "chair",
        "chairman",
        "chairperson",
        "chairwoman",
        "moderator",
        "president",
        "co-chairs",
        "co-chair",
        "presiding",
    }:
        k = 1
        while k < min(4, len(tokens)) and tokens[k].text not in ":|":
            k += 1
        if k < min(4, len(tokens)):
            people = _people(document, tokens, k + 1, len(tokens))
            if tokens[0].lower.startswith("co-") and people:
                found.co_chairs = people
            else:
                _take(
                    found,
                    people[0] if people else _state_or_office(document.text, tokens, k + 1, len(tokens)),
                    3,
                )
    lowers = [t.lower for t in tokens]
    for k in range(len(tokens) - 2):
        if lowers[k : k + 3] == ["in", "the", "chair"] and not read.groups:
            people = _people(document, tokens, 0, k)
            _take(found, people[0] if people else None, 3)
    for k in range(1, len(tokens) - 2):
        if (
            tokens[k].text == "("
            and tokens[k + 1].lower in {"chair", "chairman", "chairperson", "chairwoman"}
            and tokens[k + 2].text in "),"
        ):
            begin = k
            while (
                begin > 0
                and tokens[begin - 1].text not in ";•|:"
                and not (tokens[begin - 1].text in "–—" and tokens[begin - 2].state)
            ):
                begin -= 1
            people = _people(document, tokens, begin, k)
            _take(found, people[0] if people else None, 3)


def _handover(document: Document, account: Account, read: Read, found: _Found) -> None:
    """ "The Chairman of the Committee, Mr A, noted …": its own chairman speaks, where nobody is said to have chaired."""
    tokens = read.tokens
    if not tokens or found.rank >= 1 or not read.clauses:
        return
    clause = read.clauses[0]
    lowers = [t.lower for t in tokens[clause.subject_start : clause.subject_end]]
    for word in ("chairman", "chairperson", "chairwoman", "chair"):
        if (
            word in lowers[:5]
            and clause.group.real
            and not any(w in {"vice", "deputy", "outgoing", "former", "incoming"} for w in lowers[:3])
        ):
            people = _people(document, tokens, clause.subject_start, clause.subject_end)
            if people and "of" not in lowers:
                _take(found, people[0], 1)
            if people and "of" in lowers:
                at = lowers.index("of")
                own = set(lowers[at + 1 : at + 4]) & BODY_HEADS | set(lowers[at + 1 : at + 4]) & MEETING_NOUNS
                bodies = " ".join(
                    body.of(document.text).lower() for mention in account.mentions for body in mention.bodies
                )
                words = [w for w in lowers[at + 1 : at + 8] if len(w) > 3]
                alone = len([w for w in lowers[at + 1 :] if w in {"of", "on", "for"}]) == 0
                if own and (alone or sum(w in bodies for w in words) >= 2):
                    _take(found, replace(people[0]), 1)
            return
