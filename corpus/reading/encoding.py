"""Bytes to text.

Knows byte order marks, declared charsets and how likely a decoding is. Knows nothing of formats. Never puts
a replacement character where a byte was not understood: either every byte is read, or NotTextError is
raised.
"""

from __future__ import annotations

import codecs
import logging
import re
import unicodedata
from dataclasses import dataclass

logger = logging.getLogger(__name__)

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages declare and what browsers then read: the web's own table of names.
_AS_BROWSERS_READ = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
# Candidates for bytes that are not UTF-8 and declare nothing, most likely first.
_SINGLE_BYTE = (
    "cp1252",
    "cp1251",
    "koi8-r",
    "cp1250",
    "iso8859-5",
    "cp866",
    "cp1254",
    "cp1253",
    "cp1257",
    "iso8859-2",
)
_PREFERENCE = 0.1  # of plausibility, for the first of them: a few letters alone tell little
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LONE_BYTE = re.compile("[\udc80-\udcff]")
# windows-1252 as browsers read it: the five bytes that it leaves open are control characters, which nobody sees.
_CP1252 = [bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0x100)]
_AS_CP1252 = {0xDC80 + at: character for at, character in enumerate(_CP1252)}
_FEW = 0.005  # share of bytes beyond ASCII that cannot make a text unreadable, whatever they were meant to be
_BROKEN_SHARE = 0.05  # of the sequences beyond ASCII: more broken ones than this and the text is not UTF-8


class NotTextError(ValueError):
    """The bytes are not text in any encoding that is known."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the name of the encoding that it was read with (Python's name for it)."""

    text: str
    encoding: str


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Read `data` as text. `declared` is the charset that the document itself names, which is believed where it fits.

    Raises NotTextError.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], name), name)
    if (wide := _wide_without_mark(data)) is not None:
        return wide
    if _CONTROL_BYTES.search(data[:65536]) and _share_of_controls(data) > 0.01:
        raise NotTextError("the bytes are not text")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if (mended := _broken_utf8(data)) is not None:
        return mended
    if (named := _declared(data, declared)) is not None:
        return named
    return _guessed(data)


def _strict(data: bytes, name: str) -> str:
    if name.startswith(("utf-16", "utf-32")):
        data = data[
            : len(data) - len(data) % (2 if "16" in name else 4)
        ]  # a cut file ends inside a character
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        if name == "utf-8" and (mended := _broken_utf8(data)) is not None:
            return mended.text
        raise NotTextError(f"marked as {name}, but is not") from error


def _wide_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 that lost its byte order mark: every other byte of Western text is a zero."""
    sample = data[:4096]
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    for name, many, few in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if many > 0.1 * half and few < 0.02 * half:
            try:
                text = _strict(data, name)
            except NotTextError:
                continue
            if _looks_written(text):
                return Decoded(text, name)
    return None


def _share_of_controls(data: bytes) -> float:
    return len(_CONTROL_BYTES.findall(data)) / len(data)


def _broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes are not: a pasted piece in windows-1252, or a file that was cut inside a character."""
    tail = codecs.getincrementaldecoder("utf-8")()
    try:
        text = tail.decode(data)
    except UnicodeDecodeError:
        pass
    else:
        if not any(ord(character) > 127 for character in text):
            return None  # the only byte beyond ASCII is the last: no sign that this is UTF-8
        logger.warning("the text ends inside a character; its last bytes are left out")
        return Decoded(text, "utf-8")
    text = data.decode("utf-8", "surrogateescape")  # a byte that is not UTF-8 becomes a lone surrogate
    broken = len(_LONE_BYTE.findall(text))
    whole = sum(1 for character in text if ord(character) > 127) - broken
    if broken > _BROKEN_SHARE * whole:
        return None
    return Decoded(text.translate(_AS_CP1252), "utf-8")


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip().strip("'\"").replace("x-", "", 1)).name
    except (LookupError, ValueError):
        return None
    name = _AS_BROWSERS_READ.get(name, name)
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError, AssertionError):
        return None
    best = _best_single_byte(data)
    if best is not None and _plausibility(best.text) > _plausibility(text) + 0.5:
        return None  # a page that names one charset and is written in another
    return Decoded(text, name)


def _guessed(data: bytes) -> Decoded:
    best = _best_single_byte(data)
    if best is not None and _plausibility(best.text) > 0.7:
        return best
    if sum(byte > 127 for byte in data) <= _FEW * len(data):
        logger.warning("a few characters are in no encoding that is known; they are read as windows-1252")
        return Decoded(data.decode("ascii", "surrogateescape").translate(_AS_CP1252), "cp1252")
    from charset_normalizer import from_bytes

    match = from_bytes(data[:500_000]).best()
    if match is not None:
        try:
            text = data.decode(match.encoding)
        except (UnicodeDecodeError, LookupError):
            text = ""
        if text and (best is None or _plausibility(text) >= _plausibility(best.text)):
            return Decoded(text, match.encoding)
    if best is not None and _plausibility(best.text) > 0.3:
        return best
    raise NotTextError("the encoding of the text cannot be told")


def _best_single_byte(data: bytes) -> Decoded | None:
    best: Decoded | None = None
    score = float("-inf")
    for name in _SINGLE_BYTE:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        plausible = _plausibility(text) + (_PREFERENCE if name == _SINGLE_BYTE[0] else 0.0)
        if plausible > score + 1e-9:
            best, score = Decoded(text, name), plausible
    return best


# How common letters are in the languages of a script, from most to least; in a wrong encoding the rare ones abound.
_CYRILLIC = (("оеаинтсрвлкмдпу", 1.0), ("яыьгзбчіқ", 0.8), ("йхжшїєўғңөұәү", 0.5))
_LATIN = (("éèêàâçùûôîïëœüöäßñáíóúãõåæøşğıİčšžřěůťďňłąęśćżźńőűășțėįųūīāēģķļņ", 0.9), ("ìòâýÿ", 0.4))
_WEIGHTS = {
    form: weight
    for ranks in (_CYRILLIC, _LATIN)
    for letters, weight in ranks
    for letter in letters
    for form in (letter, letter.upper())
}
_RARE = 0.2
_TYPOGRAPHY = frozenset("«»“”„‘’‚–—…•·§№°©®™€£\u00a0¿¡†、。「」")
_MIXED = (
    -1.0
)  # what no writing has: two alphabets in a word, a capital after a small letter, a sign for a letter


def _plausibility(text: str) -> float:
    """How much the characters beyond ASCII look like writing: near 1 all of them, 0 and less none."""
    sample = text[:200_000]
    beyond = [at for at, character in enumerate(sample) if ord(character) > 127][:20_000]
    if not beyond:
        return 1.0
    return sum(_points(sample, at) for at in beyond) / len(beyond)


def _points(text: str, at: int) -> float:
    character = text[at]
    if character in _TYPOGRAPHY:
        return 0.7
    if not character.isalpha():
        return _MIXED
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    script = _script(character)
    if script not in _ALPHABETS:
        return 0.8
    if any(other.isalpha() and _script(other) in _ALPHABETS - {script} for other in (before, after)):
        return _MIXED
    if character.isupper() and before.islower():
        return _MIXED
    if script != "LATIN" and not before.isalpha() and not after.isalpha():
        return 0.3  # among Latin letters a sign is likelier than a word of one letter
    weight = _WEIGHTS.get(character, _RARE if script != "GREEK" else 0.8)
    if script == "LATIN":
        if not before.isalpha() and not after.isalpha() and character.lower() not in "àéèóáíúýäöåøæ":
            return -0.5  # no word is this letter alone
        if all(other.isalpha() and not other.isascii() for other in (before, after)):
            return -0.5  # no language has three letters with marks in a row
    return weight - (0.1 if character.isupper() else 0.0)


_ALPHABETS = frozenset({"LATIN", "CYRILLIC", "GREEK"})


def _script(character: str) -> str:
    if character.isascii():
        return "LATIN"
    return unicodedata.name(character, "UNKNOWN").split(" ", 1)[0]


def _looks_written(text: str) -> bool:
    sample = text[:2000]
    strange = sum(1 for c in sample if unicodedata.category(c) in {"Cn", "Co", "Cc"} and c not in "\t\r\n\f")
    return strange <= 0.01 * len(sample)
