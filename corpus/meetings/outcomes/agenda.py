"""What a meeting considered: sentences that say so, and the items of an agenda.

Knows the verbs and phrases of dealing with something. Knows nothing of what was decided on it.
"""

from __future__ import annotations

import re

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import (
    ABOUT,
    AGENDA,
    APOLOGIES,
    ITEM,
    PARTICIPANTS,
    PROSE,
    Document,
    Read,
)
from corpus.meetings.grammar.foreign import foreign_clause
from corpus.meetings.grammar.lexicon import DELEGATES, DISCUSS, OFFICES
from corpus.meetings.outcomes.actors import ACTORS
from corpus.meetings.outcomes.operative_items import operative_item
from corpus.report import Span


def agenda_of(document: Document, account: Account) -> tuple[Span, ...]:
    """Sentences that say what was considered, and the items under an "Agenda" heading."""
    found: list[Span] = []
    for index in account.sentences:
        read = document.sentences[index]
        section = read.line.section
        if section in (ABOUT, PARTICIPANTS, APOLOGIES):
            continue
        if operative_item(document, read) is not None:
            continue
        if section == AGENDA and read.line.kind == ITEM and not any(g.finite and g.real for g in read.groups):
            found.append(read.line.span if read.line.span not in found else read.span)
            continue
        told = read.line.span.of(document.text)
        lone = read.line.kind != PROSE or (len(read.line.sentences) == 1 and len(told) < _LONG)
        if lone and _ITEM_OF_AGENDA.search(told):
            found.append(read.line.span)
            continue
        if _issue_listed(document, read):
            found.append(read.span)
            continue
        if _met_to_discuss(read) or _on_the_agenda(read):
            found.append(read.span)
            continue
        for clause in read.clauses:
            group = clause.group
            if read.line.span.of(document.text).rstrip().endswith(":"):
                break
            if group.lemma not in DISCUSS or not group.real or group.pluperfect or not group.finite:
                continue
            if foreign_clause(account, read, clause, False):
                continue
            words = [t.lower for t in read.tokens[clause.subject_start : clause.subject_end]]
            if group.passive or any(
                w in ACTORS
                or w in {"discussion", "discussions", "specialists", "agenda", "attention"}
                or (w.endswith("s") and (w in DELEGATES or w in OFFICES or w[:-1] in OFFICES))
                for w in words
            ):
                if read.span not in found:
                    found.append(read.span)
                break
    return tuple(dict.fromkeys(found))


_LONG = 200  # characters of a line that can be an item
# "Agenda item 3: Tariffs", "Tariffs (agenda item 3)".
_ITEM_OF_AGENDA = re.compile(
    r"^\W*(?:agenda\s+)?item\s+\d[\d.]*\s*(?:[:.–—-]|\|)\s*\W?[A-Z]|\(agenda\s+items?\s+\d[^()]*\)\W*$", re.I
)


def _met_to_discuss(read: Read) -> bool:
    """ "A met on 24 April to review 14 notifications", "held a session to discuss the plan"."""
    tokens = read.tokens
    held = any(g.real and g.lemma in {"meet", "hold", "gather", "convene", "assemble"} for g in read.groups)
    return held and any(
        tokens[k].lower == "to" and tokens[k + 1].lower in DISCUSS for k in range(1, len(tokens) - 1)
    )


def _on_the_agenda(read: Read) -> bool:
    """ "New cases were on the agenda", "the session was devoted to X", "there was an exchange of views on X"."""
    words = " ".join(token.lower for token in read.tokens)
    if _ON_AGENDA.match(words):
        return True
    if not any(g.finite and g.real and not g.negated and not g.pluperfect for g in read.groups):
        return False
    return bool(_AGENDA_PHRASE.search(words))


_ON_AGENDA = re.compile(r"\W*(?:on|in) the agenda (?:are|is|were|was|[–—-])")
_AGENDA_PHRASE = re.compile(
    r"\b(?:(?:(?:was|were) )?(?:the |a )?(?:main|central|key|principal) (?:item|items|topic|topics|subject|issue) (?:on|of|at) "
    r"(?:the|its|their) (?:agenda|meeting|session|discussions?|talks)"
    r"|(?:particular|special|great|much|main|close) attention (?:was|were) (?:also )?(?:paid|given|devoted)"
    r"|(?:was|were) (?:also )?(?:in|at) the (?:focus|centre|center)(?: of| $|$)"
    r"|exchange of (?:views|opinions|information|experience) (?:also )?took place"
    r"|under discussion (?:was|were)|(?:was|were) under discussion"
    r"|had (?:an? )?(?:[\w-]+ )?(?:and [\w-]+ )?discussions? (?:on|about)"
    r"|(?:was|were|stood|featured) (?:also |high )?on (?:the|its|their) agenda"
    r"|(?:was|were) (?:mainly |chiefly |also |largely )?devoted to"
    r"|(?:had|held|there was) an? (?:\w+ )?exchange (?:of views )?(?:on|about)"
    r"|(?:the|its|their) agenda (?:also )?(?:included|covered|comprised))\b"
)


def _issue_listed(document: Document, read: Read) -> bool:
    """An item below "The following issues were considered:"."""
    if read.line.kind != ITEM or read.sentence.span.start > read.line.span.start + 4:
        return False
    for line in reversed(document.lines[: read.line.number]):
        if line.kind == ITEM:
            continue
        content = line.span.of(document.text).rstrip()
        if not content.endswith(":") or not line.sentences:
            return False
        lead = document.sentences[line.sentences[-1]]
        if _TOPICS.match(line.span.of(document.text)):
            return True
        return any(g.lemma in DISCUSS and g.real for g in lead.groups)
    return False


# "Topics were:", "Subjects:", "The main themes of the session:", above items.
_TOPICS = re.compile(
    r"\W*(?:the\s+)?(?:main\s+|key\s+)?(?:topics|subjects|themes|issues|items)\b(?:\s+(?:discussed|considered|covered|on\s+the\s+agenda|"
    r"of\s+(?:the|this)\s+\w+))?(?:\s+(?:were|included|are|include))?\s*:$",
    re.IGNORECASE,
)
