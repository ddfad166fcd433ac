"""Words for a meeting and those who take part in it, as what deals with something or decides it."""

from __future__ import annotations

ACTORS = frozenset(
    "meeting session summit conference they we it participants parties sides ministers leaders "
    "heads delegates members "
    "delegations committee council commission board group assembly forum plenary table round "
    "presidents states countries "
    "excellencies representatives experts talks dialogue it's directors sitting panel bureau mechanism".split()
)
