"""Where a meeting was held: city, country, venue.

Knows the phrases of place beside a statement that a meeting was held. A newsroom's dateline is used only where the report
says no other place.
"""

from __future__ import annotations

from corpus.meetings.accounts import Account
from corpus.meetings.anchors import Anchor
from corpus.meetings.document import HEADING, ROW, Document, Read
from corpus.meetings.holding import HOLDING, in_foreign_clause, owner_lemma
from corpus.meetings.model import MeetingPlace
from corpus.meetings.place_words import (
    VENUE_WORDS,
    capital_paraphrase,
    country_after,
    country_only,
    unknown_city,
    venue_at,
)
from corpus.meetings.tokens import DATE, PUNCT, STATE, Token
from corpus.places import dateline
from corpus.report import Span


def place_of(document: Document, account: Account, online: bool) -> MeetingPlace | None:
    """City and venue as written, the country where said or clear from the city."""
    said = _said_at(document, account, online)
    if said is not None and (said.city or said.country):
        return said
    other = _elsewhere(document, account, online)
    if other is not None and said is not None:
        return MeetingPlace(other.city, other.country, said.venue or other.venue, other.span)
    return other or said


def _said_at(document: Document, account: Account, online: bool) -> MeetingPlace | None:
    """The place that a statement of the meeting's being held names."""
    for anchor in sorted(account.anchors, key=lambda a: -a.strength):
        found = _in_sentence(document, document.sentences[anchor.sentence], anchor, online)
        if found is not None and not (
            online and found.city and _sits_elsewhere(document.sentences[anchor.sentence], found)
        ):
            return found
    return None


def _elsewhere(document: Document, account: Account, online: bool) -> MeetingPlace | None:
    """The place in a labelled line, another sentence, a heading, or the dateline."""
    labelled = _labelled(document)
    if labelled is not None:
        return labelled
    first = account.anchors[0]
    for index in account.sentences[:12]:
        read = document.sentences[index]
        if index == first.sentence or any(m.when for m in read.mentions):
            continue
        if any(
            g.real and not g.pluperfect and g.lemma in {"hold", "take-place", "convene", "host", "open"}
            for g in read.groups
        ) and any(not m.when for m in read.mentions):
            found = _in_sentence(document, read, None)
            if found is not None and found.city:
                return found
    if online:
        return None
    heading = _heading(document)
    if heading is not None:
        return heading
    for index in range(min(a.sentence for a in account.anchors)):
        read = document.sentences[index]
        if any(g.real and g.lemma in {"hold", "take-place"} for g in read.groups):
            found = _in_sentence(document, read, None)
            if found is not None and found.city:
                return found
    line = dateline(document.text)
    if line is not None and line.city:
        return MeetingPlace(line.city, line.country, None, line.span)
    return None


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
    document: Document, read: Read, anchor: Anchor | None, online: bool = False
) -> MeetingPlace | None:
    tokens = read.tokens
    mention = anchor.mention if anchor else None
    clause = anchor.clause if anchor else None
    city = city_span = country = None
    venue = venue_span = None
    best = -99.0
    for k, token in enumerate(tokens):
        if token.place is not None:
            score = _place_score(
                read,
                clause.group.start if clause else 0,
                k,
                token,
                mention.start if mention else -1,
                mention.end if mention else -1,
            )
            if score > best and score > 0:
                best = score
                city, country, city_span = token.place.city, token.place.country, token.place.span
                stated = country_after(tokens, k, token.place.span.end)
                country = stated or country
        elif token.lower in {"at", "in"} and venue is None and k + 1 < len(tokens):
            owner = owner_lemma(read, k)
            if (owner is not None and owner not in HOLDING) or (
                owner in {"attend", "speak", "welcome"} and clause is not None and k - clause.group.end > 8
            ):
                continue
            found = venue_at(document, read, tokens, k)
            if found is not None and not in_foreign_clause(read, k):
                venue_span = found
                venue = found.of(document.text)
    if city is None and not online:
        unknown = unknown_city(tokens, read, clause.group.end if clause else 0)
        if unknown is not None:
            city, city_span = unknown.of(document.text), unknown
            k = next(n for n, t in enumerate(tokens) if t.start == unknown.start)
            country = country_after(tokens, k, unknown.end)
    if city is None and venue is None:
        stated_country = (
            country_only(read, clause.group.end)
            if clause is not None
            and clause.group.lemma in HOLDING
            and mention is not None
            and clause.group.end >= mention.end
            else None
        )
        if stated_country is not None:
            return MeetingPlace(
                None,
                stated_country.code if stated_country.state else None,
                None,
                Span(stated_country.start, stated_country.end),
            )
        paraphrase = capital_paraphrase(tokens)
        if paraphrase is not None:
            return MeetingPlace(
                None,
                paraphrase.code if paraphrase.state else None,
                None,
                Span(paraphrase.start, paraphrase.end),
            )
        return None
    span = city_span or venue_span
    if span is None:
        return None
    if city is None and venue_span is not None:
        for token in tokens:
            if token.place is not None and venue_span.contains(token.place.span):
                pass
    return MeetingPlace(city, country, venue, span)


def _place_score(read: Read, verb: int, k: int, token: Token, m_start: int, m_end: int) -> float:
    tokens = read.tokens
    before = k - 1
    in_venue = (
        bool(k)
        and tokens[k - 1].lower == "of"
        and any(t.lower in VENUE_WORDS for t in tokens[max(0, k - 5) : k])
    )
    while (
        before >= 0
        and not in_venue
        and (
            tokens[before].lower in {"the", "city", "of", "capital", "town"}
            or (tokens[before].kind == STATE and tokens[before].state and tokens[before].form == "adjective")
        )
    ):
        before -= 1
    link = tokens[before].lower if before >= 0 else ""
    score = 0.0
    if link in {"in", "at"}:
        score = 5.0
    elif link == "to" and owner_lemma(read, k) in {"travel", "fly", "come", "arrive", "go"}:
        score = 4.0
    elif link in {",", "held"} and k > 0:
        score = 2.0
    elif any(
        g.lemma in {"host", "co-host"}
        and not g.passive
        and (0 < g.start - k <= 2 or (before < 0 and 0 < g.head - k < 6))
        for g in read.groups
    ):
        score = 6.0
    elif k and tokens[k - 1].lower == "of" and any(t.lower in VENUE_WORDS for t in tokens[max(0, k - 5) : k]):
        score = 4.0
    elif read.line.kind in (HEADING, ROW) or not read.groups:
        score = 1.5
    if m_start <= k < m_end:
        score -= 3.0
    if in_foreign_clause(read, k):
        score -= 8.0
    for other in read.mentions:
        if other.when and 0 < k - other.head < 10:
            score -= 8.0
    for index in range(k - 1, max(-1, k - 4), -1):
        if tokens[index].lower in {"from", "to", "after", "since"}:
            score -= 2.0
            break
    owner = owner_lemma(read, k)
    if any(not m.when and 0 < k - m.end <= 3 for m in read.mentions) and link in {"in", "at"}:
        owner = None
    if owner is not None and owner not in HOLDING and score < 6:
        score -= 3.0 if k > verb else 1.0 if before <= 0 else 6.0
    return score - abs(k - verb) / 100


def _labelled(document: Document) -> MeetingPlace | None:
    """ "Place: Sarajevo", "Venue | Abidjan, Hôtel du Plateau"."""
    for read in document.sentences[:30]:
        tokens = read.tokens
        for k in range(len(tokens) - 2):
            if tokens[k].lower in {"place", "venue", "location", "where"} and tokens[k + 1].text in ":|":
                rest = tokens[k + 2 :]
                city = next((t for t in rest[:10] if t.place is not None), None)
                venue = None
                words = [t for t in rest if t.text != "|"]
                hall = next((n for n, t in enumerate(words) if t.lower in VENUE_WORDS), None)
                if hall is not None:
                    start = hall
                    while start > 0 and words[start - 1].text not in ",;|" and words[start - 1].place is None:
                        start -= 1
                    end = hall + 1
                    while end < len(words) and words[end].text not in ",;|":
                        end += 1
                    venue = Span(words[start].start, words[end - 1].end)
                if city is None and venue is None:
                    continue
                place = city.place if city is not None else None
                country = (
                    country_after(tokens, tokens.index(city), place.span.end)
                    if city is not None and place is not None
                    else None
                ) or (place.country if place else None)
                return MeetingPlace(
                    place.city if place else None,
                    country,
                    venue.of(document.text) if venue else None,
                    place.span if place else venue,  # type: ignore[arg-type]
                )
    return None


def _heading(document: Document) -> MeetingPlace | None:
    """ "Andorra la Vella, 19 June 2007": a short line above the text with a place and a date."""
    for line in document.lines[:8]:
        opening = line.kind not in (HEADING, ROW)
        for index in line.sentences[:1] if opening else line.sentences:
            tokens = document.sentences[index].tokens
            if opening and (len(tokens) > 8 or document.sentences[index].groups):
                continue
            dates = [k for k, t in enumerate(tokens) if t.kind == DATE]
            if not dates:
                words = [t for t in tokens if t.kind != PUNCT and t.state is None]
                if (
                    len(words) <= 3
                    and tokens
                    and tokens[0].place is not None
                    and tokens[0].place.city
                    and line.number < 6
                    and line.section == ""
                    and words
                    and words[-1].start < tokens[0].place.span.end
                ):
                    place = tokens[0].place
                    return MeetingPlace(
                        place.city,
                        country_after(tokens, 0, place.span.end) or place.country,
                        None,
                        place.span,
                    )
                continue
            for k, token in enumerate(tokens):
                if token.place is not None and token.place.city and abs(k - dates[0]) <= 8:
                    country = country_after(tokens, k, token.place.span.end) or token.place.country
                    return MeetingPlace(token.place.city, country, None, token.place.span)
    return None
