"""What in a sentence announces that a body meets again.

Knows the grammar of an announcement: a mention with "next" or the following number, a verb of meeting that is still to
come, a label. Knows nothing of days and places, nor of whose next meeting it is.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import DELEGATES, DELIBERATIVE, DETERMINERS, OFFICES, PREPOSITIONS
from corpus.meetings.grammar.mentions import EARLIER, LATER, Mention
from corpus.meetings.grammar.tokens import NUMBER, STATE, WORD, Tokens
from corpus.meetings.grammar.verbs import FUTURE, PAST, PRESENT, UNREAL

_NEXT = frozenset("next forthcoming upcoming following".split())
_MEETING_VERBS = frozenset(
    "meet reconvene gather convene reassemble assemble sit come-together regroup return congregate reunite".split()
)
_PLANNED = frozenset(
    """
    schedule plan expect set fix foresee foreseen propose decide agree slate slated pencil pencilled earmark
    arrange arranged appoint confirm determine book booked invite offer accept convoke convoked
    """.split()
)
_HOLDING = frozenset(
    "hold take-place meet convene host open begin start organise organize conduct run".split()
)
_ENTRUSTED = frozenset("host receive welcome hold organise organize stage convene be accommodate".split())
_SEASONS = frozenset("spring summer autumn winter".split())
_ANNOUNCING = (_NEXT | _SEASONS) | frozenset(
    "again anew reconvene reassemble regroup reunite offer offered invited forward".split()
)
_ITS_OWN = frozenset(
    "date dates day venue place host hosts hosting timing time location convening organisation".split()
)
_FURTHER = frozenset({"further", "another", "follow-up", "subsequent"})
_AGAIN = frozenset({"again", "anew"})
_PEOPLE = frozenset(
    "we they sides parties both all four three five six two seven group leaders ministers delegates "
    "participants members experts delegations representatives heads body".split()
)


@dataclass(frozen=True, slots=True)
class Sign:
    """An announcement: the meeting to come that is named, if it is; the token from which its day and place are told.

    `weight` 4 names the next one, 3 says that they meet again, 2 tells of a later meeting of the same kind. `within`
    says that the mention is only spoken of in a sentence about something else ("a report to the next session").
    """

    weight: int
    mention: Mention | None
    start: int
    within: bool = False


def sign_of(read: Read, values: Collection[int], nouns: Collection[str], day: date | None) -> Sign | None:
    """The announcement that a sentence makes of a meeting after one with the numbers `values` on `day`.

    `nouns` are the nouns by which that meeting is called.
    """
    if not read.dates and read.words.isdisjoint(_ANNOUNCING) and not any(m.values for m in read.mentions):
        return None
    following = max(values) + 1 if values else None
    return (
        _named_next(read, following, day)
        or _numbered_next(read, following, day)
        or _next_one(read, day)
        or _label(read)
        or _looked_forward_to(read, day)
        or _meet_again(read, day)
        or _later_one(read, nouns, values, day)
        or _entrusted(read, day)
        or _agreed_to_hold(read, day)
    )


def _to_come(read: Read, clause: Clause) -> bool:
    group = clause.group
    due = group.lemma == "be" and any(t.lower == "due" for t in read.tokens[group.end : group.end + 1])
    return (
        group.tense in (FUTURE, UNREAL)
        or (due and group.tense == PRESENT)
        or (group.lemma in _PLANNED and (group.passive or group.tense == PRESENT))
    )


def _named_next(read: Read, following: int | None, day: date | None) -> Sign | None:
    """ "the next session", "the 15th meeting" after the 14th."""
    tokens = read.tokens
    for mention in read.mentions:
        said = (
            mention.when == LATER
            or _following(read, mention)
            or any(t.lower in _NEXT - {"following"} for t in tokens[mention.start : mention.head])
        )
        numbered = following is not None and following in mention.values and mention.when != EARLIER
        if following is None and mention.values and mention.determiner in {"its", "their"}:
            numbered = any(
                _to_come(read, c) and c.subject_start <= mention.head < c.subject_end for c in read.clauses
            )
        if not said and not numbered:
            continue
        clauses = [c for c in read.clauses if c.group.finite or c.group.tense in (FUTURE, UNREAL)]
        own = next((c for c in clauses if c.subject_start <= mention.head < c.subject_end), None)
        follows = own is not None and own.relative and own.group.tense in (FUTURE, UNREAL)
        if own is not None and not follows and _governed(read, mention, own.subject_start):
            own = None
        called = own is not None and own.group.passive and own.group.lemma == "convene"
        called = (
            called and any(t.lower == "for" for t in tokens[own.group.end : own.group.end + 1])
            if own
            else False
        )
        if own is not None and own.group.tense == PAST and own.group.lemma in _HOLDING and not called:
            continue  # not "was convened for 5 June"
        within = own is None and bool(clauses) and not _object_of_plan(read, mention)
        if numbered and not said and not (_ahead(read) or _later_day(read, day) or not clauses):
            continue
        if own is not None and own.group.pluperfect:
            continue
        return Sign(4, mention, mention.start, within)
    return None


def _following(read: Read, mention: Mention) -> bool:
    """ "to hold the following sitting in X"."""
    words = [t.lower for t in read.tokens[max(0, mention.start - 2) : mention.head]]
    return any(one in {"the", "its", "their"} and two == "following" for one, two in pairwise(words))


def _governed(read: Read, mention: Mention, start: int) -> bool:
    """Whether the mention hangs on another noun of the subject: not "the date of", which is its own."""
    k = mention.start - 1
    while k >= start and read.tokens[k].lower in DETERMINERS:
        k -= 1
    if k < start or read.tokens[k].lower not in PREPOSITIONS:
        return False
    nouns = {t.lower for t in read.tokens[start:k]}
    return not nouns & _ITS_OWN


def _object_of_plan(read: Read, mention: Mention) -> bool:
    """ "agreed to hold the next session", "fixed the next session for", "will host the 15th meeting"."""
    before = [c for c in read.clauses if c.group.end <= mention.head]
    if not before:
        return False
    group = before[-1].group
    between = read.tokens[group.end : mention.start]
    if any(t.lower in PREPOSITIONS for t in between):
        return group.lemma in {"look", "meet", "invite"} or (
            group.lemma == "be" and any(t.lower in {"host", "venue"} for t in between)
        )
    return group.lemma in _HOLDING | _ENTRUSTED | _PLANNED


def _ahead(read: Read) -> bool:
    return any(_to_come(read, c) or c.group.lemma in _PLANNED for c in read.clauses) or any(
        t.lower == "forward" for t in read.tokens
    )


def _later_day(read: Read, day: date | None, after: int = 0) -> bool:
    """Whether the sentence has a day after the meeting's, or a part of a year that no day settles."""
    for k in read.dates:
        match = read.tokens[k].date
        if k < after or match is None:
            continue
        if match.end is None:
            if (
                match.month is not None
                or any(c.isdigit() for c in match.text)
                or "next" in match.text.lower()
            ):
                return True
        elif day is None or (match.start is not None and match.start > day):
            return True
        elif match.precision == "month" and not match.year_given:
            return True  # "in June", said in November
    return False


def _numbered_next(read: Read, following: int | None, day: date | None) -> Sign | None:
    """ "The fifty-second will be convened", "Round five will be", "The sixty-third board: …"."""
    if following is None:
        return None
    tokens = read.tokens
    for k in range(min(12, len(tokens))):
        if not _is_number(read, k, following):
            continue
        if any(m.start <= k < m.end for m in read.mentions):
            continue
        verbless = not read.groups and any(t.text in ":–—-" for t in tokens[k : k + 5])
        ahead = any(_to_come(read, c) and c.subject_start <= k < c.group.start for c in read.clauses)
        hosted = any(c.group.lemma == "host" and c.group.passive and c.group.start > k for c in read.clauses)
        if verbless or (ahead and (hosted or _later_day(read, day))):
            return Sign(3, None, k)
    return None


def _next_one(read: Read, day: date | None) -> Sign | None:
    """ "the next one is planned in X", "Y will host the next CNM"."""
    tokens = read.tokens
    for k in range(len(tokens) - 1):
        bare = any(c.group.start == k + 1 and c.group.finite and _to_come(read, c) for c in read.clauses)
        if bare and k and tokens[k - 1].lower == "the" and tokens[k].lower == "next":
            return Sign(3, None, k)  # "the next will be in X in 2013"
        letters = tokens[k + 1].text
        if tokens[k].lower == "next" and (letters == "one" or (letters.isupper() and len(letters) > 2)):
            ahead = any(_to_come(read, c) and (c.group.start > k or letters != "one") for c in read.clauses)
            return Sign(3, None, k) if ahead or _later_day(read, day, k) else None
    return None


def _is_number(read: Read, k: int, number: int) -> bool:
    """ "the fifty-second", "COP 28", "Round 5"."""
    token = read.tokens[k]
    if token.ordinal is not None:
        return token.ordinal.values == (number,)
    if k > 1 and read.tokens[k - 1].text in "#№-–":  # "TC#64", "XY23-6"
        k -= 2 if k > 2 and read.tokens[k - 2].kind == NUMBER else 1
    before = read.tokens[k - 1] if k else None
    return token.text == str(number) and before is not None and before.kind == WORD and before.capital


def _label(read: Read) -> Sign | None:
    """ "Next: Place, day", "When and where next? Place, day"."""
    tokens = read.tokens
    for k, token in enumerate(tokens[:6]):
        if token.lower != "next":
            continue
        for n in range(k + 1, min(len(tokens), k + 4)):
            if tokens[n].text in ":?|" and not any(g.finite and k < g.start < n for g in read.groups):
                return Sign(4, None, n + 1)
    return None


def _meet_again(read: Read, day: date | None) -> Sign | None:
    """ "We will meet again in 2017", "agreed to reassemble", "when they next sit down"."""
    tokens = read.tokens
    for clause in read.clauses:
        group = clause.group
        if group.negated or group.pluperfect:
            continue
        after = [t.lower for t in tokens[group.head + 1 : group.head + 7]]
        again = any(word in _AGAIN for word in after[:5]) or "next" in {
            t.lower for t in tokens[group.start : group.head]
        }
        beside = [*tokens[max(0, group.start - 1) : group.start], *tokens[group.end : group.end + 1]]
        again = again or any(t.lower == "next" for t in beside)
        coming = group.tense in (FUTURE, UNREAL) or (group.tense == PRESENT and again)
        if not coming:
            continue
        verb = group.lemma in _MEETING_VERBS or tokens[group.head].lower in _MEETING_VERBS
        verb = verb and not (
            group.lemma in {"convene", "gather", "assemble"} and _has_object(read, group.end)
        )
        if verb and not again and _meets_another(tokens, group.head):
            continue
        if verb and (again or group.lemma in {"reconvene", "reassemble", "regroup", "reunite"}):
            return Sign(3, None, group.head)
        people = _people_act(read, clause)
        if (
            verb
            and (people or group.tense == FUTURE or not group.finite)
            and _later_day(read, day, group.start)
        ):
            return Sign(3, None, group.head)
        if again and people and _later_day(read, day):
            return Sign(2, None, group.head)
    return None


def _meets_another(tokens: Tokens, head: int) -> bool:
    """ "is due to meet Prime Minister A": a meeting of those two alone."""
    if tokens[head].lower not in {"meet", "meeting"} or head + 1 >= len(tokens):
        return False
    following = tokens[head + 1]
    return following.kind == STATE or (
        following.capital and following.kind == WORD and following.place is None
    )


def _at_another(read: Read, clause: Clause) -> bool:
    """ "Leaders will meet at the Xtown Summit": a meeting with a name of its own."""
    return any(
        m.proper and not m.values and not m.when and 0 <= m.start - clause.group.end <= 4
        for m in read.mentions
    )


def _has_object(read: Read, k: int) -> bool:
    """ "to convene a meeting of experts": something is convened, and it need not be the body itself."""
    return k < len(read.tokens) and read.tokens[k].lower in DETERMINERS


def _looked_forward_to(read: Read, day: date | None) -> Sign | None:
    """ "looked forward to seeing each other in May 2022", "look forward to our next summit, which X will host"."""
    tokens = read.tokens
    for k in range(len(tokens) - 2):
        if tokens[k].lower == "forward" and tokens[k + 1].lower == "to" and _later_day(read, day, k):
            mention = next((m for m in read.mentions if m.head > k), None)
            numbered = any(t.ordinal is not None for t in tokens[k + 2 : k + 5])
            seeing = numbered or any(
                t.lower in {"seeing", "meeting", "welcoming", "reconvening"} for t in tokens[k + 2 : k + 4]
            )
            if mention is not None or seeing:
                return Sign(3, None, k)
    return None


def _people_act(read: Read, clause: Clause) -> bool:
    subject = read.tokens[clause.subject_start : clause.subject_end]
    return any(
        t.lower in _PEOPLE
        or t.lower in DELIBERATIVE
        or t.lower in OFFICES
        or t.lower in DELEGATES
        or t.kind == STATE
        for t in subject
    )


def _later_one(read: Read, nouns: Collection[str], values: Collection[int], day: date | None) -> Sign | None:
    """ "The autumn meeting will be held on 5 October": of the same kind, to come, and later."""
    for mention in read.mentions:
        if mention.when == EARLIER or mention.noun not in nouns or set(mention.values) & set(values):
            continue
        further = {t.lower for t in read.tokens[max(0, mention.start - 1) : mention.head]} & _FURTHER
        if further and _later_day(read, day, mention.end):
            return Sign(2, mention, mention.start)
        for clause in read.clauses:
            if not clause.subject_start <= mention.head < clause.subject_end or not _to_come(read, clause):
                continue
            verb = clause.group.lemma
            if mention.determiner in {"a", "an"} and mention.proper:
                continue  # another body's
            if any(
                g.finite and g.tense == PAST and mention.head < g.start < clause.group.start
                for g in read.groups
            ):
                continue  # "the meeting took the decision to convene …": this one
            named = {t.lower for t in read.tokens[mention.start : mention.head]} & _SEASONS
            later = named or _later_day(read, day, mention.end)
            if later and verb in _HOLDING | _PLANNED | {"be", "follow", "put", "go"}:
                return Sign(3 if named else 2, mention, mention.start)
    return None


def _agreed_to_hold(read: Read, day: date | None) -> Sign | None:
    """ "agreed to hold a retreat in X early in 2022"."""
    for mention in read.mentions:
        if mention.when or mention.bodies or mention.determiner not in {"a", "an", "another"}:
            continue
        for hedge, clause in pairwise(read.clauses):
            group = clause.group
            decided = hedge.group.lemma in {"agree", "decide", "resolve"} and group.start == hedge.group.end
            holds = (
                group.lemma in {"hold", "convene", "organise", "organize"}
                and 0 <= mention.head - group.end < 6
            )
            if decided and holds and _later_day(read, day, mention.end):
                return Sign(2, mention, mention.start)
    return None


def _entrusted(read: Read, day: date | None) -> Sign | None:
    """ "offered to host the next one in May", "accepted the offer of X to receive us in 2009"."""
    tokens = read.tokens
    for k, token in enumerate(tokens):
        if token.lower not in {"offer", "offered", "offers", "invitation", "invited", "invites"}:
            continue
        for clause in read.clauses:
            group = clause.group
            entrusted = group.lemma in _ENTRUSTED and not group.passive and 0 < group.start - k < 9
            if entrusted and _later_day(read, day, group.start):
                return Sign(2, None, group.start)
    return None
