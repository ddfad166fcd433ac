"""Sentences of generated reports, and a teller that fills them.

Knows the little language of templates: `[one|another]` is a choice, `{name}` a slot, filled from what is given or
else from the vocabulary. Knows nothing of reports.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeVar

from corpus.states import display_name
from evals.bench import vocabulary as words

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_T = TypeVar("_T")

HELD = (
    "The {nth} meeting of the {body} [was held|took place] [on {day} in {city}|in {city} on {day}].",
    "On {day}, {city} hosted the {nth} meeting of the {body}, which gathered at {venue}.",
    "[Members of the|The] {body} met in {city} on {day} for [its|their] {nth} meeting.",
    "{city}, {day}. The {body} opened its {nth} meeting at {venue}.",
)
ATTENDED = (
    "[The meeting was attended by|Taking part in the meeting were] representatives of {states}.",
    "Delegations of {states} took part[ in the meeting|], as did observers from {org}.",
    "{headcount} [participants|delegates|experts] from {states} [registered|took their seats].",
    "Delegates came from {states}; the Secretariat and {org} were represented as well.",
)
CHAIRED = (
    "The meeting was chaired by {chair}, {office} of {chair_state}.",
    "{chair}, {office} of {chair_state}, [presided over|chaired] the meeting.",
    "{chair} of {chair_state} was elected [Chair|Chairperson] of the meeting.",
)
OPENED = (
    "{person}, {office} of {state}, [opened the meeting|welcomed the participants] and recalled {concern}.",
    "In [his|her] opening remarks {person} of {org} [spoke of|warned of|dwelt on] {concern}.",
    "A message from {person}, {office} of {state}, was read out.",
)
APPROVED = (
    "The {organ} approved the {document}.",
    "Following [a long debate|the discussion|a second reading], the [participants|members] adopted the {document}.",
    "The {document} was approved [unanimously|with two reservations|as amended].",
)
PURPOSE = (
    "The {document} is intended to {aim} by {year}.",
    "The purpose of the {document} is to {aim}, for which {money} million euros are set aside.",
    "Under the {document} states undertake to {aim} within {count} months.",
)
ASSIGNED = (
    "{org} was [asked|instructed] to prepare a report on {matter} before {month} {year}.",
    "It was decided to set up a laboratory for {matter} in {other_city}.",
    "The Secretariat will send the [text|draft|minutes] to {states_few} [for comment|for signature].",
)
NEXT = (
    "The next meeting [will be held|is to take place] in {next_city} in {next_month} {next_year}.",
    "It was agreed to hold the next meeting in {next_city} in {next_month} {next_year}.",
)
MATTERS = (
    "[The participants|Members|Experts] [heard|discussed|took note of] a report by {person} of {state} on {matter}.",
    "{state} [presented|described|shared] its experience with {matter}, where {result} since {year}.",
    "[Speakers|Several delegations|The experts] [pointed to|complained of] {concern} [in|with regard to] {matter}.",
    "According to {org}, {number} {thing} were [inspected|counted] in {year}, {percent} per cent more than before.",
    "A pilot project on {matter} in {other_city} cost {money} million euros; {result}.",
    "{person}, {office} of {state}, said that {result} after the {nth_other} round of talks on {thing}.",
    "The question of {matter} was [postponed|sent back for revision|referred to a subgroup], because {result}.",
    "[Work continues on|There is no agreement yet on|A study has begun on] {matter} and {matter_other}.",
    "In {year} the {thing} of {state} will be connected with those of {state_other} [by a register|in one database].",
    "{state} and {state_other} signed a [contract|memorandum] on {matter} [worth {money} million euros|for {count} years].",
    "[Tariffs|Fees|Penalties] for {thing} [rise|fall] by {percent} per cent from {month} {year}.",
    "A seminar on {thing} in {other_city} drew {number} [teachers|inspectors|engineers|students].",
    "{org} recommends that {matter} be left to the national authorities, given {concern}.",
    "The costs of {matter} are shared: {state} bears {percent} per cent and {org} the rest.",
    "[Earlier|Two years ago|At a previous meeting], {matter} had been discussed without result in {other_city}.",
    "Of the {number} {thing} on the list, {count} [failed the tests|await approval|were withdrawn].",
)
BACKGROUND = (
    "For reference: the {body} was established in {founded} to deal with {matter}. Its seat is in {other_city}.",
    "The {body} meets [twice a year|once a year|as often as needed]. Its work is governed by a statute of {founded}.",
    "Information on {matter} is published by {org}. Enquiries: {person}, tel. {number}-{percent}.",
)
AIMS = (
    "bring down losses of {thing}",
    "connect the registers of {thing}",
    "harmonise the rules for {thing}",
    "train {number} inspectors of {thing}",
    "replace paper certificates for {thing}",
    "open a joint laboratory for {thing}",
    "double the trade in {thing}",
    "halve the time that {thing} spend at the border",
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ONES = (
    *("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *(
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
    ),
    "nineteenth",
)
_TENS = {
    2: ("twentieth", "twenty"),
    3: ("thirtieth", "thirty"),
    4: ("fortieth", "forty"),
    5: ("fiftieth", "fifty"),
}


def ordinal(value: int, spelt: bool) -> str:
    """22 -> "twenty-second" or "22nd"; `value` is 1 to 59."""
    if not spelt:
        ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
        return f"{value}{ending}"
    if value < 20:
        return _ONES[value]
    whole, tens = _TENS[value // 10]
    return f"{tens}-{_ONES[value % 10]}" if value % 10 else whole


def listed(names: Sequence[str]) -> str:
    """ "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


class Teller:
    """Fills templates by chance. Words are drawn as in running text: a few often, most of them seldom."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._makers: dict[str, Callable[[], str]] = {
            "person": self.person,
            "office": lambda: self.pick(words.OFFICES),
            "state": self.state,
            "state_other": self.state,
            "states_few": lambda: listed(self.states(chance.randint(2, 3))),
            "org": self.organisation,
            "thing": lambda: self.pick(words.THINGS),
            "matter": self.matter,
            "matter_other": self.matter,
            "concern": lambda: self.pick(words.CONCERNS),
            "result": lambda: self.pick(words.RESULTS),
            "venue": lambda: self.pick(words.VENUES),
            "other_city": lambda: self.pick(words.CITIES)[0],
            "year": lambda: str(chance.randint(2008, 2031)),
            "founded": lambda: str(chance.randint(1965, 2009)),
            "month": lambda: chance.choice(MONTHS),
            "nth_other": lambda: ordinal(chance.randint(2, 12), spelt=True),
            "number": lambda: f"{int(10 ** chance.uniform(1.2, 4.6)):,}",
            "count": lambda: str(chance.randint(3, 48)),
            "percent": lambda: str(chance.randint(2, 95)),
            "money": lambda: f"{10 ** chance.uniform(-0.5, 2.3):.1f}",
            "aim": lambda: self.say(self.pick(AIMS)),
        }

    def say(self, template: str, **given: str) -> str:
        """`template` with its choices made and its slots filled."""
        while match := _CHOICE.search(template):
            chosen = self.chance.choice(match.group(1).split("|"))
            template = template[: match.start()] + chosen + template[match.end() :]
        return _SLOT.sub(lambda slot: given.get(slot[1]) or self._makers[slot[1]](), template)

    def sentence(self, template: str, **given: str) -> str:
        """The same, with a capital letter first."""
        return capitalised(self.say(template, **given))

    def pick(self, options: Sequence[_T]) -> _T:
        """One of `options`, the n-th with a probability that falls as n to the power of 0.7."""
        weights = list(accumulate((n + 1) ** -0.7 for n in range(len(options))))
        return self.chance.choices(options, cum_weights=weights)[0]

    def person(self) -> str:
        return f"{self.chance.choice(words.FIRST_NAMES)} {self.chance.choice(words.LAST_NAMES)}"

    def state(self) -> str:
        return display_name(self.pick(words.STATES))

    def states(self, count: int) -> list[str]:
        return [display_name(code) for code in self.chance.sample(words.STATES, count)]

    def matter(self) -> str:
        return f"{self.pick(words.ACTIONS)} of {self.pick(words.THINGS)}"

    def union(self) -> str:
        return f"{self.pick(words.UNION_FIRST)} {self.chance.choice(words.UNION_LAST)}"

    def organisation(self) -> str:
        kind = self.chance.choice(("Secretariat", "Institute of Metrology", "Bank", "Centre"))
        if kind == "Secretariat":
            return f"the Secretariat of the {self.union()}"
        return f"the {self.pick(words.UNION_FIRST)} {kind}"
