"""Who is said to have stayed away.

Knows negation, apologies, proxies and suspension. Knows nothing of membership: who is simply not named is no matter here.
"""

from __future__ import annotations

from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import BODY_HEADS, DELEGATES, DETERMINERS, MEETING_NOUNS, OFFICES
from corpus.meetings.grammar.tokens import STATE, WORD, Tokens
from corpus.meetings.people.person_nouns import names_people
from corpus.meetings.presence.clause_at import ClauseAt
from corpus.meetings.presence.continuations import coordinated
from corpus.meetings.presence.parties import read_parties
from corpus.meetings.presence.party_model import Parties, StateParty
from corpus.meetings.presence.predicates import ATTENDING
from corpus.meetings.presence.statements import Statements
from corpus.report import Span

_REFUSING = frozenset(
    "abstain abstained refrain refrained suspend excuse decline fail boycott skip miss refuse".split()
)


def denied_clause(at: ClauseAt) -> bool:
    """Whether the clause says that somebody was not there; whom it names then goes to the absent."""
    group, tokens = at.group, at.tokens
    nobody = tokens[at.clause.subject_start].lower in {"no", "neither", "nobody", "none"}
    if nobody and group.real and group.lemma in ATTENDING | {"send", "come", "represent", "be"}:
        stays_away(at.read, at.index, at.clause, at.found)
        return True
    if group.lemma not in ATTENDING and _in_writing(at.read, at.clause):
        return True  # who wrote need not have been there
    if group.negated and pronoun_stays_away(at.read, at.index, at.clause, at.found):
        return True
    if group.lemma == "send" and (
        at.after(1) in (["no"], ["nobody"], ["none"], ["neither"]) or _no_one_beside_a_paper(at)
    ):
        stays_away(at.read, at.index, at.clause, at.found)
        return True
    if group.negated or (group.lemma in _REFUSING and group.tense in ("past", "present")):
        stays_away(at.read, at.index, at.clause, at.found)
        return True
    return False


def _no_one_beside_a_paper(at: ClauseAt) -> bool:
    """ "sent a paper but no delegate"."""
    words = at.after(_NEAR)
    return any(
        one in {"but", "and", "though"}
        and two in {"no", "not"}
        and three in DELEGATES | OFFICES | {"delegation", "one", "a"}
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    )


_NEAR = 9  # tokens


def _in_writing(read: Read, clause: Clause) -> bool:
    """ "presented their opinions in writing", "submitted written comments", "informed by correspondence"."""
    end = clause.group.end
    stop = min([end + 8, len(read.tokens), *(g.start for g in read.groups if g.finite and g.start >= end)])
    words = [t.lower for t in read.tokens[end:stop]]
    wrote = clause.group.lemma in {"submit", "submitted", "send", "provide"} and "written" in words[:3]
    return clause.group.real and (wrote or any(words[k : k + 2] in _WRITTEN for k in range(len(words))))


_WRITTEN = (
    ["in", "writing"], ["by", "letter"], ["by", "correspondence"], ["in", "absentia"], ["note", "verbale"],
)  # fmt: skip


def stays_away(read: Read, index: int, clause: Clause, found: Statements) -> None:
    """ "did not take part", "was unable to send a delegation", "suspended"."""
    tokens, group = read.tokens, clause.group
    lemma = group.lemma
    about = (
        lemma in ATTENDING
        or lemma
        in {"send", "represent", "suspend", "excuse", "boycott", "skip", "come", "miss", "arrive", "travel"}
        or (
            lemma in {"be", "decline", "fail", "refuse", "abstain", "abstained", "refrain", "refrained"}
            and any(
                t.lower
                in {
                    "present",
                    "attend",
                    "attending",
                    "participating",
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
        or (lemma == "be" and _at_a_meeting(tokens, group.end))
        or _not_among_those(tokens, group.end - (lemma != "do"))
    )
    if not about:
        return
    if lemma == "suspend" and not (group.passive or not group.finite):
        return
    if _things(tokens, clause) or _of_something_else(tokens, clause):
        return
    parties = read_parties(tokens, clause.subject_start, clause.subject_end, read.groups, lead="public")
    found.add(parties, index, False, "suspended" if lemma == "suspend" else "did not take part")


def _of_something_else(tokens: Tokens, clause: Clause) -> bool:
    """ "did not join the consensus", "did not take part in the survey", "was not represented by its minister": it may well
    have been there."""
    lemma, end = clause.group.lemma, clause.group.end
    behind = [t.lower for t in tokens[end : end + 2]]
    if lemma == "represent" and clause.group.passive and behind[:1] == ["by"]:
        return behind[1:] not in (["anyone"], ["anybody"], ["a"])
    if lemma not in _WHAT:
        return False
    k = end + (behind[:1] in (["in"], ["at"]))
    if k >= len(tokens) or tokens[k].lower not in {"the", "this", "its", "their", "a"}:
        return False
    named = tokens[k + 1 : k + 6]
    stop = next((n for n, t in enumerate(named) if t.lower in _ENDS or t.kind == "punct"), len(named))
    return not any(_may_be_met_in(t.lower) for t in named[:stop]) and stop > 0


_WHAT = frozenset("take-part participate attend join".split())
_ENDS = frozenset("of in on at for because and but to since as which that due owing".split())


def _may_be_met_in(lower: str) -> bool:
    singular = lower.removesuffix("s")
    events = {
        "event",
        "gathering",
        "edition",
        "day",
        "call",
        "proceedings",
        "deliberations",
        "opening",
        "festivities",
    }
    return any(word in MEETING_NOUNS | BODY_HEADS | events for word in (lower, singular))


def _not_among_those(tokens: Tokens, start: int) -> bool:
    """ "(did not) figure among those present", "appear on the list of participants"."""
    words = [t.lower for t in tokens[start : start + 8]]
    listed = bool({"among", "on", "in"} & set(words[1:2])) and not _THOSE.isdisjoint(words)
    return words[:1] in (["figure"], ["appear"], ["feature"]) and listed


_THOSE = frozenset("present participants attendees attending participating list".split())


def _at_a_meeting(tokens: Tokens, start: int) -> bool:
    """ "was not at either meeting", "were not at the table"."""
    words = [t.lower for t in tokens[start : start + 4]]
    return words[:1] == ["at"] and any(word in MEETING_NOUNS or word == "table" for word in words[1:3])


def _things(tokens: Tokens, clause: Clause) -> bool:
    """ "Data from X were missing": a common noun before "from" that names nobody."""
    for k in range(clause.subject_start, clause.subject_end - 1):
        if tokens[k].kind == STATE or tokens[k].lower in DELEGATES | OFFICES:
            return False
        if tokens[k + 1].lower in {"from", "on", "about", "for"}:
            return tokens[k].kind == WORD and not names_people(tokens[k].lower)
    return False


_EXCEPT = (
    ["with", "the", "exception", "of"],
    ["except", "for"],
    ["except"],
    ["apart", "from"],
    ["excluding"],
)


def excepted(read: Read, index: int, found: Statements) -> None:
    """ "The members were all represented, with the exception of A and B": said behind the verb of those who came."""
    if read.words.isdisjoint({"exception", "except", "apart", "excluding"}):
        return
    words = [t.lower for t in read.tokens]
    came = [
        c.group.end for c in read.clauses if c.group.real and c.group.lemma in ATTENDING | {"represent", "be"}
    ]
    for k in range(min(came, default=len(words)), len(words)):
        for phrase in _EXCEPT:
            if words[k : k + len(phrase)] != phrase:
                continue
            named = read_parties(read.tokens, k + len(phrase), len(words), read.groups, lead="public")
            if named.states:
                found.add(Parties(states=named.states), index, False, "did not take part")
            return


def absence_by_words(read: Read) -> list[tuple[str, str, Span]]:
    """ "Apologies had been received from X", "in the absence of X": states said to be away, by noun, and the reason."""
    tokens = read.tokens
    found: list[tuple[str, str, Span]] = []
    for k, token in enumerate(tokens):
        if token.code and token.state is not None and [t.lower for t in tokens[k + 1 : k + 4]] in _LEFT_EMPTY:
            found.append((token.code, _APOLOGIES, token.state.span))
        if token.lower in _TAKEN_OUT and k and tokens[k - 1].code:
            found.extend((one.code, "excepted", one.span) for one in coordinated(tokens, -1, k - 1))
        if token.lower in {"apologies", "regrets"} and (sent := _sender(read, k)) is not None:
            parties = read_parties(tokens, sent.subject_start, sent.subject_end, read.groups, lead="public")
            found.extend((s.code, _APOLOGIES, s.span) for s in parties.states)
        if token.lower in DELEGATES and _nobody_was_there(read, k):
            parties = read_parties(tokens, k + 2, len(tokens), read.groups, lead="public")
            found.extend((s.code, "did not take part", s.span) for s in parties.states)
        if token.lower in {"apologies", "absence", "absentees", "absent", "regrets"}:
            for n in range(k + 1, min(len(tokens), k + 10)):
                if tokens[n].lower == "of" and token.lower == "absence" and _of_one_person(tokens, n + 1):
                    break
                if tokens[n].lower in {"from", "of"}:
                    parties = read_parties(tokens, n + 1, len(tokens), read.groups, lead="public")
                    found.extend((s.code, _APOLOGIES, s.span) for s in parties.states)
                    break
    return found


def _sender(read: Read, at: int) -> Clause | None:
    """ "A, B and C submitted apologies": the clause whose subject sent those at `at`."""
    for clause in read.clauses:
        group = clause.group
        own = (
            group.end <= at <= group.end + _ADJECTIVES and group.real and not (group.passive or group.negated)
        )
        others = [t.lower for t in read.tokens[at + 1 : at + 2]]
        if own and group.lemma in _SENDING and not set(others) & {"of", "from", "to", "for", "on"}:
            return clause
    return None


def _nobody_was_there(read: Read, at: int) -> bool:
    """ "There was no representative of A, B or C.": and no verb behind that tells what none of them did."""
    before = [t.lower for t in read.tokens[max(0, at - 3) : at]]
    stated = before[:1] == ["there"] and before[1:2] in (["was"], ["were"]) and before[2:] == ["no"]
    behind = [t.lower for t in read.tokens[at + 1 : at + 2]]
    return stated and behind in (["of"], ["from"]) and not any(g.start > at for g in read.groups)


_TAKEN_OUT = frozenset({"excepted", "excluded"})
_APOLOGIES = "apologies"
_ADJECTIVES = 3
_SENDING = frozenset("submit submitted send present tender".split())
# "A: Mr B; C: not present; D: Ms E"
_LEFT_EMPTY = tuple([":", "not", word] for word in ("present", "represented", "attending"))


def _of_one_person(tokens: Tokens, i: int) -> bool:
    """ "in the absence of the Chairperson, Mr A (X)": another may have come for X."""
    first = next((t.lower for t in tokens[i:] if t.lower not in DETERMINERS), "")
    return first in OFFICES and first not in _STANDING_FOR and not first.endswith("s")


_STANDING_FOR = frozenset("representative delegate delegation".split())


def pronoun_stays_away(read: Read, index: int, clause: Clause, found: Statements) -> bool:
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
            named = coordinated(tokens, 0, k)
            if named:
                found.add(
                    Parties(states=[StateParty(state.code, state.span, None, None) for state in named]),
                    index,
                    False,
                    "did not come",
                )
                return True
    return False
