"""Which meetings a report tells of, and which of its sentences tell of which.

Knows how a report says that a meeting was held, and tells the report's own meetings from earlier, later and marginal
ones that it only names. Knows nothing of who came.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta

from corpus.dates import DateMatch
from corpus.meetings.document import ABOUT, HEADING, ROW, Document, Read
from corpus.meetings.lexicon import (
    BODY_HEADS,
    DECIDE,
    DELEGATES,
    DETERMINERS,
    DISCUSS,
    OFFICES,
    PREPOSITIONS,
    REMOTE_WORDS,
)
from corpus.meetings.mentions import EARLIER, LATER, Mention
from corpus.meetings.tokens import DATE, STATE, WORD, Token, Tokens
from corpus.meetings.verbs import FUTURE, UNREAL, Clause
from corpus.report import Span

_SUBJECT_STRONG = frozenset(
    "hold take-place carry-out sit run last convene reconvene open begin start conclude end close "
    "finish gather meet bring-together assemble unite "
    "organise organize host co-host attend chair co-chair moderate preside conduct kick-off "
    "inaugurate pass lead join resume".split()
)
_SUBJECT_WEAK = frozenset(
    "discuss consider adopt approve hear review agree endorse examine focus feature include "
    "involve note welcome decide "
    "elect recommend address touch sign follow centre center attend see result produce reaffirm "
    "express be become".split()
)
_OBJECT_STRONG = frozenset(
    "hold host co-host chair co-chair open attend participate take-part join conclude close "
    "convene preside moderate meet "
    "gather complete conduct organise organize inaugurate lead see mark receive welcome represent "
    "sit have travel arrive fly kick-off end finish begin start take-place come-together".split()
)
_MEETING_VERBS = frozenset("meet convene gather assemble come-together reconvene sit".split())
_MARGINAL = frozenset("sidelines margins sideline fringes".split())
_NOT_BEFORE_DATE = frozenset("since until till by before after of for dated to than through".split())
_HISTORY = re.compile(
    r"\b(recall\w*|history|founded|anniversary|last year|previous(?:ly)?|years? ago|back in|reminded|months ago|in the past)\b",
    re.I,
)
_PROCEEDINGS = (
    DECIDE
    | DISCUSS
    | frozenset(
        "note express inform report state welcome stress hear open chair close attend present "
        "thank propose support point raise "
        "observe speak ask recall underline highlight take say".split()
    )
)
_RECORD = re.compile(
    r"\b(minutes|record|report of|communiqu|protocol|proceedings|statement|readout|summary|declaration|notes on)",
    re.I,
)
_RECENT = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A statement that a meeting was held. `strength` 3 says so outright, 2 in passing, 1 is a heading."""

    sentence: int
    mention: Mention | None
    clause: Clause | None
    date: DateMatch | None
    strength: int
    joint: tuple[Mention, ...] = ()


@dataclass(slots=True, eq=False)
class Account:
    """One meeting of the report: its anchors, and the sentences of its section."""

    anchors: list[Anchor] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    aside: bool = False
    foreign: dict[int, bool] = field(
        default_factory=dict
    )  # what has been decided of a clause, by its identity
    _known: tuple[int, frozenset[int], DateMatch | None] = (0, frozenset(), None)

    @property
    def first(self) -> int:
        return self.anchors[0].sentence

    @property
    def mentions(self) -> list[Mention]:
        return [
            m
            for anchor in self.anchors
            if anchor.mention is not None
            for m in (anchor.mention, *anchor.joint)
        ]

    @property
    def values(self) -> frozenset[int]:
        return self._facts()[1]

    @property
    def date(self) -> DateMatch | None:
        return self._facts()[2]

    def _facts(self) -> tuple[int, frozenset[int], DateMatch | None]:
        if self._known[0] != len(self.anchors):
            values = frozenset(value for mention in self.mentions for value in mention.values)
            dated = [anchor for anchor in self.anchors if anchor.date is not None]
            best = max(dated, key=lambda anchor: (_rank(anchor.date), anchor.strength), default=None)
            self._known = (len(self.anchors), values, best.date if best else None)
        return self._known


def _rank(date: DateMatch | None) -> int:
    if date is None:
        return 0
    return {"day": 4, "month": 2, "year": 1, "none": 3 if date.day else 0}[date.precision]


def find_accounts(document: Document) -> list[Account]:
    """The meetings that the report says were held, in order; every sentence belongs to one of them."""
    anchors = [anchor for read in document.sentences for anchor in _anchors(document, read)]
    held = [anchor for anchor in anchors if anchor.strength >= 2]
    if not anchors:
        anchors = _records_of_a_body(document)
    if not held and not _heading_suffices(document, anchors):
        return []
    accounts: list[Account] = []
    for anchor in anchors:
        if anchor.strength == 1:
            continue
        _place(document, accounts, anchor)
    for anchor in anchors:
        if anchor.strength == 1:
            _place_heading(document, accounts, anchor)
    accounts = [account for account in accounts if any(a.strength >= 2 for a in account.anchors)] or accounts[
        :1
    ]
    accounts.sort(key=lambda account: min(a.sentence for a in account.anchors))
    _assign(document, accounts)
    return accounts


# --- statements that a meeting was held --------------------------------------------------------------------------


def _anchors(document: Document, read: Read) -> list[Anchor]:
    if read.line.section == ABOUT:
        return []
    found: list[Anchor] = []
    for clause in read.clauses:
        anchor = _anchor_of_clause(document, read, clause)
        edge = anchor is not None and clause.group.lemma in _BEGIN | _END and anchor.date is not None
        if anchor is not None and (edge or not any(_covers(other, anchor) for other in found)):
            found.append(anchor)
    if found:
        best = max(found, key=lambda a: (a.strength, a.mention is not None))
        edges = _BEGIN | _END
        rest = [
            a
            for a in found
            if a is not best and a.clause is not None and a.clause.group.lemma in edges and a.date is not None
        ]
        return [best, *rest]
    heading = _heading_anchor(document, read)
    return [heading] if heading else []


def _records_of_a_body(document: Document) -> list[Anchor]:
    """A record that names only the body ("Summary record | Advisory Board on X") and lists who was there."""
    if not any(line.opens and line.section == "participants" for line in document.lines):
        return []
    for read in document.sentences[:6]:
        tokens = read.tokens
        heads = [k for k, t in enumerate(tokens) if t.lower in BODY_HEADS and t.capital]
        if not heads or read.line.kind not in (HEADING, ROW):
            continue
        start = heads[0]
        while start > 0 and tokens[start - 1].capital and tokens[start - 1].kind in (WORD, STATE):
            start -= 1
        end = heads[0] + 1
        while (
            end < len(tokens)
            and (tokens[end].capital or tokens[end].lower in PREPOSITIONS | {"the", "and"})
            and tokens[end].kind in (WORD, STATE)
        ):
            end += 1
        span = Span(tokens[start].start, tokens[end - 1].end)
        mention = Mention(read.index, start, end, heads[0], span, "", "", False, (), (span,), "", True)
        return [Anchor(mention.sentence, mention, None, None, 1)]
    return []


def _covers(first: Anchor, second: Anchor) -> bool:
    return first.mention is not None and first.mention == second.mention and first.strength >= second.strength


def _anchor_of_clause(document: Document, read: Read, clause: Clause) -> Anchor | None:
    group = clause.group
    if not group.real or group.pluperfect:
        return None
    tokens = read.tokens
    if _reported_plan(read, clause) or _habitual(read, clause):
        return None
    number = read.index
    subject = _mention_in(read, clause.subject_start, clause.subject_end)
    if clause.relative and subject is None:
        subject = _mention_before(read, clause.subject_end)
    thing = _mention_after(read, group.end)
    if subject is not None and _marginal_to(subject, read):
        subject = None
    if (
        subject is not None
        and thing is not None
        and not group.passive
        and thing.numbers
        and not subject.numbers
        and not thing.when
        and group.lemma in _OBJECT_STRONG
    ):
        subject = None
    if subject is not None and (group.lemma in _SUBJECT_STRONG or group.lemma in _SUBJECT_WEAK):
        if subject.when or subject.plural or _marginal_to(subject, read):
            return None
        if group.lemma == "be" and not _says_present(tokens, group.end):
            strength = (
                2
                if subject.named and subject.numbers and clause.subject_start == 0 and group.tense == "past"
                else 0
            )
            return Anchor(number, subject, clause, _date_for(read, clause, subject), 2) if strength else None
        passive_ok = (
            group.passive
            or group.lemma
            not in {"attend", "chair", "host", "hold", "moderate", "organise", "organize", "join", "lead"}
            or group.lemma == "hold"
        )
        strength = 3 if group.lemma in _SUBJECT_STRONG and passive_ok else 2
        if (
            clause.relative
            and not group.finite
            and strength == 3
            and group.lemma not in {"hold", "convene", "chair", "attend", "host", "organise", "organize"}
        ):
            strength = 2
        if (
            subject.start > 0
            and _object_of_preposition(tokens, subject, clause)
            and group.lemma in _SUBJECT_WEAK
        ):
            return None
        joint = tuple(
            m for m in read.mentions if m is not subject and m.numbers and subject.numbers and not m.when and m.bodies
            and clause.subject_start <= m.head < clause.subject_end and m.start - subject.end <= 3
        )  # fmt: skip
        return Anchor(number, subject, clause, _date_for(read, clause, subject), strength, joint)
    if thing is not None and not group.passive and group.lemma in _OBJECT_STRONG | {"be", "speak", "address"}:
        if thing.when or _marginal_to(thing, read) or (thing.plural and thing.determiner != "the"):
            return None
        if group.lemma == "be" and not any(
            t.lower in {"venue", "host", "site", "present"} for t in tokens[group.end : thing.head]
        ):
            return None
        if group.lemma in {"speak", "address", "be", "open", "close", "end", "begin", "start", "see", "mark"}:
            return Anchor(
                number, thing, clause, _date_for(read, clause, thing), 2 if group.lemma != "be" else 3
            )
        return Anchor(number, thing, clause, _date_for(read, clause, thing), 3)
    if (
        thing is not None
        and group.passive
        and group.lemma
        in {"hold", "discuss", "take", "make", "adopt", "approve", "sign", "reach", "consider"}
        and thing.determiner in {"the", "this"}
        and not thing.when
    ):
        before = tokens[thing.start - 1].lower if thing.start else ""
        before = tokens[thing.start - 2].lower if before in DETERMINERS and thing.start > 1 else before
        if before in {"at", "during"}:
            return Anchor(number, thing, clause, _date_for(read, clause, thing), 2)
    if (
        group.lemma in {"speak", "talk", "confer", "consult"}
        and not group.passive
        and group.finite
        and _meets(read, clause)
    ):
        after = [t.lower for t in tokens[group.end : group.end + 8]]
        if "with" in after and (any(w in REMOTE_WORDS for w in after) or anchored_title(document)):
            return Anchor(number, None, clause, _date_for(read, clause, None), 3)
    if group.lemma in _MEETING_VERBS and not group.passive and _meets(read, clause):
        mention = thing if thing is not None and not thing.when else None
        return Anchor(number, mention, clause, _date_for(read, clause, mention), 3)
    return None


def anchored_title(document: Document) -> bool:
    """Whether the first lines name a call, a meeting or talks."""
    return any(read.mentions for read in document.sentences[:2])


def _reported_plan(read: Read, clause: Clause) -> bool:
    """ "agreed that the 18th Assembly be convened": a plan, whatever the form of its verb."""
    tokens = read.tokens
    for other in read.clauses:
        if other.group.end <= clause.group.start and other.group.lemma in {
            "agree",
            "decide",
            "propose",
            "recommend",
            "expect",
            "plan",
            "request",
            "resolve",
        }:
            between = tokens[other.group.end : clause.group.start]
            if between and between[0].lower in {"that", "to"}:
                return True
    head = tokens[clause.group.start].lower if clause.group.start < len(tokens) else ""
    return head == "be"


_HABIT = frozenset(
    "every each usually normally annually regularly once twice yearly biennially rule always per "
    "quarterly monthly".split()
)


def _habitual(read: Read, clause: Clause) -> bool:
    """ "meets once a year": the simple present tells a custom unless the sentence has its day."""
    group = clause.group
    if group.tense != "present" or not group.finite or group.start != group.head:
        return False
    if any(t.lower in _HABIT for t in read.tokens):
        return True
    dated = any(t.date is not None and (t.date.precision == "day" or t.date.day) for t in read.tokens)
    return not dated and read.line.kind != HEADING and read.line.number > 2


def _says_present(tokens: Tokens, i: int) -> bool:
    return any(
        token.lower in {"attended", "present", "held", "online", "virtual", "hybrid", "chaired"}
        for token in tokens[i : i + 6]
    )


def _mention_in(read: Read, start: int, end: int) -> Mention | None:
    inside = [m for m in read.mentions if start <= m.head < end]
    plain = [m for m in inside if not m.when] or inside
    return plain[0] if plain else None


def _mention_before(read: Read, end: int) -> Mention | None:
    before = [m for m in read.mentions if m.head < end]
    return before[-1] if before else None


def _mention_after(read: Read, start: int) -> Mention | None:
    """The meeting that stands in the verb's complement, with no other finite verb between."""
    stop = min(
        (c.group.start for c in read.clauses if c.group.start >= start and c.group.finite),
        default=len(read.tokens),
    )
    for mention in read.mentions:
        if start <= mention.head < stop:
            return mention
    return None


def _object_of_preposition(tokens: Tokens, mention: Mention, clause: Clause) -> bool:
    k = mention.start - 1
    while k >= 0 and tokens[k].lower in DETERMINERS:
        k -= 1
    return (
        k >= clause.subject_start
        and tokens[k].lower in PREPOSITIONS
        and tokens[k].lower not in {"at", "during", "in"}
    )


def _marginal_to(mention: Mention, read: Read) -> bool:
    tokens = read.tokens
    return any(tokens[k].lower in _MARGINAL for k in range(max(0, mention.start - 4), mention.start))


def _meets(read: Read, clause: Clause) -> bool:
    """Whether people or bodies meet here, rather than requirements being met."""
    tokens = read.tokens
    after = tokens[clause.group.end] if clause.group.end < len(tokens) else None
    people = any(
        token.lower in DELEGATES
        or token.lower in OFFICES
        or token.lower in BODY_HEADS
        or token.kind == STATE
        or token.lower in {"we", "they", "sides", "he", "she", "parties"}
        for token in tokens[clause.subject_start : clause.subject_end]
    )
    if not people:
        return False
    if clause.group.lemma in {"meet", "gather"} and after is not None and after.kind == WORD:
        lower = after.lower
        if (
            lower in PREPOSITIONS
            or lower.endswith("ly")
            or lower
            in {"here", "today", "yesterday", "again", "online", "together", "his", "her", "their", "once"}
            or after.capital
        ):
            return True
        return lower in OFFICES
    return True


# --- headings ----------------------------------------------------------------------------------------------------


def _heading_anchor(document: Document, read: Read) -> Anchor | None:
    line = read.line
    if not read.mentions:
        return None
    first_lines = {candidate.number for candidate in document.lines[:6]}
    if line.number not in first_lines and line.kind != HEADING:
        return None
    if line.kind == ROW and line.number not in first_lines:
        return None
    if any(group.tense in (FUTURE, UNREAL) for group in read.groups):
        return None
    if any(group.finite for group in read.groups) and line.kind != HEADING:
        return None
    mention = next((m for m in read.mentions if not m.when and not m.plural), None)
    if mention is None or _marginal_to(mention, read):
        return None
    return Anchor(mention.sentence, mention, None, _date_for(read, None, mention), 1)


def _heading_suffices(document: Document, anchors: list[Anchor]) -> bool:
    """A heading alone makes a meeting when the text below it tells what happened, not what will."""
    if not anchors:
        return False
    past = future = 0
    for read in document.sentences:
        if read.line.section == ABOUT:
            continue
        for group in read.groups:
            if not group.finite:
                continue
            if group.tense in (FUTURE, UNREAL):
                future += 1
            elif group.tense == "past" and not group.pluperfect and group.lemma in _PROCEEDINGS:
                past += 1
    listed = any(line.section == "participants" and line.opens for line in document.lines)
    told = any(_RECORD.search(line.span.of(document.text)) for line in document.lines[:4])
    return listed or (past > future and past >= 1) or (told and past >= 1)


# --- one meeting or several --------------------------------------------------------------------------------------


def _place(document: Document, accounts: list[Account], anchor: Anchor) -> None:
    """Adds the statement to the meeting that it speaks of, begins another meeting, or drops it as another's."""
    read = document.sentences[anchor.sentence]
    if not accounts:
        if not _background(document, read, anchor):
            accounts.append(Account([anchor]))
        return
    fits = [account for account in accounts if _same(account, anchor)]
    if fits:
        best = max(fits, key=lambda account: (_affinity(document, account, anchor), account.first))
        if anchor.strength == 2 and _affinity(document, best, anchor) < 0:
            return
        if anchor.clause is not None and any(t.lower in _MARGINAL for t in read.tokens):
            if _side_meeting(read, anchor):
                accounts.append(Account([anchor], aside=True))
            return
        best.anchors.append(anchor)
        return
    if _begins_another(document, accounts, anchor, read):
        accounts.append(Account([anchor]))


def _background(document: Document, read: Read, anchor: Anchor) -> bool:
    relative = bool(
        anchor.clause and anchor.clause.relative and anchor.clause.group.finite and anchor.mention is None
    )
    return relative and anchor.sentence > 1


def _same(account: Account, anchor: Anchor) -> bool:
    mention = anchor.mention
    values = set(mention.values) if mention else set()
    own = account.values
    if values and own and not values & own:
        return False
    first, second = account.date, anchor.date
    if first is not None and second is not None and first.start and second.start and first.end and second.end:
        apart = first.end < second.start or second.end < first.start
        if apart and anchor.strength >= 2:
            return bool(values and own and values & own) or _begins_and_ends(account, anchor)
        if apart:
            return False
    return not (
        mention is not None
        and mention.determiner in {"a", "an", "another"}
        and account.mentions
        and mention.bodies
        and _other_body(account, mention)
    )


_BEGIN = frozenset("begin open start convene kick-off".split())
_END = frozenset("end close conclude finish".split())


def _begins_and_ends(account: Account, anchor: Anchor) -> bool:
    """ "which began on Thursday", "ended here today": two days of one meeting."""
    verb = anchor.clause.group.lemma if anchor.clause else ""
    for other in account.anchors:
        if other.date is None or anchor.date is None or other.date.start is None or anchor.date.start is None:
            continue
        theirs = other.clause.group.lemma if other.clause else ""
        first, last = (other, anchor) if verb in _END or theirs in _BEGIN else (anchor, other)
        pair = verb in _END | _BEGIN or theirs in _END | _BEGIN
        if (
            pair
            and first.date
            and last.date
            and first.date.start
            and last.date.start
            and timedelta(0) <= last.date.start - first.date.start <= timedelta(days=14)
        ):
            return True
    return False


def _other_body(account: Account, mention: Mention) -> bool:
    return False


def _affinity(document: Document, account: Account, anchor: Anchor) -> int:
    """How well a statement fits a meeting: shared number, date, words of the body."""
    mention = anchor.mention
    score = 0
    if mention is not None:
        if set(mention.values) & account.values:
            score += 4
        words = _body_words(document, mention)
        own = {word for other in account.mentions for word in _body_words(document, other)}
        if words and own:
            shared = len(words & own)
            score += min(3, shared) if shared else -1 if mention.bodies and mention.determiner != "the" else 0
    first, second = account.date, anchor.date
    if first and second and first.start and first.start == second.start:
        score += 3
    return score


def _body_words(document: Document, mention: Mention) -> set[str]:
    words: set[str] = set()
    for body in mention.bodies:
        words.update(re.findall(r"[^\W\d_]{4,}", body.of(document.text).lower()))
    return words


def _side_meeting(read: Read, anchor: Anchor) -> bool:
    """ "On the margins, the ministers of A and B met": a meeting of its own when two states are named as meeting."""
    clause = anchor.clause
    if clause is None or anchor.strength < 3 or (clause.group.passive and clause.group.lemma != "hold"):
        return False
    names = {t.code for t in read.tokens if t.state is not None}
    return len(names) >= 2 and clause.group.lemma in {"meet", "hold", "have"}


def _begins_another(document: Document, accounts: list[Account], anchor: Anchor, read: Read) -> bool:
    mention, clause = anchor.mention, anchor.clause
    if anchor.strength < 3 or clause is None or mention is None:
        return False
    if not (clause.group.finite or read.line.sentences[0] == anchor.sentence):
        return False
    if clause.relative and clause.group.finite:
        return False
    if _HISTORY.search(read.span.of(document.text)) or any(t.lower in _MARGINAL for t in read.tokens):
        return False
    if any(g.pluperfect for g in read.groups):
        return False
    first = accounts[0].date
    if any(
        t.lower in {"later", "since", "subsequently", "previously", "earlier"}
        for t in read.tokens[clause.group.start : clause.group.end + 1]
    ):
        return False
    if anchor.date is None:
        if not (mention.numbers and mention.bodies):
            return False
    elif (
        anchor.date.start is None
        or anchor.date.precision != "day"
        or (first is not None and first.start is not None and abs(anchor.date.start - first.start) > _RECENT)
    ):
        return False
    if (
        anchor.date is not None
        and document.published is not None
        and anchor.date.start
        and anchor.date.start > document.published
    ):
        return False
    return read.line.sentences[0] == anchor.sentence or bool(mention.numbers and anchor.date)


def _place_heading(document: Document, accounts: list[Account], anchor: Anchor) -> None:
    if not accounts:
        accounts.append(Account([anchor]))
        return
    for account in sorted(accounts, key=lambda a: -_affinity(document, a, anchor)):
        if _same(account, anchor):
            account.anchors.append(anchor)
            return


def _assign(document: Document, accounts: list[Account]) -> None:
    """Every sentence belongs to the last meeting that has begun; what stands before all of them to the first."""
    asides = {account.first for account in accounts if account.aside}
    for account in accounts:
        if account.aside:
            account.sentences = [account.first]
    main = [account for account in accounts if not account.aside]
    accounts = main
    starts = [
        min(a.sentence for a in account.anchors if a.strength >= 2)
        if any(a.strength >= 2 for a in account.anchors)
        else account.first
        for account in accounts
    ]
    for index in range(len(document.sentences)):
        if index in asides:
            continue
        owner = 0
        for number, start in enumerate(starts):
            if start <= index:
                owner = number
        if accounts:
            accounts[owner].sentences.append(index)


# --- dates beside a meeting --------------------------------------------------------------------------------------


def _date_for(read: Read, clause: Clause | None, mention: Mention | None) -> DateMatch | None:
    """The date on which this sentence says that the meeting was held."""
    best: DateMatch | None = _line_date(read)
    best_score = 0.0
    for k in read.dates:
        token = read.tokens[k]
        match = token.date
        if match is None:
            continue
        score = _date_score(read, clause, mention, k, token, match)
        if score > best_score:
            best, best_score = match, score
    return best


def _line_date(read: Read) -> DateMatch | None:
    """ "Thursday 8 February 2018. In X, the ministers met": a date that opens the line holds for its sentences."""
    opening = read.line.opening
    if opening is None or opening is read or opening.groups or len(opening.tokens) > 5:
        return None
    return next((t.date for t in opening.tokens if t.date is not None and t.date.precision == "day"), None)


def _date_score(
    read: Read, clause: Clause | None, mention: Mention | None, k: int, token: Token, match: DateMatch
) -> float:
    tokens = read.tokens
    score = {"day": 6.0, "month": 3.5, "year": 1.5, "none": 4.0 if match.day else 0.5}[match.precision]
    if match.precision == "none" and match.month is None and match.start is None:
        score = 2.0
    before = tokens[k - 1].lower if k else ""
    second = tokens[k - 2].lower if k > 1 else ""
    if before in {"on", "from", "between", "in", "held", "at", ",", "(", "over", "this"} or k == 0:
        score += 1.0
    if before == "the" and second in {"on"}:
        score += 0.5
    if before in _NOT_BEFORE_DATE:
        talk = (mention is not None and mention.end >= k >= mention.start) or (
            mention is not None and k - mention.end <= 2 and before == "of"
        )
        score -= 0.0 if talk and match.precision == "day" else 5.0
    for other in read.mentions:
        if other.when and mention is not other and abs(k - other.head) < 12 and other.head < k:
            score -= 6.0
    owner = _owner(read, k)
    if clause is not None and owner is not None and owner.group is not clause.group:
        if owner.group.pluperfect or owner.group.tense in (FUTURE, UNREAL):
            score -= 6.0
        elif owner.group.start > clause.group.start and owner.group.finite:
            score -= 2.5
        elif k < clause.group.start and owner.relative and owner.group.lemma not in {"hold", "convene"}:
            score -= 2.0
    if clause is not None:
        score -= min(2.0, abs(k - clause.group.head) / 30)
    if match.precision in ("year",) and before not in {"in", ",", "of"}:
        score -= 2.0
    return score


def _owner(read: Read, k: int) -> Clause | None:
    owner: Clause | None = read.clauses[0] if read.clauses else None
    for clause in read.clauses:
        if clause.group.start <= k:
            owner = clause
    return owner


def is_date_token(token: Token) -> bool:
    return token.kind == DATE


__all__ = ["EARLIER", "LATER", "Account", "Anchor", "find_accounts"]
