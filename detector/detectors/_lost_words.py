"""Words of bodies and roles that need a first mention, and the words that may have been one."""

# A short form with its capital, and the beginnings of the words in which it may have been named.
SHORT = {
    "fund": "fund imf trust",
    "league": "league",
    "department": "department minist office",
    "directorate": "directorate director agenc",
    "ministry": "minist department government",
    "commission": "commission inquir",
    "authority": "authorit",
    "association": "associat",
    "federation": "federat",
    "foundation": "foundat trust",
    "institute": "institut",
    "agency": "agenc administrat service",
    "academy": "academ",
    "society": "societ",
    "council": "counc",
    "committee": "committ",
    "board": "board",
    "bureau": "bureau",
    "trust": "trust",
    "union": "union",
    "party": "part",
    "movement": "movement",
    "front": "front",
    "alliance": "allianc coalit",
    "tribunal": "tribunal court",
    "ombudsman": "ombud",
    "inspectorate": "inspect",
    "secretariat": "secretar",
    "consortium": "consort",
    "syndicate": "syndic",
    "observatory": "observat",
    "chamber": "chamber",
    "congregation": "congregat",
    "archdiocese": "dioces archdioces bishop",
}
# Written small these are lost too when nothing of the kind was named: they are always somebody's.
SMALL = frozenset("directorate inspectorate secretariat ombudsman consortium syndicate ministry".split())
CAPITALS = frozenset(SHORT) | frozenset(f"{word}'s" for word in SHORT)
DOES = frozenset(
    """said says has had is was will would could should may did does also , . ; for 's demanded asked urged
    warned told called rejected approved ordered published issued announced refused declared decided
    expects expect expected wants wanted plans planned paid estimates estimated puts put declined closed
    opened gave took sent set and itself then later now still bought sold made found brought
    kept left met won lost built drew spent lent held chose led""".split()
)
BOTH = frozenset(
    """directors officers defendants suspects ministers officials executives teachers nurses drivers pilots
    brothers sisters researchers authors scientists doctors lawyers judges candidates
    companies firms banks hospitals schools bridges ships vessels laboratories universities unions
    convicts prisoners hostages detainees journalists soldiers rangers divers climbers engineers""".split()
)
TWO = frozenset({"two", "three", "four"})
LEAD_BODIES = frozenset(
    "agency company firm council board ministry club union group charity retailer".split()
)
# Written small at the head of a sentence: whose agency, whose board, if none of the kind was named?
OPENING = {
    "agency": "agenc administ service authorit bureau department minist office nasa regulat centre center",
    "board": "board director council committee school trust panel commission compan",
    "council": "counc city town county borough municipal parish mayor local authorit",
    "committee": "committ panel hearing lawmaker senat congress parliament jury commission member",
    "union": "union worker strik labor labour staff employ european",
    "trust": "trust foundation charit fund",
    "charity": "charit foundation trust group non-profit nonprofit ngo aid",
    "club": "club team side football league player fc united city season society",
    "hospital": "hospital clinic medical health infirmar doctor patient",
    "museum": "museum galler exhib collection",
    "laboratory": "lab institut universit research",
    "airline": "airline airways air carrier flight plane jet",
    "bank": "bank lender financ fed rate ecb loan",
    "embassy": "embass consul ambassador diplomat",
    "foundation": "foundat charit trust fund",
    "federation": "federat union associat fifa",
    "association": "associat group union federat society member",
    "institute": "institut universit centre center think research",
    "laureate": "laureat nobel prize award",
    "tribunal": "tribunal court panel judg hearing",
    "panel": "panel committ commission jury expert board member judges",
    "inquiry": "inquir investigat commission probe",
    "shipyard": "shipyard ship dock yard",
    "brewery": "brew beer",
    "dam": "dam reservoir river hydro",
    "ferry": "ferr boat ship vessel",
    "bridge": "bridg span",
    "treaty": "treat agreement accord pact deal convention",
    "strike": "strik walkout union picket industrial",
    "quake": "quake seism tremor",
    "earthquake": "quake seism tremor magnitude",
    "hurricane": "hurric storm cyclon weather",
    "blast": "blast explo bomb",
    "explosion": "blast explo bomb",
    "bureau": "bureau office agenc fbi investigat department minist police statist census",
    "authority": "authorit council ministr regulat agenc commission department municipal port health",
    "organisers": "organis organiz event festival race marathon protest rally march concert tournament show",
    "organizers": "organis organiz event festival race marathon protest rally march concert tournament show",
    "insurer": "insur polic cover",
    "developer": "develop build housing game software project",
    "contractor": "contract build firm company",
    "regulator": "regulat watchdog authorit agenc commission supervis administ",
    "manuscript": "manuscr book novel letter document text",
}
OPENERS = frozenset(OPENING)
SAID = frozenset("said announced confirmed reported stated revealed".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
