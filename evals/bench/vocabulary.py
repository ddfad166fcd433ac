"""The words that generated reports are made of. All bodies and persons made from them are invented.

Knows lists of words. Knows nothing of how sentences are built.
"""

from __future__ import annotations

FIRST_NAMES = """
Adaeze Aigul Aleksandra Alejandro Amina Anahit Andrés Anneli Aruna Astrid Ayman Bakyt Beatriz Bekzod Birgit Boris
Carlos Catarina Chidi Clara Cristina Damir Daniyar Davit Dilnoza Dmitri Edith Ekaterina Elchin Emeka Esra Eszter
Fatima Felipe Fiona Gabriel Giorgi Gulnara Hanna Haruki Hassan Helena Ibrahim Ilse Inés Irakli Ivana Jamila Javier
Jelena Joao Jonas Kaisa Kamila Karim Katarzyna Kofi Kwame Lamine Leila Leonid Linh Lucía Madina Magnus Mahmoud
Marat Margarita Mariam Matteo Mehmet Mihai Miriam Nadia Narek Natalia Nikola Nino Nurlan Oksana Olga Omar Paolo
Pavel Petra Phindile Priya Rafael Rashid Rosa Ruslan Saida Samuel Sergei Shirin Sipho Sofía Svetlana Tamar Tariq
Temur Thabo Tomasz Ulrike Umida Vahid Valentina Viktor Wanjiru Yasmin Yerlan Yusuf Zanele Zarina Zoltán
""".split()

LAST_NAMES = """
Abbasov Abdullaev Achterberg Adeyemi Aliyeva Andersson Aoki Arslan Asante Atanasov Avetisyan Bakir Balogun Banda
Baran Belov Benali Bergström Bianchi Boateng Bondar Botha Brandt Castillo Chanda Chernov Chikwanha Correia Costa
Dahl Danielyan Demir Diallo Diop Dlamini Dragomir Duarte Eriksen Escobar Farhadi Ferreira Fischer Fofana Fontana
Gashi Georgiev Ghazaryan Gomes Grigoryan Gulyamov Haddad Halvorsen Hamidov Hartono Hoang Horvat Ibragimov Ilieva
Iskakov Ismailova Jansen Jovanovic Juma Kaplan Karimov Kasongo Kenzhebekov Keita Khalil Khumalo Kiplagat Koch
Kovacs Kowalska Kurbanov Kuznetsov Laurent Lebedev Leka Lindqvist Lopes Lungu Makarov Mammadov Mansour Marku Mbeki
Melnyk Mendes Mirzoev Moreau Mukherjee Musayev Mwangi Nakamura Nasrallah Nazarov Ndlovu Nguyen Nikolaidis Nowak
Nyambura Obi Okafor Omarov Osei Otieno Ozturk Park Pereira Petrosyan Phiri Popescu Quispe Rahimov Ramos Rezaei
Ribeiro Rossi Saidov Salazar Sargsyan Schmitt Shevchenko Silva Sithole Sokolov Soto Stoyanov Suleimenov Takacs
Tashmatov Tesfaye Tkachenko Toure Tshabalala Turgunov Usmanov Valdez Vargas Varga Vasquez Volkov Wambua Weber
Yilmaz Yusupova Zaitsev Zhakupov Zimba Zulu
""".split()

STATES = """
ALB ARG ARM AUT AZE BEL BEN BGR BLR BOL BRA BWA CHE CHL CMR COL CRI CZE DEU DNK DZA ECU EGY ESP EST ETH FIN FRA
GAB GEO GHA GRC GTM HRV HUN IDN IND IRL IRN IRQ ISL ITA JOR JPN KAZ KEN KGZ KHM KOR LAO LBN LSO LTU LVA MAR MDA
MDG MEX MLI MNE MNG MOZ MUS MWI MYS NAM NER NGA NLD NOR NPL OMN PAK PAN PER PHL POL PRT PRY ROU RUS RWA SAU SEN
SRB SVK SVN SWE SWZ TGO THA TJK TKM TUN TUR TZA UGA UKR URY UZB VNM ZAF ZMB ZWE
""".split()

# A city and the state that it lies in, so that places and states agree.
CITIES = tuple(
    (entry[:-4].replace("_", " "), entry[-3:])
    for entry in """
    Tirana/ALB Córdoba/ARG Rosario/ARG Gyumri/ARM Yerevan/ARM Graz/AUT Salzburg/AUT Baku/AZE Ganja/AZE Antwerp/BEL
    Cotonou/BEN Plovdiv/BGR Varna/BGR Brest/BLR Minsk/BLR La_Paz/BOL Recife/BRA Curitiba/BRA Gaborone/BWA Basel/CHE
    Geneva/CHE Valparaíso/CHL Douala/CMR Medellín/COL San_José/CRI Brno/CZE Leipzig/DEU Bonn/DEU Aarhus/DNK Oran/DZA
    Quito/ECU Aswan/EGY Seville/ESP Bilbao/ESP Tallinn/EST Tartu/EST Addis_Ababa/ETH Tampere/FIN Nantes/FRA
    Strasbourg/FRA Libreville/GAB Batumi/GEO Tbilisi/GEO Kumasi/GHA Accra/GHA Patras/GRC Split/HRV Zagreb/HRV
    Debrecen/HUN Bandung/IDN Surabaya/IDN Pune/IND Kochi/IND Galway/IRL Isfahan/IRN Basra/IRQ Turin/ITA Trieste/ITA
    Aqaba/JOR Sapporo/JPN Nagoya/JPN Almaty/KAZ Astana/KAZ Shymkent/KAZ Mombasa/KEN Nairobi/KEN Bishkek/KGZ Osh/KGZ
    Phnom_Penh/KHM Busan/KOR Vientiane/LAO Tripoli/LBN Maseru/LSO Kaunas/LTU Vilnius/LTU Riga/LVA Fez/MAR Rabat/MAR
    Chisinau/MDA Antananarivo/MDG Puebla/MEX Bamako/MLI Podgorica/MNE Ulaanbaatar/MNG Maputo/MOZ Port_Louis/MUS
    Lilongwe/MWI Penang/MYS Windhoek/NAM Niamey/NER Abuja/NGA Utrecht/NLD Bergen/NOR Kathmandu/NPL Muscat/OMN
    Lahore/PAK Panama_City/PAN Arequipa/PER Cebu/PHL Gdansk/POL Krakow/POL Porto/PRT Asunción/PRY Cluj-Napoca/ROU
    Kazan/RUS Sochi/RUS Kigali/RWA Jeddah/SAU Dakar/SEN Novi_Sad/SRB Kosice/SVK Maribor/SVN Gothenburg/SWE Malmö/SWE
    Mbabane/SWZ Lomé/TGO Chiang_Mai/THA Dushanbe/TJK Khujand/TJK Ashgabat/TKM Sfax/TUN Izmir/TUR Konya/TUR Arusha/TZA
    Dodoma/TZA Entebbe/UGA Lviv/UKR Odesa/UKR Montevideo/URY Samarkand/UZB Tashkent/UZB Bukhara/UZB Da_Nang/VNM
    Durban/ZAF Lusaka/ZMB Livingstone/ZMB Harare/ZWE Bulawayo/ZWE
    """.split()
)

THINGS = tuple(
    entry.replace("_", " ")
    for entry in """
    railway_wagons grain_reserves border_crossings river_ferries seed_certificates cold_chains postal_parcels
    drinking_water power_lines gas_meters timber_exports school_textbooks teaching_diplomas seismic_stations
    weather_radars satellite_images air_corridors container_terminals customs_seals veterinary_certificates
    plant_pests locust_swarms fishing_quotas coastal_erosion mountain_glaciers irrigation_canals mine_tailings
    cement_works labour_migrants pension_rights seafarers'_papers driving_licences toll_roads tyre_recycling
    medical_isotopes vaccine_stocks blood_banks hospital_beds rare_diseases food_additives baby_formula
    bottled_oils wine_labels organic_farms soil_maps land_registers house_numbers census_forms price_indices
    payment_cards credit_bureaux savings_banks insurance_claims tax_refunds public_tenders open_data
    identity_cards electronic_signatures spectrum_bands mobile_roaming undersea_cables data_centres
    broadcast_archives film_festivals museum_loans folk_crafts ancient_manuscripts hiking_trails spa_resorts
    cruise_calls youth_orchestras chess_schools winter_games anti-doping_tests police_dogs forest_fires
    flood_warnings rescue_helicopters radiation_sensors chemical_spills scrap_metals battery_cells solar_roofs
    wind_farms heat_pumps district_heating nuclear_fuel coal_mines oil_depots bitumen_plants steel_pipes machine_tools
    electric_buses tram_depots bicycle_lanes dry_ports inland_barges pilot_stations lighthouses hydrographic_charts
    gravity_surveys time_signals measuring_instruments standards_catalogues patent_files trade_marks
    geographical_indications court_judgments notarial_acts legal_aid prison_workshops missing_persons
    stolen_vehicles counterfeit_medicines smuggled_tobacco cultural_objects bank_notes commemorative_coins
    consumer_complaints toy_safety lift_inspections pressure_vessels building_codes glass_furnaces cotton_fibre
    silk_cocoons wool_grading leather_goods honey_tests beet_sugar dairy_herds poultry_farms camel_breeding
    fodder_crops potato_varieties apple_orchards greenhouse_vegetables pollinating_insects wetland_birds snow_leopards
    sturgeon_hatcheries peat_bogs saline_soils dust_storms ozone_readings noise_maps plastic_waste
    """.split()
)

ACTIONS = tuple(
    entry.replace("_", " ")
    for entry in """
    exchange mutual_recognition joint_inspection gradual_replacement common_labelling electronic_tracing
    long-term_financing free_movement safe_storage comparative_testing public_monitoring shared_use orderly_phase-out
    insurance licensing digitisation calibration rehabilitation procurement pricing mapping auditing protection
    certification maintenance standardisation joint_purchase seasonal_planning emergency_supply early_warning
    """.split()
)

DOCUMENTS = tuple(
    entry.replace("_", " ")
    for entry in """
    Programme Action_Plan Concept Road_Map Agreement Protocol Model_Law Handbook Regulation Recommendation
    Memorandum Strategy Schedule Charter Guidelines Code_of_Practice Register Framework Declaration Work_Plan
    """.split()
)

UNION_FIRST = """
Lakeland Steppe Highland Delta Coral Amber Meridian Northern Southern Eastern Western Central Riverine Saharan Alpine
Baltic-Danube Trans-Caspian Equatorial Peninsular Archipelagic Savannah Monsoon Boreal Isthmian Levantine
""".split()
UNION_LAST = ("Union", "Compact", "League", "Community", "Forum", "Partnership", "Alliance", "Association")
# What a body is called, and what it is called for short within a report.
ORGANS = (
    ("Council of Heads of Services for", "Council"),
    ("Commission on", "Commission"),
    ("Working Group on", "Working Group"),
    ("Expert Group on", "Expert Group"),
    ("Committee for", "Committee"),
    ("Board on", "Board"),
    ("Conference of Ministers for", "Conference"),
    ("Coordinating Council on", "Council"),
    ("Standing Committee on", "Committee"),
    ("Assembly of Inspectors of", "Assembly"),
)
OFFICES = (
    "Minister of Transport",
    "Minister of Agriculture",
    "Deputy Minister of Economy",
    "Deputy Minister of Health",
    "Minister of Education",
    "First Deputy Minister of Justice",
    "Director of the Metrology Institute",
    "Head of the Statistics Committee",
    "Chairman of the State Inspectorate",
    "Director-General of the Geological Survey",
    "Head of the Postal Administration",
    "Deputy Head of the Customs Service",
    "State Secretary",
    "Ambassador-at-large",
    "Rector of the State University",
    "Head of the Central Laboratory",
)
PUBLISHERS = (
    "Secretariat",
    "Press Service",
    "Information Desk",
    "Executive Bureau",
    "Gazette",
    "News Wire",
    "Documentation Centre",
    "Herald",
)
VENUES = (
    "the Palace of Trade Unions",
    "the conference hall of the national library",
    "the Ministry of Foreign Affairs",
    "the Polytechnic University",
    "the Hotel Continental",
    "the headquarters of the Secretariat",
    "the Academy of Sciences",
    "the town hall",
)
CONCERNS = (
    "the rising price of spare parts",
    "different units of measurement",
    "a shortage of trained inspectors",
    "forms that are still filled in by hand",
    "long queues at the checkpoints",
    "the age of the laboratories",
    "unequal access to financing",
    "gaps in the statistics",
    "the loss of old archives",
    "incompatible databases",
    "the lack of a common language of reporting",
    "doubts about who bears the cost",
    "storms that damaged the network",
    "a court ruling on liability",
)
RESULTS = (
    "waiting times fell by a third",
    "losses in storage were halved",
    "the number of complaints doubled",
    "three laboratories were accredited",
    "a common form replaced eleven national ones",
    "the first joint tender was announced",
    "training reached the remote districts",
    "costs stayed within the estimate",
    "two states withdrew their reservations",
    "deliveries arrived late in the north",
    "old stocks were written off",
    "a hotline was opened for small firms",
)
