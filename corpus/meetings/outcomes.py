"""What a meeting considered and decided.

Knows which verbs decide (approved, adopted, signed …) and which only deal with something (considered, presented). A
document that was presented was not approved.
"""

from __future__ import annotations

from corpus.meetings.accounts import Account
from corpus.meetings.clauses import Clause
from corpus.meetings.document import ABOUT, AGENDA, APOLOGIES, HEADING, ITEM, PARTICIPANTS, Document, Read
from corpus.meetings.foreign import foreign_clause
from corpus.meetings.lexicon import BODY_HEADS, DECIDE, DELEGATES, DETERMINERS, DISCUSS, OFFICES
from corpus.meetings.mentions import EARLIER
from corpus.meetings.model import Decision
from corpus.meetings.tokens import STATE, Tokens
from corpus.report import Span

_ACTORS = frozenset(
    "meeting session summit conference they we it participants parties sides ministers leaders "
    "heads delegates members "
    "delegations committee council commission board group assembly forum plenary table round "
    "presidents states countries "
    "representatives experts talks dialogue it's directors sitting panel bureau mechanism".split()
)


def decisions_of(
    document: Document, account: Account, leaders_spans: set[Span] | None = None
) -> tuple[Decision, ...]:
    """One decision for each sentence in which the meeting decides something, with its first deciding verb."""
    found: list[Decision] = []
    for index in account.sentences:
        read = document.sentences[index]
        if read.line.section in (ABOUT, PARTICIPANTS, APOLOGIES) or read.line.kind == HEADING:
            continue
        decision = _decision(document, account, read)
        if decision is not None:
            found.append(decision)
    return tuple(found)


def _decision(document: Document, account: Account, read: Read) -> Decision | None:
    for clause in read.clauses:
        group = clause.group
        if group.lemma not in DECIDE or not group.real or group.pluperfect:
            continue
        if not group.finite and not group.passive:
            continue
        if group.passive and not group.finite:
            continue
        if any(
            m.when == EARLIER and clause.subject_start <= m.head < clause.subject_end for m in read.mentions
        ):
            continue
        if not _acts(read, clause):
            continue
        verb = _past_form(read.tokens, clause)
        if group.lemma == "appoint" or (group.lemma == "elect" and not group.passive):
            pass
        return Decision(verb, _document(document, read, clause), read.span)
    return None


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


def _acts(read: Read, clause: Clause) -> bool:
    """Whether the meeting or its members decide here, rather than somebody elsewhere."""
    tokens, group = read.tokens, clause.group
    subject = tokens[clause.subject_start : clause.subject_end]
    words = [t.lower for t in subject]
    if words[:1] and words[0] in {"no", "none", "neither", "nobody"}:
        return False
    if clause.relative and group.finite:
        return False
    if group.passive:
        if group.lemma in {
            "request",
            "direct",
            "task",
            "mandate",
            "launch",
            "grant",
            "admit",
            "found",
            "establish",
            "initial",
            "set-up",
            "accept",
        } and any(t.date for t in tokens[group.end : group.end + 6]):
            return False
        after = [t.lower for t in tokens[group.end : group.end + 4]]
        if "by" in after:
            agent = [t.lower for t in tokens[group.end + after.index("by") + 1 :]]
            return any(w in _ACTORS for w in agent[:8])
        return bool(words)
    if any(w in _ACTORS or w in BODY_HEADS for w in words):
        return True
    plural = [t for t in subject if t.kind == STATE]
    return (
        len(plural) >= 2
        or any(w in DELEGATES and w.endswith("s") for w in words)
        or (group.lemma in {"sign", "agree"} and any(w in OFFICES for w in words))
    )


def _document(document: Document, read: Read, clause: Clause) -> str | None:
    """The noun phrase that was approved, adopted or signed."""
    tokens, group = read.tokens, clause.group
    if group.passive:
        region = (clause.subject_start, clause.subject_end)
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


def agenda_of(document: Document, account: Account) -> tuple[Span, ...]:
    """Sentences that say what was considered, and the items under an "Agenda" heading."""
    found: list[Span] = []
    for index in account.sentences:
        read = document.sentences[index]
        section = read.line.section
        if section in (ABOUT, PARTICIPANTS, APOLOGIES):
            continue
        if section == AGENDA and read.line.kind == ITEM:
            found.append(read.line.span if read.line.span not in found else read.span)
            continue
        for clause in read.clauses:
            group = clause.group
            if group.lemma not in DISCUSS or not group.real or group.pluperfect or not group.finite:
                continue
            if foreign_clause(account, read, clause, False):
                continue
            words = [t.lower for t in read.tokens[clause.subject_start : clause.subject_end]]
            if group.passive or any(
                w in _ACTORS or w in {"discussion", "discussions", "specialists", "agenda", "attention"}
                for w in words
            ):
                if read.span not in found:
                    found.append(read.span)
                break
    return tuple(dict.fromkeys(found))
