"""Words of a text as they are compared: where they stand, their stems, and which stems speak of the same thing.

Knows English word forms and the vocabulary of meetings in general. Knows nothing of questions, reports or scores.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import combining, normalize

import snowballstemmer

_english = snowballstemmer.stemmer("english")
_WORD = re.compile(
    r"(?:[Cc]o-|[Vv]ice[- ]|[Dd]eputy )[Cc]hair\w*"
    # "D-8", "C5+1": a letter with its numbers is one word.
    r"|(?<![\w-])[A-Za-z](?:[-‑]\d{1,2}|\d{1,2}\+\d)(?![\w-])"
    r"|[^\W_]+(?:['’][^\W\d_]+)?"
)
# "couldn't", "they've": what is left is a closed-class word.
_CONTRACTED = re.compile(r"(?<=n)['’]t$|['’](?:re|ve|ll|d|m)$")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)

# Closed-class words: they carry the grammar of a question, not what it asks for.
STOP_WORDS = frozenset(
    """a about above across after again against all along also am among amongst an and another any anybody anyone
    anything are around as at be because been before being below between both but by can cannot could did do does
    doing done down during each either else ever every everybody everyone everything few for from further had has
    have having he hence her here hers herself him himself his how however i if in into is it its itself just let
    like many may me might more most much must my myself neither no nobody none nor not nothing of off on once one
    ones only onto or other others our ours out over own per please quite rather same shall she should since so some
    somebody someone something such than that the their theirs them themselves then there these they this those
    through thus to too toward towards under until up upon us very was we well were what whatever when where whether
    which while who whom whose why will with within without would yes yet you your yours s t d ll re ve m don didn
    doesn isn wasn weren aren won wouldn couldn shouldn hasn haven hadn got get gets getting pls plz thx kindly
    besides moreover regarding concerning dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt
    wouldnt shouldnt whats whos wheres whens thats theres""".split()
)

_IRREGULAR = {
    "met": "meet", "held": "hold", "sent": "send", "took": "take", "taken": "take", "gave": "give",
    "given": "give", "made": "make", "chose": "choose", "chosen": "choose", "spoke": "speak", "spoken": "speak",
    "said": "say", "led": "lead", "began": "begin", "begun": "begin", "brought": "bring", "wrote": "write",
    "written": "write", "drew": "draw", "drawn": "draw", "grew": "grow", "grown": "grow", "rose": "rise",
    "risen": "rise", "fell": "fall", "fallen": "fall", "came": "come", "became": "become", "kept": "keep",
    "built": "build", "told": "tell", "sat": "sit", "stood": "stand", "undertook": "undertake",
    "undertaken": "undertake", "paid": "pay", "went": "go", "gone": "go", "withdrew": "withdraw",
    "withdrawn": "withdraw", "overtook": "overtake", "rode": "ride", "broke": "break", "broken": "break",
    "drove": "drive", "driven": "drive", "fought": "fight", "bought": "buy", "sold": "sell", "left": "leave",
    "meant": "mean", "ran": "run", "threw": "throw", "thrown": "throw", "wore": "wear", "won": "win",
    "caught": "catch", "felt": "feel", "dealt": "deal", "oversaw": "oversee", "overseen": "oversee",
    "foresaw": "foresee", "arose": "arise", "hung": "hang", "shook": "shake", "sang": "sing", "goes": "go",
    "seen": "see", "saw": "see", "spent": "spend", "lost": "lose", "sought": "seek", "taught": "teach",
    "thought": "think", "knew": "know", "known": "know", "shown": "show", "stated": "say", "stating": "say",
    "taking": "take", "holding": "hold", "people": "person", "children": "child", "women": "woman",
    "men": "man", "criteria": "criterion", "bore": "bear", "borne": "bear", "laid": "lay", "lent": "lend",
    "struck": "strike", "froze": "freeze", "frozen": "freeze", "forbade": "forbid", "forbidden": "forbid",
    "understood": "understand", "stole": "steal", "stolen": "steal", "dead": "die", "deaths": "die", "death": "die",
    "loss": "lose", "losses": "lose",
}  # fmt: skip

# Stems given by hand, where the stemmer would join words that have nothing to do with each other (president and
# preside, objective and object, organisation and organ, conference and confer, statement and state).
_OWN_STEM = {
    "president": "president", "presidents": "president", "presidency": "presidency", "presidential": "president-adj",
    "objective": "objectiv", "objectives": "objectiv", "organ": "organ-noun", "organs": "organ-noun",
    "organisation": "organisation", "organisations": "organisation", "organization": "organisation",
    "organizations": "organisation", "organisational": "organisational", "organizational": "organisational",
    "conference": "conference", "conferences": "conference", "statement": "statement", "statements": "statement",
    "news": "news", "united": "united", "party": "party", "parties": "party", "secretariat": "secretariat",
    "general": "general", "generals": "general", "format": "format-noun", "formats": "format-noun",
    "formation": "formation", "information": "information", "minutes": "minutes", "minute": "minute",
    "present": "present", "presented": "presented", "presenting": "presented", "presentation": "presentation",
    "executive": "executive", "international": "international", "national": "national", "nationals": "national",
    "university": "university", "universal": "universal", "community": "community", "communities": "community",
    "community's": "community", "communication": "communication", "communications": "communication",
}  # fmt: skip

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

MEETING_NOUNS = frozenset(
    """meeting meetings session sessions sitting sittings summit summits conference conferences gathering gatherings
    forum forums talks consultation consultations roundtable workshop seminar symposium negotiations assembly
    congress plenary mtg mtgs""".split()
)
"""Surface forms, lower case, that name a meeting."""

BODY_NOUNS = frozenset(
    """group groups committee commission council board assembly party team task force panel bureau secretariat organ
    association union organisation organization subcommittee subgroup parliament presidium congress troika
    ministers heads cabinet""".split()
)

_TWO_WORDS = {
    ("take", "part"): "participate",
    ("take", "place"): "hold",
    ("set", "up"): "establish",
    ("carry", "out"): "implement",
    ("hand", "over"): "transfer",
    ("point", "out"): "say",
    ("take", "over"): "assume",
    ("put", "off"): "postpone",
    ("put", "forward"): "propose",
    ("call", "off"): "cancel",
    ("turn", "down"): "reject",
    ("draw", "up"): "prepare",
    ("send", "back"): "return",
    ("speed", "up"): "accelerate",
    ("look", "into"): "examine",
    ("talk", "about"): "discuss",
    ("bring", "up"): "raise",
    ("bring", "in"): "introduce",
    ("lay", "down"): "set",
    ("pull", "out"): "withdraw",
    ("drop", "out"): "withdraw",
    ("go", "up"): "increase",
    ("go", "down"): "fall",
    ("back", "up"): "support",
    ("kick", "off"): "begin",
    ("wrap", "up"): "end",
    ("wind", "up"): "end",
    ("rule", "out"): "exclude",
    ("phase", "out"): "abolish",
    ("step", "down"): "resign",
    ("give", "up"): "abandon",
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: as written, its place (code points of that text), and the stem it is compared by."""

    text: str
    start: int
    end: int
    stem: str

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def accepts(self) -> frozenset[str]:
        """The stems that a report may use where a question says it: those of the whole verb where it is one of two words."""
        return accepted(self.text) if self.stem == stem(self.text) else _accepted(self.stem) | {self.stem}

    @property
    def is_stop(self) -> bool:
        whole = _CONTRACTED.sub("", self.text.lower())
        return whole in STOP_WORDS and not (len(self.text) > 1 and self.text.isupper())


def words(text: str) -> tuple[Word, ...]:
    """Every word and number of `text` in order; a verb of two words ("take part") stems as one, at its first word."""
    found = []
    for match in _WORD.finditer(text):
        surface = _POSSESSIVE.sub("", match.group()) or match.group()
        found.append(Word(surface, match.start(), match.start() + len(surface), stem(surface)))
    for position in range(len(found) - 1):
        pair = _TWO_WORDS.get((found[position].stem, found[position + 1].text.lower()))
        if pair is not None:
            first = found[position]
            found[position] = Word(first.text, first.start, first.end, stem(pair))
    return tuple(found)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of one word: British and American spellings and the forms of irregular verbs give the same."""
    lower = folded(word.lower().replace("’", "'"))
    if "chair" in lower and not lower.startswith("chair"):
        return "cochair" if lower.startswith("co") else "vicechair"
    lower = _IRREGULAR.get(lower, lower)
    if lower in _OWN_STEM:
        return _OWN_STEM[lower]
    if not lower.isascii() or not lower.isalpha():
        return re.sub(r"[-‑+]", "", lower) if lower[-1:].isdigit() else lower
    return str(_english.stemWord(_american(lower)))


# Letters that no decomposition takes apart.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)


def folded(lower: str) -> str:
    """A word of Latin letters without its accents, as keyboards write it; any other as it is."""
    if lower.isascii():
        return lower
    plain = "".join(c for c in normalize("NFKD", lower.translate(_LETTERS)) if not combining(c))
    return plain if plain.isascii() else lower


def is_irregular_verb(lower: str) -> bool:
    """Whether `lower` is a form of a verb that no ending shows ("told", "gave")."""
    return lower in _IRREGULAR and lower not in _IRREGULAR_NOUNS


_IRREGULAR_NOUNS = frozenset(
    "people children women men criteria dead deaths death loss losses left saw felt rose ground".split()
)


def accepted(word: str) -> frozenset[str]:
    """The stems that a report may use where a question says `word`."""
    return _accepted(stem(word))


@lru_cache(maxsize=10_000)
def _accepted(own: str) -> frozenset[str]:
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


def _american(word: str) -> str:
    """One spelling for both sides of the ocean, so that a question need not share the report's."""
    if len(word) > 5:
        word = re.sub(r"is(e|ed|es|er|ers|ing|ation|ations|ational)$", r"iz\1", word)
    word = re.sub(r"tred$", "tered", word)
    if len(word) > 4:
        word = re.sub(r"our(s|ed|ing|able)?$", r"or\1", word)
        word = re.sub(r"tre(s)?$", r"ter\1", word)
        word = re.sub(r"gramme(s)?$", r"gram\1", word)
    return re.sub(r"^(def|off|lic)ence", r"\1ense", word)


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
