"""What a meeting decided, as its sentences tell it.

Knows which verbs decide (approved, adopted, signed …) and which only deal with something (considered, presented). A
document that was presented was not approved.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import (
    ABOUT,
    APOLOGIES,
    HEADING,
    PARTICIPANTS,
    Document,
    Read,
)
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    DECIDE,
    DELEGATES,
    DETERMINERS,
    HAVE,
    NUMBERS,
    OFFICES,
)
from corpus.meetings.grammar.mentions import EARLIER, Mention
from corpus.meetings.grammar.tokens import STATE, WORD, Tokens
from corpus.meetings.grammar.verbs import PAST
from corpus.meetings.model import Decision
from corpus.meetings.outcomes.actors import ACTORS
from corpus.meetings.outcomes.operative_items import beside_operative_items, operative_item
from corpus.meetings.people.leading_people import BY_WHAT
from corpus.report import Span


def decisions_of(
    document: Document, account: Account, leaders_spans: set[Span] | None = None
) -> tuple[Decision, ...]:
    """One decision for each sentence in which the meeting decides something, with its first deciding verb."""
    found: list[Decision] = []
    for index in account.sentences:
        read = document.sentences[index]
        if read.line.section in (ABOUT, PARTICIPANTS, APOLOGIES) or read.line.kind == HEADING or _asks(read):
            continue
        decision = (
            _decision(document, account, read)
            or operative_item(document, read)
            or beside_operative_items(document, read)
        )
        if decision is not None:
            found.append(decision)
    return tuple(found)


def _asks(read: Read) -> bool:
    """ "What was decided?" tells of nothing that was."""
    return bool(read.tokens) and read.tokens[-1].text == "?"


def _decision(document: Document, account: Account, read: Read) -> Decision | None:
    for clause in read.clauses:
        group = clause.group
        deed = group.lemma in _DEEDS
        if not (deed or group.lemma in DECIDE) or not group.real or group.pluperfect:
            continue
        if not group.finite and not group.passive:
            continue
        if group.passive and not group.finite:
            continue
        if any(m.head < group.start and _earlier(account, m, clause) for m in read.mentions):
            continue
        if not (_met_to(document, account, read, clause) if deed else _acts(document, account, read, clause)):
            continue
        verb = _past_form(read.tokens, clause)
        return Decision(verb, _document(document, read, clause), read.span)
    return None


def _earlier(account: Account, mention: Mention, clause: Clause) -> bool:
    """ "the previous session", or "the first summit" of a body whose sixth this is: what was decided there is history."""
    if mention.when == EARLIER:
        return clause.subject_start <= mention.head < clause.subject_end
    return bool(mention.values and account.values) and max(mention.values) < min(account.values)


def _past_form(tokens: Tokens, clause: Clause) -> str:
    lower = tokens[clause.group.head].lower
    if lower.endswith("ed"):
        return lower
    return {
        "adopt": "adopted",
        "approve": "approved",
        "agree": "agreed",
        "sign": "signed",
        "decide": "decided",
        "endorse": "endorsed",
        "elect": "elected",
        "instruct": "instructed",
    }.get(clause.group.lemma, lower)


# Deeds of a meeting as a whole, and of others at any other time.
_DEEDS = frozenset(
    "prolong renew extend postpone defer refer return withdraw reject condemn charge commission vote choose "
    "determine undertake order fix remove declare".split()
)
_BY_IT = frozenset("prolong renew extend fix remove".split())
"""Those that are its own where the sentence does not say whose: "the item was removed from the agenda"."""


def _met_to(document: Document, account: Account, read: Read, clause: Clause) -> bool:
    """Whether the meeting itself did it: "the Council prolonged his powers", "the mandate was extended"."""
    group = clause.group
    words = [token.lower for token in read.tokens[clause.subject_start : clause.subject_end]]
    after = [token.lower for token in read.tokens[group.end : group.end + 2]]
    if (group.lemma == "fix") != (after[:1] == ["at"]) or (group.lemma == "refer" and after[:1] == ["to"]):
        return False  # "fixed at 400 francs", but "fixed for 29 June"
    if group.passive:
        return group.lemma in _BY_IT and group.tense == PAST and _acts(document, account, read, clause)
    if not words or clause.relative or group.tense != PAST or _attributive(read.tokens, clause):
        return False
    return len(words) <= _A_FEW and (
        _is_the_meeting(read.tokens, clause) or _own_name(document, account, words)
    )


_A_FEW = 8  # words of a subject that names a meeting, and who it was of


def _is_the_meeting(tokens: Tokens, clause: Clause) -> bool:
    last = tokens[clause.subject_end - 1].lower if clause.subject_end > clause.subject_start else ""
    return last in ACTORS or last in BODY_HEADS


def _acts(document: Document, account: Account, read: Read, clause: Clause) -> bool:
    """Whether the meeting or its members decide here, rather than somebody elsewhere."""
    tokens, group = read.tokens, clause.group
    subject = tokens[clause.subject_start : clause.subject_end]
    words = [t.lower for t in subject]
    if words[:1] and words[0] in {"no", "none", "neither", "nobody"}:
        return False
    if _attributive(tokens, clause):
        return False
    if clause.relative and group.finite:
        told = [word for word in words if word not in {",", "which", "that"}]
        return bool(told) and (told[-1] in ACTORS or told[-1] in BODY_HEADS) and words[-1] == ","
    if group.passive:
        reach = group.end + 6 if group.lemma not in _FOUNDED else len(tokens)
        if group.lemma in _FOUNDED | _AT_SOME_TIME and any(t.date for t in tokens[group.end : reach]):
            return False
        after = [t.lower for t in tokens[group.end : group.end + 4]]
        if "by" in after and not _says_how_much(after[after.index("by") + 1 :]):
            agent = [t.lower for t in tokens[group.end + after.index("by") + 1 :]]
            return any(w in ACTORS for w in agent[:8])
        return bool(words)
    if any((w in ACTORS and (w not in _PRONOUNS or len(words) <= 4)) or w in BODY_HEADS for w in words):
        return True
    if words[-1:] == ["they"] or _are_those_who_met(tokens, clause):
        return True
    if "working party" in " ".join(words) or _own_name(document, account, words):
        return True
    plural = [t for t in subject if t.kind == STATE]
    return (
        len(plural) >= 2
        or any(w in DELEGATES and w.endswith("s") for w in words)
        or (group.lemma in {"sign", "agree"} and any(w in OFFICES for w in words))
    )


def _are_those_who_met(tokens: Tokens, clause: Clause) -> bool:
    """ "The operators signed", "the four decided", "SAOs approved": several who act as one, then and not since."""
    subject = tokens[clause.subject_start : clause.subject_end]
    behind = [token.lower for token in tokens[clause.group.end : clause.group.end + 1]]
    if clause.group.tense != PAST or not subject or len(subject) > _A_FEW or set(behind) & _OF_A_NOUN:
        return False
    if any(token.lower in HAVE for token in tokens[clause.group.start : clause.group.head]):
        return False  # "the parliaments have approved the treaty": since when is not said
    last = subject[-1]
    if last.kind == WORD and last.text.isupper() and len(last.text) > 2:
        return True
    if subject[0].lower not in DETERMINERS and not subject[0].text[:2].isupper():
        return False
    several = last.lower.endswith("s") and not last.lower.endswith(("ss", "is", "us")) and last.kind == WORD
    counted = last.lower in NUMBERS
    return counted or (several and (not last.capital or last.text[:2].isupper()))


_OF_A_NOUN = frozenset("at by in with".split())  # "the adjustments decided at the 33rd meeting"


def _says_how_much(words: list[str]) -> bool:
    """ "extended by two years", "cut by 5 per cent": no agent."""
    return bool(words) and (words[0][:1].isdigit() or words[0] in NUMBERS or words[0] in {"a", "another"})


# With a day these tell of the past: "The council was established in accordance with the agreement of 5 May 1998".
_FOUNDED = frozenset("found establish set-up create launch".split())
_AT_SOME_TIME = frozenset("request direct task mandate grant admit initial accept".split())


def _own_name(document: Document, account: Account, words: list[str]) -> bool:
    """ "The Symposium adopted", "the Friends agreed": the last word of the meeting's or the body's own name acts."""
    subject = [word for word in words if len(word) > 2 and word not in DETERMINERS]
    if not subject or len(subject) > 3:
        return False
    own = {mention.noun for mention in account.mentions}
    own |= {
        word
        for m in account.mentions
        for body in m.bodies
        for word in body.of(document.text).lower().split()[:3]
    }
    return subject[-1] in own


_PRONOUNS = frozenset("it they we".split())


def _attributive(tokens: Tokens, clause: Clause) -> bool:
    """ "the authorised representatives", "a format launched in X", "certificates agreed with Y": no deed of the meeting."""
    group = clause.group
    if group.passive or (group.lemma in {"agree", "vote", "decide"} and group.end - group.start > 1):
        return False
    following = tokens[group.end].lower if group.end < len(tokens) else ""
    before = tokens[group.start - 1] if group.start else None
    if following == "by" and group.end + 1 < len(tokens) and tokens[group.end + 1].lower in BY_WHAT:
        return False  # "elected by acclamation Ms A"
    if group.lemma not in {"agree", "decide", "vote"}:
        if following in {"in", "at", "by", "during"} or following in DELEGATES or following in OFFICES:
            return True
    elif group.lemma == "agree" and following == "with" and before is not None and before.text == ",":
        return True
    return False


def _document(document: Document, read: Read, clause: Clause) -> str | None:
    """The noun phrase that was approved, adopted or signed."""
    tokens, group = read.tokens, clause.group
    subject = tokens[clause.subject_start : clause.subject_end]
    told = tokens[group.end].lower if group.end < len(tokens) else ""
    if group.passive and not (subject and subject[-1].lower == "it"):
        region = (clause.subject_start, clause.subject_end)
    elif told == "that" or group.passive:
        stop = next((k for k in range(group.end, len(tokens)) if tokens[k].text in ".;"), len(tokens))
        region = (group.end, stop)  # "agreed that X be held in Y", "it was decided to …"
    else:
        end = group.end
        while (
            end < len(tokens)
            and tokens[end].text not in ".;"
            and not any(g.finite and g.start == end for g in read.groups)
        ):
            end += 1
        region = (group.end, end)
    start, end = region
    while start < end and (tokens[start].lower in DETERMINERS or tokens[start].text == ","):
        start += 1
    while end > start and (
        tokens[end - 1].text in ",.;" or tokens[end - 1].lower in {"and", "also", "which", "was", "were"}
    ):
        end -= 1
    if end <= start:
        return None
    return document.text[tokens[start].start : tokens[end - 1].end]
