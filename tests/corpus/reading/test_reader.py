"""One file into one report: limits, formats told by content, metadata, and never another error."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableFile
from corpus.reading import LARGEST_FILE, LONGEST_TEXT, endings, read_file
from corpus.reading.canonical import canonical
from corpus.report import Metadata
from tests.corpus.reading.pdf_writer import Text, pdf


def refused(name: str, data: bytes) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_file(Path(name), data)
    return caught.value


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "a report.txt"
    path.write_text("The meeting was held in Minsk.\n")
    assert read_file(path).text == "The meeting was held in Minsk."


def test_a_file_that_is_gone_or_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableFile) as gone:
        read_file(tmp_path / "gone.txt")
    assert gone.value.reason == "not found"

    def denied(*_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(UnreadableFile) as locked:
        read_file(tmp_path / "locked.txt")
    assert locked.value.reason == "no permission"


@pytest.mark.parametrize("ending", endings())
@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\x00" * 64])
def test_empty_files(ending: str, data: bytes) -> None:
    assert refused(f"a{ending}", data).reason == "empty"


@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
def test_binary_files_named_as_texts(ending: str) -> None:
    error = refused(f"a{ending}", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    assert error.reason == "damaged"
    assert "UTF-8" in error.next_step


@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
def test_texts_beyond_the_limits_are_refused(ending: str) -> None:
    assert refused(f"a{ending}", b"x" * (LARGEST_FILE + 1)).reason == "too large"
    assert refused(f"a{ending}", b"<p>word</p> word\n" * (50 * 1024 * 1024 // 17)).reason == "too large"
    assert refused(f"a{ending}", b"<p>" + b"A word. " * (LONGEST_TEXT // 8 + 10)).reason == "too large"


def test_a_word_file_that_unpacks_to_gigabytes_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(5):
            archive.writestr(f"word/{n}.xml", b"\x00" * (100 * 1024 * 1024))
    assert refused("a.docx", out.getvalue()).reason == "too large"


def test_the_content_goes_before_the_ending() -> None:
    data = pdf([[Text(72, 700, "The meeting was held in Minsk.")]])
    assert read_file(Path("misnamed.txt"), data).text == "The meeting was held in Minsk."
    document = docx.Document()
    document.add_paragraph("The meeting was held in Minsk.")
    out = io.BytesIO()
    document.save(out)
    assert read_file(Path("misnamed.html"), out.getvalue()).text == "The meeting was held in Minsk."
    assert refused("letter.txt", rb"{\rtf1\ansi The meeting}").reason == "not supported"
    assert refused("minutes.doc", b"anything").reason == "not supported"


def test_the_catalogue_goes_before_the_file_field_by_field() -> None:
    source = (
        b"---\ntitle: From the file\ndate: 2021-07-08\npublisher: The file's\n---\nThe meeting was held.\n"
    )
    report = read_file(
        Path("a.txt"), source, Metadata(title="From the catalogue", symbol="EG/1", language="fr")
    )
    assert report.metadata.title == "From the catalogue"
    assert report.metadata.published == date(2021, 7, 8)
    assert report.metadata.publisher == "The file's"
    assert (report.metadata.symbol, report.metadata.language) == ("EG/1", "fr")


def test_a_file_s_name_is_never_its_title() -> None:
    assert read_file(Path("minutes of the meeting.txt"), b"The meeting was held.").metadata.title is None


BEGINNINGS = {
    ".pdf": pdf([[Text(72, 700, "Participants"), Text(72, 680, "Armenia | (Belarus)")]], "/Title (x)"),
    ".docx": b"PK\x03\x04",
    ".html": b"<html><head><title>x</title></head><body><table><tr><td>Armenia<ul><li>x</table>",
    ".md": b"---\ntitle: x\n---\n# Head\n\n| a | b |\n|---|---|\n- [x](y) **b** `c`\n",
    ".txt": b"---\ntitle: x\n---\nlines\n",
}


@pytest.mark.parametrize("ending", sorted(BEGINNINGS))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_bytes_become_a_report_or_are_refused(ending: str, data: st.DataObject) -> None:
    noise = data.draw(st.binary(max_size=300))
    whole = bytearray(BEGINNINGS[ending])
    at = data.draw(st.integers(0, len(whole)))
    how = data.draw(st.sampled_from(["noise", "insert", "overwrite", "cut"]))
    if how == "noise":
        content = noise
    elif how == "insert":
        content = bytes(whole[:at]) + noise + bytes(whole[at:])
    elif how == "overwrite":
        content = bytes(whole[:at]) + noise[:20] + bytes(whole[at + 20 :])
    else:
        content = bytes(whole[:at])
    _read_or_refused(Path(f"a{ending}"), content)


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(st.sampled_from("ab A.\n\r\t-*_#|>[]()`\\<&;:!^~1 \u00ad\ufeff")),
    ending=st.sampled_from([".md", ".txt", ".html"]),
)
def test_any_text_becomes_a_report_or_is_refused(text: str, ending: str) -> None:
    _read_or_refused(Path(f"a{ending}"), text.encode())


def _read_or_refused(path: Path, content: bytes) -> None:
    refusal: UnreadableFile | None = None
    try:
        report = read_file(path, content)
    except UnreadableFile as error:
        refusal = error
    if refusal is not None:
        assert refusal.reason
        assert refusal.next_step
        return
    assert report.text
    assert canonical(report.text) == report.text
    assert list(report.pages) == sorted(report.pages)
    assert all(0 <= page <= len(report.text) for page in report.pages)
