"""Generated meeting reports: as many as a benchmark wants, the same for the same seed.

They are made from templates and all of them say so: their bodies, persons and decisions are invented. Good for
timing, because words, names and lengths vary as in real reports; never a measure of how well questions are answered.

Knows series of meetings and the reports on them. Knows nothing of libraries.
"""

from __future__ import annotations

import html
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from corpus.report import Span
from evals.bench import templates
from evals.bench import vocabulary as words
from evals.bench.templates import MONTHS, Teller, capitalised, listed, ordinal

GENERATOR = "1"
"""Moves whenever the same seed gives other reports, so that kept libraries are made again."""

LABEL = "Generated report, for benchmarks"


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a generated report says of its meeting: the answers to questions about it."""

    body: str
    organ: str  # the body for short: "Commission"
    union: str  # the union that the body belongs to
    number: int
    day: date
    city: str
    chair: str
    document: str
    matter: str
    next_city: str
    last_number: int  # the highest number of any meeting of the body


@dataclass(frozen=True, slots=True)
class GeneratedReport:
    """One report: `name` is its file's name, `content` what stands in the file, `text` its paragraphs alone."""

    name: str
    title: str
    published: date
    publisher: str
    text: str
    content: str
    meeting: Meeting


def reports(seed: int) -> Iterator[GeneratedReport]:
    """Reports without end; the first n of them are the same for every n."""
    chance = random.Random(f"reports {GENERATOR} {seed}")
    teller = Teller(chance)
    number = 0
    while True:
        for meeting in _series(teller):
            for desk in range(1 if chance.random() < 0.75 else 2):
                yield _report(teller, meeting, number, desk)
                number += 1


def holding(passages: int, seed: int, count: Callable[[str], int]) -> list[GeneratedReport]:
    """The first reports of `seed` that together have at least `passages` passages; `count` says how many a text has."""
    found: list[GeneratedReport] = []
    total = 0
    for report in reports(seed):
        if total >= passages:
            break
        found.append(report)
        total += count(report.text)
    return found


def first(number: int, seed: int) -> list[GeneratedReport]:
    return list(islice(reports(seed), number))


def passages_in(count_tokens: Callable[[Sequence[str]], list[int]]) -> Callable[[str], int]:
    """A counter of the passages of a text, for `holding`."""
    from index.passages import cut

    def count(text: str) -> int:
        spans: list[Span] = cut(text, count_tokens)
        return len(spans)

    return count


def write(found: Sequence[GeneratedReport], folder: Path) -> Path:
    """The reports as files, a thousand in a folder at most."""
    for at, report in enumerate(found):
        inner = folder / f"{at // 1000:03}"
        inner.mkdir(parents=True, exist_ok=True)
        (inner / report.name).write_text(report.content, encoding="utf-8")
    return folder


def _series(teller: Teller) -> Iterator[Meeting]:
    """The meetings of one body, some months apart."""
    chance = teller.chance
    name, organ = teller.pick(words.ORGANS)
    union = teller.union()
    body = f"{name} {_headline(chance.choice(words.THINGS))} of the {union}"
    begin = chance.randint(1, 30)
    last = begin + chance.randint(2, 24)
    day = date(2004, 1, 1) + timedelta(days=chance.randint(0, 365 * 14))
    city, _ = teller.pick(words.CITIES)
    for number in range(begin, last + 1):
        next_city, _ = teller.pick(words.CITIES)
        matter = teller.matter()
        document = f"{teller.pick(words.DOCUMENTS)} on {capitalised(matter)}"
        yield Meeting(
            body, organ, union, number, day, city, teller.person(), document, matter, next_city, last
        )
        day += timedelta(days=chance.randint(60, 400))
        city = next_city


def _report(teller: Teller, meeting: Meeting, number: int, desk: int) -> GeneratedReport:
    chance = teller.chance
    publisher = (
        f"{teller.union()} {chance.choice(words.PUBLISHERS)}" if desk else f"{meeting.union} Secretariat"
    )
    published = meeting.day + timedelta(days=chance.randint(0, 6))
    title = _title(teller, meeting, desk)
    paragraphs = _paragraphs(teller, meeting)
    text = "\n".join(paragraphs)
    kind = chance.choices(("md", "html", "txt"), (5, 3, 2))[0]
    if kind == "html":
        content = _page(title, published, publisher, paragraphs)
    else:
        content = _front_matter(title, published, publisher) + "\n\n".join(paragraphs) + "\n"
    return GeneratedReport(f"{number:06}.{kind}", title, published, publisher, text, content, meeting)


def _title(teller: Teller, meeting: Meeting, desk: int) -> str:
    template = (
        "{city}: [talks on|agreement on|new steps in] {matter}"
        if desk
        else "[{nth} meeting of the {body}|The {body} meets in {city}|{city} hosts the {body}]"
    )
    nth = ordinal(meeting.number, spelt=teller.chance.random() < 0.5)
    return teller.sentence(template, nth=nth, body=meeting.body, city=meeting.city, matter=meeting.matter)


def _paragraphs(teller: Teller, meeting: Meeting) -> list[str]:
    chance = teller.chance
    given = {
        "body": meeting.body,
        "organ": meeting.organ,
        "nth": ordinal(meeting.number, spelt=chance.random() < 0.5),
        "day": f"{meeting.day.day} {MONTHS[meeting.day.month - 1]} {meeting.day.year}",
        "city": meeting.city,
        "states": listed(teller.states(chance.randint(3, 11))),
        "headcount": str(chance.randint(14, 320)),
        "chair": meeting.chair,
        "chair_state": teller.state(),
        "document": meeting.document,
        "next_city": meeting.next_city,
        "next_month": chance.choice(MONTHS),
        "next_year": str(meeting.day.year + 1),
    }

    def one(options: Sequence[str]) -> str:
        return teller.sentence(chance.choice(options), **given)

    told = [f"{one(templates.HELD)} {one(templates.CHAIRED)}", one(templates.ATTENDED)]
    if chance.random() < 0.7:
        told.append(one(templates.OPENED))
    # Most reports are short and a few are long, as in any archive.
    for _ in range(max(1, min(30, round(chance.lognormvariate(1.2, 0.7))))):
        matters = [teller.sentence(chance.choice(templates.MATTERS)) for _ in range(chance.randint(2, 4))]
        told.append(" ".join(matters))
    told.append(f"{one(templates.APPROVED)} {one(templates.PURPOSE)}")
    told.append(one(templates.ASSIGNED))
    if chance.random() < 0.6:
        told.append(one(templates.NEXT))
    if chance.random() < 0.4:
        told.append(one(templates.BACKGROUND))
    return told


def _headline(phrase: str) -> str:
    return " ".join(capitalised(word) for word in phrase.split())


def _front_matter(title: str, published: date, publisher: str) -> str:
    return f'---\ntitle: "{title}"\ndate: {published}\npublisher: {publisher}\nkind: "{LABEL}"\n---\n'


def _page(title: str, published: date, publisher: str, paragraphs: Sequence[str]) -> str:
    told = "\n".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title>
<meta name="generator" content="{LABEL}"><meta property="og:site_name" content="{html.escape(publisher)}">
<meta property="article:published_time" content="{published}"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>{html.escape(title)}</h1>
{told}
</article></main></body></html>
"""
