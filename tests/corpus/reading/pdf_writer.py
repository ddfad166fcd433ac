"""Writes the small PDFs that the tests read: text at places, in Helvetica, as many programs would."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Widths of Helvetica's letters in thousandths of the size, as in the metrics that come with every PDF reader.
_WIDTHS = dict(
    zip(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz",
        [
            *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
            *(556,) * 10,
            *(278, 278, 584, 584, 584, 556, 1015),
            *(
                667,
                667,
                722,
                722,
                667,
                611,
                778,
                722,
                278,
                500,
                667,
                556,
                833,
                722,
                778,
                667,
                778,
                722,
                667,
                611,
            ),
            *(722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333),
            *(
                556,
                556,
                500,
                556,
                556,
                278,
                556,
                556,
                222,
                222,
                500,
                222,
                833,
                556,
                556,
                556,
                556,
                333,
                500,
                278,
            ),
            *(556, 500, 722, 500, 500, 500),
        ],
        strict=True,
    )
)


@dataclass(frozen=True)
class Text:
    """One string at a place, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 11
    bold: bool = False


def width(text: str, size: float = 11) -> float:
    return sum(_WIDTHS.get(character, 556) for character in text) * size / 1000


def wrapped(text: str, x: float, y: float, to: float, size: float = 11, leading: float = 14) -> list[Text]:
    """`text` as lines from `x` that reach no further than `to`, the first at height `y`."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and x + width(longer, size) > to:
            lines.append(word)
        else:
            lines[-1] = longer
    return [Text(x, y - n * leading, line, size) for n, line in enumerate(lines)]


def pdf(pages: Iterable[Sequence[Text]], info: str = "") -> bytes:
    """A PDF of `pages`; `info` is the inside of its information dictionary."""
    return pdf_of([_content(page) for page in pages], info)


def pdf_of(contents: Sequence[bytes], info: str = "") -> bytes:
    """A PDF whose pages have the content streams `contents`; /F1 is Helvetica, /F2 its bold."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(contents)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode())
    for name in ("Helvetica", "Helvetica-Bold"):
        objects.append(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
        )
    objects.append(f"<< {info} >>".encode("latin-1"))
    for n, content in enumerate(contents):
        fonts = "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {fonts} /Contents {7 + 2 * n} 0 R >>"
        objects += [page.encode(), b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream"]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )
    return bytes(out)


def _content(page: Sequence[Text]) -> bytes:
    return b"\n".join(
        f"BT /{'F2' if item.bold else 'F1'} {item.size} Tf {item.x} {item.y} Td (".encode()
        + escaped(item.text)
        + b") Tj ET"
        for item in page
    )


def escaped(text: str) -> bytes:
    raw = text.encode("cp1252")
    return raw.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
