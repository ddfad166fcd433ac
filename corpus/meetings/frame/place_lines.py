"""Places in lines that hold no sentence: "Venue: …", "CITY, 19 June 2007" below a title.

Knows the layout of such lines. Knows nothing of sentences.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.meetings.frame.head_lines import head_lines
from corpus.meetings.frame.place_words import VENUE_WORDS, country_after
from corpus.meetings.grammar.document import HEADING, ROW, Document
from corpus.meetings.grammar.lexicon import MEETING_NOUNS
from corpus.meetings.grammar.tokens import DATE, PUNCT, STATE, WORD, Tokens
from corpus.meetings.model import MeetingPlace
from corpus.meetings.people.person_names import NON_NAMES
from corpus.places import PlaceMatch, find_places
from corpus.report import Span

_LABELS = frozenset({"place", "venue", "location", "where", "locality"})
_LABELLED_IN = 30


def labelled_place(document: Document) -> MeetingPlace | None:
    """ "Place: Sarajevo", "Venue | Abidjan, Hôtel du Plateau", "Date and place: …"."""
    for read in document.sentences[:_LABELLED_IN]:
        tokens = read.tokens
        alone = tokens[0].lower in _LABELS and all(t.text == ":" for t in tokens[1:]) if tokens else False
        if alone and read.index + 1 < len(document.sentences):
            below = document.sentences[read.index + 1]
            found = None if below.groups else _after_label(document, below.tokens, 0)
            if found is not None:
                return found
        for k in range(min(len(tokens) - 2, 6)):
            if tokens[k].lower not in _LABELS or tokens[k + 1].text not in ":|":
                continue
            if any(t.lower == "next" for t in tokens[:k]):
                continue
            found = _after_label(document, tokens, k + 2)
            if found is not None:
                return found
    return None


def _after_label(document: Document, tokens: Tokens, start: int) -> MeetingPlace | None:
    rest = tokens[start : start + 24]
    city = next((t for t in rest if t.place is not None and t.place.city), None)
    venue = venue_among(rest)
    place = city.place if city is not None else _lesser_town(document, rest)
    if place is None and venue is None:
        return None
    country = place.country if place is not None else None
    if city is not None and place is not None:
        country = country_after(tokens, tokens.index(city), place.span.end, place.country) or place.country
    span = place.span if place is not None else venue
    assert span is not None
    return MeetingPlace(
        place.city if place else None, country, venue.of(document.text) if venue else None, span
    )


def _lesser_town(document: Document, rest: Tokens) -> PlaceMatch | None:
    """A town, between commas of its own behind a label of place, that prose would have to put behind "in"."""
    start = 0
    for k in range(len(rest) + 1):
        if k < len(rest) and rest[k].text not in ",;|(":
            continue
        piece = Span(rest[start].start, rest[k - 1].end) if k > start else None
        start = k + 1
        found = find_places(f"in {piece.of(document.text)}") if piece is not None else ()
        if piece is not None and found and found[0].city and len(found[0].span) == len(piece):
            return replace(found[0], span=piece)
    return None


def venue_among(tokens: Tokens) -> Span | None:
    """The words between commas that hold a building's word."""
    words = tokens
    opened = next((n for n, t in enumerate(words) if t.text == "("), len(words))
    hall = next((n for n, t in enumerate(words[:opened]) if t.lower in VENUE_WORDS), None)
    if hall is None:
        return None
    start = hall
    while start > 0 and words[start - 1].text not in ",;|()" and words[start - 1].kind != DATE:
        start -= 1
    while start < hall and words[start].lower in {"the", "at", "in", "held"}:
        start += 1
    end = hall + 1
    while end < len(words) and words[end].text not in ",;|()." and words[end].kind != DATE:
        end += 1
    return Span(words[start].start, words[end - 1].end)


def heading_place(document: Document) -> MeetingPlace | None:
    """ "Andorra la Vella, 19 June 2007": a short line above the text with a place and a date."""
    for line in head_lines(document):
        opening = line.kind not in (HEADING, ROW)
        for index in line.sentences[:1] if opening else line.sentences:
            read = document.sentences[index]
            held = read.tokens[0].lower in {
                "held",
                "convened",
            }  # "Held at Headquarters, X, on 5 May, at 10 a.m."
            long = (
                len(read.tokens) > 10
                and not held
                and not (read.dates and read.dates[-1] >= len(read.tokens) - 3)
            )
            if opening and (long or any(g.finite for g in read.groups)):
                continue
            found = _in_line(document, read.tokens, line.number, line.section)
            if found is not None:
                return found
    return None


def _in_line(document: Document, tokens: Tokens, number: int, section: str) -> MeetingPlace | None:
    dates = [k for k, t in enumerate(tokens) if t.kind == DATE]
    if not dates:
        return _place_alone(tokens) if number < 6 and section == "" else None
    venue = venue_among(tokens)
    named = venue.of(document.text) if venue else None
    for k, token in enumerate(tokens):
        if token.place is None or not token.place.city or abs(k - dates[0]) > 10:
            continue
        if k and tokens[k - 1].lower in {"from", "of"} and venue is None:
            continue
        country = country_after(tokens, k, token.place.span.end, token.place.country) or token.place.country
        if venue is not None and venue.contains(token.place.span):
            named = None if token.place.span == venue else named
        return MeetingPlace(token.place.city, country, named, token.place.span)
    town = _unknown_town(document, tokens, dates[0]) or _town_before(tokens, dates[-1])
    if town is not None:
        at = next(n for n, t in enumerate(tokens) if t.start == town.start)
        return MeetingPlace(town.of(document.text), country_after(tokens, at, town.end), named, town)
    return None


def _hall_and_town(tokens: Tokens) -> MeetingPlace | None:
    """ "Tower Palace, Xtown": a line that is nothing but a building and its city."""
    place = tokens[-1].place if tokens else None
    if place is None or not place.city or len(tokens) > 8 or any(t.kind == DATE for t in tokens):
        return None
    comma = next((k for k, t in enumerate(tokens) if t.text == ","), 0)
    behind = bool(comma) and tokens[comma + 1].start == place.span.start
    venue = venue_among(tokens[:comma]) if behind else None
    return MeetingPlace(place.city, place.country, None, place.span) if venue is not None else None


def _place_alone(tokens: Tokens) -> MeetingPlace | None:
    """A line that is nothing but a city, with its country."""
    hall = _hall_and_town(tokens)
    if hall is not None:
        return hall
    words = [t for t in tokens if t.kind != PUNCT and (t.state is None or t is tokens[0])]
    if not tokens or not words or len(words) > 3 or tokens[0].place is None or not tokens[0].place.city:
        return None
    place = tokens[0].place
    if words[-1].start >= place.span.end:
        return None
    return MeetingPlace(
        place.city, country_after(tokens, 0, place.span.end, place.country) or place.country, None, place.span
    )


def _town_before(tokens: Tokens, date_at: int) -> Span | None:
    """ "Report of the Xtown Panel, Ytown, Latvia, 4-6 July 2017": the name and the state before the date."""
    k = date_at - 1
    if k < 3 or tokens[k].text != "," or tokens[k - 1].kind != STATE or tokens[k - 2].text != ",":
        return None
    end = k - 2
    start = end
    while start > 0 and tokens[start - 1].kind == WORD and tokens[start - 1].capital:
        start -= 1
        if tokens[start].lower in NON_NAMES or tokens[start].lower in MEETING_NOUNS:
            return None
    if not 1 <= end - start <= 3 or (start > 0 and tokens[start - 1].text not in ",("):
        return None
    return Span(tokens[start].start, tokens[end - 1].end)


def _unknown_town(document: Document, tokens: Tokens, date_at: int) -> Span | None:
    """ "Xtown, 13 June 2019" or "Xtown (Hungary), 13 June 2019": a name alone before the date."""
    end = 0
    while end < len(tokens) and tokens[end].kind == WORD and tokens[end].capital:
        if tokens[end].lower in NON_NAMES or tokens[end].lower in MEETING_NOUNS:
            return None
        end += 1
    if not 1 <= end <= 3 or end >= len(tokens) or tokens[end].text not in ",(":
        return None
    between = tokens[end:date_at]
    if any(t.kind not in (PUNCT, STATE) and t.lower not in {"the", "on"} for t in between):
        return None
    if tokens[0].text.isupper() and len(tokens[0].text) <= 3:
        return None
    span = Span(tokens[0].start, tokens[end - 1].end)
    name = span.of(document.text)
    # "ZAMTEC, 26 February", "Lake-Courier, Thursday 16 March": a body or a newspaper, unless somebody met in it.
    doubtful = end == 1 and (name.isupper() or "-" in name)
    met_in = re.compile(rf"\b(?:in|at|near|to)\s+{re.escape(name)}\b", re.IGNORECASE)
    return span if not doubtful or met_in.search(document.text) else None
