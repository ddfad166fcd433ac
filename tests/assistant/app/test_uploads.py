"""Files from a browser: names that stay below the inbox, and no report replaced by another of its name."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.app import uploads as module
from assistant.app.uploads import Placed, Uploads, safe_name
from corpus.errors import UsageError

BATCH = "0123456789abcdef"


async def chunks(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


def sent(uploads: Uploads, name: str, content: bytes = b"text") -> None:
    asyncio.run(uploads.receive(BATCH, name, chunks(content)))


def placed(uploads: Uploads, kept: dict[str, Path] | None = None) -> list[Placed]:
    return [uploads.place(file, (kept or {}).get) for file in uploads.take(BATCH)]


@given(st.text())
def test_a_name_stays_below_its_folder(name: str) -> None:
    try:
        safe = safe_name(name)
    except UsageError:
        return
    parts = safe.split("/")
    assert all(part.strip(". ") and len(part.encode()) <= 255 and "\0" not in part for part in parts)
    assert not Path(safe).is_absolute()
    assert Path("/inbox").joinpath(safe).resolve().is_relative_to("/inbox")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("minutes.docx", "minutes.docx"),
        ("2021/July/minutes.docx", "2021/July/minutes.docx"),
        ("..\\..\\windows\\x.txt", "windows/x.txt"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\reports\\a.pdf", "C_/reports/a.pdf"),
        ("a\u202etxt.exe", "a_txt.exe"),
        ("é" * 200 + ".pdf", "é" * 88 + ".pdf"),
    ],
)
def test_safe_names(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_files_arrive_whole_and_keep_their_place_in_their_folder(tmp_path: Path) -> None:
    uploads = Uploads(tmp_path / "inbox")
    asyncio.run(uploads.receive(BATCH, "2021/minutes.txt", chunks(b"on", b"e")))
    sent(uploads, "2022/minutes.txt", b"two")
    files = placed(uploads)
    assert [(file.name, file.path.read_bytes()) for file in files] == [
        ("2021/minutes.txt", b"one"),
        ("2022/minutes.txt", b"two"),
    ]
    assert not any(file.renamed for file in files)
    uploads.clear([file.path for file in files])
    assert not list((tmp_path / "inbox").rglob("*.txt"))


def test_a_loose_file_never_replaces_another_report_of_its_name(tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_bytes(b"the minutes of another body")
    uploads = Uploads(tmp_path / "inbox")
    sent(uploads, "minutes.txt", b"ours")
    (file,) = placed(uploads, {"minutes.txt": kept})
    assert (file.name, file.renamed) == ("minutes (2).txt", True)


def test_the_same_file_again_keeps_its_name(tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_bytes(b"text")
    uploads = Uploads(tmp_path / "inbox")
    sent(uploads, "minutes.txt")
    assert placed(uploads, {"minutes.txt": kept})[0].name == "minutes.txt"


def test_a_corrected_file_of_a_folder_keeps_its_name(tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_bytes(b"before the correction")
    uploads = Uploads(tmp_path / "inbox")
    sent(uploads, "2021/minutes.txt")
    assert not placed(uploads, {"2021/minutes.txt": kept})[0].renamed


def test_two_files_of_one_name_in_one_drop_are_both_kept(tmp_path: Path) -> None:
    uploads = Uploads(tmp_path / "inbox")
    sent(uploads, "a/minutes.txt", b"1")
    sent(uploads, "a/minutes.txt", b"2")
    assert [file.name for file in placed(uploads)] == ["a/minutes.txt", "a/minutes (2).txt"]


def test_a_file_that_is_too_large_is_refused_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST_FILE", 3)
    uploads = Uploads(tmp_path / "inbox")
    with pytest.raises(UsageError, match=r"big\.txt is larger"):
        sent(uploads, "big.txt", b"four")
    assert uploads.take(BATCH) == []
    assert not [path for path in (tmp_path / "inbox").rglob("[!.]*") if path.is_file()]


@pytest.mark.parametrize("batch", ["", "../../x", "0123", "g" * 16])
def test_a_batch_name_is_never_a_path(tmp_path: Path, batch: str) -> None:
    with pytest.raises(UsageError):
        asyncio.run(Uploads(tmp_path).receive(batch, "a.txt", chunks(b"")))


def test_a_program_that_ends_leaves_nothing(tmp_path: Path) -> None:
    uploads = Uploads(tmp_path / "inbox")
    sent(uploads, "a.txt")
    uploads.close()
    assert not list((tmp_path / "inbox").iterdir())
