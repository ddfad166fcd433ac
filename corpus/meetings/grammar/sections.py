"""Which section of a report a line stands in: participants, apologies, agenda, decisions, or what is about the body.

Knows the words of headings and labels, and what ends the list below them.
"""

from __future__ import annotations

import re

from corpus.meetings.grammar.document import (
    ABOUT,
    AGENDA,
    APOLOGIES,
    DECISIONS,
    HEADING,
    ITEM,
    OTHER,
    PARTICIPANTS,
    PROSE,
    ROW,
    Document,
    Line,
)
from corpus.meetings.grammar.lexicon import INSTITUTIONS, MEETING_NOUNS, OFFICES
from corpus.meetings.grammar.tokens import PUNCT, STATE, Tokens
from corpus.meetings.people.person_names import name_at, skip_courtesy

_NUMBERED_HEADING = re.compile(r"^(?:(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.|[A-Z]\.)\s+)")
_SECTION_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        APOLOGIES,
        re.compile(
            r"\b(apolog\w+|not (?:represented|attending)|absent\w*|absence\w*|excused|regrets|not present"
            r"|unable to attend|non-attend\w+)\b",
            re.I,
        ),
    ),
    (
        PARTICIPANTS,
        re.compile(
            r"\b(participants?|attendees|attendance|present|roll[- ]call|delegations?|delegates|attended|attending|"
            r"represented)\b",
            re.I,
        ),
    ),
    (AGENDA, re.compile(r"\b(agenda|programme of work|order of business)\b", re.I)),
    (
        DECISIONS,
        re.compile(
            r"\b(decisions?|conclusions?|resolutions?|outcomes?|recommendations?|action points?)\b", re.I
        ),
    ),
    (
        ABOUT,
        re.compile(
            r"^\W*(about|background|history|contacts?|for (?:more|further) information|notes? (?:to|for) editors?|related"
            r"|read more|reference|for reference|press contact|see also|note|members(?:hip)?|further reading|share)\b",
            re.I,
        ),
    ),
)


def section_of_heading(content: str) -> str | None:
    """The kind of section that a heading opens; None when its words name none."""
    words = len(content.split())
    if words > 16:
        return None
    for kind, pattern in _SECTION_WORDS:
        if pattern.search(content):
            if kind == ABOUT and words > 10:
                continue
            return kind
    return PARTICIPANTS if words <= 6 and _TOOK_PART.search(content) else None


# "Participating administrations", "Who took part in the meeting", but not "Countries participating in the project".
_TOOK_PART = re.compile(
    r"\b(?:participat(?:ing|ed)|t(?:aking|ook) part)\b(?!\s+in\b(?!.*\b(?:"
    + "|".join(sorted(MEETING_NOUNS))
    + r")\b))",
    re.I,
)


def mark_sections(document: Document) -> None:
    """Gives every line its section: a heading's kind holds for the list below it, not for prose that follows."""
    current = OTHER
    annexed = False  # under "List of participants": lines of addresses do not end it
    last = document.lines[-1].number if document.lines else 0
    if is_list_of_participants(document):
        _mark_list_of_participants(document)
        return
    for position, line in enumerate(document.lines):
        content = line.span.of(document.text).strip()
        first_cell = content.split(" | ")[0]
        lone_row = line.kind == ROW and len([cell for cell in content.split(" | ") if cell.strip()]) == 1
        if line.kind == HEADING or lone_row or (line.kind == ITEM and len(content.split()) <= 5):
            kind = section_of_heading(_NUMBERED_HEADING.sub("", content))
            if kind == PARTICIPANTS and (_tells_of_deeds(document, line) or _names_meeting(document, line)):
                kind = None
            if (
                current == PARTICIPANTS
                and kind == APOLOGIES
                and (_after_lone_state(document, line) or _of_one_state(document, line))
            ):
                line.section = current
                continue
            if (
                current in (PARTICIPANTS, APOLOGIES)
                and kind in (PARTICIPANTS, ABOUT)
                and (kind == ABOUT or not _LIST_TITLE.search(content))
            ):
                line.section = current
                continue
            if kind is not None and not (kind == PARTICIPANTS and _is_title(document, line)):
                current = kind if kind != ABOUT or line.number * 2 >= last else OTHER
                annexed = bool(_LIST_OF_PARTICIPANTS.match(content))
                line.section = kind
                line.kind = HEADING
                line.opens = True
                continue
            if current in (PARTICIPANTS, APOLOGIES) and (
                _list_line(document, line) or (annexed and not _heads_text(document, position))
            ):
                line.section = current
                continue
            if line.kind == HEADING:
                current = OTHER
        elif line.kind == ROW:
            kind = section_of_heading(first_cell) if len(first_cell.split()) <= 4 else None
            if kind in (PARTICIPANTS, APOLOGIES, DECISIONS, AGENDA) and not _header_row(content):
                line.section = kind
                line.opens = True
                current = (
                    current if len(content.split(" | ")) > 1 and content.split(" | ")[1].strip() else kind
                )
                continue
        elif line.kind == PROSE:
            if content.endswith(":"):
                kind = None
                if current in (PARTICIPANTS, APOLOGIES):
                    current = OTHER
                line.section = current
                current = kind or current
                continue
            if current in (PARTICIPANTS, APOLOGIES) and _is_prose(document, line):
                current = OTHER
        elif (
            line.kind == ITEM
            and current in (PARTICIPANTS, APOLOGIES)
            and (_AGENDA_ITEM.match(content) or (_is_prose(document, line) and content[:1].isdigit()))
        ):
            current = OTHER
        line.section = current


_AGENDA_ITEM = re.compile(r"\d{1,2}[.)]\s+(?:On|About|Concerning|Regarding)\s")
_LIST_OF_PARTICIPANTS = re.compile(
    r"\W*(?:(?:final|provisional|annex\W+\w*\W*)\s+)*"
    r"(?:(?:list of|composition of(?: the)?) (?:participants|attendees|delegates|delegations|representatives)"
    r"(?:\W+(?:and\s)?\w+)?"
    r"|participants(?:['’] list| list)?|attendance (?:list|record|sheet)|liste des participants)"
    r"(?:\W+list[ea] d\w+ \w+)*\W*$",
    re.I,
)


def is_list_of_participants(document: Document) -> bool:
    """Whether the whole document is a list of participants, as its first line says."""
    return bool(document.lines) and bool(
        _LIST_OF_PARTICIPANTS.match(document.lines[0].span.of(document.text))
    )


def _mark_list_of_participants(document: Document) -> None:
    """A document that is nothing but a list of participants: every line below its title, except sentences and notes."""
    away = False  # below "Apologies", until another class begins
    for line in document.lines:
        content = line.span.of(document.text).strip()
        kind = section_of_heading(_NUMBERED_HEADING.sub("", content)) if len(content.split()) <= 6 else None
        told = line.kind == PROSE and _is_prose(document, line)
        if kind == APOLOGIES and not _after_lone_state(document, line):
            away = len(content.split()) <= 2 or content.endswith(":")
        elif kind == PARTICIPANTS or _CLASS.match(content):
            away = False
        if away or kind == APOLOGIES:
            line.section = APOLOGIES
        elif line is document.lines[0]:
            line.section, line.kind, line.opens = PARTICIPANTS, HEADING, True
        else:
            line.section = OTHER if told or ":" in content[:8] else PARTICIPANTS


_CLASS = re.compile(
    r"\W*(?:observers?|guests?|members?|secretariat|interpreters?|experts?|organi[sz]ations)\W*$", re.I
)
_LIST_TITLE = re.compile(
    r"\b(participants|present|attendance|attendees|attended|represented|attending)\b", re.I
)
_NEW_PART = re.compile(
    r"(annex|appendix|attachment|table|figure|part|section|chapter|schedule)\b\s*[\dIVX A-C]*\b", re.I
)
_LIST_WORDS = re.compile(
    r"\b(mr|mrs|ms|dr|prof|h\.?e|hon|observers?|guests?|members?|secretariat|organi[sz]ations?|head of|delegate|adviser"
    r"|alternate|ministry|delegations?|states?|parties|invited|interpreters?|staff|bodies|institutions)\b",
    re.I,
)


def _list_line(document: Document, line: Line) -> bool:
    """Whether a short line can stand in a list of persons: a state, a name, an office, a class of participants."""
    tokens = [token for index in line.sentences for token in document.sentences[index].tokens]
    if _NEW_PART.match(line.span.of(document.text).strip()):
        return False
    if any(token.kind == STATE for token in tokens) or _LIST_WORDS.search(line.span.of(document.text)):
        return True
    if line.kind == ITEM or any(token.lower in OFFICES or token.lower in INSTITUTIONS for token in tokens):
        return True
    start = skip_courtesy(tokens, 0, len(tokens))
    return start > 0 or name_at(tokens, start, len(tokens)) - start >= 2


_NUMBERED_PART = re.compile(r"(?:\d+(?:\.\d+)*[.)]|[IVX]+\.)\s")


def _heads_text(document: Document, position: int) -> bool:
    """Whether a short line is a heading and no address: it has a number, a colon, a part's name or text below it."""
    content = document.lines[position].span.of(document.text).strip()
    if _NEW_PART.match(content) or _NUMBERED_PART.match(content) or content.endswith(":"):
        return True
    below = document.lines[position + 1 : position + 2]
    return bool(below) and below[0].kind == PROSE and _is_prose(document, below[0])


def _names_meeting(document: Document, line: Line) -> bool:
    """ "Heads of Delegation, 36th Meeting": a title, whose number is that of a meeting."""
    if _LIST_TITLE.search(line.span.of(document.text)):
        return False
    return any(m.numbers for index in line.sentences for m in document.sentences[index].mentions)


_PRESENCE = frozenset(
    "attend be participate take-part represent come join send include comprise lead head gather meet have register".split()
)


def _tells_of_deeds(document: Document, line: Line) -> bool:
    """ "The participants considered:": a sentence on what they did, whose list is not one of participants."""
    groups = [g for index in line.sentences for g in document.sentences[index].groups if g.finite]
    return bool(groups) and not any(g.lemma in _PRESENCE for g in groups)


def _after_lone_state(document: Document, line: Line) -> bool:
    """ "LATVIA" and below it "Not represented": said of that state alone."""
    position = document.lines.index(line)
    bracketed = line.span.of(document.text).lstrip()[:1] in "[("
    if position == 0 or len(line.span) > (60 if bracketed else 24):
        return False
    before = document.lines[position - 1]
    tokens = [token for index in before.sentences for token in document.sentences[index].tokens]
    return any(t.code for t in tokens) and len(tokens) <= 4


def _of_one_state(document: Document, line: Line) -> bool:
    """ "Latvia – absent with apologies": an entry of the list, which goes on below it."""
    tokens = [token for index in line.sentences for token in document.sentences[index].tokens]
    return len(tokens) > 2 and bool(tokens[0].code) and tokens[1].text in "–—-:("


def _header_row(content: str) -> bool:
    cells = [cell.strip().lower() for cell in content.split("|")]
    return len(cells) >= 2 and any(cell in _COLUMNS for cell in cells[1:])


_COLUMNS = frozenset(
    "name names post position title function state country representative representatives participant participants "
    "delegate delegates affiliation institution organisation organization e-mail email present attended".split()
)


def _is_title(document: Document, line: Line) -> bool:
    return line.number == 0 or line is document.lines[0]


def _is_prose(document: Document, line: Line) -> bool:
    return any(group.finite for index in line.sentences for group in document.sentences[index].groups)


_CAME = frozenset(
    "represented connected present participants participating attended attending "
    "attendance attendees "
    "delegations delegates observers guests answering".split()
)


_AWAY = frozenset("apologies excused absent regrets absentees suspended".split())


_LABEL_FILLERS = frozenset(
    "with their names line call table on there countries in list of the members member states "
    "also were and from not delegations representatives "
    "following heard".split()
)


def label_of(tokens: Tokens) -> tuple[str, int] | None:
    """ "Present: A, B", "Excused: C": the kind of label that opens a line, and where its list begins."""
    kind = ""
    for k, token in enumerate(tokens[:7]):
        if token.text in ":|":
            return (kind, k + 1) if kind and k + 1 < len(tokens) else None
        if (
            token.lower in {"line", "call", "table", "room"}
            and k >= 2
            and tokens[k - 2].lower in {"on", "at", "in", "round", "around"}
        ):
            kind = PARTICIPANTS
        elif token.lower in _AWAY or token.lower == "not":
            kind = APOLOGIES
        elif token.lower in _CAME:
            kind = kind or PARTICIPANTS
        elif token.lower not in _LABEL_FILLERS and token.kind != PUNCT and token.kind != "number":
            return None
    return None
