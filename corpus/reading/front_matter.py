"""YAML front matter: the metadata block between two lines of "---" at the top of a text.

Knows where the block ends and that it may be no front matter at all. Knows nothing of the text beneath.
"""

from __future__ import annotations

import logging
import re

from corpus.reading.metadata import field_name, metadata_from
from corpus.report import Metadata

logger = logging.getLogger(__name__)

_BLOCK = re.compile(r"\A\ufeff?\s*---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]+(\S.*?)[ \t]*$", re.MULTILINE)
_LONGEST = 20_000


def split(text: str) -> tuple[str, Metadata]:
    """The text without its front matter, and what that says; the whole text where there is none."""
    match = _BLOCK.match(text)
    if match is None or len(match.group(1)) > _LONGEST:
        return text, Metadata()
    values = _values(match.group(1))
    if values is None:
        return text, Metadata()
    return text[match.end() :], metadata_from(values)


def _values(block: str) -> dict[str, object] | None:
    import yaml

    try:
        loaded = yaml.load(block, Loader=yaml.BaseLoader)  # strings only: "NO" is Norway, not False
    except yaml.YAMLError:
        # "title: Minutes: second meeting" is not YAML, but plainly meant as it reads.
        pairs = {name: value.strip("\"'") for name, value in _PAIR.findall(block)}
        return pairs if any(field_name(name) for name in pairs) else None
    except (ValueError, RecursionError) as error:
        logger.info("front matter not understood: %s", error)
        return None
    if not isinstance(loaded, dict) or not any(field_name(str(name)) for name in loaded):
        return None  # two rules with text between them, not metadata
    return {str(name): value for name, value in loaded.items()}
