"""Words of roles: heads, which of them are one, and what makes another role of one."""

HEADS = frozenset(
    """minister premier president chancellor governor mayor senator leader speaker secretary judge justice
    chairman chairwoman chairperson chair cathaoirleach spokesman spokeswoman spokesperson chief head
    boss director manager executive ceo principal rector dean provost commissioner superintendent
    inspector sheriff constable commander general colonel captain skipper coach trainer professor
    lecturer doctor surgeon physician bishop archbishop rabbi imam ambassador envoy consul diplomat
    prosecutor attorney lawyer solicitor treasurer councillor councilor economist analyst founder owner
    editor curator conductor coroner ombudsman registrar magistrate keeper goalkeeper striker midfielder
    engineer geologist hydrologist historian archaeologist biologist nurse farmer teacher headteacher
    officer chieftain monarch queen king tactician custodian counsel writer author columnist mp lawmaker
    legislator deputy diplomacy md""".split()
)
# Roles of one kind: with a word in common ("rescue office") they are one role.
CLASSES = {
    word: kind
    for kind, words in {
        "head": "chief head boss director leader president manager executive ceo governor principal",
        "chair": "chairman chairwoman chairperson chair cathaoirleach",
        "captain": "captain skipper",
        "coach": "coach trainer manager tactician",
        "keeper": "keeper goalkeeper custodian",
        "law": "attorney lawyer solicitor counsel",
        "member": "mp lawmaker legislator deputy councillor councilor",
        "doctor": "doctor physician",
        "voice": "spokesman spokeswoman spokesperson",
        "teacher": "headteacher principal",
        "envoy": "ambassador envoy",
        "writer": "writer author columnist",
    }.items()
    for word in words.split()
}
# A title, and the other words in which it comes back.
PHRASES = {
    "foreign": (
        ("foreign minister", "foreign secretary", "minister of foreign"),
        (
            "head of diplomacy",
            "top diplomat",
            "chief diplomat",
            "diplomatic chief",
            "head of the diplomacy",
            "foreign chief",
            "chief of diplomacy",
            "chief of the diplomacy",
        ),
    ),
    "coach": (("coach", "manager"), ("boss", "tactician")),
    "attorney": (
        ("attorney general", "attorney-general"),
        ("law officer", "top lawyer", "legal officer", "chief lawyer"),
    ),
    "executive": (
        ("chief executive", "ceo"),
        ("boss", "head of the company", "head of the firm", "company head"),
    ),
    "central": (
        ("central bank", "bank governor"),
        ("monetary authority", "central banker", "head of the bank", "chief of the bank"),
    ),
    "prime": (
        ("prime minister", "premier"),
        ("head of government", "head of the government", "government leader"),
    ),
    "president": (("president",), ("head of state", "head of the state", "state leader")),
    "finance": (("finance minister", "treasurer"), ("finance chief", "treasury chief", "head of finance")),
    "defence": (
        ("defence minister", "defense minister"),
        ("defence chief", "defense chief", "head of defence"),
    ),
    "police": (
        ("police chief", "chief of police"),
        ("head of the police", "head of police", "police commander", "police boss"),
    ),
    "prosecutor": (
        ("attorney general", "prosecutor"),
        ("chief prosecutor", "top prosecutor", "head prosecutor"),
    ),
    "mayor": (("mayor",), ("head of the city", "city leader", "city chief", "head of the town")),
    "opposition": (
        ("opposition",),
        ("opposition leader", "leader of the opposition", "head of the opposition"),
    ),
    "speaker": (("speaker",), ("head of parliament", "chair of parliament", "president of parliament")),
    "king": (("king", "queen"), ("monarch", "head of the monarchy")),
    "captain": (("captain",), ("skipper",)),
    "principal": (
        ("principal", "headteacher", "headmaster"),
        ("head of the school", "school head", "school chief"),
    ),
}
OTHER = frozenset(
    """former ex first second third last next new only other another same sole acting interim deputy vice
    assistant then late outgoing incoming under shadow junior senior rival fellow longtime veteran
    young youngest future retired emeritus one two republican democratic democrat conservative moderate
    liberal honorary associate current and finally later""".split()
)
WHO_HOLDS = frozenset("is was as serves acts works remains".split())
CLOSED = frozenset("is was are were has had said says will would who which that and".split())
