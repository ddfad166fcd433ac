"""Which words of a report answer a word of a question: those of its kin, narrower ones, and those derived from it.

Knows the vocabulary of meetings in general. Knows nothing of questions, reports or scores.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from assistant.stems import stem

# Words of one row say the same when a question uses one and a report another.
_KIN = """
chair chairman chairmen chairwoman chairperson chairpersons chairmanship chairing preside presided
decide decision decree
approve approval endorse endorsement adopt adoption
attend attendance attendee attendees participate participant participants participation partake
open opening inaugurate inauguration
close closing conclude conclusion adjourn end
begin beginning start commence launch
hold convene occur happen
meeting meet session sitting summit gathering conference talks
discuss discussion consider consideration examine debate deliberate deliberation review
topic subject theme issue matter affairs
objective objectives goal aim purpose
next upcoming forthcoming
send forward transmit dispatch circulate distribute
sign signature signatory signing
elect election choose select selection
appoint appointment designate nominate nomination
propose proposal suggest suggestion
recommend recommendation
say note stress emphasise underline underscore highlight declare remark tell announce express
speak speech address speaker
state country nation
protocol minutes
place venue location
head lead leader leadership
minister ministry ministerial
support assist assistance help aid
fund funding finance financing financial money
budget budgetary
cost price expense expenditure spending
welcome greet greeting
thank thanks gratitude appreciation grateful
cooperation cooperate collaboration collaborate
develop development
establish establishment create creation found
postpone postponement delay defer
cancel cancellation
reject rejection refuse refusal
grant award confer give
increase rise grow growth
reduce reduction cut decrease decline lower
join accede accession
leave withdraw withdrawal
want wish desire
need require requirement
invite invitation
main key principal chief primary major central
amend amendment revise revision modify modification clarify clarification change
comment observation
responsible responsibility entrust instruct assign
implement implementation execute execution
prepare preparation draft drafting elaborate elaboration
represent representative representation
delegate delegation
deputy vice
expert specialist
agree agreed agreeing
plan planning roadmap
train training
measure action
boycott boycotting
online virtual virtually remote remotely
secretary secretariat
member membership
observe observer
host hosting
visit visiting
report reporting
propagate propagation
forbid ban prohibit prohibition
resign resignation
recruit recruitment hire
build building construct construction
buy purchase procure procurement
fail failure
request ask
add addition
write author
give gift donate donation
analyse analysis
digital digitalisation digitalization digitise digitisation
europe european
africa african
america american americas
asia asian
arab arabian
rail railway
fish fishery fishing
science scientific scientist
safe safety
election electoral
veterinary veterinarian
"""

# One way only: a question in general terms is answered by the particular word, not the other way round.
_BROADER = {
    "decide": "approve approval adopt adoption endorse agree resolve instruct grant recommend determine establish",
    "decision": "approve adopt endorse agree resolve resolution instruct",
    "agree": "approve adopt endorse decide",
    "outcome": "decide approve adopt agree result sign",
    "result": "decide approve adopt agree outcome sign",
    "discuss": "consider examine review debate focus exchange agenda topic",
    "agenda": "discuss consider examine review item",
    "topic": "discuss consider focus agenda",
    "happen": "hold meet discuss consider approve adopt",
    "attend": "join represent present come",
    "participate": "join represent present",
    "present": "attend participate",
    "come": "attend participate arrive represent",
    "there": "attend participate",
    "chair": "cochair lead head conduct moderate",
    "lead": "chair preside head conduct moderate",
    "run": "chair preside lead conduct",
    "document": "protocol plan strategy agreement decision declaration resolution statement communique memorandum"
    " treaty convention regulation roadmap concept programme draft report text paper charter",
    "country": "state",
    "hold": "meet host",
    "meet": "hold convene",
    "select": "appoint",
    "send": "submit go receive",
    "submit": "send",
    "receive": "send submit forward go distribute circulate hand give provide allocate award grant",
    "task": "objective goal aim purpose function",
    "objective": "task function",
    "function": "objective task",
    "goal": "task",
    "person": "participant representative delegate expert attendee",
    "participant": "person representative delegate expert delegation",
    "body": "institution agency structure organisation commission committee council board group",
    "institution": "body organisation",
    "organisation": "institution body agency company union association committee",
    "arrange": "organise host",
    "organise": "host arrange",
    "say": "speak call urge",
    "change": "correct",
    "duration": "last",
    "cost": "budget",
    "money": "budget",
    "pay": "contribute contribution bear cover finance spend cost",
    "tell": "inform brief report update",
    "inform": "report brief update tell announce",
    "find": "found discover detect reveal identify show",
    "learn": "inform brief hear",
    "become": "assume appoint elect succeed name designate",
    "replace": "succeed assume",
    "keep": "maintain preserve retain",
    "stop": "suspend halt cease terminate discontinue interrupt",
    "ask": "urge appeal call invite",
    "call": "urge appeal",
    "urge": "call appeal",
    "want": "seek ask propose",
    "worry": "concern alarm",
    "warn": "caution alert",
    "promise": "pledge undertake commit commitment assure",
    "offer": "propose ready readiness pledge",
    "die": "kill fatal casualty",
    "use": "spend",
    "settle": "resolve resolution",
    "show": "demonstrate indicate reveal present",
    "allow": "permit authorise enable",
    "give": "present transfer provide hand donate pledge allocate contribute",
    "complain": "criticise regret dissatisfaction",
    "language": "english french spanish portuguese russian arabic chinese german kazakh kyrgyz uzbek tajik persian"
    " turkish malay italian",
    "currency": "euro dollar rouble ruble tenge yuan yen pound franc",
    "location": "place",
    "post": "postal mail",
    "mail": "postal post",
    "city": "town capital",
}  # fmt: skip


def accepted(word: str) -> frozenset[str]:
    """The stems that a report may use where a question says `word`."""
    return accepted_stems(stem(word))


@lru_cache(maxsize=10_000)
def accepted_stems(own: str) -> frozenset[str]:
    """The same of a stem."""
    kin = _kin().get(own, frozenset({own}))
    return kin.union(_broader().get(own, ()), _derived(own))


# Endings by which Latin derives one word from another, where the stemmer leaves both: "extend" and "extension", "reduce"
# and "reduction", "technician" and "technical". What is no word of English harms nothing.
_DERIVED = tuple(
    (re.compile(ending), others)
    for ending, others in (
        (r"(?<=[nrlaieou])d$", ("s",)),
        (r"(?<=n)s$", ("d", "t")),
        (r"(?<=\w{4}r)s$", ("t",)),
        (r"(?<=[aiou])s$", ("d",)),
        (r"iss$", ("it",)),
        (r"it$", ("iss",)),
        (r"(?<=u)ct$", ("c",)),
        (r"(?<=u)c$", ("ct",)),
        (r"ript$", ("rib",)),
        (r"rib$", ("ript",)),
        (r"ician$", ("ic", "")),
        (r"(?:ism|ist)$", ("ism", "ist")),
        (r"ship$", ("",)),
        (r"^re(?=elect|appoint|open|establish|confirm|activ|launch|conven)", ("",)),
        (r"(?<=ment)ari$", ("",)),
        (r"(?<=ment)$", ("ari",)),
        (r"(?<=minist)$", ("eri",)),
        (r"(?<=minist)eri$", ("",)),
    )
)
_SHORTEST_DERIVED = 5


def _derived(own: str) -> set[str]:
    if len(own) < _SHORTEST_DERIVED or not own.isalpha():
        return set()
    found = {
        pattern.sub(other, own) for pattern, others in _DERIVED if pattern.search(own) for other in others
    }
    return {stem(word) for word in found} | found


@cache
def _kin() -> dict[str, frozenset[str]]:
    groups: dict[str, frozenset[str]] = {}
    for row in _KIN.strip().splitlines():
        stems = frozenset(stem(word) for word in row.split())
        for one in stems:
            groups[one] = groups.get(one, frozenset()) | stems
    return groups


@cache
def _broader() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for word, others in _BROADER.items():
        key = stem(word)
        table[key] = table.get(key, ()) + tuple(stem(other) for other in others.split())
    return table
