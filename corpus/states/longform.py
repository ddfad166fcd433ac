"""How far a state's name reaches: long forms built by rule around a short name.

Knows "Republic of X", "X Republic", "X, Islamic Republic of", "X (Republic of)". Knows no state.
"""

from __future__ import annotations

from corpus.states.table import Entry, Form
from corpus.states.tokens import Tokens

_KINDS = frozenset({"republic", "kingdom", "state", "sultanate", "emirate", "principality", "rep"})
_QUALITIES = frozenset(
    """islamic democratic people peoples s federal federative socialist hashemite arab bolivarian plurinational
    dem fed isl bol plur cooperative co operative united independent sovereign popular oriental former yugoslav great""".split()
)
# "Algeria, United Kingdom" are two.
_QUALITIES_AFTER = _QUALITIES - {"united", "former", "great", "independent", "sovereign"}
_AFTER_ADJECTIVE = frozenset({"republic", "kingdom", "confederation", "federation", "rep"})


def widen(tokens: Tokens, first: int, last: int, entry: Entry, used: int) -> tuple[int, int, Form]:
    """The first and last token of the longest form around tokens `first` to `last`, and its form.

    Tokens before `used` belong to an earlier name.
    """
    form: Form = entry.form
    if form == "adjective":
        end = _republic_after(tokens, last)
        return (first, end, "name") if end > last else (first, last, form)
    start = _kind_before(tokens, first, used)
    if start < first:
        return start, last, form if form == "name" else "name"
    end = _republic_after(tokens, last)
    if end == last:
        end = _inverted_after(tokens, last)
    return first, end, form if end == last else "name"


def breaks_off(tokens: Tokens, last: int, entry: Entry) -> bool:
    """Whether an inverted name ("Korea, Republic of") is really the end of one item of a list and the start of the
    next ("Congo, Republic of Korea")."""
    if "," not in entry.words:
        return False
    follows = tokens.next_word(last)
    return tokens.words[last] != ")" and (_capital(follows) or follows == "of")


def _capital(word: str) -> bool:
    return word[:1].isupper()


def _kind_before(tokens: Tokens, first: int, used: int) -> int:
    folded = tokens.folded
    at = first - 1
    if at >= used and folded[at] == "the":
        at -= 1
    if (
        at - 1 < used
        or folded[at] != "of"
        or folded[at - 1] not in _KINDS
        or not _capital(tokens.words[at - 1])
    ):
        return first
    at -= 1
    while (
        at - 1 >= used
        and folded[at - 1] in _QUALITIES
        and (_capital(tokens.words[at - 1]) or folded[at - 1] in "s operative former".split())
    ):
        at -= 1
    while folded[at] in ("s", "operative"):
        at += 1
    return at if tokens.joined(at, first) else first


def _republic_after(tokens: Tokens, last: int) -> int:
    """The token of "Republic" after a name or adjective, with what may stand between; `last` if there is none."""
    folded, words, count = tokens.folded, tokens.words, len(tokens)
    at = last + 1
    while (
        at < min(count, last + 5)
        and folded[at] in _QUALITIES_AFTER
        and (_capital(words[at]) or folded[at] == "s")
    ):
        at += 1
    if at >= count or folded[at] not in _AFTER_ADJECTIVE or not _capital(words[at]):
        return last
    # A line end separates the items of a list more often than it breaks "Azerbaijan Republic".
    if "\n" in tokens.gap(last) or not tokens.joined(last, at):
        return last
    follows_of = at + 1 < count and folded[at + 1] == "of" and not tokens.gap(at).strip()
    return last if follows_of else at


def _inverted_after(tokens: Tokens, last: int) -> int:
    """The last token of ", Islamic Republic of" or " (Republic of the)" after a name; `last` if there is none."""
    folded, count = tokens.folded, len(tokens)
    opening = last + 1
    if opening >= count or folded[opening] not in (",", "(") or tokens.gap(last).strip():
        return last
    at = opening + 1
    if at < count and folded[at] == "the":
        if at + 1 < count and folded[opening] == "(" and folded[at + 1] == ")":
            return at + 1
        at += 1
    while at < count and folded[at] in _QUALITIES:
        at += 1
    if at + 1 >= count or folded[at] not in _KINDS or not _capital(tokens.words[at]):
        return last
    if folded[at + 1] == "of":
        at += 1
    elif folded[opening] == ",":
        return last
    if at + 1 < count and folded[at] == "of" and folded[at + 1] == "the":
        at += 1
    if folded[opening] == "(":
        at += 1
        return at if at < count and folded[at] == ")" and tokens.joined(last, at) else last
    return last if _capital(tokens.next_word(at)) or not tokens.joined(last, at) else at
