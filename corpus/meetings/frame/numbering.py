"""The number of a meeting, in each of its bodies.

Knows where a report tells it: in what the meeting is called, beside it, in an abbreviation. Knows nothing of particular
bodies.
"""

from __future__ import annotations

import re

from corpus.dates import find_dates
from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.bodies_met import bodies_of
from corpus.meetings.grammar.document import Document
from corpus.meetings.grammar.lexicon import number_of
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import Tokens
from corpus.meetings.model import MeetingOrdinal
from corpus.ordinals import find_ordinals, roman_value
from corpus.report import Span


def ordinals_of(document: Document, account: Account) -> tuple[MeetingOrdinal, ...]:
    """The numbers of the meeting, each with its body where the text names as many bodies as numbers."""
    found: list[MeetingOrdinal] = []
    mentions = sorted(account.mentions, key=lambda m: -len(m.bodies))
    mentions.sort(key=lambda m: not m.numbers)
    for mention in mentions:
        bodies = [body.of(document.text) for body in mention.bodies]
        numbers = () if counts_since(document, mention) else mention.numbers
        values = [(value, number.span) for number in numbers for value in number.values]
        if (
            not values
            or (found and not any(o.body and o.body not in bodies for o in found))
            or (found and not _joint(account, mention))
        ):
            continue
        for index, (value, span) in enumerate(values):
            body = (
                bodies[index]
                if len(bodies) == len(values)
                else bodies[0]
                if bodies and len(values) == 1
                else bodies[min(index, len(bodies) - 1)]
                if bodies
                else None
            )
            found.append(MeetingOrdinal(value, body, span))
    if not found:
        found = (
            _in_bracket(document, account)
            or _counted_in_passing(document, account)
            or _behind_its_letters(document, account)
        )
    if found and found[0].body is None:
        bodies_named = bodies_of(document, account)
        if bodies_named:
            found = [MeetingOrdinal(o.ordinal, bodies_named[0], o.span) for o in found]
    if any(o.body is not None and " " not in o.body for o in found):
        fuller = bodies_of(document, account)
        found = [MeetingOrdinal(o.ordinal, _whole(o.body, fuller), o.span) for o in found]
    return tuple(found)


_SINCE = re.compile(
    r"[^.,;:()\n]{0,60}\b(?:since\b|in (?:almost |nearly |over |more than )?[\w-]+ (?:years|months)\b)"
)
_UNDER = re.compile(
    r"\s(?:held\s|convened\s|organi[sz]ed\s)?under\s(?:the|its|his|her|their)\s[^.,;:()\n]{0,40}\b(?:[Cc]hair|[Pp]residency)"
)


def counts_since(document: Document, mention: Mention) -> bool:
    """ "the first meeting since the elections", "the first summit in eight years", "the first under the new chair": not its
    place in the row of meetings."""
    text, end = document.text, mention.span.end
    return bool(_SINCE.match(text, end) or (set(mention.values) == {1} and _UNDER.match(text, end)))


def _whole(body: str | None, named: tuple[str, ...]) -> str | None:
    """The one body of those named whose name holds a short one: "Council"."""
    longer = [name for name in named if body is not None and body in name.split() and name != body]
    return longer[0] if len(longer) == 1 and body is not None and " " not in body else body


# Initials and a number: "(COP27)", "(LFC COP-9)"; one letter and a number is a group of so many states.
_CODED = re.compile(r"\s?\((?:[A-Z][A-Za-z]{1,8}[ /]){0,2}[A-Z][A-Za-z]{1,8}[ –-]?(?P<number>\d{1,3})\)")


def _in_bracket(document: Document, account: Account) -> list[MeetingOrdinal]:
    """ "The Conference of the Parties to the Lakes Convention (LC COP-9)": the number stands in the abbreviation."""
    for mention in account.mentions:
        match = None if mention.when else _CODED.match(document.text, mention.span.end)
        if match is None or not int(match["number"]):
            continue
        words = mention.span.of(document.text).lower().split()
        if not any(number_of(word) == int(match["number"]) for word in words):  # "the Coastal Eight (CE8)"
            body = mention.bodies[0].of(document.text) if mention.bodies else None
            return [MeetingOrdinal(int(match["number"]), body, Span(*match.span("number")))]
    return []


# "INC-3", "FFC106", "ATCM XXXIV": what stands before the number is the body's abbreviation.
_LETTERS = re.compile(
    r"(?<![\w/.-])(?P<letters>[A-Z]{3,8})(?:[ –-]?(?P<number>[1-9]\d{0,2})|[ –-](?P<roman>[IVXLC]{2,7}))(?![\w/+%°-]|[.,]\d)"
)
_HEADS_A_LINE = re.compile(r"\s*(?:[,:;|(–—]|$|(?-i:[A-Z])\w)")
_ORGANS = frozenset(
    "committee subcommittee council commission group board bureau conference meeting meetings assembly panel party parties "
    "body session congress forum".split()
)
_SPELT = re.compile(r"[A-Z][\w’'-]*(?:(?:\s+(?:of|on|for|the|and|to|in|&))*\s+[A-Z][\w’'-]*)+")


def _behind_its_letters(document: Document, account: Account) -> list[MeetingOrdinal]:
    """The number behind an abbreviation that heads the report beside a day, or that is one of a body which the report names."""
    if 0 not in account.sentences:
        return []
    heading, _, _ = document.text.lstrip().partition("\n")
    for line in (heading, document.title or ""):
        for match in _LETTERS.finditer(line):
            value = int(match["number"]) if match["number"] else roman_value(match["roman"])
            begins = not line[: match.start()].strip() and len(line) <= _A_HEADING
            # A heading with a day, of a code said once: "COVID-19" of a headline is spoken of below it.
            once = document.text.count(match.group()) == 1 and any(day.day for day in find_dates(line))
            heads = begins and once and _HEADS_A_LINE.match(line, match.end())
            at = document.text.find(match.group())
            if value > 1 and at >= 0 and (heads or _is_spelt_out(document.text, match["letters"])):
                number = match.start("number") if match["number"] else match.start("roman")
                at += number - match.start()
                return [MeetingOrdinal(value, match["letters"], Span(at, at + match.end() - number))]
    return []


_A_HEADING = 70


def _is_spelt_out(text: str, letters: str) -> bool:
    """Whether the report names a body that the letters begin the words of."""
    for match in _SPELT.finditer(text):
        words = [word for word in match.group().split() if word[0].isupper()]
        initials = "".join(word[0] for word in words)
        at = initials.find(letters)
        if at >= 0 and any(word.lower() in _ORGANS for word in words[at : at + len(letters)]):
            return True
    return False


def _counted_in_passing(document: Document, account: Account) -> list[MeetingOrdinal]:
    """ "was the second of its kind", "met for the fifth time"."""
    for anchor in account.anchors:
        tokens = document.sentences[anchor.sentence].tokens
        for k, token in enumerate(tokens):
            ordinal = token.ordinal
            if ordinal is None or len(ordinal.values) != 1:
                continue
            after = [t.lower for t in tokens[k + 1 : k + 4]]
            if _in_edition(tokens, k):
                return [MeetingOrdinal(ordinal.values[0], None, ordinal.span)]
            if after == ["of", "its", "kind"] or (
                after[:1] == ["time"]
                and k > 1
                and "for" in {tokens[k - 1].lower, tokens[k - 2].lower, tokens[k - 3].lower}
            ):
                return [MeetingOrdinal(ordinal.values[0], None, ordinal.span)]
        for match in _NTH_TIME.finditer(document.text, tokens[0].start, tokens[-1].end) if tokens else ():
            counted = find_ordinals(f"the {match['ordinal']} meeting")
            if len(counted) == 1 and counted[0].values != (1,):
                return [MeetingOrdinal(counted[0].values[0], None, Span(*match.span("ordinal")))]
    return []


_NTH_TIME = re.compile(
    r"\bfor\s+(?:the|its|their|a)\s+(?P<ordinal>[\w-]+(?:\s[\w-]+)?)\s+time\b"
    r"(?!\s+(?:in(?!\s+(?-i:[A-Z]))|since|this|running|within|over|during|on(?!\s+(?:\d|(?-i:[A-Z]))))\b)",
    re.I,
)


def _in_edition(tokens: Tokens, k: int) -> bool:
    """ "now in its fifteenth edition", "the sixth in this format"."""
    after = [t.lower for t in tokens[k + 1 : k + 4]]
    before = [t.lower for t in tokens[max(0, k - 2) : k]]
    if after[:1] and after[0] in {"edition", "year"} and before == ["in", "its"]:
        return after[0] == "edition"
    return after[:2] in (["in", "this"], ["in", "the"], ["of", "this"]) and after[2:] in (
        ["format"],
        ["series"],
        ["kind"],
    )


def _joint(account: Account, mention: Mention) -> bool:
    return any(mention in anchor.joint for anchor in account.anchors)
