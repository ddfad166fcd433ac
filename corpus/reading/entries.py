"""Whether a line goes on the one before or is the next entry of a list.

Knows how entries and unfinished phrases look. Knows nothing of widths and of where lines come from.
"""

from __future__ import annotations

import re

_UNFINISHED = re.compile(
    r"(?:^|[\s(])(?:of|the|an?|and|or|to|in|on|at|by|for|with|from|as|de|des|du|les?|la|et|à|aux?|der|die|das|dem|den|und|von|"
    r"zur|zum|im|y|del|los|las|el|da|do|dos|e|и|в|во|на|с|со|по|от|о|об|к|ко|за|для|при|из|ve|ile)$"
    r"|\w[-\u2010/]$|\d–$|[’'][sS]$"
    r"|\([^()]{1,60}$"
)
_NAME_AND_POST = re.compile(r"^[^\W\d_]\S*(?: \S+){0,4} ?[–—-] ")
_ADDRESSED = re.compile(r"^(?:H\.\s?E\.|Mrs?|Ms|Mme|M|Dr|Prof|Hon|Sir|Herr|Frau|Sr|Sra|Г-н|Г-жа)\.?\s")


def is_unfinished(line: str) -> bool:
    """Whether nothing can end with `line`: it stops at "of", "and", "people's", at a hyphen, a slash, inside brackets."""
    return bool(_UNFINISHED.search(line))


def begins_alike(first: str, line: str) -> bool:
    """Whether `line` begins as `first` does, in a way that entries of one list do: "Name - post", "Mr Name"."""
    return any(pattern.match(first) and pattern.match(line) for pattern in (_NAME_AND_POST, _ADDRESSED))
