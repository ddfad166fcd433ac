"""How a meeting was held: in person, online or hybrid; only where it is said.

Knows words of distance and whether they are said of the meeting or of somebody in it.
"""

from __future__ import annotations

from corpus.meetings.accounts import Account
from corpus.meetings.document import Document, Read
from corpus.meetings.holding import HOLDING, in_foreign_clause
from corpus.meetings.lexicon import MEETING_NOUNS, OFFICES
from corpus.meetings.model import Coded
from corpus.meetings.tokens import Tokens, is_remote
from corpus.report import Span


def format_of(document: Document, account: Account, remote_some: bool) -> Coded | None:
    """in-person, online or hybrid, only where it is said."""
    online: Span | None = None
    present: Span | None = None
    anchored = {anchor.sentence for anchor in account.anchors}
    for index in account.sentences:
        read = document.sentences[index]
        tokens = read.tokens
        for k, token in enumerate(tokens):
            lower = token.lower
            if lower in {"hybrid", "mixed"} and (
                lower == "hybrid" or (k + 1 < len(tokens) and tokens[k + 1].lower in {"format", "mode"})
            ):
                if _about_meeting(read, k, index in anchored) and not in_foreign_clause(read, k):
                    return Coded("hybrid", Span(token.start, token.end))
            elif is_remote(tokens, k) and online is None:
                if (
                    _is_remote_phrase(tokens, k)
                    and not _of_somebody(read, k)
                    and not in_foreign_clause(read, k)
                    and _about_meeting(read, k, index in anchored)
                ):
                    online = Span(token.start, token.end)
            elif (present is None and _says_in_room(tokens, k) and not in_foreign_clause(read, k)) or (
                lower in {"person", "face-to-face", "in-person", "face"}
                and present is None
                and (
                    (
                        (lower == "person" and k and tokens[k - 1].lower == "in")
                        or lower in {"face-to-face", "in-person"}
                    )
                    and not in_foreign_clause(read, k)
                    and _about_meeting(read, k, index in anchored)
                )
            ):
                present = Span(token.start, token.end)
    if online is not None and present is not None:
        return Coded("hybrid", online)
    if online is not None:
        return Coded("online", online)
    if present is not None:
        return Coded("in-person", present)
    return None


_TAKING_PART = frozenset(
    "follow join participate take-part attend speak connect address be present report greet".split()
)


def _says_in_room(tokens: Tokens, k: int) -> bool:
    """ "face to face", "with the physical presence of", "in the room", "on site"."""
    lower = tokens[k].lower
    before = tokens[k - 1].lower if k else ""
    if lower == "face":
        return [t.lower for t in tokens[k + 1 : k + 3]] == ["to", "face"]
    if lower == "room":
        return before == "the" and k > 1 and tokens[k - 2].lower == "in"
    return (lower == "presence" and before == "physical") or lower in {"on-site", "onsite", "physically"}


def _of_somebody(read: Read, k: int) -> bool:
    """Whether it is persons or states that were connected here, which says nothing of the others."""
    owner = None
    for clause in read.clauses:
        if clause.group.start <= k:
            owner = clause
    if owner is None or owner.group.lemma not in _TAKING_PART or owner.group.passive:
        return False
    subject = read.tokens[owner.subject_start : owner.subject_end]
    return any(t.state is not None or t.lower in OFFICES for t in subject) and not any(
        t.lower in MEETING_NOUNS for t in subject
    )


def _is_remote_phrase(tokens: Tokens, k: int) -> bool:
    lower = tokens[k].lower
    before = tokens[k - 1].lower if k else ""
    following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
    if lower in {"phone", "telephone"}:
        return before in {"by", "via", "on"} or following in {"call", "conference", "conversation"}
    if lower in {"remote", "distance"}:
        return following in {"format", "mode", "participation"}
    return not (
        lower in {"online", "on-line", "virtual"}
        and following
        in {
            "platform",
            "platforms",
            "services",
            "service",
            "trade",
            "commerce",
            "portal",
            "register",
            "database",
            "assets",
            "asset",
            "currency",
            "currencies",
            "store",
            "payment",
            "payments",
            "education",
            "safety",
            "content",
            "tool",
            "tools",
            "course",
            "courses",
            "museum",
            "exhibition",
            "application",
        }
    )


def _about_meeting(read: Read, k: int, anchored: bool) -> bool:
    tokens = read.tokens
    near = [t.lower for t in tokens[max(0, k - 14) : k + 6]]
    if any(word in MEETING_NOUNS for word in near):
        return True
    if any(m.head for m in read.mentions):
        return True
    return any(g.lemma in HOLDING and g.real and abs(g.head - k) < 30 for g in read.groups) and (
        anchored
        or any(
            word
            in {
                "meeting",
                "participants",
                "delegates",
                "others",
                "format",
                "mode",
                "via",
                "by",
                "members",
                "videoconference",
                "conference",
                "session",
            }
            for word in near
        )
    )
