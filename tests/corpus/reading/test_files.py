"""Finding files: a stable order, nothing twice, nothing silent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.errors import UnreadableFile
from corpus.reading import find_files


def found(*paths: Path) -> list[str]:
    """File names and, for what cannot be read, the reason with the name."""
    return [
        entry.name if isinstance(entry, Path) else f"{entry.reason}: {Path(entry.path).name}"
        for entry in find_files(paths)
    ]


def write(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("text")
    return folder


def test_folders_are_walked_in_a_stable_order(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "A.md", "c/2.pdf", "c/10.docx", "c/d/e.HTML", "z.htm")
    assert found(tmp_path) == ["A.md", "b.txt", "10.docx", "2.pdf", "e.HTML", "z.htm"]


def test_what_programs_leave_behind_is_left_out(tmp_path: Path) -> None:
    names = [
        ".hidden.txt",
        "~$report.docx",
        ".~lock.report.odt#",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        ".git/x.txt",
    ]
    write(tmp_path, *names, "__MACOSX/a.txt", "report.txt")
    assert found(tmp_path) == ["report.txt"]
    assert found(tmp_path / "~$report.docx", tmp_path / "Thumbs.db") == []


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    assert found(write(tmp_path, ".hidden.txt") / ".hidden.txt") == [".hidden.txt"]


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("old.doc", "save it as .docx"),
        ("letter.rtf", "save it as .docx"),
        ("notes.odt", "save it as .docx"),
        ("notes.pages", "save it as .docx"),
        ("list.xlsx", "--catalog"),
        ("scan.JPG", "OCR"),
        ("mail.msg", "Save it as a web page"),
        ("all.zip", "Unpack it"),
        ("what.xyz", "Save it as one of .txt"),
        ("README", "Rename it"),
    ],
)
def test_formats_that_are_not_read_are_reported_with_advice(tmp_path: Path, name: str, advice: str) -> None:
    write(tmp_path, name)
    for path in (tmp_path, tmp_path / name):
        (entry,) = find_files([path])
        assert isinstance(entry, UnreadableFile)
        assert entry.reason == "not supported"
        assert advice in entry.next_step
        assert str(entry).startswith(str(tmp_path / name))


def test_each_file_comes_once(tmp_path: Path) -> None:
    write(tmp_path, "a/x.txt", "a/y.txt")
    assert found(
        tmp_path / "a" / "y.txt", tmp_path, tmp_path / "a" / "x.txt", tmp_path / "a" / ".." / "a"
    ) == ["y.txt", "x.txt"]


def test_a_link_that_leads_back_is_reported_once(tmp_path: Path) -> None:
    write(tmp_path, "a/b/x.txt")
    (tmp_path / "a" / "b" / "back").symlink_to(tmp_path / "a")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert found(tmp_path) == ["x.txt", "link loop: back", "link loop: self"]


def test_links_to_other_folders_are_followed_and_none_is_walked_twice(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", "x.txt")
    inside = write(tmp_path / "inside", "y.txt")
    (inside / "a link").symlink_to(outside)
    (inside / "b link").symlink_to(outside)
    (inside / "gone").symlink_to(tmp_path / "nowhere")
    assert found(inside) == ["y.txt", "x.txt", "not found: gone"]


def test_a_missing_path_is_reported(tmp_path: Path) -> None:
    (entry,) = find_files([tmp_path / "missing"])
    assert isinstance(entry, UnreadableFile)
    assert (entry.reason, entry.next_step) == ("not found", "Check how its name is spelt.")


def test_a_folder_without_permission_is_reported_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a/x.txt", "b/y.txt")
    scan = os.scandir

    def guarded(path: os.PathLike[str]) -> object:
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", guarded)
    assert found(tmp_path) == ["no permission: a", "y.txt"]


def test_pipes_and_names_that_are_no_text_are_reported(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("x")
    except OSError:
        pytest.skip("this file system takes no such names")
    entries = list(find_files([tmp_path]))
    assert [entry.reason for entry in entries if isinstance(entry, UnreadableFile)] == [
        "not supported",
        "not supported",
    ]
    for entry in entries:
        str(entry).encode("utf-8")
