"""A meeting told by the one that came after it, where too many are called like that one. All is invented."""

from __future__ import annotations

from assistant.assistant import Assistant
from tests.assistant.asking import ask

_TOWNS = ("Riga", "Oslo", "Lomé", "Quito", "Suva", "Accra", "Tunis", "Minsk", "Hanoi")
REPORTS = {
    f"ministers-{n}": f"""---
title: Ministers of the Lantern League in {town}
published: 2019-05-1{n}
---
The ministers of the Lantern League met in {town} on {n + 1} May 2019. Malta and Peru took part.
"""
    for n, town in enumerate(_TOWNS)
} | {
    "reefs": """---
title: Reef Committee in Avarua
published: 2018-07-06
---
The 107th meeting of officials of the Reef Committee was held in Avarua on 30 June 2018. Fiji, Niue and Tonga took part. The
meeting was chaired by Ms Tere Moana of Niue.

The fifteenth meeting of the ministers of the Reef Committee was held in Avarua on 4 July 2018. Fiji, Nauru and Tonga took part.
The meeting was chaired by Mr Sione Vaka of Tonga.
"""
}


def test_the_officials_before_the_ministers_came(assistant: Assistant) -> None:
    asked = "Who was in the chair when the officials of the Reef Committee met in Avarua, before the ministers came?"
    answer = ask(assistant, asked)
    assert [person["name"] for person in answer.values["persons"]] == ["Tere Moana"]
