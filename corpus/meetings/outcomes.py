"""What a meeting considered and decided.

Knows which verbs decide (approved, adopted, signed …) and which only deal with something (considered, presented). A
document that was presented was not approved.
"""

from __future__ import annotations

import re

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import (
    ABOUT,
    AGENDA,
    APOLOGIES,
    DECISIONS,
    HEADING,
    ITEM,
    PARTICIPANTS,
    PROSE,
    Document,
    Line,
    Read,
)
from corpus.meetings.grammar.foreign import foreign_clause
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    DECIDE,
    DELEGATES,
    DETERMINERS,
    DISCUSS,
    OFFICES,
    VERB_FORMS,
)
from corpus.meetings.grammar.mentions import EARLIER, Mention
from corpus.meetings.grammar.tokens import STATE, Tokens
from corpus.meetings.model import Decision
from corpus.meetings.people.leading_people import BY_WHAT
from corpus.report import Span

_ACTORS = frozenset(
    "meeting session summit conference they we it participants parties sides ministers leaders "
    "heads delegates members "
    "delegations committee council commission board group assembly forum plenary table round "
    "presidents states countries "
    "excellencies representatives experts talks dialogue it's directors sitting panel bureau mechanism".split()
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
        decision = (
            _decision(document, account, read)
            or _operative_item(document, read)
            or _beside_operative_items(document, read)
        )
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
        if any(m.head < group.start and _earlier(account, m, clause) for m in read.mentions):
            continue
        if not _acts(document, account, read, clause):
            continue
        verb = _past_form(read.tokens, clause)
        if group.lemma == "appoint" or (group.lemma == "elect" and not group.passive):
            pass
        return Decision(verb, _document(document, read, clause), read.span)
    return None


def _earlier(account: Account, mention: Mention, clause: Clause) -> bool:
    """ "the previous session", or "the first summit" of a body whose sixth this is: what was decided there is history."""
    if mention.when == EARLIER:
        return clause.subject_start <= mention.head < clause.subject_end
    return bool(mention.values and account.values) and max(mention.values) < min(account.values)


def _beside_operative_items(document: Document, read: Read) -> Decision | None:
    """ "3. set the contributions;" between "2. instructed the Secretary …" and "4. approved …": one of a list of deeds."""
    if read.line.kind != ITEM or read.sentence.span.start != read.line.span.start:
        return None
    lines = document.lines[max(0, read.line.number - _BESIDE) : read.line.number + _BESIDE + 1]
    others = [document.sentences[line.sentences[0]] for line in lines if line.kind == ITEM and line.sentences]
    if not any(_operative_item(document, other) for other in others):
        return None
    return _operative_item(document, read, _DEEDS)


def _operative_item(document: Document, read: Read, deeds: frozenset[str] = frozenset()) -> Decision | None:
    """ "The Ministers:" and below it "2. Approved the Strategy": an item that begins with its deciding verb, or with one of
    `deeds`."""
    tokens = read.tokens
    if read.line.kind != ITEM and read.line.section != DECISIONS and not _after_lead(document, read):
        return None
    if read.sentence.span.start != read.line.span.start and read.line.kind != ITEM:
        return None
    k = 0
    while k < min(4, len(tokens)) and (tokens[k].kind in ("number", "punct") or len(tokens[k].text) == 1):
        k += 1
    if k >= len(tokens):
        return None
    lemma, forms = VERB_FORMS.get(tokens[k].lower, ("", frozenset()))
    deed = tokens[k].lower in deeds and [t.lower for t in tokens[k + 1 : k + 2]] != ["of"]
    if not (deed or (lemma in DECIDE and "past" in forms)) or (
        k + 1 < len(tokens) and tokens[k + 1].lower == "by"
    ):
        return None
    end = k + 1
    while end < len(tokens) and tokens[end].text not in ".;":
        end += 1
    start = k + 1
    while start < end and tokens[start].lower in DETERMINERS:
        start += 1
    named = document.text[tokens[start].start : tokens[end - 1].end] if start < end else None
    return Decision(tokens[k].lower, named, read.span)


_BESIDE = 5  # lines of a list
_DEEDS = frozenset(
    "set fixed renewed extended raised lowered cut chose nominated rejected condemned urged pledged undertook".split()
)


def _after_lead(document: Document, read: Read) -> bool:
    """Whether the line follows, perhaps through other such lines, one that ends with a colon ("The Ministers:")."""
    number = read.line.number
    for line in reversed(document.lines[max(0, number - 12) : number]):
        content = line.span.of(document.text).rstrip()
        if content.endswith(":"):
            return True
        if not content.endswith((";", ",", ".", "and")) or not _begins_with_deed(document, line):
            return False
    return False


def _begins_with_deed(document: Document, line: Line) -> bool:
    if not line.sentences:
        return False
    read = document.sentences[line.sentences[0]]
    return any("past" in VERB_FORMS.get(t.lower, ("", frozenset()))[1] for t in read.tokens[:4])


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
        return False
    if group.passive:
        reach = group.end + 6 if group.lemma not in _FOUNDED else len(tokens)
        if group.lemma in _FOUNDED | _AT_SOME_TIME and any(t.date for t in tokens[group.end : reach]):
            return False
        after = [t.lower for t in tokens[group.end : group.end + 4]]
        if "by" in after:
            agent = [t.lower for t in tokens[group.end + after.index("by") + 1 :]]
            return any(w in _ACTORS for w in agent[:8])
        return bool(words)
    if any((w in _ACTORS and (w not in _PRONOUNS or len(words) <= 4)) or w in BODY_HEADS for w in words):
        return True
    if "working party" in " ".join(words) or _own_name(document, account, words):
        return True
    plural = [t for t in subject if t.kind == STATE]
    return (
        len(plural) >= 2
        or any(w in DELEGATES and w.endswith("s") for w in words)
        or (group.lemma in {"sign", "agree"} and any(w in OFFICES for w in words))
    )


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


def agenda_of(document: Document, account: Account) -> tuple[Span, ...]:
    """Sentences that say what was considered, and the items under an "Agenda" heading."""
    found: list[Span] = []
    for index in account.sentences:
        read = document.sentences[index]
        section = read.line.section
        if section in (ABOUT, PARTICIPANTS, APOLOGIES):
            continue
        if _operative_item(document, read) is not None:
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
                w in _ACTORS
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
        return any(g.lemma in DISCUSS and g.real for g in lead.groups)
    return False
