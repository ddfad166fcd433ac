"""Lines that were wrapped at a fixed width, back into paragraphs; lists of one thing a line stay lists.

Knows the look of wrapped text: lines end where the next word would not have fitted. Knows nothing of its
meaning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.reading.entries import begins_alike, is_unfinished
from corpus.reading.hyphens import Vocabulary

_NARROWEST, _WIDEST = 42, 130  # columns between which people and mail programs wrap
_SLACK = 4  # columns by which a ragged edge falls short of the width
_RULE = re.compile(r"^[\s\-=_*~–—+#.]{3,}$")
_ITEM = re.compile(
    r"^(?:[•\-–—*·▪●○◦‣]\s|\(?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Zа-яА-Я])[.)]\s|\(?\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s|>)"
)
_LABELLED_LIST = re.compile(r"^[^\W\d_][\w '’-]{2,40}: [^:]*[,;]")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”»)\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    indent: int

    @property
    def width(self) -> int:
        return self.indent + len(self.text)

    @property
    def goes_on(self) -> bool:
        """Whether it begins as the middle of a sentence does."""
        first = self.text.lstrip("\"'“«([")[:1]
        return first.islower() or (first.isalpha() and first.lower() == first.upper())


def paragraphs(lines: Sequence[str]) -> list[str]:
    """The paragraphs in `lines`. Text that is not hard-wrapped comes back line by line; rules and empty lines go."""
    blocks = _blocks(lines)
    width = _wrap_width(blocks)
    if width is None:
        return [line.text for block in blocks for line in block]
    vocabulary = Vocabulary(lines)
    return [paragraph for block in blocks for paragraph in _joined(block, width, vocabulary)]


def _blocks(lines: Sequence[str]) -> list[list[_Line]]:
    """Runs of lines with no empty line and no rule between them."""
    blocks: list[list[_Line]] = [[]]
    for raw in lines:
        expanded = raw.replace("\u00a0", " ").expandtabs(4).rstrip()
        text = expanded.lstrip()
        if not text or _RULE.match(text):
            blocks.append([])
        else:
            blocks[-1].append(_Line(text, len(expanded) - len(text)))
    return [block for block in blocks if block]


def _wrap_width(blocks: list[list[_Line]]) -> int | None:
    """The column at which the text was wrapped, or None. Lines that end inside a sentence tell it."""
    cut = [
        (before, after)
        for block in blocks
        for openers in (_openers(block),)
        for before, after in pairwise(block)
        if (after.goes_on or is_unfinished(before.text)) and not _begins_entry(after, openers)
    ]
    widths = sorted(before.width for before, _ in cut if before.width <= _WIDEST)
    if len(widths) < 0.8 * len(cut) or not widths:
        return None
    width = widths[min(len(widths) - 1, int(0.95 * len(widths)))]
    if width < _NARROWEST:
        return None
    filled = sum(1 for before, after in cut if _filled(before, after, width))
    return width if filled >= 0.7 * len(cut) else None


def _openers(block: Sequence[_Line]) -> frozenset[str]:
    """The words in small letters with which entries of the block begin ("from the A – …", "from the B – …"): it or a list in it
    begins with one, and a later line does."""
    words = [line.text.split(maxsplit=1)[0] for line in block]
    first = {
        words[0],
        *(word for line, word in zip(block, words[1:], strict=False) if line.text.endswith(":")),
    }
    return frozenset(word for word in first if word.islower() and word.isalpha() and words.count(word) > 1)


def _begins_entry(line: _Line, openers: frozenset[str]) -> bool:
    return bool(_ITEM.match(line.text)) or line.text.split(maxsplit=1)[0] in openers


def _filled(before: _Line, after: _Line, width: int) -> bool:
    """Whether the next word would not have fitted on the line before."""
    if before.width > width + 2 * _SLACK:
        return False  # longer than the wrap: this line was never wrapped
    return before.width + 1 + len(after.text.split(maxsplit=1)[0]) > width - _SLACK


def _joined(block: list[_Line], width: int, vocabulary: Vocabulary) -> list[str]:
    openers = _openers(block)
    prose = bool(openers) or _is_prose(block, width)
    found: list[list[str]] = [[block[0].text]]
    for before, after in pairwise(block):
        pieces = found[-1]
        if after.text.split(maxsplit=1)[0] not in openers and _goes_on(
            pieces[0], before, after, width, prose=prose
        ):
            left, between = vocabulary.seam(pieces[-1], after.text)
            pieces[-1] = left + between
            pieces.append(after.text)
        else:
            found.append([after.text])
    return ["".join(pieces) for pieces in found]


def _is_prose(block: list[_Line], width: int) -> bool:
    """Whether lines of the block that begin with a capital may still go on a sentence."""
    pairs = [pair for pair in pairwise(block) if _filled(*pair, width)]
    if not pairs:
        return False
    if sum(1 for _, after in pairs if after.goes_on) >= 0.25 * len(pairs):
        return True
    inner_ends = sum(1 for before, _ in pairs if _SENTENCE_END.search(before.text))
    return len(pairs) == len(block) - 1 and (
        any(is_unfinished(before.text) for before, _ in pairs)
        or [bool(_LABELLED_LIST.match(line.text)) for line in block] == [True] + [False] * len(pairs)
        or (bool(_SENTENCE_END.search(block[-1].text)) and inner_ends <= 0.3 * len(pairs))
    )


def _goes_on(first: str, before: _Line, after: _Line, width: int, *, prose: bool) -> bool:
    """Whether `after` goes on the paragraph that begins with the line `first` and ends with `before`."""
    if _ITEM.match(after.text):
        return False
    hanging = after.indent > before.indent + 1
    item = bool(_ITEM.match(before.text))
    if hanging and not item and not after.goes_on:
        return False  # the first line of a paragraph, indented
    if _filled(before, after, width):
        alike = begins_alike(first, after.text)
        cut = after.goes_on or after.text.startswith("(") or is_unfinished(before.text)
        return cut or (hanging and item) or (prose and not alike)
    return after.goes_on and before.width >= 0.6 * width and not _SENTENCE_END.search(before.text)
