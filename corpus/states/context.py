"""When the words that name a state mean something else.

Knows seas, birds, languages, currencies, newspapers, persons and the American state of Georgia, as far as the words
right beside a name tell them. Knows nothing of meetings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from corpus.states.table import Entry, words_of
from corpus.states.tokens import Tokens

# Longer names that hold a state's name (or its adjective) and name no delegation.
_NOT_STATES = """
Gulf of Mexico; Gulf of Guinea; New Mexico; New England; New Jersey; New Guinea; New Britain; New Ireland; New Georgia; New Holland
New South Wales; Northern Ireland; South China; East China; North China; Inner Mongolia; Lesser Antilles; Netherlands Antilles
East Germany; East German; East Germans; German Democratic Republic; South Vietnam; South Vietnamese; North Vietnam
North Yemen; South Yemen; People's Democratic Republic of Yemen; Soviet Russia; Northern Cyprus; North Cyprus; Turkish Cypriot
Turkish Cypriots; Turkish-Cypriot; Turkish-Cypriots; Turkish Cypriot State; Turkish Republic of Northern Cyprus
Czech and Slovak Federative Republic; Czech and Slovak Federal Republic; Serbia and Montenegro State Union; State Union of Serbia and Montenegro
United Arab Republic; Union of Soviet Socialist Republics; Russian Soviet Federative Socialist Republic; Russian SFSR; French Indochina
British Columbia; British Empire; British Isles; British Raj; British Council; British Antarctic Territory; British India; British Guiana
Latin America; South America; North America; Central America; Meso America; Spanish America; Anglo America; Ibero America
Latin American; Latin Americans; South American; North American; Central American; Inter-American; Pan-American; Pan American; Native American
Native Americans; African American; African Americans; Afro-American; Ibero-American; American States; American Indian; American Indians
American continent; American continents; American football; American English; American hemisphere; Asian American; Asian Americans
Hispanic American; Euro-American; West Indian; West Indians; East Indian; Indian Ocean; Indian Ocean Rim; Indian subcontinent; Indian summer
Indian Subcontinent; Indian Wells; Indian Wells; French Guiana; French Riviera; French Open; French West Africa; French Equatorial Africa
English Channel; Persian Gulf; Order of Malta; Sovereign Military Order of Malta; Sovereign Order of Malta; Knights of Malta
Western Macedonia; Central Macedonia; Eastern Macedonia; Greek Macedonia; Aegean Macedonia; North Pole; South Pole; Magnetic Pole
Jersey City; Jersey Shore; Andorra la Vella; Luxembourg City; Greater China; China Lake; Lebanon Valley; Panama Canal; Panama Papers
Panama hat; Panama hats; Ivory Coast jazz; Spanish flu; German measles; Swiss cheese; Swiss army knife; Danish pastry; Turkish delight
Turkish coffee; Russian roulette; Irish coffee; French fries; French toast; French window; French windows; Dutch oven; Dutch auction
Mexican wave; Mexican standoff; Chinese wall; Chinese whispers; Cuban cigar; Greek alphabet; Greek letter; Greek letters; Roman Georgia
Grand Jersey; Air Jordan; Jordan Peterson; Cyprus tree; Guinea pig; Guinea pigs; Guinea worm; Guinea fowl; Guinea hen
Brazil nut; Brazil nuts; Bermuda shorts; Bermuda Triangle; Bermuda grass; Chile pepper; Chile peppers; Lima Peru bean; Korean Peninsula
Malta fever; Rhodesian Ridgeback; Taiwan Strait; Taiwan Straits; Great British Isles; Grenada Hills; Cuba Gooding; Togo Heihachiro
South Jersey; North Jersey; Little Italy; Little India; Captain America; Miss America; Middle America; Radio Free Europe
Byelorussian SSR; Ukrainian SSR; Lebanon County; New Russia; Congo Free State; Belgian Congo; French Congo; French Sudan; Anglo-Egyptian Sudan
Republika Srpska; Mexico City; Kuwait City; Panama City; Guatemala City; Belize City; Salt Lake City; Ho Chi Minh City
British Somaliland; Italian Somaliland; French Cameroons; Spanish Town; Spanish Morocco; South Georgia Island; Sudan grass; Sudan dye
Central African States; Central African CFA; Central African Economic; Central African Monetary; Central African Forest
""".replace("\n", ";")

_GEOGRAPHY_AFTER = frozenset(
    """sea seas strait straits gulf ocean bay channel peninsula basin trench plateau desert delta valley river current ridge rise
    canal lagoon glacier archipelago reef highlands lowlands steppe subcontinent war""".split()
)
_GEOGRAPHY_OF = frozenset(
    "sea gulf strait straits bay bight isthmus cape lake mount battle coast coasts university".split()
)
_GEOGRAPHY_BEFORE = frozenset("lake mount river cape port fort".split())
_PRESS_AFTER = frozenset("daily times herald tribune gazette telegraph today weekly".split())
_ORGANISM_AFTER = frozenset(
    "worm pig pigs fowl hen meat breast vulture vultures farm sandwich feathers grass pepper tree".split()
)
_CURRENCY = frozenset(
    """dollar dollars cent cents franc francs ruble rubles rouble roubles pound pounds yen yuan renminbi euro euros peso pesos rupee
    rupees dirham dirhams riyal riyals rial rials krona kronor krone kroner tenge som soms sum manat lari dram drams hryvnia hryvnias
    leu lei lev leva zloty forint koruna kuna won baht ringgit rupiah dong kwacha naira cedi shilling shillings rand dinar dinars
    lira liras mark marks guilder guilders somoni""".split()
)
_LANGUAGES = frozenset(
    """russian french german spanish portuguese chinese japanese italian kazakh kyrgyz uzbek tajik turkmen ukrainian belarusian armenian
    azerbaijani georgian turkish polish czech slovak greek dutch korean vietnamese thai bulgarian romanian moldovan serbian croatian
    bosnian slovenian hungarian finnish swedish danish norwegian icelandic estonian latvian lithuanian albanian macedonian irish maltese
    malagasy mongolian nepali somali lao burmese indonesian swazi azeri""".split()
)
_OTHER_LANGUAGES = frozenset(
    "english arabic persian farsi hebrew hindi urdu malay latin swahili dari pashto khmer".split()
)
_LANGUAGE_AFTER = frozenset(
    """language languages translation translations interpretation interpreter interpreters subtitles alphabet dictionary grammar
    speaking speakers speaker text texts version versions transcript original""".split()
)
_LANGUAGE_BEFORE = frozenset(
    """in into from language languages speak speaks spoke speaking spoken translated translation interpreted interpretation
    both original written available published fluent learn learning""".split()
)
_GEORGIA_CUES = re.compile(
    r"\b(?:Atlanta|Savannah|Augusta|Macon|Athens|Decatur|Marietta|Columbus|Alpharetta|Fort Benning),?\s*$|"
    r"\b(?:U\.?S\.? state of|State of|Governor of|Senator from|[Ss]enator for|Southern|University of|South)\s+$"
)
_GEORGIA_CUES_AFTER = re.compile(
    r"^(?:,?\s*\(?(?:USA|U\.S\.A?\.?|US|United States)\b|\s+(?:Tech|Institute of Tech|State Univ|Senator|Gov\.|Governor|"
    r"Senate runoff|Republican|Democrat|General Assembly|Southern|Aquarium|Bulldogs|voters|peach|Power\b|-Pacific))"
)
_AMERICAN_STATES = frozenset(
    """alabama florida carolina tennessee texas virginia louisiana mississippi arkansas kentucky ohio michigan wisconsin pennsylvania
    arizona nevada california illinois missouri oklahoma kansas nebraska iowa minnesota oregon idaho utah colorado maryland
    delaware connecticut massachusetts vermont maine hampshire""".split()
)

# Names of states that are first or family names of persons too.
_PERSONAL = frozenset(
    "jordan chad israel georgia kenya india ireland cuba chile holland jersey finn dane pole lao thai turk germany britain".split()
)
_GIVEN_NAMES = frozenset(
    """michael vernon jim james john jeff jeffrey barbara hamilton will jeremy robert david david's eric stephen steven steve richard
    thomas tom peter paul mark marc daniel william bill henry charles charlie george frank louis lewis neil alan allan kevin brian
    kathy kate mary anne ann susan sarah laura linda julia emma alice helen jane jean montell marlon deandre eddie duke winthrop claude
    pascual pascal bernard christopher chris kim lee joe joseph samuel sam benjamin ben anthony tony andrew matthew simon philip phillip
    martin patrick colin kathleen patricia jill john-paul leslie louise katherine jacob nicholas edward ted alexander alex
    adam aaron nathan jonathan kirk dylan doron menahem yossi steve kaye ed mike bob rob nick dan greg craig""".split()
)
_TITLES = frozenset(
    "mr mrs ms miss dr prof professor senator congressman congresswoman sir dame judge justice captain".split()
)
# What may follow a state's name with a capital without making it a person's first name.
_AFTER_STATE = frozenset(
    """and or president prime foreign minister ministers ministry vice deputy ambassador king queen crown prince princess sheikh
    emir sultan chancellor secretary government cabinet parliament national federal central defense defence interior finance economic
    trade health education transport energy communications communication telecom telecommunications customs post posts postal railways
    bank chamber airlines airways army police armed air navy military royal state republic embassy consulate delegation mission team
    chairman chair speaker senate assembly assemblies knesset supreme court head director general investment development agency
    authority commission committee council institute university society association federation union company corporation group oil
    gas petroleum international national statistics river compact strategy summit conference forum conferences festival day week
    standards civil aviation atomic nuclear space water tourism board office service services fund project projects programme program
    plan vision innovation digital media news radio television in is was has will at on of for to from by with as h.e. he mr mrs ms dr
    prof his her excellency the representative representatives also permanent observer member acting first second desk country
    electricity media broadband hydro meteorological geological geodesic patent securities stock exchange phosphate mines potash
    armed security intelligence agricultural environment environmental social labour labor justice cultural culture youth women
    islamic arab christian jewish defence aerospace industries ports port maritime shipping rail railway revenue tax gaming
    football olympic red wall street gdp ngo ict it i ii iii""".split()
)


@lru_cache(maxsize=1)
def not_states() -> tuple[tuple[str, ...], ...]:
    """Longer names, as folded words, that hold a state's name and mean something else."""
    return tuple(words_of(name) for name in _NOT_STATES.split(";") if name.strip())


def settled_code(tokens: Tokens, first: int, entry: Entry) -> str:
    """The code of an entry; for an adjective that two states share, the one that the text names, else "" or the usual."""
    if entry.words == ("congolese",):
        names = {
            "COD": _holds(
                tokens,
                ("dr", "congo"),
                ("democratic", "republic", "of", "the", "congo"),
                ("drc",),
                ("kinshasa",),
            ),
            "COG": _holds(
                tokens, ("brazzaville",), ("republic", "of", "the", "congo"), ("republic", "of", "congo")
            ),
        }
        if names["COD"] and names["COG"] and not _holds(tokens, ("brazzaville",)):
            names["COG"] = False
        named = [code for code, there in names.items() if there]
        return named[0] if len(named) == 1 else ""
    if entry.words in (("dominican",), ("dominicans",)):
        only_dominica = _holds(tokens, ("dominica",)) and not _holds(tokens, ("dominican", "republic"))
        return "DMA" if only_dominica else "DOM"
    return entry.code


def _holds(tokens: Tokens, *names: tuple[str, ...]) -> bool:
    folded = tokens.folded
    return any(
        tuple(folded[at : at + len(name)]) == name
        for name in names
        for at, word in enumerate(folded)
        if word == name[0]
    )


def means_something_else(tokens: Tokens, first: int, last: int, entry: Entry) -> bool:
    """Whether the tokens, though spelt like a state's name, adjective or people, mean something else here."""
    after = tokens.next_word(last)
    before = tokens.previous_word(first)
    follows = after.lower()
    precedes = before.lower()
    return (
        (after[:1].isupper() and follows in _GEOGRAPHY_AFTER)
        or _in_press(tokens, last, entry, after)
        or (follows in _ORGANISM_AFTER and entry.words[-1] in ("guinea", "turkey"))
        or (before[:1].isupper() and precedes in _GEOGRAPHY_BEFORE and entry.form == "name")
        or _geography_of(tokens, first)
        or _is_money(tokens, last, entry, follows)
        or _is_language(tokens, first, last, entry, follows)
        or _is_soviet(tokens, last, entry, follows)
        or _is_central_african(entry, after)
        or (entry.code == "GEO" and entry.form == "name" and _is_american_georgia(tokens, first, last))
        or (
            len(entry.words) == 1
            and entry.words[0] in _PERSONAL
            and _is_person(tokens, first, last, before, after)
        )
        or (entry.form == "name" and follows == "city" and after[:1].isupper())
        or _in_address(tokens, first)
    )


def _in_press(tokens: Tokens, last: int, entry: Entry, after: str) -> bool:
    if entry.form == "name" and after[:1].isupper() and after.lower() in _PRESS_AFTER:
        return True
    # "South China Morning Post": the paper, not "China Post", an operator that callers judge
    return after == "Morning"


def _geography_of(tokens: Tokens, first: int) -> bool:
    at = first - 1
    if at >= 0 and tokens.folded[at] == "the":
        at -= 1
    if at < 1 or tokens.folded[at] != "of" or tokens.folded[at - 1] not in _GEOGRAPHY_OF:
        return False
    return tokens.words[at - 1][:1].isupper() and tokens.joined(at - 1, first)


def _is_money(tokens: Tokens, last: int, entry: Entry, follows: str) -> bool:
    if tokens.text[tokens.ends[last] : tokens.ends[last] + 1] == "$":
        return True
    return follows in _CURRENCY and (entry.form in ("adjective", "code") or entry.words[-1] == "states")


def _is_language(tokens: Tokens, first: int, last: int, entry: Entry, follows: str) -> bool:
    if entry.form != "adjective" or entry.words[-1] not in _LANGUAGES:
        return False
    if follows in _LANGUAGE_AFTER:
        return True
    listed = _list_ends(tokens, last)
    if listed > last and tokens.next_word(listed).lower() in _LANGUAGE_AFTER:
        return True
    noun = tokens.next_word(listed)
    if noun and noun.lower() not in (
        "and",
        "or",
        "but",
        "as",
        "by",
        "at",
        "on",
        "with",
        "for",
        "is",
        "was",
        "are",
        "only",
    ):
        return False
    at = first - 1
    while at >= 0 and tokens.folded[at] in (
        _LANGUAGES | _OTHER_LANGUAGES | {"and", "or", "the", ",", "both", "("}
    ):
        at -= 1
    return at >= 0 and tokens.folded[at] in _LANGUAGE_BEFORE


def _list_ends(tokens: Tokens, last: int) -> int:
    """The last token of a list of languages that starts at `last`."""
    at = last
    while at + 1 < len(tokens):
        step = at + 1
        while step < len(tokens) and tokens.folded[step] in (",", "and", "or", "/") and step < at + 3:
            step += 1
        if step == at + 1 or step >= len(tokens) or tokens.folded[step] not in _LANGUAGES | _OTHER_LANGUAGES:
            return at
        at = step
    return at


def _is_soviet(tokens: Tokens, last: int, entry: Entry, follows: str) -> bool:
    if follows in ("ssr", "assr", "sfsr", "rsfsr"):
        return True
    return follows == "soviet" or (entry.form == "adjective" and follows == "autonomous")


def _is_central_african(entry: Entry, after: str) -> bool:
    """ "Central African" is a region unless an office or an organ of the state follows."""
    if entry.words not in (("central", "african"), ("central", "africans")):
        return False
    return after.lower() not in _AFTER_STATE - {
        "economic",
        "development",
        "bank",
        "union",
        "commission",
        "states",
    }


def _is_american_georgia(tokens: Tokens, first: int, last: int) -> bool:
    start, end = tokens.starts[first], tokens.ends[last]
    if _GEORGIA_CUES.search(tokens.text[max(0, start - 30) : start]):
        return True
    if _GEORGIA_CUES_AFTER.search(tokens.text[end : end + 40]):
        return True
    near = tokens.folded[max(0, first - 3) : last + 4]
    return any(word in _AMERICAN_STATES for word in near)


def _is_person(tokens: Tokens, first: int, last: int, before: str, after: str) -> bool:
    lower = before.lower()
    if before[:1].isupper() and (lower in _GIVEN_NAMES or lower in _TITLES):
        return True
    if first > 0 and tokens.words[first - 1][:1].isupper() and tokens.gap(first - 1) in (". ", ".\u00a0"):
        # "B. Jordan", "Mr. Jordan"
        if len(tokens.words[first - 1]) == 1 or tokens.folded[first - 1] in _TITLES:
            return True
    gap = tokens.gap(last)
    if gap not in (" ", "\u00a0") or not after[:1].isupper() or after.isupper():
        return False
    if after.lower() in _AFTER_STATE or _names_a_state(after):
        return False
    # One capital word after it is a family name; two or more are a person listed after their state.
    return not tokens.next_word(last + 1)[:1].isupper()


def _names_a_state(word: str) -> bool:
    from corpus.states.finding import _ways

    return words_of(word)[:1] != () and words_of(word)[0] in _ways()


def _in_address(tokens: Tokens, first: int) -> bool:
    """Whether the token is part of a web or mail address."""
    start = tokens.starts[first]
    if tokens.text[start - 1 : start] not in tuple("/._=@-#"):
        return False
    chunk = re.search(r"\S*$", tokens.text[max(0, start - 200) : start])
    return bool(chunk and re.search(r"://|www\.|@", chunk.group()))


def is_shouted_pronoun(tokens: Tokens, first: int) -> bool:
    """Whether "US" stands among capitals only, where it may be the pronoun."""
    text, start = tokens.text, tokens.starts[first]
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    around = line[max(0, start - line_start - 60) : start - line_start + 60]
    if any(letter.islower() for letter in around) or around.strip() == "US":
        return False
    return first == 0 or tokens.folded[first - 1] != "the"


def iter_names(names: Iterable[str]) -> Iterable[tuple[str, ...]]:
    return (words_of(name) for name in names)
