"""The passage route: a question -> the one to three sentences that answer it, or a refusal.

Knows the way from the search to the answer. What a sentence must meet is `evidence`'s to know, what is said `composing`'s
and `refusal`'s.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Lock

from assistant import wording
from assistant.accepted import accepted
from assistant.account import MAX_CHARACTERS, Account
from assistant.answer import Answer, Choice, Citation
from assistant.answering.reading import Reader
from assistant.candidates import Candidate, the_only_answer
from assistant.composing import Quote, compose, day_of, frame_of, grouped, quote_of, span_of_days
from assistant.days import Day
from assistant.evidence import Judge
from assistant.question import Question
from assistant.refusal import in_words, refusal
from assistant.wanted import holds_what_is_wanted
from assistant.words import MEETING_NOUNS, words
from corpus.report import Span
from corpus.states import display_name
from index.filters import Filters
from index.ledger.reports import StoredReport
from index.library import Library
from index.search import Hit

_KEPT_ACCOUNTS = 512


@dataclass(frozen=True)
class _Looked:
    """What a question was judged on: candidates best first, and the stored reports by version."""

    candidates: tuple[Candidate, ...]
    stored: dict[str, StoredReport]


class PassageRoute:
    """Answers questions over one library from its passages. Keeps what it read of reports, by version."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._reader = Reader()
        self._accounts: OrderedDict[tuple[str, int, str], Account] = OrderedDict()
        self._lock = Lock()

    def answer(self, question: Question, asked: str, filters: Filters) -> Answer:
        """The answer to `question`; `asked` is its text in full, `filters` narrow the search."""
        looked = self._look(question, filters)
        answering = [candidate for candidate in looked.candidates if candidate.answers]
        if not answering and question.signal is None and not filters.reports:
            only = the_only_answer(looked.candidates)
            answering = [only] if only is not None else []
        answering = [candidate for candidate in answering if holds_what_is_wanted(question, candidate)]
        if counts_meetings(question) or not answering:
            if question.signal == "attended":
                unnamed = self._not_named(question, asked, filters)
                if unnamed is not None:
                    return unnamed
            return self._refuse(question, asked, filters, looked)
        choices = _choices(question, answering)
        if choices:
            return Answer(
                question=question.text,
                asked=asked,
                answered=False,
                route="ask_back",
                kind=question.kind,
                text=wording.WHICH_MEETING,
                consulted=_consulted(answering, looked.stored),
                choices=choices,
                filters=filters.as_json(),
            )
        return self._quoted(question, asked, filters, _choose(question, answering), looked.stored)

    def _quoted(
        self,
        question: Question,
        asked: str,
        filters: Filters,
        chosen: Sequence[Candidate],
        stored: dict[str, StoredReport],
    ) -> Answer:
        text, citations = compose(grouped(_without_overlap(_quotes(chosen, stored))))
        return Answer(
            question=question.text,
            asked=asked,
            answered=True,
            route="passages",
            kind=question.kind,
            text=text,
            citations=citations,
            filters=filters.as_json(),
        )

    def _not_named(self, question: Question, asked: str, filters: Filters) -> Answer | None:
        """The list of those who came, for a state that it does not name; None where no list is found for that meeting."""
        missing = [state for state in question.states if not state.setting]
        if len(missing) != 1 or not (question.names_a_meeting or question.terms or question.names):
            return None
        looked = self._look(
            replace(question, states=tuple(state for state in question.states if state.setting)),
            filters,
            reading=False,
        )
        listing = [candidate for candidate in looked.candidates if candidate.answers and _lists(candidate)]
        if not listing:
            return None
        quotes = _quotes(_choose(question, listing), looked.stored)
        text, citations = compose(grouped(_without_overlap(quotes)))
        said = f"{wording.NOT_NAMED.format(state=display_name(missing[0].code))}. "
        return Answer(
            question=question.text,
            asked=asked,
            answered=True,
            route="passages",
            kind=question.kind,
            text=said + text,
            citations=tuple(_moved(citation, len(said)) for citation in citations),
            values={"attended": None},
            filters=filters.as_json(),
        )

    def _refuse(self, question: Question, asked: str, filters: Filters, looked: _Looked) -> Answer:
        if self._is_gibberish(question, looked):
            return Answer(
                question.text,
                asked,
                False,
                "refusal",
                question.kind,
                wording.NOT_UNDERSTOOD,
                filters=filters.as_json(),
            )
        nearest = sorted(looked.candidates, key=lambda one: (not one.is_near, len(one.missing), -one.score))
        if not looked.candidates:
            text = wording.NOTHING_PASSES_FILTERS if filters else wording.EMPTY_LIBRARY
        elif counts_meetings(question):
            text = wording.OVER_ALL_REPORTS
        else:
            text = refusal(question, looked.candidates)
        return Answer(
            question=question.text,
            asked=asked,
            answered=False,
            route="refusal",
            kind=question.kind,
            text=text,
            consulted=_consulted(nearest, looked.stored),
            filters=filters.as_json(),
        )

    def _look(self, question: Question, filters: Filters, *, reading: bool = True) -> _Looked:
        """What the question is judged on; without `reading`, by its words alone."""
        hits = self._library.search(query_of(question), wording.PASSAGES, filters)
        stored: dict[str, StoredReport] = {}
        ranks: dict[tuple[str, int], float] = {}
        accounts: dict[int, Account] = {}
        for position, hit in enumerate(hits):
            passage = hit.passage
            if passage.version not in stored:
                stored[passage.version] = self._library.report(passage.report, passage.version)
            account = self._account(stored[passage.version], hit)
            accounts.setdefault(id(account), account)
            rank = 1 - position / len(hits)
            for sentence in account.sentences:
                if passage.span.overlaps(sentence.span):
                    key = (account.report.version, sentence.span.start)
                    ranks[key] = max(ranks.get(key, 0.0), rank)
        found = list(accounts.values())
        judge = Judge(question, found, self._is_word)
        candidates = [
            judge.judge(account, sentence, ranks.get((account.report.version, sentence.span.start), 0.0))
            for account in found
            for sentence in account.sentences
        ]
        if reading and not counts_meetings(question):
            candidates = self._reader.read(question, candidates, ranks)
        return _Looked(tuple(self._weigh_meaning(question, candidates)), stored)

    def _weigh_meaning(self, question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Candidates, best first; those that answer are compared with the question by meaning, where there are several."""
        ordered = sorted(candidates, key=lambda one: (not one.answers, len(one.missing), -one.score))
        weight = wording.CLOSENESS_WEIGHT if question.signal is None else wording.SIGNAL_CLOSENESS_WEIGHT
        # What lies further below the best than meaning may lift it is not embedded.
        near = [
            candidate
            for candidate in ordered[: wording.EMBEDDED_SENTENCES]
            if candidate.answers
            and candidate.score >= ordered[0].score - weight * wording.CLOSENESS_RANGE - wording.MARGIN
        ]
        if len(near) < 2:
            return ordered
        asked = self._library.embed_query(question.body)
        vectors = self._library.embed_sentences(
            [one.sentence.text[: wording.READ_OF_A_SENTENCE] for one in near]
        )
        closeness = vectors @ asked
        weighed = [
            replace(one, closeness=float(cosine), score=one.score + weight * float(cosine))
            for one, cosine in zip(near, closeness, strict=True)
        ]
        weighed.sort(key=lambda one: -one.score)
        return weighed + ordered[len(near) :]

    def _account(self, stored: StoredReport, hit: Hit) -> Account:
        length = len(stored.report.text)
        window = Span(0, length)
        if length > MAX_CHARACTERS:
            middle = hit.passage.span.start // MAX_CHARACTERS * MAX_CHARACTERS
            start = max(0, middle - MAX_CHARACTERS // 4)
            window = Span(start, min(length, start + MAX_CHARACTERS * 3 // 2))
        title = stored.report.metadata.title or ""
        key = (
            stored.version,
            window.start,
            f"{title}|{stored.report.metadata.published}|{self._library.generation()}",
        )
        with self._lock:
            account = self._accounts.get(key)
            if account is not None:
                self._accounts.move_to_end(key)
                return account
        account = Account(stored.id, stored.report, window, self._people_of(stored.id))
        with self._lock:
            self._accounts[key] = account
            while len(self._accounts) > _KEPT_ACCOUNTS:
                self._accounts.popitem(last=False)
        return account

    def _people_of(self, report: str) -> dict[str, str]:
        """The states for which those named in a report acted, by the last word of their names; none of two of one name."""
        found: dict[str, str | None] = {}
        for account in self._library.meetings(told_in=[report]):
            if account.report != report:
                continue
            record = account.record
            for person in (
                *record["representatives"],
                record["chair"],
                record["opened_by"],
                *record["co_chairs"],
            ):
                if person and person["name"] and person["state"]:
                    last = person["name"].split()[-1]
                    known = found.setdefault(last, person["state"])
                    found[last] = known if known == person["state"] else None
        return {name: code for name, code in found.items() if code and len(name) > _INITIAL}

    def _is_gibberish(self, question: Question, looked: _Looked) -> bool:
        """True where no word of the question is a word, small ones included, and none stands in the reports found."""
        found = words(question.body)
        if any(word.is_stop for word in found) or question.dates or question.states or question.ordinals:
            return False
        stems = {stem for candidate in looked.candidates for stem in candidate.sentence.stems}
        return not any(word.stem in stems or self._is_word(word.lower) for word in found)

    def _is_word(self, word: str) -> bool:
        """True for a word that the model's tokenizer knows whole: not a slip of the keys."""
        known, one = self._library.embedder.count_tokens([word, "the"])
        return known <= one


_INITIAL = 2  # letters


def counts_meetings(question: Question) -> bool:
    """True for a question that lists, counts or compares meetings: the top passages would give a wrong answer."""
    if question.kind == "compare":
        return bool(_MEETING.search(question.body)) or len(question.dates) > 1
    if question.kind == "count":
        return bool(_MEETING.search(question.body) or _HOW_OFTEN.search(question.body))
    return question.kind == "meetings" and bool(_MEETINGS.search(question.body))


_PLURALS = sorted({noun if noun.endswith("s") else f"{noun}s" for noun in MEETING_NOUNS} | {"assemblies"})
_MEETINGS = re.compile(rf"\b(?:{'|'.join(_PLURALS)})\b", re.IGNORECASE)
_MEETING = re.compile(rf"\b(?:{'|'.join(sorted({*_PLURALS, *MEETING_NOUNS}))})\b", re.IGNORECASE)
_HOW_OFTEN = re.compile(r"\bhow\s+(?:often|many\s+times)\b", re.IGNORECASE)


def _quotes(chosen: Sequence[Candidate], stored: dict[str, StoredReport]) -> list[Quote]:
    quotes = []
    for candidate in chosen:
        report = stored[candidate.account.report.version]
        before = candidate.account.antecedent(candidate.sentence)
        if before is not None and candidate.sentence.heads_line:
            # "It calls for …" in a paragraph of its own.
            quotes.append(Quote(report, candidate.account, before, before.span))
        quotes.append(quote_of(candidate, report))
        if candidate.support is not None:
            quotes.append(Quote(report, candidate.account, candidate.support, candidate.support.span))
    return quotes


def _lists(candidate: Candidate) -> bool:
    """True for a sentence or list that names several of those who came, so that one who is not named stands out."""
    account, sentence = candidate.account, candidate.sentence
    leader = account.list_of(sentence) or sentence
    return len(account.states(Span(leader.span.start, account.list_end(leader)))) > 1


def _moved(citation: Citation, by: int) -> Citation:
    place = citation.answer_span
    return (
        citation if place is None else replace(citation, answer_span=Span(place.start + by, place.end + by))
    )


_ONE_MEETING = frozenset({"chair", "date", "place", "format", "person", "next_meeting", "headcount"})


def _choices(question: Question, answering: Sequence[Candidate]) -> tuple[Choice, ...]:
    """The meetings that a question may mean, where several held on different days fit it equally and it names none."""
    of_a_meeting = question.signal is not None or any(
        term.stem in accepted("meeting") for term in question.terms
    )
    if question.kind not in _ONE_MEETING or not of_a_meeting or question.names_a_meeting or question.names:
        return ()
    best = answering[0]
    days: list[tuple[Day, Candidate]] = []
    for candidate in answering:
        day = day_of(candidate.account, candidate.sentence)
        if day is None or candidate.coverage < best.coverage - wording.EQUALLY_GOOD:
            continue
        if not any(day.overlaps(other) for other, _ in days):
            days.append((day, candidate))
    if len(days) < 2:
        return ()
    return tuple(
        Choice(
            frame_of(candidate.account, candidate.sentence) or span_of_days(day),
            f"{question.body} on {span_of_days(day)}?",
        )
        for day, candidate in days[: wording.CHOICES]
    )


def query_of(question: Question) -> str:
    """What is searched for: the question, with its numbers and days in the other ways that reports write them."""
    added: list[str] = []
    for ordinal in question.ordinals:
        digits = f"{ordinal.value}{_suffix(ordinal.value)}"
        added.extend(form for form in (digits, in_words(ordinal.value)) if form not in question.body.lower())
    for day in question.dates:
        if day.first is not None and day.is_exact and day.first == (day.last or day.first):
            written = f"{day.first.day} {day.first:%B} {day.first.year}"
            if written.lower() not in question.body.lower():
                added.append(written)
    return " ".join([question.body, *dict.fromkeys(added)])


def _suffix(value: int) -> str:
    return "th" if value % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _choose(question: Question, answering: Sequence[Candidate]) -> list[Candidate]:
    """The best sentence, and those nearly as good that add to it."""
    best = answering[0]
    chosen = [best]
    for other in answering[1:]:
        if len(chosen) == wording.MORE_SENTENCES or other.score < best.score - wording.MARGIN:
            break
        chosen.append(other)
    first = {id(candidate.account): position for position, candidate in reversed(list(enumerate(chosen)))}
    return sorted(chosen, key=lambda one: (first[id(one.account)], one.sentence.span.start))


def _without_overlap(quotes: Sequence[Quote]) -> list[Quote]:
    kept: list[Quote] = []
    for quote in quotes:
        if not any(
            quote.stored.version == other.stored.version and quote.span.overlaps(other.span) for other in kept
        ):
            kept.append(quote)
    return kept


def _consulted(nearest: Sequence[Candidate], stored: dict[str, StoredReport]) -> tuple[Citation, ...]:
    quotes = [
        quote_of(candidate, stored[candidate.account.report.version])
        for candidate in nearest[: wording.CONSULTED * 3]
    ]
    groups = grouped(_without_overlap(quotes))
    return tuple(group[0].citation() for group in groups[: wording.CONSULTED])
