"""What stands between the page and the rest of the network.

Knows HTTP requests. Knows nothing of libraries or Gradio. Another web site open in the user's browser must not be able to
read the library, and the page must not be able to ask anything from outside, whatever a report contains.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]

# Gradio compiles its templates in the browser and styles elements inline; everything else comes from this server alone.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class Guard:
    """Refuses requests that another site makes, and sends the policy above with every response that has none.

    With `loopback` only names of this machine are answered to, so that no outside name can be pointed at the page.
    """

    def __init__(self, app: Asgi, loopback: bool = False) -> None:
        self._app = app
        self._loopback = loopback

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
        }
        refusal = self._refusal(scope["method"], headers)
        if refusal:
            await _refuse(send, refusal)
            return

        async def guarded(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = _with_policy(message.get("headers") or [])
            await send(message)

        await self._app(scope, receive, guarded)

    def _refusal(self, method: str, headers: dict[str, str]) -> str | None:
        host = _hostname(headers.get("host", ""))
        if self._loopback and host not in _LOOPBACK:
            return (
                f"This page answers on this machine only, not as {host or 'an unnamed host'}. "
                "Start it with --host or --root-path to reach it under another name."
            )
        navigation = headers.get("sec-fetch-mode") == "navigate" and method == "GET"
        site = headers.get("sec-fetch-site")
        if site is not None:
            return None if site in ("same-origin", "none") or navigation else _OTHER_SITE
        origin = headers.get("origin")
        if origin is None:
            return None
        allowed = {host, _hostname(headers.get("x-forwarded-host", "").split(",")[0].strip())}
        return None if _hostname(urlsplit(origin).netloc) in allowed - {""} else _OTHER_SITE


_OTHER_SITE = "Another web site asked for this; only the page itself may."


def _hostname(host: str) -> str:
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _with_policy(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    present = {name.lower() for name, _ in headers}
    added = {
        b"content-security-policy": POLICY.encode(),
        b"x-content-type-options": b"nosniff",
        b"referrer-policy": b"no-referrer",
    }
    kept = [(name, value) for name, value in headers if not name.lower().startswith(b"access-control-allow-")]
    return [*kept, *((name, value) for name, value in added.items() if name not in present)]


async def _refuse(send: Send, reason: str) -> None:
    body = reason.encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 403, "headers": headers})
    await send({"type": "http.response.body", "body": body})
