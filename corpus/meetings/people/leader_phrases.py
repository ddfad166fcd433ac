"""Chairing and opening said without a verb of their own: "under the chairmanship of", "Chair: A", "Opening the meeting, B …".

Knows these phrases and how strong each is beside the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    DETERMINERS,
    HONORIFICS,
    MEETING_NOUNS,
    PREPOSITIONS,
)
from corpus.meetings.grammar.meeting_words import MEETING_WORDS
from corpus.meetings.grammar.tokens import STATE, Token, Tokens
from corpus.meetings.model import Person
from corpus.meetings.people.leading_people import next_comma, people_in, state_or_office
from corpus.meetings.people.person_names import has_courtesy
from corpus.report import Span


@dataclass(slots=True)
class Found:
    chair: Person | None = None
    rank: int = 0
    co_chairs: list[Person] | None = None
    opened: Person | None = None
    described: list[Person] = field(default_factory=list)  # as co-chairs, beside their names


def take(found: Found, person: Person | None, rank: int) -> None:
    if person is None:
        return
    held = found.chair
    of_same_state = (
        held is not None
        and held.name is None
        and held.state is not None
        and person.name is not None
        and person.state == held.state
    )
    if rank > found.rank or of_same_state:
        found.chair, found.rank = person, max(rank, found.rank)


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
            "stewardship",
            "co-chairmanship",
            "moderation",
            "chair",
        }:
            under = any(tokens[n].lower in {"under", "with"} for n in range(max(0, k - 6), k))
            if not under:
                continue
            of_a_state = tokens[k - 1].kind == STATE  # "under the Brazilian Presidency of the Group"
            if k + 1 < len(tokens) and tokens[k + 1].lower == "of" and not of_a_state:
                people = people_in(document, tokens, k + 2, len(tokens))
                people = [person for person in people if len(person.name or "..") > 1]  # initials of a body
                if lower == "co-chairmanship" or (tokens[k - 1].lower == "joint" and len(people) >= 2):
                    if people:
                        found.co_chairs = people
                    continue
                take(
                    found,
                    people[0] if people else state_or_office(document.text, tokens, k + 2, len(tokens)),
                    1 if lower == "leadership" else 4 if people else 3,
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


def in_the_person_of(document: Document, read: Read, found: Found) -> None:
    """ "under the Presidency of X in the person of Ms A": the state presides through her."""
    lowers = [t.lower for t in read.tokens]
    for k in range(len(lowers) - 4):
        if lowers[k : k + 4] == ["in", "the", "person", "of"] and {"presidency", "chairmanship"} & set(
            lowers[:k]
        ):
            people = people_in(document, read.tokens, k + 4, len(read.tokens))
            state = next((t.code for t in reversed(read.tokens[:k]) if t.kind == STATE and t.state), None)
            if people:
                take(found, replace(people[0], state=people[0].state or state), 4)


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


def opening_remarks(document: Document, read: Read, found: Found) -> None:
    """ "In his opening remarks, A said …", "…," said A in her opening statement: who opens with words."""
    if found.opened is not None or not read.clauses:
        return
    lowers = [t.lower for t in read.tokens]
    for k in range(1, len(lowers) - 1):
        if lowers[k] not in {"opening", "welcoming"} or lowers[k + 1] not in _REMARKS:
            continue
        if lowers[k - 1] not in {"his", "her"}:
            continue
        for clause in reversed(read.clauses):
            if clause.group.finite and clause.group.real and not clause.group.passive:
                start, end = clause.subject_start, clause.subject_end
                if start <= k < end:
                    start = next_comma(read.tokens, k, end) + 1
                people = people_in(document, read.tokens, start, end) if start < end else []
                if not people and clause.group.end < k:
                    people = people_in(document, read.tokens, clause.group.end, k - 1)
                if people:
                    found.opened = people[0]
                    return
        return


_REMARKS = frozenset("remarks address statement speech words comments".split())


def chair_by_label(document: Document, read: Read, found: Found) -> None:
    """ "Chairperson: Ms A (X)", "Chairperson | Ms A", "Mr B of X in the chair", "Mr C (Chair)", "(Chair: Mr D)"."""
    tokens = read.tokens
    above = document.lines[read.line.number - 1] if 0 < read.line.number <= len(document.lines) else None
    if (
        above is not None
        and document.sentences[read.line.sentences[0]] is read
        and above.span.of(document.text).strip().rstrip(":").casefold() in _LABELS
    ):
        people = people_in(document, tokens, 0, len(tokens))
        take(found, people[0] if people and not read.groups else None, 3)
    k = _behind_label(tokens)
    if k:
        people = people_in(document, tokens, k, len(tokens)) or _in_capitals(document.text, tokens, k)
        if people and any(t.lower.startswith("co-") for t in tokens[:k]):
            found.co_chairs = people
        else:
            take(
                found,
                people[0] if people else state_or_office(document.text, tokens, k, len(tokens)),
                3,
            )
    lowers = [t.lower for t in tokens]
    for k in range(len(tokens) - 2):
        if lowers[k : k + 3] == ["in", "the", "chair"] and not read.groups:
            people = people_in(document, tokens, 0, k)
            take(found, people[0] if people else None, 3)
    for k in range(1, len(tokens) - 2):
        seated = [t.lower for t in tokens[k + 2 : k + 5]] in ([",", word, ")"] for word in _CHAIRS)
        if seated and tokens[k].text == "(" and tokens[k + 1].kind == STATE:  # "Mr A (X, chair)"
            begin = next((n + 1 for n in range(k - 1, -1, -1) if tokens[n].text in ",;•|:"), 0)
            people = people_in(document, tokens, begin, k)
            take(found, replace(people[0], state=tokens[k + 1].code) if people else None, 3)
        if tokens[k].text != "(" or tokens[k + 1].lower not in _CHAIRS:
            continue
        if tokens[k + 2].text == ":":  # "The Committee (Chair: Mr A, X) met"
            close = next((n for n in range(k + 3, len(tokens)) if tokens[n].text == ")"), len(tokens))
            people = people_in(document, tokens, k + 3, close)
            take(found, people[0] if people else None, 3)
        elif tokens[k + 2].text in ")," or _of_its_own(tokens, k + 1):
            begin = k
            while (
                begin > 0
                and tokens[begin - 1].text not in ";•|:"
                and not (tokens[begin - 1].text in "–—" and tokens[begin - 2].state)
            ):
                begin -= 1
            titled = [n for n in range(begin, k) if tokens[n].lower.rstrip(".") in _COURTESIES]
            people = people_in(document, tokens, titled[-1] if titled else begin, k)
            codes = {t.code for t in tokens[:k] if t.code}
            if people and people[0].state is None and len(codes) == 1 and not read.groups:
                people = [replace(people[0], state=codes.pop())]  # "Ministry of X – Mr A, Ms B (chair)"
            take(found, people[0] if people else None, 3)


def _in_capitals(text: str, tokens: Tokens, k: int) -> list[Person]:
    """ "CHAIR: JOSÉ GARCÍA (Mexico)": a name in capitals with a state behind it."""
    end = k
    while (
        end < len(tokens)
        and tokens[end].text.isupper()
        and len(tokens[end].text) > 1
        and not tokens[end].state
    ):
        end += 1
    if end - k < 2 or end + 1 >= len(tokens) or tokens[end].text not in "(," or not tokens[end + 1].code:
        return []
    span = Span(tokens[k].start, tokens[end - 1].end)
    return [Person(span.of(text), None, tokens[end + 1].code, None, span)]


_COURTESIES = frozenset("mr ms mrs miss dr mme".split())


def _of_its_own(tokens: Tokens, k: int) -> bool:
    """ "(Chairman of the Council)": of the body that meets, by its kind alone."""
    behind = [t.lower for t in tokens[k + 1 : k + 5]]
    return behind[:2] == ["of", "the"] and behind[3:] == [")"] and behind[2] in BODY_HEADS | MEETING_NOUNS


_CHAIRS = frozenset("chair chairman chairperson chairwoman convenor convener".split())
_LABELS = _CHAIRS | frozenset("moderator president co-chairs co-chair presiding".split())
_LABEL_VERBS = frozenset(
    "chaired presided chairs presides".split()
)  # "Presided: A", "Chaired the session: B"
_LABEL_FILLERS = MEETING_WORDS | MEETING_NOUNS | frozenset("in the of by at over for was on officer".split())


def _behind_label(tokens: Sequence[Token]) -> int:
    """Where the chair's name begins behind the label that opens a line; 0 where none does."""
    first = 1 if tokens and tokens[0].text in "•*–—-" else 0
    end = next((k for k in range(first + 1, min(first + 8, len(tokens) - 1)) if tokens[k].text in ":|–—-"), 0)
    words = [t.lower for t in tokens[first:end]]
    if not end or (tokens[end].text not in ":|" and words[0] not in _LABELS):
        return 0
    behind = end + 2 if tokens[end + 1].text == "|" else end + 1  # "Chair: | A"
    if words[0] in _LABELS and len(words) <= 3:
        return behind
    if len(words) == 2 and words[1] in _CHAIRS and tokens[first].text.isupper():
        return behind  # "ABC Chair: A"
    named = any(w in _LABELS or w in _LABEL_VERBS for w in words)
    return behind if named and all(w in _LABELS | _LABEL_VERBS | _LABEL_FILLERS for w in words) else 0


def chairman_speaks(document: Document, account: Account, read: Read, found: Found) -> None:
    """ "The Chairman of the Committee, Mr A, noted …": its own chairman speaks, where nobody is said to have chaired."""
    tokens = read.tokens
    nameless = found.chair is not None and found.chair.name is None and found.chair.state is not None
    if not tokens or not read.clauses:
        return
    # Who opens or closes it as its chair has chaired, whoever is elected for the next one.
    leads = any(c.group.finite and c.group.lemma in _OPENS_OR_CLOSES for c in read.clauses[:1])
    if found.rank >= (_SURELY if leads else 1) and not nameless:
        return
    clause = next((c for c in read.clauses if c.group.finite), read.clauses[0])
    start, end = _behind_opening_phrase(read, clause.subject_start, clause.subject_end)
    lowers = [t.lower for t in tokens[start:end]]
    at = next((k for k, word in enumerate(lowers[:5]) if word in _CHAIRMAN), None)
    if (
        at is None
        or not clause.group.real
        or any(w in {"vice", "deputy", "outgoing", "former", "incoming"} for w in lowers[:at])
    ):
        return
    people = people_in(document, tokens, start, end)
    if not people and lowers[0] == "as":
        people = people_in(document, tokens, next_comma(tokens, start, end) + 1, end)
    if not people:
        return
    named = next(
        (k for k in range(start, end) if people[0].span and tokens[k].start >= people[0].span.start), end
    )
    words = tokens[start:named] if named - start > at else tokens[start:end]
    if own_chair(document, account, words, at):
        state = people[0].state or (found.chair.state if found.chair is not None and nameless else None)
        take(
            found, replace(people[0], state=state), _SURELY if leads else 1
        )  # "under the chairmanship of X": it presides through him


_OPENS_OR_CLOSES = frozenset("open close adjourn".split())
_SURELY = 4
_CHAIRMAN = frozenset("chairman chairperson chairwoman chair".split())


def _behind_opening_phrase(read: Read, start: int, end: int) -> tuple[int, int]:
    """Where the subject begins behind "In his remarks, …"; a phrase with "as" tells the office, so it stays."""
    comma = next_comma(read.tokens, start, end)
    if comma < end and start < end and read.tokens[start].lower in PREPOSITIONS - {"as"}:
        return comma + 1, end
    return start, end


def own_chair(document: Document, account: Account, words: Sequence[Token], at: int) -> bool:
    """Whether the chair who is named is that of this meeting or of its body, not of another body that is named."""
    lowers = [t.lower for t in words]
    before = [w for w in lowers[:at] if w in BODY_HEADS]
    if at + 1 >= len(lowers) or lowers[at + 1] != "of":
        return not before or _names_own_body(document, account, lowers[:at])
    stop = next(
        (
            k
            for k in range(at + 2, len(lowers))
            if words[k].text in ",("
            or (lowers[k].rstrip(".") in HONORIFICS and lowers[k] not in DETERMINERS)
            or lowers[k] in PREPOSITIONS - {"of", "on", "for"}
            or (lowers[k] == "for" and not (k + 1 < len(words) and words[k + 1].capital))
        ),
        len(lowers),
    )
    phrase = lowers[at + 2 : stop]
    if not any(w in BODY_HEADS or w in MEETING_NOUNS for w in phrase):
        behind = [t for t in words[at + 2 : stop] if t.capital and t.kind != STATE]
        return any(t.kind == STATE for t in words[at + 2 : stop]) and at <= 1 and not behind
    return _names_own_body(document, account, phrase)


def _names_own_body(document: Document, account: Account, phrase: list[str]) -> bool:
    """Whether a phrase is a body's kind alone ("the Committee") or shares words with the body of this meeting."""
    bodies = " ".join(
        body.of(document.text).lower() for mention in account.mentions for body in mention.bodies
    )
    telling = [w for w in phrase if len(w) > 3 and w not in BODY_HEADS and w not in MEETING_NOUNS]
    generic = [w for w in phrase if w in BODY_HEADS or w in MEETING_NOUNS]
    if not telling:
        return any(w in MEETING_NOUNS or w in bodies for w in generic) or not bodies
    return sum(w in bodies for w in telling) * 2 >= len(telling) and (
        not generic or any(w in bodies for w in generic)
    )


def thanked_chair(document: Document, read: Read, found: Found) -> None:
    """ "The Committee thanked the outgoing Chair, Ms A of X": who is thanked as chair had chaired until then."""
    if found.rank >= 1:
        return
    tokens = read.tokens
    for clause in read.clauses:
        if clause.group.lemma not in {"thank", "commend", "congratulate"} or clause.group.negated:
            continue
        after = [t.lower for t in tokens[clause.group.end : clause.group.end + 4]]
        at = next((k for k, word in enumerate(after) if word in _CHAIRMAN), None)
        if (
            at is None
            or "vice" in after
            or "new" in after
            or "incoming" in after
            or "of" in after[at + 1 : at + 2]
        ):
            continue
        people = people_in(document, tokens, clause.group.end, len(tokens))
        take(found, people[0] if people else None, 1)


def officers_elected(document: Document, read: Read, found: Found) -> None:
    """ "elected the following officers: Chair, Ms A (X); Vice-Chair, …", "elected X (Mr A) as Chairman"."""
    tokens = read.tokens
    lowers = [t.lower for t in tokens]
    if "elected" not in lowers or found.rank >= 3:
        return
    for k in range(lowers.index("elected") + 1, len(tokens) - 2):
        if (
            lowers[k] in _CHAIRMAN | {"president"}
            and lowers[k + 1] in {",", ":"}
            and lowers[k - 1] in {":", ";", "follows"}
        ):
            people = people_in(document, tokens, k + 2, len(tokens))
            take(found, people[0] if people else None, 3)
            return
        if tokens[k].kind == STATE and tokens[k + 1].text == "(":
            close = next((n for n in range(k + 2, len(tokens)) if tokens[n].text == ")"), None)
            after = lowers[close + 1 : close + 3] if close is not None else []
            if close is not None and after[:1] == ["as"] and after[1:] and after[1] in _CHAIRMAN:
                people = people_in(document, tokens, k + 2, close)
                if people:
                    take(found, replace(people[0], state=people[0].state or tokens[k].code), 3)
                return
