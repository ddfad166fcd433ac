"""The words beside a state's name that tell what it means.

Knows words only, all in small letters. The rules that use them are in `context.py` and `persons.py`.
"""

from __future__ import annotations

# "the X Sea"
GEOGRAPHY_AFTER = frozenset(
    """
    sea seas strait straits gulf ocean bay channel peninsula basin trench plateau desert delta valley
    river current ridge rise canal lagoon glacier archipelago reef highlands lowlands steppe subcontinent
    war
    """.split()
)
# "the Sea of X"
GEOGRAPHY_OF = frozenset(
    """
    sea gulf strait straits bay bight isthmus cape lake mount battle coast coasts
    """.split()
)
# "Lake X"
GEOGRAPHY_BEFORE = frozenset(
    """
    lake mount river cape port fort
    """.split()
)
# "the X Times"
PRESS_AFTER = frozenset(
    """
    daily times herald tribune gazette telegraph today weekly
    """.split()
)
# Turkey and Guinea as animals.
ORGANISM_AFTER = frozenset(
    """
    worm pig pigs fowl hen meat breast vulture vultures farm sandwich feathers grass pepper tree
    """.split()
)
CURRENCY = frozenset(
    """
    dollar dollars cent cents franc francs ruble rubles rouble roubles pound pounds yen yuan renminbi euro
    euros peso pesos rupee rupees dirham dirhams riyal riyals rial rials krona kronor krone kroner tenge
    som soms sum manat lari dram drams hryvnia hryvnias leu lei lev leva zloty forint koruna kuna won baht
    ringgit rupiah dong kwacha naira cedi shilling shillings rand dinar dinars lira liras mark marks
    guilder guilders somoni
    """.split()
)
# Adjectives that are names of languages too.
LANGUAGES = frozenset(
    """
    russian french german spanish portuguese chinese japanese italian kazakh kyrgyz uzbek tajik turkmen
    ukrainian belarusian armenian azerbaijani georgian turkish polish czech slovak greek dutch korean
    vietnamese thai bulgarian romanian moldovan serbian croatian bosnian slovenian hungarian finnish
    swedish danish norwegian icelandic estonian latvian lithuanian albanian macedonian irish maltese
    malagasy mongolian nepali somali lao burmese indonesian swazi azeri
    """.split()
)
# Languages that are no adjective of a state.
OTHER_LANGUAGES = frozenset(
    """
    english arabic persian farsi hebrew hindi urdu malay latin swahili dari pashto khmer
    """.split()
)
LANGUAGE_AFTER = frozenset(
    """
    language languages translation translations interpretation interpreter interpreters subtitles alphabet
    dictionary grammar speaking speakers speaker text texts version versions transcript original
    """.split()
)
LANGUAGE_BEFORE = frozenset(
    """
    in into from language languages speak speaks spoke speaking spoken translated translation interpreted
    interpretation both original written available published fluent learn learning
    """.split()
)
# Neighbours in a list of which Georgia is the American state.
AMERICAN_STATES = frozenset(
    """
    alabama florida carolina tennessee texas virginia louisiana mississippi arkansas kentucky ohio
    michigan wisconsin pennsylvania arizona nevada california illinois missouri oklahoma kansas nebraska
    iowa minnesota oregon idaho utah colorado maryland delaware connecticut massachusetts vermont maine
    hampshire
    """.split()
)
# Names of states (and of their people) that are first or family names of persons too.
PERSONAL = frozenset(
    """
    jordan chad israel georgia kenya india ireland cuba chile holland jersey finn dane pole turk swede
    germany german britain
    """.split()
)
# First names before a family name such as Jordan.
GIVEN_NAMES = frozenset(
    """
    michael vernon jim james john jeff jeffrey barbara hamilton will jeremy robert david david's eric
    stephen steven steve richard thomas tom peter paul mark marc daniel william bill henry charles charlie
    george frank louis lewis neil alan allan kevin brian kathy kate mary anne ann susan sarah laura linda
    julia emma alice helen jane jean montell marlon deandre eddie duke winthrop claude pascual pascal
    bernard christopher chris kim lee joe joseph samuel sam benjamin ben anthony tony andrew matthew simon
    philip phillip martin patrick colin kathleen patricia jill john-paul leslie louise katherine jacob
    nicholas edward ted alexander alex adam aaron nathan jonathan kirk dylan doron menahem yossi kaye ed
    mike bob rob nick dan greg craig
    """.split()
)
TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor senator congressman congresswoman sir dame judge justice captain
    """.split()
)
# What may follow a state's name with a capital without making it a person's first name.
AFTER_STATE = frozenset(
    """
    and or president prime foreign minister ministers ministry vice deputy ambassador king queen crown
    prince princess sheikh emir sultan chancellor secretary government cabinet parliament national federal
    central defense defence interior finance economic trade health education transport energy
    communications communication telecom telecommunications customs post posts postal railways bank
    chamber airlines airways army police armed air navy military royal state republic embassy consulate
    delegation mission team chairman chair speaker senate assembly assemblies knesset supreme court head
    director general investment development agency authority commission committee council institute
    university society association federation union company corporation group oil gas petroleum
    international statistics river compact strategy summit conference forum conferences festival day week
    standards civil aviation atomic nuclear space water tourism board office service services fund project
    projects programme program plan vision innovation digital media news radio television in is was has
    will at on of for to from by with as h.e. he mr mrs ms dr prof his her excellency the representative
    representatives also permanent observer member acting first second desk country electricity broadband
    hydro meteorological geological geodesic patent securities stock exchange phosphate mines potash
    security intelligence agricultural environment environmental social labour labor justice cultural
    culture youth women islamic arab christian jewish aerospace industries ports port maritime shipping
    rail railway revenue tax gaming football olympic red wall street gdp ngo ict it i ii iii
    """.split()
)
