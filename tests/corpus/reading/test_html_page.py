"""What stands around a report on the pages of many systems: each page is as small as shows one mechanism."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.reading import read_file
from corpus.reading.html_operating import is_operating, is_trail
from corpus.report import Report

FIRST = (
    "<p>The ninth session of the Council of Harbours was held in Riga on 4 May 2016. Estonia, Latvia and "
    "Lithuania were represented by their deputy ministers, and Poland sent an observer to the whole session.</p>"
)
LAST = (
    "<p>The tenth session will be held in Tallinn in May 2017 at the invitation of the Estonian ministry.</p>"
)
TEXT = FIRST + LAST
SAID = [line.replace("<p>", "") for line in TEXT.split("</p>")[:-1]]


def page(body: str, head: str = "<title>Harbours meet</title>") -> Report:
    source = f'<!DOCTYPE html><html lang="en"><head>{head}</head><body>{body}</body></html>'
    return read_file(Path("page.html"), source.encode())


def said(body: str, head: str = "<title>Harbours meet</title>") -> list[str]:
    return page(body, head).text.split("\n")


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param(
            "<div class='jp-relatedposts'><h3><em>Related</em></h3><div><p>Experts of Ghana visit Bo</p>"
            "<p>12 May 2023</p></div></div>",
            id="related posts without a link, the name glued",
        ),
        pytest.param(
            "<div class='More_m'><div>You may also like</div><div><div>Barbados ferry trial</div><div>1 July "
            "2022</div></div></div>",
            id="a part that begins with its heading",
        ),
        pytest.param(
            "<div class='app-dates'><h2>Updates to this page</h2><p>Added a translation into Norwegian.</p></div>",
            id="history of the page",
        ),
        pytest.param(
            "<section class='members'><h3>Member States</h3><div class='owl-carousel'><div>Iran</div><div>Iraq</div>"
            "</div></section>",
            id="flags of members",
        ),
        pytest.param(
            "<form><h5>Stay in touch</h5><p>Leave your address in Togo</p><input></form>", id="form"
        ),
        pytest.param(
            "<p>Last modified: 3 March 2001 by webmaster<br>You are visitor no. 00412</p>", id="old footer"
        ),
        pytest.param(
            "<p>Tags: <a href='/t/1'>Energy</a>, <a href='/t/2'>Uganda</a></p>", id="tags in a line"
        ),
        pytest.param("<p>Found a mistake? Select it and press Ctrl+Enter</p>", id="mistakes"),
    ],
)
def test_what_stands_below_the_text_is_no_part_of_it(beside: str) -> None:
    assert said(f"<main><h1>Harbours meet</h1><div>{TEXT}</div>{beside}</main>") == ["Harbours meet", *SAID]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "<table><tr><td width='560'><table><tr><td>{text}</td></tr></table></td><td width='220'><table><tr><td>"
            "<b>AGENDA</b>"
            "</td></tr><tr><td>12 Nov 2009: Training in Bamako</td></tr></table></td></tr></table>",
            id="cells with widths",
        ),
        pytest.param(
            "<div class='row'><div class='col-md-8'><h2>Harbours meet</h2>{text}</div><div class='col-md-4'><h2>"
            "Calendar</h2>"
            "<ul><li>14 September 2022: Board, Cairo</li></ul></div></div>",
            id="columns of a grid",
        ),
    ],
)
def test_a_narrow_column_beside_the_text_is_left_out(body: str) -> None:
    text = page(body.format(text=TEXT)).text
    assert SAID[0] in text
    assert SAID[1] in text
    assert "Bamako" not in text
    assert "Cairo" not in text


def test_a_narrow_column_with_the_facts_of_the_meeting_is_kept() -> None:
    text = page(
        f"<h1>Harbours meet</h1><div class='row'><div class='col-md-8'>{TEXT}</div><div class='col-md-4'><p>When: 4 "
        f"May 2016</p>"
        "<p>Venue: House of the Blackheads</p></div></div>"
    ).text
    assert "Venue: House of the Blackheads" in text


def test_a_section_of_the_report_may_bear_the_heading_of_other_reports() -> None:
    section = (
        "<section><h2>Other meetings</h2><p>The Council noted that the Group on Pilots had met in Gdynia on 3 March 2016 "
        "and that Poland had reported on it.</p></section>"
    )
    assert "Other meetings" in said(f"<main><h1>Harbours meet</h1><div>{TEXT}</div>{section}</main>")


def test_of_a_narrow_column_only_the_box_with_the_facts_is_kept() -> None:
    lines = said(
        f"<div class='row'><div class='col-md-9'><h1>Harbours meet</h1>{TEXT}</div><div class='col-md-3'><div><h4>"
        f"Meeting information</h4>"
        "<p>Meeting n&deg;12<br>Port Louis, Mauritius</p></div><div><h4>Next meetings</h4><p>Fisheries, Moroni, 3 "
        "July 2018</p></div></div></div>"
    )
    assert lines == ["Harbours meet", *SAID, "Meeting information", "Meeting n°12", "Port Louis, Mauritius"]


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("<div class='print-title'><b>Harbours agree</b></div><div class='print-body'>{}</div>", "Harbours agree"),
        ("<h1>Harbours meet</h1><div class='teaser-text'><p>Deputies met in Riga.</p></div>{}", "Deputies met in Riga."),
        ("<div class='post hentry category-newsletter tag-social'><h2>Harbours meet</h2>{}</div>", "Harbours meet"),
        ("<h1>Harbours meet</h1>{}<blockquote><p>Ships wait too long.</p><footer>Minister Ozola</footer>"
            "</blockquote>" + LAST, "Minister Ozola"),
        ("<h1>Harbours meet</h1>{}<h3><button>Commitments</button></h3><div><ul><li>Longer hours</li></ul></div>"
            "" + LAST, "Commitments"),
        ("<h1>Harbours meet</h1>" + "".join(f"<div class='elementor-element elementor-widget "
            f"elementor-widget-text-editor'><div class='elementor-widget-container'>{p}</div></div>"
                f"" for p in ("{}", LAST, "<p>Chairing passes to Latvia.</p>")), "Chairing passes to Latvia."),
    ],
)  # fmt: skip
def test_names_that_sound_like_furniture_are_not_enough(body: str, kept: str) -> None:
    lines = said(body.format(TEXT))
    assert kept in lines
    assert SAID[0] in lines


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>News | Danube Office</title>", "<h3 itemprop='headline'>21st Meeting of Heads of Delegation</h3>"
            "", "21st Meeting of Heads of Delegation"),
        ("<title>OTSC</title>", "<h2 class='news-title'>12th Meeting of Railways</h2>", "12th Meeting of Railways"),
        ("<title>Rail authorities meet in Muscat</title>", "<h1>Press Releases</h1><div class='article-title'>Rail "
            "authorities meet in Muscat</div>", "Rail authorities meet in Muscat"),
        ("<title>Press room - Grid Authority</title>", "<h2>Asset Publisher</h2><h4 class='asset-title'>Regulators "
            "agree on a tariff</h4>", "Regulators agree on a tariff"),
        ("<title>Bulletin of the Office</title>", "<h2>Harbour masters meet</h2>", "Harbour masters meet"),
        ("<title>Harbours meet - Baltic Office</title>", "<h1>Harbours meet</h1>", "Harbours meet"),
        ("<title>Council - Home</title>", "<div role='heading' aria-level='1'>Council closes its meeting</div>"
            "", "Council closes its meeting"),
    ],
)  # fmt: skip
def test_the_headline_is_what_the_page_calls_so_or_what_stands_before_the_text(
    head: str, body: str, title: str
) -> None:
    report = page(body + TEXT, head)
    assert report.metadata.title == title
    assert title in report.text.split("\n")


@pytest.mark.parametrize(
    ("head", "body", "publisher"),
    [
        ("<title>Harbours meet | Baltic Office</title>", "<h1>Harbours meet</h1>{}", "Baltic Office"),
        ("<title>News | Baltic Office</title>", "<a href='/'><img alt='Baltic Office'></a><h1>Harbours meet</h1>"
            "{}", "Baltic Office"),
        ("<title>Harbours meet</title>", "<h1>Harbours meet</h1>{}<footer>&copy; 2001-2024 Ministry of Ports of "
            "Latvia. All rights reserved.</footer>", "Ministry of Ports of Latvia"),
        ("<title>Harbours meet</title>", "<h1>Harbours meet</h1>{}<div>Copyright (c) 2019 by the Baltic Office, "
            "P.O. Box 4</div>", "Baltic Office"),
        ("<title>Harbours meet</title>", "<h1>Harbours meet</h1>{}<p>Copyright &copy; 2019 Baltic Office<br>Last "
            "modified: 02/10/19", "Baltic Office"),
        ("<title>Harbours meet</title>", "<h1>Harbours meet</h1>{}<footer><a>Copyright</a> | <a>Fraud alert</a>"
            "</footer>", None),
        ("<title>Harbours meet | Press releases</title>", "<a href='/fr/'>Français</a><h1>Harbours meet</h1>{}", None),
        ("<title>Harbours meet</title>", "<h1>Harbours meet</h1>{}<figure><figcaption>&copy; 2019 Janis "
            "Ozols</figcaption></figure>", None),
    ],
)  # fmt: skip
def test_the_publisher_is_who_the_page_says_it_belongs_to(
    head: str, body: str, publisher: str | None
) -> None:
    assert page(body.format(TEXT), head).metadata.publisher == publisher


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("", "<h1>Harbours meet</h1><div class='submitted'><span property='dc:date dc:created' "
            "content='2016-05-06T10:00'>on Fri, 05/06/2016</span></div>{}", date(2016, 5, 6)),
        ("", "<h1>Harbours meet</h1><div>Printed on 04.02.2024 11:20, Published: 06.05.2016</div>{}", date(2016, 5, 6)),
        ("", "<h1>Harbours meet</h1><p class='submitted'>Submitted by comms on Fri, 13 May 2016</p>{}", date(2016, 5, 13)),
        ("<link rel='canonical' href='https://x.example/2016/05/07/harbours-meet'>", "<h1>Harbours meet</h1>"
            "{}", date(2016, 5, 7)),
        ("", "<h1>Harbours meet</h1><dl><dt>When</dt><dd>4 May 2016</dd></dl>{}", None),
        ("", "<h1>Harbours meet</h1><div>4 May 2016 - 6 May 2016</div>{}", None),
    ],
)  # fmt: skip
def test_the_day_of_publication_is_not_that_of_the_meeting(head: str, body: str, day: date | None) -> None:
    assert page(body.format(TEXT), f"<title>Harbours meet</title>{head}").metadata.published == day


def test_a_menu_in_the_first_cell_of_a_page_that_is_one_row_is_no_cell_of_a_table() -> None:
    lines = said(
        "<table><tr><td width='18%'><font><a href='a'>Home</a><br><b>Members:</b><br>Benin<br>Togo</font></td><td "
        "width='82%'>"
        "<font><b>PRESS COMMUNIQUE</b><br><br>"
        + TEXT.replace("<p>", "").replace("</p>", "<br>")
        + "a) approved the accounts;<br>b) set a date.</font></td></tr></table>",
        "<title>Press communique</title>",
    )
    assert lines == ["PRESS COMMUNIQUE", *SAID, "a) approved the accounts;", "b) set a date."]


def test_a_list_of_links_before_the_text_is_a_menu_and_one_after_a_colon_is_not() -> None:
    menu = "<ul class='vertical'><li><a href='/1'>Embassy in Cairo</a></li><li><a href='/2'>Embassy in Rome</a></li></ul>"
    flags = "<p>Represented:</p><ul><li><a href='/fj'>Fiji</a></li><li><a href='/to'>Tonga</a></li></ul>"
    lines = said(
        f"<h1>Harbours meet</h1><div class='grid'><div>{menu}</div><div>{FIRST}{flags}{LAST}</div></div>"
    )
    assert lines == ["Harbours meet", SAID[0], "Represented:", "• Fiji", "• Tonga", SAID[1]]


def test_the_date_in_the_head_of_minutes_is_that_of_the_meeting() -> None:
    head = "<p>Date: 4 May 2016</p><p>Place: Riga</p>"
    assert page(f"<p class='title'>Minutes of the Council</p>{head}{TEXT}").metadata.published is None


def test_of_several_marked_days_the_headlines_own_counts() -> None:
    article = "<article>{}<time class='entry-date published' datetime='{}'>x</time>{}</article>"
    body = article.format("<h1>Harbours meet</h1>", "2016-05-06", TEXT) + article.format(
        "<h2>Else</h2>", "2015-01-01", LAST
    )
    assert page(body).metadata.published == date(2016, 5, 6)


def test_the_way_to_the_page_and_its_header_do_not_begin_the_report() -> None:
    lines = said(
        "<div class='site-header'><span>Astana -12 C</span></div><div>Ministry of Transport &gt; Media Centre &gt; "
        "Press Releases</div>"
        f"<div>COUNCIL OF HARBOURS</div><h1>Harbours meet</h1>{TEXT}"
    )
    assert lines == ["COUNCIL OF HARBOURS", "Harbours meet", *SAID]


@pytest.mark.parametrize(
    "line",
    ["Back to the list", "Print this page", "Page last updated on: March 13, 2024", "Hits: 1964", "2 min "
        "read", "(312.4 KB - PDF)",
     "Подробнее", "[ Home | News | Members ]", "Send mail to webmaster with questions about this web site.", "No "
         "comments yet. Be the first."],
)  # fmt: skip
def test_lines_that_operate_the_page(line: str) -> None:
    assert is_operating(line)


@pytest.mark.parametrize(
    "line",
    ["The parties returned to the list of sites.", "Printing offices were represented by Mali.", "Last year Chad joined.",
     "Backed by Norway, the plan was adopted.", "Views differed on item 3.", "Comments were made by Peru.", "Benin "
         "| Guinea", "Mali | Mr Keita | Head", "12 May 2016"],
)  # fmt: skip
def test_lines_of_reports_do_not_operate_pages(line: str) -> None:
    assert not is_operating(line)


def test_a_trail_is_made_of_short_parts() -> None:
    assert is_trail("Home > News > Press releases", 4)
    assert not is_trail("Geneva | 4 May 2016", 0)
    assert not is_trail("The prices in the region rose > 5 % and fell later.", 0)
