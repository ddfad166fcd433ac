"""An answer as markup: its text with clickable marks, what was understood, choices, or a refusal.

Knows the answer object of the contract. Knows nothing of libraries, of Gradio or of how answers are found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.app.markup import UNTITLED, day, escape, isolated
from assistant.app.tables import BULLET, Line, Marked, table_of

Answer = Mapping[str, Any]
Citation = Mapping[str, Any]

_MARK = re.compile(r"\[(\d{1,4})\]")
_LAST_WORD = re.compile(r"(?<!\S)\S{1,24}$")


@dataclass(frozen=True)
class Mark:
    """`[n]` at `start` to `end` of an answer's text; `end - start` includes the brackets."""

    start: int
    end: int
    n: int


def marks(answer: Answer) -> list[Mark]:
    """The citation marks of an answer in order.

    A report may itself hold "[2]": brackets inside the words that a citation supports are the report's, not ours.
    """
    text = str(answer.get("text", ""))
    citations = answer.get("citations") or []
    numbers = {citation["n"] for citation in citations}
    supported = [_supported(text, citation) for citation in citations]
    return [
        Mark(found.start(), found.end(), int(found[1]))
        for found in _MARK.finditer(text)
        if int(found[1]) in numbers
        and not any(start <= found.start() and found.end() <= end for start, end in supported)
    ]


def _supported(text: str, citation: Citation) -> tuple[int, int]:
    """The characters of the answer that a citation supports, without the marks that may trail them."""
    span = citation.get("answer_span")
    if not span:
        return (0, 0)
    start, end = int(span["start"]), int(span["end"])
    inside = text[start:end]
    trailing = re.search(r"(?:\s*\[\d{1,4}\])+[.\s]*$", inside)
    if trailing and not _quoted_to_the_end(inside, citation):
        end = start + trailing.start()
    return (start, end)


def _quoted_to_the_end(inside: str, citation: Citation) -> bool:
    return str(citation.get("quote", "")).rstrip().endswith(inside.rstrip()[-12:])


def render_answer(answer: Answer, list_said: str = "", sheet: str = "") -> str:
    """The reply to one question. Its buttons carry `data-n`, `data-consulted` or `data-choice` for the page's script.

    `list_said` tells what kind of list of participants the report gives; `sheet` is the question for the meeting's sheet.
    """
    parts = [_understood(answer)]
    if answer.get("route") == "refusal" or (answer.get("route") != "ask_back" and _is_refusal(answer)):
        parts.append(_refusal(answer))
    else:
        parts.append(f'<div class="cq-answer">{_prose(answer)}</div>')
    parts.append(_choices(answer))
    if answer.get("citations") and answer.get("route") != "smalltalk":
        parts.append(_tools(list_said, sheet))
    return "".join(parts)


def _tools(list_said: str, sheet: str) -> str:
    said = f'<span class="cq-about">{escape(list_said)}</span>' if list_said else ""
    copy = '<button type="button" class="cq-link" data-copy="answer">Copy with footnotes</button>'
    whole = (
        f'<button type="button" class="cq-link" data-ask="{escape(sheet)}">Meeting sheet</button>'
        if sheet
        else ""
    )
    return f'<div class="cq-tools">{said}{copy}{whole}</div>'


def render_error(message: str) -> str:
    """A plain sentence where an answer would stand."""
    return f'<div class="cq-error" role="alert">{escape(message)}</div>'


def _is_refusal(answer: Answer) -> bool:
    return not answer.get("answered") and answer.get("route") != "smalltalk"


def _understood(answer: Answer) -> str:
    asked = str(answer.get("asked") or "")
    question = str(answer.get("question") or "")
    notes = []
    if asked and _plain(asked) != _plain(question):
        notes.append(isolated(asked))
    notes.extend(_filters(answer.get("filters") or {}))
    if not notes:
        return ""
    return (
        f'<p class="cq-understood">Understood: {"; ".join(notes)} · '
        f'<button type="button" class="cq-link" data-edit="{escape(asked or question)}">edit</button></p>'
    )


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


def _filters(filters: Mapping[str, Any]) -> Iterator[str]:
    for name, value in filters.items():
        if value in (None, "", [], {}):
            continue
        values = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
        shown = ", ".join(isolated(day(item) if isinstance(item, str) else item) for item in values)
        yield f"{escape(name.replace('_', ' '))} {shown}"


def _prose(answer: Answer) -> str:
    """The text with its marks, as paragraphs, lists and tables."""
    blocks: list[str] = []
    items: list[Line] = []
    text = str(answer.get("text", ""))
    found = marks(answer)

    def marked(start: int, end: int) -> str:
        return _marked(answer, text, start, end, found)

    def close() -> None:
        if items:
            blocks.append(table_of(answer, text, items, marked) or _list(items, marked))
            items.clear()

    offset = 0
    for line in text.split("\n"):
        if bullet := BULLET.match(line):
            items.append(Line(offset + bullet.end(), offset + len(line)))
        else:
            close()
            if line.strip():
                blocks.append(f"<p>{marked(offset, offset + len(line))}</p>")
        offset += len(line) + 1
    close()
    return "".join(blocks)


def _list(items: Sequence[Line], marked: Marked) -> str:
    return f"<ul>{''.join(f'<li>{marked(item.start, item.end)}</li>' for item in items)}</ul>"


def _marked(answer: Answer, text: str, start: int, end: int, found: Sequence[Mark]) -> str:
    pieces: list[str] = []
    position = start
    for mark in found:
        if start <= mark.start and mark.end <= end:
            pieces.append(_with_mark(text[position : mark.start].rstrip(), _mark_button(answer, mark.n)))
            position = mark.end
    pieces.append(escape(text[position:end]))
    return "".join(pieces)


def _with_mark(said: str, button: str) -> str:
    """Words and the mark behind them, which never begins a line of its own."""
    last = _LAST_WORD.search(said)
    if last is None:
        return escape(said) + button
    return f'{escape(said[: last.start()])}<span class="cq-held">{escape(last[0])}{button}</span>'


def _mark_button(answer: Answer, n: int) -> str:
    citation = next(c for c in answer["citations"] if c["n"] == n)
    label = f"Open source {n}: {describe(citation)}"
    return (
        f'<button type="button" class="cq-mark" data-n="{n}" aria-label="{escape(label)}" '
        f'title="{escape(describe(citation))}">{n}</button>'
    )


def describe(citation: Citation) -> str:
    """Title, day and publisher of what is cited, unescaped."""
    named = [citation.get("title") or UNTITLED, day(citation.get("published")), citation.get("publisher")]
    return ", ".join(str(part) for part in named if part)


def _refusal(answer: Answer) -> str:
    prose = _prose(answer).replace("<p>", "<p><strong>No answer.</strong> ", 1)
    return f'<div class="cq-refusal">{prose}{_nearest(answer)}</div>'


def _nearest(answer: Answer) -> str:
    consulted = answer.get("consulted") or []
    if not consulted:
        return ""
    items = "".join(
        f'<li><button type="button" class="cq-near" data-consulted="{index}">'
        f"<q>{escape(_shortened(str(citation.get('quote', ''))))}</q> "
        f"<span>{isolated(describe(citation))}</span></button></li>"
        for index, citation in enumerate(consulted[:3])
    )
    return f'<div class="cq-nearest"><span>Nearest, not an answer:</span><ul>{items}</ul></div>'


def _shortened(quote: str, limit: int = 180) -> str:
    quote = " ".join(quote.split())
    if len(quote) <= limit:
        return quote
    return quote[: quote.rfind(" ", 0, limit) if " " in quote[:limit] else limit].rstrip(" ,;:") + " …"


def _choices(answer: Answer) -> str:
    choices = answer.get("choices") or []
    if not choices:
        return ""
    buttons = "".join(
        f'<button type="button" class="cq-chip" data-choice="{index}">{isolated(said)}</button>'
        for index, said in enumerate(choice.get("label") or choice.get("question") for choice in choices)
    )
    return f'<div class="cq-choices">{buttons}</div>'
