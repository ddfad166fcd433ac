"""Where a meeting was held: city, country, venue.

Knows in which order the statements of a report are asked for the place. A newsroom's dateline is used only where the report
says no other place.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from corpus.meetings.frame.account_model import Account, of_another
from corpus.meetings.frame.anchors import Anchor
from corpus.meetings.frame.asides import at_another_time
from corpus.meetings.frame.beside import PLAIN_NOUNS
from corpus.meetings.frame.holding import HOLDING, in_foreign_clause
from corpus.meetings.frame.not_held import tells_what_comes
from corpus.meetings.frame.place_lines import heading_place, labelled_place
from corpus.meetings.frame.place_scores import ENOUGH, is_person_before, place_score
from corpus.meetings.frame.place_words import (
    VENUE_WORDS,
    capital_paraphrase,
    country_after,
    country_only,
    hosting_town,
    town_behind_venue,
    unknown_city,
    venue_at,
)
from corpus.meetings.grammar.document import HEADING, ROW, Document, Read
from corpus.meetings.model import MeetingPlace
from corpus.places import PlaceMatch, dateline
from corpus.places.table import cities_called
from corpus.report import Span
from corpus.states import find_states

_OPENING = 12  # sentences of an account that can tell its place without telling of its holding


def in_the_country_of_its_venue(place: MeetingPlace | None) -> MeetingPlace | None:
    """A place in a town that no gazetteer knows, with the country that the name of the building tells: "the University of
    Mauritius"; an embassy's country is another."""
    if place is None or place.country or not place.venue or _ABROAD.search(place.venue):
        return place
    codes = {match.code for match in find_states(place.venue)}
    return replace(place, country=codes.pop()) if len(codes) == 1 else place


_ABROAD = re.compile(
    r"\b(?:embass\w+|mission|consulate|representation|house|residence|delegation|high\s+commission|airways|airlines|street|"
    r"avenue|square|road|bank)\b",
    re.IGNORECASE,
)


def place_of(document: Document, account: Account, online: bool) -> MeetingPlace | None:
    """City and venue as written, the country where said or clear from the city."""
    said = _in_label(document, account) or _said_at(document, account, online)
    if said is None or said.city is None:
        other = (
            _in_other_sentences(document, account)
            if account.separate
            else _elsewhere(document, account, online)
        )
        if said is None:
            said = other
        elif other is not None and _agree(said, other):
            said = MeetingPlace(
                other.city, other.country or said.country, said.venue or other.venue, other.span
            )
    if said is not None and said.venue is None and not online:
        venue = _venue_nearby(document, account)
        above = None if venue is not None or account.separate else heading_place(document)
        if venue is not None:
            said = replace(said, venue=venue.of(document.text))
        elif above is not None and above.city == said.city:
            said = replace(said, venue=above.venue)
    return _with_the_town_of_its_hall(said) if said is not None and said.city is None else said


def _with_the_town_of_its_hall(said: MeetingPlace) -> MeetingPlace:
    """ "at the Borneo Convention Centre Kuching": a hall whose name ends with its town."""
    last = (said.venue or "").split()[-1:]
    towns = [c for c in cities_called(last[0]) if said.country in (None, c.code)] if last else []
    one = len({town.code for town in towns}) == 1 and max(t.population for t in towns) >= _A_TOWN
    if not one or len((said.venue or "").split()) < _LONG_NAME:
        return said
    return replace(said, city=last[0], country=said.country or towns[0].code)


_A_TOWN, _LONG_NAME = 100_000, 3


def _in_label(document: Document, account: Account) -> MeetingPlace | None:
    """The town in the label of a part of the report: the words before its first verb."""
    if not account.section or account.anchors[0].clause is not None:
        return None
    for index in account.section:
        read = document.sentences[index]
        if any(group.finite for group in read.groups):
            return None
        place = next((t.place for t in read.tokens if t.place is not None and t.place.city), None)
        if place is not None:
            return MeetingPlace(place.city, place.country, None, place.span)
    return None


def _agree(said: MeetingPlace, other: MeetingPlace) -> bool:
    """Whether a city found elsewhere can be that of the place said: not one in another country."""
    return said.country is None or other.country in (None, said.country)


def _said_at(document: Document, account: Account, online: bool) -> MeetingPlace | None:
    """The place that a statement of the meeting's being held names."""
    first: MeetingPlace | None = None
    for anchor in sorted(account.anchors, key=lambda a: -a.strength):
        read = document.sentences[anchor.sentence]
        found = _in_sentence(document, read, anchor, account, online)
        if found is None or (online and found.city and _sits_elsewhere(read, found)):
            continue
        if found.city:
            if first is not None and not _agree(first, found):
                return first
            return replace(found, venue=found.venue or (first.venue if first else None))
        first = first or found
    return first


def _elsewhere(document: Document, account: Account, online: bool) -> MeetingPlace | None:
    """The place in a labelled line, another sentence, a heading, or the dateline."""
    labelled = labelled_place(document)
    if labelled is not None:
        return labelled
    found = _in_other_sentences(document, account)
    if found is not None or online:
        return found
    heading = heading_place(document)
    if heading is not None:
        return heading
    beside = _beside_the_name(document, account)
    if beside is not None:
        return beside
    for index in range(min(a.sentence for a in account.anchors)):
        read = document.sentences[index]
        if any(g.real and g.lemma in {"hold", "take-place"} for g in read.groups):
            found = _in_sentence(document, read, None, account, False)
            if found is not None and found.city:
                return found
    line = dateline(document.text)
    if line is not None and line.city:
        return MeetingPlace(line.city, line.country, None, line.span)
    return None


def _in_other_sentences(document: Document, account: Account) -> MeetingPlace | None:
    """The place in a sentence that speaks of the meeting in the past, without being the statement that it was held."""
    anchored = {anchor.sentence for anchor in account.anchors if anchor.strength >= 2}
    nouns = {mention.noun for mention in account.mentions} | PLAIN_NOUNS
    for index in account.sentences[:_OPENING]:
        read = document.sentences[index]
        other = of_another(read, account) or at_another_time(read)
        if index in anchored or other or tells_what_comes(document, read):
            continue
        told = [g for g in read.groups if g.real and not g.pluperfect and g.lemma in _HELD]
        if not any(g.finite for g in told) and any(m.noun not in nouns for m in read.mentions):
            continue  # "drew attention to the conference held in X"
        event = any(t.lower == "event" for t in read.tokens[:3])
        if told and (read.mentions or event or any(g.lemma in _GATHERED for g in read.groups)):
            found = _in_sentence(document, read, None, account, False)
            if found is not None and found.city:
                return found
    return None


def _beside_the_name(document: Document, account: Account) -> MeetingPlace | None:
    """ "A announced this at the end of the summit in Xtown": the town right behind the meeting's name."""
    nouns = {mention.noun for mention in account.mentions}
    for read in (document.sentences[index] for index in account.sentences[:_OPENING]):
        if of_another(read, account) or tells_what_comes(document, read):
            continue
        for mention in read.mentions:
            verb = next((g.start for g in read.groups if g.start > mention.head), len(read.tokens))
            for k in range(mention.head + 1, min(verb, mention.end + _NEAR)):
                place = read.tokens[k].place
                if place is None or not place.city or mention.noun not in nouns:
                    continue
                if read.tokens[k - 1].lower in {"in", "at", ","}:
                    country = country_after(read.tokens, k, place.span.end, place.country) or place.country
                    return MeetingPlace(place.city, country, None, place.span)
    return None


_NEAR = 8  # words
_GATHERED = frozenset(
    {"meet", "gather", "convene", "assemble", "come-together", "travel", "come", "arrive", "visit"}
)
_HELD = (
    frozenset(
        {"hold", "organise", "organize", "take-place", "host", "open", "travel", "come", "receive", "welcome"}
    )
    | _GATHERED
)


def _sits_elsewhere(read: Read, place: MeetingPlace) -> bool:
    """Of an online meeting: whether the city belongs to a clause about a person ("who sat in …")."""
    owner = None
    for clause in read.clauses:
        if (
            clause.group.start < len(read.tokens)
            and read.tokens[clause.group.start].start <= place.span.start
        ):
            owner = clause
    return owner is not None and (
        (owner.relative and owner.group.finite) or owner.group.lemma in {"sit", "connect", "join"}
    )


def _in_sentence(
    document: Document, read: Read, anchor: Anchor | None, account: Account, online: bool
) -> MeetingPlace | None:
    day = account.date.start if account.date and account.date.precision == "day" else None
    city = _city(read, anchor, day)
    venue = _venue(document, read, anchor)
    if city is not None:
        k, place = city
        if venue is not None and venue.contains(place.span) and venue.start == place.span.start:
            venue = None
        country = country_after(read.tokens, k, place.span.end, place.country) or place.country
        return MeetingPlace(place.city, country, venue.of(document.text) if venue else None, place.span)
    if not online:
        unknown = town_behind_venue(read.tokens, venue) if venue is not None else None
        unknown = unknown or hosting_town(read.tokens, read)
        unknown = unknown or unknown_city(read.tokens, read, _behind(anchor))
        if unknown is not None:
            k = next(n for n, t in enumerate(read.tokens) if t.start == unknown.start)
            country = country_after(read.tokens, k, unknown.end)
            named = venue.of(document.text) if venue and not venue.overlaps(unknown) else None
            return MeetingPlace(unknown.of(document.text), country, named, unknown)
    stated = _country_said(read, anchor)
    if stated is not None:
        code, span = stated
        return MeetingPlace(None, code, venue.of(document.text) if venue else None, span)
    return MeetingPlace(None, None, venue.of(document.text), venue) if venue is not None else None


def _behind(anchor: Anchor | None) -> int:
    """Where the place of a statement can begin: behind its verb, or behind the noun that a participle belongs to."""
    if anchor is None or anchor.clause is None:
        return 0
    group, mention = anchor.clause.group, anchor.mention
    reduced = anchor.clause.relative and not group.finite and mention is not None
    return min(group.end, mention.end) if reduced and mention is not None else group.end


def _city(read: Read, anchor: Anchor | None, day: date | None) -> tuple[int, PlaceMatch] | None:
    mention = anchor.mention if anchor else None
    clause = anchor.clause if anchor else None
    best: tuple[int, PlaceMatch] | None = None
    best_score = ENOUGH - 0.6
    for k, token in enumerate(read.tokens):
        if token.place is None or not token.place.city:
            continue
        score = place_score(read, k, mention, clause, day, anchor is not None)
        if score > best_score:
            best, best_score = (k, token.place), score
    return best


def _country_said(read: Read, anchor: Anchor | None) -> tuple[str, Span] | None:
    clause = anchor.clause if anchor else None
    mention = anchor.mention if anchor else None
    if clause is not None and mention is not None and clause.group.end >= mention.end:
        stated = country_only(read, clause.group.end) if clause.group.lemma in HOLDING else None
        if stated is not None and stated.code:
            return stated.code, Span(stated.start, stated.end)
    paraphrase = capital_paraphrase(read.tokens)
    if paraphrase is not None and paraphrase.code:
        return paraphrase.code, Span(paraphrase.start, paraphrase.end)
    return None


_INTO = frozenset({"at", "in", "into", "to", "aboard"})


def _venue(document: Document, read: Read, anchor: Anchor | None) -> Span | None:
    """The building that a sentence of the meeting names behind a preposition of place."""
    tokens = read.tokens
    for k, token in enumerate(tokens[:-1]):
        if token.lower not in _INTO or in_foreign_clause(read, k) or is_person_before(read, k):
            continue
        if token.lower in {"to", "into"} and not any(
            c.group.lemma in _CAME and c.group.start < k for c in read.clauses
        ):
            continue
        if anchor is None and not any(c.group.lemma in HOLDING and c.group.start < k for c in read.clauses):
            continue
        found = venue_at(document, read, tokens, k)
        if found is not None:
            return found
    return None


_CAME = frozenset({"come", "go", "travel", "welcome", "invite", "gather", "bring", "move", "receive", "pack"})


def _venue_nearby(document: Document, account: Account) -> Span | None:
    """The building, where only a sentence beside the statement names it."""
    for index in account.sentences[:6]:
        read = document.sentences[index]
        if any(m.when for m in read.mentions) or read.line.kind in (HEADING, ROW):
            continue
        if any(g.real and g.lemma in {"hold", "take-place", "meet", "gather"} for g in read.groups):
            found = _venue(document, read, None)
            if found is not None and any(w in VENUE_WORDS for w in found.of(document.text).lower().split()):
                return found
    return None
