"""The English vocabulary of meetings, by class.

Knows which words name meetings, offices, delegates, institutions, companies and groups, and how verbs inflect.
Knows no body, no publisher and no phrase: every entry is a word of the language.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns that name an occasion on which people meet. The second set only with an ordinal, "held" or a like sign.
MEETING_NOUNS: Final = _words(
    "meeting meetings session sessions sitting sittings summit summits conference conferences "
    "forum forums consultations "
    "consultation talks negotiations gathering gatherings dialogue dialogues roundtable "
    "roundtables symposium seminar "
    "seminars workshop workshops webinar webinars videoconference teleconference plenary "
    "plenaries convention congress "
    "retreat conclave call breakfast luncheon colloquium colloquy huddle mini-summit meeting-plus"
)
WEAK_MEETING_NOUNS: Final = _words(
    "assembly council committee commission board round rounds edition event events table day days "
    "ministerial ministerials get-together "
    "conversation debate debates discussion discussions hearing hearings review reviews trilogue week dinner lunch "
    "course courses caucus"
)
SERIES_NOUNS: Final = _words(
    "meetings sessions summits conferences consultations talks negotiations sittings events"
)

# A person's post. "head" and "chief" need "of" or a noun before them.
OFFICES: Final = _words(
    "host hosts president vice-president minister ministers vice-minister vice-ministers premier premiers "
    "vice-premier vice-premiers "
    "prime-minister chancellor king queen prince princess sultan emir amir sheikh sheikha grand "
    "duke ambassador ambassadors "
    "envoy envoys consul consuls attaché attachés attache chargé charge secretary secretaries "
    "secretary-general "
    "fm pm under-secretary director directors director-general chairman chairperson chairwoman chair "
    "chairmen vice-chairman "
    "vice-chair vice-chairperson deputy-chairman co-chair co-chairs head heads deputy-head "
    "commissioner commissioners governor "
    "governors speaker speakers deputy deputies adviser advisor advisers advisors counsellor "
    "counselor councillor counsellors "
    "representative-general general colonel major lieutenant admiral marshal commander chief "
    "chiefs official officials toraga akim hokim "
    "officer officers inspector prosecutor prosecutors ombudsman justice judge judges registrar "
    "coordinator coordinators "
    "administrator administrators rector dean presidents leaders leader monarch monarchs "
    "counterpart counterparts "
    "parliamentarian parliamentarians parliamentarians senator senators congressman mp mps "
    "specialist specialists "
    "analyst permanent plenipotentiary plenipotentiaries negotiator negotiators sherpa sherpas "
    "undersecretary undersecretaries under-secretaries vice-presidents vice-chairs vice-chairmen treasurers rectors "
    "deans mayors registrars rapporteurs generals admirals marshals secretaries-general directors-general "
    "captains captain peer peers chargés bishops archbishops surveyors engineers lecturers professors librarians "
    "rapporteur mayor treasurer superintendent comptroller auditor ministership archbishop bishop "
    "patriarch cardinal nuncio "
    "manager managers executive executives principal scientist engineer lecturer professor "
    "surveyor librarian "
    "state-secretary jurist delegate delegates delegation delegations representative "
    "representatives manager economist"
)
# Those who act for somebody: their "of" names whom.
DELEGATES: Final = _words(
    "representative representatives delegation delegations delegate delegates alternate alternates head heads leader "
    "leaders minister ministers "
    "president presidents ambassador ambassadors official officials envoy envoys expert experts "
    "specialist specialists "
    "members member participants participant participation delegation-level deputies counterparts "
    "counterpart chiefs "
    "secretaries commissioners governors officers directors speakers negotiators sherpas "
    "plenipotentiaries premiers vice-ministers "
    "monarchs parliamentarians senators observers observer guests guest side sides party teams "
    "team colleague colleagues "
    "administrations agencies ministries authorities regulators governments presidencies minister-level "
    "chairmen chairpersons chairs rulers envoys mps prosecutors judges justices inspectors "
    "commanders advisers advisors diplomats "
    "coordinators technicians scientists focal specialists economists consuls attachés counsellors"
)
# Parts of a state. "national" and "state" before another noun make it one too.
INSTITUTIONS: Final = _words(
    "ministry ministries administration administrations agency agencies department departments "
    "government governments "
    "parliament parliaments duma senate cabinet presidency directorate directorates inspectorate "
    "authority authorities "
    "chancellery chancery embassy embassies consulate consulates mission regulator regulators "
    "treasury police army navy armed "
    "forces court courts prosecutor prosecutor's inspection service services bureau office "
    "offices committee republic majlis "
    "mazhilis jogorku verkhovna sejm knesset bundestag rada mejlis oliy milli house customs "
    "delegation delegations "
    "staff secretariat-general board commission state-committee board boards council chamber "
    "assembly congress bank banks"
)
# Institutions that are a state's own only when the state's name governs them.
STATE_BODIES: Final = _words(
    "navy army bodies body corps offices ministry ministries administration administrations agency agencies "
    "department departments government governments "
    "parliament parliaments duma senate cabinet presidency directorate directorates inspectorate "
    "authority authorities "
    "chancellery embassy embassies consulate consulates regulator regulators treasury police "
    "customs court courts office "
    "service services committee commission board council staff assembly delegation delegations "
    "mission bureau institute-general "
    "inspection house majlis majlisi mejlis mazhilis kenesh khural sejm knesset bundestag rada "
    "side government's armed forces ministry's foreign "
    # the usual initials of national bodies: audit, statistics, aviation, finance, human rights, weather, plants
    "sai sais nso nsos nsi nsis caa caas fiu fius nhri nhris nmhs nmhss nra nras nppo nppos mfa mfas"
)
# Their home country does not come with them.
COMPANIES: Final = _words(
    "company companies operator operators post telecom telecoms airline airlines airways railway "
    "railways corporation "
    "corporations enterprise enterprises firm firms business businesses businessmen entrepreneurs "
    "industry industries university "
    "universities institute institutes academy academies association associations chamber "
    "chambers federation "
    "foundation foundations society societies union unions ltd llc jsc ojsc cjsc pjsc inc plc "
    "gmbh s.a. group holding bank "
    "banks fund funds centre centres center centers laboratory laboratories museum museums "
    "library libraries newspaper media club "
    "party congregation church hospital hospitals clinic school schools college consortium "
    "network exchange manufacturers "
    "manufacturer investors investor producers exporters importers exporter importer carriers "
    "carrier shipyard port journalists "
    "students scholars ngos ngo league council-of-churches stakeholders brands brand suppliers "
    "supplier communities "
    "mission-team team teams volunteers artists citizens residents nationals refugees migrants "
    "people peoples workers "
    "tourists communications-operators sector"
)
# Words that head the name of an international or private body.
BODY_HEADS: Final = _words(
    "committee council commission group board union organization organisation organizations "
    "organisations secretariat "
    "bureau community association alliance assembly agency authority bank fund programme program "
    "centre center institute "
    "federation league forum network initiative partnership office department department's "
    "company corporation "
    "chamber foundation society court tribunal conference compact consortium university academy "
    "confederation parliament "
    "body bodies committees councils commissions groups task force panel subgroup sub-group "
    "subcommittee sub-committee "
    "working-group subcommission quartet troika dialogue summit platform mission service house "
    "directorate ministry system "
    "club mechanism convention college"
)
DELIBERATIVE: Final = _words(
    "committee council commission group board assembly bureau panel subgroup sub-group "
    "subcommittee sub-committee "
    "conference forum parliament troika quartet dialogue summit congress plenary collegium "
    "presidium task force union "
    "organization organisation alliance association commissions committees councils groups boards "
    "community network"
)
COLLECTIVES: Final = _words(
    "states countries members nations parties administrations governments delegations ministers "
    "leaders heads "
    "participants partners economies sides allies"
)
COUNTABLES: Final = _words(
    "representatives delegates participants people persons experts specialists ministers leaders "
    "heads countries states "
    "administrations organisations organizations delegations members nations governments agencies "
    "companies officials "
    "observers institutions parliamentarians guests attendees ambassadors bodies ministries "
    "economies regions directors "
    "operators authorities presidents governors professionals journalists scientists "
    "representations enterprises chiefs "
    "services missions regulators parliaments secretariats associations universities"
)
HONORIFICS: Final = _words(
    "mr mrs ms miss dr prof professor h.e. he hon honourable honorable rt right his her their "
    "excellency excellencies "
    "highness royal majesty sir dame lord lady madam mme m mr. mrs. ms. dr. prof. hon. amb. amb "
    "eng eng. capt. capt gen. gen col. col maj brig lt cdr adm brig. cdr. adm. "
    "sheikh sheikha lt. maj. rev. ing. dato datuk tan sri the messrs mr-s judge comrade fellow senator "
    "shri smt daw u madame engr chief tun y.b. yb y.a.b. seri"
)
NAME_PARTICLES: Final = _words(
    "bin ibn al el da de di do dos das del della der van von den la le du bint binti ould uulu "
    "oglu ogly kyzy y e af av zu zur "
    "ter ten abu ap bt"
)

# --- small words -----------------------------------------------------------------------------------------------
DETERMINERS: Final = _words(
    "the a an this that these those its their his her our all both each every some other said"
)
BE: Final = _words("is are was were be been being am")
HAVE: Final = _words("has have had having")
MODALS: Final = _words("will shall would should could may might can must ought")
NEGATIONS: Final = _words("not never no neither nor n't cannot without hardly")
SUBORDINATORS: Final = _words(
    "who whom whose which where when while whereas whereupon because although though whereby if "
    "unless whether"
)
CONJUNCTIONS: Final = _words("and or but &")
PREPOSITIONS: Final = _words(
    "of in on at to for from by with within under over during after before between among amongst "
    "through throughout "
    "against about into onto upon across per via since until till towards toward near following "
    "concerning regarding "
    "including despite without along around behind beyond besides except like off outside inside alongside as"
)
NUMBERS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen "
        "eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}


def number_of(word: str) -> int | None:
    """The value of a number in words ("nine", "twenty-one"), or None."""
    if word in NUMBERS:
        return NUMBERS[word]
    tens, _, unit = word.partition("-")
    if unit and NUMBERS.get(tens, 0) >= 20 and 0 < NUMBERS.get(unit, 0) < 10:
        return NUMBERS[tens] + NUMBERS[unit]
    return {"dozen": 12, "hundred": 100}.get(word)


REMOTE_WORDS: Final = _words(
    "skype videoconference video-conference videoconferencing video-conferencing teleconference "
    "virtually virtual online on-line "
    "remotely webinar zoom webex videolink video-link e-meeting videocall phone telephone remote distance "
    "tele-conference vtc"
)

# --- verbs ------------------------------------------------------------------------------------------------------
# lemma: (past, participle); regular where absent.
_IRREGULAR: Final = {
    "take": ("took", "taken"), "meet": ("met", "met"), "hold": ("held", "held"), "bring": ("brought", "brought"),
    "speak": ("spoke", "spoken"), "send": ("sent", "sent"), "come": ("came", "come"), "say": ("said", "said"),
    "see": ("saw", "seen"), "give": ("gave", "given"), "lead": ("led", "led"), "make": ("made", "made"),
    "hear": ("heard", "heard"), "begin": ("began", "begun"), "become": ("became", "become"), "tell": ("told", "told"),
    "sit": ("sat", "sat"), "set": ("set", "set"), "put": ("put", "put"), "go": ("went", "gone"), "do": ("did", "done"),
    "win": ("won", "won"), "leave": ("left", "left"), "draw": ("drew", "drawn"), "know": ("knew", "known"),
    "find": ("found", "found"), "keep": ("kept", "kept"), "write": ("wrote", "written"), "think": ("thought", "thought"),
    "choose": ("chose", "chosen"), "show": ("showed", "shown"), "understand": ("understood", "understood"),
    "stand": ("stood", "stood"), "run": ("ran", "run"), "pay": ("paid", "paid"), "read": ("read", "read"),
    "oversee": ("oversaw", "overseen"), "undertake": ("undertook", "undertaken"), "lay": ("laid", "laid"),
    "get": ("got", "got"), "fall": ("fell", "fallen"), "rise": ("rose", "risen"), "grow": ("grew", "grown"),
    "build": ("built", "built"), "lose": ("lost", "lost"), "spend": ("spent", "spent"), "fly": ("flew", "flown"),
    "withdraw": ("withdrew", "withdrawn"), "reconvene": ("reconvened", "reconvened"),
    "wind": ("wound", "wound"), "table": ("tabled", "tabled"), "co-host": ("co-hosted", "co-hosted"),
}  # fmt: skip
_REGULAR: Final = (
    "entrust designate attend participate join gather convene reconvene assemble host co-host welcome receive chair "
    "co-chair cochair cohost preside co-preside open "
    "moderate conduct represent address greet discuss consider approve adopt sign elect agree "
    "instruct endorse decide "
    "establish recommend resolve confirm ratify appoint conclude close kick express note stress "
    "emphasise emphasize "
    "underline inform report present deliver highlight review examine exchange call thank urge "
    "reaffirm reiterate "
    "unite include comprise feature involve follow connect arrive gather assemble launch organise "
    "organize invite "
    "expect schedule plan suspend unveil announce accept admit inaugurate visit travel remind "
    "support sponsor "
    "co-sponsor observe accompany hand transfer assume propose nominate study commend praise condemn welcome "
    "start commence end finish continue resume adjourn debate focus touch centre center condemn consist "
    "register number draw "
    "count name list propose submit initial conclude endorse validate authorise authorize grant "
    "admit task mandate direct "
    "request ask adopt finalise finalize settle commission complete issue unite coordinate stand guide "
    "contribute share outline point declare acknowledge recognise recognize concern refuse decline fail miss "
    "excuse apologise apologize regret absent boycott skip cancel postpone delay defer freeze expel ban bar "
    "act serve occupy watch dial log phone head wrap devote stage dedicate attract fill play "
    "congregate found create form "
    "adhere accede enter sign-up take-up last collaborate intervene pass carry "
    "talk confer consult describe suggest add underscore advise "
    "prolong renew extend refer return reject charge vote determine order fix remove re-elect"
).split()  # fmt: skip
_SAME: Final = {"commence": "start", "cochair": "co-chair", "cohost": "co-host"}

# What a verb says about the noun phrases beside it.
MEET: Final = _words("meet gather convene assemble reconvene sit congregate come-together")
SPEAK: Final = _words("speak address deliver greet")
DECIDE: Final = _words(
    "approve adopt sign elect agree instruct endorse decide establish recommend resolve confirm "
    "ratify appoint "
    "validate authorise authorize grant admit direct task mandate initial finalise finalize "
    "request launch accept re-elect set-up entrust designate create "
)
DISCUSS: Final = _words(
    "discuss consider review examine exchange debate focus touch study hear centre center deliberate"
)
HEDGES: Final = _words(
    "expect schedule plan invite propose intend hope aim prepare due slate set agree decide want "
    "wish ask request refuse decline fail"
)


_DOUBLE = _words("initial defer refer plan bar ban skip admit submit transfer travel confer")


def _inflections(lemma: str) -> dict[str, frozenset[str]]:
    """Every form of a regular verb with the ways it can be read: base, s, past, part, ing."""
    double = lemma in _DOUBLE
    stem = lemma + lemma[-1] if double else lemma
    if lemma.endswith("e"):
        past, ing = lemma + "d", lemma[:-1] + "ing"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        past, ing = lemma[:-1] + "ied", lemma + "ing"
    else:
        past, ing = stem + "ed", stem + "ing"
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    return {
        lemma: frozenset({"base"}),
        third: frozenset({"s"}),
        past: frozenset({"past", "part"}),
        ing: frozenset({"ing"}),
    }


def _irregular_inflections(lemma: str, past: str, part: str) -> dict[str, frozenset[str]]:
    forms = {form: kinds for form, kinds in _inflections(lemma).items() if not kinds & {"past"}}
    if lemma in {"sit", "set", "put", "get", "win", "begin", "run"}:
        forms = {form: kinds for form, kinds in forms.items() if "ing" not in kinds}
        forms[lemma + lemma[-1] + "ing"] = frozenset({"ing"})
    if lemma in {"go", "do"}:
        forms[lemma + "es"] = frozenset({"s"})
    forms[past] = forms.get(past, frozenset()) | {"past"}
    forms[part] = forms.get(part, frozenset()) | {"part"}
    return forms


def _verb_forms() -> dict[str, tuple[str, frozenset[str]]]:
    table: dict[str, tuple[str, frozenset[str]]] = {}
    for lemma in _REGULAR:
        if lemma in _IRREGULAR:
            continue
        for form, kinds in _inflections(lemma).items():
            table.setdefault(form, (_SAME.get(lemma, lemma), kinds))
    for lemma, (past, part) in _IRREGULAR.items():
        for form, kinds in _irregular_inflections(lemma, past, part).items():
            table[form] = (lemma, kinds)
    return table


VERB_FORMS: Final = _verb_forms()
# Forms that are nouns far more often than verbs: a verb only after "to", a modal or "not".
NOUN_LIKE_FORMS: Final = _words(
    "return returns charge charges vote votes order orders fix fixed "
    "head heads heading talks talk chair host open lead report reports request requests address "
    "study visit visits "
    "plan plans schedule support table "
    "tables focus centre center centres call calls present draw name names list lists issue "
    "issues share shares point points "
    "concern concerns conduct delay exchange debate debates review reviews note form forms record "
    "found number numbers "
    "count sign signs meeting opening hosting gathering sitting set start end close finish launch "
    "welcome stress concerning "
    "following including regarding holding hold leading building finding findings direct "
    "contribute guide guides hand hands task tasks "
    "mandate mandates mandate grant grants bar bars transfer sponsor sponsors run rise fall lay "
    "put show shows stand stands "
    "thanks thank delegates absent last outline outlines highlights commission commissions "
    "register registers being "
    "initial complete leads leads hosts chairs addresses conducts opens understanding read left "
    "saw come miss do does agreed-upon "
    "missing collaborate participating attending continuing resume closing signing participants"
)

# Words in the names of bodies of several states or of none.
INTERNATIONAL: Final = _words(
    "union organisation organization secretariat community nations alliance league association "
    "federation foundation"
)
