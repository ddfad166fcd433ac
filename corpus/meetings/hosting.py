"""Which state hosted or convened a meeting, where the text says so.

Knows "hosted by", "at the invitation of", thanks for hospitality. A city in a state does not make the state a host.
"""

from __future__ import annotations

from corpus.meetings.accounts import Account
from corpus.meetings.document import Document
from corpus.meetings.model import Coded
from corpus.meetings.tokens import STATE, Token, Tokens
from corpus.report import Span


def host_of(document: Document, account: Account) -> Coded | None:
    """The state that hosted or convened, where the text says so."""
    anchored = {anchor.sentence for anchor in account.anchors}
    for index in account.sentences:
        read = document.sentences[index]
        tokens = read.tokens
        for clause in read.clauses:
            group = clause.group
            if not group.real or group.pluperfect:
                continue
            if group.lemma in {"host", "co-host"}:
                if not group.passive:
                    words = tokens[clause.subject_start : clause.subject_end]
                    state = [t for t in words if t.kind == STATE and t.state and t.form == "name"]
                    if state and (
                        words[0] is state[0]
                        or words[0].lower in {"the", "government"}
                        or words[-1] is state[0]
                    ):
                        return Coded(
                            state[0].code if state[0].state else "", Span(state[0].start, state[0].end)
                        )
                else:
                    for k in range(group.end, min(len(tokens), group.end + 4)):
                        if tokens[k].lower == "by":
                            for token in tokens[k + 1 : k + 8]:
                                if token.kind == STATE and token.state and token.form == "name":
                                    return Coded(token.code, Span(token.start, token.end))
                                if token.text in ",;.":
                                    break
            invited = _invitation(tokens)
            if invited is not None and index in anchored:
                return Coded(invited.code if invited.state else "", Span(invited.start, invited.end))
            if group.lemma == "be" and any(t.lower == "host" for t in tokens[group.end : group.end + 3]):
                for token in tokens[clause.subject_start : clause.subject_end]:
                    if token.state is not None:
                        return Coded(token.code, Span(token.start, token.end))
            if group.lemma in {"thank", "express"} and not group.passive:
                rest = tokens[group.end : group.end + 40]
                if any(
                    t.lower
                    in {
                        "hospitality",
                        "hosting",
                        "host",
                        "organisation",
                        "organization",
                        "organising",
                        "organizing",
                    }
                    for t in rest
                ):
                    for k, token in enumerate(rest):
                        if (
                            token.kind == STATE
                            and token.state
                            and (
                                token.form == "name"
                                or (
                                    k + 1 < len(rest)
                                    and rest[k + 1].lower
                                    in {"government", "side", "hosts", "authorities", "host"}
                                )
                            )
                        ):
                            later = [t.lower for t in rest[k + 1 :]]
                            until = next(
                                (n for n, w in enumerate(later) if w in {"and"} or w == ","), len(later)
                            )
                            if any(
                                w
                                in {
                                    "hospitality",
                                    "hosting",
                                    "organisation",
                                    "organization",
                                    "organising",
                                    "organizing",
                                }
                                for w in later[:until]
                            ):
                                return Coded(token.code, Span(token.start, token.end))
    return None


def _invitation(tokens: Tokens) -> Token | None:
    """ "at the invitation of the Government of X"."""
    for k, token in enumerate(tokens):
        if token.lower == "invitation" and k + 1 < len(tokens) and tokens[k + 1].lower == "of":
            for candidate in tokens[k + 2 : k + 14]:
                if candidate.text in ",;.":
                    return None
                if candidate.state is not None:
                    return candidate
    return None
