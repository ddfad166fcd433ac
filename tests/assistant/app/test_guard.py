"""Who may ask the page's server, and what the page may ask of others."""

from __future__ import annotations

import asyncio
from collections.abc import MutableMapping
from typing import Any

import pytest

from assistant.app.guard import Guard


async def _app(scope: Any, receive: Any, send: Any) -> None:
    headers = [(b"access-control-allow-origin", b"https://evil.example")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"the library"})


def asked(loopback: bool = True, method: str = "GET", **headers: str) -> tuple[int, dict[str, str]]:
    sent: list[MutableMapping[str, Any]] = []

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    named = {"host": "127.0.0.1:7860"} | {name.replace("_", "-"): value for name, value in headers.items()}
    scope = {
        "type": "http",
        "method": method,
        "headers": [(n.encode(), v.encode()) for n, v in named.items()],
    }
    asyncio.run(Guard(_app, loopback=loopback)(scope, None, send))  # type: ignore[arg-type]
    return sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"host": "localhost:7860"},
        {"host": "[::1]:7860"},
        {"sec_fetch_site": "same-origin", "origin": "http://127.0.0.1:7860"},
        {"sec_fetch_site": "none"},
        {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate"},
        {"origin": "http://127.0.0.1:7860"},
    ],
)
def test_the_page_and_its_user_are_answered(headers: dict[str, str]) -> None:
    assert asked(**headers)[0] == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate", "method": "POST"},
        {"sec_fetch_site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"host": "evil.example:7860"},
        {"host": ""},
    ],
)
def test_other_sites_are_refused(headers: dict[str, str]) -> None:
    assert asked(**headers)[0] == 403


def test_on_a_network_any_name_of_the_server_is_answered_to_but_no_other_site() -> None:
    assert asked(loopback=False, host="desk.example")[0] == 200
    assert asked(loopback=False, host="desk.example", origin="http://desk.example")[0] == 200
    assert (
        asked(loopback=False, host="10.0.0.5", x_forwarded_host="desk.example", origin="http://desk.example")[
            0
        ]
        == 200
    )
    assert asked(loopback=False, host="desk.example", origin="http://evil.example")[0] == 403


def test_the_page_may_ask_nothing_from_outside_and_lend_itself_to_nobody() -> None:
    headers = asked()[1]
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "connect-src 'self'" in headers["content-security-policy"]
    assert "http:" not in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers
