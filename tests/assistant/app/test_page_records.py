"""Records on the page in a real browser: the card, the way back from a fact, corrections, attendance, small windows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.assistant.app.pages import HARBOUR, LOCUSTS, ask, command, marked
from tests.index.writing import write

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.long]

TAKING_PART = "Representatives of Latvia, Poland and Sweden took part in the session."
LONG = HARBOUR.replace("Delegates arrived", f"{TAKING_PART} Delegates arrived") + "\n\nPilots spoke." * 40


@pytest.fixture(scope="module")
def address(real: tuple[str, Path], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Of the page on an own library with two reports."""
    address, own = real
    folder = write(tmp_path_factory.mktemp("own"), long=LONG, locusts=LOCUSTS)
    command("add", str(folder), "--library", str(own))
    return address


@pytest.fixture
def own_page(address: str, new_page: Callable[..., Page]) -> Callable[..., Page]:
    """Opens the page on the own library."""

    def open_(**settings: object) -> Page:
        page = new_page(address, **settings)
        page.evaluate("communique.startOwn()")
        page.wait_for_selector('.cq[data-library="own"]')
        page.click("#cq-tab-ask")
        return page

    return open_


def unfold(page: Page, name: str) -> None:
    page.click("#cq-tab-meetings")
    page.locator(".cq-meeting", has_text=name).locator("summary").click()


def correct(page: Page, field: str, value: str) -> None:
    page.locator(".cq-dialog select").select_option(field)
    page.locator('.cq-dialog [name="value"]').fill(value)
    page.locator(".cq-dialog button[type=submit]").click()
    page.locator(".cq-dialog").wait_for(state="hidden")


def height(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    return box["height"] if box else 0


def test_from_a_fact_there_is_a_way_back_to_where_it_stood(own_page: Callable[..., Page]) -> None:
    for settings in ({}, {"viewport": {"width": 390, "height": 760}}):
        page = own_page(**settings)
        unfold(page, "Harbour Commission")
        page.locator(".cq-meeting[open] .cq-fact", has_text="3 May 2022").click()
        assert marked(page) == "3 May 2022"
        page.get_by_role("button", name="Back to the meetings").click()
        assert page.locator("#cq-meetings").is_visible()
        assert page.evaluate("document.activeElement.textContent") == "3 May 2022"


def test_a_corrected_fact_is_said_to_be_so_and_opens_no_sentence(own_page: Callable[..., Page]) -> None:
    page = own_page(color_scheme="dark")
    unfold(page, "Harbour Commission")
    page.locator(".cq-meeting[open]").get_by_text("correct a fact").click()
    select = page.locator(".cq-dialog select")
    assert select.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(27, 32, 38)"
    longest = max(select.locator("option").all_inner_texts(), key=len)
    assert len(longest) < 40
    select.select_option("states")
    assert "+KAZ" in page.locator(".cq-dialog form").inner_text()
    select.select_option("event")
    assert "12 September 2023" in page.locator("#cq-values-event").inner_html()
    correct(page, "city", "Ventspils")
    row = page.locator(".cq-meeting[open] dt:text-is('Place') + dd")
    row.get_by_text("Ventspils").wait_for()
    assert row.locator("[data-fact]").count() == 0
    assert "corrected" in row.inner_text()
    said = page.locator(".cq-meeting[open] .cq-corrected")
    assert "Riga" in said.inner_text()
    assert int(said.evaluate("e => parseInt(getComputedStyle(e).paddingLeft)")) >= 20
    assert page.evaluate("document.activeElement.textContent") == "correct a fact"


def test_a_wrong_fact_is_corrected_where_it_is_seen_beside_its_source(own_page: Callable[..., Page]) -> None:
    page = own_page()
    ask(page, "Who chaired the talks on locust control?").locator(".cq-mark").first.click()
    assert "Amina Salum" in marked(page)
    page.locator(".cq-source").get_by_text("correct a fact").click()
    correct(page, "chair", "Amina Salum, Director")
    page.locator(".cq-source .cq-corrected").get_by_text("Amina Salum, Director").wait_for()
    assert "Amina Salum" in marked(page)


def test_in_a_small_window_the_source_keeps_the_room_and_the_card_is_folded(
    own_page: Callable[..., Page],
) -> None:
    page = own_page(viewport={"width": 680, "height": 450})
    ask(page, "Who was elected to chair the forty-second session?").locator(".cq-mark").first.click()
    assert "Helga Brandt" in marked(page)
    assert height(page, ".cq-text") > 150
    page.locator(".cq-record summary").click()
    assert page.locator(".cq-source .cq-card").get_by_text("3 May 2022").is_visible()


def test_attendance_scrolls_in_one_box_with_its_legend_in_sight(own_page: Callable[..., Page]) -> None:
    page = own_page()
    page.click("#cq-tab-attendance")
    page.wait_for_selector(".cq-matrix")
    outer = page.locator(".cq-attendance-list")
    assert outer.evaluate("e => e.scrollHeight <= e.clientHeight")
    assert page.locator(".cq-legend").is_visible()
    page.get_by_role("button", name="Latvia took part").click()
    assert "Latvia" in marked(page)
    page.get_by_role("button", name="Back to the attendance").click()
    assert page.locator("#cq-attendance").is_visible()


def test_a_filter_counts_what_it_leaves(own_page: Callable[..., Page]) -> None:
    page = own_page()
    page.click("#cq-tab-meetings")
    count = page.locator("#cq-meetings .cq-many")
    count.get_by_text("2 meetings", exact=True).wait_for()
    page.fill("#cq-meetings-filter", "dodoma")
    count.get_by_text("1 of 2 meetings").wait_for()
    page.click("#cq-tab-attendance")
    page.fill("#cq-attendance-filter", "dodoma")
    page.locator("#cq-attendance .cq-many").get_by_text("1 of 2 meetings").wait_for()


def test_the_first_questions_are_about_meetings_and_are_answered(own_page: Callable[..., Page]) -> None:
    page = own_page()
    page.locator(".cq-examples .cq-chip").first.wait_for()
    questions = page.locator(".cq-examples .cq-chip").all_inner_texts()
    assert questions
    for question in questions:
        assert ask(page, question).locator(".cq-refusal, .cq-choices").count() == 0, question
