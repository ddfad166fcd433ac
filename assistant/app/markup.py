"""Text of reports and questions made fit to stand in a page.

Knows how to escape and how the page writes days, pages and titles. Knows nothing of answers or libraries.
Everything that came from a report, a file name or a user goes through `escape` before it enters markup.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

UNTITLED = "Report without a title"

# Not the system's language: the page speaks English throughout.
_MONTHS = "January February March April May June July August September October November December".split()
_SURROGATE = re.compile("[\ud800-\udfff]")


def escape(text: object) -> str:
    """`text` as characters of a page, in element content or in a quoted attribute; lone surrogates become U+FFFD."""
    return html.escape(_SURROGATE.sub("\ufffd", str(text)), quote=True)


def isolated(text: object) -> str:
    """Escaped, and unable to turn the direction of the text around it."""
    return f"<bdi>{escape(text)}</bdi>"


def transportable(value: Any) -> Any:
    """`value` (JSON) with every string free of lone surrogates, which no UTF-8 response can carry."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {str(key): transportable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [transportable(item) for item in value]
    return value


def day(value: date | str | None) -> str:
    """ "8 July 2021"; what is not an ISO day is given back as it is, None as ""."""
    if value is None:
        return ""
    if not isinstance(value, date):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return str(value)
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def web_address(address: str | None) -> str | None:
    """`address` if it is one of the web, else None: a path of this machine or a script is never shown as a link."""
    if not address:
        return None
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return address.strip() if parts.scheme in ("http", "https") and parts.hostname else None


def file_name(path: str) -> str:
    """The last part of a path of any system."""
    return re.split(r"[/\\]", path.rstrip("/\\"))[-1]


def plural(count: int, one: str, many: str | None = None) -> str:
    """ "1 report", "1,204 reports"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
