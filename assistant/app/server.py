"""The web server of the page: puts page, routes and guard together and serves them.

Knows addresses and ports. Knows nothing of how the page looks or how answers are made.
"""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.app.actions import Actions
from assistant.app.guard import Asgi, Guard
from assistant.app.libraries import Libraries, Makers
from assistant.settings import load
from corpus.errors import UsageError

if TYPE_CHECKING:
    import uvicorn
    from fastapi import FastAPI


def serve(library_folder: Path, host: str, port: int, root_path: str, samples: bool) -> None:
    """Serve the page until interrupted. Raises UsageError when the address cannot be had.

    With `samples` the page opens on the sample reports until the user has started their own library in `library_folder`.
    `root_path` is the path under which a proxy publishes the page ("" or "/communique"), or its full address.
    """
    import uvicorn

    listening = _listen(host, port)
    app = build(
        library_folder,
        samples=load().samples if samples else None,
        root_path=root_path,
        loopback=not root_path and _is_loopback(host),
    )
    config = uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=3)
    with listening:
        _announcing(config, _address(host, listening.getsockname()[1])).run(sockets=[listening])


def build(
    library_folder: Path,
    *,
    samples: Path | None = None,
    root_path: str = "",
    loopback: bool = False,
    makers: Makers | None = None,
    sample_files: Sequence[Path] | None = None,
) -> Asgi:
    """The page as an ASGI app; `samples` is the folder for the library of sample reports, None to offer none.

    `makers` and `sample_files` stand in for the real library and the shipped samples in tests.
    """
    from fastapi import FastAPI

    from assistant.app.page import mount
    from assistant.app.routes import add_routes

    files = sample_files if sample_files is not None else shipped_samples()
    libraries = Libraries(library_folder, samples, files, makers)
    libraries.prepare_in_background(libraries.first)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        libraries.close()

    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    add_routes(app, libraries)
    mount(app, Actions(libraries).all, root_path)
    return Guard(app, loopback=loopback)


def _announcing(config: uvicorn.Config, address: str) -> uvicorn.Server:
    """A server that says where it is once it can be reached."""
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets=sockets)
            if self.started:
                sys.stdout.write(f"Communiqué is open at {address}  (Ctrl+C closes it)\n")
                sys.stdout.flush()

    return Server(config)


def shipped_samples() -> list[Path]:
    import corpus

    folder = Path(corpus.__file__).parent / "samples"
    return sorted(file for file in folder.iterdir() if file.is_file() and file.name != "README.md")


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except (OSError, OverflowError) as error:
        listening.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(
            f"The page cannot be opened at {host}, port {port}: {reason}. Choose another with --port, for example "
            f"--port {port + 1 if 0 < port < 65535 else 7860}."
        ) from error
    return listening


def _address(host: str, port: int) -> str:
    shown = "127.0.0.1" if host in ("0.0.0.0", "") else f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return (urlsplit(f"//{host}").hostname or "") == "localhost"
