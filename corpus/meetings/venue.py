"""Where and how a meeting was held: city, country, venue, host, format.

Knows the phrases of place beside a statement that a meeting was held. A newsroom's dateline is used only where the report
says no other place.
"""

from __future__ import annotations

from corpus.meetings.accounts import Account, Anchor
from corpus.meetings.document import HEADING, ROW, Document, Read
from corpus.meetings.lexicon import DETERMINERS, MEETING_NOUNS, OFFICES
from corpus.meetings.model import Coded, MeetingPlace
from corpus.meetings.persons import NON_NAMES
from corpus.meetings.tokens import DATE, PUNCT, STATE, WORD, Token, Tokens, is_remote
from corpus.places import dateline
from corpus.report import Span

_VENUE_WORDS = frozenset(
    "palace hotel hall centre center office offices headquarters building house residence academy "
    "university museum "
    "complex castle ministry chancellery secretariat campus institute pavilion club hôtel palais "
    "resort villa theatre library "
    "arena stadium mission embassy room college airport seat".split()
)
_HOLDING = frozenset(
    "hold take-place convene open begin start meet gather host attend pass organise organize "
    "conclude co-host assemble bring-together end kick-off chair conduct take-part participate "
    "join sit reconvene be welcome resume come-together inaugurate finish run last lead unite "
    "close preside speak talk confer consult follow".split()
)
_NOT_HELD_IN = frozenset("capital city town of".split())


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
                stated = _country_after(tokens, k, token.place.span.end)
                country = stated or country
        elif token.lower in {"at", "in"} and venue is None and k + 1 < len(tokens):
            owner = _owner_lemma(read, k)
            if (owner is not None and owner not in _HOLDING) or (
                owner in {"attend", "speak", "welcome"} and clause is not None and k - clause.group.end > 8
            ):
                continue
            found = _venue(document, read, tokens, k)
            if found is not None and not _foreign_owner(read, k):
                venue_span = found
                venue = found.of(document.text)
    if city is None and not online:
        unknown = _unknown_city(tokens, read, clause.group.end if clause else 0)
        if unknown is not None:
            city, city_span = unknown.of(document.text), unknown
            k = next(n for n, t in enumerate(tokens) if t.start == unknown.start)
            country = _country_after(tokens, k, unknown.end)
    if city is None and venue is None:
        country_only = (
            _country_only(read, clause.group.end)
            if clause is not None
            and clause.group.lemma in _HOLDING
            and mention is not None
            and clause.group.end >= mention.end
            else None
        )
        if country_only is not None:
            return MeetingPlace(
                None,
                country_only.code if country_only.state else None,
                None,
                Span(country_only.start, country_only.end),
            )
        paraphrase = _capital_paraphrase(tokens)
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
        and any(t.lower in _VENUE_WORDS for t in tokens[max(0, k - 5) : k])
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
    elif link in {",", "held"} and k > 0:
        score = 2.0
    elif any(
        g.lemma in {"host", "co-host"}
        and not g.passive
        and (0 < g.start - k <= 2 or (before < 0 and 0 < g.head - k < 6))
        for g in read.groups
    ):
        score = 6.0
    elif (
        k and tokens[k - 1].lower == "of" and any(t.lower in _VENUE_WORDS for t in tokens[max(0, k - 5) : k])
    ):
        score = 4.0
    elif read.line.kind in (HEADING, ROW) or not read.groups:
        score = 1.5
    if m_start <= k < m_end:
        score -= 3.0
    if _foreign_owner(read, k):
        score -= 8.0
    for other in read.mentions:
        if other.when and 0 < k - other.head < 10:
            score -= 8.0
    for index in range(k - 1, max(-1, k - 4), -1):
        if tokens[index].lower in {"from", "to", "after", "since"}:
            score -= 2.0
            break
    owner = _owner_lemma(read, k)
    if any(not m.when and 0 < k - m.end <= 3 for m in read.mentions) and link in {"in", "at"}:
        owner = None
    if owner is not None and owner not in _HOLDING and score < 6:
        score -= 3.0 if k > verb else 1.0 if before <= 0 else 6.0
    return score - abs(k - verb) / 100


def _foreign_owner(read: Read, k: int) -> bool:
    """Whether the words stand in a clause about another time (pluperfect, plan)."""
    owner = None
    for clause in read.clauses:
        if clause.group.start <= k:
            owner = clause.group
    return owner is not None and (owner.pluperfect or not owner.real)


def _owner_lemma(read: Read, k: int) -> str | None:
    owner = read.clauses[0].group.lemma if read.clauses and k > 4 else None
    for clause in read.clauses:
        if clause.group.start <= k:
            owner = clause.group.lemma
    return owner


def _country_after(tokens: Tokens, k: int, end: int) -> str | None:
    n = k
    while n < len(tokens) and tokens[n].start < end:
        n += 1
    if n < len(tokens) and tokens[n].text in ",(":
        n += 1
        while n < len(tokens) and tokens[n].lower in {"the", "capital", "of"}:
            n += 1
        if (
            n < len(tokens)
            and tokens[n].kind == STATE
            and tokens[n].state
            and tokens[n].form in ("name", "code")
        ):
            following = tokens[n + 1].lower if n + 1 < len(tokens) else ""
            if following not in {"and"}:
                return tokens[n].code
    return None


def _unknown_city(tokens: Tokens, read: Read, verb: int) -> Span | None:
    """ "was held in Xtown on 5 May": a town that no gazetteer knows, right behind the verb or before a date."""
    if not verb:
        return None
    for k in range(max(0, verb - 2), min(len(tokens) - 1, verb + 40)):
        if (
            tokens[k].lower != "in"
            or _foreign_owner(read, k)
            or (_owner_lemma(read, k) or "hold") not in _HOLDING
        ):
            continue
        n = k + 1
        if tokens[n].lower in {"the", "city", "town", "village"}:
            while n < len(tokens) and tokens[n].lower in {"the", "city", "town", "village", "resort", "of"}:
                n += 1
            if n == k + 2 and tokens[k + 1].lower == "the":
                continue
        end = n
        while (
            end < len(tokens)
            and tokens[end].kind == WORD
            and tokens[end].capital
            and tokens[end].lower not in NON_NAMES
            and tokens[end].lower not in _VENUE_WORDS
        ):
            end += 1
        following = tokens[end] if end < len(tokens) else None
        near = k - verb <= 3 or (
            following is not None
            and (following.kind == DATE or following.lower in {"on", "from"} or following.text in ",(")
        )
        if (
            n < end <= n + 3
            and near
            and not (following is not None and following.kind in (WORD,) and following.capital)
        ):
            return Span(tokens[n].start, tokens[end - 1].end)
    return None


def _country_only(read: Read, verb: int) -> Token | None:
    """ "was held in Uzbekistan on 5 May"."""
    tokens = read.tokens
    for k in range(verb, min(len(tokens) - 1, verb + 8)):
        if tokens[k].lower == "in":
            n = k + 1
            while n < len(tokens) and tokens[n].lower in DETERMINERS:
                n += 1
            if n < len(tokens) and tokens[n].kind == STATE and tokens[n].state and tokens[n].form == "name":
                return tokens[n]
    return None


def _capital_paraphrase(tokens: Tokens) -> Token | None:
    """ "the Armenian capital", "the capital of Armenia"."""
    for k, token in enumerate(tokens):
        if token.lower != "capital":
            continue
        if k and tokens[k - 1].kind == STATE:
            return tokens[k - 1]
        if k + 2 < len(tokens) and tokens[k + 1].lower == "of":
            n = k + 2 if tokens[k + 2].lower != "the" else k + 3
            if n < len(tokens) and tokens[n].kind == STATE:
                return tokens[n]
    return None


def _venue(document: Document, read: Read, tokens: Tokens, k: int) -> Span | None:
    """ "at the office of X", "at the Polytechnic Hall": the noun phrase after "at", when a building's word is in it."""
    i = k + 1
    while i < len(tokens) and tokens[i].lower in DETERMINERS:
        i += 1
    end = i
    seen = False
    while end < len(tokens) and end - i < 16:
        token = tokens[end]
        lower = token.lower
        if (
            token.kind == DATE
            or token.text in ",;.():"
            or lower
            in {
                "on",
                "in",
                "and",
                "at",
                "from",
                "under",
                "with",
                "was",
                "were",
                "between",
                "within",
                "to",
                "via",
                "by",
                "for",
            }
        ):
            break
        if end > i and any(group.start == end for group in read.groups):
            break
        seen = seen or lower in _VENUE_WORDS
        end += 1
    if end <= i:
        return None
    first = tokens[i]
    if tokens[k].lower == "in" and not (seen and first.capital and first.place is None):
        return None
    if not seen and not (first.capital and first.kind == WORD and first.place is None):
        return None
    if any(
        tokens[n].lower in MEETING_NOUNS and not (n + 1 < end and tokens[n + 1].lower in _VENUE_WORDS)
        for n in range(i, end)
    ):
        return None
    if (
        tokens[k].lower == "at"
        and not seen
        and any(w.lower in {"level", "invitation", "initiative", "request"} for w in tokens[i:end])
    ):
        return None
    return Span(tokens[i].start, tokens[end - 1].end)


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
                hall = next((n for n, t in enumerate(words) if t.lower in _VENUE_WORDS), None)
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
                    _country_after(tokens, tokens.index(city), place.span.end)
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
                        _country_after(tokens, 0, place.span.end) or place.country,
                        None,
                        place.span,
                    )
                continue
            for k, token in enumerate(tokens):
                if token.place is not None and token.place.city and abs(k - dates[0]) <= 8:
                    country = _country_after(tokens, k, token.place.span.end) or token.place.country
                    return MeetingPlace(token.place.city, country, None, token.place.span)
    return None


def host_of(document: Document, account: Account) -> Coded | None:
    """The state that hosted or convened, where the text says so."""
    anchored = {anchor.sentence for anchor in account.anchors}
    for index in account.sentences:
        read = document.sentences[index]
        tokens = read.tokens
        for clause in read.clauses:
            group = clause.group
            if not group.real or group.pluperfect:
                continue
            if group.lemma in {"host", "co-host"}:
                if not group.passive:
                    words = tokens[clause.subject_start : clause.subject_end]
                    state = [t for t in words if t.kind == STATE and t.state and t.form == "name"]
                    if state and (
                        words[0] is state[0]
                        or words[0].lower in {"the", "government"}
                        or words[-1] is state[0]
                    ):
                        return Coded(
                            state[0].code if state[0].state else "", Span(state[0].start, state[0].end)
                        )
                else:
                    for k in range(group.end, min(len(tokens), group.end + 4)):
                        if tokens[k].lower == "by":
                            for token in tokens[k + 1 : k + 8]:
                                if token.kind == STATE and token.state and token.form == "name":
                                    return Coded(token.code, Span(token.start, token.end))
                                if token.text in ",;.":
                                    break
            invited = _invitation(tokens)
            if invited is not None and index in anchored:
                return Coded(invited.code if invited.state else "", Span(invited.start, invited.end))
            if group.lemma == "be" and any(t.lower == "host" for t in tokens[group.end : group.end + 3]):
                for token in tokens[clause.subject_start : clause.subject_end]:
                    if token.state is not None:
                        return Coded(token.code, Span(token.start, token.end))
            if group.lemma in {"thank", "express"} and not group.passive:
                rest = tokens[group.end : group.end + 40]
                if any(
                    t.lower
                    in {
                        "hospitality",
                        "hosting",
                        "host",
                        "organisation",
                        "organization",
                        "organising",
                        "organizing",
                    }
                    for t in rest
                ):
                    for k, token in enumerate(rest):
                        if (
                            token.kind == STATE
                            and token.state
                            and (
                                token.form == "name"
                                or (
                                    k + 1 < len(rest)
                                    and rest[k + 1].lower
                                    in {"government", "side", "hosts", "authorities", "host"}
                                )
                            )
                        ):
                            later = [t.lower for t in rest[k + 1 :]]
                            until = next(
                                (n for n, w in enumerate(later) if w in {"and"} or w == ","), len(later)
                            )
                            if any(
                                w
                                in {
                                    "hospitality",
                                    "hosting",
                                    "organisation",
                                    "organization",
                                    "organising",
                                    "organizing",
                                }
                                for w in later[:until]
                            ):
                                return Coded(token.code, Span(token.start, token.end))
    return None


def _invitation(tokens: Tokens) -> Token | None:
    """ "at the invitation of the Government of X"."""
    for k, token in enumerate(tokens):
        if token.lower == "invitation" and k + 1 < len(tokens) and tokens[k + 1].lower == "of":
            for candidate in tokens[k + 2 : k + 14]:
                if candidate.text in ",;.":
                    return None
                if candidate.state is not None:
                    return candidate
    return None


def format_of(document: Document, account: Account, remote_some: bool) -> Coded | None:
    """in-person, online or hybrid, only where it is said."""
    online: Span | None = None
    present: Span | None = None
    single = len(account.sentences) == len(document.sentences)
    anchored = {anchor.sentence for anchor in account.anchors}
    for index in account.sentences:
        read = document.sentences[index]
        tokens = read.tokens
        for k, token in enumerate(tokens):
            lower = token.lower
            if lower in {"hybrid", "mixed"} and (
                lower == "hybrid" or (k + 1 < len(tokens) and tokens[k + 1].lower in {"format", "mode"})
            ):
                if _about_meeting(read, k, index in anchored) and not _foreign_owner(read, k):
                    return Coded("hybrid", Span(token.start, token.end))
            elif is_remote(tokens, k) and online is None:
                if (
                    _is_remote_phrase(tokens, k)
                    and not _of_somebody(read, k)
                    and not _foreign_owner(read, k)
                    and _about_meeting(read, k, index in anchored)
                ):
                    online = Span(token.start, token.end)
            elif (
                lower in {"person", "face-to-face", "in-person", "face"}
                and present is None
                and (
                    (
                        (lower == "person" and k and tokens[k - 1].lower == "in")
                        or lower in {"face-to-face", "in-person"}
                    )
                    and not _foreign_owner(read, k)
                    and _about_meeting(read, k, index in anchored)
                )
            ):
                present = Span(token.start, token.end)
    del single
    if online is not None and present is not None:
        return Coded("hybrid", online)
    if online is not None:
        return Coded("online", online)
    if present is not None:
        return Coded("in-person", present)
    return None


_TAKING_PART = frozenset(
    "follow join participate take-part attend speak connect address be present report greet".split()
)


def _of_somebody(read: Read, k: int) -> bool:
    """Whether it is persons or states that were connected here, which says nothing of the others."""
    owner = None
    for clause in read.clauses:
        if clause.group.start <= k:
            owner = clause
    if owner is None or owner.group.lemma not in _TAKING_PART or owner.group.passive:
        return False
    subject = read.tokens[owner.subject_start : owner.subject_end]
    return any(t.state is not None or t.lower in OFFICES for t in subject) and not any(
        t.lower in MEETING_NOUNS for t in subject
    )


def _is_remote_phrase(tokens: Tokens, k: int) -> bool:
    lower = tokens[k].lower
    before = tokens[k - 1].lower if k else ""
    following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
    if lower in {"phone", "telephone"}:
        return before in {"by", "via", "on"} or following in {"call", "conference", "conversation"}
    if lower in {"remote", "distance"}:
        return following in {"format", "mode", "participation"}
    return not (
        lower in {"online", "on-line", "virtual"}
        and following
        in {
            "platform",
            "platforms",
            "services",
            "service",
            "trade",
            "commerce",
            "portal",
            "register",
            "database",
            "assets",
            "asset",
            "currency",
            "currencies",
            "store",
            "payment",
            "payments",
            "education",
            "safety",
            "content",
            "tool",
            "tools",
            "course",
            "courses",
            "museum",
            "exhibition",
            "application",
        }
    )


def _about_meeting(read: Read, k: int, anchored: bool) -> bool:
    tokens = read.tokens
    near = [t.lower for t in tokens[max(0, k - 14) : k + 6]]
    if any(word in MEETING_NOUNS for word in near):
        return True
    if any(m.head for m in read.mentions):
        return True
    return any(g.lemma in _HOLDING and g.real and abs(g.head - k) < 30 for g in read.groups) and (
        anchored
        or any(
            word
            in {
                "meeting",
                "participants",
                "format",
                "mode",
                "via",
                "by",
                "members",
                "videoconference",
                "conference",
                "session",
            }
            for word in near
        )
    )


_ = (PUNCT, WORD)
