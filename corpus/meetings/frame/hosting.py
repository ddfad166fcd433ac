"""Which state hosted or convened a meeting, where the text says so.

Knows "hosted by", "at the invitation of", "X, the host", who welcomed the delegates, thanks for hospitality. A city in a
state does not make the state a host.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account, of_another
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import ABOUT, Document, Read
from corpus.meetings.grammar.foreign import foreign_clause
from corpus.meetings.grammar.lexicon import (
    COMPANIES,
    DETERMINERS,
    MEETING_NOUNS,
    OFFICES,
    PREPOSITIONS,
    STATE_BODIES,
    WEAK_MEETING_NOUNS,
)
from corpus.meetings.grammar.tokens import Token, Tokens
from corpus.meetings.model import Coded
from corpus.report import Span

_HOSTING = frozenset("host co-host organise organize convene co-organise co-organize".split())
_WELCOMING = frozenset("welcome receive greet host".split())
_GUESTS = frozenset(
    "delegations delegates delegation participants guests colleagues colleague counterparts counterpart ministers "
    "presidents leaders heads premiers visitors experts representatives members president minister chancellor".split()
)
_KINDNESS = frozenset(
    "hospitality hosting host organisation organization organising organizing welcome reception "
    "arrangements".split()
)
_WARMTH = frozenset("hospitality reception arrangements".split())  # said only of the meeting that is told of
_THANKS = frozenset("thank thanks thanked thanking gratitude appreciation grateful appreciated".split())
_EVENT = MEETING_NOUNS | WEAK_MEETING_NOUNS | frozenset("it event which".split())
_NOUNS = _THANKS | {"host", "hosts"}
_INVITED_IN = 5  # sentences with a verb of an account that can tell at whose invitation it was held


def host_of(document: Document, account: Account, country: str | None = None) -> Coded | None:
    """The state that hosted or convened, where the text says so; `country` is that of the meeting's place, if known."""
    anchored = {anchor.sentence for anchor in account.anchors}
    position = 0
    for index in account.sentences:
        read = document.sentences[index]
        position += any(g.finite for g in read.groups)
        if read.line.section == ABOUT:
            continue
        if of_another(read, account):
            # "thanked X for its hospitality and welcomed the hosting of the next one by Y"
            before = read.tokens[: read.mentions[0].start if read.mentions else 0]
            warm = any(t.lower in _WARMTH for t in before)
            thanked = _thanks(before) if warm else None
            if thanked is not None:
                return Coded(thanked.code, Span(thanked.start, thanked.end))
            continue
        held = index in anchored or any(g.real and g.lemma in {"hold", "take-place"} for g in read.groups)
        invited = held and position <= _INVITED_IN and "invitation" in read.words
        found = _invitation(read.tokens) if invited else None
        if not read.words.isdisjoint(_NOUNS):
            found = found or _host_country(read.tokens) or _by_noun(read) or _thanks(read.tokens)
        for clause in read.clauses if found is None else ():
            if found is None and clause.group.real and not foreign_clause(account, read, clause, False):
                found = _in_clause(read, clause, index in anchored)
                welcomed = _welcomes(read, clause) if found is None else None
                if welcomed is not None and country in (None, welcomed.code):
                    found = welcomed
        if found is not None:
            return Coded(found.code, Span(found.start, found.end))
    return None


def _in_clause(read: Read, clause: Clause, anchored: bool) -> Token | None:
    group, tokens = clause.group, read.tokens
    subject = tokens[clause.subject_start : clause.subject_end]
    if group.lemma in _HOSTING:
        if group.passive or (
            group.start == group.head
            and tokens[group.end : group.end + 1]
            and tokens[group.end].lower == "by"
        ):
            reduced = not group.finite or clause.relative or group.start == 0
            if not any(t.lower in _EVENT for t in subject) and not (reduced and anchored):
                return None
            for k in range(group.end, min(len(tokens), group.end + 4)):
                if tokens[k].lower == "by":
                    return _acting_state(tokens, k + 1, len(tokens))
            return None
        if not _object_is_event(read, group.end):
            return None
        if group.lemma == "convene" and len({t.code for t in subject if t.code}) > 1:
            return None  # "We, the ministers of A, B and C, convened the fourth meeting"
        return _acting_state(tokens, _behind_opening(tokens, clause), clause.subject_end)
    if group.lemma == "be" and any(t.lower == "host" for t in tokens[group.end : group.end + 3]):
        return next((t for t in subject if t.code), None)
    return None


def _behind_opening(tokens: Tokens, clause: Clause) -> int:
    """Where the subject begins behind a phrase of time: "Last week, X hosted", "On 5 May X hosted"."""
    start = clause.subject_start
    comma = next((k for k in range(start, min(clause.subject_end, start + 6)) if tokens[k].text == ","), None)
    timed = comma is not None and (
        any(t.date is not None for t in tokens[start:comma]) or tokens[start].lower in _TIMES
    )
    return comma + 1 if comma is not None and timed else start


_TIMES = frozenset("last this earlier today yesterday recently on in from".split())


def _welcomes(read: Read, clause: Clause) -> Token | None:
    """ "The Minister of X welcomed the delegations", "X's A hosted her counterparts": persons are the object."""
    group, tokens = clause.group, read.tokens
    if group.lemma not in _WELCOMING or group.passive or not group.finite:
        return None
    behind = tokens[group.end : group.end + 8]
    guest = next((n for n, t in enumerate(behind) if t.lower in _GUESTS), None)
    if guest is None or any(t.lower in PREPOSITIONS or t.text == "," for t in behind[:guest]):
        return None
    if [t.lower for t in behind[guest + 1 : guest + 2]] == ["to"]:
        home = next((t for t in behind[guest + 2 : guest + 4] if t.code and t.form == "name"), None)
        if home is not None:
            return home  # "welcomed delegates to X", whoever did
    subject = tokens[clause.subject_start : clause.subject_end]
    named = [t for t in subject if t.code]
    if len({t.code for t in named}) != 1:
        return None
    return named[0] if any(t.lower in OFFICES or t.capital for t in subject) else None


def _by_noun(read: Read) -> Token | None:
    """ "their Ecuadorean host", "President A of X, the host,", "the host, President A of X", "on behalf of the host"."""
    tokens = read.tokens
    for k, token in enumerate(tokens):
        if (
            token.lower not in {"host", "hosts"}
            or k == 0
            or tokens[k - 1].lower in {"to", "will", "would", "not", "shall"}
        ):
            continue
        before, after = tokens[k - 1], tokens[k + 1] if k + 1 < len(tokens) else None
        if before.code and before.form == "adjective":
            return before
        if after is not None and after.lower in {
            "country",
            "state",
            "nation",
            "government",
            "city",
            "university",
        }:
            continue
        if before.lower == "the" and k > 1 and tokens[k - 2].text == ",":
            found = next((t for t in reversed(tokens[max(0, k - 12) : k - 1]) if t.code), None)
            if found is not None:
                return found
        behalf = [t.lower for t in tokens[max(0, k - 4) : k]]
        if "behalf" in behalf:
            named = {t.code: t for t in tokens[:k] if t.code}
            if len(named) == 1:
                return next(iter(named.values()))
        if after is not None and (after.text == "," or after.capital):
            stop = next((g.start for g in read.groups if g.finite and g.start > k), len(tokens))
            found = next((t for t in tokens[k + 1 : min(stop, k + 12)] if t.code), None)
            if found is not None:
                return found
    return None


def _thanks(tokens: Tokens) -> Token | None:
    for k, token in enumerate(tokens):
        if token.lower in _THANKS:
            found = _thanked(tokens[k + 1 : k + 40])
            if found is not None:
                return found
    return None


def _object_is_event(read: Read, start: int) -> bool:
    tokens = read.tokens
    if start < len(tokens) and tokens[start].lower in PREPOSITIONS:
        return False  # "convened in X for the summit": nothing is convened
    return any(
        0 <= m.head - start < 14
        and not m.when
        and not any(t.lower in PREPOSITIONS for t in tokens[start : max(start, m.start)])
        for m in read.mentions
    ) or any(t.lower in _EVENT for t in read.tokens[start : start + 6])


def _acting_state(tokens: Tokens, start: int, end: int) -> Token | None:
    """The state that acts, itself or by its government or ministry: not one where somebody sits."""
    for k in range(start, end):
        token = tokens[k]
        if token.text in ",;.(" and k > start + 1:
            return _closing_state(tokens, start, k)
        if token.lower in COMPANIES and not (token.lower == "bank" and tokens[k - 1].lower in _STATE_BANKS):
            return None
        if token.code:
            before = k - 1
            while before >= start and tokens[before].lower in DETERMINERS:
                before -= 1
            link = tokens[before].lower if before >= start else ""
            return token if link not in PREPOSITIONS or link in {"of", "by"} else None
    return None


_STATE_BANKS = frozenset("central national reserve".split())


def _closing_state(tokens: Tokens, start: int, k: int) -> Token | None:
    """ "hosted by the Ministry of Ports, X", "by the Fisheries Agency (X)": the state behind the part of it that acts."""
    if tokens[k].text not in ",(" or not any(t.lower in STATE_BODIES for t in tokens[start:k]):
        return None
    behind = next((n for n in range(k + 1, len(tokens)) if tokens[n].lower not in DETERMINERS), None)
    if behind is None or not tokens[behind].code or tokens[behind].form != "name":
        return None
    ends = tokens[behind + 1 : behind + 3]
    listed = any(token.code for token in ends[1:])  # "the presidency, A, B and C": others than the host
    closed = not ends or ends[0].text in ",.;)" or ends[0].lower in PREPOSITIONS
    return tokens[behind] if closed and not listed else None


def _thanked(rest: Tokens) -> Token | None:
    """The state that is thanked for its hospitality, the welcome, the organisation."""
    for k, token in enumerate(rest):
        if not token.code:
            continue
        later = [t.lower for t in rest[k + 1 :]]
        until = next((n for n, word in enumerate(later) if word in {"and", ","}), len(later))
        if any(word in _KINDNESS for word in later[:until]):
            return token
    return None


def _invitation(tokens: Tokens) -> Token | None:
    """ "at the invitation of the Government of X"."""
    for k, token in enumerate(tokens):
        if token.lower != "invitation":
            continue
        if k + 1 < len(tokens) and tokens[k + 1].lower in {"of", "from", "by"}:
            end = min(len(tokens), k + 16)
            return _acting_state(tokens, k + 2, end) or _state_of_the_inviting(tokens, k + 2, end + 6)
        if k > 1 and tokens[k - 1].lower in {"'s", "’s"}:
            return next((t for t in reversed(tokens[max(0, k - 4) : k]) if t.code), None)
    return None


def _state_of_the_inviting(tokens: Tokens, start: int, end: int) -> Token | None:
    """ "at the invitation of H.E. A, President of X": the state of the office behind the name."""
    for k in range(start, min(end, len(tokens) - 3)):
        if tokens[k].text == ",":
            office = next(
                (n for n in range(k + 1, k + 4) if n < len(tokens) and tokens[n].lower in OFFICES), None
            )
            stop = next((n for n in range(k + 1, len(tokens)) if tokens[n].text in ",;."), len(tokens))
            return _acting_state(tokens, k + 1, stop) if office is not None else None
    return None


def _host_country(tokens: Tokens) -> Token | None:
    """ "the host country, X", "X, the host country", "on behalf of the host economy"."""
    for k in range(len(tokens) - 1):
        if tokens[k].lower == "host" and tokens[k + 1].lower in _HOST_NOUNS:
            for token in tokens[k + 2 : k + 5]:
                if token.code:
                    return token
            named = {token.code: token for token in tokens[:k] if token.code}
            if len(named) == 1:
                return next(iter(named.values()))
    return None


_HOST_NOUNS = frozenset({"country", "state", "nation", "government", "economy", "party", "administration"})
