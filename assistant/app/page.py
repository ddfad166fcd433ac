"""The page as a Gradio Blocks: our own markup in one HTML component, its script, its style and its actions.

Knows Gradio. Knows nothing of what the actions do.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
TITLE = "Communiqué"


def build_blocks(actions: Sequence[Callable[..., Any]]) -> Any:
    """The Blocks of the page (a `gradio.Blocks`), with `actions` callable from its script by their names."""
    _stay_at_home()
    import gradio

    with gradio.Blocks(title=TITLE, analytics_enabled=False, fill_width=True) as blocks:
        gradio.HTML(
            (_HERE / "page.html").read_text(encoding="utf-8"),
            js_on_load="communique.start(element, server);",
            server_functions=list(actions),
            apply_default_css=False,
            padding=False,
            elem_id="communique-page",
        )
    return blocks


def mount(app: Any, actions: Sequence[Callable[..., Any]], root_path: str) -> Any:
    """Mount the page at the root of a FastAPI app. Gradio's own uploads, history and footer are off."""
    blocks = build_blocks(actions)
    import gradio

    return gradio.mount_gradio_app(
        app,
        blocks,
        path="/",
        root_path=root_path or None,
        theme=gradio.themes.Base(font=["system-ui", "sans-serif"], font_mono=["monospace"]),
        head=head(),
        footer_links=[],
        run_history=False,
        ssr_mode=False,
        max_file_size=1,
        show_error=False,
        favicon_path=str(_HERE / "mark.svg"),
    )


def head() -> str:
    """Style and script of the page, within its head, so that the first paint has them."""
    style = "\n".join((_HERE / name).read_text(encoding="utf-8") for name in ("page.css", "meetings.css"))
    script = "\n".join(
        (_HERE / name).read_text(encoding="utf-8")
        for name in ("page.js", "ask.js", "library.js", "meetings.js")
    )
    return f"<style>{style}</style><script>{script}</script>"


def _stay_at_home() -> None:
    """Before Gradio is imported: it would look up its makers' servers at the start."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
