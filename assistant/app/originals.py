"""A report's kept file, served so that nothing in it can run in the page.

Knows files and HTTP headers. Knows nothing of libraries.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from assistant.app.markup import file_name

if TYPE_CHECKING:
    from fastapi import Response

# Whatever a file claims to be, the browser gets plain text, a PDF, or a download.
_AS_TEXT = {".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".text"}
_LOCKED = "default-src 'none'; sandbox"


def original_response(path: Path, added_as: str) -> Response:
    """The file at `path`, which was added as `added_as`. Raises OSError when it cannot be read."""
    from fastapi import Response
    from fastapi.responses import FileResponse

    name = file_name(added_as)
    ending = Path(name).suffix.lower()
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
        "Content-Security-Policy": _LOCKED,
    }
    if ending in _AS_TEXT:
        text = decoded(path.read_bytes())
        headers["Content-Disposition"] = _disposition("inline", name)
        return Response(
            text.encode("utf-8", "replace"), media_type="text/plain; charset=utf-8", headers=headers
        )
    if ending == ".pdf":
        # A sandboxed frame cannot run the browser's own viewer, which shows a PDF and gives its scripts nothing to reach.
        headers["Content-Security-Policy"] = (
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'"
        )
        headers["Content-Disposition"] = _disposition("inline", name)
        return FileResponse(path, media_type="application/pdf", headers=headers)
    headers["Content-Disposition"] = _disposition("attachment", name)
    return FileResponse(path, media_type="application/octet-stream", headers=headers)


def decoded(raw: bytes) -> str:
    """Bytes of a text file in whatever encoding, for reading by eye."""
    from corpus.reading.encoding import NotTextError, decode

    try:
        return decode(raw).text
    except NotTextError:
        return raw.decode("utf-8", "replace")


def _disposition(kind: str, name: str) -> str:
    plain = "".join(
        character if (character.isascii() and character.isalnum()) or character in "._-" else "_"
        for character in name
    )
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(name.encode('utf-8', 'replace'))}"
