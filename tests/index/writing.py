"""Reports of our own for the tests of the library."""

from __future__ import annotations

from pathlib import Path

HARBOUR = """---
title: Harbour Masters' Council sits in Lomé
date: 2022-05-04
publisher: Harbour Office
address: https://harbour.example/42
---
The forty-second session of the Harbour Masters' Council was held in Lomé on 3 May 2022.
Delegations of Ghana, Togo and Benin took part.
Ms. Afua Mensah of Ghana presided.
"""

LOCUSTS = """---
title: Locust control talks
date: 2023-02-11
publisher: Plant Health Desk
---
Experts on locust control met in Nouakchott on 9 February 2023.
The talks dealt with spraying aircraft and with the cost of pheromone traps.
"""


def write(folder: Path, **texts: str) -> Path:
    """A folder with a Markdown file for each text."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def many(folder: Path, count: int) -> Path:
    """A folder of `count` short reports, each of a meeting with a number and a word of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(count):
        (folder / f"{n:04}.txt").write_text(
            f"Meeting number {n + 1} of the board was held on {n % 28 + 1} March 2021 in hall{n}.\n"
            f"The board heard its treasurer and agreed on the plan for unit{n}x.\n"
            + f"Members spoke at length about drainage, bridges, ferries and the upkeep of lighthouse {n}.\n"
            * 4,
            encoding="utf-8",
        )
    return folder
