"""A Chromium for the tests that need one, and the page served to it."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HOW_TO_GET_ONE = "no Chromium found; get one with: apt-get install chromium (or: playwright install chromium)"


def chromium() -> str | None:
    """The path of a Chromium of this machine, or of the one that Playwright has fetched; None if there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"):
        if found := shutil.which(name):
            return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
        return path if Path(path).exists() else None


# Read at once: the tests' own environment holds no variable of the product.
REQUIRED = "1" in (os.environ.get("COMMUNIQUE_REQUIRE_BROWSER"), os.environ.get("REQUIRE_BROWSER"))


@contextmanager
def served(app: Any) -> Iterator[str]:
    """Serve an ASGI app on a free port; gives its address."""
    import uvicorn

    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the page's server did not start"
            time.sleep(0.02)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
        finally:
            server.should_exit = True
            thread.join(timeout=10)
