"""The web page: chat beside the source, and the library. `serve` opens it, `build` gives it as an ASGI app."""

from assistant.app.server import build, serve

__all__ = ["build", "serve"]
