"""The pieces of text on a PDF page: what is written, where it begins and ends, how large it is.

Knows content streams. Fonts (encodings, widths) are pypdf's. Knows nothing of lines and paragraphs. pypdf's
own extraction glues the cells of a table row and tells no widths; both are needed to tell rows and columns
from prose.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_DEEPEST = 8  # forms inside forms
_MOST_PIECES = 100_000  # on one page: more is a drawing, or an attack
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


class UnreadablePageError(ValueError):
    """The page cannot be read glyph by glyph; pypdf's own extraction may still do."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text shown in one go: from `x0` to `x1` on the baseline `y`, in points from the lower left, `size` points high."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    space: float  # the width of a blank in this font and size
    bold: bool = False
    moved: bool = True  # placed by a move of its own, not where the piece before ended


@dataclass(frozen=True)
class _State:
    """The part of the graphics state that text depends on."""

    matrix: Matrix = _IDENTITY
    font: Any = None
    size: float = 0.0
    character_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


def pieces(page: Any) -> list[Piece]:
    """The pieces of text on a page (a pypdf PageObject), in the order in which they are drawn, upright.

    Raises UnreadablePageError where right-to-left writing asks for an order that only pypdf's extraction
    knows.
    """
    from pypdf.generic import ContentStream

    contents = page.get_contents()
    if contents is None:
        return []
    if not isinstance(contents, ContentStream):
        contents = ContentStream(contents, page.pdf)
    interpreter = _Interpreter(page.pdf)
    interpreter.run(contents.operations, _resources(page), _State(), 0)
    found = interpreter.pieces
    if sum(1 for _, piece in found if _RIGHT_TO_LEFT.search(piece.text)) > 0.05 * len(found):
        raise UnreadablePageError("right-to-left text")
    return _upright(found)


def _resources(page: Any) -> Any:
    holder, seen = page, 0
    while holder is not None and seen < 50:
        if "/Resources" in holder:
            return holder["/Resources"].get_object()
        parent = holder.get("/Parent")
        holder, seen = (parent.get_object() if parent is not None else None), seen + 1
    return {}


def _upright(found: Sequence[tuple[float, Piece]]) -> list[Piece]:
    """The pieces that run in the page's main direction, turned so that it is from left to right."""
    weight: dict[int, int] = {}
    for angle, piece in found:
        quarter = round(angle / 90) * 90 % 360
        if abs((angle - quarter + 180) % 360 - 180) < 5:
            weight[quarter] = weight.get(quarter, 0) + len(piece.text)
    if not weight:
        return []
    main = max(weight, key=lambda quarter: weight[quarter])
    turned = []
    for angle, piece in found:
        if abs((angle - main + 180) % 360 - 180) < 5:  # what is askew is a stamp or a watermark
            turned.append(piece)
    return turned


class _Interpreter:
    """Runs the operators of content streams and notes what they show."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self._fonts: dict[int, Any] = {}
        self.pieces: list[tuple[float, Piece]] = []
        self._text: Matrix = _IDENTITY
        self._line: Matrix = _IDENTITY
        self._moved = True

    def run(self, operations: Any, resources: Any, state: _State, depth: int) -> None:
        stack: list[_State] = []
        marked: list[_Marked] = []
        for operands, operator in operations:
            try:
                if operator == b"q":
                    stack.append(state)
                elif operator == b"Q":
                    state = stack.pop() if stack else state
                elif operator == b"BDC":
                    marked.append(_Marked.begun(operands, resources, len(self.pieces)))
                elif operator == b"BMC":
                    marked.append(_Marked(len(self.pieces)))
                elif operator == b"EMC":
                    if marked:
                        self._end_marked(marked.pop())
                elif operator == b"Do":
                    self._form(operands, resources, state, depth)
                else:
                    state = self._operate(operator, operands, resources, state)
            except (
                IndexError,
                TypeError,
                ValueError,
                KeyError,
                AttributeError,
                ZeroDivisionError,
                OverflowError,
            ):
                continue  # a broken operator shows nothing; the next may be whole
            if len(self.pieces) > _MOST_PIECES:
                return

    def _operate(self, operator: bytes, operands: Any, resources: Any, state: _State) -> _State:
        if operator == b"cm":
            return replace(state, matrix=_times(_matrix(operands), state.matrix))
        if operator == b"BT":
            self._text = self._line = _IDENTITY
            self._moved = True
        elif operator == b"Tf":
            return replace(state, font=self._font(operands[0], resources), size=float(operands[1]))
        elif operator == b"Tc":
            return replace(state, character_space=float(operands[0]))
        elif operator == b"Tw":
            return replace(state, word_space=float(operands[0]))
        elif operator == b"Tz":
            return replace(state, scale=float(operands[0]) / 100)
        elif operator == b"TL":
            return replace(state, leading=float(operands[0]))
        elif operator == b"Ts":
            return replace(state, rise=float(operands[0]))
        elif operator == b"Td":
            self._move(float(operands[0]), float(operands[1]))
        elif operator == b"TD":
            self._move(float(operands[0]), float(operands[1]))
            return replace(state, leading=-float(operands[1]))
        elif operator == b"Tm":
            self._text = self._line = _matrix(operands)
            self._moved = True
        elif operator == b"T*":
            self._move(0, -state.leading)
        elif operator == b"Tj":
            self._show(operands[0], state)
        elif operator == b"TJ":
            self._show_adjusted(operands[0], state)
        elif operator == b"'":
            self._move(0, -state.leading)
            self._show(operands[0], state)
        elif operator == b'"':
            state = replace(state, word_space=float(operands[0]), character_space=float(operands[1]))
            self._move(0, -state.leading)
            self._show(operands[2], state)
        return state

    def _move(self, x: float, y: float) -> None:
        self._text = self._line = _times((1, 0, 0, 1, x, y), self._line)
        self._moved = True

    def _show_adjusted(self, items: Any, state: _State) -> None:
        for item in items:
            if isinstance(item, (int, float)):
                self._advance(-float(item) / 1000 * state.size * state.scale)
            else:
                self._show(item, state)

    def _advance(self, by: float) -> None:
        self._text = _times((1, 0, 0, 1, by, 0), self._text)

    def _show(self, shown: Any, state: _State) -> None:
        font = state.font
        if font is None or not font.interpretable or not isinstance(shown, (str, bytes)):
            return
        begin = _times((1, 0, 0, 1, 0, state.rise), _times(self._text, state.matrix))
        text = ""
        width = 0.0
        for character, advance, is_blank in _glyphs(font, shown):
            text += character
            width += (
                advance / 1000 * state.size + state.character_space + (state.word_space if is_blank else 0)
            ) * state.scale
        self._advance(width)
        end = _times(self._text, state.matrix)
        if not text:
            return
        along = math.hypot(begin[0], begin[1])
        angle = math.degrees(math.atan2(begin[1], begin[0])) % 360
        turn = _turn(angle)
        x0, y0 = _turned(begin[4], begin[5], turn)
        x1 = _turned(end[4], end[5], turn)[0]
        upright = math.hypot(begin[2], begin[3]) * state.size
        blank = float(font.space_width) / 1000 * state.size * state.scale * along
        name = str(font.name).casefold()
        bold = "bold" in name or "black" in name or "heavy" in name
        piece = Piece(text.translate(_LIGATURES), x0, x1, y0, abs(upright), blank, bold, self._moved)
        self.pieces.append((angle, piece))
        self._moved = False

    def _font(self, name: Any, resources: Any) -> Any:
        from pypdf.generic._font import Font

        resource = resources["/Font"].get_object()[name].get_object()
        key = id(resource)
        if key not in self._fonts:
            self._fonts[key] = (
                Font.from_font_resource(resource),
                resource,
            )  # the resource is kept, so is its id
        return self._fonts[key][0]

    def _form(self, operands: Any, resources: Any, state: _State, depth: int) -> None:
        from pypdf.generic import ContentStream

        form = resources["/XObject"].get_object()[operands[0]].get_object()
        if form.get("/Subtype") != "/Form" or depth >= _DEEPEST:
            return
        inner = form["/Resources"].get_object() if "/Resources" in form else resources
        placed = _times(_matrix(form.get("/Matrix", _IDENTITY)), state.matrix)
        text, line = self._text, self._line
        self.run(ContentStream(form, self._pdf).operations, inner, replace(state, matrix=placed), depth + 1)
        self._text, self._line = text, line

    def _end_marked(self, marked: _Marked) -> None:
        since = self.pieces[marked.begin :]
        if marked.running:  # a running header, a footer or a page number, and marked as such
            del self.pieces[marked.begin :]
        elif marked.text is not None and since:
            angle, first = since[0]
            self.pieces[marked.begin :] = [(angle, replace(first, text=marked.text, x1=since[-1][1].x1))]


@dataclass(frozen=True, slots=True)
class _Marked:
    """A stretch of marked content: where it began among the pieces, and what it says of them."""

    begin: int
    running: bool = False
    text: str | None = None

    @classmethod
    def begun(cls, operands: Any, resources: Any, begin: int) -> _Marked:
        tag, properties = operands[0], operands[1] if len(operands) > 1 else {}
        if isinstance(properties, str):
            properties = resources.get("/Properties", {}).get(properties, {})
        properties = properties.get_object() if hasattr(properties, "get_object") else properties
        if not hasattr(properties, "get"):
            return cls(begin)
        text = properties.get("/ActualText")
        running = tag == "/Artifact" and properties.get("/Type") == "/Pagination"
        return cls(begin, running, str(text) if isinstance(text, str) else None)


def _glyphs(font: Any, shown: str | bytes) -> Iterator[tuple[str, float, bool]]:
    """Each glyph of a shown string: its characters, its width in thousandths, whether word spacing widens it."""
    if isinstance(shown, str):
        shown = getattr(shown, "original_bytes", None) or shown.encode("latin-1", "replace")
    widths, otherwise = font.character_widths, font.character_widths.get("default", 500)
    if isinstance(font.encoding, str):
        try:
            raw = shown.decode(font.encoding, "surrogatepass")
        except UnicodeDecodeError:
            raw = shown.decode(font.encoding, "ignore")
        for character in raw:
            yield font.character_map.get(character, character), widths.get(character, otherwise), False
        return
    for code in shown:
        encoded = font.encoding.get(code, chr(code))
        width = widths.get(chr(code), otherwise)
        yield font.character_map.get(encoded, encoded), width, code == 32


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(operand) for operand in operands)
    return (a, b, c, d, e, f)


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _turn(angle: float) -> float:
    """The quarter turn, in radians, that brings text at `angle` degrees to run from left to right."""
    return -math.radians(round(angle / 90) * 90 % 360)


def _turned(x: float, y: float, by: float) -> tuple[float, float]:
    return x * math.cos(by) - y * math.sin(by), x * math.sin(by) + y * math.cos(by)
