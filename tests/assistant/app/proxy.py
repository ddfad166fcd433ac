"""A reverse proxy in a few lines, as a secretariat's web server would stand before the page."""

from __future__ import annotations

from typing import Any


def behind(inner: str, path: str) -> Any:
    """An ASGI app that publishes the server at `inner` under `path`, and nothing else."""
    import httpx
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

    client = httpx.AsyncClient(base_url=inner, timeout=30)

    async def forward(request: Request) -> Response:
        headers = {name: value for name, value in request.headers.items() if name != "connection"}
        content = await request.body()
        address = httpx.URL(path="/" + request.path_params["rest"], query=request.url.query.encode())
        got = await client.request(request.method, address, headers=headers, content=content)
        dropped = {"content-length", "content-encoding", "transfer-encoding", "connection"}
        kept = {name: value for name, value in got.headers.items() if name not in dropped}
        return Response(got.content, got.status_code, kept)

    methods = ["GET", "POST", "PUT", "HEAD"]
    return Starlette(routes=[Route(f"{path}/{{rest:path}}", forward, methods=methods)])
