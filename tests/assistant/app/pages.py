"""The page opened in a real browser for tests: on real libraries, or on a scripted one; and what a user does on it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from assistant.app import build
from assistant.app.libraries import Makers
from assistant.assistant import Assistant
from index.embedding import Embedder
from index.library import Library
from tests.assistant.app.browser import HOW_TO_GET_ONE, REQUIRED, chromium, served
from tests.assistant.app.fake import EXPERT, FakeAssistant, FakeLibrary

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

WAIT = 20_000

HARBOUR = """---
title: Forty-second session of the Harbour Commission
date: 2022-05-03
publisher: Harbour Commission
address: https://example.org/harbour/42
---

The forty-second session of the Harbour Commission was held in Riga on 3 May 2022. Delegates arrived the day before.

Helga Brandt was elected to chair the session. The session approved the rules on night pilotage.

The next session will be held in Tallinn in October 2022.
"""
LOCUSTS = """---
title: Locust control talks
date: 2023-09-12
publisher: Plains Secretariat
---

Experts on locust control met in Dodoma on 12 September 2023. Amina Salum chaired the talks.
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        if REQUIRED:
            pytest.fail(HOW_TO_GET_ONE)
        pytest.skip(HOW_TO_GET_ONE)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path)
        yield opened
        opened.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages; in the end none of them may have asked another host, or met an error in its script."""
    contexts: list[BrowserContext] = []
    elsewhere: list[str] = []
    errors: list[str] = []

    def open_(address: str, **settings: Any) -> Page:
        context = browser.new_context(**({"viewport": {"width": 1360, "height": 900}} | settings))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(WAIT)
        host = urlsplit(address).netloc

        def watch(request: Any) -> None:
            if urlsplit(request.url).netloc != host and not request.url.startswith(("data:", "blob:")):
                elsewhere.append(request.url)

        context.on("request", watch)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        page.wait_for_selector("#cq-question")
        page.wait_for_selector(".cq[data-library]")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert elsewhere == []
    assert errors == []


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[tuple[str, Path]]:
    """The page on real libraries: its address, and the folder of the own library."""
    folder = tmp_path_factory.mktemp("real")
    (folder / "harbour.md").write_text(HARBOUR, encoding="utf-8")

    def opened(path: Path) -> Library:
        Library.open(path).close()
        return Library(path, embedder)

    files = [folder / "harbour.md"]
    app = build(
        folder / "own", samples=folder / "samples", makers=Makers(opened, Assistant), sample_files=files
    )
    with served(app) as address:
        yield address, folder / "own"


@pytest.fixture
def scripted(tmp_path: Path) -> Iterator[str]:
    """The page on a scripted library that holds one report, which is hostile, and takes its time to read others."""

    def opened(folder: Path) -> FakeLibrary:
        library = FakeLibrary(folder, pause=0.7)
        library.put("expert", EXPERT)
        return library

    with served(build(tmp_path / "own", makers=Makers(opened, FakeAssistant))) as address:  # type: ignore[arg-type]
        yield address


def ask(page: Page, question: str) -> Any:
    """Type a question, press Enter, and give the reply."""
    before = page.locator(".cq-turn").count()
    page.fill("#cq-question", question)
    page.press("#cq-question", "Enter")
    reply = page.locator(".cq-turn").nth(before).locator(".cq-reply:not([aria-busy])")
    reply.wait_for()
    return reply


def marked(page: Page) -> str:
    page.wait_for_selector(".cq-quote")
    return " ".join(" ".join(page.locator(".cq-quote").all_inner_texts()).split())


def quoted(page: Page, of: str = "citations", at: int = 0) -> str:
    """What the last answer quotes, by the answer object itself."""
    script = "communique.chat.conversations[communique.library].turns.at(-1).reply.answer"
    return " ".join(str(page.evaluate(script)[of][at]["quote"]).split())


def drop(page: Page, *files: tuple[str, str]) -> None:
    page.click("#cq-tab-library")
    named = [{"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text in files]
    page.set_input_files(".cq-files", named)


def in_sight(page: Page, selector: str, within: str) -> bool:
    script = """([inner, outer]) => { const a = document.querySelector(inner).getBoundingClientRect(),
        b = document.querySelector(outer).getBoundingClientRect(); return a.top >= b.top && a.bottom <= b.bottom; }"""
    return bool(page.evaluate(script, [selector, within]))


def command(*arguments: str) -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("communique")), *arguments],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
