"""Routes, uploads and originals through the whole app."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.app import build, serve
from assistant.app.libraries import Makers
from assistant.app.originals import decoded
from corpus.errors import UsageError
from corpus.report import Metadata, Report
from tests.assistant.app.fake import EXPERT, FakeAssistant, FakeLibrary

BATCH = "0123456789abcdef"
ORIGINALS = {
    "page.html": b"<script>alert(1)</script><p>Caf\xe9</p>",
    "note.txt": b"\xff\xfeH\x00i\x00",
    "paper.pdf": b"%PDF-1.4",
    "letter.docx": b"PK",
    'a"b\r\n\u202e.svg': b"<svg onload=alert(1)>",
}


def own(folder: Path) -> FakeLibrary:
    library = FakeLibrary(folder)
    (folder / "kept").mkdir(exist_ok=True)
    for number, (name, content) in enumerate(ORIGINALS.items()):
        library.put(f"r{number}", Report("x", Metadata(name)), f"/home/someone/{name}")
        (folder / "kept" / name).write_bytes(content)
    library.put("expert", EXPERT, "gone.txt")
    return library


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from fastapi.testclient import TestClient

    folder = tmp_path_factory.mktemp("page")
    app = build(folder / "own", makers=Makers(own, FakeAssistant), loopback=True)  # type: ignore[arg-type]
    with TestClient(app, base_url="http://127.0.0.1") as client:
        yield client


def original(client: Any, number: int) -> Any:
    return client.get("/original", params={"library": "own", "report": f"r{number}"})


def test_the_page_is_served_with_its_own_style_and_script(client: Any) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert "--cq-ground" in page.text
    assert "const communique" in page.text
    assert "default-src 'self'" in page.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("number", "kind", "disposition"),
    [
        (0, "text/plain; charset=utf-8", 'inline; filename="page.html"'),
        (1, "text/plain; charset=utf-8", 'inline; filename="note.txt"'),
        (2, "application/pdf", 'inline; filename="paper.pdf"'),
        (3, "application/octet-stream", 'attachment; filename="letter.docx"'),
        (4, "application/octet-stream", "attachment; filename="),
    ],
)
def test_no_original_can_run_in_the_page(client: Any, number: int, kind: str, disposition: str) -> None:
    got = original(client, number)
    assert got.status_code == 200
    assert got.headers["content-type"] == kind
    assert got.headers["content-disposition"].startswith(disposition)
    assert got.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in got.headers["content-security-policy"]


def test_a_text_in_any_encoding_can_be_read(client: Any) -> None:
    assert original(client, 0).text == "<script>alert(1)</script><p>Café</p>"
    assert original(client, 1).text == "Hi"
    assert decoded("Протокол заседания комиссии".encode("cp1251")) == "Протокол заседания комиссии"


def test_an_original_that_is_gone_is_a_sentence(client: Any) -> None:
    for report, said in (("nobody", "no longer in the library"), ("expert", "cannot be read")):
        got = client.get("/original", params={"library": "own", "report": report})
        assert got.status_code == 404
        assert said in got.text
    assert client.get("/original", params={"library": "../x", "report": "r0"}).status_code == 404


def test_a_file_is_sent_read_and_tallied(client: Any) -> None:
    sent = client.put(
        f"/upload/{BATCH}", params={"library": "own", "name": "2021/new.txt"}, content=b"New\ntext"
    )
    assert sent.status_code == 204
    assert client.put("/upload/x", params={"library": "own", "name": "a.txt"}, content=b"").status_code == 400
    assert (
        client.put(
            f"/upload/{BATCH}", params={"library": "samples", "name": "a.txt"}, content=b""
        ).status_code
        == 400
    )
    called(client, "page_add", batch=BATCH)
    for _ in range(200):
        look = called(client, "page_look")
        if "Done." in look["jobs"]:
            break
        time.sleep(0.02)
    address = look["jobs"].split('href="')[1].split('"')[0].replace("&amp;", "&")
    tally = client.get("/" + address)
    assert tally.headers["content-disposition"].startswith("attachment")
    assert "2021/new.txt,read" in tally.text


def called(client: Any, name: str, **data: Any) -> Any:
    config = client.get("/config").json()
    component = next(c["id"] for c in config["components"] if c["type"] == "html")
    body = {
        "session_hash": "s",
        "component_id": component,
        "fn_name": name,
        "data": {"library": "own", **data},
    }
    got = client.post("/gradio_api/component_server/", json=body)
    assert got.status_code == 200
    return got.json()


def test_another_web_site_gets_nothing(client: Any) -> None:
    for headers in (
        {"origin": "https://evil.example"},
        {"sec-fetch-site": "cross-site"},
        {"host": "evil.example"},
    ):
        assert client.get("/config", headers=headers).status_code == 403


def test_gradios_own_uploads_are_off(client: Any) -> None:
    got = client.post("/gradio_api/upload", files={"files": ("a.txt", b"more than a byte")})
    assert got.status_code >= 400


def test_a_taken_port_is_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=rf"port {port}: .* --port {port + 1}"):
            serve(tmp_path, "127.0.0.1", port, "", samples=False)
    with pytest.raises(UsageError, match="cannot be opened at no-such-host"):
        serve(tmp_path, "no-such-host.invalid", 0, "", samples=False)
