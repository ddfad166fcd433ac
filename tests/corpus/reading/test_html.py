"""Web pages: the report without the page around it, from pages as different systems make them."""

from __future__ import annotations

import textwrap
from datetime import date
from pathlib import Path

import pytest

from corpus.errors import UnreadableFile
from corpus.reading import read_file
from corpus.report import Report


def page(source: str, encoding: str = "utf-8") -> Report:
    return read_file(Path("page.html"), source.encode(encoding))


def lines(text: str) -> list[str]:
    return textwrap.dedent(text).strip().split("\n")


BLOG = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Commission holds its tenth session - Northern Basin Commission</title>
<meta property="og:title" content="Commission holds its tenth session - Northern Basin Commission">
<meta property="og:site_name" content="Northern Basin Commission">
<meta property="article:published_time" content="2022-05-04T09:00:00+00:00">
<link rel="canonical" href="https://basin.example.org/news/tenth-session/"></head>
<body class="post-template single has-sidebar"><a class="skip-link" href="#c">Skip to content</a>
<header class="site-header"><p class="site-title"><a href="/">Northern Basin Commission</a></p>
<nav class="main-navigation"><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav></header>
<main id="main"><article class="post type-post tag-news"><header class="entry-header">
<h1 class="entry-title">Commission holds its tenth session</h1>
<div class="entry-meta"><time class="entry-date published" datetime="2022-05-04T09:00:00+00:00">4 May 2022</time></div></header>
<div class="entry-content"><p>The tenth session of the Commission took place in Oslo on 3 May 2022.</p>
<p>The following states were represented:</p><ul><li>Norway</li><li>Sweden</li><li>Finland</li></ul>
<h2>Participants</h2><table><tbody><tr><th>State</th><th>Head of delegation</th></tr>
<tr><td>Norway</td><td>Ms Kari Dahl</td></tr><tr><td>Sweden</td><td>Mr Nils Ek</td></tr></tbody></table>
<p>Observers:<br>Estonia<br>Latvia<br />Lithuania</p><p>The next session will be held in Stockholm in 2023.</p>
<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li></ul></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">News</a></span></footer></article>
<nav class="navigation post-navigation"><a href="/p">Previous</a></nav>
<div id="comments" class="comments-area"><h2>Leave a comment</h2></div></main>
<aside class="widget-area"><h2>Recent posts</h2><ul><li><a href="/1">Ninth session held with many guests</a></li></ul></aside>
<footer class="site-footer"><p>Copyright 2022. All rights reserved.</p></footer></body></html>"""

BLOG_TEXT = """
    Commission holds its tenth session
    4 May 2022
    The tenth session of the Commission took place in Oslo on 3 May 2022.
    The following states were represented:
    • Norway
    • Sweden
    • Finland
    Participants
    State | Head of delegation
    Norway | Ms Kari Dahl
    Sweden | Mr Nils Ek
    Observers:
    Estonia
    Latvia
    Lithuania
    The next session will be held in Stockholm in 2023.
"""

OFFICE = """<!DOCTYPE html><html lang="en"><head><title>Summary of the fifth meeting | Marine Environment Office</title>
<meta property="og:site_name" content="Marine Environment Office"/></head><body class="path-node page-node-type-news">
<div id="sliding-popup"><div class="eu-cookie-compliance-banner"><h2>We use cookies on this site</h2><p>By clicking the
button you agree to us doing so and to all the other things that we have in store, which take long to describe.</p>
<button>Accept</button></div></div><header role="banner"><a href="/">Home</a><form class="search-form"><input></form></header>
<nav class="breadcrumb"><ol><li><a href="/">Home</a></li><li>Events</li></ol></nav>
<main role="main"><h1><span>Summary of the fifth meeting</span></h1><article><div class="node__content">
<div class="field"><time datetime="2019-11-21T12:00:00Z">21 November 2019</time></div><div class="text-formatted field">
<p>The Fifth Meeting of the Parties was held in Tunis from 18 to 20 November 2019.</p><p><strong>Attendance</strong></p>
<p>Algeria<br/>Egypt<br/>Morocco<br/>Tunisia</p>
<dl><dt>Chair</dt><dd>Mr Ali Ben Salah (Tunisia)</dd><dt>Rapporteur</dt><dd>Ms Leila Haddad (Morocco)</dd></dl>
<ol type="a"><li>Adoption of the agenda</li><li>Budget<ol><li>Income</li><li>Spending</li></ol></li></ol></div>
<div class="field field--name-field-tags"><a href="/t/1">Sea</a><a href="/t/2">Fish</a></div></div></article>
<aside role="complementary"><h2>Upcoming events</h2><ul><li><a href="/a">Sixth meeting</a></li></ul></aside></main>
<footer role="contentinfo"><p>© Marine Environment Office</p></footer></body></html>"""

OFFICE_TEXT = """
    Summary of the fifth meeting
    21 November 2019
    The Fifth Meeting of the Parties was held in Tunis from 18 to 20 November 2019.
    Attendance
    Algeria
    Egypt
    Morocco
    Tunisia
    Chair
    Mr Ali Ben Salah (Tunisia)
    Rapporteur
    Ms Leila Haddad (Morocco)
    a. Adoption of the agenda
    b. Budget
    1. Income
    2. Spending
"""

TABLES = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
<title>Заседание Комиссии по связи</title></head><body><table width="100%"><tr><td colspan="3"><a href="/">Главная</a> |
<a href="/news/">Новости</a></td></tr><tr><td class="left"><table><tr><td><a href="/about/">О комитете</a></td></tr><tr><td>
<a href="/docs/">Документы</a></td></tr></table></td><td class="content"><h1>Заседание Комиссии по связи</h1>
<div class="news-date">12.03.2019</div><div class="news-detail">12 марта 2019 года в Минске состоялось заседание Комиссии.
<br><br>В заседании приняли участие представители Республики Армения и Кыргызской Республики.<br>
<table border="1"><tr><td>Государство</td><td>Представитель</td></tr><tr><td>Армения</td><td>Петросян А.А.</td></tr></table><br>
Следующее заседание пройдёт в Бишкеке.</div></td><td class="right"><b>Последние новости</b><br><a href="/n/1">Новость
первая о разном</a><br><a href="/n/2">Новость вторая</a></td></tr><tr><td colspan="3">© 2019 Исполком</td></tr></table></body>
</html>"""

TABLES_TEXT = """
    Заседание Комиссии по связи
    12.03.2019
    12 марта 2019 года в Минске состоялось заседание Комиссии.
    В заседании приняли участие представители Республики Армения и Кыргызской Республики.
    Государство | Представитель
    Армения | Петросян А.А.
    Следующее заседание пройдёт в Бишкеке.
"""

MOBILE = """<!doctype html><html ⚡ lang="en"><head><title>Leaders agree on pact — The Daily Courier</title>
<link rel="canonical" href="https://courier.example.com/leaders-agree.html"><script type="application/ld+json">
{"@type":"NewsArticle","headline":"Leaders agree on pact","datePublished":"2021-03-02T10:11:12Z","dateModified":"2021-03-05",
"publisher":{"@type":"Organization","name":"The Daily Courier"},"author":{"@type":"Person","name":"J. Smith"}}</script></head>
<body><amp-sidebar><ul><li><a href="/">Home</a></li></ul></amp-sidebar><article><h1>Leaders agree on pact</h1>
<p>PARIS - Leaders of France, Germany and Poland met on Tuesday in Paris and agreed on a pact.</p>
<div class="related-articles"><h3>Related</h3><ul><li><a href="/1">Earlier talks in Berlin fail</a></li></ul></div>
<p>Read also: <a href="/x">Twelfth conference ends in Bali</a></p><p>They will meet again in Warsaw in June.</p></article>
<amp-social-share type="twitter"></amp-social-share><footer>All rights reserved</footer></body></html>"""

MOBILE_TEXT = """
    Leaders agree on pact
    PARIS - Leaders of France, Germany and Poland met on Tuesday in Paris and agreed on a pact.
    They will meet again in Warsaw in June.
"""

CARDS = """<!doctype html><html lang="en"><head><title>Working group meets in Vienna :: Energy News</title></head><body>
<div id="top-menu"><a href="/">Home</a> <a href="/x">About</a></div><div class="container"><div class="row">
<div class="col-md-8"><h1>Working group meets in Vienna</h1><p class="lead">Nine countries took part.</p>
<span class="date">Vienna, 3 June 2020</span><div class="text"><p>The working group on gas held its 14th meeting in Vienna on
2 June 2020.</p><p>It was chaired by Ms Anna Huber of Austria.</p></div><div class="participants"><h4>Participants</h4>
<div>Albania</div><div>Bosnia and Herzegovina</div><div>Georgia</div></div><div class="more"><h3>From the region</h3>
<div class="card"><a href="/1"><h5>Council of ministers meets in Tirana</h5></a>
<p>The Council met last week and talked.</p></div>
<div class="card"><a href="/2"><h5>New director of the office takes over</h5></a>
<p>The new director took office.</p></div></div>
</div><div class="col-md-4"><h3>Contact</h3><p>Am Hof 4, Vienna</p></div></div></div></body></html>"""

CARDS_TEXT = """
    Working group meets in Vienna
    Nine countries took part.
    Vienna, 3 June 2020
    The working group on gas held its 14th meeting in Vienna on 2 June 2020.
    It was chaired by Ms Anna Huber of Austria.
    Participants
    Albania
    Bosnia and Herzegovina
    Georgia
"""

OLD_PORTAL = """<html><head><title>Ministry :: News :: Joint commission meets in Doha</title></head><body><table width=100%>
<tr><td><img src=logo.gif></td><td align=right><a href=/ar>Arabic</a></td></tr></table><table width=100%><tr><td width=20%>
<table><tr><td><a href=/a>Minister</a></td></tr><tr><td><a href=/b>Departments</a></td></tr></table></td><td valign=top>
<p class=ttl><b>Joint commission meets in Doha</b></p><p>Doha, 12 January 2011 - The Joint Commission of Qatar and Jordan held
its third session today.</p><table border=1><tr><th>Qatar</th><th>Jordan</th></tr><tr><td>Khalid Al Attiyah<br>Hamad Ali</td>
<td>Amer Hadidi<br>Lina Saleh</td></tr></table><p>The fourth session will be held in Amman.</p>
<a href=javascript:print()>Print</a> | <a href=/back>Back</a></td></tr></table>
<center>Copyright 2011 Ministry</center></body>"""

OLD_PORTAL_TEXT = """
    Joint commission meets in Doha
    Doha, 12 January 2011 - The Joint Commission of Qatar and Jordan held its third session today.
    Qatar | Jordan
    Khalid Al Attiyah; Hamad Ali | Amer Hadidi; Lina Saleh
    The fourth session will be held in Amman.
"""

ITEM_PAGE = """<!DOCTYPE html><html xml:lang="en-gb" lang="en-gb"><head><title>Board of Governors meets</title></head>
<body class="site view-article"><ul class="nav menu nav-pills"><li><a href="/">Home</a></li></ul><div class="item-page">
<div class="page-header"><h2 itemprop="headline">Board of Governors meets</h2></div><dl class="article-info">
<dd class="published">
<time datetime="2014-02-11T08:00:00+00:00" itemprop="datePublished">Published: 11 February 2014</time></dd>
<dd class="modified"><time datetime="2016-01-01" itemprop="dateModified">Last Updated: 01 January 2016</time></dd></dl>
<div itemprop="articleBody"><div>The Board met on 10 February 2014.<br />
Present were:<br /><br />1. Lesotho<br />2. Malawi</div>
<div>&nbsp;</div><div>The meeting closed at 17.00.</div></div>
<ul class="pager pagenav"><li class="previous"><a href="/p">Prev</a></li></ul></div></body></html>"""

ITEM_PAGE_TEXT = """
    Board of Governors meets
    Published: 11 February 2014
    The Board met on 10 February 2014.
    Present were:
    1. Lesotho
    2. Malawi
    The meeting closed at 17.00.
"""

LINKED_STATES = """<!doctype html><html lang="en"><head><title>Site | Thirteenth Ministerial Conference</title></head><body>
<ul id="nav"><li><a href="/">Home</a></li><li><a href="/">Members</a></li></ul><div id="content">
<h1>Thirteenth Ministerial Conference</h1><p>The conference was held in Nairobi on 15 December 2015.</p>
<p>The following countries attended:</p><ul><li><a href="/ke">Kenya</a></li><li><a href="/ug">Uganda</a></li>
<li><a href="/rw">Rwanda</a></li></ul></div></body></html>"""

LINKED_STATES_TEXT = """
    Thirteenth Ministerial Conference
    The conference was held in Nairobi on 15 December 2015.
    The following countries attended:
    • Kenya
    • Uganda
    • Rwanda
"""

SECTIONS = """<!doctype html><html lang="en"><head><title>Forum on water, sixth session</title></head><body>
<header><h1>Forum on water, sixth session</h1></header><section class="intro"><p>The sixth session of the Forum on water was
convened in Geneva on 9 and 10 May 2017 by the secretariat, and was presided over by Mr Luc Favre.</p></section>
<section class="people"><h2>List of participants</h2><table><tr><td><b>AUSTRIA</b></td></tr><tr><td>Mr H. Gruber, Ministry
of Agriculture</td></tr><tr><td><b>BRAZIL</b></td></tr><tr><td>Ms C. Lima</td></tr></table></section></body></html>"""

SECTIONS_TEXT = """
    Forum on water, sixth session
    The sixth session of the Forum on water was convened in Geneva on 9 and 10 May 2017 by the secretariat, and was presided \
over by Mr Luc Favre.
    List of participants
    AUSTRIA
    Mr H. Gruber, Ministry of Agriculture
    BRAZIL
    Ms C. Lima
"""

NINETIES = """<HTML><HEAD><TITLE>List of participants</TITLE></HEAD><BODY BGCOLOR="#FFFFFF"><CENTER><H1>List of
participants</H1></CENTER><P><B>Albania</B><BR>Mr. Arben Hoxha<BR>Ms. Mira Leka<P><B>Croatia</B><BR>Mr. Ivo Babic<HR></BODY>"""

NINETIES_TEXT = """
    List of participants
    Albania
    Mr. Arben Hoxha
    Ms. Mira Leka
    Croatia
    Mr. Ivo Babic
"""

PREFORMATTED = """<html><body><pre>
MINUTES OF THE COMMITTEE

The Committee met at Bern on 4 March 1996 under the chairmanship of
Mr. P. Keller. Delegates of Austria, Belgium and the Netherlands were
present; Luxembourg had sent its apologies.

Present:
  Austria
  Belgium
</pre></body></html>"""

PREFORMATTED_TEXT = """
    MINUTES OF THE COMMITTEE
    The Committee met at Bern on 4 March 1996 under the chairmanship of Mr. P. Keller. Delegates of Austria, Belgium and the \
Netherlands were present; Luxembourg had sent its apologies.
    Present:
    Austria
    Belgium
"""

FROM_WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p {margin:0cm;} --></style></head>
<body lang=EN-GB><div class=WordSection1><p class=MsoTitle>Minutes of the 3rd meeting</p><p class=MsoNormal>Held on
4<sup>th</sup> May 2016 in Riga<o:p></o:p></p><p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;
</span></span>Latvia</p><p class=MsoListParagraph><![if !supportLists]><span>2.<span>&nbsp; </span></span><![endif]>Estonia</p>
<table border=1><tr><td><p class=MsoNormal>Latvia</p></td><td><p>Mr J. Ozols</p><p>Ms A. Kalnina</p></td></tr>
<tr><td><p>Estonia</p></td><td><p>Head of<br>delegation</p></td></tr></table>
<p>Signed<sup>1</sup> over 20 m<sup>2</sup>.</p></div>"""

FROM_WORD_TEXT = """
    Minutes of the 3rd meeting
    Held on 4th May 2016 in Riga
    • Latvia
    2. Estonia
    Latvia | Mr J. Ozols; Ms A. Kalnina
    Estonia | Head of delegation
    Signed[1] over 20 m2.
"""

FOLDED = """<!doctype html><html lang="en"><head><title>High-level dialogue</title></head><body>
<main class="main-content share-enabled"><h1>High-level<br>dialogue</h1><div class="meta"><span>2 March 2021</span><span>Press
release</span></div><p>The dialogue took place online.</p><details><summary>Participants</summary><p>Chile, Peru and Ecuador</p>
</details><figure><img src="a"><figcaption>Ministers in Lima</figcaption></figure><p hidden>Draft</p>
<p style="display: none">Older version</p><p>Contact: press@example.org</p></main><div class="share-buttons">
<a href="#">Tweet</a></div></body></html>"""

FOLDED_TEXT = """
    High-level dialogue
    2 March 2021 Press release
    The dialogue took place online.
    Participants
    Chile, Peru and Ecuador
    Ministers in Lima
    Contact: press@example.org
"""

FRAGMENT = """<p>Third session of the Council, <b>Astana</b>, 5&nbsp;May&nbsp;2018</p>
<ul><li>Kazakhstan<li>Russia<li>Belarus</ul><p>Text with &lt;script&gt;alert(1)&lt;/script&gt; in it.<script>x()</script>"""

FRAGMENT_TEXT = """
    Third session of the Council, Astana, 5 May 2018
    • Kazakhstan
    • Russia
    • Belarus
    Text with <script>alert(1)</script> in it.
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(BLOG, BLOG_TEXT, id="blog system with widgets"),
        pytest.param(OFFICE, OFFICE_TEXT, id="office with cookie banner, definition list and nested numbers"),
        pytest.param(MOBILE, MOBILE_TEXT, id="news page for phones"),
        pytest.param(CARDS, CARDS_TEXT, id="grid with cards of other news and a side column"),
        pytest.param(OLD_PORTAL, OLD_PORTAL_TEXT, id="ministry laid out with tables, headline in bold"),
        pytest.param(ITEM_PAGE, ITEM_PAGE_TEXT, id="headline of the second level, lines by br"),
        pytest.param(LINKED_STATES, LINKED_STATES_TEXT, id="participants that are links, at the end"),
        pytest.param(SECTIONS, SECTIONS_TEXT, id="participants in a section of their own"),
        pytest.param(NINETIES, NINETIES_TEXT, id="capitals, unclosed paragraphs"),
        pytest.param(PREFORMATTED, PREFORMATTED_TEXT, id="preformatted minutes"),
        pytest.param(FROM_WORD, FROM_WORD_TEXT, id="saved from Word"),
        pytest.param(FOLDED, FOLDED_TEXT, id="folded parts shown, hidden parts not"),
        pytest.param(FRAGMENT, FRAGMENT_TEXT, id="fragment without head and body"),
    ],
)
def test_the_report_is_read_and_the_page_around_it_is_not(source: str, expected: str) -> None:
    assert page(source).text.split("\n") == lines(expected)


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8"])
def test_a_page_laid_out_with_tables_in_any_encoding(encoding: str) -> None:
    report = page(TABLES, encoding)
    assert report.text.split("\n") == lines(TABLES_TEXT)
    assert report.metadata.published == date(2019, 3, 12)
    assert report.metadata.language == "ru"


def test_metadata_from_meta_elements() -> None:
    metadata = page(BLOG).metadata
    assert metadata.title == "Commission holds its tenth session"
    assert metadata.published == date(2022, 5, 4)
    assert metadata.publisher == "Northern Basin Commission"
    assert metadata.address == "https://basin.example.org/news/tenth-session/"
    assert metadata.language == "en"


def test_metadata_from_json_ld() -> None:
    metadata = page(MOBILE).metadata
    assert (metadata.title, metadata.publisher) == ("Leaders agree on pact", "The Daily Courier")
    assert metadata.published == date(2021, 3, 2)


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Council meets in Bern</title>", "<p>Text.</p>", "Council meets in Bern"),
        (
            "<title>Council meets - new rules agreed</title>",
            "<p>Text.</p>",
            "Council meets - new rules agreed",
        ),
        ("<title>Council meets - The Post</title>", "<h1>Council meets</h1>", "Council meets"),
        ("<title>The Post | Council meets</title>", "<h1>Council meets</h1>", "Council meets"),
        (
            '<title>Council meets | News | The Post</title><meta property="og:site_name" content="The Post">',
            "<p>Text.</p>",
            "Council meets | News",
        ),
        (
            '<title>Council meets – The Post</title><meta property="og:site_name" content="the post">',
            "<p>Text.</p>",
            "Council meets",
        ),
        ('<title>The Post</title><meta property="og:site_name" content="The Post">', "<p>Text.</p>", None),
        ("<title>The Post</title>", "<h1>Council meets in Bern</h1>", "Council meets in Bern"),
        (
            '<title>Council meets</title><meta property="og:site_name" content="The Post">',
            "<h1>The Post</h1><h2>Council meets</h2>",
            "Council meets",
        ),
        ("", "<p>Text.</p>", None),
    ],
)
def test_the_site_is_taken_off_the_title_only_where_the_page_shows_it(
    head: str, body: str, title: str | None
) -> None:
    source = f"<html><head>{head}</head><body><main>{body}<p>The Council met in Bern on Friday.</p></main></body></html>"
    assert page(source).metadata.title == title


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("8 July 2021", date(2021, 7, 8)),
        ("Published on: 8 July 2021, 10:30", date(2021, 7, 8)),
        ("July 8, 2021 | News", date(2021, 7, 8)),
        ("08.07.2021", date(2021, 7, 8)),
        ("2021-07-08", date(2021, 7, 8)),
        ("13/07/2021", date(2021, 7, 13)),
        ("05/07/2021", None),
        ("Thursday, 8th July 2021", date(2021, 7, 8)),
        ("8 июля 2021", date(2021, 7, 8)),
        ("le 8 juillet 2021", date(2021, 7, 8)),
        ("Minsk, 8 July 2021", date(2021, 7, 8)),
        ("Updated: 8 July 2021", None),
        ("When: 8 July 2021", None),
        ("The meeting was held on 8 July 2021.", None),
        ("Held on 8 July 2021 in the palace", None),
        ("31 June 2021", None),
        ("Almaty, 12 – 14 March 2019", None),
        ("March 12-14, 2019", None),
    ],
)
def test_the_day_of_publication_is_a_date_alone_near_the_headline(line: str, day: date | None) -> None:
    body = f"<article><h1>The council meets again</h1><div>{line}</div><p>The council met and talked about fish.</p></article>"
    assert page(f"<html><body>{body}</body></html>").metadata.published == day


def test_a_day_of_change_is_not_a_day_of_publication() -> None:
    source = '<html><head><meta property="article:modified_time" content="2020-01-02"></head><body><p>Text.</p></body></html>'
    assert page(source).metadata.published is None


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ('<link rel="canonical" href="https://a.example.org/x">', "https://a.example.org/x"),
        (
            '<link rel="canonical" href="/x"><meta property="og:url" content="https://a.example.org/y">',
            "https://a.example.org/y",
        ),
        ('<link rel="canonical" href="https://a.example.org/">', None),
        ('<link rel="canonical" href="file:///home/me/x.html">', None),
    ],
)
def test_the_address_is_one_that_can_be_opened(head: str, address: str | None) -> None:
    assert (
        page(f"<html><head>{head}</head><body><p>Text of it.</p></body></html>").metadata.address == address
    )


def test_a_page_saved_by_a_browser_knows_its_address() -> None:
    source = "<!DOCTYPE html>\n<!-- saved from url=(0030)https://a.example.org/news/12 -->\n<html><p>Text.</p></html>"
    assert page(source).metadata.address == "https://a.example.org/news/12"


def test_the_language_that_a_page_declares_is_checked() -> None:
    text = "Заседание Комиссии состоялось в Минске, в нём приняли участие представители восьми государств."
    assert page(f'<html lang="en"><body><p>{text}</p></body></html>').metadata.language == "ru"
    assert page('<html lang="ky"><body><p>Бишкек 2021</p></body></html>').metadata.language == "ky"


def test_a_page_without_text_is_refused_with_the_next_step() -> None:
    source = '<html><body><div id="root"></div><script src="app.js"></script></body></html>'
    with pytest.raises(UnreadableFile) as refused:
        page(source)
    assert refused.value.reason == "empty"
    assert "save it as PDF" in refused.value.next_step


def test_no_line_of_a_long_table_is_lost() -> None:
    rows = "".join(f"<tr><td>State {n}</td><td>Person {n}</td></tr>" for n in range(300))
    text = page(
        f"<html><body><h1>Participants</h1><p>Those present:</p><table>{rows}</table></body></html>"
    ).text
    assert [line for line in text.split("\n") if "|" in line] == [
        f"State {n} | Person {n}" for n in range(300)
    ]


def test_merged_cells_come_once_and_columns_stay_in_place() -> None:
    source = """<table><tr><th colspan="2">Delegations</th><th>Post</th></tr><tr><td rowspan="2">Latvia</td><td>Mr Ozols</td>
    <td>Head</td></tr><tr><td>Ms Kalnina</td><td>Member</td></tr></table>"""
    assert page(f"<html><body><p>Participants</p>{source}</body></html>").text.split("\n") == [
        "Participants",
        "Delegations | Post",
        "Latvia | Mr Ozols | Head",
        "| Ms Kalnina | Member",
    ]


def test_a_text_file_that_is_a_whole_page_is_read_as_one() -> None:
    assert read_file(Path("saved.txt"), BLOG.encode()).text == page(BLOG).text
    mention = b"The tag <html> begins a page, and <body> its body."
    assert read_file(Path("about.txt"), mention).text == mention.decode()


def test_an_html_file_without_a_tag_is_read_as_text() -> None:
    assert page("Armenia\nBelarus\n1 < 2 & 3 > 2").text == "Armenia\nBelarus\n1 < 2 & 3 > 2"
