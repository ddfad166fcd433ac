"""Questions whose answer is told in other words than they are asked in: by a pronoun, another verb, a figure, a \
reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from index.library import Library

REPORT = """---
title: Council of Lighthouse Keepers, session in Ålesund
published: 2019-05-10
---
The eleventh session of the Council of Lighthouse Keepers was held in Ålesund on 9 May 2019.

The session was opened by Mayor Signe Aas. In her greeting, she reminded the delegates that oil for lamps was dear and \
appealed to them to burn less of it.

The draft code on fog signals was adopted after a long debate. It calls for two horns on every reef and a bell in \
every harbour.

The parties concluded an agreement on the exchange of lenses. The document provides for free transport, joint \
polishing and a yearly count.

The breakwater at Runde will be the longest of the coast. It will have a length of 940 metres and cost 77 shillings a \
stone.

The visit to the Ona light had been moved from June to August at the request of the Faroese side. Estonia could not \
support the new mast, as its charts were out of date.

The delegation of Ireland, whose ship had been detained, said that the detention was caused by an unpaid toll.

The Maritime Bureau of Latvia was tasked with keeping the list of buoys. The study of mirrors will be paid from the \
pilots' fund.

The first school for young keepers will open in the town of Molde. Under the code the number of lamps falls from 41 to \
12.

Ms Liv Strand was given a brass compass. She will be succeeded on 1 July by Ari Holm of Iceland.

The rules on licensed harbour operators were sent back to the working group, since the Danish experts had not \
finished. The pilots' union was briefed on the price of tar.

The buoy off Skerry could not be found: it had drifted to the north. Malta and Cyprus had not returned the count of foghorns.

The keeper's house at Eigg has no roof. As a result, the log books lie in a barn.

The Mayor and the ministers were shown the selection of bells.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("passing")
    (folder / "lights.md").write_text(REPORT, encoding="utf-8")
    with Library.open(folder / "library") as library:
        library.add([Path(folder / "lights.md")])
        yield Assistant(library)


def _quoted(answer: Answer) -> str:
    return " ".join(citation.quote for citation in answer.citations)


ANSWERED = [
    ("what did the mayor appeal to the delegates to do?", "burn less of it"),
    ("what does the code on fog signals call for?", "two horns on every reef"),
    ("what does the agreement on lenses provide for?", "joint polishing"),
    ("how long will the breakwater at Runde be?", "940 metres"),
    ("how much does a stone of the breakwater cost?", "77 shillings"),
    ("why was the visit to the Ona light moved?", "at the request of the Faroese side"),
    ("why couldn't Estonia support the new mast?", "charts were out of date"),
    ("what caused the detention of the Irish ship?", "unpaid toll"),
    ("who keeps the list of buoys?", "Maritime Bureau"),
    ("who will pay for the study of mirrors?", "pilots' fund"),
    ("where will the first school for young keepers open?", "Molde"),
    ("by how much does the number of lamps fall?", "from 41 to 12"),
    ("who succeeds Liv Strand?", "Ari Holm"),
    ("what was Ms Strand given?", "brass compass"),
    ("why were the rules on LHO sent back to the working group?", "had not finished"),
    ("why could the buoy off Skerry not be found?", "drifted to the north"),
    ("which states had not returned the count of foghorns?", "Malta and Cyprus"),
    ("why do the log books lie in a barn?", "has no roof"),
    ("what was the pilots' union told about?", "price of tar"),
]


@pytest.mark.parametrize(("question", "words"), ANSWERED)
def test_the_sentence_is_found(assistant: Assistant, question: str, words: str) -> None:
    answer = assistant.ask(question)
    assert answer.answered, answer.text
    assert words in _quoted(answer), answer.text


REFUSED = [
    "who was selected as bell founder?",
    "how much will the exchange of lenses cost?",
    "why did Ireland leave the council of lighthouse keepers?",
    "what did Iceland propose at the session in Ålesund?",
    "what is the toll for licensed harbour operators?",
]


@pytest.mark.parametrize("question", REFUSED)
def test_what_is_near_but_not_said_is_refused(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.answered, answer.text


def test_a_pronoun_is_quoted_with_what_it_stands_for(assistant: Assistant) -> None:
    answer = assistant.ask("what does the code on fog signals call for?")
    assert "The draft code on fog signals" in _quoted(answer)
