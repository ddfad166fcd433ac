"""The page in a real browser: ask, open the source, add, switch libraries; and what no report may do."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.app import build
from assistant.app.libraries import Makers
from tests.assistant.app.browser import served
from tests.assistant.app.fake import EXPERT, FakeAssistant, FakeLibrary
from tests.assistant.app.pages import HARBOUR, LOCUSTS, ask, command, drop, in_sight, marked, quoted
from tests.assistant.app.proxy import behind

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.long]


def test_the_way_of_a_first_visit(real: tuple[str, Path], new_page: Callable[..., Page]) -> None:
    """Samples; a cited answer; the source; a refusal; an own library; an upload; its answer; back and forth."""
    address, _ = real
    page = new_page(address)
    page.get_by_text("Sample reports, not yours").wait_for()
    page.wait_for_selector(".cq-status", state="hidden")

    reply = ask(page, "Who was elected to chair the forty-second session of the Harbour Commission?")
    assert "Helga Brandt" in reply.inner_text()
    reply.locator(".cq-mark").first.click()
    assert marked(page) == quoted(page)
    assert "Helga Brandt" in quoted(page)
    assert in_sight(page, ".cq-quote", ".cq-text")
    source = page.locator(".cq-source").inner_text()
    assert "Forty-second session of the Harbour Commission" in source
    assert "3 May 2022" in source
    assert "The session approved the rules" in page.locator("p:has(.cq-quote)").first.inner_text()

    refusal = ask(page, "Who chaired the forty-third session of the Harbour Commission?")
    assert refusal.locator(".cq-refusal").count() == 1
    assert "not an answer" in refusal.inner_text()
    refusal.locator(".cq-near").first.click()
    page.get_by_text("Nearest passage 1 of").wait_for()
    assert marked(page) == quoted(page, "consulted")

    page.click("text=Start my own library >> nth=0")
    page.get_by_text("No report yet.").wait_for()
    assert page.locator(".cq-banner").is_hidden()
    drop(page, ("locusts.md", LOCUSTS))
    page.get_by_text("Done.").wait_for()
    page.locator(".cq-list").get_by_text("Locust control talks").wait_for()
    page.click("#cq-tab-ask")
    assert page.locator(".cq-turn").count() == 0
    reply = ask(page, "Who chaired the talks on locust control?")
    assert "Amina Salum" in reply.inner_text()
    reply.locator(".cq-mark").first.click()
    assert marked(page) == quoted(page)
    assert "Amina Salum" in quoted(page)
    assert "Helga" not in ask(page, "Who was elected to chair the Harbour Commission?").inner_text()

    page.reload()
    page.wait_for_selector('.cq[data-library="own"]')
    page.click("#cq-tab-library")
    page.get_by_text("Look at the sample reports").click()
    page.locator(".cq-banner").get_by_text("Back to my library").wait_for()
    assert "Locust" not in page.locator(".cq-list").inner_text()


def test_what_may_be_asked_next_is_a_button_and_keeps_to_its_meeting(
    real: tuple[str, Path], new_page: Callable[..., Page]
) -> None:
    """Suggestions below the question, the sheet as a table, the understood question edited and asked again."""
    address, _ = real
    page = new_page(address)
    if page.get_attribute(".cq", "data-library") != "samples":
        page.click("#cq-tab-library")
        page.get_by_text("Look at the sample reports").click()
        page.click("#cq-tab-ask")
    page.wait_for_selector(".cq-status", state="hidden")
    first = ask(page, "Who chaired the forty-second session of the Harbour Commission?")
    page.locator(".cq-examples").get_by_text("What was decided?").click()
    decided = page.locator(".cq-turn").nth(1).locator(".cq-reply:not([aria-busy])")
    decided.wait_for()
    assert "night pilotage" in decided.inner_text()
    assert "Harbour Commission" in decided.locator(".cq-understood").inner_text()

    first.get_by_text("Meeting sheet").click()
    sheet = page.locator(".cq-turn").nth(2).locator(".cq-reply:not([aria-busy])")
    sheet.wait_for()
    chair = sheet.locator('.cq-sheet tr:has(th:text-is("Chair"))')
    assert "Riga" in sheet.locator('.cq-sheet tr:has(th:text-is("Place"))').inner_text()
    assert "Helga Brandt" in chair.inner_text()
    chair.locator(".cq-mark").click()
    assert "Helga Brandt" in marked(page)

    decided.get_by_role("button", name="edit").click()
    understood = page.input_value("#cq-question")
    again = ask(page, understood.replace("decided", "approved"))
    assert "night pilotage" in again.inner_text()


def test_the_page_sees_what_the_command_line_adds_and_removes(
    real: tuple[str, Path], new_page: Callable[..., Page], tmp_path: Path
) -> None:
    address, own = real
    page = new_page(address)
    page.evaluate("communique.startOwn()")
    page.wait_for_selector('.cq[data-library="own"]')
    page.click("#cq-tab-library")
    (tmp_path / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    command("add", str(tmp_path / "harbour.md"), "--library", str(own))
    row = page.locator(".cq-list").get_by_text("Forty-second session of the Harbour Commission")
    row.wait_for()
    page.click("#cq-tab-ask")
    question = "Where will the next session of the Harbour Commission be held?"
    assert "Tallinn" in ask(page, question).inner_text()

    page.click("#cq-tab-library")
    report = page.locator(".cq-open", has_text="Forty-second session").get_attribute("data-report")
    command("remove", str(report), "--library", str(own))
    row.wait_for(state="detached")
    page.click("#cq-tab-ask")
    assert "Tallinn" not in ask(page, question).inner_text()


def test_a_record_opens_its_sentence_and_is_corrected(
    real: tuple[str, Path], new_page: Callable[..., Page], tmp_path: Path
) -> None:
    address, own = real
    (tmp_path / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    command("add", str(tmp_path / "harbour.md"), "--library", str(own))
    page = new_page(address)
    page.evaluate("communique.startOwn()")
    page.wait_for_selector('.cq[data-library="own"]')
    page.click("#cq-tab-meetings")
    meeting = page.locator(".cq-meeting", has_text="Harbour Commission")
    meeting.locator("summary").click()
    day = meeting.locator(".cq-card .cq-fact").first
    said = day.inner_text()
    meeting.get_by_text("correct a fact").click()
    page.locator(".cq-dialog select").select_option("city")
    page.locator('.cq-dialog input[name="value"]').fill("Rotterdam")
    page.locator(".cq-dialog button[type=submit]").click()
    page.locator(".cq-corrected").get_by_text("City corrected to Rotterdam, read as Riga").wait_for()
    day.click()
    assert marked(page) in HARBOUR
    assert said
    page.click("#cq-tab-attendance")
    page.wait_for_selector(".cq-matrix, .cq-empty")


def test_a_hostile_report_shows_as_text(scripted: str, new_page: Callable[..., Page]) -> None:
    page = new_page(scripted)
    reply = ask(page, "<img src=x onerror='window.pwned=3'> who was there?")
    assert "<img src=x onerror='window.pwned=3'>" in page.locator(".cq-question").inner_text()
    assert "<script>window.pwned = 1</script>" in reply.inner_text()
    reply.locator(".cq-mark").nth(1).click()
    assert marked(page) == "The draft Plan was considered <script>window.pwned = 1</script> and approved."
    assert "<img src=x onerror='window.pwned=2'>" in page.locator(".cq-source h2").inner_text()
    drop(
        page,
        ("{{x}} ${alert(1)} <b onclick=x>.txt", "<script>window.pwned=4</script>"),
        ("broken <b>.txt", "x"),
    )
    page.get_by_text("Done.").wait_for()
    page.locator(".cq-list").get_by_text("<script>window.pwned=4</script>").wait_for()
    page.get_by_label("Remove <script>window.pwned=4</script>").click()
    page.get_by_text("Remove this report?").wait_for()
    assert page.evaluate("window.pwned") is None


def test_citations_are_stepped_through_and_copied(scripted: str, new_page: Callable[..., Page]) -> None:
    page = new_page(scripted, permissions=["clipboard-read", "clipboard-write"])
    reply = ask(page, "who was there?")
    assert "Understood: which states attended" in reply.inner_text()
    reply.locator(".cq-mark").first.click()
    page.get_by_text("Citation 1 of 2 in this answer").wait_for()
    assert page.locator('[data-step="-1"]').is_disabled()
    page.click('[data-step="1"]')
    page.get_by_text("Citation 2 of 2 in this answer").wait_for()
    assert marked(page).startswith("The draft Plan")
    assert reply.locator(".cq-current").inner_text() == "2"

    page.get_by_text("Copy with footnotes").click()
    page.get_by_text("Copied with footnotes").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert len(re.findall(r"^\[\^c[0-9a-f]{8}\]: “", copied, re.M)) == 2
    assert "<https://example.org/reports/2>" in copied
    assert "/home" not in copied
    page.click('[data-copy="citation"]')
    page.get_by_text("Citation copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("> The draft Plan")


def test_conversations_of_two_tabs_do_not_mix(scripted: str, new_page: Callable[..., Page]) -> None:
    one, other = new_page(scripted), new_page(scripted)
    ask(one, "the question of one")
    ask(other, "the question of other")
    assert "Before: the question of one" in ask(one, "before?").inner_text()
    assert "Before: the question of other" in ask(other, "before?").inner_text()


def test_asking_goes_on_while_files_are_read(scripted: str, new_page: Callable[..., Page]) -> None:
    page = new_page(scripted)
    drop(page, *((f"report {number}.txt", f"Report {number}") for number in range(6)), ("broken.txt", "x"))
    page.get_by_text(re.compile(r"Reading \d of 7")).wait_for()
    page.get_by_text("left", exact=False).first.wait_for()
    page.click("#cq-tab-ask")
    assert "Those present" in ask(page, "who was there?").inner_text()
    assert "answers rest on those read so far" in page.locator(".cq-status").inner_text()
    page.click("#cq-tab-library")
    page.get_by_text("6 read; 1 could not be read (1 damaged).").wait_for()
    assert "Save it again and add it once more." in page.locator(".cq-failed").inner_text()
    with page.expect_download() as download:
        page.get_by_text("Save as CSV").click()
    rows = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert (
        "broken.txt,failed,damaged,The file ends in its middle.,Save it again and add it once more." in rows
    )
    page.get_by_text("put away").click()
    page.wait_for_selector(".cq-tally", state="detached")


def test_a_report_is_corrected_and_removed_after_confirmation(
    scripted: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(scripted)
    page.click("#cq-tab-library")
    page.get_by_label(re.compile("^Correct ")).click()
    page.get_by_label("Title").fill("The right title")
    page.get_by_role("button", name="Save").click()
    page.locator(".cq-list").get_by_text("The right title").wait_for()
    page.get_by_label("Remove The right title").click()
    page.get_by_role("button", name="Keep it").click()
    assert page.locator(".cq-list").get_by_text("The right title").is_visible()
    page.get_by_label("Remove The right title").click()
    page.get_by_role("button", name="Remove", exact=True).click()
    page.get_by_text("No report yet.").wait_for()


def test_the_page_works_with_the_keyboard_alone(scripted: str, new_page: Callable[..., Page]) -> None:
    page = new_page(scripted)
    page.focus("#cq-question")
    page.keyboard.type("who was there?")
    page.keyboard.press("Enter")
    page.wait_for_selector(".cq-mark")
    page.focus(".cq-turns")
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith(
        "Open source 1: Second meeting"
    )
    page.keyboard.press("Enter")
    assert marked(page).startswith("Those present")
    page.focus("#cq-tab-ask")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.wait_for_selector(".cq-table")


def test_on_a_phone_the_source_lies_over_the_answer_with_a_way_back(
    scripted: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(scripted, viewport={"width": 390, "height": 760}, has_touch=True)
    reply = ask(page, "who was there?")
    reply.locator(".cq-mark").first.tap()
    assert marked(page).startswith("Those present")
    assert in_sight(page, ".cq-quote", ".cq-text")
    assert page.locator(".cq-source").bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 760}
    page.get_by_text("Back to the answer").tap()
    assert page.locator(".cq-source").is_hidden()
    for tab in ("ask", "meetings", "attendance", "library"):
        page.click(f"#cq-tab-{tab}")
        assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_light_and_dark(scripted: str, new_page: Callable[..., Page]) -> None:
    page = new_page(scripted, color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(20, 23, 27)"
    page.click(".cq-theme")
    assert page.evaluate(ground) == "rgb(246, 245, 242)"
    page.reload()
    page.wait_for_selector("#cq-question")
    assert page.evaluate(ground) == "rgb(246, 245, 242)"


def test_what_goes_wrong_is_a_sentence(scripted: str, new_page: Callable[..., Page]) -> None:
    page = new_page(scripted)
    said = ask(page, "cause a fault").inner_text()
    assert said.startswith("Something went wrong in the program; your reports are safe.")
    assert "secret" not in page.content()
    page.route("**/component_server/", lambda route: route.abort())
    assert ask(page, "anybody there?").inner_text().startswith("The program does not answer.")
    assert page.input_value("#cq-question") == "anybody there?"  # not lost: it can be asked again


def test_a_proxy_may_publish_the_page_under_a_path(tmp_path: Path, new_page: Callable[..., Page]) -> None:
    def opened(folder: Path) -> FakeLibrary:
        library = FakeLibrary(folder)
        library.put("expert", EXPERT)
        return library

    app = build(tmp_path / "own", root_path="/desk", makers=Makers(opened, FakeAssistant))  # type: ignore[arg-type]
    with served(app) as inner, served(behind(inner, "/desk")) as outer:
        page = new_page(outer + "desk/")
        ask(page, "who was there?").locator(".cq-mark").first.click()
        assert marked(page).startswith("Those present")
        assert "/desk/original?" in str(
            page.get_by_text("open the original").get_attribute("href")
            or page.evaluate("document.querySelector('.cq-source-links a').href")
        )
        drop(page, ("ours.txt", "Ours met."))
        page.get_by_text("Done.").wait_for()
        assert page.evaluate("document.querySelector('.cq-tally a').href").startswith(outer + "desk/tally?")
