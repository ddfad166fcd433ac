"""A library of a few reports of our own writing, opened once for the tests of the assistant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import corpus
from assistant.assistant import Assistant
from index.embedding import Embedder
from index.library import Library
from tests.assistant.app.pages import browser, new_page, real, scripted  # noqa: F401  # fixtures
from tests.index.writing import write

SAMPLES = Path(corpus.__file__).parent / "samples"

REPORTS = {
    "harbours.md": """---
title: Harbour masters meet in Rostow
published: 2022-05-13
publisher: Lake Office
---
The third meeting of the Working Party on Lake Harbours (WPLH) was held on 12 May 2022 in Rostow.

It was opened by Irena Halova, Director of the Lake Office.
Tomas Brandl, Deputy Minister of Transport of Austria, was elected chairperson.

Representatives of Austria, Hungary and Slovakia took part. The observers from the Lake Fishers' Union spoke on Tuesday.

The Working Party approved the draft Rules on night mooring. The Rules, once signed, will be sent to all harbour authorities.

The aims of the Harbour Fund are to repair quays and to train pilots. Its annual budget is 40,000 euros.

The fourth meeting of the Working Party will be held in Budapest in March 2023.
""",
    "two-meetings.txt": """On 3 June 2021, the Council of Bridge Keepers met in Trier, where two states reported on tolls.
The meeting was chaired by Anouk Reuter.
The next meeting of the Council will take place in September 2021.
On 4 June 2021, a meeting of the Commission on Ferries was held, where winter timetables were considered.
The Commission was shown a draft decision on lowering fares.
""",
    "ferries-other-desk.md": """---
title: Council of Bridge Keepers in Trier
published: 2021-06-03
publisher: Trier Newsroom
---
The Council of Bridge Keepers met in Trier on 3 June 2021.

The meeting was chaired by Anouk Reuter.
""",
    "list.txt": """Board of Small Airfields
Vaduz, 9 September 2020
The following took part:
- Liechtenstein: Mr. Jonas Frick
- Switzerland: Ms. Carla Bossi
- Monaco: Mr. Luc Ferrand
The Board met in a hybrid format and decided to publish a map of runways.
""",
}


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="session")
def told(reports: Path, tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[Library]:
    """The library of these reports, with the real model."""
    folder = tmp_path_factory.mktemp("told") / "library"
    Library.open(folder).close()
    library = Library(folder, embedder)
    library.add([reports])
    yield library
    library.close()


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[Library]:
    """The library of the sample reports. Tests read it only."""
    folder = tmp_path_factory.mktemp("sampled") / "library"
    Library.open(folder).close()
    with Library(folder, embedder) as library:
        library.add([SAMPLES])
        yield library


@pytest.fixture(scope="module")
def assistant(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, embedder: Embedder
) -> Iterator[Assistant]:
    """An assistant over the `REPORTS` of the test's own module, each a text by the name of its file."""
    folder = tmp_path_factory.mktemp("asked")
    Library.open(folder / "library").close()
    with Library(folder / "library", embedder) as library:
        library.add([write(folder / "in", **request.module.REPORTS)])
        yield Assistant(library)
