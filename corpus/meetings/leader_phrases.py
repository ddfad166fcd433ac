"""Chairing and opening said without a verb of their own: "under the chairmanship of", "Chair: A", "Opening the meeting, B …".

Knows these phrases and how strong each is beside the others.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.meetings.accounts import Account
from corpus.meetings.document import Document, Read
from corpus.meetings.leading_people import people_in, state_or_office
from corpus.meetings.lexicon import BODY_HEADS, MEETING_NOUNS, WEAK_MEETING_NOUNS
from corpus.meetings.model import Person
from corpus.meetings.persons import has_courtesy
from corpus.meetings.tokens import STATE
from corpus.report import Span

CHAIR_WORDS = frozenset(
    "chair chairman chairperson chairwoman president presider moderator chairmanship presidency "
    "chairpersonship".split()
)


MEETING_WORDS = (
    MEETING_NOUNS
    | WEAK_MEETING_NOUNS
    | BODY_HEADS
    | frozenset("it event work proceedings debate talks".split())
)


@dataclass(slots=True)
class Found:
    chair: Person | None = None
    rank: int = 0
    co_chairs: list[Person] | None = None
    opened: Person | None = None


def take(found: Found, person: Person | None, rank: int) -> None:
    if person is not None and rank > found.rank:
        found.chair, found.rank = person, rank


def chair_by_noun(document: Document, read: Read, found: Found) -> None:
    """ "under the chairmanship of X", "with X presiding", "under X's chairmanship", "under the X presidency"."""
    tokens = read.tokens
    for k, token in enumerate(tokens):
        lower = token.lower
        if (
            lower == "chair"
            and k > 2
            and tokens[k - 1].lower == "the"
            and tokens[k - 2].lower == "in"
            and any(tokens[n].lower == "with" for n in range(max(0, k - 16), k))
        ):
            begin = max(n for n in range(max(0, k - 16), k) if tokens[n].lower == "with") + 1
            people = people_in(document, tokens, begin, k - 2)
            take(found, people[0] if people else None, 3)
            continue
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
                people = people_in(document, tokens, k + 2, len(tokens))
                if lower == "co-chairmanship":
                    if people:
                        found.co_chairs = people
                    continue
                take(
                    found,
                    people[0] if people else state_or_office(document.text, tokens, k + 2, len(tokens)),
                    3 if lower != "leadership" else 1,
                )
            else:
                for n in range(k - 1, max(-1, k - 5), -1):
                    if tokens[n].kind == STATE and tokens[n].state:
                        take(
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
            people = people_in(document, tokens, k + 1, len(tokens))
            named = people and len((people[0].name or "").split()) >= 2
            if people and found.co_chairs is None and (named or has_courtesy(tokens, k + 1, k + 3)):
                found.co_chairs = people[:1]
        elif (
            lower in {"presiding", "chairing"}
            and k
            and any(tokens[n].lower == "with" for n in range(max(0, k - 22), k))
        ):
            begin = max(n for n in range(max(0, k - 22), k) if tokens[n].lower == "with") + 1
            people = people_in(document, tokens, begin, k)
            take(found, people[0] if people else state_or_office(document.text, tokens, begin, k), 3)


def opening_phrase(document: Document, read: Read, found: Found) -> None:
    """ "Opening the meeting, Minister A noted …", "Chairing the session, …"."""
    tokens = read.tokens
    if not tokens or tokens[0].lower not in {"opening", "chairing"} or not read.clauses:
        return
    comma = next((k for k, t in enumerate(tokens[:16]) if t.text == ","), None)
    clause = next((c for c in read.clauses if c.group.finite), None)
    if comma is None or clause is None or not any(t.lower in MEETING_WORDS for t in tokens[:comma]):
        return
    people = people_in(document, tokens, comma + 1, clause.subject_end)
    if people and tokens[0].lower == "opening" and found.opened is None:
        found.opened = people[0]
    elif people and tokens[0].lower == "chairing":
        take(found, people[0], 3)


def chair_by_label(document: Document, read: Read, found: Found) -> None:
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
        while k < min(4, len(tokens)) and tokens[k].text not in ":|–—-":
            k += 1
        if k < min(4, len(tokens)):
            people = people_in(document, tokens, k + 1, len(tokens))
            if tokens[0].lower.startswith("co-") and people:
                found.co_chairs = people
            else:
                take(
                    found,
                    people[0] if people else state_or_office(document.text, tokens, k + 1, len(tokens)),
                    3,
                )
    lowers = [t.lower for t in tokens]
    for k in range(len(tokens) - 2):
        if lowers[k : k + 3] == ["in", "the", "chair"] and not read.groups:
            people = people_in(document, tokens, 0, k)
            take(found, people[0] if people else None, 3)
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
            people = people_in(document, tokens, begin, k)
            take(found, people[0] if people else None, 3)


def chairman_speaks(document: Document, account: Account, read: Read, found: Found) -> None:
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
            people = people_in(document, tokens, clause.subject_start, clause.subject_end)
            of_state = people and people[0].state is not None and lowers.index(word) <= 1 and "of" in lowers
            if people and ("of" not in lowers or (of_state and lowers.index("of") > 2)):
                take(found, people[0], 1)
            elif people and "of" in lowers:
                at = lowers.index("of")
                own = set(lowers[at + 1 : at + 4]) & BODY_HEADS | set(lowers[at + 1 : at + 4]) & MEETING_NOUNS
                bodies = " ".join(
                    body.of(document.text).lower() for mention in account.mentions for body in mention.bodies
                )
                words = [w for w in lowers[at + 1 : at + 8] if len(w) > 3]
                alone = len(lowers) <= at + 4 or not any(
                    t.capital for t in tokens[clause.subject_start + at + 1 : clause.subject_start + at + 4]
                )
                if own and (alone or sum(w in bodies for w in words) >= 2):
                    take(found, replace(people[0]), 1)
            return
