"""Takes the pictures of the README from the sample reports: python -m tests.assistant.app.screenshots"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from assistant.app import build
from tests.assistant.app.browser import HOW_TO_GET_ONE, chromium, served

DOCS = Path(__file__).parents[3] / "docs"
QUESTIONS = (
    "which states were at the 22nd RCC commission meeting",
    "and what did the 23rd meeting decide?",
    "who was missing at the 22nd?",
)


def take(folder: Path) -> None:
    """Write page-desktop.png and page-phone.png into `folder`."""
    from PIL import Image
    from playwright.sync_api import sync_playwright

    path = chromium()
    if path is None:
        sys.exit(HOW_TO_GET_ONE)
    with tempfile.TemporaryDirectory() as libraries, sync_playwright() as playwright:
        app = build(Path(libraries) / "own", samples=Path(libraries) / "samples")
        with served(app) as address:
            browser = playwright.chromium.launch(executable_path=path)
            for name, width, height in (("desktop", 1360, 1060), ("phone", 390, 1500)):
                page = browser.new_page(viewport={"width": width, "height": height})
                page.goto(address)
                page.wait_for_selector(".cq-chip")
                for number, question in enumerate(QUESTIONS):
                    page.fill("#cq-question", question)
                    page.press("#cq-question", "Enter")
                    turn = page.locator(".cq-turn").nth(number)
                    turn.locator(".cq-reply:not([aria-busy])").wait_for(timeout=120_000)
                if name == "desktop":
                    page.locator(".cq-mark").first.click()
                    page.wait_for_selector(".cq-quote")
                page.locator(".cq-turns").evaluate(
                    "turns => { turns.scrollTop = 0; document.activeElement.blur(); }"
                )
                page.wait_for_timeout(400)
                picture = folder / f"page-{name}.png"
                page.screenshot(path=str(picture))
                Image.open(picture).convert("RGB").quantize(200).save(picture, optimize=True)
            browser.close()


if __name__ == "__main__":
    take(DOCS)
